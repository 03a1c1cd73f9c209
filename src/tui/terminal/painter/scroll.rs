//! Sees that a band of rows has moved up or down, so that the terminal can move it itself.

use super::grid::{Grid, Spot};

/// Steps that are looked for: a list or a text moves by a few rows at a time.
const STEPS: [i16; 6] = [1, -1, 2, -2, 3, -3];

/// A band of rows that moves up, or down when negative.
pub struct Scroll {
    pub top: u16,
    pub bottom: u16,
    pub up: i16,
}

impl Scroll {
    /// The move after which the most cells are right already. Rows need not match whole, as panes
    /// stand side by side and a selection moves on its own.
    pub fn find(shown: &Grid, wanted: &Grid) -> Option<Self> {
        let height = wanted.height();
        let now: Vec<i32> = (0..height).map(|y| differing(shown.row(y), wanted.row(y))).collect();
        let mut best: Option<(i32, Self)> = None;
        for up in STEPS {
            let gain = |y: usize| {
                let from = y.checked_add_signed(up.into()).filter(|from| *from < height)?;
                Some(now[y] - differing(shown.row(from), wanted.row(y)))
            };
            let Some((sum, first, last)) = best_run((0..height).map(gain)) else {
                continue;
            };
            let (top, bottom) = if up > 0 {
                (first, last + usize::from(up.unsigned_abs()))
            } else {
                (first - usize::from(up.unsigned_abs()), last)
            };
            let (Ok(top), Ok(bottom)) = (u16::try_from(top), u16::try_from(bottom)) else {
                continue;
            };
            if best.as_ref().is_none_or(|(most, _)| sum > *most) {
                best = Some((sum, Self { top, bottom, up }));
            }
        }
        best.map(|(_, scroll)| scroll)
    }

    /// The screen after the move.
    pub fn applied(&self, shown: &Grid) -> Grid {
        let mut grid = shown.clone();
        grid.shift(self.top.into(), self.bottom.into(), self.up.into());
        grid
    }
}

fn differing(a: &[Spot], b: &[Spot]) -> i32 {
    let count = a.iter().zip(b).filter(|(a, b)| a != b).count();
    i32::try_from(count).unwrap_or(i32::MAX)
}

/// The neighbouring rows with the greatest sum above zero; a row without a value parts runs.
fn best_run(gains: impl Iterator<Item = Option<i32>>) -> Option<(i32, usize, usize)> {
    let mut best: Option<(i32, usize, usize)> = None;
    let (mut sum, mut first) = (0, 0);
    for (y, gain) in gains.enumerate() {
        let Some(gain) = gain else {
            sum = 0;
            continue;
        };
        if sum <= 0 {
            (sum, first) = (0, y);
        }
        sum += gain;
        if sum > 0 && best.is_none_or(|(most, ..)| sum > most) {
            best = Some((sum, first, y));
        }
    }
    best
}
