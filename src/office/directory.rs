//! Whom and what the minutes of a meeting can name, gathered from the records.
//!
//! The terminal reads the notation while it is typed, and the office reads the same text when the
//! minutes leave the meeting: both against this one directory.

use super::{Refusal, RosterView, look};
use crate::domain::{
    Attendance, Attendee, Case, Council, Day, Institution, InstitutionId, Meeting, Office, PersonId,
};
use crate::notation::{Context, Directory, PersonName, Reference, TrustName, read_line};
use crate::store::{Records, View};

/// What the minutes of this meeting can name, with the roster as on its day.
pub fn of_meeting(
    view: &dyn View,
    meeting: &Meeting,
    council: &Council,
    roster: &RosterView,
    attendance: &[Attendance],
) -> Result<Directory, Refusal> {
    let trusts = view.all::<Institution>()?.into_iter().filter(|it| it.region == council.region);
    let trusts = trusts.map(|it| TrustName { id: it.id, short: it.short, name: it.name }).collect();
    let people = roster.persons.iter().map(|person| PersonName {
        id: person.id,
        name: person.name.clone(),
        trust: seat_of(roster, person.id).or(person.workplace),
    });
    let holder = |office: Office| {
        let mut held = roster.holdings.iter().filter(|it| it.office == office);
        held.find(|it| it.term.holds_on(meeting.start.day())).map(|it| it.person)
    };
    let cases = cases(view, meeting, council)?;
    Ok(Directory {
        trusts,
        people: people.collect(),
        guests: attendance.iter().filter_map(guest).collect(),
        leader: holder(Office::Leader),
        deputy_leader: holder(Office::DeputyLeader),
        objectives: objectives(&cases, meeting.start.day()),
        cases: cases.into_iter().map(|case| (case.number, case.title)).collect(),
    })
}

/// The institution the person sits for.
fn seat_of(roster: &RosterView, person: PersonId) -> Option<InstitutionId> {
    let seat = roster.appointments.iter().find(|it| it.person == person)?.seat;
    roster.seats.iter().find(|(it, _)| it.id == seat).map(|(_, institution)| institution.id)
}

/// A guest's name, without the role behind it.
fn guest(line: &Attendance) -> Option<String> {
    match &line.who {
        Attendee::Guest(guest) => guest.split([',', '(']).next().map(|name| name.trim().to_owned()),
        Attendee::Seat(..) => None,
    }
}

/// The open cases of the specialty, and those on the agenda; by number.
fn cases(view: &dyn View, meeting: &Meeting, council: &Council) -> Result<Vec<Case>, Refusal> {
    let mut cases = look::open_cases(view, council.specialty)?;
    for id in look::items(view, meeting.id)?.into_iter().filter_map(|item| item.case) {
        cases.extend(view.get::<Case>(id)?);
    }
    cases.sort_by_key(|case| case.number);
    cases.dedup_by_key(|case| case.number);
    Ok(cases)
}

/// The learning objectives that the cases are about, as their texts name them.
fn objectives(cases: &[Case], today: Day) -> Vec<String> {
    let nobody = Directory::default();
    let context = Context { directory: &nobody, today };
    let texts = cases.iter().flat_map(|case| case.summary.lines().chain([case.title.as_str()]));
    let named = texts.flat_map(|line| read_line(line, &context).references);
    let mut found: Vec<String> = named
        .filter_map(|reference| match reference {
            Reference::Objective(id) => Some(id),
            Reference::Case(_) => None,
        })
        .collect();
    found.sort_unstable();
    found.dedup();
    found
}
