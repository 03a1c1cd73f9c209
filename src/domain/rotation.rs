//! How many candidates need rotation, and where: counts, never names (mandate §2; domain reference §9).

use serde::{Deserialize, Serialize};

use super::id::{CouncilId, InstitutionId, RotationNeedId};
use super::time::Day;

/// A half of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct HalfYear {
    pub year: i32,
    /// From July on.
    pub second: bool,
}

/// A trust's need in a half-year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RotationNeed {
    pub id: RotationNeedId,
    pub council: CouncilId,
    pub institution: InstitutionId,
    /// Where they need to go: a hospital, a department, a learning objective.
    pub arena: String,
    pub half: HalfYear,
    pub count: u32,
    /// When it was told.
    pub on: Day,
}

/// A count below this can point to a person where few candidates are (domain reference §9).
pub const FEW: u32 = 5;

/// What may be shown of a count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShownCount {
    Exactly(u32),
    /// At least one, and fewer than [`FEW`].
    Few,
}

impl ShownCount {
    /// Nobody points to nobody, so none is told as it is.
    pub const fn of(count: u32) -> Self {
        if count == 0 || count >= FEW { Self::Exactly(count) } else { Self::Few }
    }
}

impl HalfYear {
    /// The half-year that the day is in.
    pub fn of(day: Day) -> Self {
        let date = day.date();
        Self { year: chrono::Datelike::year(&date), second: chrono::Datelike::month(&date) > 6 }
    }

    /// The one after it.
    #[must_use]
    pub const fn next(self) -> Self {
        if self.second { Self { year: self.year + 1, second: false } } else { Self { second: true, ..self } }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_counts_are_not_told() {
        let told: Vec<_> = [0, 1, 4, 5, 12].into_iter().map(ShownCount::of).collect();
        assert_eq!(
            told,
            [
                ShownCount::Exactly(0),
                ShownCount::Few,
                ShownCount::Few,
                ShownCount::Exactly(5),
                ShownCount::Exactly(12)
            ]
        );
    }

    #[test]
    fn half_years_follow_each_other() {
        let half = |year, second| HalfYear { year, second };
        let day = |month, day| Day::ymd(2026, month, day).unwrap();
        assert_eq!(HalfYear::of(day(6, 30)), half(2026, false));
        assert_eq!(HalfYear::of(day(7, 1)), half(2026, true));
        assert_eq!(half(2026, false).next(), half(2026, true));
        assert_eq!(half(2026, true).next(), half(2027, false));
    }
}
