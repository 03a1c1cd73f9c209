//! Text as typed becomes text that can be seen.

use crate::domain;

/// The same text with one kind of line break, tabs as spaces, and every character that steers a
/// terminal or turns the reading direction shown by its number: `‹U+001B›`.
pub fn visible(text: &str) -> String {
    let plain = text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n");
    domain::visible(&plain).replace('\t', "    ")
}

/// A field that is one line wherever it is shown.
pub fn one_line(text: &str) -> String {
    visible(text).split_whitespace().collect::<Vec<_>>().join(" ")
}
