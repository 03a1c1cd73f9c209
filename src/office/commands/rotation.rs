//! How many candidates need rotation: counts that trusts tell of.

use crate::domain::{Council, CouncilId, HalfYear, Institution, InstitutionId, RotationNeed, RotationNeedId};
use crate::office::desk::Desk;
use crate::office::{Refusal, typed};
use crate::store::{Index, Records as _};

/// A trust's need in that place and half-year; one that was told before is replaced.
pub fn set(
    desk: &mut Desk<'_>,
    council: CouncilId,
    institution: InstitutionId,
    arena: &str,
    half: HalfYear,
    count: u32,
) -> Result<(), Refusal> {
    let council: Council = desk.own_council(council)?;
    desk.find::<Institution>(institution)?;
    let arena = typed::line(arena);
    desk.need("arena", &arena);
    desk.settle()?;
    let known: Vec<RotationNeed> = desk.view().indexed(Index::RotationNeedsOfCouncil, council.id.0)?;
    let same = |it: &&RotationNeed| {
        it.institution == institution && it.half == half && it.arena.to_lowercase() == arena.to_lowercase()
    };
    let id = match known.iter().find(same) {
        Some(known) => known.id,
        None => RotationNeedId(desk.new_id::<RotationNeed>()?),
    };
    let on = desk.today();
    desk.put(RotationNeed { id, council: council.id, institution, arena, half, count, on });
    Ok(())
}

pub fn remove(desk: &mut Desk<'_>, id: RotationNeedId) -> Result<(), Refusal> {
    desk.find::<RotationNeed>(id)?;
    desk.remove::<RotationNeed>(id);
    Ok(())
}
