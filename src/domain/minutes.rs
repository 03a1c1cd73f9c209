//! The minutes of a meeting as a document with a life of its own: made, seen, approved, locked.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray, VariantNames};

use super::id::{AgendaItemId, CorrectionId, MeetingId, MinutesId, RemarkId};
use super::time::Day;

/// Whether silence approves minutes: the council's own rule (the mandate has none).
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[strum(serialize_all = "kebab-case")]
pub enum SilenceRule {
    /// Silence is not consent: somebody has to say yes.
    #[default]
    IsNotConsent,
    /// Who says nothing within the deadline has approved. The minutes print it.
    Approves,
}

/// How minutes were approved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum ApprovalWay {
    /// In writing, by those who answered; `by` names them as written.
    InWriting { by: String },
    /// In a later meeting.
    InMeeting { meeting: MeetingId },
    /// Nobody objected within the deadline, and the council's rule takes that for approval.
    BySilence,
}

/// What was approved, for good.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Approval {
    pub on: Day,
    pub way: ApprovalWay,
    /// The text as approved, in Markdown. It never changes.
    pub text: String,
    /// The public version, where parts of the text are exempt; else the text itself.
    pub public: Option<String>,
    /// SHA-256 over the text.
    pub hash: [u8; 32],
}

/// Where the minutes stand (design: notater → utkast → hos leder → på sirkulasjon → godkjent).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum MinutesState {
    /// What was typed in the meeting.
    Notes,
    /// Left the meeting: decisions, follow-ups and assessments are records.
    Draft,
    WithLeader,
    /// With the members, until the end of the day `until`.
    Circulating {
        until: Day,
    },
    Approved(Box<Approval>),
}

/// The minutes of a meeting. No record means notes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Minutes {
    pub id: MinutesId,
    pub meeting: MeetingId,
    pub state: MinutesState,
    /// When they came to be so.
    pub since: Day,
    /// The council's rule when they were sent out.
    pub silence: SilenceRule,
}

/// What was done with a remark.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum RemarkState {
    Open,
    /// The text was changed accordingly.
    TakenIn,
    /// It was not, and this was answered.
    Answered {
        answer: String,
    },
}

impl RemarkState {
    /// Neither taken in nor answered.
    pub const fn is_open(&self) -> bool {
        matches!(self, Self::Open)
    }
}

/// A remark of the leader or a member to minutes that are not approved yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remark {
    pub id: RemarkId,
    pub meeting: MeetingId,
    /// The item it is about; `None` for the minutes as a whole.
    pub item: Option<AgendaItemId>,
    /// Whose remark it is, as written.
    pub from: String,
    pub on: Day,
    pub text: String,
    pub state: RemarkState,
}

/// A correction of approved minutes. The old text stays readable.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    pub id: CorrectionId,
    pub meeting: MeetingId,
    /// Runs from 1 within the meeting.
    pub number: u32,
    pub on: Day,
    pub item: Option<AgendaItemId>,
    pub reason: String,
    /// What stood there.
    pub before: String,
    /// What is to stand there.
    pub after: String,
}
