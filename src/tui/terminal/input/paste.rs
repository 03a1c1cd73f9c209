//! Text that comes in one piece.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use unicode_normalization::UnicodeNormalization;

use super::Input;
use crate::domain::steers;

/// So many keys waiting at once are no longer typed but pasted.
pub const BURST: usize = 16;
/// A key that is held down also comes in bursts on a slow line, but it is one letter.
const LETTERS: usize = 4;

/// Pasted text as the house wants it: lines end in a line feed, no control characters but tabs,
/// letters composed.
pub fn clean(text: &str) -> String {
    text.replace("\r\n", "\n")
        .replace('\r', "\n")
        .chars()
        .filter(|c| matches!(c, '\n' | '\t') || !steers(*c))
        .nfc()
        .collect()
}

/// A burst of keys may be a paste from a terminal without brackets, or typing that a slow line held
/// back. What it is depends on where it goes, so both readings are handed on.
pub fn gather(heard: Vec<Input>) -> Vec<Input> {
    let Some(text) = burst(&heard) else { return heard };
    let key = |input| if let Input::Key(key) = input { Some(key) } else { None };
    vec![Input::Burst { text: clean(&text), keys: heard.into_iter().filter_map(key).collect() }]
}

fn burst(heard: &[Input]) -> Option<String> {
    if heard.len() < BURST {
        return None;
    }
    let text: String = heard.iter().map(letter).collect::<Option<_>>()?;
    let mut letters: Vec<char> = text.chars().collect();
    letters.sort_unstable();
    letters.dedup();
    (letters.len() >= LETTERS).then_some(text)
}

fn letter(input: &Input) -> Option<char> {
    const CONTROL: KeyModifiers = KeyModifiers::CONTROL;
    let Input::Key(KeyEvent { code, modifiers, .. }) = input else {
        return None;
    };
    match (*code, *modifiers) {
        (KeyCode::Char(c), KeyModifiers::NONE | KeyModifiers::SHIFT) => Some(c),
        (KeyCode::Enter, KeyModifiers::NONE) => Some('\r'),
        // A line feed as it stands in the text; in raw mode it is told from Enter.
        (KeyCode::Char('j'), CONTROL) => Some('\n'),
        (KeyCode::Tab, KeyModifiers::NONE) => Some('\t'),
        _ => None,
    }
}
