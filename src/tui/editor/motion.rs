//! Where a motion leads: by grapheme, by word, by line. Rows on screen are in `view`.

use unicode_segmentation::UnicodeSegmentation;

use super::pos::{self, Pos};

pub(super) fn left(lines: &[String], at: Pos) -> Pos {
    if at.byte > 0 {
        Pos::new(at.line, pos::previous(&lines[at.line], at.byte))
    } else if at.line > 0 {
        Pos::new(at.line - 1, lines[at.line - 1].len())
    } else {
        at
    }
}

pub(super) fn right(lines: &[String], at: Pos) -> Pos {
    if at.byte < lines[at.line].len() {
        Pos::new(at.line, pos::next(&lines[at.line], at.byte))
    } else if at.line + 1 < lines.len() {
        Pos::new(at.line + 1, 0)
    } else {
        at
    }
}

/// The start of the word before; then the start of the line; then the end of the line above.
pub(super) fn word_left(lines: &[String], at: Pos) -> Pos {
    if at.byte == 0 {
        return left(lines, at);
    }
    let line = &lines[at.line];
    let mut words = line[..at.byte].unicode_word_indices();
    let start = words.next_back().map_or(0, |(start, _)| start);
    Pos::new(at.line, boundary_before(line, start))
}

/// The start of the next word; then the end of the line; then the start of the line below.
pub(super) fn word_right(lines: &[String], at: Pos) -> Pos {
    let line = &lines[at.line];
    if at.byte == line.len() {
        return right(lines, at);
    }
    let mut words = line.unicode_word_indices();
    let start = words.find(|&(start, _)| start > at.byte);
    let start = start.map_or(line.len(), |(start, _)| start);
    Pos::new(at.line, start).snapped(lines)
}

/// Word bounds fall between graphemes but for rare scripts.
fn boundary_before(line: &str, byte: usize) -> usize {
    if pos::is_boundary(line, byte) { byte } else { pos::previous(line, byte) }
}
