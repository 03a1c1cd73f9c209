//! Rows as a file that spreadsheets open.

use thiserror::Error;

use super::cells::defused;

/// Makes spreadsheets read the file as UTF-8.
const MARK: &str = "\u{feff}";

/// The rows do not make a sheet: they have not all as many cells.
#[derive(Debug, Error)]
#[error("the sheet was not written: {0}")]
pub struct SheetError(String);

/// Rows of cells with semicolons between, as a Norwegian spreadsheet reads them. No cell is a
/// formula there, whatever it says.
pub fn write_sheet<R>(rows: impl Iterator<Item = R>) -> Result<String, SheetError>
where
    R: IntoIterator<Item = String>,
{
    let mut sheet =
        csv::WriterBuilder::new().delimiter(b';').terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    for row in rows {
        sheet.write_record(row.into_iter().map(|cell| defused(&cell).into_owned())).map_err(failed)?;
    }
    let bytes = sheet.into_inner().map_err(failed)?;
    Ok(MARK.to_owned() + &String::from_utf8(bytes).map_err(failed)?)
}

fn failed(error: impl std::fmt::Display) -> SheetError {
    SheetError(error.to_string())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::cells::rearmed;
    use super::*;

    proptest! {
        #[test]
        fn no_cell_begins_as_a_formula_and_no_word_is_lost(cells in prop::collection::vec("\\PC{0,8}|[=+\\-@\t\r\n].{0,4}", 1..5)) {
            let sheet = write_sheet([cells.clone()].into_iter()).unwrap();
            let mut reader = csv::ReaderBuilder::new()
                .delimiter(b';')
                .has_headers(false)
                .from_reader(sheet.trim_start_matches(MARK).as_bytes());
            let row = reader.records().next();
            let read: Vec<String> = match row {
                Some(row) => row.unwrap().iter().map(str::to_owned).collect(),
                None => vec![String::new()],
            };
            for (cell, read) in cells.iter().zip(&read) {
                prop_assert_eq!(rearmed(read), rearmed(cell));
            }
        }
    }
}
