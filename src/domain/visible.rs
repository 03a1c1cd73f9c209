//! Text that was typed elsewhere, made fit to be shown.

/// Whether a character tells a terminal what to do, or turns the reading direction, instead of being
/// seen.
pub fn steers(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'
        )
}

/// The same text with what steers shown by its number, `‹U+001B›`. Line feeds and tabs stay.
pub fn visible(text: &str) -> String {
    let mut seen = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\n' | '\t' => seen.push(character),
            hidden if steers(hidden) => seen.extend(format!("‹U+{:04X}›", u32::from(hidden)).chars()),
            plain => seen.push(plain),
        }
    }
    seen
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_steers_is_shown_by_its_number() {
        for (typed, seen) in [
            ("Kari Nordmann", "Kari Nordmann"),
            ("\u{1b}]0;eid\u{7}", "‹U+001B›]0;eid‹U+0007›"),
            ("a\u{9b}31mb\r", "a‹U+009B›31mb‹U+000D›"),
            ("fil\u{202e}txt.exe", "fil‹U+202E›txt.exe"),
            ("én\n\tto", "én\n\tto"),
            ("👩\u{200d}⚕\u{fe0f}", "👩\u{200d}⚕\u{fe0f}"),
        ] {
            assert_eq!(visible(typed), seen);
        }
    }

    proptest! {
        #[test]
        fn nothing_that_steers_is_left(text in any::<String>()) {
            prop_assert!(!visible(&text).chars().any(|c| steers(c) && !matches!(c, '\n' | '\t')));
        }
    }
}
