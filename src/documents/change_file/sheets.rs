//! Bytes become sheets of cells: a workbook, or a text file as the only sheet.
//!
//! A workbook comes from outside. What it would unpack to is measured before it is read, and its
//! cells are read one after the other: a file cannot ask for more memory than a change sheet needs.

use std::io::{Cursor, Read};

use calamine::{DataRef, Reader, Xlsx};

use super::fault::{ChangeFault, ChangeProblem};
use crate::documents::roster::text_of;

/// The largest file that is read.
pub const LARGEST_CHANGE_FILE: usize = 4 << 20;

/// The most that a workbook may unpack to.
const LARGEST_UNPACKED: u64 = 64 << 20;

/// The most sheets, rows of a sheet and columns that are read.
const MOST_SHEETS: usize = 120;
const MOST_ROWS: u32 = 5000;
const MOST_COLUMNS: u32 = 60;

/// How every `.xlsx` begins, and every `.xls`.
const WORKBOOK: &[u8] = b"PK\x03\x04";
const OLD_WORKBOOK: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0];

/// A sheet's cells.
pub struct Sheet {
    /// Empty for a text file.
    pub name: String,
    /// Each with its number, counted from 1.
    pub rows: Vec<(u32, Vec<String>)>,
}

/// The sheets of a file.
pub fn sheets(bytes: &[u8]) -> Result<Vec<Sheet>, ChangeFault> {
    if bytes.len() > LARGEST_CHANGE_FILE {
        return Err(ChangeFault::of_file(ChangeProblem::TooLarge));
    }
    if bytes.starts_with(OLD_WORKBOOK) {
        return Err(ChangeFault::of_file(ChangeProblem::OldWorkbook));
    }
    if bytes.starts_with(WORKBOOK) { workbook(bytes) } else { text(bytes).map(|sheet| vec![sheet]) }
}

#[expect(clippy::needless_pass_by_value, reason = "errors are mapped by it")]
fn unreadable(error: impl ToString) -> ChangeFault {
    ChangeFault::of_file(ChangeProblem::Unreadable(error.to_string()))
}

fn workbook(bytes: &[u8]) -> Result<Vec<Sheet>, ChangeFault> {
    measure(bytes)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(unreadable)?;
    let names = book.sheet_names();
    if names.len() > MOST_SHEETS {
        return Err(ChangeFault::of_file(ChangeProblem::TooManyRows));
    }
    names.into_iter().map(|name| sheet(&mut book, name)).collect()
}

/// What the parts of the workbook unpack to, whatever they say of themselves.
fn measure(bytes: &[u8]) -> Result<(), ChangeFault> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(unreadable)?;
    let mut left = LARGEST_UNPACKED;
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(unreadable)?;
        let read = std::io::copy(&mut part.take(left + 1), &mut std::io::sink()).map_err(unreadable)?;
        left = left.checked_sub(read).ok_or_else(|| ChangeFault::of_file(ChangeProblem::TooLargeUnpacked))?;
    }
    Ok(())
}

fn sheet(book: &mut Xlsx<Cursor<&[u8]>>, name: String) -> Result<Sheet, ChangeFault> {
    let within = |problem| ChangeFault { sheet: Some(name.clone()), ..ChangeFault::of_file(problem) };
    // A sheet of charts has no cells.
    let Ok(mut cells) = book.worksheet_cells_reader(&name) else {
        return Ok(Sheet { name, rows: Vec::new() });
    };
    let mut rows: Vec<(u32, Vec<String>)> = Vec::new();
    loop {
        let next = cells.next_cell().map_err(|error| within(ChangeProblem::Unreadable(error.to_string())))?;
        let Some(cell) = next else { break };
        let (row, column) = cell.get_position();
        let text = words(cell.get_value());
        if text.is_empty() {
            continue;
        }
        if row >= MOST_ROWS {
            return Err(within(ChangeProblem::TooManyRows));
        }
        if column >= MOST_COLUMNS {
            continue;
        }
        if rows.last().is_none_or(|(number, _)| *number != row + 1) {
            rows.push((row + 1, Vec::new()));
        }
        if let Some((_, texts)) = rows.last_mut() {
            let at = usize::try_from(column).unwrap_or(0);
            if texts.len() <= at {
                texts.resize(at + 1, String::new());
            }
            texts[at] = text;
        }
    }
    Ok(Sheet { name, rows })
}

fn words(value: &DataRef<'_>) -> String {
    match value {
        DataRef::String(text) => text.trim().to_owned(),
        DataRef::SharedString(text) => text.trim().to_owned(),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(it) => it.to_string(),
        DataRef::DateTime(_) | DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}

/// A text file, as a spreadsheet saves it.
fn text(bytes: &[u8]) -> Result<Sheet, ChangeFault> {
    let (text, separator, skipped) =
        text_of(bytes).ok_or_else(|| ChangeFault::of_file(ChangeProblem::TooLarge))?;
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(&text.as_bytes()[skipped..]);
    let mut rows = Vec::new();
    for (number, record) in (1..).zip(reader.records()) {
        let record = record.map_err(unreadable)?;
        if number > MOST_ROWS {
            return Err(ChangeFault::of_file(ChangeProblem::TooManyRows));
        }
        let most = usize::try_from(MOST_COLUMNS).unwrap_or(usize::MAX);
        rows.push((number, record.iter().take(most).map(|field| field.trim().to_owned()).collect()));
    }
    Ok(Sheet { name: String::new(), rows })
}
