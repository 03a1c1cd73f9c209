//! A letter that was sent: it is read, and not changed any more.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::domain::Letter;
use crate::domain::Right;
use crate::keymap::{Action, Context};
use crate::tui::effect::Effect;
use crate::tui::forms;
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;
use crate::tui::widgets::{List, Row, put, wrap};

/// A sent letter, line by line.
pub struct LetterReading {
    letter: Letter,
    list: List,
}

impl LetterReading {
    pub const fn new(letter: Letter) -> Self {
        Self { letter, list: List::new() }
    }

    /// That it was sent, and the way out.
    fn note(&self, scene: &Scene) -> String {
        let key = scene.key(Action::Remove, self.contexts()).unwrap_or_default();
        let day = self.letter.sent.map_or_else(String::new, |day| scene.day(day));
        scene.tell("letters-read-only", &[("day", day.into()), ("key", key.into())])
    }
}

impl Screen for LetterReading {
    fn title(&self, _scene: &Scene) -> String {
        self.letter.subject.clone()
    }

    fn contexts(&self) -> &'static [Context] {
        &[Context::List]
    }

    fn work(&self) -> Right {
        Right::Cases
    }

    fn footer(&self) -> Vec<Action> {
        vec![Action::Down, Action::Copy, Action::SaveToFile, Action::Back, Action::Help]
    }

    fn act(&mut self, action: Action, scene: &Scene) -> Option<Vec<Effect>> {
        if self.list.act(action, self.letter.text.lines().count()) {
            return Some(Vec::new());
        }
        match action {
            Action::Remove => Some(vec![Effect::push(forms::recall_letter(scene, self.letter.id))]),
            Action::Copy => {
                Some(vec![Effect::Copy(self.letter.text.clone()), Effect::Say(scene.say("letters-copied"))])
            }
            Action::SaveToFile => Some(vec![Effect::SaveToFile(self.letter.text.clone())]),
            Action::Open | Action::Change => Some(vec![Effect::Refuse(self.note(scene))]),
            _ => None,
        }
    }

    fn given(&mut self, given: crate::tui::effect::Given, _scene: &Scene) -> Vec<Effect> {
        // It is not sent any more: back to the list, where it can be written in.
        match given {
            crate::tui::effect::Given::Done { .. } => vec![Effect::Pop],
            _ => Vec::new(),
        }
    }

    fn draw(&mut self, area: Rect, buf: &mut Buffer, scene: &Scene) -> Option<Position> {
        let notes = wrap(&self.note(scene), usize::from(area.width).max(1));
        let below = u16::try_from(notes.len()).unwrap_or(0).min(area.height / 3);
        let room = Rect { height: area.height - below, ..area };
        for (text, y) in notes.iter().zip(room.bottom()..area.bottom()) {
            put(buf, Rect { y, height: 1, ..area }, text, scene.theme.warning);
        }
        let rows: Vec<Row> = self.letter.text.lines().map(|line| Row::new(line.to_owned())).collect();
        self.list.draw(room, buf, &scene.theme, &rows, true)
    }
}
