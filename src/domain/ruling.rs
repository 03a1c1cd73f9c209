//! What Helsedirektoratet decided about a case, row by row (routine §3 step 4).

use serde::{Deserialize, Serialize};

use super::case::{Case, CaseOutcome, CaseState};
use super::case_moves::CaseStep;
use super::change::ChangeRow;
use super::id::{CaseId, RulingId};
use super::reason::Reason;
use super::time::Day;

/// What became of one row of the change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RowRuling {
    Taken,
    /// With another text than was proposed.
    TakenAs(String),
    NotTaken,
}

/// The decision about a case. The date of effect is the case's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ruling {
    pub id: RulingId,
    pub case: CaseId,
    pub on: Day,
    pub outcome: CaseOutcome,
    /// The version of the change that was decided on; 0 where there was none.
    pub version: u32,
    /// One for each row of that version, in its order; empty where nobody said.
    pub rows: Vec<RowRuling>,
    /// Their reference, or where it was published, as written.
    pub reference: String,
    /// When those concerned were told.
    pub told: Option<Day>,
}

impl RowRuling {
    /// The row was taken with this text. One that says what was proposed is simply taken.
    pub fn with_text(row: &ChangeRow, text: &str) -> Self {
        if text.trim() == row.after.trim() { Self::Taken } else { Self::TakenAs(text.trim().to_owned()) }
    }

    /// What stands after the decision, where the row was taken.
    pub fn text<'a>(&'a self, row: &'a ChangeRow) -> Option<&'a str> {
        match self {
            Self::Taken => Some(&row.after),
            Self::TakenAs(text) => Some(text),
            Self::NotTaken => None,
        }
    }
}

impl CaseOutcome {
    /// What follows from the rows, where there are any: all taken as proposed, none, or a part.
    pub fn of_rows(rows: &[RowRuling]) -> Option<Self> {
        let taken = rows.iter().filter(|row| **row == RowRuling::Taken).count();
        let not = rows.iter().filter(|row| **row == RowRuling::NotTaken).count();
        match rows.len() {
            0 => None,
            all if all == taken => Some(Self::Changed),
            all if all == not => Some(Self::Unchanged),
            _ => Some(Self::PartlyChanged),
        }
    }

    /// The step that comes with it.
    pub const fn step(self) -> CaseStep {
        match self {
            Self::Changed => CaseStep::DecideChanged,
            Self::PartlyChanged => CaseStep::DecidePartlyChanged,
            Self::Unchanged => CaseStep::DecideUnchanged,
        }
    }
}

impl CaseStep {
    /// What was decided, where the step is a decision.
    pub const fn outcome(self) -> Option<CaseOutcome> {
        match self {
            Self::DecideChanged => Some(CaseOutcome::Changed),
            Self::DecidePartlyChanged => Some(CaseOutcome::PartlyChanged),
            Self::DecideUnchanged => Some(CaseOutcome::Unchanged),
            _ => None,
        }
    }
}

impl Ruling {
    /// Whether a case in this state can have it.
    pub fn stands_in(&self, state: CaseState) -> bool {
        match state {
            CaseState::Decided(outcome) => outcome == self.outcome,
            CaseState::InEffect => self.outcome != CaseOutcome::Unchanged,
            _ => state == CaseState::Closed,
        }
    }

    /// Why it cannot be written down: it must have been made, say something of every row or of
    /// none, and its outcome must be what its rows say. What was taken in part is told row by row.
    pub fn objections(&self, case: &Case, rows: &[ChangeRow], today: Day) -> Vec<Reason> {
        let mut reasons = Vec::new();
        if self.on > today {
            reasons.push(Reason::NotYet { day: self.on });
        }
        if self.on < case.received {
            reasons.push(Reason::DecidedBeforeReceived { received: case.received });
        }
        let by_rows = !self.rows.is_empty() || self.outcome == CaseOutcome::PartlyChanged;
        if by_rows && self.rows.len() != rows.len() {
            reasons.push(Reason::RowsNotRuled { rows: count(rows.len()), ruled: count(self.rows.len()) });
        }
        if let Some(outcome) = CaseOutcome::of_rows(&self.rows).filter(|found| *found != self.outcome) {
            reasons.push(Reason::OutcomeDisagrees { said: self.outcome, outcome });
        }
        for (row, (ruled, proposed)) in (1..).zip(self.rows.iter().zip(rows)) {
            match ruled {
                RowRuling::TakenAs(text) if text.trim().is_empty() => {
                    reasons.push(Reason::RowLacks { row, field: "row-ruled".into() });
                }
                RowRuling::TakenAs(text) if text.trim() == proposed.after.trim() => {
                    reasons.push(Reason::RowRuledAsProposed { row });
                }
                _ => {}
            }
        }
        reasons
    }
}

fn count(rows: usize) -> u32 {
    u32::try_from(rows).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::*;
    use crate::domain::{CaseNo, ChangeTarget, Field, Operation, Track};
    use CaseOutcome::{Changed, PartlyChanged, Unchanged};
    use RowRuling::{NotTaken, Taken, TakenAs};

    fn day(day: u32) -> Day {
        Day::ymd(2026, 3, day).unwrap()
    }

    fn row(after: &str) -> ChangeRow {
        ChangeRow {
            specialty: None,
            target: ChangeTarget::Procedure,
            name: "URS".into(),
            objective: None,
            operation: Operation::Changed,
            field: Field::Performed,
            before: "40".into(),
            after: after.into(),
            reason: String::new(),
        }
    }

    fn other() -> RowRuling {
        TakenAs("45".into())
    }

    #[test]
    fn the_outcome_follows_from_the_rows() {
        for (rows, outcome) in [
            (vec![], None),
            (vec![Taken, Taken], Some(Changed)),
            (vec![NotTaken, NotTaken], Some(Unchanged)),
            (vec![Taken, NotTaken], Some(PartlyChanged)),
            (vec![other(), other()], Some(PartlyChanged)),
            (vec![other(), NotTaken], Some(PartlyChanged)),
        ] {
            assert_eq!(CaseOutcome::of_rows(&rows), outcome, "{rows:?}");
        }
        for outcome in [Changed, PartlyChanged, Unchanged] {
            assert_eq!(outcome.step().outcome(), Some(outcome));
        }
        assert_eq!(CaseStep::Close.outcome(), None);
    }

    #[test]
    fn a_row_taken_with_the_proposed_text_is_simply_taken() {
        assert_eq!(RowRuling::with_text(&row("50"), " 50 "), Taken);
        assert_eq!(RowRuling::with_text(&row("50"), " 45 "), other());
        assert_eq!(
            [Taken, other(), NotTaken].map(|it| it.text(&row("50")).map(str::to_owned)),
            [Some("50".to_owned()), Some("45".to_owned()), None]
        );
    }

    #[test]
    fn outcome_and_rows_agree_or_every_reason_is_told() {
        let number = CaseNo { year: 2026, number: 1 };
        let case = Case::new(CaseId(1), number, Track::Enquiry, day(5), "Ny".into());
        let two = || vec![row("50"), row("60")];
        let unruled = |rows, ruled| Reason::RowsNotRuled { rows, ruled };
        let disagrees = |said, outcome| Reason::OutcomeDisagrees { said, outcome };
        for (on, outcome, ruled, rows, reasons) in [
            (10, Changed, vec![], vec![], vec![]),
            (10, PartlyChanged, vec![], vec![], vec![]),
            (10, Changed, vec![], two(), vec![]),
            (10, Unchanged, vec![], two(), vec![]),
            (10, PartlyChanged, vec![], two(), vec![unruled(2, 0)]),
            (10, PartlyChanged, vec![Taken, NotTaken], two(), vec![]),
            (10, Changed, vec![Taken, other()], two(), vec![disagrees(Changed, PartlyChanged)]),
            (10, PartlyChanged, vec![NotTaken, NotTaken], two(), vec![disagrees(PartlyChanged, Unchanged)]),
            (10, Unchanged, vec![Taken], two(), vec![unruled(2, 1), disagrees(Unchanged, Changed)]),
            (
                10,
                PartlyChanged,
                vec![TakenAs(" ".into()), TakenAs("60".into())],
                two(),
                vec![
                    Reason::RowLacks { row: 1, field: "row-ruled".into() },
                    Reason::RowRuledAsProposed { row: 2 },
                ],
            ),
            (21, Changed, vec![], vec![], vec![Reason::NotYet { day: day(21) }]),
            (4, Changed, vec![], vec![], vec![Reason::DecidedBeforeReceived { received: day(5) }]),
        ] {
            let ruling = Ruling {
                id: RulingId(1),
                case: case.id,
                on: day(on),
                outcome,
                version: 1,
                rows: ruled,
                reference: String::new(),
                told: None,
            };
            assert_eq!(ruling.objections(&case, &rows, day(20)), reasons, "{ruling:?}");
        }
    }
}
