use super::*;
use crate::domain::{
    Case, CaseNo, CaseState, ChangeSheetId, ChangeTarget, Field, ObjectiveAlias, ObjectiveAliasId,
    ObjectiveCode, Operation, Reason, SpecialtyId, Track,
};
use crate::tui::testing::{NOW, draw_at_any_size, drawn, scene};
use crate::tui::theme::{Look, Theme};

fn row(name: &str, operation: Operation, field: Field, before: &str, after: &str) -> ChangeRow {
    ChangeRow {
        specialty: Some(SpecialtyId(2)),
        target: ChangeTarget::Procedure,
        name: name.into(),
        objective: None,
        operation,
        field,
        before: before.into(),
        after: after.into(),
        reason: "Vanligere inngrep enn da listen ble laget.".into(),
    }
}

fn urology() -> ChangeView {
    use Field::{Assisted, Performed, Wording};
    use Operation::{Changed, Merged};
    let mut case = Case::new(
        CaseId(1),
        CaseNo { year: 2026, number: 1 },
        Track::Enquiry,
        NOW.day(),
        "Prosedyreliste".into(),
    );
    case.version = 2;
    let new = "TUR-P og annen endoskopisk behandling av prostata";
    let objective = ChangeRow {
        target: ChangeTarget::LearningObjective,
        objective: ObjectiveCode::read("uro 12"),
        ..row(
            "Steinsykdom",
            Changed,
            Wording,
            "Ha god kunnskap om nyrestein og kunne behandle den under supervisjon.",
            "Ha inngående kunnskap om nyrestein og selvstendig kunne behandle den.",
        )
    };
    let rows = vec![
        row("URS", Changed, Performed, "40", "50"),
        row("URS", Changed, Assisted, "5", "15"),
        row("ESWL", Changed, Performed, "25", ""),
        row("ESWL", Changed, Assisted, "", "5"),
        row("TUR-P", Merged, Wording, "TUR-P", new),
        row("Laserbehandling av prostata", Merged, Wording, "Laserbehandling av prostata", new),
        objective,
    ];
    let sheet = |version, rows| ChangeSheet {
        id: ChangeSheetId(version),
        case: case.id,
        version,
        on: NOW.day(),
        rows,
    };
    ChangeView {
        sheets: vec![sheet(1, rows[..1].to_vec()), sheet(2, rows)],
        bound: false,
        stands: None,
        case,
    }
}

fn page(view: ChangeView, scene: &Scene) -> ChangePage {
    let mut page = ChangePage::new(CaseId(1));
    page.answered(AnswerBody::Change(Box::new(view)), scene);
    page
}

#[test]
fn the_rows_and_the_one_at_hand_stand_on_one_screen() {
    let scene = scene();
    let mut page = page(urology(), &scene);
    insta::assert_snapshot!("table", drawn(&mut page, &scene, 80, 24));
    page.act(Action::Last, &scene);
    insta::assert_snapshot!("objective", drawn(&mut page, &scene, 80, 24));
    insta::assert_snapshot!("objective_wide", drawn(&mut page, &scene, 120, 40));
    page.act(Action::Open, &scene);
    insta::assert_snapshot!("read", drawn(&mut page, &scene, 80, 24));
}

#[test]
fn what_changed_is_told_without_colour_and_in_ascii() {
    let scene = Scene { theme: Theme::new(Look::Ascii, false), ..scene() };
    let mut page = page(urology(), &scene);
    assert!(drawn(&mut page, &scene, 80, 24).contains("[-40-]{+50+}"));
}

#[test]
fn an_old_id_is_told_with_the_one_that_counts() {
    let mut scene = scene();
    let code = |text: &str| ObjectiveCode::read(text).unwrap();
    let from = NOW.day().plus(30);
    scene.reference.aliases =
        vec![ObjectiveAlias { id: ObjectiveAliasId(1), old: code("URO-12"), new: code("URO-131"), from }];
    let mut page = page(urology(), &scene);
    page.act(Action::Last, &scene);
    assert!(drawn(&mut page, &scene, 80, 24).contains("URO-012 blir URO-131 fra 02.04.2026"));
}

#[test]
fn the_ids_that_a_row_names_in_its_texts_are_found_too() {
    let mut row = urology().sheets.remove(0).rows.remove(0);
    row.objective = ObjectiveCode::read("URO-12");
    row.name = "Steinbehandling".into();
    row.before = "Som i ØNH 012 og URO-012.".into();
    row.after = "Som i ØNH-112 (fkm-3), 50 utført".into();
    let found: Vec<String> = super::row::mentioned(&row).iter().map(ToString::to_string).collect();
    assert_eq!(found, ["URO-012", "ØNH-012", "ØNH-112", "FKM-003"]);
}

#[test]
fn an_earlier_version_is_read_and_not_written() {
    let scene = scene();
    let mut page = page(urology(), &scene);
    assert!(page.act(Action::PreviousVersion, &scene).unwrap().is_empty());
    assert_eq!(page.rows().len(), 1);
    for action in [Action::New, Action::Change, Action::Remove, Action::MoveDown] {
        let effects = page.act(action, &scene).unwrap();
        assert!(matches!(&effects[..], [Effect::Refuse(why)] if why.contains("versjon 1")), "{action}");
    }
    assert!(matches!(&page.act(Action::PreviousVersion, &scene).unwrap()[..], [Effect::Refuse(_)]));
    page.act(Action::NextVersion, &scene);
    assert_eq!(page.rows().len(), 7);
    let settled = ChangeView { stands: Some(Reason::ChangeStands { state: CaseState::Closed }), ..urology() };
    let mut page = super::tests::page(settled, &scene);
    assert!(
        matches!(&page.act(Action::New, &scene).unwrap()[..], [Effect::Refuse(why)] if why.contains("lukket"))
    );
}

#[test]
fn the_page_fits_any_size() {
    let scene = scene();
    let mut page = page(urology(), &scene);
    draw_at_any_size(&mut page, &scene);
    page.act(Action::Open, &scene);
    draw_at_any_size(&mut page, &scene);
    let mut empty = super::tests::page(ChangeView { sheets: Vec::new(), ..urology() }, &scene);
    draw_at_any_size(&mut empty, &scene);
}
