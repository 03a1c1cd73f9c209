//! Each index and each kind of reference, broken one at a time behind everybody's back: the
//! verification names the record.

use std::collections::{BTreeMap, BTreeSet};

use super::samples::*;
use super::whole::*;
use crate::domain::*;
use crate::store::table::Table;
use crate::store::*;

/// So many numbers of indexes there can be.
const NUMBERS: std::ops::RangeInclusive<u8> = 0..=u8::MAX;

fn indexes() -> Vec<Index> {
    NUMBERS.filter_map(Index::from_repr).collect()
}

fn store_of(records: &[Record]) -> Store {
    let store = Store::in_memory().unwrap();
    let mut writing = store.begin().unwrap();
    let changes = records.iter().cloned().map(Change::Put).collect();
    writing.apply(changes, entry("kari", "add")).unwrap();
    writing.commit().unwrap();
    store
}

#[test]
fn each_index_that_lacks_a_place_or_has_one_too_many_is_found_by_its_record() {
    let records = in_every_index();
    let mut places: BTreeMap<Index, IndexKey> = BTreeMap::new();
    for record in &records {
        places.extend(index::entries(record).into_iter().map(|it| (it.index, it)));
    }
    let without: Vec<Index> = indexes().into_iter().filter(|it| !places.contains_key(it)).collect();
    assert_eq!(without, [], "no record of these stands there");
    for (index, place) in places {
        let store = store_of(&records);
        assert_eq!(store.verify().unwrap().findings, [], "whole before");

        let mut writing = store.begin().unwrap();
        writing.remove(Table::Index, &place.bytes()).unwrap();
        writing.commit().unwrap();
        let found = store.verify().unwrap().findings;
        assert_eq!(found, [Finding::NotIndexed(place.key)], "{index:?} lacks a place");

        let mut writing = store.begin().unwrap();
        writing.put(Table::Index, &place.bytes(), &[]).unwrap();
        let elsewhere = IndexKey { parent: place.parent + 77, ..place };
        writing.put(Table::Index, &elsewhere.bytes(), &[]).unwrap();
        writing.commit().unwrap();
        let found = store.verify().unwrap().findings;
        assert_eq!(found, [Finding::WronglyIndexed(place.key)], "{index:?} has a place too many");
    }
    println!("figure: {} indexes", indexes().len());
}

#[test]
fn each_kind_of_reference_that_leads_nowhere_is_found_by_its_record() {
    let records = whole();
    let mut kinds: BTreeMap<(Kind, Kind), RecordKey> = BTreeMap::new();
    for record in &records {
        kinds.extend(references(record).into_iter().map(|other| ((record.key().kind, other.kind), other)));
    }
    // Whoever gives a record a new field with an id sees it here.
    assert_eq!(kinds.len(), 58, "{kinds:?}");
    for ((from, to), other) in &kinds {
        let store = store_of(&records);
        assert_eq!(store.verify().unwrap().dangling, [], "whole before");
        let mut writing = store.begin().unwrap();
        writing.apply(vec![Change::Remove(*other)], entry("kari", "remove")).unwrap();
        writing.commit().unwrap();
        let report = store.verify().unwrap();
        assert!(report.is_clean(), "nothing is damaged");
        let expected: BTreeSet<(RecordKey, RecordKey)> = records
            .iter()
            .filter(|record| record.key() != *other && references(record).contains(other))
            .map(|record| (record.key(), *other))
            .collect();
        assert!(expected.iter().any(|(key, _)| key.kind == *from), "{from:?} names {to:?}");
        assert_eq!(report.dangling.iter().copied().collect::<BTreeSet<_>>(), expected, "{from:?} → {to:?}");
    }
    println!("figure: {} kinds of references", kinds.len());
}
