//! A terminal finds the office's server, or starts it.

use std::fs::{self, File, OpenOptions};
use std::io::{BufRead, BufReader, ErrorKind};
use std::os::unix::fs::MetadataExt;
use std::os::unix::net::UnixStream;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;

use super::error::LinkError;
use super::home::Home;
use super::safety;
use super::server::group_name;
use crate::office::{Cause, Trouble};

/// What a server in the background writes to its standard output when terminals can connect.
/// Anything else it writes there is the [`Trouble`] that kept it from starting.
pub(super) const READY: &str = "ready";

/// Makes the office's directory unless it is there: before the first connection, and never after,
/// so that an office whose directory has gone is missed and not begun anew.
pub(super) fn make_directory(dir: &Path) -> Result<(), LinkError> {
    let home = Home::new(dir);
    // An office that cannot be reached leaves no directory behind.
    home.socket()?;
    home.make().map_err(|source| LinkError::Directory { path: dir.to_owned(), source })
}

/// Connects to the server, and starts `program` as the server when there is none. Whoever finds
/// none takes a lock and looks again, so that terminals that start together start one server.
pub(super) fn connect_or_start(dir: &Path, program: &Path) -> Result<UnixStream, LinkError> {
    let home = Home::new(dir);
    if let Some(stream) = connect(&home)? {
        return Ok(stream);
    }
    safety::yours_to_serve(dir)?;
    let unusable = |source| LinkError::Directory { path: dir.to_owned(), source };
    // Held until this returns; the kernel frees it if this process dies.
    let starting = File::create(home.start_lock()).map_err(unusable)?;
    starting.lock().map_err(unusable)?;
    if let Some(stream) = connect(&home)? {
        return Ok(stream);
    }
    match start(&home, program) {
        Ok(()) => connect(&home)?.ok_or(LinkError::Left),
        // Another has come up meanwhile: that of a terminal that was killed while it waited for it.
        Err(error) => connect(&home)?.ok_or(error),
    }
}

/// `None` when nobody listens.
pub(super) fn connect(home: &Home) -> Result<Option<UnixStream>, LinkError> {
    let path = home.socket()?;
    match UnixStream::connect(&path) {
        Ok(stream) => Ok(Some(stream)),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::ConnectionRefused) => Ok(None),
        Err(error) if error.kind() == ErrorKind::PermissionDenied => {
            let group =
                fs::metadata(home.dir()).map(|dir| dir.gid()).map_or_else(|_| String::new(), group_name);
            Err(LinkError::Barred { path: home.dir().to_owned(), group })
        }
        Err(source) => Err(LinkError::Unreachable { path, source }),
    }
}

/// Starts the server and waits until it says that it is ready.
fn start(home: &Home, program: &Path) -> Result<(), LinkError> {
    let not_started =
        |error: std::io::Error| LinkError::NotStarted(Trouble::new(Cause::NoServer, error.to_string()));
    let log = OpenOptions::new().create(true).append(true).open(home.log()).map_err(not_started)?;
    let mut server = Command::new(program)
        .arg("serve")
        .arg("--detach")
        .arg("--office")
        .arg(home.dir())
        .current_dir(home.dir())
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(log)
        .spawn()
        .map_err(not_started)?;
    let mut words = String::new();
    if let Some(said) = server.stdout.take() {
        BufReader::new(said).read_line(&mut words).map_err(not_started)?;
    }
    // It outlives most terminals; one that outlives it must not leave it behind as a zombie.
    let waiting = thread::Builder::new().name("link-server".to_owned()).spawn(move || server.wait());
    waiting.map_err(LinkError::System)?;
    match words.trim() {
        READY => Ok(()),
        said => {
            let unread = || {
                let detail = format!("its last words: {said:?}; more may be in {}", home.log().display());
                Trouble::new(Cause::NoServer, detail)
            };
            Err(LinkError::NotStarted(Trouble::read(said).unwrap_or_else(unread)))
        }
    }
}
