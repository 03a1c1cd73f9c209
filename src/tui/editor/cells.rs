//! A text as the terminal shows it: grapheme by grapheme, each with its columns.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// A grapheme, where it begins, and how many columns it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cell<'a> {
    pub byte: usize,
    pub grapheme: &'a str,
    pub columns: usize,
}

/// The graphemes of a text.
///
/// Two neighbours below U+0300, which is nearly all of a Norwegian text, never join and are one
/// column each. Only the rest is looked up, which makes wrapping and drawing several times quicker.
pub(super) fn cells(text: &str) -> impl Iterator<Item = Cell<'_>> {
    let bytes = text.as_bytes();
    let mut byte = 0;
    std::iter::from_fn(move || {
        let start = byte;
        let first = *bytes.get(start)?;
        let length = if first < 0x80 { 1 } else { 2 };
        let plain = is_plain(first) && bytes.get(start + length).is_none_or(|&next| is_plain(next));
        let grapheme =
            if plain { &text[start..start + length] } else { text[start..].graphemes(true).next()? };
        byte += grapheme.len();
        let columns = if plain { 1 } else { columns(grapheme) };
        Some(Cell { byte: start, grapheme, columns })
    })
}

/// How many columns a text takes.
pub(super) fn width(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { cells(text).map(|cell| cell.columns).sum() }
}

/// Whether a character that begins with this byte is below U+0300.
const fn is_plain(first: u8) -> bool {
    first < 0xcc
}

/// A mark with nothing to stand on gets a column to be seen in.
fn columns(grapheme: &str) -> usize {
    grapheme.width().max(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_a_terminal_shows() {
        for (text, expected) in [
            ("blå", vec![("b", 1), ("l", 1), ("å", 1)]),
            ("e\u{301}å", vec![("e\u{301}", 1), ("å", 1)]),
            ("å\u{323}", vec![("å\u{323}", 1)]),
            ("会x", vec![("会", 2), ("x", 1)]),
            ("\u{301}", vec![("\u{301}", 1)]),
            ("👩\u{200d}⚕\u{fe0f}–", vec![("👩\u{200d}⚕\u{fe0f}", 2), ("–", 1)]),
            ("a🇳🇴🇸🇪", vec![("a", 1), ("🇳🇴", 2), ("🇸🇪", 2)]),
        ] {
            let shown: Vec<_> = cells(text).map(|cell| (cell.grapheme, cell.columns)).collect();
            assert_eq!(shown, expected, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn the_quick_way_parts_as_the_standard_does(text in "[a-zæøå\u{a0}-\u{400}🇳🇴👩\u{200d}\u{fe0f}क\u{94d}ष\u{1100}\u{1161}\u{600}]{0,12}") {
            let quick: Vec<_> = cells(&text).map(|cell| (cell.byte, cell.grapheme)).collect();
            let standard: Vec<_> = text.grapheme_indices(true).collect();
            prop_assert_eq!(quick, standard);
        }
    }
}
