//! A terminal: a real pty, and a screen that is read as a person reads it.

use std::fs::File;
use std::io::{PipeReader, PipeWriter, Read, Write};
use std::num::NonZero;
use std::os::unix::process::ExitStatusExt;
use std::process::{Child, Command};
use std::sync::{Arc, Condvar, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::process::{Pid, PidfdFlags, Signal, pidfd_open};
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{Action, Winsize, tcflow, tcsetwinsize};

use super::office::Office;
use super::{keys, office};

/// How long a screen may take. Generous: it is only waited for when something is wrong.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// What has arrived from the program.
struct Arrived {
    screen: vt100::Parser,
    bytes: Vec<u8>,
    /// When the first bytes came since somebody asked for it, and when the last.
    first: Option<Instant>,
    last: Instant,
    closed: bool,
}

/// The side of the pty where the user sits.
struct Line {
    master: File,
    /// Closed, it tells the watcher to let go of the pty.
    watched: PipeWriter,
    watcher: JoinHandle<()>,
}

/// A program in a pty.
pub struct Terminal {
    /// `None` after a hang-up.
    line: Option<Line>,
    child: Child,
    arrived: Arc<(Mutex<Arrived>, Condvar)>,
    /// How many keys have been pressed.
    keys: usize,
}

impl Terminal {
    /// Runs the program with these arguments in a new pty.
    pub fn open(office: &Office, args: &[&str], columns: u16, rows: u16) -> Self {
        let mut words = vec![env!("CARGO_BIN_EXE_saksgang")];
        words.extend(args);
        Self::run(office, &words, &[], columns, rows)
    }

    /// Runs any program in a new pty, with more in its environment.
    ///
    /// `setsid` makes the pty its controlling terminal, as a login does, and becomes the program.
    pub fn run(office: &Office, words: &[&str], more: &[(&str, &str)], columns: u16, rows: u16) -> Self {
        let flags = OpenptFlags::RDWR | OpenptFlags::NOCTTY | OpenptFlags::CLOEXEC;
        let master = openpt(flags).expect("a pty");
        grantpt(&master).and_then(|()| unlockpt(&master)).expect("a pty");
        let master = File::from(master);
        tcsetwinsize(&master, size(columns, rows)).expect("a size");
        let tty = tty(&master);
        let side = || tty.try_clone().expect("the tty");
        let child = Command::new("setsid")
            .args(["--ctty", "--"])
            .args(words)
            .env_clear()
            .envs(office.environment())
            .envs(more.iter().copied())
            .current_dir(office.home())
            .stdin(side())
            .stdout(side())
            .stderr(side())
            .spawn()
            .expect("the program starts");
        drop(tty);
        let screen = vt100::Parser::new(cells(rows), cells(columns), 0);
        let arrived = Arrived { screen, bytes: Vec::new(), first: None, last: Instant::now(), closed: false };
        let arrived = Arc::new((Mutex::new(arrived), Condvar::new()));
        let (dropped, held) = std::io::pipe().expect("a pipe");
        let (reader, shared) = (master.try_clone().expect("a reader"), Arc::clone(&arrived));
        let watcher = std::thread::spawn(move || watch(reader, &dropped, &shared));
        Self { line: Some(Line { master, watched: held, watcher }), child, arrived, keys: 0 }
    }

    /// Presses keys, named and with blanks between: `g r`, `Ctrl-Z`, `F6`.
    pub fn press(&mut self, keys: &str) -> &mut Self {
        for key in keys.split_whitespace() {
            self.keys += 1;
            self.send(&keys::bytes(key));
        }
        self
    }

    /// Types text, one key after the other.
    pub fn types(&mut self, text: &str) -> &mut Self {
        for letter in text.chars() {
            let mut bytes = [0; 4];
            self.keys += 1;
            let key = if letter == '\n' { "\r" } else { letter.encode_utf8(&mut bytes) };
            self.send(key.as_bytes());
        }
        self
    }

    /// How many keys have been pressed so far.
    pub fn keys(&self) -> usize {
        self.keys
    }

    /// Pastes text as a terminal with brackets does.
    pub fn pastes(&mut self, text: &str) -> &mut Self {
        self.send(format!("\x1b[200~{text}\x1b[201~").as_bytes());
        self
    }

    /// Sends bytes as they are.
    pub fn send(&mut self, bytes: &[u8]) {
        let line = self.line.as_mut().expect("the terminal is still there");
        line.master.write_all(bytes).expect("the program still reads");
    }

    /// Waits until the screen shows the text.
    #[track_caller]
    pub fn sees(&mut self, text: &str) -> &mut Self {
        self.waits_for(&format!("to see {text:?}"), |screen| screen.contains(text))
    }

    /// The screen shows the text, the program having ended.
    #[track_caller]
    pub fn shows(&mut self, text: &str) {
        let shown: String = self.screen().split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(shown.contains(text), "{text:?} is not told: {shown}");
    }

    /// Waits until all that the program wrote has arrived, and nobody can write any more.
    fn waits_for_silence(&mut self) {
        let (lock, bell) = &*self.arrived;
        let arrived = lock.lock().expect("the watcher lives");
        drop(
            bell.wait_timeout_while(arrived, PATIENCE, |arrived| !arrived.closed).expect("the watcher lives"),
        );
    }

    /// Waits until the screen no longer shows the text.
    #[track_caller]
    pub fn sees_no(&mut self, text: &str) -> &mut Self {
        self.waits_for(&format!("not to see {text:?}"), |screen| !screen.contains(text))
    }

    /// Waits until the screen is as it should be.
    #[track_caller]
    pub fn waits_for(&mut self, what: &str, so: impl Fn(&str) -> bool) -> &mut Self {
        let (lock, bell) = &*self.arrived;
        let until = Instant::now() + PATIENCE;
        let mut arrived = lock.lock().expect("the watcher lives");
        loop {
            let shown = arrived.screen.screen().contents();
            if so(&shown) {
                break;
            }
            let left = until.saturating_duration_since(Instant::now());
            assert!(!left.is_zero() && !arrived.closed, "waited {what}; the screen is\n{shown}");
            arrived = bell.wait_timeout(arrived, left).expect("the watcher lives").0;
        }
        drop(arrived);
        self
    }

    /// The screen as text.
    pub fn screen(&self) -> String {
        self.arrived.0.lock().expect("the watcher lives").screen.screen().contents()
    }

    /// The screen's rows with their colours, for a picture.
    pub fn formatted(&self) -> String {
        let arrived = self.arrived.0.lock().expect("the watcher lives");
        let screen = arrived.screen.screen();
        let (rows, columns) = screen.size();
        let row = |row| formatted((0..columns.get()).filter_map(move |column| screen.cell(row, column)));
        (0..rows.get()).map(row).collect::<Vec<_>>().join("\r\n")
    }

    /// How many bytes the program has sent so far.
    pub fn bytes(&self) -> usize {
        self.arrived.0.lock().expect("the watcher lives").bytes.len()
    }

    /// All bytes the program has sent so far.
    pub fn sent(&self) -> Vec<u8> {
        self.arrived.0.lock().expect("the watcher lives").bytes.clone()
    }

    /// Sends bytes, and returns how long it took until the program had answered with some.
    #[track_caller]
    pub fn answers(&mut self, bytes: &[u8]) -> Duration {
        self.arrived.0.lock().expect("the watcher lives").first = None;
        let begun = Instant::now();
        self.send(bytes);
        let (lock, bell) = &*self.arrived;
        let mut arrived = lock.lock().expect("the watcher lives");
        loop {
            if let Some(first) = arrived.first {
                return first.saturating_duration_since(begun);
            }
            let left = PATIENCE.saturating_sub(begun.elapsed());
            assert!(!left.is_zero() && !arrived.closed, "waited for an answer to {bytes:?}");
            arrived = bell.wait_timeout(arrived, left).expect("the watcher lives").0;
        }
    }

    /// When the program last sent something.
    pub fn last_heard(&self) -> Instant {
        self.arrived.0.lock().expect("the watcher lives").last
    }

    /// Listens for so long, and returns how many bytes came.
    pub fn listens_for(&mut self, time: Duration) -> usize {
        let (lock, bell) = &*self.arrived;
        let until = Instant::now() + time;
        let mut arrived = lock.lock().expect("the watcher lives");
        let before = arrived.bytes.len();
        loop {
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return arrived.bytes.len() - before;
            }
            arrived = bell.wait_timeout(arrived, left).expect("the watcher lives").0;
        }
    }

    /// Row and column of the hardware cursor, from 0.
    pub fn cursor(&self) -> (u16, u16) {
        self.arrived.0.lock().expect("the watcher lives").screen.screen().cursor_position()
    }

    /// Gives the window another size.
    pub fn resizes(&mut self, columns: u16, rows: u16) -> &mut Self {
        self.arrived
            .0
            .lock()
            .expect("the watcher lives")
            .screen
            .screen_mut()
            .set_size(cells(rows), cells(columns));
        let line = self.line.as_ref().expect("the terminal is still there");
        tcsetwinsize(&line.master, size(columns, rows)).expect("a new size");
        self
    }

    /// The line takes nothing more from the program, as after XOFF or when a connection is full; the
    /// keys still reach it.
    pub fn stops_the_flow(&mut self) -> &mut Self {
        self.flows(Action::OOff)
    }

    /// The line takes what has waited.
    pub fn lets_it_flow(&mut self) -> &mut Self {
        self.flows(Action::OOn)
    }

    /// Waits until the program has taken every key, shown or not.
    pub fn takes_all_keys(&mut self) -> &mut Self {
        let tty = tty(&self.line.as_ref().expect("the terminal is still there").master);
        let until = Instant::now() + PATIENCE;
        while rustix::io::ioctl_fionread(&tty).expect("the keys that wait") > 0 {
            assert!(Instant::now() < until, "the program takes no keys");
            std::thread::yield_now();
        }
        self
    }

    fn flows(&mut self, action: Action) -> &mut Self {
        let line = self.line.as_ref().expect("the terminal is still there");
        tcflow(tty(&line.master), action).expect("the flow");
        self
    }

    /// The program's process id.
    pub fn pid(&self) -> i32 {
        i32::try_from(self.child.id()).expect("a process id")
    }

    /// Sends the program a signal.
    pub fn signals(&mut self, signal: Signal) -> &mut Self {
        office::kill(self.pid(), signal);
        self
    }

    /// Kills the program with SIGKILL.
    pub fn kill(&mut self) {
        self.signals(Signal::KILL).ends();
    }

    /// The line drops: nobody holds the other end of the pty any more.
    pub fn hang_up(&mut self) -> &mut Self {
        if let Some(line) = self.line.take() {
            drop((line.master, line.watched));
            line.watcher.join().expect("the watcher ends");
        }
        self
    }

    /// Waits until the program has ended, and returns its exit code; 128 more than the signal where
    /// one ended it.
    #[track_caller]
    pub fn ends(&mut self) -> i32 {
        if self.child.try_wait().expect("the program's end").is_none() {
            let pid = Pid::from_raw(self.pid()).expect("a process id");
            let process = pidfd_open(pid, PidfdFlags::empty()).expect("the process");
            let patience = Timespec::try_from(PATIENCE).expect("a time");
            let ended = poll(&mut [PollFd::new(&process, PollFlags::IN)], Some(&patience)).expect("its end");
            assert!(ended == 1, "the program does not end; the screen is\n{}", self.screen());
        }
        let status = self.child.wait().expect("the program's end");
        if self.line.is_some() {
            self.waits_for_silence();
        }
        status.code().unwrap_or_else(|| 128 + status.signal().unwrap_or(0))
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ended_already = self.child.kill();
        let _ended_already = self.child.wait();
        self.hang_up();
    }
}

/// The side of the pty where the program sits.
fn tty(master: &File) -> File {
    let name = ptsname(master, Vec::new()).expect("the pty's name").into_string().expect("a path");
    File::options().read(true).write(true).open(name).expect("the tty")
}

fn size(columns: u16, rows: u16) -> Winsize {
    Winsize { ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0 }
}

/// A row with its looks. A blank has the looks of what stands before it, unless they show: which
/// it was given depends on what was painted there before.
fn formatted<'a>(cells: impl Iterator<Item = &'a vt100::Cell>) -> String {
    let mut row = String::new();
    let mut before = String::new();
    for cell in cells {
        let looks = looks(cell);
        let unseen = cell.contents().trim().is_empty() && !cell.inverse() && !cell.underline();
        if looks != before && !unseen {
            row.extend(["\x1b[0", &looks, "m"]);
            before = looks;
        }
        row.push_str(if cell.has_contents() { cell.contents() } else { " " });
    }
    row + "\x1b[0m"
}

/// How a cell looks, as the codes that ask a terminal for it.
fn looks(cell: &vt100::Cell) -> String {
    let modes = [(cell.bold(), ";1"), (cell.dim(), ";2"), (cell.underline(), ";4"), (cell.inverse(), ";7")];
    let mut codes: String = modes.into_iter().filter(|(so, _)| *so).map(|(_, code)| code).collect();
    if let vt100::Color::Idx(colour) = cell.fgcolor() {
        codes.extend([";38;5;", &colour.to_string()]);
    }
    codes
}

fn cells(count: u16) -> NonZero<u16> {
    NonZero::new(count).expect("a screen has cells")
}

/// Reads what the program sends until it closes the pty, or the line drops.
fn watch(mut reader: File, line: &PipeReader, shared: &(Mutex<Arrived>, Condvar)) {
    let (lock, bell) = shared;
    let mut buffer = [0; 8192];
    loop {
        let mut ready = [PollFd::new(&reader, PollFlags::IN), PollFd::new(line, PollFlags::IN)];
        let waited = poll(&mut ready, None);
        let dropped = waited.is_err() || !ready[1].revents().is_empty();
        let count = if dropped { 0 } else { reader.read(&mut buffer).unwrap_or(0) };
        let now = Instant::now();
        let Ok(mut arrived) = lock.lock() else { return };
        arrived.screen.process(&buffer[..count]);
        arrived.bytes.extend(&buffer[..count]);
        arrived.first.get_or_insert(now);
        arrived.last = now;
        arrived.closed = count == 0;
        bell.notify_all();
        if count == 0 {
            return;
        }
    }
}
