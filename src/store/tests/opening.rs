//! Files that are opened, and files that must not be.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use redb::{Database, TableDefinition};
use tempfile::tempdir;

use super::samples::*;
use crate::store::table::Table;
use crate::store::*;

fn made(path: &Path) {
    let store = Store::create(path).unwrap();
    let mut writing = store.begin().unwrap();
    writing.apply(one_of_each().into_iter().map(Change::Put).collect(), entry("kari", "found")).unwrap();
    writing.commit().unwrap();
}

#[test]
fn a_new_office_is_its_owners_alone_and_leaves_nothing_beside_it() {
    let directory = tempdir().unwrap();
    let path = directory.path().join("office.redb");
    // What a creation that was cut short left.
    fs::write(directory.path().join("office.redb.new"), "half").unwrap();
    made(&path);
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(fs::read_dir(directory.path()).unwrap().count(), 1);
    assert!(matches!(Store::create(&path), Err(StoreError::Exists(_))));
    let store = Store::open(&path).unwrap();
    assert_eq!(store.snapshot().unwrap().head().unwrap(), 1);
    assert!(store.verify().unwrap().is_clean());
}

#[test]
fn one_process_at_a_time() {
    let directory = tempdir().unwrap();
    let path = directory.path().join("office.redb");
    let store = Store::create(&path).unwrap();
    assert!(matches!(Store::open(&path), Err(StoreError::InUse)));
    drop(store);
    Store::open(&path).unwrap();
}

#[test]
fn a_reopened_office_goes_on() {
    let directory = tempdir().unwrap();
    let path = directory.path().join("office.redb");
    made(&path);
    let store = Store::open(&path).unwrap();
    let old = store.snapshot().unwrap();
    store.reopen().unwrap();
    assert!(matches!(old.head(), Err(StoreError::Stale)));
    let mut writing = store.begin().unwrap();
    writing.apply(vec![put(person(1, "A"))], entry("kari", "add")).unwrap();
    writing.settle().unwrap();
    assert_eq!(store.snapshot().unwrap().head().unwrap(), 2);
}

#[test]
fn what_is_no_office_is_told_apart() {
    let directory = tempdir().unwrap();
    let at = |name: &str| directory.path().join(name);
    let open = |name: &str| Store::open(&at(name)).err().map(|error| format!("{error:?}"));

    assert!(matches!(Store::open(&at("none")), Err(StoreError::Missing(_))));
    for (name, bytes) in [("empty", &b""[..]), ("short", b"redb"), ("text", b"Hei, her er referatet.")] {
        fs::write(at(name), bytes).unwrap();
        assert_eq!(open(name).as_deref(), Some("NotADatabase"), "{name}");
    }

    let words: TableDefinition<&str, u64> = TableDefinition::new("words");
    let meta: TableDefinition<&str, u64> = TableDefinition::new("meta");
    for (name, table) in [("words", words), ("meta", meta)] {
        let database = Database::create(at(name)).unwrap();
        let transaction = database.begin_write().unwrap();
        transaction.open_table(table).unwrap().insert("one", 1).unwrap();
        transaction.commit().unwrap();
        drop(database);
        assert_eq!(open(name).as_deref(), Some("Foreign"), "{name}");
    }

    for (name, version, said) in [
        ("newer", &[0, 9][..], "Newer { found: 9, known: 3 }"),
        ("odd", &[1], "Damaged(\"its version does not read\")"),
    ] {
        let store = Store::create(&at(name)).unwrap();
        let mut writing = store.begin().unwrap();
        writing.put(Table::Meta, b"version", version).unwrap();
        writing.commit().unwrap();
        drop(store);
        let before = fs::read(at(name)).unwrap();
        assert_eq!(open(name).as_deref(), Some(said));
        assert_eq!(fs::read(at(name)).unwrap(), before, "{name}: its bytes are untouched");
    }
}

/// A file whose pages were overwritten or cut off: an error or a finding, never a panic and never
/// a clean report with something else in it.
#[test]
fn a_damaged_file_is_found() {
    let directory = tempdir().unwrap();
    let path = directory.path().join("office.redb");
    made(&path);
    let whole = fs::read(&path).unwrap();
    let damaged = directory.path().join("damaged.redb");
    let expected = one_of_each();
    // The bit that says the file was not closed makes the open check every page.
    let mut unclean = whole.clone();
    unclean[9] |= 2;
    let used = |page: &usize| whole[page * 4096..][..4096].iter().any(|byte| *byte != 0);
    for page in (1..unclean.len() / 4096).filter(used) {
        let mut bytes = unclean.clone();
        for byte in &mut bytes[page * 4096 + 100..page * 4096 + 900] {
            *byte = byte.wrapping_add(1);
        }
        fs::write(&damaged, &bytes).unwrap();
        let Ok(store) = Store::open(&damaged) else { continue };
        // It was a page that is not in use.
        assert!(store.verify().unwrap().is_clean());
        let now = store.snapshot().unwrap();
        assert!(expected.iter().all(|record| now.record(record.key()).unwrap().as_ref() == Some(record)));
    }
    for length in [1, 300, 4096, whole.len() / 2, whole.len() - 4096] {
        fs::write(&damaged, &whole[..length]).unwrap();
        let Ok(store) = Store::open(&damaged) else { continue };
        let clean = store.verify().is_ok_and(|report| report.is_clean());
        assert!(clean && store.snapshot().unwrap().head().unwrap() == 1, "{length}");
    }
}

#[test]
fn a_value_has_a_largest_size() {
    let store = Store::in_memory().unwrap();
    let mut writing = store.begin().unwrap();
    let huge = person(1, &"å".repeat(9 << 20));
    let refused = writing.apply(vec![put(huge)], entry("kari", "add"));
    assert!(
        matches!(refused, Err(StoreError::Codec(EnvelopeError::Body(crate::codec::CodecError::TooLarge(_))))),
        "{refused:?}"
    );
    assert_eq!(writing.head().unwrap(), 0);
}
