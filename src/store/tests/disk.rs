//! A disk whose power can fail, and that can be full.

use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use redb::StorageBackend;

const SECTOR: usize = 512;

#[derive(Clone, Debug)]
enum Deed {
    Write(usize, Vec<u8>),
    SetLen(usize),
    Sync,
}

impl Deed {
    fn end(&self) -> usize {
        match self {
            Self::Write(at, bytes) => at + bytes.len(),
            Self::SetLen(length) => *length,
            Self::Sync => 0,
        }
    }

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

/// A disk that remembers all that was asked of it. Clones are the same disk.
#[derive(Clone, Debug, Default)]
pub struct Disk(Arc<Mutex<State>>);

#[derive(Debug, Default)]
struct State {
    bytes: Vec<u8>,
    deeds: Vec<Deed>,
    capacity: Option<usize>,
    /// From this deed on every one fails so; the program itself does where nothing is said.
    fails: Option<(usize, Option<io::ErrorKind>)>,
}

impl Disk {
    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn ask(&self, deed: Deed) -> io::Result<()> {
        let state = &mut *self.state();
        if let Some((from, how)) = state.fails
            && state.deeds.len() >= from
        {
            return Err(how.expect("the program is sound").into());
        }
        if state.capacity.is_some_and(|capacity| deed.end() > capacity) {
            return Err(io::ErrorKind::StorageFull.into());
        }
        deed.done_to(&mut state.bytes);
        state.deeds.push(deed);
        Ok(())
    }

    /// How many deeds were done.
    pub fn length(&self) -> usize {
        self.state().deeds.len()
    }

    /// From now on nothing fits behind what is there.
    pub fn fill(&self) {
        let state = &mut *self.state();
        state.capacity = Some(state.bytes.len());
    }

    /// All goes well this many times, and then nothing more.
    pub fn fails_after(deeds: usize, how: Option<io::ErrorKind>) -> Self {
        let state = State { fails: Some((deeds, how)), ..State::default() };
        Self(Arc::new(Mutex::new(state)))
    }

    /// The same bytes on a disk with room.
    pub fn with_room(&self) -> Self {
        let state = State { bytes: self.state().bytes.clone(), ..State::default() };
        Self(Arc::new(Mutex::new(state)))
    }

    /// What the disk holds when the power fails after `cut` deeds: everything up to the last
    /// sync, and of the rest what `reaches` says.
    pub fn after_cut(&self, cut: usize, mut reaches: impl FnMut() -> bool) -> Self {
        let deeds = &self.state().deeds[..cut];
        let synced = deeds.iter().rposition(|deed| matches!(deed, Deed::Sync)).unwrap_or(0);
        let mut bytes = Vec::new();
        deeds[..synced].iter().for_each(|deed| deed.done_to(&mut bytes));
        let waiting = deeds[synced..].iter().flat_map(Deed::sectors);
        waiting.filter(|_| reaches()).for_each(|deed| deed.done_to(&mut bytes));
        Self(Arc::new(Mutex::new(State { bytes, ..State::default() })))
    }
}

impl StorageBackend for Disk {
    fn len(&self) -> io::Result<u64> {
        Ok(self.state().bytes.len() as u64)
    }

    fn read(&self, offset: u64, out: &mut [u8]) -> io::Result<()> {
        let bytes = &self.state().bytes;
        let at = usize::try_from(offset).unwrap();
        out.copy_from_slice(bytes.get(at..at + out.len()).ok_or(io::ErrorKind::UnexpectedEof)?);
        Ok(())
    }

    fn set_len(&self, length: u64) -> io::Result<()> {
        self.ask(Deed::SetLen(usize::try_from(length).unwrap()))
    }

    fn sync_data(&self) -> io::Result<()> {
        self.ask(Deed::Sync)
    }

    fn write(&self, offset: u64, bytes: &[u8]) -> io::Result<()> {
        self.ask(Deed::Write(usize::try_from(offset).unwrap(), bytes.to_vec()))
    }
}
