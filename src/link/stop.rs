//! Ends an office's server from outside, whichever version it is.

use std::fs::{self, File, TryLockError};
use std::io::{ErrorKind, Read};
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};

use super::error::LinkError;
use super::home::Home;
use super::spawn;

/// A server that ends has its commit to finish, no more.
const PATIENCE: Duration = Duration::from_secs(10);

/// Between two looks at the lock of a server that nobody can reach.
const BREATH: Duration = Duration::from_millis(20);

/// Tells the office's server to end and waits until it has. False when there was none. Needs
/// nothing of the protocol: the kernel says who serves.
pub fn stop(dir: &Path) -> Result<bool, LinkError> {
    let home = Home::new(dir);
    let Some(mut stream) = spawn::connect(&home)? else { return stop_unreachable(&home) };
    let server =
        rustix::net::sockopt::socket_peercred(&stream).map_err(|error| LinkError::System(error.into()))?;
    // Who listens is not who serves: systemd listens, and it is systemd's to stop.
    if serving(&home) != Some(server.pid) {
        return Err(LinkError::Supervised);
    }
    kill_process(server.pid, Signal::TERM).map_err(|error| LinkError::System(error.into()))?;
    stream.set_read_timeout(Some(PATIENCE)).map_err(LinkError::System)?;
    let mut last_words = Vec::new();
    match stream.read_to_end(&mut last_words) {
        Err(error) if error.kind() == ErrorKind::WouldBlock => Err(LinkError::Silent),
        _ => Ok(true),
    }
}

/// Ends a server whose socket is gone, as when somebody has tidied up: it holds the lock.
fn stop_unreachable(home: &Home) -> Result<bool, LinkError> {
    let unusable = |source| LinkError::Directory { path: home.dir().to_owned(), source };
    let lock = match File::open(home.lock()) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(false),
        lock => lock.map_err(unusable)?,
    };
    let is_held = || match lock.try_lock() {
        Ok(()) => Ok(false),
        Err(TryLockError::WouldBlock) => Ok(true),
        Err(TryLockError::Error(error)) => Err(unusable(error)),
    };
    if !is_held()? {
        return Ok(false);
    }
    // Whoever restores or compacts the office holds it too, and is not told to end.
    let Some(server) = serving(home) else { return Ok(false) };
    kill_process(server, Signal::TERM).map_err(|error| LinkError::System(error.into()))?;
    let until = Instant::now() + PATIENCE;
    while is_held()? {
        if Instant::now() > until {
            return Err(LinkError::Held { path: home.dir().to_owned() });
        }
        thread::sleep(BREATH);
    }
    Ok(true)
}

/// Who noted itself as the server, in the lock that it holds.
fn serving(home: &Home) -> Option<Pid> {
    Pid::from_raw(fs::read_to_string(home.lock()).ok()?.trim().parse().ok()?)
}
