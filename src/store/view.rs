//! Reading: the same words for a snapshot and for a transaction that reads its own writes.

use std::collections::HashSet;
use std::ops::{Bound, ControlFlow};

use redb::ReadableTable;

use super::draft::{self, Draft, Place};
use super::envelope::{self, form};
use super::error::StoreError;
use super::journal::{self, Effect, Headline, Images, JournalEntry};
use super::references::references;
use super::schema;
use super::table::{self, Table};
use super::{Snapshot, Writing, counter};
use crate::domain::{Kind, Record, RecordKey, TextKey};

/// What a walk calls with each key and value.
pub(super) type Visit<'a> = dyn FnMut(&[u8], &[u8]) -> Result<ControlFlow<()>, StoreError> + 'a;

/// A stretch of keys.
pub(super) type Stretch<'a> = (Bound<&'a [u8]>, Bound<&'a [u8]>);

/// Bytes by table and key. Outside this room nobody can name it, so nobody else can be a [`View`].
pub trait Bytes {
    #[doc(hidden)]
    fn bytes(&self, table: Table, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError>;

    /// In the order of the keys, or backwards. The visitor must not read the same table.
    #[doc(hidden)]
    fn walk(
        &self,
        table: Table,
        stretch: Stretch<'_>,
        backwards: bool,
        visit: &mut Visit<'_>,
    ) -> Result<(), StoreError>;
}

/// The office as it stands in one transaction. Can be passed as `&dyn View`; reading records by
/// their type is in [`Records`](super::Records).
pub trait View: Bytes {
    /// A record of any kind.
    fn record(&self, key: RecordKey) -> Result<Option<Record>, StoreError> {
        self.bytes(Table::Records, &table::record_key(key))?.map(|bytes| read(key, &bytes)).transpose()
    }

    /// The entry that last changed the record, also when that removed it; 0 when there is none.
    fn revision(&self, key: RecordKey) -> Result<u64, StoreError> {
        let bytes = self.bytes(Table::Revisions, &table::record_key(key))?;
        Ok(bytes.and_then(|bytes| table::last_number(&bytes)).unwrap_or(0))
    }

    /// The newest entry of the journal; 0 when it is empty.
    fn head(&self) -> Result<u64, StoreError> {
        let newest = keys(self, Table::Journal, WHOLE, true, 1)?;
        Ok(newest.first().and_then(|key| table::last_number(key)).unwrap_or(0))
    }

    /// An entry of the journal.
    fn entry(&self, seq: u64) -> Result<Option<JournalEntry>, StoreError> {
        let bytes = self.bytes(Table::Journal, &seq.to_be_bytes())?;
        Ok(bytes.map(|bytes| journal::read(&bytes)).transpose()?)
    }

    /// All records of a kind, by id.
    fn of_kind(&self, kind: Kind) -> Result<Vec<Record>, StoreError> {
        let (from, to) = ([kind as u8], [kind as u8 + 1]);
        let mut found = Vec::new();
        self.walk(
            Table::Records,
            (Bound::Included(&from), Bound::Excluded(&to)),
            false,
            &mut |key, value| {
                let id = key.last_chunk().map_or(0, |id| u32::from_be_bytes(*id));
                found.push(read(RecordKey { kind, id }, value)?);
                Ok(ControlFlow::Continue(()))
            },
        )?;
        Ok(found)
    }

    /// The last number given out by each counter, by its key.
    fn counters(&self) -> Result<Vec<(Vec<u8>, u32)>, StoreError> {
        let mut found = Vec::new();
        self.walk(Table::Counters, WHOLE, false, &mut |key, value| {
            let last = value.try_into().map_or(0, u32::from_be_bytes);
            found.push((key.to_vec(), last));
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(found)
    }

    /// What is told of the entries before `seq`, newest first.
    fn headlines_before(&self, seq: u64, limit: usize) -> Result<Vec<Headline>, StoreError> {
        headlines(self, Table::Journal, &[], seq, limit)
    }

    /// The user's entries before `seq`, newest first.
    fn entries_by(&self, user: &str, seq: u64, limit: usize) -> Result<Vec<JournalEntry>, StoreError> {
        let entry = |seq| self.entry(seq)?.ok_or(StoreError::NoEntry(seq));
        numbers(self, Table::JournalBy, &table::user_prefix(user), seq, limit)?
            .into_iter()
            .map(entry)
            .collect()
    }

    /// What is told of the user's entries before `seq`, newest first.
    fn headlines_by(&self, user: &str, seq: u64, limit: usize) -> Result<Vec<Headline>, StoreError> {
        headlines(self, Table::JournalBy, &table::user_prefix(user), seq, limit)
    }

    /// What is told of the entries before `seq` that touched the record, newest first.
    fn headlines_of(&self, key: RecordKey, seq: u64, limit: usize) -> Result<Vec<Headline>, StoreError> {
        headlines(self, Table::JournalOf, &table::record_key(key), seq, limit)
    }

    /// The user's last change that still stands: what an undo takes back.
    fn undoable(&self, user: &str) -> Result<Option<u64>, StoreError> {
        let mut reversed = HashSet::new();
        newest_by(self, user, |entry| match entry.effect {
            // That something was read is no change.
            _ if reversed.contains(&entry.seq) || entry.touched.is_empty() => None,
            Effect::Do | Effect::Redo(_) => Some(Some(entry.seq)),
            Effect::Undo(seq) => {
                reversed.insert(seq);
                None
            }
        })
    }

    /// The user's last undo with no new change after it: what a redo takes back.
    fn redoable(&self, user: &str) -> Result<Option<u64>, StoreError> {
        let mut reversed = HashSet::new();
        newest_by(self, user, |entry| match entry.effect {
            _ if entry.touched.is_empty() => None,
            Effect::Undo(_) if reversed.contains(&entry.seq) => None,
            Effect::Undo(_) => Some(Some(entry.seq)),
            Effect::Redo(seq) => {
                reversed.insert(seq);
                None
            }
            Effect::Do => Some(None),
        })
    }

    /// The `n`-th touched record of an entry, before and after. An image that was erased is
    /// `None` though the entry has a hash for it.
    fn image(&self, seq: u64, n: u32) -> Result<(Option<Record>, Option<Record>), StoreError> {
        let Some(images) = images(self, seq, n)? else { return Ok((None, None)) };
        let read = |bytes: Option<Vec<u8>>| bytes.map(|bytes| schema::decode(&bytes)).transpose();
        Ok((read(images.before)?, read(images.after)?))
    }

    /// Every record that names that one, or has this text in it, by kind and id.
    fn records_naming(&self, one: RecordKey, text: &str) -> Result<Vec<Record>, StoreError> {
        let mut found = Vec::new();
        self.walk(Table::Records, WHOLE, false, &mut |key, bytes| {
            let key = table::read_record_key(key)
                .ok_or_else(|| StoreError::Damaged("a record's key does not read".to_owned()))?;
            let record = read(key, bytes)?;
            // Texts stand in the bytes as they are.
            let says = !text.is_empty() && bytes.windows(text.len()).any(|it| it == text.as_bytes());
            if key != one && (says || references(&record).contains(&one)) {
                found.push(record);
            }
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(found)
    }

    /// The draft of a text.
    fn draft(&self, key: TextKey) -> Result<Option<Draft>, StoreError> {
        let bytes = self.bytes(Table::Drafts, &draft::text_key(key)?)?;
        Ok(bytes.map(|bytes| envelope::unseal(form::DRAFT, &bytes)).transpose()?)
    }

    /// All drafts.
    fn drafts(&self) -> Result<Vec<(TextKey, Draft)>, StoreError> {
        let mut found = Vec::new();
        self.walk(Table::Drafts, WHOLE, false, &mut |key, value| {
            found.push((draft::read_text_key(key)?, envelope::unseal(form::DRAFT, value)?));
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(found)
    }

    /// Where the user was.
    fn place(&self, user: &str) -> Result<Option<Place>, StoreError> {
        let bytes = self.bytes(Table::Places, user.as_bytes())?;
        Ok(bytes.map(|bytes| envelope::unseal(form::PLACE, &bytes)).transpose()?)
    }

    /// What was answered to this request.
    fn receipt(&self, session: u64, request: u64) -> Result<Option<Vec<u8>>, StoreError> {
        let bytes = self.bytes(Table::Receipts, &table::with_number(&session.to_be_bytes(), request))?;
        Ok(bytes.and_then(|bytes| bytes.get(8..).map(<[u8]>::to_vec)))
    }

    /// The last id of this kind that was given out; 0 when none was.
    fn last_id(&self, kind: Kind) -> Result<u32, StoreError> {
        let bytes = self.bytes(Table::Counters, &counter::id_key(kind))?;
        Ok(bytes.and_then(|bytes| bytes.try_into().ok()).map_or(0, u32::from_be_bytes))
    }
}

impl View for Snapshot {}
impl View for Writing {}

pub(super) const WHOLE: Stretch<'static> = (Bound::Unbounded, Bound::Unbounded);

/// The record in these bytes, which stood at this key.
pub(super) fn read(key: RecordKey, bytes: &[u8]) -> Result<Record, StoreError> {
    schema::decode(bytes).map_err(|source| StoreError::Record { key, source })
}

/// The first keys of a stretch, or backwards the last.
pub(super) fn keys<V: Bytes + ?Sized>(
    view: &V,
    table: Table,
    stretch: Stretch<'_>,
    backwards: bool,
    limit: usize,
) -> Result<Vec<Vec<u8>>, StoreError> {
    let mut found = Vec::new();
    if limit > 0 {
        view.walk(table, stretch, backwards, &mut |key, _| {
            found.push(key.to_vec());
            Ok(if found.len() < limit { ControlFlow::Continue(()) } else { ControlFlow::Break(()) })
        })?;
    }
    Ok(found)
}

/// The numbers before `seq` at the end of the keys that begin with `prefix`, newest first.
fn numbers<V: View + ?Sized>(
    view: &V,
    table: Table,
    prefix: &[u8],
    seq: u64,
    limit: usize,
) -> Result<Vec<u64>, StoreError> {
    let (from, to) = (table::with_number(prefix, 0), table::with_number(prefix, seq));
    let stretch = (Bound::Included(&from[..]), Bound::Excluded(&to[..]));
    let found = keys(view, table, stretch, true, limit)?;
    Ok(found.iter().map(|key| table::last_number(key).unwrap_or(0)).collect())
}

/// The headlines of the entries with these numbers, without a copy of their bytes.
fn headlines<V: View + ?Sized>(
    view: &V,
    table: Table,
    prefix: &[u8],
    seq: u64,
    limit: usize,
) -> Result<Vec<Headline>, StoreError> {
    let mut found = Vec::new();
    for seq in numbers(view, table, prefix, seq, limit)? {
        let key = seq.to_be_bytes();
        let only = Bound::Included(&key[..]);
        let mut told = None;
        view.walk(Table::Journal, (only, only), false, &mut |_, value| {
            told = Some(journal::headline(value)?);
            Ok(ControlFlow::Break(()))
        })?;
        found.push(told.ok_or(StoreError::NoEntry(seq))?);
    }
    Ok(found)
}

/// Asks `choose` about the user's entries, newest first, until it has an answer.
fn newest_by<V: View + ?Sized>(
    view: &V,
    user: &str,
    mut choose: impl FnMut(&JournalEntry) -> Option<Option<u64>>,
) -> Result<Option<u64>, StoreError> {
    let mut before = u64::MAX;
    loop {
        let page = view.entries_by(user, before, 16)?;
        let Some(oldest) = page.last() else { return Ok(None) };
        before = oldest.seq;
        if let Some(answer) = page.iter().find_map(&mut choose) {
            return Ok(answer);
        }
    }
}

/// The images of a touched record; `None` when they were erased.
pub(super) fn images<V: Bytes + ?Sized>(view: &V, seq: u64, n: u32) -> Result<Option<Images>, StoreError> {
    let bytes = view.bytes(Table::Images, &table::image_key(seq, n))?;
    Ok(bytes.map(|bytes| envelope::unseal(form::IMAGES, &bytes)).transpose()?)
}

/// Walks an open table.
pub(super) fn visit(
    table: &impl ReadableTable<&'static [u8], &'static [u8]>,
    stretch: Stretch<'_>,
    backwards: bool,
    visit: &mut Visit<'_>,
) -> Result<(), StoreError> {
    let mut range = table.range::<&[u8]>(stretch)?;
    while let Some(found) = if backwards { range.next_back() } else { range.next() } {
        let (key, value) = found?;
        if visit(key.value(), value.value())?.is_break() {
            break;
        }
    }
    Ok(())
}
