//! Values that draw themselves. None of them knows the office.

mod list;
mod panel;
mod text;

pub use list::{List, Row};
pub use panel::{panel, popup, window};
pub use text::{fit, line, put, width, wrap};
