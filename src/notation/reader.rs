//! A whole text, read as it is typed: only what changed is read again.

use super::directory::{Context, Directory};
use super::line::{Line, read_line};
use crate::domain::Day;

/// Reads a text again and again while it is being written.
#[derive(Debug)]
pub struct Reader {
    directory: Directory,
    today: Day,
    rows: Vec<String>,
    lines: Vec<Line>,
}

/// What was read anew: so many old lines gave way to so many new ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reread {
    /// The first line that changed.
    pub from: usize,
    pub dropped: usize,
    pub read: usize,
}

impl Reader {
    pub const fn new(directory: Directory, today: Day) -> Self {
        Self { directory, today, rows: Vec::new(), lines: Vec::new() }
    }

    /// Reads everything again for what is now known, if that is anything new.
    pub fn renew(&mut self, directory: Directory, today: Day) {
        if directory == self.directory && today == self.today {
            return;
        }
        let rows = std::mem::take(&mut self.rows);
        *self = Self::new(directory, today);
        self.read(&rows);
    }

    /// Reads the text as it now stands: the lines between those that begin it and those that end it
    /// as before.
    pub fn read<S: AsRef<str>>(&mut self, rows: &[S]) -> Reread {
        let same = |(old, new): &(&String, &S)| old.as_str() == new.as_ref();
        let head = self.rows.iter().zip(rows).take_while(same).count();
        let tail = self.rows[head..].iter().rev().zip(rows[head..].iter().rev()).take_while(same).count();
        let old = head..self.rows.len() - tail;
        let new = &rows[head..rows.len() - tail];
        let reread = Reread { from: head, dropped: old.len(), read: new.len() };
        let context = Context { directory: &self.directory, today: self.today };
        let lines = new.iter().map(|row| read_line(row.as_ref(), &context));
        self.lines.splice(old.clone(), lines);
        self.rows.splice(old, new.iter().map(|row| row.as_ref().to_owned()));
        reread
    }

    /// As [`Reader::read`], for a text whose lines end in `\n`.
    pub fn read_text(&mut self, text: &str) -> Reread {
        self.read(&text.split('\n').collect::<Vec<_>>())
    }

    /// Every line of the text, as it was read.
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// What lines are read against.
    pub const fn context(&self) -> Context<'_> {
        Context { directory: &self.directory, today: self.today }
    }
}
