//! Finding a council by a few letters.

use super::finder::{Finder, Offer, Source};
use super::picker::Choice;
use crate::office::{AnswerBody, CouncilLine, Query};
use crate::tui::effect::Given;
use crate::tui::scene::Scene;
use crate::tui::widgets::fit;

/// Gives [`Given::Council`], the own councils first; or an own council as [`Given::AlsoAsked`].
pub type CouncilPicker = Finder<Councils>;

/// All councils; or the own ones, of which one is to be asked as well.
pub struct Councils {
    to_ask: bool,
}

impl CouncilPicker {
    /// Offers all councils.
    pub fn new(scene: &Scene) -> Self {
        Self::over(Councils { to_ask: false }, scene.say("council-picker-title"), "")
    }

    /// Offers the own councils: which is to be asked as well?
    pub fn to_ask(scene: &Scene) -> Self {
        Self::over(Councils { to_ask: true }, scene.say("council-picker-to-ask"), "")
    }
}

impl Source for Councils {
    fn asks(&self, _words: &str) -> Vec<Query> {
        vec![Query::Councils]
    }

    fn offers(&mut self, answer: AnswerBody, scene: &Scene) -> Offer {
        let AnswerBody::Councils(mut lines) = answer else { return Offer::First(Vec::new()) };
        lines.retain(|line| line.council.own || !self.to_ask);
        lines.sort_by_key(|line| !line.council.own);
        let given = if self.to_ask { Given::AlsoAsked } else { Given::Council };
        let choice = |line: &CouncilLine| Choice { shown: shown(line, scene), given: given(line.council.id) };
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
