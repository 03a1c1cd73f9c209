//! What is to be done about a case before, or besides, its next step: letters to write and to
//! send, the own region's assessment, and a word to those who are silent.

use super::{Entry, Spot, remind, steps};
use crate::domain::{CaseState, LetterKind, LetterTime, Region, Seating, last_near};
use crate::keymap::Action;
use crate::office::{CaseView, LetterMark};
use crate::tui::scene::Scene;

/// In the order in which they are done, each with its key.
pub(super) fn entries(view: &CaseView, scene: &Scene) -> Vec<Entry> {
    let duty = |spot, words: &str, action| {
        Entry::of(spot, format!("{} {}", scene.theme.arrow, steps::with_key(words, action, scene)))
    };
    let mut entries = Vec::new();
    if let Some(kind) = unwritten(view) {
        let words = match (kind, view.case.seating) {
            (LetterKind::Submission, _) => "case-write-submission",
            (_, Some(Seating::Mirror)) => "case-write-own-answer",
            _ => "case-write-answer",
        };
        entries.push(Entry::of(Spot::Write(kind), format!("{} {}", scene.theme.arrow, scene.say(words))));
    }
    if let Some(letter) = unsent(view).next() {
        let count = unsent(view).count();
        let args = [("count", count.into()), ("kind", scene.named("letter-kind", letter.kind.into()).into())];
        let words = scene.tell("case-send-letters", &args);
        entries.push(match letter.kind {
            LetterKind::Consultation => duty(Spot::Hearing, &words, Action::GoHearing),
            _ => duty(Spot::Letters, &words, Action::GoLetters),
        });
    }
    if let Some(own) = unassessed(view, scene) {
        let words = scene.tell("case-assess-own", &[("region", own.code.as_str().into())]);
        entries.push(duty(Spot::Region(own.id), &words, Action::Assess));
    }
    if let Some(words) = reminder(view, scene) {
        entries.push(duty(Spot::Remind, &words, Action::WriteReminder));
    }
    entries
}

/// Whom to remind, in words, when that is the next thing to do.
pub(super) fn reminder(view: &CaseView, scene: &Scene) -> Option<String> {
    remind::words(view, scene).filter(|_| is_pressing(view, scene))
}

/// The letter that the next step is about, while nobody has written it.
fn unwritten(view: &CaseView) -> Option<LetterKind> {
    let due = matches!(view.state, CaseState::Assessed | CaseState::Submitted | CaseState::Answered);
    [LetterKind::Submission, LetterKind::Answer].into_iter().find(|kind| {
        let written = view.letters.iter().any(|it| it.kind == *kind);
        due && !written && LetterTime::check(*kind, &view.case, view.state).is_ok()
    })
}

/// The letters that were written and not sent.
fn unsent(view: &CaseView) -> impl Iterator<Item = &LetterMark> {
    view.letters.iter().filter(|it| it.sent.is_none() && view.state != CaseState::Closed)
}

/// The own region, while its assessment is asked for and not given.
fn unassessed<'a>(view: &'a CaseView, scene: &Scene) -> Option<&'a Region> {
    let own = scene.reference.settings.as_ref()?.own_region;
    let asked = view.state == CaseState::UnderAssessment && !view.case.asks_cross_regional();
    remind::silent(view).map(|(region, _)| region).find(|region| asked && region.id == own)
}

/// Who is asked is given time: a reminder is the next thing to do when the deadline is near, or
/// where there is none, and the letters that ask are out.
fn is_pressing(view: &CaseView, scene: &Scene) -> bool {
    let near = view.case.inner_deadline.is_none_or(|day| day <= last_near(scene.today()));
    near && !unsent(view).any(|it| matches!(it.kind, LetterKind::Request | LetterKind::Consultation))
}
