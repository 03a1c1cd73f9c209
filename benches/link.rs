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

use saksgang::link::{Caller, InProcess, Reach, stop};
use saksgang::office::{Clock, Command, Office, Order, PersonDetails, Query};

const ROUNDS: usize = 7;
const TERMINALS: usize = 50;
const ORDERS: usize = 20;
const SYNCS: usize = 100;
const PAGE: [u8; 4096] = [7; 4096];

fn main() {
    let parent = std::env::args().skip(1).find(|argument| !argument.starts_with('-'));
    let parent = parent.map_or_else(|| PathBuf::from("target"), PathBuf::from);
    // A disk has its moods: each round compares what was measured at the same time.
    let rounds: Vec<Round> = (0..ROUNDS).map(|_| Round::measure(&parent)).collect();
    println!("{:<48} {:>9} {:>13}", format!("median of {ROUNDS} rounds"), "per s", "against sync");
    report("write + fdatasync of a page, one after another", &rounds, |round| round.bare);
    report("commits by 1 terminal", &rounds, |round| round.one);
    report(&format!("commits by {TERMINALS} terminals at once"), &rounds, |round| round.many);
    println!("\n{:<48} {:>9}", "median", "ms");
    for (what, took) in first_words(&parent) {
        println!("{what:<48} {took:>9.2}");
    }
}

/// What a terminal waits for before its first frame, in milliseconds, with servers that are
/// processes of their own.
fn first_words(parent: &Path) -> [(&'static str, f64); 3] {
    let dir = tempfile::tempdir_in(parent).expect("the directory can be written");
    let program = PathBuf::from(env!("CARGO_BIN_EXE_saksgang"));
    let reach = || Reach::Office { dir: dir.path().to_owned(), program: program.clone() };
    let attach = || Caller::attach(reach()).expect("the office is there");
    drop(attach());
    let cold = median((0..SYNCS / 5).map(|_| {
        stop(dir.path()).expect("the server ends");
        milliseconds(|| drop(attach()))
    }));
    let warm = median((0..SYNCS).map(|_| milliseconds(|| drop(attach()))));
    let caller = attach();
    let ask = || drop(caller.ask(Query::Office).expect("the office answers"));
    let asked = median((0..SYNCS).map(|_| milliseconds(ask)));
    stop(dir.path()).expect("the server ends");
    [
        ("attach and start the server", cold),
        ("attach to a server that runs", warm),
        ("a question and its answer", asked),
    ]
}

/// What was measured at about the same time, each per second.
struct Round {
    bare: f64,
    one: f64,
    many: f64,
}

impl Round {
    fn measure(parent: &Path) -> Self {
        let dir = tempfile::tempdir_in(parent).expect("the directory can be written");
        let one = commits(&dir.path().join("one"), 1);
        let before = bare_syncs(dir.path());
        let many = commits(&dir.path().join("many"), TERMINALS);
        let after = bare_syncs(dir.path());
        Self { bare: f64::midpoint(before, after), one, many }
    }
}

fn report(what: &str, rounds: &[Round], rate: impl Fn(&Round) -> f64) {
    let rates = median(rounds.iter().map(&rate));
    let ratio = median(rounds.iter().map(|round| rate(round) / round.bare));
    println!("{what:<48} {rates:>9.0} {ratio:>12.2}×");
}

fn milliseconds(work: impl FnOnce()) -> f64 {
    let started = Instant::now();
    work();
    started.elapsed().as_secs_f64() * 1000.0
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
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
