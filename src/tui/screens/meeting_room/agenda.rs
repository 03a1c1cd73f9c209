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
const STATE: usize = 9;

/// `3/2026`, or `3.` as long as the item has no number.
pub fn number(item: &AgendaItem) -> String {
    item.number.map_or_else(|| format!("{}.", item.position), |number| number.to_string())
}

/// What is going on in the item, and how many minutes of those planned it has taken: `✓ 12/15`.
fn state(item: &AgendaItem, scene: &Scene) -> String {
    if item.postponed.is_some() {
        return scene.say("room-postponed");
    }
    let sign = match (item.is_open(), item.closed.is_some()) {
        (true, _) => scene.say("room-now"),
        (false, true) => scene.theme.check.to_owned(),
        (false, false) => String::new(),
    };
    let spent = item.clock.seconds(scene.now) / 60;
    let minutes = match (item.opened.is_some() || spent > 0, item.planned) {
        (true, Some(planned)) => format!("{spent}/{planned}"),
        (true, None) => spent.to_string(),
        (false, Some(planned)) => format!("0/{planned}"),
        (false, None) => String::new(),
    };
    format!("{sign} {minutes}").trim().to_owned()
}

/// The item in a line of so many cells, its number first.
pub fn row(item: &AgendaItem, scene: &Scene, cells: usize) -> String {
    let ellipsis = scene.theme.ellipsis;
    let title = fit(&item.title, cells.saturating_sub(NUMBER + STATE + 2), ellipsis);
    format!("{} {title} {}", fit(&number(item), NUMBER, ellipsis), fit(&state(item, scene), STATE, ellipsis))
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
                _ if item.is_open() => (state(item, scene), theme.focus),
                _ if item.postponed.is_some() => (state(item, scene), theme.warning),
                _ if item.closed.is_some() => (state(item, scene), theme.good),
                _ => (state(item, scene), theme.quiet),
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
