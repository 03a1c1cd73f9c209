//! A connection that has passed hello and attach.

use std::io::BufReader;
use std::os::unix::net::UnixStream;
use std::sync::Arc;
use std::time::Duration;

use crate::link::error::LinkError;
use crate::link::message::{FromOffice, ToOffice};
use crate::link::reach::Reach;
use crate::link::{frame, hello};
use crate::office::RightsView;

/// A server that is there answers within milliseconds; one that is stopped never does.
const PATIENCE: Duration = Duration::from_secs(10);

/// Who connects just when a server ends, connects again.
const ATTEMPTS: usize = 5;

/// An attached connection.
pub(super) struct Line {
    pub stream: Arc<UnixStream>,
    pub from_office: BufReader<UnixStream>,
    /// Who the office says we are.
    pub user: String,
    pub rights: RightsView,
}

/// Connects, says hello and attaches as `session`.
pub(super) fn open(reach: &mut Reach, session: u64, answered: u64) -> Result<Line, LinkError> {
    let mut attempt = 1;
    loop {
        match try_open(reach, session, answered) {
            Err(error) if error.is_departure() && attempt < ATTEMPTS => attempt += 1,
            result => return result,
        }
    }
}

fn try_open(reach: &mut Reach, session: u64, answered: u64) -> Result<Line, LinkError> {
    let stream = reach.connect()?;
    stream.set_read_timeout(Some(PATIENCE)).map_err(LinkError::System)?;
    hello::exchange(&stream)?;
    // Who turns us away may have left already, and its reason still be there to read.
    let said = frame::write(&mut &stream, &ToOffice::Attach { session, answered });
    let mut from_office = BufReader::new(stream.try_clone().map_err(LinkError::System)?);
    match frame::read(&mut from_office).or_else(|error| said.and(Err(error)))? {
        FromOffice::Welcome { user, rights } => {
            stream.set_read_timeout(None).map_err(LinkError::System)?;
            Ok(Line { stream: Arc::new(stream), from_office, user, rights })
        }
        FromOffice::NotAdmitted { user, ask, language } => {
            Err(LinkError::NotAdmitted { user, ask, language })
        }
        FromOffice::Full => Err(LinkError::Full),
        _ => Err(LinkError::Left),
    }
}
