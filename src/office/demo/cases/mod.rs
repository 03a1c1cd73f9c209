//! The demo's cases: one at least on every step.

mod consultations;
mod heart;
mod others;

use crate::domain::{
    CaseOutcome, CaseStep, ChangeTarget, Field, LetterKind, Operation, Origin, Position, Target, Track,
};

/// A case and what happened to it. Numbers of days count from today.
pub struct CasePlan {
    /// How the meetings of the demo call it.
    pub name: &'static str,
    /// Its code; with blanks between where a consultation touches several.
    pub specialty: &'static str,
    pub title: &'static str,
    pub track: Track,
    pub target: Target,
    pub origin: Origin,
    pub received: i32,
    pub inner: Option<i32>,
    pub outer: Option<i32>,
    pub effective: Option<i32>,
    pub summary: &'static str,
    pub course: &'static [(i32, Happening)],
}

impl CasePlan {
    /// The codes of its specialties.
    pub fn codes(&self) -> impl Iterator<Item = &'static str> {
        self.specialty.split_whitespace()
    }

    /// The code of the first.
    pub fn first(&self) -> &'static str {
        self.codes().next().unwrap_or_default()
    }
}

/// Something that happened to a case.
pub enum Happening {
    Step(CaseStep),
    StepBecause(CaseStep, &'static str),
    /// A region's answer: professional, organisational, economic.
    Answers(&'static str, Position, [&'static str; 3]),
    Waives(&'static str, &'static str),
    /// Those concerned were told what was decided.
    Told(&'static str),
    /// What was decided, row by row.
    Decides(CaseOutcome, &'static [Ruled]),
    /// Who wrote, and what.
    LetterIn(&'static str, &'static str),
    /// Rows that the case wants changed; a new version where somebody was asked about the last.
    Wants(&'static [RowPlan]),
    /// The letters of this kind that lie there are sent; one that does not is written first.
    Sends(LetterKind),
    /// A letter that lies there and is not sent yet.
    Writes(LetterKind),
    Reminds(&'static str),
    /// The region is asked about the version there is now.
    AsksAnew(&'static str),
    /// What a council answered in a consultation.
    Replies(&'static str, Position, &'static str),
    RemindsCouncil(&'static str),
    /// A council is left out, or gone past when it was asked.
    WithoutCouncil(&'static str, &'static str),
}

/// The consultations that are about another case.
pub const ABOUT: &[(&str, &str)] = &[("høring om pacemaker", "pacemaker")];

/// What became of a row.
pub enum Ruled {
    Taken,
    TakenAs(&'static str),
    NotTaken,
}

/// A row of a change.
pub struct RowPlan {
    pub target: ChangeTarget,
    pub name: &'static str,
    pub operation: Operation,
    pub field: Field,
    pub before: &'static str,
    pub after: &'static str,
    pub reason: &'static str,
}

const fn row(
    target: ChangeTarget,
    name: &'static str,
    operation: Operation,
    (field, before, after): (Field, &'static str, &'static str),
    reason: &'static str,
) -> RowPlan {
    RowPlan { target, name, operation, field, before, after, reason }
}

/// Every case of the demo.
pub fn all() -> impl Iterator<Item = &'static CasePlan> {
    heart::CASES.iter().chain(others::CASES).chain(consultations::CASES)
}
