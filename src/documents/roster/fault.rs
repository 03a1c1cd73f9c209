//! What can be wrong with a roster file.

use super::column::Column;
use crate::language::{Arg, Wording};

/// One thing that is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RosterFault {
    /// Counted from 1 with the heading; `None` when it is the file as a whole.
    pub line: Option<u32>,
    pub column: Option<Column>,
    pub problem: RosterProblem,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RosterProblem {
    TooLarge,
    /// A workbook, not a text file.
    Workbook,
    /// Nothing but a heading, or not even that.
    NoLines,
    MissingColumns(Vec<Column>),
    ColumnTwice,
    /// The line has more fields than the heading.
    TooManyFields {
        found: usize,
        expected: usize,
    },
    /// The field must be filled in.
    Empty,
    NotADay(String),
    NotASeat(String),
    NotAnEmail(String),
    /// A character that cannot be seen, by its number.
    Control(u32),
    /// A field goes over more than one line: as a rule a quotation mark that is never closed.
    LineBreak,
    /// In the words of the reader.
    Unreadable(String),
}

impl RosterFault {
    /// About a field of a line.
    pub(super) const fn at(line: u32, column: Column, problem: RosterProblem) -> Self {
        Self { line: Some(line), column: Some(column), problem }
    }

    /// About a line.
    pub(super) const fn on(line: u32, problem: RosterProblem) -> Self {
        Self { line: Some(line), column: None, problem }
    }

    /// In words: where it is, what is wrong, what is expected.
    pub fn tell(&self, wording: &Wording) -> String {
        let what = self.problem.tell(wording);
        match (self.line, self.column) {
            (Some(line), Some(column)) => {
                let name: &str = column.into();
                let field = wording.say(&format!("field-{name}"));
                let args = [("line", line.into()), ("field", field.into()), ("what", Arg::from(what))];
                wording.tell("roster-file-field", &args)
            }
            (Some(line), None) => {
                wording.tell("roster-file-line", &[("line", line.into()), ("what", what.into())])
            }
            (None, _) => what,
        }
    }
}

impl RosterProblem {
    fn tell(&self, wording: &Wording) -> String {
        let found = |key: &str, found: &String| wording.tell(key, &[("found", found.into())]);
        match self {
            Self::TooLarge => wording.say("roster-file-too-large"),
            Self::Workbook => wording.say("roster-file-workbook"),
            Self::NoLines => wording.say("roster-file-no-lines"),
            Self::MissingColumns(columns) => {
                let names: Vec<&str> = columns.iter().map(|column| column.heading()).collect();
                wording.tell("roster-file-missing-columns", &[("columns", names.join(", ").into())])
            }
            Self::ColumnTwice => wording.say("roster-file-column-twice"),
            Self::TooManyFields { found, expected } => wording.tell(
                "roster-file-too-many-fields",
                &[("found", (*found).into()), ("expected", (*expected).into())],
            ),
            Self::Empty => wording.say("roster-file-field-empty"),
            Self::NotADay(text) => found("roster-file-not-a-day", text),
            Self::NotASeat(text) => found("roster-file-not-a-seat", text),
            Self::NotAnEmail(text) => found("roster-file-not-an-email", text),
            Self::Control(code) => found("roster-file-control", &format!("U+{code:04X}")),
            Self::LineBreak => wording.say("roster-file-line-break"),
            Self::Unreadable(detail) => found("roster-file-unreadable", detail),
        }
    }
}

impl From<RosterProblem> for RosterFault {
    fn from(problem: RosterProblem) -> Self {
        Self { line: None, column: None, problem }
    }
}
