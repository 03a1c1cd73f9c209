use super::vocabulary::*;
use crate::domain::*;
use crate::office::*;

use Presence::{Absent, Apology, Deputy, Representative};

/// A meeting that was opened at 13:00, with its only item on the table, and a seat.
struct Hall {
    room: Room,
    meeting: MeetingId,
    item: AgendaItemId,
    seat: SeatId,
}

fn hall() -> Hall {
    let room = office();
    let meeting = room.meeting("URO", "2026-11-21 13:00");
    let item = room.item(meeting, "Kurs");
    room.moves(meeting, MeetingStep::Open);
    room.does(Command::OpenItem { id: item });
    let seat = room.seat("URO", "Ahus");
    Hall { room, meeting, item, seat }
}

impl Hall {
    fn note(&self, presence: Presence) -> &Self {
        let Self { meeting, seat, .. } = *self;
        self.room.does(Command::NotePresence { meeting, seat, presence: Some(presence) });
        self
    }

    fn arrival(&self, at: Option<&str>) -> Command {
        Command::NoteArrival { meeting: self.meeting, who: Participant::Seat(self.seat), at: at.map(moment) }
    }

    fn leaving(&self, at: Option<&str>) -> Command {
        Command::NoteLeaving { meeting: self.meeting, who: Participant::Seat(self.seat), at: at.map(moment) }
    }

    fn at(&self, clock: &str) -> &Self {
        self.room.clock_shows(&format!("2026-11-21 {clock}"));
        self
    }

    fn comes(&self, clock: &str) -> &Self {
        self.at(clock).room.does(self.arrival(None));
        self
    }

    fn leaves(&self, clock: &str) -> &Self {
        self.at(clock).room.does(self.leaving(None));
        self
    }

    /// `representative –13:20`, in the order they came.
    fn roll(&self) -> Vec<String> {
        let mut lines = self.room.all::<Attendance>();
        lines.sort_by_key(|line| line.came.map(|came| came.at));
        let clock = |passage: Option<Passage>| passage.map(|it| it.at.clock()).unwrap_or_default();
        let told = |line: Attendance| {
            let who = match line.who {
                Attendee::Seat(_, presence) => <&str>::from(presence).to_owned(),
                Attendee::Guest(name) => name,
            };
            format!("{who} {}–{}", clock(line.came), clock(line.left))
        };
        lines.into_iter().map(told).collect()
    }
}

#[test]
fn who_comes_late_and_who_leaves_is_noted_with_the_time_and_the_item() {
    let hall = hall();
    assert_eq!(hall.comes("13:20").leaves("13:40").roll(), ["representative 13:20–13:40"]);
    let line = &hall.room.all::<Attendance>()[0];
    assert_eq!(line.came.unwrap().item, Some(hall.item));
    assert_eq!(line.left.unwrap().item, Some(hall.item));
    assert_eq!(hall.comes("13:50").roll(), ["representative 13:20–13:40", "representative 13:50–"]);
}

#[test]
fn what_a_key_notes_follows_from_who_is_there() {
    type Act = fn(&Hall) -> &Hall;
    let table: &[(&str, Act, &[&str])] = &[
        ("it was the deputy", |it| it.note(Representative).note(Deputy), &["deputy –"]),
        ("a late deputy", |it| it.comes("13:20").note(Deputy), &["deputy 13:20–"]),
        ("came after all", |it| it.note(Apology).comes("13:20"), &["representative 13:20–"]),
        ("there all along", |it| it.comes("13:20").note(Representative), &["representative –"]),
        (
            "the deputy takes over",
            |it| it.note(Representative).leaves("13:20").at("13:25").note(Deputy),
            &["representative –13:20", "deputy 13:25–"],
        ),
        (
            "noted twice",
            |it| it.note(Representative).leaves("13:20").note(Deputy).note(Deputy),
            &["representative –13:20", "deputy 13:20–"],
        ),
        (
            "the representative is back",
            |it| it.note(Deputy).leaves("13:20").note(Representative),
            &["deputy –13:20", "representative 13:20–"],
        ),
        (
            "it was the representative who came back",
            |it| it.note(Representative).leaves("13:20").note(Deputy).note(Representative),
            &["representative –13:20", "representative 13:20–"],
        ),
        ("nobody came", |it| it.note(Representative).leaves("13:20").note(Absent), &["absent –"]),
    ];
    for (told, act, expected) in table {
        assert_eq!(act(&hall()).roll(), *expected, "{told}");
    }
}

#[test]
fn every_note_of_the_roll_is_taken_back() {
    let hall = hall();
    hall.note(Representative).leaves("13:20").note(Deputy);
    let mut undone = Vec::new();
    for _ in 0..3 {
        hall.room.does(Command::Undo);
        undone.push(hall.roll().join(", "));
    }
    assert_eq!(undone, ["representative –13:20", "representative –", ""]);
}

#[test]
fn a_time_is_put_right() {
    let hall = hall();
    hall.comes("13:20").leaves("13:40");
    hall.room.does(hall.arrival(Some("2026-11-21 13:10")));
    hall.room.does(hall.leaving(Some("2026-11-21 13:35")));
    assert_eq!(hall.roll(), ["representative 13:10–13:35"]);
    hall.at("14:00").room.moves(hall.meeting, MeetingStep::Close);
    hall.room.does(hall.leaving(Some("2026-11-21 13:50")));
    assert_eq!(hall.roll(), ["representative 13:10–13:50"], "also when the meeting is over");
    hall.note(Deputy);
    assert_eq!(hall.roll(), ["representative 13:10–13:50", "deputy 13:50–"], "the deputy took over then");
}

#[test]
fn nobody_comes_or_leaves_when_nobody_can() {
    let hall = hall();
    hall.at("13:30");
    let outside = Reason::OutsideMeeting { from: moment("2026-11-21 13:00"), to: moment("2026-11-21 13:30") };
    assert_eq!(hall.room.reasons(hall.leaving(None)), [Reason::NobodyThere]);
    assert_eq!(
        hall.room.reasons(hall.leaving(Some("2026-11-21 12:50"))),
        [outside.clone(), Reason::NobodyThere],
        "all reasons at once"
    );
    for at in ["2026-11-21 12:59", "2026-11-21 13:31"] {
        assert_eq!(hall.room.reasons(hall.arrival(Some(at))), std::slice::from_ref(&outside));
    }
    hall.comes("13:20").at("13:30");
    let (came, left) = (moment("2026-11-21 13:20"), moment("2026-11-21 13:10"));
    assert_eq!(
        hall.room.reasons(hall.leaving(Some("2026-11-21 13:10"))),
        [Reason::LeavesBeforeComing { came, left }]
    );
    hall.leaves("13:25").comes("13:30");
    assert_eq!(hall.room.reasons(hall.arrival(Some("2026-11-21 13:22"))), [Reason::ThereTwice]);

    let later = hall.room.meeting("URO", "2026-12-01 13:00");
    let who = Participant::Seat(hall.seat);
    for at in [None, Some(moment("2026-12-01 13:10"))] {
        let reasons = [Reason::NotUnderWay { state: MeetingState::Planned }];
        assert_eq!(hall.room.reasons(Command::NoteArrival { meeting: later, who, at }), reasons);
    }
    hall.room.moves(later, MeetingStep::Cancel);
    let state = MeetingState::Cancelled;
    assert_eq!(
        hall.room.reasons(Command::NoteLeaving { meeting: later, who, at: None }),
        [Reason::AgendaLocked { state }, Reason::NotUnderWay { state }, Reason::NobodyThere]
    );
    let who = Participant::Seat(hall.room.seat("ANE", "OUS"));
    assert_eq!(
        hall.room.reasons(Command::NoteArrival { meeting: hall.meeting, who, at: None }),
        [Reason::Gone]
    );
}

#[test]
fn a_guest_comes_leaves_and_is_removed() {
    let hall = hall();
    let meeting = hall.meeting;
    let made = hall.room.does(Command::AddGuest { meeting, name: "Anne, Hdir".into() });
    let id = AttendanceId(Room::made(&made, Kind::Attendance));
    let who = Participant::Guest(id);
    hall.at("13:10").room.does(Command::NoteArrival { meeting, who, at: None });
    hall.at("13:30").room.does(Command::NoteLeaving { meeting, who, at: None });
    assert_eq!(hall.roll(), ["Anne, Hdir 13:10–13:30"]);
    hall.room.does(Command::RemoveGuest { id });
    assert_eq!(hall.roll(), [""; 0]);
    assert_eq!(hall.room.reasons(Command::RemoveGuest { id }), [Reason::Gone]);
    hall.room.does(Command::Undo);
    assert_eq!(hall.roll(), ["Anne, Hdir 13:10–13:30"]);
    hall.note(Absent);
    let line = hall.room.all::<Attendance>().into_iter().find(|line| line.is_of(hall.seat)).unwrap();
    assert_eq!(hall.room.reasons(Command::RemoveGuest { id: line.id }), [Reason::Gone], "no guest");
}
