//! The terminal: under construction.

pub mod editor;
