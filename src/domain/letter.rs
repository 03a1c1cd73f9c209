//! Letters in and out of a case.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::id::{CaseId, CouncilId, LetterId, RegionId};
use super::time::Day;

/// What a letter is for.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[strum(serialize_all = "kebab-case")]
pub enum LetterKind {
    /// In: what the case began with, or what came later.
    Incoming,
    /// Out: asks a leader for an assessment (routine §3 step 1).
    Request,
    /// Out: what a leader has not answered.
    Reminder,
    /// Out, A: submits the proposal to Helsedirektoratet (routine §3 step 3).
    Submission,
    /// Out, B: answers Helsedirektoratet (routine §3 step 3).
    Answer,
    /// Out: asks a council for its part in a consultation.
    Consultation,
    /// Out: tells those concerned what was decided.
    Notice,
    /// Out: passes the case on to the RegUt that is fagkontakt.
    PassingOn,
}

impl LetterKind {
    /// How far a case has come when it is sent, as [`super::CaseState::stage`] counts.
    pub const fn stage(self) -> u8 {
        match self {
            Self::Incoming => 0,
            Self::PassingOn => 1,
            Self::Request | Self::Reminder | Self::Consultation => 2,
            Self::Submission | Self::Answer => 3,
            Self::Notice => 5,
        }
    }

    /// Whether it came from outside.
    pub const fn is_incoming(self) -> bool {
        matches!(self, Self::Incoming)
    }

    /// Whether it asks for an assessment, or reminds of one.
    pub const fn asks(self) -> bool {
        matches!(self, Self::Request | Self::Reminder)
    }
}

/// A letter of a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    pub id: LetterId,
    pub case: CaseId,
    pub kind: LetterKind,
    /// Who it comes from or goes to, by name, as it stands in the letter.
    pub party: String,
    /// The region whose leader it goes to.
    pub region: Option<RegionId>,
    /// The council it goes to.
    pub council: Option<CouncilId>,
    /// The version of the change it is about; 0 where there is none.
    pub version: u32,
    pub date: Day,
    /// When an answer is due.
    pub deadline: Option<Day>,
    pub subject: String,
    /// As it stands, with what was written by hand.
    pub text: String,
    /// As the program wrote it last; what differs from it was written by hand.
    pub generated: String,
    pub nynorsk: bool,
    /// When it was sent. Then it is no longer changed.
    pub sent: Option<Day>,
}
