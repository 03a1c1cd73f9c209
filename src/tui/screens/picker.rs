//! Choosing one of a list by typing a few letters of it.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::keymap::{Action, Context};
use crate::tui::editor::{EditorLook, LineEditor, Outcome};
use crate::tui::effect::{Effect, Given};
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;
use crate::tui::widgets::{List, Row, put, window};

/// One thing to choose: what the list shows, and what is given when it is chosen.
pub struct Choice {
    pub shown: String,
    pub given: Given,
}

/// A list that typing narrows.
pub struct Picker {
    title: String,
    choices: Vec<Choice>,
    words: LineEditor,
    list: List,
}

impl Picker {
    /// Offers `choices`, with the first one selected.
    pub fn new(title: String, choices: Vec<Choice>) -> Self {
        Self { title, choices, words: LineEditor::new(""), list: List::default() }
    }

    /// Offers options by their place, with `chosen` selected.
    pub fn choices(title: String, options: Vec<String>, chosen: usize) -> Self {
        let choices = options
            .into_iter()
            .enumerate()
            .map(|(at, shown)| Choice { shown, given: Given::Choice(at) })
            .collect();
        let mut picker = Self::new(title, choices);
        picker.list.selected = chosen;
        picker
    }

    /// Offers other choices, keeping what was typed.
    pub fn offer(&mut self, choices: Vec<Choice>) {
        self.choices = choices;
    }

    /// What was typed so far.
    pub fn words(&self) -> String {
        self.words.text()
    }

    /// Begins with these letters typed.
    #[must_use]
    pub fn with_words(mut self, words: &str) -> Self {
        self.words.replace(words);
        self
    }

    /// Begins at this choice.
    #[must_use]
    pub const fn beginning_at(mut self, row: usize) -> Self {
        self.list.selected = row;
        self
    }

    /// The choices that hold all typed words, in any order; those that begin with the words
    /// first.
    fn matching(&self) -> Vec<&Choice> {
        let words = self.words.text().to_lowercase();
        let parts: Vec<&str> = words.split_whitespace().collect();
        let mut found: Vec<&Choice> = self
            .choices
            .iter()
            .filter(|choice| {
                let shown = choice.shown.to_lowercase();
                parts.iter().all(|part| shown.contains(part))
            })
            .collect();
        found.sort_by_key(|choice| !choice.shown.to_lowercase().starts_with(words.trim()));
        found
    }
}

impl Screen for Picker {
    fn title(&self, _scene: &Scene) -> String {
        self.title.clone()
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

    fn act(&mut self, action: Action, scene: &Scene) -> Option<Vec<Effect>> {
        if self.list.act(action, self.matching().len()) {
            return Some(Vec::new());
        }
        match action {
            Action::Open | Action::NewLine => match self.matching().get(self.list.selected) {
                Some(choice) => Some(vec![Effect::Give(choice.given.clone())]),
                None => Some(vec![Effect::Refuse(scene.say("picker-nothing"))]),
            },
            Action::Back => Some(vec![Effect::Pop]),
            _ => match self.words.act(action, "") {
                Outcome::NotMine => None,
                Outcome::Changed => {
                    self.list.selected = 0;
                    Some(Vec::new())
                }
                _ => Some(Vec::new()),
            },
        }
    }

    fn typed(&mut self, text: &str, _scene: &Scene) -> Vec<Effect> {
        self.words.paste(text);
        self.list.selected = 0;
        Vec::new()
    }

    fn draw(&mut self, area: Rect, buf: &mut Buffer, scene: &Scene) -> Option<Position> {
        let theme = &scene.theme;
        let rows: Vec<Row> = self.matching().iter().map(|choice| Row::new(choice.shown.clone())).collect();
        let height = u16::try_from(self.choices.len().max(1) + 1).unwrap_or(u16::MAX).min(area.height);
        let room = window(area, buf, theme, &self.title, 72, height);
        if room.is_empty() {
            return None;
        }
        let prompt = format!("{} ", scene.say("picker-prompt"));
        put(buf, room, &prompt, theme.quiet);
        let indent = u16::try_from(prompt.chars().count()).unwrap_or(0).min(room.width);
        let strip = Rect { x: room.x + indent, width: room.width - indent, height: 1, ..room };
        let look = EditorLook { text: theme.text, selection: theme.selection, found: theme.found };
        let typing = self.words.render(strip, buf, &look);
        let below = Rect { y: room.y + 1, height: room.height - 1, ..room };
        if rows.is_empty() {
            put(buf, below, &scene.say("picker-nothing"), theme.warning);
            return typing;
        }
        // The cursor stays where the user types until a row is chosen with the arrows.
        let row = self.list.draw(below, buf, theme, &rows, true);
        if self.list.selected == 0 { typing } else { row }
    }
}
