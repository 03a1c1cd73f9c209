//! Something somebody was asked to do under an agenda item.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::id::{AgendaItemId, CouncilId, FollowUpId};
use super::time::Day;

/// Where a follow-up stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum FollowUpState {
    Open,
    Done,
    Dropped,
}

/// What somebody was asked to do, and when it is due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUp {
    pub id: FollowUpId,
    pub council: CouncilId,
    pub item: AgendaItemId,
    pub what: String,
    /// The owner as written; unknown until said.
    pub owner: Option<String>,
    /// Due at the end of this day; unknown until said.
    pub due: Option<Day>,
    pub state: FollowUpState,
}
