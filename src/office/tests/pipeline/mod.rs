//! Whoever does whatever whenever: a case stands where the routine lets it stand, silence counts
//! for nothing, and what is said to be missing is what is missing. A [`Model`] beside the office
//! believes what the routine says, and the office must agree after every step.

mod councils;
mod deeds;
mod heard;
mod letters;
mod model;

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use strum::VariantArray;

use self::deeds::{Dice, SPECIALTIES, Table};
use self::model::{Found, Model, leads_to};
use super::board::is_as_new;
use super::vocabulary::*;
use crate::domain::Office;
use crate::domain::*;
use crate::office::board::OpenCases;
use crate::office::letters as office_letters;
use crate::office::*;
use crate::store::{Effect, View};

/// When the first thing happens: a Thursday with holidays ahead.
const BEGINS: &str = "2026-03-19";

fn model(room: &Room) -> Model {
    let regions = room.all::<Region>().into_iter().map(|it| it.id).collect();
    let lead = |code: &str| {
        let id = room.specialty(code);
        let known: &[(&str, &str)] = &[("MED", "HSØ"), ("URO", "HV")];
        let known = known.iter().find(|(of, _)| *of == code).map(|(_, region)| (None, room.region(region)));
        (id, known.into_iter().collect())
    };
    let own = room.all::<Council>().into_iter().filter(|it| it.own);
    let councils = own.map(|it| (it.specialty, it.id)).collect();
    Model::new(regions, room.region("HSØ"), councils, SPECIALTIES.into_iter().map(lead).collect())
}

/// Some councils are led, some by a deputy, and not for ever.
fn somebody_leads(room: &Room) {
    let (own, hv) = (room.council("MED"), room.sister("MED", "HV"));
    for (council, office, name, to) in [
        (own, Office::Leader, "Ane Vik", Some("2026-04-01")),
        (own, Office::DeputyLeader, "Per Moe", None),
        (hv, Office::Leader, "Siv Dahl", None),
        (room.council("ORT"), Office::DeputyLeader, "Ola Ness", Some("2026-05-01")),
    ] {
        let term = term("2026-01-01", to);
        // By somebody who does nothing else, so that nobody takes it back.
        room.tries(&at("ida", 3), Command::ElectNew { council, office, person: named(name), term }).unwrap();
    }
}

/// How the records are called that the command is about; letters as they stood before.
fn found(room: &Room, before: &[Letter], command: &Command, receipt: &Receipt, table: &Table) -> Found {
    let made = receipt.touched.iter().find(|key| key.kind == Kind::Case).map(|key| CaseId(key.id));
    let form = table.form(command);
    let case = match command {
        Command::AddChangeRow { case, .. }
        | Command::SetChangeRow { case, .. }
        | Command::RemoveChangeRow { case, .. } => Some(*case),
        _ => form.as_ref().map(|form| form.case),
    };
    Found {
        made,
        version: case.map_or(0, |id| room.get::<Case>(id).version),
        parts: room.all::<Assessment>().into_iter().map(|it| ((it.case, it.region), it.id)).collect(),
        voices: room.all::<CouncilReply>().into_iter().map(|it| (it.id, (it.case, it.council))).collect(),
        letters: before.to_vec(),
        form,
    }
}

/// The case that the command was about.
fn case_of(room: &Room, receipt: &Receipt) -> Option<CaseId> {
    receipt.touched.iter().find_map(|key| match key.kind {
        Kind::Case => Some(CaseId(key.id)),
        Kind::Assessment => {
            room.all::<Assessment>().into_iter().find(|it| it.id.0 == key.id).map(|it| it.case)
        }
        Kind::CouncilReply => {
            room.all::<CouncilReply>().into_iter().find(|it| it.id.0 == key.id).map(|it| it.case)
        }
        Kind::Letter => room.all::<Letter>().into_iter().find(|it| it.id.0 == key.id).map(|it| it.case),
        _ => None,
    })
}

/// The letters that the command speaks of.
fn letters_of(room: &Room, command: &Command) -> Vec<Letter> {
    match command {
        Command::MarkLetterSent { id, .. } | Command::RecallLetter { id, .. } => vec![room.get(*id)],
        Command::MarkAllSent { case, kind, .. } => {
            let lies = |it: &Letter| it.case == *case && it.kind == *kind && it.sent.is_none();
            room.all::<Letter>().into_iter().filter(lies).collect()
        }
        _ => Vec::new(),
    }
}

/// The case stands where it should, by every way that leads on and by no other.
fn the_case_is_where_it_should_be(room: &Room, model: &Model, case: CaseId) {
    let course = &model.now.cases[&case];
    let AnswerBody::Case(view) = room.asks(Query::Case { id: case }) else { panic!() };
    assert_eq!(CaseDetails::of(&view.case), course.details);
    assert_eq!(
        (view.case.seating, view.case.version, view.case.since),
        (course.seat, course.version, course.since)
    );
    assert_eq!(view.state, model.standing(case), "assessed is when all have settled");
    assert_eq!(view.hearing, councils::counted(model, case));
    let steps: BTreeSet<CaseStep> = view.steps.iter().map(|(step, _)| *step).collect();
    let on = |step: &CaseStep| leads_to(course.details.track, course.seat, view.state, *step).is_some();
    assert_eq!(steps, CaseStep::VARIANTS.iter().copied().filter(on).collect(), "in {:?}", view.state);
    for (step, reasons) in &view.steps {
        assert_eq!(*reasons, model.objections(case, *step), "{step:?} in {:?}", view.state);
    }
}

/// The list of who is to be reminded names whoever is late or soon will be, what each lacks, and
/// who would get the reminder.
fn the_chase_is_for_what_is_missing(room: &Room, model: &Model, today: Day) {
    let AnswerBody::Chasing(lines) = room.asks(Query::Chasing) else { panic!() };
    let view = room.office.store().snapshot().unwrap();
    for line in &lines {
        let case = room.get(line.case);
        let head = match line.council {
            _ if line.cross_regional => None,
            Some((id, _)) => office_letters::head_of(&view, &room.get(id), today, false).unwrap(),
            None => office_letters::head(&view, &case, line.region.id, today).unwrap(),
        };
        assert_eq!(line.who, head.map(|it| it.person.name));
    }
    let whom = |line: &ChaseLine| (line.case, line.region.id, line.council.as_ref().map(|it| it.0));
    let told: BTreeMap<_, _> = lines.iter().map(|line| (whom(line), line.lacks.clone())).collect();
    let mut wanted = BTreeMap::new();
    for (id, course) in &model.now.cases {
        let Some(deadline) = course.details.inner_deadline else { continue };
        let near = deadline < today || working_days_between(today, deadline) <= 5;
        if course.place != CaseState::UnderAssessment || !near {
            continue;
        }
        for region in model.unsettled(*id) {
            if let Some(part) = model.part(*id, region).filter(|it| it.asked.is_some()) {
                wanted.insert((*id, region, None), part.lacks(course.version));
            }
        }
        for (council, voice) in model.heard_of(*id) {
            if voice.asked.is_some() && !voice.is_settled(course.version) {
                wanted.insert((*id, model.own, Some(council)), voice.lacks(course.version));
            }
        }
    }
    assert_eq!(told, wanted);
}

/// What somebody was asked about says the same for ever.
fn what_was_asked_about_stands(
    room: &Room,
    model: &Model,
    bound: &mut BTreeMap<(CaseId, u32), Vec<ChangeRow>>,
) {
    let sheets = room.all::<ChangeSheet>();
    let stands = |sheet: &&ChangeSheet| model.was_asked_about(sheet.case, sheet.version);
    bound.retain(|(case, version), _| model.was_asked_about(*case, *version));
    for sheet in sheets.iter().filter(stands) {
        let rows = bound.entry((sheet.case, sheet.version)).or_insert_with(|| sheet.rows.clone());
        assert_eq!(*rows, sheet.rows, "version {} was changed under its readers", sheet.version);
    }
    for (case, version) in bound.keys() {
        let there = sheets.iter().any(|it| (it.case, it.version) == (*case, *version));
        assert!(there, "version {version} went from under its readers");
    }
}

/// So many days pass before a step; mostly none.
fn days(die: u8) -> i32 {
    if die < 160 { 0 } else { i32::from(die % 7) }
}

/// Twelve cases from a seed that stands, unless the environment says otherwise.
fn seeded() -> ProptestConfig {
    let told = ProptestConfig::default();
    let asked = std::env::var_os("PROPTEST_CASES").is_some();
    let cases = if asked { told.cases } else { 12 };
    let rng_seed = if told.rng_seed == RngSeed::Random { RngSeed::Fixed(20_261_122) } else { told.rng_seed };
    ProptestConfig { cases, rng_seed, failure_persistence: None, ..told }
}

proptest! {
    // The same cases each time, so that a fault is found where it is made. To look for new ones:
    // `PROPTEST_RNG_SEED=… PROPTEST_CASES=…`.
    #![proptest_config(seeded())]

    #[test]
    fn a_case_goes_only_where_the_routine_leads_and_silence_counts_for_nothing(
        rolls in prop::collection::vec((any::<bool>(), any::<u8>(), any::<Dice>()), 1..120)
    ) {
        let room = office();
        somebody_leads(&room);
        let (mut table, mut model) = (Table::of(&room), model(&room));
        let (mut kept, mut bound) = (OpenCases::default(), BTreeMap::new());
        let mut today = day(BEGINS);
        for (hers, later, dice) in rolls {
            today = today.plus(days(later));
            room.clock_shows(&format!("{} 10:00", today.date()));
            let Some(command) = table.command(&room, &model, today, dice) else { continue };
            let sender = if hers { lise() } else { omar() };
            let before = letters_of(&room, &command);
            match room.tries(&sender, command.clone()) {
                Ok(receipt) if !receipt.touched.is_empty() => {
                    let entry = room.office.store().snapshot().unwrap().entry(receipt.seq).unwrap().unwrap();
                    match entry.effect {
                        Effect::Undo(of) | Effect::Redo(of) => model.turns_back(receipt.seq, of),
                        Effect::Do => {
                            let found = found(&room, &before, &command, &receipt, &table);
                            model.learns(receipt.seq, &command, today, &found);
                        }
                    }
                    for case in model.now.cases.keys().copied() {
                        the_case_is_where_it_should_be(&room, &model, case);
                    }
                    what_was_asked_about_stands(&room, &model, &mut bound);
                    is_as_new(&room, &mut kept);
                    for case in kept.all() {
                        prop_assert_eq!(case.settled, model.settled(case.card.id));
                    }
                    if let Some(case) = case_of(&room, &receipt).filter(|it| model.now.cases.contains_key(it)) {
                        letters::say_only_what_was_said(&room, &model, case, today);
                    }
                }
                Ok(_) | Err(Refusal::Reasons(_) | Refusal::InTheWay { .. }) => {}
                Err(other) => prop_assert!(false, "{:?}", other),
            }
            the_chase_is_for_what_is_missing(&room, &model, today);
        }
        let report = room.office.store().verify().unwrap();
        prop_assert!(report.is_clean(), "{report:?}");
    }
}
