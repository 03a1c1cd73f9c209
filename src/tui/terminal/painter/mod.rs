//! Ratatui's backend, made for a bad line.
//!
//! The painter keeps its own picture of the screen. What ratatui asks for is collected until
//! `flush`, compared with that picture, and sent in one write: nothing at all when nothing changed.
//! Read [`Painter`] first; `brush` holds how a row is painted, `motion` how the cursor gets there.

mod brush;
mod grid;
mod motion;
mod pen;
mod scroll;
#[cfg(test)]
mod tests;

use std::io::{self, Write};

use ratatui::backend::{Backend, ClearType, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};

use brush::Brush;
use grid::Grid;
use motion::Cursor;
use pen::Pen;
use scroll::Scroll;

/// Back to a known state: no scroll region, plain pen, empty screen.
const ERASE: &[u8] = b"\x1b[r\x1b[m\x1b[2J";
const SHOW_CURSOR: &[u8] = b"\x1b[?25h";
const HIDE_CURSOR: &[u8] = b"\x1b[?25l";
/// Synchronized output: terminals that know it show a big frame in one piece, others ignore it.
const BEGIN_FRAME: &[u8] = b"\x1b[?2026h";
const END_FRAME: &[u8] = b"\x1b[?2026l";

/// Frames from this size on are bracketed, and may be cheaper to paint on an empty screen.
const BIG_FRAME: usize = 600;
/// Below this number of changed rows nothing has scrolled.
const SCROLL_ROWS: usize = 3;

/// A ratatui backend that sends one short write per frame to `W`.
pub struct Painter<W: Write> {
    out: W,
    colours: bool,
    size: Size,
    /// What the terminal shows; `None` when that is unknown and the screen must be erased first.
    shown: Option<Grid>,
    wanted: Grid,
    dirty: Vec<bool>,
    cursor: Cursor,
    pen: Pen,
    cursor_shown: Option<bool>,
    want_cursor: bool,
    want_at: Position,
}

impl<W: Write> Painter<W> {
    /// A painter for a screen about which nothing is known: the first frame erases it.
    pub fn new(out: W, size: Size) -> Self {
        Self {
            out,
            colours: true,
            size,
            shown: None,
            wanted: Grid::new(size),
            dirty: vec![false; size.height.into()],
            cursor: Cursor::UNKNOWN,
            pen: Pen::PLAIN,
            cursor_shown: None,
            want_cursor: true,
            want_at: Position::ORIGIN,
        }
    }

    /// Leaves out colours and keeps bold, dim, underline and reverse, as `NO_COLOR` asks.
    #[must_use]
    pub fn without_colours(mut self, without: bool) -> Self {
        self.colours = !without;
        self
    }

    /// Takes the terminal's new size. Also called with an unchanged size when something else has
    /// written on the screen: the next frame then erases it and paints everything anew.
    pub fn resize(&mut self, size: Size) {
        if size != self.size {
            self.size = size;
            self.wanted = Grid::new(size);
            self.dirty = vec![false; size.height.into()];
        }
        self.shown = None;
    }

    /// Where the bytes go.
    pub fn writer(&self) -> &W {
        &self.out
    }

    /// Where the bytes go, for the rare thing that is not a frame (such as a copy through OSC 52).
    pub fn writer_mut(&mut self) -> &mut W {
        &mut self.out
    }

    fn blank(&mut self, cells: std::ops::Range<usize>) {
        let width = usize::from(self.size.width).max(1);
        for index in cells {
            self.wanted.blank(index);
            if let Some(dirty) = self.dirty.get_mut(index / width) {
                *dirty = true;
            }
        }
    }

    fn brush<'a>(&self, shown: &'a Grid, wanted: &'a Grid) -> Brush<'a> {
        Brush::new(shown, wanted, self.cursor, self.pen)
    }

    fn finish(&self, brush: &mut Brush<'_>) {
        if self.want_cursor {
            brush.go(self.want_at);
        }
    }

    /// The cheapest of the ways to get from what is shown to what is wanted.
    fn paint<'a>(&'a self, empty: &'a Grid, scrolled: &'a mut Option<Grid>) -> Brush<'a> {
        let Some(shown) = &self.shown else {
            return self.paint_erased(empty);
        };
        let mut best = self.brush(shown, &self.wanted);
        for row in (0..self.size.height).filter(|row| self.dirty[usize::from(*row)]) {
            best.row(row);
        }
        self.finish(&mut best);
        let changed_rows = self.dirty.iter().filter(|dirty| **dirty).count();
        if changed_rows >= SCROLL_ROWS
            && let Some(scroll) = Scroll::find(shown, &self.wanted)
        {
            let scrolled = scrolled.insert(scroll.applied(shown));
            let mut brush = self.brush(scrolled, &self.wanted);
            brush.scroll(&scroll);
            for row in 0..self.size.height {
                brush.row(row);
            }
            self.finish(&mut brush);
            best = best.shorter(brush);
        }
        if best.bytes().len() > BIG_FRAME {
            best = best.shorter(self.paint_erased(empty));
        }
        best
    }

    fn paint_erased<'a>(&'a self, empty: &'a Grid) -> Brush<'a> {
        let mut brush = Brush::new(empty, &self.wanted, Cursor::UNKNOWN, Pen::PLAIN);
        brush.raw(ERASE);
        for row in 0..self.size.height {
            brush.row(row);
        }
        self.finish(&mut brush);
        brush
    }
}

impl<W: Write> Backend for Painter<W> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        // Ratatui may also send the cell that a wide one covers; painting it would cut the wide one.
        let mut covered = (0, 0..0);
        for (x, y, cell) in content {
            if x >= self.size.width || y >= self.size.height {
                continue;
            }
            if covered.0 == y && covered.1.contains(&x) {
                continue;
            }
            let width = self.wanted.put(x, y, cell, self.colours);
            covered = (y, x + 1..x + width);
            self.dirty[usize::from(y)] = true;
        }
        Ok(())
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.want_cursor = false;
        Ok(())
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.want_cursor = true;
        Ok(())
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        Ok(self.want_at)
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        let position = position.into();
        self.want_at = Position {
            x: position.x.min(self.size.width.saturating_sub(1)),
            y: position.y.min(self.size.height.saturating_sub(1)),
        };
        Ok(())
    }

    fn clear(&mut self) -> io::Result<()> {
        self.clear_region(ClearType::All)
    }

    fn clear_region(&mut self, clear_type: ClearType) -> io::Result<()> {
        let width = usize::from(self.size.width);
        let line = usize::from(self.want_at.y) * width;
        let here = line + usize::from(self.want_at.x);
        let all = self.wanted.len();
        self.blank(match clear_type {
            ClearType::All => 0..all,
            ClearType::AfterCursor => here..all,
            ClearType::BeforeCursor => 0..(here + 1).min(all),
            ClearType::CurrentLine => line..line + width,
            ClearType::UntilNewLine => here..line + width,
        });
        if clear_type == ClearType::All {
            self.shown = None;
        }
        Ok(())
    }

    fn size(&self) -> io::Result<Size> {
        Ok(self.size)
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize { columns_rows: self.size, pixels: Size::ZERO })
    }

    fn flush(&mut self) -> io::Result<()> {
        let empty = Grid::new(self.size);
        let mut scrolled = None;
        let known = self.shown.is_some();
        let brush = self.paint(&empty, &mut scrolled);
        let (cursor, pen, mut frame) = brush.done();
        if self.cursor_shown != Some(self.want_cursor) || !known {
            frame.extend_from_slice(if self.want_cursor { SHOW_CURSOR } else { HIDE_CURSOR });
        }
        if frame.len() > BIG_FRAME {
            frame.splice(0..0, BEGIN_FRAME.iter().copied());
            frame.extend_from_slice(END_FRAME);
        }
        if !frame.is_empty() {
            // What a failed write left on the screen is anyone's guess, so nothing is known of it.
            let before = self.shown.take();
            self.out.write_all(&frame)?;
            self.out.flush()?;
            self.shown = before;
        }
        (self.cursor, self.pen) = (cursor, pen);
        self.cursor_shown = Some(self.want_cursor);
        match &mut self.shown {
            Some(shown) => shown.take_rows(&self.wanted, &self.dirty),
            None => self.shown = Some(self.wanted.clone()),
        }
        self.dirty.fill(false);
        Ok(())
    }
}
