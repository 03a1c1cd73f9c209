//! The office itself: where jobs are done and questions answered.

use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::board::OpenCases;
use super::clock::Clock;
use super::command::{Refusal, Sender};
use super::job::{Job, Reply, Task, Worked};
use super::pens::Pens;
use super::queries::Counter;
use super::query::{Answer, Query};
use super::shelter::{fail_on_purpose, sheltered};
use super::shift::Shift;
use super::trouble::Trouble;
use crate::store::{Store, StoreError, Writing};

/// The running secretariat. Questions are answered on any thread; jobs are done by one.
pub struct Office {
    store: Store,
    clock: Clock,
    pens: Mutex<Pens>,
    /// Read by questions, kept as new as the journal.
    open: Mutex<OpenCases>,
}

impl Office {
    /// An office on this database, with this clock.
    pub fn new(store: Store, clock: Clock) -> Self {
        Self { store, clock, pens: Mutex::default(), open: Mutex::default() }
    }

    /// The office in this directory; a new one, with nothing in it, where there is none.
    pub fn open(dir: &Path, clock: Clock) -> Result<Self, Trouble> {
        let path = dir.join("office.redb");
        let store = if path.exists() { Store::open(&path) } else { Store::create(&path) };
        Ok(Self::new(store?, clock))
    }

    /// A new office that lives and dies with the process.
    pub fn in_memory(clock: Clock) -> Result<Self, Trouble> {
        Ok(Self::new(Store::in_memory()?, clock))
    }

    /// The answer, from one snapshot. A fault on the way to it is the answer, too.
    pub fn ask(&self, query: &Query, sender: &Sender) -> Result<Answer, Refusal> {
        sheltered(|| self.answer(query, sender)).unwrap_or_else(|trouble| Err(Refusal::Trouble(trouble)))
    }

    fn answer(&self, query: &Query, sender: &Sender) -> Result<Answer, Refusal> {
        fail_on_purpose(query);
        let snapshot = self.store.snapshot()?;
        let pens = self.pens().clone();
        let bytes = self.store.bytes();
        let (now, open) = (self.clock.now(), &self.open);
        Counter { view: &snapshot, pens: &pens, sender, now, bytes, open }.answer(query)
    }

    /// Does the jobs, in one transaction. When one of them cannot be written, or the program fails
    /// at it, each is tried alone, so that it does not take the others with it; when the disk fails,
    /// all are refused.
    pub fn work(&self, jobs: &[Job]) -> Worked {
        match sheltered(|| self.together(jobs)).unwrap_or_else(|trouble| self.start_over(trouble)) {
            Ok(worked) => worked,
            Err(Failure::Job(_)) if jobs.len() > 1 => {
                let mut all = Worked::default();
                for job in jobs {
                    let worked = self.work(std::slice::from_ref(job));
                    all.replies.extend(worked.replies);
                    all.notices.extend(worked.notices);
                }
                all
            }
            Err(Failure::Job(trouble) | Failure::Disk(trouble)) => {
                tracing::error!("not written: {trouble}");
                let replies = jobs.iter().map(|job| refusal(&job.task, &trouble)).collect();
                Worked { replies, notices: Vec::new() }
            }
        }
    }

    /// The database, for what furnishes or tests the office.
    pub const fn store(&self) -> &Store {
        &self.store
    }

    /// The demo office as it stands now, in the database of this one, which must be empty.
    pub fn furnished(self) -> Result<Self, Refusal> {
        let Self { store, clock, .. } = self;
        let store = super::demo::furnish(store, clock.now())?;
        Ok(Self::new(store, clock))
    }

    /// Closes the office and gives its database back.
    pub(super) fn into_store(self) -> Store {
        self.store
    }

    fn together(&self, jobs: &[Job]) -> Result<Worked, Failure> {
        let disk = |error: StoreError| Failure::Disk(error.into());
        let writing = self.begin().map_err(disk)?;
        let pens = self.pens().clone();
        let now = self.clock.now();
        let mut shift = Shift { writing, pens, notices: Vec::new(), now, answered: 0, written: false };
        // What a fault leaves half done is thrown away after it, not in it: only then does redb take a
        // transaction back.
        let replies: Result<_, _> = sheltered(|| jobs.iter().map(|job| shift.job(job)).collect());
        let replies = replies.and_then(|replies| replies).map_err(Failure::Job)?;
        let Shift { writing, pens, notices, written, .. } = shift;
        if written {
            writing.commit().map_err(disk)?;
        }
        *self.pens() = pens;
        Ok(Worked { replies, notices })
    }

    /// After a fault in the middle of a commit nobody knows what the database has in memory.
    fn start_over(&self, trouble: Trouble) -> Result<Worked, Failure> {
        if let Err(error) = sheltered(|| self.store.reopen().map_err(Trouble::from)).and_then(|opened| opened)
        {
            tracing::error!("not opened again: {error}");
        }
        Err(Failure::Job(trouble))
    }

    /// After a failed write the database takes no other until it is opened again.
    fn begin(&self) -> Result<Writing, StoreError> {
        match self.store.begin() {
            Err(StoreError::Stale) => {
                self.store.reopen()?;
                self.store.begin()
            }
            begun => begun,
        }
    }

    fn pens(&self) -> MutexGuard<'_, Pens> {
        self.pens.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Why a transaction came to nothing.
enum Failure {
    /// One of its jobs could not be written.
    Job(Trouble),
    /// None could.
    Disk(Trouble),
}

fn refusal(task: &Task, trouble: &Trouble) -> Reply {
    let trouble = Refusal::Trouble(trouble.clone());
    match task {
        Task::Do(_) => Reply::Receipt(Err(trouble)),
        Task::Draft(_) => Reply::Draft(Err(trouble)),
        Task::Place(_) | Task::Leave => Reply::Nothing,
    }
}
