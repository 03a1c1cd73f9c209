//! What the office shows of a meeting becomes the minutes as a document.

use crate::documents::{Attendant, FollowUpLine, MinutesDocument, MinutesItem, Present, council_name};
use crate::domain::{
    Appointment, Attendee, Capacity, Day, Institution, Office, Person, Presence, Seat, TextKey,
};
use crate::language::Language;
use crate::office::{ItemLine, MeetingView};

/// The minutes of the meeting.
pub fn document(view: &MeetingView) -> MinutesDocument {
    let meeting = &view.meeting;
    let language = if meeting.nynorsk { Language::Nynorsk } else { Language::Bokmal };
    let opened = meeting.opened.unwrap_or(meeting.start);
    let closed = meeting.closed.unwrap_or_else(|| opened.plus(60 * i64::from(meeting.minutes)));
    let attendants: Vec<Attendant> =
        view.roster.seats.iter().map(|(seat, institution)| attendant(view, seat, institution)).collect();
    let guests = view.attendance.iter().filter_map(|line| match &line.who {
        Attendee::Guest(name) => Some(name.clone()),
        Attendee::Seat(..) => None,
    });
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
        minute_taker: None,
        guests: guests.collect(),
        attendants,
        items: view.items.iter().map(|line| item(view, line)).collect(),
        next_meeting: None,
    }
}

fn attendant(view: &MeetingView, seat: &Seat, institution: &Institution) -> Attendant {
    let day = view.meeting.start.day();
    let noted = view.attendance.iter().find_map(|line| match line.who {
        Attendee::Seat(of, presence) if of == seat.id => Some(presence),
        _ => None,
    });
    let person = |capacity| appointed(view, seat, capacity, day);
    let representative = person(Capacity::Representative);
    let (who, presence) = match noted {
        Some(Presence::Deputy) => {
            let instead_of = representative.map(|person| person.name.clone());
            (person(Capacity::Deputy), Present::As { capacity: Capacity::Deputy, instead_of })
        }
        Some(Presence::Representative) => {
            (representative, Present::As { capacity: Capacity::Representative, instead_of: None })
        }
        Some(Presence::Apology) => (representative, Present::Apology),
        Some(Presence::Absent) => (representative, Present::Absent),
        None => (representative, Present::NotStated),
    };
    Attendant {
        name: who.map(|person| person.name.clone()),
        institution: institution.short.clone(),
        presence,
        office: who.and_then(|person| office_of(view, person, day)),
    }
}

fn appointed<'a>(view: &'a MeetingView, seat: &Seat, capacity: Capacity, day: Day) -> Option<&'a Person> {
    let holds =
        |one: &&Appointment| one.seat == seat.id && one.capacity == capacity && one.term.holds_on(day);
    view.roster.appointments.iter().find(holds).and_then(|one| view.roster.person(one.person))
}

fn office_of(view: &MeetingView, person: &Person, day: Day) -> Option<Office> {
    let holding = view.roster.holdings.iter().find(|one| one.person == person.id && one.term.holds_on(day));
    holding.map(|one| one.office)
}

/// The leader chairs (mandate §3), or the deputy leader where the leader is not there. Nobody is
/// named where neither is known to be.
fn chair(attendants: &[Attendant]) -> Option<String> {
    let present = |office| {
        attendants.iter().find(|one| one.office == Some(office) && matches!(one.presence, Present::As { .. }))
    };
    present(Office::Leader).or_else(|| present(Office::DeputyLeader)).and_then(|one| one.name.clone())
}

fn item(view: &MeetingView, line: &ItemLine) -> MinutesItem {
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
