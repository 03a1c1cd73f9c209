//! The reference data that the program ships: specialties, regions and institutions. The same
//! files name the source of each line.

use serde::Deserialize;

use crate::domain::{InstitutionKind, Service};

const SPECIALTIES: &str = include_str!("specialties.csv");
const INSTITUTIONS: &str = include_str!("institutions.csv");

/// A line of `specialties.csv`.
#[derive(Debug, Deserialize)]
pub struct SpecialtyLine {
    pub code: String,
    pub name_nb: String,
    pub name_nn: String,
    pub name_en: String,
    service: String,
    /// The region whose training centre is fagkontakt; empty where it is not known.
    pub fagkontakt: String,
}

/// A line of `institutions.csv`.
#[derive(Debug, Deserialize)]
pub struct InstitutionLine {
    /// The region's code.
    pub region: String,
    pub short: String,
    pub name: String,
    kind: String,
}

impl SpecialtyLine {
    /// Where the specialty belongs. A test reads every line that is shipped.
    pub fn service(&self) -> Service {
        self.service.parse().unwrap_or(Service::Specialist)
    }
}

impl InstitutionLine {
    /// What the institution is. A test reads every line that is shipped.
    pub fn kind(&self) -> InstitutionKind {
        self.kind.parse().unwrap_or(InstitutionKind::Private)
    }
}

/// Every specialty, in the order of the file.
pub fn specialties() -> Vec<SpecialtyLine> {
    lines(SPECIALTIES)
}

/// Every institution, in the order of the file: region by region, the authority first.
pub fn institutions() -> Vec<InstitutionLine> {
    lines(INSTITUTIONS)
}

fn lines<T: for<'a> Deserialize<'a>>(file: &str) -> Vec<T> {
    csv::Reader::from_reader(file.as_bytes()).deserialize().filter_map(Result::ok).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_that_is_shipped_can_be_read() {
        let (specialties, institutions) = (specialties(), institutions());
        assert_eq!((specialties.len(), institutions.len()), (46, 38));
        assert!(specialties.iter().all(|line| line.service.parse::<Service>().is_ok()));
        assert!(institutions.iter().all(|line| line.kind.parse::<InstitutionKind>().is_ok()));
        let hospital = specialties.iter().filter(|line| line.service() == Service::Specialist);
        assert_eq!(hospital.count(), 43);
        let authorities: Vec<_> = institutions
            .iter()
            .filter(|line| line.kind() == InstitutionKind::Rhf)
            .map(|l| &*l.region)
            .collect();
        assert_eq!(authorities, ["HSØ", "HV", "HMN", "HN"]);
        assert!(
            specialties.iter().all(|line| {
                line.fagkontakt.is_empty() || authorities.contains(&line.fagkontakt.as_str())
            })
        );
    }
}
