//! The two threads of a terminal's end: one speaks, one listens and mends the connection.

use std::io::Write;
use std::net::Shutdown;
use std::os::unix::net::UnixStream;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::line::{self, Line};
use super::outbox::Outbox;
use super::{Event, LinkError};
use crate::link::frame;
use crate::link::message::{FromOffice, ToOffice};
use crate::link::reach::Reach;

/// How long to wait before the next attempt: at once, then longer and longer.
const PAUSES: [Duration; 7] = [
    Duration::ZERO,
    Duration::from_millis(50),
    Duration::from_millis(100),
    Duration::from_millis(250),
    Duration::from_millis(500),
    Duration::from_secs(2),
    Duration::from_secs(5),
];

/// So many connections in a row may end before anything was answered on them; then the first
/// request that waits is given up, since it may be what ends them.
const ENDINGS: usize = 5;
const GIVEN_UP: &str = "the server ended again and again before it had answered";

/// What the caller and both threads share.
pub(super) struct Shared {
    pub session: u64,
    state: Mutex<State>,
    /// Something in the state is new.
    news: Condvar,
    on_event: Mutex<Box<dyn Fn(Event) + Send>>,
}

/// Where the conversation stands.
#[derive(Default)]
pub(super) struct State {
    pub outbox: Outbox,
    stream: Option<Arc<UnixStream>>,
    /// Words are being written just now.
    speaking: bool,
    /// The terminal is going: nothing is mended any more.
    pub leaving: bool,
}

impl Shared {
    pub fn new(session: u64, on_event: Box<dyn Fn(Event) + Send>) -> Self {
        Self { session, state: Mutex::default(), news: Condvar::new(), on_event: Mutex::new(on_event) }
    }

    /// The state, to change it; whoever waits for news looks at it afterwards.
    pub fn change<T>(&self, change: impl FnOnce(&mut State) -> T) -> T {
        let result = change(&mut self.lock());
        self.news.notify_all();
        result
    }

    pub fn tell(&self, event: Event) {
        self.on_event.lock().unwrap_or_else(PoisonError::into_inner)(event);
    }

    /// Waits until everything is answered, at most so long.
    pub fn wait_until_settled(&self, at_most: Duration) -> bool {
        let until = Instant::now() + at_most;
        self.wait(until, |state| state.outbox.is_settled() && !state.speaking)
    }

    fn wait(&self, until: Instant, mut enough: impl FnMut(&mut State) -> bool) -> bool {
        let mut state = self.lock();
        loop {
            if enough(&mut state) {
                return true;
            }
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return false;
            }
            state = self.news.wait_timeout(state, left).unwrap_or_else(PoisonError::into_inner).0;
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Writes what has been said, in order, whenever there is a connection.
pub(super) fn speak(shared: &Shared) {
    let mut state = shared.lock();
    loop {
        match state.stream.clone() {
            Some(stream) if state.outbox.has_unsent() => {
                let (mut words, place) = state.outbox.take_unsent();
                state.speaking = true;
                drop(state);
                // A place that has gone out is settled: nobody answers it.
                shared.news.notify_all();
                // A place is a few numbers: it cannot be too large.
                words.extend(
                    place.and_then(|place| frame::encode(&ToOffice::Place(place)).ok()).unwrap_or_default(),
                );
                let spoken = (&*stream).write_all(&words);
                if spoken.is_err() {
                    // The listener sees the end of the connection and mends it.
                    let _ = stream.shutdown(Shutdown::Both);
                }
                shared.change(|state| state.speaking = false);
                state = shared.lock();
            }
            stream if state.leaving => {
                if let Some(stream) = stream {
                    let _ = frame::write(&mut &*stream, &ToOffice::Bye);
                    let _ = stream.shutdown(Shutdown::Both);
                }
                return;
            }
            _ => state = shared.news.wait(state).unwrap_or_else(PoisonError::into_inner),
        }
    }
}

/// Hears what the office says; when the connection is lost, makes a new one.
pub(super) fn listen(shared: &Shared, mut reach: Reach, first: Line) {
    let mut endings = 0;
    let mut line = first;
    loop {
        let (user, rights) = (std::mem::take(&mut line.user), std::mem::take(&mut line.rights));
        shared.change(|state| {
            state.outbox.rewind();
            state.stream = Some(Arc::clone(&line.stream));
        });
        shared.tell(Event::Attached { user, rights });
        let (heard, end) = hear(shared, &mut line);
        shared.change(|state| state.stream = None);
        if shared.lock().leaving {
            return;
        }
        if end.is_final() {
            return shared.tell(Event::Failed(end));
        }
        shared.tell(Event::Lost);
        // A request that ends the server each time must not be sent again without a pause, nor
        // for ever.
        endings = if heard { 0 } else { endings + 1 };
        let given_up = shared.change(|state| {
            let poison = endings >= ENDINGS;
            if poison { state.outbox.give_up_first(GIVEN_UP) } else { None }
        });
        if let Some(event) = given_up {
            shared.tell(event);
        }
        match mend(shared, &mut reach, endings) {
            Some(mended) => line = mended,
            None => return,
        }
    }
}

/// Until the connection ends. True when something was answered on it.
fn hear(shared: &Shared, line: &mut Line) -> (bool, LinkError) {
    let mut heard = false;
    loop {
        let message = match frame::read(&mut line.from_office) {
            Ok(message) => message,
            Err(error) => return (heard, error.into()),
        };
        let (request, event) = match message {
            FromOffice::Answer { request, answer } => (request, Event::Answer { request, answer }),
            FromOffice::Receipt { request, receipt } => (request, Event::Receipt { request, receipt }),
            FromOffice::Draft { request, reply } => (request, Event::Draft { request, reply }),
            FromOffice::Notice(notice) => {
                shared.tell(Event::Notice(notice));
                continue;
            }
            // It ends because it was told to, not because of what it was asked.
            FromOffice::Closing => {
                heard = true;
                continue;
            }
            FromOffice::NotAdmitted { user, ask, language } => {
                return (heard, LinkError::NotAdmitted { user, ask, language });
            }
            FromOffice::Welcome { .. } | FromOffice::Full => continue,
        };
        heard = true;
        // Told before it counts as answered: who waits for the answers finds them told.
        if shared.lock().outbox.awaits(request) {
            shared.tell(event);
        }
        shared.change(|state| state.outbox.settle(request));
    }
}

/// A new connection, however long it takes; `None` when the terminal leaves or it is no use.
fn mend(shared: &Shared, reach: &mut Reach, mut failures: usize) -> Option<Line> {
    let mut told = String::new();
    loop {
        let pause = PAUSES[failures.min(PAUSES.len() - 1)];
        if shared.wait(Instant::now() + pause, |state| state.leaving) {
            return None;
        }
        failures += 1;
        let answered = shared.lock().outbox.answered();
        let error = match line::open(reach, shared.session, answered) {
            Ok(line) => return Some(line),
            Err(error) => error,
        };
        let words = error.to_string();
        let is_final = error.is_final();
        if words != told {
            shared.tell(Event::Failed(error));
            told = words;
        }
        if is_final {
            return None;
        }
    }
}
