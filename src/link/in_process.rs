//! An office served in this process, to terminals in this process: for tests and for trying
//! things out. Everything but the listening socket is as it is elsewhere.

use std::os::unix::net::UnixStream;
use std::sync::Arc;
use std::thread;

use super::error::LinkError;
use super::reach::Reach;
use super::server::{Desk, Door, Limits, settle_owner};
use crate::office::Office;

/// A server in this process. It ends when this and every [`Reach`] it gave are gone and every
/// terminal has left.
#[derive(Clone)]
pub struct InProcess {
    door: Door,
}

impl InProcess {
    /// Serves the office on a thread of its own.
    pub fn serve(office: Office) -> Result<Self, LinkError> {
        Self::serve_within(office, Limits::USUAL)
    }

    pub(super) fn serve_within(office: Office, limits: Limits) -> Result<Self, LinkError> {
        settle_owner(&office)?;
        let (desk, door) = Desk::within(Arc::new(office), None, limits);
        thread::Builder::new()
            .name("desk".to_owned())
            .spawn(|| desk.run(|| ()))
            .map_err(LinkError::System)?;
        Ok(Self { door })
    }

    /// A terminal's end of a new connection.
    pub fn connect(&self) -> Result<UnixStream, LinkError> {
        connect(&self.door)
    }

    /// For [`Client::attach`](super::Client::attach): connects as often as needed.
    pub fn reach(&self) -> Reach {
        let door = self.door.clone();
        Reach::Dial(Box::new(move || connect(&door)))
    }

    /// Ends the server as a signal would.
    pub fn close(&self) {
        self.door.bell().close();
    }
}

fn connect(door: &Door) -> Result<UnixStream, LinkError> {
    let (terminal, office) = UnixStream::pair().map_err(LinkError::System)?;
    door.admit(office);
    Ok(terminal)
}
