//! The rows of a change: whether they may be changed, in which version, and what an import does.

use std::collections::HashMap;

use super::look;
use crate::domain::{Case, CaseState, ChangeRow, CouncilReply, Letter, Reason, RowKey};
use crate::store::{Index, Records, StoreError, View};

/// Why the rows are not changed any more where the case stands.
pub const fn stands(state: CaseState) -> Option<Reason> {
    use CaseState::{Assessed, Prepared, Received, Returned, UnderAssessment};
    match state {
        Received | Prepared | UnderAssessment | Assessed | Returned => None,
        _ => Some(Reason::ChangeStands { state }),
    }
}

/// Somebody was asked about this version, answered on it, or was sent it. It stands for ever.
pub fn is_bound(view: &dyn View, case: &Case) -> Result<bool, StoreError> {
    let assessments = look::assessments(view, case.id)?;
    let asked = assessments.iter().any(|it| it.asked.is_some() && it.version == case.version);
    let replies: Vec<CouncilReply> = view.indexed(Index::RepliesOfCase, case.id.0)?;
    let asked = asked || replies.iter().any(|it| it.asked.is_some() && it.version == case.version);
    let letters: Vec<Letter> = view.indexed(Index::LettersOfCase, case.id.0)?;
    Ok(asked || letters.iter().any(|it| it.sent.is_some() && it.version == case.version))
}

/// What becomes of a row that is taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taken {
    Added,
    /// It replaces the row with this place, counted from 0.
    Replaced(usize),
    /// The row with this place says the same already.
    Same(usize),
}

/// Rows, and which field of what each of them changes.
pub struct Merged {
    rows: Vec<ChangeRow>,
    places: HashMap<RowKey, usize>,
}

impl Merged {
    pub fn of(rows: Vec<ChangeRow>) -> Self {
        let places = rows.iter().enumerate().map(|(at, row)| (row.key(), at)).collect();
        Self { rows, places }
    }

    pub fn take(&mut self, row: ChangeRow) -> Taken {
        match self.places.get(&row.key()) {
            Some(&at) if self.rows[at] == row => Taken::Same(at),
            Some(&at) => {
                self.rows[at] = row;
                Taken::Replaced(at)
            }
            None => {
                self.places.insert(row.key(), self.rows.len());
                self.rows.push(row);
                Taken::Added
            }
        }
    }

    pub fn rows(self) -> Vec<ChangeRow> {
        self.rows
    }
}
