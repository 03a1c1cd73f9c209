//! Reading records by their type, alone or along an index.

use std::ops::{Bound, ControlFlow};

use super::error::StoreError;
use super::index::{self, Index, IndexKey};
use super::table::Table;
use super::view::{self, Stretch, View};
use crate::domain::Entity;

/// Reading records by their type.
pub trait Records: View {
    /// The record with this id.
    fn get<E: Entity>(&self, id: E::Id) -> Result<Option<E>, StoreError> {
        Ok(self.record(E::key_of(id))?.and_then(E::unwrap))
    }

    /// All records of a kind, by id.
    fn all<E: Entity>(&self) -> Result<Vec<E>, StoreError> {
        Ok(self.of_kind(E::KIND)?.into_iter().filter_map(E::unwrap).collect())
    }

    /// All of a parent's records, in the order of the index.
    fn indexed<E: Entity>(&self, index: Index, parent: u32) -> Result<Vec<E>, StoreError> {
        self.indexed_between(index, parent, i64::MIN, i64::MAX)
    }

    /// Those from this order on.
    fn indexed_from<E: Entity>(&self, index: Index, parent: u32, from: i64) -> Result<Vec<E>, StoreError> {
        self.indexed_between(index, parent, from, i64::MAX)
    }

    /// Those from this order to that, both included.
    fn indexed_between<E: Entity>(
        &self,
        index: Index,
        parent: u32,
        from: i64,
        to: i64,
    ) -> Result<Vec<E>, StoreError> {
        let (from, to) = (index::stretch(index, parent, from), after(index, parent, to));
        records(self, (Bound::Included(&from), Bound::Excluded(&to)), false, usize::MAX)
    }

    /// Shows those from this order to that, both included, until `visit` has seen enough.
    fn indexed_until<E: Entity>(
        &self,
        index: Index,
        parent: u32,
        (from, to): (i64, i64),
        visit: &mut dyn FnMut(E) -> ControlFlow<()>,
    ) -> Result<(), StoreError> {
        let (from, to) = (index::stretch(index, parent, from), after(index, parent, to));
        let stretch = (Bound::Included(&from[..]), Bound::Excluded(&to[..]));
        self.walk(Table::Index, stretch, false, &mut |key, _| {
            let Some(IndexKey { key, .. }) = IndexKey::read(key) else {
                return Ok(ControlFlow::Continue(()));
            };
            let found = self.record(key)?.and_then(E::unwrap);
            Ok(found.map_or(ControlFlow::Continue(()), &mut *visit))
        })
    }

    /// The last ones before this order, backwards.
    fn indexed_last<E: Entity>(
        &self,
        index: Index,
        parent: u32,
        before: i64,
        limit: usize,
    ) -> Result<Vec<E>, StoreError> {
        let from = index::stretch(index, parent, i64::MIN);
        let to = index::stretch(index, parent, before);
        records(self, (Bound::Included(&from), Bound::Excluded(&to)), true, limit)
    }

    /// The last one of all.
    fn indexed_newest<E: Entity>(&self, index: Index, parent: u32) -> Result<Option<E>, StoreError> {
        let from = index::stretch(index, parent, i64::MIN);
        let to = after(index, parent, i64::MAX);
        Ok(records(self, (Bound::Included(&from), Bound::Excluded(&to)), true, 1)?.pop())
    }
}

impl<V: View + ?Sized> Records for V {}

/// The first key that stands after every key with this order.
fn after(index: Index, parent: u32, order: i64) -> Vec<u8> {
    let mut end = index::stretch(index, parent, order);
    end.push(u8::MAX);
    end
}

fn records<E: Entity, V: View + ?Sized>(
    source: &V,
    stretch: Stretch<'_>,
    backwards: bool,
    limit: usize,
) -> Result<Vec<E>, StoreError> {
    let mut found = Vec::new();
    for key in view::keys(source, Table::Index, stretch, backwards, limit)? {
        let Some(IndexKey { key, .. }) = IndexKey::read(&key) else { continue };
        found.extend(source.record(key)?.and_then(E::unwrap));
    }
    Ok(found)
}
