//! Where the case can go next, and why not where it cannot.

use ratatui::text::Span;
use strum::VariantArray;

use super::duties::{self, Duty};
use super::{Entry, Spot, facts, lead};
use crate::domain::{
    CaseOutcome, CaseState, CaseStep, Day, Kind, LetterId, Reason, Right, Seating, SpecialtyId, Track,
};
use crate::keymap::{Action, Context};
use crate::office::{CaseView, Command};
use crate::tui::effect::{Effect, Given};
use crate::tui::forms;
use crate::tui::offer;
use crate::tui::scene::Scene;
use crate::tui::screens::picker::{Choice, Picker};
use crate::tui::screens::ruling_page::RulingPage;
use crate::tui::screens::text_pages::TextPages;
use crate::tui::widgets::{fit, wrap};

/// A new fagkontakt can be told here for so many specialties.
const FAGKONTAKTS: usize = 3;

/// How far a reason stands in under its step.
const INDENT: usize = 4;

/// The steps: those that can be taken first, each of the others with all its reasons.
pub(super) fn entries(view: &CaseView, scene: &Scene, cells: usize) -> Vec<Entry> {
    let theme = &scene.theme;
    let heading = with_key(&scene.say("case-steps"), Action::MoveCase, scene);
    let mut entries = vec![Entry::heading(&heading, scene, cells)];
    entries.extend(duties::entries(view, scene));
    for (step, hindrances) in ordered(view) {
        let name = named(step, view.case.track, view.case.seating, scene);
        if hindrances.is_empty() {
            let after = if step.needs_reason_on(&view.case, scene.today()) {
                scene.say("case-step-with-reason")
            } else {
                String::new()
            };
            let line = vec![
                Span::styled(format!("{} {name}", theme.arrow), theme.text),
                Span::styled(format!(" {after}"), theme.quiet),
            ];
            entries.push(Entry::of(Spot::Step(step), line));
            continue;
        }
        let line =
            Span::styled(format!("{} {name}: {}", theme.dash, scene.say("case-step-not-yet")), theme.quiet);
        entries.push(Entry::of(Spot::Step(step), line));
        for reason in hindrances {
            for text in wrap(&why(reason, scene), cells.saturating_sub(INDENT)) {
                entries.push(Entry::only(format!("{}{text}", " ".repeat(INDENT))));
            }
        }
    }
    entries.push(Entry::of(Spot::Correct, scene.say("case-correct")));
    if !view.state.is_over() && view.case.seating.is_some() {
        entries.extend(view.specialties.iter().take(FAGKONTAKTS).map(|one| {
            let name = scene.specialty(one.id).to_owned();
            let line = scene.tell("case-new-fagkontakt", &[("specialty", name.into())]);
            Entry::of(Spot::Fagkontakt(one.id), line)
        }));
    }
    entries
}

/// The step's name, as it is called on the case's track and in its seat.
pub fn named(step: CaseStep, track: Track, seating: Option<Seating>, scene: &Scene) -> String {
    match step {
        CaseStep::Answer if seating == Some(Seating::Mirror) => scene.say("case-answer-fagkontakt"),
        CaseStep::RequestAssessment if track.asks_councils() => scene.say("case-ask-councils"),
        CaseStep::Answer if track.asks_councils() => scene.say("case-answer-hearing"),
        _ => scene.named("case-step", step.into()),
    }
}

/// Why a step cannot be taken, with the key that mends it where there is one.
fn why(reason: &Reason, scene: &Scene) -> String {
    match (reason, scene.key(Action::GoLetters, &[Context::List])) {
        (Reason::NotTold, Some(key)) => scene.tell("case-not-told", &[("key", key.into())]),
        _ => scene.reason(reason),
    }
}

/// A text, with the key that asks for it where there is one.
pub(super) fn with_key(text: &str, action: Action, scene: &Scene) -> String {
    let key = scene.key(action, &[Context::List, Context::Anywhere]);
    key.map_or_else(|| text.to_owned(), |key| format!("{text} ({key})"))
}

/// Which RegUt is fagkontakt holds for every case: it is the office's to say.
pub fn say_fagkontakt(specialty: SpecialtyId, from: Day, scene: &Scene) -> Effect {
    match offer::lacks(Right::Office, None, scene) {
        Some(why) => Effect::Refuse(why),
        None => Effect::push(forms::set_fagkontakt(scene, specialty, from)),
    }
}

/// Takes the step, asks for the reason it needs, or says all that stands in the way. Where
/// nobody knows who is fagkontakt, that is asked.
pub fn take(step: CaseStep, view: &CaseView, scene: &Scene) -> Effect {
    let id = view.case.id;
    let known = ordered(view).into_iter().find(|(one, _)| *one == step);
    match known {
        Some((_, hindrances))
            if hindrances.contains(&&Reason::FagkontaktUnknown)
                && let Some(specialty) = facts::without_fagkontakt(view).next() =>
        {
            say_fagkontakt(specialty, view.case.received, scene)
        }
        Some((_, hindrances)) if !hindrances.is_empty() => {
            let reasons: Vec<String> = hindrances.into_iter().map(|reason| why(reason, scene)).collect();
            Effect::Refuse(reasons.join(". "))
        }
        _ if step.outcome().is_some() => step.outcome().map_or(Effect::Redraw, |it| decide(it, view, scene)),
        _ if step.needs_reason_on(&view.case, scene.today()) => {
            Effect::push(forms::move_case(scene, id, step))
        }
        _ => Effect::order(Command::MoveCase { id, step, reason: None }),
    }
}

/// Writes a decision down: row by row where the case has rows.
pub(super) fn decide(outcome: CaseOutcome, view: &CaseView, scene: &Scene) -> Effect {
    let stands = view.ruling.clone();
    if view.rows == 0 {
        return Effect::push(forms::decide(scene, &view.case, outcome, Vec::new(), stands.as_ref()));
    }
    Effect::push(RulingPage::new(view.case.clone(), outcome, stands))
}

/// What is offered after the duties and the steps, by its number among what is no step.
const LETTER: usize = Duty::VARIANTS.len();
const CORRECT: usize = LETTER + 1;

/// Does what was chosen besides the steps: a duty, or what comes last.
pub(super) fn other(at: usize, view: &CaseView, scene: &Scene) -> Effect {
    let spot = match at {
        LETTER => Spot::Letter,
        CORRECT => Spot::Correct,
        duty => Duty::VARIANTS.get(duty).map_or(Spot::Correct, |duty| duty.spot(view, scene)),
    };
    lead(spot, view, scene)
}

/// Takes in a letter that came, as long as the case runs.
pub(super) fn register_letter(view: &CaseView, scene: &Scene) -> Effect {
    if view.state.is_over() {
        return Effect::Refuse(scene.say("case-letter-over"));
    }
    Effect::push(forms::register_letter(scene, &view.case))
}

/// The text of a letter that was just registered is written where there is room for it.
pub fn text_of_letter(done: &Given, scene: &Scene) -> Option<Effect> {
    let Given::Done { command, touched, typed } = done else { return None };
    let letter = touched.iter().find(|key| key.kind == Kind::Letter)?;
    let page = TextPages::letter(LetterId(letter.id), None).begun_with(typed, scene);
    (command == "register-letter").then(|| Effect::push(page))
}

/// Every step to choose from: before them what is to be done first, last the letter and the correction.
pub(super) fn offered(view: &CaseView, scene: &Scene) -> Picker {
    let theme = &scene.theme;
    let choice =
        |words: &str, given| Choice { shown: fit(words, 66, theme.ellipsis).trim_end().to_owned(), given };
    let duties =
        Duty::due(view, scene).map(|duty| choice(&duty.told(view, scene), Given::Choice(duty as usize)));
    let steps = ordered(view).into_iter().map(|(step, hindrances)| {
        let name = named(step, view.case.track, view.case.seating, scene);
        let shown = match hindrances.first() {
            None => name,
            Some(reason) => format!("{name} {} {}", theme.dash, why(reason, scene)),
        };
        choice(&shown, Given::Step(step))
    });
    let letter = with_key(&scene.say("case-letter-in"), Action::RegisterLetter, scene);
    let letter = (!view.state.is_over()).then(|| choice(&letter, Given::Choice(LETTER)));
    let correct = choice(&scene.say("case-correct"), Given::Choice(CORRECT));
    let choices = duties.chain(steps).chain(letter).chain([correct]).collect();
    Picker::new(scene.say("case-which-step"), choices)
}

/// The states a wrong one can be put right to. *Assessed* is derived, never set.
pub(super) fn states(view: &CaseView, scene: &Scene) -> Picker {
    let choices = CaseState::ALL
        .iter()
        .filter(|state| **state != view.case.state && **state != CaseState::Assessed)
        .map(|state| Choice { shown: scene.named("case-state", state.name()), given: Given::State(*state) })
        .collect();
    Picker::new(scene.say("case-which-state"), choices)
}

/// The steps that can be taken, then the others with what hinders them. That a reason is not yet
/// written hinders nothing: it is asked for.
fn ordered(view: &CaseView) -> Vec<(CaseStep, Vec<&Reason>)> {
    let hindrances = |reasons| -> Vec<&Reason> {
        let reasons: &Vec<Reason> = reasons;
        reasons.iter().filter(|one| **one != Reason::NeedsReason).collect()
    };
    let mut steps: Vec<_> = view.steps.iter().map(|(step, reasons)| (*step, hindrances(reasons))).collect();
    steps.sort_by_key(|(_, hindrances)| !hindrances.is_empty());
    steps
}
