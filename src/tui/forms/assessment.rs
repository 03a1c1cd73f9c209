//! What is recorded of a region's answer.

use strum::VariantArray;

use super::appointment::options;
use super::field::Field;
use super::form::Form;
use crate::domain::{Assessment, AssessmentId, Position, Reminder};
use crate::keymap::{Action, Context};
use crate::office::Command;
use crate::tui::scene::Scene;

/// Records the answer, on behalf of whoever gave it. Which headings lack what is said beforehand.
pub fn answer_assessment(scene: &Scene, assessment: &Assessment, leader: &str) -> Form {
    let (id, position) = (assessment.id, assessment.position);
    let chosen = Position::VARIANTS.iter().position(|one| Some(*one) == position).unwrap_or(0);
    let fields = vec![
        Field::choice("position", options::<Position>(scene, "position"), chosen),
        Field::day("answered", Some(scene.today()), scene),
        Field::text("answered-by", leader),
    ];
    let silent = assessment.silent_headings(None);
    Form::new(scene.say("form-answer-assessment"), fields, move |form, scene| {
        Ok(Command::AnswerAssessment {
            id,
            position: Position::VARIANTS[form.chosen("position")],
            on: form.needed_day("answered", scene)?,
        })
    })
    .on_behalf_of("answered-by")
    .noting(move |form, scene| {
        if Position::VARIANTS[form.chosen("position")] == Position::NoRemarks || silent.is_empty() {
            return Vec::new();
        }
        let names: Vec<String> = silent.iter().map(|it| scene.named("heading", it.into())).collect();
        let key = scene.key(Action::MarkNoConsequence, &[Context::Assessing]).unwrap_or_default();
        let args = [("headings", names.join(", ").into()), ("key", key.into())];
        vec![scene.tell("form-answer-lacks", &args)]
    })
}

/// Goes on without the answer.
pub fn waive_assessment(scene: &Scene, id: AssessmentId, reminders: &[Reminder]) -> Form {
    let days: Vec<String> = reminders.iter().map(|reminder| scene.day_and_month(reminder.on)).collect();
    let reminded = if days.is_empty() {
        scene.say("chasing-not-reminded")
    } else {
        scene.tell("form-waive-reminded", &[("days", days.join(", ").into())])
    };
    let fields = vec![Field::text("reason", ""), Field::day("day", Some(scene.today()), scene)];
    Form::new(
        scene.tell("form-waive-assessment", &[("reminded", reminded.into())]),
        fields,
        move |form, scene| {
            Ok(Command::WaiveAssessment {
                id,
                reason: form.text("reason"),
                on: form.needed_day("day", scene)?,
            })
        },
    )
}
