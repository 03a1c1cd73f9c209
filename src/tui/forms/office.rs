//! Founding an office at the first start, and its settings later.

use strum::VariantArray;

use super::appointment::options;
use super::field::{Field, Wrong};
use super::form::Form;
use crate::domain::{AssessingBody, SeatRule, Setting};
use crate::office::Command;
use crate::tui::scene::Scene;

/// The regions a new office can be founded for. They are names in the reference data, which the
/// office checks.
const REGIONS: &[&str] = &["HSØ", "HV", "HMN", "HN"];

/// Changes a setting that is a number.
pub fn change_setting(scene: &Scene, label: &str, setting: Setting, value: u32) -> Form {
    let title = format!("{}: {label}", scene.say("form-change-setting"));
    Form::new(title, vec![Field::number("setting", value)], move |form, _scene| {
        Ok(Command::ChangeSetting { setting, value: form.field("setting").number_value()? })
    })
}

/// Founds an office.
pub fn found(scene: &Scene) -> Form {
    let regions = REGIONS.iter().map(|code| (*code).to_owned()).collect();
    let rules = vec![scene.say("seat-rule-trusts"), scene.say("seat-rule-all-institutions")];
    let language = scene.wording.language().code().to_owned();
    let fields = vec![Field::choice("region", regions, 0), Field::choice("seat-rule", rules, 0)];
    Form::new(scene.say("form-found"), fields, move |form, _scene| {
        let region =
            REGIONS.get(form.chosen("region")).ok_or(Wrong { field: "region", key: "wrong-empty" })?;
        Ok(Command::Found {
            region: (*region).to_owned(),
            seat_rule: if form.chosen("seat-rule") == 0 {
                SeatRule::Trusts
            } else {
                SeatRule::AllInstitutions
            },
            language: language.clone(),
        })
    })
}

/// Chooses who is asked in cases that are registered from here on.
pub fn change_assessing_body(scene: &Scene, body: AssessingBody) -> Form {
    let chosen = AssessingBody::VARIANTS.iter().position(|one| *one == body).unwrap_or(0);
    let fields = vec![Field::choice("body", options::<AssessingBody>(scene, "body"), chosen)];
    Form::new(scene.say("setting-body"), fields, |form, _scene| {
        Ok(Command::ChangeAssessingBody { body: AssessingBody::VARIANTS[form.chosen("body")] })
    })
    .noting(|_form, scene| vec![scene.say("setting-body-note")])
}
