//! The power cut as a unit test.
//!
//! A disk keeps what was written before the last sync; of what came after, any part may be there
//! and any may not, sector by sector. So the store is run once on a backend that records what is
//! asked of it, and opened again from what a disk may hold when the power fails at any moment.

use proptest::prelude::*;

use super::disk::Disk;
use super::properties::{any_changes, contents};
use super::samples::*;
use crate::domain::*;
use crate::store::table::Table;
use crate::store::*;

/// Everything a command can change.
pub fn state(store: &Store) -> Vec<Vec<(Vec<u8>, Vec<u8>)>> {
    let now = store.snapshot().unwrap();
    [Table::Records, Table::Journal, Table::Drafts].map(|table| contents(&now, table)).to_vec()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    #[test]
    fn what_was_committed_is_there_after_a_power_cut(
        commands in prop::collection::vec((any_changes(), any::<bool>()), 2..7),
        cuts in prop::collection::vec((any::<prop::sample::Index>(), any::<u64>()), 12),
    ) {
        let disk = Disk::default();
        let store = Store::on(disk.clone()).unwrap();
        // After how many deeds each commit was acknowledged, and what it left.
        let mut acknowledged = vec![(disk.length(), state(&store))];
        for (number, (changes, settle)) in (0..).zip(commands) {
            let mut writing = store.begin().unwrap();
            writing.apply(changes, entry("kari", "change")).unwrap();
            let draft = Draft {
                text: "Rådet støtter forslaget. ".repeat(40),
                cursor: 0,
                revision: number,
                by: "kari".to_owned(),
                saved: Moment::from_seconds(0),
                base: 0,
            };
            writing.save_draft(TextKey::Minutes(AgendaItemId(1)), &draft).unwrap();
            if settle { writing.settle().unwrap() } else { writing.commit().unwrap() }
            acknowledged.push((disk.length(), state(&store)));
        }
        drop(store);

        let first = acknowledged[0].0;
        for (cut, mut dice) in cuts {
            let cut = first + cut.index(disk.length() - first + 1);
            let left = disk.after_cut(cut, || {
                // A linear congruential generator: the same dice fall for the same case.
                dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                dice >> 63 == 1
            });
            let reopened = Store::on(left).unwrap();
            prop_assert_eq!(reopened.verify().unwrap().findings, vec![]);
            let last = acknowledged.iter().rposition(|(length, _)| *length <= cut).unwrap();
            let found = state(&reopened);
            prop_assert!(
                acknowledged[last..].iter().take(2).any(|(_, state)| *state == found),
                "cut after {cut} deeds, commit {last}"
            );
        }
    }
}
