//! Everybody the office knows; choosing one shows what is known of the person, to be changed.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::person_picker::PersonPicker;
use crate::domain::Person;
use crate::keymap::{Action, Context};
use crate::office::{AnswerBody, Query};
use crate::tui::effect::{Effect, Given};
use crate::tui::forms;
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;

/// A picker that keeps the persons it offers.
pub struct Persons {
    picker: PersonPicker,
    offered: Vec<Person>,
}

impl Persons {
    /// Offers all persons.
    pub fn new(scene: &Scene) -> Self {
        Self { picker: PersonPicker::new(scene.say("person-picker-title"), ""), offered: Vec::new() }
    }

    /// The person who was chosen opens as a form in place of the list.
    fn opened(&self, effect: Effect, scene: &Scene) -> Effect {
        let Effect::Give(Given::Person(id, _)) = &effect else { return effect };
        let person = self.offered.iter().find(|person| person.id == *id);
        person.map_or(effect, |person| Effect::Replace(Box::new(forms::change_person(scene, person))))
    }
}

impl Screen for Persons {
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
        self.picker.wants()
    }

    fn answered(&mut self, answer: AnswerBody, scene: &Scene) -> Vec<Effect> {
        if let AnswerBody::Persons(lines) = &answer {
            self.offered = lines.iter().map(|line| line.person.clone()).collect();
        }
        self.picker.answered(answer, scene)
    }

    fn act(&mut self, action: Action, scene: &Scene) -> Option<Vec<Effect>> {
        let effects = self.picker.act(action, scene)?;
        Some(effects.into_iter().map(|effect| self.opened(effect, scene)).collect())
    }

    fn typed(&mut self, text: &str, scene: &Scene) -> Vec<Effect> {
        self.picker.typed(text, scene)
    }

    fn draw(&mut self, area: Rect, buf: &mut Buffer, scene: &Scene) -> Option<Position> {
        self.picker.draw(area, buf, scene)
    }
}
