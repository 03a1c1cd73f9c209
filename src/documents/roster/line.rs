//! One line of a roster file, field by field.

use chrono::{Datelike, NaiveDate};

use super::column::{Column, Columns};
use super::fault::{RosterFault, RosterProblem};
use crate::documents::rearmed;
use crate::domain::{Capacity, Day, steers};

/// A line that could be read, not yet held against any office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RosterLine {
    /// Counted from 1 with the heading.
    pub line: u32,
    pub name: String,
    pub title: String,
    pub institution: String,
    pub specialty: String,
    pub capacity: Capacity,
    pub from: Day,
    pub to: Option<Day>,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub roles: Vec<String>,
}

/// What the seat column may say.
const SEATS: &[(Capacity, &[&str])] = &[
    (Capacity::Representative, &["representant", "medlem", "fast", "rep", "representative", "member"]),
    (Capacity::Deputy, &["vararepresentant", "vara", "varamedlem", "deputy", "deputy representative"]),
];

/// How a day may be written.
const DAYS: &[&str] = &["%d.%m.%Y", "%Y-%m-%d"];

/// The years a term can lie in; anything else is a slip of the fingers.
const YEARS: std::ops::RangeInclusive<i32> = 1950..=2150;

/// What separates roles within the field.
const ROLE_SEPARATORS: [char; 2] = [',', '|'];

impl RosterLine {
    /// Reads a line, or tells everything that is wrong with it.
    pub(super) fn read(
        line: u32,
        record: &csv::StringRecord,
        columns: &Columns,
    ) -> Result<Self, Vec<RosterFault>> {
        let mut faults: Vec<RosterFault> = columns
            .iter()
            .filter_map(|(place, column)| {
                let text = rearmed(record.get(place).unwrap_or_default().trim());
                objection(column, text).map(|problem| RosterFault::at(line, column, problem))
            })
            .collect();
        if record.iter().skip(columns.width).any(|field| !field.trim().is_empty()) {
            let problem = RosterProblem::TooManyFields { found: record.len(), expected: columns.width };
            faults.push(RosterFault::on(line, problem));
        }
        let field = |column| {
            columns
                .place(column)
                .and_then(|place| record.get(place))
                .map(|text| rearmed(text.trim()))
                .unwrap_or_default()
        };
        let given = |column| Some(field(column).to_owned()).filter(|text| !text.is_empty());
        match (seat(field(Column::Seat)), day(field(Column::From))) {
            (Some(capacity), Some(from)) if faults.is_empty() => Ok(Self {
                line,
                name: field(Column::Name).to_owned(),
                title: field(Column::Title).to_owned(),
                institution: field(Column::Institution).to_owned(),
                specialty: field(Column::Specialty).to_owned(),
                capacity,
                from,
                to: day(field(Column::To)),
                email: given(Column::Email),
                phone: given(Column::Phone),
                roles: roles(field(Column::Roles)),
            }),
            _ => Err(faults),
        }
    }
}

/// What is wrong with a field, if anything.
fn objection(column: Column, text: &str) -> Option<RosterProblem> {
    if text.contains(['\n', '\r']) {
        return Some(RosterProblem::LineBreak);
    }
    if let Some(control) = text.chars().find(|c| steers(*c)) {
        return Some(RosterProblem::Control(u32::from(control)));
    }
    if text.is_empty() {
        return column.is_required().then_some(RosterProblem::Empty);
    }
    let found = || text.to_owned();
    match column {
        Column::From | Column::To if day(text).is_none() => Some(RosterProblem::NotADay(found())),
        Column::Seat if seat(text).is_none() => Some(RosterProblem::NotASeat(found())),
        Column::Email if !is_email(text) => Some(RosterProblem::NotAnEmail(found())),
        _ => None,
    }
}

fn day(text: &str) -> Option<Day> {
    DAYS.iter()
        .find_map(|form| NaiveDate::parse_from_str(text, form).ok())
        .filter(|date| YEARS.contains(&date.year()))
        .map(Day::of)
}

fn seat(text: &str) -> Option<Capacity> {
    let text = text.to_lowercase();
    SEATS.iter().find(|(_, words)| words.contains(&text.as_str())).map(|(capacity, _)| *capacity)
}

fn roles(text: &str) -> Vec<String> {
    text.split(ROLE_SEPARATORS).map(str::trim).filter(|role| !role.is_empty()).map(str::to_owned).collect()
}

/// Something, an at sign, something with a dot: enough to catch a column that slipped.
fn is_email(text: &str) -> bool {
    text.split_once('@').is_some_and(|(user, host)| {
        !user.is_empty() && host.contains('.') && !host.contains('@') && !text.contains(char::is_whitespace)
    })
}
