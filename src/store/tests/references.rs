//! Which records a record names, and what is found when one of them is not there.

use super::samples::*;
use crate::domain::*;
use crate::store::*;

fn key(kind: Kind, id: u32) -> RecordKey {
    RecordKey { kind, id }
}

#[test]
fn every_id_in_a_record_is_found_wherever_it_stands() {
    let named = |kind: Kind| {
        let record = one_of_each().into_iter().find(|record| record.key().kind == kind);
        references(&record.unwrap())
    };
    for (kind, expected) in [
        (Kind::Region, vec![]),
        (Kind::Settings, vec![key(Kind::Region, 1)]),
        (Kind::Person, vec![key(Kind::Institution, 3)]),
        (Kind::Specialty, vec![key(Kind::Region, 1), key(Kind::Region, 2)]),
        (Kind::Case, vec![key(Kind::Specialty, 4), key(Kind::Specialty, 5), key(Kind::Case, 13)]),
        (Kind::Attendance, vec![key(Kind::Seat, 7), key(Kind::Meeting, 10), key(Kind::AgendaItem, 11)]),
        (Kind::AgendaItem, vec![key(Kind::Meeting, 10), key(Kind::AgendaItem, 12), key(Kind::Case, 14)]),
        (
            Kind::Decision,
            vec![
                key(Kind::Institution, 3),
                key(Kind::Council, 6),
                key(Kind::AgendaItem, 11),
                key(Kind::Case, 14),
            ],
        ),
        (Kind::Correction, vec![key(Kind::Meeting, 10), key(Kind::AgendaItem, 11)]),
    ] {
        assert_eq!(named(kind), expected, "{kind:?}");
    }
}

#[test]
fn a_record_that_is_named_and_not_there_is_told() {
    let store = Store::in_memory().unwrap();
    let mut writing = store.begin().unwrap();
    writing.apply(vec![put(person(5, "A"))], entry("kari", "add")).unwrap();
    writing.commit().unwrap();
    let report = store.verify().unwrap();
    assert!(report.is_clean(), "nothing is damaged");
    assert_eq!(report.dangling, [(key(Kind::Person, 5), key(Kind::Institution, 3))]);
    let trust = one_of_each().into_iter().find(|it| it.key().kind == Kind::Institution).unwrap();
    let region = one_of_each().into_iter().find(|it| it.key().kind == Kind::Region).unwrap();
    let mut writing = store.begin().unwrap();
    let changes = [trust, region].map(Change::Put).into_iter().collect();
    writing.apply(changes, entry("kari", "add")).unwrap();
    writing.commit().unwrap();
    assert_eq!(store.verify().unwrap().dangling, []);
}
