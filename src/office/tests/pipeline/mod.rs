//! Whoever does whatever whenever: a case stands where the routine lets it stand, silence counts
//! for nothing, and what is said to be missing is what is missing. A [`Model`] beside the office
//! believes what the routine says, and the office must agree after every step.

mod deeds;
mod letters;
mod model;

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use strum::VariantArray;

use self::deeds::{Dice, SPECIALTIES, Table};
use self::model::{Found, Model, leads_to};
use super::vocabulary::*;
use crate::domain::*;
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
    Model::new(regions, room.region("HSØ"), SPECIALTIES.into_iter().map(lead).collect())
}

/// How the records are called that the command is about; a letter as it stood before.
fn found(room: &Room, before: &Before, command: &Command, receipt: &Receipt, table: &Table) -> Found {
    let made = receipt.touched.iter().find(|key| key.kind == Kind::Case).map(|key| CaseId(key.id));
    let form = table.form(command);
    let case = match command {
        Command::AddChangeRow { case, .. }
        | Command::SetChangeRow { case, .. }
        | Command::RemoveChangeRow { case, .. } => Some(*case),
        _ => form.as_ref().map(|form| form.case),
    };
    let parts = room.all::<Assessment>().into_iter().map(|it| ((it.case, it.region), it.id)).collect();
    Found {
        made,
        version: case.map_or(0, |id| room.get::<Case>(id).version),
        parts,
        letter: before.letter.clone(),
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
        Kind::Letter => room.all::<Letter>().into_iter().find(|it| it.id.0 == key.id).map(|it| it.case),
        _ => None,
    })
}

/// What is needed of how it stood before.
#[derive(Default)]
struct Before {
    letter: Option<Letter>,
}

impl Before {
    fn of(room: &Room, command: &Command) -> Self {
        let letter = match command {
            Command::MarkLetterSent { id, .. } | Command::RecallLetter { id, .. } => Some(room.get(*id)),
            _ => None,
        };
        Self { letter }
    }
}

/// The case stands where it should, by every way that leads on and by no other.
fn the_case_is_where_it_should_be(room: &Room, model: &Model, case: CaseId) {
    let course = &model.now.cases[&case];
    let AnswerBody::Case(view) = room.asks(Query::Case { id: case }) else { panic!() };
    assert_eq!((view.case.seating, view.case.version), (course.seat, course.version));
    assert_eq!(view.state, model.standing(case));
    if course.place == CaseState::UnderAssessment {
        let all = model.asked_for(case).iter().all(|region| {
            model.part(case, *region).is_some_and(|it| it.waived || it.said_on(course.version).is_some())
        });
        assert_eq!(view.state == CaseState::Assessed, all, "assessed is when all have settled");
    }
    let steps: BTreeSet<CaseStep> = view.steps.iter().map(|(step, _)| *step).collect();
    let on = |step: &CaseStep| leads_to(course.details.track, course.seat, view.state, *step).is_some();
    assert_eq!(steps, CaseStep::VARIANTS.iter().copied().filter(on).collect(), "in {:?}", view.state);
    for (step, reasons) in &view.steps {
        // Whether they were told of this decision or of one before it, the model does not know.
        if *step == CaseStep::Close && model.may_be_told(case) {
            continue;
        }
        assert_eq!(*reasons, model.objections(case, *step), "{step:?} in {:?}", view.state);
    }
}

/// The list of who is to be reminded names whoever is late or soon will be, and what each lacks.
fn the_chase_is_for_what_is_missing(room: &Room, model: &Model, today: Day) {
    let AnswerBody::Chasing(lines) = room.asks(Query::Chasing) else { panic!() };
    let told: BTreeMap<(CaseId, RegionId), Vec<Lack>> =
        lines.into_iter().map(|line| ((line.case, line.region.id), line.lacks)).collect();
    let mut wanted = BTreeMap::new();
    for (id, course) in &model.now.cases {
        let Some(deadline) = course.details.inner_deadline else { continue };
        let near = deadline < today || working_days_between(today, deadline) <= 5;
        if course.place != CaseState::UnderAssessment || !near {
            continue;
        }
        for region in model.unsettled(*id) {
            if let Some(part) = model.part(*id, region).filter(|it| it.asked.is_some()) {
                wanted.insert((*id, region), part.lacks(course.version));
            }
        }
    }
    assert_eq!(told, wanted);
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
    ProptestConfig { cases, rng_seed, ..told }
}

proptest! {
    // The same cases each time, so that a fault is found where it is made. To look for new ones:
    // `PROPTEST_RNG_SEED=… PROPTEST_CASES=…`.
    #![proptest_config(seeded())]

    #[test]
    fn a_case_goes_only_where_the_routine_leads_and_silence_counts_for_nothing(
        rolls in prop::collection::vec((any::<bool>(), any::<u8>(), any::<Dice>()), 1..80)
    ) {
        let room = office();
        let (mut table, mut model) = (Table::of(&room), model(&room));
        let mut today = day(BEGINS);
        for (hers, later, dice) in rolls {
            today = today.plus(days(later));
            room.clock_shows(&format!("{} 10:00", today.date()));
            let Some(command) = table.command(&room, &model, today, dice) else { continue };
            let sender = if hers { lise() } else { omar() };
            let before = Before::of(&room, &command);
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
