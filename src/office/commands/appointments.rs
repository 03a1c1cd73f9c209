//! The trusts appoint representatives and deputies to the seats.

use super::persons;
use crate::domain::{Appointment, AppointmentId, Capacity, Day, Period, Seat, SeatId, check_appointment};
use crate::office::desk::Desk;
use crate::office::{PersonChoice, Refusal, look, typed};

pub fn appoint(
    desk: &mut Desk<'_>,
    seat: SeatId,
    capacity: Capacity,
    person: PersonChoice,
    term: Period,
    letter: Option<&str>,
) -> Result<(), Refusal> {
    desk.find::<Seat>(seat)?;
    let person = persons::choose(desk, person)?;
    let id = AppointmentId(desk.new_id::<Appointment>()?);
    let letter = typed::optional_line(letter);
    stand(desk, Appointment { id, seat, person, capacity, term, letter })
}

pub fn change(
    desk: &mut Desk<'_>,
    id: AppointmentId,
    person: PersonChoice,
    term: Period,
    letter: Option<&str>,
) -> Result<(), Refusal> {
    let old: Appointment = desk.find(id)?;
    let person = persons::choose(desk, person)?;
    let letter = typed::optional_line(letter);
    stand(desk, Appointment { person, term, letter, ..old })
}

pub fn end(desk: &mut Desk<'_>, id: AppointmentId, on: Day) -> Result<(), Refusal> {
    let old: Appointment = desk.find(id)?;
    stand(desk, Appointment { term: Period { to: Some(on), ..old.term }, ..old })
}

/// Puts the appointment where no other stands in its way.
fn stand(desk: &mut Desk<'_>, new: Appointment) -> Result<(), Refusal> {
    let mut others = look::appointments_from(desk.view(), new.seat, new.term.from)?;
    others.retain(|other| other.id != new.id);
    desk.allow(check_appointment(&others, &new));
    desk.settle()?;
    desk.put(new);
    Ok(())
}
