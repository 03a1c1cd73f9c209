use super::vocabulary::*;
use crate::domain::{self, *};
use crate::office::*;

#[test]
fn the_minutes_can_name_the_roster_the_region_s_trusts_the_guests_and_the_cases() {
    let room = office();
    let seat = room.seat("URO", "Ahus");
    room.appointed(seat, Capacity::Representative, "Lise Hauge Nilsen", "2025-01-01", None);
    room.appointed(seat, Capacity::Deputy, "Per Lie", "2025-01-01", None);
    room.appointed(room.seat("ANE", "Ahus"), Capacity::Deputy, "Ida Moe", "2025-01-01", None);
    let lise = room.all::<Person>().into_iter().find(|it| it.name.starts_with("Lise")).unwrap().id;
    let (council, term) = (room.council("URO"), term("2025-01-01", None));
    room.does(Command::Elect { council, office: domain::Office::Leader, person: lise, term, item: None });
    let case = CaseDetails {
        title: "Prosedyretall".into(),
        track: Track::Proposal,
        target: Target::LearningObjective,
        origin: Origin::Council,
        specialties: vec![room.specialty("URO")],
        received: day("2026-10-01"),
        inner_deadline: None,
        outer_deadline: None,
        effective: None,
        summary: "URO-012 og URO-034 trenger andre tall.".into(),
        contact: String::new(),
        handler: None,
        body: domain::AssessingBody::default(),
        nynorsk: false,
    };
    room.does(Command::RegisterCase { case });
    let meeting = room.meeting("URO", "2026-12-01 13:00");
    room.does(Command::AddGuest { meeting, name: "Nina Aas, Helsedirektoratet".into() });

    let AnswerBody::Meeting(view) = room.asks(Query::Meeting { id: meeting }) else { panic!() };
    let directory = view.directory;
    let people: Vec<(&str, Option<&str>)> = directory
        .people
        .iter()
        .map(|it| (it.name.as_str(), directory.trust_of(it.id).map(|trust| trust.short.as_str())))
        .collect();
    assert_eq!(people, [("Lise Hauge Nilsen", Some("Ahus")), ("Per Lie", Some("Ahus"))]);
    assert_eq!((directory.leader, directory.deputy_leader), (Some(lise), None));
    assert_eq!(directory.guests, ["Nina Aas"]);
    assert_eq!(directory.cases, [(CaseNo { year: 2026, number: 1 }, "Prosedyretall".to_owned())]);
    assert_eq!(directory.objectives, ["URO-012", "URO-034"]);
    let shorts: Vec<&str> = directory.trusts.iter().map(|it| it.short.as_str()).collect();
    assert!(shorts.contains(&"OUS") && !shorts.contains(&"UNN"), "{shorts:?}");
}
