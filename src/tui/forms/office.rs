//! Founding an office at the first start.

use super::field::{Field, Wrong};
use super::form::Form;
use crate::domain::SeatRule;
use crate::office::Command;
use crate::tui::scene::Scene;

/// The regions a new office can be founded for. They are names in the reference data, which the
/// office checks.
const REGIONS: &[&str] = &["HSØ", "HV", "HMN", "HN"];

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
