//! Terminals and servers as processes of their own.

#![allow(clippy::unwrap_used)]

use std::fs;
use std::os::fd::OwnedFd;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::os::unix::net::UnixListener;
use std::path::{Path, PathBuf};
use std::process::Command as Process;
use std::sync::Barrier;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process};
use saksgang::link::{Caller, Client, Event, LinkError, Reach, stop};
use saksgang::office::{AnswerBody, Cause, Command, Order, PersonDetails, Query};
use tempfile::TempDir;

const PATIENCE: Duration = Duration::from_mins(1);

/// An office's directory, and a note of each server that is started in it.
struct Place(TempDir);

impl Place {
    fn new() -> Self {
        let place = Self(tempfile::tempdir().unwrap());
        // Links, because a program that this process writes is busy while another test's child holds it open.
        let noted = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/stage/noted.sh");
        symlink(noted, place.program()).unwrap();
        symlink(env!("CARGO_BIN_EXE_saksgang"), place.0.path().join("program")).unwrap();
        place
    }

    fn dir(&self) -> PathBuf {
        self.0.path().join("office")
    }

    fn program(&self) -> PathBuf {
        self.0.path().join("saksgang")
    }

    fn starts(&self) -> PathBuf {
        self.0.path().join("starts")
    }

    fn reach(&self) -> Reach {
        Reach::Office { dir: self.dir(), program: self.program() }
    }

    /// Every server that was started, oldest first.
    fn servers(&self) -> Vec<Pid> {
        let starts = fs::read_to_string(self.starts()).unwrap();
        starts.lines().map(|line| Pid::from_raw(line.parse().unwrap()).unwrap()).collect()
    }

    fn entries(&self) -> u64 {
        let caller = Caller::attach(self.reach()).unwrap();
        match caller.ask(Query::Status).unwrap().body {
            AnswerBody::Status(status) => status.entries,
            other => panic!("{other:?}"),
        }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = stop(&self.dir());
    }
}

fn add_person(name: &str) -> Order {
    let person = PersonDetails { name: name.to_owned(), ..PersonDetails::default() };
    Order { command: Command::AddPerson { person }, behalf: None, seen: None }
}

fn attach(place: &Place) -> (Client, Receiver<Event>) {
    let (sender, events) = mpsc::channel();
    (Client::attach(place.reach(), move |event| drop(sender.send(event))).unwrap(), events)
}

fn next_receipt(events: &Receiver<Event>) -> u64 {
    loop {
        if let Event::Receipt { request, receipt } = events.recv_timeout(PATIENCE).unwrap() {
            receipt.unwrap();
            return request;
        }
    }
}

#[test]
fn terminals_that_start_together_make_one_server() {
    let place = Place::new();
    let together = Barrier::new(20);
    thread::scope(|scope| {
        for racer in 0..20 {
            let (place, together) = (&place, &together);
            scope.spawn(move || {
                together.wait();
                let caller = Caller::attach(place.reach()).unwrap();
                caller.order(add_person(&format!("Racer {racer}"))).unwrap();
            });
        }
    });
    assert_eq!(place.servers().len(), 1);
    assert_eq!(place.entries(), 20);
}

#[test]
fn a_server_that_is_killed_is_started_again_and_nothing_is_done_twice_or_not_at_all() {
    const ORDERS: u64 = 300;
    const ON_THEIR_WAY: u64 = 20;
    let place = Place::new();
    let (client, events) = attach(&place);
    let say = |number: u64| assert_eq!(client.order(add_person(&format!("Person {number}"))), number);
    (1..=ON_THEIR_WAY).for_each(say);
    for expected in 1..=ORDERS {
        assert_eq!(next_receipt(&events), expected);
        if expected + ON_THEIR_WAY <= ORDERS {
            say(expected + ON_THEIR_WAY);
        }
        if expected % 50 == 25 {
            kill_process(*place.servers().last().unwrap(), Signal::KILL).unwrap();
        }
    }
    assert_eq!(place.entries(), ORDERS);
    assert!(place.servers().len() > 3, "{} servers", place.servers().len());
}

#[test]
fn a_server_that_is_told_to_end_ends_and_terminals_start_another() {
    let place = Place::new();
    let (client, events) = attach(&place);
    client.order(add_person("Before"));
    next_receipt(&events);
    assert!(stop(&place.dir()).unwrap());
    client.order(add_person("After"));
    next_receipt(&events);
    assert_eq!(place.servers().len(), 2);
    assert_eq!(place.entries(), 2);
}

#[test]
fn terminals_that_come_while_servers_go_are_served_by_the_next() {
    const STOPS: usize = 15;
    let place = Place::new();
    let stopping = AtomicBool::new(true);
    let orders = thread::scope(|scope| {
        let comer = scope.spawn(|| {
            let mut orders = 0;
            while stopping.load(Ordering::Relaxed) {
                let caller = Caller::attach(place.reach()).unwrap();
                for _ in 0..3 {
                    caller.order(add_person(&format!("Person {orders}"))).unwrap();
                    orders += 1;
                }
            }
            orders
        });
        let mut stopped = 0;
        while stopped < STOPS && !comer.is_finished() {
            stopped += usize::from(stop(&place.dir()).unwrap());
            // The next one has come up.
            place.entries();
        }
        stopping.store(false, Ordering::Relaxed);
        comer.join().unwrap()
    });
    assert_eq!(place.entries(), orders);
    assert!(place.servers().len() > STOPS / 2);
}

#[test]
fn stopping_an_office_that_is_not_served_says_so() {
    let place = Place::new();
    assert!(!stop(&place.dir()).unwrap());
}

#[test]
fn only_the_owner_can_reach_the_office() {
    let place = Place::new();
    let _caller = Caller::attach(place.reach()).unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&place.dir().join("office.sock")), 0o600);
    assert_eq!(mode(&place.dir()), 0o700);
}

#[test]
fn a_second_server_is_refused() {
    let place = Place::new();
    let _caller = Caller::attach(place.reach()).unwrap();
    let second = Process::new(place.program()).args(["serve", "--office"]).arg(place.dir()).output().unwrap();
    assert!(!second.status.success());
    let words = String::from_utf8(second.stderr).unwrap();
    assert!(words.contains(&place.dir().display().to_string()), "{words}");
}

#[test]
fn a_socket_left_behind_is_replaced() {
    let place = Place::new();
    fs::create_dir(place.dir()).unwrap();
    drop(UnixListener::bind(place.dir().join("office.sock")).unwrap());
    assert_eq!(place.entries(), 0);
}

#[test]
fn a_server_whose_socket_was_removed_can_be_stopped() {
    let place = Place::new();
    drop(Caller::attach(place.reach()).unwrap());
    fs::remove_file(place.dir().join("office.sock")).unwrap();
    assert_eq!(place.servers().len(), 1);
    assert!(stop(&place.dir()).unwrap(), "the one that holds the lock has ended");
    assert!(!stop(&place.dir()).unwrap(), "there is none now");
    assert_eq!((place.entries(), place.servers().len()), (0, 2));
}

#[test]
fn whoever_has_the_office_alone_is_not_told_to_end() {
    let place = Place::new();
    assert_eq!(place.entries(), 0);
    assert!(stop(&place.dir()).unwrap());
    let alone = saksgang::link::alone(&place.dir()).unwrap();
    assert!(!stop(&place.dir()).unwrap(), "this process lives on, and there was no server");
    drop(alone);
    assert_eq!(place.entries(), 0);
}

#[test]
fn a_path_that_is_too_long_is_refused_with_the_way_out() {
    let dir = std::env::temp_dir().join("x".repeat(100));
    let Err(error) = Caller::attach(Reach::office(&dir).unwrap()) else { panic!() };
    assert!(matches!(error, LinkError::PathTooLong { .. }));
    assert!(error.to_string().contains("--office"), "{error}");
    assert!(!dir.exists());
}

#[test]
fn a_server_that_cannot_start_says_why() {
    let place = Place::new();
    fs::create_dir(place.dir()).unwrap();
    fs::write(place.dir().join("office.redb"), "a letter, not a database").unwrap();
    let Err(error) = Caller::attach(place.reach()) else { panic!() };
    assert!(
        matches!(&error, LinkError::NotStarted(trouble) if trouble.cause == Cause::NotADatabase),
        "{error}"
    );
    let gone = Reach::Office { dir: place.dir(), program: place.dir().join("no-such-program") };
    let Err(error) = Caller::attach(gone) else { panic!() };
    assert!(matches!(&error, LinkError::NotStarted(trouble) if trouble.cause == Cause::NoServer), "{error}");
}

#[test]
fn an_office_whose_directory_has_gone_is_missed_and_not_begun_anew() {
    let place = Place::new();
    let (client, events) = attach(&place);
    client.order(add_person("Kari"));
    next_receipt(&events);
    let elsewhere = place.0.path().join("elsewhere");
    fs::rename(place.dir(), &elsewhere).unwrap();
    kill_process(place.servers()[0], Signal::KILL).unwrap();
    let waiting = client.order(add_person("Ola"));
    let failed = loop {
        if let Event::Failed(error) = events.recv_timeout(PATIENCE).unwrap() {
            break error;
        }
    };
    assert!(matches!(&failed, LinkError::Directory { path, .. } if *path == place.dir()), "{failed}");
    assert!(!failed.is_final() && !place.dir().exists());
    fs::rename(&elsewhere, place.dir()).unwrap();
    assert_eq!(next_receipt(&events), waiting);
    drop(client);
    assert_eq!(place.entries(), 2);
}

#[test]
fn a_socket_that_systemd_hands_over_is_served_and_is_not_ours_to_stop() {
    let place = Place::new();
    fs::create_dir(place.dir()).unwrap();
    let listener = UnixListener::bind(place.dir().join("office.sock")).unwrap();
    let activate = r#"exec 3<&0 </dev/null; LISTEN_FDS=1 LISTEN_PID=$$ exec "$0" serve --office "$1""#;
    let mut server = Process::new("sh")
        .args(["-c", activate, env!("CARGO_BIN_EXE_saksgang")])
        .arg(place.dir())
        .stdin(OwnedFd::from(listener))
        .spawn()
        .unwrap();
    let caller = Caller::attach(place.reach()).unwrap();
    caller.order(add_person("Kari")).unwrap();
    assert!(!place.starts().exists());
    assert!(matches!(stop(&place.dir()), Err(LinkError::Supervised)));
    server.kill().unwrap();
    server.wait().unwrap();
}
