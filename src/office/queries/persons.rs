//! Persons, as the picker shows them.

use std::collections::{BTreeMap, HashSet};
use std::ops::ControlFlow;

use super::Counter;
use crate::domain::{
    Appointment, Council, CouncilId, Institution, InstitutionId, OfficeHolding, Person, PersonId, Seat,
    Specialty,
};
use crate::office::{PersonLine, Refusal, look};
use crate::store::{Index, Records, StoreError, View, name_orders};

/// Those whose name, workplace or roles hold all the words; or the one with this id.
///
/// First those who sit or will sit today, by name: there are never more of them than seats. Then,
/// as far as there is room, everybody else with a name of which a part begins with one of the
/// words, by name. Without a word nobody else is offered.
pub fn persons(at: &Counter<'_>, words: &str, limit: u32) -> Result<Vec<PersonLine>, Refusal> {
    if let Ok(id) = words.trim().parse() {
        let person = at.view.get::<Person>(PersonId(id))?;
        let search = Search::new(at.view, "")?;
        let mut terms = terms(at)?;
        let line = |person: Person| search.line(at, &terms.remove(&person.id).unwrap_or_default(), person);
        return Ok(person.map(line).transpose()?.into_iter().collect());
    }
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    let search = Search::new(at.view, words)?;
    let terms = terms(at)?;
    let mut sitting = Vec::new();
    for (id, terms) in &terms {
        let person = at.view.get::<Person>(*id)?.filter(|person| search.fits(person));
        sitting.extend(person.map(|person| (person, terms)));
    }
    sitting.sort_by_cached_key(|(person, _)| person.name.to_lowercase());
    sitting.truncate(limit);
    let mut others = search.others(at.view, &terms, limit - sitting.len())?;
    others.sort_by_cached_key(|person| person.name.to_lowercase());
    let none = Terms::default();
    let all = sitting.into_iter().chain(others.into_iter().map(|person| (person, &none)));
    Ok(all.map(|(person, terms)| search.line(at, terms, person)).collect::<Result<_, _>>()?)
}

/// What a person has been appointed and elected to, from today on.
#[derive(Default)]
struct Terms {
    appointments: Vec<Appointment>,
    holdings: Vec<OfficeHolding>,
}

fn terms(at: &Counter<'_>) -> Result<BTreeMap<PersonId, Terms>, StoreError> {
    let mut terms: BTreeMap<PersonId, Terms> = BTreeMap::new();
    for it in look::all_appointments_from(at.view, at.today())? {
        terms.entry(it.person).or_default().appointments.push(it);
    }
    for it in look::all_holdings_from(at.view, at.today())? {
        terms.entry(it.person).or_default().holdings.push(it);
    }
    Ok(terms)
}

struct Search {
    words: Vec<String>,
    institutions: Vec<Institution>,
}

impl Search {
    fn new(view: &dyn View, words: &str) -> Result<Self, StoreError> {
        let words = words.split_whitespace().map(str::to_lowercase).collect();
        Ok(Self { words, institutions: view.all()? })
    }

    fn workplace(&self, id: Option<InstitutionId>) -> Option<&Institution> {
        self.institutions.iter().find(|it| Some(it.id) == id)
    }

    fn fits(&self, person: &Person) -> bool {
        let place = self.workplace(person.workplace);
        let place = place.map_or(String::new(), |it| format!("{} {}", it.short, it.name));
        let all = format!("{} {place} {}", person.name, person.roles.join(" ")).to_lowercase();
        self.words.iter().all(|word| all.contains(word))
    }

    /// Those that do not sit and will not, until there are enough.
    fn others(
        &self,
        view: &dyn View,
        sitting: &BTreeMap<PersonId, Terms>,
        enough: usize,
    ) -> Result<Vec<Person>, StoreError> {
        let (mut found, mut seen) = (Vec::new(), HashSet::new());
        for word in &self.words {
            if found.len() >= enough {
                break;
            }
            view.indexed_until(Index::PersonsByWord, 0, name_orders(word), &mut |person: Person| {
                if !sitting.contains_key(&person.id) && self.fits(&person) && seen.insert(person.id) {
                    found.push(person);
                }
                if found.len() < enough { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
            })?;
        }
        Ok(found)
    }

    fn line(&self, at: &Counter<'_>, terms: &Terms, person: Person) -> Result<PersonLine, StoreError> {
        let day = at.today();
        let mut councils = Vec::new();
        for it in terms.appointments.iter().filter(|it| it.term.holds_on(day)) {
            if let Some(seat) = at.view.get::<Seat>(it.seat)? {
                councils.extend(code(at.view, seat.council)?);
            }
        }
        councils.dedup();
        let mut offices = Vec::new();
        for it in terms.holdings.iter().filter(|it| it.term.holds_on(day)) {
            offices.extend(code(at.view, it.council)?.map(|code| (code, it.office)));
        }
        let workplace = self.workplace(person.workplace).map(|it| it.short.clone());
        Ok(PersonLine { person, workplace, councils, offices })
    }
}

fn code(view: &dyn View, council: CouncilId) -> Result<Option<String>, StoreError> {
    let Some(council) = view.get::<Council>(council)? else { return Ok(None) };
    Ok(view.get::<Specialty>(council.specialty)?.map(|specialty| specialty.code))
}
