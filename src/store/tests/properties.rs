//! Whatever is changed in whatever order: indexes and chain hold, and undo gives the bytes back.

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use proptest::prelude::*;

use super::samples::*;
use crate::domain::*;
use crate::store::index::IndexKey;
use crate::store::table::Table;
use crate::store::view::WHOLE;
use crate::store::*;

/// Records whose indexes move with their fields.
pub fn any_record() -> impl Strategy<Value = Record> {
    let day = || prop::option::of((0..400_u32).prop_map(day));
    prop_oneof![
        (1..4_u32, "[ABÅaø]{0,9}", any::<bool>()).prop_map(|(id, name, mail)| {
            let mut person = person(id, &name);
            person.email = person.email.filter(|_| mail);
            person.wrap()
        }),
        (1..4_u32, 1..3_u32, 1..3_u32, day()).prop_map(|(id, seat, person, to)| {
            let of = one_of_each().into_iter().find_map(Appointment::unwrap).unwrap();
            let (id, seat, person) = (AppointmentId(id), SeatId(seat), PersonId(person));
            Appointment { id, seat, person, term: Period { to, ..of.term }, ..of }.wrap()
        }),
        (1..4_u32, prop::collection::vec(1..3_u32, 0..3), day(), any::<bool>()).prop_map(
            |(id, specialties, outer_deadline, over)| {
                let of = one_of_each().into_iter().find_map(Case::unwrap).unwrap();
                let specialties = specialties.into_iter().map(SpecialtyId).collect();
                let state = if over { CaseState::Closed } else { CaseState::Received };
                Case { id: CaseId(id), specialties, state, outer_deadline, ..of }.wrap()
            }
        ),
        (1..4_u32, 1..3_u32, day(), any::<bool>()).prop_map(|(id, council, due, open)| {
            let of = one_of_each().into_iter().find_map(FollowUp::unwrap).unwrap();
            let state = if open { FollowUpState::Open } else { FollowUpState::Done { on: None } };
            FollowUp { id: FollowUpId(id), council: CouncilId(council), due, state, ..of }.wrap()
        }),
    ]
}

pub fn any_changes() -> impl Strategy<Value = Vec<Change>> {
    let change = (any_record(), prop::bool::weighted(0.25))
        .prop_map(|(record, gone)| if gone { Change::Remove(record.key()) } else { Change::Put(record) });
    prop::collection::vec(change, 0..5)
}

pub fn contents(view: &dyn View, table: Table) -> Vec<(Vec<u8>, Vec<u8>)> {
    let mut found = Vec::new();
    view.walk(table, WHOLE, false, &mut |key, value| {
        found.push((key.to_vec(), value.to_vec()));
        Ok(ControlFlow::Continue(()))
    })
    .unwrap();
    found
}

fn recomputed(view: &dyn View) -> BTreeSet<IndexKey> {
    let records = contents(view, Table::Records);
    records.iter().flat_map(|(_, bytes)| entries(&schema::decode(bytes).unwrap())).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn indexes_hold_and_undo_gives_the_bytes_back(
        commands in prop::collection::vec((any_changes(), 0..3_u8), 1..14)
    ) {
        let store = Store::in_memory().unwrap();
        let mut writing = store.begin().unwrap();
        for (changes, undos) in commands {
            let before = [Table::Records, Table::Index].map(|table| contents(&writing, table));
            let done = writing.apply(changes, entry("kari", "change")).unwrap();
            let after = [Table::Records, Table::Index].map(|table| contents(&writing, table));

            let stored: BTreeSet<_> =
                after[1].iter().map(|(key, _)| IndexKey::read(key).unwrap()).collect();
            prop_assert_eq!(&stored, &recomputed(&writing));
            prop_assert!(after[1].iter().all(|(key, _)| IndexKey::read(key).unwrap().bytes() == *key));

            if undos > 0 {
                let undone = writing.reverse(done.seq, entry("kari", "undo")).unwrap();
                prop_assert_eq!(undone.effect, Effect::Undo(done.seq));
                prop_assert_eq!(&before, &[Table::Records, Table::Index].map(|it| contents(&writing, it)));
                if undos > 1 {
                    let redone = writing.reverse(undone.seq, entry("kari", "redo")).unwrap();
                    prop_assert_eq!(redone.effect, Effect::Redo(undone.seq));
                    prop_assert_eq!(&after, &[Table::Records, Table::Index].map(|it| contents(&writing, it)));
                }
            }
        }
        writing.commit().unwrap();
        prop_assert_eq!(store.verify().unwrap().findings, vec![]);
    }

    #[test]
    fn index_keys_sort_as_their_fields(
        keys in prop::collection::vec((1..3_u8, 0..2_u32, any::<i64>(), 0..3_u32), 0..20)
    ) {
        let mut keys: Vec<_> = keys.into_iter().map(|(index, parent, order, id)| IndexKey {
            index: if index == 1 { Index::OpenCases } else { Index::SeatsOfCouncil },
            parent,
            order,
            key: RecordKey { kind: Kind::Case, id },
        }).collect();
        let mut bytes: Vec<_> = keys.iter().map(|key| key.bytes()).collect();
        keys.sort_by_key(|key| (key.index as u8, key.parent, key.order, key.key.id));
        bytes.sort();
        prop_assert_eq!(bytes.iter().map(|it| IndexKey::read(it).unwrap()).collect::<Vec<_>>(), keys);
    }

    #[test]
    fn no_bytes_make_decoding_panic(bytes in prop::collection::vec(any::<u8>(), 0..80), kind in 0..17_u8) {
        let _ = schema::decode(&bytes);
        let enveloped = [&[1, kind, 0, 1][..], &bytes].concat();
        if let Ok(record) = schema::decode(&enveloped) {
            // Varints have more than one spelling; what was read is what is written.
            prop_assert_eq!(schema::decode(&schema::encode(&record).unwrap()).unwrap(), record);
        }
    }
}

#[test]
fn stretches_of_an_index_have_their_bounds() {
    let store = Store::in_memory().unwrap();
    let mut writing = store.begin().unwrap();
    let of = one_of_each().into_iter().find_map(Appointment::unwrap).unwrap();
    let ends = [Some(10), Some(20), None, Some(20), Some(30)];
    let appointments = (1..).zip(ends).map(|(id, to)| {
        put(Appointment { id: AppointmentId(id), term: Period { to: to.map(day), ..of.term }, ..of.clone() })
    });
    writing.apply(appointments.collect(), entry("kari", "appoint")).unwrap();
    let ids = |found: Vec<Appointment>| found.iter().map(|it| it.id.0).collect::<Vec<_>>();
    let (index, seat) = (Index::AppointmentsOfSeat, of.seat.0);
    let at = |number| i64::from(day(number).number());

    assert_eq!(ids(writing.indexed(index, seat).unwrap()), [1, 2, 4, 5, 3]);
    assert_eq!(ids(writing.indexed(index, seat + 1).unwrap()), [0; 0]);
    assert_eq!(ids(writing.indexed_from(index, seat, at(20)).unwrap()), [2, 4, 5, 3]);
    assert_eq!(ids(writing.indexed_from(index, seat, at(21)).unwrap()), [5, 3]);
    assert_eq!(ids(writing.indexed_between(index, seat, at(10), at(20)).unwrap()), [1, 2, 4]);
    assert_eq!(ids(writing.indexed_last(index, seat, at(30), 2).unwrap()), [4, 2]);
    assert_eq!(ids(writing.indexed_last(index, seat, at(30), 0).unwrap()), [0; 0]);
    let mut first = Vec::new();
    writing
        .indexed_until(index, seat, (at(20), at(30)), &mut |it: Appointment| {
            first.push(it.id.0);
            if first.len() < 2 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        })
        .unwrap();
    assert_eq!(first, [2, 4]);
    let newest: Option<Appointment> = writing.indexed_newest(index, seat).unwrap();
    assert_eq!(newest.map(|it| it.id.0), Some(3));
}

#[test]
fn names_stand_by_their_first_letters() {
    let sorted = ["", "Anna", "anna b", "Bo", "bodil", "Åse"];
    assert!(sorted.is_sorted_by_key(|name| name_order(name)));
    assert_eq!(name_order("ÅSE"), name_order("åse"));
    let begin = |beginning, name| {
        let (first, last) = name_orders(beginning);
        (first..=last).contains(&name_order(name))
    };
    for (beginning, name, expected) in [
        ("", "Anna", true),
        ("an", "Anna", true),
        ("ann", "Ånn", false),
        ("å", "Åse", true),
        ("anna", "Ann", false),
        ("anna", "Annb", false),
        ("hansine h", "Hansine Olsen", true),
    ] {
        assert_eq!(begin(beginning, name), expected, "{beginning} {name}");
    }
    assert_eq!(email_order("A@B.no"), email_order("a@b.no"));
}
