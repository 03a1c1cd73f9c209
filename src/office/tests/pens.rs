//! The pen passes from one to another.

use super::vocabulary::*;
use crate::domain::*;
use crate::office::*;

/// An item on which Lise has written a word, and holds the pen.
fn lise_writes(room: &Room) -> TextKey {
    let meeting = room.meeting("URO", "2026-11-21 13:00");
    let text = TextKey::Minutes(room.item(meeting, "Kursplan"));
    room.moves(meeting, MeetingStep::Open);
    room.holds(&lise(), text, false).unwrap();
    room.types(&lise(), text, 0, "Rådet");
    text
}

/// What came of an order, and what other terminals are told of pens.
fn told(
    room: &Room,
    sender: &Sender,
    order: DraftOrder,
) -> (Result<DraftReply, Refusal>, Vec<(Audience, Notice)>) {
    let mut worked = room.office.work(&[room.job(sender, Task::Draft(order))]);
    worked.notices.retain(|(_, notice)| !matches!(notice, Notice::Text { .. } | Notice::Changed { .. }));
    match worked.replies.pop() {
        Some(Reply::Draft(reply)) => (reply, worked.notices),
        other => panic!("{other:?}"),
    }
}

fn asks(room: &Room, sender: &Sender, text: TextKey) -> Result<DraftReply, Refusal> {
    room.drafts(sender, DraftOrder::Ask { text })
}

#[test]
fn one_asks_and_the_other_gives_and_nothing_is_lost() {
    let room = office();
    let text = lise_writes(&room);
    let (reply, notices) = told(&room, &omar(), DraftOrder::Ask { text });
    assert_eq!(reply, Ok(DraftReply::Asked { text }));
    assert_eq!(notices, [(Audience::Session(1), Notice::PenAsked { text, by: Some("omar".into()) })]);

    room.saves_on(&lise(), text, (1, "Rådet"), "Hele ").unwrap();
    let (reply, notices) = told(&room, &lise(), DraftOrder::Answer { text, give: true });
    assert_eq!(reply, Ok(DraftReply::Answered { text, to: Some("omar".into()) }));
    assert_eq!(
        notices,
        [(Audience::Session(2), Notice::PenAnswered { text, by: "lise".into(), given: true })]
    );
    assert!(room.reads(text).writer.is_some_and(|writer| writer == "omar"), "it is his at once");

    let Ok(DraftReply::Held(view)) = room.holds(&omar(), text, false) else { panic!() };
    assert_eq!((view.content.as_str(), view.mine), ("Hele Rådet", true));
    assert!(matches!(room.saves(&lise(), text, view.revision, "Og "), Ok(DraftReply::Lost { .. })));
    room.types(&omar(), text, view.revision, "Så: ");
    assert_eq!(room.reads(text).content, "Så: Hele Rådet");
    let AnswerBody::Journal(lines) = room.asks(Query::Journal { before: None, limit: 1 }) else { panic!() };
    assert_eq!(lines[0].by, "lise", "what she wrote is put down in her name");
}

#[test]
fn the_writer_keeps_the_pen_and_the_one_who_asks_is_told() {
    let room = office();
    let text = lise_writes(&room);
    asks(&room, &omar(), text).unwrap();
    let (reply, notices) = told(&room, &lise(), DraftOrder::Answer { text, give: false });
    assert_eq!(reply, Ok(DraftReply::Answered { text, to: None }));
    assert_eq!(
        notices,
        [(Audience::Session(2), Notice::PenAnswered { text, by: "lise".into(), given: false })]
    );
    room.clock_shows("2026-11-21 14:00");
    assert!(room.holds(&omar(), text, true).is_err(), "a kept pen is asked for anew");
}

#[test]
fn who_withdraws_or_is_gone_asks_no_more() {
    for goes in [false, true] {
        let room = office();
        let text = lise_writes(&room);
        asks(&room, &omar(), text).unwrap();
        let notices = if goes {
            room.office.work(&[room.job(&omar(), Task::Leave)]).notices
        } else {
            told(&room, &omar(), DraftOrder::Withdraw { text }).1
        };
        assert_eq!(notices, [(Audience::Session(1), Notice::PenAsked { text, by: None })]);
        let (reply, notices) = told(&room, &lise(), DraftOrder::Answer { text, give: true });
        assert_eq!((reply, notices), (Ok(DraftReply::Answered { text, to: None }), vec![]));
        assert!(
            matches!(room.saves(&lise(), text, 1, "Hele "), Ok(DraftReply::Saved { .. })),
            "she writes on"
        );
    }
}

#[test]
fn a_pen_that_was_given_before_the_withdrawal_came_is_laid_down_again() {
    let room = office();
    let text = lise_writes(&room);
    asks(&room, &omar(), text).unwrap();
    room.drafts(&lise(), DraftOrder::Answer { text, give: true }).unwrap();
    room.drafts(&omar(), DraftOrder::Withdraw { text }).unwrap();
    assert_eq!(room.reads(text).writer, None);
}

#[test]
fn nobody_takes_the_pen_of_one_who_writes_and_silence_is_no_dead_end() {
    let room = office();
    let text = lise_writes(&room);
    room.clock_shows("2026-11-21 13:10");
    assert!(room.holds(&omar(), text, true).is_err(), "not asked for");
    asks(&room, &omar(), text).unwrap();
    assert!(room.holds(&omar(), text, true).is_err(), "asked for just now");
    room.clock_shows("2026-11-21 13:11");
    room.types(&lise(), text, 1, "Hele ");
    assert!(room.holds(&omar(), text, true).is_err(), "she writes");
    room.clock_shows("2026-11-21 13:12");
    let (reply, notices) = told(&room, &omar(), DraftOrder::Hold { text, force: true });
    let Ok(DraftReply::Held(view)) = reply else { panic!("{reply:?}") };
    assert_eq!((view.content.as_str(), view.mine), ("Hele Rådet", true));
    assert_eq!(notices, [(Audience::Session(1), Notice::PenTaken { text, by: "omar".into() })]);
}

#[test]
fn one_asks_at_a_time_and_the_next_to_hold_the_pen_is_told() {
    let room = office();
    let text = lise_writes(&room);
    asks(&room, &omar(), text).unwrap();
    let refused = asks(&room, &at("ida", 3), text);
    assert_eq!(refused, Err(Refusal::Reasons(vec![Reason::PenIsAskedFor { user: "omar".into() }])));
    room.leaves(&lise());
    let (_, notices) = told(&room, &at("ida", 3), DraftOrder::Hold { text, force: false });
    assert_eq!(notices, [(Audience::Session(3), Notice::PenAsked { text, by: Some("omar".into()) })]);
    room.leaves(&at("ida", 3));
    assert!(matches!(asks(&room, &omar(), text), Ok(DraftReply::Held(_))), "a free pen is had at once");
}

/// A line that dropped sends the rest though a save is under way. If a colleague took the pen, wrote
/// and laid it down in that moment, the rest must not land in the colleague's words.
#[test]
fn a_late_save_never_lands_in_what_a_colleague_wrote() {
    let room = office();
    let text = lise_writes(&room);
    room.leaves(&lise());
    room.holds(&omar(), text, false).unwrap();
    let begun = room.reads(text);
    let revision = room.types(&omar(), text, begun.revision, "Omar: ");
    let first = room.saves_on(&lise(), text, (1, "Rådet"), "Hele ");
    assert!(matches!(first, Ok(DraftReply::Lost { .. })), "{first:?}");
    room.leaves(&omar());
    // Whatever revision he came to, hers may be the same by chance.
    for revision in 0..=revision + 1 {
        let rest = room.saves_on(&lise(), text, (revision, "Hele Rådet"), "her ");
        assert!(matches!(rest, Ok(DraftReply::OutOfStep(_))), "{revision}: {rest:?}");
    }
    assert_eq!(room.reads(text).content, "Omar: Rådet");
}
