//! Which RegUt runs a specialty's cases for all four regions.

use crate::domain::{Case, Day, Region, RegionId, Specialty, SpecialtyId, seating};
use crate::office::desk::Desk;
use crate::office::{Refusal, look};

/// The cases that wait for it follow in the same entry.
pub fn set_fagkontakt(
    desk: &mut Desk<'_>,
    id: SpecialtyId,
    region: RegionId,
    from: Day,
) -> Result<(), Refusal> {
    let specialty: Specialty = desk.find(id)?;
    desk.find::<Region>(region)?;
    let own = look::settings(desk.view())?.own_region;
    desk.settle()?;
    let specialty = specialty.with_fagkontakt(from, region);
    for case in look::open_cases(desk.view(), id)?.into_iter().filter(Case::is_unasked) {
        if case.track.asks_councils() {
            continue;
        }
        let mut specialties: Vec<Specialty> = Vec::new();
        for other in &case.specialties {
            specialties.push(if *other == id { specialty.clone() } else { desk.find(*other)? });
        }
        desk.put(Case { seating: seating(&specialties, case.received, own), ..case });
    }
    desk.put(specialty);
    Ok(())
}
