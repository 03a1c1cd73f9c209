//! The terminal: under construction.

pub mod editor;
pub mod terminal;
