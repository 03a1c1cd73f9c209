use super::Stage;

/// A terminal at a new office, with Helsedirektoratet's enquiry about urology's procedures.
fn with_urology(columns: u16, rows: u16) -> Stage {
    let mut terminal = Stage::unfounded(columns, rows);
    terminal.press("Enter Enter").press("/").types("urolo").press("Enter").sees("URO");
    terminal.press("r").types("Prosedyrelisten i urologi").press("Tab").types("h");
    terminal.press("Tab").types("l").sees("Legeforeningen");
    terminal.sees("RegUt HV er fagkontakt for URO. Vi svarer for HSØ");
    // Helsedirektoratet's deadline comes first; the leaders' follows.
    terminal
        .press("Tab Tab Tab Tab")
        .types("25.3.")
        .sees("18.03.2026")
        .sees("Frist for lederne er foreslått");
    terminal.press("Enter").sees("2026-001");
    terminal
}

/// One row: name, field, before, after.
fn add(terminal: &mut Stage, name: &str, operation: &str, field: &str, before: &str, after: &str) {
    terminal.press("n").sees("Ny rad i endringen").types(name).press("Tab Tab").types(operation);
    terminal.press("Tab").types(field).press("Tab").types(before).press("Tab").types(after);
    terminal.press("Enter").sees("La til rad i endringen");
}

#[test]
fn the_urology_case_is_written_down_row_by_row() {
    let mut terminal = with_urology(80, 24);
    terminal.press("3 Enter").sees("Hva som skal endres, er ikke skrevet ennå").press("C");
    terminal.sees("Trykk n for å skrive en");
    add(&mut terminal, "URS", "", "u", "40", "50");
    add(&mut terminal, "URS", "", "a", "5", "15");
    add(&mut terminal, "ESWL", "", "u", "25", "");
    add(&mut terminal, "ESWL", "", "a", "", "5");
    let new = "TUR-P og annen endoskopisk behandling";
    add(&mut terminal, "TUR-P", "s", "o", "TUR-P", new);
    add(&mut terminal, "Laser", "s", "o", "Laser", new);
    terminal.sees("rader: 6").sees("40 → 50").sees("5 → 15").sees("– → 5").sees("25 → –");
    // What is refused loses nothing that was typed.
    terminal.press("n").types("urs").press("Tab Tab Tab").types("u").press("Tab").types("40");
    terminal.press("Tab").types("60").press("Enter").sees("samme feltet som rad 1").sees("60");
    terminal.press("Esc").types("j").sees("rader: 6");
    terminal.press("Home").sees("[-40-]{+50+}").press("J").sees("Rad 2").press("u").sees("40 → 50");
    terminal.press("Esc").sees("versjon 1");
}

#[test]
fn the_letter_that_came_in_is_pasted_and_kept() {
    let mut terminal = with_urology(80, 24);
    terminal.press("3 Enter Down Enter").sees("Brev som kom inn").press("Enter").sees("Brev inn");
    terminal.types("Vi ber om en vurdering av forslaget.").press("Esc").sees("egistrerte brev inn");
}

#[test]
fn many_specialties_are_chosen_at_once() {
    let mut terminal = with_urology(80, 24);
    terminal.press("3 Enter e Tab Tab Tab Tab F2").sees("Mellomrom velger");
    terminal.types("ane").press("Space").types("nevro").press("Space Enter").sees("ANE, ");
    terminal.press("F2").types("sykehussp").press("Space").sees("43 valgt").press("Esc Esc").types("j");
}

#[test]
fn a_sheet_is_taken_in_after_it_was_shown() {
    let mut terminal = with_urology(80, 24);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("endring.csv");
    std::fs::write(&file, "Prosedyre;Utført i dag;Utført ny\nURS;40;50\nPCNL;10;mange\n").unwrap();
    terminal.press("3 Enter C I").sees("Hvilken fil?").types("/finnes/ikke").press("Enter");
    terminal.sees("Kan ikke lese /finnes/ikke");
    terminal.press("I").types(file.to_str().unwrap()).press("Enter");
    terminal.sees("Nye: 1, endret: 0, som før: 0, avvist: 1").sees("«mange» er ikke noe antall");
    terminal
        .press("Enter")
        .sees("Ta inn bare det som er i orden")
        .types("j")
        .sees("rader: 1")
        .sees("40 → 50");
}
