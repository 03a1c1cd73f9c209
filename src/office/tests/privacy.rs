use super::vocabulary::*;
use crate::domain::*;
use crate::office::*;
use crate::store::View as _;

use Capacity::Representative;

fn reachable(name: &str) -> PersonChoice {
    let mail = format!("{}@example.org", name.to_lowercase().replace(' ', "."));
    PersonChoice::New(PersonDetails { email: Some(mail), phone: Some("22 33 44 55".into()), ..named(name) })
}

/// Somebody whose term is over, and one whose is not.
fn two_terms() -> (Room, PersonId, PersonId) {
    let room = office();
    let (past, present) = (room.seat("URO", "OUS"), room.seat("URO", "Ahus"));
    room.does(appoint(past, Representative, reachable("Ada Berg"), "2024-01-01", Some("2026-06-30")));
    room.does(appoint(present, Representative, reachable("Kari Moe"), "2024-01-01", Some("2027-12-31")));
    let id = |name: &str| room.all::<Person>().into_iter().find(|it| it.name == name).unwrap().id;
    let (ada, kari) = (id("Ada Berg"), id("Kari Moe"));
    (room, ada, kari)
}

/// Everything that the journal's images still say of them.
fn images_of(room: &Room, person: PersonId) -> usize {
    let now = room.office.store().snapshot().unwrap();
    let headlines = now.headlines_of(Person::key_of(person), u64::MAX, 99).unwrap();
    let images = headlines.iter().flat_map(|it| {
        let touched = now.entry(it.seq).unwrap().unwrap().touched;
        let numbers = (0..).zip(touched).filter(|(_, it)| it.key == Person::key_of(person));
        numbers.map(|(n, _)| now.image(it.seq, n).unwrap()).collect::<Vec<_>>()
    });
    images.filter(|(before, after)| before.is_some() || after.is_some()).count()
}

#[test]
fn contact_details_go_by_themselves_when_their_time_is_over() {
    let (room, ada, kari) = two_terms();
    room.clock_shows("2026-12-30 12:00");
    room.does(Command::SetLanguage { language: "nn".into() });
    assert!(room.get::<Person>(ada).is_reachable(), "half a year is not over");

    room.clock_shows("2026-12-31 08:00");
    room.does(Command::SetLanguage { language: "nb".into() });
    let forgotten = room.get::<Person>(ada);
    assert_eq!((forgotten.email, forgotten.phone), (None, None));
    assert_eq!(forgotten.name, "Ada Berg", "the history stays readable");
    assert!(room.get::<Person>(kari).is_reachable());
    assert_eq!(images_of(&room, ada), 0);
    assert!(images_of(&room, kari) > 0);

    let AnswerBody::Journal(lines) = room.asks(Query::Journal { before: None, limit: 9 }) else { panic!() };
    let told = lines.iter().find(|it| it.command == "forget-contacts").unwrap();
    assert_eq!((told.by.as_str(), told.about.as_str()), ("saksgang", "Ada Berg"));
    assert_eq!(room.office.store().verify().unwrap().findings, [], "the chain still proves the rest");
}

#[test]
fn what_was_forgotten_does_not_come_back() {
    let (room, ada, _) = two_terms();
    room.clock_shows("2027-03-01 12:00");
    room.does(Command::ForgetContacts);
    assert!(!room.get::<Person>(ada).is_reachable());
    // Kari's appointment goes back; Ada's would bring her e-mail with it.
    room.does(Command::Undo);
    let refused = room.tries(&lise(), Command::Undo);
    assert!(matches!(refused, Err(Refusal::InTheWay { key, .. }) if key == Person::key_of(ada)));
    assert!(!room.get::<Person>(ada).is_reachable());
}

#[test]
fn the_grace_time_is_a_setting_and_who_comes_back_is_kept() {
    let (room, ada, _) = two_terms();
    room.does(Command::ChangeSetting { setting: Setting::Grace, value: 24 });
    room.clock_shows("2027-03-01 12:00");
    room.does(Command::ForgetContacts);
    assert!(room.get::<Person>(ada).is_reachable());
    room.does(Command::ChangeSetting { setting: Setting::Grace, value: 0 });
    let again = PersonChoice::Known(ada);
    room.does(appoint(room.seat("URO", "OUS"), Representative, again, "2027-04-01", None));
    room.does(Command::ForgetContacts);
    assert!(room.get::<Person>(ada).is_reachable(), "a new term was to come");
}

fn need(room: &Room, institution: &str, arena: &str, count: u32) -> Command {
    Command::SetRotationNeed {
        council: room.council("URO"),
        institution: room.institution(institution),
        arena: arena.into(),
        half: HalfYear { year: 2027, second: false },
        count,
    }
}

#[test]
fn needs_of_rotation_are_counts_and_small_ones_leave_the_office_as_few() {
    let room = office();
    room.does(need(&room, "Ahus", "Radiumhospitalet", 7));
    room.does(need(&room, "STHF", "Ullevål", 2));
    // The same trust, place and half-year: another count, not another need.
    room.does(need(&room, "Ahus", " radiumhospitalet ", 8));
    let council = Some(room.council("URO"));
    let AnswerBody::RotationNeeds(needs) = room.asks(Query::RotationNeeds { council }) else { panic!() };
    let told: Vec<_> = needs.iter().map(|it| (it.institution.as_str(), it.need.count)).collect();
    assert_eq!(told, [("Ahus", 8), ("STHF", 2)]);
    let AnswerBody::Document(sheet) = room.asks(Query::RotationSheet { council: None }) else { panic!() };
    assert_eq!(
        sheet.lines().skip(1).collect::<Vec<_>>(),
        ["URO;våren 2027;Ahus;radiumhospitalet;8", "URO;våren 2027;STHF;Ullevål;færre enn 5"]
    );
    assert_eq!(
        room.reasons(Command::SetRotationNeed {
            council: room.sister("URO", "HV"),
            institution: room.institution("Ahus"),
            arena: " ".into(),
            half: HalfYear { year: 2027, second: true },
            count: 5,
        }),
        [Reason::NotOwnCouncil, Reason::Empty { field: "arena".into() }]
    );
    room.does(Command::RemoveRotationNeed { id: needs[1].need.id });
    assert_eq!(room.all::<RotationNeed>().len(), 1);
    room.does(Command::Undo);
    assert_eq!(room.all::<RotationNeed>().len(), 2);
}

#[test]
fn everything_kept_about_somebody_can_be_shown() {
    let (room, ada, _) = two_terms();
    let item = room.item(room.meeting("URO", "2026-12-03 13:00"), "Plan for kurs");
    let content = "Ada Berg har meldt inn saken.".into();
    room.does(Command::WriteText { text: TextKey::Minutes(item), content });
    let AnswerBody::Document(text) = room.asks(Query::AboutPerson { person: ada }) else { panic!() };
    for told in [
        "Ada Berg",
        "ada.berg@example.org",
        "22 33 44 55",
        "URO OUS · Ada Berg (01.01.2024–30.06.2026)",
        "## saken på sakslisten",
    ] {
        assert!(text.contains(told), "{told} in:\n{text}");
    }
    assert!(!text.contains("Kari Moe"), "{text}");
    assert_eq!(room.asks(Query::AboutPerson { person: PersonId(999) }), AnswerBody::Nothing);
}
