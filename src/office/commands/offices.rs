//! The council elects its leader and deputy leader.

use crate::domain::{
    AgendaItem, AgendaItemId, Council, CouncilId, Day, Meeting, Office, OfficeHolding, OfficeHoldingId,
    Period, Person, PersonId, Reason, check_office,
};
use crate::office::commands::persons;
use crate::office::desk::Desk;
use crate::office::{PersonChoice, PersonDetails, Refusal, look};

pub fn elect(
    desk: &mut Desk<'_>,
    council: CouncilId,
    office: Office,
    person: PersonId,
    term: Period,
    item: Option<AgendaItemId>,
) -> Result<(), Refusal> {
    desk.find::<Person>(person)?;
    hold(desk, council, office, person, term, item)
}

/// Elects somebody who becomes known with it.
pub fn elect_new(
    desk: &mut Desk<'_>,
    council: CouncilId,
    office: Office,
    person: PersonDetails,
    term: Period,
) -> Result<(), Refusal> {
    let person = persons::choose(desk, PersonChoice::New(person))?;
    hold(desk, council, office, person, term, None)
}

fn hold(
    desk: &mut Desk<'_>,
    council: CouncilId,
    office: Office,
    person: PersonId,
    term: Period,
    item: Option<AgendaItemId>,
) -> Result<(), Refusal> {
    desk.find::<Council>(council)?;
    if let Some(item) = item {
        let item: AgendaItem = desk.find(item)?;
        if desk.find::<Meeting>(item.meeting)?.council != council {
            desk.object(Reason::Gone);
        }
    }
    let id = OfficeHoldingId(desk.new_id::<OfficeHolding>()?);
    let new = OfficeHolding { id, council, person, office, term, elected_in: item };
    let mut others = look::holdings_from(desk.view(), council, term.from)?;
    let mut ended = Vec::new();
    for other in others.iter_mut().filter(|other| other.office == office && other.term.from < term.from) {
        other.term.to = Some(term.from.plus(-1));
        ended.push(other.clone());
    }
    desk.allow(check_office(&others, &new));
    desk.settle()?;
    for holding in ended {
        desk.put(holding);
    }
    desk.put(new);
    Ok(())
}

pub fn end(desk: &mut Desk<'_>, id: OfficeHoldingId, on: Day) -> Result<(), Refusal> {
    let old: OfficeHolding = desk.find(id)?;
    let new = OfficeHolding { term: Period { to: Some(on), ..old.term }, ..old };
    let mut others = look::holdings_from(desk.view(), new.council, new.term.from)?;
    others.retain(|other| other.id != id);
    desk.allow(check_office(&others, &new));
    desk.settle()?;
    desk.put(new);
    Ok(())
}
