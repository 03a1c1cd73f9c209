//! The office as it stood at one moment.

use std::sync::OnceLock;

use redb::{ReadOnlyTable, ReadTransaction};
use strum::EnumCount;

use super::error::StoreError;
use super::table::Table;
use super::view::{Bytes, Stretch, Visit};

type Opened = ReadOnlyTable<&'static [u8], &'static [u8]>;

/// The office as it stood when the snapshot was taken. Let it go soon: while it lives, the file
/// cannot reuse the pages it sees.
pub struct Snapshot {
    transaction: ReadTransaction,
    /// Opening a table is a search of its own, so each is opened once.
    tables: [OnceLock<Opened>; Table::COUNT],
}

impl Snapshot {
    pub(super) fn new(transaction: ReadTransaction) -> Self {
        Self { transaction, tables: Default::default() }
    }

    /// Whether the table is there. An older database may lack one.
    pub(super) fn has(&self, table: Table) -> Result<bool, StoreError> {
        match self.table(table) {
            Ok(_) => Ok(true),
            Err(StoreError::Redb(error)) if matches!(*error, redb::Error::TableDoesNotExist(_)) => Ok(false),
            Err(error) => Err(error),
        }
    }

    fn table(&self, table: Table) -> Result<&Opened, StoreError> {
        let slot = &self.tables[table as usize];
        if let Some(opened) = slot.get() {
            return Ok(opened);
        }
        let opened = self.transaction.open_table(table.definition())?;
        Ok(slot.get_or_init(|| opened))
    }
}

impl Bytes for Snapshot {
    fn bytes(&self, table: Table, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(self.table(table)?.get(key)?.map(|found| found.value().to_vec()))
    }

    fn walk(
        &self,
        table: Table,
        stretch: Stretch<'_>,
        backwards: bool,
        visit: &mut Visit<'_>,
    ) -> Result<(), StoreError> {
        super::view::visit(self.table(table)?, stretch, backwards, visit)
    }
}
