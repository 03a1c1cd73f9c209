use super::*;
use crate::domain::{CaseNo, CaseState, CaseStep, Day, RegionId, Seating, SpecialtyId, Track, WaitsFor};
use crate::language::Language;
use crate::office::BoardCount;
use crate::tui::testing::{draw_at_any_size, drawn, scene, scene_in};

fn day(month: u32, day: u32) -> Day {
    Day::ymd(2026, month, day).unwrap()
}

fn card(number: u32, title: &str, state: CaseState, deadline: Option<Day>, waits: WaitsFor) -> BoardCard {
    BoardCard {
        id: CaseId(number),
        number: CaseNo { year: 2026, number },
        title: title.into(),
        specialties: vec![SpecialtyId(1 + number % 2)],
        track: if number.is_multiple_of(3) { Track::Enquiry } else { Track::Proposal },
        seating: [Some(Seating::Lead), Some(Seating::Mirror), None][(number % 3) as usize],
        state,
        since: day(2, 2),
        deadline,
        handler: (number == 4).then(|| "kari".into()),
        waits,
    }
}

/// Cases in four columns; one column is longer than any screen.
fn all() -> Vec<(BoardColumn, Vec<BoardCard>)> {
    let answers = |ids: &[u32]| WaitsFor::Answers(ids.iter().copied().map(RegionId).collect());
    let asked = CaseState::UnderAssessment;
    let mut under_assessment = vec![
        card(3, "Endrede prosedyretall for cystektomi", asked, Some(day(2, 20)), answers(&[2, 3, 4])),
        card(4, "Nytt kurs i robotassistert kirurgi", asked, Some(day(3, 3)), answers(&[3])),
        card(5, "Ny læringsaktivitet om samtaler", asked, Some(day(3, 9)), answers(&[1, 2, 3, 4])),
    ];
    under_assessment.extend(
        (20..60).map(|number| {
            card(number, &format!("Sak nummer {number}"), asked, Some(day(4, 1)), answers(&[4]))
        }),
    );
    vec![
        (
            BoardColumn::Received,
            vec![
                card(1, "Kurs i luftveishåndtering", CaseState::Received, None, WaitsFor::Fagkontakt),
                card(2, "Nytt mål", CaseState::Received, Some(day(5, 1)), WaitsFor::Step(CaseStep::Prepare)),
            ],
        ),
        (BoardColumn::UnderAssessment, under_assessment),
        (
            BoardColumn::Assessed,
            vec![card(7, "Kurs i traume", CaseState::Assessed, None, WaitsFor::Step(CaseStep::Submit))],
        ),
        (
            BoardColumn::WithDirectorate,
            vec![card(8, "Rotasjoner", CaseState::WithDirectorate, None, WaitsFor::Directorate)],
        ),
    ]
}

/// What the office answers when these are its cases.
fn told(ask: &BoardAsk, cases: &[(BoardColumn, Vec<BoardCard>)]) -> BoardView {
    let of = |column: BoardColumn| cases.iter().find(|one| one.0 == column).map_or(&[][..], |one| &one.1);
    let len = |column| u32::try_from(of(column).len()).unwrap();
    let late =
        |column| of(column).iter().filter(|card| card.deadline.is_some_and(|day| day < self::day(3, 3)));
    let found = BoardColumn::OPEN.iter().find_map(|column| {
        let at = of(*column).iter().position(|card| Some(card.id) == ask.chosen)?;
        Some((ask.chosen?, *column, u32::try_from(at).unwrap()))
    });
    let columns: &[BoardColumn] = if ask.year.is_some() { &[BoardColumn::Over] } else { BoardColumn::OPEN };
    BoardView {
        counts: columns
            .iter()
            .map(|column| BoardCount {
                column: *column,
                cards: len(*column),
                late: u32::try_from(late(*column).count()).unwrap(),
            })
            .collect(),
        all: columns.iter().map(|column| len(*column)).sum(),
        windows: ask
            .windows
            .iter()
            .map(|window| {
                let rows = window.rows as usize;
                let cards = of(window.column).iter().skip(window.from as usize).take(rows);
                BoardCards { column: window.column, from: window.from, cards: cards.cloned().collect() }
            })
            .collect(),
        found,
    }
}

/// Answers the board until it asks no more.
fn answer(board: &mut Board, cases: &[(BoardColumn, Vec<BoardCard>)], scene: &Scene) {
    let mut ask = board.ask();
    for _ in 0..4 {
        let view = Box::new(told(&ask, cases));
        match board.answered(AnswerBody::Board(view), scene).pop() {
            Some(Effect::Ask(Query::Board(next))) => ask = next,
            Some(_) => panic!("something else than a question"),
            None => return,
        }
    }
    panic!("it asks for ever");
}

fn opened(scene: &Scene) -> Board {
    let mut board = Board::default();
    answer(&mut board, &all(), scene);
    board
}

/// What follows from a key, with the questions answered.
fn press(board: &mut Board, action: Action, scene: &Scene) -> Vec<String> {
    let mut told = Vec::new();
    for effect in board.act(action, scene).unwrap() {
        match effect {
            Effect::Ask(_) => answer(board, &all(), scene),
            Effect::Push(screen) => told.push(format!("push {}", screen.title(scene))),
            Effect::Refuse(why) => told.push(format!("refuse {why}")),
            _ => told.push("?".into()),
        }
    }
    told
}

fn chosen(board: &Board) -> u32 {
    board.chosen().unwrap().number.number
}

#[test]
fn one_column_is_open_below_the_strip_of_all() {
    let scene = scene();
    let mut board = opened(&scene);
    press(&mut board, Action::NextPane, &scene);
    insta::assert_snapshot!("narrow", drawn(&mut board, &scene, 80, 24));
    assert_eq!(board.title(&scene), "Saksløp for alle råd: 47 åpne saker, 1 over fristen");
    press(&mut board, Action::FilterSeat, &scene);
    press(&mut board, Action::FilterDeadline, &scene);
    press(&mut board, Action::FilterOwn, &scene);
    insta::assert_snapshot!("filtered", drawn(&mut board, &scene, 80, 24));
    assert_eq!(board.title(&scene), "Saksløp for alle råd: 47 av 47 åpne saker, 1 over fristen");
}

#[test]
fn all_columns_stand_side_by_side_where_there_is_room() {
    let scene = scene();
    let mut board = opened(&scene);
    press(&mut board, Action::NextPane, &scene);
    insta::assert_snapshot!("wide", drawn(&mut board, &scene, 120, 40));
    let english = scene_in(Language::English);
    press(&mut board, Action::Last, &english);
    insta::assert_snapshot!("wide_english_last", drawn(&mut board, &english, 120, 40));
}

#[test]
fn an_empty_board_says_what_to_do() {
    let scene = scene();
    let mut board = Board::default();
    answer(&mut board, &[], &scene);
    assert!(drawn(&mut board, &scene, 80, 24).contains("g r velger råd"));
    press_on_nothing(&mut board, &scene);
    board.filter.own = true;
    assert!(drawn(&mut board, &scene, 80, 24).contains("0 tar bort alle filtre"));
    board.filter.own = false;
    board.year = Some(1999);
    assert!(drawn(&mut board, &scene, 80, 24).contains("avsluttet i 1999. 9 går tilbake"));
}

fn press_on_nothing(board: &mut Board, scene: &Scene) {
    for (action, why) in [
        (Action::Open, "Velg en sak først. Piltastene flytter mellom sakene"),
        (Action::MoveCase, "Velg en sak først. Piltastene flytter mellom sakene"),
        (Action::NextPane, "Ingen saker i de andre kolonnene"),
    ] {
        match board.act(action, scene).unwrap().as_slice() {
            [Effect::Refuse(told)] => assert_eq!(told, why),
            _ => panic!("{action} is not refused"),
        }
    }
}

#[test]
fn the_arrows_reach_every_card_and_turning_passes_over_empty_columns() {
    let scene = scene();
    let mut board = opened(&scene);
    drawn(&mut board, &scene, 80, 24);
    let mut seen = vec![chosen(&board)];
    for _ in 0..4 {
        for _ in 1..board.count(board.column) {
            press(&mut board, Action::Down, &scene);
            drawn(&mut board, &scene, 80, 24);
            seen.push(chosen(&board));
        }
        press(&mut board, Action::NextPane, &scene);
        drawn(&mut board, &scene, 80, 24);
        seen.push(chosen(&board));
    }
    let expected: Vec<u32> = [1, 2, 3, 4, 5].into_iter().chain(20..60).chain([7, 8, 2]).collect();
    assert_eq!(seen, expected, "and back at the first column, where it was left");
    assert_eq!(board.column, BoardColumn::Received);
}

#[test]
fn the_chosen_card_stays_chosen_when_a_colleague_moves_it_or_what_stands_before_it() {
    let scene = scene();
    let mut board = opened(&scene);
    drawn(&mut board, &scene, 80, 24);
    press(&mut board, Action::NextPane, &scene);
    for _ in 0..6 {
        press(&mut board, Action::Down, &scene);
    }
    assert_eq!(chosen(&board), 23);
    let mut cases = all();
    cases[1].1.drain(..2);
    answer(&mut board, &cases, &scene);
    assert_eq!((chosen(&board), board.place(board.column).list.selected), (23, 4));
    let moved = cases[1].1.remove(4);
    cases[2].1.push(moved);
    answer(&mut board, &cases, &scene);
    assert_eq!((chosen(&board), board.shown), (23, BoardColumn::Assessed), "it is followed");
    cases[2].1.pop();
    answer(&mut board, &cases, &scene);
    assert_eq!(chosen(&board), 7, "closed: the nearest is chosen");
}

#[test]
fn a_filter_is_set_and_taken_away_by_its_own_key() {
    let scene = scene();
    let mut board = opened(&scene);
    for (action, presses) in [
        (Action::FilterSeat, 3),
        (Action::FilterTrack, 5),
        (Action::FilterDeadline, 5),
        (Action::FilterOwn, 2),
    ] {
        for press in 1..presses {
            self::press(&mut board, action, &scene);
            assert!(!board.filter.is_empty(), "{action} pressed {press} times");
        }
        press(&mut board, action, &scene);
        assert!(board.filter.is_empty(), "{action}");
    }
    assert_eq!(
        press(&mut board, Action::FilterSpecialty, &scene),
        ["push Vis bare saker for hvilket fagområde?"]
    );
    board.given(Given::Choice(1), &scene);
    assert_eq!(board.filter.specialty, Some(SpecialtyId(2)));
    press(&mut board, Action::FilterSpecialty, &scene);
    assert!(board.filter.is_empty());
    press(&mut board, Action::Find, &scene);
    board.given(Given::Text("kurs".into()), &scene);
    press(&mut board, Action::FilterTrack, &scene);
    let remembered = board.memory();
    assert_eq!(remembered.filter.words, "kurs");
    press(&mut board, Action::ClearFilters, &scene);
    assert!(board.filter.is_empty());
    assert_eq!(Board::remembered(remembered.clone()).memory(), remembered);
}

#[test]
fn the_closed_cases_of_a_year_are_shown_on_request() {
    let scene = scene();
    let mut board = opened(&scene);
    press(&mut board, Action::ShowClosed, &scene);
    let Effect::Refuse(why) = board.given(Given::Text("i fjor".into()), &scene).remove(0) else { panic!() };
    assert_eq!(why, "«i fjor» er ikke et årstall. Skriv for eksempel 2026");
    board.given(Given::Text("2025".into()), &scene);
    let closed = card(9, "Gammelt kurs", CaseState::Closed, None, WaitsFor::Nothing);
    answer(&mut board, &[(BoardColumn::Over, vec![closed])], &scene);
    insta::assert_snapshot!("closed", drawn(&mut board, &scene, 80, 24));
    press(&mut board, Action::ShowClosed, &scene);
    assert_eq!(board.year, None);
}

#[test]
fn the_board_fits_any_size() {
    let scene = scene_in(Language::Nynorsk);
    let mut board = opened(&scene);
    draw_at_any_size(&mut board, &scene);
    press(&mut board, Action::NextPane, &scene);
    press(&mut board, Action::Last, &scene);
    draw_at_any_size(&mut board, &scene);
    draw_at_any_size(&mut Board::default(), &scene);
}
