//! The tables, and how keys become bytes: big-endian, so that their order is the order of the bytes.

use redb::TableDefinition;
use strum::{EnumCount, IntoStaticStr, VariantArray};

use crate::domain::{Kind, RecordKey};

/// A table of the database. Keys and values are bytes; the form of a key is told at each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, EnumCount, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum Table {
    /// `magic`, `version`.
    Meta,
    /// `[kind][id]` → the record in its envelope.
    Records,
    /// `[kind][id]` → the entry that last changed it; stays when the record is removed.
    Revisions,
    /// `[0][kind]` or `[series][council][year]` → the last number given out.
    Counters,
    /// See [`IndexKey`](super::IndexKey).
    Index,
    /// `[seq]` → `[hash][entry]`.
    Journal,
    /// `[seq][n]` → the n-th touched record, before and after.
    Images,
    /// `[user, NUL][seq]`: the entries of a user.
    JournalBy,
    /// `[kind][id][seq]`: the entries that touched a record.
    JournalOf,
    /// The text's key → its draft.
    Drafts,
    /// `user` → where she was.
    Places,
    /// `[session][request]` → `[moment][receipt]`.
    Receipts,
}

pub(super) type Definition = TableDefinition<'static, &'static [u8], &'static [u8]>;

impl Table {
    pub(super) fn definition(self) -> Definition {
        TableDefinition::new(self.into())
    }
}

/// `[kind][id]`
pub(super) fn record_key(key: RecordKey) -> Vec<u8> {
    [&[key.kind as u8][..], &key.id.to_be_bytes()].concat()
}

/// The other way; `None` when the bytes are no record's key.
pub(super) fn read_record_key(bytes: &[u8]) -> Option<RecordKey> {
    let (&kind, id) = bytes.split_first()?;
    Some(RecordKey { kind: Kind::numbered(kind)?, id: u32::from_be_bytes(id.try_into().ok()?) })
}

/// `[seq][n]`
pub(super) fn image_key(seq: u64, n: u32) -> Vec<u8> {
    [&seq.to_be_bytes()[..], &n.to_be_bytes()].concat()
}

/// What the keys of a user's entries begin with. NUL cannot stand in a user's name.
pub(super) fn user_prefix(user: &str) -> Vec<u8> {
    [user.as_bytes(), &[0]].concat()
}

/// `prefix` with a number after it.
pub(super) fn with_number(prefix: &[u8], number: u64) -> Vec<u8> {
    [prefix, &number.to_be_bytes()].concat()
}

/// The number a key or a value ends with.
pub(super) fn last_number(bytes: &[u8]) -> Option<u64> {
    bytes.last_chunk().map(|number| u64::from_be_bytes(*number))
}
