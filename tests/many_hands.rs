//! A shared office: its server runs as an account of its own, and colleagues come as other Unix users.
//! Needs root, to become them; without it the tests say that they are skipped.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod stage;

use std::fs::{self, Permissions};
use std::os::unix::fs::{PermissionsExt, chown};
use std::os::unix::net::UnixStream;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

use stage::Terminal;

/// The account of the office, and two colleagues: users that every Debian has.
const OFFICE: &str = "games";
const KARI: &str = "man";
const OLA: &str = "mail";

/// How long a server may take to come.
const PATIENCE: Duration = Duration::from_secs(30);

/// An office whose server is another account's.
struct Shared {
    office: stage::Office,
    program: PathBuf,
    server: Option<Child>,
}

impl Shared {
    /// `None`, and a line that says so, where this process cannot become other users.
    fn new() -> Option<Self> {
        if !rustix::process::geteuid().is_root() || [OFFICE, KARI, OLA].iter().any(|user| ids(user).is_none())
        {
            eprintln!("SKIPPED: needs root, and the users {OFFICE}, {KARI} and {OLA}");
            return None;
        }
        let office = stage::Office::unfounded();
        let home = office.home();
        fs::set_permissions(home, Permissions::from_mode(0o755)).unwrap();
        // Where the program was built, others may not be let through. Another process copies it: one that
        // this process writes is busy while another test's child holds it open.
        let program = home.join("saksgang");
        let copied = Command::new("install").arg(env!("CARGO_BIN_EXE_saksgang")).arg(&program).status();
        assert!(copied.unwrap().success());
        fs::create_dir(office.dir()).unwrap();
        let (uid, gid) = ids(OFFICE).unwrap();
        chown(office.dir(), Some(uid), Some(gid)).unwrap();
        fs::set_permissions(office.dir(), Permissions::from_mode(0o710)).unwrap();
        let mut shared = Self { office, program, server: None };
        shared.serves();
        shared.run(OFFICE, &["new", "--region", "HSØ"], 0);
        Some(shared)
    }

    /// Starts the server, as its own account, and waits until it listens.
    fn serves(&mut self) {
        self.server = Some(self.command(OFFICE, OFFICE, &["serve", "--shared"]).spawn().unwrap());
        let until = Instant::now() + PATIENCE;
        while UnixStream::connect(self.office.dir().join("office.sock")).is_err() {
            assert!(Instant::now() < until, "the server does not come");
            std::thread::yield_now();
        }
    }

    fn stops(&mut self) {
        if let Some(mut server) = self.server.take() {
            stage::kill(i32::try_from(server.id()).unwrap(), rustix::process::Signal::TERM);
            server.wait().unwrap();
        }
    }

    fn command(&self, user: &str, group: &str, args: &[&str]) -> Command {
        let mut command = Command::new(&self.program);
        command.args(args).env_clear().envs(self.office.environment()).current_dir("/").stdin(Stdio::null());
        command.uid(ids(user).unwrap().0).gid(ids(group).unwrap().1);
        command
    }

    /// A colleague, who is in the office's group, runs a subcommand. Returns what it said.
    #[track_caller]
    fn run(&self, user: &str, args: &[&str], code: i32) -> String {
        said(&self.command(user, OFFICE, args).output().unwrap(), code)
    }

    fn terminal(&self, user: &str) -> Terminal {
        let program = self.program.display().to_string();
        let words = ["setpriv", "--reuid", user, "--regid", OFFICE, "--clear-groups", &program];
        Terminal::run(&self.office, &words, &[], 100, 30)
    }
}

impl Drop for Shared {
    fn drop(&mut self) {
        self.stops();
    }
}

#[track_caller]
fn said(ran: &Output, code: i32) -> String {
    let said = [&ran.stdout, &ran.stderr].map(|bytes| String::from_utf8_lossy(bytes).into_owned()).join("");
    assert_eq!(ran.status.code(), Some(code), "{said}");
    said
}

/// The user's number and group.
fn ids(user: &str) -> Option<(u32, u32)> {
    let passwd = fs::read_to_string("/etc/passwd").ok()?;
    let line = passwd.lines().find(|line| line.split(':').next() == Some(user))?;
    let mut numbers = line.split(':').skip(2).map(str::parse);
    Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
fn whom_the_office_does_not_know_gets_one_sentence() {
    let Some(shared) = Shared::new() else { return };
    let sentence = "Kontoret kjenner ikke brukeren man. Spør games om tilgang\n";
    for args in [&["status"][..], &["journal"], &["export", "minutes", "URO 1/2026"], &["access", "list"]] {
        assert_eq!(shared.run(KARI, args, 3), sentence);
    }
    assert_eq!(shared.run(KARI, &["--language", "en", "status"], 3), sentence, "the office's own language");
    let mut turned_away = shared.terminal(KARI);
    assert_eq!(turned_away.ends(), 3);
    turned_away.shows("Kontoret kjenner ikke brukeren man");
    let by = shared.command(KARI, KARI, &["status"]).output().unwrap();
    assert!(said(&by, 3).contains("legge deg i gruppen games"));
}

#[test]
fn each_may_do_what_the_role_allows_and_learns_of_a_change_at_once() {
    let Some(shared) = Shared::new() else { return };
    shared.run(OFFICE, &["access", "grant", KARI, "reader"], 0);
    shared.run(KARI, &["status"], 0);
    let refused = shared.run(KARI, &["access", "grant", KARI, "administrator"], 1);
    assert!(refused.contains("Du kan lese, ikke gi tilgang. Spør games"), "{refused}");
    assert!(shared.run(OFFICE, &["access", "list"], 0).contains("man  leser"));

    let mut kari = shared.terminal(KARI);
    kari.picks("URO").sees("Ikke noe møte i år").press("p").sees("Du kan lese, ikke endre råd og møter");
    shared.run(OFFICE, &["access", "grant", KARI, "secretary", "--council", "URO"], 0);
    kari.sees("Tilgangen din er endret").press("p").sees("klokkeslett").press("Esc").sees_no("klokkeslett");
    kari.picks("ANE").press("p").sees("Du kan lese, ikke endre råd");
    shared.run(OFFICE, &["access", "revoke", KARI], 0);
    assert_eq!(kari.ends(), 3);
    kari.shows("Kontoret kjenner ikke brukeren man");

    let journal = shared.run(OFFICE, &["journal"], 0);
    assert!(journal.contains("games endret tilgang: man") && journal.contains("games fjernet tilgang: man"));
    let last = shared.run(OFFICE, &["access", "revoke", OFFICE], 1);
    assert!(last.contains("minst én administrator"), "{last}");
}

#[test]
fn what_the_server_makes_is_its_own_and_nobody_else_starts_it() {
    let Some(mut shared) = Shared::new() else { return };
    let dir = shared.office.dir();
    shared.run(OFFICE, &["access", "grant", OLA, "secretary"], 0);
    for entry in fs::read_dir(&dir).unwrap() {
        let path = entry.unwrap().path();
        let wanted = if path.ends_with("office.sock") { 0o660 } else { mode(&path) & 0o700 };
        assert_eq!(mode(&path), wanted, "{}", path.display());
    }
    let database = fs::metadata(dir.join("office.redb")).unwrap();
    assert_eq!(std::os::unix::fs::MetadataExt::uid(&database), ids(OFFICE).unwrap().0);
    let mut peek = Command::new("cat");
    peek.arg(dir.join("office.redb")).uid(ids(OLA).unwrap().0).gid(ids(OFFICE).unwrap().1);
    assert!(!peek.stdout(Stdio::null()).stderr(Stdio::null()).status().unwrap().success());

    shared.stops();
    let told = shared.run(OLA, &["status"], 3);
    assert!(told.contains("tilhører kontoen games") && told.contains("systemctl start"), "{told}");
    let root = said(&shared.office.command(&["status"]).output().unwrap(), 3);
    assert!(root.contains("tilhører kontoen games"), "root starts no server either: {root}");
    shared.serves();
    shared.run(OLA, &["status"], 0);
}

#[test]
fn an_office_that_others_could_have_written_is_refused_with_what_mends_it() {
    let Some(mut shared) = Shared::new() else { return };
    shared.stops();
    let (dir, database) = (shared.office.dir(), shared.office.dir().join("office.redb"));
    for (path, odd) in [(&dir, 0o770), (&dir, 0o703), (&database, 0o620)] {
        let good = mode(path);
        fs::set_permissions(path, Permissions::from_mode(odd)).unwrap();
        let refused = shared.run(OFFICE, &["serve", "--shared"], 3);
        let command = format!("chmod go-w {}", path.display());
        assert!(refused.contains(&command), "{refused}");
        // A terminal that would have started it tells the same.
        assert!(shared.run(OFFICE, &["status"], 3).contains(&command));
        assert!(Command::new("sh").args(["-c", &command]).status().unwrap().success());
        fs::set_permissions(path, Permissions::from_mode(good)).unwrap();
    }
    chown(&database, Some(ids(OLA).unwrap().0), None).unwrap();
    let refused = shared.run(OFFICE, &["serve", "--shared"], 3);
    assert!(refused.contains(&format!("sudo chown -R games {}", database.display())), "{refused}");
    chown(&database, Some(ids(OFFICE).unwrap().0), None).unwrap();
    fs::set_permissions(&database, Permissions::from_mode(0o644)).unwrap();
    shared.serves();
    assert_eq!(mode(&database), 0o600, "what others could only read is closed without a word");
}
