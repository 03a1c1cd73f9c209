//! Finding a person of the office.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::picker::{Choice, Picker};
use crate::keymap::{Action, Context};
use crate::office::{AnswerBody, Query};
use crate::tui::effect::{Effect, Given};
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;

/// How many persons are offered at once.
const OFFERED: u32 = 50;

/// Gives [`Given::Person`].
pub struct PersonPicker {
    picker: Picker,
}

impl PersonPicker {
    /// Begins with `words` typed.
    pub fn new(title: String, words: &str) -> Self {
        Self { picker: Picker::new(title, Vec::new()).with_words(words) }
    }

    fn asked_again(&self, before: &str) -> Vec<Effect> {
        if self.picker.words() == before {
            Vec::new()
        } else {
            self.wants().into_iter().map(Effect::Ask).collect()
        }
    }
}

impl Screen for PersonPicker {
    fn title(&self, scene: &Scene) -> String {
        self.picker.title(scene)
    }

    fn contexts(&self) -> &'static [Context] {
        self.picker.contexts()
    }

    fn footer(&self) -> Vec<Action> {
        self.picker.footer()
    }

    fn is_overlay(&self) -> bool {
        true
    }

    fn takes_text(&self) -> bool {
        true
    }

    fn wants(&self) -> Vec<Query> {
        vec![Query::Persons { words: self.picker.words(), limit: OFFERED }]
    }

    fn answered(&mut self, answer: AnswerBody, _scene: &Scene) -> Vec<Effect> {
        if let AnswerBody::Persons(lines) = answer {
            let choice = |line: crate::office::PersonLine| {
                let place = line.workplace.unwrap_or_default();
                let shown =
                    [line.person.name.clone(), place, line.person.title.clone(), line.councils.join(" ")];
                let shown: Vec<String> = shown.into_iter().filter(|part| !part.is_empty()).collect();
                Choice { shown: shown.join(", "), given: Given::Person(line.person.id, line.person.name) }
            };
            self.picker.offer(lines.into_iter().map(choice).collect());
        }
        Vec::new()
    }

    fn act(&mut self, action: Action, scene: &Scene) -> Option<Vec<Effect>> {
        let before = self.picker.words();
        let mut effects = self.picker.act(action, scene)?;
        effects.extend(self.asked_again(&before));
        Some(effects)
    }

    fn typed(&mut self, text: &str, scene: &Scene) -> Vec<Effect> {
        let before = self.picker.words();
        self.picker.typed(text, scene);
        self.asked_again(&before)
    }

    fn draw(&mut self, area: Rect, buf: &mut Buffer, scene: &Scene) -> Option<Position> {
        self.picker.draw(area, buf, scene)
    }
}
