//! A council, its seats, and who leads it.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::id::{
    AgendaItemId, CouncilId, InstitutionId, OfficeHoldingId, PersonId, RegionId, SeatId, SpecialtyId,
};
use super::minutes::SilenceRule;
use super::period::Period;
use super::reason::Reason;

/// The regional council of one specialty. The own region's councils are run by the secretariat;
/// those of the other regions are contacts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Council {
    pub id: CouncilId,
    pub region: RegionId,
    pub specialty: SpecialtyId,
    /// Run by this secretariat.
    pub own: bool,
    /// What silence means when its minutes circulate.
    pub silence: SilenceRule,
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
    Hash,
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
    pub term: Period,
    /// The agenda item the election was held under, where it is known.
    pub elected_in: Option<AgendaItemId>,
}

/// Whether `new` may stand beside the council's other holdings (without an older version of
/// itself): one leader and one deputy leader at a time, and not the same person as both.
pub fn check_office(others: &[OfficeHolding], new: &OfficeHolding) -> Result<(), Vec<Reason>> {
    let mut reasons: Vec<Reason> = new.term.objection().into_iter().collect();
    let beside = |other: &&OfficeHolding| other.council == new.council && other.term.overlaps(new.term);
    for other in others.iter().filter(beside) {
        if other.office == new.office {
            reasons.push(Reason::OfficeTaken {
                office: new.office,
                holder: other.person,
                from: other.term.from,
                to: other.term.to,
            });
        } else if other.person == new.person {
            reasons.push(Reason::BothOffices { person: new.person });
        }
    }
    if reasons.is_empty() { Ok(()) } else { Err(reasons) }
}
