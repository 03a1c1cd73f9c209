//! Finding a council by a few letters.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::picker::{Choice, Picker};
use crate::keymap::{Action, Context};
use crate::office::{AnswerBody, CouncilLine, Query};
use crate::tui::effect::{Effect, Given};
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;
use crate::tui::widgets::fit;

/// Gives [`Given::Council`]. The own councils come first.
pub struct CouncilPicker {
    picker: Picker,
}

impl CouncilPicker {
    /// Offers all councils.
    pub fn new(scene: &Scene) -> Self {
        Self { picker: Picker::new(scene.say("council-picker-title"), Vec::new()) }
    }

    fn shown(line: &CouncilLine, scene: &Scene) -> String {
        let code = fit(&line.specialty.code, 4, "");
        let name = fit(scene.specialty(line.specialty.id), 34, scene.theme.ellipsis);
        let region = fit(&line.region.code, 4, "");
        let meeting = line.next_meeting.map(|at| scene.day(at.day())).unwrap_or_default();
        let cases = if line.open_cases > 0 {
            scene.tell("council-open-cases", &[("count", line.open_cases.into())])
        } else {
            String::new()
        };
        format!("{code} {name} {region} {} {cases}", fit(&meeting, 10, ""))
    }
}

impl Screen for CouncilPicker {
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
        vec![Query::Councils]
    }

    fn answered(&mut self, answer: AnswerBody, scene: &Scene) -> Vec<Effect> {
        if let AnswerBody::Councils(mut lines) = answer {
            lines.sort_by_key(|line| !line.council.own);
            let choice = |line: &CouncilLine| Choice {
                shown: Self::shown(line, scene),
                given: Given::Council(line.council.id),
            };
            self.picker.offer(lines.iter().map(choice).collect());
        }
        Vec::new()
    }

    fn act(&mut self, action: Action, scene: &Scene) -> Option<Vec<Effect>> {
        self.picker.act(action, scene)
    }

    fn typed(&mut self, text: &str, scene: &Scene) -> Vec<Effect> {
        self.picker.typed(text, scene)
    }

    fn draw(&mut self, area: Rect, buf: &mut Buffer, scene: &Scene) -> Option<Position> {
        self.picker.draw(area, buf, scene)
    }
}
