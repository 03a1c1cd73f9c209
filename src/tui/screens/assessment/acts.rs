//! What the keys do with a region's assessment, on its page and on the board, and why not where
//! they do nothing.

use crate::domain::{Assessment, CaseState, CaseStep, Heading, LetterKind, Reason, RegionId, next_reminder};
use crate::keymap::{Action, Context};
use crate::office::{CaseView, Command};
use crate::tui::effect::Effect;
use crate::tui::forms;
use crate::tui::scene::Scene;
use crate::tui::screens::case_page::steps;
use crate::tui::screens::letters::Anew;

/// Where these keys are looked up.
pub const CONTEXTS: &[Context] = &[Context::Assessing, Context::List];

/// The assessment at hand, and the heading one stands at.
pub struct Place<'a> {
    pub view: &'a CaseView,
    pub region: RegionId,
    pub heading: Option<Heading>,
}

impl Place<'_> {
    /// What the action does here; `None` where it is another's.
    pub fn act(&self, action: Action, scene: &Scene) -> Option<Effect> {
        if action == Action::AskRegion {
            return Some(self.ask(scene));
        }
        let does = match action {
            Action::Assess => Self::answer,
            Action::WaiveAnswer => Self::waive,
            Action::WriteReminder => Self::remind,
            Action::MarkNoConsequence => Self::mark,
            _ => return None,
        };
        Some(match self.asked() {
            Some((assessment, leader)) => does(self, assessment, leader, scene),
            None => ask_first(scene),
        })
    }

    /// The assessment and who leads the council, where the region was asked.
    fn asked(&self) -> Option<(&Assessment, &str)> {
        let (_, assessment, leader) =
            self.view.assessments.iter().find(|(region, ..)| region.id == self.region)?;
        let assessment = assessment.as_ref().filter(|it| it.asked.is_some())?;
        Some((assessment, leader.as_deref().unwrap_or_default()))
    }

    /// Asks all leaders where nobody was asked; this one anew where the change has a newer version.
    fn ask(&self, scene: &Scene) -> Effect {
        let case = &self.view.case;
        if case.state != CaseState::UnderAssessment {
            return steps::take(CaseStep::RequestAssessment, self.view, scene);
        }
        match self.asked() {
            Some((assessment, _)) if assessment.was_asked_of_earlier(case.version) => {
                Effect::order(Command::AskAnew { case: case.id, region: Some(self.region) })
            }
            _ => Effect::Refuse(scene.reason(&Reason::NothingNewer)),
        }
    }

    fn answer(&self, assessment: &Assessment, leader: &str, scene: &Scene) -> Effect {
        let version = self.view.case.version;
        if assessment.is_settled(version) && assessment.waived.is_none() {
            return Effect::Refuse(scene.say("assessment-is-settled"));
        }
        if assessment.is_outdated(version) {
            let args = [("key", scene.key(Action::AskRegion, CONTEXTS).unwrap_or_default().into())];
            return Effect::Refuse(scene.tell("assessment-ask-anew", &args));
        }
        Effect::push(forms::answer_assessment(scene, assessment, leader))
    }

    fn waive(&self, assessment: &Assessment, _leader: &str, scene: &Scene) -> Effect {
        if assessment.is_settled(self.view.case.version) {
            return Effect::Refuse(scene.say("assessment-is-settled"));
        }
        Effect::push(forms::waive_assessment(scene, assessment.id, &assessment.reminders))
    }

    fn remind(&self, assessment: &Assessment, _leader: &str, scene: &Scene) -> Effect {
        let case = &self.view.case;
        match next_reminder(assessment, case.version, scene.today()) {
            Ok(_) => Effect::push(Anew::new(case.id, LetterKind::Reminder, Some(self.region), None)),
            Err(reason) => Effect::Refuse(scene.reason(&reason)),
        }
    }

    fn mark(&self, assessment: &Assessment, _leader: &str, scene: &Scene) -> Effect {
        let Some(heading) = self.heading else {
            return Effect::Refuse(scene.say("assessment-which-heading"));
        };
        let said = !assessment.no_consequence.contains(&heading);
        Effect::order(Command::MarkNoConsequence { id: assessment.id, heading, said })
    }
}

/// Nothing is written before the region is asked.
pub fn ask_first(scene: &Scene) -> Effect {
    let key = scene.key(Action::AskRegion, CONTEXTS).unwrap_or_default();
    Effect::Refuse(scene.tell("assessment-ask-first", &[("key", key.into())]))
}

/// The next steps where the assessment stands so, the first one first.
pub fn next_steps(assessment: Option<&Assessment>, version: u32) -> &'static [Action] {
    match assessment.filter(|it| it.asked.is_some()) {
        None => &[Action::AskRegion],
        Some(it) if it.is_outdated(version) && it.waived.is_none() => {
            &[Action::AskRegion, Action::WaiveAnswer]
        }
        Some(it) if it.is_settled(version) => &[],
        Some(_) => &[Action::Assess, Action::MarkNoConsequence, Action::WriteReminder, Action::WaiveAnswer],
    }
}
