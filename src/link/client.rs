//! The terminal's end: says what it is told to, and never lets go of it before it is answered.

mod caller;
mod line;
mod outbox;
mod threads;

use std::sync::Arc;
use std::thread;
use std::time::Duration;

pub use caller::{CallError, Caller};

use self::outbox::Refused;
use self::threads::Shared;
use super::error::LinkError;
use super::frame;
use super::message::ToOffice;
use super::reach::Reach;
use crate::office::{
    Answer, DraftOrder, DraftReply, Notice, Order, PlaceView, Query, Receipt, Refusal, RightsView,
};

/// What a terminal hears.
#[derive(Debug)]
pub enum Event {
    /// Attached, for the first time or again.
    Attached { user: String, rights: RightsView },
    /// What [`Client::ask`] asked.
    Answer { request: u64, answer: Result<Answer, Refusal> },
    /// What [`Client::order`] ordered is on disk, or refused.
    Receipt { request: u64, receipt: Result<Receipt, Refusal> },
    /// What [`Client::draft`] sent is on disk, or refused.
    Draft { request: u64, reply: Result<DraftReply, Refusal> },
    /// Something in the office changed.
    Notice(Notice),
    /// The connection is lost and is being made again; nothing that was said is lost.
    Lost,
    /// The office cannot be reached now. Goes on trying, unless the error
    /// [is final](LinkError::is_final).
    Failed(LinkError),
}

/// A terminal's end of the link. No call waits for the office.
///
/// When the connection is lost it is made again, starting the server if there is none; everything
/// that has not been answered is said again in order, and the office does it once.
pub struct Client {
    shared: Arc<Shared>,
}

impl Client {
    /// Attaches to an office. `on_event` is called from a thread of the link's own.
    pub fn attach(mut reach: Reach, on_event: impl Fn(Event) + Send + 'static) -> Result<Self, LinkError> {
        let session = new_session()?;
        reach.prepare()?;
        let line = line::open(&mut reach, session, 0)?;
        let shared = Arc::new(Shared::new(session, Box::new(on_event)));
        let speaker = Arc::clone(&shared);
        start("link-speak", move || threads::speak(&speaker))?;
        let listener = Arc::clone(&shared);
        start("link-listen", move || threads::listen(&listener, reach, line))?;
        Ok(Self { shared })
    }

    /// Answered by [`Event::Answer`] with this number.
    pub fn ask(&self, query: Query) -> u64 {
        self.say(
            |request, _| ToOffice::Ask { request, query },
            |request, refusal| Event::Answer { request, answer: Err(refusal) },
        )
    }

    /// Answered by [`Event::Receipt`] with this number.
    pub fn order(&self, order: Order) -> u64 {
        self.say(
            |request, answered| ToOffice::Do { request, answered, order },
            |request, refusal| Event::Receipt { request, receipt: Err(refusal) },
        )
    }

    /// Answered by [`Event::Draft`] with this number.
    pub fn draft(&self, order: DraftOrder) -> u64 {
        self.say(
            |request, answered| ToOffice::Draft { request, answered, order },
            |request, refusal| Event::Draft { request, reply: Err(refusal) },
        )
    }

    /// Where the user is, for the next time.
    pub fn place(&self, place: PlaceView) {
        self.shared.change(|state| state.outbox.place(place));
    }

    /// Names this terminal to the office, over all its connections.
    pub fn session(&self) -> u64 {
        self.shared.session
    }

    /// Waits until everything that was said is answered, at most so long. True when it is.
    pub fn flush(&self, at_most: Duration) -> bool {
        self.shared.wait_until_settled(at_most)
    }

    /// Whether something that was typed or done has not been answered.
    pub fn has_unsaved(&self) -> bool {
        self.shared.change(|state| state.outbox.has_unsaved())
    }

    /// Says good-bye after everything that was said. Dropping does the same.
    pub fn bye(self) {}

    fn say(&self, message: impl FnOnce(u64, u64) -> ToOffice, refused: Refused) -> u64 {
        let (number, unsayable) = self.shared.change(|state| {
            let number = state.outbox.number();
            let answered = state.outbox.answered().min(number - 1);
            let message = message(number, answered);
            let changes = !matches!(message, ToOffice::Ask { .. });
            match frame::encode(&message) {
                Ok(frame) => {
                    state.outbox.push(number, frame, refused, changes);
                    (number, None)
                }
                Err(error) => (number, Some(error)),
            }
        });
        if let Some(error) = unsayable {
            self.shared.tell(refused(number, Refusal::Trouble(error.into())));
        }
        number
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        self.shared.change(|state| state.leaving = true);
    }
}

/// A number that no other terminal has.
fn new_session() -> Result<u64, LinkError> {
    let mut bytes = [0; size_of::<u64>()];
    rustix::rand::getrandom(&mut bytes, rustix::rand::GetRandomFlags::empty())
        .map_err(|error| LinkError::System(error.into()))?;
    Ok(u64::from_le_bytes(bytes))
}

fn start(name: &str, run: impl FnOnce() + Send + 'static) -> Result<(), LinkError> {
    thread::Builder::new().name(name.to_owned()).spawn(run).map_err(LinkError::System)?;
    Ok(())
}
