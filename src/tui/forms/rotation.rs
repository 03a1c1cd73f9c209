//! A trust's need of rotation.

use super::field::{Field, Wrong};
use super::form::Form;
use crate::domain::{CouncilId, HalfYear, InstitutionId, InstitutionKind, RotationNeed};
use crate::office::Command;
use crate::tui::scene::Scene;

/// How many half-years from now on can be chosen.
const AHEAD: usize = 6;

/// Notes a need, or changes one. Whose it is, where to and when make it the same need.
pub fn rotation_need(scene: &Scene, council: CouncilId, need: Option<&RotationNeed>) -> Form {
    let halves = halves(scene, need);
    let names = halves.iter().map(|half| scene.half_year(*half)).collect();
    let chosen = halves.iter().position(|half| need.is_some_and(|need| need.half == *half)).unwrap_or(1);
    let (ids, institutions) = institutions(scene);
    let whose = ids.iter().position(|id| need.is_some_and(|need| need.institution == *id)).unwrap_or(0);
    let count = need.map_or_else(|| Field::text("count", ""), |need| Field::number("count", need.count));
    let fields = vec![
        Field::choice("institution", institutions, whose),
        Field::text("arena", need.map_or("", |need| &need.arena)),
        Field::choice("half-year", names, chosen),
        count,
    ];
    let title = scene.say(if need.is_some() { "form-change-rotation-need" } else { "form-rotation-need" });
    Form::new(title, fields, move |form, _scene| {
        let wrong = |field| Wrong { field, key: "wrong-empty" };
        Ok(Command::SetRotationNeed {
            council,
            institution: *ids.get(form.chosen("institution")).ok_or(wrong("institution"))?,
            arena: form.text("arena"),
            half: *halves.get(form.chosen("half-year")).ok_or(wrong("half-year"))?,
            count: form.field("count").number_value()?,
        })
    })
    .starting_at(if need.is_some() { "count" } else { "institution" })
    .noting(|_, scene| vec![scene.say("rotation-no-names")])
}

/// This half-year and the next ones; an older one that is being changed comes first.
fn halves(scene: &Scene, need: Option<&RotationNeed>) -> Vec<HalfYear> {
    let coming = std::iter::successors(Some(HalfYear::of(scene.today())), |half| Some(half.next()));
    let mut halves: Vec<HalfYear> = coming.take(AHEAD).collect();
    if let Some(other) = need.map(|need| need.half).filter(|half| !halves.contains(half)) {
        halves.insert(0, other);
    }
    halves
}

/// Those of the own region that train.
fn institutions(scene: &Scene) -> (Vec<InstitutionId>, Vec<String>) {
    let own = scene.reference.settings.as_ref().map(|settings| settings.own_region);
    let trains = scene
        .reference
        .institutions
        .iter()
        .filter(|it| Some(it.region) == own && it.kind != InstitutionKind::Rhf);
    trains.map(|it| (it.id, it.short.clone())).unzip()
}
