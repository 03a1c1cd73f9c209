//! National identity numbers, which never belong in the office (domain reference §9).

use std::ops::Range;

const DIGITS: usize = 11;
/// What may stand between the six digits of the date and the five that follow.
const JOINTS: &[char] = &[' ', '\u{a0}', '-', ':', '.'];

const FIRST_CONTROL: [u32; 10] = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
const SECOND_CONTROL: [u32; 11] = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

/// Where something in the text looks like a national identity number: eleven digits whose date and
/// control digits agree, as the tax administration gives them to residents (fødselsnummer), to
/// others (D-nummer), and hospitals to those they do not know (H- and FH-nummer).
pub fn national_ids(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = text[from..].find(|it: char| it.is_ascii_digit()) {
        let start = from + at;
        let end = run(text, start);
        if number(&text[start..end]).is_some_and(|digits| is_national_id(&digits)) {
            found.push(start..end);
        }
        from = end;
    }
    found
}

/// The end of the digits that begin here, with one joint after the sixth.
fn run(text: &str, start: usize) -> usize {
    let mut digits = 0;
    let mut joined = false;
    let mut end = start;
    for (at, character) in text[start..].char_indices() {
        let next = start + at;
        if character.is_ascii_digit() {
            digits += 1;
            end = next + 1;
        } else if digits == 6 && !joined && JOINTS.contains(&character) && goes_on(text, next, character) {
            joined = true;
        } else {
            break;
        }
    }
    end
}

fn goes_on(text: &str, at: usize, joint: char) -> bool {
    text[at + joint.len_utf8()..].starts_with(|it: char| it.is_ascii_digit())
}

fn number(text: &str) -> Option<[u32; DIGITS]> {
    let digits: Vec<u32> = text.chars().filter_map(|it| it.to_digit(10)).collect();
    digits.try_into().ok()
}

fn is_national_id(digits: &[u32; DIGITS]) -> bool {
    has_date(digits) && controls(digits)
}

fn has_date(digits: &[u32; DIGITS]) -> bool {
    let pair = |at: usize| digits[at] * 10 + digits[at + 1];
    // An FH-nummer begins with 8 or 9 and tells no date.
    if pair(0) >= 80 {
        return true;
    }
    // A D-nummer has 40 more in its day, an H-nummer in its month; numbers for tests 65 or 80.
    let day = pair(0) % 40;
    let month = match pair(2) {
        month @ 1..=12 => month,
        month @ 41..=52 => month - 40,
        month @ 66..=77 => month - 65,
        month @ 81..=92 => month - 80,
        _ => return false,
    };
    let last = match month {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    (1..=last).contains(&day)
}

/// The second control digit, and the first as it is from 2032 on, which holds for today's as well.
fn controls(digits: &[u32; DIGITS]) -> bool {
    let sum = |weights: &[u32]| weights.iter().zip(digits).map(|(weight, digit)| weight * digit).sum::<u32>();
    sum(&FIRST_CONTROL) % 11 <= 3 && sum(&SECOND_CONTROL).is_multiple_of(11)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// All are made up, most as numbers for tests, which are given to nobody.
    #[test]
    fn what_looks_like_one_is_found_where_it_stands() {
        for (text, found) in [
            ("ringte 15876500016 om plassen", vec!["15876500016"]),
            ("158765 00016", vec!["158765 00016"]),
            ("158765-00016.", vec!["158765-00016"]),
            ("(21483600094)", vec!["21483600094"]),
            ("15876500016, 21483600094", vec!["15876500016", "21483600094"]),
            // A control digit that is wrong, no such month, too long, too short.
            ("15876500017", vec![]),
            ("15996500016", vec![]),
            ("158765000161", vec![]),
            ("1587650001", vec![]),
            ("sak 2026-014, 22 33 44 55, 15.2.2027", vec![]),
            ("", vec![]),
        ] {
            let places: Vec<&str> = national_ids(text).into_iter().map(|place| &text[place]).collect();
            assert_eq!(places, found, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_can_be_looked_through(text in "[0-9 æ:\\-\u{a0}]{0,40}") {
            for place in national_ids(&text) {
                let digits = text[place].chars().filter(char::is_ascii_digit).count();
                prop_assert_eq!(digits, DIGITS);
            }
        }
    }
}
