//! What a council concluded under an agenda item. A council advises: the source calls it a
//! conclusion as often as a decision.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::council::Office;
use super::follow_up::Owner;
use super::id::{AgendaItemId, CaseId, CouncilId, DecisionId, ElectionId, PersonId};

/// A conclusion, with those who thought otherwise. Read from the minutes when they leave the
/// meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    pub id: DecisionId,
    pub council: CouncilId,
    pub item: AgendaItemId,
    /// The case the item treats: this is then the council's conclusion in it.
    pub case: Option<CaseId>,
    pub text: String,
    pub dissents: Vec<Dissent>,
}

/// Somebody who thought otherwise, and wanted it told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dissent {
    pub by: Owner,
    pub text: String,
}

/// How a result came to be.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, EnumString, IntoStaticStr, VariantArray,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Manner {
    Acclamation,
    Count,
}

/// Somebody who stood for election.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Candidate {
    pub person: PersonId,
    /// Unknown where nobody counted.
    pub votes: Option<u32>,
}

/// An election (mandate §3: the council elects its leader and deputy leader).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Election {
    pub id: ElectionId,
    pub item: AgendaItemId,
    pub office: Office,
    pub candidates: Vec<Candidate>,
    pub manner: Manner,
    pub elected: PersonId,
}
