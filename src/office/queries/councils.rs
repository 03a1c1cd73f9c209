//! All councils, for the picker.

use std::collections::HashMap;

use super::Counter;
use crate::domain::{Council, CouncilId, Meeting, Moment, Region, RegionId, Specialty, SpecialtyId};
use crate::office::{CouncilLine, Refusal};
use crate::store::{Index, Records};

/// All councils, the own region's first, by code.
pub fn councils(at: &Counter<'_>) -> Result<Vec<CouncilLine>, Refusal> {
    let view = at.view;
    let mut open: HashMap<SpecialtyId, u32> = HashMap::new();
    for specialty in at.open_cases()?.all().flat_map(|case| &case.card.specialties) {
        *open.entry(*specialty).or_default() += 1;
    }
    let regions: HashMap<RegionId, Region> =
        view.all::<Region>()?.into_iter().map(|it| (it.id, it)).collect();
    let specialties: HashMap<SpecialtyId, Specialty> =
        view.all::<Specialty>()?.into_iter().map(|it| (it.id, it)).collect();
    let mut next: HashMap<CouncilId, Moment> = HashMap::new();
    for meeting in view.indexed::<Meeting>(Index::OpenMeetings, 0)? {
        next.entry(meeting.council).or_insert(meeting.start);
    }
    let mut lines = Vec::new();
    for council in view.all::<Council>()? {
        let (Some(specialty), Some(region)) =
            (specialties.get(&council.specialty), regions.get(&council.region))
        else {
            continue;
        };
        // The cases are the office's own; sister councils are contacts.
        let open = if council.own { open.get(&council.specialty).copied() } else { None };
        lines.push(CouncilLine {
            next_meeting: next.get(&council.id).copied(),
            open_cases: open.unwrap_or(0),
            specialty: specialty.clone(),
            region: region.clone(),
            council,
        });
    }
    lines.sort_by_cached_key(|line| (!line.council.own, line.region.id, alphabetical(&line.specialty.code)));
    Ok(lines)
}

/// Norwegian order: Æ, Ø and Å come after Z, in that order.
fn alphabetical(code: &str) -> Vec<u32> {
    let place = |letter| match letter {
        'Æ' => u32::from('Z') + 1,
        'Ø' => u32::from('Z') + 2,
        'Å' => u32::from('Z') + 3,
        other => u32::from(other),
    };
    code.chars().map(place).collect()
}
