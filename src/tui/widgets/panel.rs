//! Headings of panes and windows over a screen.

use ratatui::buffer::Buffer;
use ratatui::layout::{Margin, Rect};
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
