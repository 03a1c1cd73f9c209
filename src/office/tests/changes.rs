use super::vocabulary::*;
use crate::domain::*;
use crate::office::*;

fn urology(room: &Room) -> CaseId {
    let case = CaseDetails {
        title: "Prosedyrelisten i urologi".into(),
        track: Track::Enquiry,
        target: Target::LearningActivity,
        origin: Origin::MedicalAssociation,
        specialties: vec![room.specialty("URO")],
        received: day("2026-10-01"),
        inner_deadline: Some(day("2026-12-01")),
        outer_deadline: Some(day("2026-12-10")),
        effective: None,
        summary: String::new(),
        contact: "Anne Berg, Helsedirektoratet".into(),
        handler: Some("lise".into()),
        body: AssessingBody::CrossRegional,
        nynorsk: true,
    };
    CaseId(Room::made(&room.does(Command::RegisterCase { case }), Kind::Case))
}

fn row(name: &str, field: Field, before: &str, after: &str) -> ChangeRow {
    ChangeRow {
        specialty: None,
        target: ChangeTarget::Procedure,
        name: name.into(),
        objective: None,
        operation: Operation::Changed,
        field,
        before: before.into(),
        after: after.into(),
        reason: String::new(),
    }
}

fn step(id: CaseId, step: CaseStep) -> Command {
    Command::MoveCase { id, step, reason: None }
}

fn view(room: &Room, case: CaseId) -> ChangeView {
    let AnswerBody::Change(view) = room.asks(Query::Change { case }) else { panic!("no change") };
    *view
}

/// The rows that count, as `name after`.
fn rows(room: &Room, case: CaseId) -> Vec<String> {
    let view = view(room, case);
    let sheet = view.sheets.iter().find(|sheet| sheet.version == view.case.version);
    let rows = sheet.map(|sheet| sheet.rows.clone()).unwrap_or_default();
    rows.iter().map(|row| format!("{} {}", row.name, row.after)).collect()
}

#[test]
fn a_case_keeps_who_to_ask_who_handles_it_and_who_assesses() {
    let room = office();
    let case: Case = room.get(urology(&room));
    assert_eq!(case.contact, "Anne Berg, Helsedirektoratet");
    assert_eq!(
        (case.handler.as_deref(), case.body, case.nynorsk),
        (Some("lise"), AssessingBody::CrossRegional, true)
    );
    let stray = CaseDetails { origin: Origin::Council, ..CaseDetails::of(&case) };
    let reason = Reason::OriginOfOtherTrack { track: Track::Enquiry, origin: Origin::Council };
    assert_eq!(room.reasons(Command::RegisterCase { case: stray }), [reason]);
}

#[test]
fn rows_are_written_put_in_order_and_taken_away() {
    let room = office();
    let case = urology(&room);
    let add = |row: ChangeRow| Command::AddChangeRow { case, row };
    room.does(add(row(" URS\t", Field::Performed, "40", "50")));
    room.does(add(row("URS", Field::Assisted, "5", "15")));
    room.does(add(row("ESWL", Field::Performed, "25", "")));
    assert_eq!(rows(&room, case), ["URS 50", "URS 15", "ESWL "]);
    room.does(Command::PlaceChangeRow { case, at: 3, to: 1 });
    room.does(Command::SetChangeRow { case, at: 2, row: row("URS", Field::Performed, "40", "45") });
    assert_eq!(rows(&room, case), ["ESWL ", "URS 45", "URS 15"]);
    room.does(Command::RemoveChangeRow { case, at: 1 });
    assert_eq!(rows(&room, case), ["URS 45", "URS 15"]);
    // All of it in one version: nobody was asked.
    assert_eq!((view(&room, case).sheets.len(), room.get::<Case>(case).version), (1, 1));
    for _ in 0..2 {
        room.does(Command::Undo);
    }
    assert_eq!(rows(&room, case), ["ESWL ", "URS 50", "URS 15"]);

    let twice = room.reasons(add(row("urs", Field::Performed, "40", "60")));
    assert_eq!(twice, [Reason::RowTwice { row: 4, other: 2 }]);
    let many = Reason::RowNotANumber { row: 4, field: "row-after".into(), found: "mange".into() };
    assert_eq!(room.reasons(add(row("PCNL", Field::Performed, "4", "mange"))), [many]);
    assert_eq!(room.reasons(Command::RemoveChangeRow { case, at: 4 }), [Reason::NoSuchRow { row: 4 }]);
    assert_eq!(room.reasons(Command::PlaceChangeRow { case, at: 0, to: 1 }), [Reason::NoSuchRow { row: 0 }]);
    let stranger = ChangeRow { specialty: Some(SpecialtyId(999)), ..row("PCNL", Field::Performed, "4", "5") };
    assert_eq!(room.reasons(add(stranger)), [Reason::Gone]);
    assert_eq!(rows(&room, case).len(), 3, "what is refused changes nothing");
}

#[test]
fn what_somebody_was_asked_about_stands_and_a_new_version_makes_answers_outdated() {
    let room = office();
    let case = urology(&room);
    room.does(Command::AddChangeRow { case, row: row("URS", Field::Performed, "40", "50") });
    room.does(step(case, CaseStep::Prepare));
    assert!(!view(&room, case).bound);
    room.does(step(case, CaseStep::RequestAssessment));
    assert!(view(&room, case).bound);
    let assessment = room.all::<Assessment>()[0].id;
    room.does(Command::AnswerAssessment {
        id: assessment,
        position: Position::NoRemarks,
        on: day("2026-11-20"),
    });

    room.does(Command::SetChangeRow { case, at: 1, row: row("URS", Field::Performed, "40", "45") });
    room.does(Command::AddChangeRow { case, row: row("URS", Field::Assisted, "5", "15") });
    let now = view(&room, case);
    assert_eq!((now.case.version, now.bound), (2, false));
    let after: Vec<_> =
        now.sheets.iter().map(|sheet| (sheet.version, sheet.rows[0].after.as_str())).collect();
    assert_eq!(after, [(1, "50"), (2, "45")]);
    assert!(room.get::<Assessment>(assessment).is_outdated(now.case.version));
    let AnswerBody::Case(page) = room.asks(Query::Case { id: case }) else { panic!() };
    assert_eq!((page.state, page.rows), (CaseState::UnderAssessment, 2));

    // Taken back, the answer counts again.
    room.does(Command::Undo);
    room.does(Command::Undo);
    assert_eq!((view(&room, case).case.version, view(&room, case).sheets.len()), (1, 1));
    assert!(!room.get::<Assessment>(assessment).is_outdated(1));

    room.does(Command::CorrectCase { id: case, state: CaseState::Closed, reason: "Prøve".into() });
    let closed = Reason::ChangeStands { state: CaseState::Closed };
    assert_eq!(room.reasons(Command::RemoveChangeRow { case, at: 1 }), std::slice::from_ref(&closed));
    assert_eq!(view(&room, case).stands, Some(closed));
}

#[test]
fn a_case_goes_to_the_other_seat_with_all_that_was_collected() {
    let room = office();
    let case = urology(&room);
    room.does(step(case, CaseStep::Prepare));
    room.does(step(case, CaseStep::RequestAssessment));
    assert_eq!(room.all::<Assessment>().len(), 1, "a mirror case has the own region's part");
    let hand_over = |reason: &str| Command::HandOverCase { id: case, reason: reason.into() };
    assert_eq!(room.reasons(hand_over("")), [Reason::NothingToHandOver, Reason::NeedsReason]);
    let specialty = room.specialty("URO");
    let set = |region: &str, from: &str| Command::SetFagkontakt {
        specialty,
        region: room.region(region),
        from: day(from),
    };
    room.does(set("HSØ", "2026-11-01"));
    assert_eq!(room.get::<Case>(case).seating, Some(Seating::Mirror), "nothing happens by itself");
    room.does(hand_over("RegUt Vest har gitt fra seg urologi"));
    assert_eq!(room.get::<Case>(case).seating, Some(Seating::Lead));
    assert_eq!(room.all::<Assessment>().iter().filter(|it| it.asked.is_some()).count(), 4);
    assert_eq!(room.reasons(hand_over("Igjen")), [Reason::NothingToHandOver]);
    room.does(set("HV", "2026-11-15"));
    room.does(hand_over("Og tilbake"));
    assert_eq!(room.get::<Case>(case).seating, Some(Seating::Mirror));
    let AnswerBody::Case(page) = room.asks(Query::Case { id: case }) else { panic!() };
    assert_eq!(page.assessments.len(), 4, "what was collected can still be read");
    assert_eq!(page.history[0].note.as_deref(), Some("Og tilbake"));
    room.does(Command::Undo);
    assert_eq!(room.get::<Case>(case).seating, Some(Seating::Lead));
}

#[test]
fn an_id_has_one_successor_and_no_circle() {
    let room = office();
    let code = |text: &str| ObjectiveCode::read(text).unwrap();
    let set = |old: &str, new: &str| Command::SetObjectiveAlias {
        old: code(old),
        new: code(new),
        from: day("2027-03-01"),
    };
    room.does(set("thx 28", "THX-90"));
    room.does(set("THX-090", "THX-131"));
    let circle = |text: &str| vec![Reason::AliasInCircle { code: text.into() }];
    assert_eq!(room.reasons(set("THX-131", "THX-28")), circle("THX-131"));
    assert_eq!(room.reasons(set("FKM-3", "FKM 003")), circle("FKM-003"));
    room.does(set("THX-28", "THX-95"));
    let AnswerBody::Reference(reference) = room.asks(Query::Reference) else { panic!() };
    assert_eq!(reference.aliases.len(), 2);
    assert_eq!(successor(&code("THX-28"), &reference.aliases).unwrap().new, code("THX-95"));
    let lines = || match room.asks(Query::ObjectiveAliases) {
        AnswerBody::ObjectiveAliases(lines) => lines,
        other => panic!("{other:?}"),
    };
    let told: Vec<_> = lines()[0].history.iter().map(|it| it.told.clone().unwrap().0.to_string()).collect();
    assert_eq!((lines().len(), told), (2, vec!["THX-095".to_owned(), "THX-090".into()]), "with its history");
    room.does(Command::RemoveObjectiveAlias { id: reference.aliases[0].id });
    let told =
        || lines().iter().map(|it| (it.alias.old.to_string(), it.removed().is_some())).collect::<Vec<_>>();
    let both = [("THX-090".to_owned(), false), ("THX-028".into(), true)];
    assert_eq!(told(), both, "what was taken away stands last, as history");
    assert_eq!(lines()[1].alias.new, code("THX-95"), "as it last stood");
    room.does(Command::Undo);
    assert_eq!(lines()[0].history.len(), 4, "what was taken away and came back is told");
    assert!(lines().iter().all(|it| it.removed().is_none()));
    room.does(Command::Redo);
    assert_eq!(room.all::<ObjectiveAlias>().len(), 1);
}

#[test]
fn a_letter_that_came_in_stands_with_its_case() {
    let room = office();
    let case = urology(&room);
    let letter = LetterDetails {
        party: "Helsedirektoratet".into(),
        date: day("2026-09-28"),
        subject: String::new(),
        text: "Vi ber om en vurdering.".into(),
    };
    let made = room.does(Command::RegisterLetter { case, letter: letter.clone() });
    let letter_id = LetterId(Room::made(&made, Kind::Letter));
    let kept: Letter = room.get(letter_id);
    assert_eq!((kept.kind, kept.subject.as_str()), (LetterKind::Incoming, "Prosedyrelisten i urologi"));
    assert_eq!((kept.text.as_str(), kept.nynorsk), ("Vi ber om en vurdering.", true));
    let long = LetterDetails { text: "x".repeat((2 << 20) + 1), ..letter.clone() };
    assert_eq!(room.reasons(Command::RegisterLetter { case, letter: long }), [Reason::TooLong]);
    assert_eq!(room.reasons(Command::RegisterLetter { case: CaseId(99), letter }), [Reason::Gone]);
    let AnswerBody::Case(page) = room.asks(Query::Case { id: case }) else { panic!() };
    assert_eq!(page.history[0].command, "register-letter");
    assert!(page.history[0].about.starts_with("2026-001"));
}

#[test]
fn a_sheet_is_shown_before_it_is_taken() {
    let room = office();
    let case = urology(&room);
    room.does(Command::AddChangeRow { case, row: row("URS", Field::Performed, "40", "50") });
    let preview = |csv: &str| {
        let query = Query::PreviewChange { case, bytes: csv.as_bytes().to_vec() };
        let AnswerBody::ChangePreview(preview) = room.asks(query) else { panic!("no preview") };
        *preview
    };
    let head = "Spesialitet;Prosedyre;Utført i dag;Utført ny\n";
    let specialty = room.specialty("URO");
    // The row typed by hand names no specialty, so it stands beside that of the file.
    let shown =
        preview(&format!("{head}URO;URS;40;50\nurologi;PCNL;10;mange\nXXX;ESWL;25;5\nURO;urs;40;60\n"));
    let verdicts: Vec<_> = shown.rows.iter().map(|row| row.verdict.clone()).collect();
    let refused = |reason| ChangeVerdict::Refuse { reasons: vec![reason] };
    assert_eq!(
        verdicts,
        [
            ChangeVerdict::Add,
            refused(Reason::RowNotANumber { row: 3, field: "row-after".into(), found: "mange".into() }),
            refused(Reason::NoSuchSpecialty { name: "XXX".into() }),
            refused(Reason::RowTwice { row: 5, other: 2 }),
        ]
    );
    assert_eq!((shown.good(), shown.bad()), (1, 3));
    assert_eq!(rows(&room, case), ["URS 50"], "showing takes nothing");
    room.does(Command::ImportChange { case, rows: shown.rows_to_take() });
    assert_eq!(rows(&room, case), ["URS 50", "URS 50"]);
    let again = preview(&format!("{head}URO;URS;40;50\nURO;PCNL;10;15\n"));
    assert_eq!(again.counts(), [1, 0, 1]);
    let changed = preview(&format!("{head}URO;URS;40;55\n"));
    assert_eq!(changed.rows[0].verdict, ChangeVerdict::Change);
    assert_eq!(changed.rows[0].row.specialty, Some(specialty));
    assert_eq!(preview("x;y\n").faults.len(), 1);
    room.does(Command::Undo);
    assert_eq!(rows(&room, case), ["URS 50"]);
}

#[test]
fn who_assesses_is_a_setting_for_what_is_registered_from_then_on() {
    let room = office();
    room.does(Command::ChangeAssessingBody { body: AssessingBody::CrossRegional });
    let AnswerBody::Reference(reference) = room.asks(Query::Reference) else { panic!() };
    assert_eq!(reference.settings.unwrap().body, AssessingBody::CrossRegional);
}
