//! One terminal at the office: a thread that reads what it says and a thread that writes to it.

use std::convert::Infallible;
use std::io::{BufReader, Write};
use std::net::Shutdown;
use std::os::unix::net::UnixStream;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, SyncSender, TrySendError};
use std::thread;
use std::time::Duration;

use super::door::{Door, Mail};
use super::peer;
use crate::link::error::LinkError;
use crate::link::message::{FromOffice, ToOffice};
use crate::link::{frame, hello};
use crate::office::{Answer, AnswerBody, Job, Query, Refusal, Sender, Task};

/// A terminal says hello at once, or never.
const PATIENCE: Duration = Duration::from_secs(10);

/// So much may wait for a terminal that does not read. One chunk is an answer, or all that one
/// commit has to say to it.
const WAITING: usize = 256;

/// A terminal, as the desk sees it.
pub(in crate::link) struct Seat {
    pub guest: u64,
    pub sender: Sender,
    outbox: SyncSender<Vec<u8>>,
    stream: Arc<UnixStream>,
    /// Ends when everything is written.
    written: Receiver<Infallible>,
}

impl Seat {
    /// Never waits. False when the terminal is gone or has not read for too long.
    pub fn send(&self, chunk: Vec<u8>) -> bool {
        match self.outbox.try_send(chunk) {
            Ok(()) => true,
            Err(TrySendError::Disconnected(_)) => false,
            Err(TrySendError::Full(_)) => {
                tracing::warn!("terminal {} does not read: dropped", self.guest);
                false
            }
        }
    }

    /// Ends the connection; both its threads notice.
    pub fn drop_connection(&self) {
        let _ = self.stream.shutdown(Shutdown::Both);
    }

    /// Says a last word: no more is heard, and what waits is still written. The receiver ends when
    /// it is.
    pub fn say_farewell(self, last: Vec<u8>) -> Receiver<Infallible> {
        let _ = self.outbox.try_send(last);
        let _ = self.stream.shutdown(Shutdown::Read);
        self.written
    }
}

/// Serves one terminal until it leaves.
pub(super) fn serve(guest: u64, stream: UnixStream, door: &Door) {
    if let Err(error) = converse(guest, stream, door) {
        tracing::info!("terminal {guest}: {error}");
    }
}

fn converse(guest: u64, stream: UnixStream, door: &Door) -> Result<(), LinkError> {
    stream.set_read_timeout(Some(PATIENCE)).map_err(LinkError::System)?;
    stream.set_write_timeout(Some(PATIENCE)).map_err(LinkError::System)?;
    hello::exchange(&stream)?;
    let user = match peer::admit(&stream) {
        Ok(user) => user,
        Err(owner) => return Ok(frame::write(&mut &stream, &FromOffice::NotAdmitted { owner })?),
    };
    let mut from_terminal = BufReader::new(stream.try_clone().map_err(LinkError::System)?);
    let ToOffice::Attach { session, .. } = frame::read(&mut from_terminal)? else {
        return Err(LinkError::Foreign);
    };
    stream.set_read_timeout(None).map_err(LinkError::System)?;
    stream.set_write_timeout(None).map_err(LinkError::System)?;

    let stream = Arc::new(stream);
    let sender = Sender { user, session };
    let (outbox, chunks) = mpsc::sync_channel(WAITING);
    let welcome = frame::encode(&FromOffice::Welcome { user: sender.user.clone() })?;
    let _ = outbox.send(welcome);
    let to_terminal = Arc::clone(&stream);
    let (alive, written) = mpsc::channel();
    let writer = thread::Builder::new().name(format!("guest-{guest}-out"));
    writer.spawn(move || write(&chunks, &to_terminal, alive)).map_err(LinkError::System)?;

    let seat = Seat { guest, sender: sender.clone(), outbox: outbox.clone(), stream, written };
    let Ok(()) = door.mail.send(Mail::Came(seat)) else {
        let _ = outbox.send(frame::encode(&FromOffice::Closing)?);
        return Ok(());
    };
    let _leaving = Leaving { guest, door };
    read(guest, &sender, &mut from_terminal, &outbox, door)
}

/// Says that the terminal has left, also when its thread panics.
struct Leaving<'a> {
    guest: u64,
    door: &'a Door,
}

impl Drop for Leaving<'_> {
    fn drop(&mut self) {
        let _ = self.door.mail.send(Mail::Left(self.guest));
    }
}

/// Orders go to the desk; questions are answered here.
fn read(
    guest: u64,
    sender: &Sender,
    from_terminal: &mut BufReader<UnixStream>,
    outbox: &SyncSender<Vec<u8>>,
    door: &Door,
) -> Result<(), LinkError> {
    loop {
        let (request, answered, task) = match frame::read(from_terminal)? {
            ToOffice::Ask { request, query } => {
                let Some(answer) = answer(&query, sender, door) else { return Ok(()) };
                // A terminal that asks without reading waits here for itself.
                let Ok(()) = outbox.send(encode(request, answer)?) else { return Ok(()) };
                continue;
            }
            ToOffice::Do { request, answered, order } => (request, answered, Task::Do(order)),
            ToOffice::Draft { request, answered, order } => (request, answered, Task::Draft(order)),
            ToOffice::Place(place) => (0, 0, Task::Place(place)),
            ToOffice::Attach { .. } => return Err(LinkError::Foreign),
            ToOffice::Bye => return Ok(()),
        };
        let job = Job { sender: sender.clone(), request, answered, task };
        let Ok(()) = door.mail.send(Mail::Job(guest, job)) else { return Ok(()) };
    }
}

/// `None` when the office has closed.
fn answer(query: &Query, sender: &Sender, door: &Door) -> Option<Result<Answer, Refusal>> {
    let mut answer = door.office.upgrade()?.ask(query, sender);
    if let Ok(Answer { body: AnswerBody::Status(status), .. }) = &mut answer {
        status.users = door.present.others(sender.session);
    }
    Some(answer)
}

fn encode(request: u64, answer: Result<Answer, Refusal>) -> Result<Vec<u8>, frame::FrameError> {
    frame::encode(&FromOffice::Answer { request, answer }).or_else(|error| {
        let answer = Err(Refusal::Trouble(error.into()));
        frame::encode(&FromOffice::Answer { request, answer })
    })
}

/// Writes until nobody has anything more to say, or the terminal is gone.
fn write(chunks: &Receiver<Vec<u8>>, mut to_terminal: &UnixStream, _alive: mpsc::Sender<Infallible>) {
    while let Ok(chunk) = chunks.recv() {
        if to_terminal.write_all(&chunk).is_err() {
            break;
        }
    }
    let _ = to_terminal.shutdown(Shutdown::Both);
}
