//! What stands in each cell of a screen, reduced to what can be seen.

use ratatui::buffer::{Cell, CellWidth};
use ratatui::layout::Size;

use super::pen::Pen;
use crate::domain::steers;

/// The text of one cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Glyph {
    One(char),
    /// A letter with combining marks, or another cluster of several characters.
    Many(Box<str>),
    /// The right half of a wide glyph.
    Tail,
}

/// One cell: its text and its pen. Two spots are equal when they look the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    pub glyph: Glyph,
    pub pen: Pen,
}

impl Spot {
    pub const BLANK: Self = Self { glyph: Glyph::One(' '), pen: Pen::PLAIN };

    pub fn is_blank(&self) -> bool {
        *self == Self::BLANK
    }

    /// Whether every terminal agrees on how wide this is.
    pub fn is_settled(&self) -> bool {
        match self.glyph {
            Glyph::One(c) => SETTLED.iter().any(|&(from, to)| (from..=to).contains(&c)),
            Glyph::Many(_) | Glyph::Tail => false,
        }
    }

    /// The plain character that can be sent again to step over this spot.
    pub fn ascii(&self) -> Option<u8> {
        match self.glyph {
            Glyph::One(c) if c.is_ascii() => u8::try_from(c).ok(),
            _ => None,
        }
    }
}

/// Characters one column wide in every terminal we know: ASCII, the Latin letters, common marks of
/// print, arrows, box drawing and blocks. After anything else the cursor moves absolutely.
const SETTLED: &[(char, char)] =
    &[(' ', '~'), ('\u{a0}', '\u{ac}'), ('\u{ae}', '\u{24f}'), ('‐', '‧'), ('←', '↓'), ('─', '▟')];

/// A screenful of spots.
#[derive(Clone, Debug)]
pub struct Grid {
    width: usize,
    spots: Vec<Spot>,
}

impl Grid {
    pub fn new(size: Size) -> Self {
        Self {
            width: size.width.into(),
            spots: vec![Spot::BLANK; usize::from(size.width) * usize::from(size.height)],
        }
    }

    pub fn len(&self) -> usize {
        self.spots.len()
    }

    pub fn height(&self) -> usize {
        self.spots.len().checked_div(self.width).unwrap_or(0)
    }

    pub fn row(&self, y: usize) -> &[Spot] {
        &self.spots[y * self.width..(y + 1) * self.width]
    }

    /// Puts a cell where it belongs and answers how many columns it takes.
    pub fn put(&mut self, x: u16, y: u16, cell: &Cell, colours: bool) -> u16 {
        let (x, y) = (usize::from(x), usize::from(y));
        let start = y * self.width;
        let row = &mut self.spots[start..start + self.width];
        let room = row.len() - x;
        let spot = spot(cell, colours);
        let wide = spot.1 == 2 && room >= 2;
        let was_wide = x + 1 < row.len() && row[x + 1].glyph == Glyph::Tail;
        if wide {
            // The glyph whose left half is covered loses its right half too.
            if x + 2 < row.len() && row[x + 2].glyph == Glyph::Tail {
                row[x + 2] = Spot::BLANK;
            }
            row[x + 1] = Spot { glyph: Glyph::Tail, pen: spot.0.pen };
        } else if was_wide {
            row[x + 1] = Spot::BLANK;
        }
        if row[x].glyph == Glyph::Tail && x > 0 {
            row[x - 1] = Spot::BLANK;
        }
        row[x] = if spot.1 == 2 && !wide { Spot::BLANK } else { spot.0 };
        if wide { 2 } else { 1 }
    }

    pub fn blank(&mut self, index: usize) {
        if let Some(spot) = self.spots.get_mut(index) {
            *spot = Spot::BLANK;
        }
    }

    /// Takes over the marked rows of another grid of the same size.
    pub fn take_rows(&mut self, other: &Self, marked: &[bool]) {
        for (y, _) in marked.iter().enumerate().filter(|(_, marked)| **marked) {
            let row = y * self.width..(y + 1) * self.width;
            self.spots[row.clone()].clone_from_slice(&other.spots[row]);
        }
    }

    /// Moves the rows of a band up (or down, when negative) and blanks what is laid bare.
    pub fn shift(&mut self, top: usize, bottom: usize, up: isize) {
        let band = &mut self.spots[top * self.width..(bottom + 1) * self.width];
        let cells = up.unsigned_abs() * self.width;
        if up > 0 {
            band.rotate_left(cells);
            let kept = band.len() - cells;
            band[kept..].fill(Spot::BLANK);
        } else {
            band.rotate_right(cells);
            band[..cells].fill(Spot::BLANK);
        }
    }
}

fn spot(cell: &Cell, colours: bool) -> (Spot, u16) {
    let pen = Pen::of(cell, colours);
    let text = cell.symbol();
    let mut chars = text.chars();
    let (glyph, width) = match (chars.next(), chars.next()) {
        (Some(c), None) if c.is_ascii_graphic() || c == ' ' => (Glyph::One(c), 1),
        // What steers the terminal or turns the reading direction must never reach it.
        _ if text.chars().any(steers) => (Glyph::One('?'), 1),
        (Some(c), rest) => match cell.cell_width() {
            0 => (Glyph::One(' '), 1),
            width if rest.is_none() => (Glyph::One(c), width.min(2)),
            width => (Glyph::Many(text.into()), width.min(2)),
        },
        (None, _) => (Glyph::One(' '), 1),
    };
    if glyph == Glyph::One(' ') && !pen.shows_on_blank() {
        return (Spot::BLANK, 1);
    }
    (Spot { glyph, pen }, width)
}
