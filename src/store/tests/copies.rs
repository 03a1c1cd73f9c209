//! Copies: the same rows, proved, for the owner alone, and never instead of a good one.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use std::thread;

use strum::VariantArray;
use tempfile::tempdir;

use super::properties::contents;
use super::samples::*;
use crate::store::table::Table;
use crate::store::*;

fn made(path: &Path) -> Store {
    let store = Store::create(path).unwrap();
    let mut writing = store.begin().unwrap();
    writing.apply(one_of_each().into_iter().map(Change::Put).collect(), entry("kari", "found")).unwrap();
    writing.commit().unwrap();
    store
}

/// Nobody stops it.
static GO_ON: AtomicBool = AtomicBool::new(false);

type Rows = Vec<(Vec<u8>, Vec<u8>)>;

fn rows(store: &Store) -> Vec<(Table, Rows)> {
    let now = store.snapshot().unwrap();
    Table::VARIANTS.iter().map(|table| (*table, contents(&now, *table))).collect()
}

fn fixture(version: u16) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tests/fixtures/store/v{version}/office.redb"))
}

#[test]
fn a_copy_holds_the_same_rows_and_is_its_owners_alone() {
    let directory = tempdir().unwrap();
    let at = |name: &str| directory.path().join(name);
    let store = made(&at("office.redb"));
    let report = store.copy_to(&at("copy.redb"), &GO_ON).unwrap();
    assert_eq!((report.entries, report.records), (1, one_of_each().len() as u64));
    assert_eq!(fs::metadata(at("copy.redb")).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(rows(&Store::open(&at("copy.redb")).unwrap()), rows(&store));
    assert_eq!(fs::read_dir(directory.path()).unwrap().count(), 2, "nothing is left beside it");
}

#[test]
fn a_copy_is_of_one_moment_while_others_write() {
    let directory = tempdir().unwrap();
    let at = |name: &str| directory.path().join(name);
    let store = made(&at("office.redb"));
    thread::scope(|scope| {
        scope.spawn(|| {
            for round in 0..60 {
                let mut writing = store.begin().unwrap();
                let name = format!("Åse {round}");
                writing.apply(vec![put(person(5, &name))], entry("kari", "name")).unwrap();
                writing.commit().unwrap();
            }
        });
        for round in 0..3 {
            let path = at(&format!("copy-{round}.redb"));
            let report = store.copy_to(&path, &GO_ON).unwrap();
            let copy = Store::open(&path).unwrap();
            assert_eq!(copy.snapshot().unwrap().head().unwrap(), report.entries);
            assert!(copy.verify().unwrap().is_clean());
        }
    });
    assert_eq!(store.snapshot().unwrap().head().unwrap(), 61, "nobody was held up for good");
}

#[test]
fn what_cannot_be_proved_does_not_replace_what_is_good() {
    let directory = tempdir().unwrap();
    let at = |name: &str| directory.path().join(name);
    let store = made(&at("office.redb"));
    store.copy_to(&at("copy.redb"), &GO_ON).unwrap();
    let good = fs::read(at("copy.redb")).unwrap();
    let mut writing = store.begin().unwrap();
    writing.put(Table::Records, &[5, 0, 0, 0, 5], b"?").unwrap();
    writing.commit().unwrap();
    assert!(matches!(store.copy_to(&at("copy.redb"), &GO_ON), Err(StoreError::Damaged(_))));
    assert_eq!(fs::read(at("copy.redb")).unwrap(), good);
    assert_eq!(fs::read_dir(directory.path()).unwrap().count(), 2, "the bad copy is gone");
}

#[test]
fn one_that_is_ended_leaves_nothing_behind() {
    let directory = tempdir().unwrap();
    let at = |name: &str| directory.path().join(name);
    let store = made(&at("office.redb"));
    let ended = store.copy_to(&at("copy.redb"), &AtomicBool::new(true));
    assert!(matches!(ended, Err(StoreError::Stopped)));
    assert_eq!(fs::read_dir(directory.path()).unwrap().count(), 1);
}

#[test]
fn looking_changes_no_byte_also_after_an_unclean_end() {
    let directory = tempdir().unwrap();
    let path = directory.path().join("office.redb");
    drop(made(&path));
    let clean = fs::read(&path).unwrap();
    let mut unclean = clean.clone();
    unclean[9] |= 2;
    let older = fs::read(fixture(1)).unwrap();
    for bytes in [clean, unclean, older] {
        fs::write(&path, &bytes).unwrap();
        let seen = Store::look(&path).unwrap();
        assert!(seen.verify().unwrap().is_clean());
        let mut writing = seen.begin().unwrap();
        writing.apply(vec![put(person(9, "Nobody"))], entry("kari", "add")).unwrap();
        writing.commit().unwrap();
        drop(seen);
        assert!(fs::read(&path).unwrap() == bytes, "its bytes are untouched");
    }
}

#[test]
fn what_is_open_is_not_looked_at() {
    let directory = tempdir().unwrap();
    let path = directory.path().join("office.redb");
    let store = made(&path);
    assert!(matches!(Store::look(&path), Err(StoreError::InUse)));
    drop(store);
    assert!(Store::look(&path).is_ok());
}

#[test]
fn an_older_one_is_copied_as_it_is_before_it_is_brought_on() {
    let directory = tempdir().unwrap();
    let at = |name: &str| directory.path().join(name);
    fs::copy(fixture(1), at("office.redb")).unwrap();
    let mut seen = None;
    let store = Store::open_keeping(&at("office.redb"), |older| {
        seen = Some(older.version);
        older.copy_to(&at("older.redb")).map(drop)
    })
    .unwrap();
    assert_eq!(seen, Some(1));
    assert!(store.verify().unwrap().is_clean());
    let again = Store::open_keeping(&at("older.redb"), |older| {
        assert_eq!(older.version, 1, "the copy is of the older version still");
        Ok(())
    });
    assert_eq!(rows(&again.unwrap()), rows(&store));
}

#[test]
fn one_that_cannot_be_copied_first_is_not_brought_on() {
    let directory = tempdir().unwrap();
    let path = directory.path().join("office.redb");
    fs::copy(fixture(1), &path).unwrap();
    let before = fs::read(&path).unwrap();
    let nowhere = directory.path().join("nowhere/older.redb");
    let opened = Store::open_keeping(&path, |older| older.copy_to(&nowhere).map(drop));
    assert!(matches!(opened, Err(StoreError::Io(_))));
    assert!(fs::read(&path).unwrap() == before);
}

#[test]
fn compacting_gives_room_back_and_keeps_every_row() {
    let directory = tempdir().unwrap();
    let path = directory.path().join("office.redb");
    let store = made(&path);
    for round in 0..40 {
        let mut writing = store.begin().unwrap();
        let name = "å".repeat(20_000);
        writing.apply(vec![put(person(5, &format!("{name}{round}")))], entry("kari", "name")).unwrap();
        writing.erase_image(round + 2, 0).unwrap();
        writing.commit().unwrap();
    }
    let before = (rows(&store), store.bytes());
    drop(store);
    Store::compact(&path).unwrap();
    let store = Store::open(&path).unwrap();
    assert!(rows(&store) == before.0);
    assert!(store.bytes() < before.1, "{} < {}", store.bytes(), before.1);
}
