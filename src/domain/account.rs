//! Who may do what in the office.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::id::{AccountId, CouncilId};

/// What somebody may do; each may do what the one before may.
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
pub enum Role {
    /// Reads.
    Reader,
    /// Works with the cases: assessments, changes, letters.
    Adviser,
    /// Works with everything.
    Secretary,
    /// Gives rights, and keeps the office.
    Administrator,
}

/// A Unix user whom the office knows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    pub id: AccountId,
    /// The Unix user's name.
    pub user: String,
    /// What the user may do everywhere; nothing where `None`.
    pub office: Option<Role>,
    /// What the user may do in single councils, where that is more.
    pub councils: Vec<(CouncilId, Role)>,
    /// The user may read what is exempt from public access.
    pub exempt: bool,
}
