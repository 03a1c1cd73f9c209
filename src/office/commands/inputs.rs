//! What was sent in between the meetings, until it comes onto an agenda or is laid aside.

use crate::domain::{CouncilId, Day, Input, InputId, InputSource, InputState, Owner, Reason};
use crate::office::desk::Desk;
use crate::office::{Refusal, typed};

pub fn add(
    desk: &mut Desk<'_>,
    council: CouncilId,
    from: Option<Owner>,
    text: &str,
    received: Day,
) -> Result<(), Refusal> {
    desk.own_council(council)?;
    let text = typed::lines(text);
    desk.need("text", &text);
    if received > desk.today() {
        desk.object(Reason::DoneLater { done: received });
    }
    desk.settle()?;
    let id = InputId(desk.new_id::<Input>()?);
    let (source, state) = (InputSource::SentIn, InputState::Waiting);
    desk.put(Input { id, council, from: from.and_then(typed::owner), text, received, source, state });
    Ok(())
}

/// Lays aside what waits, with the reason.
pub fn drop(desk: &mut Desk<'_>, id: InputId, reason: &str) -> Result<(), Refusal> {
    let input: Input = desk.find(id)?;
    let reason = typed::line(reason);
    if reason.is_empty() {
        desk.object(Reason::NeedsReason);
    }
    if input.state != InputState::Waiting {
        desk.object(Reason::Gone);
    }
    desk.settle()?;
    desk.put(Input { state: InputState::Dropped { reason }, ..input });
    Ok(())
}
