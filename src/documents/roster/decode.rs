//! Bytes become text, whichever way they were saved.

use encoding_rs::{Encoding, WINDOWS_1252};

use super::fault::RosterProblem;

/// The largest file that is read: a hundred times a region's whole roster.
pub const LARGEST_ROSTER: usize = 4 * 1024 * 1024;

/// How every `.xlsx` begins.
const WORKBOOK: &[u8] = b"PK\x03\x04";

/// What a spreadsheet may write on the first line to name its separator.
const NAMED_SEPARATOR: &str = "sep=";

/// The text of a file: by its byte-order mark, else UTF-8, else Windows-1252.
pub(super) fn decode(bytes: &[u8]) -> Result<String, RosterProblem> {
    if bytes.len() > LARGEST_ROSTER {
        return Err(RosterProblem::TooLarge);
    }
    if bytes.starts_with(WORKBOOK) {
        return Err(RosterProblem::Workbook);
    }
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return Ok(encoding.decode_without_bom_handling(&bytes[mark..]).0.into_owned());
    }
    Ok(match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(),
    })
}

/// The separator, and how many bytes to pass over before the heading.
pub(super) fn separator(text: &str) -> (u8, usize) {
    let heading = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    if let Some(named) = heading.strip_prefix(NAMED_SEPARATOR).and_then(|rest| rest.bytes().next()) {
        let after = text.find(heading).map_or(0, |at| at + heading.len());
        return (named, after);
    }
    let count = |separator: u8| {
        let mut quoted = false;
        heading
            .bytes()
            .filter(|byte| {
                quoted ^= *byte == b'"';
                !quoted && *byte == separator
            })
            .count()
    };
    // A tie goes to the semicolon: it is what Excel writes where the comma is a decimal sign.
    let best = b"\t,;".iter().copied().max_by_key(|separator| count(*separator)).unwrap_or(b';');
    (best, 0)
}
