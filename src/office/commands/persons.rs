//! Persons: what is known of them. Work details only.

use crate::domain::{Institution, Person, PersonId};
use crate::office::desk::Desk;
use crate::office::{PersonChoice, PersonDetails, Refusal, typed};

pub fn add(desk: &mut Desk<'_>, details: &PersonDetails) -> Result<(), Refusal> {
    let details = check(desk, details)?;
    desk.settle()?;
    let id = PersonId(desk.new_id::<Person>()?);
    desk.put(person(id, details));
    Ok(())
}

pub fn change(desk: &mut Desk<'_>, id: PersonId, details: &PersonDetails) -> Result<(), Refusal> {
    desk.find::<Person>(id)?;
    let details = check(desk, details)?;
    desk.settle()?;
    desk.put(person(id, details));
    Ok(())
}

/// The chosen person's id; a new person is put on the desk with it.
pub fn choose(desk: &mut Desk<'_>, choice: PersonChoice) -> Result<PersonId, Refusal> {
    match choice {
        PersonChoice::Known(id) => Ok(desk.find::<Person>(id)?.id),
        PersonChoice::New(details) => {
            let details = check(desk, &details)?;
            let id = PersonId(desk.new_id::<Person>()?);
            desk.put(person(id, details));
            Ok(id)
        }
    }
}

fn check(desk: &mut Desk<'_>, details: &PersonDetails) -> Result<PersonDetails, Refusal> {
    let details = typed::person(details);
    desk.need("name", &details.name);
    if let Some(workplace) = details.workplace {
        desk.find::<Institution>(workplace)?;
    }
    Ok(details)
}

/// A person with these details.
pub fn person(id: PersonId, details: PersonDetails) -> Person {
    let PersonDetails { name, title, workplace, email, phone, roles } = details;
    Person { id, name, title, workplace, email, phone, roles }
}
