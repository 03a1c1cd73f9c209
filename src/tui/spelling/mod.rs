//! Spelling, by the hunspell dictionaries of the system where there are any.
//!
//! Read [`Proof`] first: it knows which words of a text are marked. What it does not know yet, the
//! terminal asks a [`Speller`], which loads a dictionary when it is first asked, on a thread of its
//! own: no key waits for it, and without dictionaries there is neither thread nor memory. This room
//! must not know whose text it is, nor what is drawn around it.

mod dictionary;
mod proof;
mod speller;
mod words;

#[cfg(test)]
mod tests;

pub use dictionary::DICTIONARIES;
pub use proof::Proof;
pub use speller::{Asked, Speller, Spelt};
pub use words::word_at;
