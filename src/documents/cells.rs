//! Cells of a table that another program opens.

use std::borrow::Cow;

/// What makes a spreadsheet take a cell for a formula.
const STARTS: &[char] = &['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// A cell that a spreadsheet shows and does not carry out. Every CSV file is written with it.
pub fn defused(cell: &str) -> Cow<'_, str> {
    if cell.trim_start_matches(' ').starts_with(STARTS) {
        Cow::Owned(format!("'{cell}"))
    } else {
        Cow::Borrowed(cell)
    }
}

/// What was in the cell before it was [`defused`]: our own files read back as they were.
pub fn rearmed(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.trim_start_matches(' ').starts_with(STARTS) => rest,
        _ => cell,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn no_cell_is_a_formula_and_each_reads_back(
            start in proptest::sample::select(vec!["=", "+", "-", "@", "\t", "\r", " =", "'=", "'", "", "＝"]),
            rest in any::<String>(),
        ) {
            let cell = format!("{start}{rest}");
            let written = defused(&cell);
            prop_assert!(!written.trim_start_matches(' ').starts_with(STARTS), "{written:?}");
            if !cell.starts_with('\'') {
                prop_assert_eq!(rearmed(&written), &cell);
            }
        }
    }
}
