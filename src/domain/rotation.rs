//! How many candidates need rotation, and where: counts, never names (mandate §2; domain reference §9).

use serde::{Deserialize, Serialize};

use super::id::{CouncilId, InstitutionId, RotationNeedId};
use super::time::Day;

/// A half of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct HalfYear {
    pub year: i32,
    /// From July on.
    pub second: bool,
}

/// A trust's need in a half-year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RotationNeed {
    pub id: RotationNeedId,
    pub council: CouncilId,
    pub institution: InstitutionId,
    /// Where they need to go: a hospital, a department, a learning objective.
    pub arena: String,
    pub half: HalfYear,
    pub count: u32,
    /// When it was told.
    pub on: Day,
}
