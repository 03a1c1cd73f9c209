//! The full disk, and the fault of the program itself: nothing that was saved is lost, nothing stands
//! half, and the error says what it is.

use std::cell::Cell;
use std::fs::File;
use std::io::{self, ErrorKind};
use std::panic::{self, AssertUnwindSafe};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use redb::StorageBackend;
use redb::backends::FileBackend;

use super::disk::Disk;
use super::power_cut::state;
use super::samples::*;
use crate::store::*;

#[test]
fn what_was_committed_before_the_disk_was_full_is_there() {
    let disk = Disk::default();
    let store = Store::on(disk.clone()).unwrap();
    disk.fill();
    let mut saved = state(&store);
    let error = (1..1_000)
        .find_map(|id| {
            let mut writing = store.begin().unwrap();
            let person = put(person(id, &"Åse ".repeat(20_000)));
            let written = writing.apply(vec![person], entry("kari", "add"));
            match written.and_then(|_| writing.commit()) {
                Ok(()) => {
                    saved = state(&store);
                    None
                }
                Err(error) => Some(error),
            }
        })
        .unwrap();
    assert!(matches!(error, StoreError::Full(_)), "{error:?}");
    assert!(store.snapshot().is_ok(), "what is saved can still be read");
    assert!(matches!(store.begin().err(), Some(StoreError::Stale)));
    drop(store);

    let store = Store::on(disk.with_room()).unwrap();
    assert_eq!(state(&store), saved);
    assert!(store.verify().unwrap().is_clean());
    let mut writing = store.begin().unwrap();
    writing.apply(vec![put(person(1, "A"))], entry("kari", "add")).unwrap();
    writing.commit().unwrap();
}

/// Some saves and commands, each committed. After each, how the store stood.
fn working_day(disk: &Disk, mut saved: impl FnMut(&Store)) -> Result<(), StoreError> {
    let store = Store::on(disk.clone())?;
    saved(&store);
    work(&store, saved)
}

fn work(store: &Store, mut saved: impl FnMut(&Store)) -> Result<(), StoreError> {
    for id in 1..=4 {
        let mut writing = store.begin()?;
        let name = "Åse ".repeat(usize::try_from(id).unwrap() * 300);
        writing.apply(vec![put(person(id, &name))], entry("kari", "add"))?;
        writing.commit()?;
        saved(store);
    }
    Ok(())
}

#[test]
fn at_whichever_write_the_disk_gives_out_what_was_saved_is_there() {
    let whole = Disk::default();
    let mut days = Vec::new();
    working_day(&whole, |store| days.push(state(store))).unwrap();
    for how in [ErrorKind::StorageFull, ErrorKind::ReadOnlyFilesystem] {
        for deeds in 0..whole.length() {
            let disk = Disk::fails_after(deeds, Some(how));
            let mut saved = 0;
            let error = working_day(&disk, |_| saved += 1);
            // What closing the database writes comes after the last save.
            if let Err(error) = &error {
                let told = matches!((how, error), (ErrorKind::StorageFull, StoreError::Full(_)))
                    || matches!((how, error), (ErrorKind::ReadOnlyFilesystem, StoreError::Io(_)));
                assert!(told, "write {deeds}: {error:?}");
            }
            let Ok(store) = Store::on(disk.with_room()) else {
                assert_eq!(saved, 0, "write {deeds}: what was saved cannot be opened");
                continue;
            };
            if saved > 0 {
                let found = state(&store);
                // A commit that was not acknowledged may stand all the same.
                assert!(days[saved - 1..].iter().take(2).any(|day| *day == found), "write {deeds}");
                assert!(store.verify().unwrap().is_clean(), "write {deeds}");
            }
        }
    }
}

#[test]
fn at_whichever_write_the_program_fails_what_was_saved_is_there_and_nothing_half() {
    let whole = Disk::default();
    let mut days = Vec::new();
    let founded = Cell::new(0);
    working_day(&whole, |store| {
        days.push(state(store));
        founded.update(|deeds| if deeds == 0 { whole.length() } else { deeds });
    })
    .unwrap();
    for deeds in founded.get()..whole.length() {
        let disk = Disk::fails_after(deeds, None);
        let store = Store::on(disk.clone()).unwrap();
        let saved = Cell::new(1);
        let fault = panic::catch_unwind(AssertUnwindSafe(|| work(&store, |_| saved.update(|it| it + 1))));
        assert!(fault.is_err() || saved.get() == days.len(), "write {deeds}");
        // The fault has left a lock of redb's behind that its own end stumbles over.
        let _fault = panic::catch_unwind(AssertUnwindSafe(|| drop(store)));
        let store = Store::on(disk.with_room()).unwrap();
        let found = state(&store);
        assert!(days[saved.get() - 1..].iter().take(2).any(|day| *day == found), "write {deeds}");
        assert!(store.verify().unwrap().is_clean(), "write {deeds}");
    }
}

/// A file at which the program fails as soon as something is to be written.
#[derive(Debug)]
struct Fragile(FileBackend, Arc<AtomicBool>);

impl StorageBackend for Fragile {
    fn len(&self) -> io::Result<u64> {
        self.0.len()
    }

    fn read(&self, offset: u64, out: &mut [u8]) -> io::Result<()> {
        self.0.read(offset, out)
    }

    fn set_len(&self, length: u64) -> io::Result<()> {
        self.0.set_len(length)
    }

    fn sync_data(&self) -> io::Result<()> {
        self.0.sync_data()
    }

    fn write(&self, offset: u64, bytes: &[u8]) -> io::Result<()> {
        assert!(!self.1.load(Ordering::Relaxed), "the program is sound");
        self.0.write(offset, bytes)
    }

    fn close(&self) -> io::Result<()> {
        self.0.close()
    }
}

#[test]
fn after_a_fault_in_a_commit_the_file_is_opened_again() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("office.redb");
    drop(Store::create(&path).unwrap());
    let file = File::options().read(true).write(true).open(&path).unwrap();
    let breaks = Arc::<AtomicBool>::default();
    let store = Store::through(&path, Fragile(FileBackend::new(file).unwrap(), Arc::clone(&breaks))).unwrap();
    work(&store, |_| ()).unwrap();
    let saved = state(&store);
    breaks.store(true, Ordering::Relaxed);
    assert!(panic::catch_unwind(AssertUnwindSafe(|| work(&store, |_| ()))).is_err());
    store.reopen().unwrap();
    assert_eq!(state(&store), saved);
    work(&store, |_| ()).unwrap();
    assert!(store.verify().unwrap().is_clean());
}
