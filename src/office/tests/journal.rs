use super::vocabulary::*;
use crate::domain::*;
use crate::office::*;
use crate::store::View;

#[test]
fn a_request_that_comes_again_is_done_once() {
    let room = office();
    let order = Order { command: Command::AddPerson { person: named("Kari Moe") }, behalf: None, seen: None };
    let job = room.job(&lise(), Task::Do(order));
    let first = room.office.work(std::slice::from_ref(&job)).replies;
    assert_eq!(room.office.work(&[job.clone(), job.clone()]).replies, [first.clone(), first].concat());
    assert_eq!(room.all::<Person>().len(), 1);

    let meeting = room.meeting("URO", "2026-11-21 13:00");
    let text = TextKey::Minutes(room.item(meeting, "Kursplan"));
    let splice = Splice { at: 0, removed: 0, inserted: "En".into() };
    let base = Fingerprint::of("");
    let save = DraftOrder::Save { text, revision: 0, base, splice: Some(splice), cursor: 2 };
    let save = room.job(&lise(), Task::Draft(save));
    let saved = room.office.work(std::slice::from_ref(&save)).replies;
    assert_eq!(room.office.work(&[save]).replies, saved);
    let AnswerBody::Text(view) = room.asks(Query::Text { text }) else { panic!() };
    assert_eq!((view.content.as_str(), view.revision), ("En", 1));
}

#[test]
fn what_the_sender_has_seen_is_forgotten() {
    let room = office();
    let add = |request, answered, name: &str| {
        let order = Order { command: Command::AddPerson { person: named(name) }, behalf: None, seen: None };
        room.office.work(&[Job { sender: omar(), request, answered, task: Task::Do(order) }]);
    };
    add(1, 0, "Kari Moe");
    add(4, 3, "Ola Dahl");
    let snapshot = room.office.store().snapshot().unwrap();
    let known: Vec<_> = (1..=4).filter(|request| snapshot.receipt(2, *request).unwrap().is_some()).collect();
    assert_eq!(known, [4]);
}

#[test]
fn many_jobs_are_one_commit_and_one_refusal_hurts_nobody_else() {
    let room = office();
    let add = |name: &str| {
        let command = Command::AddPerson { person: named(name) };
        room.job(&lise(), Task::Do(Order { command, behalf: None, seen: None }))
    };
    let replies = room.office.work(&[add("Kari Moe"), add(""), add("Ola Dahl")]).replies;
    let done: Vec<bool> = replies.iter().map(|reply| matches!(reply, Reply::Receipt(Ok(_)))).collect();
    assert_eq!(done, [true, false, true]);
    assert_eq!(room.all::<Person>().len(), 2);
}

#[test]
fn a_command_that_cannot_be_written_takes_no_other_with_it() {
    let room = office();
    let add = |name: &str| {
        let command = Command::AddPerson { person: named(name) };
        room.job(&lise(), Task::Do(Order { command, behalf: None, seen: None }))
    };
    let worked = room.office.work(&[add("Kari Moe"), add(&"x".repeat(17 << 20)), add("Ola Dahl")]);
    assert!(matches!(
        &worked.replies[..],
        [Reply::Receipt(Ok(_)), Reply::Receipt(Err(Refusal::Trouble(_))), Reply::Receipt(Ok(_))]
    ));
    assert_eq!((room.all::<Person>().len(), worked.notices.len()), (2, 2));
}

#[test]
fn a_stale_command_says_who_changed_what() {
    let room = office();
    let kari = room.person("Kari Moe");
    let seen = room.seen();
    let change = |name: &str| Command::ChangePerson { id: kari, person: named(name) };
    room.clock_shows("2026-11-21 13:04");
    room.order(&omar(), change("Kari Moen"), Some(seen)).unwrap();
    assert_eq!(
        room.order(&lise(), change("Kari Mo"), Some(seen)),
        Err(Refusal::Stale {
            key: Person::key_of(kari),
            by: "omar".into(),
            at: moment("2026-11-21 13:04"),
            command: "change-person".into()
        })
    );
    assert!(room.order(&omar(), change("Kari Mo"), Some(seen)).is_ok(), "one's own change is never stale");
    assert!(room.order(&lise(), change("Kari M."), None).is_ok(), "a script does not look");
}

#[test]
fn undo_takes_back_ones_own_last_change_and_redo_does_it_again() {
    let room = office();
    let kari = room.person("Kari Moe");
    room.tries(&omar(), Command::AddPerson { person: named("Ola Dahl") }).unwrap();
    room.does(Command::ChangePerson { id: kari, person: named("Kari Moen") });
    assert_eq!(room.does(Command::Undo).command, "change-person");
    assert_eq!(room.get::<Person>(kari).name, "Kari Moe");
    room.does(Command::Redo);
    assert_eq!(room.get::<Person>(kari).name, "Kari Moen");
    room.does(Command::Undo);
    room.does(Command::Undo);
    assert_eq!(room.all::<Person>().len(), 1, "Ola is not Lise's to take back");
    let AnswerBody::Journal(lines) = room.asks(Query::Journal { before: None, limit: 3 }) else { panic!() };
    assert_eq!(lines[0].of, Some(JournalOf::Undo(3)));
    room.does(Command::SetLanguage { language: "nn".into() });
    assert_eq!(room.reasons(Command::Redo), [Reason::NothingToRedo]);
    assert_eq!(room.tries(&at("eva", 3), Command::Undo), Err(Refusal::Reasons(vec![Reason::NothingToUndo])));
}

#[test]
fn a_later_change_stands_in_the_way_and_is_named() {
    let room = office();
    let kari = room.person("Kari Moe");
    room.tries(&omar(), Command::ChangePerson { id: kari, person: named("Kari Moen") }).unwrap();
    assert_eq!(
        room.tries(&lise(), Command::Undo),
        Err(Refusal::InTheWay {
            key: Person::key_of(kari),
            by: "omar".into(),
            at: moment("2026-11-21 13:00"),
            command: "change-person".into()
        })
    );
}

#[test]
fn the_place_is_remembered_for_the_user() {
    let room = office();
    let place = PlaceView { council: Some(room.council("URO")), meeting: None, text: None };
    room.office.work(&[room.job(&lise(), Task::Place(place.clone()))]);
    let asked = room.office.ask(&Query::Place, &at("lise", 99)).unwrap().body;
    assert_eq!(asked, AnswerBody::Place(place));
    assert_eq!(
        room.office.ask(&Query::Place, &omar()).unwrap().body,
        AnswerBody::Place(PlaceView::default())
    );
}

#[test]
fn the_attention_list_begins_with_what_runs() {
    let room = office();
    let meeting = room.meeting("URO", "2026-11-21 13:00");
    room.meeting("ANE", "2026-12-01 13:00");
    let item = room.item(meeting, "Kursplan");
    room.does(Command::AddFollowUp {
        item,
        what: "Sende kursplan".into(),
        owner: Some(Owner::Written("lhn".into())),
        due: Some(day("2026-11-01")),
    });
    room.moves(meeting, MeetingStep::Open);
    room.types(&omar(), TextKey::Minutes(item), 0, "Glemt");
    room.leaves(&omar());
    let AnswerBody::Attention(lines) = room.asks(Query::Attention) else { panic!() };
    let told: Vec<_> = lines.iter().take(5).map(|line| (line.place.as_str(), &line.what)).collect();
    assert!(
        matches!(
            told[..],
            [
                ("URO", Attention::MeetingRuns { .. }),
                ("ANE", Attention::MeetingDue { .. }),
                ("URO", Attention::FollowUpDue { .. }),
                ("URO", Attention::DraftWaits { .. }),
                ("ANE", Attention::NotConvened { .. }),
            ]
        ),
        "{told:?}"
    );
    assert!(
        matches!(lines[5..], [AttentionLine { what: Attention::NobodyAppointed { .. }, .. }]),
        "{lines:?}"
    );
}

#[test]
fn undo_breaks_no_rule_that_a_colleague_has_relied_on() {
    let room = office();
    let seat = room.seat("URO", "OUS");
    let old = room.appointed(seat, Capacity::Representative, "Kari Moe", "2025-01-01", None);
    room.does(Command::EndAppointment { id: old, on: day("2026-06-30") });
    let next =
        appoint(seat, Capacity::Representative, PersonChoice::New(named("Ola Dahl")), "2026-07-01", None);
    let taken = room.tries(&omar(), next).unwrap();
    let Err(Refusal::InTheWay { by, key, .. }) = room.tries(&lise(), Command::Undo) else { panic!() };
    assert_eq!((by.as_str(), key.id), ("omar", Room::made(&taken, Kind::Appointment)));

    let meeting = room.meeting("ANE", "2026-12-01 13:00");
    room.tries(&omar(), Command::AddItem { meeting, item: item("Kursplan") }).unwrap();
    let Err(Refusal::InTheWay { command, .. }) = room.tries(&lise(), Command::Undo) else { panic!() };
    assert_eq!(command, "add-item", "the meeting has an item now");
}

#[test]
fn undo_takes_no_item_away_that_somebody_is_typing_under() {
    let room = office();
    let meeting = room.meeting("ANE", "2026-12-01 13:00");
    let item = room.item(meeting, "Kursplan");
    room.types(&omar(), TextKey::Minutes(item), 0, "Innspill");
    let Err(Refusal::InTheWay { by, command, .. }) = room.tries(&lise(), Command::Undo) else { panic!() };
    assert_eq!((by.as_str(), command.as_str()), ("omar", "put-down"));
}
