//! The editor on one line, for fields and prompts.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use super::{
    Editor, EditorLook, Outcome,
    cells::{self, cells},
    pos::Pos,
    view,
};
use crate::keymap::Action;

/// A line being written. It scrolls sideways and has no line breaks; else it is an [`Editor`].
pub struct LineEditor {
    editor: Editor,
    /// The first column on screen.
    left: usize,
}

impl LineEditor {
    /// Opens a line with the cursor at its end.
    pub fn new(text: &str) -> Self {
        let text = one_line(text);
        Self { editor: Editor::new(&text, text.len()), left: 0 }
    }

    /// The line as it stands.
    pub fn text(&self) -> String {
        self.editor.text()
    }

    /// Whether nothing is written.
    pub fn is_empty(&self) -> bool {
        self.editor.is_empty()
    }

    /// The byte that the cursor stands before.
    pub fn cursor(&self) -> usize {
        self.editor.cursor()
    }

    /// Makes the line another, with the cursor at its end; undo brings the old one back.
    pub fn replace(&mut self, text: &str) {
        let text = one_line(text);
        self.editor.replace(&text, text.len());
    }

    /// What [`Action::Paste`] will give back, copied in another text.
    pub fn hold(&mut self, copied: &str) {
        self.editor.hold(copied);
    }

    /// Types text.
    pub fn insert(&mut self, text: &str) -> Outcome {
        self.editor.insert(&one_line(text))
    }

    /// Pastes; line breaks become spaces.
    pub fn paste(&mut self, text: &str) -> Outcome {
        self.editor.paste(&one_line(text.trim_end_matches(['\r', '\n'])))
    }

    /// Does what a key asks for, as far as it means something on one line.
    pub fn act(&mut self, action: Action, clock: &str) -> Outcome {
        match action {
            Action::NewLine
            | Action::OpenLine
            | Action::CursorUp
            | Action::CursorDown
            | Action::ScreenUp
            | Action::ScreenDown
            | Action::SelectUp
            | Action::SelectDown
            | Action::CommandMode
            | Action::InsertMode
            | Action::InsertAfter
            | Action::SearchNext
            | Action::SearchPrevious => Outcome::NotMine,
            Action::Paste => {
                let clip = self.editor.clip.clone();
                self.paste(&clip)
            }
            _ => self.editor.act(action, clock),
        }
    }

    /// Draws the line around the cursor and says where the cursor stands; nowhere without room.
    pub fn render(&mut self, area: Rect, buf: &mut Buffer, look: &EditorLook) -> Option<Position> {
        let area = area.intersection(buf.area);
        if area.is_empty() {
            return None;
        }
        let strip = Rect { height: 1, ..area };
        view::blank(strip, look.text, buf);
        let line = self.editor.sheet.line(0);
        let width = usize::from(strip.width);
        let cursor = cells::width(&line[..self.editor.cursor.byte]);
        self.left = scrolled(self.left, cursor, cells::width(line), width);

        let marks = self.editor.marks(look);
        let mut column = 0;
        for cell in cells(line) {
            let start = column;
            column += cell.columns;
            if column > self.left + width {
                break;
            }
            let Some(x) = start.checked_sub(self.left).and_then(|x| u16::try_from(x).ok()) else {
                continue;
            };
            let x = strip.x + x;
            view::put(&mut buf[(x, strip.y)], cell.grapheme);
            let here = Pos::new(0, cell.byte);
            let inside = |&&(from, to, _): &&view::Mark| from <= here && here < to;
            if let Some(&(_, _, style)) = marks.iter().find(inside) {
                let wide = u16::try_from(column - start).unwrap_or(1);
                buf.set_style(Rect::new(x, strip.y, wide, 1), style);
            }
        }
        let x = u16::try_from(cursor - self.left).unwrap_or(0);
        Some(Position::new(strip.x + x.min(strip.width - 1), strip.y))
    }
}

/// The first column to show: the last one kept when the cursor is still in sight, and no more
/// scrolled than the line needs.
fn scrolled(left: usize, cursor: usize, line: usize, width: usize) -> usize {
    let most = (line + 1).saturating_sub(width);
    left.min(cursor).max((cursor + 1).saturating_sub(width)).min(most)
}

fn one_line(text: &str) -> String {
    text.replace("\r\n", " ").replace(['\r', '\n', '\u{2028}', '\u{2029}'], " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_scrolls_with_the_cursor() {
        let mut line = LineEditor::new("Fødselshjelp og kvinnesykdommer");
        let area = Rect::new(2, 1, 10, 1);
        let seen = |line: &mut LineEditor| {
            let mut buf = Buffer::empty(Rect::new(0, 0, 14, 3));
            let at = line.render(area, &mut buf, &EditorLook::default());
            let row: String = (0..14).map(|x| buf[(x, 1)].symbol().to_owned()).collect();
            (row, at.map(|at| at.x))
        };
        assert_eq!(seen(&mut line), ("  sykdommer   ".into(), Some(11)));
        line.act(Action::LineStart, "");
        assert_eq!(seen(&mut line), ("  Fødselshje  ".into(), Some(2)));
        line.act(Action::WordRight, "");
        assert_eq!(seen(&mut line), ("  elshjelp o  ".into(), Some(11)));
    }

    #[test]
    fn it_stays_one_line() {
        let mut line = LineEditor::new("en\nto");
        line.paste("\r\ntre\n");
        line.insert("\n");
        assert_eq!(line.act(Action::NewLine, ""), Outcome::NotMine);
        assert_eq!(line.text(), "en to tre ");
        line.act(Action::Cut, "");
        assert_eq!(line.text(), "");
        line.act(Action::Paste, "");
        assert_eq!(line.text(), "en to tre ");
        line.replace("ny");
        line.act(Action::UndoText, "");
        assert_eq!(line.text(), "en to tre ");
    }
}
