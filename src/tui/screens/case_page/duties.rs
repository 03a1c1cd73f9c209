//! What is to be done about a case before, or besides, its next step: letters to write and to
//! send, the own region's assessment, and a word to those who are silent.

use strum::VariantArray;

use super::{Entry, Spot, remind, steps};
use crate::domain::{CaseState, LetterKind, LetterTime, RegionId, Seating, last_near};
use crate::keymap::Action;
use crate::office::{CaseView, LetterMark};
use crate::tui::scene::Scene;

/// Something to do, in the order in which it is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, VariantArray)]
pub(super) enum Duty {
    WriteSubmission,
    WriteAnswer,
    SendLetters,
    SendToCouncils,
    Assess,
    Remind,
}

/// One line for each, with its key.
pub(super) fn entries(view: &CaseView, scene: &Scene) -> Vec<Entry> {
    let line = |duty: Duty| format!("{} {}", scene.theme.arrow, duty.told(view, scene));
    Duty::due(view, scene).map(|duty| Entry::of(duty.spot(view, scene), line(duty))).collect()
}

impl Duty {
    /// What is to be done now.
    pub fn due(view: &CaseView, scene: &Scene) -> impl Iterator<Item = Self> {
        Self::VARIANTS.iter().copied().filter(|duty| duty.is_due(view, scene))
    }

    fn is_due(self, view: &CaseView, scene: &Scene) -> bool {
        let unsent = |to_councils| {
            let first = unsent(view).next();
            first.is_some_and(|it| (it.kind == LetterKind::Consultation) == to_councils)
        };
        match self {
            Self::WriteSubmission => is_unwritten(LetterKind::Submission, view),
            Self::WriteAnswer => is_unwritten(LetterKind::Answer, view),
            Self::SendLetters => unsent(false),
            Self::SendToCouncils => unsent(true),
            Self::Assess => own_region(view, scene).is_some(),
            Self::Remind => is_pressing(view, scene) && remind::words(view, scene).is_some(),
        }
    }

    /// In words, with the key that does it where there is one.
    pub fn told(self, view: &CaseView, scene: &Scene) -> String {
        let keyed = |words: String, action| steps::with_key(&words, action, scene);
        match self {
            Self::WriteSubmission => scene.say("case-write-submission"),
            Self::WriteAnswer if view.case.seating == Some(Seating::Mirror) => {
                scene.say("case-write-own-answer")
            }
            Self::WriteAnswer => scene.say("case-write-answer"),
            Self::SendLetters => keyed(sending(view, scene), Action::GoLetters),
            Self::SendToCouncils => keyed(sending(view, scene), Action::GoHearing),
            Self::Assess => {
                let region = own_region(view, scene).map_or("?", |id| scene.region(id));
                keyed(scene.tell("case-assess-own", &[("region", region.into())]), Action::Assess)
            }
            Self::Remind => keyed(remind::words(view, scene).unwrap_or_default(), Action::WriteReminder),
        }
    }

    /// Where it is done.
    pub fn spot(self, view: &CaseView, scene: &Scene) -> Spot {
        match self {
            Self::WriteSubmission => Spot::Write(LetterKind::Submission),
            Self::WriteAnswer => Spot::Write(LetterKind::Answer),
            Self::SendLetters => Spot::Letters,
            Self::SendToCouncils => Spot::Hearing,
            Self::Assess => own_region(view, scene).map_or(Spot::Letters, Spot::Region),
            Self::Remind => Spot::Remind,
        }
    }
}

fn sending(view: &CaseView, scene: &Scene) -> String {
    let kind = unsent(view).next().map_or_else(String::new, |it| scene.named("letter-kind", it.kind.into()));
    scene.tell("case-send-letters", &[("count", unsent(view).count().into()), ("kind", kind.into())])
}

/// The letter that the next step is about, while nobody has written it.
fn is_unwritten(kind: LetterKind, view: &CaseView) -> bool {
    let due = matches!(view.state, CaseState::Assessed | CaseState::Submitted | CaseState::Answered);
    let written = view.letters.iter().any(|it| it.kind == kind);
    due && !written && LetterTime::check(kind, &view.case, view.state).is_ok()
}

/// The letters that were written and not sent.
fn unsent(view: &CaseView) -> impl Iterator<Item = &LetterMark> {
    view.letters.iter().filter(|it| it.sent.is_none() && view.state != CaseState::Closed)
}

/// The own region, while its assessment is asked for and not given.
fn own_region(view: &CaseView, scene: &Scene) -> Option<RegionId> {
    let own = scene.reference.settings.as_ref()?.own_region;
    let asked = view.state == CaseState::UnderAssessment && !view.case.asks_cross_regional();
    remind::silent(view).map(|(region, _)| region.id).find(|id| asked && *id == own)
}

/// Who is asked is given time: a reminder is the next thing to do when the deadline is near, or
/// where there is none, and the letters that ask are out.
fn is_pressing(view: &CaseView, scene: &Scene) -> bool {
    let near = view.case.inner_deadline.is_none_or(|day| day <= last_near(scene.today()));
    near && !unsent(view).any(|it| matches!(it.kind, LetterKind::Request | LetterKind::Consultation))
}
