//! What goes wrong around the office, provoked on real processes: faults of the program, of the disk
//! and of the clock, other versions, and processes that are killed, stopped or gone.

mod stage;

use std::fs;
use std::io::{Read, Write};
use std::os::unix::net::UnixListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Resource, Rlimit, Signal, prlimit};
use saksgang::link::{Caller, Reach};
use saksgang::office::{Order, PersonDetails};
use saksgang::store::Store;
use stage::{Office, Terminal};

const PROGRAM: &str = env!("CARGO_BIN_EXE_saksgang");

/// A terminal with more in its environment; so has the server that it starts.
fn terminal_with(office: &Office, more: &[(&str, &str)]) -> Terminal {
    office.run(&["stop"]).succeeds();
    Terminal::run(office, &[PROGRAM], more, 80, 24)
}

/// Every entry, record and index of the office's database is as it was written.
#[track_caller]
fn is_sound(office: &Office) {
    office.run(&["stop"]).succeeds();
    let report = Store::open(&office.dir().join("office.redb")).expect("the office opens").verify();
    let findings = report.expect("the office reads").findings;
    assert!(findings.is_empty(), "{findings:?}");
}

#[test]
fn a_fault_in_the_server_ends_the_request_and_not_the_office() {
    let office = Office::new();
    let mut kari = terminal_with(&office, &[("SAKSGANG_FAULT", "1")]);
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
    kari.sees("feil med ").sees_no("ikke lagret");
    office.waits_for_minutes("Sak 1/2026", "Møtet er åpnet. feil med");
    assert_eq!(office.servers(), servers, "the same server as before");
    let in_log = |start: &str| {
        let files = fs::read_dir(office.dir().join("log")).expect("the log").flatten();
        let files = files.filter(|file| file.file_name().to_string_lossy().starts_with(start));
        files.map(|file| fs::read_to_string(file.path()).expect("the log")).collect::<String>()
    };
    let log = in_log("server");
    assert!(log.contains("a fault place=src/office/shelter.rs"), "{log}");
    assert!(!log.contains("feil med vilje"), "the log says nothing of what was written: {log}");
    let report = in_log("fault-");
    assert!(report.contains("src/office/shelter.rs") && !report.contains("feil med vilje"), "{report}");
}

#[test]
fn a_fault_in_a_terminal_gives_it_back_and_leaves_a_report() {
    let office = Office::new();
    let mut kari = terminal_with(&office, &[("SAKSGANG_FAULT", "1")]);
    kari.picks("URO").press("3 r").sees("Registrer endringssak").fills("feil på skjermen");
    kari.press("Enter").sees("2026-001").press("Enter").sees("Endringssak 2026-001").press("C");
    assert_eq!(kari.ends(), 101);
    let screen = kari.screen();
    assert!(screen.contains("Saksgang stanset på grunn av en feil i programmet."), "{screen}");
    assert!(!screen.contains("Neste steg"), "the terminal shows what it showed before: {screen}");
    let state = office.home().join(".local/state/saksgang");
    let reports = fs::read_dir(state).expect("the reports").flatten();
    let reports: Vec<String> = reports.map(|it| fs::read_to_string(it.path()).expect("a report")).collect();
    assert!(
        matches!(&reports[..], [one] if one.contains("src/office/shelter.rs") && !one.contains("skjermen"))
    );
    let mut again = office.terminal(80, 24);
    again.picks("URO").press("3").sees("feil på skjermen").press("q");
    assert_eq!(again.ends(), 0);
}

#[test]
fn a_fault_in_the_middle_of_a_commit_ends_the_request_and_leaves_nothing_half() {
    let office = Office::new();
    let mut kari = terminal_with(&office, &[("SAKSGANG_FAULT", "1")]);
    kari.runs_a_meeting().types("Møtet er åpnet. ").sees("lagret");
    let servers = office.servers();
    let mut ola = office.terminal(80, 24);
    ola.sees("1 av 2").press("F6").sees("2 av 2");
    kari.types("feil midt i lagringen").sees("ikke lagret");
    ola.types("Ola merker ingenting.").sees("lagret");
    office.waits_for_minutes("Sak 2/2026", "Ola merker ingenting.");
    for _ in 0..8 {
        kari.press("Backspace");
    }
    kari.sees_no("ikke lagret");
    office.waits_for_minutes("Sak 1/2026", "Møtet er åpnet. feil midt i l");
    assert_eq!(office.servers(), servers, "the same server as before");
    drop((kari, ola));
    is_sound(&office);
}

#[test]
fn a_disk_that_is_full_is_told_and_the_text_is_saved_when_there_is_room() {
    let office = Office::new();
    let mut kari = office.terminal(80, 24);
    kari.runs_a_meeting().types("Før disken ble full. ").sees("lagret");
    office.waits_for_minutes("Sak 1/2026", "Før disken ble full.");
    let server = Pid::from_raw(office.servers()[0]);
    // Nothing more may be written, not even where something is.
    let limited = prlimit(server, Resource::Fsize, Rlimit { current: Some(0), maximum: None });
    let before = limited.expect("the limit is set");
    kari.types("Dette får ikke plass. ").sees("ikke lagret").sees("full");
    assert_eq!(office.minutes_of("Sak 1/2026"), "Før disken ble full.", "what is saved can be read");
    prlimit(server, Resource::Fsize, before).expect("the limit is lifted");
    kari.types("Nå er det plass.").sees_no("ikke lagret");
    office.waits_for_minutes("Sak 1/2026", "Før disken ble full. Dette får ikke plass. Nå er det plass.");
    assert_eq!(office.servers().len(), 1);
    drop(kari);
    is_sound(&office);
}

/// A small disk of the office's own, in memory.
struct SmallDisk(PathBuf);

impl SmallDisk {
    /// `None`, said plainly, where this process may mount nothing.
    fn at(dir: PathBuf) -> Option<Self> {
        fs::create_dir(&dir).expect("the folder");
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", "size=12m,mode=0700", "saksgang-test"]).arg(&dir);
        if mount.output().is_ok_and(|ran| ran.status.success()) {
            return Some(Self(dir));
        }
        eprintln!("SKIPPED: mounting a small disk needs root, and a machine that lets it");
        None
    }

    /// Something else takes all that is free.
    fn fills(&self) {
        let mut ballast = fs::File::create(self.0.join("ballast")).expect("a file");
        while ballast.write_all(&[0; 4096]).is_ok() {}
    }

    fn has_room(&self) {
        fs::remove_file(self.0.join("ballast")).expect("the ballast goes");
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _left_to_the_system = Command::new("umount").arg("--lazy").arg(&self.0).status();
    }
}

#[test]
fn a_disk_that_has_no_room_is_told_and_the_text_is_saved_when_there_is() {
    let office = Office::unfounded();
    let Some(disk) = SmallDisk::at(office.dir()) else { return };
    office.run(&["new", "--region", "HSØ"]).succeeds();
    let mut kari = office.terminal(80, 24);
    kari.runs_a_meeting().types("Før disken ble full. ").sees("lagret");
    office.waits_for_minutes("Sak 1/2026", "Før disken ble full.");
    disk.fills();
    // The database has some room of its own left, for this many pages.
    let mut all = "Før disken ble full. ".to_owned();
    for page in 1.. {
        assert!(page < 60, "the disk is not full");
        let end = format!("Slutt på side {page}.");
        let text = format!("{}{end} ", "Rådet drøftet saken grundig og uten å bli enig. ".repeat(400));
        all.push_str(&text);
        kari.pastes(&text).sees(&end);
        while !kari.screen().contains("ikke lagret") && !office.minutes_of("Sak 1/2026").ends_with(&end) {}
        if kari.screen().contains("ikke lagret") {
            break;
        }
    }
    kari.sees("full");
    let kept = office.minutes_of("Sak 1/2026");
    assert!(kept.starts_with("Før disken ble full."), "what is saved can be read");
    assert_eq!(office.servers().len(), 1);
    disk.has_room();
    kari.types("Nå er det plass.").sees_no("ikke lagret");
    office.waits_for_minutes("Sak 1/2026", "Nå er det plass.");
    assert!(office.minutes_of("Sak 1/2026") == format!("{all}Nå er det plass."));
    drop(kari);
    is_sound(&office);
    drop(disk);
}

/// What it takes to be somebody whom a folder can be closed to, and to mount.
const APART: [&str; 4] = ["unshare", "--user", "--map-root-user", "--mount"];

#[test]
fn an_office_on_a_disk_that_may_only_be_read_is_told_and_left_alone() {
    let office = Office::new();
    office.run(&["stop"]).succeeds();
    let apart = |script: &str| {
        let mut command = Command::new(APART[0]);
        command.args(&APART[1..]).args(["sh", "-c", script]).env_clear().envs(office.environment());
        command.stdin(Stdio::null()).output()
    };
    let dir = office.dir().display().to_string();
    let read_only = format!("mount --bind '{dir}' '{dir}' && mount -o remount,bind,ro '{dir}'");
    if !apart(&read_only).is_ok_and(|tried| tried.status.success()) {
        eprintln!("SKIPPED: this machine does not let a test mount anything");
        return;
    }
    let before = fs::read(office.dir().join("office.redb")).expect("the database");
    let ran = apart(&format!("{read_only} && '{PROGRAM}' status")).expect("the program starts");
    let said = String::from_utf8_lossy(&ran.stderr).into_owned();
    assert_eq!(ran.status.code(), Some(3), "{said}");
    assert!(said.contains("kan ikke brukes") && said.contains("Read-only file system"), "{said}");
    assert!(fs::read(office.dir().join("office.redb")).expect("the database") == before);
    assert!(office.run(&["status"]).succeeds().contains("Helse Sør-Øst"));
}

#[test]
fn a_clock_that_is_set_back_loses_nothing_and_mixes_nothing_up() {
    let office = Office::new();
    let mut kari = office.terminal(80, 24);
    kari.runs_a_meeting().types("Før klokken ble stilt. ").sees("lagret").press("Esc").sees("er lagret");
    kari.press("q").ends();
    let before = office.run(&["journal"]).succeeds();
    office.waits_until("2019-03-01T08:00");
    let mut kari = office.terminal(80, 24);
    kari.sees("Sak 1/2026")
        .press("m")
        .sees("1 av 2")
        .press("Ctrl-E")
        .types("Etter.")
        .sees("Etter.")
        .press("Esc")
        .sees("er lagret");
    kari.press("q").ends();
    assert_eq!(office.minutes_of("Sak 1/2026"), "Før klokken ble stilt. Etter.");
    let after = office.run(&["journal"]).succeeds();
    let numbers = |journal: &str| -> Vec<u64> {
        journal.lines().filter_map(|line| line.split_whitespace().next()?.parse().ok()).collect()
    };
    let (old, new) = (numbers(&before), numbers(&after));
    assert!(new.is_sorted_by(|newer, older| newer > older) && new[0] > old[0], "{after}");
    drop(kari);
    is_sound(&office);
}

/// A server of another version: says hello as it does, and hangs up.
fn served_by_version(dir: &Path, protocol: u16) {
    let listener = UnixListener::bind(dir.join("office.sock")).expect("a socket");
    thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let hello = [&b"SAKSGANG"[..], &protocol.to_le_bytes(), b"\x059.9.9"].concat();
            let _gone = stream.write_all(&hello).and_then(|()| stream.read(&mut [0; 512]));
        }
    });
}

#[test]
fn another_version_at_the_other_end_is_told_in_a_plain_sentence() {
    for (protocol, told) in [(1, "er eldre"), (u16::MAX, "er nyere")] {
        let office = Office::new();
        office.run(&["stop"]).succeeds();
        served_by_version(&office.dir(), protocol);
        let said = office.run(&["status"]).fails_with(3);
        assert!(said.contains("9.9.9") && said.contains(told), "{said}");
        let mut terminal = office.terminal(80, 24);
        assert_eq!(terminal.ends(), 3);
        terminal.shows("9.9.9");
    }
}

#[test]
fn an_upgrade_while_somebody_types_loses_no_draft() {
    let office = Office::new();
    let mut kari = office.terminal(80, 24);
    kari.runs_a_meeting().types("Skrevet med den gamle. ").sees("lagret");
    office.waits_for_minutes("Sak 1/2026", "Skrevet med den gamle.");
    // The newer one is there at once: the terminal starts no other of its own.
    served_by_version(office.home(), u16::MAX);
    fs::rename(office.home().join("office.sock"), office.dir().join("office.sock")).expect("the socket");
    office.kill_server();
    kari.types("Skrevet mens den ble byttet.").sees("9.9.9").sees("mens den ble byttet.");
    // What did not reach the office goes to a file; all the rest is with the office.
    kari.press("Alt-s").sees("Lagret i").kill();
    let files = fs::read_dir(office.home()).expect("her home").flatten();
    let kept = files.filter(|file| file.path().extension().is_some_and(|kind| kind == "txt"));
    let kept: String = kept.map(|file| fs::read_to_string(file.path()).expect("the file")).collect();
    assert!(kept.contains("Skrevet mens den ble byttet."), "{kept}");
    fs::remove_file(office.dir().join("office.sock")).expect("the newer one leaves");
    office.terminal(80, 24).sees("1 av 2").sees("Skrevet med den gamle.");
}

/// Kari's terminal takes nothing any more while Ola writes and a script has more to tell than may wait
/// for any terminal. Then hers goes on.
fn one_takes_nothing(stops: fn(&mut Terminal), goes_on: fn(&mut Terminal)) {
    let office = Office::new();
    let mut kari = office.terminal(80, 24);
    kari.runs_a_meeting().types("Kari begynte. ").sees("Kari begynte.").sees("lagret");
    let mut ola = office.terminal(80, 24);
    ola.sees("1 av 2").press("F6").sees("2 av 2").types("Ola. ").sees("Ola.").sees("lagret");
    stops(&mut kari);
    kari.types("Kari kom tilbake.");
    let script = Caller::attach(Reach::Office { dir: office.dir(), program: PROGRAM.into() });
    let script = script.expect("the office is there");
    let begun = Instant::now();
    let (all_told, told) = mpsc::channel();
    thread::spawn(move || {
        for number in 0..TOLD {
            let person = PersonDetails { name: format!("Person {number}"), ..PersonDetails::default() };
            let command = saksgang::office::Command::AddPerson { person };
            script.order(Order { command, behalf: None, seen: None }).expect("the order is done");
        }
        all_told.send(()).expect("somebody waits for it");
    });
    told.recv_timeout(Duration::from_mins(1)).expect("the office does what the script asks for");
    let mut all = "Ola.".to_owned();
    for round in 0..20 {
        ola.types(&format!("o{round}. ")).sees(&format!("o{round}."));
        all = format!("{all} o{round}.");
    }
    office.waits_for_minutes("Sak 2/2026", &all);
    println!("figure: {TOLD} notices and 20 words beside it in {:.1} s", begun.elapsed().as_secs_f64());
    goes_on(&mut kari);
    kari.sees("Kari kom tilbake.");
    office.waits_for_minutes("Sak 1/2026", "Kari begynte. Kari kom tilbake.");
}

/// More than may wait at the office for one terminal, and in its line.
const TOLD: usize = 1000;

#[test]
fn a_terminal_that_is_stopped_does_not_slow_the_others_and_catches_up() {
    one_takes_nothing(
        |kari| {
            kari.signals(Signal::STOP);
        },
        |kari| {
            kari.signals(Signal::CONT);
        },
    );
}

#[test]
fn a_line_that_takes_nothing_does_not_slow_the_others_and_catches_up() {
    one_takes_nothing(
        |kari| {
            kari.stops_the_flow();
        },
        |kari| {
            kari.lets_it_flow();
        },
    );
}

#[test]
fn what_is_typed_on_a_line_that_takes_nothing_is_saved_and_survives_the_line() {
    let office = Office::new();
    let mut kari = office.terminal(80, 24);
    kari.runs_a_meeting().types("Før. ").sees("Før.").stops_the_flow().types("Mot veggen. ");
    office.waits_for_minutes("Sak 1/2026", "Før. Mot veggen.");
    assert!(!kari.screen().contains("veggen"));
    // The system hands keys on a moment later, and throws away with a line what nobody has taken.
    kari.types("Så brøt linj").listens_for(Duration::from_millis(50));
    kari.takes_all_keys().hang_up();
    assert_eq!(kari.ends(), 0);
    office.terminal(80, 24).sees("1 av 2").sees("Mot veggen. Så brøt linj");
}

#[test]
fn a_server_that_is_stopped_for_a_while_loses_nothing() {
    let office = Office::new();
    let mut kari = office.terminal(80, 24);
    kari.runs_a_meeting().types("Før. ").sees("lagret");
    let server = office.servers()[0];
    stage::kill(server, Signal::STOP);
    // Some of it is on its way, and some is said after that.
    kari.types("Mens ").sees("lagrer").types("tjeneren sto. ").sees("Mens tjeneren sto.");
    kari.listens_for(Duration::from_millis(300));
    stage::kill(server, Signal::CONT);
    office.waits_for_minutes("Sak 1/2026", "Før. Mens tjeneren sto.");
    assert_eq!(office.servers(), [server]);
}

#[test]
fn a_tmux_server_that_is_killed_takes_no_text_with_it() {
    if Command::new("tmux").arg("-V").output().is_err() {
        eprintln!("SKIPPED: there is no tmux on this machine");
        return;
    }
    let office = Office::new();
    let socket = office.home().join("tmux").display().to_string();
    let tmux = |args: &[&str]| {
        let mut command = Command::new("tmux");
        command.args(["-S", &socket]).args(args).env_clear().envs(office.environment());
        let ran = command.output().expect("tmux runs");
        String::from_utf8_lossy(&ran.stdout).into_owned()
    };
    let sees = |text: &str| {
        let until = Instant::now() + Duration::from_secs(30);
        while !tmux(&["capture-pane", "-p"]).contains(text) {
            assert!(Instant::now() < until, "{text:?}: {}", tmux(&["capture-pane", "-p"]));
        }
    };
    let mut kari = office.terminal(80, 24);
    kari.runs_a_meeting().press("Esc").sees("Sak 1/").press("m").sees("1 av 2");
    kari.kill();
    tmux(&["-f", "/dev/null", "new-session", "-d", "-x", "80", "-y", "24", PROGRAM]);
    sees("1 av 2");
    tmux(&["send-keys", "-l", "Så forsvant tmux midt i et or"]);
    sees("midt i et or");
    let server: i32 = tmux(&["display-message", "-p", "#{pid}"]).trim().parse().expect("tmux's pid");
    stage::kill(server, Signal::KILL);
    office.waits_for_minutes("Sak 1/2026", "Så forsvant tmux midt i et or");
}
