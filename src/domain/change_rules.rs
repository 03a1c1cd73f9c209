//! What holds for the rows of a change.

use std::collections::HashMap;

use super::change::{ChangeRow, ChangeTarget, Field, Operation};
use super::id::SpecialtyId;
use super::reason::Reason;

/// No change has more rows; the largest consultations have some hundreds.
pub const MOST_ROWS: usize = 2000;

/// No text of a row is longer, in bytes.
pub const LONGEST_ROW_TEXT: usize = 20_000;

/// A number of procedures has at most so many digits.
const DIGITS: usize = 4;

impl ChangeTarget {
    /// What a row can change of it.
    pub const fn fields(self) -> &'static [Field] {
        match self {
            Self::Procedure => {
                &[Field::Title, Field::Wording, Field::Performed, Field::Assisted, Field::Comment]
            }
            Self::Course | Self::LearningObjective => &[Field::Title, Field::Wording, Field::Comment],
            Self::ElaboratingText => &[Field::Wording, Field::Comment],
        }
    }
}

impl Field {
    /// A recommended minimum: a number, perhaps with words behind it.
    pub const fn is_number(self) -> bool {
        matches!(self, Self::Performed | Self::Assisted)
    }
}

impl Operation {
    /// What is there afterwards is told as what it becomes part of.
    pub const fn needs_into(self) -> bool {
        matches!(self, Self::Merged | Self::Moved)
    }
}

/// What tells a row from the others: one field of one thing.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct RowKey {
    specialty: Option<SpecialtyId>,
    target: ChangeTarget,
    /// The id where there is one, else the name.
    thing: String,
    field: Field,
}

impl ChangeRow {
    /// The field of the thing that it changes.
    pub fn key(&self) -> RowKey {
        let named = || self.name.to_lowercase();
        RowKey {
            specialty: self.specialty,
            target: self.target,
            thing: self.objective.as_ref().map_or_else(named, |code| code.as_str().to_owned()),
            field: self.field,
        }
    }

    /// Why it cannot stand as row number `row`, whatever the others say.
    pub fn objections(&self, row: u32) -> Vec<Reason> {
        let Self { target, operation, field, .. } = *self;
        let (before, after) = (self.before.trim(), self.after.trim());
        let mut reasons = Vec::new();
        if self.name.trim().is_empty() && self.objective.is_none() {
            reasons.push(Reason::RowLacks { row, field: "name".into() });
        }
        if !target.fields().contains(&field) {
            reasons.push(Reason::RowFieldOfOther { row, target, field });
        }
        match operation {
            Operation::New if after.is_empty() => {
                reasons.push(Reason::RowLacks { row, field: "row-after".into() });
            }
            Operation::New if !before.is_empty() => {
                reasons.push(Reason::RowSaysTooMuch { row, field: "row-before".into(), operation });
            }
            Operation::Dropped if !after.is_empty() => {
                reasons.push(Reason::RowSaysTooMuch { row, field: "row-after".into(), operation });
            }
            Operation::Merged | Operation::Moved if after.is_empty() => {
                reasons.push(Reason::RowIntoWhat { row, operation });
            }
            Operation::Changed if before == after => reasons.push(Reason::RowChangesNothing { row }),
            _ => {}
        }
        let numbers = field.is_number() && !operation.needs_into();
        for (side, text) in [("row-before", before), ("row-after", after)] {
            if numbers && !text.is_empty() && !begins_with_number(text) {
                reasons.push(Reason::RowNotANumber { row, field: side.into(), found: text.into() });
            }
        }
        let texts = [&self.name, &self.before, &self.after, &self.reason];
        if texts.iter().any(|text| text.len() > LONGEST_ROW_TEXT) {
            reasons.push(Reason::TooLong);
        }
        reasons
    }
}

/// Why these rows cannot stand together, rows counted from 1.
pub fn check_rows(rows: &[ChangeRow]) -> Vec<Reason> {
    let mut reasons = Vec::new();
    if rows.len() > MOST_ROWS {
        reasons.push(Reason::TooManyRows { most: u32::try_from(MOST_ROWS).unwrap_or(u32::MAX) });
    }
    let mut seen: HashMap<RowKey, u32> = HashMap::new();
    for (number, row) in (1..).zip(rows) {
        reasons.extend(row.objections(number));
        if let Some(&other) = seen.get(&row.key()) {
            reasons.push(Reason::RowTwice { row: number, other });
        } else {
            seen.insert(row.key(), number);
        }
    }
    reasons
}

/// `40`, `40 (herav minimum 10)`; not `4o`.
fn begins_with_number(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &text[digits..];
    (1..=DIGITS).contains(&digits) && !rest.starts_with(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::*;
    use crate::domain::ObjectiveCode;

    fn row(operation: Operation, field: Field, before: &str, after: &str) -> ChangeRow {
        ChangeRow {
            specialty: Some(SpecialtyId(2)),
            target: ChangeTarget::Procedure,
            name: "URS".into(),
            objective: None,
            operation,
            field,
            before: before.into(),
            after: after.into(),
            reason: String::new(),
        }
    }

    #[test]
    fn a_row_says_one_change_and_all_of_it() {
        use Field::{Assisted, Performed, Wording};
        use Operation::{Changed, Dropped, Merged, Moved, New};
        let lacks = |field: &str| Reason::RowLacks { row: 3, field: field.into() };
        let not = |field: &str, found: &str| Reason::RowNotANumber {
            row: 3,
            field: field.into(),
            found: found.into(),
        };
        let too_much =
            |field: &str, operation| Reason::RowSaysTooMuch { row: 3, field: field.into(), operation };
        for (operation, field, before, after, reasons) in [
            (Changed, Performed, "40", "50", vec![]),
            (Changed, Performed, "25", "", vec![]),
            (Changed, Assisted, "", "5", vec![]),
            (Changed, Performed, "40", "50 (herav minimum 10)", vec![]),
            (Changed, Performed, "40", "femti", vec![not("row-after", "femti")]),
            (Changed, Assisted, "4o", "-5", vec![not("row-before", "4o"), not("row-after", "-5")]),
            (Changed, Assisted, "4", "50000", vec![not("row-after", "50000")]),
            (Changed, Wording, "Likt", " Likt ", vec![Reason::RowChangesNothing { row: 3 }]),
            (New, Wording, "", "", vec![lacks("row-after")]),
            (New, Wording, "Før", "Etter", vec![too_much("row-before", New)]),
            (Dropped, Wording, "Før", "", vec![]),
            (Dropped, Wording, "", "Etter", vec![too_much("row-after", Dropped)]),
            (Merged, Wording, "A", "A og B", vec![]),
            (Merged, Performed, "10", "Endourologi", vec![]),
            (Merged, Wording, "A", "", vec![Reason::RowIntoWhat { row: 3, operation: Merged }]),
            (Moved, Wording, "A", " ", vec![Reason::RowIntoWhat { row: 3, operation: Moved }]),
        ] {
            let row = row(operation, field, before, after);
            assert_eq!(row.objections(3), reasons, "{row:?}");
        }
        let nameless = ChangeRow { name: " ".into(), ..row(Changed, Performed, "4", "5") };
        assert_eq!(nameless.objections(3), [lacks("name")]);
        let known = ChangeRow { objective: ObjectiveCode::read("URO-12"), ..nameless };
        assert_eq!(known.objections(3), []);
        let target = ChangeTarget::Course;
        let course = ChangeRow { target, ..row(Changed, Performed, "4", "5") };
        assert_eq!(course.objections(3), [Reason::RowFieldOfOther { row: 3, target, field: Performed }]);
        let long = ChangeRow { reason: "x".repeat(LONGEST_ROW_TEXT + 1), ..row(Changed, Wording, "a", "b") };
        assert_eq!(long.objections(3), [Reason::TooLong]);
    }

    #[test]
    fn no_field_is_changed_twice() {
        let performed = row(Operation::Changed, Field::Performed, "40", "50");
        let assisted = row(Operation::Changed, Field::Assisted, "5", "15");
        let other = ChangeRow { name: "ESWL".into(), ..performed.clone() };
        let again = ChangeRow { name: "urs".into(), after: "60".into(), ..performed.clone() };
        assert_eq!(check_rows(&[performed.clone(), assisted.clone(), other.clone()]), []);
        assert_eq!(
            check_rows(&[other, performed.clone(), assisted, again]),
            [Reason::RowTwice { row: 4, other: 2 }]
        );
        let many = (0..=MOST_ROWS).map(|at| ChangeRow { name: format!("URS {at}"), ..performed.clone() });
        assert_eq!(check_rows(&many.collect::<Vec<_>>()), [Reason::TooManyRows { most: 2000 }]);
    }
}
