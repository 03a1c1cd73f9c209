//! Letters of a case: written when the leaders are asked, kept by hand, sent once, chased.

use super::vocabulary::*;
use crate::domain::Office;
use crate::domain::*;
use crate::office::*;

fn details(room: &Room, code: &str, track: Track) -> CaseDetails {
    CaseDetails {
        title: "Nytt kurs i ultralyd".into(),
        track,
        target: Target::LearningActivity,
        origin: if track == Track::Proposal { Origin::TrainingEnterprise } else { Origin::Directorate },
        specialties: vec![room.specialty(code)],
        received: day("2026-11-02"),
        inner_deadline: Some(day("2026-11-20")),
        outer_deadline: Some(day("2026-12-20")),
        effective: None,
        summary: "Tre dager, med ferdighetstrening.".into(),
        contact: String::new(),
        handler: None,
        body: AssessingBody::FourLeaders,
        nynorsk: false,
    }
}

/// A case about which the leaders were asked on 5 November 2026; it is now the 21st.
fn asked(room: &Room, code: &str, track: Track) -> CaseId {
    room.clock_shows("2026-11-05 10:00");
    let case = CaseId(Room::made(
        &room.does(Command::RegisterCase { case: details(room, code, track) }),
        Kind::Case,
    ));
    for step in [CaseStep::Prepare, CaseStep::RequestAssessment] {
        room.does(Command::MoveCase { id: case, step, reason: None });
    }
    room.clock_shows("2026-11-21 13:00");
    case
}

fn elect(room: &Room, council: CouncilId, office: Office, name: &str) -> PersonId {
    let person = room.person(name);
    let term = Period { from: day("2026-01-01"), to: None };
    room.does(Command::Elect { council, office, person, term, item: None });
    person
}

fn letters(room: &Room, case: CaseId) -> LettersView {
    match room.asks(Query::Letters { case }) {
        AnswerBody::Letters(view) => *view,
        other => panic!("{other:?}"),
    }
}

fn letter(room: &Room, case: CaseId, kind: LetterKind, region: Option<&str>) -> Letter {
    let region = region.map(|code| room.region(code));
    let mut found = letters(room, case).letters.into_iter().map(|line| line.letter);
    found.rfind(|letter| letter.kind == kind && letter.region == region).unwrap()
}

fn write(case: CaseId, kind: LetterKind, region: Option<RegionId>) -> Command {
    Command::WriteLetter { case, kind, region, council: None }
}

fn assessment(room: &Room, case: CaseId, code: &str) -> Assessment {
    let region = room.region(code);
    room.all::<Assessment>().into_iter().find(|it| it.case == case && it.region == region).unwrap()
}

fn by_hand(room: &Room, letter: &Letter, from: &str, to: &str) {
    assert!(letter.text.contains(from), "{}", letter.text);
    let content = letter.text.replace(from, to);
    room.does(Command::WriteText { text: TextKey::Letter(letter.id), content });
}

#[test]
fn each_leader_is_asked_who_holds_the_office_that_day() {
    let room = office();
    let leader = elect(&room, room.council("MED"), Office::Leader, "Ane Vik");
    elect(&room, room.council("MED"), Office::DeputyLeader, "Per Moe");
    let deputy = elect(&room, room.sister("MED", "HN"), Office::DeputyLeader, "Siv Dahl");
    let case = asked(&room, "MED", Track::Enquiry);
    let view = letters(&room, case);
    assert_eq!(view.letters.len(), 4, "one for each region");
    let to = |code| letter(&room, case, LetterKind::Request, Some(code));
    assert_eq!(
        (to("HSØ").party.as_str(), assessment(&room, case, "HSØ").asked_of),
        ("Ane Vik", Some(leader))
    );
    assert_eq!((to("HN").party.as_str(), assessment(&room, case, "HN").asked_of), ("Siv Dahl", Some(deputy)));
    assert!(to("HN").text.contains("Til: Siv Dahl, nestleder, "), "{}", to("HN").text);
    assert!(to("HV").party.ends_with("v/leder"), "{}", to("HV").party);
    let headless: Vec<&str> =
        view.letters.iter().filter(|line| line.headless).map(|line| line.letter.party.as_str()).collect();
    assert_eq!(headless.len(), 2, "{headless:?}");
    assert_eq!(to("HV").deadline, Some(day("2026-11-20")));
    assert!(to("HV").text.contains("[Svarskjema 2026-001 HV versjon 0, laget 05.11.2026]"));
    assert!(
        to("HN").text.replace('\n', " ").contains("Vi ber Helse Nord om en vurdering"),
        "{}",
        to("HN").text
    );
}

#[test]
fn only_the_own_leader_is_asked_where_another_regut_runs_the_case() {
    let room = office();
    let case = asked(&room, "URO", Track::Proposal);
    assert_eq!(letters(&room, case).letters.len(), 1);
    room.does(write(case, LetterKind::Answer, None));
    let answer = letter(&room, case, LetterKind::Answer, None);
    assert_eq!(answer.party, "RegUt Helse Vest");
    assert_eq!(
        room.reasons(write(case, LetterKind::Submission, None)),
        [Reason::LetterNotNow { kind: LetterKind::Submission, state: CaseState::UnderAssessment }]
    );
}

#[test]
fn what_was_written_by_hand_survives_and_is_never_overwritten() {
    let room = office();
    let case = asked(&room, "MED", Track::Enquiry);
    room.does(write(case, LetterKind::Answer, None));
    let first = letter(&room, case, LetterKind::Answer, None);
    by_hand(&room, &first, "Med vennlig hilsen", "Ring gjerne.\n\nMed vennlig hilsen");
    let head = room.seen();
    room.does(write(case, LetterKind::Answer, None));
    assert_eq!(room.seen(), head, "nothing new to say");
    // HV answers: the letter has news.
    let hv = assessment(&room, case, "HV");
    room.does(Command::AnswerAssessment { id: hv.id, position: Position::NoRemarks, on: day("2026-11-21") });
    let preview = |room: &Room| match room.asks(Query::PreviewLetter {
        case,
        kind: LetterKind::Answer,
        region: None,
        council: None,
    }) {
        AnswerBody::LetterPreview(preview) => preview.outcome,
        other => panic!("{other:?}"),
    };
    let LetterOutcome::Changes { by_hand: true, lines } = preview(&room) else {
        panic!("{:?}", preview(&room))
    };
    assert!(
        lines
            .iter()
            .any(|line| matches!(line, LetterChange::Added(text) if text.contains("ingen merknader")))
    );
    room.does(write(case, LetterKind::Answer, None));
    let second = letter(&room, case, LetterKind::Answer, None);
    assert_eq!(second.id, first.id);
    assert!(
        second.text.contains("Ring gjerne.") && second.text.contains("ingen merknader"),
        "{}",
        second.text
    );
    // She changes the very line that the next answer changes.
    by_hand(&room, &second, "Ikke svart: HSØ, HMN og HN.", "Vi venter på tre.");
    let hn = assessment(&room, case, "HN");
    room.does(Command::AnswerAssessment { id: hn.id, position: Position::NoRemarks, on: day("2026-11-21") });
    assert!(matches!(preview(&room), LetterOutcome::Conflict(_)));
    assert_eq!(room.reasons(write(case, LetterKind::Answer, None)), [Reason::HandAndNewDisagree]);
    assert!(letter(&room, case, LetterKind::Answer, None).text.contains("Vi venter på tre."));
    room.does(Command::KeepLetter { id: first.id });
    assert_eq!(preview(&room), LetterOutcome::Same);
    assert!(letter(&room, case, LetterKind::Answer, None).text.contains("Vi venter på tre."));
}

#[test]
fn what_is_being_typed_counts_and_a_colleague_is_not_written_over() {
    let room = office();
    let case = asked(&room, "MED", Track::Enquiry);
    room.does(write(case, LetterKind::Answer, None));
    let first = letter(&room, case, LetterKind::Answer, None);
    let text = TextKey::Letter(first.id);
    room.types(&omar(), text, 0, "Kjære direktorat\n");
    assert_eq!(
        room.tries(&lise(), write(case, LetterKind::Answer, None)),
        Err(Refusal::HeldBy { user: "omar".into() })
    );
    let sent = Command::MarkLetterSent { id: first.id, on: day("2026-11-21") };
    assert_eq!(room.tries(&lise(), sent.clone()), Err(Refusal::HeldBy { user: "omar".into() }));
    room.drafts(&omar(), DraftOrder::Release { text }).unwrap();
    room.does(sent);
    let sent = letter(&room, case, LetterKind::Answer, None);
    assert!(sent.text.starts_with("Kjære direktorat\n"), "what was typed is what was sent");
}

#[test]
fn the_four_requests_are_marked_as_sent_together_and_taken_back_together() {
    let room = office();
    let case = asked(&room, "MED", Track::Proposal);
    let days = || letters(&room, case).letters.iter().map(|line| line.letter.sent).collect::<Vec<_>>();
    assert_eq!(days(), [None; 4]);
    let all = Command::MarkAllSent { case, kind: LetterKind::Request, on: day("2026-11-20") };
    room.does(all.clone());
    assert_eq!(days(), [Some(day("2026-11-20")); 4]);
    assert_eq!(room.reasons(all), [Reason::NothingToSend]);
    room.does(Command::Undo);
    assert_eq!(days(), [None; 4]);
}

#[test]
fn a_sent_letter_stands_until_the_mark_is_taken_back_with_a_reason() {
    let room = office();
    let case = asked(&room, "MED", Track::Enquiry);
    let request = letter(&room, case, LetterKind::Request, Some("HV"));
    let mark = |on| Command::MarkLetterSent { id: request.id, on };
    assert_eq!(room.reasons(mark(day("2026-11-22"))), [Reason::NotYet { day: day("2026-11-22") }]);
    room.does(mark(day("2026-11-06")));
    assert_eq!(assessment(&room, case, "HV").asked, Some(day("2026-11-06")), "asked when it was sent");
    let sent = Reason::LetterSent { day: day("2026-11-06") };
    assert_eq!(room.reasons(mark(day("2026-11-07"))), std::slice::from_ref(&sent));
    let write_in = Command::WriteText { text: TextKey::Letter(request.id), content: "x".into() };
    assert_eq!(room.reasons(write_in), [sent]);
    room.does(write(case, LetterKind::Request, Some(room.region("HV"))));
    assert_ne!(letter(&room, case, LetterKind::Request, Some("HV")).id, request.id, "another letter");
    let recall = |reason: &str| Command::RecallLetter { id: request.id, reason: reason.into() };
    assert_eq!(room.reasons(recall(" ")), [Reason::NeedsReason]);
    room.does(recall("Feil mottaker"));
    assert_eq!(room.reasons(recall("igjen")), [Reason::LetterNotSent]);
    assert_eq!(room.get::<Letter>(request.id).sent, None);
}

#[test]
fn a_reminder_says_what_lacks_and_nobody_gets_two_a_day() {
    let room = office();
    let council = room.sister("MED", "HMN");
    elect(&room, council, Office::Leader, "Ane Vik");
    elect(&room, council, Office::DeputyLeader, "Per Moe");
    let case = asked(&room, "MED", Track::Enquiry);
    let hmn = room.region("HMN");
    let text = TextKey::Assessment(assessment(&room, case, "HMN").id, Heading::Professional);
    room.does(Command::WriteText { text, content: "Godt kurs.".into() });
    let chased = |room: &Room| match room.asks(Query::Chasing) {
        AnswerBody::Chasing(lines) => lines,
        other => panic!("{other:?}"),
    };
    let lines = chased(&room);
    assert_eq!(lines.len(), 4);
    let line = lines.iter().find(|line| line.region.id == hmn).unwrap();
    let lacks = [Lack::Position, Lack::Text(Heading::Organisational), Lack::Text(Heading::Economic)];
    assert_eq!((line.who.as_deref(), line.lateness), (Some("Ane Vik"), Lateness::Late(1)));
    assert_eq!(line.lacks, lacks);

    let remind = write(case, LetterKind::Reminder, Some(hmn));
    room.does(remind.clone());
    let first = letter(&room, case, LetterKind::Reminder, Some("HMN"));
    assert_eq!(first.party, "Ane Vik");
    assert!(!first.text.contains("Faglige konsekvenser:"), "{}", first.text);
    assert!(first.text.contains("Økonomiske konsekvenser:"), "{}", first.text);
    assert!(first.text.contains("forespørsel 5. november 2026"), "{}", first.text);
    assert_eq!(chased(&room).iter().filter(|line| line.letter == Some(first.id)).count(), 1);
    let today = day("2026-11-21");
    room.does(Command::MarkLetterSent { id: first.id, on: today });
    assert_eq!(assessment(&room, case, "HMN").reminders, [Reminder { on: today, deputy_too: false }]);
    assert_eq!(room.reasons(remind.clone()), [Reason::RemindedToday { day: today }]);

    room.clock_shows("2026-11-24 09:00");
    room.does(remind);
    let second = letter(&room, case, LetterKind::Reminder, Some("HMN"));
    assert_eq!(second.party, "Ane Vik; Per Moe");
    assert!(second.text.contains("også til nestlederen"), "{}", second.text);
    let early = Command::MarkLetterSent { id: second.id, on: today };
    assert_eq!(room.reasons(early), [Reason::RemindedToday { day: today }]);
    room.does(Command::MarkLetterSent { id: second.id, on: day("2026-11-24") });
    assert!(assessment(&room, case, "HMN").reminders[1].deputy_too);
    room.does(Command::Undo);
    assert_eq!(assessment(&room, case, "HMN").reminders.len(), 1, "not sent, not logged");
    let attention = match room.asks(Query::Attention) {
        AnswerBody::Attention(lines) => lines,
        other => panic!("{other:?}"),
    };
    assert!(attention.iter().any(|line| line.what == Attention::AnswersLack { late: 4, soon: 0 }));
}

#[test]
fn who_has_answered_is_not_reminded() {
    let room = office();
    let case = asked(&room, "MED", Track::Enquiry);
    let hv = assessment(&room, case, "HV");
    room.does(Command::AnswerAssessment { id: hv.id, position: Position::NoRemarks, on: day("2026-11-20") });
    let region = room.region("HV");
    assert_eq!(
        room.reasons(write(case, LetterKind::Reminder, Some(region))),
        [Reason::HasSettled { region }]
    );
    assert_eq!(room.reasons(write(case, LetterKind::Reminder, None)), [Reason::NoRecipient]);
    assert_eq!(
        room.reasons(write(case, LetterKind::Notice, None)),
        [Reason::LetterNotNow { kind: LetterKind::Notice, state: CaseState::UnderAssessment }]
    );
}

fn form(room: &Room, case: CaseId, code: &str, position: &str, texts: [&str; 3]) -> String {
    let region = room.region(code);
    let AnswerBody::Document(blank) = room.asks(Query::BlankForm { case, region }) else { panic!() };
    let mut texts = texts.into_iter();
    let filled = blank.lines().map(|line| {
        let line = if line == "Standpunkt:" { format!("{line} {position}") } else { line.to_owned() };
        if line.ends_with("konsekvenser]") { format!("{line}\n{}", texts.next().unwrap()) } else { line }
    });
    filled.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_form_that_comes_back_is_the_answer() {
    let room = office();
    let case = asked(&room, "MED", Track::Enquiry);
    let hn = room.region("HN");
    let on = day("2026-11-21");
    let take = |text: &str, replace| Command::TakeForm { text: text.to_owned(), on, replace };
    let read = |text: &str| room.asks(Query::ReadForm { text: text.to_owned() });

    let part = form(&room, case, "HN", "støtter", ["Godt.", "", "ingen konsekvens"]);
    let AnswerBody::Form(preview) = read(&part) else { panic!("{:?}", read(&part)) };
    assert_eq!(preview.lacks, [Lack::Text(Heading::Organisational)]);
    room.does(take(&part, false));
    let it = assessment(&room, case, "HN");
    assert_eq!((it.answered, it.position), (None, Some(Position::Supports)), "no answer until all is there");
    assert_eq!(it.no_consequence, [Heading::Economic]);

    let whole = form(&room, case, "HN", "støtter", ["Godt.", "Ti plasser.", "ingen konsekvens"]);
    room.does(take(&whole, false));
    assert_eq!(assessment(&room, case, "HN").answered, Some(on));
    let other = form(&room, case, "HN", "støtter ikke", ["Nei.", "Nei.", "Nei."]);
    assert_eq!(room.reasons(take(&other, false)), [Reason::AnsweredSince { region: hn, day: on }]);
    room.does(take(&other, true));
    assert_eq!(assessment(&room, case, "HN").position, Some(Position::DoesNotSupport));

    let text = TextKey::Assessment(assessment(&room, case, "HV").id, Heading::Economic);
    room.does(Command::WriteText { text, content: "Dyrt.".into() });
    let hv = form(&room, case, "HV", "støtter", ["a", "b", "c"]);
    assert_eq!(room.reasons(take(&hv, false)), [Reason::TextsStand { region: room.region("HV") }]);

    assert_eq!(room.reasons(take("Hei", false)), [Reason::FormUnreadable]);
    let AnswerBody::FormFaults(faults) = read("Hei") else { panic!("{:?}", read("Hei")) };
    assert_eq!((faults[0].line, faults[0].problem.as_str()), (1, "no-form"));
    let unknown = hv.replace("2026-001", "2026-099");
    assert_eq!(read(&unknown), AnswerBody::Not(vec![Reason::Gone]));
    assert_eq!(room.reasons(take(&unknown, false)), [Reason::Gone]);
    let nowhere = hv.replace(" HV ", " XX ");
    assert_eq!(room.reasons(take(&nowhere, false)), [Reason::NoSuchRegion { code: "XX".into() }]);
}

#[test]
fn one_form_of_the_cross_regional_council_answers_for_all_regions_that_have_not() {
    let room = office();
    room.clock_shows("2026-11-05 10:00");
    let joint = CaseDetails { body: AssessingBody::CrossRegional, ..details(&room, "MED", Track::Enquiry) };
    let case = CaseId(Room::made(&room.does(Command::RegisterCase { case: joint }), Kind::Case));
    for step in [CaseStep::Prepare, CaseStep::RequestAssessment] {
        room.does(Command::MoveCase { id: case, step, reason: None });
    }
    let request = letter(&room, case, LetterKind::Request, None);
    assert!(request.text.contains("[Svarskjema 2026-001 tverregionalt versjon 0"), "{}", request.text);
    let on = day("2026-11-05");
    let take = |text: &str, replace| Command::TakeForm { text: text.to_owned(), on, replace };
    let hn = form(&room, case, "HN", "støtter ikke", ["Nei.", "Nei.", "Nei."]);
    room.does(take(&hn, false));

    let AnswerBody::Document(blank) = room.asks(Query::BlankFormOf { case, council: None }) else { panic!() };
    assert!(blank.contains("Svarer de ulikt"), "{blank}");
    let filled = blank
        .replace("Standpunkt:", "Standpunkt: støtter")
        .replace("konsekvenser]", "konsekvenser]\nIngen konsekvens");
    let AnswerBody::Form(preview) = room.asks(Query::ReadForm { text: filled.clone() }) else { panic!() };
    assert_eq!((preview.whom.codes().as_str(), preview.lacks.len()), ("HSØ HV HMN", 0), "HN answered itself");
    room.does(take(&filled, false));
    for (code, position) in
        [("HSØ", Position::Supports), ("HMN", Position::Supports), ("HN", Position::DoesNotSupport)]
    {
        let it = assessment(&room, case, code);
        assert_eq!((it.answered, it.position), (Some(on), Some(position)), "{code}");
    }
    let again = room.reasons(take(&filled, false));
    assert_eq!(again.len(), 4, "all have answered: that it replaces them is said: {again:?}");
}

#[test]
fn a_case_is_found_by_its_number_or_its_words() {
    let room = office();
    let case = asked(&room, "MED", Track::Enquiry);
    let find = |words: &str| match room.asks(Query::FindCase { words: words.into() }) {
        AnswerBody::FoundCases(found) => found.into_iter().map(|(id, _)| id).collect::<Vec<_>>(),
        other => panic!("{other:?}"),
    };
    assert_eq!(find("2026-001"), [case]);
    assert_eq!(find("2026-1"), [case]);
    assert_eq!(find("Ultralyd"), [case]);
    assert_eq!(find("2026-999"), []);
    assert_eq!(find(""), []);
}

#[test]
fn a_text_that_is_typed_goes_with_an_undo_only_when_put_down() {
    let room = office();
    let case = asked(&room, "MED", Track::Enquiry);
    room.does(write(case, LetterKind::Answer, None));
    let first = letter(&room, case, LetterKind::Answer, None);
    room.types(&lise(), TextKey::Letter(first.id), 0, "Kjære ");
    assert!(room.tries(&lise(), Command::Undo).is_ok());
    let stands = room.all::<Letter>().into_iter().find(|it| it.id == first.id);
    assert!(stands.is_some_and(|it| !it.text.starts_with("Kjære ")), "the words went first, not the letter");
}

#[test]
fn the_cross_regional_council_gets_one_letter_for_all_regions() {
    let room = office();
    room.clock_shows("2026-11-05 10:00");
    let case = CaseDetails { body: AssessingBody::CrossRegional, ..details(&room, "MED", Track::Enquiry) };
    let case = CaseId(Room::made(&room.does(Command::RegisterCase { case }), Kind::Case));
    for step in [CaseStep::Prepare, CaseStep::RequestAssessment] {
        room.does(Command::MoveCase { id: case, step, reason: None });
    }
    let request = letter(&room, case, LetterKind::Request, None);
    assert_eq!((letters(&room, case).letters.len(), request.region), (1, None));
    room.clock_shows("2026-11-06 10:00");
    room.does(Command::MarkLetterSent { id: request.id, on: day("2026-11-06") });
    let asked: Vec<_> = room.all::<Assessment>().iter().map(|it| it.asked).collect();
    assert_eq!(asked, [Some(day("2026-11-06")); 4]);

    // One reminder, from whichever region it is asked for, of those that still lack.
    room.clock_shows("2026-11-23 10:00");
    let hv = assessment(&room, case, "HV");
    room.does(Command::AnswerAssessment { id: hv.id, position: Position::NoRemarks, on: day("2026-11-23") });
    let offers = letters(&room, case).offers;
    assert_eq!(offers.iter().filter(|it| it.kind.asks()).count(), 2, "{offers:?}");
    room.does(write(case, LetterKind::Reminder, Some(room.region("HMN"))));
    room.does(write(case, LetterKind::Reminder, None));
    let reminder = letter(&room, case, LetterKind::Reminder, None);
    assert_eq!(letters(&room, case).letters.len(), 2);
    assert!(reminder.text.contains("Helse Midt-Norge: Standpunkt"), "{}", reminder.text);
    assert!(!reminder.text.contains("Helse Vest:"), "{}", reminder.text);
    room.does(Command::MarkLetterSent { id: reminder.id, on: day("2026-11-23") });
    let count_of = |code| assessment(&room, case, code).reminders.len();
    assert_eq!(["HSØ", "HV", "HMN", "HN"].map(count_of), [1, 0, 1, 1]);
    assert_eq!(
        room.reasons(write(case, LetterKind::Reminder, None)),
        [Reason::RemindedToday { day: day("2026-11-23") }]
    );
    room.does(Command::RecallLetter { id: reminder.id, reason: "Feil".into() });
    assert_eq!(["HSØ", "HV", "HMN", "HN"].map(count_of), [0, 0, 0, 0]);

    room.does(write(case, LetterKind::Answer, None));
    let answer = letter(&room, case, LetterKind::Answer, None);
    let text = answer.text.replace('\n', " ");
    assert!(text.contains("Det tverregionale rådet er bedt om å vurdere"), "{text}");
    assert!(!text.contains("Lederne av de fire"), "{text}");
}

#[test]
fn sending_the_request_for_a_newer_version_asks_anew() {
    let room = office();
    let case = asked(&room, "MED", Track::Enquiry);
    let hv = assessment(&room, case, "HV");
    room.does(Command::AnswerAssessment { id: hv.id, position: Position::NoRemarks, on: day("2026-11-20") });
    let row = ChangeRow {
        specialty: None,
        target: ChangeTarget::Course,
        name: "Ultralyd".into(),
        objective: None,
        operation: Operation::Changed,
        field: Field::Title,
        before: "Ultralyd".into(),
        after: "Ultralyd 1".into(),
        reason: String::new(),
    };
    room.does(Command::AddChangeRow { case, row });
    assert!(assessment(&room, case, "HV").is_outdated(1));
    room.does(write(case, LetterKind::Request, Some(hv.region)));
    let request = letter(&room, case, LetterKind::Request, Some("HV"));
    room.does(Command::MarkLetterSent { id: request.id, on: day("2026-11-21") });
    let now = assessment(&room, case, "HV");
    assert_eq!((now.version, now.answered, now.asked), (1, None, Some(day("2026-11-21"))));
}
