//! Planning a meeting and its agenda.

use strum::VariantArray;

use super::appointment::options;
use super::field::{Field, Wrong};
use super::form::Form;
use crate::domain::{
    AgendaItem, CaseId, CouncilId, InputId, ItemKind, Meeting, MeetingId, MeetingKind, Milestone, Moment,
    Owner, PersonId, is_working_day,
};
use crate::language::Arg;
use crate::office::{Command, ItemPlan, MeetingPlan, Query};
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
    .advised(scene, move |form, scene| question(form, scene, council, None))
}

/// Changes when, where and what kind.
pub fn change_meeting(scene: &Scene, meeting: &Meeting) -> Form {
    let (id, council) = (meeting.id, meeting.council);
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
    .advised(scene, move |form, scene| question(form, scene, council, Some(id)))
}

/// What is worth knowing of the day and time that are filled in.
fn question(form: &Form, scene: &Scene, council: CouncilId, id: Option<MeetingId>) -> Option<Query> {
    let plan = filled(form, scene).ok()?;
    Some(Query::MeetingDay { council, id, start: plan.start, minutes: plan.minutes })
}

/// When something is due before a meeting, and when it was done.
pub fn meeting_date(scene: &Scene, meeting: &Meeting, milestone: Milestone) -> Form {
    let (id, due) = (meeting.id, meeting.dates.of(milestone));
    let name = scene.named("milestone", milestone.into());
    let fields = vec![Field::day("due", Some(due.by), scene), Field::day("done", due.done, scene)];
    Form::new(scene.tell("form-meeting-date", &[("what", name.into())]), fields, move |form, scene| {
        let (by, done) = (form.needed_day("due", scene)?, form.day("done", scene)?);
        Ok(Command::SetMeetingDate { id, milestone, by, done })
    })
}

/// Who leads the meeting where it is not the council's leader, and who is invited besides the
/// roster.
pub fn meeting_people(scene: &Scene, meeting: &Meeting, chair: Option<(PersonId, String)>) -> Form {
    let id = meeting.id;
    let fields = vec![Field::person("chair", chair), Field::text("guests", &meeting.guests.join("; "))];
    Form::new(scene.say("form-meeting-people"), fields, move |form, _scene| {
        let chair = match form.text("chair").as_str() {
            "" => None,
            _ => Some(form.known_person("chair")?),
        };
        let guests = form.text("guests").split(';').map(|guest| guest.trim().to_owned()).collect();
        Ok(Command::SetMeetingPeople { id, chair, guests })
    })
    .starting_at("guests")
}

/// Something that was sent in between the meetings.
pub fn add_input(scene: &Scene, council: CouncilId) -> Form {
    let fields = vec![
        Field::text("from-whom", ""),
        Field::text("input-text", ""),
        Field::day("received", Some(scene.today()), scene),
    ];
    Form::new(scene.say("form-add-input"), fields, move |form, scene| {
        Ok(Command::AddInput {
            council,
            from: form.optional("from-whom").map(Owner::Written),
            text: form.text("input-text"),
            received: form.needed_day("received", scene)?,
        })
    })
}

/// Lays aside an input that waits.
pub fn drop_input(scene: &Scene, id: InputId) -> Form {
    Form::new(scene.say("form-drop-input"), vec![Field::text("reason", "")], move |form, _scene| {
        Ok(Command::DropInput { id, reason: form.text("reason") })
    })
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
