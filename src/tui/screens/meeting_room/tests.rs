use insta::assert_snapshot;

use super::*;
use crate::domain::{
    Access, Appointment, AppointmentId, Attendance, AttendanceId, Attendee, Capacity, CaseId, Council,
    CouncilId, Institution, ItemKind, ItemNo, LeadTimes, Meeting, MeetingKind, MeetingNo, Moment, Period,
    Person, PersonId, Presence, RegionId, Seat, SeatId, SilenceRule, SpecialtyId,
};
use crate::notation::Directory;
use crate::office::{DraftOrder, RosterView, TextView};
use crate::tui::spelling::Asked;
use crate::tui::testing::{NOW, draw_at_any_size, drawn, reference, scene};

const MEETING: MeetingId = MeetingId(2);

fn item(id: u32, title: &str, kind: ItemKind) -> ItemLine {
    ItemLine {
        item: AgendaItem {
            number: Some(ItemNo { year: 2026, number: id + 4 }),
            ..AgendaItem::new(AgendaItemId(id), MEETING, id, kind, title.into())
        },
        case: None,
        before: None,
    }
}

/// Items 1 to 4; in a running meeting the first is done and the second has lain on the table for
/// twelve minutes.
fn view(state: MeetingState) -> MeetingView {
    let reference = reference();
    let mut items = vec![
        item(1, "Godkjenning av innkalling", ItemKind::Information),
        item(2, "Prosedyretall for endoskopi", ItemKind::Decision),
        item(3, "Valg av leder", ItemKind::Election),
        item(4, "Eventuelt", ItemKind::AnyOtherBusiness),
    ];
    if state == MeetingState::Running {
        items[0].item.opened = Some(NOW.plus(-1500));
        items[0].item.closed = Some(NOW.plus(-750));
        items[1].item.opened = Some(NOW.plus(-750));
        items[0].item.clock.spent = 750;
        items[1].item.clock.since = Some(NOW.plus(-750));
        items[1].item.planned = Some(15);
    }
    let seats: Vec<(Seat, Institution)> = (1..)
        .zip(&reference.institutions)
        .map(|(id, institution)| {
            (Seat { id: SeatId(id), council: CouncilId(1), institution: institution.id }, institution.clone())
        })
        .collect();
    let person = |id, name: &str| Person {
        id: PersonId(id),
        name: name.into(),
        title: "overlege".into(),
        workplace: None,
        email: None,
        phone: None,
        roles: Vec::new(),
    };
    let appointment = |id, seat, person, capacity| Appointment {
        id: AppointmentId(id),
        seat: SeatId(seat),
        person: PersonId(person),
        capacity,
        term: Period { from: NOW.day().plus(-100), to: None },
        letter: None,
    };
    MeetingView {
        council: Council {
            id: CouncilId(1),
            region: RegionId(1),
            specialty: SpecialtyId(2),
            own: true,
            silence: SilenceRule::default(),
        },
        specialty: reference.specialties[1].clone(),
        region: reference.regions[0].clone(),
        meeting: Meeting {
            state,
            ..Meeting::new(
                MEETING,
                CouncilId(1),
                MeetingNo { year: 2026, number: 1 },
                MeetingKind::Annual,
                NOW.plus(-1800),
                LeadTimes::ANNUAL,
            )
        },
        items,
        roster: RosterView {
            seats,
            appointments: vec![
                appointment(1, 1, 1, Capacity::Representative),
                appointment(2, 1, 2, Capacity::Deputy),
                appointment(3, 2, 3, Capacity::Representative),
            ],
            holdings: Vec::new(),
            persons: vec![person(1, "Lise Hauge Nilsen"), person(2, "Per Lie"), person(3, "Ida Moe")],
        },
        attendance: vec![
            attendance(1, Attendee::Seat(SeatId(1), Presence::Deputy)),
            attendance(2, Attendee::Guest("Nina Aas, Hdir".into())),
        ],
        follow_ups: Vec::new(),
        drafts: Vec::new(),
        steps: Vec::new(),
        directory: Directory::default(),
    }
}

fn attendance(id: u32, who: Attendee) -> Attendance {
    Attendance { id: AttendanceId(id), meeting: MEETING, who, noted: NOW, came: None, left: None }
}

fn held(item: u32, content: &str, saved: Option<Moment>) -> DraftReply {
    DraftReply::Held(TextView {
        text: TextKey::Minutes(AgendaItemId(item)),
        content: content.into(),
        cursor: u32::try_from(content.len()).unwrap(),
        revision: u64::from(saved.is_some()),
        writer: Some("kari".into()),
        mine: true,
        saved,
    })
}

/// In the room, at the item on the table or the first, with the pen.
fn inside(state: MeetingState, content: &str) -> MeetingRoom {
    let mut room = MeetingRoom::new(MEETING);
    room.answered(AnswerBody::Meeting(Box::new(view(state))), &scene());
    let at = room.item.unwrap().0;
    room.drafted(held(at, content, Some(NOW.plus(-5))), &scene());
    room
}

/// The orders among the effects, in a word each.
fn orders(effects: &[Effect]) -> Vec<String> {
    let told = |effect: &Effect| match effect {
        Effect::Order { command, .. } => Some(format!("{command:?}")),
        Effect::Draft(DraftOrder::Save { .. }) => Some("save".into()),
        Effect::Draft(DraftOrder::Hold { text, .. }) => Some(format!("hold {text:?}")),
        Effect::Draft(DraftOrder::Release { .. }) => Some("release".into()),
        Effect::Place(PlaceView { meeting, text, .. }) => Some(format!("place {meeting:?} {text:?}")),
        Effect::Push(_) => Some("push".into()),
        Effect::Pop => Some("pop".into()),
        _ => None,
    };
    effects.iter().filter_map(told).collect()
}

#[test]
fn the_item_on_the_table_its_clock_and_the_time_saved_are_on_screen() {
    let mut room = inside(MeetingState::Running, "Rådet drøftet saken.\nvedtak: Rådet støtt");
    assert_snapshot!(drawn(&mut room, &scene(), 80, 24));
    assert_snapshot!(drawn(&mut room, &scene(), 120, 40));
    assert_snapshot!(drawn(&mut room, &scene(), 20, 5));
}

/// What is said under an item that is exempt does not become the case's by itself, and that is told.
#[test]
fn that_the_case_takes_nothing_over_is_told_where_it_is_written() {
    for (access, case, told) in [
        (Access::Exempt { basis: "offl. § 13".into() }, Some(CaseId(3)), true),
        (Access::Exempt { basis: "offl. § 13".into() }, None, false),
        (Access::Public, Some(CaseId(3)), false),
    ] {
        let mut view = view(MeetingState::Running);
        (view.items[1].item.access, view.items[1].item.case) = (access, case);
        let mut room = MeetingRoom::new(MEETING);
        room.answered(AnswerBody::Meeting(Box::new(view)), &scene());
        room.drafted(held(2, "faglig: Dekker målet bedre.", Some(NOW.plus(-5))), &scene());
        let shown = drawn(&mut room, &scene(), 80, 24);
        assert_eq!(shown.contains("tas ikke over på saken"), told, "{shown}");
    }
}

#[test]
fn the_room_draws_at_any_size() {
    draw_at_any_size(&mut MeetingRoom::new(MEETING), &scene());
    draw_at_any_size(&mut inside(MeetingState::Running, "Rådet drøftet saken.\n"), &scene());
    let mut roll = attendance::Attendance::new(MEETING);
    roll.answered(AnswerBody::Meeting(Box::new(view(MeetingState::Running))), &scene());
    draw_at_any_size(&mut roll, &scene());
}

#[test]
fn the_next_item_is_put_on_the_table_after_the_text_is_put_down() {
    let mut room = inside(MeetingState::Running, "");
    room.typed("Vedtatt", &scene());
    let effects = room.act(Action::NextItem, &scene()).unwrap();
    assert_eq!(
        orders(&effects),
        [
            "save",
            "PutDown { text: Minutes(AgendaItemId(2)) }",
            "release",
            "hold Minutes(AgendaItemId(3))",
            "place Some(MeetingId(2)) Some(Minutes(AgendaItemId(3)))",
            "OpenItem { id: AgendaItemId(3) }",
        ]
    );
}

#[test]
fn nothing_is_put_on_the_table_before_the_meeting_or_by_one_who_only_reads() {
    let mut room = inside(MeetingState::Convened, "");
    let moved = orders(&room.act(Action::NextItem, &scene()).unwrap());
    assert!(!moved.iter().any(|order| order.starts_with("OpenItem")), "{moved:?}");

    let mut reader = MeetingRoom::new(MEETING);
    reader.answered(AnswerBody::Meeting(Box::new(view(MeetingState::Running))), &scene());
    reader.draft_refused(&Refusal::HeldBy { user: "ola".into() }, &scene());
    let moved = orders(&reader.act(Action::NextItem, &scene()).unwrap());
    assert!(!moved.iter().any(|order| order.starts_with("OpenItem")), "{moved:?}");
}

#[test]
fn walking_in_offers_to_open_the_meeting_and_coming_back_does_not() {
    let answer = || AnswerBody::Meeting(Box::new(view(MeetingState::Planned)));
    let mut room = MeetingRoom::new(MEETING);
    assert!(orders(&room.answered(answer(), &scene())).contains(&"push".to_owned()));
    let opened = orders(&room.given(Given::Yes, &scene()));
    assert_eq!(opened, ["MoveMeeting { id: MeetingId(2), step: Open, reason: None }"]);

    let mut room = MeetingRoom::returned(MEETING, Some(TextKey::Minutes(AgendaItemId(3))));
    let back = orders(&room.answered(answer(), &scene()));
    assert_eq!(
        back,
        ["hold Minutes(AgendaItemId(3))", "place Some(MeetingId(2)) Some(Minutes(AgendaItemId(3)))"]
    );
}

#[test]
fn what_is_typed_at_the_door_goes_into_the_item_and_nowhere_is_said_to_be_nowhere() {
    let mut room = MeetingRoom::new(MEETING);
    room.typed("Ja", &scene());
    room.answered(AnswerBody::Meeting(Box::new(view(MeetingState::Running))), &scene());
    room.drafted(held(2, "Møtt: ", None), &scene());
    assert_eq!(text(&room), "Møtt: Ja");

    let mut empty = MeetingRoom::new(MEETING);
    let nothing = MeetingView { items: Vec::new(), ..view(MeetingState::Running) };
    empty.answered(AnswerBody::Meeting(Box::new(nothing)), &scene());
    let refused = |effects: Vec<Effect>| matches!(effects.as_slice(), [Effect::Refuse(_)]);
    assert!(refused(empty.typed("Ja", &scene())));
    assert!(refused(empty.act(Action::NewLine, &scene()).unwrap()));
}

#[test]
fn going_out_waits_until_everything_is_on_disk() {
    let mut room = inside(MeetingState::Running, "");
    room.typed("x", &scene());
    let effects = orders(&room.act(Action::Back, &scene()).unwrap());
    assert!(!effects.contains(&"pop".to_owned()), "{effects:?}");
    let text = TextKey::Minutes(AgendaItemId(2));
    room.drafted(DraftReply::Saved { text, revision: 2, at: NOW }, &scene());
    assert_eq!(orders(&room.drafted(DraftReply::Released { text }, &scene())), ["pop"]);
}

#[test]
fn anothers_change_of_the_agenda_leaves_text_and_cursor_alone() {
    let mut room = inside(MeetingState::Running, "halvt or");
    room.act(Action::CursorLeft, &scene());
    let mut changed = view(MeetingState::Running);
    changed.items.swap(1, 2);
    changed.items.push(item(5, "Ny sak", ItemKind::Discussion));
    assert_eq!(orders(&room.answered(AnswerBody::Meeting(Box::new(changed)), &scene())), [""; 0]);
    let editor = room.writing.session().unwrap().editor();
    assert_eq!((editor.text().as_str(), editor.cursor()), ("halvt or", 7));
}

#[test]
fn the_clock_wakes_once_a_minute_and_only_while_the_item_is_open() {
    let mut room = inside(MeetingState::Running, "");
    drawn(&mut room, &scene(), 80, 24);
    let wait = room.alarm().unwrap() - Instant::now();
    assert!(wait > Duration::from_secs(25) && wait <= Duration::from_secs(30), "{wait:?}");
    let mut before = inside(MeetingState::Convened, "");
    drawn(&mut before, &scene(), 80, 24);
    assert_eq!(before.alarm(), None);
}

mod moving;
mod roll_call;

#[test]
fn the_whole_meeting_is_searched_and_one_comes_to_the_place() {
    let mut room = inside(MeetingState::Running, "Rådet støtter\nKurs i Tromsø");
    let mut elsewhere = view(MeetingState::Running);
    elsewhere.items[2].item.minutes = "Ingen\nRådet velger i Tromsø".into();
    room.answered(AnswerBody::Meeting(Box::new(elsewhere)), &scene());
    let mut effects = room.act(Action::SearchMeeting, &scene()).unwrap();
    let Some(Effect::Push(mut search)) = effects.pop() else { panic!("a search") };
    assert_snapshot!("search_begins", drawn(search.as_mut(), &scene(), 80, 24));
    search.typed("tromsø", &scene());
    assert_snapshot!("search_finds", drawn(search.as_mut(), &scene(), 80, 24));
    draw_at_any_size(search.as_mut(), &scene());

    search.act(Action::Down, &scene());
    let given = search.act(Action::Open, &scene()).unwrap().pop();
    let Some(Effect::Give(spot)) = given else { panic!("a place") };
    assert_eq!(spot, Given::Spot(AgendaItemId(3), 1, 16));
    let orders = orders(&room.given(spot, &scene()));
    // The council stays at its item.
    assert!(!orders.iter().any(|order| order.starts_with("OpenItem")), "{orders:?}");
    room.drafted(DraftReply::Released { text: TextKey::Minutes(AgendaItemId(2)) }, &scene());
    room.drafted(held(3, "Ingen\nRådet velger i Tromsø", None), &scene());
    assert_eq!(room.writing.session().unwrap().editor().cursor(), "Ingen\nRådet velger i ".len());
}

#[test]
fn misspelt_words_are_told_of_in_words_and_another_can_be_put_in() {
    let told = |words: &[(&str, bool)]| Spelt::Checked {
        language: crate::language::Language::Bokmal,
        words: words.iter().map(|(word, right)| ((*word).to_owned(), *right)).collect(),
    };
    let mut room = inside(MeetingState::Running, "Rådet støter forslaget");
    drawn(&mut room, &scene(), 80, 24);
    let effects = room.rang(&scene());
    let [Effect::Spell(Asked::Check { words, .. })] = effects.as_slice() else { panic!("words to look up") };
    assert_eq!(words, &["Rådet", "støter", "forslaget"]);
    assert!(room.alarm().is_none_or(|at| at > Instant::now()));
    room.spelt(&told(&[("Rådet", true), ("støter", false), ("forslaget", true)]), &scene());
    room.act(Action::WordLeft, &scene());
    room.act(Action::WordLeft, &scene());
    let screen = drawn(&mut room, &scene(), 80, 24);
    assert!(screen.contains("«støter» står ikke i ordboka. Alt-w gir forslag"), "{screen}");

    let effects = room.act(Action::SuggestSpelling, &scene()).unwrap();
    let [Effect::Push(_), Effect::Spell(Asked::Suggest { word, .. })] = effects.as_slice() else {
        panic!("suggestions")
    };
    assert_eq!(word, "støter");
    let mut list = crate::tui::screens::Suggestions::new("støter".into(), Position::new(6, 3));
    draw_at_any_size(&mut list, &scene());
    let offered =
        Spelt::Suggested { word: "støter".into(), suggestions: vec!["støtter".into(), "støyer".into()] };
    list.spelt(&offered, &scene());
    draw_at_any_size(&mut list, &scene());
    assert_snapshot!("suggestions", drawn(&mut list, &scene(), 40, 12));
    let Some(Effect::Give(given)) = list.typed("1", &scene()).pop() else { panic!("a word") };
    room.given(given, &scene());
    let editor = room.writing.session().unwrap().editor();
    assert_eq!((editor.text().as_str(), editor.cursor()), ("Rådet støtter forslaget", 15));

    room.act(Action::ToggleSpelling, &scene());
    room.spelt(&Spelt::NoDictionary { language: crate::language::Language::Bokmal }, &scene());
    let told = room.act(Action::ToggleSpelling, &scene()).unwrap();
    assert!(matches!(told.as_slice(), [Effect::Refuse(why)] if why.contains("hunspell")));
}

/// In the room with a directory of names.
fn among_names(content: &str) -> MeetingRoom {
    let mut room = MeetingRoom::new(MEETING);
    let mut view = view(MeetingState::Running);
    view.directory = directory();
    room.answered(AnswerBody::Meeting(Box::new(view)), &scene());
    room.drafted(held(2, content, Some(NOW.plus(-5))), &scene());
    room
}

fn directory() -> Directory {
    use crate::notation::{PersonName, TrustName};
    let trust = |id, short: &str, name: &str| TrustName {
        id: crate::domain::InstitutionId(id),
        short: short.into(),
        name: name.into(),
    };
    let person = |id, name: &str| PersonName {
        id: PersonId(id),
        name: name.into(),
        trust: Some(crate::domain::InstitutionId(1)),
    };
    Directory {
        trusts: vec![
            trust(1, "Ahus", "Akershus universitetssykehus"),
            trust(2, "OUS", "Oslo universitetssykehus"),
        ],
        people: vec![
            person(1, "Lise Hauge Nilsen"),
            person(2, "Per Lie"),
            person(3, "Ida Moe"),
            person(4, "Ida Lie"),
        ],
        leader: Some(PersonId(1)),
        cases: vec![(crate::domain::CaseNo { year: 2026, number: 13 }, "Prosedyretall".into())],
        objectives: vec!["URO-012".into()],
        ..Directory::default()
    }
}

const NOTES: &str = "Rådet drøftet saken.\nvedtak: Rådet støtter forslaget, jf. 2026-013.\n\
    aksjon lhn: sende revidert kursplan innen 1.6.\naksjon ida: spørre Ahus\ndissens ahus: Ønsker to kurs.\nvedtk: nei";

fn typed(room: &mut MeetingRoom, text: &str) {
    for letter in text.chars() {
        room.typed(letter.encode_utf8(&mut [0; 4]), &scene());
    }
}

fn text(room: &MeetingRoom) -> String {
    room.writing.session().unwrap().editor().text()
}

#[test]
fn the_structure_stands_beside_the_text_and_says_what_is_missing() {
    let mut room = among_names(NOTES);
    assert_snapshot!("structure_wide", drawn(&mut room, &scene(), 120, 40));
    assert_snapshot!("structure_hidden", drawn(&mut room, &scene(), 80, 24));
    room.act(Action::ToggleStructure, &scene());
    room.act(Action::CursorUp, &scene());
    assert_snapshot!("structure_below", drawn(&mut room, &scene(), 80, 24));
    draw_at_any_size(&mut room, &scene());
    drawn(&mut room, &scene(), 80, 12);
    let refused = room.act(Action::ToggleStructure, &scene()).unwrap();
    assert!(matches!(refused.as_slice(), [Effect::Refuse(_)]));
}

#[test]
fn the_line_at_the_cursor_is_told_of_in_words_as_it_is_typed() {
    let mut room = among_names("");
    let mut told = Vec::new();
    for part in ["aksjon", " per", ": spørre", " Ahus innen", " 1.6.", "\naksjon ida: x"] {
        typed(&mut room, part);
        let screen = drawn(&mut room, &scene(), 100, 24);
        let status = screen.lines().rev().nth(1).unwrap();
        told.push(status.split_once("lagret 13:03:55").unwrap().1.trim().to_owned());
    }
    assert_eq!(
        told,
        [
            "",
            "? mangler kolon, så linjen leses som tekst",
            "? ingen frist: skriv «innen 1.6.» til slutt",
            "? ingen frist: skriv «innen 1.6.» til slutt",
            "aksjon – Per Lie – 01.06.2026",
            "▲ «ida» kan være Ida Moe, Ida Lie",
        ]
    );
}

#[test]
fn one_goes_from_the_text_to_its_row_and_from_a_row_to_its_place() {
    let mut room = among_names(NOTES);
    room.act(Action::CursorUp, &scene());
    drawn(&mut room, &scene(), 80, 24);
    let Some(Effect::Push(mut rows)) = room.act(Action::GoStructure, &scene()).unwrap().pop() else {
        panic!("rows")
    };
    assert_snapshot!("structure_rows", drawn(rows.as_mut(), &scene(), 80, 24));
    rows.act(Action::Up, &scene());
    rows.act(Action::Up, &scene());
    let Some(Effect::Give(given)) = rows.act(Action::Open, &scene()).unwrap().pop() else {
        panic!("a place")
    };
    assert_eq!(given, Given::Spot(AgendaItemId(2), 2, "aksjon lhn: ".len()));
    room.given(given, &scene());
    assert_eq!(room.writing.line().map(|(line, _, byte)| (line, byte)), Some((2, 12)));
    let mut bare = among_names("Rådet drøftet saken.");
    drawn(&mut bare, &scene(), 80, 24);
    assert!(matches!(bare.act(Action::GoStructure, &scene()).unwrap().as_slice(), [Effect::Refuse(_)]));
}

#[test]
fn tab_completes_what_is_begun_and_no_other_key_is_taken() {
    let room = &mut among_names("");
    drawn(room, &scene(), 80, 24);
    typed(room, "De");
    assert!(!drawn(room, &scene(), 80, 24).contains("Tab"), "prose is left alone");
    room.act(Action::DeleteLine, &scene());
    typed(room, "ak");
    assert!(drawn(room, &scene(), 80, 24).contains("aksjon  Tab"));
    room.act(Action::Complete, &scene());
    assert_eq!(text(room), "aksjon ");
    typed(room, "id");
    drawn(room, &scene(), 80, 24);
    assert_snapshot!("completion", drawn(room, &scene(), 80, 24));
    draw_at_any_size(room, &scene());
    room.act(Action::Complete, &scene());
    assert_eq!(text(room), "aksjon Ida Moe: ");
    // Pressed again, the next one comes in its place; undo takes back one at a time.
    room.act(Action::Complete, &scene());
    assert_eq!(text(room), "aksjon Ida Lie: ");
    room.act(Action::UndoText, &scene());
    assert_eq!(text(room), "aksjon Ida Moe: ");

    // Enter and arrows do what they do; Esc lets the list go and stays.
    room.act(Action::TextEnd, &scene());
    room.act(Action::NewLine, &scene());
    typed(room, "dissens ah");
    assert!(drawn(room, &scene(), 80, 24).contains("Ahus"));
    assert_eq!(room.act(Action::Back, &scene()).map(|effects| effects.len()), Some(0));
    typed(room, "u");
    assert!(!drawn(room, &scene(), 80, 24).contains("Tab"), "the word is left alone");
    room.act(Action::NewLine, &scene());
    typed(room, "senere: se 2026-0");
    assert!(drawn(room, &scene(), 80, 24).contains("Prosedyretall"));
    room.act(Action::NewLine, &scene());
    assert!(text(room).ends_with("dissens ahu\nsenere: se 2026-0\n"));
    // Asked for where nothing is begun, everything that can begin a line is shown.
    room.act(Action::Complete, &scene());
    assert!(drawn(room, &scene(), 80, 24).contains("vedtak"));
    typed(room, "Prosa om ");
    let refused = room.act(Action::Complete, &scene()).unwrap();
    assert!(matches!(refused.as_slice(), [Effect::Refuse(_)]));
}

#[test]
fn a_short_word_becomes_its_text_with_the_cursor_at_its_mark() {
    let abbreviation = |id, short: &str, text: &str| Abbreviation {
        id: crate::domain::AbbreviationId(id),
        short: short.into(),
        text: text.into(),
    };
    let known = vec![
        abbreviation(1, "hdir", "Helsedirektoratet"),
        abbreviation(2, "støtte", "vedtak: Rådet støtter ¤.\nøkonomisk: ingen konsekvens"),
    ];
    let room = &mut among_names("");
    room.answered(AnswerBody::Abbreviations(known), &scene());
    typed(room, "Svar til (HDIR");
    room.act(Action::ExpandAbbreviation, &scene());
    assert_eq!(text(room), "Svar til (Helsedirektoratet");
    room.act(Action::NewLine, &scene());
    typed(room, "støtte");
    room.act(Action::ExpandAbbreviation, &scene());
    typed(room, "det");
    assert_eq!(
        text(room),
        "Svar til (Helsedirektoratet\nvedtak: Rådet støtter det.\nøkonomisk: ingen konsekvens"
    );
    let refused = room.act(Action::ExpandAbbreviation, &scene()).unwrap();
    assert!(matches!(refused.as_slice(), [Effect::Refuse(why)] if why.contains("«det»")));
}

#[test]
fn what_is_missing_is_listed_with_its_places() {
    use crate::notation::Flaw;
    use crate::office::{Gap, Missing, Spot};
    let spot =
        |item: u32, at| Some(Spot { item: AgendaItemId(item), number: format!("{}/2026", item + 4), at });
    let line = |flaw| Gap::Line { flaw, values: Vec::new() };
    let named = Gap::Line {
        flaw: Flaw::UnknownName { typed: "Ole".into() },
        values: vec![("typed".into(), "Ole".into())],
    };
    let found = vec![
        Missing { what: Gap::Decision, spot: spot(2, None) },
        Missing { what: named, spot: spot(2, Some((3, 7))) },
        Missing { what: line(Flaw::NoDue), spot: spot(2, Some((11, 0))) },
        Missing { what: Gap::Election, spot: spot(3, None) },
        Missing { what: Gap::NotOpened, spot: spot(4, None) },
        Missing { what: Gap::Presence { trust: "OUS".into() }, spot: None },
        Missing { what: Gap::Representative { trust: "Ahus".into() }, spot: None },
        Missing { what: Gap::DeputyLeader, spot: spot(3, None) },
        Missing { what: Gap::MinuteTaker, spot: None },
    ];
    let mut screen = missing::Missing::new(MEETING, true);
    screen.answered(AnswerBody::Missing(found), &scene());
    assert_snapshot!("missing_80", drawn(&mut screen, &scene(), 80, 24));
    assert_snapshot!("missing_120", drawn(&mut screen, &scene(), 120, 40));
    draw_at_any_size(&mut screen, &scene());
    let mut nothing = missing::Missing::new(MEETING, true);
    nothing.answered(AnswerBody::Missing(Vec::new()), &scene());
    assert!(drawn(&mut nothing, &scene(), 80, 24).contains("Ingenting mangler"));
    let closed = orders(&nothing.act(Action::CloseMeeting, &scene()).unwrap());
    assert_eq!(closed, ["MoveMeeting { id: MeetingId(2), step: Close, reason: None }"]);
}
