//! The office's lock and socket.

use std::fs::{self, File, Permissions, TryLockError};
use std::io::Write;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::os::unix::net::UnixListener;
use std::path::PathBuf;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use super::door::Door;
use crate::link::error::LinkError;
use crate::link::home::Home;
use crate::link::spawn;

/// A server that leaves has its commit to finish, no more.
const LEAVING: Duration = Duration::from_secs(10);

/// After a connection could not be taken (too many files are open), before the next; and between two
/// looks at a server that holds the lock.
const BREATH: Duration = Duration::from_millis(100);

/// Takes the lock that lets nobody else serve, and notes in it who serves.
pub(super) fn lock(home: &Home, start_is_locked: bool, server: Option<u32>) -> Result<File, LinkError> {
    let lock = take_lock(home, start_is_locked)?;
    let note = |server| writeln!(&lock, "{server}");
    let noted = lock.set_len(0).and_then(|()| server.map_or(Ok(()), note));
    noted.map_err(|source| LinkError::Directory { path: home.dir().to_owned(), source })?;
    Ok(lock)
}

/// Whoever starts a server in the background holds the start lock for it.
fn take_lock(home: &Home, start_is_locked: bool) -> Result<File, LinkError> {
    let unusable = |source| LinkError::Directory { path: home.dir().to_owned(), source };
    let starting = File::create(home.start_lock()).map_err(unusable)?;
    if !start_is_locked {
        starting.lock().map_err(unusable)?;
    }
    let lock = File::options().create(true).truncate(false).write(true).open(home.lock());
    let lock = lock.map_err(unusable)?;
    match lock.try_lock() {
        Ok(()) => return Ok(lock),
        Err(TryLockError::Error(error)) => return Err(unusable(error)),
        Err(TryLockError::WouldBlock) => {}
    }
    if spawn::connect(home)?.is_some() {
        return Err(LinkError::Served { path: home.dir().to_owned() });
    }
    // It has closed its socket and is leaving; or it is starting, for a terminal that was killed.
    let (sender, left) = mpsc::channel();
    super::start("wait-for-lock", move || {
        let _ = sender.send(lock.lock().map(|()| lock));
    })?;
    let until = Instant::now() + LEAVING;
    loop {
        match left.recv_timeout(BREATH) {
            Ok(locked) => return locked.map_err(unusable),
            Err(RecvTimeoutError::Timeout) if spawn::connect(home)?.is_some() => {
                return Err(LinkError::Served { path: home.dir().to_owned() });
            }
            Err(RecvTimeoutError::Timeout) if Instant::now() < until => {}
            Err(_) => return Err(LinkError::Held { path: home.dir().to_owned() }),
        }
    }
}

/// The socket's file, when it is ours to remove.
pub(super) struct Socket(Option<PathBuf>);

impl Socket {
    /// Nobody can come any more. Done before terminals are told to go.
    pub fn close(&self) {
        if let Some(path) = &self.0 {
            let _ = fs::remove_file(path);
        }
    }
}

/// Listens at the office's socket, or at the one that systemd hands over. Only the holder of the
/// lock gets here, so a socket that is already there is a dead server's.
pub(super) fn open(home: &Home, shared: bool) -> Result<(Socket, UnixListener), LinkError> {
    let handed_over = listenfd::ListenFd::from_env().take_unix_listener(0).map_err(LinkError::System)?;
    if let Some(listener) = handed_over {
        listener.set_nonblocking(false).map_err(LinkError::System)?;
        return Ok((Socket(None), listener));
    }
    let path = home.socket()?;
    let unusable = |source| LinkError::Unreachable { path: path.clone(), source };
    if path.symlink_metadata().is_ok() {
        fs::remove_file(&path).map_err(unusable)?;
    }
    let listener = UnixListener::bind(&path).map_err(unusable)?;
    if shared {
        let group = fs::metadata(home.dir()).map_err(unusable)?.gid();
        std::os::unix::fs::chown(&path, None, Some(group)).map_err(unusable)?;
    }
    let mode = if shared { 0o660 } else { 0o600 };
    fs::set_permissions(&path, Permissions::from_mode(mode)).map_err(unusable)?;
    Ok((Socket(Some(path)), listener))
}

/// Lets in whoever comes, as long as the process lives.
pub(super) fn accept(listener: &UnixListener, door: &Door) {
    loop {
        match listener.accept() {
            Ok((stream, _)) => door.admit(stream),
            Err(error) => {
                tracing::warn!(%error, "a connection could not be taken");
                thread::sleep(BREATH);
            }
        }
    }
}
