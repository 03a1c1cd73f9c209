//! Whatever is changed behind the journal's back is found.

use proptest::prelude::*;

use super::properties::{any_changes, contents};
use super::samples::*;
use crate::domain::*;
use crate::store::table::{self, Table};
use crate::store::*;

/// The tables in which nothing can be changed unseen.
const GUARDED: [Table; 5] = [Table::Records, Table::Journal, Table::Images, Table::Revisions, Table::Index];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_byte_of_a_record_an_entry_or_an_image(
        commands in prop::collection::vec(any_changes(), 1..6),
        table in 0..4_usize,
        row in any::<prop::sample::Index>(),
        byte in any::<prop::sample::Index>(),
        flip in 1..=u8::MAX,
    ) {
        let store = Store::in_memory().unwrap();
        let mut writing = store.begin().unwrap();
        for changes in commands {
            writing.apply(changes, entry("kari", "change")).unwrap();
        }
        let rows = contents(&writing, GUARDED[table]);
        prop_assume!(!rows.is_empty());
        let (key, mut value) = rows[row.index(rows.len())].clone();
        let at = byte.index(value.len());
        value[at] ^= flip;
        writing.put(GUARDED[table], &key, &value).unwrap();
        writing.commit().unwrap();
        prop_assert!(!store.verify().unwrap().is_clean());
    }

    #[test]
    fn any_row_that_is_gone(
        commands in prop::collection::vec(any_changes(), 2..6),
        table in 0..5_usize,
        row in any::<prop::sample::Index>(),
    ) {
        let store = Store::in_memory().unwrap();
        let mut writing = store.begin().unwrap();
        for changes in commands {
            writing.apply(changes, entry("kari", "change")).unwrap();
        }
        let table = GUARDED[table];
        let rows = contents(&writing, table);
        // An image may be erased; and an entry that touched nothing leaves no trace but the chain.
        prop_assume!(!rows.is_empty() && table != Table::Images);
        let row = row.index(rows.len());
        prop_assume!(table != Table::Journal || row + 1 < rows.len());
        writing.remove(table, &rows[row].0).unwrap();
        writing.commit().unwrap();
        prop_assert!(!store.verify().unwrap().is_clean(), "{table:?}");
    }
}

/// Something done behind the journal's back, to the record at this place.
type Deed = fn(&mut Writing, &[u8]) -> Result<(), StoreError>;

#[test]
fn findings_name_the_place() {
    let key = Person::key_of(PersonId(1));
    let place = table::record_key(key);
    let deeds: [(Deed, &[Finding]); 6] = [
        (
            |w, place| w.put(Table::Records, place, &schema::encode(&person(1, "X").wrap())?),
            &[Finding::Altered(key), Finding::NotIndexed(key), Finding::WronglyIndexed(key)],
        ),
        (|w, place| w.put(Table::Records, place, b"?"), &[Finding::Unreadable(key), Finding::Altered(key)]),
        (|w, place| w.put(Table::Revisions, place, &1_u64.to_be_bytes()), &[Finding::Altered(key)]),
        (|w, _| w.remove(Table::JournalBy, &table::with_number(b"kari\0", 2)), &[Finding::Lists(2)]),
        (|w, _| w.put(Table::JournalBy, b"ola\0........", &[]), &[Finding::Stray(Table::JournalBy)]),
        (|w, _| w.put(Table::Places, b"kari", b"?"), &[Finding::Malformed(Table::Places)]),
    ];
    for (deed, findings) in deeds {
        let store = Store::in_memory().unwrap();
        let mut writing = store.begin().unwrap();
        for name in ["A", "B"] {
            writing.apply(vec![put(person(1, name))], entry("kari", "name")).unwrap();
        }
        deed(&mut writing, &place).unwrap();
        writing.commit().unwrap();
        assert_eq!(store.verify().unwrap().findings, findings);
    }
}

#[test]
fn an_erased_image_is_no_damage() {
    let store = Store::in_memory().unwrap();
    let mut writing = store.begin().unwrap();
    writing.apply(vec![put(person(1, "A"))], entry("kari", "add")).unwrap();
    writing.erase_image(1, 0).unwrap();
    writing.commit().unwrap();
    let report = store.verify().unwrap();
    assert!(report.is_clean());
    assert_eq!((report.entries, report.records), (1, 1));
}
