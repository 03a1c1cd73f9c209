//! A meeting before it is held: its agenda, what waits beside it, and what is worth knowing.

use std::collections::BTreeMap;

use strum::VariantArray;

use super::Counter;
use super::council::{item_lines, roster_on};
use crate::domain::{
    Appointment, Council, CouncilId, Day, InputSource, ItemSource, Meeting, MeetingId, MeetingState,
    MeetingWarning, Moment, PaperPart, Person, PersonId, TextKey, agenda_warnings, day_warnings, overlap,
};
use crate::office::waiting::{Waiting, standing_missing};
use crate::office::{ItemLine, PreparationView, Refusal, WaitingFor, WaitingLine, about, look};
use crate::store::{Index, Records, StoreError, View};

pub fn preparation(at: &Counter<'_>, id: MeetingId) -> Result<PreparationView, Refusal> {
    let meeting: Meeting = look::find(at.view, id)?;
    let council: Council = look::find(at.view, meeting.council)?;
    let items = item_lines(at.view, id)?;
    let bare: Vec<_> = items.iter().map(|line| line.item.clone()).collect();
    let standing = standing_missing(at.view, &meeting, &bare)?;
    let parts = bare.iter().flat_map(|item| PaperPart::VARIANTS.iter().map(|part| (item.id, *part)));
    let mut drafts = Vec::new();
    for text in parts.map(|(item, part)| TextKey::Paper(item, part)) {
        drafts.extend(at.view.draft(text)?.map(|_| text));
    }
    Ok(PreparationView {
        specialty: look::find(at.view, council.specialty)?,
        region: look::find(at.view, council.region)?,
        roster: roster_on(at.view, council.id, meeting.start.day())?,
        warnings: warnings(at, &meeting, &items)?,
        standing: standing.into_iter().map(|rule| rule.item).collect(),
        waiting: waiting(at.view, council.id)?,
        drafts,
        items,
        council,
        meeting,
    })
}

/// What is worth knowing of a meeting that has not been held.
pub fn warnings(
    at: &Counter<'_>,
    meeting: &Meeting,
    items: &[ItemLine],
) -> Result<Vec<MeetingWarning>, Refusal> {
    if meeting.state >= MeetingState::Running {
        return Ok(Vec::new());
    }
    let mut warnings = day(at, meeting.council, Some(meeting.id), (meeting.start, meeting.minutes))?;
    let items: Vec<_> = items.iter().map(|line| line.item.clone()).collect();
    warnings.extend(agenda_warnings(meeting, &items, at.today()));
    Ok(warnings)
}

/// What is worth knowing of a meeting at this time, of so many minutes.
pub fn day(
    at: &Counter<'_>,
    council: CouncilId,
    id: Option<MeetingId>,
    when: (Moment, u32),
) -> Result<Vec<MeetingWarning>, Refusal> {
    let day = when.0.day();
    let mut warnings = day_warnings(day);
    let start = day.plus(-1).end().seconds() + 1;
    let same_day: Vec<Meeting> =
        at.view.indexed_between(Index::OpenMeetings, 0, start, day.end().seconds())?;
    let own = if same_day.is_empty() { BTreeMap::new() } else { people(at.view, council, day)? };
    for other in same_day.iter().filter(|other| Some(other.id) != id) {
        let theirs = people(at.view, other.council, day)?;
        let both = own.iter().filter(|(person, _)| theirs.contains_key(person));
        let persons: Vec<String> = both.map(|(_, name)| name.clone()).collect();
        if persons.is_empty() {
            continue;
        }
        warnings.push(MeetingWarning::SamePeople {
            meeting: about::meeting(at.view, other)?,
            start: other.start,
            overlaps: overlap(when, (other.start, other.minutes)),
            persons,
        });
    }
    Ok(warnings)
}

/// Who sits in a council on that day, representatives and deputies.
fn people(view: &dyn View, council: CouncilId, day: Day) -> Result<BTreeMap<PersonId, String>, StoreError> {
    let mut people = BTreeMap::new();
    for seat in look::seats(view, council)? {
        for Appointment { person, .. } in look::appointments_on(view, seat.id, day)? {
            people.insert(person, view.get::<Person>(person)?.map(|it| it.name).unwrap_or_default());
        }
    }
    Ok(people)
}

/// What was put off first, then what came with a deadline, then what was said.
fn waiting(view: &dyn View, council: CouncilId) -> Result<Vec<WaitingLine>, Refusal> {
    let found = Waiting::of(view, council)?;
    let mut lines = Vec::new();
    for item in found.postponed {
        let reason = item.postponed.and_then(|postponed| postponed.reason);
        let about = WaitingFor::Postponed { number: item.number, reason };
        lines.push(WaitingLine { source: ItemSource::Postponed(item.id), text: item.title, about });
    }
    for case in found.cases {
        let about = WaitingFor::Case {
            number: case.number,
            track: case.track,
            deadline: case.next_deadline(case.state),
        };
        lines.push(WaitingLine { source: ItemSource::Case(case.id), text: case.title, about });
    }
    for input in found.inputs {
        let from = input.from.as_ref().map(|from| look::owner_name(view, from)).transpose()?;
        let later = matches!(input.source, InputSource::Later(_));
        let about = WaitingFor::Input { from, received: input.received, later };
        lines.push(WaitingLine { source: ItemSource::Input(input.id), text: input.text, about });
    }
    for it in found.follow_ups {
        let owner = it.owner.as_ref().map(|owner| look::owner_name(view, owner)).transpose()?;
        let about = WaitingFor::FollowUp { owner, due: it.due };
        lines.push(WaitingLine { source: ItemSource::FollowUp(it.id), text: it.what, about });
    }
    Ok(lines)
}
