//! The vocabulary of the whole-program tests: an office in a folder of its own, and terminals in
//! real ptys. A test reads as what a secretary does and sees.
//!
//! Nothing here sleeps: a terminal waits until its screen shows what it should, and fails with
//! the screen when that does not happen.

#![allow(dead_code, unused_imports, reason = "each test binary uses the part of the vocabulary it needs")]

mod casework;
mod keys;
mod office;
mod secretary;
mod terminal;

pub use casework::{Became, Decision, Intake, Reply, Row};
pub use office::{Office, kill};
pub use terminal::Terminal;
