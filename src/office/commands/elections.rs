//! An election in a meeting: what its line says becomes a record and a holding of office, with the
//! item as their source.

use crate::domain::{
    self, AgendaItem, AgendaItemId, Election, ElectionId, Manner, Meeting, OfficeHolding, OfficeHoldingId,
    Period, PersonId, Reason, Seat, check_office,
};
use crate::notation::{self, Context, Party, Statement, Who, read_line};
use crate::office::desk::Desk;
use crate::office::missing::missing;
use crate::office::queries::meeting_view;
use crate::office::{Gap, Refusal, look};
use crate::store::{Index, Records};

/// Carries out the elections of an item as its text tells them. What a line lacks is told instead.
pub fn hold_item(desk: &mut Desk<'_>, id: AgendaItemId) -> Result<(), Refusal> {
    let item: AgendaItem = desk.find(id)?;
    let meeting: Meeting = desk.find(item.meeting)?;
    let view = meeting_view(desk.view(), meeting.id, desk.now())?;
    let context = Context { directory: &view.directory, today: meeting.start.day() };
    let mut elections = Vec::new();
    let mut lines = Vec::new();
    for (number, line) in (0..).zip(item.minutes.lines()) {
        if let Statement::Election(election) = read_line(line, &context).statement {
            elections.push((id, election));
            lines.push(number);
        }
    }
    if elections.is_empty() {
        return Err(Reason::NoElection.into());
    }
    let is_here = |at: Option<(u32, u32)>| at.is_some_and(|(line, _)| lines.contains(&line));
    let mut lacks = missing(&view);
    lacks.retain(|it| {
        matches!(it.what, Gap::Line { .. })
            && it.spot.as_ref().is_some_and(|spot| spot.item == id && is_here(spot.at))
    });
    if !lacks.is_empty() {
        return Err(Refusal::Missing(lacks));
    }
    hold(desk, &meeting, &elections)
}

/// Lays the elections of a meeting on the desk: all of them together, for one may free the office
/// that another fills. Those that elect nobody, or do not say how, lay nothing. An election that is
/// held again replaces what it laid before.
pub fn hold(
    desk: &mut Desk<'_>,
    meeting: &Meeting,
    elections: &[(AgendaItemId, notation::Election)],
) -> Result<(), Refusal> {
    let from = meeting.start.day();
    let months = look::settings(desk.view())?.leader_term;
    let held: Vec<_> =
        elections.iter().filter_map(|(item, said)| Some((*item, said, result(said)?))).collect();
    let mut holdings = look::holdings_from(desk.view(), meeting.council, from.plus(-1))?;
    let before = holdings.clone();
    for (item, said, (elected, _)) in &held {
        // What this very election laid before is laid anew.
        let again = |it: &OfficeHolding| it.elected_in == Some(*item) && it.office == said.office;
        let id = match holdings.iter().position(again) {
            Some(at) => holdings.remove(at).id,
            None => OfficeHoldingId(desk.new_id::<OfficeHolding>()?),
        };
        for other in holdings.iter_mut().filter(|it| it.office == said.office && it.term.from < from) {
            let runs = other.term.to.is_none_or(|to| to >= from);
            other.term.to = if runs { Some(from.plus(-1)) } else { other.term.to };
        }
        let to = said.until.unwrap_or_else(|| from.plus_months(months).plus(-1));
        holdings.push(OfficeHolding {
            id,
            council: meeting.council,
            person: *elected,
            office: said.office,
            term: Period { from, to: Some(to) },
            elected_in: Some(*item),
        });
    }
    for (item, said, (elected, _)) in &held {
        sits(desk, meeting, *elected)?;
        let new = |it: &&OfficeHolding| it.elected_in == Some(*item) && it.office == said.office;
        if let Some(new) = holdings.iter().find(new) {
            let others: Vec<OfficeHolding> = holdings.iter().filter(|it| it.id != new.id).cloned().collect();
            desk.allow(check_office(&others, new));
        }
    }
    desk.settle()?;
    for holding in holdings.into_iter().filter(|it| !before.contains(it)) {
        desk.put(holding);
    }
    for (item, said, (elected, manner)) in held {
        record(desk, item, said, elected, manner)?;
    }
    Ok(())
}

/// Who was elected and how, where the line says both.
fn result(said: &notation::Election) -> Option<(PersonId, Manner)> {
    let elected = person(&said.elected()?.who)?;
    let manner = match said.manner {
        notation::Manner::Acclamation => Manner::Acclamation,
        notation::Manner::Count => Manner::Count,
        notation::Manner::Unsaid => return None,
    };
    Some((elected, manner))
}

const fn person(who: &Who) -> Option<PersonId> {
    match who {
        Who::Known(Party::Person(id)) => Some(*id),
        _ => None,
    }
}

/// The council elects among those who sit in it that day.
fn sits(desk: &mut Desk<'_>, meeting: &Meeting, person: PersonId) -> Result<(), Refusal> {
    let day = meeting.start.day();
    let seats: Vec<Seat> = look::seats(desk.view(), meeting.council)?;
    for seat in seats {
        if look::appointments_on(desk.view(), seat.id, day)?.iter().any(|it| it.person == person) {
            return Ok(());
        }
    }
    desk.object(Reason::NotInCouncil { person });
    Ok(())
}

fn record(
    desk: &mut Desk<'_>,
    item: AgendaItemId,
    said: &notation::Election,
    elected: PersonId,
    manner: Manner,
) -> Result<(), Refusal> {
    let known = elections_of(desk, item)?;
    let id = match known.iter().find(|it| it.office == said.office) {
        Some(known) => known.id,
        None => ElectionId(desk.new_id::<Election>()?),
    };
    let stood =
        |it: &notation::Candidate| Some(domain::Candidate { person: person(&it.who)?, votes: it.votes });
    let candidates = said.candidates.iter().filter_map(stood).collect();
    desk.put(Election { id, item, office: said.office, candidates, manner, elected });
    Ok(())
}

fn elections_of(desk: &Desk<'_>, item: AgendaItemId) -> Result<Vec<Election>, Refusal> {
    Ok(desk.view().indexed(Index::ElectionsOfItem, item.0)?)
}
