//! Reminding those who are silent, from the case's page.

use crate::domain::{Assessment, CaseState, LetterKind, Region};
use crate::office::CaseView;
use crate::tui::effect::{Effect, Given};
use crate::tui::scene::Scene;
use crate::tui::screens::assessment::state::state;
use crate::tui::screens::hearing::Hearing;
use crate::tui::screens::letters::Anew;
use crate::tui::screens::picker::{Choice, Picker};
use crate::tui::widgets::fit;

/// Whom the case waits for, in words of what to do; nothing where it waits for nobody.
pub(super) fn words(view: &CaseView, scene: &Scene) -> Option<String> {
    let councils = view.councils.iter().filter(|(_, settled)| !settled).count();
    if view.state != CaseState::UnderAssessment {
        return None;
    }
    if councils > 0 {
        return Some(scene.tell("case-remind-councils", &[("count", councils.into())]));
    }
    let regions: Vec<&str> = silent(view).map(|(region, _)| region.code.as_str()).collect();
    (!regions.is_empty()).then(|| scene.tell("case-remind", &[("whom", regions.join(", ").into())]))
}

/// Writes the reminder; asks to whom, where several are silent.
pub(super) fn remind(view: &CaseView, scene: &Scene) -> Effect {
    let case = &view.case;
    if words(view, scene).is_none() {
        return Effect::Refuse(scene.say("case-remind-nobody"));
    }
    if view.hearing.is_some() {
        return Effect::push(Hearing::of_silent(case.id));
    }
    if case.asks_cross_regional() {
        return Effect::push(Anew::new(case.id, LetterKind::Reminder, None, None));
    }
    let silent: Vec<_> = silent(view).collect();
    if let [(region, _)] = silent[..] {
        return Effect::push(Anew::new(case.id, LetterKind::Reminder, Some(region.id), None));
    }
    let choices = silent.into_iter().map(|(region, assessment)| {
        let state = state(Some(assessment), case, scene.today(), scene);
        let shown = format!("{} {}", fit(&region.code, 4, ""), state.content.trim());
        Choice { shown, given: Given::Reminded(region.id) }
    });
    Effect::push(Picker::new(scene.say("case-remind-whom"), choices.collect()))
}

/// The regions that were asked and have not settled.
pub(super) fn silent(view: &CaseView) -> impl Iterator<Item = (&Region, &Assessment)> {
    view.assessments.iter().filter_map(|(region, assessment, _)| {
        let waits = |it: &&Assessment| it.asked.is_some() && !it.is_settled(view.case.version);
        Some((region, assessment.as_ref().filter(waits)?))
    })
}
