//! What the program notes of itself names nobody and quotes nothing: a working day on real processes,
//! with everything that can go wrong in it, and then every line that was written about it.

mod stage;

use std::fs;
use std::io::Write;
use std::os::unix::net::UnixStream;
use std::path::Path;

use rustix::process::{Pid, Resource, Rlimit, prlimit};
use stage::{Office, Terminal};

const PROGRAM: &str = env!("CARGO_BIN_EXE_saksgang");

/// Invented persons, and what is written of them: none of it may stand in any log or report.
const NEVER: &[&str] = &[
    "Gudveig",
    "Tranøysund",
    "gudveig.t@sykehuset.example",
    "98 76 54 32",
    "01010112345",
    "Fjellvik",
    "betrodd",
    "Hemmelig",
    "legeattest",
    "Sykehusveien",
    "Ukjentby",
    "feil med vilje",
];

const HEADING: &str = "Navn;Tittel;Institusjon;Spesialitet;Plass;Fra;Til;E-post;Telefon;Roller";

/// Everything that the program wrote about itself in this folder and below.
fn told_in(dir: &Path, told: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(dir).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            told_in(&path, told);
        } else if let Ok(bytes) = fs::read(&path) {
            told.push((path.display().to_string(), String::from_utf8_lossy(&bytes).into_owned()));
        }
    }
}

#[test]
fn a_working_day_with_all_its_faults_leaves_no_name_and_no_word_in_any_log() {
    let office = Office::new();
    office.run(&["stop"]).succeeds();

    // A day like others, in a program that fails where it is told to, and quotes what it failed at.
    let mut kari = Terminal::run(&office, &[PROGRAM], &[("SAKSGANG_FAULT", "1")], 80, 24);
    kari.runs_a_meeting().types("Gudveig Tranøysund har betrodd oss en legeattest. ").sees("lagret");
    kari.types("feil med vilje").sees("ikke lagret");
    for _ in 0..8 {
        kari.press("Backspace");
    }
    kari.sees_no("ikke lagret");
    let roster = |lines: &str| format!("{HEADING}\n{lines}\n");
    let good = "Gudveig Tranøysund;overlege;Ahus;URO;Representant;01.01.2026;;gudveig.t@sykehuset.example;98 76 54 32;UAO";
    let imports = [
        (roster(good), true),
        (roster(&good.replace("Ahus", "Ukjentby")), false),
        (roster(&good.replace("01.01.2026", "31.2.2026")), false),
        (roster("Nils Fjellvik;;;\"Sykehusveien"), false),
        ("navn;Hemmelig kolonne\nGudveig;x\n".to_owned(), false),
        (roster(&good.replace("Gudveig Tranøysund", "feil med vilje")), false),
    ];
    for (text, _) in &imports {
        let file = office.file("medlemmer.csv", text).display().to_string();
        office.run(&["import", "roster", &file, "--yes"]);
    }
    let form = office.file("svar.txt", "Gudveig Tranøysund\nFaglig: Hemmelig\n").display().to_string();
    office.run(&["import", "form", &form, "--yes"]);
    let sheet = office.file("endring.csv", "Hemmelig;Fjellvik\n1;2\n").display().to_string();
    office.run(&["import", "change", "1/2026", &sheet, "--yes"]);
    for words in [
        ["export", "minutes", "Gudveig 1/2026"],
        ["export", "person", "Gudveig Tranøysund"],
        ["export", "person", "Nils Fjellvik"],
        ["access", "grant", "Gudveig"],
        ["journal", "--limit", "Hemmelig"],
    ] {
        office.run(&words);
    }
    office.file("config/saksgang/config.toml", "language = \"Hemmelig\"\nkeys = \"Fjellvik.toml\"\n\u{1}");
    office.run(&["status"]);
    office.file("config/saksgang/config.toml", "layout = \"vim\"\nkeys = \"egne.toml\"\n");
    office.file("config/saksgang/egne.toml", "[Hemmelig]\nGudveig = \"x\"\n");
    office.run(&["status"]);
    fs::remove_dir_all(office.home().join("config")).expect("the settings go");

    // What is no message, from somebody who is let in.
    for words in ["GET /Gudveig/Tranøysund HTTP/1.1\r\n\r\n", "\u{0}\u{0}\u{0}\u{9}Hemmelig!"] {
        let mut line = UnixStream::connect(office.dir().join("office.sock")).expect("the socket");
        let _the_server_may_have_hung_up = line.write_all(words.as_bytes());
    }
    // A disk that is full while somebody types.
    let server = Pid::from_raw(office.servers()[0]);
    let limited = prlimit(server, Resource::Fsize, Rlimit { current: Some(0), maximum: None });
    let before = limited.expect("the limit is set");
    kari.types("Hemmelig om Fjellvik. ").sees("ikke lagret");
    prlimit(server, Resource::Fsize, before).expect("the limit is lifted");
    kari.types("Ferdig.").sees_no("ikke lagret");
    let status = office.run(&["status"]).said();
    // A terminal that is killed, a server that is killed, and a copy that cannot be taken.
    kari.kill();
    fs::create_dir_all(office.dir().join("backups/office-2026-11-21.redb.new/Hemmelig")).expect("in the way");
    office.run(&["backup"]);
    office.kill_server();
    office.run(&["verify"]);
    let after = office.run(&["status"]).said();
    office.run(&["stop"]).succeeds();
    // A file that is no database, and one that is damaged.
    let database = office.dir().join("office.redb");
    let bytes = fs::read(&database).expect("the database");
    fs::write(&database, &bytes[..bytes.len() / 3]).expect("cut off");
    let damaged = [office.run(&["status"]).said(), office.run(&["verify"]).said()].concat();

    let mut told = vec![
        ("status".to_owned(), status),
        ("status later".to_owned(), after),
        ("damaged".to_owned(), damaged),
    ];
    told_in(&office.dir().join("log"), &mut told);
    told_in(&office.home().join(".local/state"), &mut told);
    let last_words = fs::read_to_string(office.dir().join("server.log")).unwrap_or_default();
    told.push(("server.log".to_owned(), last_words));
    for (place, text) in &told {
        for word in NEVER {
            assert!(!text.contains(word), "{word:?} stands in {place}:\n{text}");
        }
    }
    let log: String =
        told.iter().filter(|(place, _)| place.ends_with("log/server.log")).map(|it| &*it.1).collect();
    for noted in ["serves version=", "a fault place=", "gone terminal=", "not written", "no copy was taken"] {
        assert!(log.contains(noted), "{noted:?} was to be noted:\n{log}");
    }
    let reports = told.iter().filter(|(place, _)| place.contains("/fault-")).count();
    assert!(reports >= 1, "a fault leaves a report");
}
