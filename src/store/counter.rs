//! Numbers that are given once and never again.
//!
//! Counters only go up. Undo does not take them back, and neither does a command that is refused
//! after it asked for a number: an id or a `Sak n/yyyy` that was once given out may stand in a
//! letter, so it is never reused.

use crate::domain::{CouncilId, Kind};

/// Something that is numbered within a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Series {
    /// A council's meetings.
    Meeting(CouncilId),
    /// A council's agenda items: `Sak n/yyyy`.
    Item(CouncilId),
    /// The office's cases.
    Case,
}

/// `[0][kind]`
pub(super) fn id_key(kind: Kind) -> Vec<u8> {
    vec![0, kind as u8]
}

/// `[series][council][year]`
pub(super) fn series_key(series: Series, year: i32) -> Vec<u8> {
    let (number, council) = match series {
        Series::Meeting(council) => (1, council.0),
        Series::Item(council) => (2, council.0),
        Series::Case => (3, 0),
    };
    [&[number][..], &council.to_be_bytes(), &year.to_be_bytes()].concat()
}
