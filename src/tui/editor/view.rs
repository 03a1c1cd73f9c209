//! The window on the text: which rows are in it, how they are drawn, and motion by rows.
//!
//! Only the lines in the window are wrapped, so a long text costs no more to draw than a short one.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::Style,
};

use super::{
    cells::cells,
    dress::{Dress, Dresser},
    pos::Pos,
    wrap::{self, Row},
};

/// A row on screen: its line, and which of the line's rows it is.
type Place = (usize, usize);

/// A stretch of the text that is shown in a style of its own.
pub(super) type Mark = (Pos, Pos, Style);

/// How the text is painted: its style, the stretches of it that are marked, and what others show.
pub(super) struct Paint<'a, 'b> {
    pub text: Style,
    pub marks: &'a [Mark],
    pub dresser: &'a mut Dresser<'b>,
}

/// Where the window stands and how large it was when last drawn.
pub(super) struct View {
    top: Place,
    width: usize,
    height: usize,
}

impl View {
    /// Before it is drawn nothing is wrapped.
    pub const fn new() -> Self {
        Self { top: (0, 0), width: usize::MAX, height: 1 }
    }

    /// Rows of text that were last on screen.
    pub const fn height(&self) -> usize {
        self.height
    }

    /// Draws the text around the cursor and says where the cursor stands; nowhere without room.
    pub fn draw(
        &mut self,
        lines: &[String],
        cursor: Pos,
        paint: &mut Paint<'_, '_>,
        area: Rect,
        buf: &mut Buffer,
    ) -> Option<Position> {
        let whole = area.intersection(buf.area);
        if whole.is_empty() {
            return None;
        }
        let margin = if paint.dresser.margin < whole.width { paint.dresser.margin } else { 0 };
        let area = Rect { x: whole.x + margin, width: whole.width - margin, ..whole };
        // The last column is kept for a cursor behind a full row.
        self.width = usize::from(area.width - 1).max(1);
        self.height = usize::from(area.height);
        let cursor_row = self.follow(lines, cursor);

        let mut position = None;
        let mut y = area.y;
        let (first, mut skip) = self.top;
        for (number, line) in lines.iter().enumerate().skip(first) {
            if y == area.bottom() {
                return position;
            }
            let dress = (paint.dresser.dress)(number, line);
            for (index, row) in self.rows(line).into_iter().enumerate().skip(skip) {
                if y == area.bottom() {
                    return position;
                }
                let strip = Rect { y, height: 1, ..area };
                let beside = Rect { x: whole.x, width: margin, ..strip };
                blank(beside, paint.text, buf);
                if index == 0 {
                    let room = usize::from(margin);
                    buf.set_stringn(beside.x, beside.y, dress.sign, room, dress.sign_style);
                }
                draw_row(line, number, row, paint, &dress, strip, buf);
                if (number, index) == cursor_row {
                    let column = wrap::column_of(line, row, cursor.byte);
                    let column = u16::try_from(column).unwrap_or(u16::MAX);
                    let x = area.x + column.min(area.width - 1);
                    position = Some(Position { x, y });
                }
                y += 1;
            }
            skip = 0;
        }
        for y in y..area.bottom() {
            blank(Rect { y, height: 1, ..whole }, paint.text, buf);
        }
        position
    }

    /// Moves the window so that the cursor is in it and no room is wasted below the text.
    fn follow(&mut self, lines: &[String], cursor: Pos) -> Place {
        let row = wrap::row_of(&self.rows(&lines[cursor.line]), cursor.byte);
        let cursor = (cursor.line, row);
        self.top.0 = self.top.0.min(lines.len() - 1);
        self.top.1 = self.top.1.min(self.rows(&lines[self.top.0]).len() - 1);
        if cursor < self.top {
            self.top = cursor;
        } else if self.rows_between(lines, self.top, cursor) >= self.height {
            self.top = self.above(lines, cursor, self.height - 1);
        }
        if self.top != (0, 0) {
            let last = lines.len() - 1;
            let last = (last, self.rows(&lines[last]).len() - 1);
            let shown = self.rows_between(lines, self.top, last) + 1;
            self.top = self.above(lines, self.top, self.height.saturating_sub(shown));
        }
        cursor
    }

    /// How far below `from` the row `to` is, counted no further than the height of the window.
    fn rows_between(&self, lines: &[String], from: Place, to: Place) -> usize {
        if from.0 == to.0 {
            return to.1 - from.1;
        }
        let mut rows = self.rows(&lines[from.0]).len() - from.1;
        for line in &lines[from.0 + 1..to.0] {
            if rows >= self.height {
                return rows;
            }
            rows += self.rows(line).len();
        }
        rows + to.1
    }

    /// The row `count` rows above, or the first one.
    fn above(&self, lines: &[String], from: Place, count: usize) -> Place {
        let (mut line, mut row) = from;
        let mut left = count;
        while left > row {
            if line == 0 {
                return (0, 0);
            }
            left -= row + 1;
            line -= 1;
            row = self.rows(&lines[line]).len() - 1;
        }
        (line, row - left)
    }

    /// The column of the cursor on screen, which up and down keep to.
    pub fn column(&self, lines: &[String], at: Pos) -> usize {
        let line = &lines[at.line];
        let rows = self.rows(line);
        wrap::column_of(line, rows[wrap::row_of(&rows, at.byte)], at.byte)
    }

    /// One row up, in or nearest to the column.
    pub fn up(&self, lines: &[String], at: Pos, column: usize) -> Pos {
        let rows = self.rows(&lines[at.line]);
        let row = wrap::row_of(&rows, at.byte);
        if row > 0 {
            return Pos::new(at.line, wrap::at_column(&lines[at.line], rows[row - 1], column));
        }
        let Some(above) = at.line.checked_sub(1) else {
            return at;
        };
        let rows = self.rows(&lines[above]);
        Pos::new(above, wrap::at_column(&lines[above], rows[rows.len() - 1], column))
    }

    /// One row down, in or nearest to the column.
    pub fn down(&self, lines: &[String], at: Pos, column: usize) -> Pos {
        let rows = self.rows(&lines[at.line]);
        let row = wrap::row_of(&rows, at.byte);
        if let Some(&below) = rows.get(row + 1) {
            return Pos::new(at.line, wrap::at_column(&lines[at.line], below, column));
        }
        let Some(below) = lines.get(at.line + 1) else {
            return at;
        };
        Pos::new(at.line + 1, wrap::at_column(below, self.rows(below)[0], column))
    }

    /// The start of the row; at the start of a row, that of the line.
    pub fn row_start(&self, lines: &[String], at: Pos) -> Pos {
        let rows = self.rows(&lines[at.line]);
        let start = rows[wrap::row_of(&rows, at.byte)].start;
        Pos::new(at.line, if start == at.byte { 0 } else { start })
    }

    /// The end of the row; at the end of a row, that of the line.
    pub fn row_end(&self, lines: &[String], at: Pos) -> Pos {
        let line = &lines[at.line];
        let rows = self.rows(line);
        let end = wrap::row_end(line, rows[wrap::row_of(&rows, at.byte)]);
        Pos::new(at.line, if end <= at.byte { line.len() } else { end })
    }

    fn rows(&self, line: &str) -> Vec<Row> {
        wrap::rows(line, self.width)
    }
}

fn draw_row(
    line: &str,
    number: usize,
    row: Row,
    paint: &Paint<'_, '_>,
    dress: &Dress,
    strip: Rect,
    buf: &mut Buffer,
) {
    blank(strip, paint.text, buf);
    let marked = |byte: usize| {
        let here = Pos::new(number, byte);
        let inside = |&&(from, to, _): &&Mark| from <= here && here < to;
        paint.marks.iter().find(inside).map(|&(_, _, style)| style)
    };
    let mut x = strip.x;
    for cell in cells(&line[row.start..row.end]) {
        let wide = u16::try_from(cell.columns).unwrap_or(u16::MAX);
        let Some(end) = x.checked_add(wide).filter(|&end| end <= strip.right()) else {
            return;
        };
        put(&mut buf[(x, strip.y)], cell.grapheme);
        let byte = row.start + cell.byte;
        let dressed = dress.spans.iter().filter(|(bytes, _)| bytes.contains(&byte)).map(|(_, style)| *style);
        for style in dressed.chain(marked(byte)) {
            buf.set_style(Rect::new(x, strip.y, wide, 1), style);
        }
        x = end;
    }
    // A selected line break shows as one column.
    let breaks = row.end == line.len();
    if let Some(style) = marked(line.len()).filter(|_| breaks && x < strip.right()) {
        buf.set_style(Rect::new(x, strip.y, 1, 1), style);
    }
}

/// A mark with nothing to stand on stands on a space.
pub(super) fn put(cell: &mut ratatui::buffer::Cell, grapheme: &str) {
    use unicode_width::UnicodeWidthStr;
    if grapheme.len() > 1 && grapheme.width() == 0 {
        cell.set_symbol(&[" ", grapheme].concat());
    } else {
        cell.set_symbol(grapheme);
    }
}

pub(super) fn blank(strip: Rect, style: Style, buf: &mut Buffer) {
    for x in strip.left()..strip.right() {
        let cell = &mut buf[(x, strip.y)];
        cell.reset();
        cell.set_style(style);
    }
}
