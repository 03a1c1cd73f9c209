//! A full house: 200 terminals on one server, of which 50 type at once, and how long it is from a key
//! to the word that it is saved. Beside it the sync rate of the same disk, since nothing is saved
//! faster than that. Then what a terminal costs in memory, and how long a long journal takes to open.
//!
//! `cargo bench --bench load [DIR] [SECONDS] [ENTRIES]`; the directory decides the disk. The longest
//! journal takes some minutes to make, and some gigabytes: fewer entries, less of both. With 0 seconds
//! only the journals are timed. In a build with debug assertions redb looks at every page as it opens.

use std::fs::{self, File};
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};
use std::sync::Barrier;
use std::thread;
use std::time::{Duration, Instant};

use saksgang::domain::{
    AgendaItemId, Entity as _, ItemKind, Kind, MeetingId, MeetingKind, MeetingStep, Moment, Person, PersonId,
    SeatRule, TextKey,
};
use saksgang::link::{Caller, Reach, stop};
use saksgang::office::{
    AnswerBody, Command, DraftOrder, DraftReply, Fingerprint, ItemPlan, MeetingPlan, Order, Query, Splice,
};
use saksgang::store::{Change, NewEntry, Store, View as _, Writing};

const TERMINALS: usize = 200;
const TYPISTS: usize = 50;
/// A key from each typist this often: a quick hand.
const KEY: Duration = Duration::from_millis(150);
const SYNCS: usize = 200;
const PAGE: [u8; 4096] = [7; 4096];
const JOURNALS: [u32; 4] = [10_000, 100_000, 1_000_000, 10_000_000];
const BATCH: u32 = 20_000;
/// So many persons are changed again and again.
const PERSONS: u32 = 500;
/// Where redb notes that the file is open, and so, after a kill, that nobody closed it.
const UNCLEAN: (u64, u8) = (9, 2);

fn main() {
    let mut words = std::env::args().skip(1).filter(|word| !word.starts_with('-'));
    let parent = words.next().map_or_else(|| PathBuf::from("target"), PathBuf::from);
    let seconds = words.next().and_then(|word| word.parse().ok()).unwrap_or(60);
    let longest = words.next().and_then(|word| word.parse().ok()).unwrap_or(u32::MAX);
    if seconds > 0 {
        full_house(&parent, Duration::from_secs(seconds));
    }
    long_journal(&parent, longest);
}

fn full_house(parent: &Path, time: Duration) {
    let dir = tempfile::tempdir_in(parent).expect("the directory can be written");
    let dir = std::path::absolute(dir.path()).expect("a path").join("o");
    let reach = || Reach::Office { dir: dir.clone(), program: env!("CARGO_BIN_EXE_saksgang").into() };
    let attach = || Caller::attach(reach()).expect("the office is there");
    let first = attach();
    let texts = texts(&first);
    let server: u32 = read(&dir.join("office.lock")).trim().parse().expect("the server's process");
    let before = resident(server);
    let mut others: Vec<Caller> = (1..TERMINALS).map(|_| attach()).collect();
    // Each has asked what its first screen asks.
    for other in &others {
        other.ask(Query::Councils).expect("an answer");
    }
    let after = resident(server);
    let bare = bare_syncs(parent);
    let typists: Vec<Caller> = others.drain(..TYPISTS).collect();
    let together = Barrier::new(TYPISTS);
    let mut waits: Vec<Duration> = thread::scope(|scope| {
        let threads: Vec<_> = typists
            .into_iter()
            .zip(texts)
            .map(|(caller, text)| {
                let together = &together;
                scope.spawn(move || type_for(&caller, text, time, together))
            })
            .collect();
        threads.into_iter().flat_map(|thread| thread.join().expect("a typist")).collect()
    });
    waits.sort_unstable();
    let bare_after = bare_syncs(parent);
    println!("{TERMINALS} terminals on one server, {TYPISTS} typing at once for {} s", time.as_secs());
    println!("  keys saved                     {:>10}", waits.len());
    for (name, share) in [("p50", 50), ("p95", 95), ("p99", 99)] {
        let at = (waits.len() * share / 100).min(waits.len() - 1);
        println!("  key to saved, {name}              {:>10.1} ms", waits[at].as_secs_f64() * 1000.0);
    }
    let rate = f64::midpoint(bare, bare_after);
    println!("  the disk: write + fdatasync    {rate:>10.0} per s ({:.2} ms each)", 1000.0 / rate);
    let each = after.saturating_sub(before) / (TERMINALS as u64 - 1);
    println!("  the server's memory            {after:>10} KiB, of which {each} KiB for each terminal");
    drop((first, others));
    stop(&dir).expect("the server ends");
}

/// Types a key now and then; how long each took until it was on disk.
fn type_for(caller: &Caller, text: TextKey, time: Duration, together: &Barrier) -> Vec<Duration> {
    caller.draft(DraftOrder::Hold { text, force: false }).expect("the pen is free");
    together.wait();
    let until = Instant::now() + time;
    let (mut typed, mut waits) = (String::new(), Vec::new());
    for revision in 0.. {
        let begun = Instant::now();
        if begun >= until {
            break;
        }
        let at = u32::try_from(typed.len()).expect("a short text");
        let splice = Some(Splice { at, removed: 0, inserted: "x".into() });
        let order =
            DraftOrder::Save { text, revision, base: Fingerprint::of(&typed), splice, cursor: at + 1 };
        let reply = caller.draft(order).expect("it is saved");
        assert!(matches!(reply, DraftReply::Saved { .. }), "{reply:?}");
        typed.push('x');
        waits.push(begun.elapsed());
        thread::sleep(KEY.saturating_sub(begun.elapsed()));
    }
    waits
}

/// A text for each typist: the items of a meeting that runs.
fn texts(caller: &Caller) -> Vec<TextKey> {
    let order = |command| {
        let order = Order { command, behalf: None, seen: None };
        caller.order(order).expect("the office does it")
    };
    let made = |command, kind: Kind| {
        let touched = order(command).touched;
        touched.into_iter().find(|key| key.kind == kind).expect("it is made").id
    };
    order(Command::Found { region: "HSØ".into(), seat_rule: SeatRule::Trusts, language: "nb".into() });
    let AnswerBody::Councils(councils) = caller.ask(Query::Councils).expect("an answer").body else {
        panic!("no councils");
    };
    let urology = councils.iter().find(|line| line.council.own && line.specialty.code == "URO");
    let council = urology.expect("its council").council.id;
    let start = chrono::Local::now().naive_local() + chrono::Duration::days(1);
    let start = Moment::local(start);
    let place = "Teams".to_owned();
    let plan = MeetingPlan { kind: MeetingKind::Annual, start, minutes: 180, place, nynorsk: false };
    let meeting = MeetingId(made(Command::PlanMeeting { council, plan }, Kind::Meeting));
    let texts = (0..TYPISTS)
        .map(|number| {
            let title = format!("Sak {number}");
            let item = ItemPlan { title, kind: ItemKind::Discussion, case: None, planned: None };
            TextKey::Minutes(AgendaItemId(made(Command::AddItem { meeting, item }, Kind::AgendaItem)))
        })
        .collect();
    order(Command::MoveMeeting { id: meeting, step: MeetingStep::Open, reason: None });
    texts
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).expect("the file is there")
}

/// KiB of memory that a process holds.
fn resident(process: u32) -> u64 {
    let status = read(&PathBuf::from(format!("/proc/{process}/status")));
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).expect("its memory");
    line.split_whitespace().next().and_then(|number| number.parse().ok()).expect("a number")
}

fn bare_syncs(dir: &Path) -> f64 {
    let path = dir.join("load-bare");
    let file = File::create(&path).expect("the directory can be written");
    file.write_all_at(&PAGE, 0).and_then(|()| file.sync_all()).expect("the disk has room");
    let started = Instant::now();
    for _ in 0..SYNCS {
        file.write_all_at(&PAGE, 0).and_then(|()| file.sync_data()).expect("the disk has room");
    }
    let took = started.elapsed().as_secs_f64();
    fs::remove_file(path).expect("the file goes");
    f64::from(u32::try_from(SYNCS).unwrap_or(u32::MAX)) / took
}

/// How long an office takes to open and to show its journal's head, by how long its journal is.
fn long_journal(parent: &Path, longest: u32) {
    let dir = tempfile::tempdir_in(parent).expect("the directory can be written");
    let path = dir.path().join("office.redb");
    drop(Store::create(&path).expect("a new office"));
    let (mut written, mut shortest) = (0, None);
    let begun = Instant::now();
    println!("opening an office whose journal has so many entries");
    for length in JOURNALS.into_iter().filter(|length| *length <= longest) {
        let store = Store::open(&path).expect("the office");
        while written < length {
            let until = (written + BATCH).min(length);
            let mut writing = store.begin().expect("a transaction");
            (written..until).for_each(|number| change(&mut writing, number));
            writing.commit().expect("a commit");
            written = until;
        }
        drop(store);
        let made = begun.elapsed().as_secs();
        let median = open_again(&path, 15, |_| ());
        let first = *shortest.get_or_insert(median);
        let killed = open_again(&path, 3, |path| {
            let file = File::options().write(true).open(path).expect("the office");
            file.write_all_at(&[UNCLEAN.1], UNCLEAN.0).expect("it is noted");
        });
        let size = fs::metadata(&path).map_or(0, |file| file.len()) >> 20;
        println!(
            "  {length:>9} {median:>8.2} ms {:>6.2}×, after a kill {killed:>8.1} ms ({size} MiB, made in {made} s)",
            median / first
        );
    }
}

/// A person gets another name.
fn change(writing: &mut Writing, number: u32) {
    let person = Person {
        id: PersonId(number % PERSONS + 1),
        name: format!("Hansine Haugen {number}"),
        title: "overlege".into(),
        workplace: None,
        email: None,
        phone: None,
        roles: Vec::new(),
    };
    let entry = NewEntry {
        at: Moment::from_seconds(i64::from(number)),
        by: "bench".into(),
        behalf: None,
        session: 0,
        command: "change-person".into(),
        note: None,
    };
    writing.apply(vec![Change::Put(person.wrap())], entry).expect("an entry");
}

/// Milliseconds until the office is open and its head can be read: the median.
fn open_again(path: &Path, times: usize, before: fn(&Path)) -> f64 {
    let mut times: Vec<f64> = (0..times)
        .map(|_| {
            before(path);
            let begun = Instant::now();
            // Its end is not timed: it writes down what is free, and waits for the disk.
            let store = Store::open(path).expect("the office");
            let head = store.snapshot().and_then(|now| now.head());
            let took = begun.elapsed().as_secs_f64() * 1000.0;
            assert!(head.expect("its head") > 0);
            took
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
