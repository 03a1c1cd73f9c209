//! A document as it is written out, to be read, copied or saved.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;

use crate::keymap::{Action, Context};
use crate::office::{AnswerBody, Query};
use crate::tui::effect::Effect;
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;
use crate::tui::widgets::{List, panel, put, width, wrap};

/// Shows a text, or what the office answers to the query.
pub struct Written {
    title: String,
    query: Option<Query>,
    text: Option<String>,
    list: List,
}

impl Written {
    /// The document that this query asks for.
    pub fn new(title: String, query: Query) -> Self {
        Self { title, query: Some(query), text: None, list: List::default() }
    }

    /// This text.
    pub fn text(title: String, text: String) -> Self {
        Self { title, query: None, text: Some(text), list: List::default() }
    }

    /// What is too long for a line goes on in the next.
    fn lines(&self, cells: usize) -> Vec<String> {
        let fits = |line: &str| width(line) <= cells;
        let broken = |line: &str| if fits(line) { vec![line.to_owned()] } else { wrap(line, cells.max(1)) };
        self.text.iter().flat_map(|text| text.lines()).flat_map(broken).collect()
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
        self.query.iter().cloned().collect()
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
        if self.list.act(action, self.lines(80).len()) {
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
        if self.text.is_none() {
            put(buf, room, &scene.say("entrance-opening"), scene.theme.quiet);
            return Some(Position::new(area.x, area.y));
        }
        let lines = self.lines(usize::from(room.width).saturating_sub(2));
        let line = |at: usize| Line::from(lines[at].clone());
        self.list.draw_long(room, buf, &scene.theme, lines.len(), line)
    }
}
