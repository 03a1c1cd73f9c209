//! Case numbers and ids of learning objectives, wherever they stand in a line.

use std::ops::Range;

use super::directory::Directory;
use super::line::Reference;
use super::words::{place, same};
use crate::domain::{CaseNo, ObjectiveCode};

/// Abbreviations that stand before numbers and are no specialty.
const NO_OBJECTIVES: &[&str] = &["LIS", "SAK", "DPS", "TKA"];

/// The digits of a case number and of an objective.
const DIGITS: usize = 3;

/// Every reference in the line, with the bytes it stands on.
pub fn references(line: &str, directory: &Directory) -> Vec<(Reference, Range<usize>)> {
    let mut found = Vec::new();
    let mut rest = line;
    while let Some(start) = rest.find(char::is_alphanumeric) {
        rest = &rest[start..];
        let word = leading(rest, char::is_alphanumeric);
        match reference(word, &rest[word.len()..], directory) {
            Some((reference, length)) => {
                found.push((reference, place(line, &rest[..length])));
                rest = &rest[length..];
            }
            None => rest = &rest[word.len()..],
        }
    }
    found
}

fn reference(word: &str, rest: &str, directory: &Directory) -> Option<(Reference, usize)> {
    let joint = rest.chars().next().filter(|c| matches!(c, '-' | ' '))?;
    let digits = leading(&rest[1..], |c| c.is_ascii_digit());
    let behind = &rest[1 + digits.len()..];
    let goes_on = behind.starts_with(char::is_alphanumeric)
        || behind.strip_prefix('-').is_some_and(|behind| behind.starts_with(char::is_alphanumeric));
    if digits.is_empty() || goes_on {
        return None;
    }
    let number = digits.parse().ok()?;
    let reference = if joint == '-' && word.len() == 4 && word.starts_with("20") {
        let case = CaseNo { year: word.parse().ok()?, number };
        (digits.len() == DIGITS || directory.knows(case)).then_some(Reference::Case(case))
    } else {
        objective(word, joint, digits, number, directory).map(Reference::Objective)
    };
    Some((reference?, word.len() + 1 + digits.len()))
}

fn objective(letters: &str, joint: char, digits: &str, number: u32, directory: &Directory) -> Option<String> {
    let shaped = (2..=4).contains(&letters.chars().count()) && letters.chars().all(char::is_alphabetic);
    if !shaped || digits.len() > DIGITS || NO_OBJECTIVES.iter().any(|word| same(word, letters)) {
        return None;
    }
    if let Some(known) = directory.objective(letters, number) {
        return Some(known.to_owned());
    }
    // `uke 120` is no objective, and neither is `LM 3`: unknown ones have to look the part.
    let looks = letters.chars().all(char::is_uppercase) && (joint == '-' || digits.len() == DIGITS);
    let code = ObjectiveCode::read(&format!("{letters}-{digits}")).filter(|_| looks)?;
    Some(code.to_string())
}

fn leading(text: &str, belongs: impl Fn(char) -> bool) -> &str {
    &text[..text.find(|c| !belongs(c)).unwrap_or(text.len())]
}
