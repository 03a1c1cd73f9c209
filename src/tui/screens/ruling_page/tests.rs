use super::*;
use crate::domain::{CaseId, CaseNo, ChangeSheet, ChangeSheetId, ChangeTarget, Field, Operation, Track};
use crate::office::ChangeView;
use crate::tui::testing::{NOW, draw_at_any_size, drawn, scene};

fn row(name: &str, before: &str, after: &str) -> ChangeRow {
    ChangeRow {
        specialty: None,
        target: ChangeTarget::Procedure,
        name: name.into(),
        objective: None,
        operation: Operation::Changed,
        field: Field::Performed,
        before: before.into(),
        after: after.into(),
        reason: "Vanligere inngrep enn da listen ble laget.".into(),
    }
}

/// A page of a case with three rows, of which two are marked.
fn page(scene: &Scene) -> RulingPage {
    let new =
        Case::new(CaseId(1), CaseNo { year: 2026, number: 1 }, Track::Enquiry, NOW.day(), "Liste".into());
    let case = Case { version: 1, ..new };
    let wording = ChangeRow {
        field: Field::Wording,
        ..row("TUR-P", "TUR-P", "TUR-P og annen endoskopisk behandling av prostata")
    };
    let rows = vec![row("URS", "40", "50"), wording, row("ESWL", "25", "20")];
    let sheet = ChangeSheet { id: ChangeSheetId(1), case: case.id, version: 1, on: NOW.day(), rows };
    let mut page = RulingPage::new(case.clone(), CaseOutcome::PartlyChanged, None);
    let view = ChangeView { case, sheets: vec![sheet], bound: true, stands: None };
    page.answered(AnswerBody::Change(Box::new(view)), scene);
    page
}

#[test]
fn rows_are_marked_one_by_one_and_the_outcome_follows() {
    let scene = scene();
    let mut page = page(&scene);
    insta::assert_snapshot!("unmarked", drawn(&mut page, &scene, 80, 24));
    page.act(Action::Toggle, &scene);
    page.given(Given::Text("TUR-P og laser".into()), &scene);
    insta::assert_snapshot!("marked", drawn(&mut page, &scene, 80, 24));
    let refused = page.act(Action::MoveCase, &scene).unwrap();
    assert!(matches!(&refused[..], [Effect::Refuse(why)] if why.contains('3')));
    page.act(Action::Remove, &scene);
    page.act(Action::Up, &scene);
    insta::assert_snapshot!("all_marked_wide", drawn(&mut page, &scene, 120, 40));
    assert!(matches!(&page.act(Action::MoveCase, &scene).unwrap()[..], [Effect::Push(_)]));
    draw_at_any_size(&mut page, &scene);
}
