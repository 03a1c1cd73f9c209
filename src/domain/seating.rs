//! Which seat this RegUt has in a case (routine §2).

use super::case::{Case, Seating};
use super::id::RegionId;
use super::reference::Specialty;
use super::time::Day;

/// Lead where the own RegUt is fagkontakt for one of the specialties on that day, mirror where
/// others are, and nothing where it is not known.
pub fn seating<'a>(
    specialties: impl IntoIterator<Item = &'a Specialty>,
    day: Day,
    own: RegionId,
) -> Option<Seating> {
    let known = specialties.into_iter().filter_map(|specialty| specialty.fagkontakt_on(day));
    let mut fagkontakt = known.peekable();
    fagkontakt.peek()?;
    Some(if fagkontakt.any(|region| region == own) { Seating::Lead } else { Seating::Mirror })
}

impl Case {
    /// The seat this RegUt would take today, where it is another than the one it has. A case that
    /// leaders were asked about is handed over with a reason, never by itself.
    pub fn handed_over<'a>(
        &self,
        specialties: impl IntoIterator<Item = &'a Specialty>,
        today: Day,
        own: RegionId,
    ) -> Option<Seating> {
        let open = !self.is_unasked() && !self.state.is_over() && !self.track.asks_councils();
        seating(specialties, today, own).filter(|now| open && self.seating != Some(*now))
    }
}
