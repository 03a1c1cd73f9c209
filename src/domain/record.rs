//! Every kind of record in one enum, so that journal, undo and indexes are written once.

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

use super::abbreviation::Abbreviation;
use super::account::Account;
use super::appointment::Appointment;
use super::assessment::Assessment;
use super::case::{AssessingBody, Case};
use super::change::ChangeSheet;
use super::council::{Council, OfficeHolding, Seat, SeatRule};
use super::council_reply::CouncilReply;
use super::decision::{Decision, Election};
use super::follow_up::FollowUp;
use super::id::{
    AbbreviationId, AccountId, AgendaItemId, AppointmentId, AssessmentId, AttendanceId, CaseId,
    ChangeSheetId, CorrectionId, CouncilId, CouncilReplyId, DecisionId, ElectionId, FollowUpId, InputId,
    InstitutionId, LetterId, MeetingId, MinutesId, ObjectiveAliasId, OfficeHoldingId, PersonId, RegionId,
    RemarkId, RotationNeedId, RulingId, SeatId, SettingsId, SpecialtyId,
};
use super::input::Input;
use super::letter::Letter;
use super::meeting::{AgendaItem, Attendance, Meeting};
use super::meeting_dates::MeetingRules;
use super::minutes::{Correction, Minutes, Remark};
use super::objective::ObjectiveAlias;
use super::person::Person;
use super::reference::{Institution, Region, Specialty};
use super::rotation::RotationNeed;
use super::ruling::Ruling;

/// The office's own settings: one record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// Always [`SettingsId::ONLY`].
    pub id: SettingsId,
    /// The region whose secretariat this is.
    pub own_region: RegionId,
    pub seat_rule: SeatRule,
    /// The language of the office, where the user has chosen none: `nb`, `nn` or `en`.
    pub language: String,
    /// What is due how long before a meeting.
    pub meetings: MeetingRules,
    /// How long minutes circulate, in working days.
    pub circulation: u32,
    /// How long a leader is elected for, in months; the mandate does not say.
    pub leader_term: u32,
    /// How long leaders have to answer, in working days.
    pub reply: u32,
    /// How long before Helsedirektoratet's deadline the answers are wanted, in working days.
    pub margin: u32,
    pub body: AssessingBody,
    /// How long contact details are kept when the last term has ended, in months.
    pub grace: u32,
    pub backups: BackupRule,
}

/// How many copies of the office are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BackupRule {
    /// The newest of each of so many days.
    pub daily: u32,
    /// Of so many weeks.
    pub weekly: u32,
    /// Of so many months.
    pub monthly: u32,
}

impl Default for BackupRule {
    fn default() -> Self {
        Self { daily: 7, weekly: 5, monthly: 12 }
    }
}

impl Settings {
    /// Of a new office.
    pub fn of(own_region: RegionId, seat_rule: SeatRule, language: impl Into<String>) -> Self {
        Self {
            id: SettingsId::ONLY,
            own_region,
            seat_rule,
            language: language.into(),
            meetings: MeetingRules::default(),
            circulation: Self::CIRCULATION,
            leader_term: Self::LEADER_TERM,
            reply: Self::REPLY,
            margin: Self::MARGIN,
            body: AssessingBody::default(),
            grace: Self::GRACE,
            backups: BackupRule::default(),
        }
    }

    /// Minutes circulate for two weeks where nothing else is said.
    pub const CIRCULATION: u32 = 10;
    /// As long as the shortest appointment of mandate §3.
    pub const LEADER_TERM: u32 = 24;
    /// Three weeks to answer: no source gives a number of days, so it is only a proposal.
    pub const REPLY: u32 = 15;
    /// A week to put the answers together.
    pub const MARGIN: u32 = 5;
    /// Half a year: no source gives a time, only that contact details go (domain reference §9).
    pub const GRACE: u32 = 6;
}

macro_rules! records {
    ($($kind:ident($type:ty, $id:ty) = $number:literal,)*) => {
        /// What a record is. The number is what the database knows it by; it never changes.
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, IntoStaticStr, VariantArray,
        )]
        #[strum(serialize_all = "kebab-case")]
        #[repr(u8)]
        pub enum Kind { $($kind = $number,)* }

        /// A record of any kind.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        pub enum Record { $($kind($type),)* }

        impl Record {
            /// Its kind and id.
            pub fn key(&self) -> RecordKey {
                match self { $(Self::$kind(record) => record.key(),)* }
            }
        }

        $(impl Entity for $type {
            type Id = $id;
            const KIND: Kind = Kind::$kind;

            fn key(&self) -> RecordKey {
                Self::key_of(self.id)
            }

            fn key_of(id: Self::Id) -> RecordKey {
                RecordKey { kind: Kind::$kind, id: id.0 }
            }

            fn wrap(self) -> Record {
                Record::$kind(self)
            }

            fn unwrap(record: Record) -> Option<Self> {
                if let Record::$kind(record) = record { Some(record) } else { None }
            }
        })*

        impl Kind {
            /// The kind with this number.
            pub fn numbered(number: u8) -> Option<Self> {
                match number { $($number => Some(Self::$kind),)* _ => None }
            }

            /// The kind whose ids have a type of this name.
            pub fn of_id(name: &str) -> Option<Self> {
                match name { $(stringify!($id) => Some(Self::$kind),)* _ => None }
            }
        }
    };
}

/// A kind of record, known by its own type.
pub trait Entity: Clone + Sized {
    /// Its id.
    type Id: Copy;
    /// Its kind.
    const KIND: Kind;
    /// Its kind and id.
    fn key(&self) -> RecordKey;
    /// The key of the record with this id.
    fn key_of(id: Self::Id) -> RecordKey;
    /// As a record of any kind.
    fn wrap(self) -> Record;
    /// From a record of any kind; `None` when it is of another.
    fn unwrap(record: Record) -> Option<Self>;
}

/// Which record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct RecordKey {
    pub kind: Kind,
    pub id: u32,
}

impl RecordKey {
    /// The record of this kind that a command has made: of those it touched, the one with the
    /// highest number, for others may have moved aside for it.
    pub fn made(touched: &[Self], kind: Kind) -> Option<u32> {
        touched.iter().filter(|key| key.kind == kind).map(|key| key.id).max()
    }
}

records! {
    Settings(Settings, SettingsId) = 1,
    Region(Region, RegionId) = 2,
    Institution(Institution, InstitutionId) = 3,
    Specialty(Specialty, SpecialtyId) = 4,
    Person(Person, PersonId) = 5,
    Council(Council, CouncilId) = 6,
    Seat(Seat, SeatId) = 7,
    Appointment(Appointment, AppointmentId) = 8,
    OfficeHolding(OfficeHolding, OfficeHoldingId) = 9,
    Meeting(Meeting, MeetingId) = 10,
    AgendaItem(AgendaItem, AgendaItemId) = 11,
    Attendance(Attendance, AttendanceId) = 12,
    FollowUp(FollowUp, FollowUpId) = 13,
    Case(Case, CaseId) = 14,
    Assessment(Assessment, AssessmentId) = 15,
    Decision(Decision, DecisionId) = 16,
    Election(Election, ElectionId) = 17,
    Input(Input, InputId) = 18,
    Minutes(Minutes, MinutesId) = 19,
    Remark(Remark, RemarkId) = 20,
    Correction(Correction, CorrectionId) = 21,
    Abbreviation(Abbreviation, AbbreviationId) = 22,
    ChangeSheet(ChangeSheet, ChangeSheetId) = 23,
    Letter(Letter, LetterId) = 24,
    CouncilReply(CouncilReply, CouncilReplyId) = 25,
    ObjectiveAlias(ObjectiveAlias, ObjectiveAliasId) = 26,
    Ruling(Ruling, RulingId) = 27,
    Account(Account, AccountId) = 28,
    RotationNeed(RotationNeed, RotationNeedId) = 29,
}
