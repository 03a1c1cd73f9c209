//! A change sheet held against a case, row by row, before anything is taken.

use std::collections::HashMap;

use super::change_rows::{Merged, Taken};
use super::{ChangePreview, ChangeVerdict, PreviewRow, Refusal, change_rows, look, typed};
use crate::documents::{ChangeLine, read_change_file};
use crate::domain::{Case, CaseId, ChangeRow, Reason, RowKey, Specialty, SpecialtyId};
use crate::store::{Records, View};

/// How long a spreadsheet lets the name of a sheet be.
const SHEET_NAME: usize = 31;

/// What the file would add, change and leave, and what of it cannot be taken.
pub fn preview(view: &dyn View, id: CaseId, bytes: &[u8]) -> Result<ChangePreview, Refusal> {
    let case: Case = look::find(view, id)?;
    let file = match read_change_file(bytes) {
        Ok(file) => file,
        Err(fault) => return Ok(ChangePreview { faults: vec![fault], ..ChangePreview::default() }),
    };
    let specialties: Vec<Specialty> = view.all()?;
    let standing = look::change_sheet(view, &case)?.map(|sheet| sheet.rows).unwrap_or_default();
    let mut merged = Merged::of(standing);
    let mut said: HashMap<RowKey, u32> = HashMap::new();
    let mut rows = Vec::new();
    for line in file.lines {
        let (sheet, number) = (line.sheet.clone(), line.row);
        let mut reasons = Vec::new();
        let specialty = specialty(&line, &case, &specialties).unwrap_or_else(|reason| {
            reasons.push(reason);
            None
        });
        let row = typed::change_row(row(line, specialty));
        reasons.extend(row.objections(number));
        if let Some(other) = said.get(&row.key()) {
            reasons.push(Reason::RowTwice { row: number, other: *other });
        }
        let verdict = if reasons.is_empty() {
            said.insert(row.key(), number);
            match merged.take(row.clone()) {
                Taken::Added => ChangeVerdict::Add,
                Taken::Replaced(_) => ChangeVerdict::Change,
                Taken::Same(_) => ChangeVerdict::Same,
            }
        } else {
            ChangeVerdict::Refuse { reasons }
        };
        rows.push(PreviewRow { sheet, number, row, verdict });
    }
    Ok(ChangePreview {
        rows,
        faults: file.faults,
        passed_over: file.passed_over,
        unknown_columns: file.unknown_columns,
        stands: change_rows::stands(case.state),
    })
}

fn row(line: ChangeLine, specialty: Option<SpecialtyId>) -> ChangeRow {
    ChangeRow {
        specialty,
        target: line.target,
        name: line.name,
        objective: line.objective,
        operation: line.operation,
        field: line.field,
        before: line.before,
        after: line.after,
        reason: line.reason,
    }
}

/// The specialty that the row names; else the one of its sheet, of its objective's letters, or the
/// only one of the case.
fn specialty(line: &ChangeLine, case: &Case, known: &[Specialty]) -> Result<Option<SpecialtyId>, Reason> {
    let called = |name: &str| {
        let name = name.trim().to_lowercase();
        let names =
            |it: &Specialty| [&it.code, &it.bokmal, &it.nynorsk, &it.english].map(|one| one.to_lowercase());
        let cut = name.chars().count() == SHEET_NAME;
        let is = |one: &String| *one == name || (cut && one.starts_with(&name));
        known.iter().find(|it| !name.is_empty() && names(it).iter().any(is)).map(|it| it.id)
    };
    if !line.specialty.is_empty() {
        let found = called(&line.specialty);
        return found.map(Some).ok_or_else(|| Reason::NoSuchSpecialty { name: line.specialty.clone() });
    }
    let letters = line.objective.as_ref().and_then(|code| code.as_str().split_once('-')).map(|(it, _)| it);
    let only = || if let [only] = case.specialties[..] { Some(only) } else { None };
    Ok(called(&line.sheet).or_else(|| called(letters?)).or_else(only))
}
