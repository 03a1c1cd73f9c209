//! Text as typed becomes text that can be seen.

/// The same text with one kind of line break, tabs as spaces, and every character that steers a
/// terminal or turns the reading direction shown by its number: `‹U+001B›`.
pub fn visible(text: &str) -> String {
    let mut seen = String::with_capacity(text.len());
    for character in text.replace("\r\n", "\n").chars() {
        match character {
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => seen.push('\n'),
            '\t' => seen.push_str("    "),
            hidden if steers(hidden) => seen.extend(format!("‹U+{:04X}›", u32::from(hidden)).chars()),
            plain => seen.push(plain),
        }
    }
    seen
}

/// A field that is one line wherever it is shown.
pub fn one_line(text: &str) -> String {
    visible(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn steers(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}
