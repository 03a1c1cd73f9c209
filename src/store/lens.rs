//! A snapshot as somebody may see it: without what is exempt from public access, or with a note of
//! what of it was seen.
//!
//! It stands below every query, so that one that is written tomorrow is covered as well.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::ControlFlow;

use super::draft;
use super::envelope::{self, form};
use super::error::StoreError;
use super::journal::Images;
use super::schema;
use super::snapshot::Snapshot;
use super::table::Table;
use super::view::{Bytes, Stretch, View, Visit};
use crate::domain::{
    Access, AgendaItem, AgendaItemId, Entity, Kind, MinutesState, Record, TextKey, exempt_source, veiled,
    without_text,
};

/// A snapshot, seen by somebody.
pub struct Lens<'a> {
    snapshot: &'a Snapshot,
    /// What is exempt is seen.
    open: bool,
    seen: RefCell<BTreeSet<AgendaItemId>>,
}

impl<'a> Lens<'a> {
    /// With what is exempt, or without it.
    pub fn new(snapshot: &'a Snapshot, open: bool) -> Self {
        Self { snapshot, open, seen: RefCell::default() }
    }

    /// The items that are exempt and of whose minutes something was seen.
    pub fn seen(self) -> Vec<AgendaItemId> {
        self.seen.into_inner().into_iter().collect()
    }

    fn is_exempt(&self, item: AgendaItemId) -> Result<bool, StoreError> {
        let found = self.snapshot.record(AgendaItem::key_of(item))?;
        Ok(matches!(found, Some(Record::AgendaItem(item)) if item.access != Access::Public))
    }

    /// Of an exempt item something is seen.
    fn note(&self, item: AgendaItemId) -> Result<(), StoreError> {
        if self.is_exempt(item)? {
            self.seen.borrow_mut().insert(item);
        }
        Ok(())
    }

    /// The record's bytes as they may be seen.
    fn record_bytes(&self, bytes: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        if !may_hold(envelope::open(bytes)?.form) {
            return Ok(None);
        }
        let record = schema::decode(bytes)?;
        if self.open {
            self.note_record(&record)?;
            return Ok(None);
        }
        let mut failed = None;
        let mut exempt = |item| {
            // What cannot be looked up is hidden.
            self.is_exempt(item).unwrap_or_else(|error| {
                failed = Some(error);
                true
            })
        };
        let veiled = veiled(record, &mut exempt);
        failed.map_or_else(|| Ok(Some(schema::encode(&veiled)?)), Err)
    }

    /// A case's text as it may be seen of the past. While its item was public the text took in what
    /// was said there; now that the item is exempt, only what stands today is shown.
    fn past_bytes(&self, bytes: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        let of_a_case = [Kind::Assessment, Kind::CouncilReply];
        let kind = Kind::numbered(envelope::open(bytes)?.form);
        if self.open || !kind.is_some_and(|kind| of_a_case.contains(&kind)) {
            return Ok(None);
        }
        let record = schema::decode(bytes)?;
        let case = match &record {
            Record::Assessment(it) => it.case,
            Record::CouncilReply(it) => it.case,
            _ => return Ok(None),
        };
        if self.snapshot.record(record.key())?.as_ref() == Some(&record) {
            return Ok(None);
        }
        let items: Vec<AgendaItem> =
            super::Records::indexed(self.snapshot, super::Index::ItemsOfCase, case.0)?;
        if items.iter().all(|item| item.access == Access::Public) {
            return Ok(None);
        }
        Ok(Some(schema::encode(&without_text(record))?))
    }

    fn note_record(&self, record: &Record) -> Result<(), StoreError> {
        if let Some(item) = exempt_source(record) {
            return self.note(item);
        }
        if let Record::Minutes(minutes) = record
            && matches!(&minutes.state, MinutesState::Approved(it) if it.public.is_some())
        {
            for item in super::Records::indexed::<AgendaItem>(
                self.snapshot,
                super::Index::ItemsOfMeeting,
                minutes.meeting.0,
            )? {
                if !item.minutes.is_empty() {
                    self.note(item.id)?;
                }
            }
        }
        Ok(())
    }

    /// The value as it may be seen: as it is, another, or none.
    fn through(&self, table: Table, key: &[u8], value: &[u8]) -> Result<Seen, StoreError> {
        Ok(match table {
            Table::Records => self.record_bytes(value)?.map_or(Seen::AsItIs, Seen::Else),
            Table::Drafts => match draft::read_text_key(key)? {
                TextKey::Minutes(item) if self.open => {
                    self.note(item)?;
                    Seen::AsItIs
                }
                TextKey::Minutes(item) if self.is_exempt(item)? => Seen::Nothing,
                _ => Seen::AsItIs,
            },
            Table::Images => {
                let images: Images = envelope::unseal(form::IMAGES, value)?;
                let see = |bytes: Option<Vec<u8>>| -> Result<Option<Vec<u8>>, StoreError> {
                    let Some(bytes) = bytes else { return Ok(None) };
                    let bytes = self.record_bytes(&bytes)?.unwrap_or(bytes);
                    Ok(Some(self.past_bytes(&bytes)?.unwrap_or(bytes)))
                };
                let images = Images { before: see(images.before)?, after: see(images.after)? };
                Seen::Else(envelope::seal(form::IMAGES, 1, &images)?)
            }
            _ => Seen::AsItIs,
        })
    }
}

/// A value, seen through the lens.
enum Seen {
    AsItIs,
    Else(Vec<u8>),
    Nothing,
}

/// Whether a record of this kind can hold something of an item's minutes.
fn may_hold(form: u8) -> bool {
    matches!(
        Kind::numbered(form),
        Some(
            Kind::AgendaItem
                | Kind::Decision
                | Kind::Election
                | Kind::FollowUp
                | Kind::Remark
                | Kind::Correction
                | Kind::Input
                | Kind::Minutes
        )
    )
}

impl Bytes for Lens<'_> {
    fn bytes(&self, table: Table, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        let Some(found) = self.snapshot.bytes(table, key)? else { return Ok(None) };
        Ok(match self.through(table, key, &found)? {
            Seen::AsItIs => Some(found),
            Seen::Else(bytes) => Some(bytes),
            Seen::Nothing => None,
        })
    }

    fn walk(
        &self,
        table: Table,
        stretch: Stretch<'_>,
        backwards: bool,
        visit: &mut Visit<'_>,
    ) -> Result<(), StoreError> {
        self.snapshot.walk(table, stretch, backwards, &mut |key, value| match self
            .through(table, key, value)?
        {
            Seen::AsItIs => visit(key, value),
            Seen::Else(bytes) => visit(key, &bytes),
            Seen::Nothing => Ok(ControlFlow::Continue(())),
        })
    }
}

impl View for Lens<'_> {}
