//! Whether everything in the database is as it was written: damage and tampering are found.

use super::table::Table;
use crate::domain::RecordKey;

/// Something that is not as it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Finding {
    /// The entry does not read, or its hash is not that of its bytes.
    Entry(u64),
    /// The entry's link to the one before is broken, or entries are missing before it.
    Chain(u64),
    /// An image of the entry does not read or is not the one the entry tells of.
    Image(u64, u32),
    /// The lists of a user's or a record's entries do not name this entry, or name it wrongly.
    Lists(u64),
    /// The record does not read.
    Unreadable(RecordKey),
    /// The record is not what the journal says it became.
    Altered(RecordKey),
    /// The record's place in an index is missing.
    NotIndexed(RecordKey),
    /// An index names the record where it does not belong.
    WronglyIndexed(RecordKey),
    /// Something stands in this table that belongs nowhere.
    Stray(Table),
    /// A draft or the place of a user does not read.
    Draft,
}

/// What was looked at, and what was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    pub entries: u64,
    pub records: u64,
    pub findings: Vec<Finding>,
}

impl Report {
    /// Nothing was found.
    pub fn is_clean(&self) -> bool {
        self.findings.is_empty()
    }
}
