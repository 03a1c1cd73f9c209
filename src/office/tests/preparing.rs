//! Before a meeting: dates, standing items, what waits, the notice, settings.

use super::vocabulary::*;
use crate::domain::*;
use crate::office::*;

fn preparation(room: &Room, id: MeetingId) -> PreparationView {
    match room.asks(Query::Preparation { id }) {
        AnswerBody::Preparation(view) => *view,
        other => panic!("{other:?}"),
    }
}

fn titles(room: &Room, id: MeetingId) -> Vec<String> {
    preparation(room, id).items.into_iter().map(|line| line.item.title).collect()
}

fn notice(room: &Room, id: MeetingId) -> String {
    match room.asks(Query::Notice { id, format: DocumentFormat::Plain }) {
        AnswerBody::Document(text) => text,
        other => panic!("{other:?}"),
    }
}

fn convened(room: &Room, id: MeetingId) {
    room.moves(id, MeetingStep::Agree);
    room.moves(id, MeetingStep::Convene);
}

fn input(room: &Room, text: &str) -> InputId {
    let from = Some(Owner::Written("VV".into()));
    let (council, received) = (room.council("URO"), day("2026-11-20"));
    let made = room.does(Command::AddInput { council, from, text: text.into(), received });
    InputId(Room::made(&made, Kind::Input))
}

#[test]
fn dates_follow_a_meeting_that_is_moved_and_can_be_put_right() {
    let room = office();
    let id = room.meeting("URO", "2027-03-02 13:00");
    let dates = |room: &Room| room.get::<Meeting>(id).dates;
    assert_eq!(dates(&room).notice_sent.by, day("2027-02-16"));
    let done = Some(day("2026-11-20"));
    let set = |milestone, by: &str, done| Command::SetMeetingDate { id, milestone, by: day(by), done };
    room.does(set(Milestone::DateNotice, "2027-01-05", done));
    assert_eq!(dates(&room).date_notice, Due { by: day("2027-01-05"), done });
    room.does(Command::ChangeMeeting {
        id,
        plan: MeetingPlan { place: "Teams".into(), ..plan("2027-03-02 13:00") },
    });
    assert_eq!(dates(&room).date_notice.by, day("2027-01-05"), "the day is the same");
    room.does(Command::ChangeMeeting { id, plan: plan("2027-03-09 13:00") });
    assert_eq!(dates(&room).date_notice, Due { by: day("2027-01-19"), done });
    assert_eq!(
        room.reasons(set(Milestone::NoticeSent, "2027-03-10", Some(day("2026-11-22")))),
        [
            Reason::DueAfterMeeting { by: day("2027-03-10"), meeting: day("2027-03-09") },
            Reason::DoneLater { done: day("2026-11-22") }
        ]
    );
    room.moves(id, MeetingStep::Cancel);
    assert_eq!(
        room.reasons(set(Milestone::NoticeSent, "2027-03-10", None))[0],
        Reason::AgendaLocked { state: MeetingState::Cancelled }
    );
}

#[test]
fn settings_are_for_what_is_planned_from_then_on() {
    let room = office();
    let before = room.meeting("URO", "2027-03-02 13:00");
    let setting = Setting::Lead(MeetingKind::Annual, Milestone::NoticeSent);
    room.does(Command::ChangeSetting { setting, value: 7 });
    let after = room.meeting("URO", "2027-03-02 13:00");
    assert_eq!(room.get::<Meeting>(before).dates.notice_sent.by, day("2027-02-16"));
    assert_eq!(room.get::<Meeting>(after).dates.notice_sent.by, day("2027-02-23"));
    assert_eq!(
        room.reasons(Command::ChangeSetting { setting, value: 366 }),
        [Reason::OutOfBounds { least: 0, most: 365 }]
    );
}

#[test]
fn the_standing_items_are_laid_in_the_meetings_language_and_only_once() {
    let room = office();
    let council = room.council("URO");
    let plan = MeetingPlan { nynorsk: true, ..plan("2027-03-02 13:00") };
    let made = room.does(Command::PlanMeeting { council, plan });
    let id = MeetingId(Room::made(&made, Kind::Meeting));
    room.item(id, "Prosedyretal");
    room.does(Command::LayStanding { meeting: id });
    let laid = titles(&room, id);
    assert_eq!(laid[0], "Godkjenning av innkalling og saksliste");
    assert_eq!(laid[1], "Val av leiar og nestleiar", "nobody leads the council yet");
    assert_eq!(laid[2], "Behov for rotasjon for kandidatane");
    assert_eq!(laid[laid.len() - 3..], ["Prosedyretal", "Eventuelt", "Neste møte"]);
    let head = room.seen();
    room.does(Command::LayStanding { meeting: id });
    assert_eq!(room.seen(), head, "they are there");
    let first = preparation(&room, id).items[0].item.id;
    room.does(Command::RemoveItem { id: first });
    assert_eq!(preparation(&room, id).standing, [StandingItem::Notice]);
    room.item(id, "Kurs");
    assert_eq!(titles(&room, id).iter().rev().nth(2).unwrap(), "Kurs", "before what ends the meeting");
}

#[test]
fn what_waits_is_taken_up_and_goes_back_by_itself() {
    let room = office();
    let meeting = room.meeting("URO", "2027-03-02 13:00");
    let input = input(&room, "For få plasser. Gjelder VV.");
    let source = ItemSource::Input(input);
    let waits = |room: &Room| preparation(room, meeting).waiting.iter().any(|line| line.source == source);
    let take = Command::TakeOntoAgenda { meeting, source };
    assert!(waits(&room));
    room.does(take.clone());
    let item = preparation(&room, meeting).items[0].item.clone();
    assert_eq!((item.title.as_str(), item.source), ("For få plasser", Some(source)));
    assert_eq!(item.paper.background, "For få plasser. Gjelder VV.");
    assert_eq!(room.get::<Input>(input).state, InputState::OnAgenda(item.id));
    assert!(!waits(&room));
    assert_eq!(
        room.reasons(take.clone()),
        [Reason::OnAgenda { meeting: "URO 1/2027".into() }, Reason::Gone],
        "all the reasons at once"
    );
    room.does(Command::RemoveItem { id: item.id });
    assert!(waits(&room));
    room.does(Command::Undo);
    assert!(!waits(&room), "the item is back, and the input with it");
    room.does(Command::Redo);
    room.does(take.clone());
    room.does(Command::Undo);
    assert!(waits(&room) && preparation(&room, meeting).items.is_empty());
    room.does(take);
    room.moves(meeting, MeetingStep::Cancel);
    assert_eq!(room.get::<Input>(input).state, InputState::Waiting, "the meeting was called off");
}

#[test]
fn an_input_is_laid_aside_with_a_reason() {
    let room = office();
    let id = input(&room, "For få plasser");
    assert_eq!(room.reasons(Command::DropInput { id, reason: " ".into() }), [Reason::NeedsReason]);
    room.does(Command::DropInput { id, reason: "svart på telefon".into() });
    assert_eq!(
        room.reasons(Command::DropInput { id, reason: String::new() }),
        [Reason::NeedsReason, Reason::Gone]
    );
    let add = |text: &str, received: &str| Command::AddInput {
        council: room.council("URO"),
        from: None,
        text: text.into(),
        received: day(received),
    };
    assert_eq!(
        room.reasons(add(" ", "2026-11-22")),
        [Reason::Empty { field: "text".into() }, Reason::DoneLater { done: day("2026-11-22") }]
    );
}

#[test]
fn an_item_that_was_put_off_gets_a_new_number_and_points_to_the_old() {
    let room = office();
    let first = room.meeting("URO", "2026-11-21 13:00");
    let old = room.item(first, "Rotasjoner");
    convened(&room, first);
    room.moves(first, MeetingStep::Open);
    room.does(Command::PostponeItem { id: old, reason: Some("tiden gikk ut".into()) });
    room.does(Command::AddFollowUp { item: old, what: "Sende liste".into(), owner: None, due: None });
    room.moves(first, MeetingStep::Close);
    let second = room.meeting("URO", "2026-12-15 13:00");
    let waiting = preparation(&room, second).waiting;
    let texts: Vec<_> = waiting.iter().map(|line| line.text.as_str()).collect();
    assert_eq!(texts, ["Rotasjoner", "Sende liste"]);
    for line in waiting {
        room.does(Command::TakeOntoAgenda { meeting: second, source: line.source });
    }
    assert_eq!(preparation(&room, second).waiting, []);
    convened(&room, second);
    let items = preparation(&room, second).items;
    assert_eq!(items[0].item.number.unwrap().to_string(), "2/2026");
    assert_eq!(items[0].before.unwrap().to_string(), "1/2026");
    assert_eq!(room.get::<AgendaItem>(old).postponed.unwrap().to, Some(items[0].item.id));
    assert!(
        notice(&room, second).contains("Sak 2/2026 · 13:00 · Rotasjoner (tidligere sak 1/2026)")
            || notice(&room, second).contains("Sak 2/2026 · Rotasjoner (tidligere sak 1/2026)")
    );
}

#[test]
fn a_day_tells_of_the_calendar_and_of_the_same_people_elsewhere() {
    let room = office();
    let person = room.person("Lise Hauge Nilsen");
    for code in ["URO", "ANE"] {
        let choice = PersonChoice::Known(person);
        let seat = room.seat(code, "OUS");
        room.does(appoint(seat, Capacity::Representative, choice, "2026-01-01", None));
    }
    let other = room.meeting("ANE", "2026-12-01 13:00");
    let asks = |code: &str, start: &str| {
        let query =
            Query::MeetingDay { council: room.council(code), id: None, start: moment(start), minutes: 60 };
        match room.asks(query) {
            AnswerBody::MeetingDay(warnings) => warnings,
            found => panic!("{found:?}"),
        }
    };
    let same = |overlaps| MeetingWarning::SamePeople {
        meeting: "ANE 1/2026".into(),
        start: moment("2026-12-01 13:00"),
        overlaps,
        persons: vec!["Lise Hauge Nilsen".into()],
    };
    for (code, start, warnings) in [
        ("URO", "2026-12-01 14:30", vec![same(true)]),
        ("URO", "2026-12-01 09:00", vec![same(false)]),
        ("URO", "2026-12-02 13:00", vec![]),
        ("GYN", "2026-12-01 13:00", vec![]),
        ("URO", "2027-07-04 13:00", vec![MeetingWarning::Weekend, MeetingWarning::July]),
    ] {
        assert_eq!(asks(code, start), warnings, "{code} {start}");
    }
    assert_eq!(preparation(&room, other).warnings.len(), 1, "only that its notice is late");
    room.moves(other, MeetingStep::Cancel);
    assert_eq!(asks("URO", "2026-12-01 14:30"), [], "it was called off");
}

#[test]
fn convening_needs_items_and_is_told_all_reasons_but_no_warning_stops_it() {
    let room = office();
    let meeting = room.meeting("URO", "2026-11-24 13:00");
    assert_eq!(
        room.reasons(Command::MoveMeeting { id: meeting, step: MeetingStep::Convene, reason: None }),
        [Reason::MeetingIs { state: MeetingState::Planned, step: MeetingStep::Convene }, Reason::NoItems]
    );
    room.does(Command::AddItem {
        meeting,
        item: ItemPlan { kind: ItemKind::Decision, planned: Some(200), ..item("Prosedyretall") },
    });
    assert_eq!(
        preparation(&room, meeting).warnings,
        [
            MeetingWarning::NoticeLate { by: day("2026-11-10") },
            MeetingWarning::NoPaper { titles: vec!["Prosedyretall".into()] },
            MeetingWarning::TooLong { planned: 200, minutes: 120 },
        ]
    );
    assert!(notice(&room, meeting).contains("Utkast til saksliste."));
    room.moves(meeting, MeetingStep::SendToLeader);
    assert!(notice(&room, meeting).contains("sendt til leder"));
    convened(&room, meeting);
    assert!(notice(&room, meeting).starts_with("Innkalling: Regionalt spesialitetsvist råd i urologi"));
}

#[test]
fn a_paper_that_is_being_written_is_in_the_notice_and_is_not_lost_with_its_item() {
    let room = office();
    let meeting = room.meeting("URO", "2027-03-02 13:00");
    let item = room.item(meeting, "Prosedyretall");
    room.types(&lise(), TextKey::Paper(item, PaperPart::Proposal), 0, "Rådet støtter forslaget.");
    assert!(notice(&room, meeting).contains("Rådet støtter forslaget."));
    room.does(Command::RemoveItem { id: item });
    room.does(Command::Undo);
    assert_eq!(room.get::<AgendaItem>(item).paper.proposal, "Rådet støtter forslaget.");
}

#[test]
fn the_attention_list_tells_what_is_due_before_a_meeting() {
    let room = office();
    let id = room.meeting("URO", "2027-01-12 13:00");
    let due = |room: &Room| {
        let AnswerBody::Attention(lines) = room.asks(Query::Attention) else { panic!() };
        lines.into_iter().find_map(|line| match line.what {
            Attention::MeetingDue { milestones, .. } => Some((milestones, line.day)),
            _ => None,
        })
    };
    assert_eq!(due(&room), Some((vec![Milestone::DateNotice], Some(day("2026-11-24")))));
    let (milestone, by) = (Milestone::DateNotice, day("2026-11-24"));
    room.does(Command::SetMeetingDate { id, milestone, by, done: Some(day("2026-11-21")) });
    assert_eq!(due(&room), None);
    room.item(id, "Én");
    convened(&room, id);
    room.clock_shows("2026-12-23 09:00");
    assert_eq!(due(&room), Some((vec![Milestone::NoticeSent], Some(day("2026-12-29")))));
}
