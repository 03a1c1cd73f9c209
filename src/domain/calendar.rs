//! Norwegian public holidays and working days.

use chrono::{Datelike, Weekday};

use super::time::Day;

/// The holidays with a fixed date: month, day, name.
const FIXED: &[(u32, u32, &str)] = &[
    (1, 1, "new-years-day"),
    (5, 1, "labour-day"),
    (5, 17, "constitution-day"),
    (12, 25, "christmas-day"),
    (12, 26, "boxing-day"),
];

/// The holidays that follow Easter: days from Easter Sunday, name.
const MOVABLE: &[(i32, &str)] = &[
    (-3, "maundy-thursday"),
    (-2, "good-friday"),
    (0, "easter-sunday"),
    (1, "easter-monday"),
    (39, "ascension-day"),
    (49, "whit-sunday"),
    (50, "whit-monday"),
];

/// The name of the public holiday on `day`, if it is one. The name is a key, not a wording.
pub fn holiday(day: Day) -> Option<&'static str> {
    let date = day.date();
    let fixed = FIXED.iter().find(|(month, of_month, _)| (date.month(), date.day()) == (*month, *of_month));
    if let Some((_, _, name)) = fixed {
        return Some(name);
    }
    let after_easter = easter(date.year())?.days_to(day);
    MOVABLE.iter().find(|(days, _)| *days == after_easter).map(|(_, name)| *name)
}

/// Monday to Friday and not a public holiday.
pub fn is_working_day(day: Day) -> bool {
    !matches!(day.date().weekday(), Weekday::Sat | Weekday::Sun) && holiday(day).is_none()
}

/// The `count`-th working day after `day`; `day` itself does not count.
pub fn working_days_after(day: Day, count: u32) -> Day {
    step(day, count, 1)
}

/// The `count`-th working day before `day`; `day` itself does not count.
pub fn working_days_before(day: Day, count: u32) -> Day {
    step(day, count, -1)
}

/// How many working days come after `from` until `to`, that day counted; 0 when it is not later.
pub fn working_days_between(from: Day, to: Day) -> u32 {
    let days = (1..=from.days_to(to)).filter(|step| is_working_day(from.plus(*step))).count();
    u32::try_from(days).unwrap_or(u32::MAX)
}

fn step(day: Day, count: u32, direction: i32) -> Day {
    (0..count).fold(day, |day, _| {
        let mut next = day.plus(direction);
        while !is_working_day(next) {
            next = next.plus(direction);
        }
        next
    })
}

fn easter(year: i32) -> Option<Day> {
    computus::gregorian_naive(year).ok().map(Day::of)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> Day {
        Day::ymd(year, month, day).unwrap()
    }

    #[test]
    fn the_holidays_of_2026_and_2027() {
        for (date, name) in [
            (day(2026, 4, 2), Some("maundy-thursday")),
            (day(2026, 4, 5), Some("easter-sunday")),
            (day(2026, 5, 14), Some("ascension-day")),
            (day(2026, 5, 25), Some("whit-monday")),
            (day(2027, 3, 28), Some("easter-sunday")),
            (day(2027, 5, 17), Some("constitution-day")),
            (day(2026, 12, 24), None),
            (day(2026, 5, 18), None),
        ] {
            assert_eq!(holiday(date), name, "{date:?}");
        }
    }

    #[test]
    fn working_days_step_over_easter_and_weekends() {
        assert_eq!(working_days_after(day(2026, 4, 1), 1), day(2026, 4, 7));
        assert_eq!(working_days_before(day(2026, 4, 7), 1), day(2026, 4, 1));
        assert_eq!(working_days_after(day(2026, 11, 20), 5), day(2026, 11, 27));
        assert_eq!(working_days_after(day(2026, 11, 21), 0), day(2026, 11, 21));
    }
}
