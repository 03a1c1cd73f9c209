#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use encoding_rs::WINDOWS_1252;

use super::*;
use crate::domain::{Capacity, Day};
use crate::language::{Language, Wording};

const HEADING: &str = "Navn;Tittel;Institusjon;Spesialitet;Plass;Fra;Til;E-post;Telefon;Roller";
const LINE: &str = "Åse Bjørnstad;overlege;Ahus;Øre-nese-halssykdommer;Representant;01.01.2026;31.12.2027;\
                    ase.bjornstad@ahus.no;67 96 00 00;UAO, fagråd";

fn expected() -> RosterLine {
    RosterLine {
        line: 2,
        name: "Åse Bjørnstad".into(),
        title: "overlege".into(),
        institution: "Ahus".into(),
        specialty: "Øre-nese-halssykdommer".into(),
        capacity: Capacity::Representative,
        from: Day::ymd(2026, 1, 1).unwrap(),
        to: Day::ymd(2027, 12, 31),
        email: Some("ase.bjornstad@ahus.no".into()),
        phone: Some("67 96 00 00".into()),
        roles: vec!["UAO".into(), "fagråd".into()],
    }
}

#[test]
fn a_file_is_read_however_the_spreadsheet_saved_it() {
    let semicolons = format!("{HEADING}\r\n{LINE}\r\n");
    let commas = "name,title,institution,specialty,seat,from,to,email,phone,roles\n\
                  Åse Bjørnstad,overlege,Ahus,Øre-nese-halssykdommer,representative,2026-01-01,2027-12-31,\
                  ase.bjornstad@ahus.no,67 96 00 00,\"UAO, fagråd\"\n";
    let tabs = semicolons.replace(';', "\t");
    let utf16: Vec<u8> =
        std::iter::once(0xFEFF).chain(tabs.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    for (how, bytes) in [
        ("Excel: CSV (semikolondelt), Windows-1252", WINDOWS_1252.encode(&semicolons).0.into_owned()),
        ("Excel: CSV UTF-8, with a byte-order mark", format!("\u{FEFF}{semicolons}").into_bytes()),
        ("Excel: Unicode-tekst, UTF-16 with tabs", utf16),
        ("LibreOffice: UTF-8, quoted", semicolons.replace("Ahus;", "\"Ahus\";").into_bytes()),
        ("commas and ISO days, English headings", commas.as_bytes().to_vec()),
        ("tabs", tabs.clone().into_bytes()),
        ("no line break at the end", semicolons.trim_end().as_bytes().to_vec()),
        ("days without leading zeros", semicolons.replace("01.01.2026", "1.1.2026").into_bytes()),
        ("spaces around", semicolons.replace(";Ahus;", "; Ahus\u{A0};").into_bytes()),
    ] {
        let file = read_roster(&bytes).unwrap_or_else(|faults| panic!("{how}: {faults:?}"));
        assert_eq!(file.lines, [expected()], "{how}");
        assert_eq!(file.unknown_columns, Vec::<String>::new(), "{how}");
    }
}

#[test]
fn a_separator_named_on_the_first_line_is_obeyed() {
    let file = read_roster(format!("sep=;\r\n{HEADING}\r\n{LINE}\r\n").as_bytes()).unwrap();
    assert_eq!(file.lines, [RosterLine { line: 3, ..expected() }]);
}

#[test]
fn columns_stand_in_any_order_and_language() {
    let file = read_roster(
        "FRÅ;Merknad;Namn;VERV;Helseføretak;Spesialitet\n1.2.2026;ny;Ola Li;vara;Helse Førde;ANE\n"
            .as_bytes(),
    )
    .unwrap();
    assert_eq!(file.unknown_columns, ["Merknad"]);
    let [line] = &file.lines[..] else { panic!("one line") };
    assert_eq!((line.name.as_str(), line.capacity), ("Ola Li", Capacity::Deputy));
    assert_eq!((line.to, &line.email, line.roles.len()), (None, &None, 0));
}

#[test]
fn blank_lines_are_passed_over_and_counted() {
    let file = read_roster(format!("\n{HEADING}\r\n\r\n;;;;;;;;;\r\n\r\n{LINE}\r\n").as_bytes()).unwrap();
    assert_eq!(file.lines, [RosterLine { line: 6, ..expected() }]);
}

#[test]
fn everything_wrong_is_told_with_its_line_and_field() {
    let bokmal = Wording::new(Language::Bokmal);
    let heading = "navn;institusjon;spesialitet;plass;fra;til;e-post";
    for (file, told) in [
        (
            "",
            "Filen har ingen linjer å lese. Den skal ha en overskriftslinje og en linje for hver oppnevning",
        ),
        ("navn;institusjon\nA;B", "Linje 1: Disse kolonnene mangler: spesialitet, plass, fra"),
        ("navn;namn;institusjon;spesialitet;plass;fra", "Linje 1, «navn»: kolonnen står to ganger"),
        (
            "H\nA;Ahus;ANE;vara;31.2.2026;;",
            "Linje 2, «fra»: «31.2.2026» er ingen dato. Skriv dd.mm.åååå eller åååå-mm-dd",
        ),
        (
            "H\nA;Ahus;ANE;vara;1.1.26;;",
            "Linje 2, «fra»: «1.1.26» er ingen dato. Skriv dd.mm.åååå eller åååå-mm-dd",
        ),
        ("H\n;Ahus;ANE;vara;1.1.2026;;", "Linje 2, «navn»: må fylles ut"),
        (
            "H\nA;Ahus;ANE;kasserer;1.1.2026;;",
            "Linje 2, «plass»: «kasserer» er ingen plass. Skriv representant eller vara",
        ),
        ("H\nA;Ahus;ANE;vara;1.1.2026;;ola", "Linje 2, «e-post»: «ola» er ingen e-postadresse"),
        (
            "H\nA;Ahus;ANE;vara;1.1.2026;;;x",
            "Linje 2: linjen har 8 felt, overskriften har 7. Mangler det et anførselstegn?",
        ),
        (
            "H\nA\u{7};Ahus;ANE;vara;1.1.2026;;",
            "Linje 2, «navn»: her står et usynlig tegn (U+0007). Slett det",
        ),
        (
            "H\n\"A;Ahus;ANE;vara;1.1.2026;;\nB;Ahus;ANE;vara;1.1.2026;;",
            "Linje 2, «navn»: feltet går over flere linjer. Mangler det et anførselstegn?",
        ),
        ("PK\u{3}\u{4}", "Dette er en Excel-arbeidsbok. Lagre den som CSV (Fil, Lagre som) og prøv igjen"),
    ] {
        let file = file.replacen('H', heading, 1);
        let faults = read_roster(file.as_bytes()).unwrap_err();
        assert_eq!(faults[0].tell(&bokmal), told, "{file:?}");
    }
}

#[test]
fn all_faults_are_told_at_once() {
    let file = format!("{HEADING}\n;;Ahus;ANE;x;y;;;;\nB;;Ahus;ANE;vara;z;;;;\n");
    let faults = read_roster(file.as_bytes()).unwrap_err();
    let places: Vec<_> = faults.iter().map(|fault| (fault.line, fault.column)).collect();
    assert_eq!(
        places,
        [
            (Some(2), Some(Column::Name)),
            (Some(2), Some(Column::Seat)),
            (Some(2), Some(Column::From)),
            (Some(3), Some(Column::From)),
        ]
    );
}

#[test]
fn a_file_that_is_too_large_is_not_read() {
    let faults = read_roster(&vec![b'a'; 4 * 1024 * 1024 + 1]).unwrap_err();
    assert_eq!(faults, [RosterFault::from(RosterProblem::TooLarge)]);
}

#[test]
fn any_bytes_end_in_an_answer() {
    for seed in 0_u32..2000 {
        let bytes: Vec<u8> = (0..seed % 97)
            .map(|at| seed.wrapping_mul(2_654_435_761).rotate_left(at).to_le_bytes()[0])
            .collect();
        let _ = read_roster(&bytes);
        let _ = read_roster(&[HEADING.as_bytes(), b"\n", &bytes].concat());
    }
}
