use super::vocabulary::*;
use crate::domain::*;
use crate::office::*;

/// An item of a meeting that runs.
fn on_the_table(room: &Room) -> (MeetingId, AgendaItemId, TextKey) {
    let meeting = room.meeting("URO", "2026-11-21 13:00");
    let item = room.item(meeting, "Kursplan");
    room.moves(meeting, MeetingStep::Open);
    (meeting, item, TextKey::Minutes(item))
}

fn view(reply: DraftReply) -> TextView {
    match reply {
        DraftReply::Held(view) | DraftReply::OutOfStep(view) => view,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_half_typed_word_is_there_when_she_comes_back() {
    let room = office();
    let (_, item, text) = on_the_table(&room);
    room.holds(&lise(), text, false).unwrap();
    assert_eq!(room.types(&lise(), text, 0, "vedtak: Rå"), 1);
    room.leaves(&lise());
    let back = view(room.holds(&at("lise", 7), text, false).unwrap());
    assert_eq!((back.content.as_str(), back.cursor, back.revision, back.mine), ("vedtak: Rå", 11, 1, true));
    assert_eq!(room.get::<AgendaItem>(item).minutes, "", "not yet put down");
    let AnswerBody::Meeting(meeting) = room.asks(Query::Meeting { id: room.get::<AgendaItem>(item).meeting })
    else {
        panic!()
    };
    assert_eq!(meeting.drafts[0].content, "vedtak: Rå");
}

#[test]
fn one_pen_for_each_text() {
    let room = office();
    let (_, _, text) = on_the_table(&room);
    room.holds(&lise(), text, false).unwrap();
    let held = Err(Refusal::HeldBy { user: "lise".into() });
    assert_eq!(room.holds(&omar(), text, false), held);
    assert_eq!(room.holds(&omar(), text, true), held, "nobody takes what they have not asked for");
    room.leaves(&lise());
    assert!(room.holds(&omar(), text, false).is_ok(), "a dead terminal's pen is free");
    assert_eq!(room.saves(&lise(), text, 0, "Mer"), Ok(DraftReply::Lost { text, by: "omar".into() }));
    assert_eq!(room.tries(&lise(), Command::PutDown { text }), Err(Refusal::HeldBy { user: "omar".into() }));
}

#[test]
fn a_save_on_another_revision_gets_the_text_as_it_stands() {
    let room = office();
    let (_, _, text) = on_the_table(&room);
    room.holds(&lise(), text, false).unwrap();
    room.types(&lise(), text, 0, "En");
    let stands = view(room.saves(&lise(), text, 0, "To").unwrap());
    assert_eq!((stands.content.as_str(), stands.revision, stands.mine), ("En", 1, true));
    let splice = Splice { at: 50, removed: 0, inserted: "x".into() };
    let order =
        DraftOrder::Save { text, revision: 1, base: Fingerprint::of("En"), splice: Some(splice), cursor: 0 };
    assert!(matches!(room.drafts(&lise(), order), Ok(DraftReply::OutOfStep(_))));
    let long = room.saves(&lise(), text, 1, &"x".repeat(3 << 20));
    assert_eq!(long, Err(Refusal::Reasons(vec![Reason::TooLong])));
    let content = "x".repeat(3 << 20);
    assert_eq!(room.reasons(Command::WriteText { text, content }), [Reason::TooLong]);
}

#[test]
fn a_text_that_changed_under_the_pen_is_seen_before_it_is_written_on() {
    let room = office();
    let (_, _, text) = on_the_table(&room);
    room.holds(&lise(), text, false).unwrap();
    room.types(&lise(), text, 0, "En");
    room.does(Command::PutDown { text });
    room.does(Command::Undo);
    assert!(matches!(room.saves_on(&lise(), text, (0, "En"), "To"), Ok(DraftReply::OutOfStep(_))));
    assert!(matches!(room.saves(&lise(), text, 0, "To"), Ok(DraftReply::Saved { .. })));
}

#[test]
fn putting_down_is_journalled_once_in_the_name_of_who_typed() {
    let room = office();
    let (_, item, text) = on_the_table(&room);
    room.types(&omar(), text, 0, "Rådet støtter.");
    room.leaves(&omar());
    let receipt = room.does(Command::PutDown { text });
    assert_eq!(receipt.command, "put-down");
    let AnswerBody::Journal(lines) = room.asks(Query::Journal { before: None, limit: 1 }) else { panic!() };
    assert_eq!((lines[0].by.as_str(), lines[0].about.as_str()), ("omar", "URO 1/2026 · 1/2026 · Kursplan"));
    assert_eq!(room.get::<AgendaItem>(item).minutes, "Rådet støtter.");
    let head = room.seen();
    room.types(&lise(), text, 0, "");
    assert_eq!(room.does(Command::PutDown { text }).touched, [], "unchanged is no entry");
    assert_eq!(room.seen(), head);
    let AnswerBody::Text(view) = room.asks(Query::Text { text }) else { panic!() };
    assert_eq!((view.revision, view.saved), (0, None), "the draft is gone all the same");
}

#[test]
fn closing_the_meeting_puts_down_what_was_typed_and_leaves_the_pen_to_who_holds_it() {
    let room = office();
    let (meeting, item, text) = on_the_table(&room);
    room.holds(&omar(), text, false).unwrap();
    room.types(&omar(), text, 0, "Innspill");
    room.moves(meeting, MeetingStep::Close);
    assert_eq!(room.get::<AgendaItem>(item).minutes, "Innspill");
    let saved = room.saves(&omar(), text, 1, "Mer. ");
    assert!(matches!(saved, Ok(DraftReply::Saved { revision: 2, .. })), "{saved:?}");
    room.does(Command::Undo);
    assert_eq!(room.get::<Meeting>(meeting).state, MeetingState::Running);
    assert_eq!(room.get::<AgendaItem>(item).minutes, "Innspill", "undoing the close loses no text");
}

#[test]
fn a_text_replaced_by_a_script_keeps_what_was_typed_in_the_journal() {
    let room = office();
    let (_, item, text) = on_the_table(&room);
    room.types(&omar(), text, 0, "Halvferdig");
    room.leaves(&omar());
    room.does(Command::WriteText { text, content: "Ferdig".into() });
    assert_eq!(room.get::<AgendaItem>(item).minutes, "Ferdig");
    room.does(Command::Undo);
    assert_eq!(room.get::<AgendaItem>(item).minutes, "Halvferdig");
}

#[test]
fn typing_tells_the_readers_and_not_the_writer() {
    let room = office();
    let (_, _, text) = on_the_table(&room);
    let save = DraftOrder::Save { text, revision: 0, base: Fingerprint::of(""), splice: None, cursor: 0 };
    let notices = room.office.work(&[room.job(&lise(), Task::Draft(save))]).notices;
    let told = Notice::Text { text, revision: 1, writer: Some("lise".into()) };
    assert_eq!(notices, [(Audience::Others(1), told)]);
}
