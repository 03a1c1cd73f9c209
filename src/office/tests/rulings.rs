use super::vocabulary::*;
use crate::domain::*;
use crate::office::*;

/// A lead case with Helsedirektoratet, and two rows that it wants changed.
fn with_directorate(room: &Room) -> CaseId {
    let case = CaseDetails {
        title: "Prosedyrelisten".into(),
        track: Track::Enquiry,
        target: Target::LearningActivity,
        origin: Origin::Directorate,
        specialties: vec![room.specialty("MED")],
        received: day("2026-10-01"),
        inner_deadline: Some(day("2026-12-01")),
        outer_deadline: None,
        effective: None,
        summary: String::new(),
        contact: "Kari Moe".into(),
        handler: None,
        body: AssessingBody::default(),
        nynorsk: false,
    };
    let id = CaseId(Room::made(&room.does(Command::RegisterCase { case }), Kind::Case));
    for (name, after) in [("Gastroskopi", "50"), ("Koloskopi", "80")] {
        room.does(Command::AddChangeRow { case: id, row: row(name, after) });
    }
    step(room, id, CaseStep::Prepare);
    step(room, id, CaseStep::RequestAssessment);
    answer_all(room, id);
    step(room, id, CaseStep::Answer);
    step(room, id, CaseStep::HandOver);
    id
}

fn row(name: &str, after: &str) -> ChangeRow {
    ChangeRow {
        specialty: None,
        target: ChangeTarget::Procedure,
        name: name.into(),
        objective: None,
        operation: Operation::Changed,
        field: Field::Performed,
        before: "40".into(),
        after: after.into(),
        reason: String::new(),
    }
}

fn step(room: &Room, id: CaseId, step: CaseStep) {
    room.does(moves(id, step, None));
}

fn moves(id: CaseId, step: CaseStep, reason: Option<&str>) -> Command {
    Command::MoveCase { id, step, reason: reason.map(str::to_owned) }
}

fn assessments(room: &Room, id: CaseId) -> Vec<Assessment> {
    room.all::<Assessment>().into_iter().filter(|it| it.case == id).collect()
}

fn answer_all(room: &Room, id: CaseId) {
    for it in assessments(room, id).iter().filter(|it| it.answered.is_none()) {
        let (position, on) = (Position::NoRemarks, day("2026-11-21"));
        room.does(Command::AnswerAssessment { id: it.id, position, on });
    }
}

fn decided(rows: &[RowRuling], outcome: CaseOutcome) -> RulingDetails {
    RulingDetails {
        on: day("2026-11-20"),
        reference: " 26/1234 ".into(),
        outcome,
        rows: rows.to_vec(),
        effective: Some(day("2027-03-01")),
    }
}

fn partly() -> RulingDetails {
    decided(&[RowRuling::Taken, RowRuling::TakenAs(" 60 ".into())], CaseOutcome::PartlyChanged)
}

fn view(room: &Room, id: CaseId) -> CaseView {
    let AnswerBody::Case(view) = room.asks(Query::Case { id }) else { panic!() };
    *view
}

fn state(room: &Room, id: CaseId) -> CaseState {
    view(room, id).state
}

fn written(room: &Room, case: CaseId, kind: LetterKind) -> LetterId {
    let write = Command::WriteLetter { case, kind, region: None, council: None };
    LetterId(Room::made(&room.does(write), Kind::Letter))
}

fn sent(room: &Room, case: CaseId, kind: LetterKind) -> LetterId {
    let id = written(room, case, kind);
    room.does(Command::MarkLetterSent { id, on: day("2026-11-21") });
    id
}

#[test]
fn a_decision_is_written_down_row_by_row_and_moves_the_case() {
    let room = office();
    let id = with_directorate(&room);
    let receipt = room.does(Command::DecideCase { id, ruling: partly() });
    assert!(receipt.touched.iter().any(|key| key.kind == Kind::Ruling));
    let case = room.get::<Case>(id);
    assert_eq!(case.state, CaseState::Decided(CaseOutcome::PartlyChanged));
    assert_eq!((case.effective, case.since), (Some(day("2027-03-01")), day("2026-11-21")));
    let ruling = room.all::<Ruling>().remove(0);
    assert_eq!(ruling.rows, [RowRuling::Taken, RowRuling::TakenAs("60".into())]);
    assert_eq!((ruling.reference.as_str(), ruling.version, ruling.told), ("26/1234", 1, None));
    let told = view(&room, id);
    assert_eq!(
        (told.history[0].command.as_str(), told.history[0].note.as_deref()),
        ("decide-case", Some("26/1234"))
    );
    room.does(Command::Undo);
    assert_eq!((state(&room, id), room.all::<Ruling>().len()), (CaseState::WithDirectorate, 0));
    room.does(Command::Redo);
    assert_eq!(
        (state(&room, id), room.all::<Ruling>()),
        (CaseState::Decided(CaseOutcome::PartlyChanged), vec![ruling])
    );
}

#[test]
fn a_decision_that_cannot_be_is_refused_with_every_reason() {
    let room = office();
    let id = with_directorate(&room);
    let wrong = RulingDetails {
        on: day("2026-11-22"),
        ..decided(&[RowRuling::Taken, RowRuling::TakenAs(" ".into())], CaseOutcome::Unchanged)
    };
    assert_eq!(
        room.reasons(Command::DecideCase { id, ruling: wrong }),
        [
            Reason::NotYet { day: day("2026-11-22") },
            Reason::OutcomeDisagrees { said: CaseOutcome::Unchanged, outcome: CaseOutcome::PartlyChanged },
            Reason::RowLacks { row: 2, field: "row-ruled".into() },
        ]
    );
    let unruled = vec![Reason::RowsNotRuled { rows: 2, ruled: 0 }];
    assert_eq!(room.reasons(moves(id, CaseStep::DecidePartlyChanged, None)), unruled);
    let early = RulingDetails { on: day("2026-09-30"), ..decided(&[], CaseOutcome::Changed) };
    assert_eq!(
        room.reasons(Command::DecideCase { id, ruling: early }),
        [Reason::DecidedBeforeReceived { received: day("2026-10-01") }]
    );
    step(&room, id, CaseStep::DecideUnchanged);
    let ruling = room.all::<Ruling>().remove(0);
    assert_eq!((ruling.outcome, ruling.rows.len()), (CaseOutcome::Unchanged, 0));
    let state = CaseState::Decided(CaseOutcome::Unchanged);
    assert_eq!(
        room.reasons(Command::DecideCase { id, ruling: partly() }),
        [Reason::CaseIs { state, step: CaseStep::DecidePartlyChanged }]
    );
    assert_eq!(room.get::<Case>(id).effective, None, "what is not changed has no date of effect");
}

#[test]
fn it_takes_effect_on_its_day_and_is_closed_when_they_were_told() {
    let room = office();
    let id = with_directorate(&room);
    let told = |on: &str, whom: &str| Command::NoteTold { id, on: day(on), whom: whom.into() };
    assert_eq!(
        room.reasons(told("2026-11-21", "rådet")),
        [Reason::NotDecided { state: CaseState::WithDirectorate }]
    );
    room.does(Command::DecideCase { id, ruling: partly() });
    let ahead = Reason::EffectiveAhead { day: day("2027-03-01") };
    assert_eq!(room.reasons(moves(id, CaseStep::TakeEffect, None)), [ahead]);
    room.does(moves(id, CaseStep::TakeEffect, Some("Publisert før tiden")));
    assert_eq!(room.reasons(moves(id, CaseStep::Close, None)), [Reason::NotTold]);
    assert_eq!(
        room.reasons(told("2026-11-22", " ")),
        [Reason::NotYet { day: day("2026-11-22") }, Reason::Empty { field: "told-whom".into() },]
    );
    assert_eq!(
        room.reasons(told("2026-11-19", "rådet")),
        [Reason::ToldBeforeDecided { on: day("2026-11-20") }]
    );
    room.does(told("2026-11-21", "rådet og foretakene, på telefon"));
    assert_eq!(view(&room, id).history[0].note.as_deref(), Some("rådet og foretakene, på telefon"));
    step(&room, id, CaseStep::Close);
    assert_eq!(state(&room, id), CaseState::Closed);
}

#[test]
fn a_notice_that_was_sent_tells_them_until_something_else_is_decided() {
    let room = office();
    let id = with_directorate(&room);
    room.does(Command::DecideCase { id, ruling: partly() });
    let letter = written(&room, id, LetterKind::Notice);
    room.does(moves(id, CaseStep::TakeEffect, Some("Publisert")));
    assert_eq!(room.reasons(moves(id, CaseStep::Close, None)), [Reason::NotTold], "written is not sent");
    room.does(Command::MarkLetterSent { id: letter, on: day("2026-11-21") });
    let other = RulingDetails { reference: "26/1235".into(), ..partly() };
    room.does(Command::DecideCase { id, ruling: other });
    assert_eq!(room.all::<Ruling>()[0].told, Some(day("2026-11-21")), "the same was decided");
    let rows = decided(&[RowRuling::NotTaken, RowRuling::Taken], CaseOutcome::PartlyChanged);
    room.does(Command::DecideCase { id, ruling: rows });
    assert_eq!(room.reasons(moves(id, CaseStep::Close, None)), [Reason::NotTold], "they were told otherwise");
}

#[test]
fn a_decision_stays_when_somebody_was_told_of_it_since() {
    let room = office();
    let id = with_directorate(&room);
    room.tries(&omar(), Command::DecideCase { id, ruling: partly() }).unwrap();
    let letter = sent(&room, id, LetterKind::Notice);
    let Err(Refusal::InTheWay { key, .. }) = room.tries(&omar(), Command::Undo) else { panic!() };
    assert_eq!(key, RecordKey { kind: Kind::Letter, id: letter.0 });
    room.does(Command::RecallLetter { id: letter, reason: "ikke sendt".into() });
    room.tries(&omar(), Command::Undo).unwrap();
    assert_eq!(state(&room, id), CaseState::WithDirectorate);
}

#[test]
fn that_they_were_told_stays_when_the_case_was_closed_for_it() {
    let room = office();
    let id = with_directorate(&room);
    step(&room, id, CaseStep::DecideUnchanged);
    let told = Command::NoteTold { id, on: day("2026-11-21"), whom: "rådet".into() };
    room.tries(&omar(), told).unwrap();
    step(&room, id, CaseStep::Close);
    let Err(Refusal::InTheWay { key, .. }) = room.tries(&omar(), Command::Undo) else { panic!() };
    assert_eq!(key, RecordKey { kind: Kind::Case, id: id.0 });
}

#[test]
fn rows_stay_when_somebody_was_asked_about_them_since() {
    let room = office();
    let id = with_directorate(&room);
    room.does(moves(id, CaseStep::Return, Some("mangler økonomi")));
    room.tries(&omar(), Command::AddChangeRow { case: id, row: row("ERCP", "60") }).unwrap();
    assert_eq!(room.get::<Case>(id).version, 2);
    step(&room, id, CaseStep::RequestAssessment);
    assert!(matches!(room.tries(&omar(), Command::Undo), Err(Refusal::InTheWay { .. })));
}

#[test]
fn what_was_answered_on_the_same_version_still_counts_when_the_case_came_back() {
    let room = office();
    let id = with_directorate(&room);
    let first = sent(&room, id, LetterKind::Answer);
    room.does(moves(id, CaseStep::Return, Some("mangler økonomi")));
    step(&room, id, CaseStep::RequestAssessment);
    assert_eq!(state(&room, id), CaseState::Assessed, "nobody has to say the same again");
    let requests = room.all::<Letter>().into_iter().filter(|it| it.kind == LetterKind::Request);
    assert_eq!(requests.count(), 4, "nobody is asked twice");
    let asked = assessments(&room, id);
    room.does(Command::ReopenAssessment { id: asked[3].id });
    assert_eq!(state(&room, id), CaseState::UnderAssessment);
    answer_all(&room, id);
    step(&room, id, CaseStep::Answer);
    let second = written(&room, id, LetterKind::Answer);
    assert_ne!(first, second);
    step(&room, id, CaseStep::HandOver);
    room.does(moves(id, CaseStep::Return, Some("ny tekst")));
    room.does(Command::AddChangeRow { case: id, row: row("ERCP", "60") });
    step(&room, id, CaseStep::RequestAssessment);
    assert_eq!(state(&room, id), CaseState::UnderAssessment, "a new version is answered anew");
}

#[test]
fn a_correction_takes_the_decision_along_and_leaves_what_was_sent() {
    let room = office();
    let id = with_directorate(&room);
    room.does(Command::DecideCase { id, ruling: partly() });
    let notice = sent(&room, id, LetterKind::Notice);
    let correct = |state| Command::CorrectCase { id, state, reason: "Feil sak".into() };
    room.does(correct(CaseState::InEffect));
    assert_eq!(room.all::<Ruling>().len(), 1, "it stands in effect as well");
    room.does(correct(CaseState::WithDirectorate));
    assert!(room.all::<Ruling>().is_empty());
    assert_eq!(room.get::<Case>(id).effective, None, "its date of effect goes with it");
    assert!(room.get::<Letter>(notice).sent.is_some(), "what was sent was sent");
    let marks = view(&room, id).letters;
    let mark = |it: &LetterMark| (it.kind, it.sent.is_some());
    assert!(marks.iter().map(mark).any(|it| it == (LetterKind::Notice, true)), "{marks:?}");
    assert!(marks.iter().map(mark).any(|it| it == (LetterKind::Request, false)), "{marks:?}");
    room.does(Command::Undo);
    let stands = &room.all::<Ruling>()[0];
    assert_eq!((stands.rows.len(), stands.outcome), (2, CaseOutcome::PartlyChanged));
    assert_eq!(room.get::<Case>(id).effective, Some(day("2027-03-01")));
}
