//! What a terminal has said and not yet got an answer to.

use std::collections::VecDeque;

use crate::link::client::Event;
use crate::office::{Cause, PlaceView, Refusal, Trouble};

/// The event that tells that a request was refused.
pub(super) type Refused = fn(u64, Refusal) -> Event;

struct Request {
    number: u64,
    frame: Vec<u8>,
    refused: Refused,
    /// It is to change something; else it only asks.
    changes: bool,
}

/// Requests in the order they were made. They stay until they are answered, and go out again on
/// each new connection.
#[derive(Default)]
pub(super) struct Outbox {
    requests: VecDeque<Request>,
    /// How many of them have gone out on this connection.
    sent: usize,
    last: u64,
    /// Where the user is, and whether this connection has heard it.
    place: Option<(PlaceView, bool)>,
}

impl Outbox {
    /// The number of the next request.
    pub fn number(&mut self) -> u64 {
        self.last += 1;
        self.last
    }

    pub fn push(&mut self, number: u64, frame: Vec<u8>, refused: Refused, changes: bool) {
        self.requests.push_back(Request { number, frame, refused, changes });
    }

    /// Lets go of the first request that waits: it has ended the server again and again.
    pub fn give_up_first(&mut self, why: &str) -> Option<Event> {
        let first = self.requests.pop_front()?;
        self.sent = self.sent.saturating_sub(1);
        Some((first.refused)(first.number, Refusal::Trouble(Trouble::new(Cause::Fault, why))))
    }

    pub fn place(&mut self, place: PlaceView) {
        self.place = Some((place, false));
    }

    /// Every request up to this one has been answered.
    pub fn answered(&self) -> u64 {
        self.requests.front().map_or(self.last, |first| first.number - 1)
    }

    /// Whether the answer is waited for. A resend's second answer is not.
    pub fn awaits(&self, number: u64) -> bool {
        self.requests.iter().any(|request| request.number == number)
    }

    /// The answer has come.
    pub fn settle(&mut self, number: u64) {
        if let Some(index) = self.requests.iter().position(|request| request.number == number) {
            self.requests.remove(index);
            if index < self.sent {
                self.sent -= 1;
            }
        }
    }

    /// A new connection has heard nothing yet.
    pub fn rewind(&mut self) {
        self.sent = 0;
        if let Some((_, heard)) = &mut self.place {
            *heard = false;
        }
    }

    pub fn has_unsent(&self) -> bool {
        self.sent < self.requests.len() || matches!(self.place, Some((_, false)))
    }

    /// Whether something that was to change the office is not answered.
    pub fn has_unsaved(&self) -> bool {
        self.requests.iter().any(|request| request.changes)
    }

    /// Whether everything is answered.
    pub fn is_settled(&self) -> bool {
        self.requests.is_empty() && !self.has_unsent()
    }

    /// What has not gone out on this connection, in order: the requests, then the place.
    pub fn take_unsent(&mut self) -> (Vec<u8>, Option<PlaceView>) {
        let frames =
            self.requests.iter().skip(self.sent).flat_map(|request| &request.frame).copied().collect();
        self.sent = self.requests.len();
        let place = match &mut self.place {
            Some((place, heard @ false)) => {
                *heard = true;
                Some(place.clone())
            }
            _ => None,
        };
        (frames, place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outbox(requests: u8) -> Outbox {
        let mut outbox = Outbox::default();
        for _ in 0..requests {
            let number = outbox.number();
            let refused = |request, refusal| Event::Receipt { request, receipt: Err(refusal) };
            outbox.push(number, vec![u8::try_from(number).unwrap()], refused, number % 2 == 0);
        }
        outbox
    }

    #[test]
    fn goes_out_once_and_again_after_a_lost_connection() {
        let mut outbox = outbox(3);
        assert_eq!(outbox.take_unsent().0, [1, 2, 3]);
        assert!(!outbox.has_unsent());
        assert!(outbox.awaits(2));
        outbox.settle(2);
        outbox.rewind();
        assert_eq!(outbox.take_unsent().0, [1, 3]);
    }

    #[test]
    fn a_question_is_not_unsaved() {
        let mut outbox = outbox(3);
        assert!(outbox.has_unsaved());
        outbox.settle(2);
        assert!(!outbox.has_unsaved() && !outbox.is_settled());
    }

    #[test]
    fn a_second_answer_is_not_waited_for() {
        let mut outbox = outbox(1);
        outbox.take_unsent();
        outbox.settle(1);
        assert!(!outbox.awaits(1));
        outbox.settle(1);
        assert!(outbox.is_settled());
    }

    #[test]
    fn answered_counts_up_to_the_first_that_waits() {
        let mut outbox = outbox(3);
        assert_eq!(outbox.answered(), 0);
        outbox.settle(2);
        assert_eq!(outbox.answered(), 0);
        outbox.settle(1);
        assert_eq!(outbox.answered(), 2);
        outbox.settle(3);
        assert_eq!(outbox.answered(), 3);
    }

    #[test]
    fn only_the_last_place_is_told() {
        let mut outbox = outbox(0);
        outbox.place(PlaceView::default());
        outbox.place(PlaceView::default());
        assert!(!outbox.is_settled());
        assert_eq!(outbox.take_unsent(), (Vec::new(), Some(PlaceView::default())));
        assert!(outbox.is_settled());
        outbox.rewind();
        assert!(outbox.has_unsent());
    }
}
