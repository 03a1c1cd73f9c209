//! A roster file held against the office, line by line: the same reading for the preview and for
//! the import.

use std::collections::HashMap;

use super::{PersonDetails, Refusal, RosterRow, RosterVerdict, commands, look, typed};
use crate::domain::{
    Appointment, AppointmentId, Council, Institution, InstitutionId, Period, Person, PersonId, Reason,
    RegionId, Seat, SeatId, Specialty, check_appointment, same_person,
};
use crate::store::{Index, Records, StoreError, View, email_order, name_order};

/// Ids for what is new, to be used from the end.
pub struct Ids {
    pub persons: Vec<u32>,
    pub seats: Vec<u32>,
    pub appointments: Vec<u32>,
}

impl Ids {
    /// For a preview: ids that no record has yet, never to be written.
    pub fn provisional(count: usize) -> Self {
        let ids: Vec<u32> = (0..=u32::MAX).rev().take(count).collect();
        Self { persons: ids.clone(), seats: ids.clone(), appointments: ids }
    }
}

/// Reads the lines one after the other; each sees what the earlier ones brought.
pub struct Clerk<'a> {
    view: &'a dyn View,
    own: RegionId,
    institutions: Vec<Institution>,
    specialties: Vec<Specialty>,
    ids: Ids,
    persons: HashMap<PersonId, Person>,
    seats: HashMap<SeatId, Seat>,
    /// With the line that said so.
    appointments: HashMap<AppointmentId, (Appointment, u32)>,
}

/// A line's own words, understood.
struct Place {
    council: Council,
    institution: InstitutionId,
    own: bool,
    /// `ANE Ahus`
    name: String,
}

impl<'a> Clerk<'a> {
    pub fn new(view: &'a dyn View, ids: Ids) -> Result<Self, Refusal> {
        Ok(Self {
            view,
            own: look::settings(view)?.own_region,
            institutions: view.all()?,
            specialties: view.all()?,
            ids,
            persons: HashMap::new(),
            seats: HashMap::new(),
            appointments: HashMap::new(),
        })
    }

    /// Everything the lines changed or brought.
    pub fn changed(self) -> (Vec<Person>, Vec<Seat>, Vec<Appointment>) {
        let appointments = self.appointments.into_values().map(|(appointment, _)| appointment);
        (self.persons.into_values().collect(), self.seats.into_values().collect(), appointments.collect())
    }

    /// What the line brings.
    pub fn read(&mut self, row: &RosterRow) -> Result<RosterVerdict, Refusal> {
        let mut reasons = Vec::new();
        let mut need = |field: &str, missing: bool| {
            if missing {
                reasons.push(Reason::Empty { field: field.to_owned() });
            }
        };
        let who = typed::line(&row.name);
        need("name", who.is_empty());
        need("institution", row.institution.trim().is_empty());
        need("specialty", row.specialty.trim().is_empty());
        need("capacity", row.capacity.is_none());
        need("from", row.from.is_none());
        let place = self.place(row, &mut reasons)?;
        let seat = match &place {
            Some(place) => self.seat(place, &mut reasons)?,
            None => None,
        };
        let (Some(place), Some(seat), Some(capacity), Some(from)) = (place, seat, row.capacity, row.from)
        else {
            return Ok(RosterVerdict::Refuse { reasons });
        };
        if !reasons.is_empty() {
            return Ok(RosterVerdict::Refuse { reasons });
        }

        let details = details(row, &place);
        let known = self.known(&details)?;
        let (person, mut fields) = match known {
            Some(known) => merged(&known, details),
            None => (commands::person(PersonId(take(&mut self.ids.persons)), details), Vec::new()),
        };
        let standing = self.standing(seat.id)?;
        let new = Appointment {
            id: AppointmentId(0),
            seat: seat.id,
            person: person.id,
            capacity,
            term: Period { from, to: row.to },
            letter: None,
        };
        let same = standing.iter().find(|old| continues(old, &new)).cloned();
        let appointment = match &same {
            Some(old) => Appointment { id: old.id, letter: old.letter.clone(), ..new },
            None => Appointment { id: AppointmentId(take(&mut self.ids.appointments)), ..new },
        };
        if let Some(reasons) = self.conflict(&standing, &appointment) {
            return Ok(RosterVerdict::Refuse { reasons });
        }
        let unmoved = same.as_ref().is_some_and(|old| *old == appointment);
        if same.is_some() && !unmoved {
            fields.push("term".to_owned());
        }
        let verdict = match same {
            Some(_) if fields.is_empty() => RosterVerdict::Same { who, place: place.name },
            Some(_) => RosterVerdict::Change { who, place: place.name, fields },
            None => RosterVerdict::Add { who, place: place.name },
        };
        self.persons.insert(person.id, person);
        self.seats.insert(seat.id, seat);
        self.appointments.entry(appointment.id).or_insert((appointment, row.line));
        Ok(verdict)
    }

    fn place(&self, row: &RosterRow, reasons: &mut Vec<Reason>) -> Result<Option<Place>, Refusal> {
        let (named, called) = (typed::line(&row.institution), typed::line(&row.specialty));
        let is = |one: &str, other: &str| one.to_lowercase() == other.to_lowercase();
        let institution = self.institutions.iter().find(|it| is(&it.short, &named) || is(&it.name, &named));
        let specialty = self.specialties.iter().find(|it| {
            [&it.code, &it.bokmal, &it.nynorsk, &it.english].into_iter().any(|name| is(name, &called))
        });
        if institution.is_none() && !named.is_empty() {
            reasons.push(Reason::NoSuchInstitution { name: named });
        }
        if specialty.is_none() && !called.is_empty() {
            reasons.push(Reason::NoSuchSpecialty { name: called });
        }
        let (Some(institution), Some(specialty)) = (institution, specialty) else { return Ok(None) };
        let councils: Vec<Council> = self.view.indexed(Index::CouncilsOfSpecialty, specialty.id.0)?;
        let Some(council) = councils.into_iter().find(|council| council.region == institution.region) else {
            reasons.push(Reason::NoCouncil { specialty: specialty.code.clone() });
            return Ok(None);
        };
        Ok(Some(Place {
            council,
            institution: institution.id,
            own: institution.region == self.own,
            name: format!("{} {}", specialty.code, institution.short),
        }))
    }

    /// The institution's seat; in the own region a new one where there is none.
    fn seat(&mut self, place: &Place, reasons: &mut Vec<Reason>) -> Result<Option<Seat>, Refusal> {
        let council = place.council.id;
        let known = look::seats(self.view, council)?;
        let all = known.iter().chain(self.seats.values());
        let seat =
            all.into_iter().find(|it| it.council == council && it.institution == place.institution).cloned();
        if seat.is_some() {
            return Ok(seat);
        }
        if !place.own {
            reasons.push(Reason::NoSeat { institution: place.name.clone() });
            return Ok(None);
        }
        Ok(Some(Seat { id: SeatId(take(&mut self.ids.seats)), council, institution: place.institution }))
    }

    /// The person the line is about, as the office or an earlier line knows her.
    fn known(&self, details: &PersonDetails) -> Result<Option<Person>, StoreError> {
        let asked = commands::person(PersonId(0), details.clone());
        let fits = |person: &&Person| same_person(person, &asked);
        if let Some(person) = self.persons.values().find(fits) {
            return Ok(Some(person.clone()));
        }
        let name = name_order(&asked.name);
        let mut near: Vec<Person> = self.view.indexed_between(Index::PersonsByName, 0, name, name)?;
        if let Some(email) = &asked.email {
            let order = email_order(email);
            near.extend(self.view.indexed_between::<Person>(Index::PersonsByEmail, 0, order, order)?);
        }
        Ok(near.iter().find(fits).cloned())
    }

    /// The seat's appointments as they stand after the earlier lines.
    fn standing(&self, seat: SeatId) -> Result<Vec<Appointment>, StoreError> {
        let mut standing = look::appointments(self.view, seat)?;
        standing.retain(|old| !self.appointments.contains_key(&old.id));
        standing.extend(self.appointments.values().map(|(it, _)| it).filter(|it| it.seat == seat).cloned());
        standing.sort_by_key(|it| it.id);
        Ok(standing)
    }

    /// Why the appointment cannot stand; an earlier line that says otherwise is named.
    fn conflict(&self, standing: &[Appointment], new: &Appointment) -> Option<Vec<Reason>> {
        if let Some((said, line)) = self.appointments.get(&new.id)
            && said != new
        {
            return Some(vec![Reason::LinesDisagree { line: *line }]);
        }
        let others: Vec<Appointment> = standing.iter().filter(|it| it.id != new.id).cloned().collect();
        let reasons = check_appointment(&others, new).err()?;
        let mut lines: Vec<u32> = self
            .appointments
            .values()
            .filter(|(it, _)| it.id != new.id && check_appointment(std::slice::from_ref(it), new).is_err())
            .map(|(_, line)| *line)
            .collect();
        lines.sort_unstable();
        let ends_wrong = reasons.iter().any(|reason| matches!(reason, Reason::EndsBeforeItBegins { .. }));
        if lines.is_empty() || ends_wrong {
            return Some(reasons);
        }
        Some(lines.into_iter().map(|line| Reason::LinesDisagree { line }).collect())
    }
}

/// Whether `new` says the same appointment with other dates: the same person on the same seat in
/// the same capacity, at the same time.
fn continues(old: &Appointment, new: &Appointment) -> bool {
    old.person == new.person && old.capacity == new.capacity && old.term.overlaps(new.term)
}

fn details(row: &RosterRow, place: &Place) -> PersonDetails {
    typed::person(&PersonDetails {
        name: row.name.clone(),
        title: row.title.clone(),
        workplace: Some(place.institution),
        email: row.email.clone(),
        phone: row.phone.clone(),
        roles: row.roles.clone(),
    })
}

/// The known person with what the line says of her, and which fields that changes. What the line
/// leaves out stays.
fn merged(known: &Person, said: PersonDetails) -> (Person, Vec<String>) {
    let mut person = known.clone();
    person.name = said.name;
    person.workplace = said.workplace.or(person.workplace);
    person.email = said.email.or(person.email);
    person.phone = said.phone.or(person.phone);
    if !said.title.is_empty() {
        person.title = said.title;
    }
    if !said.roles.is_empty() {
        person.roles = said.roles;
    }
    let fields = [
        ("name", person.name != known.name),
        ("title", person.title != known.title),
        ("workplace", person.workplace != known.workplace),
        ("email", person.email != known.email),
        ("phone", person.phone != known.phone),
        ("roles", person.roles != known.roles),
    ];
    let changed = fields.into_iter().filter(|(_, changed)| *changed).map(|(field, _)| field.to_owned());
    (person, changed.collect())
}

/// There is an id for each line; a line makes at most one new record of each kind.
fn take(ids: &mut Vec<u32>) -> u32 {
    ids.pop().unwrap_or(u32::MAX)
}
