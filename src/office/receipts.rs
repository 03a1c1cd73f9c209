//! What is remembered of an answered request, so that a resend gets the same answer. The rest of
//! the answer stands in the journal.

use super::command::{Receipt, Refusal};
use super::draft::DraftReply;
use crate::domain::{Moment, Reason, TextKey};
use crate::store::{JournalEntry, StoreError, View};

/// What came of a request that changed something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Memo {
    /// The command was done in this entry.
    Done(u64),
    /// The command was right but changed nothing; the journal's head, and when.
    Unchanged(u64, Moment),
    /// The draft was saved, with this revision, then.
    Saved(u64, Moment),
}

impl Memo {
    pub fn bytes(self) -> Vec<u8> {
        let (tag, number, at) = match self {
            Self::Done(seq) => (1_u8, seq, 0),
            Self::Unchanged(seq, at) => (2, seq, at.seconds()),
            Self::Saved(revision, at) => (3, revision, at.seconds()),
        };
        [&[tag][..], &number.to_be_bytes(), &at.to_be_bytes()].concat()
    }

    pub fn read(bytes: &[u8]) -> Option<Self> {
        let (&tag, rest) = bytes.split_first()?;
        let (number, at) = rest.split_first_chunk()?;
        let (number, at) = (u64::from_be_bytes(*number), i64::from_be_bytes(at.try_into().ok()?));
        let at = Moment::from_seconds(at);
        match tag {
            1 => Some(Self::Done(number)),
            2 => Some(Self::Unchanged(number, at)),
            3 => Some(Self::Saved(number, at)),
            _ => None,
        }
    }

    /// The answer to a command.
    pub fn receipt(self, view: &dyn View, command: &str) -> Result<Receipt, Refusal> {
        match self {
            Self::Done(seq) => Ok(done(&view.entry(seq)?.ok_or(StoreError::NoEntry(seq))?)),
            Self::Unchanged(seq, at) => Ok(unchanged(seq, at, command)),
            Self::Saved(..) => Err(Reason::Gone.into()),
        }
    }

    /// The answer to a save.
    pub const fn saved(self, text: TextKey) -> Option<DraftReply> {
        if let Self::Saved(revision, at) = self {
            Some(DraftReply::Saved { text, revision, at })
        } else {
            None
        }
    }
}

/// The receipt for an entry.
pub fn done(entry: &JournalEntry) -> Receipt {
    Receipt {
        seq: entry.seq,
        at: entry.at,
        touched: entry.touched.iter().map(|touched| touched.key).collect(),
        command: entry.command.clone(),
    }
}

/// The receipt for a command that was right but changed nothing.
pub fn unchanged(head: u64, at: Moment, command: &str) -> Receipt {
    Receipt { seq: head, at, touched: Vec::new(), command: command.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_memo_is_read_as_it_was_written() {
        let at = Moment::from_seconds(-7);
        for memo in [Memo::Done(u64::MAX), Memo::Unchanged(0, at), Memo::Saved(12, at)] {
            assert_eq!(Memo::read(&memo.bytes()), Some(memo));
        }
        for torn in [&[][..], &[1], &[9; 17], &[1; 18]] {
            assert_eq!(Memo::read(torn), None);
        }
    }
}
