//! Terminals and an office in one process. Every wait is for an event.

mod client;
mod golden;
mod hostile;
mod server;
mod wire;

use std::os::unix::net::UnixStream;
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use super::message::{FromOffice, ToOffice};
use super::{Client, Event, InProcess, Reach, frame, hello};
use crate::office::{AnswerBody, Clock, Command, Office, Order, PersonDetails, Query};

/// Far longer than anything takes.
const PATIENCE: Duration = Duration::from_mins(1);

/// A terminal whose events are waited for.
struct Terminal {
    client: Client,
    events: Receiver<Event>,
}

impl Terminal {
    fn attach(reach: Reach) -> Self {
        let (sender, events) = mpsc::channel();
        let client = Client::attach(reach, move |event| drop(sender.send(event))).unwrap();
        let terminal = Self { client, events };
        assert!(matches!(terminal.next(), Event::Attached { .. }));
        terminal
    }

    fn next(&self) -> Event {
        self.events.recv_timeout(PATIENCE).unwrap()
    }

    /// Events until one is wanted.
    fn until<T>(&self, mut wanted: impl FnMut(Event) -> Option<T>) -> T {
        loop {
            if let Some(found) = wanted(self.next()) {
                return found;
            }
        }
    }

    /// The journal entry of the request's receipt.
    fn receipt(&self, wanted: u64) -> u64 {
        self.until(|event| match event {
            Event::Receipt { request, receipt } if request == wanted => Some(receipt.unwrap().seq),
            _ => None,
        })
    }

    /// How many other terminals are attached, and how many entries the journal has.
    fn status(&self) -> (usize, u64) {
        let asked = self.client.ask(Query::Status);
        self.until(|event| match event {
            Event::Answer { request, answer } if request == asked => match answer.unwrap().body {
                AnswerBody::Status(status) => Some((status.guests.len(), status.entries)),
                other => panic!("{other:?}"),
            },
            _ => None,
        })
    }
}

/// One end of a connection, spoken by hand.
struct Wire(UnixStream);

impl Wire {
    fn attach(stream: UnixStream, session: u64) -> Self {
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        hello::exchange(&stream).unwrap();
        let mut wire = Self(stream);
        wire.say(&ToOffice::Attach { session, answered: 0 });
        assert!(matches!(wire.hear(), FromOffice::Welcome { .. }));
        wire
    }

    fn say(&mut self, message: &ToOffice) {
        frame::write(&mut self.0, message).unwrap();
    }

    fn hear(&mut self) -> FromOffice {
        frame::read(&mut self.0).unwrap()
    }

    /// The journal entry of the next receipt.
    fn receipt(&mut self) -> u64 {
        loop {
            if let FromOffice::Receipt { receipt, .. } = self.hear() {
                return receipt.unwrap().seq;
            }
        }
    }
}

fn order(name: &str) -> Order {
    let person = PersonDetails { name: name.to_owned(), ..PersonDetails::default() };
    Order { command: Command::AddPerson { person }, behalf: None, seen: None }
}

fn office() -> Office {
    Office::in_memory(Clock::system()).unwrap()
}

fn server() -> InProcess {
    InProcess::serve(office()).unwrap()
}
