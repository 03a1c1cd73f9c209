//! What leaves a meeting: its text becomes records, a document, and at last something nobody
//! changes any more.
//!
//! `said` reads an item's text by the notation, `records` lays what it says on the desk (`align`
//! tells which record is which line), `document` gathers the minutes, and `locked` keeps what is
//! approved as it is. `left_out` tells what of it does
//! not reach an assessment. This room must not know pens, the wire or the screen.

mod align;
mod attendance;
mod document;
mod left_out;
pub mod locked;
mod records;
mod said;

pub use attendance::chair_of;
pub use document::{approval_texts, minutes_text};
pub use left_out::{LeftOut, WhyLeftOut, left_out};
pub use records::Secretary;
