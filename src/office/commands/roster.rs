//! A roster file is taken in: all its lines, or none.

use crate::domain::{Appointment, Entity, Person, Reason, Seat};
use crate::office::desk::Desk;
use crate::office::roster_file::{Clerk, Ids};
use crate::office::{Refusal, RosterRow, RosterVerdict};

pub fn import(desk: &mut Desk<'_>, rows: &[RosterRow]) -> Result<(), Refusal> {
    let ids = Ids {
        persons: reserve::<Person>(desk, rows.len())?,
        seats: reserve::<Seat>(desk, rows.len())?,
        appointments: reserve::<Appointment>(desk, rows.len())?,
    };
    let mut clerk = Clerk::new(desk.view(), ids)?;
    let mut refused = Vec::new();
    for row in rows {
        if matches!(clerk.read(row)?, RosterVerdict::Refuse { .. }) {
            refused.push(Reason::ImportLine { line: row.line });
        }
    }
    let (persons, seats, appointments) = clerk.changed();
    for reason in refused {
        desk.object(reason);
    }
    desk.settle()?;
    for person in persons {
        desk.put(person);
    }
    for seat in seats {
        desk.put(seat);
    }
    for appointment in appointments {
        desk.put(appointment);
    }
    Ok(())
}

/// A line makes at most one new record of each kind.
fn reserve<E: Entity>(desk: &mut Desk<'_>, count: usize) -> Result<Vec<u32>, Refusal> {
    let mut ids = (0..count).map(|_| desk.new_id::<E>()).collect::<Result<Vec<_>, _>>()?;
    // They are used from the end.
    ids.reverse();
    Ok(ids)
}
