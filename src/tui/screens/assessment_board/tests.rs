use super::*;
use crate::domain::{AssessingBody, AssessmentId, Day, Position as Stand, Reminder, TextKey, Waiver};
use crate::language::Language;
use crate::office::TextView;
use crate::tui::screens::case_page::tests::{asked, under_assessment};
use crate::tui::testing::{draw_at_any_size, drawn, scene, scene_in, settings};
use crate::tui::theme::{Look, Theme};

const CASE: CaseId = CaseId(14);

fn day(month: u32, day: u32) -> Day {
    Day::ymd(2026, month, day).unwrap()
}

/// One region answered an earlier version, one was passed by, one was reminded and is being written
/// for, one has said that there is no consequence under one heading.
fn busy() -> CaseView {
    let mut view = under_assessment();
    view.case.version = 2;
    let remarks = "Kurset dekker målet bedre enn dagens, og simulering bør komme først i forløpet. \
                   Vi foreslår at ferdighetstreningen legges til andre halvår, slik at kandidatene har \
                   vært på vakt før de kommer.";
    view.assessments[0].1 = Some(Assessment {
        answered: Some(day(2, 20)),
        position: Some(Stand::SupportsWithRemarks),
        professional: remarks.into(),
        organisational: "Krever plass til ti deltakere i Tromsø.".into(),
        no_consequence: vec![Heading::Economic],
        version: 1,
        ..asked(1)
    });
    view.assessments[1].1 = Some(Assessment {
        waived: Some(Waiver { on: day(3, 1), reason: "Lederen er i permisjon".into() }),
        version: 2,
        ..asked(2)
    });
    let reminder = |on| Reminder { on, deputy_too: false };
    view.assessments[2].1 = Some(Assessment {
        reminders: vec![reminder(day(2, 24)), reminder(day(3, 2))],
        version: 2,
        no_consequence: vec![Heading::Organisational],
        ..asked(3)
    });
    view.assessments[3].1 = Some(Assessment {
        answered: Some(day(3, 2)),
        position: Some(Stand::NoRemarks),
        version: 2,
        ..asked(4)
    });
    view.writing = vec![TextView {
        text: TextKey::Assessment(AssessmentId(3), Heading::Professional),
        content: "Rådet mener at".into(),
        cursor: 0,
        revision: 3,
        writer: Some("omar".into()),
        mine: false,
        saved: None,
    }];
    view
}

fn board(view: CaseView, scene: &Scene) -> AssessmentBoard {
    let mut board = AssessmentBoard::new(CASE);
    assert!(board.answered(AnswerBody::Case(Box::new(view)), scene).is_empty());
    board
}

fn told(effects: &[Effect], scene: &Scene) -> String {
    match effects {
        [] => String::new(),
        [Effect::Push(screen)] => format!("push {}", screen.title(scene)),
        [Effect::Order { command, .. }] => format!("order {command:?}"),
        [Effect::Refuse(why)] => format!("refuse {why}"),
        _ => "?".into(),
    }
}

fn act(board: &mut AssessmentBoard, action: Action, scene: &Scene) -> String {
    told(&board.act(action, scene).unwrap(), scene)
}

/// The scene of the office in HSØ.
fn at_home(mut scene: Scene) -> Scene {
    scene.reference.settings = Some(settings());
    scene
}

#[test]
fn four_regions_by_three_headings_stand_on_one_screen() {
    let scene = at_home(scene());
    let mut board = board(busy(), &scene);
    act(&mut board, Action::Down, &scene);
    act(&mut board, Action::Down, &scene);
    act(&mut board, Action::NextPane, &scene);
    insta::assert_snapshot!("board", drawn(&mut board, &scene, 80, 24));
    insta::assert_snapshot!("board_wide", drawn(&mut board, &scene, 120, 40));
    insta::assert_snapshot!("board_small", drawn(&mut board, &scene, 30, 8));
    let ascii = Scene { theme: Theme::new(Look::Ascii, false), ..at_home(scene_in(Language::Nynorsk)) };
    insta::assert_snapshot!("board_ascii", drawn(&mut board, &ascii, 80, 24));
}

#[test]
fn a_mirror_case_shows_that_only_the_own_region_counts() {
    let scene = at_home(scene());
    let mut view = busy();
    view.case.seating = Some(Seating::Mirror);
    view.assessments.truncate(1);
    insta::assert_snapshot!("mirror", drawn(&mut board(view, &scene), &scene, 80, 14));
    let mut both = busy();
    both.case.seating = Some(Seating::Mirror);
    assert!(drawn(&mut board(both, &scene), &scene, 120, 24).contains("(teller ikke her)"));
    let mut cross = busy();
    cross.case.body = AssessingBody::CrossRegional;
    assert!(drawn(&mut board(cross, &scene), &scene, 80, 24).contains("Spurt: tverregionalt råd"));
}

#[test]
fn the_arrows_go_from_cell_to_cell_and_one_key_opens_the_text() {
    let scene = at_home(scene());
    let mut board = board(busy(), &scene);
    let (mut at, mut cursors) = (Vec::new(), Vec::new());
    for action in [Action::Down, Action::NextPane, Action::Last, Action::NextPane, Action::First, Action::Up]
    {
        assert_eq!(act(&mut board, action, &scene), "");
        at.push((board.row, board.column));
        cursors.push(drawn(&mut board, &scene, 80, 24).rsplit('\n').next().unwrap_or_default().to_owned());
    }
    assert_eq!(at, [(1, 0), (1, 1), (3, 2), (3, 0), (0, 0), (0, 0)]);
    cursors.dedup();
    assert_eq!(cursors.len(), 5, "the hardware cursor is in the cell: {cursors:?}");
    let opened = act(&mut board, Action::Open, &scene);
    assert_eq!(opened, "push Vurderingstavle 2026-014 Nytt kurs i robotassistert kirurgi: HSØ");
    assert_eq!((board.row, board.column), (0, 0), "one comes back to the same cell");
}

#[test]
fn each_key_does_its_step_or_says_why_not() {
    let scene = at_home(scene());
    let mut view = busy();
    view.assessments[3].1 = None;
    let mut board = board(view, &scene);
    for (row, action, does) in [
        (0, Action::AskRegion, "order AskAnew { case: CaseId(14), region: Some(RegionId(1)) }"),
        (
            0,
            Action::Assess,
            "refuse Svaret gjelder en eldre versjon. Spør på nytt med A, og noter svaret når det kommer",
        ),
        (0, Action::WaiveAnswer, "push Videre uten svar (ikke purret)"),
        (1, Action::AskRegion, "refuse Alle som er spurt, er spurt om den versjonen som gjelder"),
        (
            1,
            Action::WaiveAnswer,
            "refuse Svaret er notert. Er det feil, åpne det igjen nederst på regionens side",
        ),
        (1, Action::Assess, "push Vurdering"),
        (1, Action::WriteReminder, "refuse HV har svart eller er gått forbi, så ingen purring trengs"),
        (2, Action::Assess, "push Svar fra regionen"),
        (2, Action::WaiveAnswer, "push Videre uten svar (purret 24.02., 02.03.)"),
        (2, Action::WriteReminder, "push Skriv brev: purring"),
        (
            2,
            Action::MarkNoConsequence,
            "order MarkNoConsequence { id: AssessmentId(3), heading: Professional, said: true }",
        ),
        (
            3,
            Action::Open,
            "refuse Regionen er ikke spurt ennå. Be om vurdering med A, så kan svaret skrives her",
        ),
        (
            3,
            Action::Assess,
            "refuse Regionen er ikke spurt ennå. Be om vurdering med A, så kan svaret skrives her",
        ),
    ] {
        (board.row, board.column) = (row, 0);
        assert_eq!(act(&mut board, action, &scene), does, "{row} {action}");
    }
    let footer = |board: &mut AssessmentBoard, row: usize| {
        board.row = row;
        board.footer()
    };
    assert_eq!(footer(&mut board, 0)[..2], [Action::Open, Action::AskRegion]);
    assert_eq!(footer(&mut board, 1), [Action::Open, Action::Assess, Action::Back, Action::Help]);
    assert_eq!(
        footer(&mut board, 2)[1..4],
        [Action::Assess, Action::MarkNoConsequence, Action::WriteReminder]
    );
    assert_eq!(footer(&mut board, 3)[1], Action::AskRegion);
}

#[test]
fn the_past_is_only_read() {
    let scene = at_home(scene());
    let mut board = AssessmentBoard::past(CASE, 7);
    assert_eq!(board.wants(), [Query::CaseAt { id: CASE, seq: 7 }]);
    board.view = Some(busy());
    assert!(act(&mut board, Action::Assess, &scene).starts_with("refuse Slik var det den gangen"));
    assert_eq!(act(&mut board, Action::Open, &scene), "push Vurdering");
}

#[test]
fn the_board_fits_any_size() {
    let scene = at_home(scene_in(Language::Nynorsk));
    for (row, column) in [(0, 0), (3, 2)] {
        let mut board = board(busy(), &scene);
        (board.row, board.column) = (row, column);
        draw_at_any_size(&mut board, &scene);
    }
    draw_at_any_size(&mut AssessmentBoard::new(CASE), &scene);
}
