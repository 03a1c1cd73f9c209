//! Input from a trust's local milieu, until it becomes an item or a case (mandate §3).

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantNames};

use super::follow_up::Owner;
use super::id::{AgendaItemId, CaseId, CouncilId, InputId};
use super::time::Day;

/// How it reached the secretariat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum InputSource {
    /// Sent in between the meetings.
    SentIn,
    /// Said in a meeting, under this item.
    Spoken(AgendaItemId),
    /// Left for later in a meeting, under this item.
    Later(AgendaItemId),
}

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum InputState {
    Waiting,
    OnAgenda(AgendaItemId),
    Case(CaseId),
    Dropped { reason: String },
}

/// Something a council was told or left for later. Not yet a proposal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Input {
    pub id: InputId,
    pub council: CouncilId,
    /// Who said it; unknown until said.
    pub from: Option<Owner>,
    pub text: String,
    pub received: Day,
    pub source: InputSource,
    pub state: InputState,
}
