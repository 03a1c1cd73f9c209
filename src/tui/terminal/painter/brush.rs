//! Paints rows: from what a screen shows to what is wanted of it.

use ratatui::layout::Position;

use super::grid::{Glyph, Grid, Spot};
use super::motion::{Cursor, number, sequence};
use super::pen::Pen;
use super::scroll::Scroll;

/// Erases to the end of the line; as many blanks as this is long are rather written.
const ERASE_LINE: &[u8] = b"\x1b[K";

/// One attempt at a frame: its bytes, and where they leave cursor and pen.
pub struct Brush<'a> {
    shown: &'a Grid,
    wanted: &'a Grid,
    cursor: Cursor,
    pen: Pen,
    out: Vec<u8>,
}

impl<'a> Brush<'a> {
    pub fn new(shown: &'a Grid, wanted: &'a Grid, cursor: Cursor, pen: Pen) -> Self {
        Self { shown, wanted, cursor, pen, out: Vec::new() }
    }

    pub fn bytes(&self) -> &[u8] {
        &self.out
    }

    pub fn raw(&mut self, bytes: &[u8]) {
        self.out.extend_from_slice(bytes);
    }

    pub fn go(&mut self, to: Position) {
        self.cursor.go(to, &mut self.out);
    }

    pub fn shorter(self, other: Self) -> Self {
        if other.out.len() < self.out.len() { other } else { self }
    }

    pub fn done(self) -> (Cursor, Pen, Vec<u8>) {
        (self.cursor, self.pen, self.out)
    }

    /// Lets the terminal move a band of rows. `shown` is the screen as it is after that.
    pub fn scroll(&mut self, scroll: &Scroll) {
        // The rows laid bare take the pen's background.
        self.take_blank();
        self.raw(b"\x1b[");
        number(scroll.top + 1, &mut self.out);
        self.raw(b";");
        number(scroll.bottom + 1, &mut self.out);
        self.raw(b"r");
        let letter = if scroll.up > 0 { b'S' } else { b'T' };
        sequence(scroll.up.unsigned_abs(), letter, &mut self.out);
        self.raw(b"\x1b[r");
        self.cursor = Cursor::UNKNOWN;
    }

    /// Paints what differs in one row.
    pub fn row(&mut self, y: u16) {
        let shown = self.shown.row(y.into());
        let wanted = self.wanted.row(y.into());
        let Some(last) = (0..wanted.len()).rev().find(|&x| shown[x] != wanted[x]) else {
            return;
        };
        let blank_from = wanted.iter().rposition(|spot| !spot.is_blank()).map_or(0, |x| x + 1);
        let erase_at =
            (blank_from..=last).find(|&x| shown[x] != wanted[x]).filter(|&x| last + 1 - x > ERASE_LINE.len());
        for x in 0..=last {
            if erase_at == Some(x) {
                self.reach(x, y);
                self.take_blank();
                self.raw(ERASE_LINE);
                return;
            }
            if shown[x] != wanted[x] && wanted[x].glyph != Glyph::Tail {
                self.reach(x, y);
                self.write(x, wanted);
            }
        }
    }

    /// Goes to a cell of a row whose cells before it are already as wanted: stepping over a few of
    /// them by writing them again may be shorter than moving.
    fn reach(&mut self, x: usize, y: u16) {
        let to = Position::new(column(x), y);
        if self.cursor.row == Some(y)
            && let Some(from) = self.cursor.col.map(usize::from)
            && from < x
            && x - from <= self.cursor.cost_along(to.x)
        {
            let between = &self.wanted.row(y.into())[from..x];
            let pen = self.pen;
            let passes = |spot: &Spot| {
                spot.ascii().is_some() && (spot.pen == pen || spot.is_blank() && !pen.shows_on_blank())
            };
            if between.iter().all(passes) {
                self.out.extend(between.iter().filter_map(Spot::ascii));
                self.cursor.col = Some(to.x);
                return;
            }
        }
        self.go(to);
    }

    fn take(&mut self, pen: Pen) {
        self.pen.switch(pen, &mut self.out);
        self.pen = pen;
    }

    /// A pen for blanks: any whose blank looks plain.
    fn take_blank(&mut self) {
        if self.pen.shows_on_blank() {
            self.take(Pen::PLAIN);
        }
    }

    fn write(&mut self, x: usize, row: &[Spot]) {
        let spot = &row[x];
        if spot.is_blank() {
            self.take_blank();
        } else {
            self.take(spot.pen);
        }
        match &spot.glyph {
            Glyph::One(c) => self.out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes()),
            Glyph::Many(text) => self.raw(text.as_bytes()),
            Glyph::Tail => {}
        }
        if spot.is_settled() {
            // In the last column the cursor waits to wrap: the row is sure, the column is not.
            self.cursor.col = (x + 1 < row.len()).then(|| column(x + 1));
        } else {
            self.cursor.col = None;
            if x + 3 > row.len() {
                self.cursor.row = None;
            }
        }
    }
}

fn column(x: usize) -> u16 {
    u16::try_from(x).unwrap_or(u16::MAX)
}
