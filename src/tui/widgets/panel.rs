//! Headings of panes and windows over a screen.

use ratatui::buffer::Buffer;
use ratatui::layout::{Margin, Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Clear, Widget};

use super::text;
use crate::tui::theme::Theme;

/// Draws a heading line over a pane and returns the room below it.
pub fn panel(area: Rect, buf: &mut Buffer, theme: &Theme, title: &str, focused: bool) -> Rect {
    if area.is_empty() {
        return area;
    }
    let style = if focused { theme.focus } else { theme.title };
    let room = usize::from(area.width);
    let title = text::fit(title.trim_end(), text::width(title).min(room), theme.ellipsis);
    let rest = room.saturating_sub(text::width(&title) + 1);
    let line = Line::from(vec![
        Span::styled(title, style),
        Span::raw(" "),
        Span::styled(theme.rule.repeat(rest), theme.quiet),
    ]);
    text::line(buf, area, line);
    Rect { y: area.y + 1, height: area.height - 1, ..area }
}

/// Clears the middle of the screen for a window with room for this many cells and rows, draws its
/// frame and title, and returns the room inside. A window that does not fit gets what there is.
pub fn window(screen: Rect, buf: &mut Buffer, theme: &Theme, title: &str, width: u16, height: u16) -> Rect {
    let width = width.min(screen.width);
    let height = height.saturating_add(2).min(screen.height);
    let area = Rect {
        x: screen.x + (screen.width - width) / 2,
        y: screen.y + (screen.height - height) / 3,
        width,
        height,
    };
    Clear.render(area, buf);
    let title = Line::styled(format!(" {title} "), theme.title);
    let frame = Block::bordered().border_set(theme.frame).border_style(theme.quiet).title(title);
    let room = frame.inner(area).inner(Margin { horizontal: 1, vertical: 0 });
    frame.render(area, buf);
    room
}

/// Clears the place under (or, without room there, over) a cell of the text for a window with room
/// for this many cells and rows, draws its frame, and returns the room inside. The row of the cell
/// itself stays in sight.
pub fn popup(
    screen: Rect,
    buf: &mut Buffer,
    theme: &Theme,
    at: Position,
    width: usize,
    height: usize,
) -> Rect {
    let cells = |count: usize| u16::try_from(count).unwrap_or(u16::MAX);
    let at =
        Position { x: at.x.max(screen.x), y: at.y.clamp(screen.y, screen.bottom().max(screen.y + 1) - 1) };
    let (over, under) = (at.y - screen.y, screen.bottom().saturating_sub(at.y + 1));
    let wanted = cells(height.saturating_add(2));
    let is_under = under >= wanted || under >= over;
    let height = wanted.min(if is_under { under } else { over });
    let width = cells(width.saturating_add(4)).min(screen.width);
    let area = Rect {
        x: at.x.min(screen.right().saturating_sub(width)),
        y: if is_under { at.y + 1 } else { at.y - height },
        width,
        height,
    };
    Clear.render(area, buf);
    let frame = Block::bordered().border_set(theme.frame).border_style(theme.quiet);
    let room = frame.inner(area).inner(Margin { horizontal: 1, vertical: 0 });
    frame.render(area, buf);
    room
}
