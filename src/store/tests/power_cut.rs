//! The power cut as a unit test.
//!
//! A disk keeps what was written before the last sync; of what came after, any part may be there
//! and any may not, sector by sector. So the store is run once on a backend that records what is
//! asked of it, and opened again from what a disk may hold when the power fails at any moment.

use std::io;
use std::sync::{Arc, Mutex};

use proptest::prelude::*;
use redb::{StorageBackend, backends::InMemoryBackend};

use super::properties::{any_changes, contents};
use super::samples::*;
use crate::domain::*;
use crate::store::table::Table;
use crate::store::*;

const SECTOR: usize = 512;

#[derive(Clone, Debug)]
enum Deed {
    Write(usize, Vec<u8>),
    SetLen(usize),
    Sync,
}

impl Deed {
    fn done_to(&self, disk: &mut Vec<u8>) {
        match self {
            Self::Write(at, bytes) => {
                disk.resize(disk.len().max(at + bytes.len()), 0);
                disk[*at..at + bytes.len()].copy_from_slice(bytes);
            }
            Self::SetLen(length) => disk.resize(*length, 0),
            Self::Sync => {}
        }
    }

    /// The parts that reach the disk, or do not, on their own.
    fn sectors(&self) -> Vec<Self> {
        let Self::Write(at, bytes) = self else { return vec![self.clone()] };
        let mut parts = Vec::new();
        let (mut at, mut rest) = (*at, &bytes[..]);
        while !rest.is_empty() {
            let (part, later) = rest.split_at(rest.len().min(SECTOR - at % SECTOR));
            parts.push(Self::Write(at, part.to_vec()));
            (at, rest) = (at + part.len(), later);
        }
        parts
    }
}

/// The disk as the store sees it, and all that was asked of it.
#[derive(Clone, Debug, Default)]
struct Tape(Arc<Mutex<(Vec<u8>, Vec<Deed>)>>);

impl Tape {
    fn ask(&self, deed: Deed) {
        let (disk, deeds) = &mut *self.0.lock().unwrap();
        deed.done_to(disk);
        deeds.push(deed);
    }

    fn length(&self) -> usize {
        self.0.lock().unwrap().1.len()
    }

    /// What the disk holds when the power fails after `cut` deeds: everything up to the last
    /// sync, and of the rest what `reaches` says.
    fn after_cut(&self, cut: usize, mut reaches: impl FnMut() -> bool) -> Vec<u8> {
        let deeds = &self.0.lock().unwrap().1[..cut];
        let synced = deeds.iter().rposition(|deed| matches!(deed, Deed::Sync)).unwrap_or(0);
        let mut disk = Vec::new();
        deeds[..synced].iter().for_each(|deed| deed.done_to(&mut disk));
        let waiting = deeds[synced..].iter().flat_map(Deed::sectors);
        waiting.filter(|_| reaches()).for_each(|deed| deed.done_to(&mut disk));
        disk
    }
}

impl StorageBackend for Tape {
    fn len(&self) -> io::Result<u64> {
        Ok(self.0.lock().unwrap().0.len() as u64)
    }

    fn read(&self, offset: u64, out: &mut [u8]) -> io::Result<()> {
        let disk = &self.0.lock().unwrap().0;
        let at = usize::try_from(offset).unwrap();
        out.copy_from_slice(disk.get(at..at + out.len()).ok_or(io::ErrorKind::UnexpectedEof)?);
        Ok(())
    }

    fn set_len(&self, length: u64) -> io::Result<()> {
        self.ask(Deed::SetLen(usize::try_from(length).unwrap()));
        Ok(())
    }

    fn sync_data(&self) -> io::Result<()> {
        self.ask(Deed::Sync);
        Ok(())
    }

    fn write(&self, offset: u64, bytes: &[u8]) -> io::Result<()> {
        self.ask(Deed::Write(usize::try_from(offset).unwrap(), bytes.to_vec()));
        Ok(())
    }
}

/// Everything a command can change.
fn state(store: &Store) -> Vec<Vec<(Vec<u8>, Vec<u8>)>> {
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
        let tape = Tape::default();
        let store = Store::on(tape.clone()).unwrap();
        // After how many deeds each commit was acknowledged, and what it left.
        let mut acknowledged = vec![(tape.length(), state(&store))];
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
            acknowledged.push((tape.length(), state(&store)));
        }
        drop(store);

        let first = acknowledged[0].0;
        for (cut, mut dice) in cuts {
            let cut = first + cut.index(tape.length() - first + 1);
            let disk = tape.after_cut(cut, || {
                // A linear congruential generator: the same dice fall for the same case.
                dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                dice >> 63 == 1
            });
            let backend = InMemoryBackend::new();
            backend.set_len(disk.len() as u64).unwrap();
            backend.write(0, &disk).unwrap();
            let reopened = Store::on(backend).unwrap();
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
