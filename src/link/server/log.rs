//! What the server notes of itself: when it comes and goes and what fails. Never who, and never
//! what was written. A line is a time, how bad it is, what happened, and the rest as `name=value`.

use std::io::{self, Write};
use std::sync::Mutex;

use super::rolling::Rolling;
use crate::link::home::Home;

/// A file of the log is no larger.
const MOST: u64 = 1 << 20;

/// Begins the log: files in the office's directory for a server in the background, standard error
/// for one that somebody looks after. A server without a log still serves.
pub(super) fn begin(home: &Home, background: bool) {
    let lines = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_ansi(false)
        .with_target(false)
        .log_internal_errors(false);
    let begun = if background {
        let files = Rolling::open(home.logs(), MOST);
        files.map(|files| lines.with_writer(Mutex::new(AsItMay(files))).try_init())
    } else {
        Ok(lines.with_writer(|| AsItMay(io::stderr())).try_init())
    };
    drop(begun);
}

/// Writes where there is room. A full disk must not end, by its log, the server that tells of it.
struct AsItMay<W>(W);

impl<W: Write> Write for AsItMay<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        Ok(self.0.write(bytes).unwrap_or(bytes.len()))
    }

    fn flush(&mut self) -> io::Result<()> {
        let _there_may_be_no_room = self.0.flush();
        Ok(())
    }
}
