//! What a case wants changed, row by row.

use crate::domain::{Case, CaseId, ChangeRow, ChangeSheet, ChangeSheetId, Reason, Specialty, check_rows};
use crate::office::change_rows::{self, Merged};
use crate::office::desk::Desk;
use crate::office::{Refusal, look, typed};

pub fn add(desk: &mut Desk<'_>, case: CaseId, row: ChangeRow) -> Result<(), Refusal> {
    let row = fit(desk, row)?;
    edit(desk, case, |rows| rows.push(row))
}

pub fn set(desk: &mut Desk<'_>, case: CaseId, at: u32, row: ChangeRow) -> Result<(), Refusal> {
    let row = fit(desk, row)?;
    let at = place_of(desk, case, at)?;
    edit(desk, case, |rows| rows[at] = row)
}

pub fn place(desk: &mut Desk<'_>, case: CaseId, at: u32, to: u32) -> Result<(), Refusal> {
    let (at, to) = (place_of(desk, case, at)?, place_of(desk, case, to)?);
    edit(desk, case, |rows| {
        let row = rows.remove(at);
        rows.insert(to, row);
    })
}

pub fn remove(desk: &mut Desk<'_>, case: CaseId, at: u32) -> Result<(), Refusal> {
    let at = place_of(desk, case, at)?;
    edit(desk, case, |rows| {
        rows.remove(at);
    })
}

pub fn import(desk: &mut Desk<'_>, case: CaseId, rows: Vec<ChangeRow>) -> Result<(), Refusal> {
    let rows = rows.into_iter().map(|row| fit(desk, row)).collect::<Result<Vec<_>, _>>()?;
    edit(desk, case, |standing| {
        let mut merged = Merged::of(std::mem::take(standing));
        for row in rows {
            merged.take(row);
        }
        *standing = merged.rows();
    })
}

/// The row with its texts made fit to keep; its specialty is one there is.
fn fit(desk: &Desk<'_>, row: ChangeRow) -> Result<ChangeRow, Refusal> {
    if let Some(id) = row.specialty {
        desk.find::<Specialty>(id)?;
    }
    Ok(typed::change_row(row))
}

/// Where the row with this number stands among those of the case.
fn place_of(desk: &mut Desk<'_>, case: CaseId, row: u32) -> Result<usize, Refusal> {
    let case: Case = desk.find(case)?;
    let count = look::change_sheet(desk.view(), &case)?.map_or(0, |sheet| sheet.rows.len());
    let at = usize::try_from(row).unwrap_or(usize::MAX);
    if !(1..=count).contains(&at) {
        desk.object(Reason::NoSuchRow { row });
        desk.settle()?;
    }
    Ok(at.saturating_sub(1))
}

/// Changes the rows where they stand, or in a new version where somebody was asked about this one.
fn edit(desk: &mut Desk<'_>, id: CaseId, change: impl FnOnce(&mut Vec<ChangeRow>)) -> Result<(), Refusal> {
    let case: Case = desk.find(id)?;
    if let Some(reason) = change_rows::stands(case.state) {
        desk.object(reason);
        desk.settle()?;
    }
    let standing = look::change_sheet(desk.view(), &case)?;
    let mut rows = standing.as_ref().map(|sheet| sheet.rows.clone()).unwrap_or_default();
    let before = rows.clone();
    change(&mut rows);
    for reason in check_rows(&rows) {
        desk.object(reason);
    }
    desk.settle()?;
    if rows == before {
        return Ok(());
    }
    let on = desk.today();
    match standing {
        Some(sheet) if !change_rows::is_bound(desk.view(), &case)? => {
            desk.put(ChangeSheet { on, rows, ..sheet });
        }
        _ => {
            let (id, version) = (ChangeSheetId(desk.new_id::<ChangeSheet>()?), case.version + 1);
            desk.put(ChangeSheet { id, case: case.id, version, on, rows });
            desk.put(Case { version, ..case });
        }
    }
    Ok(())
}
