//! What Helsedirektoratet decided about a case, row by row (routine §3 step 4).

use serde::{Deserialize, Serialize};

use super::case::CaseOutcome;
use super::id::{CaseId, RulingId};
use super::time::Day;

/// What became of one row of the change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RowRuling {
    Taken,
    /// With another text than was proposed.
    TakenAs(String),
    NotTaken,
}

/// The decision about a case. The date of effect is the case's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ruling {
    pub id: RulingId,
    pub case: CaseId,
    pub on: Day,
    pub outcome: CaseOutcome,
    /// The version of the change that was decided on; 0 where there was none.
    pub version: u32,
    /// One for each row of that version, in its order; empty where nobody said.
    pub rows: Vec<RowRuling>,
    /// Their reference, or where it was published, as written.
    pub reference: String,
    /// When those concerned were told.
    pub told: Option<Day>,
}
