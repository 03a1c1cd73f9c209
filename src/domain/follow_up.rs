//! Something somebody was asked to do under an agenda item.

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantNames};

use super::id::{AgendaItemId, CouncilId, FollowUpId, InstitutionId, PersonId};
use super::time::Day;

/// Who is to do it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Owner {
    Person(PersonId),
    Institution(InstitutionId),
    /// The secretariat itself: RegUt.
    Secretariat,
    /// As written: nobody the office knows.
    Written(String),
}

/// Where a follow-up stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum FollowUpState {
    Open,
    Done {
        /// Unknown for what an early version of the program kept.
        on: Option<Day>,
    },
    /// Still to be done, on another day than was agreed.
    Moved {
        reason: String,
    },
    /// Not to be done after all.
    Dropped {
        reason: String,
    },
}

impl FollowUpState {
    /// Still to be done.
    pub const fn is_open(&self) -> bool {
        matches!(self, Self::Open | Self::Moved { .. })
    }
}

/// What somebody was asked to do, and when it is due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUp {
    pub id: FollowUpId,
    pub council: CouncilId,
    pub item: AgendaItemId,
    pub what: String,
    /// Unknown until said.
    pub owner: Option<Owner>,
    /// Due at the end of this day; unknown until said.
    pub due: Option<Day>,
    pub state: FollowUpState,
}
