//! A change sheet becomes rows: the Directorate's workbook, with an overview and a sheet for each
//! specialty, or one table saved as text.
//!
//! Read [`read_change_file`] first. `sheets` knows files, `column` the headings, `line` what a row
//! says, `fault` what can be wrong.

mod column;
mod fault;
mod line;
mod sheets;
#[cfg(test)]
mod tests;

pub use fault::{ChangeFault, ChangeProblem};
pub use line::ChangeLine;
pub use sheets::LARGEST_CHANGE_FILE;

use column::Column;
use line::Columns;
use sheets::Sheet;

/// Headings stand among the first rows of a sheet; above them there may be a title.
const HEADING_WITHIN: usize = 15;

/// A file that could be read, as far as it could.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChangeFile {
    pub lines: Vec<ChangeLine>,
    /// The rows that say something that cannot be read.
    pub faults: Vec<ChangeFault>,
    /// Sheets without old and new texts, such as an overview.
    pub passed_over: Vec<String>,
    /// Headings that mean nothing here.
    pub unknown_columns: Vec<String>,
}

/// Reads a change sheet; a fault of the file as a whole leaves nothing to show.
pub fn read_change_file(bytes: &[u8]) -> Result<ChangeFile, ChangeFault> {
    let mut file = ChangeFile::default();
    let mut found = false;
    for sheet in sheets::sheets(bytes)? {
        let Some((below, columns)) = heading(&sheet, &mut file.unknown_columns) else {
            if !sheet.rows.is_empty() {
                file.passed_over.push(sheet.name);
            }
            continue;
        };
        found = true;
        for (row, cells) in sheet.rows.iter().skip(below) {
            match line::read(&sheet.name, *row, cells, &columns) {
                Ok(lines) => file.lines.extend(lines),
                Err(faults) => file.faults.extend(faults),
            }
        }
    }
    if found { Ok(file) } else { Err(ChangeFault::of_file(ChangeProblem::NoChangeSheet)) }
}

/// The first row that tells what is changed and has a new text, and how many rows to pass over.
fn heading(sheet: &Sheet, unknown: &mut Vec<String>) -> Option<(usize, Columns)> {
    sheet.rows.iter().take(HEADING_WITHIN).enumerate().find_map(|(at, (_, cells))| {
        let mut places: Vec<(usize, Column, String)> = Vec::new();
        let mut strange = Vec::new();
        for (place, text) in cells.iter().enumerate() {
            match Column::called(text) {
                // Of two columns with one meaning the first counts.
                Some(column) if !places.iter().any(|(_, known, _)| *known == column) => {
                    places.push((place, column, visible(text)));
                }
                _ if text.trim().is_empty() => {}
                _ => strange.push(visible(text)),
            }
        }
        let names = places.iter().any(|(_, column, _)| column.names());
        let tells = places.iter().any(|(_, column, _)| matches!(column, Column::After(_)));
        if !(names && tells) {
            return None;
        }
        for heading in strange {
            if !unknown.contains(&heading) {
                unknown.push(heading);
            }
        }
        Some((at + 1, Columns { places }))
    })
}

fn visible(text: &str) -> String {
    text.chars()
        .map(|c| if crate::domain::steers(c) { ' ' } else { c })
        .take(60)
        .collect::<String>()
        .trim()
        .to_owned()
}
