//! A case's steps, over another screen: the same that its page offers.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::steps;
use crate::domain::{CaseId, LetterKind};
use crate::keymap::{Action, Context};
use crate::office::{AnswerBody, CaseView, Query, Receipt};
use crate::tui::effect::{Effect, Given};
use crate::tui::forms;
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;
use crate::tui::screens::letters::Anew;
use crate::tui::screens::picker::Picker;

/// Takes one step with a case that is not opened for it.
pub struct Moving {
    case: CaseId,
    known: Option<(CaseView, Picker)>,
}

impl Moving {
    /// The steps of this case.
    pub const fn new(case: CaseId) -> Self {
        Self { case, known: None }
    }

    fn chosen(&self, given: &Given, scene: &Scene) -> Vec<Effect> {
        let Some((view, _)) = &self.known else { return Vec::new() };
        let effect = match given {
            Given::Step(step) => steps::take(*step, view, scene),
            Given::Choice(at) => steps::other(*at, view, scene),
            Given::Reminded(region) => {
                Effect::push(Anew::new(self.case, LetterKind::Reminder, Some(*region), None))
            }
            Given::State(state) => Effect::push(forms::correct_case(scene, view, *state)),
            Given::Done { .. } => {
                return std::iter::once(Effect::Pop).chain(steps::text_of_letter(given, scene)).collect();
            }
            _ => return Vec::new(),
        };
        vec![effect]
    }
}

impl Screen for Moving {
    fn title(&self, scene: &Scene) -> String {
        scene.say("case-which-step")
    }

    fn contexts(&self) -> &'static [Context] {
        &[Context::Picker, Context::Editor]
    }

    fn footer(&self) -> Vec<Action> {
        vec![Action::Open, Action::Up, Action::Down, Action::Back]
    }

    fn is_overlay(&self) -> bool {
        true
    }

    fn takes_text(&self) -> bool {
        true
    }

    fn wants(&self) -> Vec<Query> {
        vec![Query::Case { id: self.case }]
    }

    fn answered(&mut self, answer: AnswerBody, scene: &Scene) -> Vec<Effect> {
        match answer {
            AnswerBody::Case(view) => {
                let words = self.known.as_ref().map_or_else(String::new, |(_, picker)| picker.words());
                let picker = steps::offered(&view, scene).with_words(&words);
                self.known = Some((*view, picker));
                Vec::new()
            }
            AnswerBody::Nothing => vec![Effect::Pop, Effect::Refuse(scene.say("case-gone"))],
            _ => Vec::new(),
        }
    }

    fn act(&mut self, action: Action, scene: &Scene) -> Option<Vec<Effect>> {
        let Some((_, picker)) = &mut self.known else {
            return (action == Action::Back).then(|| vec![Effect::Pop]);
        };
        let effects = picker.act(action, scene)?;
        let chosen = |effect| match effect {
            Effect::Give(given) => self.chosen(&given, scene),
            effect => vec![effect],
        };
        Some(effects.into_iter().flat_map(chosen).collect())
    }

    fn typed(&mut self, text: &str, scene: &Scene) -> Vec<Effect> {
        self.known.as_mut().map_or_else(Vec::new, |(_, picker)| picker.typed(text, scene))
    }

    fn given(&mut self, given: Given, scene: &Scene) -> Vec<Effect> {
        self.chosen(&given, scene)
    }

    fn done(&mut self, receipt: &Receipt, scene: &Scene) -> Vec<Effect> {
        vec![Effect::Pop, Effect::Say(scene.named("command", &receipt.command))]
    }

    fn draw(&mut self, area: Rect, buf: &mut Buffer, scene: &Scene) -> Option<Position> {
        self.known.as_mut().and_then(|(_, picker)| picker.draw(area, buf, scene))
    }
}
