//! The minutes after the meeting: sent out, remarked on, approved, corrected; and what follows.

use super::field::{Field, Wrong};
use super::form::Form;
use crate::domain::{
    Access, AgendaItem, AgendaItemId, Day, FollowUp, FollowUpState, Meeting, MeetingId, MinutesStep,
    RemarkId, StepDetails,
};
use crate::office::{Command, ItemLine};
use crate::tui::scene::Scene;

/// Until when the minutes are with the members.
pub fn circulate(scene: &Scene, meeting: MeetingId, until: Day) -> Form {
    let step = MinutesStep::Circulate;
    let fields = vec![Field::day("deadline", Some(until), scene)];
    Form::new(scene.named("minutes-step", step.into()), fields, move |form, scene| {
        let details = StepDetails { until: form.day("deadline", scene)?, ..StepDetails::default() };
        Ok(Command::MoveMinutes { meeting, step, details })
    })
}

/// Who approved in writing.
pub fn approve_in_writing(scene: &Scene, meeting: MeetingId) -> Form {
    let step = MinutesStep::ApproveInWriting;
    Form::new(scene.say("form-approve-minutes"), vec![Field::text("approved-by", "")], move |form, _| {
        let details = StepDetails { by: form.optional("approved-by"), ..StepDetails::default() };
        Ok(Command::MoveMinutes { meeting, step, details })
    })
}

/// Which later meeting approved.
pub fn approve_in_meeting(scene: &Scene, meeting: MeetingId, later: &[Meeting]) -> Form {
    let step = MinutesStep::ApproveInMeeting;
    let ids: Vec<MeetingId> = later.iter().map(|it| it.id).collect();
    let names = later.iter().map(|it| format!("{}  {}", it.number, scene.day(it.start.day()))).collect();
    let fields = vec![Field::choice("approved-in", names, 0)];
    Form::new(scene.say("form-approve-minutes"), fields, move |form, _| {
        let held_in = ids.get(form.chosen("approved-in")).copied();
        Ok(Command::MoveMinutes { meeting, step, details: StepDetails { held_in, ..StepDetails::default() } })
    })
}

/// Whose remark, to what.
pub fn add_remark(scene: &Scene, meeting: MeetingId, items: &[ItemLine]) -> Form {
    let (ids, names) = places(scene, items);
    let fields =
        vec![Field::text("remark-from", ""), Field::choice("about-item", names, 0), Field::text("text", "")];
    Form::new(scene.say("form-add-remark"), fields, move |form, _| {
        let item = ids.get(form.chosen("about-item")).copied().flatten();
        Ok(Command::AddRemark { meeting, item, from: form.text("remark-from"), text: form.text("text") })
    })
    .on_behalf_of("remark-from")
}

/// Taken in, or answered with this.
pub fn settle_remark(scene: &Scene, id: RemarkId) -> Form {
    let ways = vec![scene.say("remark-take-in"), scene.say("remark-answer")];
    let fields = vec![Field::choice("remark-way", ways, 0), Field::text("answer", "")];
    Form::new(scene.say("form-settle-remark"), fields, move |form, _| {
        let typed = form.optional("answer");
        let answers = form.chosen("remark-way") == 1 || typed.is_some();
        Ok(Command::SettleRemark { id, answer: answers.then(|| typed.unwrap_or_default()) })
    })
}

/// A numbered correction of approved minutes.
pub fn correct_minutes(scene: &Scene, meeting: MeetingId, items: &[ItemLine]) -> Form {
    let (ids, names) = places(scene, items);
    let fields = vec![
        Field::choice("about-item", names, 0),
        Field::text("stood", ""),
        Field::text("to-stand", ""),
        Field::text("reason", ""),
    ];
    Form::new(scene.say("form-correct-minutes"), fields, move |form, _| {
        Ok(Command::CorrectMinutes {
            meeting,
            item: ids.get(form.chosen("about-item")).copied().flatten(),
            reason: form.text("reason"),
            before: form.text("stood"),
            after: form.text("to-stand"),
        })
    })
}

/// Whether an item's minutes are public.
pub fn set_access(scene: &Scene, item: &AgendaItem) -> Form {
    let id = item.id;
    let (chosen, basis) = match &item.access {
        Access::Public => (0, ""),
        Access::Exempt { basis } => (1, basis.as_str()),
    };
    let ways = vec![scene.say("access-public"), scene.say("access-exempt")];
    let fields = vec![Field::choice("access", ways, chosen), Field::text("basis", basis)];
    Form::new(scene.say("form-set-access"), fields, move |form, _| {
        let exempt = form.chosen("access") == 1;
        let access = if exempt { Access::Exempt { basis: form.text("basis") } } else { Access::Public };
        Ok(Command::SetAccess { item: id, access })
    })
}

/// Who writes the minutes.
pub fn set_minute_taker(scene: &Scene, meeting: &Meeting) -> Form {
    let id = meeting.id;
    let name = meeting.minute_taker.clone().unwrap_or_default();
    Form::new(scene.say("form-set-minute-taker"), vec![Field::text("minute-taker", &name)], move |form, _| {
        Ok(Command::SetMinuteTaker { meeting: id, name: form.text("minute-taker") })
    })
}

/// Another day for a follow-up, and why.
pub fn move_follow_up(scene: &Scene, follow_up: &FollowUp) -> Form {
    let it = follow_up.clone();
    let fields = vec![Field::day("due", it.due, scene), Field::text("reason", "")];
    Form::new(scene.say("form-move-follow-up"), fields, move |form, scene| {
        let due = form.needed_day("due", scene)?;
        let wrong = Wrong { field: "due", key: "wrong-same-day" };
        if it.due == Some(due) {
            return Err(wrong);
        }
        let state = FollowUpState::Moved { reason: form.text("reason") };
        Ok(changed(FollowUp { due: Some(due), state, ..it.clone() }))
    })
}

/// Why a follow-up is not to be done after all.
pub fn drop_follow_up(scene: &Scene, follow_up: &FollowUp) -> Form {
    let it = follow_up.clone();
    Form::new(scene.say("form-drop-follow-up"), vec![Field::text("reason", "")], move |form, _| {
        let state = FollowUpState::Dropped { reason: form.text("reason") };
        Ok(changed(FollowUp { state, ..it.clone() }))
    })
}

/// The command that makes a follow-up this.
pub fn changed(follow_up: FollowUp) -> Command {
    let FollowUp { id, what, owner, due, state, .. } = follow_up;
    Command::ChangeFollowUp { id, what, owner, due, state }
}

/// The minutes as a whole, or one of the items.
fn places(scene: &Scene, items: &[ItemLine]) -> (Vec<Option<AgendaItemId>>, Vec<String>) {
    let whole = (None, scene.say("minutes-as-a-whole"));
    let items = items.iter().map(|line| {
        let number = line.item.number.map_or_else(String::new, |number| {
            scene.tell("item-number", &[("number", number.to_string().into())]) + " "
        });
        (Some(line.item.id), format!("{number}{}", line.item.title))
    });
    std::iter::once(whole).chain(items).unzip()
}
