//! A copy of the whole database, taken while others work, and proved before it has its name.

use std::fs::{self, File, OpenOptions};
use std::ops::ControlFlow;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use redb::ReadableDatabase;
use redb::backends::FileBackend;
use sha2::{Digest, Sha256};
use strum::VariantArray;

use super::database::{builder, guarded, looked_at, upgrade};
use super::error::StoreError;
use super::journal::Hash;
use super::snapshot::Snapshot;
use super::table::Table;
use super::verify::{self, Report};
use super::view::{Bytes, Stretch, View, Visit, WHOLE};

/// Writes every row that the snapshot sees to a new database at `path`, which only its owner may
/// read. The copy comes into its place whole, and only when it reads back as the same rows and
/// nothing in it is damaged; whatever stood there before stays until then.
pub(super) fn copy(from: &Snapshot, path: &Path, stop: &AtomicBool) -> Result<Report, StoreError> {
    let unborn = unborn(path);
    let made = guarded(|| {
        write(from, &unborn, stop)?;
        prove(from, &unborn, stop)
    });
    match made {
        Ok(report) => {
            into_place(&unborn, path)?;
            Ok(report)
        }
        Err(error) => {
            // What is half made must not be taken for a copy; it may not even be there.
            let _ = fs::remove_file(&unborn);
            Err(error)
        }
    }
}

/// The name a file has until it is whole.
pub(super) fn unborn(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".new");
    path.with_file_name(name)
}

/// A new file for its owner alone. One that was cut short before gives way.
pub(super) fn begin(unborn: &Path) -> Result<File, StoreError> {
    if unborn.exists() {
        fs::remove_file(unborn)?;
    }
    Ok(OpenOptions::new().read(true).write(true).create_new(true).mode(0o600).open(unborn)?)
}

/// Gives a whole file its name, also on disk.
pub(super) fn into_place(unborn: &Path, path: &Path) -> Result<(), StoreError> {
    fs::rename(unborn, path)?;
    if let Some(directory) = path.parent().filter(|directory| !directory.as_os_str().is_empty()) {
        File::open(directory)?.sync_all()?;
    }
    Ok(())
}

fn write(from: &Snapshot, unborn: &Path, stop: &AtomicBool) -> Result<(), StoreError> {
    let database = builder().create_with_backend(FileBackend::new(begin(unborn)?)?)?;
    let transaction = database.begin_write()?;
    for table in Table::VARIANTS {
        let mut copied = transaction.open_table(table.definition())?;
        if from.has(*table)? {
            Stoppable { view: from, stop }.walk(*table, WHOLE, false, &mut |key, value| {
                copied.insert(key, value)?;
                Ok(ControlFlow::Continue(()))
            })?;
        }
    }
    transaction.commit()?;
    Ok(())
}

/// Whether the copy holds the same rows on every page that reads, and is whole as an office.
fn prove(from: &Snapshot, unborn: &Path, stop: &AtomicBool) -> Result<Report, StoreError> {
    let database = looked_at(unborn, true)?;
    let copied = Snapshot::new(database.begin_read()?);
    for table in Table::VARIANTS {
        let same = if from.has(*table)? {
            rows(from, *table, stop)? == rows(&copied, *table, stop)?
        } else {
            super::view::keys(&copied, *table, WHOLE, false, 1)?.is_empty()
        };
        if !same {
            return Err(StoreError::Damaged("the copy is not what was copied".to_owned()));
        }
    }
    drop(copied);
    upgrade(&database)?;
    let report = verify::verify(&Stoppable { view: &Snapshot::new(database.begin_read()?), stop })?;
    match report.findings.first() {
        None => Ok(report),
        Some(finding) => Err(StoreError::Damaged(format!("{finding:?}"))),
    }
}

/// A snapshot whose walks end when they are told to: a server that leaves waits for nobody.
pub(super) struct Stoppable<'a> {
    pub view: &'a Snapshot,
    pub stop: &'a AtomicBool,
}

impl Bytes for Stoppable<'_> {
    fn bytes(&self, table: Table, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        self.view.bytes(table, key)
    }

    fn walk(
        &self,
        table: Table,
        stretch: Stretch<'_>,
        backwards: bool,
        visit: &mut Visit<'_>,
    ) -> Result<(), StoreError> {
        self.view.walk(table, stretch, backwards, &mut |key, value| {
            if self.stop.load(Ordering::Relaxed) {
                return Err(StoreError::Stopped);
            }
            visit(key, value)
        })
    }
}

impl View for Stoppable<'_> {}

/// A sum over all keys and values of a table.
fn rows(view: &Snapshot, table: Table, stop: &AtomicBool) -> Result<Hash, StoreError> {
    let mut sum = Sha256::new();
    Stoppable { view, stop }.walk(table, WHOLE, false, &mut |key, value| {
        for part in [key, value] {
            sum.update((part.len() as u64).to_be_bytes());
            sum.update(part);
        }
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(Hash(sum.finalize().into()))
}
