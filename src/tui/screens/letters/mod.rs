//! The letters of a case, in and out, and the list of who has not answered.
//!
//! Read [`Letters`] first: the list. A letter is written in [`LetterText`], what writing it anew
//! would change is shown in [`Anew`], and a form that came back in [`FormPage`]. [`Chasing`] goes
//! over all open cases. This room must not know what a letter says nor when it may be written.

mod anew;
mod chasing;
mod form;
mod list;
mod reading;
#[cfg(test)]
mod tests;
mod text;

pub use anew::Anew;
pub use chasing::{Chasing, one_by_one};
pub use form::FormPage;
pub use list::Letters;
pub use reading::LetterReading;
pub use text::LetterText;
