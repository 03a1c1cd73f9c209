//! What learning objectives are called.

use crate::domain::{Day, ObjectiveAlias, ObjectiveAliasId, ObjectiveCode, Reason, leads_back};
use crate::office::Refusal;
use crate::office::desk::Desk;
use crate::store::Records;

/// An id has one successor: one that was told before is told anew.
pub fn set_alias(
    desk: &mut Desk<'_>,
    old: ObjectiveCode,
    new: ObjectiveCode,
    from: Day,
) -> Result<(), Refusal> {
    let mut others = desk.view().all::<ObjectiveAlias>()?;
    let known = others.iter().find(|alias| alias.old == old).map(|alias| alias.id);
    others.retain(|alias| alias.old != old);
    if leads_back(&old, &new, &others) {
        desk.object(Reason::AliasInCircle { code: old.to_string() });
    }
    desk.settle()?;
    let id = match known {
        Some(id) => id,
        None => ObjectiveAliasId(desk.new_id::<ObjectiveAlias>()?),
    };
    desk.put(ObjectiveAlias { id, old, new, from });
    Ok(())
}

pub fn remove_alias(desk: &mut Desk<'_>, id: ObjectiveAliasId) -> Result<(), Refusal> {
    desk.find::<ObjectiveAlias>(id)?;
    desk.remove::<ObjectiveAlias>(id);
    Ok(())
}
