#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod completions;
mod laws;
mod lines;
mod properties;
mod stage;
