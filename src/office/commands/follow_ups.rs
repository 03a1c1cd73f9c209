//! What somebody was asked to do.

use crate::domain::{
    AgendaItem, AgendaItemId, Day, FollowUp, FollowUpId, FollowUpState, Meeting, Owner, Reason,
};
use crate::office::desk::Desk;
use crate::office::{Refusal, typed};

pub fn add(
    desk: &mut Desk<'_>,
    item: AgendaItemId,
    what: &str,
    owner: Option<Owner>,
    due: Option<Day>,
) -> Result<(), Refusal> {
    let meeting = desk.find::<AgendaItem>(item)?.meeting;
    let council = desk.find::<Meeting>(meeting)?.council;
    let what = typed::line(what);
    desk.need("what", &what);
    desk.settle()?;
    let id = FollowUpId(desk.new_id::<FollowUp>()?);
    let owner = owner.and_then(typed::owner);
    desk.put(FollowUp { id, council, item, what, owner, due, state: FollowUpState::Open });
    Ok(())
}

pub fn change(
    desk: &mut Desk<'_>,
    id: FollowUpId,
    what: &str,
    owner: Option<Owner>,
    due: Option<Day>,
    state: FollowUpState,
) -> Result<(), Refusal> {
    let old: FollowUp = desk.find(id)?;
    let what = typed::line(what);
    desk.need("what", &what);
    let state = match state {
        FollowUpState::Moved { reason } => FollowUpState::Moved { reason: needed(desk, &reason) },
        FollowUpState::Dropped { reason } => FollowUpState::Dropped { reason: needed(desk, &reason) },
        FollowUpState::Done { on: None } => FollowUpState::Done { on: Some(desk.today()) },
        plain => plain,
    };
    desk.settle()?;
    desk.put(FollowUp { what, owner: owner.and_then(typed::owner), due, state, ..old });
    Ok(())
}

fn needed(desk: &mut Desk<'_>, reason: &str) -> String {
    let reason = typed::line(reason);
    if reason.is_empty() {
        desk.object(Reason::NeedsReason);
    }
    reason
}
