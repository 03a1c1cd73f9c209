//! One terminal at the office: a thread that reads what it says and a thread that writes to it.

use std::convert::Infallible;
use std::io::Write;
use std::net::Shutdown;
use std::os::unix::net::UnixStream;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, SyncSender, TrySendError};
use std::thread;

use super::door::{Door, Mail};
use super::ear::Ear;
use super::peer::{self, Peer};
use super::places::Place;
use crate::domain::{Moment, Rights};
use crate::link::error::LinkError;
use crate::link::frame::{self, FrameError};
use crate::link::message::{FromOffice, ToOffice};
use crate::office::{Answer, AnswerBody, Job, Office, Query, Refusal, RightsView, Sender, Standing, Task};

/// So much may wait for a terminal that does not read. One chunk is an answer, or all that one
/// commit has to say to it.
const WAITING: usize = 256;

/// So many jobs of one terminal may wait at the desk. With more to say it waits for itself, and the
/// others have their turn.
const IN_HAND: usize = 16;

/// A terminal, as the desk sees it.
pub(in crate::link) struct Seat {
    pub guest: u64,
    pub sender: Sender,
    /// Since when it is here.
    pub since: Moment,
    /// Which of the machine's terminals it is.
    pub terminal: Option<String>,
    outbox: SyncSender<Vec<u8>>,
    /// What the terminal's reader puts down before each job, and the desk takes up after it.
    in_hand: Receiver<()>,
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
                tracing::warn!(terminal = self.guest, "dropped: it does not read");
                false
            }
        }
    }

    /// A job of this terminal is done: it may bring another.
    pub fn done(&self) {
        let _ = self.in_hand.try_recv();
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
pub(super) fn serve(guest: u64, stream: UnixStream, place: Place, door: &Door) {
    if let Err(error) = converse(guest, stream, place, door) {
        tracing::info!(terminal = guest, %error, "gone");
    }
}

fn converse(guest: u64, stream: UnixStream, mut place: Place, door: &Door) -> Result<(), LinkError> {
    stream.set_write_timeout(Some(door.limits.patience)).map_err(LinkError::System)?;
    let own_ear = stream.try_clone().map_err(LinkError::System)?;
    let (mut ear, first) = Ear::lend(own_ear, door.limits.patience)?;
    let peer = peer::of(&stream).map_err(LinkError::System)?;
    let Some(office) = door.office.upgrade() else { return Ok(()) };
    let admission = admission(&office, &peer);
    drop(office);
    let rights = match admission {
        Ok(rights) => rights,
        Err(not_admitted) => return Ok(frame::write(&mut &stream, &not_admitted)?),
    };
    let user = peer.user;
    let ToOffice::Attach { session, answered } = first else { return Err(LinkError::Foreign) };
    if !place.belongs_to(&user) {
        return Ok(frame::write(&mut &stream, &FromOffice::Full)?);
    }
    stream.set_write_timeout(None).map_err(LinkError::System)?;

    let stream = Arc::new(stream);
    let sender = Sender::at(user, session);
    let (outbox, chunks) = mpsc::sync_channel(WAITING);
    let welcome = frame::encode(&FromOffice::Welcome { user: sender.user.clone(), rights })?;
    let _ = outbox.send(welcome);
    let to_terminal = Arc::clone(&stream);
    let (alive, written) = mpsc::channel();
    let writer = thread::Builder::new().name(format!("guest-{guest}-out"));
    writer.spawn(move || write(&chunks, &to_terminal, alive)).map_err(LinkError::System)?;

    let Some(since) = door.office.upgrade().map(|office| office.now()) else { return Ok(()) };
    let terminal = peer::terminal(&stream);
    let (turns, in_hand) = mpsc::sync_channel(IN_HAND);
    let (sender_here, to_seat) = (sender.clone(), outbox.clone());
    let seat =
        Seat { guest, sender: sender_here, since, terminal, outbox: to_seat, in_hand, stream, written };
    let Ok(()) = door.mail.send(Mail::Came(seat)) else {
        let _ = outbox.send(frame::encode(&FromOffice::Closing)?);
        return Ok(());
    };
    let _leaving = Leaving { guest, door };
    let mut turn = Turn { last: answered };
    loop {
        match turn.next(&mut ear)? {
            Said::Question(request, query) => {
                let Some(answer) = answer(&query, &sender, door) else { return Ok(()) };
                // A terminal that asks without reading waits here for itself.
                let Ok(()) = outbox.send(encode(request, answer)?) else { return Ok(()) };
            }
            Said::Work(request, answered, task) => {
                let job = Job { sender: sender.clone(), request, answered, task };
                // Fails when the terminal has come again on another connection.
                let Ok(()) = turns.send(()) else { return Ok(()) };
                let Ok(()) = door.mail.send(Mail::Job(guest, job)) else { return Ok(()) };
            }
            Said::Bye => return Ok(()),
        }
    }
}

/// Whom the office knows is let in. Before it knows anybody, only the one who owns it is.
#[expect(clippy::result_large_err, reason = "once for each terminal")]
fn admission(office: &Office, peer: &Peer) -> Result<RightsView, FromOffice> {
    let nobody = || Standing { rights: Rights::default(), known: false, ask: Vec::new() };
    // An office that cannot be read lets nobody in.
    let standing = office.standing(&peer.user).unwrap_or_else(|_| nobody());
    let unsettled = standing.ask.is_empty();
    if standing.known && (peer.owns || !unsettled) {
        return Ok(standing.view());
    }
    Err(not_admitted(office, peer.user.clone(), &standing))
}

/// The one sentence for whoever the office does not know.
pub(in crate::link) fn not_admitted(office: &Office, user: String, standing: &Standing) -> FromOffice {
    let ask = if standing.ask.is_empty() { peer::own_name() } else { standing.ask.join(", ") };
    FromOffice::NotAdmitted { user, ask, language: office.language().unwrap_or_default() }
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
enum Said {
    Question(u64, Query),
    Work(u64, u64, Task),
    Bye,
}

/// Requests come in the order of their numbers, each once on a connection. What is said again here
/// was not said by a terminal of ours: a receipt that has been forgotten would not protect it.
struct Turn {
    last: u64,
}

impl Turn {
    fn next(&mut self, ear: &mut Ear) -> Result<Said, LinkError> {
        let said = match ear.next()? {
            ToOffice::Ask { request, query } => Said::Question(self.pass(request)?, query),
            ToOffice::Do { request, answered, order } => {
                Said::Work(self.pass(request)?, answered, Task::Do(order))
            }
            ToOffice::Draft { request, answered, order } => {
                Said::Work(self.pass(request)?, answered, Task::Draft(order))
            }
            ToOffice::Place(place) => Said::Work(0, 0, Task::Place(place)),
            ToOffice::Attach { .. } => return Err(LinkError::Foreign),
            ToOffice::Bye => Said::Bye,
        };
        Ok(said)
    }

    fn pass(&mut self, request: u64) -> Result<u64, FrameError> {
        if request <= self.last {
            return Err(FrameError::OutOfTurn { request });
        }
        self.last = request;
        Ok(request)
    }
}

/// `None` when the office has closed.
fn answer(query: &Query, sender: &Sender, door: &Door) -> Option<Result<Answer, Refusal>> {
    let office = door.office.upgrade()?;
    let (mut answer, job) = match office.look(query, sender) {
        Ok((answer, shown)) => (Ok(answer), office.sight(shown, sender)),
        Err(refusal) => (Err(refusal), None),
    };
    drop(office);
    // What is exempt is shown when it stands in the journal that it was, and not before.
    if let Some(job) = job {
        let (done, noted) = mpsc::sync_channel(1);
        door.mail.send(Mail::Sight(job, done)).ok()?;
        if let Err(refusal) = noted.recv().ok()? {
            answer = Err(refusal);
        }
    }
    if let Ok(Answer { body: AnswerBody::Status(status), .. }) = &mut answer {
        status.guests = door.present.others(sender.session);
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
