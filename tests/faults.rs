//! What goes wrong around the office, provoked on real processes: faults of the program, of the disk
//! and of the clock, and processes that are killed, stopped or gone.

mod stage;

use std::fs;

use stage::{Office, Terminal};

/// A terminal whose server fails at whatever holds the words.
fn fails_on_purpose(office: &Office) -> Terminal {
    office.run(&["stop"]).succeeds();
    Terminal::run(office, &[env!("CARGO_BIN_EXE_saksgang")], &[("SAKSGANG_FAULT", "1")], 80, 24)
}

#[test]
fn a_fault_in_the_server_ends_the_request_and_not_the_office() {
    let office = Office::new();
    let mut kari = fails_on_purpose(&office);
    kari.runs_a_meeting().types("Møtet er åpnet. ").sees("lagret");
    let servers = office.servers();
    let mut ola = office.terminal(80, 24);
    ola.sees("1 av 2").press("F6").sees("2 av 2");
    kari.types("feil med vilje").sees("ikke lagret");
    ola.types("Ola merker ingenting.").sees("lagret");
    office.waits_for_minutes("Sak 2/2026", "Ola merker ingenting.");
    assert_eq!(office.minutes_of("Sak 1/2026"), "Møtet er åpnet.");
    for _ in 0..5 {
        kari.press("Backspace");
    }
    kari.sees("feil med vil").sees_no("ikke lagret");
    office.waits_for_minutes("Sak 1/2026", "Møtet er åpnet. feil med");
    assert_eq!(office.servers(), servers, "the same server as before");
    let log: String = fs::read_dir(office.dir().join("log"))
        .expect("the log")
        .flatten()
        .filter(|file| file.file_name().to_string_lossy().starts_with("server"))
        .map(|file| fs::read_to_string(file.path()).expect("the log"))
        .collect();
    assert!(log.contains("a fault at src/office/shelter.rs"), "{log}");
    assert!(!log.contains("feil med vilje"), "the log says nothing of what was written: {log}");
    let report = fs::read_dir(office.dir().join("log")).expect("the log").flatten();
    assert!(report.into_iter().any(|file| file.file_name().to_string_lossy().starts_with("fault-")));
}
