//! The board over all councils: what can be asked of it, and what it shows.
//!
//! An answer holds the cards that are on show and a count for each column, never all cases. Read
//! [`BoardAsk`] first, then [`OpenCases`].

mod open;

use chrono::Datelike;
use serde::{Deserialize, Serialize};

pub use open::{OpenCase, OpenCases, Silent};

use crate::domain::{BoardColumn, CaseId, CaseNo, CaseState, Day, Seating, SpecialtyId, Track, WaitsFor};

/// At most so many cards of a column are told at once.
pub const MOST_CARDS: u32 = 200;

/// A question about the board.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BoardAsk {
    pub filter: BoardFilter,
    /// The cases that were over in this year, instead of the open ones.
    pub year: Option<i32>,
    /// The card that is to be found, wherever it stands now.
    pub chosen: Option<CaseId>,
    /// The stretches of columns that are on show. Where the chosen card stands beside the stretch
    /// of its column, the stretch is moved.
    pub windows: Vec<BoardWindow>,
}

/// A stretch of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BoardWindow {
    pub column: BoardColumn,
    pub from: u32,
    pub rows: u32,
}

/// Which cases are on the board. What is not set holds back nothing; what is set holds together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BoardFilter {
    pub specialty: Option<SpecialtyId>,
    pub seating: Option<Seating>,
    pub track: Option<Track>,
    pub due: Option<DueWhen>,
    /// Only those that whoever asks handles.
    pub own: bool,
    /// All of these stand in number, title, contact or handler.
    pub words: String,
}

/// How near the next deadline is.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::VariantArray,
)]
#[strum(serialize_all = "kebab-case")]
pub enum DueWhen {
    Late,
    /// Not past, and at the latest this Sunday.
    ThisWeek,
    /// Not past, and at the latest the last of this month.
    ThisMonth,
    /// There is no deadline.
    None,
}

/// What the board shows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BoardView {
    /// Every column, in order.
    pub counts: Vec<BoardCount>,
    /// How many cases there are without the filter.
    pub all: u32,
    pub windows: Vec<BoardCards>,
    /// Where the chosen card stands.
    pub found: Option<(CaseId, BoardColumn, u32)>,
}

/// How many cards stand in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BoardCount {
    pub column: BoardColumn,
    pub cards: u32,
    pub late: u32,
}

/// The cards of a window.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BoardCards {
    pub column: BoardColumn,
    pub from: u32,
    pub cards: Vec<BoardCard>,
}

/// A case on the board.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BoardCard {
    pub id: CaseId,
    pub number: CaseNo,
    pub title: String,
    pub specialties: Vec<SpecialtyId>,
    pub track: Track,
    pub seating: Option<Seating>,
    /// With *assessed* derived.
    pub state: CaseState,
    pub since: Day,
    /// The next one that matters.
    pub deadline: Option<Day>,
    pub handler: Option<String>,
    pub waits: WaitsFor,
}

impl BoardFilter {
    /// Nothing is held back.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl DueWhen {
    /// Whether a card with this deadline is shown.
    pub fn holds(self, deadline: Option<Day>, today: Day) -> bool {
        let Some(day) = deadline else { return self == Self::None };
        match self {
            Self::Late => day < today,
            Self::ThisWeek => day >= today && day <= end_of_week(today),
            Self::ThisMonth => day >= today && month(day) == month(today),
            Self::None => false,
        }
    }
}

/// The Sunday that ends the week. The first day of all was a Monday.
const fn end_of_week(today: Day) -> Day {
    today.plus((7 - today.number() % 7) % 7)
}

fn month(day: Day) -> (i32, u32) {
    (day.year(), day.date().month())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_deadline_is_late_this_week_this_month_or_none() {
        let day = |day| Day::ymd(2026, 3, day);
        // Thursday 26 March 2026.
        let today = day(26).expect("a day");
        for (deadline, holding) in [
            (day(25), &[DueWhen::Late][..]),
            (day(26), &[DueWhen::ThisWeek, DueWhen::ThisMonth]),
            (day(29), &[DueWhen::ThisWeek, DueWhen::ThisMonth]),
            (day(30), &[DueWhen::ThisMonth]),
            (Day::ymd(2026, 4, 1), &[]),
            (Day::ymd(2027, 3, 26), &[]),
            (None, &[DueWhen::None]),
        ] {
            let found: Vec<DueWhen> = <DueWhen as strum::VariantArray>::VARIANTS
                .iter()
                .copied()
                .filter(|due| due.holds(deadline, today))
                .collect();
            assert_eq!(found, holding, "{deadline:?}");
        }
    }
}
