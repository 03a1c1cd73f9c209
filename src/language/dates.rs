//! Days and times as they are written.

use chrono::{Datelike, NaiveDate, NaiveTime, Weekday};

use super::Language;

/// Weekday names, Monday first, as [`Language::ALL`] is ordered.
pub(super) const WEEKDAYS: [[&str; 7]; 3] = [
    ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"],
    ["måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "søndag"],
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
];

/// Month names, as [`Language::ALL`] is ordered.
pub(super) const MONTHS: [[&str; 12]; 3] = [
    NORWEGIAN_MONTHS,
    NORWEGIAN_MONTHS,
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
];

const NORWEGIAN_MONTHS: [&str; 12] = [
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
];

/// The name of a weekday: `torsdag`, `Thursday`.
pub fn weekday_name(weekday: Weekday, language: Language) -> &'static str {
    WEEKDAYS[language as usize][weekday.num_days_from_monday() as usize]
}

/// The name of a date's month: `mars`, `March`.
pub fn month_name(date: NaiveDate, language: Language) -> &'static str {
    MONTHS[language as usize][date.month0() as usize]
}

/// `3. mars 2026`, `3 March 2026`.
pub fn date_long(date: NaiveDate, language: Language) -> String {
    let dot = if language == Language::English { "" } else { "." };
    format!("{}{dot} {} {}", date.day(), month_name(date, language), date.year())
}

/// `03.03.2026`, `3 Mar 2026`.
pub fn date_short(date: NaiveDate, language: Language) -> String {
    match language {
        Language::Bokmal | Language::Nynorsk => date.format("%d.%m.%Y").to_string(),
        Language::English => date.format("%-d %b %Y").to_string(),
    }
}

/// `03.03.`, `3 Mar`: a day whose year goes without saying.
pub fn day_and_month(date: NaiveDate, language: Language) -> String {
    match language {
        Language::Bokmal | Language::Nynorsk => date.format("%d.%m.").to_string(),
        Language::English => date.format("%-d %b").to_string(),
    }
}

/// `13:04`, the same in all three languages.
pub fn clock(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_written_in_each_language() {
        let date = NaiveDate::from_ymd_opt(2026, 3, 3).unwrap();
        assert_eq!(
            Language::ALL.map(|language| date_long(date, language)),
            ["3. mars 2026", "3. mars 2026", "3 March 2026"]
        );
        assert_eq!(
            Language::ALL.map(|language| date_short(date, language)),
            ["03.03.2026", "03.03.2026", "3 Mar 2026"]
        );
        assert_eq!(
            Language::ALL.map(|language| weekday_name(date.weekday(), language)),
            ["tirsdag", "tysdag", "Tuesday"]
        );
        assert_eq!(
            Language::ALL.map(|language| day_and_month(date, language)),
            ["03.03.", "03.03.", "3 Mar"]
        );
    }

    #[test]
    fn a_clock_has_two_digits_each() {
        assert_eq!(clock(NaiveTime::from_hms_opt(9, 4, 59).unwrap()), "09:04");
    }
}
