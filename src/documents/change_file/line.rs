//! One row of a sheet: the changes it tells.

use super::column::{self, Column, Slot};
use super::fault::{ChangeFault, ChangeProblem};
use crate::domain::{ChangeTarget, Field, LONGEST_ROW_TEXT, ObjectiveCode, Operation, steers};

/// A change as it is written, not yet held against any office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeLine {
    pub sheet: String,
    pub row: u32,
    /// Code or name, as written; empty where no column says it.
    pub specialty: String,
    pub target: ChangeTarget,
    pub name: String,
    pub objective: Option<ObjectiveCode>,
    pub operation: Operation,
    pub field: Field,
    pub before: String,
    pub after: String,
    pub reason: String,
}

/// What stands where, with the headings as they are written.
pub struct Columns {
    pub places: Vec<(usize, Column, String)>,
}

impl Columns {
    fn text<'a>(&self, cells: &'a [String], wanted: Column) -> &'a str {
        let place = self.places.iter().find(|(_, column, _)| *column == wanted);
        place.and_then(|(at, ..)| cells.get(*at)).map_or("", |text| text.trim())
    }

    fn has(&self, wanted: Column) -> bool {
        self.places.iter().any(|(_, column, _)| *column == wanted)
    }

    /// The pairs of old and new texts.
    fn slots(&self) -> Vec<Slot> {
        let mut slots = Vec::new();
        for (_, column, _) in &self.places {
            if let Column::Before(slot) | Column::After(slot) = column
                && !slots.contains(slot)
            {
                slots.push(*slot);
            }
        }
        slots
    }
}

/// The changes that a row of a sheet tells; none where old and new are the same.
pub fn read(
    sheet: &str,
    row: u32,
    cells: &[String],
    columns: &Columns,
) -> Result<Vec<ChangeLine>, Vec<ChangeFault>> {
    let fault = |at: Option<usize>, problem| {
        let heading = at.and_then(|at| columns.places.iter().find(|(place, ..)| *place == at));
        ChangeFault {
            sheet: Some(sheet.to_owned()).filter(|name| !name.is_empty()),
            row: Some(row),
            column: heading.map(|(place, _, heading)| format!("{} «{heading}»", letters(*place))),
            problem,
        }
    };
    let faults: Vec<ChangeFault> = columns
        .places
        .iter()
        .filter_map(|(at, ..)| {
            let text = cells.get(*at)?;
            objection(text).map(|problem| fault(Some(*at), problem))
        })
        .collect();
    if !faults.is_empty() {
        return Err(faults);
    }
    let slots: Vec<(Slot, &str, &str)> = columns
        .slots()
        .into_iter()
        .map(|slot| {
            (slot, columns.text(cells, Column::Before(slot)), columns.text(cells, Column::After(slot)))
        })
        .filter(|(_, before, after)| before != after)
        .collect();
    let written = columns.text(cells, Column::Objective);
    let (objective, behind) = objective(written);
    if slots.is_empty() {
        return Ok(Vec::new());
    }
    let called = [Column::Name, Column::Procedure, Column::Course].map(|column| columns.text(cells, column));
    let name = called.into_iter().find(|name| !name.is_empty()).unwrap_or(behind);
    if objective.is_none() && !written.is_empty() && name.is_empty() {
        let at =
            columns.places.iter().find(|(_, column, _)| *column == Column::Objective).map(|(at, ..)| *at);
        return Err(vec![fault(at, ChangeProblem::NotAnObjective(written.chars().take(40).collect()))]);
    }
    if objective.is_none() && name.is_empty() {
        return Err(vec![fault(None, ChangeProblem::OfWhat)]);
    }
    let said = columns.text(cells, Column::Operation);
    let reason = reason(columns.text(cells, Column::Reason), said);
    let lines = slots.into_iter().map(|(slot, before, after)| {
        let field = match slot {
            Slot::Of(field) => field,
            Slot::Elaborating => Field::Wording,
            Slot::Any => column::field(columns.text(cells, Column::Field)).unwrap_or(Field::Wording),
        };
        let target = if slot == Slot::Elaborating {
            ChangeTarget::ElaboratingText
        } else {
            let said = column::target(columns.text(cells, Column::Target));
            said.unwrap_or_else(|| usual(columns, objective.is_some(), field))
        };
        ChangeLine {
            sheet: sheet.to_owned(),
            row,
            specialty: columns.text(cells, Column::Specialty).to_owned(),
            target,
            name: name.to_owned(),
            objective: objective.clone(),
            operation: operation(said, before, after),
            field,
            before: before.to_owned(),
            after: after.to_owned(),
            reason: reason.clone(),
        }
    });
    Ok(lines.collect())
}

/// What the category says, as far as the texts go with it; else what the texts say.
fn operation(said: &str, before: &str, after: &str) -> Operation {
    match column::operation(said) {
        Some(said @ (Operation::Merged | Operation::Moved)) => said,
        Some(Operation::Changed) => Operation::Changed,
        _ if before.is_empty() => Operation::New,
        _ if after.is_empty() => Operation::Dropped,
        _ => Operation::Changed,
    }
}

/// A category that means nothing here is kept with the reason, so that nothing is lost.
fn reason(written: &str, category: &str) -> String {
    if category.is_empty() || column::operation(category).is_some() {
        return written.to_owned();
    }
    if written.is_empty() { format!("({category})") } else { format!("{written} ({category})") }
}

fn usual(columns: &Columns, has_objective: bool, field: Field) -> ChangeTarget {
    if has_objective {
        ChangeTarget::LearningObjective
    } else if columns.has(Column::Course) && !field.is_number() {
        ChangeTarget::Course
    } else {
        ChangeTarget::Procedure
    }
}

/// An id, and the name that may stand behind it: `URO-012 Steinsykdom`.
fn objective(written: &str) -> (Option<ObjectiveCode>, &str) {
    if let Some(code) = ObjectiveCode::read(written) {
        return (Some(code), "");
    }
    let (first, rest) = written.split_once([' ', ':', '\n']).unwrap_or((written, ""));
    ObjectiveCode::read(first).map_or((None, ""), |code| (Some(code), rest.trim()))
}

fn objection(text: &str) -> Option<ChangeProblem> {
    if text.len() > LONGEST_ROW_TEXT {
        return Some(ChangeProblem::TooLong);
    }
    let control = text.chars().find(|c| steers(*c) && !matches!(c, '\n' | '\r' | '\t'));
    control.map(|control| ChangeProblem::Control(u32::from(control)))
}

/// `A`, `B`, … `Z`, `AA`.
fn letters(place: usize) -> String {
    let letter = |at: usize| char::from(b'A' + u8::try_from(at % 26).unwrap_or(0));
    if place < 26 {
        letter(place).to_string()
    } else {
        format!("{}{}", letter(place / 26 - 1), letter(place))
    }
}
