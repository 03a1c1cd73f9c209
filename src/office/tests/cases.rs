use super::vocabulary::*;
use crate::domain::*;
use crate::office::*;

fn details(room: &Room, codes: &[&str]) -> CaseDetails {
    CaseDetails {
        title: "Nytt kurs i ultralyd".into(),
        track: Track::Proposal,
        target: Target::LearningActivity,
        origin: Origin::Council,
        specialties: codes.iter().map(|code| room.specialty(code)).collect(),
        received: day("2026-10-01"),
        inner_deadline: Some(day("2026-12-01")),
        outer_deadline: None,
        effective: None,
        summary: "Erstatter to eldre kurs.".into(),
        contact: String::new(),
        handler: None,
        body: AssessingBody::default(),
        nynorsk: false,
    }
}

fn registered(room: &Room, codes: &[&str]) -> CaseId {
    CaseId(Room::made(&room.does(Command::RegisterCase { case: details(room, codes) }), Kind::Case))
}

fn step(id: CaseId, step: CaseStep) -> Command {
    Command::MoveCase { id, step, reason: None }
}

fn under_assessment(room: &Room, codes: &[&str]) -> (CaseId, Vec<Assessment>) {
    let case = registered(room, codes);
    room.does(step(case, CaseStep::Prepare));
    room.does(step(case, CaseStep::RequestAssessment));
    let mut assessments = room.all::<Assessment>();
    assessments.retain(|it| it.case == case);
    (case, assessments)
}

#[test]
fn who_is_fagkontakt_decides_the_seating() {
    let room = office();
    for (codes, seating) in [
        (&["MED"][..], Some(Seating::Lead)),
        (&["URO"], Some(Seating::Mirror)),
        (&["ORT"], None),
        (&["ORT", "URO"], Some(Seating::Mirror)),
        (&["URO", "MED", "URO"], Some(Seating::Lead)),
        (&[], None),
    ] {
        let case = room.get::<Case>(registered(&room, codes));
        assert_eq!(case.seating, seating, "{codes:?}");
        assert_eq!((case.state, case.since), (CaseState::Received, day("2026-10-01")));
    }
    let numbers: Vec<_> = room.all::<Case>().iter().map(|case| case.number.to_string()).collect();
    assert_eq!(numbers[..2], ["2026-001", "2026-002"]);
}

#[test]
fn a_case_is_told_every_reason_why_not() {
    let room = office();
    let nameless = CaseDetails { title: "\n".into(), ..details(&room, &["MED"]) };
    assert_eq!(
        room.reasons(Command::RegisterCase { case: nameless }),
        [Reason::Empty { field: "title".into() }]
    );
    let blank = registered(&room, &[]);
    assert_eq!(
        room.reasons(step(blank, CaseStep::Prepare)),
        [Reason::NoSpecialty, Reason::FagkontaktUnknown]
    );
    assert_eq!(
        room.reasons(step(blank, CaseStep::Close)),
        [Reason::CaseIs { state: CaseState::Received, step: CaseStep::Close }]
    );
    let correct = |state, reason: &str| Command::CorrectCase { id: blank, state, reason: reason.into() };
    assert_eq!(room.reasons(correct(CaseState::Closed, " ")), [Reason::NeedsReason]);
    room.does(correct(CaseState::Assessed, "feilregistrert"));
    assert_eq!(room.get::<Case>(blank).state, CaseState::UnderAssessment, "assessed is derived");
}

#[test]
fn the_lead_asks_four_and_the_mirror_one() {
    let room = office();
    let (_, four) = under_assessment(&room, &["MED"]);
    let (_, one) = under_assessment(&room, &["URO"]);
    assert_eq!((four.len(), one.len()), (4, 1));
    assert_eq!(one[0].region, room.region("HSØ"));
    assert!(four.iter().all(|it| it.asked == Some(day("2026-11-21"))));
}

#[test]
fn silence_is_no_answer_and_the_last_answer_moves_the_case() {
    let room = office();
    let (case, four) = under_assessment(&room, &["MED"]);
    let answer = |id, position| Command::AnswerAssessment { id, position, on: day("2026-11-21") };
    assert_eq!(room.reasons(answer(four[0].id, Position::Supports)), [Reason::NoText]);
    let text = TextKey::Assessment(four[0].id, Heading::Economic);
    room.types(&lise(), text, 0, "Rom i budsjettet.");
    room.does(answer(four[0].id, Position::Supports));
    assert_eq!(room.get::<Assessment>(four[0].id).economic, "Rom i budsjettet.", "what was typed counts");
    room.does(answer(four[1].id, Position::NoRemarks));
    let waive = |reason: &str| Command::WaiveAssessment {
        id: four[2].id,
        reason: reason.into(),
        on: day("2026-11-21"),
    };
    assert_eq!(room.reasons(waive(" ")), [Reason::NeedsReason]);
    room.does(waive("Rådet er uten leder"));
    assert_eq!(
        room.reasons(step(case, CaseStep::Submit)),
        [Reason::CaseIs { state: CaseState::UnderAssessment, step: CaseStep::Submit }]
    );
    room.does(answer(four[3].id, Position::NoRemarks));
    let AnswerBody::Case(view) = room.asks(Query::Case { id: case }) else { panic!() };
    assert_eq!(view.state, CaseState::Assessed);
    assert!(view.steps.contains(&(CaseStep::Submit, vec![])));
    assert_eq!(view.history[0].about, "2026-001 · Nytt kurs i ultralyd · HN");
    room.does(step(case, CaseStep::Submit));
    assert_eq!(
        room.reasons(Command::ReopenAssessment { id: four[0].id }),
        [Reason::NotUnderAssessment { state: CaseState::Submitted }]
    );
}

#[test]
fn a_returned_case_is_asked_about_anew() {
    let room = office();
    let (case, one) = under_assessment(&room, &["URO"]);
    room.does(Command::AnswerAssessment {
        id: one[0].id,
        position: Position::NoRemarks,
        on: day("2026-11-21"),
    });
    room.does(step(case, CaseStep::Submit));
    room.does(step(case, CaseStep::HandOver));
    let back = |reason: Option<&str>| Command::MoveCase {
        id: case,
        step: CaseStep::Return,
        reason: reason.map(str::to_owned),
    };
    assert_eq!(room.reasons(back(None)), [Reason::NeedsReason]);
    room.does(back(Some("Mangler kostnader")));
    room.clock_shows("2026-11-25 10:00");
    room.does(step(case, CaseStep::RequestAssessment));
    let asked = room.get::<Assessment>(one[0].id);
    assert_eq!((asked.asked, asked.answered, asked.position), (Some(day("2026-11-25")), None, None));
    let AnswerBody::Journal(lines) = room.asks(Query::Journal { before: None, limit: 2 }) else { panic!() };
    assert_eq!(lines[1].note.as_deref(), Some("Mangler kostnader"));
}

#[test]
fn the_pipeline_shows_open_cases_by_step_and_the_last_closed() {
    let room = office();
    let old: Vec<_> = (0..7).map(|_| registered(&room, &["MED"])).collect();
    for id in &old {
        room.does(Command::MoveCase { id: *id, step: CaseStep::Withdraw, reason: Some("trukket".into()) });
    }
    let (case, _) = under_assessment(&room, &["MED"]);
    registered(&room, &["MED"]);
    let states: Vec<_> = room.council_view("MED").pipeline.iter().map(|line| line.state).collect();
    let mut expected = vec![CaseState::Received, CaseState::UnderAssessment];
    expected.extend([CaseState::Left(CaseExit::Withdrawn); 5]);
    assert_eq!(states, expected);
    let line = room.council_view("MED").pipeline.into_iter().find(|line| line.id == case).unwrap();
    assert_eq!((line.settled, line.deadline), ((0, 4), Some(day("2026-12-01"))));
}

#[test]
fn cases_that_wait_for_a_fagkontakt_get_one_in_the_same_entry() {
    let room = office();
    let set = |region: &str, from: &str| Command::SetFagkontakt {
        specialty: room.specialty("ORT"),
        region: room.region(region),
        from: day(from),
    };
    let seating = |id| room.get::<Case>(id).seating;
    let (waits, both, other) =
        (registered(&room, &["ORT"]), registered(&room, &["ORT", "URO"]), registered(&room, &["URO"]));
    let asked = registered(&room, &["ORT"]);
    let correct = Command::CorrectCase { id: asked, state: CaseState::Submitted, reason: "sendt".into() };
    room.does(correct);
    assert_eq!(room.reasons(step(waits, CaseStep::Prepare)), [Reason::FagkontaktUnknown]);

    let receipt = room.does(set("HSØ", "2026-10-01"));
    let touched: Vec<Kind> = receipt.touched.iter().map(|key| key.kind).collect();
    assert_eq!(touched.iter().filter(|kind| **kind == Kind::Case).count(), 2, "{touched:?}");
    assert_eq!([waits, both].map(seating), [Some(Seating::Lead); 2]);
    assert_eq!([other, asked].map(seating), [Some(Seating::Mirror), None], "no business of theirs");
    let head = room.seen();
    room.does(set("HSØ", "2026-10-01"));
    assert_eq!(room.seen(), head, "what is so already is no entry");

    room.does(Command::Undo);
    assert_eq!([waits, both].map(seating), [None, Some(Seating::Mirror)]);
    room.does(Command::Redo);
    room.does(step(waits, CaseStep::Prepare));

    room.does(set("HV", "2026-10-01"));
    assert_eq!([waits, both].map(seating), [Some(Seating::Mirror); 2], "prepared, but nobody is asked");
    room.does(set("HSØ", "2026-10-02"));
    assert_eq!(seating(waits), Some(Seating::Mirror), "received the day before");
    let journal = room.asks(Query::Journal { before: None, limit: 1 });
    let AnswerBody::Journal(lines) = journal else { panic!("{journal:?}") };
    assert_eq!((lines[0].command.as_str(), lines[0].about.as_str()), ("set-fagkontakt", "ORT · HSØ"));
}

#[test]
fn a_fagkontakt_is_a_region_and_has_a_specialty() {
    let room = office();
    let set = |specialty, region| Command::SetFagkontakt { specialty, region, from: day("2026-10-01") };
    let (ort, hv) = (room.specialty("ORT"), room.region("HV"));
    assert_eq!(room.reasons(set(SpecialtyId(9_999), hv)), [Reason::Gone]);
    assert_eq!(room.reasons(set(ort, RegionId(9_999))), [Reason::Gone]);
}
