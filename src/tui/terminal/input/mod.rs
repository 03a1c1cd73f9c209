//! What the user and the system say to the program, as plain messages.
//!
//! Two threads, each with a name and an end: one waits for the tty, one for signals. Both sleep
//! until something happens. The bytes are decoded here, not by crossterm's reader: that one owns
//! its tty, blocks in the middle of a split sequence, and can not be told to wait for `$EDITOR`.
//! Read [`Input`] first.

mod decoder;
mod paste;
mod signals;
#[cfg(test)]
mod tests;

use std::fs::File;
use std::io;
use std::os::fd::OwnedFd;
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::Duration;

use crossterm::event::KeyEvent;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;

use super::tty::Tty;
use decoder::Decoder;

/// One message to the event loop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    Key(KeyEvent),
    /// Text that came in one piece: line feeds, no other control characters than tabs, composed.
    Paste(String),
    /// Many keys that came at once. Where many lines are written they are one text; elsewhere each
    /// is a key.
    Burst {
        text: String,
        keys: Vec<KeyEvent>,
    },
    /// The terminal's columns and rows. Also sent, perhaps unchanged, when the process was stopped
    /// and goes on: the screen is to be painted anew.
    Resize(u16, u16),
    /// The terminal is gone. Nothing more comes from it.
    HangUp,
    /// Someone asks the process to end.
    Terminate,
}

/// Bytes taken from the tty at once; its own queue holds no more.
const READ: usize = 4096;
/// A paste without brackets is gathered up to here before it is handed on.
const GATHER: usize = 64 * 1024;

const PAUSE: u8 = b'p';
const RESUME: u8 = b'r';

/// The threads that listen, until this is dropped.
pub struct Listener {
    orders: OwnedFd,
    paused: mpsc::Receiver<()>,
    _signals: Option<signals::Signals>,
}

impl Listener {
    /// Listens to the tty and to signals. `send` answers false when nobody reads any more.
    pub fn start(tty: &Tty, send: impl Fn(Input) -> bool + Send + Sync + 'static) -> io::Result<Self> {
        let send = Arc::new(send);
        let signals = signals::Signals::start(tty.writer()?, Arc::clone(&send))?;
        Ok(Self { _signals: Some(signals), ..Self::on(tty.writer()?, move |input| send(input))? })
    }

    /// Listens to the keys of one terminal and to no signals.
    pub fn on(tty: File, send: impl Fn(Input) -> bool + Send + 'static) -> io::Result<Self> {
        let (inbox, orders) = rustix::pipe::pipe_with(rustix::pipe::PipeFlags::CLOEXEC)?;
        let (ack, paused) = mpsc::channel();
        thread::Builder::new().name("keys".into()).spawn(move || {
            let ear = Ear { tty, inbox, ack, send };
            // Whatever stops us from hearing the terminal, it is lost to the user.
            if ear.listen() == End::Lost {
                (ear.send)(Input::HangUp);
            }
        })?;
        Ok(Self { orders, paused, _signals: None })
    }

    /// Leaves the tty to another program. When this returns no key is taken from it any more; a
    /// hang-up is still told.
    pub fn pause(&self) {
        // A thread that has ended takes nothing either.
        if rustix::io::write(&self.orders, &[PAUSE]).is_ok() {
            let _ = self.paused.recv();
        }
    }

    /// Listens again.
    pub fn resume(&self) {
        let _ = rustix::io::write(&self.orders, &[RESUME]);
    }
}

/// Why the thread stopped.
#[derive(PartialEq, Eq)]
enum End {
    /// The terminal is gone.
    Lost,
    /// Nobody wants to hear more.
    Dismissed,
}

struct Ear<F> {
    tty: File,
    inbox: OwnedFd,
    ack: mpsc::Sender<()>,
    send: F,
}

impl<F: Fn(Input) -> bool> Ear<F> {
    fn listen(&self) -> End {
        let mut decoder = Decoder::default();
        let mut paused = false;
        loop {
            // While paused only a hang-up is heard: that one is told even if not asked for.
            let wish = if paused { PollFlags::empty() } else { PollFlags::IN };
            let mut ready = [PollFd::new(&self.tty, wish), PollFd::new(&self.inbox, PollFlags::IN)];
            let waited = wait(&mut ready, decoder.patience());
            let (tty, orders) = (ready[0].revents(), ready[1].revents());
            match waited {
                Err(Errno::INTR) => {}
                Ok(0) => {
                    if !self.tell(decoder.give_up()) {
                        return End::Dismissed;
                    }
                }
                Ok(_) if !orders.is_empty() => match self.order() {
                    Some(PAUSE) => {
                        paused = true;
                        let _ = self.ack.send(());
                    }
                    Some(_) => paused = false,
                    None => return End::Dismissed,
                },
                Ok(_) if tty.contains(PollFlags::IN) => {
                    let (heard, alive) = self.read(&mut decoder);
                    if !self.tell(heard) {
                        return End::Dismissed;
                    }
                    if !alive {
                        return End::Lost;
                    }
                }
                Ok(_) | Err(_) => return End::Lost,
            }
        }
    }

    fn order(&self) -> Option<u8> {
        let mut byte = [0];
        match rustix::io::read(&self.inbox, &mut byte) {
            Ok(1) => Some(byte[0]),
            _ => None,
        }
    }

    /// Reads what waits, and whether the terminal is still there. More is read as long as it looks
    /// like a paste without brackets.
    fn read(&self, decoder: &mut Decoder) -> (Vec<Input>, bool) {
        let mut heard = Vec::new();
        let mut bytes = [0; READ];
        let mut total = 0;
        loop {
            match rustix::io::read(&self.tty, &mut bytes) {
                Err(Errno::INTR | Errno::AGAIN) => {}
                Ok(0) | Err(_) => return (heard, false),
                Ok(count) => {
                    decoder.feed(&bytes[..count], &mut heard);
                    total += count;
                }
            }
            let mut more = [PollFd::new(&self.tty, PollFlags::IN)];
            if heard.len() < paste::BURST || total >= GATHER || wait(&mut more, Some(Duration::ZERO)) != Ok(1)
            {
                return (heard, true);
            }
        }
    }

    fn tell(&self, heard: Vec<Input>) -> bool {
        paste::gather(heard).into_iter().all(&self.send)
    }
}

fn wait(ready: &mut [PollFd<'_>], patience: Option<Duration>) -> rustix::io::Result<usize> {
    let patience = patience.and_then(|patience| Timespec::try_from(patience).ok());
    poll(ready, patience.as_ref())
}
