//! A row of what a case wants changed.

use strum::VariantArray;

use super::appointment::options;
use super::field::{Field, Wrong};
use super::form::Form;
use crate::domain::{self, CaseId, ChangeRow, ChangeTarget, ObjectiveCode, Operation, SpecialtyId, Target};
use crate::office::{ChangeView, Command};
use crate::tui::scene::Scene;
use crate::tui::screens::alias_in_words;

/// Puts a row at the end. It begins as the last row does: one thing often has several.
pub fn add_change_row(scene: &Scene, view: &ChangeView) -> Form {
    let case = view.case.id;
    let rows = view.sheets.iter().find(|sheet| sheet.version == view.case.version).map(|sheet| &sheet.rows);
    let last = rows.and_then(|rows| rows.last());
    let row = ChangeRow {
        specialty: last.map_or_else(|| view.case.specialties.first().copied(), |last| last.specialty),
        target: last.map_or_else(|| usual(view.case.target), |last| last.target),
        name: String::new(),
        objective: None,
        operation: Operation::Changed,
        field: domain::Field::Wording,
        before: String::new(),
        after: String::new(),
        reason: last.map_or_else(String::new, |last| last.reason.clone()),
    };
    let build = move |row| Command::AddChangeRow { case, row };
    form(scene, scene.say("form-add-change-row"), view, &row, build).starting_at("thing")
}

/// Changes a row.
pub fn set_change_row(scene: &Scene, view: &ChangeView, at: u32, row: &ChangeRow) -> Form {
    let case: CaseId = view.case.id;
    let title = scene.tell("change-row", &[("row", at.into())]);
    form(scene, title, view, row, move |row| Command::SetChangeRow { case, at, row }).starting_at("row-after")
}

const fn usual(target: Target) -> ChangeTarget {
    match target {
        Target::LearningObjective => ChangeTarget::LearningObjective,
        Target::ElaboratingText => ChangeTarget::ElaboratingText,
        Target::LearningActivity => ChangeTarget::Procedure,
    }
}

fn form(
    scene: &Scene,
    title: String,
    view: &ChangeView,
    row: &ChangeRow,
    build: impl Fn(ChangeRow) -> Command + 'static,
) -> Form {
    let at = |position: Option<usize>| position.unwrap_or(0);
    let fields = vec![
        Field::text("specialty", row.specialty.map_or("", |id| code(id, scene))),
        Field::choice(
            "change-target",
            options::<ChangeTarget>(scene, "change-target"),
            at(ChangeTarget::VARIANTS.iter().position(|one| *one == row.target)),
        ),
        Field::text("thing", &row.name),
        Field::text("objective", row.objective.as_ref().map_or("", ObjectiveCode::as_str)),
        Field::choice(
            "operation",
            options::<Operation>(scene, "operation"),
            at(Operation::VARIANTS.iter().position(|one| *one == row.operation)),
        ),
        Field::choice(
            "change-field",
            options::<domain::Field>(scene, "change-field"),
            at(domain::Field::VARIANTS.iter().position(|one| *one == row.field)),
        ),
        Field::text("row-before", &row.before),
        Field::text("row-after", &row.after),
        Field::text("reason", &row.reason),
    ];
    let (bound, version) = (view.bound, view.case.version);
    Form::new(title, fields, move |form, scene| Ok(build(filled(form, scene)?))).noting(move |form, scene| {
        let mut notes = Vec::new();
        let objective = ObjectiveCode::read(&form.text("objective"));
        notes.extend(objective.and_then(|code| alias_in_words(&code, scene)));
        if Operation::VARIANTS[form.chosen("operation")].needs_into() {
            notes.push(scene.say("change-write-into"));
        }
        if bound {
            let args = [("version", version.into()), ("next", (version + 1).into())];
            notes.push(scene.tell("change-makes-version", &args));
        }
        notes
    })
}

fn filled(form: &Form, scene: &Scene) -> Result<ChangeRow, Wrong> {
    let typed = form.text("specialty").to_uppercase();
    let known = scene.reference.specialties.iter().find(|one| one.code.to_uppercase() == typed);
    let specialty = match known {
        Some(known) => Some(known.id),
        None if typed.is_empty() => None,
        None => return Err(Wrong { field: "specialty", key: "wrong-specialties" }),
    };
    let objective = match form.optional("objective") {
        None => None,
        Some(typed) => {
            Some(ObjectiveCode::read(&typed).ok_or(Wrong { field: "objective", key: "wrong-objective" })?)
        }
    };
    Ok(ChangeRow {
        specialty,
        target: ChangeTarget::VARIANTS[form.chosen("change-target")],
        name: form.text("thing"),
        objective,
        operation: Operation::VARIANTS[form.chosen("operation")],
        field: domain::Field::VARIANTS[form.chosen("change-field")],
        before: form.text("row-before"),
        after: form.text("row-after"),
        reason: form.text("reason"),
    })
}

fn code(id: SpecialtyId, scene: &Scene) -> &str {
    scene.reference.specialties.iter().find(|one| one.id == id).map_or("", |one| &one.code)
}
