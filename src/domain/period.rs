//! From a day to a last day: how long somebody sits or leads.

use serde::{Deserialize, Serialize};

use super::reason::Reason;
use super::time::Day;

/// From a first day to a last one; `None` while nobody has said when it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    pub from: Day,
    pub to: Option<Day>,
}

impl Period {
    /// Whether `day` is in it. The last day is.
    pub fn holds_on(self, day: Day) -> bool {
        self.from <= day && !self.is_over_on(day)
    }

    /// Whether it ended before `day`.
    pub fn is_over_on(self, day: Day) -> bool {
        self.to.is_some_and(|to| to < day)
    }

    /// Whether some day is in both.
    pub fn overlaps(self, other: Self) -> bool {
        !self.is_over_on(other.from) && !other.is_over_on(self.from)
    }

    /// The objection to a last day before the first.
    pub fn objection(self) -> Option<Reason> {
        let to = self.to.filter(|to| *to < self.from)?;
        Some(Reason::EndsBeforeItBegins { from: self.from, to })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(number: u32) -> Day {
        Day::ymd(2026, 1, number).unwrap()
    }

    fn period(from: u32, to: Option<u32>) -> Period {
        Period { from: day(from), to: to.map(day) }
    }

    #[test]
    fn the_last_day_belongs_to_it() {
        for (of, on, holds) in [
            (period(5, Some(9)), 4, false),
            (period(5, Some(9)), 5, true),
            (period(5, Some(9)), 9, true),
            (period(5, Some(9)), 10, false),
            (period(5, None), 31, true),
        ] {
            assert_eq!(of.holds_on(day(on)), holds, "{of:?} on {on}");
        }
    }

    #[test]
    fn two_overlap_when_a_day_is_in_both() {
        for (one, other, overlap) in [
            (period(1, Some(5)), period(5, Some(9)), true),
            (period(1, Some(4)), period(5, Some(9)), false),
            (period(1, None), period(20, None), true),
            (period(20, None), period(1, Some(19)), false),
        ] {
            assert_eq!(one.overlaps(other), overlap, "{one:?} {other:?}");
            assert_eq!(other.overlaps(one), overlap, "{other:?} {one:?}");
        }
    }
}
