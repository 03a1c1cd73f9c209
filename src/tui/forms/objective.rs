//! Which id a learning objective has from a day on.

use super::field::{Field, Wrong};
use super::form::Form;
use crate::domain::{ObjectiveAlias, ObjectiveCode};
use crate::language::Arg;
use crate::office::Command;
use crate::tui::scene::Scene;

/// Tells that an id became another.
pub fn add_objective_alias(scene: &Scene) -> Form {
    let fields = vec![
        Field::text("old-objective", ""),
        Field::text("new-objective", ""),
        Field::day("from", Some(scene.today()), scene),
    ];
    Form::new(scene.say("form-add-objective-alias"), fields, |form, scene| {
        Ok(Command::SetObjectiveAlias {
            old: code(form, "old-objective")?,
            new: code(form, "new-objective")?,
            from: form.needed_day("from", scene)?,
        })
    })
}

/// Tells anew what an id became, or when.
pub fn change_objective_alias(scene: &Scene, alias: &ObjectiveAlias) -> Form {
    let old = alias.old.clone();
    let title = scene.tell("form-change-objective-alias", &[("old", Arg::from(old.as_str()))]);
    let fields =
        vec![Field::text("new-objective", alias.new.as_str()), Field::day("from", Some(alias.from), scene)];
    Form::new(title, fields, move |form, scene| {
        let (new, from) = (code(form, "new-objective")?, form.needed_day("from", scene)?);
        Ok(Command::SetObjectiveAlias { old: old.clone(), new, from })
    })
}

/// An id as people write it.
fn code(form: &Form, field: &'static str) -> Result<ObjectiveCode, Wrong> {
    ObjectiveCode::read(&form.text(field)).ok_or(Wrong { field, key: "wrong-objective" })
}
