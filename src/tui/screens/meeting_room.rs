//! The meeting room: agenda, the minutes of the item on the table, who is there.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::domain::{AgendaItemId, MeetingId, TextKey};
use crate::keymap::{Action, Context};
use crate::office::Query;
use crate::tui::effect::Effect;
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;

/// A meeting, item by item.
pub struct MeetingRoom {
    meeting: MeetingId,
    item: Option<AgendaItemId>,
}

impl MeetingRoom {
    /// Walks in: to the item on the table, else the first.
    pub const fn new(meeting: MeetingId) -> Self {
        Self { meeting, item: None }
    }

    /// Walks in to this item.
    pub const fn at_item(meeting: MeetingId, item: AgendaItemId) -> Self {
        Self { meeting, item: Some(item) }
    }

    /// Comes back to the text that was being written.
    pub const fn returned(meeting: MeetingId, text: Option<TextKey>) -> Self {
        let item = match text {
            Some(TextKey::Minutes(item)) => Some(item),
            _ => None,
        };
        Self { meeting, item }
    }
}

impl Screen for MeetingRoom {
    fn title(&self, scene: &Scene) -> String {
        scene.say("meeting-title")
    }

    fn contexts(&self) -> &'static [Context] {
        &[Context::Editor, Context::Meeting]
    }

    fn footer(&self) -> Vec<Action> {
        vec![Action::NextItem, Action::GoItem, Action::Attendance, Action::Help, Action::Back]
    }

    fn wants(&self) -> Vec<Query> {
        vec![Query::Meeting { id: self.meeting }]
    }

    fn act(&mut self, _action: Action, _scene: &Scene) -> Option<Vec<Effect>> {
        None
    }

    fn draw(&mut self, _area: Rect, _buf: &mut Buffer, _scene: &Scene) -> Option<Position> {
        None
    }
}
