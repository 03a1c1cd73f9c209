//! Ways to an office.

use std::os::unix::net::UnixStream;
use std::path::PathBuf;

use super::error::LinkError;
use super::spawn;

/// How a terminal reaches an office, the first time and after a lost connection.
pub enum Reach {
    /// The office in this directory. `program` is started as its server when there is none.
    Office { dir: PathBuf, program: PathBuf },
    /// However this makes a connection; [`super::InProcess::reach`] gives one.
    Dial(Box<dyn FnMut() -> Result<UnixStream, LinkError> + Send>),
}

impl Reach {
    /// The office in `dir`, with this same program as its server.
    pub fn office(dir: impl Into<PathBuf>) -> Result<Self, LinkError> {
        let program = std::env::current_exe().map_err(LinkError::System)?;
        let dir = std::path::absolute(dir.into()).map_err(LinkError::System)?;
        Ok(Self::Office { dir, program })
    }

    /// One connection that is already there, and no other after it.
    pub fn stream(stream: UnixStream) -> Self {
        let mut stream = Some(stream);
        Self::Dial(Box::new(move || stream.take().ok_or(LinkError::Left)))
    }

    /// What must be there before the first connection.
    pub(super) fn prepare(&self) -> Result<(), LinkError> {
        match self {
            Self::Office { dir, .. } => spawn::make_directory(dir),
            Self::Dial(_) => Ok(()),
        }
    }

    /// A connection. Starts the server when there is none.
    pub(super) fn connect(&mut self) -> Result<UnixStream, LinkError> {
        match self {
            Self::Office { dir, program } => spawn::connect_or_start(dir, program),
            Self::Dial(dial) => dial(),
        }
    }
}
