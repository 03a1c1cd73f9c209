//! Where terminals come in.

use std::io::Write;
use std::os::unix::net::UnixStream;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::SyncSender;
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::thread;

use super::guest;
use super::places::{Limits, Places};
use crate::link::frame;
use crate::link::hello;
use crate::link::message::FromOffice;
use crate::office::{GuestView, Job, Office, Refusal};

/// What the desk's inbox holds.
pub(in crate::link) enum Mail {
    Came(guest::Seat),
    Job(u64, Job),
    /// Somebody was shown something; whoever waits hears when the journal says so.
    Sight(Job, SyncSender<Result<(), Refusal>>),
    Left(u64),
    /// The server is to end.
    Close,
}

/// Lets terminals in and gives each its threads.
#[derive(Clone)]
pub(in crate::link) struct Door {
    /// The desk alone keeps the office open.
    pub(super) office: Weak<Office>,
    pub(super) mail: SyncSender<Mail>,
    pub(super) present: Present,
    pub(super) limits: Limits,
    places: Places,
    next: Arc<AtomicU64>,
}

impl Door {
    pub(super) fn new(
        office: &Arc<Office>,
        mail: SyncSender<Mail>,
        present: Present,
        limits: Limits,
    ) -> Self {
        let office = Arc::downgrade(office);
        Self { office, mail, present, limits, places: Places::new(limits), next: Arc::default() }
    }

    /// A terminal has connected.
    pub fn admit(&self, stream: UnixStream) {
        let Some(place) = self.places.take() else { return turn_away(&stream) };
        let guest = self.next.fetch_add(1, Ordering::Relaxed);
        let door = self.clone();
        let reader = thread::Builder::new().name(format!("guest-{guest}"));
        if let Err(error) = reader.spawn(move || guest::serve(guest, stream, place, &door)) {
            tracing::warn!(%error, "a terminal could not be let in");
        }
    }

    pub fn bell(&self) -> Bell {
        Bell(self.mail.clone())
    }
}

/// Too many are there. The few words fit into any socket: nobody waits for who does not read.
fn turn_away(stream: &UnixStream) {
    tracing::warn!("a terminal was turned away: too many are there");
    let full = frame::encode(&FromOffice::Full).unwrap_or_default();
    let _ = stream.set_nonblocking(true);
    let _ = hello::say(&mut &*stream).and_then(|()| (&*stream).write_all(&full));
}

/// Ends the server from outside.
#[derive(Clone)]
pub(in crate::link) struct Bell(SyncSender<Mail>);

impl Bell {
    pub fn close(&self) {
        // Fails when it has ended already.
        let _ = self.0.send(Mail::Close);
    }
}

/// Who is attached, one entry for each terminal.
#[derive(Clone, Default)]
pub(in crate::link) struct Present(Arc<Mutex<Vec<(u64, GuestView)>>>);

impl Present {
    /// Each with its session.
    pub(super) fn set(&self, guests: Vec<(u64, GuestView)>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = guests;
    }

    /// Who is at all terminals but the one that asks.
    pub(super) fn others(&self, asks: u64) -> Vec<GuestView> {
        let guests = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        guests.iter().filter(|(session, _)| *session != asks).map(|(_, guest)| guest.clone()).collect()
    }
}
