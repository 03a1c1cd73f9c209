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
    /// Its name in documents, which are written in nynorsk or in bokmål.
    pub fn in_document(&self, nynorsk: bool) -> &str {
        if nynorsk { &self.nynorsk } else { &self.bokmal }
    }

    /// The region whose RegUt runs the specialty's cases for all four regions on `day`
    /// (routine §2), or `None` where it is not known.
    pub fn fagkontakt_on(&self, day: Day) -> Option<RegionId> {
        self.fagkontakt
            .iter()
            .rev()
            .find(|(from, _)| from.is_none_or(|from| from <= day))
            .map(|(_, region)| *region)
    }

    /// The same with `region` as fagkontakt from that day on. A day that was set before is set
    /// anew, and a region that only goes on is named once.
    #[must_use]
    pub fn with_fagkontakt(mut self, from: Day, region: RegionId) -> Self {
        self.fagkontakt.retain(|(day, _)| *day != Some(from));
        self.fagkontakt.push((Some(from), region));
        self.fagkontakt.sort_by_key(|(day, _)| *day);
        self.fagkontakt.dedup_by_key(|(_, region)| *region);
        self
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::*;

    #[test]
    fn fagkontakt_is_ordered_by_day_and_names_a_region_that_goes_on_once() {
        let (one, two) = (RegionId(1), RegionId(2));
        let day = |year| Day::ymd(year, 1, 1).unwrap();
        let since = |year, region| (Some(day(year)), region);
        let always = (None, one);
        for (before, set, after) in [
            (vec![], (2026, one), vec![since(2026, one)]),
            (vec![since(2026, one)], (2024, two), vec![since(2024, two), since(2026, one)]),
            (vec![since(2026, one)], (2026, two), vec![since(2026, two)]),
            (vec![since(2026, one)], (2024, one), vec![since(2024, one)]),
            (vec![always], (2026, two), vec![always, since(2026, two)]),
            (vec![always], (2026, one), vec![always]),
            (vec![always, since(2026, two)], (2026, one), vec![always]),
        ] {
            let specialty = Specialty {
                id: SpecialtyId(1),
                code: "NEV".into(),
                bokmal: "nevrologi".into(),
                nynorsk: "nevrologi".into(),
                english: "neurology".into(),
                service: Service::Specialist,
                fagkontakt: before.clone(),
            };
            let specialty = specialty.with_fagkontakt(day(set.0), set.1);
            assert_eq!(specialty.fagkontakt, after, "{before:?} with {set:?}");
            assert_eq!(specialty.fagkontakt_on(day(set.0)), Some(set.1));
        }
    }
}
