//! A document as it is written out, to be read, copied or saved.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;

use crate::keymap::{Action, Context};
use crate::office::{AnswerBody, Query};
use crate::tui::effect::Effect;
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;
use crate::tui::widgets::{List, panel, put};

/// Shows what the office answers to the query.
pub struct Written {
    title: String,
    query: Query,
    text: Option<String>,
    list: List,
}

impl Written {
    /// The document that this query asks for.
    pub fn new(title: String, query: Query) -> Self {
        Self { title, query, text: None, list: List::default() }
    }
}

impl Screen for Written {
    fn title(&self, _scene: &Scene) -> String {
        self.title.clone()
    }

    fn contexts(&self) -> &'static [Context] {
        &[Context::List]
    }

    fn footer(&self) -> Vec<Action> {
        vec![Action::SaveToFile, Action::Copy, Action::PageDown, Action::Back, Action::Help]
    }

    fn wants(&self) -> Vec<Query> {
        vec![self.query.clone()]
    }

    fn answered(&mut self, answer: AnswerBody, scene: &Scene) -> Vec<Effect> {
        match answer {
            AnswerBody::Document(text) => self.text = Some(text),
            AnswerBody::Nothing => return vec![Effect::Pop, Effect::Refuse(scene.say("meeting-gone"))],
            _ => {}
        }
        Vec::new()
    }

    fn act(&mut self, action: Action, scene: &Scene) -> Option<Vec<Effect>> {
        let text = self.text.clone()?;
        if self.list.act(action, text.lines().count()) {
            return Some(Vec::new());
        }
        match action {
            Action::Copy => Some(vec![Effect::Copy(text), Effect::Say(scene.say("written-copied"))]),
            Action::SaveToFile => Some(vec![Effect::SaveToFile(text)]),
            _ => None,
        }
    }

    fn draw(&mut self, area: Rect, buf: &mut Buffer, scene: &Scene) -> Option<Position> {
        let room = panel(area, buf, &scene.theme, &self.title, true);
        let Some(text) = &self.text else {
            put(buf, room, &scene.say("entrance-opening"), scene.theme.quiet);
            return Some(Position::new(area.x, area.y));
        };
        let lines: Vec<&str> = text.lines().collect();
        let line = |at: usize| Line::from(lines[at].to_owned());
        self.list.draw_long(room, buf, &scene.theme, lines.len(), line)
    }
}
