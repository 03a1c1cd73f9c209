//! Everything about a meeting, and which meeting a person means.

use super::Counter;
use super::council::{item_lines, roster_on};
use crate::domain::{Council, Meeting, MeetingId, MeetingMove, Specialty, TextKey};
use crate::office::{FollowUpView, ItemLine, MeetingView, Refusal, about, directory, look, texts};
use crate::store::{Index, Records, StoreError, View};

/// So many meetings are offered when the words fit more.
const OFFERED: usize = 20;

/// Everything about a meeting.
pub fn meeting(at: &Counter<'_>, id: MeetingId) -> Result<MeetingView, Refusal> {
    let meeting: Meeting = look::find(at.view, id)?;
    let council: Council = look::find(at.view, meeting.council)?;
    let items = item_lines(at.view, id)?;
    let mut follow_ups = Vec::new();
    let mut drafts = Vec::new();
    for ItemLine { item, .. } in &items {
        for follow_up in look::follow_ups(at.view, item.id)? {
            let owner = follow_up.owner.as_ref().map(|it| look::owner_name(at.view, it)).transpose()?;
            follow_ups.push(FollowUpView { follow_up, owner });
        }
        let text = TextKey::Minutes(item.id);
        if at.view.draft(text)?.is_some() {
            drafts.extend(texts::text_view(at.view, at.pens, text, at.sender.session)?);
        }
    }
    let steps = MeetingMove::TABLE.iter().filter(|row| row.from.contains(&meeting.state)).map(|row| row.step);
    let roster = roster_on(at.view, meeting.council, meeting.start.day())?;
    let attendance = look::attendance(at.view, id)?;
    Ok(MeetingView {
        directory: directory::of_meeting(at.view, &meeting, &council, &roster, &attendance)?,
        specialty: look::find(at.view, council.specialty)?,
        region: look::find(at.view, council.region)?,
        roster,
        attendance,
        steps: steps.collect(),
        items,
        follow_ups,
        drafts,
        council,
        meeting,
    })
}

/// Meetings by what a person types: `URO 2/2026`, `uro`, or an id. The newest first.
pub fn find(at: &Counter<'_>, words: &str) -> Result<Vec<(MeetingId, String)>, Refusal> {
    let words = words.trim();
    if let Ok(id) = words.parse() {
        let found = at.view.get::<Meeting>(MeetingId(id))?;
        return Ok(found.map(|meeting| named(at.view, &meeting)).transpose()?.into_iter().collect());
    }
    let (code, number) = words.split_once(char::is_whitespace).unwrap_or((words, ""));
    let specialties: Vec<Specialty> = at.view.all()?;
    let Some(specialty) = specialties.iter().find(|it| it.code.to_lowercase() == code.to_lowercase()) else {
        return Ok(Vec::new());
    };
    let councils: Vec<Council> = at.view.indexed(Index::CouncilsOfSpecialty, specialty.id.0)?;
    let Some(council) = councils.iter().find(|council| council.own) else { return Ok(Vec::new()) };
    let mut found: Vec<Meeting> = at.view.indexed(Index::MeetingsOfCouncil, council.id.0)?;
    found.retain(|meeting| meeting.number.to_string().starts_with(number.trim()));
    found.reverse();
    found.truncate(OFFERED);
    Ok(found.iter().map(|meeting| named(at.view, meeting)).collect::<Result<_, _>>()?)
}

fn named(view: &dyn View, meeting: &Meeting) -> Result<(MeetingId, String), StoreError> {
    Ok((meeting.id, about::meeting(view, meeting)?))
}
