//! The demo office: a believable region's year, made by commands as a secretariat would have given
//! them, with a clock that is set to when each was given. Nothing in it is random; today is told.

mod cases;
mod meetings;
mod people;
mod rosters;
mod scene;

use self::cases::{CasePlan, Happening, RowPlan, Ruled};
use self::meetings::{Course, MEETINGS, MeetingPlan};
use self::rosters::{COUNCILS, CouncilPlan, SISTERS};
use self::scene::Scene;
use super::{CaseDetails, Command, ItemPlan, LetterDetails, PersonDetails, Refusal, RulingDetails};
use crate::domain::{
    AgendaItemId, AssessingBody, Capacity, CaseId, ChangeRow, CouncilId, Heading, Kind, LetterKind,
    MeetingId, MeetingStep, Moment, Office, Owner, PersonId, Position, RegionId, Role, RowRuling, SeatRule,
    SpecialtyId, TextKey, working_days_after, working_days_before,
};
use crate::store::Store;

/// When the office was founded, in days from today.
const FOUNDED: i32 = -700;

/// When the other regions told who leads their councils.
const SISTERS_TOLD: i32 = -345;

/// Short words, and what they stand for; `¤` is where the cursor goes.
const ABBREVIATIONS: &[(&str, &str)] = &[
    ("hdir", "Helsedirektoratet"),
    ("ingen", "faglig: ingen konsekvens\norganisatorisk: ingen konsekvens\nøkonomisk: ingen konsekvens"),
    ("kursplan", "aksjon ¤: sende revidert kursplan innen "),
    ("lis", "leger i spesialisering"),
    ("støtte", "vedtak: Rådet støtter forslaget.\nfaglig: ¤\norganisatorisk: \nøkonomisk: "),
    ("ta", "Rådet tok saken til orientering."),
];

/// Who keeps the office.
const LISE: &str = "lise";
const OMAR: &str = "omar";

/// Fills an empty database with the demo office as it stands at `now`: a meeting is running.
pub fn furnish(store: Store, now: Moment, user: &str) -> Result<Store, Refusal> {
    let user = user.to_owned();
    let mut scene = Scene::new(store, now);
    let mut calendar = Calendar::default();
    calendar.note(scene.past(FOUNDED, 9), |scene| {
        let (region, language) = ("HSØ".to_owned(), "nb".to_owned());
        scene.does(LISE, Command::Found { region, seat_rule: SeatRule::Trusts, language })?;
        for (user, office) in [(OMAR.to_owned(), Role::Secretary), (user, Role::Administrator)] {
            let (office, councils) = (Some(office), Vec::new());
            scene.does(LISE, Command::SetAccount { user, office, councils, exempt: true })?;
        }
        Ok(())
    });
    calendar.note(scene.past(FOUNDED, 10), |scene| {
        for (short, text) in ABBREVIATIONS {
            let (short, text) = ((*short).to_owned(), (*text).to_owned());
            scene.does(LISE, Command::SetAbbreviation { short, text })?;
        }
        Ok(())
    });
    for (number, plan) in COUNCILS.iter().enumerate() {
        calendar.note(scene.past(plan.term.0, 10), move |scene| appoint(scene, number, plan));
    }
    calendar.note(scene.past(SISTERS_TOLD, 11), sister_leaders);
    for (number, plan) in cases::all().enumerate() {
        let user = if number % 3 == 1 { OMAR } else { LISE };
        calendar.note(scene.past(plan.received, 8), move |scene| register(scene, user, plan));
        for (days, happening) in plan.course {
            calendar.note(scene.past(*days, 9), move |scene| happen(scene, user, plan, happening));
        }
    }
    for (number, plan) in MEETINGS.iter().enumerate() {
        meeting(&mut calendar, &scene, number, plan);
    }
    calendar.live(&mut scene)?;
    Ok(scene.leave())
}

type Deed = Box<dyn FnOnce(&mut Scene) -> Result<(), Refusal>>;

/// What was done when.
#[derive(Default)]
struct Calendar(Vec<(Moment, Deed)>);

impl Calendar {
    fn note(&mut self, at: Moment, deed: impl FnOnce(&mut Scene) -> Result<(), Refusal> + 'static) {
        self.0.push((at, Box::new(deed)));
    }

    fn live(mut self, scene: &mut Scene) -> Result<(), Refusal> {
        self.0.sort_by_key(|(at, _)| *at);
        for (at, deed) in self.0 {
            scene.clock_shows(at);
            deed(scene)?;
        }
        Ok(())
    }
}

fn appoint(scene: &mut Scene, number: usize, plan: &'static CouncilPlan) -> Result<(), Refusal> {
    let rows = plan.rows(number, scene.today());
    scene.does(LISE, Command::ImportRoster { rows })?;
    let council = scene.council(plan.code)?;
    for (office, trust) in [(Office::Leader, plan.leader), (Office::DeputyLeader, plan.deputy_leader)] {
        let Some(trust) = trust else { continue };
        let person = scene.holder(plan.code, trust, Capacity::Representative)?;
        let term = scene.term(plan.term.0 + 10);
        scene.does(LISE, Command::Elect { council, office, person, term, item: None })?;
    }
    Ok(())
}

fn sister_leaders(scene: &mut Scene) -> Result<(), Refusal> {
    for (code, region, name) in SISTERS {
        let email = Some(people::email(name, region));
        let (title, roles) = ("overlege".to_owned(), vec!["rådsleder".to_owned()]);
        let person =
            PersonDetails { name: (*name).to_owned(), title, email, roles, ..PersonDetails::default() };
        let made = scene.does(OMAR, Command::AddPerson { person })?;
        let person = PersonId(Scene::made(&made, Kind::Person));
        let (council, term) = (scene.sister(code, region)?, scene.term(SISTERS_TOLD));
        scene.does(OMAR, Command::Elect { council, office: Office::Leader, person, term, item: None })?;
    }
    Ok(())
}

fn register(scene: &mut Scene, user: &str, plan: &'static CasePlan) -> Result<(), Refusal> {
    let day = |days: i32| scene.today().plus(days);
    let case = CaseDetails {
        title: plan.title.to_owned(),
        track: plan.track,
        target: plan.target,
        origin: plan.origin,
        specialties: plan.codes().map(|code| scene.specialty(code)).collect::<Result<_, _>>()?,
        received: scene.past(plan.received, 8).day(),
        inner_deadline: plan.inner.map(day),
        outer_deadline: plan.outer.map(day),
        effective: plan.effective.map(day),
        summary: plan.summary.to_owned(),
        contact: String::new(),
        handler: Some(user.to_owned()),
        body: AssessingBody::default(),
        nynorsk: false,
    };
    let about = cases::ABOUT.iter().find(|(name, _)| *name == plan.name);
    let register = match about {
        Some((_, about)) => Command::AnnounceConsultation { about: scene.case(about)?, case },
        None => Command::RegisterCase { case },
    };
    let made = scene.does(user, register)?;
    scene.cases.insert(plan.name, CaseId(Scene::made(&made, Kind::Case)));
    Ok(())
}

fn happen(
    scene: &mut Scene,
    user: &str,
    plan: &'static CasePlan,
    happening: &'static Happening,
) -> Result<(), Refusal> {
    let id = scene.case(plan.name)?;
    let on = scene.now().day();
    match happening {
        Happening::Step(step) => scene.does(user, Command::MoveCase { id, step: *step, reason: None })?,
        Happening::StepBecause(step, why) => {
            scene.does(user, Command::MoveCase { id, step: *step, reason: Some((*why).to_owned()) })?
        }
        Happening::Answers(region, position, texts) => {
            let id = scene.assessment(id, region)?;
            let leader = leader(scene, plan.first(), region)?;
            let headings = [Heading::Professional, Heading::Organisational, Heading::Economic];
            // *No remarks* is an answer by itself; any other says something under each heading.
            let no_remarks = *position == Position::NoRemarks;
            let said =
                headings.into_iter().zip(texts).filter(|(_, content)| !no_remarks || !content.is_empty());
            let said = said.map(|(heading, content)| match *content {
                "" => Command::MarkNoConsequence { id, heading, said: true },
                content => {
                    let text = TextKey::Assessment(id, heading);
                    Command::WriteText { text, content: content.to_owned() }
                }
            });
            scene.all(user, said.collect())?;
            scene.does_for(user, leader, Command::AnswerAssessment { id, position: *position, on })?
        }
        Happening::Told(whom) => scene.does(user, Command::NoteTold { id, on, whom: (*whom).to_owned() })?,
        Happening::Waives(region, why) => {
            let id = scene.assessment(id, region)?;
            scene.does(user, Command::WaiveAssessment { id, reason: (*why).to_owned(), on })?
        }
        Happening::Decides(outcome, rows) => {
            let effective = plan.effective.map(|days| scene.today().plus(days));
            let (reference, rows) = (String::new(), rows.iter().map(ruled).collect());
            let ruling = RulingDetails { on, reference, outcome: *outcome, rows, effective };
            scene.does(user, Command::DecideCase { id, ruling })?
        }
        Happening::AsksAnew(region) => {
            let region = Some(scene.region(region)?);
            scene.does(user, Command::AskAnew { case: id, region })?
        }
        Happening::LetterIn(party, text) => {
            let (party, text) = ((*party).to_owned(), (*text).to_owned());
            let letter = LetterDetails { party, date: on, subject: String::new(), text };
            scene.does(user, Command::RegisterLetter { case: id, letter })?
        }
        Happening::Wants(rows) => {
            let specialty = Some(scene.specialty(plan.first())?);
            let rows = rows.iter().map(|row| change_row(row, specialty));
            scene.does(user, Command::ImportChange { case: id, rows: rows.collect() })?
        }
        Happening::Writes(kind) => {
            let write = Command::WriteLetter { case: id, kind: *kind, region: None, council: None };
            scene.does(user, write)?
        }
        Happening::Replies(code, position, text) => {
            let (council, content) = (scene.council(code)?, (*text).to_owned());
            let text = TextKey::Reply(scene.reply(id, council)?);
            scene.does(user, Command::WriteText { text, content })?;
            let leader = leader(scene, code, "HSØ")?;
            let answer = Command::AnswerReply { case: id, council, position: *position, on };
            scene.does_for(user, leader, answer)?
        }
        Happening::WithoutCouncil(code, why) => {
            let (council, reason) = (scene.council(code)?, (*why).to_owned());
            scene.does(user, Command::WaiveReply { case: id, council, reason, on })?
        }
        Happening::Sends(kind) => return send(scene, user, id, *kind, (None, None)),
        Happening::Reminds(region) => {
            let region = Some(scene.region(region)?);
            return send(scene, user, id, LetterKind::Reminder, (region, None));
        }
        Happening::RemindsCouncil(code) => {
            let council = Some(scene.council(code)?);
            return send(scene, user, id, LetterKind::Reminder, (None, council));
        }
    };
    Ok(())
}

fn change_row(row: &RowPlan, specialty: Option<SpecialtyId>) -> ChangeRow {
    ChangeRow {
        specialty,
        target: row.target,
        name: row.name.to_owned(),
        objective: None,
        operation: row.operation,
        field: row.field,
        before: row.before.to_owned(),
        after: row.after.to_owned(),
        reason: row.reason.to_owned(),
    }
}

fn ruled(row: &Ruled) -> RowRuling {
    match row {
        Ruled::Taken => RowRuling::Taken,
        Ruled::TakenAs(text) => RowRuling::TakenAs((*text).to_owned()),
        Ruled::NotTaken => RowRuling::NotTaken,
    }
}

/// The letters of this kind that lie there are sent; one that does not is written first.
fn send(
    scene: &mut Scene,
    user: &str,
    case: CaseId,
    kind: LetterKind,
    (region, council): (Option<RegionId>, Option<CouncilId>),
) -> Result<(), Refusal> {
    // Those that ask were written when the question was put.
    if !matches!(kind, LetterKind::Request | LetterKind::Consultation) {
        scene.does(user, Command::WriteLetter { case, kind, region, council })?;
    }
    let on = scene.now().day();
    let sent = scene.unsent(case, kind)?.into_iter().map(|id| Command::MarkLetterSent { id, on });
    scene.all(user, sent.collect())?;
    Ok(())
}

/// Whose statement a region's answer is.
fn leader(scene: &Scene, code: &str, region: &str) -> Result<Option<String>, Refusal> {
    if let Some((.., name)) = SISTERS.iter().find(|(of, at, _)| (*of, *at) == (code, region)) {
        return Ok(Some((*name).to_owned()));
    }
    let trust =
        COUNCILS.iter().find(|plan| plan.code == code && region == "HSØ").and_then(|plan| plan.leader);
    trust.map(|trust| scene.name(scene.holder(code, trust, Capacity::Representative)?)).transpose()
}

/// Notes a meeting's way: planned, called, and if its day has come, held.
fn meeting(calendar: &mut Calendar, scene: &Scene, number: usize, plan: &'static MeetingPlan) {
    let start = match plan.course {
        Course::Runs(_) => scene.a_while_ago(),
        Course::Held => Scene::at(working_days_before(scene.today().plus(plan.day + 1), 1), plan.hour),
        Course::Waits => Scene::at(working_days_after(scene.today().plus(plan.day - 1), 1), plan.hour),
    };
    let prepared = plan.convened.unwrap_or(plan.planned);
    calendar.note(scene.past(plan.planned, 12), move |scene| {
        let council = scene.council(plan.specialty)?;
        let place = format!("https://video.example.no/{}-{number}", plan.specialty.to_lowercase());
        let planned = super::MeetingPlan { kind: plan.kind, start, minutes: 120, place, nynorsk: false };
        let made = scene.does(LISE, Command::PlanMeeting { council, plan: planned })?;
        scene.meetings.insert(number, MeetingId(Scene::made(&made, Kind::Meeting)));
        Ok(())
    });
    calendar.note(scene.past(prepared, 13), move |scene| {
        let meeting = scene.meeting(number)?;
        let mut items = Vec::new();
        for it in plan.items {
            let case = it.case.map(|name| scene.case(name)).transpose()?;
            items.push(Command::AddItem {
                meeting,
                item: ItemPlan { title: it.title.to_owned(), kind: it.kind, case, planned: it.planned },
            });
        }
        let made = scene.all(LISE, items)?;
        let ids = made.iter().map(|made| AgendaItemId(Scene::made(made, Kind::AgendaItem)));
        scene.items.insert(number, ids.collect());
        if plan.convened.is_some() {
            scene.does(LISE, Command::MoveMeeting { id: meeting, step: MeetingStep::Agree, reason: None })?;
            scene
                .does(LISE, Command::MoveMeeting { id: meeting, step: MeetingStep::Convene, reason: None })?;
        }
        note_presence(scene, number, plan, plan.course == Course::Waits)
    });
    if plan.course != Course::Waits {
        hold(calendar, start, number, plan);
    }
}

/// Apologies come beforehand; the rest is noted in the meeting.
fn note_presence(scene: &mut Scene, number: usize, plan: &MeetingPlan, now: bool) -> Result<(), Refusal> {
    let meeting = scene.meeting(number)?;
    let mut notes = Vec::new();
    for (trust, presence) in plan.presence.iter().filter(|_| now) {
        let seat = scene.seat(plan.specialty, trust)?;
        notes.push(Command::NotePresence { meeting, seat, presence: Some(*presence) });
    }
    scene.all(LISE, notes)?;
    Ok(())
}

/// Why the demo's meetings were closed though something was missing.
const LATER: &str = "Det som mangler, avklares med leder.";

/// An item takes so long, in seconds.
const ITEM: i64 = 9 * 60;

fn hold(calendar: &mut Calendar, start: Moment, number: usize, plan: &'static MeetingPlan) {
    calendar.note(start, move |scene| {
        let meeting = scene.meeting(number)?;
        scene.does(LISE, Command::MoveMeeting { id: meeting, step: MeetingStep::Open, reason: None })?;
        note_presence(scene, number, plan, true)?;
        if let Some(guest) = plan.guest {
            scene.does(LISE, Command::AddGuest { meeting, name: guest.to_owned() })?;
        }
        Ok(())
    });
    let last = if let Course::Runs(open) = plan.course { open } else { plan.items.len() - 1 };
    let mut at = start.plus(120);
    for place in 0..=last {
        calendar.note(at, move |scene| {
            let id = scene.item(number, place)?;
            scene.does(LISE, Command::OpenItem { id })?;
            Ok(())
        });
        at = at.plus(ITEM);
        let half_written = plan.course == Course::Runs(place);
        calendar.note(at.plus(-30), move |scene| write(scene, number, place, plan, half_written));
    }
    if plan.course == Course::Held {
        calendar.note(at, move |scene| {
            let id = scene.meeting(number)?;
            scene.does(
                LISE,
                Command::MoveMeeting { id, step: MeetingStep::Close, reason: Some(LATER.to_owned()) },
            )?;
            follow_up(scene, number, plan)
        });
    }
}

fn write(
    scene: &mut Scene,
    number: usize,
    place: usize,
    plan: &'static MeetingPlan,
    half_written: bool,
) -> Result<(), Refusal> {
    let text = TextKey::Minutes(scene.item(number, place)?);
    let content = plan.items[place].minutes.to_owned();
    if half_written {
        return scene.types(LISE, text, content);
    }
    scene.does(LISE, Command::WriteText { text, content })?;
    Ok(())
}

fn follow_up(scene: &mut Scene, number: usize, plan: &'static MeetingPlan) -> Result<(), Refusal> {
    for (place, it) in plan.items.iter().enumerate() {
        let Some((what, owner, days)) = it.follow_up else { continue };
        let item = scene.item(number, place)?;
        let due = Some(scene.today().plus(days));
        let (what, owner) = (what.to_owned(), Some(Owner::Written(owner.to_owned())));
        scene.does(LISE, Command::AddFollowUp { item, what, owner, due })?;
    }
    Ok(())
}
