//! Text that is being typed, and where each user was. Both are saved in place, beside the journal.

use serde::{Deserialize, Serialize};

use super::envelope::{self, EnvelopeError, form};
use crate::domain::{AgendaItemId, CaseId, CouncilId, MeetingId, Moment, TextKey};

/// A text that is under way and not yet put down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    pub text: String,
    /// The cursor's byte offset in the text.
    pub cursor: usize,
    /// How many times it has been saved.
    pub revision: u64,
    /// Who writes it.
    pub by: String,
    pub saved: Moment,
    /// The record's revision when the draft began.
    pub base: u64,
}

/// Where a user was when the line went dead. The cursor is in the draft of `text`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    pub council: Option<CouncilId>,
    pub meeting: Option<MeetingId>,
    pub item: Option<AgendaItemId>,
    pub case: Option<CaseId>,
    pub text: Option<TextKey>,
}

pub(super) fn text_key(key: TextKey) -> Result<Vec<u8>, EnvelopeError> {
    envelope::seal(form::TEXT_KEY, 1, &key)
}

pub(super) fn read_text_key(bytes: &[u8]) -> Result<TextKey, EnvelopeError> {
    envelope::unseal(form::TEXT_KEY, bytes)
}
