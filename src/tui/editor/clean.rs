//! What may enter a text: NFC, newlines and visible characters, nothing a terminal would obey.

use unicode_normalization::{UnicodeNormalization, is_nfc};

const TAB: &str = "    ";

/// The text as it may stand in the editor.
pub(super) fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' if chars.peek() == Some(&'\n') => {}
            '\r' | '\n' | '\u{2028}' | '\u{2029}' => out.push('\n'),
            '\t' => out.push_str(TAB),
            _ if is_unseen(c) => {}
            _ => out.push(c),
        }
    }
    if is_nfc(&out) { out } else { out.nfc().collect() }
}

/// Controls, and what office programs leave behind that nobody can see or step over: zero width
/// spaces, byte order marks, soft hyphens and the marks that turn the reading direction.
fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}' | '\u{feff}')
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// What `typed` becomes together with the grapheme it is typed after, when the two melt into
/// another character (`e` and a combining acute become `é`).
pub(super) fn melted(before: &str, typed: &str) -> Option<String> {
    if typed.is_ascii() {
        return None;
    }
    let both: String = [before, typed].concat();
    (!is_nfc(&both)).then(|| both.nfc().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_in_is_made_fit_for_a_text() {
        for (given, kept) in [
            ("blåbærsyltetøy", "blåbærsyltetøy"),
            ("a\u{30a}rsmo\u{308}te", "årsmöte"),
            ("en\r\nto\rtre\n", "en\nto\ntre\n"),
            ("a\tb", "a    b"),
            ("\u{1b}[31mrødt\u{7}\u{0}\u{9b}", "[31mrødt"),
            ("\u{feff}Sak\u{200b} 1\u{ad}", "Sak 1"),
            ("fil\u{202e}txt.exe", "filtxt.exe"),
            ("👩\u{200d}⚕\u{fe0f}", "👩\u{200d}⚕\u{fe0f}"),
            ("én\u{2028}to", "én\nto"),
        ] {
            assert_eq!(clean(given), kept, "{given:?}");
        }
    }
}
