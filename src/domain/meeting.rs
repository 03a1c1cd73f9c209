//! A meeting, its agenda and who was there.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::id::{
    AgendaItemId, AttendanceId, CaseId, CouncilId, FollowUpId, InputId, MeetingId, PersonId, SeatId,
};
use super::meeting_dates::{LeadTimes, MeetingDates};
use super::numbering::{ItemNo, MeetingNo};
use super::time::Moment;

/// Why a meeting is held (mandate §3: one a year, and ad hoc).
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, EnumString, IntoStaticStr, VariantArray,
)]
#[strum(serialize_all = "kebab-case")]
pub enum MeetingKind {
    Annual,
    AdHoc,
}

/// Where a meeting stands.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[strum(serialize_all = "kebab-case")]
pub enum MeetingState {
    /// Has a time; its agenda is a draft.
    Planned,
    /// The draft of the agenda is with the council's leader (mandate §3: the leader prepares it).
    WithLeader,
    /// The leader has agreed to the agenda.
    Agreed,
    /// Called: its items have their numbers.
    Convened,
    /// Going on.
    Running,
    /// Over; the minutes are being written.
    Held,
    /// Will not be held.
    Cancelled,
}

/// A council's meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    pub id: MeetingId,
    pub council: CouncilId,
    pub number: MeetingNo,
    pub kind: MeetingKind,
    pub state: MeetingState,
    /// When it begins.
    pub start: Moment,
    /// How long it is planned to last, in minutes.
    pub minutes: u32,
    /// The link to the video meeting (mandate §3: digital as the main rule), or the place.
    pub place: String,
    /// Who chairs, where it is not the council's leader.
    pub chair: Option<PersonId>,
    /// Who writes the minutes; unknown until said.
    pub minute_taker: Option<String>,
    /// Invited besides the roster, by name and role.
    pub guests: Vec<String>,
    /// When what is due before it.
    pub dates: MeetingDates,
    /// When it was opened in the meeting room.
    pub opened: Option<Moment>,
    /// When it was closed.
    pub closed: Option<Moment>,
    /// Why it was closed though something was missing; the minutes keep it.
    pub passed: Option<String>,
    /// Nynorsk minutes; else bokmål.
    pub nynorsk: bool,
}

impl Meeting {
    /// A planned meeting of an hour, of which nothing more is said.
    pub fn new(
        id: MeetingId,
        council: CouncilId,
        number: MeetingNo,
        kind: MeetingKind,
        start: Moment,
        lead: LeadTimes,
    ) -> Self {
        Self {
            id,
            council,
            number,
            kind,
            state: MeetingState::Planned,
            start,
            minutes: 60,
            place: String::new(),
            chair: None,
            minute_taker: None,
            guests: Vec::new(),
            dates: MeetingDates::by_rule(start.day(), lead),
            opened: None,
            closed: None,
            passed: None,
            nynorsk: false,
        }
    }
}

/// What an agenda item asks of the council.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, EnumString, IntoStaticStr, VariantArray,
)]
#[strum(serialize_all = "kebab-case")]
pub enum ItemKind {
    Information,
    Discussion,
    Decision,
    Election,
    AnyOtherBusiness,
}

/// An item on a meeting's agenda, and its minutes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgendaItem {
    pub id: AgendaItemId,
    pub meeting: MeetingId,
    /// Its place in the order, from 1.
    pub position: u32,
    /// Given when the meeting is convened, never reused.
    pub number: Option<ItemNo>,
    pub title: String,
    pub kind: ItemKind,
    /// The case it treats.
    pub case: Option<CaseId>,
    /// What brought it onto the agenda, where that is known.
    pub source: Option<ItemSource>,
    /// How long it is planned to take, in minutes.
    pub planned: Option<u32>,
    pub paper: Paper,
    /// The minutes, in the notation of the house.
    pub minutes: String,
    /// When its discussion was first opened.
    pub opened: Option<Moment>,
    /// When it was closed; `None` while it is open or waits.
    pub closed: Option<Moment>,
    pub clock: ItemClock,
    /// It was put off, and waits for another agenda.
    pub postponed: Option<Postponed>,
    pub access: Access,
}

impl AgendaItem {
    /// An item that waits, with nothing said of it but its title.
    pub fn new(id: AgendaItemId, meeting: MeetingId, position: u32, kind: ItemKind, title: String) -> Self {
        Self {
            id,
            meeting,
            position,
            number: None,
            title,
            kind,
            case: None,
            source: None,
            planned: None,
            paper: Paper::default(),
            minutes: String::new(),
            opened: None,
            closed: None,
            clock: ItemClock::default(),
            postponed: None,
            access: Access::default(),
        }
    }

    /// Opened and not closed: the item on the table.
    pub const fn is_open(&self) -> bool {
        self.opened.is_some() && self.closed.is_none()
    }
}

/// An item was put off.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Postponed {
    pub reason: Option<String>,
    /// The item it became, once it is on another agenda. That one has a number of its own.
    pub to: Option<AgendaItemId>,
}

/// What brought an item onto the agenda.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ItemSource {
    Standing(StandingItem),
    /// A case or a consultation that waited.
    Case(CaseId),
    FollowUp(FollowUpId),
    /// Something sent in, or a `senere:` line of an earlier meeting.
    Input(InputId),
    /// The item of an earlier meeting that was put off; its number is told beside the new one.
    Postponed(AgendaItemId),
}

/// The items that stand on each year's agenda (domain reference §8; mandate §§2–3).
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
pub enum StandingItem {
    /// Approval of the notice and the agenda.
    Notice,
    LastMinutes,
    /// When a leader's term is over.
    Election,
    /// Mandate §3: when and where the candidates need rotation.
    RotationNeeds,
    /// Mandate §3: bottlenecks in the courses of training.
    Bottlenecks,
    /// Mandate §2: the region's future need of specialists.
    FutureNeed,
    /// Mandate §3: competence required before a rotation-through post.
    EntryRequirements,
    /// Mandate §3: input gathered locally.
    LocalInput,
    AnyOtherBusiness,
    NextMeeting,
}

/// What is laid before the council: the three parts of an item's paper.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    pub background: String,
    pub assessment: String,
    /// The proposed conclusion.
    pub proposal: String,
}

/// A part of an item's paper.
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
pub enum PaperPart {
    Background,
    Assessment,
    Proposal,
}

impl Paper {
    pub const fn is_empty(&self) -> bool {
        self.background.is_empty() && self.assessment.is_empty() && self.proposal.is_empty()
    }

    /// The text of a part.
    pub fn part(&self, part: PaperPart) -> &str {
        match part {
            PaperPart::Background => &self.background,
            PaperPart::Assessment => &self.assessment,
            PaperPart::Proposal => &self.proposal,
        }
    }

    /// The text of a part, to be written.
    pub const fn part_mut(&mut self, part: PaperPart) -> &mut String {
        match part {
            PaperPart::Background => &mut self.background,
            PaperPart::Assessment => &mut self.assessment,
            PaperPart::Proposal => &mut self.proposal,
        }
    }
}

/// How long an item has been on the table. It starts and stops with the item.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemClock {
    /// Seconds of the times it lay there before.
    pub spent: u32,
    /// Since when it lies there now.
    pub since: Option<Moment>,
}

impl ItemClock {
    /// Seconds on the table up to `now`.
    pub fn seconds(self, now: Moment) -> u32 {
        let running = self.since.map_or(0, |since| (now.seconds() - since.seconds()).max(0));
        self.spent.saturating_add(u32::try_from(running).unwrap_or(u32::MAX))
    }

    /// The same clock, running.
    #[must_use]
    pub fn started(self, now: Moment) -> Self {
        Self { since: self.since.or(Some(now)), ..self }
    }

    /// The same clock, standing.
    #[must_use]
    pub fn stopped(self, now: Moment) -> Self {
        Self { spent: self.seconds(now), since: None }
    }
}

/// Who may read what was said under an item.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Access {
    /// The main rule (offentleglova § 3).
    #[default]
    Public,
    /// Exempt from public access; `basis` is the legal basis, such as `offl. § 13`.
    Exempt { basis: String },
}

/// Who is at the meeting for a seat. Unknown is not one of these: it is no record at all.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, EnumString, IntoStaticStr, VariantArray,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Presence {
    Representative,
    Deputy,
    /// Sent an apology.
    Apology,
    /// Did not come and did not say.
    Absent,
}

/// For whom an attendance is noted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Attendee {
    Seat(SeatId, Presence),
    /// A guest, by name and role.
    Guest(String),
}

/// One line of the roll-call: a stay, or that nobody came. A seat has two when its representative
/// left and its deputy came.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attendance {
    pub id: AttendanceId,
    pub meeting: MeetingId,
    pub who: Attendee,
    pub noted: Moment,
    /// When they came, where that was after the beginning.
    pub came: Option<Passage>,
    /// When they left, where that was before the end.
    pub left: Option<Passage>,
}

/// Somebody came or left: when, and at which item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage {
    pub at: Moment,
    /// The item on the table then.
    pub item: Option<AgendaItemId>,
}
