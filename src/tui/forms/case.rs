//! Registering, changing and moving a case.

use strum::VariantArray;

use super::appointment::options;
use super::field::{Field, Wrong};
use super::form::Form;
use crate::domain::{Case, CaseId, CaseState, CaseStep, Day, Origin, RegionId, SpecialtyId, Target, Track};
use crate::language::Arg;
use crate::office::{CaseDetails, Command};
use crate::tui::scene::Scene;

/// Registers a case of a specialty.
pub fn register_case(scene: &Scene, specialty: SpecialtyId) -> Form {
    let details = CaseDetails {
        title: String::new(),
        track: Track::Proposal,
        target: Target::LearningActivity,
        origin: Origin::TrainingEnterprise,
        specialties: vec![specialty],
        received: scene.today(),
        inner_deadline: None,
        outer_deadline: None,
        effective: None,
        summary: String::new(),
    };
    Form::new(scene.say("form-register-case"), fields(scene, &details), |form, scene| {
        Ok(Command::RegisterCase { case: filled(form, scene)? })
    })
}

/// Changes what is known of a case.
pub fn change_case(scene: &Scene, case: &Case) -> Form {
    let id = case.id;
    let details = CaseDetails {
        title: case.title.clone(),
        track: case.track,
        target: case.target,
        origin: case.origin,
        specialties: case.specialties.clone(),
        received: case.received,
        inner_deadline: case.inner_deadline,
        outer_deadline: case.outer_deadline,
        effective: case.effective,
        summary: case.summary.clone(),
    };
    let title = scene.tell("form-change-case", &[("number", Arg::from(case.number.to_string()))]);
    Form::new(title, fields(scene, &details), move |form, scene| {
        Ok(Command::ChangeCase { id, case: filled(form, scene)? })
    })
}

/// Takes a step with a reason.
pub fn move_case(scene: &Scene, id: CaseId, step: CaseStep) -> Form {
    let title = scene.named("case-step", step.into());
    Form::new(title, vec![Field::text("reason", "")], move |form, _scene| {
        Ok(Command::MoveCase { id, step, reason: form.optional("reason") })
    })
}

/// Puts a wrong state right, with a reason.
pub fn correct_case(scene: &Scene, id: CaseId, state: CaseState) -> Form {
    let named = scene.named("case-state", state.name());
    let title = scene.tell("form-correct-case", &[("state", Arg::from(named))]);
    Form::new(title, vec![Field::text("reason", "")], move |form, _scene| {
        Ok(Command::CorrectCase { id, state, reason: form.text("reason") })
    })
}

/// Says which RegUt is fagkontakt for a specialty.
pub fn set_fagkontakt(scene: &Scene, specialty: SpecialtyId, from: Day) -> Form {
    let regions: Vec<RegionId> = scene.reference.regions.iter().map(|region| region.id).collect();
    let names = scene.reference.regions.iter().map(|region| format!("{}  {}", region.code, region.name));
    let fields = vec![Field::choice("region", names.collect(), 0), Field::day("from", Some(from), scene)];
    let name = scene.specialty(specialty).to_owned();
    let title = scene.tell("form-set-fagkontakt", &[("specialty", Arg::from(name))]);
    Form::new(title, fields, move |form, scene| {
        let wrong = Wrong { field: "region", key: "wrong-empty" };
        let region = *regions.get(form.chosen("region")).ok_or(wrong)?;
        Ok(Command::SetFagkontakt { specialty, region, from: form.needed_day("from", scene)? })
    })
}

fn fields(scene: &Scene, case: &CaseDetails) -> Vec<Field> {
    let at = |position: Option<usize>| position.unwrap_or(0);
    vec![
        Field::text("heading", &case.title),
        Field::choice(
            "track",
            options::<Track>(scene, "track"),
            at(Track::VARIANTS.iter().position(|one| *one == case.track)),
        ),
        Field::choice(
            "target",
            options::<Target>(scene, "target"),
            at(Target::VARIANTS.iter().position(|one| *one == case.target)),
        ),
        Field::choice(
            "origin",
            options::<Origin>(scene, "origin"),
            at(Origin::VARIANTS.iter().position(|one| *one == case.origin)),
        ),
        Field::day("received", Some(case.received), scene),
        Field::day("inner-deadline", case.inner_deadline, scene),
        Field::day("outer-deadline", case.outer_deadline, scene),
        Field::day("effective", case.effective, scene),
        Field::text("specialties", &codes(scene, &case.specialties)),
        Field::text("summary", &case.summary),
    ]
}

fn filled(form: &Form, scene: &Scene) -> Result<CaseDetails, Wrong> {
    Ok(CaseDetails {
        title: form.text("heading"),
        track: Track::VARIANTS[form.chosen("track")],
        target: Target::VARIANTS[form.chosen("target")],
        origin: Origin::VARIANTS[form.chosen("origin")],
        specialties: specialties(form, scene)?,
        received: form.needed_day("received", scene)?,
        inner_deadline: form.day("inner-deadline", scene)?,
        outer_deadline: form.day("outer-deadline", scene)?,
        effective: form.day("effective", scene)?,
        summary: form.text("summary"),
    })
}

/// `URO, NEV`
fn codes(scene: &Scene, specialties: &[SpecialtyId]) -> String {
    let known = scene.reference.specialties.iter();
    let codes: Vec<&str> = specialties
        .iter()
        .filter_map(|id| known.clone().find(|one| one.id == *id))
        .map(|one| one.code.as_str())
        .collect();
    codes.join(", ")
}

/// The specialties of the codes, in any case, with commas or blanks between.
fn specialties(form: &Form, scene: &Scene) -> Result<Vec<SpecialtyId>, Wrong> {
    let text = form.text("specialties").to_uppercase();
    text.split([',', ';', ' '])
        .filter(|code| !code.is_empty())
        .map(|code| {
            let known = scene.reference.specialties.iter().find(|one| one.code.to_uppercase() == code);
            known.map(|one| one.id).ok_or(Wrong { field: "specialties", key: "wrong-specialties" })
        })
        .collect()
}
