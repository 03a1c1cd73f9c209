//! The terminal: under construction.

pub mod editor;
pub mod reasons;
pub mod terminal;
