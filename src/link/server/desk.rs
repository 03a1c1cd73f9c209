//! The one thread that changes the office. All that waits for it is done in one transaction.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, SyncSender};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use super::door::{Door, Mail, Present};
use super::guest::{self, Seat};
use super::places::Limits;
use crate::link::frame;
use crate::link::message::FromOffice;
use crate::office::{Audience, GuestView, Job, Notice, Office, Refusal, Reply, Sender, Task, Worked};

/// So much may wait for the desk; a terminal that sends more waits.
const WAITING: usize = 256;

/// A server that stays copies what has changed when nobody has been there for so long.
const QUIET: Duration = Duration::from_mins(10);

/// The number of no guest.
const NOBODY: u64 = u64::MAX;

/// Terminals are told that the server leaves; who does not hear it in this time finds out.
const FAREWELL: Duration = Duration::from_secs(1);

/// The writer thread and what it alone owns: the office and the terminals attached to it.
pub(in crate::link) struct Desk {
    office: Arc<Office>,
    inbox: Receiver<Mail>,
    seats: BTreeMap<u64, Seat>,
    /// Which guest a session is now. One that reconnects is here twice for a moment.
    sessions: HashMap<u64, u64>,
    present: Present,
    leave_after: Option<Duration>,
    /// The copy that is being taken, or was last.
    copying: Option<JoinHandle<()>>,
}

/// What waited.
#[derive(Default)]
struct Batch {
    jobs: Vec<Job>,
    /// Where each job's reply goes: the guest, and the guest's number for it.
    origins: Vec<(u64, u64)>,
    /// Who waits until it is journalled what they see: the job, and where to say so.
    sights: Vec<(usize, SyncSender<Result<(), Refusal>>)>,
    close: bool,
}

impl Batch {
    fn push(&mut self, guest: u64, job: Job) {
        self.origins.push((guest, job.request));
        self.jobs.push(job);
    }

    fn push_sight(&mut self, job: Job, done: SyncSender<Result<(), Refusal>>) {
        self.sights.push((self.jobs.len(), done));
        self.push(NOBODY, job);
    }
}

impl Desk {
    pub fn new(office: Arc<Office>, leave_after: Option<Duration>) -> (Self, Door) {
        Self::within(office, leave_after, Limits::USUAL)
    }

    pub fn within(office: Arc<Office>, leave_after: Option<Duration>, limits: Limits) -> (Self, Door) {
        let (mail, inbox) = mpsc::sync_channel(WAITING);
        let present = Present::default();
        let door = Door::new(&office, mail, present.clone(), limits);
        let (seats, sessions) = (BTreeMap::new(), HashMap::new());
        let desk = Self { office, inbox, seats, sessions, present, leave_after, copying: None };
        (desk, door)
    }

    /// Works until nobody has been there for a while, nobody can come any more or it is told to
    /// close. `shut` closes the
    /// way in before those who are there are told to go.
    pub fn run(mut self, shut: impl FnOnce()) {
        while self.turn() {}
        shut();
        self.say_farewell();
    }

    /// Waits for work and does all that there is. False when the server is to end.
    pub(in crate::link) fn turn(&mut self) -> bool {
        let Some(first) = self.wait() else { return false };
        let mut batch = Batch::default();
        self.sort(first, &mut batch);
        while batch.jobs.len() < WAITING
            && let Ok(next) = self.inbox.try_recv()
        {
            self.sort(next, &mut batch);
        }
        if !batch.jobs.is_empty() {
            let worked = self.office.work(&batch.jobs);
            for seat in batch.origins.iter().filter_map(|(guest, _)| self.seats.get(guest)) {
                seat.done();
            }
            for (at, done) in batch.sights.drain(..) {
                let noted = match worked.replies.get(at) {
                    Some(Reply::Receipt(Err(refusal))) => Err(refusal.clone()),
                    _ => Ok(()),
                };
                // Whoever asked may be gone.
                let _ = done.send(noted);
            }
            let rights = worked.notices.iter().any(|(_, notice)| changes_rights(notice));
            self.deliver(&batch.origins, worked);
            if rights {
                self.tell_rights();
            }
            if self.office.is_backup_due() {
                self.back_up();
            }
        }
        !batch.close
    }

    /// Nothing wakes an office that waits but mail, and, while nobody is there, the end of its
    /// patience: what has changed is then copied, and when nothing is left to do it leaves.
    fn wait(&mut self) -> Option<Mail> {
        loop {
            let patience = match self.leave_after {
                _ if !self.seats.is_empty() => None,
                None if self.office.has_changes_to_back_up() => Some(QUIET),
                patience => patience,
            };
            let Some(patience) = patience else { return self.inbox.recv().ok() };
            match self.inbox.recv_timeout(patience) {
                Ok(mail) => return Some(mail),
                Err(RecvTimeoutError::Timeout) if self.office.has_changes_to_back_up() => self.back_up(),
                Err(RecvTimeoutError::Timeout) if self.is_copying() => {}
                Err(_) => return None,
            }
        }
    }

    /// Takes a copy on a thread of its own; a second one waits for the next occasion.
    fn back_up(&mut self) {
        if self.is_copying() {
            return;
        }
        let office = Arc::clone(&self.office);
        // What goes wrong is noted by the office, and told when somebody asks how it is.
        let copying = thread::Builder::new().name("copy".to_owned()).spawn(move || drop(office.back_up()));
        match copying {
            Ok(copying) => self.copying = Some(copying),
            Err(error) => tracing::error!(%error, "no copy was taken"),
        }
    }

    fn is_copying(&self) -> bool {
        self.copying.as_ref().is_some_and(|copying| !copying.is_finished())
    }

    fn sort(&mut self, mail: Mail, batch: &mut Batch) {
        match mail {
            Mail::Came(seat) => self.seat(seat),
            // Who has come again says it again: what the dead connection still held comes too late.
            Mail::Job(guest, job) if self.seats.contains_key(&guest) => batch.push(guest, job),
            Mail::Job(..) => {}
            Mail::Sight(job, done) => batch.push_sight(job, done),
            Mail::Left(guest) => {
                if let Some(sender) = self.unseat(guest) {
                    batch.push(guest, Job { sender, request: 0, answered: 0, task: Task::Leave });
                }
            }
            Mail::Close => batch.close = true,
        }
    }

    fn seat(&mut self, seat: Seat) {
        let before = self.sessions.insert(seat.sender.session, seat.guest);
        // The connection it had before is dead, though its end has not been noticed.
        if let Some(before) = before.and_then(|guest| self.seats.remove(&guest)) {
            before.drop_connection();
        }
        self.seats.insert(seat.guest, seat);
        self.count();
    }

    /// The sender, unless it has already come again.
    fn unseat(&mut self, guest: u64) -> Option<Sender> {
        let sender = self.seats.remove(&guest)?.sender.clone();
        self.sessions.remove(&sender.session);
        self.count();
        Some(sender)
    }

    fn count(&self) {
        let here = self.seats.values().map(|seat| {
            let user = seat.sender.user.clone();
            (seat.sender.session, GuestView { user, since: seat.since, terminal: seat.terminal.clone() })
        });
        self.present.set(here.collect());
    }

    /// Each terminal gets all that a commit has to say to it in one piece, its replies first.
    fn deliver(&self, origins: &[(u64, u64)], worked: Worked) {
        let mut chunks: BTreeMap<u64, Vec<u8>> = BTreeMap::new();
        for (&(guest, request), reply) in origins.iter().zip(worked.replies) {
            chunks.entry(guest).or_default().extend(reply_frame(request, reply));
        }
        let mut for_everybody = Vec::new();
        for (audience, notice) in worked.notices {
            let frame = notice_frame(notice);
            if audience == Audience::Everybody {
                for_everybody.extend(frame);
                continue;
            }
            for seat in self.seats.values().filter(|seat| hears(seat, audience)) {
                chunks.entry(seat.guest).or_default().extend(&frame);
            }
        }
        for (guest, seat) in &self.seats {
            let mut chunk = chunks.remove(guest).unwrap_or_default();
            chunk.extend(&for_everybody);
            if !chunk.is_empty() && !seat.send(chunk) {
                // Its reader notices, and says that it has left.
                seat.drop_connection();
            }
        }
    }

    /// Tells each terminal what its user may do from now on. Who may do nothing is let go.
    fn tell_rights(&mut self) {
        let mut going = Vec::new();
        for (guest, seat) in &self.seats {
            let Ok(standing) = self.office.standing(&seat.sender.user) else { continue };
            if !standing.known {
                going.push((*guest, standing));
            } else if !seat.send(notice_frame(Notice::Rights(standing.view()))) {
                seat.drop_connection();
            }
        }
        for (guest, standing) in going {
            let Some(seat) = self.seats.remove(&guest) else { continue };
            let sender = seat.sender.clone();
            self.sessions.remove(&sender.session);
            let last = guest::not_admitted(&self.office, sender.user.clone(), &standing);
            // Its writer ends when this is written.
            let _ = seat.say_farewell(frame::encode(&last).unwrap_or_default());
            let left = Job { sender, request: 0, answered: 0, task: Task::Leave };
            let worked = self.office.work(&[left]);
            self.deliver(&[(guest, 0)], worked);
        }
        self.count();
    }

    /// Tells everybody, and waits a moment for them to have heard it. A copy that is being taken
    /// ends: it would keep the database open.
    fn say_farewell(mut self) {
        self.office.close();
        while let Ok(mail) = self.inbox.try_recv() {
            if let Mail::Came(seat) = mail {
                self.seat(seat);
            }
        }
        // Readers that wait with mail must not.
        drop(self.inbox);
        let closing = frame::encode(&FromOffice::Closing).unwrap_or_default();
        let hearing: Vec<_> =
            self.seats.into_values().map(|seat| seat.say_farewell(closing.clone())).collect();
        let until = Instant::now() + FAREWELL;
        for written in hearing {
            let _ = written.recv_timeout(until.saturating_duration_since(Instant::now()));
        }
        if let Some(copying) = self.copying {
            let _ended = copying.join();
        }
    }
}

/// Whether somebody may do more or less than before.
fn changes_rights(notice: &Notice) -> bool {
    const COMMANDS: [&str; 3] = ["found", "set-account", "remove-account"];
    matches!(notice, Notice::Changed { command, .. } if COMMANDS.contains(&command.as_str()))
}

fn hears(seat: &Seat, audience: Audience) -> bool {
    match audience {
        Audience::Everybody => true,
        Audience::Session(session) => seat.sender.session == session,
        Audience::Others(session) => seat.sender.session != session,
    }
}

/// Nothing for a job that is not answered.
fn reply_frame(request: u64, reply: Reply) -> Vec<u8> {
    let message = match reply {
        Reply::Receipt(receipt) => FromOffice::Receipt { request, receipt },
        Reply::Draft(reply) => FromOffice::Draft { request, reply },
        Reply::Nothing => return Vec::new(),
    };
    frame::encode(&message).unwrap_or_else(|error| {
        let trouble = Refusal::Trouble(error.into());
        let message = match message {
            FromOffice::Draft { .. } => FromOffice::Draft { request, reply: Err(trouble) },
            _ => FromOffice::Receipt { request, receipt: Err(trouble) },
        };
        frame::encode(&message).unwrap_or_default()
    })
}

fn notice_frame(notice: Notice) -> Vec<u8> {
    // A name and some numbers: it cannot be too large.
    frame::encode(&FromOffice::Notice(notice)).unwrap_or_default()
}
