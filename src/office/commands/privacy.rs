//! What the office forgets.

use crate::domain::{Appointment, OfficeHolding, Period, Person, PersonId, contact_is_over};
use crate::office::desk::Desk;
use crate::office::{Refusal, look};
use crate::store::{Index, Records, StoreError, View};

/// The contact details of everybody whose last term has been over for the grace time.
pub fn forget_contacts(desk: &mut Desk<'_>) -> Result<(), Refusal> {
    let grace = look::settings(desk.view())?.grace;
    let reachable: Vec<Person> = desk.view().indexed(Index::ReachablePersons, 0)?;
    for person in reachable {
        if contact_is_over(&terms(desk.view(), person.id)?, grace, desk.today()) {
            desk.put(person.forgotten());
        }
    }
    Ok(())
}

fn terms(view: &dyn View, person: PersonId) -> Result<Vec<Period>, StoreError> {
    let appointments: Vec<Appointment> = view.indexed(Index::AppointmentsOfPerson, person.0)?;
    let holdings: Vec<OfficeHolding> = view.indexed(Index::HoldingsOfPerson, person.0)?;
    let of_seats = appointments.into_iter().map(|it| it.term);
    Ok(of_seats.chain(holdings.into_iter().map(|it| it.term)).collect())
}
