//! What a meeting lacks, and that nothing is named that it has.

use super::vocabulary::*;
use crate::domain::{self, *};
use crate::office::missing::missing;
use crate::office::*;

/// A running meeting of a council with a leader, a deputy leader and two trusts that are there.
fn complete(room: &Room) -> (MeetingId, AgendaItemId) {
    let council = room.council("URO");
    for (short, name) in [("Ahus", "Kari Nordmann"), ("OUS", "Per Hansen")] {
        let seat = room.seat("URO", short);
        let new = PersonChoice::New(named(name));
        room.does(appoint(seat, Capacity::Representative, new, "2026-01-01", None));
    }
    for seat in room.all::<Seat>().iter().filter(|seat| seat.council == council) {
        let sits = room.all::<Appointment>().iter().any(|one| one.seat == seat.id);
        if !sits {
            room.does(Command::RemoveSeat { id: seat.id });
        }
    }
    let person = |name: &str| room.all::<Person>().iter().find(|one| one.name == name).unwrap().id;
    for (office, name) in
        [(domain::Office::Leader, "Kari Nordmann"), (domain::Office::DeputyLeader, "Per Hansen")]
    {
        let term = term("2026-01-01", Some("2027-12-31"));
        room.does(Command::Elect { council, office, person: person(name), term, item: None });
    }
    let meeting = room.meeting("URO", "2026-11-21 13:00");
    let item = room.item(meeting, "Kursplan");
    room.moves(meeting, MeetingStep::Open);
    room.does(Command::OpenItem { id: item });
    for seat in room.all::<Seat>().iter().filter(|seat| seat.council == council) {
        let presence = Some(Presence::Representative);
        room.does(Command::NotePresence { meeting, seat: seat.id, presence });
    }
    room.does(Command::SetMinuteTaker { meeting, name: "Lise Lie".into() });
    (meeting, item)
}

fn view(room: &Room, id: MeetingId) -> Box<MeetingView> {
    let AnswerBody::Meeting(view) = room.asks(Query::Meeting { id }) else { panic!() };
    view
}

/// Each lack in a word, with its line.
fn told(view: &MeetingView) -> Vec<String> {
    let word = |found: &Missing| {
        let what = match &found.what {
            Gap::Line { flaw, .. } => flaw.name().to_owned(),
            Gap::Presence { trust } => format!("presence {trust}"),
            Gap::Representative { trust } => format!("representative {trust}"),
            other => other.name().to_owned(),
        };
        match found.spot.as_ref().and_then(|spot| spot.at) {
            Some((line, byte)) => format!("{what} {line}:{byte}"),
            None => what,
        }
    };
    missing(view).iter().map(word).collect()
}

#[test]
fn a_text_lacks_what_it_lacks_and_nothing_else() {
    use ItemKind::{Decision, Discussion, Election, Information};
    let room = office();
    let (meeting, _) = complete(&room);
    let mut view = view(&room, meeting);
    assert_eq!(told(&view), [""; 0]);
    for (kind, text, lacks) in [
        (Discussion, "", &[][..]),
        (Information, "Leder orienterte om budsjettet: 3 mill.", &[]),
        (Discussion, "aksjon Ahus: sende revidert kursplan innen 1.6.2027", &[]),
        (Discussion, "aksjon: sende kursplan innen 1.6.2027", &["no-owner 0:0"]),
        (Discussion, "aksjon Ahus: sende kursplan", &["no-due 0:0"]),
        (
            Discussion,
            "Først.\naksjon Ole: sende kursplan innen 32.1.",
            &["unknown-name 1:7", "unreadable-date 1:33"],
        ),
        (Discussion, "dissens Ahus:", &["no-text 0:0"]),
        (Discussion, "dissens: Ønsker to kurs.", &["no-name 0:0"]),
        (Discussion, "vedtakk: Rådet støtter.", &["near-verb 0:0"]),
        (Decision, "Rådet var enig.", &["decision"]),
        (Decision, "vedtak: Rådet støtter forslaget.", &[]),
        (Decision, "vedtak:", &["no-text 0:0"]),
        (Election, "Kari ble foreslått.", &["election"]),
        (Election, "valg leder: Kari Nordmann (akklamasjon)", &[]),
        (Election, "valg leder: Kari Nordmann", &["no-manner 0:12"]),
        (Election, "valg leder: Kari Nordmann 1, Per Hansen 1", &["tie 0:12"]),
    ] {
        let item = &mut view.items[0].item;
        (item.kind, item.minutes) = (kind, text.to_owned());
        assert_eq!(told(&view), lacks, "{kind:?}: {text}");
    }
}

#[test]
fn a_meeting_lacks_what_it_lacks_and_nothing_else() {
    type Change = fn(&mut MeetingView);
    let room = office();
    let (meeting, _) = complete(&room);
    let whole = view(&room, meeting);
    let cases: &[(Change, &[&str])] = &[
        (|_| {}, &[]),
        (|it| it.items[0].item.opened = None, &["not-opened"]),
        // An item without a text that was put off lacks nothing.
        (
            |it| {
                it.items[0].item.opened = None;
                it.items[0].item.postponed = Some(Postponed::default());
            },
            &[],
        ),
        (
            |it| {
                it.items[0].item.opened = None;
                it.items[0].item.minutes = "Skrevet etterpå.".into();
            },
            &[],
        ),
        (|it| drop(it.attendance.remove(1)), &["presence OUS"]),
        (
            |it| {
                if let Attendee::Seat(_, presence) = &mut it.attendance[1].who {
                    *presence = Presence::Apology;
                }
            },
            &["representative OUS"],
        ),
        (|it| it.attendance.clear(), &["presence Ahus", "presence OUS", "chair"]),
        (|it| it.meeting.minute_taker = None, &["minute-taker"]),
        (|it| it.directory.leader = None, &["leader"]),
        (
            |it| {
                it.directory.leader = None;
                it.items[0].item.minutes = "valg leder: Kari Nordmann (akklamasjon)".into();
            },
            &[],
        ),
        (|it| it.directory.deputy_leader = None, &["deputy-leader"]),
        // Before it begins nobody misses who is to come.
        (
            |it| {
                it.meeting.state = MeetingState::Convened;
                it.attendance.clear();
                it.items[0].item.opened = None;
            },
            &[],
        ),
    ];
    for (at, (change, lacks)) in cases.iter().enumerate() {
        let mut view = whole.clone();
        change(&mut view);
        assert_eq!(told(&view), *lacks, "case {at}");
    }
}

#[test]
fn closing_is_refused_with_all_that_is_missing_unless_a_reason_is_given() {
    let room = office();
    let (meeting, item) = complete(&room);
    let close = |reason: Option<&str>| {
        let reason = reason.map(str::to_owned);
        room.tries(&lise(), Command::MoveMeeting { id: meeting, step: MeetingStep::Close, reason })
    };
    room.types(&lise(), TextKey::Minutes(item), 0, "aksjon: sende\nvedtakk: ja");
    let AnswerBody::Missing(found) = room.asks(Query::Missing { id: meeting }) else { panic!() };
    assert_eq!(found.len(), 3, "{found:?}");
    assert_eq!(close(None), Err(Refusal::Missing(found.clone())));
    assert_eq!(close(Some("  ")), Err(Refusal::Missing(found)), "blanks are no reason");
    assert_eq!(room.get::<Meeting>(meeting).state, MeetingState::Running);

    close(Some("Nettet falt ut.")).unwrap();
    assert_eq!(room.get::<Meeting>(meeting).passed.as_deref(), Some("Nettet falt ut."));
    let AnswerBody::Journal(lines) = room.asks(Query::Journal { before: None, limit: 1 }) else { panic!() };
    assert_eq!(lines[0].note.as_deref(), Some("Nettet falt ut."));

    room.moves(meeting, MeetingStep::Reopen);
    assert_eq!(room.get::<Meeting>(meeting).passed.as_deref(), Some("Nettet falt ut."), "nothing is cleared");
    let content = "aksjon Ahus: sende innen 1.6.2027".to_owned();
    room.does(Command::WriteText { text: TextKey::Minutes(item), content });
    close(Some("Står det noe her?")).unwrap();
    assert_eq!(room.get::<Meeting>(meeting).passed, None, "nothing was missing, so nothing was passed");
}
