use super::vocabulary::*;
use crate::domain::*;
use crate::office::*;
use strum::VariantArray;

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
    let lacks = |headings: &[Heading]| -> Vec<Reason> {
        headings.iter().map(|heading| Reason::HeadingLacks { heading: *heading }).collect()
    };
    assert_eq!(room.reasons(answer(four[0].id, Position::Supports)), lacks(Heading::VARIANTS));
    let text = TextKey::Assessment(four[0].id, Heading::Economic);
    room.types(&lise(), text, 0, "Rom i budsjettet.");
    for position in [Position::Supports, Position::SupportsWithRemarks, Position::DoesNotSupport] {
        let two = lacks(&[Heading::Professional, Heading::Organisational]);
        assert_eq!(room.reasons(answer(four[0].id, position)), two, "{position:?}");
    }
    let none = |heading, said| Command::MarkNoConsequence { id: four[0].id, heading, said };
    assert_eq!(
        room.reasons(none(Heading::Economic, true)),
        [Reason::TextUnderHeading { heading: Heading::Economic }]
    );
    room.does(none(Heading::Professional, true));
    room.does(none(Heading::Organisational, true));
    room.does(none(Heading::Professional, false));
    assert_eq!(room.reasons(answer(four[0].id, Position::Supports)), lacks(&[Heading::Professional]));
    room.does(none(Heading::Professional, true));
    let tomorrow =
        Command::AnswerAssessment { id: four[0].id, position: Position::Supports, on: day("2026-11-22") };
    assert_eq!(room.reasons(tomorrow), [Reason::NotYet { day: day("2026-11-22") }]);
    room.does(answer(four[0].id, Position::Supports));
    assert_eq!(room.get::<Assessment>(four[0].id).economic, "Rom i budsjettet.", "what was typed counts");
    assert_eq!(
        room.reasons(none(Heading::Professional, false)),
        [Reason::IsAnswered { region: four[0].region }]
    );
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
fn a_returned_case_is_asked_about_where_there_is_no_answer() {
    let room = office();
    let (case, one) = under_assessment(&room, &["URO"]);
    room.does(Command::AnswerAssessment {
        id: one[0].id,
        position: Position::NoRemarks,
        on: day("2026-11-21"),
    });
    room.does(step(case, CaseStep::Answer));
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
    let answered = (Some(day("2026-11-21")), Some(Position::NoRemarks));
    assert_eq!((asked.answered, asked.position), answered, "the answer on this version counts");
    room.does(Command::ReopenAssessment { id: asked.id });
    assert_eq!(room.get::<Assessment>(asked.id).answered, None, "unless it is taken up again");
    let AnswerBody::Journal(lines) = room.asks(Query::Journal { before: None, limit: 3 }) else { panic!() };
    assert_eq!(lines[2].note.as_deref(), Some("Mangler kostnader"));
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

#[test]
fn an_answer_on_an_earlier_version_is_asked_for_anew() {
    let room = office();
    room.clock_shows("2026-11-20 10:00");
    let case = registered(&room, &["MED"]);
    let row = |after: &str| ChangeRow {
        specialty: None,
        target: ChangeTarget::Course,
        name: "Ultralyd".into(),
        objective: None,
        operation: Operation::Changed,
        field: Field::Title,
        before: "Ultralyd".into(),
        after: after.into(),
        reason: String::new(),
    };
    room.does(Command::AddChangeRow { case, row: row("Ultralyd 1") });
    room.does(step(case, CaseStep::Prepare));
    room.does(step(case, CaseStep::RequestAssessment));
    let mut four = room.all::<Assessment>();
    four.sort_by_key(|it| it.region);
    let on = day("2026-11-20");
    let answer = |id| Command::AnswerAssessment { id, position: Position::NoRemarks, on };
    room.does(answer(four[0].id));
    room.does(answer(four[1].id));
    room.does(Command::WaiveAssessment { id: four[2].id, reason: "Uten leder".into(), on });
    let anew = |region: Option<RegionId>| Command::AskAnew { case, region };
    assert_eq!(room.reasons(anew(None)), [Reason::NothingNewer]);
    let outdated = || match room.asks(Query::Attention) {
        AnswerBody::Attention(lines) => lines
            .into_iter()
            .find_map(|line| match line.what {
                Attention::AnswersOutdated { regions, version, .. } => Some((version, regions)),
                _ => None,
            })
            .unwrap_or_default(),
        other => panic!("{other:?}"),
    };
    assert_eq!(outdated(), (0, vec![]));

    room.clock_shows("2026-11-23 10:00");
    room.does(Command::SetChangeRow { case, at: 1, row: row("Ultralyd 2") });
    assert_eq!(outdated(), (2, vec!["HSØ".to_owned(), "HV".to_owned()]));
    room.does(anew(Some(four[0].region)));
    assert_eq!(outdated(), (2, vec!["HV".to_owned()]));
    let asked = room.get::<Assessment>(four[0].id);
    assert_eq!((asked.asked, asked.answered, asked.version), (Some(day("2026-11-23")), None, 2));
    assert_eq!(room.reasons(anew(Some(four[0].region))), [Reason::NothingNewer]);
    assert_eq!(room.reasons(anew(Some(four[2].region))), [Reason::NothingNewer], "passed over on purpose");
    // HN never answered; it was asked about the first version all the same.
    room.does(anew(None));
    let versions: Vec<u32> = four.iter().map(|it| room.get::<Assessment>(it.id).version).collect();
    assert_eq!(versions, [2, 2, 1, 2]);
    assert_eq!(outdated(), (0, vec![]));
}

#[test]
fn a_case_is_seen_as_it_stood_after_any_of_its_entries() {
    let room = office();
    room.clock_shows("2026-11-20 10:00");
    let (case, four) = under_assessment(&room, &["MED"]);
    let text = TextKey::Assessment(four[0].id, Heading::Professional);
    room.does(Command::WriteText { text, content: "Først.".into() });
    let then = room.seen();
    room.clock_shows("2026-11-23 10:00");
    room.does(Command::WriteText { text, content: "Siden.".into() });
    room.does(Command::AnswerAssessment {
        id: four[1].id,
        position: Position::NoRemarks,
        on: day("2026-11-23"),
    });
    let at = |seq| match room.asks(Query::CaseAt { id: case, seq }) {
        AnswerBody::CaseAt(past) => *past,
        other => panic!("{other:?}"),
    };
    let of = |past: &PastCase, at: usize| past.view.assessments[at].1.clone();
    let past = at(then);
    assert_eq!((past.entry.seq, past.entry.at), (then, moment("2026-11-20 10:00")));
    assert_eq!((past.older, past.newer), (Some(then - 1), Some(then + 1)));
    assert_eq!(of(&past, 0).unwrap().professional, "Først.");
    assert_eq!(of(&past, 1).unwrap().answered, None);
    assert!(past.view.steps.is_empty());
    let last = at(room.seen());
    assert_eq!(of(&last, 0).unwrap().professional, "Siden.");
    assert_eq!((of(&last, 1).unwrap().answered.is_some(), last.newer), (true, None));
    // Before anybody was asked there was no assessment, and before the case there was no case.
    let first = at(then - 3);
    assert_eq!((first.view.state, of(&first, 0), first.older), (CaseState::Received, None, None));
    assert_eq!(room.asks(Query::CaseAt { id: case, seq: first.entry.seq - 1 }), AnswerBody::Nothing);
    // What was taken back stood there all the same.
    room.does(Command::Undo);
    assert!(of(&at(last.entry.seq), 1).unwrap().answered.is_some());
}
