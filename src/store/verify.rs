//! Whether everything in the database is as it was written: damage and tampering are found.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;

use strum::{IntoStaticStr, VariantNames};

use super::draft::{self, Draft, Place};
use super::envelope::{self, form};
use super::error::StoreError;
use super::index::{self, IndexKey};
use super::journal::{self, Hash, JournalEntry};
use super::references::references;
use super::schema;
use super::table::{self, Table};
use super::view::{self, View, WHOLE};
use crate::domain::RecordKey;

/// Something that is not as it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
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
    /// Something in this table does not read.
    Malformed(Table),
}

/// What was looked at, and what was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    pub entries: u64,
    pub records: u64,
    pub findings: Vec<Finding>,
    /// A record, and one that it names and that is not there. The bytes are as they were written;
    /// it is the office that does not add up.
    pub dangling: Vec<(RecordKey, RecordKey)>,
}

impl Report {
    /// Everything is as it was written.
    pub fn is_clean(&self) -> bool {
        self.findings.is_empty()
    }
}

/// Reads everything there is.
pub(super) fn verify(view: &dyn View) -> Result<Report, StoreError> {
    let mut report = Report::default();
    let told = journal(view, &mut report)?;
    revisions(view, &told, &mut report)?;
    records(view, &mut report)?;
    indexes(view, &mut report)?;
    typed(view, &mut report)?;
    report.findings.sort_unstable();
    report.findings.dedup();
    Ok(report)
}

/// What the journal says of each record that ever was: the entry that last changed it, and what it
/// became. An import touches thousands at once, so each entry is read once.
type Told = BTreeMap<RecordKey, (u64, Option<Hash>)>;

/// The chain, the images, and the lists of whose and of what the entries are.
fn journal(view: &dyn View, report: &mut Report) -> Result<Told, StoreError> {
    let mut told = Told::new();
    let mut previous = Hash::default();
    let (mut touched, mut images) = (0, 0);
    each(view, Table::Journal, |key, bytes| {
        let seq = table::last_number(key).unwrap_or(0);
        let entry = match journal::read(bytes) {
            Ok(entry) if journal::is_true(bytes) => entry,
            _ => {
                report.findings.push(Finding::Entry(seq));
                return Ok(());
            }
        };
        if seq != report.entries + 1 || entry.seq != seq || entry.previous != previous {
            report.findings.push(Finding::Chain(seq));
        }
        report.entries = seq;
        previous = entry.hash;
        touched += entry.touched.len() as u64;
        if !lists(view, &entry)? {
            report.findings.push(Finding::Lists(seq));
        }
        for (n, it) in (0..).zip(&entry.touched) {
            told.insert(it.key, (seq, it.after));
            match view::images(view, seq, n) {
                Ok(None) => {}
                Ok(Some(found)) => {
                    images += 1;
                    let hash = |bytes: Option<Vec<u8>>| bytes.as_deref().map(Hash::of);
                    if hash(found.before) != it.before || hash(found.after) != it.after {
                        report.findings.push(Finding::Image(seq, n));
                    }
                }
                Err(StoreError::Codec(_)) => {
                    images += 1;
                    report.findings.push(Finding::Image(seq, n));
                }
                Err(error) => return Err(error),
            }
        }
        Ok(())
    })?;
    stray(view, Table::JournalBy, report.entries, report)?;
    stray(view, Table::JournalOf, touched, report)?;
    stray(view, Table::Images, images, report)?;
    Ok(told)
}

/// Whether the table has more rows than belong there.
fn stray(view: &dyn View, table: Table, wanted: u64, report: &mut Report) -> Result<(), StoreError> {
    let mut rows = 0;
    each(view, table, |_, _| {
        rows += 1;
        Ok(())
    })?;
    if rows > wanted {
        report.findings.push(Finding::Stray(table));
    }
    Ok(())
}

/// Whether the entry stands in its user's list and in those of the records it touched.
fn lists(view: &dyn View, entry: &JournalEntry) -> Result<bool, StoreError> {
    let by = table::with_number(&table::user_prefix(&entry.by), entry.seq);
    let mut listed = view.bytes(Table::JournalBy, &by)?.is_some();
    for it in &entry.touched {
        let of = table::with_number(&table::record_key(it.key), entry.seq);
        listed &= view.bytes(Table::JournalOf, &of)?.is_some();
    }
    Ok(listed)
}

/// Whether each record that ever was is what the journal says it became.
fn revisions(view: &dyn View, told: &Told, report: &mut Report) -> Result<(), StoreError> {
    for (key, (seq, after)) in told {
        let stands = view.bytes(Table::Records, &table::record_key(*key))?.as_deref().map(Hash::of);
        if view.revision(*key)? != *seq || stands != *after {
            report.findings.push(Finding::Altered(*key));
        }
    }
    stray(view, Table::Revisions, told.len() as u64, report)
}

/// Whether each record reads, has a revision, stands in its indexes, and names what is there.
fn records(view: &dyn View, report: &mut Report) -> Result<(), StoreError> {
    let mut named: BTreeSet<(RecordKey, RecordKey)> = BTreeSet::new();
    each(view, Table::Records, |place, bytes| {
        report.records += 1;
        let Some(key) = table::read_record_key(place) else {
            report.findings.push(Finding::Malformed(Table::Records));
            return Ok(());
        };
        match schema::decode(bytes) {
            Ok(record) if record.key() == key => {
                for entry in index::entries(&record) {
                    if view.bytes(Table::Index, &entry.bytes())?.is_none() {
                        report.findings.push(Finding::NotIndexed(key));
                    }
                }
                named.extend(references(&record).into_iter().map(|other| (other, key)));
            }
            _ => report.findings.push(Finding::Unreadable(key)),
        }
        if view.revision(key)? == 0 {
            report.findings.push(Finding::Altered(key));
        }
        Ok(())
    })?;
    for (other, key) in named {
        if view.bytes(Table::Records, &table::record_key(other))?.is_none() {
            report.dangling.push((key, other));
        }
    }
    Ok(())
}

/// Whether each place in an index is that of a record.
fn indexes(view: &dyn View, report: &mut Report) -> Result<(), StoreError> {
    each(view, Table::Index, |bytes, _| {
        let Some(entry) = IndexKey::read(bytes) else {
            report.findings.push(Finding::Malformed(Table::Index));
            return Ok(());
        };
        let belongs = match view.record(entry.key) {
            Ok(record) => record.is_some_and(|record| index::entries(&record).contains(&entry)),
            // Found as unreadable already.
            Err(StoreError::Record { .. }) => true,
            Err(error) => return Err(error),
        };
        if !belongs {
            report.findings.push(Finding::WronglyIndexed(entry.key));
        }
        Ok(())
    })
}

/// Whether the drafts and places read.
fn typed(view: &dyn View, report: &mut Report) -> Result<(), StoreError> {
    each(view, Table::Drafts, |key, value| {
        if draft::read_text_key(key).is_err() || envelope::unseal::<Draft>(form::DRAFT, value).is_err() {
            report.findings.push(Finding::Malformed(Table::Drafts));
        }
        Ok(())
    })?;
    each(view, Table::Places, |_, value| {
        if envelope::unseal::<Place>(form::PLACE, value).is_err() {
            report.findings.push(Finding::Malformed(Table::Places));
        }
        Ok(())
    })
}

fn each(
    view: &dyn View,
    table: Table,
    mut look: impl FnMut(&[u8], &[u8]) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    view.walk(table, WHOLE, false, &mut |key, value| look(key, value).map(ControlFlow::Continue))
}
