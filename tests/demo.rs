//! The demo, as a newcomer opens it.

mod stage;

use stage::{Office, Terminal};

#[test]
fn the_demo_opens_and_closes_and_leaves_nothing_behind() {
    let office = Office::unfounded();
    for (columns, rows) in [(80, 24), (120, 40)] {
        let mut terminal = Terminal::open(&office, &["demo", "--today", "2026-11-21"], columns, rows);
        terminal.sees("Anestesiologi").sees("Sak 3/2026").press("q");
        assert_eq!(terminal.ends(), 0);
        let sent = String::from_utf8_lossy(&terminal.sent()).into_owned();
        assert!(sent.contains("\x1b[?1049l"), "the screen is given back");
    }
    assert!(!office.dir().exists());
    assert!(office.servers().is_empty());
}

#[test]
fn a_demo_that_is_kept_is_an_office_like_any_other() {
    let office = Office::unfounded();
    let dir = office.dir().display().to_string();
    let mut terminal = Terminal::open(&office, &["demo", "--office", &dir], 80, 24);
    terminal.sees("Anestesiologi").press("q");
    assert_eq!(terminal.ends(), 0);
    let minutes = office.run(&["export", "minutes", "URO 1/2026"]).succeeds();
    assert!(minutes.starts_with("# Referat: Regionalt spesialitetsvist råd i urologi"), "{minutes}");
    office.run(&["stop"]).succeeds();
    let again = office.run(&["demo", "--office", &dir]).fails_with(1);
    assert_eq!(again, "Kontoret finnes allerede\n");
}

#[test]
fn the_demo_needs_a_terminal() {
    let said = Office::unfounded().run(&["demo"]).fails_with(6);
    assert!(said.contains("terminal"), "{said}");
}
