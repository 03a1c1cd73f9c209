//! What the writer thread hands to an office, and what it gets back.

use super::command::{Order, Receipt, Refusal, Sender};
use super::draft::{DraftOrder, DraftReply};
use super::query::Notice;
use super::views::PlaceView;
use crate::domain::AgendaItemId;

/// One thing to do. Jobs that wait together are done in one transaction, in their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Job {
    pub sender: Sender,
    /// The sender's number for it. A job that comes again under the same session and number is
    /// not done again: it gets the reply it had.
    pub request: u64,
    /// The sender has the replies up to this number; they can be forgotten.
    pub answered: u64,
    pub task: Task,
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Task {
    Do(Order),
    Draft(DraftOrder),
    /// Where the user is. Has no number and no reply.
    Place(PlaceView),
    /// The terminal is gone, on purpose or not: the pens it held are free. Has no number and no
    /// reply.
    Leave,
    /// What a new day begins with. Has no number and no reply.
    BeginDay,
    /// The user was shown these items, which are exempt from public access. Has no number.
    Saw(Vec<AgendaItemId>),
}

/// What came of the jobs. All of it is on disk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Worked {
    /// One for each job, in their order.
    pub replies: Vec<Reply>,
    /// What terminals are told after the replies.
    pub notices: Vec<(Audience, Notice)>,
}

/// What came of one job.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    Receipt(Result<Receipt, Refusal>),
    Draft(Result<DraftReply, Refusal>),
    Nothing,
}

impl Reply {
    /// Whether something was changed or typed, as far as the reply tells.
    pub fn tells_of_change(&self) -> bool {
        matches!(self, Self::Receipt(Ok(_)) | Self::Draft(Ok(_)))
    }
}

/// Which terminals a notice is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    Everybody,
    Session(u64),
    /// All but this session, which knows it from its reply.
    Others(u64),
}
