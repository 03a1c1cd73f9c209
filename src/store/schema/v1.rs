//! The shapes of the first version that have changed since, frozen as they were.

use serde::Deserialize;

use crate::domain::{
    self, Access, AgendaItemId, AssessingBody, AssessmentId, AttendanceId, Attendee, CaseId, CaseNo,
    CaseState, CouncilId, Day, FollowUpId, ItemClock, ItemKind, ItemNo, MeetingDates, MeetingId, MeetingKind,
    MeetingNo, MeetingRules, Moment, Origin, Owner, Paper, Position, RegionId, SeatRule, Seating, SettingsId,
    SilenceRule, SpecialtyId, Target, Track, Waiver,
};

#[derive(Deserialize)]
pub struct Settings {
    id: SettingsId,
    own_region: RegionId,
    seat_rule: SeatRule,
    language: String,
}

impl From<Settings> for domain::Settings {
    fn from(old: Settings) -> Self {
        Self { id: old.id, ..Self::of(old.own_region, old.seat_rule, old.language) }
    }
}

#[derive(Deserialize)]
pub struct Council {
    id: CouncilId,
    region: RegionId,
    specialty: SpecialtyId,
    own: bool,
}

impl From<Council> for domain::Council {
    fn from(old: Council) -> Self {
        let Council { id, region, specialty, own } = old;
        Self { id, region, specialty, own, silence: SilenceRule::default() }
    }
}

#[derive(Deserialize)]
enum MeetingState {
    Planned,
    Convened,
    Running,
    Held,
    Cancelled,
}

impl From<MeetingState> for domain::MeetingState {
    fn from(old: MeetingState) -> Self {
        match old {
            MeetingState::Planned => Self::Planned,
            MeetingState::Convened => Self::Convened,
            MeetingState::Running => Self::Running,
            MeetingState::Held => Self::Held,
            MeetingState::Cancelled => Self::Cancelled,
        }
    }
}

#[derive(Deserialize)]
pub struct Meeting {
    id: MeetingId,
    council: CouncilId,
    number: MeetingNo,
    kind: MeetingKind,
    state: MeetingState,
    start: Moment,
    minutes: u32,
    place: String,
    opened: Option<Moment>,
    closed: Option<Moment>,
    nynorsk: bool,
}

impl From<Meeting> for domain::Meeting {
    fn from(old: Meeting) -> Self {
        Self {
            id: old.id,
            council: old.council,
            number: old.number,
            kind: old.kind,
            state: old.state.into(),
            start: old.start,
            minutes: old.minutes,
            place: old.place,
            chair: None,
            minute_taker: None,
            guests: Vec::new(),
            // The first version had no dates: the rule's are the best guess.
            dates: MeetingDates::by_rule(old.start.day(), MeetingRules::default().of(old.kind)),
            opened: old.opened,
            closed: old.closed,
            passed: None,
            nynorsk: old.nynorsk,
        }
    }
}

#[derive(Deserialize)]
pub struct AgendaItem {
    id: AgendaItemId,
    meeting: MeetingId,
    position: u32,
    number: Option<ItemNo>,
    title: String,
    kind: ItemKind,
    case: Option<CaseId>,
    minutes: String,
    opened: Option<Moment>,
    closed: Option<Moment>,
}

impl From<AgendaItem> for domain::AgendaItem {
    fn from(old: AgendaItem) -> Self {
        // The first version knew only when an item was opened first and closed last.
        let clock = match (old.opened, old.closed) {
            (Some(opened), None) => ItemClock::default().started(opened),
            (Some(opened), Some(closed)) => ItemClock::default().started(opened).stopped(closed),
            (None, _) => ItemClock::default(),
        };
        Self {
            id: old.id,
            meeting: old.meeting,
            position: old.position,
            number: old.number,
            title: old.title,
            kind: old.kind,
            case: old.case,
            source: None,
            planned: None,
            paper: Paper::default(),
            minutes: old.minutes,
            opened: old.opened,
            closed: old.closed,
            clock,
            postponed: None,
            access: Access::default(),
        }
    }
}

#[derive(Deserialize)]
pub struct Attendance {
    id: AttendanceId,
    meeting: MeetingId,
    who: Attendee,
    noted: Moment,
}

impl From<Attendance> for domain::Attendance {
    fn from(old: Attendance) -> Self {
        let Attendance { id, meeting, who, noted } = old;
        Self { id, meeting, who, noted, came: None, left: None }
    }
}

#[derive(Deserialize)]
enum FollowUpState {
    Open,
    Done,
    Dropped,
}

#[derive(Deserialize)]
pub struct FollowUp {
    id: FollowUpId,
    council: CouncilId,
    item: AgendaItemId,
    what: String,
    owner: Option<String>,
    due: Option<Day>,
    state: FollowUpState,
}

impl From<FollowUp> for domain::FollowUp {
    fn from(old: FollowUp) -> Self {
        Self {
            id: old.id,
            council: old.council,
            item: old.item,
            what: old.what,
            owner: old.owner.map(Owner::Written),
            due: old.due,
            state: match old.state {
                FollowUpState::Open => domain::FollowUpState::Open,
                FollowUpState::Done => domain::FollowUpState::Done { on: None },
                FollowUpState::Dropped => domain::FollowUpState::Dropped { reason: String::new() },
            },
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
            contact: String::new(),
            handler: None,
            body: AssessingBody::default(),
            version: 0,
            nynorsk: false,
            about: None,
        }
    }
}

#[derive(Deserialize)]
pub struct Assessment {
    id: AssessmentId,
    case: CaseId,
    region: RegionId,
    asked: Option<Day>,
    answered: Option<Day>,
    position: Option<Position>,
    professional: String,
    organisational: String,
    economic: String,
    waived: Option<Waiver>,
}

impl From<Assessment> for domain::Assessment {
    fn from(old: Assessment) -> Self {
        Self {
            id: old.id,
            case: old.case,
            region: old.region,
            asked: old.asked,
            asked_of: None,
            reminders: Vec::new(),
            answered: old.answered,
            position: old.position,
            professional: old.professional,
            organisational: old.organisational,
            economic: old.economic,
            no_consequence: Vec::new(),
            version: 0,
            waived: old.waived,
        }
    }
}
