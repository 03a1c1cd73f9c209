//! The full disk: nothing that was saved is lost, and the error says what it is.

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
