//! The day at the end of a text: `innen 1.6.`, `(frist fredag)`, `til 31.12.2028`.

use crate::domain::Day;
use crate::language::parse_date;

use super::who::LIST;
use super::words::{after, place, same, without_dashes, words};

/// What a deadline is announced with.
pub const DUE: &[&str] =
    &["innen", "innan", "frist", "senest", "seinast", "by", "within", "due", "before", "latest"];

/// What the end of a term is announced with.
pub const UNTIL: &[&str] = &["til", "til og med", "t.o.m.", "t.o.m", "until", "to", "through"];

/// Small words between the announcement and the day.
const SMALL: &[&str] = &["den", "the", "dagen"];

/// What a week number is announced with.
const WEEK: &[&str] = &["uke", "veke", "week"];

/// Years that a plan for doctors' training can mean.
const YEARS: std::ops::Range<i32> = 1990..2100;

/// The most words a day is written in: `fredag 12. juni 2027`.
const LONGEST: usize = 5;

/// A day that was announced at the end of a text.
pub struct Announced<'a> {
    /// The text before it.
    pub before: &'a str,
    /// The day as it is typed.
    pub typed: &'a str,
    /// The day, when it can be read.
    pub day: Option<Day>,
}

/// The last announcement of a day in `text`, when nothing but the day follows it. What does not even
/// look like a day is prose: `innen gruppen`.
pub fn announced<'a>(text: &'a str, by: &[&str], today: Day) -> Option<Announced<'a>> {
    // What ends a name ends a word, as a blank does: `9,til 31.12.`
    let words = text.rsplit(|c: char| c.is_whitespace() || LIST.contains(&c));
    let words = words.filter(|word| !word.is_empty()).take(LONGEST + 2);
    let starts = words.map(|word| place(text, word).start);
    starts.into_iter().find_map(|at| {
        let bracket = text[at..].starts_with('(');
        let from = at + usize::from(bracket);
        let rest = by.iter().filter_map(|word| after(&text[from..], word)).min_by_key(|rest| rest.len())?;
        let end = |c: char| c.is_whitespace() || matches!(c, ',' | ';') || (bracket && c == ')');
        let rest = rest.trim_start_matches(':').trim_start().trim_end_matches(end);
        let typed = SMALL.iter().find_map(|word| after(rest, word)).map_or(rest, str::trim_start);
        let day = day(typed, today);
        (day.is_some() || looks_like_a_day(typed, today)).then(|| Announced {
            before: without_dashes(&text[..at]),
            typed,
            day,
        })
    })
}

/// Reads a day, also with its weekday before it or a full stop after it.
fn day(typed: &str, today: Day) -> Option<Day> {
    let read = |typed: &str| {
        let typed = typed.trim();
        parse_date(typed, today.date()).or_else(|| parse_date(typed.trim_end_matches('.'), today.date()))
    };
    let after_weekday = || {
        let (weekday, rest) = typed.split_once(char::is_whitespace)?;
        let weekday = weekday.trim_end_matches(['.', ',']);
        (weekday.chars().all(char::is_alphabetic) && read(weekday).is_some()).then(|| read(rest))?
    };
    read(typed).or_else(after_weekday).map(Day::of).filter(|day| YEARS.contains(&day.year()))
}

/// Meant as a day, though there is no such day: `32.1.`, `31. juni`, `uke 60`.
fn looks_like_a_day(typed: &str, today: Day) -> bool {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let goes_on =
        |rest: &str| rest.starts_with(['.', '-', '/']) || rest.starts_with(',') && digits(&rest[1..]) > 0;
    match words(typed).collect::<Vec<_>>().as_slice() {
        [date] => digits(date) > 0 && goes_on(&date[digits(date)..]),
        [week, number] if WEEK.iter().any(|word| same(word, week)) => digits(number) > 0,
        [number, month] | [number, month, _] => {
            digits(number) > 0 && parse_date(&format!("1. {month}"), today.date()).is_some()
        }
        _ => false,
    }
}
