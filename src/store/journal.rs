//! The journal: who changed what, when and for whom, chained by hash.
//!
//! An entry holds the *hashes* of the records before and after; the images themselves stand in a
//! table of their own. So an image can be erased when privacy asks for it, and the chain still
//! proves the rest.

use std::fmt;
use std::io::{self, Read};

use serde::de::{SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use sha2::{Digest, Sha256};

use super::envelope::{self, EnvelopeError, form};
use crate::domain::{Moment, RecordKey};

/// A SHA-256 sum.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Hash(pub [u8; 32]);

impl Hash {
    /// The sum of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// The sum of all that is read, however much it is.
    pub fn of_all(mut reader: impl Read) -> io::Result<Self> {
        let (mut sum, mut buffer) = (Sha256::new(), vec![0; 1 << 16]);
        loop {
            match reader.read(&mut buffer)? {
                0 => return Ok(Self(sum.finalize().into())),
                read => sum.update(&buffer[..read]),
            }
        }
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

/// What an entry did with regard to an earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Effect {
    /// Something new.
    Do,
    /// Took back that entry, a [`Do`](Effect::Do) or a [`Redo`](Effect::Redo).
    Undo(u64),
    /// Took back that entry, an [`Undo`](Effect::Undo).
    Redo(u64),
}

/// A record an entry changed: the hashes of its bytes, `None` where there was no record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Touched {
    pub key: RecordKey,
    pub before: Option<Hash>,
    pub after: Option<Hash>,
}

/// What a command tells of itself when it is applied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewEntry {
    pub at: Moment,
    /// Who typed it.
    pub by: String,
    /// Whose statement it is, where that is another.
    pub behalf: Option<String>,
    /// The terminal's session.
    pub session: u64,
    /// The command's name, which never changes.
    pub command: String,
    /// The reason given.
    pub note: Option<String>,
}

/// One change to the office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JournalEntry {
    /// From 1, without gaps.
    pub seq: u64,
    pub at: Moment,
    /// Who typed it.
    pub by: String,
    /// Whose statement it is, where that is another.
    pub behalf: Option<String>,
    /// The terminal's session.
    pub session: u64,
    /// The command's name, which never changes.
    pub command: String,
    /// The reason given.
    pub note: Option<String>,
    pub effect: Effect,
    /// In the order of their keys.
    pub touched: Vec<Touched>,
    /// The hash of the entry before; zeros for the first.
    pub previous: Hash,
    /// Over everything above, as it stands on disk.
    pub hash: Hash,
}

/// What a list tells of an entry. An import touches thousands of records; here are the first few.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Headline {
    pub seq: u64,
    pub at: Moment,
    /// Who typed it.
    pub by: String,
    /// Whose statement it is, where that is another.
    pub behalf: Option<String>,
    /// The terminal's session.
    pub session: u64,
    /// The command's name, which never changes.
    pub command: String,
    /// The reason given.
    pub note: Option<String>,
    pub effect: Effect,
    pub touched: FirstTouched,
}

/// The first records an entry touched, in the order of their keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirstTouched {
    pub few: Vec<Touched>,
    /// So many more were touched.
    pub more: usize,
}

impl FirstTouched {
    /// So many are enough for a council's whole roster.
    const FEW: usize = 96;
}

/// Leaves the rest unread, so nothing can be read after it.
impl<'de> Deserialize<'de> for FirstTouched {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(FirstFew)
    }
}

struct FirstFew;

impl<'de> Visitor<'de> for FirstFew {
    type Value = FirstTouched;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("touched records")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut all: A) -> Result<Self::Value, A::Error> {
        let mut few = Vec::new();
        while few.len() < FirstTouched::FEW
            && let Some(touched) = all.next_element()?
        {
            few.push(touched);
        }
        Ok(FirstTouched { few, more: all.size_hint().unwrap_or(0) })
    }
}

/// An entry as it is written: all but its own hash. Frozen as version 1.
#[derive(Serialize, Deserialize)]
struct Body {
    seq: u64,
    at: Moment,
    by: String,
    behalf: Option<String>,
    session: u64,
    command: String,
    note: Option<String>,
    effect: Effect,
    touched: Vec<Touched>,
    previous: Hash,
}

/// The entry with its hash, and its bytes: `[hash][body]`.
pub(super) fn write(
    seq: u64,
    new: NewEntry,
    effect: Effect,
    touched: Vec<Touched>,
    previous: Hash,
) -> Result<(JournalEntry, Vec<u8>), EnvelopeError> {
    let NewEntry { at, by, behalf, session, command, note } = new;
    let body = Body { seq, at, by, behalf, session, command, note, effect, touched, previous };
    let sealed = envelope::seal(form::ENTRY, 1, &body)?;
    let hash = Hash::of(&sealed);
    Ok((entry(body, hash), [&hash.0[..], &sealed].concat()))
}

/// The entry in these bytes. Whether its hash is true is for [`is_true`] to say.
pub(super) fn read(bytes: &[u8]) -> Result<JournalEntry, EnvelopeError> {
    let (hash, sealed) = split(bytes)?;
    Ok(entry(envelope::unseal(form::ENTRY, sealed)?, Hash(*hash)))
}

/// What these bytes tell of their entry.
pub(super) fn headline(bytes: &[u8]) -> Result<Headline, EnvelopeError> {
    envelope::unseal_front(form::ENTRY, split(bytes)?.1)
}

fn split(bytes: &[u8]) -> Result<(&[u8; 32], &[u8]), EnvelopeError> {
    bytes.split_first_chunk().ok_or(EnvelopeError::Body(crate::codec::CodecError::Short))
}

/// Whether the hash at the front is that of the rest.
pub(super) fn is_true(bytes: &[u8]) -> bool {
    bytes.split_first_chunk().is_some_and(|(hash, sealed)| Hash(*hash) == Hash::of(sealed))
}

fn entry(body: Body, hash: Hash) -> JournalEntry {
    let Body { seq, at, by, behalf, session, command, note, effect, touched, previous } = body;
    JournalEntry { seq, at, by, behalf, session, command, note, effect, touched, previous, hash }
}

/// The bytes of a touched record before and after.
#[derive(Serialize, Deserialize)]
pub(super) struct Images {
    pub before: Option<Vec<u8>>,
    pub after: Option<Vec<u8>>,
}
