//! The minutes as the document tells them, to be read and taken along.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::domain::MeetingId;
use crate::keymap::{Action, Context};
use crate::office::{AnswerBody, MinutesForm, Query};
use crate::tui::effect::Effect;
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;
use crate::tui::widgets::{List, put, wrap};

/// One version of a meeting's minutes.
pub struct Reader {
    meeting: MeetingId,
    form: MinutesForm,
    text: Option<String>,
    list: List,
}

impl Reader {
    /// This version of the meeting's minutes.
    pub const fn new(meeting: MeetingId, form: MinutesForm) -> Self {
        Self { meeting, form, text: None, list: List::new() }
    }

    fn lines(&self, cells: usize) -> Vec<String> {
        self.text.iter().flat_map(|text| text.lines()).flat_map(|line| wrap(line, cells)).collect()
    }
}

impl Screen for Reader {
    fn title(&self, scene: &Scene) -> String {
        scene.say(if self.form.public { "minutes-read-public" } else { "minutes-read" })
    }

    fn contexts(&self) -> &'static [Context] {
        &[Context::List]
    }

    fn footer(&self) -> Vec<Action> {
        vec![Action::PageDown, Action::PageUp, Action::SaveToFile, Action::Back, Action::Help]
    }

    fn wants(&self) -> Vec<Query> {
        vec![Query::MinutesText { id: self.meeting, form: self.form }]
    }

    fn answered(&mut self, answer: AnswerBody, scene: &Scene) -> Vec<Effect> {
        match answer {
            AnswerBody::MinutesText(text) => self.text = Some(text),
            AnswerBody::Nothing => return vec![Effect::Pop, Effect::Refuse(scene.say("room-gone"))],
            _ => {}
        }
        Vec::new()
    }

    fn act(&mut self, action: Action, scene: &Scene) -> Option<Vec<Effect>> {
        let count = self.lines(80).len();
        if self.list.act(action, count) {
            return Some(Vec::new());
        }
        match action {
            Action::SaveToFile => Some(self.text.iter().cloned().map(Effect::SaveToFile).collect()),
            Action::Open => Some(vec![Effect::Refuse(scene.say("minutes-only-read"))]),
            _ => None,
        }
    }

    fn draw(&mut self, area: Rect, buf: &mut Buffer, scene: &Scene) -> Option<Position> {
        if self.text.is_none() {
            put(buf, area, &scene.say("entrance-opening"), scene.theme.quiet);
            return Some(Position::new(area.x, area.y));
        }
        let lines = self.lines(usize::from(area.width).saturating_sub(2));
        self.list.draw_long(area, buf, &scene.theme, lines.len(), |at| lines[at].clone().into())
    }
}
