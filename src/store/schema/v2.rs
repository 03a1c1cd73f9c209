//! The shapes of the second version that have changed since, frozen as they were.

use serde::Deserialize;

use crate::domain::{
    self, AssessingBody, BackupRule, CaseId, CaseNo, CaseState, CouncilId, CouncilReplyId, Day, MeetingRules,
    Origin, Position, RegionId, Reminder, SeatRule, Seating, SettingsId, SpecialtyId, Target, Track,
};

#[derive(Deserialize)]
pub struct Settings {
    id: SettingsId,
    own_region: RegionId,
    seat_rule: SeatRule,
    language: String,
    meetings: MeetingRules,
    circulation: u32,
    leader_term: u32,
    reply: u32,
    margin: u32,
    body: AssessingBody,
}

impl From<Settings> for domain::Settings {
    fn from(old: Settings) -> Self {
        Self {
            id: old.id,
            own_region: old.own_region,
            seat_rule: old.seat_rule,
            language: old.language,
            meetings: old.meetings,
            circulation: old.circulation,
            leader_term: old.leader_term,
            reply: old.reply,
            margin: old.margin,
            body: old.body,
            grace: Self::GRACE,
            backups: BackupRule::default(),
        }
    }
}

#[derive(Deserialize)]
pub struct Case {
    id: CaseId,
    number: CaseNo,
    title: String,
    track: Track,
    target: Target,
    origin: Origin,
    specialties: Vec<SpecialtyId>,
    seating: Option<Seating>,
    state: CaseState,
    received: Day,
    since: Day,
    inner_deadline: Option<Day>,
    outer_deadline: Option<Day>,
    effective: Option<Day>,
    summary: String,
    contact: String,
    handler: Option<String>,
    body: AssessingBody,
    version: u32,
    nynorsk: bool,
}

impl From<Case> for domain::Case {
    fn from(old: Case) -> Self {
        Self {
            id: old.id,
            number: old.number,
            title: old.title,
            track: old.track,
            target: old.target,
            origin: old.origin,
            specialties: old.specialties,
            seating: old.seating,
            state: old.state,
            received: old.received,
            since: old.since,
            inner_deadline: old.inner_deadline,
            outer_deadline: old.outer_deadline,
            effective: old.effective,
            summary: old.summary,
            contact: old.contact,
            handler: old.handler,
            body: old.body,
            version: old.version,
            nynorsk: old.nynorsk,
            about: None,
        }
    }
}

#[derive(Deserialize)]
pub struct CouncilReply {
    id: CouncilReplyId,
    case: CaseId,
    council: CouncilId,
    asked: Option<Day>,
    reminders: Vec<Day>,
    answered: Option<Day>,
    position: Option<Position>,
    text: String,
}

impl From<CouncilReply> for domain::CouncilReply {
    fn from(old: CouncilReply) -> Self {
        Self {
            id: old.id,
            case: old.case,
            council: old.council,
            asked: old.asked,
            asked_of: None,
            reminders: old.reminders.into_iter().map(|on| Reminder { on, deputy_too: false }).collect(),
            answered: old.answered,
            position: old.position,
            text: old.text,
            version: 0,
            waived: None,
        }
    }
}
