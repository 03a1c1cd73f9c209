//! What a terminal says. It may be silent as long as it likes between two frames, and not in the
//! middle of one.

use std::io::{BufRead, BufReader, ErrorKind, Read, Write};
use std::os::unix::net::UnixStream;
use std::time::{Duration, Instant};

use crate::link::error::LinkError;
use crate::link::frame::{self, FrameError};
use crate::link::hello;
use crate::link::message::{FRAME_LIMIT, ToOffice};

/// Who has not attached yet has a session and a number to say.
const FIRST_LIMIT: usize = 64;

/// The office's ear for one terminal.
pub(super) struct Ear(BufReader<Hasty>);

impl Ear {
    /// Hears the hello and the attaching, both within one time.
    pub fn lend(stream: UnixStream, patience: Duration) -> Result<(Self, ToOffice), LinkError> {
        let until = Some(Instant::now() + patience);
        let mut ear = Self(BufReader::new(Hasty { stream, patience, until, timed: false }));
        hello::exchange(ear.0.get_mut())?;
        let first = ear.frame(FIRST_LIMIT)?;
        Ok((ear, first))
    }

    /// The next frame. Waits as long as it takes until one begins.
    pub fn next(&mut self) -> Result<ToOffice, LinkError> {
        self.0.get_mut().rest().map_err(LinkError::System)?;
        loop {
            match self.0.fill_buf() {
                Ok([]) => return Err(FrameError::Closed.into()),
                Ok(_) => break,
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(LinkError::Connection(error)),
            }
        }
        self.0.get_mut().hurry();
        self.frame(FRAME_LIMIT)
    }

    fn frame(&mut self, limit: usize) -> Result<ToOffice, LinkError> {
        match frame::read_within(&mut self.0, limit) {
            Err(FrameError::Io(error)) if is_late(&error) => Err(LinkError::Silent),
            heard => Ok(heard?),
        }
    }
}

fn is_late(error: &std::io::Error) -> bool {
    matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut)
}

/// A stream that ends its patience at a time, however slowly the bytes drip.
struct Hasty {
    stream: UnixStream,
    patience: Duration,
    until: Option<Instant>,
    /// The stream itself has a timeout. Most frames come whole, and then it needs none.
    timed: bool,
}

impl Hasty {
    fn hurry(&mut self) {
        self.until = Some(Instant::now() + self.patience);
    }

    fn rest(&mut self) -> std::io::Result<()> {
        self.until = None;
        if self.timed {
            self.stream.set_read_timeout(None)?;
            self.timed = false;
        }
        Ok(())
    }
}

impl Read for Hasty {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        if let Some(until) = self.until {
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Err(ErrorKind::TimedOut.into());
            }
            self.stream.set_read_timeout(Some(left))?;
            self.timed = true;
        }
        self.stream.read(buffer)
    }
}

impl Write for Hasty {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.stream.write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.stream.flush()
    }
}
