use super::vocabulary::*;
use crate::domain::*;
use crate::office::*;
use crate::store::{Index, Records};

fn waiting(room: &Room) -> Vec<AgendaItemId> {
    let view = room.office.store().snapshot().unwrap();
    let items: Vec<AgendaItem> = view.indexed(Index::WaitingItems, 0).unwrap();
    items.into_iter().map(|item| item.id).collect()
}

fn postpone(id: AgendaItemId, reason: &str) -> Command {
    Command::PostponeItem { id, reason: Some(reason.into()) }
}

/// A meeting that runs since 13:00 with two items, the first on the table.
fn running() -> (Room, MeetingId, AgendaItemId, AgendaItemId) {
    let room = office();
    let meeting = room.meeting("URO", "2026-11-21 13:00");
    let (first, second) = (room.item(meeting, "Én"), room.item(meeting, "To"));
    room.moves(meeting, MeetingStep::Open);
    room.does(Command::OpenItem { id: first });
    (room, meeting, first, second)
}

#[test]
fn an_item_that_is_put_off_leaves_the_table_keeps_its_number_and_waits() {
    let (room, _, first, _) = running();
    room.clock_shows("2026-11-21 13:10");
    room.does(postpone(first, "  Mangler tall fra SI "));
    let item: AgendaItem = room.get(first);
    assert_eq!(item.postponed, Some(Postponed { reason: Some("Mangler tall fra SI".into()), to: None }));
    assert_eq!((item.is_open(), item.clock.spent, item.number.unwrap().number), (false, 600, 1));
    assert_eq!(waiting(&room), [first]);
    room.does(Command::TakeUpItem { id: first });
    assert_eq!((room.get::<AgendaItem>(first).postponed, waiting(&room)), (None, vec![]));
    room.does(Command::Undo);
    assert_eq!(waiting(&room), [first]);
    room.does(Command::Undo);
    let back: AgendaItem = room.get(first);
    assert!(back.is_open() && back.clock.since.is_some() && waiting(&room).is_empty());
}

#[test]
fn an_item_put_off_before_it_had_a_number_gets_one_only_when_it_is_taken_up() {
    let room = office();
    let meeting = room.meeting("URO", "2026-11-21 13:00");
    let (first, second) = (room.item(meeting, "Én"), room.item(meeting, "To"));
    room.does(postpone(first, ""));
    assert_eq!(room.get::<AgendaItem>(first).postponed, Some(Postponed::default()));
    room.moves(meeting, MeetingStep::Open);
    let number = |id| room.get::<AgendaItem>(id).number.map(|number| number.number);
    assert_eq!((number(first), number(second)), (None, Some(1)));
    room.does(Command::TakeUpItem { id: first });
    assert_eq!(number(first), Some(2));
}

#[test]
fn moving_is_refused_with_all_reasons() {
    let (room, meeting, first, second) = running();
    assert_eq!(room.reasons(Command::TakeUpItem { id: first }), [Reason::ItemNotPostponed]);
    room.does(postpone(first, ""));
    assert_eq!(room.reasons(postpone(first, "")), [Reason::ItemIsPostponed]);
    assert_eq!(room.reasons(Command::OpenItem { id: first }), [Reason::ItemIsPostponed]);
    let most = Reason::TooManyMinutes { most: 1440 };
    let clock = |id, minutes| Command::SetItemClock { id, minutes };
    assert_eq!(room.reasons(clock(second, 1441)), std::slice::from_ref(&most));
    room.moves(meeting, MeetingStep::Close);
    let state = MeetingState::Held;
    let locked = Reason::AgendaLocked { state };
    assert_eq!(room.reasons(postpone(first, "")), [locked.clone(), Reason::ItemIsPostponed]);
    assert_eq!(room.reasons(Command::TakeUpItem { id: second }), [locked, Reason::ItemNotPostponed]);
    assert_eq!(
        room.reasons(Command::OpenItem { id: first }),
        [Reason::ItemIsPostponed, Reason::MeetingDoesNotRun { state }]
    );
    let planned = room.meeting("URO", "2026-12-01 13:00");
    let third = room.item(planned, "Tre");
    let not_yet = Reason::NotUnderWay { state: MeetingState::Planned };
    assert_eq!(room.reasons(clock(third, 1441)), [not_yet, most]);
}

#[test]
fn the_clock_follows_the_table_and_is_put_right() {
    let (room, meeting, first, second) = running();
    let minutes = |id, at: &str| room.get::<AgendaItem>(id).clock.seconds(moment(at)) / 60;
    room.clock_shows("2026-11-21 13:10");
    room.does(Command::OpenItem { id: second });
    room.clock_shows("2026-11-21 13:25");
    room.does(Command::OpenItem { id: first });
    assert_eq!(minutes(first, "2026-11-21 13:30"), 15, "it goes on where it stopped");
    assert_eq!(minutes(second, "2026-11-21 13:30"), 15);
    room.clock_shows("2026-11-21 13:30");
    room.does(Command::SetItemClock { id: first, minutes: 7 });
    room.does(Command::SetItemClock { id: second, minutes: 23 });
    assert_eq!(minutes(first, "2026-11-21 13:33"), 10, "it runs on from what was set");
    assert_eq!(minutes(second, "2026-11-21 13:33"), 23);
    room.does(Command::Undo);
    assert_eq!(minutes(second, "2026-11-21 13:33"), 15);
    room.moves(meeting, MeetingStep::Close);
    room.does(Command::SetItemClock { id: first, minutes: 9 });
    assert_eq!(minutes(first, "2026-11-21 15:00"), 9, "also when the meeting is over");
}
