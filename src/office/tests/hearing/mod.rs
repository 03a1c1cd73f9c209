//! A consultation over many specialties, from intake to answer.

mod rounds;

use super::vocabulary::*;
use crate::domain::Office;
use crate::domain::*;
use crate::office::*;

/// The own councils of so many specialties.
fn councils(room: &Room, count: usize) -> Vec<Council> {
    room.all::<Council>().into_iter().filter(|it| it.own).take(count).collect()
}

fn details(specialties: Vec<SpecialtyId>) -> CaseDetails {
    let number = CaseNo { year: 2026, number: 1 };
    let new = Case::new(CaseId(1), number, Track::Consultation, day("2026-11-02"), "Kliniske studier".into());
    CaseDetails {
        specialties,
        inner_deadline: Some(day("2026-11-20")),
        outer_deadline: Some(day("2026-12-20")),
        summary: "Utilsiktede virkninger, flaskehalser?".into(),
        ..CaseDetails::of(&new)
    }
}

/// A consultation over 13 specialties whose councils were asked on 5 November; it is now the 21st.
fn asked(room: &Room) -> (CaseId, Vec<CouncilId>) {
    room.clock_shows("2026-11-05 10:00");
    let councils = councils(room, 13);
    let case = details(councils.iter().map(|it| it.specialty).collect());
    let case = CaseId(Room::made(&room.does(Command::RegisterCase { case }), Kind::Case));
    room.does(Command::AskCouncils { case });
    room.does(Command::MarkAllSent { case, kind: LetterKind::Consultation, on: day("2026-11-05") });
    room.clock_shows("2026-11-21 13:00");
    (case, councils.iter().map(|it| it.id).collect())
}

fn hearing(room: &Room, case: CaseId) -> HearingView {
    match room.asks(Query::Hearing { case }) {
        AnswerBody::Hearing(view) => *view,
        other => panic!("{other:?}"),
    }
}

fn answers(case: CaseId, council: CouncilId, position: Position) -> Command {
    Command::AnswerReply { case, council, position, on: day("2026-11-10") }
}

fn writes(room: &Room, case: CaseId, council: CouncilId, content: &str) {
    let line = hearing(room, case).lines.into_iter().find(|it| it.reply.council == council).unwrap();
    room.does(Command::WriteText { text: TextKey::Reply(line.reply.id), content: content.into() });
}

fn waives(case: CaseId, council: CouncilId, reason: &str) -> Command {
    Command::WaiveReply { case, council, reason: reason.into(), on: day("2026-11-21") }
}

fn letter(room: &Room, case: CaseId, kind: LetterKind, council: Option<CouncilId>) -> Letter {
    let mut all = room.all::<Letter>();
    all.retain(|it| it.case == case && it.kind == kind && it.council == council);
    all.pop().unwrap()
}

#[test]
fn thirteen_councils_are_asked_answer_and_one_answer_is_written() {
    let room = office();
    let (case, councils) = asked(&room);
    let view = hearing(&room, case);
    assert_eq!((view.count.of, view.count.silent, view.state), (13, 13, CaseState::UnderAssessment));
    assert_eq!(room.all::<Letter>().iter().filter(|it| it.sent.is_some()).count(), 13);

    for council in &councils[..9] {
        room.does(answers(case, *council, Position::NoRemarks));
    }
    writes(&room, case, councils[9], "Krever ti plasser.");
    room.does(answers(case, councils[9], Position::SupportsWithRemarks));
    writes(&room, case, councils[10], "Flaskehals.");
    room.does(answers(case, councils[10], Position::DoesNotSupport));
    assert_eq!(hearing(&room, case).count.answered, 11);

    // Two are silent, and chased; once a day, and then the deputy leader is told.
    let AnswerBody::Chasing(chased) = room.asks(Query::Chasing) else { panic!() };
    assert_eq!(chased.len(), 2);
    let reminder = |council| Command::WriteLetter {
        case,
        kind: LetterKind::Reminder,
        region: None,
        council: Some(council),
    };
    room.does(reminder(councils[11]));
    let id = letter(&room, case, LetterKind::Reminder, Some(councils[11])).id;
    room.does(Command::MarkLetterSent { id, on: day("2026-11-21") });
    assert_eq!(room.reasons(reminder(councils[11])), [Reason::RemindedToday { day: day("2026-11-21") }]);

    // Nobody's silence is consent: the answer cannot go out yet.
    let answer = Command::WriteLetter { case, kind: LetterKind::Answer, region: None, council: None };
    room.does(answer.clone());
    let id = letter(&room, case, LetterKind::Answer, None).id;
    let sent = Command::MarkLetterSent { id, on: day("2026-11-21") };
    assert_eq!(room.reasons(sent.clone()), [Reason::CouncilsNotSettled { count: 2 }]);
    let by_hand = letter(&room, case, LetterKind::Answer, None).text + "\nMed håndskrift.\n";
    room.does(Command::WriteText { text: TextKey::Letter(id), content: by_hand });

    room.does(waives(case, councils[11], "Leder i permisjon"));
    assert_eq!(hearing(&room, case).state, CaseState::UnderAssessment);
    room.does(waives(case, councils[12], "Ikke svart"));
    assert_eq!(hearing(&room, case).state, CaseState::Assessed);
    room.does(answer);
    let text = letter(&room, case, LetterKind::Answer, None).text;
    for told in [
        "Ingen merknader (9): ",
        "Støtter med merknader (1): ",
        "Støtter ikke (1): ",
        "Ikke svart (2): ",
        "Krever ti plasser.",
        "Flaskehals.",
        "Purret 21. november 2026.",
        "Leder i permisjon",
        "er ikke uttrykk for støtte",
        "Med håndskrift.",
    ] {
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(words.contains(told), "{told}\n{text}");
    }
    room.does(sent);
    assert_eq!(room.get::<Case>(case).state, CaseState::Answered);
    room.does(Command::Undo);
    assert_eq!(hearing(&room, case).state, CaseState::Assessed);
    room.does(Command::Redo);
    assert_eq!(room.get::<Case>(case).state, CaseState::Answered);
}

#[test]
fn each_refusal_says_why() {
    let room = office();
    let (case, councils) = asked(&room);
    let other = CaseDetails { track: Track::Enquiry, ..details(vec![room.specialty("MED")]) };
    let other = CaseId(Room::made(&room.does(Command::RegisterCase { case: other }), Kind::Case));
    let outside = room.all::<Council>().into_iter().filter(|it| it.own).nth(20).unwrap().id;
    let first = councils[0];
    let along =
        |council| Command::TakeCouncilAlong { case, council, reason: "Ba om å få uttale seg".into() };
    room.does(answers(case, first, Position::Supports));
    for (command, why) in [
        (Command::AskCouncils { case: other }, Reason::NotAConsultation { track: Track::Enquiry }),
        (Command::AskCouncils { case }, Reason::NothingNewer),
        (along(first), Reason::CouncilTakesPart),
        (along(room.sister("MED", "HV")), Reason::NotOwnCouncil),
        (Command::AddCouncil { case, council: outside }, Reason::NeedsReason),
        (Command::TakeCouncilAlong { case, council: outside, reason: " ".into() }, Reason::NeedsReason),
        (
            Command::ChangeCase { id: case, case: details(vec![room.specialty("MED")]) },
            Reason::CouncilsAreAsked,
        ),
        (answers(case, first, Position::NoRemarks), Reason::CouncilHasSettled),
        (answers(case, outside, Position::NoRemarks), Reason::CouncilNotAsked),
        (answers(case, councils[1], Position::DoesNotSupport), Reason::ReplyNeedsText),
        (waives(case, councils[1], " "), Reason::NeedsReason),
        (waives(case, first, "x"), Reason::CouncilHasSettled),
        (
            Command::MarkAllSent { case, kind: LetterKind::Consultation, on: day("2026-11-21") },
            Reason::NothingToSend,
        ),
        (
            Command::ChangeCase { id: case, case: CaseDetails { track: Track::Enquiry, ..details(vec![]) } },
            Reason::TrackStands,
        ),
        (
            Command::AnnounceConsultation { about: other, case: details(vec![room.specialty("MED")]) },
            Reason::NotWithDirectorate { state: CaseState::Received },
        ),
    ] {
        let told = format!("{command:?}");
        assert_eq!(room.reasons(command), [why], "{told}");
    }
    room.does(along(outside));
    assert_eq!(hearing(&room, case).count.of, 14);
    room.does(Command::Undo);
    assert_eq!(hearing(&room, case).count.of, 13);
    room.does(Command::ReopenReply { case, council: first });
    assert_eq!(hearing(&room, case).count.answered, 0);
}

#[test]
fn who_is_taken_along_or_left_out_of_a_consultation_is_told_with_why() {
    let room = office();
    let (case, _) = asked(&room);
    let outside = room.all::<Council>().into_iter().filter(|it| it.own).nth(20).unwrap().id;
    let take = Command::TakeCouncilAlong { case, council: outside, reason: "Ba om å få uttale seg".into() };
    room.does(take);
    let latest = |room: &Room| {
        let AnswerBody::Journal(lines) = room.asks(Query::Journal { before: None, limit: 1 }) else {
            panic!()
        };
        (lines[0].command.clone(), lines[0].note.clone().unwrap_or_default())
    };
    assert_eq!(latest(&room), ("take-council-along".to_owned(), "Ba om å få uttale seg".to_owned()));
    room.does(waives(case, outside, "Likevel ikke berørt"));
    assert_eq!(latest(&room).1, "Likevel ikke berørt");

    let room = office();
    let councils = councils(&room, 2);
    let case = details(councils.iter().map(|it| it.specialty).collect());
    let case = CaseId(Room::made(&room.does(Command::RegisterCase { case }), Kind::Case));
    room.does(waives(case, councils[1].id, "Berøres ikke"));
    room.does(Command::AskCouncils { case });
    let out = councils[1].id;
    assert_eq!(room.reasons(Command::ReopenReply { case, council: out }), [Reason::NeedsReason]);
    room.does(Command::TakeCouncilAlong { case, council: out, reason: "Er berørt likevel".into() });
    assert_eq!(hearing(&room, case).count.silent, 2);
}

#[test]
fn a_form_that_a_council_sends_is_its_reply() {
    let room = office();
    let (case, councils) = asked(&room);
    let on = day("2026-11-21");
    let council = Some(councils[0]);
    let AnswerBody::Document(blank) = room.asks(Query::BlankFormOf { case, council }) else { panic!() };
    let sent = letter(&room, case, LetterKind::Consultation, council);
    assert!(sent.text.contains("[Rådets svar]"), "the letter brings it along: {}", sent.text);
    let filled = |position: &str, text: &str| {
        let form = blank.replace("Standpunkt:", &format!("Standpunkt: {position}"));
        format!("Hei!\n{}", form.replace("[Rådets svar]", &format!("[Rådets svar]\n{text}")))
    };
    let take = |text: String, replace| Command::TakeForm { text, on, replace };
    let read = |text: String| match room.asks(Query::ReadForm { text }) {
        AnswerBody::Form(preview) => *preview,
        other => panic!("{other:?}"),
    };
    let reply = |room: &Room| hearing(room, case).lines.swap_remove(0).reply;

    let silent = filled("støtter ikke", "");
    assert_eq!(read(silent.clone()).lacks, [Lack::Reply], "who does not support says why");
    room.does(take(silent, false));
    assert_eq!((reply(&room).answered, hearing(&room, case).count.silent), (None, 13));
    writes(&room, case, councils[0], "Sagt på telefon.");
    let whole = filled("støtter med merknader", "Krever ti plasser.");
    let code = hearing(&room, case).lines[0].code.clone();
    assert_eq!(room.reasons(take(whole.clone(), false)), [Reason::CouncilTextStands { code: code.clone() }]);
    room.does(take(whole.clone(), true));
    let it = reply(&room);
    assert_eq!((it.answered, it.text.as_str()), (Some(on), "Krever ti plasser."));
    assert_eq!(it.position, Some(Position::SupportsWithRemarks));
    let other = filled("ingen merknader", "");
    let since = Reason::CouncilAnsweredSince { code: code.clone(), day: on };
    assert_eq!(room.reasons(take(other.clone(), false)), [since]);
    room.does(take(other, true));
    assert_eq!(reply(&room).text, "Krever ti plasser.", "an empty text takes nothing away");

    let nowhere = whole.replace(&format!(" {code} "), " XYZ ");
    assert_eq!(room.reasons(take(nowhere, false)), [Reason::NoSuchCouncil { code: "XYZ".into() }]);
    let row = ChangeRow {
        specialty: None,
        target: ChangeTarget::Procedure,
        name: "URS".into(),
        objective: None,
        operation: Operation::New,
        field: Field::Performed,
        before: String::new(),
        after: "50".into(),
        reason: String::new(),
    };
    room.does(Command::AddChangeRow { case, row });
    assert!(read(whole.clone()).newer, "the form is about what stood before");
    room.does(Command::AskCouncils { case });
    room.does(answers(case, councils[0], Position::NoRemarks));
    assert_eq!(room.reasons(take(whole, true)), [Reason::CouncilAnsweredNewer { code, version: 1 }]);
}

#[test]
fn the_councils_are_seen_as_they_stood() {
    let room = office();
    let (case, councils) = asked(&room);
    writes(&room, case, councils[0], "Krever ti plasser.");
    room.does(answers(case, councils[0], Position::SupportsWithRemarks));
    let seq = room.seen();
    room.does(Command::ReopenReply { case, council: councils[0] });
    writes(&room, case, councils[0], "Noe annet.");
    assert_eq!(hearing(&room, case).count.answered, 0);
    let AnswerBody::Hearing(then) = room.asks(Query::HearingAt { case, seq }) else { panic!() };
    assert_eq!((then.count.answered, then.count.of), (1, 13));
    assert_eq!(then.lines[0].reply.text, "Krever ti plasser.");
}

#[test]
fn a_new_version_outdates_the_replies_and_one_that_was_left_out_stays_out() {
    let room = office();
    let councils = councils(&room, 3);
    let case = details(councils.iter().map(|it| it.specialty).collect());
    let case = CaseId(Room::made(&room.does(Command::RegisterCase { case }), Kind::Case));
    let row = |after: &str| ChangeRow {
        specialty: None,
        target: ChangeTarget::Procedure,
        name: "URS".into(),
        objective: None,
        operation: Operation::Changed,
        field: Field::Performed,
        before: "40".into(),
        after: after.into(),
        reason: String::new(),
    };
    room.does(Command::AddChangeRow { case, row: row("50") });
    room.does(waives(case, councils[2].id, "Berøres ikke"));
    room.does(Command::AskCouncils { case });
    assert_eq!(room.all::<Letter>().len(), 2);
    room.does(Command::AnswerReply {
        case,
        council: councils[0].id,
        position: Position::Supports,
        on: day("2026-11-21"),
    });
    room.does(Command::SetChangeRow { case, at: 1, row: row("60") });
    let view = hearing(&room, case);
    assert_eq!((view.count.outdated, view.count.answered, view.count.of), (1, 0, 2));
    room.does(Command::AskCouncils { case });
    let view = hearing(&room, case);
    assert_eq!((view.count.outdated, view.count.silent), (0, 2));
    assert_eq!(view.lines[2].reply.standing(view.case.version), ReplyStanding::LeftOut);
}

#[test]
fn a_consultation_is_announced_on_a_case_that_the_directorate_has() {
    let room = office();
    let med = vec![room.specialty("MED")];
    let enquiry = CaseDetails { track: Track::Enquiry, ..details(med.clone()) };
    let about = CaseId(Room::made(&room.does(Command::RegisterCase { case: enquiry }), Kind::Case));
    let state = CaseState::WithDirectorate;
    room.does(Command::CorrectCase { id: about, state, reason: "Sendt på papir".into() });
    let announce = Command::AnnounceConsultation { about, case: details(med) };
    let case = CaseId(Room::made(&room.does(announce.clone()), Kind::Case));
    assert_eq!(room.get::<Case>(case).about, Some(about));
    let number = room.get::<Case>(case).number.to_string();
    assert_eq!(room.reasons(announce), [Reason::ConsultationRuns { number }]);
    let AnswerBody::Case(view) = room.asks(Query::Case { id: about }) else { panic!() };
    assert_eq!(view.consultations[0].0, case);
    let AnswerBody::Case(view) = room.asks(Query::Case { id: case }) else { panic!() };
    assert_eq!(view.about.unwrap().0, about);
}

#[test]
fn what_a_council_decided_in_its_meeting_is_its_reply_until_it_has_answered() {
    let room = office();
    let uro = room.council("URO");
    let case = details(vec![room.specialty("URO"), room.specialty("MED")]);
    let case = CaseId(Room::made(&room.does(Command::RegisterCase { case }), Kind::Case));
    room.does(Command::AskCouncils { case });
    let meeting = room.meeting("URO", "2026-11-20 13:00");
    let plan = ItemPlan { case: Some(case), ..item("Høring") };
    let item =
        AgendaItemId(Room::made(&room.does(Command::AddItem { meeting, item: plan }), Kind::AgendaItem));
    room.moves(meeting, MeetingStep::Open);
    let minutes =
        |content: &str| Command::WriteText { text: TextKey::Minutes(item), content: content.into() };
    room.does(minutes("vedtak: Rådet ser en flaskehals."));
    room.moves(meeting, MeetingStep::Close);
    let details = StepDetails::default();
    room.does(Command::MoveMinutes { meeting, step: MinutesStep::MakeDraft, details });
    let reply = |council| {
        hearing(&room, case).lines.into_iter().find(|it| it.reply.council == council).unwrap().reply
    };
    assert_eq!(reply(uro).text, "Rådet ser en flaskehals.");
    assert_eq!(
        (reply(uro).answered, hearing(&room, case).count.silent),
        (None, 2),
        "a text is no answer yet"
    );
    assert_eq!(reply(room.council("MED")).text, "", "the other council did not say it");
    room.does(Command::AnswerReply {
        case,
        council: uro,
        position: Position::DoesNotSupport,
        on: day("2026-11-20"),
    });
    room.does(minutes("vedtak: Rådet ser ingen flaskehals."));
    assert_eq!(reply(uro).text, "Rådet ser en flaskehals.", "what was answered stands");
}

#[test]
fn the_second_reminder_tells_the_deputy_leader_of_the_council() {
    let room = office();
    let (case, councils) = asked(&room);
    let term = Period { from: day("2026-01-01"), to: None };
    for (office, name) in [(Office::Leader, "Ane Vik"), (Office::DeputyLeader, "Per Moe")] {
        let person = room.person(name);
        room.does(Command::Elect { council: councils[0], office, person, term, item: None });
    }
    let council = Some(councils[0]);
    let reminds =
        || room.does(Command::WriteLetter { case, kind: LetterKind::Reminder, region: None, council });
    let latest = || letter(&room, case, LetterKind::Reminder, council);
    reminds();
    assert_eq!(latest().party, "Ane Vik");
    room.does(Command::MarkLetterSent { id: latest().id, on: day("2026-11-21") });
    room.clock_shows("2026-11-24 09:00");
    reminds();
    assert_eq!(latest().party, "Ane Vik; Per Moe");
    assert!(latest().text.contains("også til nestlederen"), "{}", latest().text);
    room.does(Command::MarkLetterSent { id: latest().id, on: day("2026-11-24") });
    let reminders = || {
        let lines = hearing(&room, case).lines;
        lines.into_iter().find(|it| Some(it.reply.council) == council).unwrap().reply.reminders
    };
    assert_eq!(reminders().iter().map(|it| it.deputy_too).collect::<Vec<_>>(), [false, true]);
    room.does(Command::RecallLetter { id: latest().id, reason: "ikke sendt".into() });
    assert_eq!(reminders().len(), 1, "not sent, not logged");
}

#[test]
fn an_answer_that_was_not_sent_after_all_takes_the_consultation_back() {
    let room = office();
    let (case, councils) = asked(&room);
    for council in councils {
        room.does(answers(case, council, Position::NoRemarks));
    }
    room.does(Command::WriteLetter { case, kind: LetterKind::Answer, region: None, council: None });
    let id = letter(&room, case, LetterKind::Answer, None).id;
    room.does(Command::MarkLetterSent { id, on: day("2026-11-21") });
    assert_eq!(hearing(&room, case).state, CaseState::Answered);
    room.does(Command::RecallLetter { id, reason: "sendt til feil adresse".into() });
    let view = hearing(&room, case);
    assert_eq!((view.state, view.count.answered), (CaseState::Assessed, 13), "the replies stand");
    assert_eq!(room.get::<Letter>(id).sent, None);
    room.does(Command::MarkLetterSent { id, on: day("2026-11-21") });
    assert_eq!(hearing(&room, case).state, CaseState::Answered);
}

#[test]
fn what_waits_tells_of_silent_councils_in_words_of_their_own() {
    let room = office();
    let told = |room: &Room| {
        let AnswerBody::Attention(lines) = room.asks(Query::Attention) else { panic!() };
        lines.into_iter().map(|line| line.what).collect::<Vec<_>>()
    };
    let (case, councils) = asked(&room);
    let (number, title) = (room.get::<Case>(case).number, "Kliniske studier".to_owned());
    room.does(answers(case, councils[0], Position::NoRemarks));
    let lack = |councils| Attention::CouncilsLack { case, number, title: title.clone(), councils };
    let waits = told(&room);
    assert!(waits.contains(&lack(12)), "{waits:?}");
    let other = |it: &Attention| matches!(it, Attention::AnswersLack { .. } | Attention::CaseDue { .. });
    assert!(!waits.iter().any(other), "once is enough, and no region was asked: {waits:?}");
    for council in &councils[1..] {
        room.does(answers(case, *council, Position::NoRemarks));
    }
    assert!(!told(&room).contains(&lack(0)));
    let unasked = CaseDetails { title: "Ny høring".into(), ..details(vec![room.specialty("MED")]) };
    room.does(Command::RegisterCase { case: unasked });
    assert!(told(&room).iter().any(|it| matches!(it, Attention::NoCouncilAsked { .. })));
    assert!(!told(&room).iter().any(|it| matches!(it, Attention::NobodyAsked { .. })));
}
