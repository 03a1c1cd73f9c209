use super::vocabulary::*;
use crate::domain::*;
use crate::office::board::OpenCases;
use crate::office::*;

fn details(room: &Room, code: &str, title: &str) -> CaseDetails {
    CaseDetails {
        title: title.into(),
        track: Track::Proposal,
        target: Target::LearningActivity,
        origin: Origin::Council,
        specialties: vec![room.specialty(code)],
        received: day("2026-10-01"),
        inner_deadline: Some(day("2026-12-01")),
        outer_deadline: None,
        effective: None,
        summary: String::new(),
        contact: String::new(),
        handler: None,
        body: AssessingBody::default(),
        nynorsk: false,
    }
}

fn registered(room: &Room, case: CaseDetails) -> CaseId {
    CaseId(Room::made(&room.does(Command::RegisterCase { case }), Kind::Case))
}

fn step(id: CaseId, step: CaseStep) -> Command {
    Command::MoveCase { id, step, reason: Some("slik ble det".into()) }
}

fn shown(room: &Room, ask: BoardAsk) -> BoardView {
    match room.asks(Query::Board(ask)) {
        AnswerBody::Board(view) => *view,
        other => panic!("{other:?}"),
    }
}

fn whole(column: BoardColumn) -> BoardWindow {
    BoardWindow { column, from: 0, rows: 100 }
}

fn everything() -> BoardAsk {
    BoardAsk { windows: BoardColumn::OPEN.iter().copied().map(whole).collect(), ..BoardAsk::default() }
}

fn titles(view: &BoardView) -> Vec<(BoardColumn, Vec<&str>)> {
    view.windows
        .iter()
        .filter(|window| !window.cards.is_empty())
        .map(|window| (window.column, window.cards.iter().map(|card| card.title.as_str()).collect()))
        .collect()
}

fn filtered(room: &Room, filter: BoardFilter) -> Vec<String> {
    let view = shown(room, BoardAsk { filter, ..everything() });
    let cards = view.windows.into_iter().flat_map(|window| window.cards);
    let mut titles: Vec<String> = cards.map(|card| card.title).collect();
    titles.sort_unstable();
    titles
}

/// What is kept, once it has caught up, is what would be read anew.
pub fn is_as_new(room: &Room, kept: &mut OpenCases) {
    let snapshot = room.office.store().snapshot().unwrap();
    let mut anew = OpenCases::default();
    anew.catch_up(&snapshot).unwrap();
    kept.catch_up(&snapshot).unwrap();
    for column in BoardColumn::OPEN {
        assert_eq!(kept.column(*column), anew.column(*column), "{column:?}");
    }
}

#[test]
fn a_case_stands_in_the_column_of_its_step_and_tells_what_it_waits_for() {
    let room = office();
    assert_eq!(titles(&shown(&room, everything())), []);
    let asked = registered(&room, details(&room, "MED", "Kurs"));
    room.does(step(asked, CaseStep::Prepare));
    room.does(step(asked, CaseStep::RequestAssessment));
    let early = CaseDetails { outer_deadline: Some(day("2026-11-20")), ..details(&room, "URO", "Sen") };
    let late = CaseDetails { outer_deadline: Some(day("2026-12-20")), ..details(&room, "URO", "Tidsnok") };
    registered(&room, late);
    registered(&room, early);
    let view = shown(&room, everything());
    assert_eq!(
        titles(&view),
        [(BoardColumn::Received, vec!["Sen", "Tidsnok"]), (BoardColumn::UnderAssessment, vec!["Kurs"])]
    );
    assert_eq!(view.counts[0], BoardCount { column: BoardColumn::Received, cards: 2, late: 1 });
    let card = &view.windows[2].cards[0];
    let four = room.all::<Region>().iter().map(|region| region.id).collect();
    assert_eq!((card.waits.clone(), card.deadline), (WaitsFor::Answers(four), Some(day("2026-12-01"))));
    for it in room.all::<Assessment>() {
        let on = day("2026-11-21");
        room.does(Command::AnswerAssessment { id: it.id, position: Position::NoRemarks, on });
    }
    let view = shown(&room, everything());
    assert_eq!(titles(&view)[1], (BoardColumn::Assessed, vec!["Kurs"]), "assessed is derived");
    assert_eq!(view.windows[3].cards[0].waits, WaitsFor::Step(CaseStep::Submit));
}

#[test]
fn what_is_kept_is_as_new_as_what_is_read_anew() {
    let (room, mut kept) = (office(), OpenCases::default());
    is_as_new(&room, &mut kept);
    let first = registered(&room, details(&room, "MED", "Kurs"));
    is_as_new(&room, &mut kept);
    let second = registered(&room, details(&room, "URO", "Bok"));
    room.does(step(first, CaseStep::Prepare));
    room.does(step(first, CaseStep::RequestAssessment));
    is_as_new(&room, &mut kept);
    for it in room.all::<Assessment>() {
        let on = day("2026-11-21");
        room.does(Command::AnswerAssessment { id: it.id, position: Position::NoRemarks, on });
        is_as_new(&room, &mut kept);
    }
    room.does(step(second, CaseStep::Withdraw));
    is_as_new(&room, &mut kept);
    // Taken back: the case is open again, the answers are gone, then the requests, then the case.
    while room.tries(&lise(), Command::Undo).is_ok() {
        is_as_new(&room, &mut kept);
    }
    while room.tries(&lise(), Command::Redo).is_ok() {
        is_as_new(&room, &mut kept);
    }
    let ort = room.specialty("ORT");
    registered(&room, details(&room, "ORT", "Uten fagkontakt"));
    room.does(Command::SetFagkontakt {
        specialty: ort, region: room.region("HSØ"), from: day("2026-01-01")
    });
    is_as_new(&room, &mut kept);
}

#[test]
fn filters_hold_together() {
    let room = office();
    let own = CaseDetails { handler: Some("lise".into()), ..details(&room, "MED", "Nytt kurs i ultralyd") };
    registered(&room, own);
    let enquiry = CaseDetails {
        track: Track::Enquiry,
        origin: Origin::Directorate,
        ..details(&room, "URO", "Prosedyrer")
    };
    registered(&room, CaseDetails { outer_deadline: Some(day("2026-11-20")), ..enquiry });
    registered(&room, details(&room, "URO", "Kurs i robotkirurgi"));
    let all = BoardFilter::default();
    for (filter, found) in [
        (all.clone(), &["Kurs i robotkirurgi", "Nytt kurs i ultralyd", "Prosedyrer"][..]),
        (
            BoardFilter { specialty: Some(room.specialty("URO")), ..all.clone() },
            &["Kurs i robotkirurgi", "Prosedyrer"],
        ),
        (BoardFilter { seating: Some(Seating::Lead), ..all.clone() }, &["Nytt kurs i ultralyd"]),
        (BoardFilter { track: Some(Track::Enquiry), ..all.clone() }, &["Prosedyrer"]),
        (BoardFilter { due: Some(DueWhen::Late), ..all.clone() }, &["Prosedyrer"]),
        (
            BoardFilter { due: Some(DueWhen::None), ..all.clone() },
            &["Kurs i robotkirurgi", "Nytt kurs i ultralyd"],
        ),
        (BoardFilter { own: true, ..all.clone() }, &["Nytt kurs i ultralyd"]),
        (
            BoardFilter { words: "KURS i".into(), ..all.clone() },
            &["Kurs i robotkirurgi", "Nytt kurs i ultralyd"],
        ),
        (BoardFilter { words: "2026-002".into(), ..all.clone() }, &["Prosedyrer"]),
        (
            BoardFilter { words: "kurs".into(), seating: Some(Seating::Mirror), ..all.clone() },
            &["Kurs i robotkirurgi"],
        ),
        (BoardFilter { own: true, track: Some(Track::Enquiry), ..all }, &[]),
    ] {
        assert_eq!(filtered(&room, filter.clone()), found, "{filter:?}");
    }
    let none = BoardFilter { words: "finnes ikke".into(), ..BoardFilter::default() };
    let view = shown(&room, BoardAsk { filter: none, ..everything() });
    assert_eq!((view.all, view.counts.iter().map(|count| count.cards).sum::<u32>()), (3, 0));
}

#[test]
fn a_long_column_is_told_a_stretch_at_a_time_around_the_chosen_card() {
    let room = office();
    let ids: Vec<CaseId> =
        (0..30).map(|n| registered(&room, details(&room, "MED", &format!("Sak {n:02}")))).collect();
    let window = BoardWindow { column: BoardColumn::Received, from: 0, rows: 10 };
    let ask = BoardAsk { windows: vec![window], ..BoardAsk::default() };
    let first = shown(&room, ask.clone());
    assert_eq!((first.windows[0].cards.len(), first.counts[0].cards, first.found), (10, 30, None));
    let chosen = shown(&room, BoardAsk { chosen: Some(ids[20]), ..ask.clone() });
    assert_eq!(chosen.found, Some((ids[20], BoardColumn::Received, 20)));
    assert_eq!((chosen.windows[0].from, chosen.windows[0].cards[5].id), (15, ids[20]));
    let beyond = BoardWindow { from: 400, rows: u32::MAX, ..window };
    let last = shown(&room, BoardAsk { windows: vec![beyond], ..ask.clone() });
    assert_eq!(last.windows[0].cards.len(), 30);
    room.does(step(ids[20], CaseStep::Prepare));
    let moved = shown(&room, BoardAsk { chosen: Some(ids[20]), ..ask });
    assert_eq!(moved.found, Some((ids[20], BoardColumn::Prepared, 0)), "it is found where it stands now");
}

#[test]
fn the_closed_cases_of_a_year_are_told_on_request() {
    let room = office();
    for title in ["Først", "Så"] {
        let id = registered(&room, details(&room, "MED", title));
        room.does(step(id, CaseStep::Withdraw));
        room.clock_shows("2026-11-23 10:00");
    }
    registered(&room, details(&room, "MED", "Åpen"));
    let over =
        |year| BoardAsk { year: Some(year), windows: vec![whole(BoardColumn::Over)], ..BoardAsk::default() };
    assert_eq!(titles(&shown(&room, over(2026))), [(BoardColumn::Over, vec!["Så", "Først"])]);
    assert_eq!(titles(&shown(&room, over(2025))), []);
    room.does(Command::Undo);
    assert_eq!(titles(&shown(&room, over(2026))), [(BoardColumn::Over, vec!["Så", "Først"])]);
    room.does(Command::Undo);
    assert_eq!(titles(&shown(&room, over(2026))), [(BoardColumn::Over, vec!["Først"])]);
}

#[test]
fn what_is_due_or_left_lying_in_a_case_is_told() {
    let room = office();
    let told = || -> Vec<(&'static str, Option<Day>)> {
        let AnswerBody::Attention(lines) = room.asks(Query::Attention) else { panic!() };
        let name = |what: &Attention| match what {
            Attention::CaseDue { .. } => Some("due"),
            Attention::OuterNears { .. } => Some("outer"),
            Attention::NobodyAsked { .. } => Some("unasked"),
            Attention::LetterUnsent { .. } => Some("unsent"),
            Attention::EffectReached { .. } => Some("effect"),
            Attention::AnswersLack { .. } => Some("answers"),
            _ => None,
        };
        lines.iter().filter_map(|line| Some((name(&line.what)?, line.day))).collect()
    };
    let details = CaseDetails {
        inner_deadline: Some(day("2026-11-24")),
        outer_deadline: Some(day("2026-12-04")),
        effective: Some(day("2027-01-01")),
        ..details(&room, "MED", "Kurs")
    };
    let (inner, outer) = (details.inner_deadline, details.outer_deadline);
    let id = registered(&room, details);
    assert_eq!(told(), [("unasked", inner), ("due", outer)]);
    room.does(step(id, CaseStep::Prepare));
    room.does(step(id, CaseStep::RequestAssessment));
    assert_eq!(told(), [("due", inner), ("answers", inner), ("outer", outer)]);
    room.clock_shows("2026-11-30 10:00");
    let unsent = Some(day("2026-11-21"));
    assert!(told().contains(&("outer", outer)) && told().contains(&("due", inner)), "{:?}", told());
    let letters = room.all::<Letter>().iter().filter(|letter| letter.sent.is_none()).count();
    assert_eq!(told().contains(&("unsent", unsent)), letters > 0, "{:?}", told());
    let correct = |state| Command::CorrectCase { id, state, reason: "prøve".into() };
    room.does(correct(CaseState::Decided(CaseOutcome::Changed)));
    room.clock_shows("2026-12-28 10:00");
    assert!(told().contains(&("due", Some(day("2027-01-01")))), "{:?}", told());
    room.clock_shows("2027-01-01 10:00");
    assert!(told().contains(&("effect", Some(day("2027-01-01")))), "{:?}", told());
}
