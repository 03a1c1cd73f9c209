//! A roster file, as a spreadsheet on a Norwegian machine saves it, becomes lines.
//!
//! Read [`read_roster`] first. `decode` knows encodings, `column` the headings, `fault` what can
//! be wrong with a file.

mod column;
mod decode;
mod fault;
mod line;
#[cfg(test)]
mod tests;

pub use column::Column;
pub use decode::LARGEST_ROSTER;
pub use fault::{RosterFault, RosterProblem};
pub use line::RosterLine;

use column::Columns;
use decode::{decode, separator};

/// A file that could be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RosterFile {
    pub lines: Vec<RosterLine>,
    /// Headings that mean nothing here; their columns are passed over.
    pub unknown_columns: Vec<String>,
}

/// Reads a roster file, or tells everything that is wrong with it.
pub fn read_roster(bytes: &[u8]) -> Result<RosterFile, Vec<RosterFault>> {
    let text = decode(bytes).map_err(|problem| vec![problem.into()])?;
    let (separator, skipped) = separator(&text);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(&text.as_bytes()[skipped..]);
    let mut records = reader.records().map(|record| match record {
        Ok(record) => Ok((line_of(&record, &text, skipped), record)),
        Err(error) => Err(RosterFault::from(RosterProblem::Unreadable(error.to_string()))),
    });
    let Some(heading) = records.find(|record| !record.as_ref().is_ok_and(|(_, record)| is_blank(record)))
    else {
        return Err(vec![RosterProblem::NoLines.into()]);
    };
    let (line, heading) = heading.map_err(|fault| vec![fault])?;
    let columns = Columns::find(line, &heading)?;

    let mut lines = Vec::new();
    let mut faults = Vec::new();
    for record in records {
        match record {
            Ok((_, record)) if is_blank(&record) => {}
            Ok((line, record)) => match RosterLine::read(line, &record, &columns) {
                Ok(line) => lines.push(line),
                Err(found) => faults.extend(found),
            },
            Err(fault) => faults.push(fault),
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    if lines.is_empty() {
        return Err(vec![RosterProblem::NoLines.into()]);
    }
    Ok(RosterFile { lines, unknown_columns: columns.unknown })
}

/// The text of a delimited file, its separator, and how many bytes to pass over before the first
/// record; `None` when it is too large or no text.
pub(super) fn text_of(bytes: &[u8]) -> Option<(String, u8, usize)> {
    let text = decode(bytes).ok()?;
    let (separator, skipped) = separator(&text);
    Some((text, separator, skipped))
}

/// The line a record begins on, counted from 1. The reader counts from where the last record
/// ended, which is before the blank lines in between.
fn line_of(record: &csv::StringRecord, text: &str, skipped: usize) -> u32 {
    let from =
        record.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or(0)) + skipped;
    let bytes = text.as_bytes();
    let blank = bytes[from..].iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
    let before = text[..from + blank].matches('\n').count();
    u32::try_from(before + 1).unwrap_or(u32::MAX)
}

/// A line without anything written: a spreadsheet leaves its separators there.
fn is_blank(record: &csv::StringRecord) -> bool {
    record.iter().all(|field| field.trim().is_empty())
}
