//! A file that is only looked at: what redb writes while it opens and mends stays in memory.

use std::collections::BTreeMap;
use std::fs::{File, TryLockError};
use std::io;
use std::os::unix::fs::FileExt;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use redb::StorageBackend;

use super::error::StoreError;

const PAGE: u64 = 4096;

/// A file, and beside it the pages that were written to since. Locked against whoever has it open.
#[derive(Debug)]
pub(super) struct Overlay {
    file: File,
    state: Mutex<State>,
}

#[derive(Debug)]
struct State {
    /// As long as redb thinks the file is.
    length: u64,
    /// So much of the file itself still counts.
    there: u64,
    pages: BTreeMap<u64, Box<[u8]>>,
}

impl Overlay {
    /// The file's bytes stay what they are.
    pub fn over(path: &Path) -> Result<Self, StoreError> {
        let file = File::open(path).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => StoreError::Missing(path.to_owned()),
            _ => StoreError::Io(error),
        })?;
        match file.try_lock_shared() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(StoreError::InUse),
            Err(TryLockError::Error(error)) => return Err(error.into()),
        }
        let length = file.metadata()?.len();
        let state = State { length, there: length, pages: BTreeMap::new() };
        Ok(Self { file, state: Mutex::new(state) })
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    /// The page as it is now.
    fn page(&mut self, number: u64, file: &File) -> io::Result<&mut [u8]> {
        if !self.pages.contains_key(&number) {
            let mut page = vec![0; usize::try_from(PAGE).unwrap_or_default()].into_boxed_slice();
            let at = number * PAGE;
            let there = usize::try_from(self.there.saturating_sub(at).min(PAGE)).unwrap_or_default();
            file.read_exact_at(&mut page[..there], at)?;
            self.pages.insert(number, page);
        }
        self.pages.get_mut(&number).map(|page| &mut **page).ok_or_else(|| io::ErrorKind::NotFound.into())
    }
}

/// Where each part of a stretch stands: page, offset in it, length.
fn parts(offset: u64, length: usize) -> impl Iterator<Item = (u64, usize, usize)> {
    let mut at = offset;
    let end = offset + length as u64;
    std::iter::from_fn(move || {
        let within = at % PAGE;
        let part = (PAGE - within).min(end.checked_sub(at).filter(|left| *left > 0)?);
        let found = (at / PAGE, usize::try_from(within).ok()?, usize::try_from(part).ok()?);
        at += part;
        Some(found)
    })
}

impl StorageBackend for Overlay {
    fn len(&self) -> io::Result<u64> {
        Ok(self.state().length)
    }

    fn read(&self, offset: u64, out: &mut [u8]) -> io::Result<()> {
        let state = self.state();
        if offset.saturating_add(out.len() as u64) > state.length {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        let mut rest = out;
        for (number, within, length) in parts(offset, rest.len()) {
            let (part, later) = rest.split_at_mut(length);
            let at = number * PAGE + within as u64;
            if let Some(page) = state.pages.get(&number) {
                part.copy_from_slice(&page[within..within + length]);
            } else {
                let there = usize::try_from(state.there.saturating_sub(at)).unwrap_or(usize::MAX);
                let (old, new) = part.split_at_mut(there.min(length));
                self.file.read_exact_at(old, at)?;
                new.fill(0);
            }
            rest = later;
        }
        Ok(())
    }

    fn set_len(&self, length: u64) -> io::Result<()> {
        let state = &mut *self.state();
        if length < state.length {
            if !length.is_multiple_of(PAGE) {
                let cut = usize::try_from(length % PAGE).unwrap_or_default();
                state.page(length / PAGE, &self.file)?[cut..].fill(0);
            }
            state.pages.split_off(&length.div_ceil(PAGE));
            state.there = state.there.min(length);
        }
        state.length = length;
        Ok(())
    }

    fn close(&self) -> io::Result<()> {
        self.file.unlock()
    }

    fn sync_data(&self) -> io::Result<()> {
        Ok(())
    }

    fn write(&self, offset: u64, bytes: &[u8]) -> io::Result<()> {
        let state = &mut *self.state();
        let mut rest = bytes;
        for (number, within, length) in parts(offset, bytes.len()) {
            let (part, later) = rest.split_at(length);
            state.page(number, &self.file)?[within..within + length].copy_from_slice(part);
            rest = later;
        }
        state.length = state.length.max(offset + bytes.len() as u64);
        Ok(())
    }
}
