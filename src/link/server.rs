//! The office's end: one thread does the work, and each terminal has two threads of its own that
//! wait for it.

mod desk;
mod door;
mod ear;
mod guest;
mod listen;
mod log;
mod peer;
mod places;
mod rolling;

use std::fs::File;
use std::io::Write;
use std::os::unix::net::UnixListener;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::thread;
use std::time::Duration;

use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM, SIGXFSZ};
use signal_hook::iterator::Signals;

pub(super) use self::desk::Desk;
pub(super) use self::door::Door;
pub(super) use self::peer::{group_name, name as user_name, own_name};
pub(super) use self::places::Limits;
use super::error::LinkError;
use super::home::Home;
use super::safety;
use super::spawn::READY;
use crate::office::{Cause, Clock, Office, Trouble};

/// How a server runs.
#[derive(Clone, Debug)]
pub struct ServeOptions {
    /// The office's directory.
    pub dir: PathBuf,
    /// In a session of its own, and with word to whoever started it when it is ready.
    pub detach: bool,
    /// Leaves when no terminal has been attached for so long; `None` stays.
    pub leave_after: Option<Duration>,
    /// The group of the office's folder may connect, too; whom the office knows is let in.
    pub shared: bool,
    pub clock: Clock,
}

/// Serves the office until nobody has been attached for a while, or until it is told to end.
pub fn serve(options: &ServeOptions) -> Result<(), LinkError> {
    if !options.detach {
        return OpenOffice::new(options)?.run(options);
    }
    // Fails only where there is already a session of its own.
    let _ = rustix::process::setsid();
    match OpenOffice::new(options) {
        Ok(open) => {
            announce(READY);
            open.run(options)
        }
        Err(error) => {
            // Whoever started us says that we could not start.
            announce(&error.trouble().line());
            Err(error)
        }
    }
}

/// An office whose door is open.
struct OpenOffice {
    /// Held as long as the server lives.
    _lock: File,
    socket: listen::Socket,
    listener: UnixListener,
    office: Office,
    signals: Signals,
}

impl OpenOffice {
    fn new(options: &ServeOptions) -> Result<Self, LinkError> {
        let home = Home::new(&options.dir);
        let unusable = |source| LinkError::Directory { path: options.dir.clone(), source };
        // Whoever starts a server in the background has made it.
        if !options.detach {
            home.make().map_err(unusable)?;
        }
        safety::keep_to_ourselves();
        safety::check(&home)?;
        let lock = listen::lock(&home, options.detach, Some(std::process::id()))?;
        log::begin(&home, options.detach);
        files_for_all();
        // A file that may grow no more is a disk that is full, and no reason to be killed.
        let full = Arc::new(AtomicBool::new(false));
        signal_hook::flag::register(SIGXFSZ, full).map_err(LinkError::System)?;
        let signals = Signals::new([SIGTERM, SIGINT, SIGHUP]).map_err(LinkError::System)?;
        let office = Office::open(home.dir(), options.clock.clone()).map_err(LinkError::NotStarted)?;
        settle_owner(&office)?;
        let (socket, listener) = listen::open(&home, options.shared)?;
        Ok(Self { _lock: lock, socket, listener, office, signals })
    }

    fn run(self, options: &ServeOptions) -> Result<(), LinkError> {
        let Self { _lock, socket, listener, office, mut signals } = self;
        let office = Arc::new(office);
        let (desk, door) = Desk::new(office, options.leave_after);
        let bell = door.bell();
        start("signals", move || {
            if signals.forever().next().is_some() {
                bell.close();
            }
        })?;
        start("accept", move || listen::accept(&listener, &door))?;
        tracing::info!(version = env!("CARGO_PKG_VERSION"), "serves");
        desk.run(|| socket.close());
        tracing::info!("closed");
        Ok(())
    }
}

/// A terminal is two open files; the system's usual limit is meant for one user's program.
fn files_for_all() {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    const FILES: u64 = 4096;
    let Rlimit { current, maximum } = getrlimit(Resource::Nofile);
    let wanted = maximum.map_or(FILES, |most| most.min(FILES));
    if current.is_some_and(|now| now < wanted) {
        let _ = setrlimit(Resource::Nofile, Rlimit { current: Some(wanted), maximum });
    }
}

/// The name of the user that this process runs as.
pub fn this_user() -> String {
    own_name()
}

/// An office from before there were accounts: whoever runs its server, which owns its files, is the
/// administrator from now on.
pub(super) fn settle_owner(office: &Office) -> Result<(), LinkError> {
    office.settle_owner(&own_name()).map_err(|refusal| {
        let detail = format!("the owner's account could not be written: {refusal:?}");
        LinkError::NotStarted(Trouble::new(Cause::NoServer, detail))
    })
}

/// Tells whoever started us, and lets go of the pipe.
fn announce(words: &str) {
    let mut stdout = std::io::stdout();
    let _ = writeln!(stdout, "{words}");
    let _ = stdout.flush();
    if let Ok(nowhere) = File::options().write(true).open("/dev/null") {
        let _ = rustix::stdio::dup2_stdout(nowhere);
    }
}

/// The lock of the office's only server, for one that does not serve: nobody is noted in it, so
/// nobody is told to end.
pub(super) fn lock(home: &Home) -> Result<File, LinkError> {
    listen::lock(home, false, None)
}

fn start(name: &str, run: impl FnOnce() + Send + 'static) -> Result<(), LinkError> {
    thread::Builder::new().name(name.to_owned()).spawn(run).map_err(LinkError::System)?;
    Ok(())
}
