//! The main line over a real SSH connection: a daemon of the test's own on a free port of loopback, a
//! real client in a pty, and between them a line that is slow, and that is cut.

mod stage;

use std::fs::{self, Permissions};
use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use stage::{Office, Terminal};

const PATIENCE: Duration = Duration::from_secs(30);

/// A daemon that lives as long as the test.
struct Daemon {
    child: Child,
    port: u16,
    home: PathBuf,
}

impl Daemon {
    /// `None`, said plainly, where this machine has no daemon or no client.
    fn start(office: &Office) -> Option<Self> {
        let found = ["/usr/sbin/sshd", "/usr/local/sbin/sshd", "/sbin/sshd"].into_iter();
        let program = found.map(Path::new).find(|path| path.exists());
        let client = Command::new("ssh").arg("-V").output().is_ok();
        let (Some(program), true) = (program, client) else {
            eprintln!("SKIPPED: this machine has no sshd or no ssh (openssh-server, openssh-client)");
            return None;
        };
        let home = office.home().join("ssh");
        fs::create_dir(&home).expect("a folder");
        for key in ["host", "user"] {
            let made = Command::new("ssh-keygen")
                .args(["-q", "-t", "ed25519", "-N", "", "-f"])
                .arg(home.join(key))
                .status();
            assert!(made.is_ok_and(|status| status.success()), "a key is made");
        }
        fs::copy(home.join("user.pub"), home.join("allowed")).expect("the key is allowed");
        fs::set_permissions(home.join("allowed"), Permissions::from_mode(0o600)).expect("its mode");
        // Only a daemon of the superuser's asks for this.
        let _needs_none = fs::create_dir_all("/run/sshd");
        let port = free_port();
        let at = home.display();
        let settings = format!(
            "ListenAddress 127.0.0.1\nPort {port}\nHostKey {at}/host\nAuthorizedKeysFile {at}/allowed\n\
             StrictModes no\nUsePAM no\nPidFile none\nPermitRootLogin yes\nPasswordAuthentication no\n\
             KbdInteractiveAuthentication no\nLogLevel ERROR\n"
        );
        fs::write(home.join("settings"), settings).expect("the settings");
        let daemon = Command::new(program)
            .args(["-D", "-e", "-f"])
            .arg(home.join("settings"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(fs::File::create(home.join("log")).expect("a log"))
            .spawn()
            .expect("the daemon starts");
        let daemon = Self { child: daemon, port, home };
        let until = Instant::now() + PATIENCE;
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(Instant::now() < until, "the daemon does not listen: {}", daemon.log());
            thread::yield_now();
        }
        Some(daemon)
    }

    fn log(&self) -> String {
        fs::read_to_string(self.home.join("log")).unwrap_or_default()
    }

    /// Logs in over this port, and opens the office there.
    fn login(&self, office: &Office, port: u16) -> Terminal {
        let (port, key) = (port.to_string(), self.home.join("user").display().to_string());
        let variables = office.environment().into_iter().filter(|(name, _)| name != "TERM");
        let variables: Vec<String> = variables.map(|(name, value)| format!("{name}='{value}'")).collect();
        let remote = format!("exec env {} '{}'", variables.join(" "), env!("CARGO_BIN_EXE_saksgang"));
        let words = [
            "ssh",
            "-tt",
            "-F",
            "none",
            "-p",
            &port,
            "-i",
            &key,
            "-o",
            "IdentitiesOnly=yes",
            "-o",
            "StrictHostKeyChecking=no",
            "-o",
            "UserKnownHostsFile=/dev/null",
            "-o",
            "LogLevel=ERROR",
            "-o",
            "BatchMode=yes",
            "127.0.0.1",
            &remote,
        ];
        Terminal::run(office, &words, &[], 80, 24)
    }
}

impl Drop for Daemon {
    fn drop(&mut self) {
        let _ended_already = self.child.kill();
        let _ended_already = self.child.wait();
    }
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a port").port()
}

/// A line between client and daemon that takes its time, and that can be cut.
struct Line {
    port: u16,
    ends: Arc<Mutex<Vec<TcpStream>>>,
}

impl Line {
    /// Each byte is on its way for so long, in either direction.
    fn to(port: u16, delay: Duration) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let own = listener.local_addr().expect("a port").port();
        let ends = Arc::<Mutex<Vec<TcpStream>>>::default();
        let shared = Arc::clone(&ends);
        thread::spawn(move || {
            for near in listener.incoming().flatten() {
                let far = TcpStream::connect(("127.0.0.1", port)).expect("the daemon listens");
                let end = |stream: &TcpStream| stream.try_clone().expect("a stream");
                shared.lock().expect("the list").extend([end(&near), end(&far)]);
                carry(end(&near), end(&far), delay);
                carry(far, near, delay);
            }
        });
        Self { port: own, ends }
    }

    /// Nothing comes through any more, in the middle of whatever was said.
    fn cut(&self) {
        for end in self.ends.lock().expect("the list").drain(..) {
            let _gone_already = end.shutdown(Shutdown::Both);
        }
    }
}

fn carry(mut from: TcpStream, mut to: TcpStream, delay: Duration) {
    let (sender, on_the_way) = mpsc::channel::<(Instant, Vec<u8>)>();
    thread::spawn(move || {
        let mut buffer = [0; 4096];
        while let Ok(count @ 1..) = from.read(&mut buffer) {
            if sender.send((Instant::now() + delay, buffer[..count].to_vec())).is_err() {
                return;
            }
        }
    });
    thread::spawn(move || {
        for (due, bytes) in on_the_way {
            thread::sleep(due.saturating_duration_since(Instant::now()));
            if to.write_all(&bytes).is_err() {
                return;
            }
        }
        let _gone_already = to.shutdown(Shutdown::Both);
    });
}

/// From a new office to minutes that were cut off in the middle of a word and finished.
fn the_main_line(delay: Duration) {
    let office = Office::new();
    let Some(daemon) = Daemon::start(&office) else { return };
    let line = Line::to(daemon.port, delay);
    let mut kari = daemon.login(&office, line.port);
    kari.waits_for("the office", |screen| screen.contains("Medlemmer"));
    kari.runs_a_meeting().types("vedtak: Rådet støtter forsl").sees("støtter forsl");
    line.cut();
    assert_eq!(kari.ends(), 255, "the client has lost its line: {}", daemon.log());
    office.waits_for_minutes("Sak 1/2026", "forsl");

    let begun = Instant::now();
    let mut kari = daemon.login(&office, line.port);
    kari.sees("1 av 2").sees("støtter forsl");
    println!("figure: back at the same word after {:.1} s", begun.elapsed().as_secs_f64());
    kari.types("aget.").sees("støtter forslaget.").press("Esc").sees("er lagret").press("q");
    assert_eq!(kari.ends(), 0, "{}", daemon.log());
    assert!(office.minutes_of("Sak 1/2026").contains("Rådet støtter forslaget."));
}

#[test]
fn a_line_that_is_cut_in_the_middle_of_a_word_loses_not_one_letter() {
    the_main_line(Duration::ZERO);
}

#[test]
fn with_300_ms_of_delay_the_work_is_the_same() {
    the_main_line(Duration::from_millis(150));
}
