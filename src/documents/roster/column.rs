//! The columns of a roster file, by any of their headings.

use strum::IntoStaticStr;

use super::fault::{RosterFault, RosterProblem};

/// What a column holds. The stable name is the key of the field's wording.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Column {
    Name,
    Title,
    Institution,
    Specialty,
    Seat,
    From,
    To,
    Email,
    Phone,
    Roles,
}

/// The headings of each column, in bokmål, nynorsk and English. The first stands in messages.
const HEADINGS: &[(Column, &[&str])] = &[
    (Column::Name, &["navn", "namn", "name"]),
    (Column::Title, &["tittel", "stilling", "title", "position"]),
    (
        Column::Institution,
        &["institusjon", "helseforetak", "helseføretak", "foretak", "føretak", "hf", "institution", "trust"],
    ),
    (Column::Specialty, &["spesialitet", "specialty", "speciality"]),
    (Column::Seat, &["plass", "verv", "rolle i rådet", "seat", "capacity"]),
    (Column::From, &["fra", "frå", "from"]),
    (Column::To, &["til", "to"]),
    (Column::Email, &["e-post", "epost", "e-mail", "email", "mail"]),
    (Column::Phone, &["telefon", "tlf", "mobil", "phone", "telephone"]),
    (Column::Roles, &["roller", "andre roller", "roles"]),
];

/// The columns a file cannot do without.
const REQUIRED: &[Column] =
    &[Column::Name, Column::Institution, Column::Specialty, Column::Seat, Column::From];

impl Column {
    /// Its usual heading.
    pub fn heading(self) -> &'static str {
        HEADINGS.iter().find(|(column, _)| *column == self).map_or("", |(_, headings)| headings[0])
    }

    fn called(heading: &str) -> Option<Self> {
        let heading = heading.trim().trim_end_matches([':', '.', '*']).trim().to_lowercase();
        HEADINGS.iter().find(|(_, headings)| headings.contains(&heading.as_str())).map(|(column, _)| *column)
    }

    /// Whether every line must have it.
    pub(super) fn is_required(self) -> bool {
        REQUIRED.contains(&self)
    }
}

/// Which column stands where.
pub(super) struct Columns {
    places: Vec<(usize, Column)>,
    /// How many fields the heading has.
    pub width: usize,
    pub unknown: Vec<String>,
}

impl Columns {
    /// Reads the heading, or tells which columns it lacks.
    pub fn find(line: u32, heading: &csv::StringRecord) -> Result<Self, Vec<RosterFault>> {
        let mut columns = Self { places: Vec::new(), width: heading.len(), unknown: Vec::new() };
        let mut faults = Vec::new();
        for (place, words) in heading.iter().enumerate() {
            match Column::called(words) {
                Some(column) if columns.place(column).is_some() => {
                    faults.push(RosterFault::at(line, column, RosterProblem::ColumnTwice));
                }
                Some(column) => columns.places.push((place, column)),
                None if words.trim().is_empty() => {}
                None => columns.unknown.push(words.trim().chars().filter(|c| !c.is_control()).collect()),
            }
        }
        let missing: Vec<Column> =
            REQUIRED.iter().copied().filter(|column| columns.place(*column).is_none()).collect();
        if !missing.is_empty() {
            faults.push(RosterFault::on(line, RosterProblem::MissingColumns(missing)));
        }
        if faults.is_empty() { Ok(columns) } else { Err(faults) }
    }

    /// Each column with its place.
    pub fn iter(&self) -> impl Iterator<Item = (usize, Column)> {
        self.places.iter().copied()
    }

    /// Where a column stands.
    pub fn place(&self, column: Column) -> Option<usize> {
        self.places.iter().find(|(_, there)| *there == column).map(|(place, _)| *place)
    }
}
