//! The file: making it, opening it, and telling what is wrong with it.

use std::fs::{self, File};
use std::io::{self, Read};
use std::panic::{self, AssertUnwindSafe};
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use std::sync::{PoisonError, RwLock};

use redb::backends::{FileBackend, InMemoryBackend};
use redb::{Builder, Database, Durability, ReadableDatabase, StorageBackend, TableError};
use strum::VariantArray;

use super::copy::{self, Stoppable};
use super::error::StoreError;
use super::overlay::Overlay;
use super::snapshot::Snapshot;
use super::table::Table;
use super::verify::{self, Report};
use super::view::Bytes;
use super::writing::Writing;

/// The version of the whole database: its tables and their keys. Records have versions of their own.
/// 2 and 3: more indexes.
const VERSION: u16 = 3;
const MAGIC: &[u8] = b"saksgang";
const CACHE: usize = 64 << 20;

/// How a redb file begins; the byte after it has a bit that is set while the file is open, and so
/// still after an unclean end (redb's `docs/design.md`).
const REDB_MAGIC: [u8; 9] = *b"redb\x1a\x0a\xa9\x0d\x0a";
const UNCLEAN: u8 = 2;

/// An office's database. One process has it open; redb locks the file.
pub struct Store {
    path: Option<PathBuf>,
    /// Empty only when [`reopen`](Self::reopen) failed and the file cannot even be looked at.
    database: RwLock<Option<Opened>>,
}

/// A database, and whether it can be written.
struct Opened {
    database: Database,
    writable: bool,
}

impl From<Database> for Opened {
    fn from(database: Database) -> Self {
        Self { database, writable: true }
    }
}

impl Store {
    /// The version of what it writes.
    pub const VERSION: u16 = VERSION;

    /// Makes a new database, which only its owner may read. It comes into its place whole.
    pub fn create(path: &Path) -> Result<Self, StoreError> {
        if path.exists() {
            return Err(StoreError::Exists(path.to_owned()));
        }
        let unborn = copy::unborn(path);
        let file = copy::begin(&unborn)?;
        let database = guarded(|| Ok(builder().create_with_backend(FileBackend::new(file)?)?))?;
        initialize(&database)?;
        copy::into_place(&unborn, path)?;
        Ok(Self { path: Some(path.to_owned()), database: RwLock::new(Some(database.into())) })
    }

    /// Opens a database. After an unclean end every page is read and its checksum checked.
    /// A file that is no office of this program's is refused with its bytes untouched.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        Self::open_keeping(path, |_| Ok(()))
    }

    /// The same; one of an older version is handed to `keep` before it is brought to this one.
    pub fn open_keeping(
        path: &Path,
        keep: impl FnOnce(&Older) -> Result<(), StoreError>,
    ) -> Result<Self, StoreError> {
        Ok(Self { path: Some(path.to_owned()), database: RwLock::new(Some(open(path, keep)?.into())) })
    }

    /// Looks at a database without changing its file: what is written stays in memory. Every page
    /// is read and its checksum checked.
    pub fn look(path: &Path) -> Result<Self, StoreError> {
        let database = guarded(|| {
            let database = looked_at(path, true)?;
            upgrade(&database)?;
            Ok(database)
        })?;
        Ok(Self { path: None, database: RwLock::new(Some(database.into())) })
    }

    /// Writes the file anew, with nothing in it but its rows: the room that it no longer needs goes
    /// back to the disk, and no unused page tells of what was erased. Nobody else may have it open.
    pub fn compact(path: &Path) -> Result<(), StoreError> {
        Self::look(path)?.copy_to(path, &AtomicBool::new(false))?;
        guarded(|| {
            let mut database = open(path, |_| Ok(()))?;
            while database.compact()? {}
            Ok(())
        })
    }

    /// Copies the office as it stands now to a new file. Others read and write meanwhile. The copy
    /// is read back and verified before it takes the place of what stood at `path`. Ends soon
    /// after `stop` is set.
    pub fn copy_to(&self, path: &Path, stop: &AtomicBool) -> Result<Report, StoreError> {
        copy::copy(&self.snapshot()?, path, stop)
    }

    /// A new database that lives and dies with the process: for tests and for trying things out.
    pub fn in_memory() -> Result<Self, StoreError> {
        Self::on(InMemoryBackend::new())
    }

    /// A database on a backend of the caller's: a new one where the backend is empty.
    pub(super) fn on(backend: impl StorageBackend) -> Result<Self, StoreError> {
        let new = backend.len()? == 0;
        let database = guarded(|| {
            let mut builder = builder();
            Ok(builder.set_check_integrity_on_open(!new).create_with_backend(backend)?)
        })?;
        if new {
            initialize(&database)?;
        } else {
            guarded(|| check(&database).and_then(|()| upgrade(&database)))?;
        }
        Ok(Self { path: None, database: RwLock::new(Some(database.into())) })
    }

    /// The database in this file, on a backend that a test has between the two.
    #[cfg(test)]
    pub(super) fn through(path: &Path, backend: impl StorageBackend) -> Result<Self, StoreError> {
        let database = builder().create_with_backend(backend)?;
        Ok(Self { path: Some(path.to_owned()), database: RwLock::new(Some(database.into())) })
    }

    /// Closes the file and opens it again: the only way on after a write has failed (a full disk),
    /// since redb then refuses every later write. Snapshots from before can no longer be read.
    pub fn reopen(&self) -> Result<(), StoreError> {
        let Some(path) = &self.path else { return Ok(()) };
        let mut database = self.database.write().unwrap_or_else(PoisonError::into_inner);
        // The old one must be gone first: it holds the lock. After a fault in a commit its end may fail, too.
        let _gone = guarded(|| {
            drop(database.take());
            Ok(())
        });
        match open(path, |_| Ok(())) {
            Ok(opened) => *database = Some(opened.into()),
            Err(error) => {
                // The disk may have gone read-only: what is saved can still be read.
                let seen = guarded(|| looked_at(path, false)).ok();
                *database = seen.map(|database| Opened { database, writable: false });
                return Err(error);
            }
        }
        Ok(())
    }

    /// The size of the file; 0 for one in memory.
    pub fn bytes(&self) -> u64 {
        self.path.as_ref().and_then(|path| fs::metadata(path).ok()).map_or(0, |metadata| metadata.len())
    }

    /// The office as it stands now.
    pub fn snapshot(&self) -> Result<Snapshot, StoreError> {
        let database = self.database.read().unwrap_or_else(PoisonError::into_inner);
        Ok(Snapshot::new(database.as_ref().ok_or(StoreError::Stale)?.database.begin_read()?))
    }

    /// Reads everything there is, and tells what is not as it was written.
    pub fn verify(&self) -> Result<Report, StoreError> {
        self.verify_until(&AtomicBool::new(false))
    }

    /// The same; ends soon after `stop` is set.
    pub fn verify_until(&self, stop: &AtomicBool) -> Result<Report, StoreError> {
        let snapshot = self.snapshot()?;
        guarded(|| verify::verify(&Stoppable { view: &snapshot, stop }))
    }

    /// A transaction that writes. There is one at a time: others wait here.
    pub fn begin(&self) -> Result<Writing, StoreError> {
        let database = self.database.read().unwrap_or_else(PoisonError::into_inner);
        let opened = database.as_ref().filter(|opened| opened.writable).ok_or(StoreError::Stale)?;
        begin(&opened.database)
    }
}

/// A database of an older version, as it stands before it is brought to this one.
pub struct Older {
    /// The version it has.
    pub version: u16,
    snapshot: Snapshot,
}

impl Older {
    /// Copies it as it is, and proves the copy.
    pub fn copy_to(&self, path: &Path) -> Result<Report, StoreError> {
        copy::copy(&self.snapshot, path, &AtomicBool::new(false))
    }
}

pub(super) fn builder() -> Builder {
    let mut builder = Builder::new();
    builder.set_cache_size(CACHE);
    builder
}

fn begin(database: &Database) -> Result<Writing, StoreError> {
    let mut transaction = database.begin_write()?;
    transaction.set_durability(Durability::Immediate)?;
    Ok(Writing::new(transaction))
}

/// Makes every table, so that a reader never meets one that is not there.
fn initialize(database: &Database) -> Result<(), StoreError> {
    let transaction = database.begin_write()?;
    for table in Table::VARIANTS {
        transaction.open_table(table.definition())?;
    }
    let mut writing = Writing::new(transaction);
    writing.put(Table::Meta, b"magic", MAGIC)?;
    writing.put(Table::Meta, b"version", &VERSION.to_be_bytes())?;
    writing.commit()
}

fn open(path: &Path, keep: impl FnOnce(&Older) -> Result<(), StoreError>) -> Result<Database, StoreError> {
    let unclean = ended_uncleanly(path)?;
    guarded(|| {
        // redb mends and marks what it opens, so it is first looked at from a distance.
        {
            let seen = looked_at(path, false)?;
            let snapshot = Snapshot::new(seen.begin_read()?);
            if let Some(version) = version(&snapshot)?.filter(|version| *version < VERSION) {
                keep(&Older { version, snapshot })?;
            }
        }
        let database = builder().set_check_integrity_on_open(unclean).open(path)?;
        check(&database)?;
        upgrade(&database)?;
        Ok(database)
    })
}

/// The database in a file that stays as it is, when it is an office's.
pub(super) fn looked_at(path: &Path, every_page: bool) -> Result<Database, StoreError> {
    ended_uncleanly(path)?;
    let mut builder = builder();
    let database =
        builder.set_check_integrity_on_open(every_page).create_with_backend(Overlay::over(path)?)?;
    check(&database)?;
    Ok(database)
}

/// Brings an older database to this version. Records keep the bytes they have: each is read
/// through its own version. What is derived from them is derived anew.
pub(super) fn upgrade(database: &Database) -> Result<(), StoreError> {
    if version(&Snapshot::new(database.begin_read()?))? == Some(VERSION) {
        return Ok(());
    }
    let mut writing = begin(database)?;
    writing.derive_index()?;
    writing.put(Table::Meta, b"version", &VERSION.to_be_bytes())?;
    writing.commit()
}

fn version(snapshot: &Snapshot) -> Result<Option<u16>, StoreError> {
    let bytes = snapshot.bytes(Table::Meta, b"version")?;
    Ok(bytes.and_then(|bytes| bytes.try_into().ok()).map(u16::from_be_bytes))
}

/// Whether the file was not closed, from its first bytes. While another process has it open it
/// looks the same; redb's lock tells the two apart.
fn ended_uncleanly(path: &Path) -> Result<bool, StoreError> {
    let mut file = File::open(path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => StoreError::Missing(path.to_owned()),
        _ => StoreError::Io(error),
    })?;
    let mut header = [0; REDB_MAGIC.len() + 1];
    match file.read_exact(&mut header) {
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Err(StoreError::NotADatabase),
        Err(error) => Err(error.into()),
        Ok(()) if !header.starts_with(&REDB_MAGIC) => Err(StoreError::NotADatabase),
        Ok(()) => Ok(header[REDB_MAGIC.len()] & UNCLEAN != 0),
    }
}

/// Whether it is an office's database, of a version this program knows.
fn check(database: &Database) -> Result<(), StoreError> {
    let transaction = database.begin_read()?;
    match transaction.open_table(Table::Meta.definition()) {
        Ok(_) => {}
        Err(TableError::Storage(error)) => return Err(error.into()),
        Err(_) => return Err(StoreError::Foreign),
    }
    let snapshot = Snapshot::new(transaction);
    if snapshot.bytes(Table::Meta, b"magic")?.as_deref() != Some(MAGIC) {
        return Err(StoreError::Foreign);
    }
    match version(&snapshot)? {
        Some(1..=VERSION) => Ok(()),
        Some(found) if found > VERSION => Err(StoreError::Newer { found, known: VERSION }),
        _ => Err(StoreError::Damaged("its version does not read".to_owned())),
    }
}

/// A damaged page can make redb panic; at this door that becomes an error.
pub(super) fn guarded<T>(work: impl FnOnce() -> Result<T, StoreError>) -> Result<T, StoreError> {
    panic::catch_unwind(AssertUnwindSafe(work))
        .unwrap_or_else(|_| Err(StoreError::Damaged("a page does not read".to_owned())))
}
