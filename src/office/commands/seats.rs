//! Which institutions have a seat in a council.

use crate::domain::{Council, CouncilId, Institution, InstitutionId, Reason, Seat, SeatId};
use crate::office::desk::Desk;
use crate::office::{Refusal, look};

pub fn add(desk: &mut Desk<'_>, council: CouncilId, institution: InstitutionId) -> Result<(), Refusal> {
    desk.find::<Council>(council)?;
    let name = desk.find::<Institution>(institution)?.short;
    if look::seats(desk.view(), council)?.iter().any(|seat| seat.institution == institution) {
        desk.object(Reason::SeatExists { institution: name });
    }
    desk.settle()?;
    let id = SeatId(desk.new_id::<Seat>()?);
    desk.put(Seat { id, council, institution });
    Ok(())
}

/// A seat that somebody has held, or was counted for, stays: old minutes name it.
pub fn remove(desk: &mut Desk<'_>, id: SeatId) -> Result<(), Refusal> {
    let seat: Seat = desk.find(id)?;
    let appointed = !look::appointments(desk.view(), id)?.is_empty();
    if appointed || look::was_counted(desk.view(), &seat)? {
        desk.object(Reason::SeatInUse);
    }
    desk.settle()?;
    desk.remove::<Seat>(id);
    Ok(())
}
