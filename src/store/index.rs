//! Which records belong where, in which order: derived from the records, kept with each change.
//!
//! A screen reads a stretch of an index, never a whole table, so that its cost follows what is on
//! show and not how long the office has existed.

use sha2::{Digest, Sha256};
use strum::FromRepr;

use crate::domain::{
    Case, CaseState, Day, InputSource, InputState, MeetingState, MinutesState, Record, RecordKey,
};

/// An index. The number is what the database knows it by. *By* tells the order; an open end or a
/// missing date comes last, as [`i64::MAX`]. Those without a parent have parent 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, FromRepr)]
#[repr(u8)]
pub enum Index {
    CouncilsOfRegion = 1,
    CouncilsOfSpecialty = 2,
    /// By id.
    SeatsOfCouncil = 3,
    SeatsOfInstitution = 4,
    /// By last day, so that those that hold from a day on are the end of the stretch.
    AppointmentsOfSeat = 5,
    /// By last day.
    AppointmentsOfPerson = 6,
    /// All, by last day: terms that run out.
    AppointmentsEnding = 7,
    /// By last day.
    HoldingsOfCouncil = 8,
    /// By last day.
    HoldingsOfPerson = 9,
    /// By start.
    MeetingsOfCouncil = 10,
    /// All that are neither held nor cancelled, by start.
    OpenMeetings = 11,
    /// By position.
    ItemsOfMeeting = 12,
    /// By id.
    ItemsOfCase = 13,
    /// By when it was noted.
    AttendanceOfMeeting = 14,
    /// By day received.
    OpenCasesOfSpecialty = 15,
    /// By day received.
    ClosedCasesOfSpecialty = 16,
    /// All open, by next deadline.
    OpenCases = 17,
    /// All that are over, by the day it came to be so.
    ClosedCases = 18,
    /// The parent is the year; by number.
    CasesOfYear = 19,
    /// By region.
    AssessmentsOfCase = 20,
    /// By due day.
    OpenFollowUpsOfCouncil = 21,
    /// All open, by due day.
    OpenFollowUps = 22,
    /// Open or not, by id.
    FollowUpsOfItem = 23,
    /// All, by [`name_order`].
    PersonsByName = 24,
    /// All with an e-mail, by [`email_order`].
    PersonsByEmail = 25,
    /// All, by [`name_order`] of each word of the name: a person stands there once for each.
    PersonsByWord = 26,
    /// All, by last day.
    HoldingsEnding = 27,
    /// By id.
    DecisionsOfItem = 28,
    /// By id.
    DecisionsOfCase = 29,
    /// By id.
    ElectionsOfItem = 30,
    /// By day received.
    WaitingInputsOfCouncil = 31,
    /// What was said or left for later under an item, by id.
    InputsOfItem = 32,
    /// One for each meeting.
    MinutesOfMeeting = 33,
    /// All that have left the meeting and are not approved, by deadline.
    OpenMinutes = 34,
    /// By id.
    RemarksOfMeeting = 35,
    /// By number.
    CorrectionsOfMeeting = 36,
    /// All that were put off and are on no other agenda, by id.
    WaitingItems = 37,
    /// By version.
    ChangeSheetsOfCase = 38,
    /// By date.
    LettersOfCase = 39,
    /// By council.
    RepliesOfCase = 40,
    /// By the day asked; only those that wait for an answer.
    WaitingRepliesOfCouncil = 41,
    /// By day decided.
    RulingsOfCase = 42,
    /// The consultations about a case, by day received.
    CasesAbout = 43,
    /// By half-year.
    RotationNeedsOfCouncil = 44,
    /// All with an e-mail or a telephone, by id.
    ReachablePersons = 45,
}

/// One entry of an index: `[index][parent][order, sign flipped][kind][id]` → nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IndexKey {
    pub index: Index,
    pub parent: u32,
    pub order: i64,
    pub key: RecordKey,
}

impl IndexKey {
    pub(super) fn bytes(self) -> Vec<u8> {
        let mut bytes = stretch(self.index, self.parent, self.order);
        bytes.push(self.key.kind as u8);
        bytes.extend(self.key.id.to_be_bytes());
        bytes
    }

    pub(super) fn read(bytes: &[u8]) -> Option<Self> {
        let (&index, rest) = bytes.split_first()?;
        let (parent, rest) = rest.split_first_chunk()?;
        let (order, key) = rest.split_first_chunk()?;
        Some(Self {
            index: Index::from_repr(index)?,
            parent: u32::from_be_bytes(*parent),
            order: i64::from_be_bytes(*order) ^ i64::MIN,
            key: super::table::read_record_key(key)?,
        })
    }
}

/// What the keys with this order begin with. Flipping the sign makes negative orders come first.
pub(super) fn stretch(index: Index, parent: u32, order: i64) -> Vec<u8> {
    let order = (order ^ i64::MIN).to_be_bytes();
    [&[index as u8][..], &parent.to_be_bytes(), &order].concat()
}

/// Where a name stands in [`Index::PersonsByName`]: its first eight bytes in lower case, so that
/// those that begin with the same letters stand together.
pub fn name_order(name: &str) -> i64 {
    let lower = name.to_lowercase();
    let mut first = [0; 8];
    for (to, from) in first.iter_mut().zip(lower.bytes()) {
        *to = from;
    }
    i64::from_be_bytes(first) ^ i64::MIN
}

/// The first and the last order of the names that begin with this.
pub fn name_orders(beginning: &str) -> (i64, i64) {
    let first = name_order(beginning);
    let rest = 8_usize.saturating_sub(beginning.to_lowercase().len());
    let last = (0..rest).fold(first, |last, byte| last | (0xff << (8 * byte)));
    (first, last)
}

/// Where an e-mail stands in [`Index::PersonsByEmail`]: a hash, for looking up, not for sorting.
pub fn email_order(email: &str) -> i64 {
    let hash = Sha256::digest(email.to_lowercase());
    hash.first_chunk().map_or(0, |first| i64::from_be_bytes(*first))
}

/// The index entries of a record.
pub fn entries(record: &Record) -> Vec<IndexKey> {
    let key = record.key();
    let by_id = i64::from(key.id);
    places(record, by_id)
        .into_iter()
        .map(|(index, parent, order)| IndexKey { index, parent, order, key })
        .collect()
}

#[allow(clippy::too_many_lines)] // a table
fn places(record: &Record, by_id: i64) -> Vec<(Index, u32, i64)> {
    #[allow(clippy::enum_glob_use)] // the table below names nearly every one
    use Index::*;
    match record {
        Record::Settings(_)
        | Record::Region(_)
        | Record::Institution(_)
        | Record::Specialty(_)
        | Record::Abbreviation(_)
        | Record::ObjectiveAlias(_)
        | Record::Account(_) => vec![],
        Record::Person(it) => {
            let email = it.email.as_deref().map(|email| (PersonsByEmail, 0, email_order(email)));
            let mut words: Vec<_> = it.name.split_whitespace().map(name_order).collect();
            words.sort_unstable();
            words.dedup();
            let words = words.into_iter().map(|order| (PersonsByWord, 0, order));
            let reachable = it.is_reachable().then_some((ReachablePersons, 0, by_id));
            let by_name = [(PersonsByName, 0, name_order(&it.name))];
            by_name.into_iter().chain(words).chain(email).chain(reachable).collect()
        }
        Record::Council(it) => vec![
            (CouncilsOfRegion, it.region.0, i64::from(it.specialty.0)),
            (CouncilsOfSpecialty, it.specialty.0, i64::from(it.region.0)),
        ],
        Record::Seat(it) => {
            vec![(SeatsOfCouncil, it.council.0, by_id), (SeatsOfInstitution, it.institution.0, by_id)]
        }
        Record::Appointment(it) => vec![
            (AppointmentsOfSeat, it.seat.0, by_day(it.term.to)),
            (AppointmentsOfPerson, it.person.0, by_day(it.term.to)),
            (AppointmentsEnding, 0, by_day(it.term.to)),
        ],
        Record::OfficeHolding(it) => vec![
            (HoldingsOfCouncil, it.council.0, by_day(it.term.to)),
            (HoldingsOfPerson, it.person.0, by_day(it.term.to)),
            (HoldingsEnding, 0, by_day(it.term.to)),
        ],
        Record::Meeting(it) => {
            let start = it.start.seconds();
            let over = matches!(it.state, MeetingState::Held | MeetingState::Cancelled);
            let open = (!over).then_some((OpenMeetings, 0, start));
            [(MeetingsOfCouncil, it.council.0, start)].into_iter().chain(open).collect()
        }
        Record::AgendaItem(it) => {
            let case = it.case.map(|case| (ItemsOfCase, case.0, by_id));
            let waits = it.postponed.as_ref().is_some_and(|postponed| postponed.to.is_none());
            let waits = waits.then_some((WaitingItems, 0, by_id));
            let of_meeting = [(ItemsOfMeeting, it.meeting.0, i64::from(it.position))];
            of_meeting.into_iter().chain(case).chain(waits).collect()
        }
        Record::Attendance(it) => vec![(AttendanceOfMeeting, it.meeting.0, it.noted.seconds())],
        Record::FollowUp(it) => {
            let due = by_day(it.due);
            let open = [(OpenFollowUpsOfCouncil, it.council.0, due), (OpenFollowUps, 0, due)];
            let open = open.into_iter().filter(|_| it.state.is_open());
            [(FollowUpsOfItem, it.item.0, by_id)].into_iter().chain(open).collect()
        }
        Record::Case(it) => {
            let (all, of_specialty) = if it.state.is_over() {
                ((ClosedCases, 0, by_day(Some(it.since))), ClosedCasesOfSpecialty)
            } else {
                ((OpenCases, 0, by_day(filed_by(it))), OpenCasesOfSpecialty)
            };
            let received = by_day(Some(it.received));
            let year = (CasesOfYear, it.number.year.unsigned_abs(), i64::from(it.number.number));
            let specialties = it.specialties.iter().map(|it| (of_specialty, it.0, received));
            let about = it.about.map(|case| (CasesAbout, case.0, received));
            [all, year].into_iter().chain(specialties).chain(about).collect()
        }
        Record::Assessment(it) => vec![(AssessmentsOfCase, it.case.0, i64::from(it.region.0))],
        Record::Decision(it) => {
            let case = it.case.map(|case| (DecisionsOfCase, case.0, by_id));
            [(DecisionsOfItem, it.item.0, by_id)].into_iter().chain(case).collect()
        }
        Record::Election(it) => vec![(ElectionsOfItem, it.item.0, by_id)],
        Record::Input(it) => {
            let waits = (it.state == InputState::Waiting).then_some((
                WaitingInputsOfCouncil,
                it.council.0,
                by_day(Some(it.received)),
            ));
            let item = match it.source {
                InputSource::Spoken(item) | InputSource::Later(item) => Some((InputsOfItem, item.0, by_id)),
                InputSource::SentIn => None,
            };
            waits.into_iter().chain(item).collect()
        }
        Record::Minutes(it) => {
            let deadline = match &it.state {
                MinutesState::Notes | MinutesState::Approved(_) => None,
                MinutesState::Draft | MinutesState::WithLeader => Some(it.since),
                MinutesState::Circulating { until } => Some(*until),
            };
            let open = deadline.map(|day| (OpenMinutes, 0, by_day(Some(day))));
            [(MinutesOfMeeting, it.meeting.0, by_id)].into_iter().chain(open).collect()
        }
        Record::Remark(it) => vec![(RemarksOfMeeting, it.meeting.0, by_id)],
        Record::ChangeSheet(it) => vec![(ChangeSheetsOfCase, it.case.0, i64::from(it.version))],
        Record::Letter(it) => vec![(LettersOfCase, it.case.0, by_day(Some(it.date)))],
        Record::CouncilReply(it) => {
            let waits = (it.answered.is_none() && it.waived.is_none()).then_some(it.asked).flatten();
            let waits = waits.map(|day| (WaitingRepliesOfCouncil, it.council.0, by_day(Some(day))));
            [(RepliesOfCase, it.case.0, i64::from(it.council.0))].into_iter().chain(waits).collect()
        }
        Record::Ruling(it) => vec![(RulingsOfCase, it.case.0, by_day(Some(it.on)))],
        Record::RotationNeed(it) => {
            let half = i64::from(it.half.year) * 2 + i64::from(it.half.second);
            vec![(RotationNeedsOfCouncil, it.council.0, half)]
        }
        Record::Correction(it) => vec![(CorrectionsOfMeeting, it.meeting.0, i64::from(it.number))],
    }
}

/// The day an open case is filed by. What the files hold already stands: a case that was sent stays
/// where Helsedirektoratet's deadline put it.
fn filed_by(case: &Case) -> Option<Day> {
    match case.state {
        CaseState::Submitted | CaseState::Answered => case.outer_deadline,
        state => case.next_deadline(state),
    }
}

fn by_day(day: Option<Day>) -> i64 {
    day.map_or(i64::MAX, |day| i64::from(day.number()))
}
