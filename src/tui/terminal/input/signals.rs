//! Signals, on a thread of their own, as messages.

use std::fs::File;
use std::io;
use std::sync::Arc;
use std::thread;

use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGWINCH};
use signal_hook::iterator::{self, Handle};

use super::Input;
use crate::tui::terminal::tty;

/// The thread that waits for signals, until this is dropped.
pub struct Signals {
    handle: Handle,
}

impl Signals {
    pub fn start(tty: File, send: Arc<impl Fn(Input) -> bool + Send + Sync + 'static>) -> io::Result<Self> {
        let mut signals = iterator::Signals::new([SIGWINCH, SIGHUP, SIGTERM, SIGINT, SIGCONT])?;
        let handle = signals.handle();
        thread::Builder::new().name("signals".into()).spawn(move || {
            for signal in &mut signals {
                if let Some(input) = meaning(signal, &tty)
                    && !send(input)
                {
                    return;
                }
            }
        })?;
        Ok(Self { handle })
    }
}

impl Drop for Signals {
    fn drop(&mut self) {
        self.handle.close();
    }
}

fn meaning(signal: i32, tty: &File) -> Option<Input> {
    match signal {
        SIGHUP => Some(Input::HangUp),
        SIGTERM | SIGINT => Some(Input::Terminate),
        SIGWINCH => size(tty),
        // The shell had the terminal while we were stopped.
        SIGCONT => tty::take_again().ok().and_then(|()| size(tty)),
        _ => None,
    }
}

fn size(tty: &File) -> Option<Input> {
    let size = tty::size(tty).ok()?;
    Some(Input::Resize(size.width, size.height))
}
