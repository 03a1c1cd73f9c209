//! The subcommands, as real processes on a real office.

mod stage;

use stage::{Office, Terminal};

const HEADING: &str = "Navn;Tittel;Institusjon;Spesialitet;Plass;Fra;Til;E-post;Telefon;Roller";
const ASE: &str =
    "Åse Bjørnstad;overlege;Ahus;URO;Representant;01.01.2026;31.12.2027;ase@ahus.no;67 96 00 00;UAO";
const PER: &str = "Per Vik;overlege;OUS;Urologi;vara;1.1.2026;;per@ous.no;;";

fn roster(lines: &[&str]) -> String {
    format!("{HEADING}\r\n{}\r\n", lines.join("\r\n"))
}

#[test]
fn an_office_is_created_once() {
    let office = Office::unfounded();
    let said = office.run(&["status"]).fails_with(5);
    assert!(said.contains("saksgang new --region HSØ"), "{said}");
    assert!(!office.dir().exists(), "a question leaves no office behind");
    assert!(office.run(&["new", "--region", "Nord"]).fails_with(1).contains("«NORD»"));
    office.run(&["new", "--region", "hso"]).succeeds();
    assert_eq!(office.run(&["new", "--region", "HSØ"]).fails_with(1), "Kontoret finnes allerede\n");
    assert!(office.run(&["status"]).succeeds().contains("Helse Sør-Øst RHF"));
    assert!(office.run(&["journal"]).succeeds().contains("opprettet kontoret: HSØ"));
    assert!(office.run(&["--language", "en", "journal"]).succeeds().contains("founded the office"));
}

#[test]
fn a_roster_is_shown_then_taken_whole() {
    let office = Office::new();
    let lines = roster(&[ASE, PER]);
    let (cp1252, ..) = encoding_rs::WINDOWS_1252.encode(&lines);
    let file = office.file("medlemmer.csv", &cp1252).display().to_string();
    let adds = "Linje 2: + Åse Bjørnstad, URO Ahus\nLinje 3: + Per Vik, URO OUS\n\
                Legges til: 2. Endres: 0. Er der fra før: 0. Avvises: 0\n";

    let tried = office.run(&["import", "roster", &file, "--dry-run"]).succeeds();
    assert_eq!(tried, format!("{adds}Ingenting er tatt inn: dette var en prøve\n"));
    let unasked = office.run(&["import", "roster", &file]).fails_with(2);
    assert!(unasked.contains("--yes"), "{unasked}");
    assert_eq!(office.run(&["journal"]).succeeds().lines().count(), 1, "nothing has been taken in");

    assert!(office.run(&["import", "roster", &file, "--yes"]).succeeds().starts_with(adds));
    let again = office.run(&["import", "roster", &file, "--yes"]).succeeds();
    assert!(again.contains("Er der fra før: 2"), "{again}");
    assert_eq!(office.run(&["journal"]).succeeds().lines().count(), 2, "one import, one entry");
}

#[test]
fn an_import_asks_where_there_is_somebody_to_ask() {
    for (answer, code, entries) in [("nei", 1, 1), ("j", 0, 2)] {
        let office = Office::new();
        let file = office.file("medlemmer.csv", roster(&[ASE])).display().to_string();
        let mut terminal = Terminal::open(&office, &["import", "roster", &file], 80, 24);
        terminal.sees("+ Åse Bjørnstad").sees("Ta inn? [j/N]").types(answer).press("Enter");
        assert_eq!(terminal.ends(), code);
        assert_eq!(office.run(&["journal"]).succeeds().lines().count(), entries);
    }
}

#[test]
fn a_file_that_is_wrong_changes_nothing() {
    let office = Office::new();
    let large = vec![b'a'; 4 * 1024 * 1024 + 1];
    for (name, bytes, told) in [
        (
            "day.csv",
            roster(&[&ASE.replace("01.01.2026", "31.2.2026")]).into_bytes(),
            "Linje 2, «fra»: «31.2.2026»",
        ),
        (
            "columns.csv",
            b"navn;fra\nA;1.1.2026\n".to_vec(),
            "Disse kolonnene mangler: institusjon, spesialitet, plass",
        ),
        (
            "trust.csv",
            roster(&[PER, &ASE.replace("Ahus", "Ukjent")]).into_bytes(),
            "Linje 3: ! Det finnes ingen institusjon",
        ),
        (
            "twice.csv",
            roster(&[ASE, &ASE.replace("Åse", "Eva").replace("ase@", "eva@")]).into_bytes(),
            "Linje 3: !",
        ),
        ("bell.csv", roster(&[&ASE.replace("Åse", "Å\u{7}se")]).into_bytes(), "U+0007"),
        ("book.xlsx", b"PK\x03\x04rest".to_vec(), "Excel-arbeidsbok"),
        ("empty.csv", Vec::new(), "ingen linjer"),
        ("large.csv", large, "4 MiB"),
    ] {
        let file = office.file(name, bytes).display().to_string();
        let said = office.run(&["import", "roster", &file, "--yes"]).fails_with(4);
        assert!(said.contains(told), "{name}: {said}");
        assert!(said.contains("Ingenting er tatt inn"), "{name}: {said}");
    }
    assert_eq!(office.run(&["journal"]).succeeds().lines().count(), 1);
    let missing = office.run(&["import", "roster", "finnes-ikke.csv"]).fails_with(6);
    assert!(missing.contains("finnes-ikke.csv"), "{missing}");
}

#[test]
fn minutes_are_printed_or_written() {
    let office = Office::unfounded();
    let dir = office.dir().display().to_string();
    let mut demo = Terminal::open(&office, &["demo", "--office", &dir], 80, 24);
    demo.sees("Saksliste").press("q");
    assert_eq!(demo.ends(), 0);

    let markdown = office.run(&["export", "minutes", "ANE 1/2026"]).succeeds();
    for part in ["# Referat: ", "## Til stede", "| Navn | Institusjon | Rolle |", "## Sak 1/2026 "] {
        assert!(markdown.contains(part), "{part}: {markdown}");
    }
    let file = office.home().join("referat.txt");
    let path = file.display().to_string();
    office.file("referat.txt", "fra i fjor");
    office.run(&["export", "minutes", "ane 1/2026", "--format", "txt", "--output", &path]).succeeds();
    let text = std::fs::read_to_string(&file).expect("the file");
    assert!(text.starts_with("Referat: ") && text.lines().all(|line| line.chars().count() <= 72), "{text}");

    let nowhere = office.run(&["export", "minutes", "ANE 1/2026", "--output", "/finnes/ikke"]).fails_with(6);
    assert!(nowhere.contains("/finnes/ikke"), "{nowhere}");
    let none = office.run(&["export", "minutes", "URO 99/2026"]).fails_with(5);
    assert!(none.contains("«URO 99/2026»"), "{none}");
}

#[test]
fn keys_are_printed_and_checked() {
    let office = Office::unfounded();
    let keys = office.run(&["keys"]).succeeds();
    assert!(keys.contains("Overalt\n") && keys.contains("Hjelp"), "{keys}");
    let vim = office.run(&["keys", "--layout", "vim", "--source"]).succeeds();
    let own = office.file("vim.toml", vim).display().to_string();
    office.run(&["keys", "--check", &own]).succeeds();
    let bad = office.file("keys.toml", "[list]\nopen = [\"Entr\"]\nopne = [\"o\"]\n").display().to_string();
    let said = office.run(&["keys", "--check", &bad]).fails_with(4);
    assert!(said.contains("keys.toml:2: ") && said.contains("Mente du «Enter»?"), "{said}");
    assert!(said.contains("keys.toml:3: ") && said.contains("«opne»"), "{said}");
}

#[test]
fn settings_that_are_wrong_are_told_and_the_rest_holds() {
    let office = Office::unfounded();
    office.file("config/saksgang/config.toml", "language = \"nn\"\nlayot = \"vim\"\nlayout = \"emac\"\n");
    let said = office.run(&["status"]).fails_with(5);
    assert!(said.contains("config.toml:2: det finst inga innstilling som heiter «layot»"), "{said}");
    assert!(said.contains("config.toml:3: «layout» kan vere"), "{said}");
    assert!(said.contains("Det er ikkje oppretta"), "{said}");

    office.file("config/saksgang/config.toml", "keys = \"mine.toml\"\n");
    let said = office.run(&["status"]).fails_with(5);
    assert!(said.contains("mine.toml"), "a key file that is not there does not keep anybody out: {said}");
    office.file("config/saksgang/mine.toml", "[list]\nopen = [\"Ctrl-I\", \"å\"]\n");
    let keys = office.run(&["keys"]).said();
    assert!(keys.contains('å'), "{keys}");
    office.file("config/saksgang/config.toml", b"look = \"\xff\"");
    let said = office.run(&["keys"]).said();
    assert!(said.contains("config.toml:1: filen lar seg ikke lese"), "{said}");
}

#[test]
fn what_cannot_be_reached_is_told() {
    let office = Office::unfounded();
    let deep = office.home().join("a".repeat(120)).display().to_string();
    let said = office.run(&["--office", &deep, "new", "--region", "HSØ"]).fails_with(3);
    assert!(said.contains("kortere mappe"), "{said}");
    let file = office.file("ingen-mappe", "tekst").display().to_string();
    let said = office.run(&["--office", &file, "new", "--region", "HSØ"]).fails_with(3);
    assert!(said.contains("ingen-mappe"), "{said}");
    office.file("o/office.redb", "dette er ingen database");
    let said = office.run(&["new", "--region", "HSØ"]).fails_with(3);
    assert!(said.contains("Kontorets tjener kunne ikke starte"), "{said}");
}

#[test]
fn a_server_is_stopped_once() {
    let office = Office::new();
    assert!(office.run(&["stop"]).succeeds().contains("er stanset"));
    assert!(office.run(&["stop"]).succeeds().contains("Ingen tjener"));
}

#[test]
fn the_help_names_every_exit_code_and_the_page_is_made_from_it() {
    let office = Office::unfounded();
    let help = office.run(&["--help"]).succeeds();
    for code in 0..=7 {
        assert!(help.contains(&format!("\n  {code}  ")), "{code}: {help}");
    }
    for line in help.lines() {
        assert!(line.chars().count() <= 100, "{line}");
    }
    let page = office.run(&["man"]).succeeds();
    assert!(page.contains("SAKSGANG_OFFICE"), "{page}");
    for shell in ["bash", "fish", "zsh"] {
        assert!(office.run(&["completions", shell]).succeeds().contains("roster"), "{shell}");
    }
    office.run(&["frobnicate"]).fails_with(2);
}

#[test]
fn the_language_chosen_in_the_program_is_spoken_the_next_time() {
    let office = Office::new();
    let config = office.file("config/saksgang/config.toml", "# mitt\nlook = \"unicode\"\n");
    let mut terminal = office.terminal(80, 24);
    terminal.sees("AMM").press("g l").sees("Velg språk").types("nyn").press("Enter");
    terminal.sees("No på nynorsk").press("q");
    assert_eq!(terminal.ends(), 0);
    let kept = std::fs::read_to_string(&config).expect("settings");
    assert_eq!(kept, "language = \"nn\"\n# mitt\nlook = \"unicode\"\n");
    assert!(office.run(&["journal"]).succeeds().contains("oppretta kontoret"));

    // Where the choice cannot be kept, it holds in this terminal and that is said.
    std::fs::write(&config, b"# m\xe5l\n").expect("settings");
    let mut terminal = office.terminal(80, 24);
    terminal.sees("AMM").press("g l").sees("Velg språk").types("engl").press("Enter");
    terminal.sees("The language holds until you leave").press("q");
    assert_eq!(terminal.ends(), 0);
    assert_eq!(std::fs::read(&config).expect("settings"), b"# m\xe5l\n");
}
