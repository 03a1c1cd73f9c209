//! Which copies are kept: the newest of so many days, weeks and months.

use std::collections::BTreeSet;

use chrono::Datelike;

use super::copies::Copied;
use crate::domain::{BackupRule, Day};

/// So many of those taken before an upgrade are kept.
const UPGRADES: usize = 2;

/// What two days have in common when they lie in the same stretch of time.
type Stretch = fn(Day) -> (i32, u32);

/// A stretch of time, and for how many of them the newest copy is kept.
fn stretches(rule: BackupRule) -> [(Stretch, u32); 3] {
    [
        (|day| (day.number(), 0), rule.daily),
        (|day| (day.date().iso_week().year(), day.date().iso_week().week()), rule.weekly),
        (|day| (day.year(), day.date().month()), rule.monthly),
    ]
}

/// The copies that no rule keeps. `copies` are newest first; the newest is always kept.
pub fn superfluous(copies: &[Copied], rule: BackupRule) -> Vec<&Copied> {
    let (upgrades, daily): (Vec<_>, Vec<_>) = copies.iter().partition(|copy| copy.older.is_some());
    let mut kept: BTreeSet<Day> = daily.first().map(|copy| copy.day).into_iter().collect();
    for (stretch, many) in stretches(rule) {
        let mut seen = BTreeSet::new();
        for copy in &daily {
            if seen.len() < many as usize && seen.insert(stretch(copy.day)) {
                kept.insert(copy.day);
            }
        }
    }
    let daily = daily.into_iter().filter(|copy| !kept.contains(&copy.day));
    daily.chain(upgrades.into_iter().skip(UPGRADES)).collect()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    fn copy(day: Day) -> Copied {
        Copied::of(Path::new("/b"), day, None)
    }

    /// A copy each day for two years, tidied each day as the office does it.
    fn after_two_years(rule: BackupRule) -> Vec<String> {
        let first = Day::ymd(2025, 1, 1).unwrap();
        let mut kept: Vec<Copied> = Vec::new();
        for n in 0..730 {
            kept.insert(0, copy(first.plus(n)));
            let gone: Vec<Copied> = superfluous(&kept, rule).into_iter().cloned().collect();
            kept.retain(|copy| !gone.contains(copy));
        }
        kept.iter().map(Copied::name).collect()
    }

    #[test]
    fn a_week_of_days_five_weeks_and_a_year_of_months() {
        let kept = after_two_years(BackupRule::default());
        let days: Vec<&str> =
            kept.iter().map(|name| name.trim_start_matches("office-").trim_end_matches(".redb")).collect();
        assert_eq!(
            days,
            [
                "2026-12-31",
                "2026-12-30",
                "2026-12-29",
                "2026-12-28",
                "2026-12-27",
                "2026-12-26",
                "2026-12-25", // seven days
                "2026-12-20",
                "2026-12-13",
                "2026-12-06", // and the Sundays of the weeks before
                "2026-11-30",
                "2026-10-31",
                "2026-09-30",
                "2026-08-31",
                "2026-07-31",
                "2026-06-30",
                "2026-05-31",
                "2026-04-30",
                "2026-03-31",
                "2026-02-28",
                "2026-01-31", // a year of months
            ]
        );
    }

    #[test]
    fn the_newest_is_kept_whatever_the_rule_says() {
        let none = BackupRule { daily: 0, weekly: 0, monthly: 0 };
        assert_eq!(after_two_years(none), ["office-2026-12-31.redb"]);
    }

    #[test]
    fn those_before_an_upgrade_are_counted_by_themselves() {
        let day = Day::ymd(2026, 11, 22).unwrap();
        let older = |n: i32, version| Copied::of(Path::new("/b"), day.plus(-n), Some(version));
        let copies = [copy(day), older(1, 3), older(400, 2), older(800, 1)];
        assert_eq!(superfluous(&copies, BackupRule::default()), [&copies[3]]);
    }
}
