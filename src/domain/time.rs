//! Days and moments. Stored as integers; a clock on the wall is always Europe/Oslo.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, TimeZone};
use chrono_tz::{Europe::Oslo, Tz};
use serde::{Deserialize, Serialize};

/// A calendar day, as days since 1 January of year 1 (proleptic Gregorian; that day is 1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Day(i32);

impl Day {
    /// The day that chrono calls `date`.
    pub fn of(date: NaiveDate) -> Self {
        Self(date.num_days_from_ce())
    }

    /// The day with this year, month (1–12) and day of the month, if there is one.
    pub fn ymd(year: i32, month: u32, day: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, day).map(Self::of)
    }

    /// The same day for chrono. A stored number outside chrono's calendar is its last day.
    pub fn date(self) -> NaiveDate {
        NaiveDate::from_num_days_from_ce_opt(self.0).unwrap_or(NaiveDate::MAX)
    }

    /// The calendar year.
    pub fn year(self) -> i32 {
        self.date().year()
    }

    /// Days since 1 January of year 1, for ordering in an index.
    pub const fn number(self) -> i32 {
        self.0
    }

    /// This day plus `days`, which may be negative.
    #[must_use]
    pub const fn plus(self, days: i32) -> Self {
        Self(self.0.saturating_add(days))
    }

    /// This day plus whole months; the last day of the month where the day does not exist.
    #[must_use]
    pub fn plus_months(self, months: u32) -> Self {
        Self::of(self.date() + chrono::Months::new(months))
    }

    /// Whole days from `self` to `other`; negative when `other` is earlier.
    pub const fn days_to(self, other: Self) -> i32 {
        other.0 - self.0
    }

    /// The last second of the day in Oslo: a deadline means the end of that day.
    pub fn end(self) -> Moment {
        let next = self.plus(1).date().and_hms_opt(0, 0, 0).unwrap_or_default();
        Moment(Moment::local(next).0 - 1)
    }
}

/// A point in time, as seconds since 1970 in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Moment(i64);

impl Moment {
    /// The moment `seconds` after 1970-01-01T00:00:00Z.
    pub const fn from_seconds(seconds: i64) -> Self {
        Self(seconds)
    }

    /// Seconds since 1970-01-01T00:00:00Z.
    pub const fn seconds(self) -> i64 {
        self.0
    }

    /// The moment a clock in Oslo shows `local`. In the hour that occurs twice, the first; in
    /// the hour that is skipped, the moment the clocks jump.
    pub fn local(local: NaiveDateTime) -> Self {
        let found = Oslo.from_local_datetime(&local).earliest().or_else(|| {
            let later = local + chrono::TimeDelta::hours(1);
            Oslo.from_local_datetime(&later).earliest()
        });
        Self(found.map_or_else(|| local.and_utc().timestamp(), |at| at.timestamp()))
    }

    /// What a clock and a calendar in Oslo show at this moment.
    pub fn oslo(self) -> DateTime<Tz> {
        DateTime::from_timestamp(self.0, 0).unwrap_or(DateTime::UNIX_EPOCH).with_timezone(&Oslo)
    }

    /// The day in Oslo.
    pub fn day(self) -> Day {
        Day::of(self.oslo().date_naive())
    }

    /// `hh:mm` in Oslo.
    pub fn clock(self) -> String {
        self.oslo().format("%H:%M").to_string()
    }

    /// `hh:mm:ss` in Oslo.
    pub fn clock_with_seconds(self) -> String {
        self.oslo().format("%H:%M:%S").to_string()
    }

    /// This moment plus `seconds`, which may be negative.
    #[must_use]
    pub const fn plus(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_deadline_lasts_to_the_end_of_its_day_in_oslo() {
        for (year, month, day, utc) in [
            (2026, 1, 31, "2026-01-31T22:59:59"),
            (2026, 7, 1, "2026-07-01T21:59:59"),
            // The night the clocks go back is 25 hours long.
            (2026, 10, 25, "2026-10-25T22:59:59"),
        ] {
            let end = Day::ymd(year, month, day).unwrap().end();
            assert_eq!(end.oslo().naive_utc().to_string().replace(' ', "T"), utc);
            assert_eq!(end.day(), Day::ymd(year, month, day).unwrap());
        }
    }

    #[test]
    fn the_skipped_hour_is_the_jump() {
        let local = NaiveDate::from_ymd_opt(2026, 3, 29).unwrap().and_hms_opt(2, 30, 0).unwrap();
        assert_eq!(Moment::local(local).clock(), "03:30");
    }
}
