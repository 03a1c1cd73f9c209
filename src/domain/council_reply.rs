//! A council's part in a consultation that touches many.

use serde::{Deserialize, Serialize};

use super::assessment::{Position, Reminder, Waiver};
use super::id::{CaseId, CouncilId, CouncilReplyId, PersonId};
use super::time::Day;

/// What one council was asked and answered. Silence is no answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CouncilReply {
    pub id: CouncilReplyId,
    pub case: CaseId,
    pub council: CouncilId,
    pub asked: Option<Day>,
    /// Who was asked: the leader that day, else the deputy leader.
    pub asked_of: Option<PersonId>,
    pub reminders: Vec<Reminder>,
    /// Only then does the position count.
    pub answered: Option<Day>,
    pub position: Option<Position>,
    pub text: String,
    /// The version of the change that was asked about or answered; 0 where there was none.
    pub version: u32,
    pub waived: Option<Waiver>,
}
