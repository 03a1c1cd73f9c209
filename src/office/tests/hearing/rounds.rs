//! Councils that are asked again: about a new version, or when the case comes back.

use super::*;

fn answer(room: &Room, case: CaseId) -> String {
    room.does(Command::WriteLetter { case, kind: LetterKind::Answer, region: None, council: None });
    let text = letter(room, case, LetterKind::Answer, None).text;
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whoever is asked now is asked about a newer version than before.
fn outdates(room: &Room, case: CaseId) {
    let row = ChangeRow {
        specialty: None,
        target: ChangeTarget::Procedure,
        name: "URS".into(),
        objective: None,
        operation: Operation::Changed,
        field: Field::Performed,
        before: "40".into(),
        after: format!("{}", room.get::<Case>(case).version),
        reason: String::new(),
    };
    let at = room.get::<Case>(case).version;
    room.does(if at == 0 {
        Command::AddChangeRow { case, row }
    } else {
        Command::SetChangeRow { case, at: 1, row }
    });
}

#[test]
fn who_was_left_out_is_not_counted_among_those_who_were_asked() {
    let room = office();
    let councils = councils(&room, 3);
    let case = details(councils.iter().map(|it| it.specialty).collect());
    let case = CaseId(Room::made(&room.does(Command::RegisterCase { case }), Kind::Case));
    room.does(waives(case, councils[2].id, "Berøres ikke"));
    room.does(Command::AskCouncils { case });
    let text = answer(&room, case);
    assert!(text.contains("bedt om innspill (2 råd)"), "{text}");
}

#[test]
fn who_answered_on_an_earlier_version_is_not_told_to_be_silent_when_the_case_goes_on() {
    let room = office();
    let (case, councils) = asked(&room);
    outdates(&room, case);
    room.does(Command::AskCouncils { case });
    room.does(answers(case, councils[0], Position::Supports));
    outdates(&room, case);
    room.does(waives(case, councils[0], "Rekker det ikke"));
    let text = answer(&room, case);
    assert!(
        text.contains("Svarte 10. november 2026 på versjon 1, men har ikke svart på versjon 2."),
        "{text}"
    );
    assert!(text.contains("Svart på en eldre versjon (1): ") && text.contains("Ikke svart (12): "), "{text}");
}

#[test]
fn who_was_asked_anew_was_not_reminded_of_it_before() {
    let room = office();
    let (case, councils) = asked(&room);
    let council = Some(councils[0]);
    room.does(Command::WriteLetter { case, kind: LetterKind::Reminder, region: None, council });
    let id = letter(&room, case, LetterKind::Reminder, council).id;
    room.does(Command::MarkLetterSent { id, on: day("2026-11-20") });
    assert_eq!(hearing(&room, case).count.reminded, 1);
    outdates(&room, case);
    room.does(Command::AskCouncils { case });
    assert_eq!(hearing(&room, case).count.reminded, 0);
    let text = answer(&room, case);
    assert!(!text.contains("Purret") && text.contains("Ikke purret."), "{text}");
}

#[test]
fn who_has_answered_need_not_answer_again_when_the_case_comes_back() {
    let room = office();
    let (case, councils) = asked(&room);
    for council in &councils[1..] {
        room.does(answers(case, *council, Position::NoRemarks));
    }
    room.does(waives(case, councils[0], "Leder i permisjon"));
    for step in [CaseStep::Answer, CaseStep::HandOver, CaseStep::Return, CaseStep::RequestAssessment] {
        room.does(Command::MoveCase { id: case, step, reason: Some("Mer trengs".into()) });
    }
    let count = hearing(&room, case).count;
    assert_eq!((count.answered, count.silent, count.waived), (12, 1, 0));
}

#[test]
fn what_councils_were_asked_about_is_not_taken_back_from_under_them() {
    let room = office();
    let med = details(vec![room.specialty("MED")]);
    let case = CaseId(Room::made(&room.does(Command::RegisterCase { case: med }), Kind::Case));
    outdates(&room, case);
    outdates(&room, case);
    room.tries(&omar(), Command::AskCouncils { case }).unwrap();
    assert!(matches!(room.tries(&lise(), Command::Undo), Err(Refusal::InTheWay { .. })));
}

#[test]
fn an_answer_counts_again_when_the_version_that_outdated_it_is_taken_back() {
    let room = office();
    let (case, councils) = asked(&room);
    outdates(&room, case);
    room.tries(&omar(), answers(case, councils[0], Position::NoRemarks)).unwrap();
    room.tries(&omar(), waives(case, councils[0], "Rekker det ikke")).unwrap();
    assert_eq!(hearing(&room, case).count.waived, 1);
    room.does(Command::Undo);
    assert_eq!(hearing(&room, case).count.answered, 1);
    let text = answer(&room, case);
    assert!(text.contains("Ingen merknader (1): "), "{text}");
}
