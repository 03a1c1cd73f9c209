//! The text editor: minutes, assessments and papers are written in it, fields and prompts too.
//!
//! Read [`Editor`] first; [`LineEditor`] is the same on one line. The editor knows text, keys'
//! actions and cells. It must not know whose text it is, where it is saved, or what its lines mean;
//! and nobody outside sees the crate it stands on.
//!
//! Places given to and taken from it are bytes of its text. Inside, a cursor always stands between
//! two graphemes.

mod act;
mod cells;
mod clean;
mod dress;
mod line;
mod motion;
mod pos;
mod search;
mod sheet;
mod splice;
mod view;
mod wrap;

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::Style,
};

use pos::Pos;
use sheet::{Grain, Sheet};
use view::View;

pub use dress::{Dress, Dresser};
pub use line::LineEditor;
pub use splice::Splice;

/// What came of a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The action is not the editor's; the screen may take it.
    NotMine,
    /// It was the editor's, and there was nothing to do.
    Still,
    /// The cursor, the selection or the mode is another.
    Moved,
    /// The text is another.
    Changed,
    /// This was copied or cut, for the terminal's clipboard too.
    Copied(String),
    /// The text is another's to write.
    ReadOnly,
    /// What was searched for is not in the text.
    NotFound,
}

/// Whether keys write or command, for key files that part the two.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// Printable keys are text.
    #[default]
    Insert,
    /// Printable keys are commands; none becomes text.
    Command,
}

/// The styles of the text.
#[derive(Clone, Copy, Debug, Default)]
pub struct EditorLook {
    /// All of it.
    pub text: Style,
    /// What is selected.
    pub selection: Style,
    /// What a search found.
    pub found: Style,
}

/// A text being written.
pub struct Editor {
    sheet: Sheet,
    cursor: Pos,
    /// Where the selection began.
    anchor: Option<Pos>,
    /// The selection was begun by a mark: plain motions extend it.
    marking: bool,
    /// The column that up and down keep to.
    column: Option<usize>,
    found: Option<(Pos, Pos)>,
    needle: String,
    /// What paste gives back; with a line break at its end it is whole lines.
    clip: String,
    mode: Mode,
    read_only: bool,
    view: View,
    /// The text as others have it.
    handed: String,
    changed: bool,
}

impl Editor {
    /// Opens a text with the cursor at this byte of it.
    pub fn new(text: &str, cursor: usize) -> Self {
        let clean = clean::clean(text);
        let before = clean::clean(&text[..text.floor_char_boundary(cursor)]).len();
        let sheet = Sheet::new(&clean);
        let cursor = Pos::from_offset(sheet.lines(), before).snapped(sheet.lines());
        Self {
            sheet,
            cursor,
            anchor: None,
            marking: false,
            column: None,
            found: None,
            needle: String::new(),
            clip: String::new(),
            mode: Mode::default(),
            read_only: false,
            view: View::new(),
            handed: text.to_owned(),
            changed: clean != text,
        }
    }

    /// The text, its lines parted by `\n`.
    pub fn text(&self) -> String {
        self.sheet.text()
    }

    /// Whether there is no text at all.
    pub fn is_empty(&self) -> bool {
        matches!(self.sheet.lines(), [line] if line.is_empty())
    }

    /// The byte of the text that the cursor stands before.
    pub fn cursor(&self) -> usize {
        self.cursor.offset(self.sheet.lines())
    }

    /// The line the cursor stands in, from 0.
    pub fn cursor_line(&self) -> usize {
        self.cursor.line
    }

    /// The lines of the text; at least one.
    pub fn lines(&self) -> &[String] {
        self.sheet.lines()
    }

    /// How many bytes of its line stand before the cursor.
    pub fn cursor_in_line(&self) -> usize {
        self.cursor.byte
    }

    /// Puts the cursor at this line of the text, from 0, behind this many bytes of it.
    pub fn place_in_line(&mut self, line: usize, byte: usize) {
        let lines = self.sheet.lines();
        let line = line.min(lines.len() - 1);
        self.place(Pos::new(line, byte.min(lines[line].len())).offset(lines));
    }

    /// Puts the cursor at this byte of the text.
    pub fn place(&mut self, cursor: usize) {
        self.settle();
        let lines = self.sheet.lines();
        self.cursor = Pos::from_offset(lines, cursor).snapped(lines);
        self.anchor = None;
        self.marking = false;
    }

    /// The selected text.
    pub fn selected(&self) -> Option<String> {
        let (from, to) = self.selection()?;
        Some(self.sheet.between(from, to))
    }

    /// Whether printable keys are text.
    pub fn mode(&self) -> Mode {
        self.mode
    }

    /// Chooses whether printable keys are text.
    pub fn set_mode(&mut self, mode: Mode) {
        self.sheet.close();
        self.mode = mode;
    }

    /// Whether only motions, search and copy work.
    pub fn is_read_only(&self) -> bool {
        self.read_only
    }

    /// While another writes, only motions, search and copy work.
    pub fn set_read_only(&mut self, read_only: bool) {
        self.settle();
        self.read_only = read_only;
    }

    /// What [`Action::Paste`](crate::keymap::Action::Paste) will give back, copied in another text.
    pub fn hold(&mut self, copied: &str) {
        self.clip = clean::clean(copied);
    }

    /// Types text. A word and the space after it are one undo.
    pub fn insert(&mut self, text: &str) -> Outcome {
        if self.mode == Mode::Command {
            return Outcome::Still;
        }
        let text = clean::clean(text);
        let Some(last) = text.chars().next_back() else {
            return Outcome::Still;
        };
        let ends_word = last.is_whitespace();
        self.put(&text, Grain::Typing { ends_word })
    }

    /// Puts a pasted text in the place of the selection: one edit, one undo.
    pub fn paste(&mut self, text: &str) -> Outcome {
        let text = clean::clean(text);
        if text.is_empty() {
            return Outcome::Still;
        }
        self.put(&text, Grain::Once)
    }

    /// Puts two texts in the place of these bytes of the cursor's line, with the cursor between
    /// them: one edit, one undo.
    pub fn exchange(&mut self, bytes: std::ops::Range<usize>, before: &str, after: &str) -> Outcome {
        let (before, after) = (clean::clean(before), clean::clean(after));
        let line = self.cursor.line;
        let end = self.sheet.line(line).len();
        let (from, to) = (Pos::new(line, bytes.start.min(end)), Pos::new(line, bytes.end.min(end)));
        self.sheet.close();
        self.change(Grain::Once, |sheet, cursor| {
            sheet.begin(Grain::Once, cursor, true);
            sheet.remove(from, to);
            let between = sheet.insert(from, &before);
            sheet.insert(between, &after);
            between
        })
    }

    /// Makes the text another, as one's own edit: what an external editor gave back.
    pub fn replace(&mut self, text: &str, cursor: usize) -> Outcome {
        let new = clean::clean(text);
        let cursor = clean::clean(&text[..text.floor_char_boundary(cursor)]).len();
        if self.read_only {
            return Outcome::ReadOnly;
        }
        let Some(splice) = Splice::between(&self.text(), &new) else {
            self.place(cursor);
            return Outcome::Still;
        };
        self.sheet.close();
        self.change(Grain::Once, |sheet, from| {
            let at = Pos::from_offset(sheet.lines(), splice.at);
            let to = Pos::from_offset(sheet.lines(), splice.at + splice.removed);
            sheet.begin(Grain::Once, from, true);
            sheet.remove(at, to);
            sheet.insert(at, &splice.inserted);
            Pos::from_offset(sheet.lines(), cursor)
        })
    }

    /// Shows the text as others now have it: read-along and take-over. The place in the text is
    /// kept; the undo of what was is forgotten, since undo never takes back a colleague's words.
    pub fn receive(&mut self, text: &str) {
        if self.handed == text && !self.changed {
            return;
        }
        let clean = clean::clean(text);
        let splice = Splice::between(&self.text(), &clean);
        let old = std::mem::replace(&mut self.sheet, Sheet::new(&clean));
        let places = [Some(self.cursor), self.anchor].map(|place| {
            let offset = place?.offset(old.lines());
            let offset = splice.as_ref().map_or(offset, |splice| splice.moved(offset));
            let lines = self.sheet.lines();
            Some(Pos::from_offset(lines, offset).snapped(lines))
        });
        self.cursor = places[0].unwrap_or_default();
        self.anchor = places[1];
        self.settle();
        self.changed = clean != text;
        text.clone_into(&mut self.handed);
    }

    /// What changed since this was last asked, or since the text was opened or received.
    /// A reader has nothing to tell.
    pub fn edit_since(&mut self) -> Option<Splice> {
        if self.read_only || !std::mem::take(&mut self.changed) {
            return None;
        }
        let text = self.text();
        let splice = Splice::between(&self.handed, &text);
        self.handed = text;
        splice
    }

    /// Goes to the nearest place where these words stand, whatever their case, round the ends.
    pub fn search(&mut self, needle: &str, forward: bool) -> bool {
        self.settle();
        self.needle = clean::clean(needle);
        let found = search::find(self.sheet.lines(), &self.needle, self.cursor, forward);
        if let Some((start, _)) = found {
            self.go(start, self.marking);
            self.found = found;
        }
        found.is_some()
    }

    /// Draws the text around the cursor and says where the cursor stands; nowhere without room.
    pub fn render(&mut self, area: Rect, buf: &mut Buffer, look: &EditorLook) -> Option<Position> {
        self.render_dressed(area, buf, look, &mut Dresser { margin: 0, dress: &mut |_, _| Dress::default() })
    }

    /// The same, with what others have to show about the lines that are seen.
    pub fn render_dressed(
        &mut self,
        area: Rect,
        buf: &mut Buffer,
        look: &EditorLook,
        dresser: &mut Dresser<'_>,
    ) -> Option<Position> {
        let marks = self.marks(look);
        let mut paint = view::Paint { text: look.text, marks: &marks, dresser };
        self.view.draw(self.sheet.lines(), self.cursor, &mut paint, area, buf)
    }

    fn marks(&self, look: &EditorLook) -> Vec<view::Mark> {
        let selection = self.selection().map(|(from, to)| (from, to, look.selection));
        let found = self.found.map(|(from, to)| (from, to, look.found));
        found.into_iter().chain(selection).collect()
    }

    fn selection(&self) -> Option<(Pos, Pos)> {
        let anchor = self.anchor.filter(|&anchor| anchor != self.cursor)?;
        Some((anchor.min(self.cursor), anchor.max(self.cursor)))
    }

    /// The next edit is an undo of its own, and what a search found is no longer marked.
    fn settle(&mut self) {
        self.sheet.close();
        self.column = None;
        self.found = None;
    }

    /// Puts clean text in the place of the selection.
    fn put(&mut self, text: &str, grain: Grain) -> Outcome {
        let selection = self.selection();
        if selection.is_some() || grain == Grain::Once {
            self.sheet.close();
        }
        self.change(grain, |sheet, cursor| {
            sheet.begin(grain, cursor, !text.starts_with(char::is_whitespace));
            let mut at = cursor;
            if let Some((from, to)) = selection {
                sheet.remove(from, to);
                at = from;
            }
            let line = sheet.line(at.line);
            let before = Pos::new(at.line, pos::previous(line, at.byte));
            match clean::melted(&line[before.byte..at.byte], text) {
                Some(melted) => {
                    sheet.remove(before, at);
                    sheet.insert(before, &melted)
                }
                None => sheet.insert(at, text),
            }
        })
    }

    /// Takes away a stretch of the text.
    fn cut_out(&mut self, from: Pos, to: Pos, grain: Grain) -> Outcome {
        if from == to {
            return if self.read_only { Outcome::ReadOnly } else { Outcome::Still };
        }
        self.change(grain, |sheet, cursor| {
            sheet.begin(grain, cursor, true);
            sheet.remove(from, to);
            from
        })
    }

    /// Runs an edit that has begun a step and gives the new cursor.
    fn change(&mut self, grain: Grain, edit: impl FnOnce(&mut Sheet, Pos) -> Pos) -> Outcome {
        if self.read_only {
            return Outcome::ReadOnly;
        }
        let cursor = edit(&mut self.sheet, self.cursor);
        self.cursor = cursor.snapped(self.sheet.lines());
        self.sheet.end(self.cursor);
        if grain == Grain::Once {
            self.sheet.close();
        }
        self.anchor = None;
        self.marking = false;
        self.column = None;
        self.found = None;
        self.changed = true;
        Outcome::Changed
    }

    fn go(&mut self, to: Pos, selecting: bool) -> Outcome {
        let moved = to != self.cursor;
        let had = self.selection().is_some();
        if selecting {
            self.anchor.get_or_insert(self.cursor);
        } else {
            self.anchor = None;
            self.marking = false;
        }
        self.cursor = to;
        if moved || had { Outcome::Moved } else { Outcome::Still }
    }
}
