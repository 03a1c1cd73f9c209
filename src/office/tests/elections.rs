//! An election is held by its line in the minutes.

use super::vocabulary::*;
use crate::domain::{self, *};
use crate::office::*;

const LEADER: domain::Office = domain::Office::Leader;
const DEPUTY: domain::Office = domain::Office::DeputyLeader;

/// URO with three members; the first leads since New Year. A running meeting with an election.
fn before_the_election(room: &Room) -> (MeetingId, AgendaItemId) {
    for (short, name) in [("Ahus", "Kari Nordmann"), ("OUS", "Per Hansen"), ("SI", "Ida Moe")] {
        let new = PersonChoice::New(named(name));
        room.does(appoint(room.seat("URO", short), Capacity::Representative, new, "2026-01-01", None));
    }
    let elect = |office, name: &str| {
        let (council, person) = (room.council("URO"), person(room, name));
        let term = term("2026-01-01", Some("2027-12-31"));
        room.does(Command::Elect { council, office, person, term, item: None });
    };
    elect(LEADER, "Kari Nordmann");
    elect(DEPUTY, "Per Hansen");
    let meeting = room.meeting("URO", "2026-11-21 13:00");
    let item = room.item(meeting, "Valg");
    room.moves(meeting, MeetingStep::Open);
    (meeting, item)
}

fn person(room: &Room, name: &str) -> PersonId {
    room.all::<Person>().iter().find(|one| one.name == name).unwrap().id
}

fn writes(room: &Room, item: AgendaItemId, text: &str) -> Result<Receipt, Refusal> {
    room.does(Command::WriteText { text: TextKey::Minutes(item), content: text.to_owned() });
    room.tries(&lise(), Command::HoldElection { item })
}

/// Every holding in a line: office, name, from, to, whether the item is its source.
fn holdings(room: &Room, item: AgendaItemId) -> Vec<String> {
    let told = |it: &OfficeHolding| {
        let office: &str = it.office.into();
        let to = it.term.to.map_or_else(String::new, |to| to.date().to_string());
        let source = if it.elected_in == Some(item) { "*" } else { "" };
        format!("{office} {} {}–{to}{source}", room.get::<Person>(it.person).name, it.term.from.date())
    };
    let mut told: Vec<String> = room.all::<OfficeHolding>().iter().map(told).collect();
    told.sort();
    told
}

#[test]
fn a_leader_elected_by_acclamation_follows_the_former_the_day_after() {
    let room = office();
    let (_, item) = before_the_election(&room);
    writes(&room, item, "valg leder: Ida Moe (akklamasjon)").unwrap();
    assert_eq!(
        holdings(&room, item),
        [
            "deputy-leader Per Hansen 2026-01-01–2027-12-31",
            "leader Ida Moe 2026-11-21–2028-11-20*",
            "leader Kari Nordmann 2026-01-01–2026-11-20",
        ]
    );
    let elections = room.all::<Election>();
    assert_eq!((elections[0].item, elections[0].manner), (item, Manner::Acclamation));
    assert_eq!(elections[0].elected, person(&room, "Ida Moe"));
}

#[test]
fn two_change_places_by_count_and_the_day_is_the_one_that_was_said() {
    let room = office();
    let (_, item) = before_the_election(&room);
    let text = "valg leder: Per Hansen 9, Ida Moe 5, blanke 1, til 31.12.2028\n\
                valg nestleder: Kari Nordmann (akklamasjon)";
    writes(&room, item, text).unwrap();
    assert_eq!(
        holdings(&room, item),
        [
            "deputy-leader Kari Nordmann 2026-11-21–2028-11-20*",
            "deputy-leader Per Hansen 2026-01-01–2026-11-20",
            "leader Kari Nordmann 2026-01-01–2026-11-20",
            "leader Per Hansen 2026-11-21–2028-12-31*",
        ]
    );
    let leader = room.all::<Election>().into_iter().find(|it| it.office == LEADER).unwrap();
    assert_eq!(leader.candidates.iter().map(|it| it.votes).collect::<Vec<_>>(), [Some(9), Some(5)]);
    assert_eq!(leader.manner, Manner::Count);

    // Held again it is the same election; mended, it is mended.
    assert!(room.tries(&lise(), Command::HoldElection { item }).unwrap().touched.is_empty());
    writes(&room, item, "valg leder: Per Hansen 5, Ida Moe 9\nvalg nestleder: Kari Nordmann (akklamasjon)")
        .unwrap();
    assert_eq!(room.all::<Election>().len(), 2);
    assert!(holdings(&room, item).contains(&"leader Ida Moe 2026-11-21–2028-11-20*".to_owned()));
    assert_eq!(holdings(&room, item).len(), 4);
    room.does(Command::Undo);
    assert!(holdings(&room, item).contains(&"leader Per Hansen 2026-11-21–2028-12-31*".to_owned()));
}

#[test]
fn an_election_that_cannot_be_held_tells_all_that_stands_in_the_way() {
    let room = office();
    let (_, item) = before_the_election(&room);
    assert_eq!(writes(&room, item, "Valget ble utsatt.").unwrap_err(), Reason::NoElection.into());

    let refused =
        writes(&room, item, "valg leder: Kari Nordmann 5, Ida Moe 5\nvalg nestleder: Ole\naksjon: x");
    let Err(Refusal::Missing(lacks)) = refused else { panic!("{refused:?}") };
    let flaws = lacks.iter().map(|it| match &it.what {
        Gap::Line { flaw, .. } => flaw.name(),
        other => other.name(),
    });
    assert_eq!(flaws.collect::<Vec<_>>(), ["tie", "unknown-name", "no-manner"]);

    // One leads and is deputy leader: no. And who has left the council is not elected.
    let both = writes(&room, item, "valg leder: Per Hansen (akklamasjon)").unwrap_err();
    assert_eq!(both, Reason::BothOffices { person: person(&room, "Per Hansen") }.into());
    let kari = person(&room, "Kari Nordmann");
    let seat = room.all::<Appointment>().into_iter().find(|it| it.person == kari).unwrap();
    room.does(Command::EndAppointment { id: seat.id, on: day("2026-11-01") });
    let gone = writes(&room, item, "valg nestleder: Kari Nordmann (akklamasjon)").unwrap_err();
    let reasons = vec![Reason::NotInCouncil { person: kari }, Reason::BothOffices { person: kari }];
    assert_eq!(gone, Refusal::Reasons(reasons));
    assert_eq!(holdings(&room, item).len(), 2, "nothing was laid");
}

#[test]
fn an_election_that_nobody_carried_out_is_carried_out_when_the_draft_is_made() {
    let room = office();
    let (meeting, item) = before_the_election(&room);
    let content = "valg leder: Ida Moe (akklamasjon)".to_owned();
    room.does(Command::WriteText { text: TextKey::Minutes(item), content });
    room.moves(meeting, MeetingStep::Close);
    assert!(!holdings(&room, item).iter().any(|told| told.contains("Ida Moe")));
    room.does(Command::MoveMinutes {
        meeting,
        step: MinutesStep::MakeDraft,
        details: StepDetails::default(),
    });
    assert!(holdings(&room, item).contains(&"leader Ida Moe 2026-11-21–2028-11-20*".to_owned()));
    assert_eq!(room.all::<Election>()[0].elected, person(&room, "Ida Moe"));
}
