//! What can go wrong between the office and its file.

use std::io;
use std::path::PathBuf;

use thiserror::Error;

use super::envelope::EnvelopeError;
use crate::domain::RecordKey;

/// A record that has changed since, so that an entry cannot be reversed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Obstacle {
    pub key: RecordKey,
    /// The later change: its sequence number in the journal.
    pub seq: u64,
}

/// What can go wrong between the office and its file.
#[derive(Debug, Error)]
pub enum StoreError {
    #[error("there is no database at {0}")]
    Missing(PathBuf),
    #[error("there is a database at {0} already")]
    Exists(PathBuf),
    #[error("the database is in use by another process")]
    InUse,
    /// Not a redb file at all.
    #[error("the file is not a database")]
    NotADatabase,
    /// A redb file, of another program.
    #[error("the file is a database of another program")]
    Foreign,
    #[error("the database has version {found}; this program knows versions up to {known}")]
    Newer { found: u16, known: u16 },
    /// The file has pages that do not read, or whose checksum is wrong.
    #[error("the database is damaged: {0}")]
    Damaged(String),
    /// A record whose bytes do not read.
    #[error("{key:?} does not read")]
    Record { key: RecordKey, source: EnvelopeError },
    /// Some other value whose bytes do not read, or that is too large to write.
    #[error(transparent)]
    Codec(#[from] EnvelopeError),
    #[error("the disk is full")]
    Full(#[source] io::Error),
    #[error("the file cannot be read or written")]
    Io(#[from] io::Error),
    /// An earlier write failed; [`Store::reopen`](super::Store::reopen) before the next.
    #[error("an earlier write failed: the database must be opened again")]
    Stale,
    #[error("there is no journal entry {0}")]
    NoEntry(u64),
    /// The entry cannot be reversed: these records have changed since.
    #[error("{} record(s) have changed since", .0.len())]
    InTheWay(Vec<Obstacle>),
    /// The entry cannot be reversed: an image of this record was erased.
    #[error("the earlier {key:?} was erased from entry {seq}")]
    Erased { seq: u64, key: RecordKey },
    #[error("no numbers are left in this series")]
    Exhausted,
    /// It was told to end before it was done.
    #[error("it was ended before it was done")]
    Stopped,
    /// Anything else redb says; a fault of ours rather than of the file.
    #[error(transparent)]
    Redb(Box<redb::Error>),
}

impl StoreError {
    fn of(error: redb::Error) -> Self {
        use io::ErrorKind::{FileTooLarge, QuotaExceeded, StorageFull};
        match error {
            redb::Error::DatabaseAlreadyOpen | redb::Error::LockProtocolMismatch => Self::InUse,
            redb::Error::Corrupted(what) => Self::Damaged(what),
            redb::Error::RepairAborted => Self::Damaged("repair was given up".to_owned()),
            redb::Error::ValueTooLarge(size) => {
                Self::Codec(EnvelopeError::Body(crate::codec::CodecError::TooLarge(size)))
            }
            redb::Error::PreviousIo | redb::Error::DatabaseClosed => Self::Stale,
            redb::Error::Io(error) => match error.kind() {
                StorageFull | QuotaExceeded | FileTooLarge => Self::Full(error),
                _ => Self::Io(error),
            },
            other => Self::Redb(Box::new(other)),
        }
    }
}

macro_rules! from_redb {
    ($($error:ident)*) => {$(
        impl From<redb::$error> for StoreError {
            fn from(error: redb::$error) -> Self {
                Self::of(error.into())
            }
        }
    )*};
}

from_redb! { DatabaseError TransactionError TableError StorageError CommitError SetDurabilityError CompactionError }
