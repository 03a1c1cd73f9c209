//! The minutes of a meeting after it: where they stand, where they can go, what was remarked on.
//!
//! Like the case page it is one list: every line that can be opened is reached with the arrows. It
//! must not know the rules of the minutes; the office says which steps can be taken and why not.
//! Read [`MinutesPage`] first, then `rows`.

mod rows;
#[cfg(test)]
mod tests;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::assessment::AssessmentPage;
use super::case_page::CasePage;
use super::confirm::Confirm;
use super::follow_ups::FollowUps;
use super::hearing::Hearing;
use super::picker::Picker;
use super::reader::Reader;
use crate::domain::CouncilId;
use crate::domain::{
    AgendaItemId, CaseId, MeetingId, MinutesStage, MinutesStep, RegionId, RemarkId, SilenceRule, StepDetails,
};
use crate::keymap::{Action, Context};
use crate::office::{AnswerBody, Command, LeftOut, MinutesForm, MinutesView, Query, Receipt};
use crate::tui::effect::{Effect, Given};
use crate::tui::forms;
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;
use crate::tui::widgets::{List, Row, put};

/// The minutes of one meeting.
pub struct MinutesPage {
    meeting: MeetingId,
    view: Option<MinutesView>,
    /// What the meeting said, and does not reach an assessment.
    left_out: Vec<LeftOut>,
    list: List,
    /// The step that a question on top is about.
    asking: Option<MinutesStep>,
}

/// What a line is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Spot {
    Read,
    ReadPublic,
    MinuteTaker,
    Silence,
    Step(MinutesStep),
    /// A remark, or a correction once they are approved.
    Add,
    Remark(RemarkId),
    Access(AgendaItemId),
    Case(CaseId),
    /// A line that was left out of this region's assessment, or of a council's reply.
    LeftOut(CaseId, Option<RegionId>),
    FollowUps,
    /// A line that is only read.
    Correction,
}

impl MinutesPage {
    /// The minutes of this meeting.
    pub const fn new(meeting: MeetingId) -> Self {
        Self { meeting, view: None, left_out: Vec::new(), list: List::new(), asking: None }
    }

    fn spot(&self, scene: &Scene) -> Option<Spot> {
        let rows = rows::rows(self.view.as_ref()?, &self.left_out, scene, 80);
        rows.into_iter().filter_map(|(spot, _)| spot).nth(self.list.selected)
    }

    fn open(&mut self, spot: Spot, scene: &Scene) -> Vec<Effect> {
        let Some(view) = &self.view else { return Vec::new() };
        let approved = MinutesStage::of(view.minutes.as_ref()) == MinutesStage::Approved;
        let effect = match spot {
            Spot::Read => Effect::push(Reader::new(self.meeting, MinutesForm::default())),
            Spot::ReadPublic => {
                let form = MinutesForm { public: true, ..MinutesForm::default() };
                Effect::push(Reader::new(self.meeting, form))
            }
            Spot::MinuteTaker => Effect::push(forms::set_minute_taker(scene, &view.meeting)),
            Spot::Silence => {
                let rule = match view.council.silence {
                    SilenceRule::IsNotConsent => SilenceRule::Approves,
                    SilenceRule::Approves => SilenceRule::IsNotConsent,
                };
                Effect::order(Command::SetSilenceRule { council: view.council.id, rule })
            }
            Spot::Step(step) => return self.take(step, scene),
            Spot::Add if approved => Effect::push(forms::correct_minutes(scene, self.meeting, &view.items)),
            Spot::Add => Effect::push(forms::add_remark(scene, self.meeting, &view.items)),
            Spot::Remark(id) => match view.remarks.iter().find(|it| it.id == id) {
                Some(remark) if remark.state.is_open() => Effect::push(forms::settle_remark(scene, id)),
                _ => Effect::Refuse(scene.say("reason-remark-is-settled")),
            },
            Spot::Access(id) => match view.items.iter().find(|line| line.item.id == id) {
                Some(line) => Effect::push(forms::set_access(scene, &line.item)),
                None => return Vec::new(),
            },
            Spot::Case(id) => Effect::push(CasePage::new(id)),
            Spot::LeftOut(case, Some(region)) => Effect::push(AssessmentPage::new(case, region)),
            Spot::LeftOut(case, None) => Effect::push(Hearing::new(case)),
            Spot::FollowUps => Effect::push(FollowUps::of(view.council.id)),
            Spot::Correction => Effect::Refuse(scene.say("minutes-correction-stands")),
        };
        vec![effect]
    }

    /// Takes the step, asks for what it needs, or says all that stands in the way.
    fn take(&mut self, step: MinutesStep, scene: &Scene) -> Vec<Effect> {
        let Some(view) = &self.view else { return Vec::new() };
        let known = view.steps.iter().find(|(one, _)| *one == step);
        if let Some((_, reasons)) = known
            && !reasons.is_empty()
        {
            let reasons: Vec<String> = reasons.iter().map(|reason| scene.reason(reason)).collect();
            return vec![Effect::Refuse(reasons.join(". "))];
        }
        let meeting = self.meeting;
        vec![match step {
            MinutesStep::Circulate => Effect::push(forms::circulate(scene, meeting, view.until)),
            MinutesStep::ApproveInWriting => Effect::push(forms::approve_in_writing(scene, meeting)),
            MinutesStep::ApproveInMeeting => {
                Effect::push(forms::approve_in_meeting(scene, meeting, &view.later))
            }
            MinutesStep::ApproveBySilence => {
                self.asking = Some(step);
                Effect::push(Confirm::new(scene.say("minutes-approve-by-silence-question")))
            }
            MinutesStep::MakeDraft | MinutesStep::SendToLeader | MinutesStep::TakeBack => self.order(step),
        }]
    }

    fn order(&self, step: MinutesStep) -> Effect {
        Effect::order(Command::MoveMinutes { meeting: self.meeting, step, details: StepDetails::default() })
    }

    /// The steps to choose from.
    fn offer(&self, scene: &Scene) -> Effect {
        let steps = self.view.iter().flat_map(|view| &view.steps);
        let shown: Vec<String> =
            steps.map(|(step, reasons)| rows::step_line(*step, reasons, scene)).collect();
        if shown.is_empty() {
            return Effect::Refuse(scene.say("minutes-no-steps"));
        }
        Effect::push(Picker::choices(scene.say("minutes-which-step"), shown, 0))
    }
}

impl Screen for MinutesPage {
    fn title(&self, scene: &Scene) -> String {
        let name = scene.say("minutes-page-title");
        self.view.as_ref().map_or_else(
            || name.clone(),
            |view| format!("{name} {} {}", view.specialty.code, view.meeting.number),
        )
    }

    fn contexts(&self) -> &'static [Context] {
        &[Context::List]
    }

    fn council(&self) -> Option<CouncilId> {
        self.view.as_ref().map(|view| view.council.id)
    }

    fn footer(&self) -> Vec<Action> {
        vec![Action::Open, Action::MoveMeeting, Action::New, Action::Back, Action::Help]
    }

    fn footer_word(&self, action: Action) -> Option<&'static str> {
        let approved = |view: &MinutesView| MinutesStage::of(view.minutes.as_ref()) == MinutesStage::Approved;
        match action {
            Action::MoveMeeting => Some("foot-minutes-step"),
            Action::New if self.view.as_ref().is_some_and(approved) => Some("foot-correction"),
            Action::New => Some("foot-remark"),
            _ => None,
        }
    }

    fn wants(&self) -> Vec<Query> {
        vec![Query::Minutes { id: self.meeting }, Query::LeftOut { meeting: self.meeting }]
    }

    fn answered(&mut self, answer: AnswerBody, scene: &Scene) -> Vec<Effect> {
        match answer {
            AnswerBody::Minutes(view) => {
                // The step that leads on is at hand, each time the minutes have gone on.
                let stage = |view: &MinutesView| MinutesStage::of(view.minutes.as_ref());
                if self.view.as_ref().map(stage) != Some(stage(&view)) {
                    let rows = rows::rows(&view, &self.left_out, scene, 80);
                    let mut spots = rows.iter().filter_map(|(spot, _)| *spot);
                    self.list.selected = spots.position(|it| matches!(it, Spot::Step(_))).unwrap_or(0);
                }
                self.view = Some(*view);
                Vec::new()
            }
            AnswerBody::LeftOut(left_out) => {
                self.left_out = left_out;
                Vec::new()
            }
            AnswerBody::Nothing => vec![Effect::Pop, Effect::Refuse(scene.say("room-gone"))],
            _ => Vec::new(),
        }
    }

    fn act(&mut self, action: Action, scene: &Scene) -> Option<Vec<Effect>> {
        let view = self.view.as_ref()?;
        let count =
            rows::rows(view, &self.left_out, scene, 80).iter().filter(|(spot, _)| spot.is_some()).count();
        if self.list.act(action, count) {
            return Some(Vec::new());
        }
        match action {
            Action::Open => {
                let spot = self.spot(scene)?;
                Some(self.open(spot, scene))
            }
            Action::MoveMeeting => Some(vec![self.offer(scene)]),
            Action::New => Some(self.open(Spot::Add, scene)),
            _ => None,
        }
    }

    fn given(&mut self, given: Given, scene: &Scene) -> Vec<Effect> {
        match (given, self.asking.take()) {
            (Given::Yes, Some(step)) => vec![self.order(step)],
            (Given::Choice(at), _) => {
                let step = self.view.as_ref().and_then(|view| view.steps.get(at)).map(|(step, _)| *step);
                step.map_or_else(Vec::new, |step| self.take(step, scene))
            }
            _ => Vec::new(),
        }
    }

    fn done(&mut self, receipt: &Receipt, scene: &Scene) -> Vec<Effect> {
        vec![Effect::Say(scene.named("command", &receipt.command))]
    }

    fn draw(&mut self, area: Rect, buf: &mut Buffer, scene: &Scene) -> Option<Position> {
        let Some(view) = &self.view else {
            put(buf, area, &scene.say("entrance-opening"), scene.theme.quiet);
            return Some(Position::new(area.x, area.y));
        };
        let cells = usize::from(area.width).saturating_sub(2);
        let rows: Vec<Row> = rows::rows(view, &self.left_out, scene, cells)
            .into_iter()
            .map(|(spot, line)| Row { selectable: spot.is_some(), line })
            .collect();
        self.list.draw(area, buf, &scene.theme, &rows, true)
    }
}
