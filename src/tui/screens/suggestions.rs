//! The words that may have been meant, under the word.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::keymap::{Action, Context};
use crate::language::Arg;
use crate::tui::effect::{Effect, Given};
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;
use crate::tui::spelling::Spelt;
use crate::tui::widgets::{List, Row, popup, put, width};

/// Gives [`Given::Text`] to the screen below, or closes.
pub struct Suggestions {
    word: String,
    /// Where the word stands on the screen.
    at: Position,
    /// `None` until the dictionary has answered.
    offered: Option<Vec<String>>,
    list: List,
}

impl Suggestions {
    /// For this word, which stands here.
    pub fn new(word: String, at: Position) -> Self {
        Self { word, at, offered: None, list: List::default() }
    }

    /// What there is to choose, in a sentence.
    fn words(&self, scene: &Scene) -> String {
        scene.say(match self.offered.as_deref() {
            None => "spelling-looking",
            Some([]) => "spelling-no-suggestions",
            Some(_) => "spelling-choose",
        })
    }
}

impl Screen for Suggestions {
    fn title(&self, _scene: &Scene) -> String {
        self.word.clone()
    }

    fn contexts(&self) -> &'static [Context] {
        &[Context::Picker, Context::Editor]
    }

    fn footer(&self) -> Vec<Action> {
        vec![Action::Open, Action::Up, Action::Down, Action::Back]
    }

    fn footer_word(&self, action: Action) -> Option<&'static str> {
        (action == Action::Open).then_some("foot-choose")
    }

    fn is_overlay(&self) -> bool {
        true
    }

    fn takes_text(&self) -> bool {
        true
    }

    /// A digit takes the word beside it.
    fn typed(&mut self, text: &str, scene: &Scene) -> Vec<Effect> {
        let row = text.parse::<usize>().ok().and_then(|digit| digit.checked_sub(1));
        match row.and_then(|row| self.offered.as_ref()?.get(row)) {
            Some(word) => vec![Effect::Give(Given::Text(word.clone()))],
            None => vec![Effect::Refuse(self.words(scene))],
        }
    }

    fn act(&mut self, action: Action, scene: &Scene) -> Option<Vec<Effect>> {
        let offered = self.offered.as_deref().unwrap_or_default();
        if self.list.act(action, offered.len()) {
            return Some(Vec::new());
        }
        match action {
            Action::Open | Action::NewLine => Some(vec![match offered.get(self.list.selected) {
                Some(word) => Effect::Give(Given::Text(word.clone())),
                None => Effect::Refuse(self.words(scene)),
            }]),
            Action::Back => Some(vec![Effect::Pop]),
            _ => None,
        }
    }

    fn spelt(&mut self, spelt: &Spelt, scene: &Scene) -> Vec<Effect> {
        match spelt {
            Spelt::Suggested { word, suggestions } if *word == self.word => {
                self.offered = Some(suggestions.clone());
            }
            Spelt::NoDictionary { language } => {
                let code = Arg::from(language.code());
                let words = scene.tell("spelling-no-dictionary", &[("code", code)]);
                return vec![Effect::Pop, Effect::Refuse(words)];
            }
            _ => {}
        }
        Vec::new()
    }

    fn draw(&mut self, area: Rect, buf: &mut Buffer, scene: &Scene) -> Option<Position> {
        let theme = &scene.theme;
        let offered = self.offered.as_deref().unwrap_or_default();
        let rows: Vec<String> =
            offered.iter().zip(1..).map(|(word, digit)| format!("{digit} {word}")).collect();
        let words = if rows.is_empty() { self.words(scene) } else { String::new() };
        let widest = rows.iter().map(|row| width(row) + 2).chain([width(&words)]).max().unwrap_or(0);
        let room = popup(area, buf, theme, self.at, widest, rows.len().max(1));
        if rows.is_empty() {
            put(buf, room, &words, theme.quiet);
            return Some(room.as_position()).filter(|_| !room.is_empty());
        }
        let rows: Vec<Row> = rows.into_iter().map(Row::new).collect();
        self.list.draw(room, buf, theme, &rows, true)
    }
}
