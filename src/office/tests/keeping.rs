//! The office's copies, as whoever keeps it meets them.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::{TempDir, tempdir};

use super::vocabulary::*;
use crate::domain::*;
use crate::office::keeping::{self, CopyView};
use crate::office::{self, *};
use crate::store::{Index, Records as _, Store, View as _};

/// An office in a directory, where it is 22 November.
struct Place(TempDir);

impl Place {
    fn new() -> Self {
        Self(tempdir().unwrap())
    }

    fn dir(&self) -> &Path {
        self.0.path()
    }

    fn opens_on(&self, date: &str) -> Result<office::Office, Trouble> {
        office::Office::open(self.dir(), Clock::fixed(moment(&format!("{date} 13:04"))))
    }

    /// The office, with one person more.
    fn changes_on(&self, date: &str, name: &str) -> office::Office {
        let office = self.opens_on(date).unwrap();
        adds(&office, name);
        office
    }

    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.dir().join("backups")).unwrap().flatten();
        let mut names: Vec<_> = entries.map(|entry| entry.file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

fn adds(office: &office::Office, name: &str) {
    let person = PersonDetails {
        name: name.to_owned(),
        title: String::new(),
        workplace: None,
        email: None,
        phone: None,
        roles: Vec::new(),
    };
    let order = Order { command: Command::AddPerson { person }, behalf: None, seen: None };
    let head = office.store().snapshot().unwrap().head().unwrap();
    let job = Job { sender: lise(), request: head + 1, answered: 0, task: Task::Do(order) };
    let reply = office.work(&[job]).replies.pop();
    assert!(matches!(reply, Some(Reply::Receipt(Ok(_)))), "{reply:?}");
}

fn backs_up(office: &office::Office) -> CopyView {
    office.back_up().unwrap()
}

fn persons(path: &Path) -> Vec<String> {
    let store = Store::look(path).unwrap();
    let mut names: Vec<String> =
        store.snapshot().unwrap().all::<Person>().unwrap().into_iter().map(|person| person.name).collect();
    names.sort();
    names
}

fn status(office: &office::Office) -> StatusView {
    let Ok(Answer { body: AnswerBody::Status(status), .. }) = office.ask(&Query::Status, &lise()) else {
        panic!("no status")
    };
    status
}

#[test]
fn one_is_due_at_the_first_change_of_a_day() {
    let place = Place::new();
    let office = place.opens_on("2026-11-22").unwrap();
    assert!(!office.is_backup_due(), "nothing has changed");
    adds(&office, "Kari");
    assert!(office.is_backup_due());
    let copy = backs_up(&office);
    assert_eq!((copy.name.as_str(), copy.counts), ("office-2026-11-22.redb", Some((1, 1))));
    assert!(!office.is_backup_due() && !office.has_changes_to_back_up());
    adds(&office, "Ola");
    assert!(!office.is_backup_due(), "there is one of today");
    assert!(office.has_changes_to_back_up(), "but not of this");
    drop(office);
    let office = place.changes_on("2026-11-22", "Siri");
    assert!(!office.is_backup_due(), "a server that comes anew sees that there is one of today");
    drop(office);
    assert!(place.changes_on("2026-11-23", "Per").is_backup_due());
}

#[test]
fn a_newer_one_of_the_same_day_takes_its_place() {
    let place = Place::new();
    let office = place.changes_on("2026-11-22", "Kari");
    backs_up(&office);
    adds(&office, "Ola");
    let copy = backs_up(&office);
    assert_eq!(place.names(), ["office-2026-11-22.redb"]);
    assert_eq!(persons(&place.dir().join("backups").join(copy.name)), ["Kari", "Ola"]);
    let status = status(&office);
    assert_eq!(status.copy.unwrap().at, moment("2026-11-22 13:04"));
    assert_eq!((status.copy_failed, status.trouble), (None, None));
    assert!(status.free.is_some());
}

#[test]
fn the_offices_own_rule_says_how_many_are_kept() {
    let place = Place::new();
    for day in 1..=9 {
        backs_up(&place.changes_on(&format!("2026-11-0{day}"), "Kari"));
    }
    // Sunday the 1st is the week before; the 2nd is gone.
    let kept =
        |days: &[u32]| days.iter().map(|day| format!("office-2026-11-0{day}.redb")).collect::<Vec<_>>();
    assert_eq!(place.names(), kept(&[1, 3, 4, 5, 6, 7, 8, 9]));
}

#[test]
fn one_that_fails_is_told_and_leaves_the_good_one() {
    let place = Place::new();
    let office = place.changes_on("2026-11-22", "Kari");
    backs_up(&office);
    let good = fs::read(place.dir().join("backups/office-2026-11-22.redb")).unwrap();
    // A directory stands where the copy would be made.
    let in_the_way = place.dir().join("backups/office-2026-11-22.redb.new");
    fs::create_dir_all(in_the_way.join("x")).unwrap();
    adds(&office, "Ola");
    let trouble = office.back_up().unwrap_err();
    assert_eq!(fs::read(place.dir().join("backups/office-2026-11-22.redb")).unwrap(), good);
    assert!(!office.is_backup_due(), "it is not tried again at every key");
    let told = TroubleView { at: moment("2026-11-22 13:04"), trouble };
    assert_eq!(status(&office).trouble, Some(told.clone()));
    assert_eq!(status(&office).copy_failed, Some(told.clone()));
    drop(office);
    let office = place.opens_on("2026-11-23").unwrap();
    assert_eq!(status(&office).copy_failed, Some(told), "also by the next server");
    fs::remove_dir_all(in_the_way).unwrap();
    adds(&office, "Siri");
    backs_up(&office);
    assert_eq!(status(&office).copy_failed, None);
}

#[test]
fn an_office_whose_file_is_gone_is_not_begun_anew() {
    let place = Place::new();
    backs_up(&place.changes_on("2026-11-22", "Kari"));
    fs::remove_file(keeping::database(place.dir())).unwrap();
    let trouble = place.opens_on("2026-11-23").err().unwrap();
    assert_eq!(trouble.cause, Cause::Lost);
    let copy = keeping::newest_copy(place.dir()).unwrap();
    assert_eq!(keeping::restore(place.dir(), &copy, moment("2026-11-23 13:04")).unwrap(), None);
    assert_eq!(persons(&keeping::database(place.dir())), ["Kari"]);
}

#[test]
fn what_is_replaced_is_kept_and_can_be_brought_back_itself() {
    let place = Place::new();
    let office = place.changes_on("2026-11-22", "Kari");
    backs_up(&office);
    adds(&office, "Ola");
    drop(office);
    let now = moment("2026-11-22 13:04");
    let copy = keeping::find_copy(place.dir(), "2026-11-22").unwrap();
    let aside = keeping::restore(place.dir(), &copy, now).unwrap().unwrap();
    assert_eq!(persons(&keeping::database(place.dir())), ["Kari"]);
    assert_eq!(persons(&aside), ["Kari", "Ola"]);
    assert!(keeping::verify_file(&keeping::database(place.dir())).unwrap().is_whole());
    let again = keeping::restore(place.dir(), &aside, now).unwrap().unwrap();
    assert_eq!(persons(&keeping::database(place.dir())), ["Kari", "Ola"]);
    assert_ne!(aside, again);
    let names =
        ["office-2026-11-22.redb", "replaced-2026-11-22-1304-2.redb", "replaced-2026-11-22-1304.redb"];
    assert_eq!(place.names(), names);
}

#[test]
fn a_copy_that_is_damaged_is_not_brought_back() {
    let place = Place::new();
    let office = place.changes_on("2026-11-22", "Kari");
    backs_up(&office);
    drop(office);
    let before = fs::read(keeping::database(place.dir())).unwrap();
    let bad = place.dir().join("bad.redb");
    for length in [0, 100, 5000, 200_000] {
        fs::write(&bad, &before[..length]).unwrap();
        let refused = keeping::restore(place.dir(), &bad, moment("2026-11-22 13:04"));
        assert!(refused.is_err(), "{length}");
        assert!(fs::read(keeping::database(place.dir())).unwrap() == before);
        assert_eq!(place.names(), ["office-2026-11-22.redb"], "nothing is put aside for nothing");
    }
}

#[test]
fn an_office_of_an_older_version_is_copied_before_it_is_brought_on() {
    for version in [1, 2] {
        let place = Place::new();
        let fixture = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
            .join(format!("tests/fixtures/store/v{version}/office.redb"));
        fs::copy(fixture, keeping::database(place.dir())).unwrap();
        drop(place.opens_on("2026-11-22").unwrap());
        assert_eq!(place.names(), [format!("office-2026-11-22-v{version}.redb")]);
        drop(place.opens_on("2026-11-23").unwrap());
        assert_eq!(place.names().len(), 1, "once");
        let copy = keeping::find_copy(place.dir(), "latest").unwrap();
        assert!(keeping::verify_file(&copy).is_ok());
    }
}

#[test]
fn the_demo_names_nothing_that_is_not_there() {
    let office = office::Office::in_memory(Clock::fixed(moment("2026-11-21 13:04"))).unwrap();
    let office = office.furnished("lise").unwrap();
    let Ok(Answer { body: AnswerBody::Verdict(verdict), .. }) = office.ask(&Query::Verify, &lise()) else {
        panic!("no verdict")
    };
    assert_eq!(verdict.faults, []);
    assert!(verdict.records > 500 && verdict.is_whole());
    let now = office.store().snapshot().unwrap();
    assert!(!now.indexed::<Meeting>(Index::OpenMeetings, 0).unwrap().is_empty());
}
