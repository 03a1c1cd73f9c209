//! The minutes of a meeting as a document: what is approved and what is exported are made here,
//! so that they are the same text.

use super::attendance::{attendants, chair, guests};
use crate::documents::{FollowUpLine, MinutesDocument, MinutesItem, council_name, markdown, plain_text};
use crate::domain::{Access, Meeting, MeetingId, MinutesState, Moment, Reason, TextKey};
use crate::language::Language;
use crate::office::queries::meeting_view;
use crate::office::{ItemLine, MeetingView, MinutesForm, Refusal, look};
use crate::store::View;

/// The text that is approved, and the public version where parts are exempt.
pub fn approval_texts(
    view: &dyn View,
    meeting: &Meeting,
    now: Moment,
) -> Result<(String, Option<String>), Refusal> {
    let seen = meeting_view(view, meeting.id, now)?;
    let exempt = seen.items.iter().any(|line| line.item.access != Access::Public);
    let public = exempt.then(|| markdown(&document(&seen, true)));
    Ok((markdown(&document(&seen, false)), public))
}

/// The minutes as they are asked for.
pub fn minutes_text(
    view: &dyn View,
    id: MeetingId,
    form: MinutesForm,
    now: Moment,
) -> Result<String, Refusal> {
    let approval = look::minutes(view, id)?.and_then(|minutes| match minutes.state {
        MinutesState::Approved(approval) => Some(approval),
        _ => None,
    });
    match approval {
        Some(approval) => Ok(match approval.public.filter(|_| form.public) {
            Some(public) => public,
            None => approval.text,
        }),
        None if form.as_approved => Err(Reason::MinutesNotApproved.into()),
        None => {
            let document = document(&meeting_view(view, id, now)?, form.public);
            Ok(if form.plain { plain_text(&document) } else { markdown(&document) })
        }
    }
}

/// What is still being written is in it as it is saved.
fn document(view: &MeetingView, public: bool) -> MinutesDocument {
    let meeting = &view.meeting;
    let language = if meeting.nynorsk { Language::Nynorsk } else { Language::Bokmal };
    let opened = meeting.opened.unwrap_or(meeting.start);
    let closed = meeting.closed.unwrap_or_else(|| opened.plus(60 * i64::from(meeting.minutes)));
    let attendants = attendants(view);
    MinutesDocument {
        language,
        council: council_name(&view.region.code, language).to_owned(),
        specialty: match language {
            Language::Nynorsk => view.specialty.nynorsk.clone(),
            Language::Bokmal | Language::English => view.specialty.bokmal.clone(),
        },
        region: view.region.name.clone(),
        number: meeting.number,
        kind: meeting.kind,
        state: meeting.state,
        day: meeting.start.day(),
        begins: opened.clock(),
        ends: closed.clock(),
        place: meeting.place.clone(),
        chair: chair(&attendants),
        minute_taker: meeting.minute_taker.clone(),
        guests: guests(view),
        attendants,
        items: view.items.iter().map(|line| item(view, line, public)).collect(),
        next_meeting: None,
    }
}

fn item(view: &MeetingView, line: &ItemLine, public: bool) -> MinutesItem {
    let _ = public;
    let item = &line.item;
    let draft = view.drafts.iter().find(|draft| draft.text == TextKey::Minutes(item.id));
    MinutesItem {
        number: item.number,
        title: item.title.clone(),
        kind: item.kind,
        case: line.case,
        text: draft.map_or(&item.minutes, |draft| &draft.content).clone(),
        follow_ups: view
            .follow_ups
            .iter()
            .filter(|it| it.follow_up.item == item.id)
            .map(|it| FollowUpLine {
                what: it.follow_up.what.clone(),
                owner: it.owner.clone(),
                due: it.follow_up.due,
                state: it.follow_up.state.clone(),
            })
            .collect(),
    }
}
