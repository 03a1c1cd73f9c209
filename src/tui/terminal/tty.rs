//! Holds the terminal in the state the program needs, and gives it back whatever happens.

use std::fs::File;
use std::io::{self, IsTerminal, Write};
use std::os::fd::AsFd;
use std::sync::{Mutex, MutexGuard, Once, PoisonError, TryLockError};

use ratatui::layout::Size;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::fs::OFlags;
use rustix::termios::{OptionalActions, Termios, tcgetattr, tcgetwinsize, tcsetattr};

/// Alternate screen, then bracketed paste. Nothing is asked: answers come late or into the shell.
const ENTER: &[u8] = b"\x1b[?1049h\x1b[?2004h";
/// What the painter and `ENTER` may have left: paste brackets, scroll region, pen, cursor, screen.
const LEAVE: &[u8] = b"\x1b[?2004l\x1b[r\x1b[m\x1b[?25h\x1b[?1049l";

/// The size that is taken for true when the terminal does not know its own.
const UNKNOWN_SIZE: Size = Size { width: 80, height: 24 };

/// The one terminal this process holds: a panic hook must be able to give it back from anywhere.
static HELD: Mutex<Option<Held>> = Mutex::new(None);

struct Held {
    file: File,
    /// How the shell had it; `None` while it is lent out.
    before: Option<Termios>,
}

/// The terminal in raw mode on its alternate screen, until this is dropped.
pub struct Tty {
    file: File,
}

impl Tty {
    /// Takes the terminal the program was started in.
    pub fn enter() -> io::Result<Self> {
        Self::enter_on(open()?)
    }

    /// Takes the terminal behind a file, open for reading and writing.
    pub fn enter_on(file: File) -> io::Result<Self> {
        let held = Held { file: file.try_clone()?, before: None };
        *HELD.lock().unwrap_or_else(PoisonError::into_inner) = Some(held);
        restore_on_panic();
        let tty = Self { file };
        tty.resume()?;
        Ok(tty)
    }

    /// A way to write to the terminal that is not buffered: one write is one packet.
    pub fn writer(&self) -> io::Result<File> {
        self.file.try_clone()
    }

    /// Columns and rows.
    pub fn size(&self) -> io::Result<Size> {
        size(&self.file)
    }

    /// Whether something written now would go out, or wait behind what has not. A terminal that is gone
    /// takes all: the write tells.
    pub fn takes_more(&self) -> bool {
        let mut ready = [PollFd::new(&self.file, PollFlags::OUT)];
        poll(&mut ready, Some(&Timespec::default())) != Ok(0)
    }

    /// Lends the terminal out as the shell had it, for `$EDITOR`.
    pub fn suspend(&self) {
        give_back(held().as_mut());
    }

    /// Takes the terminal back. Its screen is empty afterwards.
    pub fn resume(&self) -> io::Result<()> {
        let mut held = held();
        let Some(held) = held.as_mut() else {
            return Ok(());
        };
        if held.before.is_none() {
            held.before = Some(tcgetattr(&held.file)?);
        }
        take(held)
    }
}

impl Drop for Tty {
    fn drop(&mut self) {
        give_back(held().as_mut());
    }
}

/// Gives the terminal back as the shell had it. Safe to call from anywhere, any number of times.
fn restore() {
    match HELD.try_lock() {
        Ok(mut held) => give_back(held.as_mut()),
        Err(TryLockError::Poisoned(held)) => give_back(held.into_inner().as_mut()),
        // A panic in the middle of taking it: the guard's drop comes after this.
        Err(TryLockError::WouldBlock) => {}
    }
}

fn give_back(held: Option<&mut Held>) {
    if let Some(held) = held
        && let Some(before) = held.before.take()
    {
        // A terminal that is gone can not be given back, and nobody is there to be told.
        let _ = held.file.write_all(LEAVE);
        let _ = tcsetattr(&held.file, OptionalActions::Now, &before);
    }
}

/// Sets the terminal as we need it once more, after the process was stopped and goes on.
pub(super) fn take_again() -> io::Result<()> {
    match held().as_mut() {
        Some(held) if held.before.is_some() => take(held),
        _ => Ok(()),
    }
}

/// Columns and rows of the terminal behind a file.
pub(super) fn size(file: impl AsFd) -> io::Result<Size> {
    let size = tcgetwinsize(file)?;
    Ok(if size.ws_col == 0 || size.ws_row == 0 { UNKNOWN_SIZE } else { Size::new(size.ws_col, size.ws_row) })
}

fn held() -> MutexGuard<'static, Option<Held>> {
    HELD.lock().unwrap_or_else(PoisonError::into_inner)
}

fn take(held: &mut Held) -> io::Result<()> {
    let mut raw = tcgetattr(&held.file)?;
    // Also ends flow control: Ctrl-S must not freeze a meeting.
    raw.make_raw();
    tcsetattr(&held.file, OptionalActions::Now, &raw)?;
    held.file.write_all(ENTER)
}

/// Standard input if it is a terminal one can write to, else the controlling terminal.
fn open() -> io::Result<File> {
    let stdin = io::stdin();
    if stdin.is_terminal() && rustix::fs::fcntl_getfl(&stdin)?.contains(OFlags::RDWR) {
        return Ok(stdin.as_fd().try_clone_to_owned()?.into());
    }
    File::options().read(true).write(true).open("/dev/tty")
}

fn restore_on_panic() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let next = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            restore();
            next(panic);
        }));
    });
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use portable_pty::{PtySize, native_pty_system};
    use rustix::termios::{InputModes, LocalModes};

    use super::*;

    #[test]
    fn the_terminal_is_given_back_as_it_was() {
        let pair =
            native_pty_system().openpty(PtySize { rows: 31, cols: 97, ..PtySize::default() }).expect("a pty");
        let mut outside = pair.master.try_clone_reader().expect("a reader");
        let mut sees = |expected: &[u8]| {
            let mut seen = vec![0; expected.len()];
            outside.read_exact(&mut seen).expect("the bytes");
            assert_eq!(String::from_utf8_lossy(&seen), String::from_utf8_lossy(expected));
        };
        let path = pair.master.tty_name().expect("a name");
        let file = File::options().read(true).write(true).open(path).expect("the tty");
        let modes = || {
            let termios = tcgetattr(&file).expect("a tty");
            (termios.input_modes, termios.local_modes)
        };
        let before = modes();

        let tty = Tty::enter_on(file.try_clone().expect("a clone")).expect("taken");
        sees(ENTER);
        assert_eq!(tty.size().expect("a size"), Size::new(97, 31));
        assert!(!modes().0.contains(InputModes::IXON), "no flow control");
        assert!(!modes().1.contains(LocalModes::ICANON), "raw");

        tty.suspend();
        sees(LEAVE);
        assert_eq!(modes(), before);
        tty.resume().expect("taken again");
        sees(ENTER);
        take_again().expect("after a stop");
        sees(ENTER);

        restore();
        restore();
        drop(tty);
        sees(LEAVE);
        assert_eq!(modes(), before);
        // Whatever was given back more than once would stand before this.
        (&file).write_all(b"shell").expect("written");
        sees(b"shell");
    }
}
