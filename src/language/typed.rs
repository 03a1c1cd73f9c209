//! Days and times as people type them, in any of the three languages.

use chrono::{Datelike, Days, IsoWeek, NaiveDate, NaiveTime, Weekday};

use super::dates::{MONTHS, WEEKDAYS};

/// Days named by how far off they are.
const NEAR: &[(&str, i64)] = &[
    ("i går", -1),
    ("yesterday", -1),
    ("i dag", 0),
    ("idag", 0),
    ("today", 0),
    ("i morgen", 1),
    ("imorgen", 1),
    ("i morgon", 1),
    ("imorgon", 1),
    ("tomorrow", 1),
    ("i overmorgen", 2),
    ("i overmorgon", 2),
];

/// What a week number is announced with.
const WEEK: &[&str] = &["uke", "veke", "week"];

/// The fewest letters that name a weekday or a month: `fre`, `mar`.
const SHORTEST_NAME: usize = 3;

/// Reads a day: `1.6.`, `1.6.27`, `01.06.2027`, `2027-06-01`, `1. juni`, `1 June 2027`, `i dag`,
/// `tomorrow`, `fredag` (the next one), `uke 12` (its Monday).
///
/// A day without a year is the next such day, today counted; people type deadlines, not history.
pub fn parse_date(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let text = text.trim().to_lowercase();
    if let Some((_, days)) = NEAR.iter().find(|(word, _)| *word == text) {
        return today.checked_add_signed(chrono::Duration::days(*days));
    }
    if let Ok(date) = NaiveDate::parse_from_str(&text, "%Y-%m-%d") {
        return Some(date);
    }
    if let Some(weekday) = named(&text, &WEEKDAYS) {
        return next_weekday(weekday, today);
    }
    week(&text, today).or_else(|| day_and_month(&text, today))
}

/// Reads a time of day: `13:04`, `13.04`, `1304`, `9:30`.
pub fn parse_time(text: &str) -> Option<NaiveTime> {
    let text = text.trim();
    let (hour, minute) = match text.split_once([':', '.']) {
        Some(parts) => parts,
        None if text.len() == 4 && text.is_ascii() => text.split_at(2),
        None => return None,
    };
    if minute.len() != 2 {
        return None;
    }
    NaiveTime::from_hms_opt(number(hour)?, number(minute)?, 0)
}

/// The next such weekday after today.
fn next_weekday(from_monday: usize, today: NaiveDate) -> Option<NaiveDate> {
    let ahead = (from_monday + 6 - today.weekday().num_days_from_monday() as usize) % 7 + 1;
    today.checked_add_days(Days::new(ahead as u64))
}

/// The Monday of `uke 12`: this year's, or the next year's when that week is over.
fn week(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let week = WEEK.iter().find_map(|word| text.strip_prefix(word)).and_then(|rest| number(rest.trim()))?;
    let this: IsoWeek = today.iso_week();
    let year = if week < this.week() { this.year() + 1 } else { this.year() };
    NaiveDate::from_isoywd_opt(year, week, Weekday::Mon)
}

/// `1.6.`, `1.6.27`, `1. juni`, `1 june 2027`.
fn day_and_month(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let mut parts = text.split(['.', ' ']).filter(|part| !part.is_empty());
    let day = number(parts.next()?)?;
    let month = parts.next()?;
    let month = match number(month) {
        Some(month) => month,
        None => u32::try_from(named(month, &MONTHS)?).ok()? + 1,
    };
    let year = parts.next();
    if parts.next().is_some() {
        return None;
    }
    match year {
        Some(year) => NaiveDate::from_ymd_opt(whole_year(year)?, month, day),
        // Four years on finds the 29th of February as well.
        None => (today.year()..=today.year() + 4)
            .filter_map(|year| NaiveDate::from_ymd_opt(year, month, day))
            .find(|date| *date >= today),
    }
}

/// `27` and `2027` are the same year.
fn whole_year(text: &str) -> Option<i32> {
    let year = i32::try_from(number(text)?).ok()?;
    match text.len() {
        2 => Some(2000 + year),
        4 => Some(year),
        _ => None,
    }
}

/// The place of a name in any language's list, also when shortened.
fn named<const N: usize>(text: &str, names: &[[&str; N]; 3]) -> Option<usize> {
    if text.chars().count() < SHORTEST_NAME {
        return None;
    }
    names.iter().find_map(|names| names.iter().position(|name| name.to_lowercase().starts_with(text)))
}

/// Digits only: no sign, no space.
fn number(text: &str) -> Option<u32> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Language, date_long, date_short};

    fn day(iso: &str) -> NaiveDate {
        iso.parse().unwrap()
    }

    #[test]
    fn days_are_read_as_typed() {
        // A Tuesday in week 10.
        let today = day("2026-03-03");
        for (typed, read) in [
            ("1.6.", "2026-06-01"),
            ("1.6", "2026-06-01"),
            ("1.2.", "2027-02-01"),
            ("3.3.", "2026-03-03"),
            ("29.2.", "2028-02-29"),
            ("1.6.27", "2027-06-01"),
            ("01.06.2027", "2027-06-01"),
            ("2027-06-01", "2027-06-01"),
            ("1. juni", "2026-06-01"),
            ("1 June 2027", "2027-06-01"),
            ("3 mar 2026", "2026-03-03"),
            ("17. mai 2026", "2026-05-17"),
            ("i dag", "2026-03-03"),
            ("I morgen", "2026-03-04"),
            ("i morgon", "2026-03-04"),
            ("tomorrow", "2026-03-04"),
            ("fredag", "2026-03-06"),
            ("fre", "2026-03-06"),
            ("tirsdag", "2026-03-10"),
            ("tysdag", "2026-03-10"),
            ("måndag", "2026-03-09"),
            ("Sunday", "2026-03-08"),
            ("laurdag", "2026-03-07"),
            ("uke 12", "2026-03-16"),
            ("veke 10", "2026-03-02"),
            ("week 9", "2027-03-01"),
            ("uke 53", "2026-12-28"),
            (" 1.6. ", "2026-06-01"),
        ] {
            assert_eq!(parse_date(typed, today), Some(day(read)), "{typed}");
        }
    }

    #[test]
    fn what_is_no_day_is_refused() {
        let today = day("2026-03-03");
        for typed in ["", "32.1.", "1.13.", "1.6.2", "1.6.27.3", "-1.6.", "uke", "uke 54", "fr", "snart", "1"]
        {
            assert_eq!(parse_date(typed, today), None, "{typed}");
        }
    }

    #[test]
    fn what_is_written_is_read_back() {
        let today = day("2026-03-03");
        for language in Language::ALL {
            for offset in 0..366 {
                let date = today + Days::new(offset);
                assert_eq!(parse_date(&date_long(date, language), today), Some(date));
                assert_eq!(parse_date(&date_short(date, language), today), Some(date));
            }
        }
    }

    #[test]
    fn times_are_read_as_typed() {
        for (typed, read) in [
            ("13:04", Some((13, 4))),
            ("13.04", Some((13, 4))),
            ("1304", Some((13, 4))),
            ("9:30", Some((9, 30))),
        ] {
            let read = read.and_then(|(hour, minute)| NaiveTime::from_hms_opt(hour, minute, 0));
            assert_eq!(parse_time(typed), read, "{typed}");
        }
        for typed in ["", "13", "13:4", "24:00", "13:60", "æøå", "1:2:3", "+1:04"] {
            assert_eq!(parse_time(typed), None, "{typed}");
        }
    }
}
