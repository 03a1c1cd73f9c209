//! Colours and marks of a cell, and the shortest way from one to another.

use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};

/// How a cell is written: one of sixteen colours or the terminal's own, and four marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pen {
    pub fg: Option<u8>,
    pub bg: Option<u8>,
    pub marks: Modifier,
}

const MARKS: Modifier =
    Modifier::BOLD.union(Modifier::DIM).union(Modifier::UNDERLINED).union(Modifier::REVERSED);

/// Mark, code that sets it, code that ends it.
const CODES: [(Modifier, u8, u8); 4] = [
    (Modifier::BOLD, 1, 22),
    (Modifier::DIM, 2, 22),
    (Modifier::UNDERLINED, 4, 24),
    (Modifier::REVERSED, 7, 27),
];

impl Pen {
    pub const PLAIN: Self = Self { fg: None, bg: None, marks: Modifier::empty() };

    pub fn of(cell: &Cell, colours: bool) -> Self {
        let mut marks = cell.modifier & MARKS;
        if marks.contains(Modifier::BOLD) {
            // Terminals disagree on what both mean together.
            marks -= Modifier::DIM;
        }
        Self { fg: colour(cell.fg).filter(|_| colours), bg: colour(cell.bg).filter(|_| colours), marks }
    }

    /// Whether a blank written with this pen differs from a plain blank.
    pub fn shows_on_blank(self) -> bool {
        self.bg.is_some() || self.marks.intersects(Modifier::UNDERLINED | Modifier::REVERSED)
    }

    /// Writes the shorter of the changed codes and a fresh start.
    pub fn switch(self, to: Self, out: &mut Vec<u8>) {
        if self == to {
            return;
        }
        let mut changes = String::new();
        self.changes(to, &mut changes);
        let mut fresh = String::new();
        if to != Self::PLAIN {
            fresh.push('0');
            Self::PLAIN.changes(to, &mut fresh);
        }
        let codes = if fresh.len() < changes.len() { fresh } else { changes };
        out.extend_from_slice(b"\x1b[");
        out.extend_from_slice(codes.as_bytes());
        out.push(b'm');
    }

    fn changes(self, to: Self, codes: &mut String) {
        let (ended, begun) = (self.marks - to.marks, to.marks - self.marks);
        for (_, _, off) in CODES.iter().filter(|code| ended.contains(code.0)) {
            add(codes, *off);
        }
        for (_, on, _) in CODES.iter().filter(|code| begun.contains(code.0)) {
            add(codes, *on);
        }
        if self.fg != to.fg {
            add(codes, to.fg.map_or(39, |fg| if fg < 8 { 30 + fg } else { 82 + fg }));
        }
        if self.bg != to.bg {
            add(codes, to.bg.map_or(49, |bg| if bg < 8 { 40 + bg } else { 92 + bg }));
        }
    }
}

/// Writes a code after those that stand there already. An empty list is a reset.
fn add(codes: &mut String, code: u8) {
    if !codes.is_empty() {
        codes.push(';');
    }
    codes.push_str(&code.to_string());
}

/// The theme has sixteen colours; anything beyond them is the terminal's own.
fn colour(colour: Color) -> Option<u8> {
    Some(match colour {
        Color::Black => 0,
        Color::Red => 1,
        Color::Green => 2,
        Color::Yellow => 3,
        Color::Blue => 4,
        Color::Magenta => 5,
        Color::Cyan => 6,
        Color::Gray => 7,
        Color::DarkGray => 8,
        Color::LightRed => 9,
        Color::LightGreen => 10,
        Color::LightYellow => 11,
        Color::LightBlue => 12,
        Color::LightMagenta => 13,
        Color::LightCyan => 14,
        Color::White => 15,
        Color::Indexed(index) if index < 16 => index,
        Color::Reset | Color::Indexed(_) | Color::Rgb(..) => return None,
    })
}
