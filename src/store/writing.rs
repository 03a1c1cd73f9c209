//! Writing: one transaction, with as many commands in it as wait.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use redb::{ReadableTable, WriteTransaction};

use super::counter::{self, Series};
use super::draft::{self, Draft, Place};
use super::envelope::{self, form};
use super::error::{Obstacle, StoreError};
use super::index::{self, IndexKey};
use super::journal::{self, Effect, Hash, Images, JournalEntry, NewEntry, Touched};
use super::schema;
use super::table::{self, Table};
use super::view::{self, Bytes, Stretch, View, Visit};
use crate::domain::{Kind, Moment, Record, RecordKey, TextKey};

/// One change to one record.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(clippy::large_enum_variant)] // a command has a handful, for a moment
pub enum Change {
    Put(Record),
    Remove(RecordKey),
}

/// A transaction that writes. It reads its own writes. Dropped without [`commit`](Self::commit)
/// it leaves no trace. After an error of the disk it must be dropped; a refusal, such as
/// [`StoreError::InTheWay`], has written nothing.
pub struct Writing {
    transaction: WriteTransaction,
}

/// The bytes a record is to have; `None` removes it.
type Wanted = BTreeMap<RecordKey, Option<Vec<u8>>>;

impl Writing {
    pub(super) const fn new(transaction: WriteTransaction) -> Self {
        Self { transaction }
    }

    /// A new id. Never given out again, also when the command is refused or undone.
    pub fn new_id(&mut self, kind: Kind) -> Result<u32, StoreError> {
        self.count(&counter::id_key(kind))
    }

    /// The next number of the series in that year, from 1. Never given out again.
    pub fn next_number(&mut self, series: Series, year: i32) -> Result<u32, StoreError> {
        self.count(&counter::series_key(series, year))
    }

    /// At least so many numbers of a [counter](View::counters) have been given out.
    pub fn raise_counter(&mut self, key: &[u8], to: u32) -> Result<(), StoreError> {
        let last = self.bytes(Table::Counters, key)?.and_then(|bytes| bytes.try_into().ok());
        if last.map_or(0, u32::from_be_bytes) < to {
            self.put(Table::Counters, key, &to.to_be_bytes())?;
        }
        Ok(())
    }

    /// The id of this record has been given out.
    pub fn raise_id(&mut self, key: RecordKey) -> Result<(), StoreError> {
        self.raise_counter(&counter::id_key(key.kind), key.id)
    }

    /// Makes the changes and writes their entry. What changes nothing is left out; the entry is
    /// written all the same. Of two changes to one record the last counts.
    pub fn apply(&mut self, changes: Vec<Change>, entry: NewEntry) -> Result<JournalEntry, StoreError> {
        let mut wanted = Wanted::new();
        for change in changes {
            match change {
                Change::Put(record) => wanted.insert(record.key(), Some(schema::encode(&record)?)),
                Change::Remove(key) => wanted.insert(key, None),
            };
        }
        self.write(wanted, entry, Effect::Do)
    }

    /// Takes entry `seq` back: the records it touched become byte for byte what they were before
    /// it. An undo that is taken back is a redo. Refused when a record has changed since.
    pub fn reverse(&mut self, seq: u64, entry: NewEntry) -> Result<JournalEntry, StoreError> {
        let old = self.entry(seq)?.ok_or(StoreError::NoEntry(seq))?;
        let mut obstacles = Vec::new();
        for &Touched { key, after, .. } in &old.touched {
            let stands = self.bytes(Table::Records, &table::record_key(key))?;
            if stands.as_deref().map(Hash::of) != after {
                obstacles.push(Obstacle { key, seq: self.revision(key)? });
            }
        }
        if !obstacles.is_empty() {
            return Err(StoreError::InTheWay(obstacles));
        }
        let mut wanted = Wanted::new();
        for (n, touched) in (0..).zip(&old.touched) {
            let before = view::images(self, seq, n)?.and_then(|images| images.before);
            if before.as_deref().map(Hash::of) != touched.before {
                return Err(StoreError::Erased { seq, key: touched.key });
            }
            wanted.insert(touched.key, before);
        }
        let effect =
            if matches!(old.effect, Effect::Undo(_)) { Effect::Redo(seq) } else { Effect::Undo(seq) };
        self.write(wanted, entry, effect)
    }

    /// Erases the images an entry holds of its `n`-th touched record. Their hashes stay.
    pub fn erase_image(&mut self, seq: u64, n: u32) -> Result<(), StoreError> {
        self.remove(Table::Images, &table::image_key(seq, n))
    }

    /// Erases every image the journal holds of the record.
    pub fn erase_images_of(&mut self, key: RecordKey) -> Result<(), StoreError> {
        for headline in self.headlines_of(key, u64::MAX, usize::MAX)? {
            let entry = self.entry(headline.seq)?.ok_or(StoreError::NoEntry(headline.seq))?;
            for (n, _) in (0..).zip(&entry.touched).filter(|(_, touched)| touched.key == key) {
                self.erase_image(entry.seq, n)?;
            }
        }
        Ok(())
    }

    /// Saves a text that is being typed.
    pub fn save_draft(&mut self, key: TextKey, draft: &Draft) -> Result<(), StoreError> {
        self.put(Table::Drafts, &draft::text_key(key)?, &envelope::seal(form::DRAFT, 1, draft)?)
    }

    /// Removes the draft of a text that was put down or given up.
    pub fn remove_draft(&mut self, key: TextKey) -> Result<(), StoreError> {
        self.remove(Table::Drafts, &draft::text_key(key)?)
    }

    /// Remembers where the user is.
    pub fn save_place(&mut self, user: &str, place: &Place) -> Result<(), StoreError> {
        self.put(Table::Places, user.as_bytes(), &envelope::seal(form::PLACE, 1, place)?)
    }

    /// Remembers what was answered to a request, so that a resend gets the same answer.
    pub fn remember_receipt(
        &mut self,
        session: u64,
        request: u64,
        at: Moment,
        receipt: &[u8],
    ) -> Result<(), StoreError> {
        let value = [&at.seconds().to_be_bytes()[..], receipt].concat();
        self.put(Table::Receipts, &table::with_number(&session.to_be_bytes(), request), &value)
    }

    /// Forgets the session's receipts up to this request, which the terminal has seen.
    pub fn forget_receipts(&mut self, session: u64, up_to: u64) -> Result<(), StoreError> {
        let session = session.to_be_bytes();
        let (from, to) = (table::with_number(&session, 0), table::with_number(&session, up_to));
        let mut table = self.transaction.open_table(Table::Receipts.definition())?;
        table.retain_in::<&[u8], _>(&from[..]..=&to[..], |_, _| false)?;
        Ok(())
    }

    /// Forgets the receipts of sessions that never came back: those from before `than`.
    pub fn prune_receipts(&mut self, than: Moment) -> Result<(), StoreError> {
        let mut table = self.transaction.open_table(Table::Receipts.definition())?;
        table.retain(|_, value| {
            value.first_chunk().is_some_and(|at| i64::from_be_bytes(*at) >= than.seconds())
        })?;
        Ok(())
    }

    /// Returns when everything is on disk.
    pub fn commit(self) -> Result<(), StoreError> {
        Ok(self.transaction.commit()?)
    }

    /// Commits so that the file opens at once even if the process is killed after it: for a quiet
    /// moment, since it costs a second sync.
    pub fn settle(mut self) -> Result<(), StoreError> {
        self.transaction.set_quick_repair(true);
        self.commit()
    }

    /// Makes the whole index anew from the records.
    pub(super) fn derive_index(&mut self) -> Result<(), StoreError> {
        self.transaction.delete_table(Table::Index.definition())?;
        let mut places = Vec::new();
        self.walk(Table::Records, view::WHOLE, false, &mut |key, bytes| {
            let key = table::read_record_key(key)
                .ok_or_else(|| StoreError::Damaged("a record's key does not read".to_owned()))?;
            places.extend(entries(key, Some(bytes))?);
            Ok(ControlFlow::Continue(()))
        })?;
        let mut index = self.transaction.open_table(Table::Index.definition())?;
        for place in places {
            index.insert(place.bytes().as_slice(), [].as_slice())?;
        }
        Ok(())
    }

    pub(super) fn put(&mut self, table: Table, key: &[u8], value: &[u8]) -> Result<(), StoreError> {
        self.transaction.open_table(table.definition())?.insert(key, value)?;
        Ok(())
    }

    pub(super) fn remove(&mut self, table: Table, key: &[u8]) -> Result<(), StoreError> {
        self.transaction.open_table(table.definition())?.remove(key)?;
        Ok(())
    }

    fn count(&mut self, key: &[u8]) -> Result<u32, StoreError> {
        let last = self.bytes(Table::Counters, key)?.and_then(|bytes| bytes.try_into().ok());
        let next = last.map_or(0, u32::from_be_bytes).checked_add(1).ok_or(StoreError::Exhausted)?;
        self.put(Table::Counters, key, &next.to_be_bytes())?;
        Ok(next)
    }

    /// The one place where records change.
    fn write(&mut self, wanted: Wanted, new: NewEntry, effect: Effect) -> Result<JournalEntry, StoreError> {
        let head = self.head()?;
        let seq = head + 1;
        let previous = self.entry(head)?.map_or_else(Hash::default, |entry| entry.hash);
        let mut touched = Vec::new();
        for (key, after) in wanted {
            let before = self.bytes(Table::Records, &table::record_key(key))?;
            if before != after {
                let n = u32::try_from(touched.len()).map_err(|_| StoreError::Exhausted)?;
                touched.push(Touched {
                    key,
                    before: before.as_deref().map(Hash::of),
                    after: after.as_deref().map(Hash::of),
                });
                self.replace(key, before, after, seq, n)?;
            }
        }
        let user = table::user_prefix(&new.by);
        let (entry, bytes) = journal::write(seq, new, effect, touched, previous)?;
        self.put(Table::Journal, &seq.to_be_bytes(), &bytes)?;
        self.put(Table::JournalBy, &table::with_number(&user, seq), &[])?;
        Ok(entry)
    }

    /// Replaces a record's bytes, with everything that is derived from them.
    fn replace(
        &mut self,
        key: RecordKey,
        before: Option<Vec<u8>>,
        after: Option<Vec<u8>>,
        seq: u64,
        n: u32,
    ) -> Result<(), StoreError> {
        let place = table::record_key(key);
        let (old, new) = (entries(key, before.as_deref())?, entries(key, after.as_deref())?);
        for entry in old.iter().filter(|entry| !new.contains(entry)) {
            self.remove(Table::Index, &entry.bytes())?;
        }
        for entry in new.iter().filter(|entry| !old.contains(entry)) {
            self.put(Table::Index, &entry.bytes(), &[])?;
        }
        match &after {
            Some(bytes) => self.put(Table::Records, &place, bytes)?,
            None => self.remove(Table::Records, &place)?,
        }
        self.put(Table::Revisions, &place, &seq.to_be_bytes())?;
        self.put(Table::JournalOf, &table::with_number(&place, seq), &[])?;
        let images = envelope::seal(form::IMAGES, 1, &Images { before, after })?;
        self.put(Table::Images, &table::image_key(seq, n), &images)
    }
}

fn entries(key: RecordKey, bytes: Option<&[u8]>) -> Result<Vec<IndexKey>, StoreError> {
    bytes.map_or(Ok(Vec::new()), |bytes| Ok(index::entries(&view::read(key, bytes)?)))
}

impl Bytes for Writing {
    fn bytes(&self, table: Table, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        let table = self.transaction.open_table(table.definition())?;
        let found = table.get(key)?.map(|found| found.value().to_vec());
        Ok(found)
    }

    fn walk(
        &self,
        table: Table,
        stretch: Stretch<'_>,
        backwards: bool,
        visit: &mut Visit<'_>,
    ) -> Result<(), StoreError> {
        view::visit(&self.transaction.open_table(table.definition())?, stretch, backwards, visit)
    }
}
