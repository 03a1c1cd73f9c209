//! The minutes of a meeting as a document: what is approved and what is exported are made here,
//! so that they are the same text.

use super::attendance::{attendants, chair, guests};
use crate::documents::{
    Approved, ApprovedWay, CorrectionLine, FollowUpLine, MinutesDocument, MinutesItem, Standing, approved,
    council_name, markdown, plain_text,
};
use crate::domain::{
    Access, AgendaItem, Approval, ApprovalWay, Correction, Day, Meeting, MeetingId, MeetingState, Minutes,
    MinutesState, Moment, Person, Reason, TextKey,
};
use crate::language::{Language, Wording};
use crate::office::queries::meeting_view;
use crate::office::{ItemLine, MeetingView, MinutesForm, Refusal, look};
use crate::store::{Index, Records, View};

/// The text that is approved, and the public version where parts are exempt.
pub fn approval_texts(
    view: &dyn View,
    meeting: &Meeting,
    now: Moment,
) -> Result<(String, Option<String>), Refusal> {
    let seen = meeting_view(view, meeting.id, now)?;
    let around = Around::of(view, meeting)?;
    let exempt = seen.items.iter().any(|line| line.item.access != Access::Public);
    let text = |public| markdown(&document(&seen, Standing::Approved, &around, public));
    Ok((text(false), exempt.then(|| text(true))))
}

/// The minutes as they are asked for.
pub fn minutes_text(
    view: &dyn View,
    id: MeetingId,
    form: MinutesForm,
    now: Moment,
) -> Result<String, Refusal> {
    let meeting: Meeting = look::find(view, id)?;
    let minutes = look::minutes(view, id)?;
    let standing = match minutes {
        Some(Minutes { state: MinutesState::Approved(approval), .. }) => {
            return finished(view, &meeting, *approval, form);
        }
        _ if form.as_approved => return Err(Reason::MinutesNotApproved.into()),
        Some(Minutes { state: MinutesState::Circulating { until }, silence, .. }) => {
            Standing::Circulating { until, silence }
        }
        _ => Standing::Draft,
    };
    let around = Around::of(view, &meeting)?;
    let document = document(&meeting_view(view, id, now)?, standing, &around, form.public);
    Ok(if form.plain { plain_text(&document) } else { markdown(&document) })
}

/// The text as it was approved; and, unless it alone is wanted, how and what was corrected.
fn finished(
    view: &dyn View,
    meeting: &Meeting,
    approval: Approval,
    form: MinutesForm,
) -> Result<String, Refusal> {
    let text = match approval.public {
        Some(public) if form.public => public,
        _ => approval.text,
    };
    if form.as_approved {
        return Ok(text);
    }
    let way = match approval.way {
        ApprovalWay::InWriting { by } => ApprovedWay::InWriting { by },
        ApprovalWay::InMeeting { meeting } => {
            let held: Meeting = look::find(view, meeting)?;
            ApprovedWay::InMeeting { number: held.number, day: held.start.day() }
        }
        ApprovalWay::BySilence => ApprovedWay::BySilence,
    };
    let language = language(meeting);
    let mut corrections = Vec::new();
    for it in look::corrections(view, meeting.id)? {
        let item = it.item.map(|id| view.get::<AgendaItem>(id)).transpose()?.flatten();
        let exempt = item.as_ref().and_then(|item| left_out(item, form.public));
        let number = item.and_then(|item| item.number).map(|number| number.to_string());
        let item =
            number.map(|number| Wording::new(language).tell("item-number", &[("number", number.into())]));
        let Correction { number, on, reason, before, after, .. } = it;
        corrections.push(CorrectionLine { number, on, item, exempt, reason, before, after });
    }
    Ok(approved(&text, &Approved { on: approval.on, way, hash: approval.hash, corrections }, language))
}

const fn language(meeting: &Meeting) -> Language {
    Language::of_document(meeting.nynorsk)
}

/// What the minutes tell that the meeting room does not know.
struct Around {
    /// Who was asked to lead the meeting in the leader's place.
    chair: Option<String>,
    next: Option<Day>,
}

impl Around {
    fn of(view: &dyn View, meeting: &Meeting) -> Result<Self, Refusal> {
        let chair = meeting.chair.map(|id| view.get::<Person>(id)).transpose()?.flatten();
        Ok(Self { chair: chair.map(|person| person.name), next: next_meeting(view, meeting)? })
    }
}

/// The council's next meeting that is planned.
fn next_meeting(view: &dyn View, meeting: &Meeting) -> Result<Option<Day>, Refusal> {
    let after = meeting.start.seconds() + 1;
    let later: Vec<Meeting> = view.indexed_from(Index::MeetingsOfCouncil, meeting.council.0, after)?;
    let planned = later.into_iter().find(|it| it.state != MeetingState::Cancelled);
    Ok(planned.map(|it| it.start.day()))
}

/// The legal basis, where the item is left out of this version.
fn left_out(item: &AgendaItem, public: bool) -> Option<String> {
    match &item.access {
        Access::Exempt { basis } if public => Some(basis.clone()),
        _ => None,
    }
}

/// What is still being written is in it as it is saved.
fn document(view: &MeetingView, standing: Standing, around: &Around, public: bool) -> MinutesDocument {
    let meeting = &view.meeting;
    let language = language(meeting);
    let opened = meeting.opened.unwrap_or(meeting.start);
    let closed = meeting.closed.unwrap_or_else(|| opened.plus(60 * i64::from(meeting.minutes)));
    let attendants = attendants(view);
    MinutesDocument {
        language,
        council: council_name(&view.region.code, language).to_owned(),
        specialty: view.specialty.in_document(meeting.nynorsk).to_owned(),
        region: view.region.name.clone(),
        number: meeting.number,
        kind: meeting.kind,
        state: meeting.state,
        day: meeting.start.day(),
        begins: opened.clock(),
        ends: closed.clock(),
        place: meeting.place.clone(),
        chair: chair(&attendants, around.chair.as_deref()),
        minute_taker: meeting.minute_taker.clone(),
        guests: guests(view),
        attendants,
        items: view.items.iter().map(|line| item(view, line, public)).collect(),
        next_meeting: around.next,
        passed: meeting.passed.clone(),
        standing,
        public,
        directory: view.directory.clone(),
    }
}

fn item(view: &MeetingView, line: &ItemLine, public: bool) -> MinutesItem {
    let item = &line.item;
    let draft = view.drafts.iter().find(|draft| draft.text == TextKey::Minutes(item.id));
    MinutesItem {
        number: item.number,
        title: item.title.clone(),
        kind: item.kind,
        case: line.case,
        exempt: left_out(item, public),
        postponed: item.postponed.as_ref().map(|it| it.reason.clone().unwrap_or_default()),
        text: draft.map_or(&item.minutes, |draft| &draft.content).clone(),
        follow_ups: view
            .follow_ups
            .iter()
            .filter(|it| it.follow_up.item == item.id)
            .map(|it| FollowUpLine {
                what: it.follow_up.what.clone(),
                owner: it.owner.clone(),
                due: it.follow_up.due,
            })
            .collect(),
    }
}
