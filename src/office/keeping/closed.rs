//! What is done to an office while nobody serves it: looked at, brought back, made smaller.
//!
//! Whoever calls sees to it that no server runs and that none is started meanwhile.

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use super::copies::copies;
use super::keeper::{backups, make_dir};
use super::views::VerdictView;
use crate::domain::{Case, Day, Meeting, Moment};
use crate::office::{Clock, Office, Trouble};
use crate::store::{Records, Snapshot, Store, StoreError, View};

/// What is in a database, in the words of whoever has to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contents {
    pub path: PathBuf,
    pub bytes: u64,
    /// When the file was written.
    pub written: Moment,
    /// The journal's head, and when and by whom it was written.
    pub entries: u64,
    pub last: Option<(Moment, String)>,
    pub cases: usize,
    pub meetings: usize,
    /// Texts that were being written.
    pub drafts: usize,
}

/// Where the office's database is.
pub fn database(office: &Path) -> PathBuf {
    office.join("office.redb")
}

/// The copy that is meant: `latest`, a day (`2026-11-22`), the name of a copy, or any file.
pub fn find_copy(office: &Path, meant: &str) -> Option<PathBuf> {
    let dir = backups(office);
    let all = copies(&dir);
    let day = chrono::NaiveDate::parse_from_str(meant, "%Y-%m-%d").ok().map(Day::of);
    let found = match day {
        None if meant == "latest" => all.first(),
        None => all.iter().find(|copy| copy.name() == meant),
        Some(day) => all.iter().find(|copy| copy.day == day),
    };
    let file = || Some(PathBuf::from(meant)).filter(|path| path.is_file());
    found.map(|copy| copy.path.clone()).or_else(file)
}

/// The newest copy there is: what `latest` would bring back.
pub fn newest_copy(office: &Path) -> Option<PathBuf> {
    find_copy(office, "latest")
}

/// Reads a database through without changing its file.
pub fn verify_file(path: &Path) -> Result<VerdictView, Trouble> {
    Ok(VerdictView::of(&Store::look(path)?.verify()?))
}

/// What is in a database, without changing its file.
pub fn contents(path: &Path) -> Result<Contents, Trouble> {
    let store = Store::look(path)?;
    let now = store.snapshot()?;
    let told = told(&now, path);
    Ok(told?)
}

fn told(now: &Snapshot, path: &Path) -> Result<Contents, StoreError> {
    let metadata = fs::metadata(path)?;
    let head = now.head()?;
    let last = now.entry(head).ok().flatten().map(|entry| (entry.at, entry.by));
    Ok(Contents {
        path: path.to_owned(),
        bytes: metadata.len(),
        written: Moment::from_seconds(metadata.mtime()),
        entries: head,
        last,
        cases: now.all::<Case>()?.len(),
        meetings: now.all::<Meeting>()?.len(),
        drafts: now.drafts()?.len(),
    })
}

/// Copies a database that nobody serves to a new file, and proves the copy.
pub fn copy(from: &Path, to: &Path) -> Result<(), Trouble> {
    Store::look(from)?.copy_to(to, &AtomicBool::new(false))?;
    Ok(())
}

/// Puts a copy in the place of the office's database, in one step and proved. What stood there is
/// kept under a name of its own, which is returned.
pub fn restore(office: &Path, copy: &Path, now: Moment) -> Result<Option<PathBuf>, Trouble> {
    let place = database(office);
    let source = Store::look(copy)?;
    let aside = if place.exists() { Some(put_aside(office, &place, now)?) } else { None };
    if let Err(error) = source.copy_to(&place, &AtomicBool::new(false)) {
        // It still stands in its place, and needs no second name.
        if let Some(aside) = &aside {
            let _ = fs::remove_file(aside);
        }
        return Err(error.into());
    }
    Ok(aside)
}

/// An office that was brought back has in it what was erased since: what is over by now goes again,
/// also from the file's unused pages. Whether there was anything.
pub fn forget_again(office: &Path, clock: Clock) -> Result<bool, Trouble> {
    let brought = Office::open(office, clock)?;
    let forgot = brought.begin_the_day()?;
    drop(brought);
    if forgot {
        compact(office)?;
    }
    Ok(forgot)
}

/// A second name for the file, so that the first can be given to another.
fn put_aside(office: &Path, place: &Path, now: Moment) -> Result<PathBuf, StoreError> {
    let dir = backups(office);
    make_dir(&dir)?;
    let day = now.day().date().format("%Y-%m-%d");
    let clock = now.clock().replace(':', "");
    for n in 1.. {
        let more = if n > 1 { format!("-{n}") } else { String::new() };
        let aside = dir.join(format!("replaced-{day}-{clock}{more}.redb"));
        match fs::hard_link(place, &aside) {
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
            linked => return Ok(linked.map(|()| aside)?),
        }
    }
    Err(StoreError::Exhausted)
}

/// Gives room back to the disk, and leaves no trace of what was erased; the size before and after.
pub fn compact(office: &Path) -> Result<(u64, u64), Trouble> {
    let path = database(office);
    let bytes = || fs::metadata(&path).map_or(0, |metadata| metadata.len());
    let before = bytes();
    Store::compact(&path)?;
    Ok((before, bytes()))
}
