//! Numbers that run within a year: meetings, agenda items, cases. Never reused.

use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! numbers {
    ($($(#[$doc:meta])* $name:ident $form:literal)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub struct $name {
            pub year: i32,
            pub number: u32,
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, $form, number = self.number, year = self.year)
            }
        }
    )*};
}

numbers! {
    /// A meeting's number in its council's year: `2/2026`.
    MeetingNo "{number}/{year}"
    /// An agenda item's number in its council's year, as in `Sak 3/2026`. Given when the meeting
    /// is convened.
    ItemNo "{number}/{year}"
    /// A case's number in the office's year: `2026-014`.
    CaseNo "{year}-{number:03}"
}
