use proptest::prelude::*;
use rust_xlsxwriter::Workbook;

use super::*;
use crate::domain::{ChangeTarget, Field, Operation};
use crate::language::{Language, Wording};

/// A workbook with these sheets.
fn workbook(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let mut book = Workbook::new();
    for (name, rows) in sheets {
        let sheet = book.add_worksheet();
        sheet.set_name(*name).unwrap();
        for (row, cells) in (0..).zip(*rows) {
            for (column, text) in (0..).zip(*cells) {
                match text.parse::<f64>() {
                    Ok(number) => sheet.write_number(row, column, number).unwrap(),
                    Err(_) => sheet.write_string(row, column, *text).unwrap(),
                };
            }
        }
    }
    book.save_to_buffer().unwrap()
}

const OVERVIEW: &[&[&str]] = &[&["Spesialitet", "Antall endringer"], &["Urologi", "2"]];
const UROLOGY: &[&[&str]] = &[
    &["Forslag til endringer i læringsmål"],
    &[],
    &[
        "Læringsmål-id",
        "Dagens tekst",
        "Forslag til ny tekst (høring)",
        "Kategori",
        "Begrunnelse",
        "Vurdering",
    ],
    &["URO 12", "Ha god kunnskap", "Ha inngående kunnskap", "Faglig innhold", "Nytt behov", "x"],
    &["uro-13 Steinsykdom", "Utgår helt", "", "Utgår", "", ""],
    &["", "", "", "", "", ""],
    &["URO-014", "Likt", "Likt", "", "", ""],
    &["", "", "Selvstendig vurdere", "Nytt læringsmål", "Haster", ""],
    &["URO-016", "", "Nytt", "Merkelig", "", ""],
];

fn short(line: &ChangeLine) -> String {
    let (operation, field, target): (&str, &str, &str) =
        (line.operation.into(), line.field.into(), line.target.into());
    let id = line.objective.as_ref().map_or_else(|| line.name.clone(), ToString::to_string);
    format!(
        "{}:{} {target} {id} {operation} {field} [{}>{}] {}",
        line.sheet, line.row, line.before, line.after, line.reason
    )
}

#[test]
fn the_directorate_s_workbook_is_read_sheet_by_sheet() {
    let file = read_change_file(&workbook(&[("Oversikt", OVERVIEW), ("Urologi", UROLOGY)])).unwrap();
    assert_eq!(file.passed_over, ["Oversikt"]);
    assert_eq!(file.unknown_columns, ["Vurdering"]);
    let told: Vec<String> = file.lines.iter().map(short).collect();
    assert_eq!(
        told,
        [
            "Urologi:4 learning-objective URO-012 changed wording [Ha god kunnskap>Ha inngående kunnskap] Nytt behov",
            "Urologi:5 learning-objective URO-013 dropped wording [Utgår helt>] ",
            "Urologi:9 learning-objective URO-016 new wording [>Nytt] (Merkelig)",
        ]
    );
    assert_eq!(file.lines[1].name, "Steinsykdom");
    let told: Vec<String> =
        file.faults.iter().map(|fault| fault.tell(&Wording::new(Language::Bokmal))).collect();
    assert_eq!(told.len(), 1);
    assert!(told[0].starts_with("Ark «Urologi», rad 8: "), "{told:?}");
}

#[test]
fn a_procedure_table_is_read_from_text_with_a_row_for_each_number() {
    let csv = "Prosedyre;Utført i dag;Utført ny;Assistert i dag;Assistert ny;Begrunnelse\r\n\
               URS;40;50;5;15;Vanligere\r\nESWL;25;;;5;\r\n";
    let (windows, _, _) = encoding_rs::WINDOWS_1252.encode(csv);
    let file = read_change_file(&windows).unwrap();
    let told: Vec<String> = file.lines.iter().map(short).collect();
    assert_eq!(
        told,
        [
            ":2 procedure URS changed performed [40>50] Vanligere",
            ":2 procedure URS changed assisted [5>15] Vanligere",
            ":3 procedure ESWL dropped performed [25>] ",
            ":3 procedure ESWL new assisted [>5] ",
        ]
    );
    assert_eq!(file.lines[0].target, ChangeTarget::Procedure);
    assert_eq!((file.lines[1].operation, file.lines[1].field), (Operation::Changed, Field::Assisted));
}

#[test]
fn what_is_wrong_is_told_with_sheet_row_and_column() {
    let bokmal = Wording::new(Language::Bokmal);
    let rows: &[&[&str]] = &[&["Id", "Før", "Etter"], &["URO-1", "a", "b\u{7}"], &["12-URO-9", "a", "b"]];
    let file = read_change_file(&workbook(&[("Uro", rows)])).unwrap();
    let told: Vec<String> = file.faults.iter().map(|fault| fault.tell(&bokmal)).collect();
    assert!(told[0].starts_with("Ark «Uro», rad 2, kolonne C «Etter»: "), "{told:?}");
    assert!(told[1].starts_with("Ark «Uro», rad 3, kolonne A «Id»: «12-URO-9»"), "{told:?}");
    for (bytes, problem) in [
        (vec![b'a'; LARGEST_CHANGE_FILE + 1], ChangeProblem::TooLarge),
        (vec![0xD0, 0xCF, 0x11, 0xE0, 1], ChangeProblem::OldWorkbook),
        (b"a;b\n1;2\n".to_vec(), ChangeProblem::NoChangeSheet),
        (Vec::new(), ChangeProblem::NoChangeSheet),
        (workbook(&[("Oversikt", OVERVIEW)]), ChangeProblem::NoChangeSheet),
    ] {
        assert_eq!(read_change_file(&bytes).unwrap_err().problem, problem);
    }
    let broken = &workbook(&[("Uro", UROLOGY)])[..900];
    assert!(matches!(read_change_file(broken).unwrap_err().problem, ChangeProblem::Unreadable(_)));
}

#[test]
fn a_cell_far_away_asks_for_no_memory() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_string(0, 0, "Id").unwrap();
    sheet.write_string(1_048_575, 16_383, "x").unwrap();
    let fault = read_change_file(&book.save_to_buffer().unwrap()).unwrap_err();
    assert_eq!(fault.problem, ChangeProblem::TooManyRows);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_cells_end_in_an_answer(
        cells in proptest::collection::vec(proptest::collection::vec("\\PC{0,12}|URO-1|Id|Før|Etter|40", 0..6), 0..8)
    ) {
        let rows: Vec<Vec<&str>> = cells.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
        let rows: Vec<&[&str]> = [&["Id", "Før", "Etter", "Kategori"][..]].into_iter().chain(rows.iter().map(Vec::as_slice)).collect();
        let file = read_change_file(&workbook(&[("Ark", &rows)])).unwrap();
        for line in &file.lines {
            prop_assert!(line.before != line.after);
        }
    }

    #[test]
    fn any_bytes_end_in_an_answer(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = read_change_file(&bytes);
        let _ = read_change_file(&[b"PK\x03\x04".as_slice(), &bytes].concat());
    }
}
