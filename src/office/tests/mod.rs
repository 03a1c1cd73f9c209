//! The office, told in the field's own sentences.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod founding;
mod vocabulary;
