//! The three panes of a council.

use super::Counter;
use super::preparation::warnings;
use crate::domain::{
    AgendaItem, Appointment, Case, Council, CouncilId, Day, Institution, ItemSource, Meeting, MeetingId,
    MeetingState, Moment, OfficeHolding, Person, PersonId, SeatId,
};
use crate::office::board::OpenCase;
use crate::office::{AgendaView, CaseLine, CouncilView, ItemLine, Refusal, RosterView, look};
use crate::store::{Index, Records, StoreError, View};

/// So many closed cases are shown after the open ones.
const CLOSED: usize = 5;

/// So many meetings before now are shown.
const PAST: usize = 6;

/// The three panes of a council.
pub fn council(at: &Counter<'_>, id: CouncilId, meeting: Option<MeetingId>) -> Result<CouncilView, Refusal> {
    let council: Council = look::find(at.view, id)?;
    let meetings = meetings(at, id)?;
    let shown = match meeting {
        Some(id) => Some(look::find::<Meeting>(at.view, id)?),
        None => at_hand(&meetings, at.today()).cloned(),
    };
    Ok(CouncilView {
        specialty: look::find(at.view, council.specialty)?,
        region: look::find(at.view, council.region)?,
        roster: roster(at.view, id, at.today())?,
        agenda: shown.map(|meeting| agenda(at, meeting)).transpose()?,
        pipeline: if council.own { pipeline(at, &council)? } else { Vec::new() },
        meeting_this_year: this_year(at, id)?,
        meetings,
        council,
    })
}

/// Those around now, oldest first.
fn meetings(at: &Counter<'_>, council: CouncilId) -> Result<Vec<Meeting>, Refusal> {
    let today = start_of(at.today());
    let mut found: Vec<Meeting> = at.view.indexed_last(Index::MeetingsOfCouncil, council.0, today, PAST)?;
    found.reverse();
    found.extend(at.view.indexed_from::<Meeting>(Index::MeetingsOfCouncil, council.0, today)?);
    Ok(found)
}

/// The one that runs, else the next, else the last.
fn at_hand(meetings: &[Meeting], today: Day) -> Option<&Meeting> {
    let runs = |meeting: &&Meeting| meeting.state == MeetingState::Running;
    let comes = |meeting: &&Meeting| meeting.state < MeetingState::Running && meeting.start.day() >= today;
    let stands = |meeting: &&Meeting| meeting.state != MeetingState::Cancelled;
    let find = |wanted: &dyn Fn(&&Meeting) -> bool| meetings.iter().find(|meeting| wanted(meeting));
    find(&runs).or_else(|| find(&comes)).or_else(|| meetings.iter().rfind(|meeting| stands(meeting)))
}

/// When the council meets this calendar year: the next time, else the last.
pub fn this_year(at: &Counter<'_>, council: CouncilId) -> Result<Option<Moment>, Refusal> {
    let year = at.today().year();
    let (Some(first), Some(last)) = (Day::ymd(year, 1, 1), Day::ymd(year, 12, 31)) else { return Ok(None) };
    let mut meetings = at.view.indexed_between::<Meeting>(
        Index::MeetingsOfCouncil,
        council.0,
        start_of(first),
        last.end().seconds(),
    )?;
    meetings.retain(|meeting| meeting.state != MeetingState::Cancelled);
    let next = meetings.iter().find(|meeting| meeting.state != MeetingState::Held && meeting.start >= at.now);
    Ok(next.or(meetings.last()).map(|meeting| meeting.start))
}

fn start_of(day: Day) -> i64 {
    day.plus(-1).end().seconds() + 1
}

/// The roster as it holds on `day` and later.
fn roster(view: &dyn View, council: CouncilId, day: Day) -> Result<RosterView, Refusal> {
    let holdings = look::holdings_from(view, council, day)?;
    roster_of(view, council, holdings, |seat| look::appointments_from(view, seat, day))
}

/// The roster as it held on `day`, without what came later.
pub fn roster_on(view: &dyn View, council: CouncilId, day: Day) -> Result<RosterView, Refusal> {
    let mut holdings = look::holdings_from(view, council, day)?;
    holdings.retain(|it| it.term.holds_on(day));
    roster_of(view, council, holdings, |seat| look::appointments_on(view, seat, day))
}

fn roster_of(
    view: &dyn View,
    council: CouncilId,
    holdings: Vec<OfficeHolding>,
    appointed: impl Fn(SeatId) -> Result<Vec<Appointment>, StoreError>,
) -> Result<RosterView, Refusal> {
    let mut seats = Vec::new();
    let mut appointments: Vec<Appointment> = Vec::new();
    for seat in look::seats(view, council)? {
        appointments.extend(appointed(seat.id)?);
        let institution: Institution = look::find(view, seat.institution)?;
        seats.push((seat, institution));
    }
    seats.sort_by_key(|(_, institution)| institution.id);
    let named = appointments.iter().map(|it| it.person).chain(holdings.iter().map(|it| it.person));
    let mut named: Vec<PersonId> = named.collect();
    named.sort_unstable();
    named.dedup();
    let mut persons: Vec<Person> = Vec::new();
    for id in named {
        persons.extend(view.get::<Person>(id)?);
    }
    Ok(RosterView { seats, appointments, holdings, persons })
}

fn agenda(at: &Counter<'_>, meeting: Meeting) -> Result<AgendaView, Refusal> {
    let items = item_lines(at.view, meeting.id)?;
    Ok(AgendaView { warnings: warnings(at, &meeting, &items)?, items, meeting })
}

/// The meeting's items with the numbers of their cases.
pub fn item_lines(view: &dyn View, meeting: MeetingId) -> Result<Vec<ItemLine>, Refusal> {
    let mut lines = Vec::new();
    for item in look::items(view, meeting)? {
        let case = match item.case {
            Some(id) => view.get::<Case>(id)?.map(|case| case.number),
            None => None,
        };
        let before = match item.source {
            Some(ItemSource::Postponed(old)) => view.get::<AgendaItem>(old)?.and_then(|old| old.number),
            _ => None,
        };
        lines.push(ItemLine { item, case, before });
    }
    Ok(lines)
}

/// Open cases by step, the oldest first; then the latest closed.
fn pipeline(at: &Counter<'_>, council: &Council) -> Result<Vec<CaseLine>, Refusal> {
    let open = at.open_cases()?;
    let here = open.all().filter(|case| case.card.specialties.contains(&council.specialty));
    let mut lines: Vec<CaseLine> = here.map(open_line).collect();
    lines.sort_by_key(|line| (line.state, line.since, line.number));
    let closed =
        at.view.indexed_last(Index::ClosedCasesOfSpecialty, council.specialty.0, i64::MAX, CLOSED)?;
    for case in closed {
        lines.push(closed_line(at.view, case)?);
    }
    Ok(lines)
}

fn open_line(case: &OpenCase) -> CaseLine {
    let card = &case.card;
    CaseLine {
        id: card.id,
        number: card.number,
        title: card.title.clone(),
        track: card.track,
        state: card.state,
        since: card.since,
        deadline: card.deadline,
        settled: case.settled,
    }
}

fn closed_line(view: &dyn View, case: Case) -> Result<CaseLine, Refusal> {
    Ok(CaseLine {
        settled: look::settled(&case, &look::assessments(view, case.id)?, &look::replies(view, &case)?),
        deadline: case.next_deadline(case.state),
        id: case.id,
        number: case.number,
        title: case.title,
        track: case.track,
        state: case.state,
        since: case.since,
    })
}
