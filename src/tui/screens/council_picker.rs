//! Finding a council by a few letters.

use super::finder::{Finder, Offer, Source};
use super::picker::Choice;
use crate::office::{AnswerBody, CouncilLine, Query};
use crate::tui::effect::Given;
use crate::tui::scene::Scene;
use crate::tui::widgets::fit;

/// Gives [`Given::Council`]. The own councils come first.
pub type CouncilPicker = Finder<Councils>;

/// All councils.
pub struct Councils;

impl CouncilPicker {
    /// Offers all councils.
    pub fn new(scene: &Scene) -> Self {
        Self::over(Councils, scene.say("council-picker-title"), "")
    }
}

impl Source for Councils {
    fn asks(&self, _words: &str) -> Vec<Query> {
        vec![Query::Councils]
    }

    fn offers(&mut self, answer: AnswerBody, scene: &Scene) -> Offer {
        let AnswerBody::Councils(mut lines) = answer else { return Offer::First(Vec::new()) };
        lines.sort_by_key(|line| !line.council.own);
        let choice =
            |line: &CouncilLine| Choice { shown: shown(line, scene), given: Given::Council(line.council.id) };
        Offer::Choices(lines.iter().map(choice).collect())
    }
}

fn shown(line: &CouncilLine, scene: &Scene) -> String {
    let code = fit(&line.specialty.code, 3, "");
    let name = fit(scene.specialty(line.specialty.id), 33, scene.theme.ellipsis);
    let region = fit(&line.region.code, 3, "");
    let meeting = line.next_meeting.map(|at| scene.day(at.day())).unwrap_or_default();
    let cases = if line.open_cases > 0 {
        scene.tell("council-open-cases", &[("count", line.open_cases.into())])
    } else {
        String::new()
    };
    format!("{code} {name} {region} {} {cases}", fit(&meeting, 10, ""))
}
