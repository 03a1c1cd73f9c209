//! The desk a command is worked at: what stands, what it objects to, and what it wants changed.
//! Nothing is written until every guard has spoken.

use std::collections::BTreeMap;

use super::{Refusal, look};
use crate::domain::{Council, CouncilId, Day, Entity, Moment, Reason, RecordKey};
use crate::store::{Change, Series, StoreError, View, Writing};

/// One command at work.
pub struct Desk<'a> {
    writing: &'a mut Writing,
    now: Moment,
    /// Who sent the command.
    by: &'a str,
    reasons: Vec<Reason>,
    changes: BTreeMap<RecordKey, Change>,
}

impl<'a> Desk<'a> {
    pub const fn new(writing: &'a mut Writing, now: Moment, by: &'a str) -> Self {
        Self { writing, now, by, reasons: Vec::new(), changes: BTreeMap::new() }
    }

    pub const fn now(&self) -> Moment {
        self.now
    }

    /// Who sent the command.
    pub const fn by(&self) -> &str {
        self.by
    }

    pub fn today(&self) -> Day {
        self.now.day()
    }

    /// The office as it stands before this command.
    pub fn view(&self) -> &dyn View {
        self.writing
    }

    /// The record, or [`Reason::Gone`].
    pub fn find<E: Entity>(&self, id: E::Id) -> Result<E, Refusal> {
        look::find(self.view(), id)
    }

    /// The council; an objection when it is another region's.
    pub fn own_council(&mut self, id: CouncilId) -> Result<Council, Refusal> {
        let council: Council = self.find(id)?;
        if !council.own {
            self.object(Reason::NotOwnCouncil);
        }
        Ok(council)
    }

    /// One reason why not. The others are still looked for.
    pub fn object(&mut self, reason: Reason) {
        if !self.reasons.contains(&reason) {
            self.reasons.push(reason);
        }
    }

    /// An objection when the text is empty.
    pub fn need(&mut self, field: &str, text: &str) {
        if text.is_empty() {
            self.object(Reason::Empty { field: field.to_owned() });
        }
    }

    /// What a rule allows; its objections when it does not.
    pub fn allow<T>(&mut self, ruled: Result<T, Vec<Reason>>) -> Option<T> {
        ruled.map_err(|reasons| reasons.into_iter().for_each(|reason| self.object(reason))).ok()
    }

    /// Goes on only when nobody objected.
    pub fn settle(&mut self) -> Result<(), Refusal> {
        if self.reasons.is_empty() { Ok(()) } else { Err(std::mem::take(&mut self.reasons).into()) }
    }

    pub fn new_id<E: Entity>(&mut self) -> Result<u32, Refusal> {
        Ok(self.writing.new_id(E::KIND)?)
    }

    pub fn next_number(&mut self, series: Series, year: i32) -> Result<u32, Refusal> {
        Ok(self.writing.next_number(series, year)?)
    }

    pub fn put<E: Entity>(&mut self, record: E) {
        self.changes.insert(record.key(), Change::Put(record.wrap()));
    }

    pub fn remove<E: Entity>(&mut self, id: E::Id) {
        let key = E::key_of(id);
        self.changes.insert(key, Change::Remove(key));
    }

    /// The changes that change something.
    pub fn cleared(self) -> Result<Vec<Change>, StoreError> {
        let mut changes = Vec::new();
        for (key, change) in self.changes {
            let stands = self.writing.record(key)?;
            let wanted = if let Change::Put(record) = &change { Some(record) } else { None };
            if stands.as_ref() != wanted {
                changes.push(change);
            }
        }
        Ok(changes)
    }
}
