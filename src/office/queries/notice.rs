//! The notice of a meeting, written out: its agenda, until it is called.

use super::Counter;
use super::preparation::preparation;
use crate::documents::{InvitedSeat, NoticeDocument, NoticeItem, council_name};
use crate::domain::{
    Capacity, Institution, MeetingId, Office, Paper, PaperPart, Person, PersonId, Seat, TextKey, apology_due,
    timetable,
};
use crate::language::Language;
use crate::office::{DocumentFormat, ItemLine, PreparationView, Refusal, about};
use crate::store::{Records, StoreError, View};
use strum::VariantArray;

/// Text that is still being written is in it as it is saved.
pub fn notice(at: &Counter<'_>, id: MeetingId, format: DocumentFormat) -> Result<String, Refusal> {
    let view = preparation(at, id)?;
    let meeting = &view.meeting;
    let language = Language::of_document(meeting.nynorsk);
    let bare: Vec<_> = view.items.iter().map(|line| line.item.clone()).collect();
    let planned = bare.iter().any(|item| item.planned.is_some());
    let (begins, end) = timetable(meeting, &bare);
    let mut items = Vec::new();
    for (line, begins) in view.items.iter().zip(begins) {
        items.push(item(at.view, line, planned.then(|| begins.clock()))?);
    }
    let document = NoticeDocument {
        language,
        council: council_name(&view.region.code, language).to_owned(),
        specialty: view.specialty.in_document(meeting.nynorsk).to_owned(),
        region: view.region.name.clone(),
        number: meeting.number,
        kind: meeting.kind,
        state: meeting.state,
        day: meeting.start.day(),
        begins: meeting.start.clock(),
        ends: meeting.start.plus(60 * i64::from(meeting.minutes)).clock(),
        place: meeting.place.clone(),
        chair: chair(at.view, &view)?,
        minute_taker: meeting.minute_taker.clone(),
        items_due: meeting.dates.items_due.by,
        apology_due: apology_due(meeting.start.day()),
        reference: about::meeting(at.view, meeting)?,
        invited: view.roster.seats.iter().map(|(seat, at)| invited(&view, seat, at)).collect(),
        guests: meeting.guests.clone(),
        items,
        planned_end: planned.then(|| end.clock()),
    };
    Ok(match format {
        DocumentFormat::Markdown => document.markdown(),
        DocumentFormat::Plain => document.plain_text(),
    })
}

fn item(view: &dyn View, line: &ItemLine, begins: Option<String>) -> Result<NoticeItem, StoreError> {
    let item = &line.item;
    let mut paper = Paper::default();
    for part in PaperPart::VARIANTS {
        let draft = view.draft(TextKey::Paper(item.id, *part))?;
        *paper.part_mut(*part) = draft.map_or_else(|| item.paper.part(*part).to_owned(), |draft| draft.text);
    }
    Ok(NoticeItem {
        number: item.number,
        before: line.before,
        title: item.title.clone(),
        kind: item.kind,
        case: line.case,
        begins,
        planned: item.planned,
        paper,
    })
}

/// Who was said to lead the meeting, else the council's leader (mandate §3).
fn chair(view: &dyn View, meeting: &PreparationView) -> Result<Option<String>, StoreError> {
    if let Some(chair) = meeting.meeting.chair {
        return Ok(view.get::<Person>(chair)?.map(|person| person.name));
    }
    let leads = |office| meeting.roster.holdings.iter().find(|it| it.office == office).map(|it| it.person);
    let leader = leads(Office::Leader).or_else(|| leads(Office::DeputyLeader));
    Ok(leader.and_then(|leader| meeting.roster.person(leader)).map(|person| person.name.clone()))
}

fn invited(view: &PreparationView, seat: &Seat, institution: &Institution) -> InvitedSeat {
    let sits = |capacity: Capacity| {
        let here = view.roster.appointments.iter().find(|it| it.seat == seat.id && it.capacity == capacity);
        here.map(|it| it.person)
    };
    let name = |id: PersonId| view.roster.person(id).map(|person| person.name.clone());
    let representative = sits(Capacity::Representative);
    let office = view.roster.holdings.iter().find(|it| Some(it.person) == representative);
    InvitedSeat {
        institution: institution.short.clone(),
        representative: representative.and_then(name),
        office: office.map(|it| it.office),
        deputy: sits(Capacity::Deputy).and_then(name),
    }
}
