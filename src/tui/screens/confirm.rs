//! A question that is answered with yes or no.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::keymap::{Action, Context};
use crate::tui::effect::{Effect, Given};
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;
use crate::tui::widgets::{put, window, wrap};

/// Gives [`Given::Yes`] to the screen below, or closes.
pub struct Confirm {
    question: String,
}

impl Confirm {
    /// Asks `question`.
    pub const fn new(question: String) -> Self {
        Self { question }
    }
}

impl Screen for Confirm {
    fn title(&self, scene: &Scene) -> String {
        scene.say("confirm-title")
    }

    fn contexts(&self) -> &'static [Context] {
        &[Context::Picker]
    }

    fn footer(&self) -> Vec<Action> {
        vec![Action::Open, Action::Back]
    }

    fn footer_word(&self, action: Action) -> Option<&'static str> {
        match action {
            Action::Open => Some("foot-yes"),
            Action::Back => Some("foot-no"),
            _ => None,
        }
    }

    fn is_overlay(&self) -> bool {
        true
    }

    fn takes_text(&self) -> bool {
        true
    }

    fn act(&mut self, action: Action, _scene: &Scene) -> Option<Vec<Effect>> {
        match action {
            Action::Open => Some(vec![Effect::Give(Given::Yes)]),
            Action::Back => Some(vec![Effect::Pop]),
            _ => None,
        }
    }

    fn typed(&mut self, text: &str, scene: &Scene) -> Vec<Effect> {
        let answer = text.to_lowercase();
        if answer == scene.say("confirm-yes-key") {
            vec![Effect::Give(Given::Yes)]
        } else if answer == scene.say("confirm-no-key") {
            vec![Effect::Pop]
        } else {
            vec![Effect::Refuse(scene.say("confirm-how"))]
        }
    }

    fn draw(&mut self, area: Rect, buf: &mut Buffer, scene: &Scene) -> Option<Position> {
        let width = 60.min(area.width);
        let lines = wrap(&self.question, usize::from(width).saturating_sub(4));
        let height = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_add(2);
        let room = window(area, buf, &scene.theme, &self.title(scene), width, height);
        for (text, y) in lines.iter().zip(room.y..room.bottom()) {
            put(buf, Rect { y, height: 1, ..room }, text, scene.theme.text);
        }
        if room.is_empty() {
            return None;
        }
        let last = Rect { y: room.bottom() - 1, height: 1, ..room };
        put(buf, last, &scene.say("confirm-how"), scene.theme.quiet);
        Some(Position::new(room.x, last.y))
    }
}
