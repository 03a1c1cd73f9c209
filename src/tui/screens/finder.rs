//! A picker whose choices come from the office.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::picker::{Choice, Picker};
use crate::keymap::{Action, Context};
use crate::office::{AnswerBody, Query};
use crate::tui::effect::{Effect, Given};
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;

/// Where the choices come from, and what choosing does.
pub trait Source {
    /// What to ask when these words are typed.
    fn asks(&self, words: &str) -> Vec<Query>;

    /// What an answer offers.
    fn offers(&mut self, answer: AnswerBody, scene: &Scene) -> Offer;

    /// Whether other words are another question.
    fn follows_words(&self) -> bool {
        false
    }

    /// What choosing does: it is given to the screen below, unless the source knows better.
    fn chosen(&self, given: Given, _scene: &Scene) -> Effect {
        Effect::Give(given)
    }
}

/// What came of an answer.
pub enum Offer {
    /// These can be chosen now.
    Choices(Vec<Choice>),
    /// First something else.
    First(Vec<Effect>),
}

/// Finds one of what the office knows by typing a few letters.
pub struct Finder<S> {
    picker: Picker,
    source: S,
    /// The office has not answered yet.
    coming: bool,
    /// Enter was pressed before the office had answered: it counts as soon as it has.
    hurried: bool,
}

impl<S: Source> Finder<S> {
    /// Begins with `words` typed.
    pub fn over(source: S, title: String, words: &str) -> Self {
        Self {
            picker: Picker::new(title, Vec::new()).with_words(words),
            source,
            coming: true,
            hurried: false,
        }
    }

    /// Asks again when the words are others than `before`.
    fn follow(&self, before: &str) -> Vec<Effect> {
        let words = self.picker.words();
        if self.source.follows_words() && words != before {
            self.source.asks(&words).into_iter().map(Effect::Ask).collect()
        } else {
            Vec::new()
        }
    }
}

impl<S: Source> Screen for Finder<S> {
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
        self.source.asks(&self.picker.words())
    }

    fn answered(&mut self, answer: AnswerBody, scene: &Scene) -> Vec<Effect> {
        match self.source.offers(answer, scene) {
            Offer::Choices(choices) => {
                self.picker.offer(choices);
                self.coming = false;
                let hurried = std::mem::take(&mut self.hurried);
                if hurried { self.act(Action::Open, scene).unwrap_or_default() } else { Vec::new() }
            }
            Offer::First(effects) => effects,
        }
    }

    fn act(&mut self, action: Action, scene: &Scene) -> Option<Vec<Effect>> {
        if self.coming && matches!(action, Action::Open | Action::NewLine) {
            self.hurried = true;
            return Some(Vec::new());
        }
        let before = self.picker.words();
        let effects = self.picker.act(action, scene)?.into_iter().map(|effect| match effect {
            Effect::Give(given) => self.source.chosen(given, scene),
            effect => effect,
        });
        let mut effects: Vec<Effect> = effects.collect();
        effects.extend(self.follow(&before));
        Some(effects)
    }

    fn typed(&mut self, text: &str, scene: &Scene) -> Vec<Effect> {
        let before = self.picker.words();
        self.picker.typed(text, scene);
        self.follow(&before)
    }

    fn draw(&mut self, area: Rect, buf: &mut Buffer, scene: &Scene) -> Option<Position> {
        self.picker.draw(area, buf, scene)
    }
}
