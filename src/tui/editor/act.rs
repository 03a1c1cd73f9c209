//! What each action does to the text.

use super::{Editor, Mode, Outcome, motion, pos::Pos, sheet::Grain};
use crate::keymap::Action;

/// A way for the cursor to go.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Motion {
    Left,
    Right,
    Up,
    Down,
    WordLeft,
    WordRight,
    LineStart,
    LineEnd,
    TextStart,
    TextEnd,
    ScreenUp,
    ScreenDown,
}

/// The motion of an action, and whether it selects.
const MOTIONS: &[(Action, Motion, bool)] = &[
    (Action::CursorLeft, Motion::Left, false),
    (Action::CursorRight, Motion::Right, false),
    (Action::CursorUp, Motion::Up, false),
    (Action::CursorDown, Motion::Down, false),
    (Action::WordLeft, Motion::WordLeft, false),
    (Action::WordRight, Motion::WordRight, false),
    (Action::LineStart, Motion::LineStart, false),
    (Action::LineEnd, Motion::LineEnd, false),
    (Action::TextStart, Motion::TextStart, false),
    (Action::TextEnd, Motion::TextEnd, false),
    (Action::ScreenUp, Motion::ScreenUp, false),
    (Action::ScreenDown, Motion::ScreenDown, false),
    (Action::SelectLeft, Motion::Left, true),
    (Action::SelectRight, Motion::Right, true),
    (Action::SelectUp, Motion::Up, true),
    (Action::SelectDown, Motion::Down, true),
    (Action::SelectWordLeft, Motion::WordLeft, true),
    (Action::SelectWordRight, Motion::WordRight, true),
    (Action::SelectLineStart, Motion::LineStart, true),
    (Action::SelectLineEnd, Motion::LineEnd, true),
];

/// What a deletion takes when nothing is selected, and how it is undone.
const DELETIONS: &[(Action, Motion, Grain)] = &[
    (Action::DeleteLeft, Motion::Left, Grain::Deleting { backwards: true }),
    (Action::DeleteRight, Motion::Right, Grain::Deleting { backwards: false }),
    (Action::DeleteWordLeft, Motion::WordLeft, Grain::Once),
    (Action::DeleteWordRight, Motion::WordRight, Grain::Once),
];

impl Editor {
    /// Does what a key asks for. `clock` is the time of day that [`Action::InsertTime`] writes.
    pub fn act(&mut self, action: Action, clock: &str) -> Outcome {
        if let Some(&(_, motion, selects)) = MOTIONS.iter().find(|row| row.0 == action) {
            return self.move_by(motion, selects);
        }
        if let Some(&(_, motion, grain)) = DELETIONS.iter().find(|row| row.0 == action) {
            return self.delete_by(motion, grain);
        }
        match action {
            Action::Back => self.let_go(),
            Action::SelectAll => self.select_all(),
            Action::StartSelection => self.start_selection(),
            Action::NewLine => self.paste("\n"),
            Action::DeleteToLineEnd => self.delete_to_line_end(),
            Action::DeleteLine => self.delete_line(),
            Action::Cut => self.cut(),
            Action::Copy => self.copy(),
            Action::Paste => self.paste_clip(),
            Action::UndoText => self.undo(),
            Action::RedoText => self.redo(),
            Action::InsertTime => self.paste(&[clock, " "].concat()),
            Action::SearchNext => self.search_again(true),
            Action::SearchPrevious => self.search_again(false),
            Action::CommandMode => self.enter(Mode::Command),
            Action::InsertMode => self.enter(Mode::Insert),
            Action::InsertAfter => self.insert_after(),
            Action::OpenLine => self.open_line(),
            _ => Outcome::NotMine,
        }
    }

    fn move_by(&mut self, motion: Motion, selects: bool) -> Outcome {
        let column = self.column;
        self.settle();
        // A plain step out of a selection lands at its edge.
        if let Some((from, to)) = self.selection().filter(|_| !selects && !self.marking) {
            match motion {
                Motion::Left => return self.go(from, false),
                Motion::Right => return self.go(to, false),
                _ => {}
            }
        }
        if is_vertical(motion) {
            let here = || self.view.column(self.sheet.lines(), self.cursor);
            self.column = Some(column.unwrap_or_else(here));
        }
        self.go(self.target(motion), selects || self.marking)
    }

    fn target(&self, motion: Motion) -> Pos {
        let lines = self.sheet.lines();
        let at = self.cursor;
        let column = self.column.unwrap_or(0);
        let page = self.view.height().saturating_sub(1).max(1);
        match motion {
            Motion::Left => motion::left(lines, at),
            Motion::Right => motion::right(lines, at),
            Motion::WordLeft => motion::word_left(lines, at),
            Motion::WordRight => motion::word_right(lines, at),
            Motion::LineStart => self.view.row_start(lines, at),
            Motion::LineEnd => self.view.row_end(lines, at),
            Motion::TextStart => Pos::default(),
            Motion::TextEnd => Pos::end_of(lines),
            Motion::Up => self.view.up(lines, at, column),
            Motion::Down => self.view.down(lines, at, column),
            Motion::ScreenUp => (0..page).fold(at, |at, _| self.view.up(lines, at, column)),
            Motion::ScreenDown => (0..page).fold(at, |at, _| self.view.down(lines, at, column)),
        }
    }

    fn delete_by(&mut self, motion: Motion, grain: Grain) -> Outcome {
        if let Some((from, to)) = self.selection() {
            return self.cut_out(from, to, Grain::Once);
        }
        let to = self.target(motion);
        self.cut_out(self.cursor.min(to), self.cursor.max(to), grain)
    }

    /// Lets go of a selection or of what was found; without any the key is the screen's.
    fn let_go(&mut self) -> Outcome {
        if self.selection().is_none() && !self.marking && self.found.is_none() {
            return Outcome::NotMine;
        }
        self.settle();
        self.anchor = None;
        self.marking = false;
        Outcome::Moved
    }

    fn select_all(&mut self) -> Outcome {
        self.settle();
        self.anchor = Some(Pos::default());
        self.marking = false;
        self.cursor = Pos::end_of(self.sheet.lines());
        Outcome::Moved
    }

    fn start_selection(&mut self) -> Outcome {
        self.settle();
        self.marking = !self.marking;
        self.anchor = self.marking.then_some(self.cursor);
        Outcome::Moved
    }

    fn delete_to_line_end(&mut self) -> Outcome {
        let end = Pos::new(self.cursor.line, self.sheet.line(self.cursor.line).len());
        let rest = self.sheet.between(self.cursor, end);
        let joins = rest.is_empty();
        let end = if joins { motion::right(self.sheet.lines(), end) } else { end };
        let outcome = self.cut_out(self.cursor, end, Grain::Once);
        if outcome == Outcome::Changed && !joins {
            self.clip = rest;
        }
        outcome
    }

    /// As in nano, vim and emacs, paste brings a deleted line or rest of a line back.
    fn delete_line(&mut self) -> Outcome {
        let line = self.sheet.line(self.cursor.line).to_owned() + "\n";
        let (from, to) = self.whole_line();
        let from = if to.byte == 0 { from } else { motion::left(self.sheet.lines(), from) };
        let outcome = self.cut_out(from, to, Grain::Once);
        if outcome == Outcome::Changed {
            self.clip = line;
            self.cursor.byte = 0;
        }
        outcome
    }

    /// The line of the cursor, with its line break when it has one.
    fn whole_line(&self) -> (Pos, Pos) {
        let line = self.cursor.line;
        let below = line + 1 < self.sheet.lines().len();
        let end = if below { Pos::new(line + 1, 0) } else { Pos::new(line, self.sheet.line(line).len()) };
        (Pos::new(line, 0), end)
    }

    /// Copies the selection, or the whole line when nothing is selected.
    fn copy(&mut self) -> Outcome {
        self.settle();
        let line = || self.sheet.line(self.cursor.line).to_owned() + "\n";
        let text = self.selected().unwrap_or_else(line);
        self.anchor = None;
        self.marking = false;
        self.clip.clone_from(&text);
        Outcome::Copied(text)
    }

    fn cut(&mut self) -> Outcome {
        if self.read_only {
            return Outcome::ReadOnly;
        }
        let selection = self.selection();
        let copied = self.copy();
        match selection {
            Some((from, to)) => self.cut_out(from, to, Grain::Once),
            None => self.delete_line(),
        };
        copied
    }

    /// Whole lines are pasted above the line of the cursor.
    fn paste_clip(&mut self) -> Outcome {
        if self.read_only {
            return Outcome::ReadOnly;
        }
        let text = self.clip.clone();
        if !text.ends_with('\n') || self.selection().is_some() {
            return self.paste(&text);
        }
        self.sheet.close();
        let start = Pos::new(self.cursor.line, 0);
        self.change(Grain::Once, |sheet, cursor| {
            sheet.begin(Grain::Once, cursor, true);
            sheet.insert(start, &text)
        })
    }

    fn undo(&mut self) -> Outcome {
        if self.read_only {
            return Outcome::ReadOnly;
        }
        let cursor = self.sheet.undo();
        self.travelled(cursor)
    }

    fn redo(&mut self) -> Outcome {
        if self.read_only {
            return Outcome::ReadOnly;
        }
        let cursor = self.sheet.redo();
        self.travelled(cursor)
    }

    /// After a step through the history that ended at `cursor`, if there was one.
    fn travelled(&mut self, cursor: Option<Pos>) -> Outcome {
        let Some(cursor) = cursor else {
            return Outcome::Still;
        };
        self.settle();
        self.go(cursor.snapped(self.sheet.lines()), false);
        self.changed = true;
        Outcome::Changed
    }

    fn search_again(&mut self, forward: bool) -> Outcome {
        let needle = std::mem::take(&mut self.needle);
        if self.search(&needle, forward) { Outcome::Moved } else { Outcome::NotFound }
    }

    fn enter(&mut self, mode: Mode) -> Outcome {
        if self.read_only && mode == Mode::Insert {
            return Outcome::ReadOnly;
        }
        self.settle();
        self.set_mode(mode);
        Outcome::Moved
    }

    fn insert_after(&mut self) -> Outcome {
        let outcome = self.enter(Mode::Insert);
        let next = motion::right(self.sheet.lines(), self.cursor);
        if outcome == Outcome::Moved && next.line == self.cursor.line {
            self.go(next, false);
        }
        outcome
    }

    fn open_line(&mut self) -> Outcome {
        let outcome = self.enter(Mode::Insert);
        if outcome != Outcome::Moved {
            return outcome;
        }
        self.go(Pos::new(self.cursor.line, self.sheet.line(self.cursor.line).len()), false);
        self.paste("\n")
    }
}

fn is_vertical(motion: Motion) -> bool {
    matches!(motion, Motion::Up | Motion::Down | Motion::ScreenUp | Motion::ScreenDown)
}
