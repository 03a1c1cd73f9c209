//! The agenda beside the text, on wide terminals.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::MeetingRoom;
use crate::domain::AgendaItem;
use crate::tui::scene::Scene;
use crate::tui::widgets::{List, Row, fit, panel, put};

/// Cells for the number, and for what is going on in the item.
const NUMBER: usize = 8;
const STATE: usize = 8;

/// `3/2026`, or `3.` as long as the item has no number.
pub fn number(item: &AgendaItem) -> String {
    item.number.map_or_else(|| format!("{}.", item.position), |number| number.to_string())
}

impl MeetingRoom {
    /// The items with the one that lies on the table, those that are done, and who writes where.
    pub(super) fn draw_agenda(&self, area: Rect, buf: &mut Buffer, scene: &Scene) {
        let theme = &scene.theme;
        let room = panel(area, buf, theme, &scene.say("room-agenda"), false);
        let title = usize::from(room.width).saturating_sub(NUMBER + STATE + 3);
        let row = |item: &AgendaItem| {
            let (state, style) = match self.writers.get(&item.id) {
                Some(user) if Some(item.id) != self.item => (user.clone(), theme.warning),
                _ if item.is_open() => (scene.say("room-now"), theme.focus),
                _ if item.closed.is_some() => (theme.check.to_owned(), theme.good),
                _ => (String::new(), theme.quiet),
            };
            Row::new(Line::from(vec![
                Span::styled(fit(&number(item), NUMBER, theme.ellipsis), theme.quiet),
                Span::raw(fit(&item.title, title, theme.ellipsis)),
                Span::raw(" "),
                Span::styled(fit(&state, STATE, theme.ellipsis), style),
            ]))
        };
        let rows: Vec<Row> = self.items().iter().map(|line| row(&line.item)).collect();
        let at = self.items().iter().position(|line| Some(line.item.id) == self.item);
        let mut list = List::new();
        list.selected = at.unwrap_or(0);
        // The hardware cursor stays in the text.
        list.draw(room, buf, theme, &rows, at.is_some());
        if rows.is_empty() {
            put(buf, room, theme.dash, theme.quiet);
        }
    }
}
