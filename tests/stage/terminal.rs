//! A terminal: a real pty, and a screen that is read as a person reads it.

use std::io::{Read, Write};
use std::num::NonZero;
use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

use super::office::Office;
use super::{keys, office};

/// How long a screen may take. Generous: it is only waited for when something is wrong.
const PATIENCE: Duration = Duration::from_secs(30);

/// What has arrived from the program.
struct Arrived {
    screen: vt100::Parser,
    bytes: usize,
    closed: bool,
}

/// A program in a pty.
pub struct Terminal {
    /// `None` after a hang-up.
    master: Option<Box<dyn MasterPty + Send>>,
    keyboard: Option<Box<dyn Write + Send>>,
    child: Box<dyn Child + Send + Sync>,
    arrived: Arc<(Mutex<Arrived>, Condvar)>,
}

impl Terminal {
    /// Runs the program with these arguments in a new pty.
    pub fn open(office: &Office, args: &[&str], columns: u16, rows: u16) -> Self {
        let mut words = vec![env!("CARGO_BIN_EXE_saksgang")];
        words.extend(args);
        Self::run(office, &words, &[], columns, rows)
    }

    /// Runs any program in a new pty, with more in its environment.
    pub fn run(office: &Office, words: &[&str], more: &[(&str, &str)], columns: u16, rows: u16) -> Self {
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).expect("a pty");
        let mut command = CommandBuilder::new(words[0]);
        command.args(&words[1..]);
        command.env_clear();
        for (name, value) in office.environment() {
            command.env(name, value);
        }
        for (name, value) in more {
            command.env(name, value);
        }
        command.cwd(office.home());
        let child = pair.slave.spawn_command(command).expect("the program starts");
        drop(pair.slave);
        let screen = vt100::Parser::new(cells(rows), cells(columns), 0);
        let arrived = Arc::new((Mutex::new(Arrived { screen, bytes: 0, closed: false }), Condvar::new()));
        let reader = pair.master.try_clone_reader().expect("a reader");
        let shared = Arc::clone(&arrived);
        std::thread::spawn(move || watch(reader, &shared));
        let keyboard = pair.master.take_writer().expect("a keyboard");
        Self { master: Some(pair.master), keyboard: Some(keyboard), child, arrived }
    }

    /// Presses keys, named and with blanks between: `g r`, `Ctrl-Z`, `F6`.
    pub fn press(&mut self, keys: &str) -> &mut Self {
        for key in keys.split_whitespace() {
            self.send(&keys::bytes(key));
        }
        self
    }

    /// Types text, one key after the other.
    pub fn types(&mut self, text: &str) -> &mut Self {
        for letter in text.chars() {
            let mut bytes = [0; 4];
            let key = if letter == '\n' { "\r" } else { letter.encode_utf8(&mut bytes) };
            self.send(key.as_bytes());
        }
        self
    }

    /// Pastes text as a terminal with brackets does.
    pub fn pastes(&mut self, text: &str) -> &mut Self {
        self.send(format!("\x1b[200~{text}\x1b[201~").as_bytes());
        self
    }

    /// Sends bytes as they are.
    pub fn send(&mut self, bytes: &[u8]) {
        let keyboard = self.keyboard.as_mut().expect("the terminal is still there");
        keyboard.write_all(bytes).and_then(|()| keyboard.flush()).expect("the program still reads");
    }

    /// Waits until the screen shows the text.
    #[track_caller]
    pub fn sees(&mut self, text: &str) -> &mut Self {
        self.waits_for(&format!("to see {text:?}"), |screen| screen.contains(text))
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
        let columns = screen.size().1.get();
        screen.rows_formatted(0, columns).collect::<Vec<_>>().join("\x1b[0m\r\n")
    }

    /// How many bytes the program has sent so far.
    pub fn bytes(&self) -> usize {
        self.arrived.0.lock().expect("the watcher lives").bytes
    }

    /// Row and column of the hardware cursor, from 0.
    pub fn cursor(&self) -> (u16, u16) {
        self.arrived.0.lock().expect("the watcher lives").screen.screen().cursor_position()
    }

    /// Gives the window another size.
    pub fn resizes(&mut self, columns: u16, rows: u16) -> &mut Self {
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        self.arrived
            .0
            .lock()
            .expect("the watcher lives")
            .screen
            .screen_mut()
            .set_size(cells(rows), cells(columns));
        self.master.as_ref().expect("the terminal is still there").resize(size).expect("a new size");
        self
    }

    /// The program's process id.
    pub fn pid(&self) -> i32 {
        i32::try_from(self.child.process_id().expect("the program runs")).expect("a process id")
    }

    /// Kills the program with SIGKILL.
    pub fn kill(&mut self) {
        office::kill(self.pid(), rustix::process::Signal::KILL);
        self.ends();
    }

    /// The line drops: the terminal is gone, the program is not told by anybody else.
    pub fn hang_up(&mut self) {
        self.keyboard = None;
        self.master = None;
    }

    /// Waits until the program has ended, and returns its exit code.
    #[track_caller]
    pub fn ends(&mut self) -> u32 {
        let until = Instant::now() + PATIENCE;
        loop {
            if let Some(status) = self.child.try_wait().expect("the program's end") {
                return status.exit_code();
            }
            assert!(Instant::now() < until, "the program does not end; the screen is\n{}", self.screen());
            std::thread::yield_now();
        }
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ended_already = self.child.kill();
        let _ended_already = self.child.wait();
    }
}

fn cells(count: u16) -> NonZero<u16> {
    NonZero::new(count).expect("a screen has cells")
}

/// Reads what the program sends until it closes the pty.
fn watch(mut reader: Box<dyn Read + Send>, shared: &(Mutex<Arrived>, Condvar)) {
    let (lock, bell) = shared;
    let mut buffer = [0; 8192];
    loop {
        let count = reader.read(&mut buffer).unwrap_or(0);
        let Ok(mut arrived) = lock.lock() else { return };
        arrived.screen.process(&buffer[..count]);
        arrived.bytes += count;
        arrived.closed = count == 0;
        bell.notify_all();
        if count == 0 {
            return;
        }
    }
}
