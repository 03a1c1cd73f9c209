//! Getting the cursor from one place to another in the fewest bytes.

use ratatui::layout::Position;

/// Where the terminal's cursor is, as far as we can be sure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cursor {
    pub col: Option<u16>,
    pub row: Option<u16>,
}

impl Cursor {
    pub const UNKNOWN: Self = Self { col: None, row: None };

    /// Moves to a place.
    pub fn go(&mut self, to: Position, out: &mut Vec<u8>) {
        let (down, across) = (vertical(self.row, to.y), horizontal(self.col, to.x));
        if down.len() + across.len() <= place_len(to) {
            down.write(out);
            across.write(out);
        } else {
            place(to, out);
        }
        (self.col, self.row) = (Some(to.x), Some(to.y));
    }

    /// What it would cost to move along the row it is on.
    pub fn cost_along(self, to: u16) -> usize {
        horizontal(self.col, to).len()
    }
}

/// One way to move in one direction.
#[derive(Clone, Copy)]
enum Step {
    Stay,
    /// A control character, so many times.
    Control(u8, u16),
    /// ESC M, so many times: up one row.
    ReverseIndex(u16),
    /// A control sequence with one number, left out when it is one.
    Sequence(u16, u8),
}

impl Step {
    fn len(self) -> usize {
        match self {
            Self::Stay => 0,
            Self::Control(_, times) => times.into(),
            Self::ReverseIndex(times) => 2 * usize::from(times),
            Self::Sequence(1, _) => 3,
            Self::Sequence(number, _) => 3 + digits(number),
        }
    }

    fn write(self, out: &mut Vec<u8>) {
        match self {
            Self::Stay => {}
            Self::Control(byte, times) => out.extend((0..times).map(|_| byte)),
            Self::ReverseIndex(times) => {
                for _ in 0..times {
                    out.extend_from_slice(b"\x1bM");
                }
            }
            Self::Sequence(number, letter) => sequence(number, letter, out),
        }
    }

    fn or(self, other: Self) -> Self {
        if other.len() < self.len() { other } else { self }
    }
}

fn horizontal(from: Option<u16>, to: u16) -> Step {
    if from == Some(to) {
        return Step::Stay;
    }
    if to == 0 {
        return Step::Control(b'\r', 1);
    }
    let absolute = Step::Sequence(to + 1, b'G');
    match from {
        None => absolute,
        Some(from) if from < to => absolute.or(Step::Sequence(to - from, b'C')),
        Some(from) => Step::Control(b'\x08', from - to).or(Step::Sequence(from - to, b'D')).or(absolute),
    }
}

fn vertical(from: Option<u16>, to: u16) -> Step {
    let absolute = Step::Sequence(to + 1, b'd');
    match from {
        None => absolute,
        Some(from) if from == to => Step::Stay,
        Some(from) if from < to => {
            Step::Control(b'\n', to - from).or(Step::Sequence(to - from, b'B')).or(absolute)
        }
        Some(from) => Step::ReverseIndex(from - to).or(Step::Sequence(from - to, b'A')).or(absolute),
    }
}

fn place_len(to: Position) -> usize {
    match (to.x, to.y) {
        (0, 0) => 3,
        (0, y) => 3 + digits(y + 1),
        (x, 0) => 4 + digits(x + 1),
        (x, y) => 4 + digits(x + 1) + digits(y + 1),
    }
}

fn place(to: Position, out: &mut Vec<u8>) {
    if to.x == 0 {
        return sequence(to.y + 1, b'H', out);
    }
    out.extend_from_slice(b"\x1b[");
    if to.y > 0 {
        number(to.y + 1, out);
    }
    out.push(b';');
    number(to.x + 1, out);
    out.push(b'H');
}

/// Writes a control sequence with one number, left out when it is one.
pub fn sequence(count: u16, letter: u8, out: &mut Vec<u8>) {
    out.extend_from_slice(b"\x1b[");
    if count != 1 {
        number(count, out);
    }
    out.push(letter);
}

/// Writes a number in digits.
pub fn number(number: u16, out: &mut Vec<u8>) {
    out.extend_from_slice(number.to_string().as_bytes());
}

fn digits(number: u16) -> usize {
    number.checked_ilog10().map_or(1, |log| log as usize + 1)
}
