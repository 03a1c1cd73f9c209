//! What can be wrong with a change sheet, and where.

use serde::{Deserialize, Serialize};

use crate::language::{Arg, Wording};

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangeFault {
    /// The sheet; `None` when it is the file as a whole, or a text file.
    pub sheet: Option<String>,
    /// Counted from 1 as the spreadsheet does.
    pub row: Option<u32>,
    /// The column's letters and its heading.
    pub column: Option<String>,
    pub problem: ChangeProblem,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChangeProblem {
    TooLarge,
    /// Unpacked it would be larger than any change sheet.
    TooLargeUnpacked,
    TooManyRows,
    /// A workbook of a kind that is no longer written.
    OldWorkbook,
    /// No sheet has both a column that tells what is changed and one with the new text.
    NoChangeSheet,
    /// The row says a change, but not of what.
    OfWhat,
    NotAnObjective(String),
    /// A character that cannot be seen, by its number.
    Control(u32),
    TooLong,
    /// In the words of the reader.
    Unreadable(String),
}

impl ChangeFault {
    /// About the file as a whole.
    pub const fn of_file(problem: ChangeProblem) -> Self {
        Self { sheet: None, row: None, column: None, problem }
    }

    /// In words: where it is, what is wrong, what is expected.
    pub fn tell(&self, wording: &Wording) -> String {
        let what = self.problem.tell(wording);
        let place = [
            self.sheet.as_ref().map(|sheet| wording.tell("change-file-sheet", &[("sheet", sheet.into())])),
            self.row.map(|row| wording.tell("change-file-row", &[("row", row.into())])),
            self.column
                .as_ref()
                .map(|column| wording.tell("change-file-column", &[("column", column.into())])),
        ];
        let place: Vec<String> = place.into_iter().flatten().collect();
        if place.is_empty() { what } else { format!("{}: {what}", place.join(", ")) }
    }
}

impl ChangeProblem {
    fn tell(&self, wording: &Wording) -> String {
        let found = |key: &str, found: &str| wording.tell(key, &[("found", Arg::from(found))]);
        match self {
            Self::TooLarge | Self::TooLargeUnpacked => wording.say("change-file-too-large"),
            Self::TooManyRows => wording.say("change-file-too-many-rows"),
            Self::OldWorkbook => wording.say("change-file-old-workbook"),
            Self::NoChangeSheet => wording.say("change-file-no-sheet"),
            Self::OfWhat => wording.say("change-file-of-what"),
            Self::NotAnObjective(text) => found("change-file-not-an-objective", text),
            Self::Control(code) => found("roster-file-control", &format!("U+{code:04X}")),
            Self::TooLong => wording.say("change-file-too-long"),
            Self::Unreadable(detail) => found("roster-file-unreadable", detail),
        }
    }
}
