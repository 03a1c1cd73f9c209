//! The terminal's end for scripts: one question at a time, and wait for the answer.

use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use super::{Client, Event};
use crate::link::error::LinkError;
use crate::link::reach::Reach;
use crate::office::{Answer, DraftOrder, DraftReply, Order, PlaceView, Query, Receipt, Refusal};

/// Why a script's call brought no answer.
#[derive(Debug, thiserror::Error)]
pub enum CallError {
    /// The office answered: no. Nothing has changed.
    #[error("the office refused")]
    Refused(Refusal),
    /// The office cannot be reached; whether an order was done is not known.
    #[error(transparent)]
    Link(#[from] LinkError),
}

/// A [`Client`] whose calls wait.
pub struct Caller {
    client: Client,
    events: Receiver<Event>,
}

impl Caller {
    /// Attaches to an office.
    pub fn attach(reach: Reach) -> Result<Self, LinkError> {
        let (sender, events) = mpsc::channel();
        let client = Client::attach(reach, move |event| {
            // Nobody listens any more: the script is leaving.
            let _ = sender.send(event);
        })?;
        Ok(Self { client, events })
    }

    pub fn ask(&self, query: Query) -> Result<Answer, CallError> {
        let asked = self.client.ask(query);
        self.wait(|event| match event {
            Event::Answer { request, answer } if request == asked => Some(answer),
            _ => None,
        })
    }

    pub fn order(&self, order: Order) -> Result<Receipt, CallError> {
        let ordered = self.client.order(order);
        self.wait(|event| match event {
            Event::Receipt { request, receipt } if request == ordered => Some(receipt),
            _ => None,
        })
    }

    pub fn draft(&self, order: DraftOrder) -> Result<DraftReply, CallError> {
        let sent = self.client.draft(order);
        self.wait(|event| match event {
            Event::Draft { request, reply } if request == sent => Some(reply),
            _ => None,
        })
    }

    pub fn place(&self, place: PlaceView) {
        self.client.place(place);
    }

    pub fn session(&self) -> u64 {
        self.client.session()
    }

    /// Waits until everything that was said has gone out and is answered.
    pub fn flush(&self, at_most: Duration) -> bool {
        self.client.flush(at_most)
    }

    fn wait<T>(&self, mut wanted: impl FnMut(Event) -> Option<Result<T, Refusal>>) -> Result<T, CallError> {
        loop {
            match self.events.recv() {
                Ok(Event::Failed(error)) => return Err(error.into()),
                Ok(event) => {
                    if let Some(result) = wanted(event) {
                        return result.map_err(CallError::Refused);
                    }
                }
                Err(_) => return Err(LinkError::Left.into()),
            }
        }
    }
}
