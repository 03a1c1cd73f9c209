//! Bytes that were written once read for ever.
//!
//! `tests/fixtures/store/vN/records.txt` has a line for each kind as version N of the database
//! wrote it: its name and its bytes. `vN/office.redb` is a whole office. When a shape changes, the
//! files stay, the new version gets its own, and what the old one becomes is told here.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use strum::VariantArray;
use tempfile::tempdir;

use super::properties::contents;
use super::samples::*;
use crate::domain::*;
use crate::store::*;

fn fixture(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/store").join(name)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut hex, byte| {
        write!(hex, "{byte:02x}").unwrap();
        hex
    })
}

fn bytes(hex: &str) -> Vec<u8> {
    (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap()).collect()
}

#[test]
fn every_kind_is_written_as_version_3_was() {
    let mut written = String::new();
    for record in one_of_each() {
        let name: &str = record.key().kind.into();
        writeln!(written, "{name} {}", hex(&schema::encode(&record).unwrap())).unwrap();
    }
    assert_eq!(written, fs::read_to_string(fixture("v3/records.txt")).unwrap(), "\n{written}");
}

fn read_all(name: &str) -> Vec<Record> {
    let lines = fs::read_to_string(fixture(name)).unwrap();
    lines.lines().map(|line| schema::decode(&bytes(line.split_once(' ').unwrap().1)).unwrap()).collect()
}

#[test]
fn every_kind_of_version_3_reads() {
    assert_eq!(read_all("v3/records.txt"), one_of_each());
}

#[test]
fn every_kind_of_version_2_reads() {
    assert_eq!(read_all("v2/records.txt"), one_of_each_in_version_2());
}

#[test]
fn every_kind_of_version_1_reads() {
    assert_eq!(read_all("v1/records.txt"), one_of_each_in_version_1());
}

/// What version 2 had, in today's shapes: what it could not tell is unknown or the default.
fn one_of_each_in_version_2() -> Vec<Record> {
    let known = one_of_each().into_iter().filter(|record| record.key().kind <= Kind::ObjectiveAlias);
    known.map(as_version_2_told).collect()
}

fn as_version_2_told(record: Record) -> Record {
    match record {
        Record::Settings(it) => {
            Record::Settings(Settings { grace: Settings::GRACE, backups: BackupRule::default(), ..it })
        }
        Record::Case(it) => Record::Case(Case { about: None, ..it }),
        Record::CouncilReply(it) => Record::CouncilReply(CouncilReply {
            asked_of: None,
            reminders: it.reminders.iter().map(|it| Reminder { deputy_too: false, ..*it }).collect(),
            version: 0,
            waived: None,
            ..it
        }),
        same => same,
    }
}

/// What version 1 had, in today's shapes: what it could not tell is unknown or the default.
fn one_of_each_in_version_1() -> Vec<Record> {
    let known = one_of_each().into_iter().filter(|record| record.key().kind <= Kind::Assessment);
    known.map(as_version_2_told).map(as_version_1_told).collect()
}

fn as_version_1_told(record: Record) -> Record {
    match record {
        Record::Settings(it) => Record::Settings(Settings {
            meetings: MeetingRules::default(),
            circulation: Settings::CIRCULATION,
            leader_term: Settings::LEADER_TERM,
            reply: Settings::REPLY,
            margin: Settings::MARGIN,
            body: AssessingBody::FourLeaders,
            ..it
        }),
        Record::Council(it) => Record::Council(Council { silence: SilenceRule::IsNotConsent, ..it }),
        Record::Meeting(it) => Record::Meeting(Meeting {
            chair: None,
            minute_taker: None,
            guests: Vec::new(),
            dates: MeetingDates::by_rule(it.start.day(), LeadTimes::AD_HOC),
            passed: None,
            ..it
        }),
        Record::AgendaItem(it) => Record::AgendaItem(AgendaItem {
            source: None,
            planned: None,
            paper: Paper::default(),
            postponed: None,
            access: Access::Public,
            ..it
        }),
        Record::Attendance(it) => Record::Attendance(Attendance { came: None, left: None, ..it }),
        Record::FollowUp(it) => Record::FollowUp(FollowUp { state: FollowUpState::Open, ..it }),
        Record::Case(it) => Record::Case(Case {
            contact: String::new(),
            handler: None,
            body: AssessingBody::FourLeaders,
            version: 0,
            nynorsk: false,
            ..it
        }),
        Record::Assessment(it) => Record::Assessment(Assessment {
            asked_of: None,
            reminders: Vec::new(),
            no_consequence: Vec::new(),
            version: 0,
            ..it
        }),
        same => same,
    }
}

/// The steps that made each `office.redb`, with the kinds its version had.
fn make_office(path: &Path) {
    let store = Store::create(path).unwrap();
    let mut writing = store.begin().unwrap();
    writing.new_id(Kind::Person).unwrap();
    writing.next_number(Series::Item(CouncilId(6)), 2026).unwrap();
    writing.apply(one_of_each().into_iter().map(Change::Put).collect(), entry("kari", "found")).unwrap();
    let rename = NewEntry {
        note: Some("feil navn".to_owned()),
        behalf: Some("leder".to_owned()),
        ..entry("kari", "rename")
    };
    writing.apply(vec![put(person(5, "Lise H. Nilsen"))], rename).unwrap();
    writing.reverse(2, entry("kari", "undo")).unwrap();
    let text = TextKey::Assessment(AssessmentId(15), Heading::Economic);
    let saved = Moment::from_seconds(1_764_000_300);
    let draft = Draft {
        text: "vedtak: Rådet støtter".to_owned(),
        cursor: "vedtak: Rådet stø".len(),
        revision: 2,
        by: "kari".to_owned(),
        saved,
        base: 1,
    };
    writing.save_draft(text, &draft).unwrap();
    let place = Place {
        council: Some(CouncilId(6)),
        meeting: Some(MeetingId(10)),
        item: Some(AgendaItemId(11)),
        case: Some(CaseId(14)),
        text: Some(text),
    };
    writing.save_place("kari", &place).unwrap();
    writing.remember_receipt(7, 1, saved, b"ok").unwrap();
    writing.commit().unwrap();
}

/// Every row of every table, and so also the keys and the chain of the journal.
#[test]
fn an_office_is_written_as_version_3_was() {
    let directory = tempdir().unwrap();
    let (old, new) = (directory.path().join("old.redb"), directory.path().join("new.redb"));
    fs::copy(fixture("v3/office.redb"), &old).unwrap();
    make_office(&new);
    let rows = |path: &Path| {
        let store = Store::open(path).unwrap();
        let now = store.snapshot().unwrap();
        Table::VARIANTS.iter().map(|table| (*table, contents(&now, *table))).collect::<Vec<_>>()
    };
    if rows(&old) != rows(&new) {
        let kept = directory.keep();
        panic!(
            "{} differs from what is written today: {}",
            fixture("v3/office.redb").display(),
            kept.display()
        );
    }
}

#[test]
fn the_office_of_version_3_opens() {
    opens("v3/office.redb", one_of_each());
}

#[test]
fn the_office_of_version_2_opens() {
    opens("v2/office.redb", one_of_each_in_version_2());
}

/// Its index is made anew: verifying holds every entry of it against the records.
#[test]
fn the_office_of_version_1_opens() {
    opens("v1/office.redb", one_of_each_in_version_1());
}

fn opens(name: &str, records: Vec<Record>) {
    let directory = tempdir().unwrap();
    let path = directory.path().join("office.redb");
    fs::copy(fixture(name), &path).unwrap();
    let store = Store::open(&path).unwrap();
    assert_eq!(store.verify().unwrap().findings, []);
    let now = store.snapshot().unwrap();
    for record in records {
        assert_eq!(now.record(record.key()).unwrap(), Some(record));
    }
    let commands: Vec<_> =
        now.headlines_before(u64::MAX, 9).unwrap().into_iter().map(|it| (it.command, it.effect)).collect();
    assert_eq!(
        commands,
        [
            ("undo".to_owned(), Effect::Undo(2)),
            ("rename".to_owned(), Effect::Do),
            ("found".to_owned(), Effect::Do)
        ]
    );
    let (key, draft) = now.drafts().unwrap().pop().unwrap();
    assert_eq!(&draft.text[..draft.cursor], "vedtak: Rådet stø");
    assert_eq!(now.place("kari").unwrap().and_then(|place| place.text), Some(key));
    assert_eq!(now.receipt(7, 1).unwrap().as_deref(), Some(&b"ok"[..]));
    assert_eq!(now.last_id(Kind::Person).unwrap(), 1);
}
