//! A place in the text, and the grapheme boundaries around it.

use unicode_segmentation::GraphemeCursor;

/// A place in the text: which line, and how many bytes into it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Pos {
    pub line: usize,
    pub byte: usize,
}

impl Pos {
    pub const fn new(line: usize, byte: usize) -> Self {
        Self { line, byte }
    }

    /// The end of the last line.
    pub fn end_of(lines: &[String]) -> Self {
        let line = lines.len().saturating_sub(1);
        Self::new(line, lines.last().map_or(0, String::len))
    }

    /// The place `offset` bytes into the lines joined by newlines.
    pub fn from_offset(lines: &[String], offset: usize) -> Self {
        let mut left = offset;
        for (line, text) in lines.iter().enumerate() {
            if left <= text.len() {
                return Self::new(line, text.floor_char_boundary(left));
            }
            left -= text.len() + 1;
        }
        Self::end_of(lines)
    }

    /// The reverse of [`Pos::from_offset`].
    pub fn offset(self, lines: &[String]) -> usize {
        let before: usize = lines[..self.line].iter().map(|line| line.len() + 1).sum();
        before + self.byte
    }

    /// The nearest place at or after this one that is between two graphemes, and in the text.
    pub fn snapped(self, lines: &[String]) -> Self {
        let Some(line) = lines.get(self.line) else {
            return Self::end_of(lines);
        };
        let byte = line.floor_char_boundary(self.byte);
        if is_boundary(line, byte) {
            Self::new(self.line, byte)
        } else {
            Self::new(self.line, next(line, byte))
        }
    }
}

/// Whether `byte` lies between two graphemes of the line.
pub(super) fn is_boundary(line: &str, byte: usize) -> bool {
    GraphemeCursor::new(byte, line.len(), true).is_boundary(line, 0).unwrap_or(true)
}

/// Where the grapheme after `byte` ends; the end of the line when there is none.
pub(super) fn next(line: &str, byte: usize) -> usize {
    GraphemeCursor::new(byte, line.len(), true).next_boundary(line, 0).ok().flatten().unwrap_or(line.len())
}

/// Where the grapheme before `byte` begins; the start of the line when there is none.
pub(super) fn previous(line: &str, byte: usize) -> usize {
    GraphemeCursor::new(byte, line.len(), true).prev_boundary(line, 0).ok().flatten().unwrap_or(0)
}
