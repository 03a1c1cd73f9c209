//! A council, its seats, and who leads it.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::id::{
    AgendaItemId, CouncilId, InstitutionId, OfficeHoldingId, PersonId, RegionId, SeatId, SpecialtyId,
};
use super::reason::Reason;
use super::time::Day;

/// The regional council of one specialty. The own region's councils are run by the secretariat;
/// those of the other regions are contacts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Council {
    pub id: CouncilId,
    pub region: RegionId,
    pub specialty: SpecialtyId,
    /// Run by this secretariat.
    pub own: bool,
}

/// Which institutions have a seat: it differs between regions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum SeatRule {
    /// The health trusts (mandate §3).
    Trusts,
    /// All training institutions, private hospitals too.
    AllInstitutions,
}

/// An institution's seat in a council, held by a representative and a deputy (mandate §3).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seat {
    pub id: SeatId,
    pub council: CouncilId,
    pub institution: InstitutionId,
}

/// What the council elects people to (mandate §3, «Leder av rådet»).
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Office {
    Leader,
    DeputyLeader,
}

/// A period in which somebody leads the council or is its deputy leader.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfficeHolding {
    pub id: OfficeHoldingId,
    pub council: CouncilId,
    pub person: PersonId,
    pub office: Office,
    pub from: Day,
    /// The last day; `None` while nobody has said.
    pub to: Option<Day>,
    /// The agenda item the election was held under, where it is known.
    pub elected_in: Option<AgendaItemId>,
}

impl OfficeHolding {
    /// Whether the office is held on `day`.
    pub fn on(&self, day: Day) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }
}

/// Whether `new` may stand beside the council's other holdings (without an older version of
/// itself): one leader and one deputy leader at a time, and not the same person as both.
pub fn check_office(others: &[OfficeHolding], new: &OfficeHolding) -> Result<(), Vec<Reason>> {
    let mut reasons = Vec::new();
    if let Some(to) = new.to.filter(|to| *to < new.from) {
        reasons.push(Reason::EndsBeforeItBegins { from: new.from, to });
    }
    let overlap = |other: &&OfficeHolding| {
        other.council == new.council
            && other.to.is_none_or(|to| new.from <= to)
            && new.to.is_none_or(|to| other.from <= to)
    };
    for other in others.iter().filter(overlap) {
        if other.office == new.office {
            reasons.push(Reason::OfficeTaken {
                office: new.office,
                holder: other.person,
                from: other.from,
                to: other.to,
            });
        } else if other.person == new.person {
            reasons.push(Reason::BothOffices { person: new.person });
        }
    }
    if reasons.is_empty() { Ok(()) } else { Err(reasons) }
}
