//! Cases that were real, typed key by key from the letter that came in to the notice that went
//! out, and every letter of theirs held against the one that a person has read. A file for each
//! case: it reads as the secretary's days with it.
//!
//! `SAKSGANG_RENEW_LETTERS=1 cargo test --test real_cases` writes the expected letters anew: read
//! what became of them before they are kept. The persons are invented.

#[path = "../stage/mod.rs"]
mod stage;

mod consultation;
mod mirror;
mod neurology;
mod silent;
mod urology;

use std::path::PathBuf;

use stage::{Office, Terminal};

/// The letters of a case, one after the other, as they were sent or lie to be sent.
fn letters(office: &Office, case: &str) -> Vec<String> {
    let listed = office.run(&["export", "letter", case]).succeeds();
    let numbers = 1..=listed.lines().count();
    numbers.map(|it| office.run(&["export", "letter", case, &it.to_string()]).succeeds()).collect()
}

/// The letters of the case are those of `real_cases/NAME-N.txt`, byte for byte.
#[track_caller]
fn letters_are(office: &Office, case: &str, name: &str) {
    let dir = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/real_cases");
    let written = letters(office, case);
    for (number, letter) in (1..).zip(&written) {
        let path = dir.join(format!("{name}-{number}.txt"));
        if std::env::var_os("SAKSGANG_RENEW_LETTERS").is_some() {
            std::fs::write(&path, letter).expect("a file");
        }
        let expected = std::fs::read_to_string(&path).expect("an expected letter");
        assert_eq!(*letter, expected, "{}", path.display());
    }
    let more = dir.join(format!("{name}-{}.txt", written.len() + 1));
    assert!(!more.exists(), "a letter is missing: {}", more.display());
}

fn leaves(secretary: &mut Terminal) {
    secretary.press("Esc").sees("Medlemmer").press("q");
    assert_eq!(secretary.ends(), 0);
}

/// A region, who leads its council, and the deputy.
type Sister = (&'static str, &'static str, &'static str);

/// Who leads the councils of a specialty is noted: the own first.
fn notes_the_leaders(secretary: &mut Terminal, code: &str, own: (&str, &str), sisters: &[Sister]) {
    let email = |name: &str| format!("{}@example.no", name.to_lowercase().replace(' ', "."));
    secretary.picks(code);
    for (office, name) in [("leder", own.0), ("nestleder", own.1)] {
        secretary.elects(office, name, &email(name));
    }
    for (region, leader, deputy) in sisters {
        secretary.picks_sister(code, region);
        for (office, name) in [("leder", *leader), ("nestleder", *deputy)] {
            secretary.elects(office, name, &email(name));
        }
    }
    secretary.picks(code);
}

/// The combined letter is written, sent, and known to have arrived.
fn answers(kari: &mut Terminal) {
    kari.writes_letter("svar").steps("besvar", "besvart").sends(5..=5);
    kari.steps("mottatt", "hos Helsedirektoratet");
}

/// Those concerned are told; when the change is in effect, the case is closed.
fn tells(office: &Office, mut kari: Terminal, council: &str, case: &str, effect: &'static str) {
    kari.writes_letter("beslutning").sends(6..=6).sees_no("De berørte er ikke informert");
    leaves(&mut kari);
    office.waits_until(effect);
    let mut kari = office.terminal(80, 24);
    kari.opens_case(council, case).steps("iverksett", "iverksatt").steps("lukk", "lukket");
    leaves(&mut kari);
}
