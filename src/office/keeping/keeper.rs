//! The keeper: takes the office's copies, and knows how they are.

use std::fs::{self, DirBuilder, File, FileTimes};
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use super::copies::{Copied, copies};
use super::rule::superfluous;
use super::views::{CopyView, TroubleView};
use crate::domain::{BackupRule, Day, Moment, Settings, SettingsId};
use crate::office::Trouble;
use crate::store::{Older, Records, Report, Store, StoreError};

/// Takes copies into `backups/` and tidies there by the office's rule.
pub struct Keeper {
    dir: PathBuf,
    /// One copy is taken at a time.
    work: Mutex<()>,
    state: Mutex<State>,
    /// The office closes: what is under way ends.
    closing: AtomicBool,
}

#[derive(Default)]
struct State {
    /// Something has changed since the last copy was begun.
    changed: bool,
    /// The day on which a copy was last begun.
    begun: Option<Day>,
}

impl Keeper {
    /// The keeper of the office in this directory.
    pub fn of(office: &Path) -> Self {
        let dir = backups(office);
        let begun = copies(&dir).into_iter().find(|copy| copy.older.is_none()).map(|copy| copy.day);
        let state = Mutex::new(State { changed: false, begun });
        Self { dir, work: Mutex::default(), state, closing: AtomicBool::new(false) }
    }

    /// Something has changed.
    pub fn note_change(&self) {
        self.state().changed = true;
    }

    /// Whether something has changed since the last copy was begun.
    pub fn has_changes(&self) -> bool {
        self.state().changed
    }

    /// Whether it is the first change of the day.
    pub fn is_due(&self, today: Day) -> bool {
        let state = self.state();
        state.changed && state.begun != Some(today)
    }

    /// Ends what is under way, for good.
    pub fn close(&self) {
        self.closing.store(true, Ordering::Relaxed);
    }

    /// What is set when everything under way is to end.
    pub fn closing(&self) -> &AtomicBool {
        &self.closing
    }

    /// Takes a copy of the office as it stands now. It replaces one of the same day; others go by
    /// the rule. What goes wrong is kept to be told.
    pub fn take(&self, store: &Store, now: Moment) -> Result<CopyView, Trouble> {
        let _one_at_a_time = self.work.lock().unwrap_or_else(PoisonError::into_inner);
        *self.state() = State { changed: false, begun: Some(now.day()) };
        let copy = Copied::of(&self.dir, now.day(), None);
        let taken = make_dir(&self.dir).and_then(|()| store.copy_to(&copy.path, &self.closing));
        match taken {
            Ok(report) => {
                self.tidy(store)?;
                Ok(self.done(&copy, now, &report))
            }
            Err(StoreError::Stopped) => Err(StoreError::Stopped.into()),
            Err(error) => {
                let trouble = Trouble::from(error);
                tracing::error!(%trouble, "no copy was taken");
                // Where this cannot be written either, the server's log has it.
                let _ = fs::write(self.failed(), format!("{} {}\n", now.seconds(), trouble.line()));
                Err(trouble)
            }
        }
    }

    /// Takes the copy of a database of an older version, before it is brought on.
    pub fn take_older(&self, older: &Older, today: Day) -> Result<(), StoreError> {
        make_dir(&self.dir)?;
        older.copy_to(&Copied::of(&self.dir, today, Some(older.version)).path).map(drop)
    }

    /// The newest copy that was not taken for an upgrade.
    pub fn newest(&self) -> Option<CopyView> {
        let copy = copies(&self.dir).into_iter().find(|copy| copy.older.is_none())?;
        CopyView::of(&copy)
    }

    /// Why the last copy could not be taken, unless one was taken since.
    pub fn failure(&self) -> Option<TroubleView> {
        let line = fs::read_to_string(self.failed()).ok()?;
        let (at, trouble) = line.trim_end().split_once(' ')?;
        Some(TroubleView { at: Moment::from_seconds(at.parse().ok()?), trouble: Trouble::read(trouble)? })
    }

    fn done(&self, copy: &Copied, now: Moment, report: &Report) -> CopyView {
        let _nothing_had_failed = fs::remove_file(self.failed());
        // The file tells when it was taken; by the office's clock, which a test may set.
        let at = SystemTime::UNIX_EPOCH + Duration::from_secs(u64::try_from(now.seconds()).unwrap_or(0));
        let _best_effort = File::options()
            .write(true)
            .open(&copy.path)
            .and_then(|file| file.set_times(FileTimes::new().set_modified(at)));
        let bytes = fs::metadata(&copy.path).map_or(0, |metadata| metadata.len());
        CopyView { name: copy.name(), at: now, bytes, counts: Some((report.entries, report.records)) }
    }

    /// Removes what the rule does not keep, and what was cut short.
    fn tidy(&self, store: &Store) -> Result<(), StoreError> {
        let settings: Option<Settings> = store.snapshot()?.get(SettingsId::ONLY)?;
        let rule = settings.map_or_else(BackupRule::default, |settings| settings.backups);
        let all = copies(&self.dir);
        for copy in superfluous(&all, rule) {
            fs::remove_file(&copy.path)?;
        }
        for entry in fs::read_dir(&self.dir)?.flatten() {
            if entry.file_name().to_string_lossy().ends_with(".redb.new") {
                fs::remove_file(entry.path())?;
            }
        }
        Ok(())
    }

    fn failed(&self) -> PathBuf {
        self.dir.join("failed")
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Where an office's copies are.
pub fn backups(office: &Path) -> PathBuf {
    office.join("backups")
}

/// Makes the directory of the copies, for its owner alone.
pub(super) fn make_dir(dir: &Path) -> Result<(), StoreError> {
    Ok(DirBuilder::new().recursive(true).mode(0o700).create(dir)?)
}
