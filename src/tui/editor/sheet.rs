//! The text itself and its undo, on `tui-textarea`.
//!
//! That crate keeps the lines and the history of edits. It counts in scalars, wraps the whole text
//! again at every edit when it is asked to wrap, and jumps only within 65 536 lines and columns; so
//! it is never given an area to wrap for, and this file is the only one that knows it.

use tui_textarea::{AtomicRange, CursorMove, TextArea};

use super::pos::Pos;

/// What belongs together in one undo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Grain {
    /// Typed characters: a word with the space after it.
    Typing { ends_word: bool },
    /// A run of deletions by the same key.
    Deleting { backwards: bool },
    /// Alone: a paste, a cut, a new line.
    Once,
}

/// Edits that are undone and redone together, with the cursor on both sides.
#[derive(Clone, Copy)]
struct Step {
    grain: Grain,
    edits: usize,
    before: Pos,
    after: Pos,
}

/// The text and its history.
pub(super) struct Sheet {
    area: TextArea<'static>,
    done: Vec<Step>,
    undone: Vec<Step>,
    open: bool,
}

impl Sheet {
    pub fn new(text: &str) -> Self {
        let mut area = TextArea::new(text.split('\n').map(str::to_owned).collect());
        area.set_max_histories(usize::MAX);
        Self { area, done: Vec::new(), undone: Vec::new(), open: false }
    }

    /// At least one line.
    pub fn lines(&self) -> &[String] {
        self.area.lines()
    }

    pub fn line(&self, line: usize) -> &str {
        self.lines().get(line).map_or("", String::as_str)
    }

    pub fn text(&self) -> String {
        self.lines().join("\n")
    }

    pub fn between(&self, from: Pos, to: Pos) -> String {
        if from.line == to.line {
            return self.line(from.line)[from.byte..to.byte].to_owned();
        }
        let mut text = self.line(from.line)[from.byte..].to_owned();
        for line in &self.lines()[from.line + 1..to.line] {
            text.push('\n');
            text.push_str(line);
        }
        text.push('\n');
        text.push_str(&self.line(to.line)[..to.byte]);
        text
    }

    /// Begins a step, or goes on with the last one when the two belong together.
    pub fn begin(&mut self, grain: Grain, cursor: Pos, starts_word: bool) {
        if let Some(last) = self.done.last_mut().filter(|_| self.open) {
            let joins = match (last.grain, grain) {
                (Grain::Typing { ends_word }, Grain::Typing { .. }) => !(ends_word && starts_word),
                (Grain::Deleting { backwards: a }, Grain::Deleting { backwards: b }) => a == b,
                _ => false,
            };
            if joins {
                last.grain = grain;
                return;
            }
        }
        self.open = true;
        self.done.push(Step { grain, edits: 0, before: cursor, after: cursor });
    }

    /// Notes where the cursor came to stand after the edits since [`Sheet::begin`].
    pub fn end(&mut self, cursor: Pos) {
        if let Some(last) = self.done.last_mut() {
            last.after = cursor;
        }
        self.done.pop_if(|last| last.edits == 0);
    }

    /// The next edit begins a step of its own.
    pub fn close(&mut self) {
        self.open = false;
    }

    /// Takes back the last step and says where the cursor stood before it.
    pub fn undo(&mut self) -> Option<Pos> {
        self.open = false;
        let step = self.done.pop()?;
        for _ in 0..step.edits {
            self.area.undo();
        }
        self.undone.push(step);
        Some(step.before)
    }

    pub fn redo(&mut self) -> Option<Pos> {
        self.open = false;
        let step = self.undone.pop()?;
        for _ in 0..step.edits {
            self.area.redo();
        }
        self.done.push(step);
        Some(step.after)
    }

    /// Puts clean text at `at` and says where it ends.
    pub fn insert(&mut self, at: Pos, text: &str) -> Pos {
        if text.is_empty() {
            return at;
        }
        self.jump(at);
        let mut chars = text.chars();
        match (chars.next(), chars.next()) {
            (Some(c), None) => self.area.insert_char(c),
            _ => {
                self.area.insert_str(text);
            }
        }
        self.count_edit();
        let newlines = text.bytes().filter(|&b| b == b'\n').count();
        match text.rfind('\n') {
            Some(last) => Pos::new(at.line + newlines, text.len() - last - 1),
            None => Pos::new(at.line, at.byte + text.len()),
        }
    }

    /// Takes away what stands between two places.
    pub fn remove(&mut self, from: Pos, to: Pos) {
        if from >= to {
            return;
        }
        let chars = if from.line == to.line {
            self.line(from.line)[from.byte..to.byte].chars().count()
        } else {
            let first = self.line(from.line)[from.byte..].chars().count() + 1;
            let whole = &self.lines()[from.line + 1..to.line];
            let whole: usize = whole.iter().map(|line| line.chars().count() + 1).sum();
            first + whole + self.line(to.line)[..to.byte].chars().count()
        };
        self.jump(from);
        self.area.delete_str(chars);
        self.count_edit();
    }

    fn count_edit(&mut self) {
        self.undone.clear();
        if let Some(last) = self.done.last_mut() {
            last.edits += 1;
        }
    }

    fn jump(&mut self, to: Pos) {
        let column = self.line(to.line)[..to.byte].chars().count();
        if let (Ok(row), Ok(column)) = (u16::try_from(to.line), u16::try_from(column)) {
            self.area.move_cursor(CursorMove::Jump(row, column));
            return;
        }
        // Beyond the reach of a jump: walk down, and let an atomic range push the cursor along.
        self.area.move_cursor(CursorMove::Jump(u16::MAX, 0));
        let (reached, _) = self.area.cursor();
        if to.line < reached {
            let row = u16::try_from(to.line).unwrap_or(u16::MAX);
            self.area.move_cursor(CursorMove::Jump(row, 0));
        }
        for _ in reached..to.line {
            self.area.move_cursor(CursorMove::Down);
        }
        if column > 0 {
            self.area.move_cursor(CursorMove::Forward);
            let range = AtomicRange { row: to.line, start_col: 0, end_col: column };
            // It lies within the line, so it cannot be refused.
            let _ = self.area.try_set_atomic_ranges([range]);
            self.area.clear_atomic_ranges();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The crate's own jumps end at 65 535; ours must not.
    #[test]
    fn edits_land_beyond_the_reach_of_a_jump() {
        let long = "å".repeat(70_000);
        let many = "\n".repeat(70_000);
        for (text, at) in [
            (long.as_str(), Pos::new(0, 139_998)),
            (many.as_str(), Pos::new(69_000, 0)),
            (&[&many, "abc"].concat(), Pos::new(70_000, 2)),
            (&[&long, "\nx"].concat(), Pos::new(0, 140_000)),
        ] {
            let mut sheet = Sheet::new(text);
            sheet.begin(Grain::Once, at, true);
            let end = sheet.insert(at, "her");
            sheet.end(end);
            let offset = at.offset(sheet.lines());
            assert_eq!(&sheet.text()[offset..offset + 3], "her");
            assert_eq!(sheet.undo(), Some(at));
            assert_eq!(sheet.text(), text);
        }
    }
}
