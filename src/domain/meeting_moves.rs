//! The state table of a meeting.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::meeting::{Meeting, MeetingState};
use super::reason::Reason;

/// What can be done with a meeting.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, EnumString, IntoStaticStr, VariantArray,
)]
#[strum(serialize_all = "kebab-case")]
pub enum MeetingStep {
    /// Call it: the items get their numbers.
    Convene,
    /// Begin it.
    Open,
    /// End it.
    Close,
    /// Go on after it was ended by mistake.
    Reopen,
    Cancel,
}

/// One allowed move.
pub struct MeetingMove {
    pub step: MeetingStep,
    pub from: &'static [MeetingState],
    pub to: MeetingState,
}

use MeetingState::{Cancelled, Convened, Held, Planned, Running};

impl MeetingMove {
    /// Every allowed move. A meeting may be opened without having been convened: a colleague
    /// who has everybody on the line is not told to go back and send a notice.
    pub const TABLE: &[Self] = &[
        Self { step: MeetingStep::Convene, from: &[Planned], to: Convened },
        Self { step: MeetingStep::Open, from: &[Planned, Convened], to: Running },
        Self { step: MeetingStep::Close, from: &[Running], to: Held },
        Self { step: MeetingStep::Reopen, from: &[Held], to: Running },
        Self { step: MeetingStep::Cancel, from: &[Planned, Convened], to: Cancelled },
    ];

    /// The moves that lead on from `state`.
    pub fn from_here(state: MeetingState) -> impl Iterator<Item = &'static Self> {
        Self::TABLE.iter().filter(move |m| m.from.contains(&state))
    }

    /// The state after `step`, or why it cannot be taken.
    pub fn check(meeting: &Meeting, step: MeetingStep) -> Result<MeetingState, Vec<Reason>> {
        Self::TABLE
            .iter()
            .find(|m| m.step == step && m.from.contains(&meeting.state))
            .map(|m| m.to)
            .ok_or_else(|| vec![Reason::MeetingIs { state: meeting.state, step }])
    }
}
