//! An office in a folder of its own, with its server as a process of its own.

use std::cell::Cell;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::Instant;

use tempfile::TempDir;

use super::Terminal;
use super::terminal::PATIENCE;

/// The time that the clocks of the tests show.
pub const NOW: &str = "2026-11-21T13:04";

/// An office and everything a user has around it.
pub struct Office {
    home: TempDir,
    now: Cell<&'static str>,
}

impl Office {
    /// An office founded for HSØ.
    pub fn new() -> Self {
        Self::of("HSØ")
    }

    /// An office founded for this region.
    pub fn of(region: &str) -> Self {
        let office = Self::unfounded();
        office.run(&["new", "--region", region]).succeeds();
        office
    }

    /// A folder where no office has been founded.
    pub fn unfounded() -> Self {
        // A socket's path must be short.
        let home = tempfile::Builder::new().prefix("sg").tempdir_in("/tmp").expect("a folder");
        Self { home, now: Cell::new(NOW) }
    }

    /// Time goes by while nobody is there: the server is stopped, and the clocks show this.
    pub fn waits_until(&self, now: &'static str) {
        self.run(&["stop"]).succeeds();
        self.now.set(now);
    }

    /// The folder of the office.
    pub fn dir(&self) -> PathBuf {
        self.home.path().join("o")
    }

    /// The user's home.
    pub fn home(&self) -> &Path {
        self.home.path()
    }

    /// Writes a file into the user's home.
    pub fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.home.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(&path, bytes).expect("a file");
        path
    }

    /// The program with this office, and nothing of the environment of the tests.
    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_saksgang"));
        command.args(args).env_clear().envs(self.environment()).stdin(Stdio::null());
        command
    }

    /// Runs a subcommand to its end.
    pub fn run(&self, args: &[&str]) -> Ran {
        let output = self.command(args).output().expect("the program starts");
        Ran { what: args.join(" "), output }
    }

    /// The minutes of a meeting as they are exported.
    pub fn minutes(&self, meeting: &str) -> String {
        self.run(&["export", "minutes", meeting, "--format", "md"]).succeeds()
    }

    /// Asks for the minutes of a meeting until they hold this text: it is on disk.
    #[track_caller]
    pub fn waits_until_minutes_hold(&self, meeting: &str, text: &str) {
        let until = Instant::now() + PATIENCE;
        while !self.minutes(meeting).contains(text) {
            assert!(Instant::now() < until, "{text:?} is not on disk: {}", self.minutes(meeting));
        }
    }

    /// The minutes of an item of the first meeting of URO this year, as they are exported.
    pub fn minutes_of(&self, item: &str) -> String {
        let text = self.minutes("URO 1/2026");
        let (_, item) = text.split_once(&format!("## {item} ")).expect("the item is in the minutes");
        let item = item.split("\n\n## ").next().unwrap_or_default();
        item.split("\n\n").skip(2).collect::<Vec<_>>().join("\n\n").trim_end().to_owned()
    }

    /// Asks for the minutes of an item until they end in this text: it is on disk.
    #[track_caller]
    pub fn waits_for_minutes(&self, item: &str, end: &str) {
        let until = Instant::now() + PATIENCE;
        while !self.minutes_of(item).ends_with(end) {
            assert!(Instant::now() < until, "{end:?} is not on disk: {}", self.minutes_of(item));
        }
    }

    /// Opens the office in a terminal of this size.
    pub fn terminal(&self, columns: u16, rows: u16) -> Terminal {
        Terminal::open(self, &[], columns, rows)
    }

    /// What the program finds in its environment.
    pub fn environment(&self) -> Vec<(String, String)> {
        let home = self.home.path().display().to_string();
        [
            ("PATH", std::env::var("PATH").unwrap_or_default()),
            ("HOME", home.clone()),
            ("XDG_CONFIG_HOME", format!("{home}/config")),
            ("XDG_DATA_HOME", format!("{home}/data")),
            ("TMPDIR", home.clone()),
            ("SAKSGANG_OFFICE", self.dir().display().to_string()),
            ("SAKSGANG_CLOCK", self.now.get().to_owned()),
            // What a machine has installed changes no test.
            ("SAKSGANG_DICTIONARIES", "/nonexistent".to_owned()),
            ("LANG", "nb_NO.UTF-8".to_owned()),
            ("TERM", "xterm-256color".to_owned()),
        ]
        .map(|(name, value)| (name.to_owned(), value))
        .to_vec()
    }

    /// The process ids of the office's servers: the processes whose arguments name its folder.
    pub fn servers(&self) -> Vec<i32> {
        let dir = self.dir().display().to_string();
        let mut found = Vec::new();
        for entry in fs::read_dir("/proc").expect("/proc").flatten() {
            let Ok(pid) = entry.file_name().to_string_lossy().parse::<i32>() else { continue };
            let line = fs::read(entry.path().join("cmdline")).unwrap_or_default();
            let words: Vec<&[u8]> = line.split(|byte| *byte == 0).collect();
            let serves = words.contains(&&b"serve"[..]);
            if serves && words.contains(&dir.as_bytes()) {
                found.push(pid);
            }
        }
        found
    }

    /// Kills the server with SIGKILL.
    pub fn kill_server(&self) {
        let servers = self.servers();
        assert_eq!(servers.len(), 1, "one server");
        kill(servers[0], rustix::process::Signal::KILL);
    }
}

impl Drop for Office {
    fn drop(&mut self) {
        for server in self.servers() {
            kill(server, rustix::process::Signal::TERM);
        }
    }
}

/// Sends a signal to a process, which may be gone already.
pub fn kill(pid: i32, signal: rustix::process::Signal) {
    if let Some(pid) = rustix::process::Pid::from_raw(pid) {
        let _gone_already = rustix::process::kill_process(pid, signal);
    }
}

/// A subcommand that has ended.
pub struct Ran {
    what: String,
    output: Output,
}

impl Ran {
    /// It ended well. Returns what it printed.
    pub fn succeeds(&self) -> String {
        assert!(
            self.output.status.success(),
            "saksgang {}: {}\n{}",
            self.what,
            self.output.status,
            self.said()
        );
        String::from_utf8_lossy(&self.output.stdout).into_owned()
    }

    /// It ended with this exit code. Returns what it said about it.
    pub fn fails_with(&self, code: i32) -> String {
        assert_eq!(self.output.status.code(), Some(code), "saksgang {}\n{}", self.what, self.said());
        self.said()
    }

    /// Everything it printed.
    pub fn said(&self) -> String {
        [&self.output.stdout, &self.output.stderr]
            .map(|bytes| String::from_utf8_lossy(bytes).into_owned())
            .join("")
    }
}
