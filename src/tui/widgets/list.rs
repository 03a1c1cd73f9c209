//! A list with one selected row.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;

use super::text;
use crate::keymap::Action;
use crate::tui::theme::Theme;

/// One row: its cells, and whether it can be selected (a heading cannot).
pub struct Row {
    pub line: Line<'static>,
    pub selectable: bool,
}

impl Row {
    /// A row that can be selected.
    pub fn new(line: impl Into<Line<'static>>) -> Self {
        Self { line: line.into(), selectable: true }
    }

    /// A row between others that only says something.
    pub fn heading(line: impl Into<Line<'static>>) -> Self {
        Self { line: line.into(), selectable: false }
    }
}

/// Which row is selected and which is at the top. The selected row is told by a sign before it
/// and by the hardware cursor, never by colour alone.
#[derive(Clone, Copy, Debug, Default)]
pub struct List {
    /// Counts the selectable rows.
    pub selected: usize,
    top: usize,
    page: usize,
}

/// How the rows of a list are told apart.
struct Look<'a> {
    theme: &'a Theme,
    chosen: Option<usize>,
    /// The chosen one has its sign: the keys go here.
    pointed: bool,
}

impl List {
    /// The first row is selected.
    pub const fn new() -> Self {
        Self { selected: 0, top: 0, page: 0 }
    }

    /// Moves the selection; `false` when the action is not a motion. `count` is the number of
    /// selectable rows.
    pub fn act(&mut self, action: Action, count: usize) -> bool {
        let last = count.saturating_sub(1);
        let page = self.page.max(1);
        self.selected = match action {
            Action::Up => self.selected.saturating_sub(1),
            Action::Down => self.selected.saturating_add(1),
            Action::PageUp => self.selected.saturating_sub(page),
            Action::PageDown => self.selected.saturating_add(page),
            Action::First => 0,
            Action::Last => last,
            _ => return false,
        }
        .min(last);
        true
    }

    /// Draws the rows and says where the cursor belongs: at the selected one.
    pub fn draw(
        &mut self,
        area: Rect,
        buf: &mut Buffer,
        theme: &Theme,
        rows: &[Row],
        focused: bool,
    ) -> Option<Position> {
        let selectable: Vec<usize> = (0..rows.len()).filter(|row| rows[*row].selectable).collect();
        // Before the answer has come there are no rows, and the place is kept.
        if !rows.is_empty() {
            self.selected = self.selected.min(selectable.len().saturating_sub(1));
        }
        let chosen = selectable.get(self.selected).copied();
        let look = Look { theme, chosen, pointed: focused };
        self.paint(area, buf, &look, rows.len(), |row| rows[row].line.clone())
    }

    /// Draws a long list of rows that can all be selected: only those that are seen are made.
    pub fn draw_long(
        &mut self,
        area: Rect,
        buf: &mut Buffer,
        theme: &Theme,
        count: usize,
        row: impl Fn(usize) -> Line<'static>,
    ) -> Option<Position> {
        self.selected = if count > 0 { self.selected.min(count - 1) } else { self.selected };
        let look = Look { theme, chosen: Some(self.selected), pointed: true };
        self.paint(area, buf, &look, count, row)
    }

    /// Draws a list beside something else that has the keys: the selected row is kept in sight, and
    /// has its sign where it is `pointed` at.
    pub fn draw_beside(
        &mut self,
        area: Rect,
        buf: &mut Buffer,
        theme: &Theme,
        count: usize,
        pointed: bool,
        row: impl Fn(usize) -> Line<'static>,
    ) {
        let look = Look { theme, chosen: Some(self.selected), pointed };
        self.paint(area, buf, &look, count, row);
    }

    fn paint(
        &mut self,
        area: Rect,
        buf: &mut Buffer,
        look: &Look<'_>,
        count: usize,
        line: impl Fn(usize) -> Line<'static>,
    ) -> Option<Position> {
        let height = usize::from(area.height);
        self.page = height.saturating_sub(1);
        if area.is_empty() || count == 0 {
            return None;
        }
        self.scroll_to(look.chosen.unwrap_or(0), count, height);
        let mut cursor = None;
        for (at, row) in (area.y..area.bottom()).zip(self.top..count) {
            let strip = Rect { y: at, height: 1, ..area };
            let pointed = look.chosen == Some(row) && look.pointed;
            let [above, below] = look.theme.more;
            let (sign, style) = if pointed {
                (look.theme.pointer, look.theme.focus)
            } else if at == area.y && self.top > 0 {
                (above, look.theme.quiet)
            } else if at + 1 == area.bottom() && row + 1 < count {
                (below, look.theme.quiet)
            } else {
                (" ", look.theme.text)
            };
            text::put(buf, strip, sign, style);
            let indent = 2.min(strip.width);
            let body = Rect { x: strip.x + indent, width: strip.width - indent, ..strip };
            text::line(buf, body, line(row));
            if pointed {
                cursor = Some(Position::new(strip.x, at));
            }
        }
        cursor
    }

    fn scroll_to(&mut self, row: usize, count: usize, height: usize) {
        // A row more is in sight on both sides, so that the sign that the list goes on has a place.
        let margin = usize::from(height > 2);
        // The first selectable row brings the headings above it along.
        let row_top = if self.selected == 0 { 0 } else { row.saturating_sub(margin) };
        if row_top < self.top {
            self.top = row_top;
        }
        if row + margin >= self.top + height {
            self.top = row + margin + 1 - height;
        }
        self.top = self.top.min(count.saturating_sub(height));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::theme::Look as Signs;

    fn rows(count: usize) -> Vec<Row> {
        (0..count).map(|at| Row::new(format!("Rad {at}"))).collect()
    }

    fn column(buf: &Buffer, x: u16) -> String {
        (0..buf.area.height).map(|y| buf[(x, y)].symbol()).collect()
    }

    #[test]
    fn no_sign_touches_the_text_in_either_look() {
        for (look, above, below) in [(Signs::Unicode, "↑", "↓"), (Signs::Ascii, "^", "v")] {
            let theme = Theme::new(look, false);
            let (mut list, area) = (List::new(), Rect::new(0, 0, 20, 5));
            for action in [Action::Down; 12].into_iter().chain([Action::Up; 12]) {
                let mut buf = Buffer::empty(area);
                list.draw(area, &mut buf, &theme, &rows(10), true);
                assert_eq!(column(&buf, 1).trim(), "", "a blank before the text");
                let (signs, first) = (column(&buf, 0), buf[(6, 0)].symbol().to_owned());
                assert!(signs.contains(theme.pointer), "{signs:?}");
                assert_eq!(signs.contains(above), first != "0", "{signs:?}");
                assert_eq!(signs.contains(below), buf[(6, 4)].symbol() != "9", "{signs:?}");
                list.act(action, 10);
            }
        }
    }
}
