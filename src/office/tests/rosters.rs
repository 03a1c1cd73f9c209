use super::vocabulary::*;
use crate::domain::{Office, *};
use crate::office::*;

use Capacity::{Deputy, Representative};

#[test]
fn a_seat_has_one_representative_at_a_time() {
    let room = office();
    let seat = room.seat("URO", "OUS");
    let ada = room.person("Ada Berg");
    let choice = || PersonChoice::Known(ada);
    let first = room.appointed(seat, Representative, "Kari Moe", "2025-01-01", Some("2026-12-31"));
    let holder = room.get::<Appointment>(first).person;
    let taken = Reason::SeatTaken {
        capacity: Representative,
        holder,
        from: day("2025-01-01"),
        to: Some(day("2026-12-31")),
    };
    for (command, reasons) in [
        (appoint(seat, Representative, choice(), "2026-12-31", None), vec![taken.clone()]),
        (
            appoint(seat, Deputy, PersonChoice::Known(holder), "2026-06-01", None),
            vec![Reason::BothCapacities { person: holder }],
        ),
        (
            appoint(seat, Deputy, choice(), "2026-06-01", Some("2026-05-01")),
            vec![Reason::EndsBeforeItBegins { from: day("2026-06-01"), to: day("2026-05-01") }],
        ),
        (appoint(SeatId(9999), Deputy, choice(), "2026-06-01", None), vec![Reason::Gone]),
        (
            appoint(seat, Representative, PersonChoice::New(named(" \t")), "2026-12-31", None),
            vec![Reason::Empty { field: "name".into() }, taken],
        ),
        (
            Command::EndAppointment { id: first, on: day("2024-12-31") },
            vec![Reason::EndsBeforeItBegins { from: day("2025-01-01"), to: day("2024-12-31") }],
        ),
        (Command::RemoveSeat { id: seat }, vec![Reason::SeatInUse]),
        (
            Command::AddSeat { council: room.council("URO"), institution: room.institution("OUS") },
            vec![Reason::SeatExists { institution: "OUS".into() }],
        ),
    ] {
        let told = format!("{command:?}");
        assert_eq!(room.reasons(command), reasons, "{told}");
    }
    room.does(Command::EndAppointment { id: first, on: day("2026-11-30") });
    room.does(appoint(seat, Representative, choice(), "2026-12-01", None));
}

#[test]
fn a_new_leader_follows_the_old_one() {
    let room = office();
    let council = room.council("NEV");
    let (kari, ola) = (room.person("Kari Moe"), room.person("Ola Dahl"));
    let elect = |office, person, from: &str| Command::Elect {
        council,
        office,
        person,
        term: term(from, None),
        item: None,
    };
    room.does(elect(Office::Leader, kari, "2025-01-01"));
    room.does(elect(Office::DeputyLeader, ola, "2025-01-01"));
    assert_eq!(room.reasons(elect(Office::Leader, ola, "2026-01-01")), [Reason::BothOffices { person: ola }]);
    assert_eq!(
        room.reasons(elect(Office::Leader, kari, "2025-01-01")),
        [Reason::OfficeTaken { office: Office::Leader, holder: kari, from: day("2025-01-01"), to: None }]
    );
    let eva = room.person("Eva Ly");
    room.does(elect(Office::Leader, eva, "2026-01-01"));
    let old = room.all::<OfficeHolding>().into_iter().find(|it| it.person == kari).unwrap();
    assert_eq!(old.term.to, Some(day("2025-12-31")));
}

#[test]
fn another_regions_leader_is_known_but_its_meetings_are_its_own() {
    let room = office();
    let sister = room.sister("URO", "HV");
    let leader = room.person("Bjørn Vik");
    room.does(Command::Elect {
        council: sister,
        office: Office::Leader,
        person: leader,
        term: term("2026-01-01", None),
        item: None,
    });
    let plan = plan("2026-12-01 13:00");
    assert_eq!(room.reasons(Command::PlanMeeting { council: sister, plan }), [Reason::NotOwnCouncil]);
}

#[test]
fn what_is_typed_is_made_fit_to_keep() {
    let room = office();
    let details = PersonDetails {
        name: "  Kari\tMoe\u{7} ".into(),
        email: Some(" ".into()),
        roles: vec!["UAO ".into(), String::new()],
        ..PersonDetails::default()
    };
    room.does(Command::AddPerson { person: details });
    let kari = room.all::<Person>().pop().unwrap();
    assert_eq!((kari.name.as_str(), kari.email, kari.roles), ("Kari Moe", None, vec!["UAO".to_owned()]));
}

#[test]
fn persons_are_found_by_all_the_words() {
    let room = office();
    room.appointed(room.seat("URO", "OUS"), Representative, "Kari Moe", "2025-01-01", None);
    room.person("Karin Dahl");
    let AnswerBody::Persons(found) = room.asks(Query::Persons { words: "kari".into(), limit: 10 }) else {
        panic!()
    };
    let names: Vec<_> = found.iter().map(|line| (line.person.name.as_str(), line.councils.len())).collect();
    assert_eq!(names, [("Kari Moe", 1), ("Karin Dahl", 0)]);
    let AnswerBody::Persons(found) = room.asks(Query::Persons { words: "moe kari".into(), limit: 10 }) else {
        panic!()
    };
    assert_eq!(found.len(), 1);
}

#[test]
fn those_who_sit_are_offered_first_and_others_by_a_part_of_their_name() {
    let room = office();
    let seat = room.seat("URO", "OUS");
    room.appointed(seat, Representative, "Åse Krog", "2021-01-01", Some("2022-12-31"));
    room.appointed(seat, Representative, "Kari Moe", "2025-01-01", None);
    room.appointed(seat, Deputy, "Ola Krogstad", "2027-01-01", None);
    let ida = room.person("Ida Krogh");
    for (words, limit, expected) in [
        ("", 10, &["Kari Moe", "Ola Krogstad"][..]),
        ("krog", 10, &["Ola Krogstad", "Ida Krogh", "Åse Krog"]),
        ("krog", 1, &["Ola Krogstad"]),
        ("åse k", 10, &["Åse Krog"]),
        ("rog", 10, &["Ola Krogstad"]),
        (&ida.0.to_string(), 10, &["Ida Krogh"]),
    ] {
        let AnswerBody::Persons(found) = room.asks(Query::Persons { words: words.into(), limit }) else {
            panic!()
        };
        let names: Vec<_> = found.iter().map(|line| line.person.name.as_str()).collect();
        assert_eq!(names, expected, "{words}");
    }
}

fn row(line: u32, name: &str, institution: &str, specialty: &str, from: &str) -> RosterRow {
    RosterRow {
        line,
        name: name.into(),
        title: "overlege".into(),
        institution: institution.into(),
        specialty: specialty.into(),
        capacity: Some(Representative),
        from: Some(day(from)),
        to: None,
        ..RosterRow::default()
    }
}

fn verdicts(room: &Room, rows: &[RosterRow]) -> Vec<RosterVerdict> {
    let AnswerBody::RosterPreview(preview) = room.asks(Query::PreviewRoster { rows: rows.to_vec() }) else {
        panic!()
    };
    assert_eq!(preview.lines.len(), rows.len());
    preview.lines.into_iter().map(|(_, verdict)| verdict).collect()
}

#[test]
fn a_roster_file_is_read_line_by_line_and_taken_whole() {
    let room = office();
    room.appointed(room.seat("ANE", "OUS"), Representative, "Per Lie", "2025-01-01", None);
    let rows = vec![
        row(2, "Kari Moe", "ahus", "Anestesiologi", "2026-01-01"),
        row(3, "Kari Moe", "Akershus universitetssykehus HF", "ane", "2026-01-01"),
        row(4, "Ola Dahl", "LDS", "ANE", "2026-01-01"),
        row(5, "Ola Dahl", "LDS", "Urology", "2026-01-01"),
    ];
    let (who, place) = ("Kari Moe".to_owned(), "ANE Ahus".to_owned());
    let read = verdicts(&room, &rows);
    assert_eq!(read[0], RosterVerdict::Add { who: who.clone(), place: place.clone() });
    assert_eq!(read[1], RosterVerdict::Same { who, place });
    assert!(matches!(&read[3], RosterVerdict::Add { place, .. } if place == "URO LDS"));

    let receipt = room.does(Command::ImportRoster { rows: rows.clone() });
    assert_eq!(receipt.seq, 4, "one entry");
    assert_eq!(room.all::<Person>().len(), 3, "Ola is one person on two seats");
    assert_eq!(room.council_view("ANE").roster.seats.len(), 10, "a seat was added");
    assert!(verdicts(&room, &rows).iter().all(|verdict| matches!(verdict, RosterVerdict::Same { .. })));
    assert_eq!(room.does(Command::ImportRoster { rows }).seq, 4, "nothing new is no entry");

    let mut longer = row(2, "Kari Moe", "Ahus", "ANE", "2026-01-01");
    longer.to = Some(day("2027-12-31"));
    longer.phone = Some("22 00 00 00".into());
    assert!(matches!(
        &verdicts(&room, &[longer.clone()])[0],
        RosterVerdict::Change { fields, .. } if fields == &["phone", "term"]
    ));
    room.does(Command::ImportRoster { rows: vec![longer] });
    assert!(room.all::<Appointment>().iter().any(|it| it.term.to == Some(day("2027-12-31"))));
}

#[test]
fn a_roster_file_with_a_fault_changes_nothing() {
    let room = office();
    room.appointed(room.seat("ANE", "OUS"), Representative, "Per Lie", "2025-01-01", None);
    let holder = room.all::<Person>().pop().unwrap().id;
    let mut blank = RosterRow { line: 9, ..RosterRow::default() };
    blank.institution = "Rikshospitalet".into();
    let rows = vec![
        row(2, "Kari Moe", "Ahus", "ANE", "2026-01-01"),
        row(3, "Eva Ly", "Ahus", "ANE", "2026-06-01"),
        row(4, "Eva Ly", "OUS", "ANE", "2026-06-01"),
        row(5, "Eva Ly", "UNN", "ANE", "2026-06-01"),
        row(6, "Eva Ly", "OUS", "ALM", "2026-06-01"),
        blank,
    ];
    let empty = |field: &str| Reason::Empty { field: field.into() };
    let refused: Vec<Vec<Reason>> = verdicts(&room, &rows)
        .into_iter()
        .filter_map(
            |verdict| if let RosterVerdict::Refuse { reasons } = verdict { Some(reasons) } else { None },
        )
        .collect();
    assert_eq!(
        refused,
        [
            vec![Reason::LinesDisagree { line: 2 }],
            vec![Reason::SeatTaken { capacity: Representative, holder, from: day("2025-01-01"), to: None }],
            vec![Reason::NoSeat { institution: "ANE UNN".into() }],
            vec![Reason::NoCouncil { specialty: "ALM".into() }],
            vec![
                empty("name"),
                empty("specialty"),
                empty("capacity"),
                empty("from"),
                Reason::NoSuchInstitution { name: "Rikshospitalet".into() }
            ],
        ]
    );
    let lines: Vec<Reason> = [3, 4, 5, 6, 9].map(|line| Reason::ImportLine { line }).into();
    assert_eq!(room.reasons(Command::ImportRoster { rows }), lines);
    assert_eq!((room.all::<Person>().len(), room.seen()), (1, 3));
}
