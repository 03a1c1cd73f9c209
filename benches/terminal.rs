//! What a secretary waits for, and what her line carries: the program in a real pty at 80×24, on
//! the demo office. Every figure stands beside its gate; nothing is asserted.
//!
//! Times are from the key to the first bytes at the other end of the pty, one key at a time. An
//! editor that is installed is measured in the same run, since only ratios travel between machines.

#[path = "../tests/stage/mod.rs"]
mod stage;

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use stage::{Office, Terminal};

const PROGRAM: &str = env!("CARGO_BIN_EXE_saksgang");
/// The machine's own clock, so that the screen's may tick.
const CLOCK: (&str, &str) = ("SAKSGANG_CLOCK", "");
const STARTS: usize = 15;
const MOVES: usize = 60;
const IDLE: Duration = Duration::from_secs(10);
/// Words as they are typed in a meeting, with a pause after each.
const MINUTES: [&str; 6] =
    ["Rådet støtter forslaget,", " og ber", " om at", " Tromsø får", " ti", " plasser til høsten."];
const PEER: &str = "/usr/bin/vim";

fn main() {
    let place = Office::unfounded();
    let dir = place.dir().display().to_string();
    let mut maker = opened(&place, &["demo", "--office", &dir]);
    maker.sees("Anestesiologi").press("q").ends();
    println!("{:<46} {:>12} {:>12}  measured", "what", "gate", "goal");
    starts(&place);
    let mut terminal = opened(&place, &[]);
    terminal.sees("Sak 3/2026");
    lists(&mut terminal);
    redraw("full redraw, desk", &mut terminal);
    memory("memory at the desk", &place, &terminal);
    idle("idle 10 s, desk", &place, &mut terminal);
    terminal.press("m").sees(" av 6");
    typing(&mut terminal);
    redraw("full redraw, meeting room", &mut terminal);
    saved(&place, &mut terminal);
    memory("memory in the meeting room", &place, &terminal);
    idle("idle 10 s, meeting room", &place, &mut terminal);
    drop(terminal);
    lost(&place);
    peer(&place);
}

fn opened(place: &Office, args: &[&str]) -> Terminal {
    let words: Vec<&str> = [&[PROGRAM], args].concat();
    Terminal::run(place, &words, &[CLOCK], 80, 24)
}

fn row(what: &str, gate: &str, goal: &str, measured: &str) {
    println!("{what:<46} {gate:>12} {goal:>12}  {measured}");
}

/// From the start of the process until the whole first screen stands.
fn starts(place: &Office) {
    let (mut warm, mut cold, mut bytes) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..STARTS {
        place.run(&["stop"]);
        for times in [&mut cold, &mut warm] {
            let begun = Instant::now();
            let mut terminal = opened(place, &[]);
            terminal.sees("Sak 3/2026").sees("åpne saker");
            times.push(terminal.last_heard() - begun);
            bytes.push(terminal.bytes());
            terminal.press("q").ends();
        }
    }
    let nothing = (0..STARTS).map(|_| {
        let begun = Instant::now();
        let mut terminal = Terminal::run(place, &["/bin/echo", "nothing"], &[], 80, 24);
        terminal.sees("nothing").ends();
        terminal.last_heard() - begun
    });
    row("a program that only says a word, same pty", "", "", &spread(nothing.collect()));
    row("first screen, server running", "5 ms", "3.5 ms", &spread(warm));
    row("first screen, server cold", "25 ms", "15 ms", &spread(cold));
    row("first screen, bytes", "", "", &middle(bytes).to_string());
}

fn lists(terminal: &mut Terminal) {
    terminal.press("1").sees("Solveig Tran");
    let down = |key: &'static [u8], back: &'static [u8], steps: usize| {
        (0..MOVES).map(move |at| if (at / steps).is_multiple_of(2) { key } else { back })
    };
    keys("list move, roster pane", "1.0 ms 24 B", "0.4 ms 10 B", terminal, down(b"\x1b[B", b"\x1b[A", 5));
    terminal.press("g r").sees("Velg råd").sees("AMM");
    keys("list move, council picker", "1.0 ms 24 B", "0.4 ms 10 B", terminal, down(b"\x1b[B", b"\x1b[A", 8));
    // To the end of the window, from where each step scrolls by one row.
    terminal.answers(b"\x1b[6~");
    keys("one-row scroll, council picker", "100 B", "60 B", terminal, down(b"\x1b[B", b"\x1b[A", 60));
    terminal.press("Esc").sees_no("Velg råd").press("g j").sees("skrev inn");
    terminal.answers(b"\x1b[6~");
    keys("one-row scroll, journal", "100 B", "60 B", terminal, down(b"\x1b[B", b"\x1b[A", 60));
    terminal.press("Esc").sees_no("Journal").press("2").sees("Sak 3/2026");
}

/// Presses keys, each after the answer to the one before.
fn keys<'a>(
    what: &str,
    gate: &str,
    goal: &str,
    terminal: &mut Terminal,
    keys: impl Iterator<Item = &'a [u8]>,
) {
    let (mut times, mut sizes) = (Vec::new(), Vec::new());
    for key in keys {
        let before = terminal.bytes();
        times.push(terminal.answers(key));
        sizes.push(terminal.bytes() - before);
    }
    row(what, gate, goal, &format!("{}; {} B", spread(times), bytes(sizes)));
}

/// Types with pauses: after each word, until the time of its save is shown.
fn typing(terminal: &mut Terminal) {
    terminal.press("Ctrl-End");
    let (mut times, mut sizes) = (Vec::new(), Vec::new());
    let begun = terminal.bytes();
    for word in MINUTES {
        let shown = saved_at(&terminal.screen());
        for letter in word.chars() {
            let before = terminal.bytes();
            times.push(terminal.answers(letter.encode_utf8(&mut [0; 4]).as_bytes()));
            sizes.push(terminal.bytes() - before);
        }
        terminal.waits_for("a newer save", |screen| saved_at(screen) != shown);
    }
    let mean = mean(terminal.bytes() - begun, times.len());
    row("typing in the meeting room", "0.5/1.0 ms", "0.2/0.3 ms", &spread(times));
    let sizes = format!("{} B, with the time of each save {mean} B", bytes(sizes));
    row("  bytes per key, median/mean", "2/6 B", "1/3 B", &sizes);
}

/// What the screen says of the last save.
fn saved_at(screen: &str) -> Option<String> {
    let at = screen.split("lagret ").nth(1)?;
    Some(at.chars().take(8).collect())
}

fn redraw(what: &str, terminal: &mut Terminal) {
    let sizes: Vec<usize> = (0..5)
        .map(|_| {
            let before = terminal.bytes();
            terminal.answers(b"\x0c");
            terminal.bytes() - before
        })
        .collect();
    row(what, "1400 B", "1000 B", &format!("{} B", middle(sizes)));
}

/// From a key until a colleague who reads along sees it: it is on disk before that.
fn saved(place: &Office, terminal: &mut Terminal) {
    let mut colleague = opened(place, &[]);
    colleague.sees("leser med").sees("plasser til høsten.");
    let times = (0..5).map(|round| {
        let word = format!("Ord{round}.");
        terminal.types(&word[..4]);
        let begun = Instant::now();
        terminal.types(".");
        colleague.sees(&word);
        colleague.last_heard() - begun
    });
    let times = spread(times.collect());
    row("a key is on disk and at a colleague's", "1 s", "0.25 s", &times);
    colleague.press("F10").ends();
}

fn memory(what: &str, place: &Office, terminal: &Terminal) {
    let [own, server] = [terminal.pid(), place.servers()[0]].map(|pid| {
        let figure = status(&format!("/proc/{pid}/status"), "VmRSS:");
        let private = status(&format!("/proc/{pid}/status"), "RssAnon:");
        (figure, private)
    });
    let megabytes = |kib: u64| format!("{}.{}", kib / 1024, kib % 1024 * 10 / 1024);
    let measured = format!(
        "terminal {} MB ({} its own), both {} MB ({} their own)",
        megabytes(own.0),
        megabytes(own.1),
        megabytes(own.0 + server.0),
        megabytes(own.1 + server.1)
    );
    row(what, "6; 16 MB", "2.8; 10 MB", &measured);
}

fn idle(what: &str, place: &Office, terminal: &mut Terminal) {
    let pids = [terminal.pid(), place.servers()[0]];
    // What was typed last is saved and shown; a minute that turns is no idleness.
    terminal.listens_for(Duration::from_secs(3));
    let second = seconds_of_the_minute();
    if second > 48 {
        terminal.listens_for(Duration::from_secs(61 - second));
    }
    let before = pids.map(spent);
    let heard = terminal.listens_for(IDLE);
    let after = pids.map(spent);
    let [own, server] = [0, 1].map(|at| {
        let (cpu, wakes) = (after[at].0 - before[at].0, after[at].1 - before[at].1);
        format!("{cpu} ms, {wakes} wake-ups")
    });
    let measured = format!("{heard} B; terminal {own}; server {server}");
    row(what, "0, 0, 0", "0, 0, 0", &measured);
}

fn seconds_of_the_minute() -> u64 {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    now.expect("a time after 1970").as_secs() % 60
}

/// Milliseconds of CPU and the times any thread woke up, since the process began.
fn spent(pid: i32) -> (u64, u64) {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).expect("it runs");
    let fields: Vec<&str> = stat.rsplit(')').next().expect("fields").split_whitespace().collect();
    let ticks = |at: usize| fields[at].parse::<u64>().expect("ticks");
    let tasks = fs::read_dir(format!("/proc/{pid}/task")).expect("it runs").flatten();
    let wakes = tasks
        .map(|task| status(&task.path().join("status").display().to_string(), "voluntary_ctxt_switches:"));
    // A tick is a hundredth of a second on every Linux.
    ((ticks(11) + ticks(12)) * 10, wakes.sum())
}

/// A number from a file of `/proc`.
fn status(path: &str, name: &str) -> u64 {
    let text = fs::read_to_string(path).unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix(name));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or_default()
}

/// The line drops and nobody says so.
fn lost(place: &Office) {
    let script = format!("trap '' HUP; exec '{PROGRAM}'");
    let times = (0..5).map(|_| {
        let mut terminal = Terminal::run(place, &["/bin/sh", "-c", &script], &[CLOCK], 80, 24);
        terminal.sees(" av 6");
        let begun = Instant::now();
        terminal.hang_up();
        terminal.ends();
        begun.elapsed()
    });
    let times = spread(times.collect());
    row("tty lost without SIGHUP, until gone", "1 s", "0.2 s", &times);
}

fn peer(place: &Office) {
    if !Path::new(PEER).exists() {
        println!("{PEER} is not installed: no peer in this run");
        return;
    }
    let file = place.file("notes.txt", "Notater\n");
    let words = [PEER, "-N", "-u", "NONE", &file.display().to_string()];
    let mut times = Vec::new();
    for _ in 0..STARTS {
        let begun = Instant::now();
        let mut terminal = Terminal::run(place, &words, &[], 80, 24);
        terminal.sees("Notater").sees("notes.txt");
        times.push(terminal.last_heard() - begun);
        terminal.send(b":q!\r");
        terminal.ends();
    }
    row("vim: start", "", "", &spread(times));
    let mut terminal = Terminal::run(place, &words, &[], 80, 24);
    terminal.sees("notes.txt").send(b"A");
    terminal.sees("INSERT");
    let letters = MINUTES.concat();
    let typed: Vec<[u8; 1]> = letters.bytes().filter(u8::is_ascii).map(|byte| [byte]).collect();
    keys("vim: typing", "", "", &mut terminal, typed.iter().map(<[u8; 1]>::as_slice));
}

fn spread(mut times: Vec<Duration>) -> String {
    times.sort_unstable();
    let at = |percent: usize| times[(times.len() * percent / 100).min(times.len() - 1)];
    format!("p50 {:.2?} p95 {:.2?}", at(50), at(95))
}

fn bytes(sizes: Vec<usize>) -> String {
    let sum = sizes.iter().sum();
    let count = sizes.len();
    format!("{}/{}", middle(sizes), mean(sum, count))
}

fn middle(mut sizes: Vec<usize>) -> usize {
    sizes.sort_unstable();
    sizes[sizes.len() / 2]
}

fn mean(sum: usize, count: usize) -> String {
    format!("{}.{}", sum / count, sum * 10 / count % 10)
}
