//! Persons, as the picker shows them.

use super::Counter;
use crate::domain::{
    Appointment, Council, CouncilId, Institution, OfficeHolding, Person, PersonId, Seat, Specialty,
};
use crate::office::{PersonLine, Refusal};
use crate::store::{Index, Records, StoreError, View};

/// Those whose name, workplace or roles hold all the words, by name.
pub fn persons(at: &Counter<'_>, words: &str, limit: u32) -> Result<Vec<PersonLine>, Refusal> {
    let words: Vec<String> = words.split_whitespace().map(str::to_lowercase).collect();
    let institutions: Vec<Institution> = at.view.all()?;
    let mut found: Vec<(Person, Option<String>)> = Vec::new();
    for person in at.view.indexed::<Person>(Index::PersonsByName, 0)? {
        let workplace = institutions.iter().find(|it| Some(it.id) == person.workplace);
        let place = workplace.map_or(String::new(), |it| format!("{} {}", it.short, it.name));
        let all = format!("{} {place} {}", person.name, person.roles.join(" ")).to_lowercase();
        if words.iter().all(|word| all.contains(word)) {
            let short = workplace.map(|it| it.short.clone());
            found.push((person, short));
        }
    }
    found.sort_by_cached_key(|(person, _)| person.name.to_lowercase());
    found.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    found.into_iter().map(|(person, workplace)| Ok(line(at, person, workplace)?)).collect()
}

fn line(at: &Counter<'_>, person: Person, workplace: Option<String>) -> Result<PersonLine, StoreError> {
    let (id, day) = (person.id, at.today());
    let from = i64::from(day.number());
    let mut councils = Vec::new();
    for it in at.view.indexed_from::<Appointment>(Index::AppointmentsOfPerson, id.0, from)? {
        if let Some(seat) = at.view.get::<Seat>(it.seat)?.filter(|_| it.on(day)) {
            councils.extend(code(at.view, seat.council)?);
        }
    }
    councils.dedup();
    let mut offices = Vec::new();
    for it in holdings(at.view, id, from)?.into_iter().filter(|it| it.on(day)) {
        offices.extend(code(at.view, it.council)?.map(|code| (code, it.office)));
    }
    Ok(PersonLine { person, workplace, councils, offices })
}

fn holdings(view: &dyn View, person: PersonId, from: i64) -> Result<Vec<OfficeHolding>, StoreError> {
    view.indexed_from(Index::HoldingsOfPerson, person.0, from)
}

fn code(view: &dyn View, council: CouncilId) -> Result<Option<String>, StoreError> {
    let Some(council) = view.get::<Council>(council)? else { return Ok(None) };
    Ok(view.get::<Specialty>(council.specialty)?.map(|specialty| specialty.code))
}
