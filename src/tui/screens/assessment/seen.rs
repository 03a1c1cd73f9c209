//! The case that a page of assessments is about: as it is now, or as it stood after an entry of the
//! journal, only to be read.

use crate::domain::{CaseId, Day, Moment, TextKey};
use crate::office::{AnswerBody, CaseView, Notice, Query};
use crate::tui::effect::Effect;
use crate::tui::scene::Scene;
use crate::tui::screens::case_page::past::as_it_was;

/// A case at one time.
#[derive(Clone, Copy)]
pub struct Seen {
    pub case: CaseId,
    /// After this entry; else now.
    past: Option<u64>,
    /// When that was, once it is known.
    then: Option<Moment>,
}

impl Seen {
    pub const fn now(case: CaseId) -> Self {
        Self { case, past: None, then: None }
    }

    /// As it stood after this entry of the journal.
    pub const fn past(case: CaseId, seq: u64) -> Self {
        Self { case, past: Some(seq), then: None }
    }

    pub const fn is_past(self) -> bool {
        self.past.is_some()
    }

    /// The day one looks at.
    pub fn on(self, scene: &Scene) -> Day {
        self.then.map_or(scene.today(), Moment::day)
    }

    /// What a page of the case is called: by number, and by title or by when it was so.
    pub fn titled(self, name: &str, view: &CaseView, scene: &Scene) -> String {
        let (number, title) = (view.case.number, &view.case.title);
        match self.then {
            Some(then) => as_it_was(&format!("{} {number}", name.trim_end_matches(':')), then, scene),
            None => format!("{name} {number} {title}"),
        }
    }

    pub fn wants(self) -> Vec<Query> {
        let id = self.case;
        vec![self.past.map_or(Query::Case { id }, |seq| Query::CaseAt { id, seq })]
    }

    /// Puts the answer where the page has it.
    pub fn answered(
        &mut self,
        view: &mut Option<CaseView>,
        answer: AnswerBody,
        scene: &Scene,
    ) -> Vec<Effect> {
        match answer {
            AnswerBody::Case(now) => *view = Some(*now),
            AnswerBody::CaseAt(past) => {
                self.then = Some(past.entry.at);
                *view = Some(past.view);
            }
            AnswerBody::Nothing => return vec![Effect::Pop, Effect::Refuse(scene.say("case-gone"))],
            _ => {}
        }
        Vec::new()
    }

    /// Where somebody writes in an assessment, the case is asked about again.
    pub fn noticed(self, notice: &Notice) -> Vec<Effect> {
        match notice {
            Notice::Text { text: TextKey::Assessment(..), .. } if !self.is_past() => {
                self.wants().into_iter().map(Effect::Ask).collect()
            }
            _ => Vec::new(),
        }
    }

    /// What is past is only read.
    pub fn does(self, effect: Effect, scene: &Scene) -> Effect {
        if self.is_past() { Effect::Refuse(scene.say("past-only-reads")) } else { effect }
    }
}
