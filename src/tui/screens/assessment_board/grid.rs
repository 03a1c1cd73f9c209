//! How the board's screen is shared out among regions and headings.

use ratatui::layout::Rect;
use strum::VariantArray;

use crate::domain::Heading;

/// Cells at the left of a text, for the sign of where one is.
pub const SIGN: u16 = 2;

/// A narrower or lower screen shows one cell at a time.
const NARROWEST: u16 = 42;
const LOWEST: u16 = 5;

/// A region takes at least so many rows: one for where it stands, one for its texts.
const BLOCK: u16 = 2;

/// Whether there is room for the grid.
pub const fn fits(area: Rect) -> bool {
    area.width >= NARROWEST && area.height >= LOWEST
}

/// The columns of the three headings; each text stands in by [`SIGN`].
pub fn columns(area: Rect) -> [Rect; 3] {
    let each = area.width / 3;
    [0, 1, 2].map(|at| {
        debug_assert_eq!(Heading::VARIANTS.len(), 3);
        let wide = if at == 2 { area.width - 2 * each } else { each };
        // A blank between two columns.
        Rect { x: area.x + at * each, width: wide.saturating_sub(SIGN + u16::from(at < 2)), ..area }
    })
}

/// The regions on show, each with its rows: all of them where there is room, else those around the
/// chosen one.
pub fn blocks(room: Rect, count: usize, chosen: usize, top: &mut usize) -> Vec<(usize, Rect)> {
    let count_u16 = u16::try_from(count).unwrap_or(u16::MAX).max(1);
    let shown = (room.height / BLOCK).min(count_u16).max(1);
    let (each, over) = (room.height / shown, room.height % shown);
    let shown = usize::from(shown);
    *top = (*top).min(chosen).max((chosen + 1).saturating_sub(shown)).min(count.saturating_sub(shown));
    let mut y = room.y;
    let mut blocks = Vec::new();
    for (at, extra) in (*top..count).take(shown).zip(0..) {
        let height = each + u16::from(extra < over);
        blocks.push((at, Rect { y, height, ..room }));
        y += height;
    }
    blocks
}
