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
    /// The draft of the agenda goes to the council's leader.
    SendToLeader,
    /// The leader agrees to the agenda.
    Agree,
    /// The agenda is worked on again.
    TakeBack,
}

/// One allowed move.
pub struct MeetingMove {
    pub step: MeetingStep,
    pub from: &'static [MeetingState],
    pub to: MeetingState,
}

use MeetingState::{Agreed, Cancelled, Convened, Held, Planned, Running, WithLeader};

impl MeetingMove {
    /// Every allowed move, the one that leads on first. A meeting may be opened without having been convened: a colleague
    /// who has everybody on the line is not told to go back and send a notice.
    pub const TABLE: &[Self] = &[
        Self { step: MeetingStep::SendToLeader, from: &[Planned], to: WithLeader },
        // A leader who has agreed on the telephone was sent nothing.
        Self { step: MeetingStep::Agree, from: &[Planned, WithLeader], to: Agreed },
        Self { step: MeetingStep::Convene, from: &[Agreed], to: Convened },
        Self { step: MeetingStep::Open, from: &[Planned, WithLeader, Agreed, Convened], to: Running },
        Self { step: MeetingStep::Close, from: &[Running], to: Held },
        Self { step: MeetingStep::Reopen, from: &[Held], to: Running },
        Self { step: MeetingStep::TakeBack, from: &[WithLeader, Agreed], to: Planned },
        Self { step: MeetingStep::Cancel, from: &[Planned, WithLeader, Agreed, Convened], to: Cancelled },
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
