//! Text that is being typed: what the editor sends and what it gets back.

use serde::{Deserialize, Serialize};

use crate::domain::{Moment, TextKey};

/// What changed in a text, in bytes: at `at`, `removed` bytes went and `inserted` came.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Splice {
    pub at: u32,
    pub removed: u32,
    pub inserted: String,
}

/// Tells two texts apart: FNV-1a over the bytes, the same in every process.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fingerprint(u64);

impl Fingerprint {
    /// That of this text.
    pub fn of(text: &str) -> Self {
        let mix = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        Self(text.bytes().fold(0xcbf2_9ce4_8422_2325, mix))
    }
}

/// What an editor asks of the office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DraftOrder {
    /// Take the pen if it is free. With `force`, also from one who has not answered: the other
    /// becomes a reader.
    Hold { text: TextKey, force: bool },
    /// Save what was typed. `revision` and `base` are those of the text the splice was made on.
    Save { text: TextKey, revision: u64, base: Fingerprint, splice: Option<Splice>, cursor: u32 },
    /// Lay the pen down. The draft stays until it is put down.
    Release { text: TextKey },
    /// Ask the one who holds the pen for it.
    Ask { text: TextKey },
    /// Ask no more.
    Withdraw { text: TextKey },
    /// Answer the one who asks: give the pen away, or keep it.
    Answer { text: TextKey, give: bool },
}

impl DraftOrder {
    /// The text it is about.
    pub const fn text(&self) -> TextKey {
        match self {
            Self::Hold { text, .. }
            | Self::Save { text, .. }
            | Self::Release { text }
            | Self::Ask { text }
            | Self::Withdraw { text }
            | Self::Answer { text, .. } => *text,
        }
    }
}

/// A text as it stands, for an editor or a reader.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextView {
    pub text: TextKey,
    pub content: String,
    /// In bytes of the content.
    pub cursor: u32,
    /// Counts the saves of the draft; 0 where there is no draft.
    pub revision: u64,
    /// Who holds the pen now.
    pub writer: Option<String>,
    /// Whether the pen is held by the session that asks.
    pub mine: bool,
    /// When it was last saved.
    pub saved: Option<Moment>,
}

/// The answer to a [`DraftOrder`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DraftReply {
    /// The pen is taken; here is the text.
    Held(TextView),
    /// On disk.
    Saved {
        text: TextKey,
        revision: u64,
        at: Moment,
    },
    Released {
        text: TextKey,
    },
    /// The pen was taken by somebody else; what was sent is not saved here.
    Lost {
        text: TextKey,
        by: String,
    },
    /// The splice was made on another revision: here is the text as it stands.
    OutOfStep(TextView),
    /// The one who holds the pen has been asked for it.
    Asked {
        text: TextKey,
    },
    Withdrawn {
        text: TextKey,
    },
    /// The answer has reached the office: the pen is this user's now, or was kept.
    Answered {
        text: TextKey,
        to: Option<String>,
    },
}
