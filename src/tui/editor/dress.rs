//! What others have to show about a line: a sign beside it and stretches of it in styles of their
//! own. The editor knows neither what the sign nor what the styles mean.

use std::ops::Range;

use ratatui::style::Style;

/// How one line is shown beyond its letters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dress {
    /// Beside the line's first row; nothing when it is empty.
    pub sign: &'static str,
    pub sign_style: Style,
    /// Bytes of the line and their styles; a later one is laid over an earlier.
    pub spans: Vec<(Range<usize>, Style)>,
}

/// Who dresses the lines that are seen, and the columns that are kept for signs at their left.
pub struct Dresser<'a> {
    pub margin: u16,
    /// Asked once for each line in the window: its number from 0, and its text.
    pub dress: &'a mut dyn FnMut(usize, &str) -> Dress,
}
