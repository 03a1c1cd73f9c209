//! The shipped units and the activation by socket, with systemd's own tools; none of it needs systemd
//! to be running.

mod stage;

use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use stage::Office;

const PROGRAM: &str = env!("CARGO_BIN_EXE_saksgang");
const UNITS: [&str; 2] = ["saksgang.service", "saksgang.socket"];

/// How exposed the service may be, in tenths of systemd's own measure, which goes to 100.
const EXPOSED: &str = "10";

/// Whether the tool is there; said plainly where it is not.
fn has(tool: &str) -> bool {
    let there = Command::new(tool).arg("--version").output().is_ok_and(|ran| ran.status.success());
    if !there {
        eprintln!("SKIPPED: there is no {tool} on this machine (systemd)");
    }
    there
}

/// A machine with the units on it, and what they build on.
fn machine(root: &Path) {
    let (units, targets) = (root.join("etc/systemd/system"), root.join("usr/lib/systemd/system"));
    let program = root.join("usr/local/bin/saksgang");
    for dir in [&units, &targets, &program.parent().expect("a folder").to_owned()] {
        fs::create_dir_all(dir).expect("a folder");
    }
    for unit in UNITS {
        let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/systemd").join(unit);
        fs::copy(shipped, units.join(unit)).expect("the unit");
    }
    for target in ["sysinit", "basic", "sockets", "shutdown"] {
        fs::write(targets.join(format!("{target}.target")), "[Unit]\n").expect("a target");
    }
    fs::write(&program, "").expect("the program");
    fs::set_permissions(&program, Permissions::from_mode(0o755)).expect("its mode");
}

/// What `systemd-analyze` says to these words on that machine, and whether it is content.
fn analyzed(root: &Path, words: &[&str]) -> (bool, String) {
    let mut command = Command::new("systemd-analyze");
    command.arg(format!("--root={}", root.display())).args(words).env("SYSTEMD_COLORS", "0");
    let ran = command.output().expect("systemd-analyze runs");
    let said = [ran.stdout, ran.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat();
    (ran.status.success(), said)
}

#[test]
fn systemd_has_nothing_to_say_against_the_units() {
    if !has("systemd-analyze") {
        return;
    }
    let root = tempfile::tempdir().expect("a folder");
    machine(root.path());
    for unit in UNITS {
        assert_eq!(analyzed(root.path(), &["--man=no", "verify", unit]), (true, String::new()));
    }
    let threshold = format!("--threshold={EXPOSED}");
    let (safe, said) = analyzed(root.path(), &["security", "--offline=true", &threshold, UNITS[0]]);
    assert!(safe, "{said}");
    let level = said.lines().find_map(|line| line.split_once("for saksgang.service: ")).expect("a level").1;
    let level = level.split_whitespace().next().unwrap_or_default();
    println!("figure: exposure {level} of 10");
}

/// Listens as systemd does, and becomes the server when somebody comes.
struct Supervisor(Child);

impl Supervisor {
    fn of(office: &Office) -> Self {
        fs::create_dir(office.dir()).expect("the folder");
        fs::set_permissions(office.dir(), Permissions::from_mode(0o700)).expect("its mode");
        let (dir, socket) = (office.dir(), office.dir().join("office.sock"));
        let mut command = Command::new("systemd-socket-activate");
        command
            .arg("-l")
            .arg(&socket)
            .args(["-E", "SAKSGANG_CLOCK", PROGRAM, "--office"])
            .arg(dir)
            .arg("serve");
        command.env_clear().envs(office.environment()).stdin(Stdio::null()).stderr(Stdio::null());
        let supervisor = Self(command.spawn().expect("it starts"));
        let until = Instant::now() + Duration::from_secs(30);
        while !socket.exists() {
            assert!(Instant::now() < until, "nobody listens");
            std::thread::yield_now();
        }
        supervisor
    }
}

impl Drop for Supervisor {
    fn drop(&mut self) {
        let _ended_already = self.0.kill();
        let _ended_already = self.0.wait();
    }
}

#[test]
fn the_first_who_comes_starts_the_server_at_the_socket_that_is_handed_over() {
    if !has("systemd-socket-activate") {
        return;
    }
    let office = Office::unfounded();
    let supervisor = Supervisor::of(&office);
    // A number alone is given away again to the next file that is made. Its other times change: systemd
    // touches the socket when it listens.
    let socket = || {
        let socket = fs::metadata(office.dir().join("office.sock")).expect("the socket");
        (socket.ino(), socket.created().ok())
    };
    let handed_over = socket();
    assert!(!office.dir().join("office.redb").exists(), "nobody has come yet");
    office.run(&["new", "--region", "HSØ"]).succeeds();
    office.terminal(80, 24).runs_a_meeting().types("Startet av en forbindelse.").sees("lagret");
    office.waits_for_minutes("Sak 1/2026", "Startet av en forbindelse.");
    assert_eq!(office.servers(), [i32::try_from(supervisor.0.id()).expect("a process id")]);
    assert_eq!(socket(), handed_over);
}
