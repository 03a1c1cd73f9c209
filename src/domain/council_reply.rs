//! A council's part in a consultation that touches many.

use serde::{Deserialize, Serialize};

use super::assessment::Position;
use super::id::{CaseId, CouncilId, CouncilReplyId};
use super::time::Day;

/// What one council was asked and answered. Silence is no answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CouncilReply {
    pub id: CouncilReplyId,
    pub case: CaseId,
    pub council: CouncilId,
    pub asked: Option<Day>,
    pub reminders: Vec<Day>,
    pub answered: Option<Day>,
    pub position: Option<Position>,
    pub text: String,
}
