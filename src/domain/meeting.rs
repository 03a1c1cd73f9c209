//! A meeting, its agenda and who was there.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::id::{AgendaItemId, AttendanceId, CaseId, CouncilId, MeetingId, SeatId};
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
    /// Has a time; its agenda is being made.
    Planned,
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
    /// When it was opened in the meeting room.
    pub opened: Option<Moment>,
    /// When it was closed.
    pub closed: Option<Moment>,
    /// Nynorsk minutes; else bokmål.
    pub nynorsk: bool,
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
    /// The minutes, in the notation of the house.
    pub minutes: String,
    /// When its discussion was first opened.
    pub opened: Option<Moment>,
    /// When it was closed; `None` while it is open or waits.
    pub closed: Option<Moment>,
}

impl AgendaItem {
    /// Opened and not closed: the item on the table.
    pub const fn is_open(&self) -> bool {
        self.opened.is_some() && self.closed.is_none()
    }
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

/// One line of the roll-call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attendance {
    pub id: AttendanceId,
    pub meeting: MeetingId,
    pub who: Attendee,
    pub noted: Moment,
}
