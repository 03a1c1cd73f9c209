//! Planning a meeting and its agenda.

use strum::VariantArray;

use super::appointment::options;
use super::field::{Field, Wrong};
use super::form::Form;
use crate::domain::{
    AgendaItem, CaseId, CouncilId, ItemKind, Meeting, MeetingId, MeetingKind, Moment, is_working_day,
};
use crate::language::Arg;
use crate::office::{Command, ItemPlan, MeetingPlan};
use crate::tui::scene::Scene;

/// How far ahead a new meeting is proposed: date notice goes out six to eight weeks before.
const WEEKS_AHEAD: i32 = 8;

/// Plans a meeting of a council.
pub fn plan_meeting(scene: &Scene, council: CouncilId) -> Form {
    let mut day = scene.today().plus(7 * WEEKS_AHEAD);
    while !is_working_day(day) {
        day = day.plus(1);
    }
    let plan = MeetingPlan {
        kind: MeetingKind::Annual,
        start: Moment::local(day.date().and_hms_opt(13, 0, 0).unwrap_or_default()),
        minutes: 60,
        place: String::new(),
        nynorsk: scene.wording.language() == crate::language::Language::Nynorsk,
    };
    Form::new(scene.say("form-plan-meeting"), fields(scene, &plan), move |form, scene| {
        Ok(Command::PlanMeeting { council, plan: filled(form, scene)? })
    })
    .starting_at("day")
}

/// Changes when, where and what kind.
pub fn change_meeting(scene: &Scene, meeting: &Meeting) -> Form {
    let id = meeting.id;
    let plan = MeetingPlan {
        kind: meeting.kind,
        start: meeting.start,
        minutes: meeting.minutes,
        place: meeting.place.clone(),
        nynorsk: meeting.nynorsk,
    };
    let title = scene.tell("form-change-meeting", &[("number", Arg::from(meeting.number.to_string()))]);
    Form::new(title, fields(scene, &plan), move |form, scene| {
        Ok(Command::ChangeMeeting { id, plan: filled(form, scene)? })
    })
    .starting_at("day")
}

/// A new item on the agenda.
pub fn add_item(scene: &Scene, meeting: MeetingId) -> Form {
    let fields = item_fields(scene, "", ItemKind::Discussion, None);
    Form::new(scene.say("form-add-item"), fields, move |form, _scene| {
        Ok(Command::AddItem { meeting, item: item_plan(form, None)? })
    })
}

/// Another heading or kind.
pub fn change_item(scene: &Scene, item: &AgendaItem) -> Form {
    let (id, case) = (item.id, item.case);
    let fields = item_fields(scene, &item.title, item.kind, item.planned);
    Form::new(scene.say("form-change-item"), fields, move |form, _scene| {
        Ok(Command::ChangeItem { id, item: item_plan(form, case)? })
    })
}

fn fields(scene: &Scene, plan: &MeetingPlan) -> Vec<Field> {
    let kind = usize::from(plan.kind == MeetingKind::AdHoc);
    let languages = vec![scene.say("language-nb"), scene.say("language-nn")];
    vec![
        Field::choice("meeting-kind", options::<MeetingKind>(scene, "meeting-kind"), kind),
        Field::day("day", Some(plan.start.day()), scene),
        Field::time("clock", &plan.start.clock()),
        Field::number("minutes", plan.minutes),
        Field::text("place", &plan.place),
        Field::choice("minutes-language", languages, usize::from(plan.nynorsk)),
    ]
}

fn filled(form: &Form, scene: &Scene) -> Result<MeetingPlan, Wrong> {
    let day = form.needed_day("day", scene)?;
    let clock = form.field("clock").time_value()?;
    Ok(MeetingPlan {
        kind: MeetingKind::VARIANTS[form.chosen("meeting-kind")],
        start: Moment::local(day.date().and_time(clock)),
        minutes: form.field("minutes").number_value()?,
        place: form.text("place"),
        nynorsk: form.chosen("minutes-language") == 1,
    })
}

fn item_fields(scene: &Scene, title: &str, kind: ItemKind, planned: Option<u32>) -> Vec<Field> {
    let chosen = ItemKind::VARIANTS.iter().position(|one| *one == kind).unwrap_or(0);
    vec![
        Field::text("heading", title),
        Field::choice("item-kind", options::<ItemKind>(scene, "item-kind"), chosen),
        Field::text("planned", &planned.map_or_else(String::new, |minutes| minutes.to_string())),
    ]
}

fn item_plan(form: &Form, case: Option<CaseId>) -> Result<ItemPlan, Wrong> {
    let planned = match form.text("planned").trim() {
        "" => None,
        _ => Some(form.field("planned").number_value()?),
    };
    let kind = ItemKind::VARIANTS[form.chosen("item-kind")];
    Ok(ItemPlan { title: form.text("heading"), kind, case, planned })
}
