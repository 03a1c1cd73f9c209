//! What Helsedirektoratet decided, and that those concerned were told.

use super::field::Field;
use super::form::Form;
use crate::domain::{Case, CaseId, CaseOutcome, RowRuling, Ruling};
use crate::office::{Command, RulingDetails};
use crate::tui::scene::Scene;

/// Writes a decision down: its rows are marked, and its outcome follows from them.
pub fn decide(
    scene: &Scene,
    case: &Case,
    outcome: CaseOutcome,
    rows: Vec<RowRuling>,
    stands: Option<&Ruling>,
) -> Form {
    let id = case.id;
    let title = scene.named("case-step", (&outcome.step()).into());
    let reference = stands.map(|it| it.reference.as_str()).unwrap_or_default();
    let on = stands.map_or_else(|| scene.today(), |it| it.on);
    let mut fields = vec![Field::day("decided", Some(on), scene), Field::text("reference", reference)];
    if outcome != CaseOutcome::Unchanged {
        fields.push(Field::day("effective", case.effective, scene));
    }
    let told = stands.and_then(|it| it.told).is_some();
    Form::new(title, fields, move |form, scene| {
        let changes = outcome != CaseOutcome::Unchanged;
        let effective = if changes { form.day("effective", scene)? } else { None };
        let (on, reference) = (form.needed_day("decided", scene)?, form.text("reference"));
        let ruling = RulingDetails { on, reference, outcome, rows: rows.clone(), effective };
        Ok(Command::DecideCase { id, ruling })
    })
    .noting(move |_, scene| vec![scene.say(if told { "ruling-told-before" } else { "ruling-tell-next" })])
}

/// They were told in another way than by a letter of the case.
pub fn note_told(scene: &Scene, id: CaseId) -> Form {
    let fields = vec![Field::day("day", Some(scene.today()), scene), Field::text("told-whom", "")];
    Form::new(scene.say("form-note-told"), fields, move |form, scene| {
        Ok(Command::NoteTold { id, on: form.needed_day("day", scene)?, whom: form.text("told-whom") })
    })
}
