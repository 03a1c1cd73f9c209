//! Under construction.

pub mod terminal;
