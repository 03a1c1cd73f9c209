use super::vocabulary::*;
use crate::domain::*;
use crate::office::*;

#[test]
fn an_office_is_founded_with_everything_the_program_ships() {
    let room = office();
    assert_eq!(
        (room.all::<Region>().len(), room.all::<Institution>().len(), room.all::<Specialty>().len()),
        (4, 38, 46)
    );
    let AnswerBody::Councils(lines) = room.asks(Query::Councils) else { panic!() };
    assert_eq!((lines.len(), lines.iter().filter(|line| line.council.own).count()), (4 * 43, 43));
    assert_eq!(lines[0].specialty.code, "AMM");
    assert_eq!(lines[42].specialty.code, "ØYE");
    assert_eq!(room.all::<Seat>().len(), 43 * 9);
    let AnswerBody::Office(Some(view)) = room.asks(Query::Office) else { panic!() };
    assert_eq!(
        (view.region.name.as_str(), view.region.code.as_str(), view.settings.language.as_str()),
        ("Helse Sør-Øst RHF", "HSØ", "nb")
    );
    assert_eq!(room.seen(), 2);
}

#[test]
fn all_institutions_have_a_seat_where_the_rule_says_so() {
    let room = unfounded();
    room.does(Command::Found {
        region: "hv".into(),
        seat_rule: SeatRule::AllInstitutions,
        language: "nn".into(),
    });
    assert_eq!(room.council_view("URO").roster.seats.len(), 10);
}

#[test]
fn nobody_founds_twice_or_in_a_region_that_is_not() {
    let again = Command::Found { region: "Nord".into(), seat_rule: SeatRule::Trusts, language: " ".into() };
    assert_eq!(
        office().reasons(again),
        [
            Reason::AlreadyFounded,
            Reason::Empty { field: "language".into() },
            Reason::NoSuchRegion { code: "Nord".into() }
        ]
    );
    let room = unfounded();
    assert_eq!(room.asks(Query::Office), AnswerBody::Office(None));
    assert_eq!(room.reasons(Command::SetLanguage { language: "en".into() }), [Reason::NotFounded]);
}

#[test]
fn a_council_is_appointed_to_and_meets() {
    let room = office();
    let seat = room.seat("ANE", "Ahus");
    room.appointed(seat, Capacity::Representative, "Lise Hauge Nilsen", "2026-01-01", Some("2027-12-31"));
    let meeting = room.meeting("ANE", "2026-12-01 13:00");
    room.item(meeting, "Ny kursplan");
    let view = room.council_view("ANE");
    assert_eq!(view.roster.persons[0].name, "Lise Hauge Nilsen");
    assert_eq!(view.meeting_this_year, Some(moment("2026-12-01 13:00")));
    let agenda = view.agenda.unwrap();
    assert_eq!((agenda.meeting.number.to_string().as_str(), agenda.items[0].item.position), ("1/2026", 1));
}
