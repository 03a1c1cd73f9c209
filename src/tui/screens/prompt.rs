//! One line to be typed.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::keymap::{Action, Context};
use crate::tui::editor::{EditorLook, LineEditor, Outcome};
use crate::tui::effect::{Effect, Given};
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;
use crate::tui::widgets::window;

/// Gives [`Given::Text`] to the screen below, or closes.
pub struct Prompt {
    title: String,
    line: LineEditor,
    optional: bool,
}

impl Prompt {
    /// Asks for a line, with this one typed already.
    pub fn new(title: String, text: &str) -> Self {
        Self { title, line: LineEditor::new(text), optional: false }
    }

    /// An empty line is an answer too.
    #[must_use]
    pub fn optional(self) -> Self {
        Self { optional: true, ..self }
    }
}

impl Screen for Prompt {
    fn title(&self, _scene: &Scene) -> String {
        self.title.clone()
    }

    fn contexts(&self) -> &'static [Context] {
        &[Context::Picker, Context::Editor]
    }

    fn footer(&self) -> Vec<Action> {
        vec![Action::Open, Action::Back]
    }

    fn footer_word(&self, action: Action) -> Option<&'static str> {
        (action == Action::Open).then_some("foot-done")
    }

    fn is_overlay(&self) -> bool {
        true
    }

    fn takes_text(&self) -> bool {
        true
    }

    fn act(&mut self, action: Action, scene: &Scene) -> Option<Vec<Effect>> {
        match action {
            Action::Open | Action::NewLine => {
                let text = self.line.text().trim().to_owned();
                Some(vec![if text.is_empty() && !self.optional {
                    Effect::Pop
                } else {
                    Effect::Give(Given::Text(text))
                }])
            }
            Action::Back => Some(vec![Effect::Pop]),
            _ => match self.line.act(action, &scene.now.clock()) {
                Outcome::NotMine => None,
                Outcome::Copied(text) => Some(vec![Effect::Copy(text)]),
                _ => Some(Vec::new()),
            },
        }
    }

    fn typed(&mut self, text: &str, _scene: &Scene) -> Vec<Effect> {
        self.line.paste(text);
        Vec::new()
    }

    fn draw(&mut self, area: Rect, buf: &mut Buffer, scene: &Scene) -> Option<Position> {
        let theme = &scene.theme;
        let room = window(area, buf, theme, &self.title, 72, 1);
        let look = EditorLook { text: theme.text, selection: theme.selection, found: theme.found };
        self.line.render(room, buf, &look)
    }
}
