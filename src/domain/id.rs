//! Who is who among the records: one id type for each kind, so that they cannot be mixed up.

use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub struct $name(pub u32);
    )*};
}

ids! {
    /// The office's settings: there is one record of them.
    SettingsId
    /// A health region.
    RegionId
    /// A health trust, a private hospital or a regional health authority.
    InstitutionId
    /// One of the medical specialties.
    SpecialtyId
    /// A person of a roster or a guest.
    PersonId
    /// A council: one specialty in one region.
    CouncilId
    /// An institution's seat in a council.
    SeatId
    /// A person's appointment to a seat.
    AppointmentId
    /// A period as leader or deputy leader.
    OfficeHoldingId
    /// A meeting of a council.
    MeetingId
    /// An item on a meeting's agenda.
    AgendaItemId
    /// Who was at a meeting, for one seat or one guest.
    AttendanceId
    /// Something somebody was asked to do.
    FollowUpId
    /// A case in the proposal pipeline.
    CaseId
    /// One region's assessment of a case.
    AssessmentId
    /// What a council concluded under an item.
    DecisionId
    /// An election of a leader or deputy leader.
    ElectionId
    /// Something a council was told or left for later.
    InputId
    /// The minutes of a meeting as a document.
    MinutesId
    /// A remark to minutes.
    RemarkId
    /// A correction of approved minutes.
    CorrectionId
    /// A short word that expands.
    AbbreviationId
    /// A version of what a case wants changed.
    ChangeSheetId
    /// A letter of a case.
    LetterId
    /// A council's part in a consultation.
    CouncilReplyId
    /// A learning objective's other id.
    ObjectiveAliasId
    /// What Helsedirektoratet decided about a case.
    RulingId
    /// A Unix user whom the office knows.
    AccountId
    /// A trust's need of rotation.
    RotationNeedId
}

impl SettingsId {
    /// The id of the one record.
    pub const ONLY: Self = Self(0);
}
