use super::vocabulary::*;
use crate::domain::*;
use crate::office::*;

use MeetingState as S;
use MeetingStep as Step;

fn positions(room: &Room, meeting: MeetingId) -> Vec<(String, u32, Option<String>)> {
    let AnswerBody::Meeting(view) = room.asks(Query::Meeting { id: meeting }) else { panic!() };
    let line =
        |line: ItemLine| (line.item.title, line.item.position, line.item.number.map(|it| it.to_string()));
    view.items.into_iter().map(line).collect()
}

#[test]
fn an_agenda_is_made_moved_and_numbered() {
    let room = office();
    let meeting = room.meeting("URO", "2026-12-01 13:00");
    let items: Vec<_> = ["Én", "To", "Tre"].map(|title| room.item(meeting, title)).into();
    room.does(Command::PlaceItem { id: items[2], position: 1 });
    room.does(Command::RemoveItem { id: items[0] });
    let titles =
        |room: &Room| -> Vec<String> { positions(room, meeting).into_iter().map(|it| it.0).collect() };
    assert_eq!(titles(&room), ["Tre", "To"]);
    room.does(Command::PlaceItem { id: items[2], position: 99 });
    room.moves(meeting, MeetingStep::Agree);
    room.moves(meeting, MeetingStep::Convene);
    room.item(meeting, "Sent inn");
    let numbered = |title: &str, at: u32| (title.to_owned(), at, Some(format!("{at}/2026")));
    assert_eq!(positions(&room, meeting), [numbered("To", 1), numbered("Tre", 2), numbered("Sent inn", 3)]);
}

#[test]
fn each_council_numbers_its_own_year() {
    let room = office();
    let numbers = |room: &Room, code: &str, start: &str| {
        room.get::<Meeting>(room.meeting(code, start)).number.to_string()
    };
    assert_eq!(numbers(&room, "URO", "2026-12-01 13:00"), "1/2026");
    assert_eq!(numbers(&room, "URO", "2026-12-02 13:00"), "2/2026");
    assert_eq!(numbers(&room, "URO", "2027-01-02 13:00"), "1/2027");
    assert_eq!(numbers(&room, "ANE", "2026-12-01 13:00"), "1/2026");
    let AnswerBody::FoundMeetings(found) = room.asks(Query::FindMeeting { words: "uro 2/2026".into() })
    else {
        panic!()
    };
    assert_eq!(found.iter().map(|it| it.1.as_str()).collect::<Vec<_>>(), ["URO 2/2026"]);
    let moved = Command::ChangeMeeting { id: found[0].0, plan: plan("2027-03-01 09:00") };
    room.does(moved);
    assert_eq!(room.get::<Meeting>(found[0].0).number.to_string(), "2/2027");
}

#[test]
fn a_meeting_is_changed_only_while_it_may_be() {
    let room = office();
    let meeting = room.meeting("URO", "2026-12-01 13:00");
    let empty = room.meeting("URO", "2026-12-02 13:00");
    let first = room.item(meeting, "Én");
    let moves = |id, step| Command::MoveMeeting { id, step, reason: None };
    let is = |state, step| Reason::MeetingIs { state, step };
    for (command, reasons) in [
        (moves(empty, Step::Convene), vec![is(S::Planned, Step::Convene), Reason::NoItems]),
        (moves(meeting, Step::Close), vec![is(S::Planned, Step::Close)]),
        (Command::OpenItem { id: first }, vec![Reason::MeetingDoesNotRun { state: S::Planned }]),
        (Command::AddItem { meeting, item: item(" ") }, vec![Reason::Empty { field: "title".into() }]),
        (
            Command::ChangeMeeting {
                id: meeting,
                plan: MeetingPlan { minutes: 0, ..plan("2026-12-01 13:00") },
            },
            vec![Reason::Empty { field: "minutes".into() }],
        ),
        (Command::AddGuest { meeting, name: String::new() }, vec![Reason::Empty { field: "name".into() }]),
        (
            Command::NotePresence {
                meeting,
                seat: room.seat("ANE", "OUS"),
                presence: Some(Presence::Absent),
            },
            vec![Reason::Gone],
        ),
        (
            Command::AddFollowUp { item: first, what: "\n".into(), owner: None, due: None },
            vec![Reason::Empty { field: "what".into() }],
        ),
    ] {
        let told = format!("{command:?}");
        assert_eq!(room.reasons(command), reasons, "{told}");
    }
    room.moves(meeting, Step::Agree);
    room.moves(meeting, Step::Convene);
    room.does(Command::WriteText { text: TextKey::Minutes(first), content: "notert".into() });
    assert_eq!(
        room.reasons(Command::RemoveItem { id: first }),
        [Reason::ItemHasNumber { number: "1/2026".into() }, Reason::ItemHasMinutes]
    );
    room.moves(empty, Step::Cancel);
    let locked = Reason::AgendaLocked { state: S::Cancelled };
    for command in [
        Command::AddItem { meeting: empty, item: item("Én") },
        Command::ChangeMeeting { id: empty, plan: plan("2026-12-03 13:00") },
        Command::AddGuest { meeting: empty, name: "Gjest".into() },
    ] {
        assert_eq!(room.reasons(command), std::slice::from_ref(&locked));
    }
}

#[test]
fn one_item_lies_on_the_table() {
    let room = office();
    let meeting = room.meeting("URO", "2026-11-21 13:00");
    let (first, second) = (room.item(meeting, "Én"), room.item(meeting, "To"));
    room.moves(meeting, MeetingStep::Open);
    assert_eq!(room.get::<AgendaItem>(first).number.unwrap().to_string(), "1/2026", "it was never called");
    room.does(Command::OpenItem { id: first });
    room.clock_shows("2026-11-21 13:20");
    room.does(Command::OpenItem { id: second });
    let closed = room.get::<AgendaItem>(first);
    assert_eq!((closed.is_open(), closed.closed), (false, Some(moment("2026-11-21 13:20"))));
    room.does(Command::OpenItem { id: first });
    let again = room.get::<AgendaItem>(first);
    assert_eq!((again.is_open(), again.opened), (true, Some(moment("2026-11-21 13:00"))));
    room.moves(meeting, MeetingStep::Close);
    assert!(room.all::<AgendaItem>().iter().all(|item| !item.is_open()));
    room.moves(meeting, MeetingStep::Reopen);
    assert_eq!(room.get::<Meeting>(meeting).closed, None);
}

#[test]
fn presence_is_one_line_for_each_seat_and_can_be_unknown_again() {
    let room = office();
    let meeting = room.meeting("URO", "2026-11-21 13:00");
    let seat = room.seat("URO", "OUS");
    let note = |presence| Command::NotePresence { meeting, seat, presence };
    room.does(note(Some(Presence::Apology)));
    room.does(note(Some(Presence::Deputy)));
    room.does(Command::AddGuest { meeting, name: "Anne, LIS-koordinator".into() });
    let who: Vec<_> = room.all::<Attendance>().into_iter().map(|line| line.who).collect();
    assert_eq!(
        who,
        [Attendee::Seat(seat, Presence::Deputy), Attendee::Guest("Anne, LIS-koordinator".into())]
    );
    assert_eq!(room.reasons(Command::RemoveSeat { id: seat }), [Reason::SeatInUse]);
    room.does(note(None));
    assert_eq!(room.all::<Attendance>().len(), 1);
    let head = room.seen();
    assert_eq!(room.does(note(None)).touched, [], "nothing to take away");
    assert_eq!(room.seen(), head);
}
