//! Who was there and when, as the minutes tell it.

use crate::documents::{Attendant, Guest, Passing, Present};
use crate::domain::{
    Appointment, Attendance, Attendee, Capacity, Day, Institution, Office, Passage, Person, Presence, Seat,
};
use crate::office::MeetingView;

/// In the order of the institutions.
pub fn attendants(view: &MeetingView) -> Vec<Attendant> {
    view.roster.seats.iter().flat_map(|(seat, institution)| of_seat(view, seat, institution)).collect()
}

/// Those from outside the council.
pub fn guests(view: &MeetingView) -> Vec<Guest> {
    let guests = view.attendance.iter().filter_map(|line| match &line.who {
        Attendee::Guest(name) => Some(Guest { name: name.clone(), passages: passages(view, &[line]) }),
        Attendee::Seat(..) => None,
    });
    guests.collect()
}

/// Everybody who was there for the seat, each once; else whoever should have been. A seat that
/// nobody holds and nobody has spoken of is not in the minutes.
fn of_seat(view: &MeetingView, seat: &Seat, institution: &Institution) -> Vec<Attendant> {
    let day = view.meeting.start.day();
    let person = |capacity| appointed(view, seat, capacity, day);
    let representative = person(Capacity::Representative);
    let attendant = |who: Option<&Person>, presence, passages| Attendant {
        name: who.map(|person| person.name.clone()),
        institution: institution.short.clone(),
        presence,
        office: who.and_then(|person| office_of(view, person, day)),
        passages,
    };
    let stays = |presence| {
        let lines = view.attendance.iter().filter(|line| line.who == Attendee::Seat(seat.id, presence));
        lines.collect::<Vec<_>>()
    };
    let mut found = Vec::new();
    for presence in [Presence::Representative, Presence::Deputy, Presence::Apology, Presence::Absent] {
        let lines = stays(presence);
        if lines.is_empty() {
            continue;
        }
        let (who, present) = match presence {
            Presence::Deputy => {
                let instead_of = representative.map(|person| person.name.clone());
                (person(Capacity::Deputy), Present::As { capacity: Capacity::Deputy, instead_of })
            }
            Presence::Representative => {
                (representative, Present::As { capacity: Capacity::Representative, instead_of: None })
            }
            Presence::Apology => (representative, Present::Apology),
            Presence::Absent => (representative, Present::Absent),
        };
        found.push(attendant(who, present, passages(view, &lines)));
    }
    let holder = representative.or(person(Capacity::Deputy));
    if found.is_empty() && holder.is_some() {
        found.push(attendant(holder, Present::NotStated, Vec::new()));
    }
    found
}

/// When somebody came late or left early, in order.
fn passages(view: &MeetingView, stays: &[&Attendance]) -> Vec<Passing> {
    let of_stay = |line: &Attendance| [(true, line.came), (false, line.left)];
    let mut passages: Vec<(bool, Passage)> = stays
        .iter()
        .flat_map(|line| of_stay(line))
        .filter_map(|(came, passage)| Some((came, passage?)))
        .collect();
    passages.sort_by_key(|(_, passage)| passage.at);
    let number = |passage: Passage| {
        let line = view.items.iter().find(|line| Some(line.item.id) == passage.item)?;
        line.item.number
    };
    let told = |(came, passage): (bool, Passage)| Passing {
        came,
        clock: passage.at.oslo().format("%H.%M").to_string(),
        item: number(passage),
    };
    passages.into_iter().map(told).collect()
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

/// Who was asked to, else the leader chairs (mandate §3), or the deputy leader where the leader is
/// not there. Nobody of the council is named who is not known to be there.
pub fn chair(attendants: &[Attendant], asked: Option<&str>) -> Option<String> {
    let came = |name: &&str| {
        let mut rows = attendants.iter().filter(|one| one.name.as_deref() == Some(*name)).peekable();
        rows.peek().is_none() || rows.any(|one| matches!(one.presence, Present::As { .. }))
    };
    if let Some(asked) = asked.filter(came) {
        return Some(asked.to_owned());
    }
    let present = |office| {
        attendants.iter().find(|one| one.office == Some(office) && matches!(one.presence, Present::As { .. }))
    };
    present(Office::Leader).or_else(|| present(Office::DeputyLeader)).and_then(|one| one.name.clone())
}

/// Who chairs by the roll, where nobody was named.
pub fn chair_of(view: &MeetingView) -> Option<String> {
    chair(&attendants(view), None)
}
