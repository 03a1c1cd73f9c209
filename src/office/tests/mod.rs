//! The office, told in the field's own sentences.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod access;
mod board;
mod bundle;
mod cases;
mod changes;
mod demo;
mod directory;
mod drafts;
mod elections;
mod erased;
pub mod every;
mod faults;
mod founding;
mod hearing;
mod invariants;
mod journal;
mod keeping;
mod letters;
mod meetings;
mod minutes;
mod missing;
mod moving;
mod pens;
mod pipeline;
mod preparing;
mod privacy;
mod roll_call;
mod rosters;
mod rulings;
pub mod vocabulary;
