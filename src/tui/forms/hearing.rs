//! What is recorded of a council's answer in a consultation.

use strum::VariantArray;

use super::appointment::options;
use super::field::Field;
use super::form::Form;
use crate::domain::{CaseId, CouncilId, LetterKind, Position, Reminder};
use crate::office::Command;
use crate::tui::scene::Scene;

/// Records the answer, on behalf of whoever gave it.
pub fn answer_reply(
    scene: &Scene,
    case: CaseId,
    council: CouncilId,
    position: Option<Position>,
    leader: &str,
) -> Form {
    let chosen = Position::VARIANTS.iter().position(|one| Some(*one) == position).unwrap_or(0);
    let fields = vec![
        Field::choice("position", options::<Position>(scene, "position"), chosen),
        Field::day("answered", Some(scene.today()), scene),
        Field::text("answered-by", leader),
    ];
    Form::new(scene.say("form-answer-reply"), fields, move |form, scene| {
        let position = Position::VARIANTS[form.chosen("position")];
        Ok(Command::AnswerReply { case, council, position, on: form.needed_day("answered", scene)? })
    })
    .on_behalf_of("answered-by")
}

/// Goes on without the answer, or leaves the council out.
pub fn waive_reply(
    scene: &Scene,
    case: CaseId,
    council: CouncilId,
    asked: bool,
    reminders: &[Reminder],
) -> Form {
    let days: Vec<String> = reminders.iter().map(|reminder| scene.day_and_month(reminder.on)).collect();
    let reminded = if days.is_empty() {
        scene.say("chasing-not-reminded")
    } else {
        scene.tell("form-waive-reminded", &[("days", days.join(", ").into())])
    };
    let title = if asked {
        scene.tell("form-waive-assessment", &[("reminded", reminded.into())])
    } else {
        scene.say("form-leave-out")
    };
    let fields = vec![Field::text("reason", ""), Field::day("day", Some(scene.today()), scene)];
    Form::new(title, fields, move |form, scene| {
        let (reason, on) = (form.text("reason"), form.needed_day("day", scene)?);
        Ok(Command::WaiveReply { case, council, reason, on })
    })
}

/// One more council takes part while the others are asked already.
pub fn take_council_along(scene: &Scene, case: CaseId, council: CouncilId) -> Form {
    Form::new(scene.say("form-take-along"), vec![Field::text("reason", "")], move |form, _scene| {
        Ok(Command::TakeCouncilAlong { case, council, reason: form.text("reason") })
    })
}

/// Marks all letters of a kind as sent.
pub fn mark_all_sent(scene: &Scene, case: CaseId, kind: LetterKind, count: usize) -> Form {
    let args = [("kind", scene.named("letter-kind", kind.into()).into()), ("count", count.into())];
    let fields = vec![Field::day("day", Some(scene.today()), scene)];
    Form::new(scene.tell("form-mark-all-sent", &args), fields, move |form, scene| {
        Ok(Command::MarkAllSent { case, kind, on: form.needed_day("day", scene)? })
    })
}
