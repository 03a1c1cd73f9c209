//! Reference data: regions, institutions and specialties. Data, not code, for it varies and changes.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr};

use super::id::{InstitutionId, RegionId, SpecialtyId};
use super::time::Day;

/// A health region and its regional training centre.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Region {
    pub id: RegionId,
    /// `HSØ`, `HV`, `HMN`, `HN`.
    pub code: String,
    /// The regional health authority's name.
    pub name: String,
}

/// What an institution is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum InstitutionKind {
    /// Regional health authority (RHF).
    Rhf,
    /// Health trust (helseforetak).
    Hf,
    /// Private hospital.
    Private,
}

/// An institution that trains specialists, or the authority that owns such.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Institution {
    pub id: InstitutionId,
    pub region: RegionId,
    /// `Ahus`, `OUS`.
    pub short: String,
    pub name: String,
    pub kind: InstitutionKind,
}

/// Where a specialty belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Service {
    /// A hospital specialty: it has a council in each region.
    Specialist,
    /// General practice.
    General,
    /// Occupational medicine.
    Occupational,
    /// Public health medicine.
    Public,
}

/// A medical specialty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Specialty {
    pub id: SpecialtyId,
    /// `ANE`, `ØNH`.
    pub code: String,
    pub bokmal: String,
    pub nynorsk: String,
    pub english: String,
    pub service: Service,
    /// Which region's RegUt is fagkontakt, and from when; `None` means as long as is known.
    /// Ordered by that day. Empty where it is not known.
    pub fagkontakt: Vec<(Option<Day>, RegionId)>,
}

impl Specialty {
    /// The region whose RegUt runs the specialty's cases for all four regions on `day`
    /// (routine §2), or `None` where it is not known.
    pub fn fagkontakt_on(&self, day: Day) -> Option<RegionId> {
        self.fagkontakt
            .iter()
            .rev()
            .find(|(from, _)| from.is_none_or(|from| from <= day))
            .map(|(_, region)| *region)
    }
}
