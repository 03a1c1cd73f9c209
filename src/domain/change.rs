//! What a case wants changed, row by row: old and new, and why (domain reference §6).

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::id::{CaseId, ChangeSheetId, SpecialtyId};
use super::objective::ObjectiveCode;
use super::time::Day;

/// What kind of thing a row changes.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[strum(serialize_all = "kebab-case")]
pub enum ChangeTarget {
    Course,
    Procedure,
    LearningObjective,
    ElaboratingText,
}

/// What happens to it.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Operation {
    New,
    Changed,
    Merged,
    Moved,
    Dropped,
}

/// Which part of it.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Field {
    Title,
    Wording,
    /// How many a candidate performs.
    Performed,
    /// How many a candidate assists in.
    Assisted,
    Comment,
}

/// One change: of one field of one course, procedure or objective.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangeRow {
    pub specialty: Option<SpecialtyId>,
    pub target: ChangeTarget,
    /// The course or procedure, or the heading of the objective, as it is called today.
    pub name: String,
    pub objective: Option<ObjectiveCode>,
    pub operation: Operation,
    pub field: Field,
    /// Empty for what is new.
    pub before: String,
    /// Empty for what is dropped; for what is merged or moved, what it becomes part of.
    pub after: String,
    pub reason: String,
}

/// A version of what a case wants changed. An answer is bound to the version it was given on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangeSheet {
    pub id: ChangeSheetId,
    pub case: CaseId,
    /// From 1; the highest is the one that counts.
    pub version: u32,
    pub on: Day,
    pub rows: Vec<ChangeRow>,
}
