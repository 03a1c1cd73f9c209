//! Approved minutes stay as they are: what would change them is refused, whatever asks for it.

use crate::domain::{
    AgendaItem, AgendaItemId, Correction, Decision, Election, Meeting, MeetingId, MinutesState, Reason,
    Record, TextKey,
};
use crate::office::{about, look};
use crate::store::{Change, JournalEntry, Records, StoreError, View};

/// The reason why these changes cannot be made, where they touch approved minutes. A correction is
/// added, never changed.
pub fn objection(view: &dyn View, changes: &[Change]) -> Result<Option<Reason>, StoreError> {
    for change in changes {
        let (stands, wanted) = match change {
            Change::Put(record) => (view.record(record.key())?, Some(record)),
            Change::Remove(key) => (view.record(*key)?, None),
        };
        if goes_on(stands.as_ref(), wanted) {
            continue;
        }
        for record in stands.as_ref().into_iter().chain(wanted) {
            let found = meeting_of(view, record)?.map(|meeting| approved(view, meeting));
            if let Some(reason) = found.transpose()?.flatten() {
                return Ok(Some(reason));
            }
        }
    }
    Ok(None)
}

/// The same for what an undo or redo of this entry would bring back.
pub fn objection_to_reversal(view: &dyn View, entry: &JournalEntry) -> Result<Option<Reason>, StoreError> {
    let mut changes = Vec::new();
    for (n, touched) in (0..).zip(&entry.touched) {
        let (before, _) = view.image(entry.seq, n)?;
        changes.push(before.map_or(Change::Remove(touched.key), Change::Put));
    }
    objection(view, &changes)
}

/// The same for writing in a text.
pub fn objection_to_text(view: &dyn View, text: TextKey) -> Result<Option<Reason>, StoreError> {
    match text {
        TextKey::Minutes(id) | TextKey::Paper(id, _) => {
            of_item(view, id)?.map_or(Ok(None), |meeting| approved(view, meeting))
        }
        TextKey::Assessment(..) | TextKey::Letter(_) | TextKey::Reply(_) => Ok(None),
    }
}

/// What may happen to a meeting's records after approval: a correction, and that an item that was
/// put off is taken onto another agenda.
fn goes_on(stands: Option<&Record>, wanted: Option<&Record>) -> bool {
    match (stands, wanted) {
        (None, Some(Record::Correction(_))) => true,
        (Some(Record::AgendaItem(stands)), Some(Record::AgendaItem(wanted))) => {
            let mut moved = wanted.clone();
            match (&mut moved.postponed, &stands.postponed) {
                (Some(moved), Some(stands)) => moved.to = stands.to,
                _ => return false,
            }
            moved == *stands
        }
        _ => false,
    }
}

fn meeting_of(view: &dyn View, record: &Record) -> Result<Option<MeetingId>, StoreError> {
    Ok(match record {
        Record::Meeting(Meeting { id, .. }) => Some(*id),
        Record::AgendaItem(it) => Some(it.meeting),
        Record::Attendance(it) => Some(it.meeting),
        Record::Minutes(it) => Some(it.meeting),
        Record::Remark(it) => Some(it.meeting),
        Record::Correction(Correction { meeting, .. }) => Some(*meeting),
        Record::Decision(Decision { item, .. }) | Record::Election(Election { item, .. }) => {
            of_item(view, *item)?
        }
        _ => None,
    })
}

fn of_item(view: &dyn View, item: AgendaItemId) -> Result<Option<MeetingId>, StoreError> {
    Ok(view.get::<AgendaItem>(item)?.map(|item| item.meeting))
}

fn approved(view: &dyn View, meeting: MeetingId) -> Result<Option<Reason>, StoreError> {
    let Some(minutes) = look::minutes(view, meeting)? else { return Ok(None) };
    let MinutesState::Approved(approval) = minutes.state else { return Ok(None) };
    let meeting = view.get::<Meeting>(meeting)?.map(|it| about::meeting(view, &it)).transpose()?;
    Ok(Some(Reason::MinutesApproved { meeting: meeting.unwrap_or_default(), on: approval.on }))
}
