use super::super::attendance;
use super::*;
use crate::domain::Passage;

/// The trusts and private hospitals of a large council in Helse Sør-Øst.
const TRUSTS: [&str; 14] = [
    "Ahus",
    "OUS",
    "Sunnaas",
    "SiV",
    "SI",
    "STHF",
    "SØ",
    "SSHF",
    "VV",
    "LDS",
    "Diakonhjemmet",
    "MHH",
    "Betanien Skien",
    "Revmatismesykehuset",
];

fn large() -> MeetingView {
    let mut view = view(MeetingState::Running);
    let (seat, institution) = view.roster.seats[0].clone();
    view.roster.seats = (1..)
        .zip(TRUSTS)
        .map(|(id, short)| {
            let named = Institution { short: short.into(), name: short.into(), ..institution.clone() };
            (Seat { id: SeatId(id), ..seat.clone() }, named)
        })
        .collect();
    view.attendance.clear();
    view
}

fn called(view: &MeetingView) -> attendance::Attendance {
    let mut roll = attendance::Attendance::new(MEETING);
    roll.answered(AnswerBody::Meeting(Box::new(view.clone())), &scene());
    roll
}

fn enter(roll: &mut attendance::Attendance) -> Vec<String> {
    orders(&roll.act(Action::Open, &scene()).unwrap())
}

fn noted(seat: usize, presence: &str) -> Vec<String> {
    vec![format!(
        "NotePresence {{ meeting: MeetingId(2), seat: SeatId({seat}), presence: Some({presence}) }}"
    )]
}

/// The fewest keys that find the seat by the beginning of its name and note it.
fn keys(view: &MeetingView, seat: usize, key: &str, presence: &str) -> usize {
    let name = TRUSTS[seat - 1].to_lowercase();
    let fewest = (1..=name.chars().count()).find(|letters| {
        let mut roll = called(view);
        for letter in name.chars().take(*letters) {
            assert_eq!(orders(&roll.typed(&letter.to_string(), &scene())), [""; 0]);
        }
        let done = if key == "Enter" { enter(&mut roll) } else { orders(&roll.typed(key, &scene())) };
        done == noted(seat, presence)
    });
    fewest.expect("it is found") + 1
}

#[test]
fn each_of_fourteen_trusts_is_ticked_with_at_most_four_keys() {
    let view = large();
    for (key, presence) in [("Enter", "Representative"), ("2", "Deputy"), ("3", "Apology"), ("4", "Absent")] {
        for seat in 1..=TRUSTS.len() {
            let keys = keys(&view, seat, key, presence);
            assert!(keys <= 4, "{} takes {keys}", TRUSTS[seat - 1]);
        }
    }
}

#[test]
fn the_whole_roll_is_one_key_each_in_its_order() {
    let mut roll = called(&large());
    for seat in 1..=TRUSTS.len() {
        assert_eq!(enter(&mut roll), noted(seat, "Representative"));
    }
}

#[test]
fn the_roll_is_shown_as_it_stands() {
    let mut view = large();
    let at = |back: i64| Some(Passage { at: NOW.plus(-back), item: None });
    let line = |id, seat, presence| attendance(id, Attendee::Seat(SeatId(seat), presence));
    view.attendance = vec![
        line(1, 1, Presence::Representative),
        Attendance { left: at(600), ..line(2, 2, Presence::Representative) },
        Attendance { came: at(300), ..line(3, 2, Presence::Deputy) },
        line(4, 3, Presence::Apology),
        line(5, 4, Presence::Absent),
        Attendance { left: at(60), ..line(6, 5, Presence::Representative) },
        Attendance { came: at(120), ..attendance(7, Attendee::Guest("Nina Aas, Hdir".into())) },
    ];
    let mut roll = called(&view);
    assert_snapshot!("roll_call", drawn(&mut roll, &scene(), 80, 24));
    roll.typed("s", &scene());
    assert_snapshot!("roll_call_search", drawn(&mut roll, &scene(), 120, 40));
    let mut room = MeetingRoom::new(MEETING);
    room.answered(AnswerBody::Meeting(Box::new(view)), &scene());
    room.drafted(held(2, "", None), &scene());
    assert_snapshot!("roll_call_in_the_head", drawn(&mut room, &scene(), 120, 12));
}

#[test]
fn what_is_known_is_not_overwritten_by_one_enter_too_many() {
    let mut view = large();
    view.attendance = vec![attendance(1, Attendee::Seat(SeatId(1), Presence::Apology))];
    let mut roll = called(&view);
    roll.typed("ah", &scene());
    assert_eq!(enter(&mut roll), ["push"], "it is asked");
    let given = roll.given(Given::Choice(1), &scene());
    assert_eq!(orders(&given), noted(1, "Deputy"));
}

#[test]
fn who_comes_and_leaves_is_noted_now_and_the_time_is_asked_for_the_second_time() {
    let mut view = large();
    let passage = |way: &str, at: &str| {
        format!("Note{way} {{ meeting: MeetingId(2), who: Seat(SeatId(1)), at: {at} }}")
    };
    let mut roll = called(&view);
    roll.typed("ah", &scene());
    assert_eq!(orders(&roll.typed("5", &scene())), [passage("Arrival", "None")]);
    assert_eq!(orders(&roll.typed("6", &scene())), [passage("Leaving", "None")], "the seat stays chosen");
    let line = attendance(1, Attendee::Seat(SeatId(1), Presence::Representative));
    view.attendance = vec![Attendance { came: Some(Passage { at: NOW, item: None }), ..line }];
    roll.answered(AnswerBody::Meeting(Box::new(view.clone())), &scene());
    assert_eq!(orders(&roll.typed("5", &scene())), ["push"]);
    assert_eq!(orders(&roll.given(Given::Text("snart".into()), &scene())), [""; 0]);
    roll.typed("5", &scene());
    let set = orders(&roll.given(Given::Text("12.50".into()), &scene()));
    let at = Moment::local(NOW.day().date().and_hms_opt(12, 50, 0).unwrap());
    assert_eq!(set, [passage("Arrival", &format!("Some({at:?})"))]);
    view.meeting.state = MeetingState::Held;
    let mut later = called(&view);
    later.typed("ah", &scene());
    assert_eq!(orders(&later.typed("6", &scene())), ["push"], "after the meeting there is no now");
}

#[test]
fn a_guest_is_found_added_and_removed() {
    let mut view = large();
    view.attendance = vec![attendance(9, Attendee::Guest("Nina Aas, Hdir".into()))];
    let mut roll = called(&view);
    roll.typed("nina", &scene());
    assert_eq!(orders(&roll.typed("1", &scene())), [""; 0], "a guest sits for nobody");
    assert_eq!(orders(&roll.typed("0", &scene())), ["RemoveGuest { id: AttendanceId(9) }"]);
    roll.act(Action::Back, &scene());
    roll.typed("Olav Berg", &scene());
    assert_eq!(orders(&roll.typed("1", &scene())), [""; 0], "no seat is meant");
    assert_eq!(enter(&mut roll), ["push"]);
    let added = orders(&roll.given(Given::Text("Olav Berg, LIS".into()), &scene()));
    assert_eq!(added, [r#"AddGuest { meeting: MeetingId(2), name: "Olav Berg, LIS" }"#]);
}
