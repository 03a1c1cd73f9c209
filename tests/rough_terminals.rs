//! Terminals that are small, poor or changing, and offices that cannot be opened.

mod stage;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use stage::{Office, Terminal};

#[test]
fn a_window_is_dragged_to_nothing_and_back_while_typing() {
    let office = Office::new();
    let mut secretary = office.terminal(80, 24);
    secretary.runs_a_meeting();
    let mut typed = String::new();
    for (at, (columns, rows)) in
        [(20, 5), (1, 1), (2, 9), (200, 3), (120, 40), (3, 1), (80, 24)].into_iter().enumerate()
    {
        let word = format!("ærlig{at} ");
        secretary.resizes(columns, rows).types(&word);
        typed.push_str(&word);
    }
    secretary.sees(typed.trim_end()).press("Esc").sees("Alt du har skrevet").press("q");
    assert_eq!(secretary.ends(), 0);
    assert_eq!(office.minutes_of("Sak 1/2026"), typed.trim_end());
}

#[test]
fn the_smallest_windows_open_and_close() {
    let office = Office::new();
    for (columns, rows) in [(20, 5), (10, 2), (1, 1)] {
        let mut secretary = office.terminal(columns, rows);
        secretary.waits_for("the first frame", |screen| !screen.trim().is_empty());
        secretary.press("1 2 3").resizes(80, 24).sees("Medlemmer").resizes(columns, rows);
        secretary.press("/ Ctrl-G F1 Ctrl-G : Ctrl-G 1").resizes(80, 24).sees("rep.").press("q");
        assert_eq!(secretary.ends(), 0, "{columns}×{rows}");
    }
}

#[test]
fn twenty_by_five_is_enough_to_write_minutes() {
    let office = Office::new();
    let mut secretary = office.terminal(80, 24);
    secretary.runs_a_meeting().hang_up().ends();
    let mut secretary = office.terminal(20, 5);
    secretary.sees("Orienteri").types("Små øyne, stort møte.").sees("møte.").press("Esc").sees("Alt du har");
    secretary.press("q").ends();
    assert_eq!(office.minutes_of("Sak 1/2026"), "Små øyne, stort møte.");
}

#[test]
fn a_poor_terminal_shows_plain_signs_without_colour_and_keeps_the_letters() {
    let office = Office::new();
    let poor = [("TERM", "xterm"), ("NO_COLOR", "1"), ("LANG", "C"), ("SAKSGANG_LANGUAGE", "nb")];
    let words = [env!("CARGO_BIN_EXE_saksgang"), "--language", "nb"];
    let mut secretary = Terminal::run(&office, &words, &poor, 80, 24);
    secretary.runs_a_meeting().types("Rødgrøt på Ås").sees("Rødgrøt på Ås");
    let screen = secretary.screen();
    let foreign: String =
        screen.chars().filter(|sign| !sign.is_ascii() && !"æøåÆØÅ«»…".contains(*sign)).collect();
    assert_eq!(foreign, "", "{screen}");
    secretary.press("Esc").sees("er lagret").press("q");
    assert_eq!(secretary.ends(), 0);
    let sent = String::from_utf8_lossy(&secretary.sent()).into_owned();
    for colour in
        ["\x1b[3", "\x1b[4", "\x1b[9"].iter().flat_map(|start| (0..8).map(move |n| format!("{start}{n}m")))
    {
        assert!(!sent.contains(&colour), "{colour:?}");
    }
    assert_eq!(office.minutes_of("Sak 1/2026"), "Rødgrøt på Ås");
}

#[test]
fn a_terminal_at_rest_writes_nothing_and_leaves_the_screen_as_it_was() {
    let office = Office::new();
    let mut secretary = office.terminal(80, 24);
    secretary.picks("URO").press("F1").sees("Tastene her").press("Esc").sees_no("Tastene her");
    office.run(&["status"]).succeeds();
    let before = secretary.bytes();
    office.run(&["journal"]).succeeds();
    assert_eq!(secretary.bytes(), before);
    secretary.press("q");
    assert_eq!(secretary.ends(), 0);
    let sent = String::from_utf8_lossy(&secretary.sent()).into_owned();
    for pair in ["1049", "2004", "25"] {
        let last = sent.rfind(&format!("\x1b[?{pair}l")).max(sent.rfind(&format!("\x1b[?{pair}h")));
        let left = if pair == "25" { "h" } else { "l" };
        assert!(last.is_some_and(|at| sent[at..].starts_with(&format!("\x1b[?{pair}{left}"))), "{pair}");
    }
}

/// What happened to a database, how, and what is told of it.
type Mishap = (&'static str, fn(&Path), &'static str);

const MISHAPS: [Mishap; 4] = [
    (
        "damaged",
        |path| {
            let mut bytes = fs::read(path).expect("the database");
            bytes[64..].fill(0xa5);
            fs::write(path, bytes).expect("the database");
        },
        "Databasen er skadet. Den er ikke rørt",
    ),
    (
        "cut off",
        |path| {
            let bytes = fs::read(path).expect("the database");
            fs::write(path, &bytes[..bytes.len() / 3]).expect("the database");
        },
        "Databasen er skadet. Den er ikke rørt",
    ),
    (
        "foreign",
        |path| fs::write(path, "SQLite format 3\0 og mer").expect("a file"),
        "er ingen database. Den er ikke rørt",
    ),
    ("empty", |path| fs::write(path, "").expect("a file"), "er ingen database. Den er ikke rørt"),
];

/// What a later program leaves behind.
fn write_version(path: &Path, version: u16) -> Result<(), redb::Error> {
    let transaction = redb::Database::open(path)?.begin_write()?;
    let meta = redb::TableDefinition::<&[u8], &[u8]>::new("meta");
    transaction.open_table(meta)?.insert(b"version".as_slice(), version.to_be_bytes().as_slice())?;
    Ok(transaction.commit()?)
}

#[test]
fn an_office_that_cannot_be_read_is_told_and_left_alone() {
    for (what, happen, told) in MISHAPS {
        let office = Office::new();
        office.run(&["stop"]).succeeds();
        let database = office.dir().join("office.redb");
        happen(&database);
        let before = fs::read(&database).expect("the database");
        let said = office.run(&["status"]).fails_with(3);
        assert!(said.contains("Kontorets tjener kunne ikke starte") && said.contains(told), "{what}: {said}");
        let mut terminal = office.terminal(80, 24);
        assert_eq!(terminal.ends(), 3, "{what}: {}", terminal.screen());
        terminal.shows("Kontorets tjener kunne ikke starte");
        assert!(fs::read(&database).expect("the database") == before, "{what}: the file was changed");
    }
}

#[test]
fn an_office_of_a_later_program_is_told_and_kept() {
    let office = Office::new();
    office.run(&["stop"]).succeeds();
    let database = office.dir().join("office.redb");
    write_version(&database, 999).expect("the database");
    for _ in 0..2 {
        let said = office.run(&["status"]).fails_with(3);
        assert!(said.contains("nyere utgave av Saksgang"), "{said}");
        let sentence = said.lines().next().unwrap_or_default();
        assert!(said.contains("\nDetalj: ") && !sentence.contains("version"), "{said}");
    }
    write_version(&database, 1).expect("the database");
    assert!(office.run(&["journal"]).succeeds().contains("opprettet kontoret"));
}

#[test]
fn a_folder_that_cannot_be_used_is_told() {
    let office = Office::new();
    office.run(&["stop"]).succeeds();
    let deep = office.home().join("a".repeat(120)).display().to_string();
    let mut terminal = Terminal::open(&office, &["--office", &deep], 80, 24);
    assert_eq!(terminal.ends(), 3);
    terminal.shows("Velg en kortere mappe");
    let file = office.file("ingen-mappe", "tekst").display().to_string();
    let mut terminal = Terminal::open(&office, &["--office", &file], 80, 24);
    assert_eq!(terminal.ends(), 3);
    terminal.shows("ingen-mappe");
}

#[test]
fn an_office_that_may_only_be_read_is_told() {
    let office = Office::new();
    office.run(&["stop"]).succeeds();
    let lock = |mode| {
        fs::set_permissions(office.dir(), fs::Permissions::from_mode(mode)).expect("the folder's rights");
    };
    lock(0o500);
    // Nothing is closed to the superuser.
    let closed = fs::write(office.dir().join("probe"), "").is_err();
    if closed {
        let said = office.run(&["status"]).fails_with(3);
        assert!(said.contains("kan ikke brukes") || said.contains("kunne ikke starte"), "{said}");
    }
    lock(0o700);
}
