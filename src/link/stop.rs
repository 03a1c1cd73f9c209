//! Ends an office's server from outside, whichever version it is.

use std::fs;
use std::io::Read;
use std::path::Path;
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process};

use super::error::LinkError;
use super::home::Home;
use super::spawn;

/// A server that ends has its commit to finish, no more.
const PATIENCE: Duration = Duration::from_secs(10);

/// Tells the office's server to end and waits until it has. False when there was none. Needs
/// nothing of the protocol: the kernel says who serves.
pub fn stop(dir: &Path) -> Result<bool, LinkError> {
    let home = Home::new(dir);
    let Some(mut stream) = spawn::connect(&home)? else { return Ok(false) };
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
        Err(error) if error.kind() == std::io::ErrorKind::WouldBlock => Err(LinkError::Silent),
        _ => Ok(true),
    }
}

/// Who noted itself as the server, in the lock that it holds.
fn serving(home: &Home) -> Option<Pid> {
    Pid::from_raw(fs::read_to_string(home.lock()).ok()?.trim().parse().ok()?)
}
