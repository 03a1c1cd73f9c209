//! The short words that the office keeps, and what they stand for.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use crate::domain::Abbreviation;
use crate::domain::Right;
use crate::keymap::{Action, Context};
use crate::language::Arg;
use crate::office::{AnswerBody, Command, Query, Receipt};
use crate::tui::effect::{Effect, Given};
use crate::tui::forms;
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;
use crate::tui::screens::Confirm;
use crate::tui::widgets::{List, fit, panel, put, wrap};

const CONTEXTS: &[Context] = &[Context::List];
/// Cells for the short word.
const SHORT: usize = 14;

/// The list, by short word.
#[derive(Default)]
pub struct Abbreviations {
    known: Option<Vec<Abbreviation>>,
    list: List,
}

impl Abbreviations {
    fn selected(&self) -> Option<&Abbreviation> {
        self.known.as_ref()?.get(self.list.selected)
    }

    fn none(scene: &Scene) -> Vec<Effect> {
        let key = scene.key(Action::New, CONTEXTS).unwrap_or_default();
        vec![Effect::Refuse(scene.tell("abbreviations-none", &[("key", Arg::from(key))]))]
    }
}

impl Screen for Abbreviations {
    fn title(&self, scene: &Scene) -> String {
        scene.say("abbreviations-title")
    }

    fn contexts(&self) -> &'static [Context] {
        CONTEXTS
    }

    fn work(&self) -> Right {
        Right::Cases
    }

    fn footer(&self) -> Vec<Action> {
        vec![Action::New, Action::Change, Action::Remove, Action::Back, Action::Help]
    }

    fn wants(&self) -> Vec<Query> {
        vec![Query::Abbreviations]
    }

    fn answered(&mut self, answer: AnswerBody, _scene: &Scene) -> Vec<Effect> {
        if let AnswerBody::Abbreviations(known) = answer {
            self.known = Some(known);
        }
        Vec::new()
    }

    fn act(&mut self, action: Action, scene: &Scene) -> Option<Vec<Effect>> {
        let count = self.known.as_ref().map_or(0, Vec::len);
        if self.list.act(action, count) {
            return Some(Vec::new());
        }
        match action {
            Action::New => Some(vec![Effect::push(forms::add_abbreviation(scene, ""))]),
            Action::Open | Action::Change => Some(match self.selected() {
                Some(chosen) => vec![Effect::push(forms::change_abbreviation(scene, chosen))],
                None => Self::none(scene),
            }),
            Action::Remove => Some(match self.selected() {
                Some(chosen) => {
                    let question = scene.tell("abbreviations-remove", &[("short", Arg::from(&chosen.short))]);
                    vec![Effect::push(Confirm::new(question))]
                }
                None => Self::none(scene),
            }),
            _ => None,
        }
    }

    fn given(&mut self, given: Given, _scene: &Scene) -> Vec<Effect> {
        match (given, self.selected()) {
            (Given::Yes, Some(chosen)) => {
                vec![Effect::order(Command::RemoveAbbreviation { id: chosen.id })]
            }
            _ => Vec::new(),
        }
    }

    fn done(&mut self, receipt: &Receipt, scene: &Scene) -> Vec<Effect> {
        vec![Effect::Say(scene.named("command", &receipt.command))]
    }

    fn draw(&mut self, area: Rect, buf: &mut Buffer, scene: &Scene) -> Option<Position> {
        let theme = &scene.theme;
        let room = panel(area, buf, theme, &scene.say("abbreviations-title"), true);
        let known = self.known.as_deref().unwrap_or_default();
        if known.is_empty() {
            let key = scene.key(Action::New, CONTEXTS).unwrap_or_default();
            let words = match self.known {
                Some(_) => scene.tell("abbreviations-none", &[("key", Arg::from(key))]),
                None => String::new(),
            };
            for (text, y) in wrap(&words, usize::from(room.width)).iter().zip(room.y..room.bottom()) {
                put(buf, Rect { y, height: 1, ..room }, text, theme.quiet);
            }
            return Some(area.as_position());
        }
        let cells = usize::from(room.width).saturating_sub(SHORT + 2);
        let row = |at: usize| {
            let text = known[at].text.replace('\n', &format!(" {} ", theme.bar));
            Line::from(vec![
                Span::styled(fit(&known[at].short, SHORT, theme.ellipsis), theme.title),
                Span::raw(fit(&text, cells, theme.ellipsis)),
            ])
        };
        self.list.draw_long(room, buf, theme, known.len(), row)
    }
}
