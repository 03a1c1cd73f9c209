//! Which record lies in which folder.

use std::collections::BTreeMap;

use super::{CASES, MEETINGS};
use crate::domain::{
    AgendaItem, Case, CaseId, Council, Entity, Kind, Meeting, MeetingId, Record, RecordKey, Specialty,
};
use crate::store::{Records, StoreError, View, references};

/// The folder of each case and meeting.
pub struct Folders {
    of: BTreeMap<RecordKey, String>,
    meeting_of_item: BTreeMap<u32, MeetingId>,
}

/// Kinds whose records lie with the meeting they name, or with that of the item they name.
const OF_MEETINGS: &[Kind] = &[
    Kind::Meeting,
    Kind::AgendaItem,
    Kind::Attendance,
    Kind::FollowUp,
    Kind::Decision,
    Kind::Election,
    Kind::Minutes,
    Kind::Remark,
    Kind::Correction,
];

/// Kinds whose records lie with the case they name.
const OF_CASES: &[Kind] =
    &[Kind::Case, Kind::Assessment, Kind::ChangeSheet, Kind::Letter, Kind::CouncilReply, Kind::Ruling];

impl Folders {
    pub fn of(view: &dyn View) -> Result<Self, StoreError> {
        let mut of = BTreeMap::new();
        let mut names: BTreeMap<String, u32> = BTreeMap::new();
        let mut name = |key: RecordKey, wanted: String| {
            // Numbers are never given twice; should two be the same all the same, neither is lost.
            let times = names.entry(wanted.clone()).or_default();
            *times += 1;
            of.insert(key, if *times == 1 { wanted } else { format!("{wanted}-{}", key.id) });
        };
        for case in view.all::<Case>()? {
            name(case.key(), format!("{CASES}/{}", plain(&case.number.to_string())));
        }
        for meeting in view.all::<Meeting>()? {
            let council: Option<Council> = view.get(meeting.council)?;
            let specialty: Option<Specialty> =
                council.map(|it| view.get(it.specialty)).transpose()?.flatten();
            let code = specialty.map(|it| it.code).unwrap_or_default();
            let number = meeting.number;
            name(meeting.key(), format!("{MEETINGS}/{}-{}-{}", plain(&code), number.number, number.year));
        }
        let items = view.all::<AgendaItem>()?;
        let meeting_of_item = items.into_iter().map(|item| (item.id.0, item.meeting)).collect();
        Ok(Self { of, meeting_of_item })
    }

    /// Where the record lies; `None` for one that belongs to the office as a whole.
    pub fn folder(&self, record: &Record) -> Option<&str> {
        let key = record.key();
        let named = || std::iter::once(key).chain(references(record));
        let found = if OF_CASES.contains(&key.kind) {
            named().find(|key| key.kind == Kind::Case)
        } else if OF_MEETINGS.contains(&key.kind) {
            named().find(|key| key.kind == Kind::Meeting).or_else(|| {
                let item = named().find(|key| key.kind == Kind::AgendaItem)?;
                self.meeting_of_item.get(&item.id).copied().map(Meeting::key_of)
            })
        } else {
            None
        };
        self.of.get(&found?).map(String::as_str)
    }

    pub fn of_case(&self, id: CaseId) -> Option<&str> {
        self.of.get(&Case::key_of(id)).map(String::as_str)
    }

    pub fn of_meeting(&self, id: MeetingId) -> Option<&str> {
        self.of.get(&Meeting::key_of(id)).map(String::as_str)
    }
}

/// Only what no file system minds.
fn plain(name: &str) -> String {
    name.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect()
}
