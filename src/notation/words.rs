//! Words in a line: compared without regard to case, cut off at word boundaries, and placed.

use std::ops::Range;

/// Whether two words are the same but for case.
pub fn same(one: &str, other: &str) -> bool {
    same_letters(one.chars(), other)
}

/// Whether letters are those of a word but for case.
pub fn same_letters(letters: impl Iterator<Item = char>, word: &str) -> bool {
    letters.flat_map(char::to_lowercase).eq(lower(word))
}

/// Whether `text` begins with `start`, but for case.
pub fn begins(text: &str, start: &str) -> bool {
    let mut text = lower(text);
    lower(start).all(|c| text.next() == Some(c))
}

fn lower(text: &str) -> impl Iterator<Item = char> {
    text.chars().flat_map(char::to_lowercase)
}

/// What follows `words` at the start of `text`, when whole words of it stand there. `words` is in
/// lower case; a space in it stands for any space.
pub fn after<'a>(text: &'a str, words: &str) -> Option<&'a str> {
    let mut rest = text;
    for wanted in words.chars() {
        if wanted == ' ' {
            let trimmed = rest.trim_start();
            if trimmed.len() == rest.len() {
                return None;
            }
            rest = trimmed;
        } else {
            let found = rest.chars().next()?;
            if found != wanted && !found.to_lowercase().eq([wanted]) {
                return None;
            }
            rest = &rest[found.len_utf8()..];
        }
    }
    (!rest.starts_with(char::is_alphanumeric)).then_some(rest)
}

/// The words of a text, each as it stands there.
pub fn words(text: &str) -> impl DoubleEndedIterator<Item = &str> {
    text.split(char::is_whitespace).filter(|word| !word.is_empty())
}

/// The text without what may stand between it and what follows: `plan –`.
pub fn without_dashes(text: &str) -> &str {
    text.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '–' | '-'))
}

/// Where `part`, which is a piece of `line`, stands in it.
pub fn place(line: &str, part: &str) -> Range<usize> {
    let start = (part.as_ptr() as usize).saturating_sub(line.as_ptr() as usize).min(line.len());
    start..(start + part.len()).min(line.len())
}
