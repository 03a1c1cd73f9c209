//! Changes, their entries, and taking them back.

use super::samples::*;
use crate::domain::*;
use crate::store::*;

#[test]
fn a_change_is_read_back_with_its_entry() {
    let store = Store::in_memory().unwrap();
    let mut writing = store.begin().unwrap();
    let changes = one_of_each().into_iter().map(Change::Put).collect();
    let written = writing.apply(changes, entry("kari", "found")).unwrap();
    writing.commit().unwrap();

    let now = store.snapshot().unwrap();
    for record in one_of_each() {
        assert_eq!(now.record(record.key()).unwrap(), Some(record.clone()));
        assert_eq!(now.revision(record.key()).unwrap(), 1);
    }
    assert_eq!(now.head().unwrap(), 1);
    assert_eq!(now.entry(1).unwrap(), Some(written.clone()));
    assert_eq!(written.touched.len(), one_of_each().len());
    assert_eq!(now.entries_by("kari", u64::MAX, 9).unwrap(), [written]);
    assert_eq!(now.entries_by("kar", u64::MAX, 9).unwrap(), []);
}

#[test]
fn a_headline_tells_the_first_of_many() {
    let store = Store::in_memory().unwrap();
    let mut writing = store.begin().unwrap();
    let many = (1..=400).map(|id| put(person(id, "Kari Moe"))).collect();
    let written = writing.apply(many, entry("kari", "import")).unwrap();
    let told = writing.headlines_before(u64::MAX, 1).unwrap().pop().unwrap();
    assert_eq!((told.seq, told.at, told.by, told.effect), (1, written.at, written.by, written.effect));
    assert!(written.touched.starts_with(&told.touched.few));
    assert_eq!((told.touched.few.len(), told.touched.more), (96, 304));
}

#[test]
fn the_journal_is_read_backwards_by_page_user_and_record() {
    let store = Store::in_memory().unwrap();
    let mut writing = store.begin().unwrap();
    for (by, id) in [("kari", 1), ("ola", 2), ("kari", 2), ("kari", 1), ("ola", 1)] {
        let name = format!("{by} {}", writing.head().unwrap());
        writing.apply(vec![put(person(id, &name))], entry(by, "name")).unwrap();
    }
    let entries = |found: Vec<JournalEntry>| found.iter().map(|it| it.seq).collect::<Vec<_>>();
    let headlines = |found: Vec<Headline>| found.iter().map(|it| it.seq).collect::<Vec<_>>();
    let of = Person::key_of(PersonId(1));
    for (found, expected) in [
        (writing.headlines_before(u64::MAX, 2).map(headlines), vec![5, 4]),
        (writing.headlines_before(4, 9).map(headlines), vec![3, 2, 1]),
        (writing.entries_by("kari", u64::MAX, 9).map(entries), vec![4, 3, 1]),
        (writing.entries_by("kari", 4, 1).map(entries), vec![3]),
        (writing.headlines_of(of, u64::MAX, 9).map(headlines), vec![5, 4, 1]),
        (writing.headlines_of(of, 5, 1).map(headlines), vec![4]),
    ] {
        assert_eq!(found.unwrap(), expected);
    }
    writing.apply(vec![Change::Remove(of)], entry("ola", "remove")).unwrap();
    assert_eq!(writing.revision(of).unwrap(), 6, "it is known who removed it");
}

#[test]
fn a_view_can_be_passed_without_its_type() {
    let store = Store::in_memory().unwrap();
    let mut writing = store.begin().unwrap();
    writing.apply(vec![put(person(1, "Åse"))], entry("kari", "add")).unwrap();
    let name = |view: &dyn View| view.get::<Person>(PersonId(1)).unwrap().map(|it| it.name);
    assert_eq!(name(&writing), Some("Åse".to_owned()));
    assert_eq!(name(&store.snapshot().unwrap()), None);
}

#[test]
fn what_changes_nothing_is_left_out() {
    let store = Store::in_memory().unwrap();
    let mut writing = store.begin().unwrap();
    writing.apply(vec![put(person(1, "Åse"))], entry("kari", "add")).unwrap();
    let same = vec![put(person(1, "Åse")), Change::Remove(Person::key_of(PersonId(2)))];
    let second = writing.apply(same, entry("kari", "again")).unwrap();
    assert_eq!(second.touched, []);
    assert_eq!(writing.revision(Person::key_of(PersonId(1))).unwrap(), 1);
}

/// What the user's undo (`u`) and redo (`r`) find, after each step of a session.
#[test]
fn undo_and_redo_go_back_and_forth() {
    let store = Store::in_memory().unwrap();
    let mut writing = store.begin().unwrap();
    for name in ["A", "B"] {
        writing.apply(vec![put(person(1, name))], entry("kari", "name")).unwrap();
    }
    for (step, name, undoable, redoable) in [
        ('u', Some("A"), Some(1), Some(3)),
        ('u', None, None, Some(4)),
        ('r', Some("A"), Some(5), Some(3)),
        ('r', Some("B"), Some(6), None),
        ('u', Some("A"), Some(5), Some(7)),
        ('u', None, None, Some(8)),
        ('r', Some("A"), Some(9), Some(7)),
    ] {
        let target = if step == 'u' { writing.undoable("kari") } else { writing.redoable("kari") };
        writing.reverse(target.unwrap().unwrap(), entry("kari", "undo")).unwrap();
        let found: Option<Person> = writing.get(PersonId(1)).unwrap();
        assert_eq!(found.as_ref().map(|it| it.name.as_str()), name);
        assert_eq!(writing.undoable("kari").unwrap(), undoable);
        assert_eq!(writing.redoable("kari").unwrap(), redoable);
    }
    writing.apply(vec![put(person(2, "C"))], entry("kari", "add")).unwrap();
    assert_eq!(writing.redoable("kari").unwrap(), None);
    assert_eq!(writing.undoable("ola").unwrap(), None);
}

#[test]
fn undo_tells_what_stands_in_the_way() {
    let store = Store::in_memory().unwrap();
    let mut writing = store.begin().unwrap();
    writing.apply(vec![put(person(1, "A")), put(person(2, "B"))], entry("kari", "add")).unwrap();
    writing.apply(vec![put(person(2, "C"))], entry("ola", "name")).unwrap();
    let refused = writing.reverse(1, entry("kari", "undo"));
    let Err(StoreError::InTheWay(obstacles)) = refused else { panic!("{refused:?}") };
    assert_eq!(obstacles, [Obstacle { key: Person::key_of(PersonId(2)), seq: 2 }]);
    assert_eq!(writing.head().unwrap(), 2, "a refusal writes nothing");
    assert!(matches!(writing.reverse(9, entry("kari", "undo")), Err(StoreError::NoEntry(9))));
}

#[test]
fn an_erased_image_cannot_come_back() {
    let store = Store::in_memory().unwrap();
    let mut writing = store.begin().unwrap();
    writing.apply(vec![put(person(1, "A"))], entry("kari", "add")).unwrap();
    writing.apply(vec![put(person(1, "B"))], entry("kari", "name")).unwrap();
    assert_eq!(writing.image(2, 0).unwrap(), (Some(person(1, "A").wrap()), Some(person(1, "B").wrap())));
    writing.erase_image(2, 0).unwrap();
    assert_eq!(writing.image(2, 0).unwrap(), (None, None));
    let key = Person::key_of(PersonId(1));
    let refused = writing.reverse(2, entry("kari", "undo"));
    assert!(matches!(refused, Err(StoreError::Erased { seq: 2, key: erased }) if erased == key));
}

#[test]
fn numbers_are_never_given_twice() {
    let store = Store::in_memory().unwrap();
    let mut writing = store.begin().unwrap();
    let items = Series::Item(CouncilId(1));
    assert_eq!(writing.new_id(Kind::Person).unwrap(), 1);
    assert_eq!(writing.next_number(items, 2026).unwrap(), 1);
    writing.apply(vec![put(person(1, "A"))], entry("kari", "add")).unwrap();
    writing.reverse(1, entry("kari", "undo")).unwrap();
    assert_eq!(writing.new_id(Kind::Person).unwrap(), 2);
    assert_eq!(writing.new_id(Kind::Seat).unwrap(), 1);
    assert_eq!(writing.next_number(items, 2026).unwrap(), 2);
    for (series, year) in [
        (items, 2027),
        (Series::Item(CouncilId(2)), 2026),
        (Series::Meeting(CouncilId(1)), 2026),
        (Series::Case, 2026),
    ] {
        assert_eq!(writing.next_number(series, year).unwrap(), 1, "{series:?} {year}");
    }
}

#[test]
fn drafts_places_and_receipts_are_kept_until_they_are_forgotten() {
    let store = Store::in_memory().unwrap();
    let mut writing = store.begin().unwrap();
    let minutes = TextKey::Minutes(AgendaItemId(11));
    let draft = Draft {
        text: "vedtak: Rådet stø".to_owned(),
        cursor: 18,
        revision: 3,
        by: "kari".to_owned(),
        saved: Moment::from_seconds(1_764_000_000),
        base: 5,
    };
    let place = Place { item: Some(AgendaItemId(11)), text: Some(minutes), ..Place::default() };
    writing.save_draft(minutes, &draft).unwrap();
    writing.save_place("kari", &place).unwrap();
    for (session, request, at) in [(1, 1, 100), (1, 2, 200), (2, 1, 300)] {
        writing.remember_receipt(session, request, Moment::from_seconds(at), b"receipt").unwrap();
    }
    writing.commit().unwrap();

    let mut writing = store.begin().unwrap();
    assert_eq!(writing.draft(minutes).unwrap(), Some(draft.clone()));
    assert_eq!(writing.drafts().unwrap(), [(minutes, draft)]);
    assert_eq!(writing.place("kari").unwrap(), Some(place));
    assert_eq!(writing.receipt(1, 2).unwrap().as_deref(), Some(&b"receipt"[..]));
    writing.forget_receipts(1, 1).unwrap();
    writing.remove_draft(minutes).unwrap();
    let left =
        |writing: &Writing| [(1, 1), (1, 2), (2, 1)].map(|(s, r)| writing.receipt(s, r).unwrap().is_some());
    assert_eq!(left(&writing), [false, true, true]);
    writing.prune_receipts(Moment::from_seconds(300)).unwrap();
    assert_eq!(left(&writing), [false, false, true]);
    assert_eq!(writing.draft(minutes).unwrap(), None);
}
