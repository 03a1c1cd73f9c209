//! The whole protocol, on one page.
//!
//! A connection begins with a [`Hello`] each way, in a form that never changes. After that every
//! frame is one [`ToOffice`] or one [`FromOffice`].

use serde::{Deserialize, Serialize};

use crate::office::{
    Answer, DraftOrder, DraftReply, Notice, Order, PlaceView, Query, Receipt, Refusal, RightsView,
};

/// The version of this protocol. Terminal and server must agree; if they do not, each tells the
/// other and says how to go on.
pub const VERSION: u16 = 5;

/// No frame is larger: room for a text of ten thousand lines, and no more.
pub const FRAME_LIMIT: usize = crate::codec::LIMIT;

/// What a terminal says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ToOffice {
    /// Who resends after a lost connection is known again by the session.
    Attach {
        session: u64,
        /// Every request up to this one has been answered; its receipts can be forgotten.
        answered: u64,
    },
    /// Answered by [`FromOffice::Answer`] with the same number.
    Ask { request: u64, query: Query },
    /// Answered by [`FromOffice::Receipt`] with the same number. A resend is applied once.
    Do { request: u64, answered: u64, order: Order },
    /// Answered by [`FromOffice::Draft`] with the same number. A resend is applied once.
    Draft { request: u64, answered: u64, order: DraftOrder },
    /// Where the user is, for the next time. Not answered.
    Place(PlaceView),
    /// Leaves on purpose.
    Bye,
}

/// What the office says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FromOffice {
    /// Attached. `user` is who the kernel says is at the other end.
    Welcome {
        user: String,
        rights: RightsView,
    },
    /// Said instead of a welcome, and when the user's rights are taken away: the office does not
    /// know the user. Nothing else is said to such a one.
    NotAdmitted {
        user: String,
        /// Whom to ask: the administrators.
        ask: String,
        /// The office's language.
        language: String,
    },
    Answer {
        request: u64,
        answer: Result<Answer, Refusal>,
    },
    Receipt {
        request: u64,
        receipt: Result<Receipt, Refusal>,
    },
    Draft {
        request: u64,
        reply: Result<DraftReply, Refusal>,
    },
    Notice(Notice),
    /// The server is leaving; attach again.
    Closing,
    /// Said instead of a welcome: too many are there already.
    Full,
}
