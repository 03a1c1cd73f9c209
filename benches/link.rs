//! How much is gained when all that waits is committed at once: 50 terminals that commit against
//! one process that syncs a file in the same directory as often as it can.
//!
//! `cargo bench --bench link [DIR]`; the directory decides the disk.

use std::fs::File;
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};
use std::sync::Barrier;
use std::thread;
use std::time::{Duration, Instant};

use saksgang::link::{Caller, InProcess};
use saksgang::office::{Clock, Command, Office, Order, PersonDetails};

const TERMINALS: usize = 50;
const ORDERS: usize = 40;
const SYNCS: usize = 500;
const PAGE: [u8; 4096] = [7; 4096];

fn main() {
    let parent = std::env::args().skip(1).find(|argument| !argument.starts_with('-'));
    let parent = parent.map_or_else(|| PathBuf::from("target"), PathBuf::from);
    let dir = tempfile::tempdir_in(parent).expect("the directory can be written");
    println!("{:<44} {:>9} {:>12}", "", "per s", "against sync");
    let bare = bare_syncs(dir.path());
    report("write + fdatasync of a page, one after another", bare, bare);
    for terminals in [1, TERMINALS] {
        let rate = commits(&dir.path().join(terminals.to_string()), terminals);
        report(&format!("commits by {terminals} terminals"), rate, bare);
    }
}

fn report(what: &str, rate: f64, bare: f64) {
    println!("{what:<44} {rate:>9.0} {:>11.2}×", rate / bare);
}

fn per_second(count: usize, took: Duration) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX)) / took.as_secs_f64()
}

fn bare_syncs(dir: &Path) -> f64 {
    let file = File::create(dir.join("bare")).expect("the directory can be written");
    file.write_all_at(&PAGE, 0).and_then(|()| file.sync_all()).expect("the disk has room");
    let started = Instant::now();
    for _ in 0..SYNCS {
        file.write_all_at(&PAGE, 0).and_then(|()| file.sync_data()).expect("the disk has room");
    }
    per_second(SYNCS, started.elapsed())
}

fn commits(dir: &Path, terminals: usize) -> f64 {
    std::fs::create_dir(dir).expect("the directory can be written");
    let office = Office::open(dir, Clock::system()).expect("a new office opens");
    let server = InProcess::serve(office).expect("threads start");
    let callers: Vec<Caller> =
        (0..terminals).map(|_| Caller::attach(server.reach()).expect("the office is there")).collect();
    let together = Barrier::new(terminals + 1);
    let started = thread::scope(|scope| {
        for (terminal, caller) in callers.into_iter().enumerate() {
            let together = &together;
            scope.spawn(move || {
                together.wait();
                for turn in 0..ORDERS {
                    caller.order(add_person(terminal, turn)).expect("the order is done");
                }
            });
        }
        together.wait();
        Instant::now()
    });
    per_second(terminals * ORDERS, started.elapsed())
}

fn add_person(terminal: usize, turn: usize) -> Order {
    let person = PersonDetails { name: format!("Person {terminal}-{turn}"), ..PersonDetails::default() };
    Order { command: Command::AddPerson { person }, behalf: None, seen: None }
}
