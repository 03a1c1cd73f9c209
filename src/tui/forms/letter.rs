//! When a letter was sent, and that it was not.

use super::field::Field;
use super::form::Form;
use crate::domain::LetterId;
use crate::office::Command;
use crate::tui::scene::Scene;

/// Marks a letter as sent.
pub fn mark_letter_sent(scene: &Scene, id: LetterId, party: &str) -> Form {
    let title = scene.tell("form-mark-letter-sent", &[("party", party.into())]);
    let fields = vec![Field::day("day", Some(scene.today()), scene)];
    Form::new(title, fields, move |form, scene| {
        Ok(Command::MarkLetterSent { id, on: form.needed_day("day", scene)? })
    })
}

/// Takes the mark back.
pub fn recall_letter(scene: &Scene, id: LetterId) -> Form {
    let fields = vec![Field::text("reason", "")];
    Form::new(scene.say("form-recall-letter"), fields, move |form, _| {
        Ok(Command::RecallLetter { id, reason: form.text("reason") })
    })
}
