//! The leaders' deadline, as it is proposed: everybody can change it.

use super::calendar::{working_days_after, working_days_before};
use super::time::Day;

/// When the leaders are to answer a case that is sent to them on `sent`: after `reply` working
/// days, but `margin` working days before Helsedirektoratet's deadline. Where that leaves no day
/// at all, they have until the next working day, or until Helsedirektoratet's deadline.
pub fn inner_deadline(sent: Day, outer: Option<Day>, reply: u32, margin: u32) -> Day {
    let wanted = working_days_after(sent, reply);
    let Some(outer) = outer else { return wanted };
    let latest = working_days_before(outer, margin).max(working_days_after(sent, 1));
    wanted.min(latest).min(outer)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::*;

    #[test]
    fn the_inner_deadline_comes_before_the_outer_one() {
        let day = |text: &str| Day::of(text.parse().unwrap());
        for (sent, outer, proposed) in [
            // Three weeks, where nobody outside waits.
            ("2026-11-23", None, "2026-12-14"),
            ("2026-11-23", Some("2027-02-01"), "2026-12-14"),
            // A week before the outer one.
            ("2026-11-23", Some("2026-12-11"), "2026-12-04"),
            // Easter and the weekends count for nobody.
            ("2026-03-25", None, "2026-04-20"),
            ("2026-03-02", Some("2026-04-07"), "2026-03-23"),
            ("2026-03-20", Some("2026-04-08"), "2026-03-27"),
            // Hardly time to ask at all.
            ("2026-11-23", Some("2026-11-26"), "2026-11-24"),
            ("2026-11-23", Some("2026-11-23"), "2026-11-23"),
            ("2026-11-23", Some("2026-11-20"), "2026-11-20"),
        ] {
            assert_eq!(inner_deadline(day(sent), outer.map(day), 15, 5), day(proposed), "{sent} {outer:?}");
        }
    }
}
