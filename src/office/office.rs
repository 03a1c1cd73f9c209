//! The office itself: where jobs are done and questions answered.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use super::access::{Need, Standing, reveals};
use super::board::OpenCases;
use super::clock::Clock;
use super::command::{Command, Order, Refusal, Sender};
use super::job::{Job, Reply, Task, Worked};
use super::keeping::{self, CopyView, Keeper, TroubleView, VerdictView};
use super::pens::Pens;
use super::queries::Counter;
use super::query::{Answer, AnswerBody, Query, StatusView};
use super::shelter::{AT_COMMIT, ON_PURPOSE, fail_on_purpose, sheltered};
use super::shift::Shift;
use super::trouble::{Cause, Trouble};
use crate::domain::{AgendaItemId, Day, Moment, Role, SettingsId};
use crate::store::{Lens, Records, Store, StoreError, View, Writing};

/// The running secretariat. Questions are answered on any thread; jobs are done by one.
pub struct Office {
    store: Store,
    clock: Clock,
    pens: Mutex<Pens>,
    /// Read by questions, kept as new as the journal.
    open: Mutex<OpenCases>,
    /// Who was shown which exempt item on which day, as far as this process knows.
    seen: Mutex<HashSet<(String, AgendaItemId, Day)>>,
    /// Where the office lives; `None` for one that is in memory only.
    home: Option<Home>,
    /// What last went wrong.
    trouble: Mutex<Option<TroubleView>>,
    /// Until then a database that takes no writes is not opened again.
    not_before: Mutex<Option<Instant>>,
}

/// An office's directory, and who keeps its copies.
struct Home {
    dir: PathBuf,
    keeper: Keeper,
}

impl Office {
    /// An office on this database, with this clock.
    pub fn new(store: Store, clock: Clock) -> Self {
        Self {
            store,
            clock,
            pens: Mutex::default(),
            open: Mutex::default(),
            seen: Mutex::default(),
            home: None,
            trouble: Mutex::default(),
            not_before: Mutex::default(),
        }
    }

    /// The office in this directory; a new one, with nothing in it, where there is none. One of an
    /// older version is copied before it is brought on. Where only the copies are left, a new
    /// office would hide that the old one is gone.
    pub fn open(dir: &Path, clock: Clock) -> Result<Self, Trouble> {
        let path = keeping::database(dir);
        let keeper = Keeper::of(dir);
        let store = if path.exists() {
            Store::open_keeping(&path, |older| keeper.take_older(older, clock.today()))
        } else if keeping::newest_copy(dir).is_some() {
            return Err(Trouble::new(Cause::Lost, format!("{} is not there", path.display())));
        } else {
            Store::create(&path)
        };
        let home = Some(Home { dir: dir.to_owned(), keeper });
        Ok(Self { home, ..Self::new(store?, clock) })
    }

    /// A new office that lives and dies with the process.
    pub fn in_memory(clock: Clock) -> Result<Self, Trouble> {
        Ok(Self::new(Store::in_memory()?, clock))
    }

    /// The answer, from one snapshot; what of it is to be journalled is.
    pub fn ask(&self, query: &Query, sender: &Sender) -> Result<Answer, Refusal> {
        let (answer, shown) = self.look(query, sender)?;
        if let Some(job) = self.sight(shown, sender) {
            self.work(&[job]);
        }
        Ok(answer)
    }

    /// The answer, from one snapshot, and the exempt items that it shows. They are journalled by
    /// whoever does the work, before the answer is handed over: see [`Office::sight`]. A fault on the
    /// way to the answer is the answer, too.
    pub fn look(&self, query: &Query, sender: &Sender) -> Result<(Answer, Vec<AgendaItemId>), Refusal> {
        sheltered(|| self.answer(query, sender)).unwrap_or_else(|trouble| Err(Refusal::Trouble(trouble)))
    }

    fn answer(&self, query: &Query, sender: &Sender) -> Result<(Answer, Vec<AgendaItemId>), Refusal> {
        fail_on_purpose(ON_PURPOSE, query);
        let snapshot = self.store.snapshot()?;
        let who = Standing::of(&snapshot, &sender.user)?;
        Need::check_query(&snapshot, &who, query)?;
        let mut shown = Vec::new();
        let body = match query {
            Query::Status => AnswerBody::Status(self.status()?),
            Query::BackUp => AnswerBody::BackedUp(self.back_up().map_err(Refusal::Trouble)?),
            Query::TakeOut => {
                shown = who.all_exempt(&snapshot)?;
                AnswerBody::BackedUp(self.back_up().map_err(Refusal::Trouble)?)
            }
            Query::Verify => AnswerBody::Verdict(Box::new(self.verify()?)),
            query => {
                let pens = self.pens().clone();
                let lens = Lens::new(&snapshot, who.rights.exempt && reveals(query));
                let (now, open) = (self.clock.now(), &self.open);
                let counter = Counter { view: &lens, pens: &pens, sender, who: &who, now, open };
                let answer = counter.answer(query)?;
                return Ok((answer, lens.seen()));
            }
        };
        Ok((Answer { seen: self.store.snapshot()?.head()?, body }, shown))
    }

    /// The time by the office's clock.
    pub fn now(&self) -> Moment {
        self.clock.now()
    }

    /// Takes a copy of the office as it is now, while others work.
    pub fn back_up(&self) -> Result<CopyView, Trouble> {
        let nowhere = || Trouble::new(Cause::Closed, "an office in memory has no copies");
        let taken = self.home.as_ref().ok_or_else(nowhere)?.keeper.take(&self.store, self.clock.now());
        taken.inspect_err(|trouble| self.note(trouble))
    }

    /// Whether the first change of the day has been made, and so a copy is to be taken.
    pub fn is_backup_due(&self) -> bool {
        self.home.as_ref().is_some_and(|home| home.keeper.is_due(self.clock.today()))
    }

    /// Whether something has changed since the last copy was begun.
    pub fn has_changes_to_back_up(&self) -> bool {
        self.home.as_ref().is_some_and(|home| home.keeper.has_changes())
    }

    /// Ends the copies and verifications that are under way.
    pub fn close(&self) {
        if let Some(home) = &self.home {
            home.keeper.close();
        }
    }

    fn verify(&self) -> Result<VerdictView, StoreError> {
        let report = match &self.home {
            Some(home) => self.store.verify_until(home.keeper.closing()),
            None => self.store.verify(),
        };
        Ok(VerdictView::of(&report?))
    }

    /// How the house is. Who is attached is known to the link, which adds it.
    fn status(&self) -> Result<StatusView, StoreError> {
        let keeper = self.home.as_ref().map(|home| &home.keeper);
        Ok(StatusView {
            guests: Vec::new(),
            bytes: self.store.bytes(),
            entries: self.store.snapshot()?.head()?,
            free: self.home.as_ref().and_then(|home| free_on_disk(&home.dir)),
            copy: keeper.and_then(Keeper::newest),
            copy_failed: keeper.and_then(Keeper::failure),
            trouble: self.trouble().clone(),
        })
    }

    fn note(&self, trouble: &Trouble) {
        *self.trouble() = Some(TroubleView { at: self.clock.now(), trouble: trouble.clone() });
    }

    fn trouble(&self) -> MutexGuard<'_, Option<TroubleView>> {
        self.trouble.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The job that notes in the journal that the sender was shown these: once for each item and
    /// day. `None` when there is nothing new in it.
    pub fn sight(&self, shown: Vec<AgendaItemId>, sender: &Sender) -> Option<Job> {
        let today = self.clock.now().day();
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        let mut fresh = shown;
        fresh.retain(|item| !seen.contains(&(sender.user.clone(), *item, today)));
        if fresh.is_empty() {
            return None;
        }
        seen.retain(|(_, _, day)| *day == today);
        let sender = sender.clone();
        Some(Job { sender, request: 0, answered: 0, task: Task::Saw(fresh) })
    }

    /// How the user stands to the office.
    pub fn standing(&self, user: &str) -> Result<Standing, Refusal> {
        Ok(Standing::of(&self.store.snapshot()?, user)?)
    }

    /// The office's language; `None` before it is founded.
    pub fn language(&self) -> Option<String> {
        let settings =
            self.store.snapshot().ok()?.get::<crate::domain::Settings>(SettingsId::ONLY).ok()??;
        Some(settings.language)
    }

    /// Whether anybody has been given rights: as long as nobody has, only the owner is let in.
    pub fn has_accounts(&self) -> Result<bool, Refusal> {
        Ok(!self.store.snapshot()?.all::<crate::domain::Account>()?.is_empty())
    }

    /// An office from before there were accounts: its owner is the administrator from now on, and
    /// the journal says so.
    pub fn settle_owner(&self, owner: &str) -> Result<(), Refusal> {
        if self.language().is_none() || self.has_accounts()? {
            return Ok(());
        }
        let (user, office) = (owner.to_owned(), Some(Role::Administrator));
        let command = Command::SetAccount { user, office, councils: Vec::new(), exempt: true };
        let order = Order { command, behalf: None, seen: None };
        let sender = Sender { user: owner.to_owned(), session: 0 };
        let job = Job { sender, request: 0, answered: 0, task: Task::Do(order) };
        match self.work(&[job]).replies.pop() {
            Some(Reply::Receipt(Err(refusal))) => Err(refusal),
            _ => Ok(()),
        }
    }

    /// Does what a new day begins with, where nothing was done yet today: contact details whose time
    /// is over go. Whether anything was done.
    pub fn begin_the_day(&self) -> Result<bool, Trouble> {
        let head = || Ok::<u64, Trouble>(self.store.snapshot()?.head()?);
        let before = head()?;
        let sender = Sender { user: String::new(), session: 0 };
        self.work(&[Job { sender, request: 0, answered: 0, task: Task::BeginDay }]);
        match head()? {
            after if after == before => self.trouble().clone().map_or(Ok(false), |it| Err(it.trouble)),
            _ => Ok(true),
        }
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
                tracing::error!(%trouble, "not written");
                self.note(&trouble);
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
    pub fn furnished(self, user: &str) -> Result<Self, Refusal> {
        let Self { store, clock, home, .. } = self;
        let store = super::demo::furnish(store, clock.now(), user)?;
        Ok(Self { home, ..Self::new(store, clock) })
    }

    /// Closes the office and gives its database back.
    pub(super) fn into_store(self) -> Store {
        self.store
    }

    fn together(&self, jobs: &[Job]) -> Result<Worked, Failure> {
        let writing = self.begin().map_err(Failure::Disk)?;
        let pens = self.pens().clone();
        let now = self.clock.now();
        let mut shift = Shift { writing, pens, notices: Vec::new(), now, answered: 0, written: false };
        // What a fault leaves half done is thrown away after it, not in it: only then does redb take a
        // transaction back.
        let replies: Result<Result<Vec<Reply>, _>, _> =
            sheltered(|| jobs.iter().map(|job| shift.job(job)).collect());
        let replies = replies.and_then(|replies| replies).map_err(Failure::Job)?;
        let Shift { writing, pens, notices, written, .. } = shift;
        if written {
            fail_on_purpose(AT_COMMIT, &jobs);
            writing.commit().map_err(|error| Failure::Disk(error.into()))?;
        }
        self.remember_seen(jobs);
        *self.pens() = pens;
        if let Some(home) = self.home.as_ref().filter(|_| replies.iter().any(Reply::tells_of_change)) {
            home.keeper.note_change();
        }
        Ok(Worked { replies, notices })
    }

    /// After a fault in the middle of a commit nobody knows what the database has in memory.
    fn start_over(&self, trouble: Trouble) -> Result<Worked, Failure> {
        if let Err(error) = sheltered(|| self.store.reopen().map_err(Trouble::from)).and_then(|opened| opened)
        {
            tracing::error!(%error, "not opened again");
        }
        Err(Failure::Job(trouble))
    }

    fn remember_seen(&self, jobs: &[Job]) {
        let today = self.clock.now().day();
        for job in jobs {
            let Task::Saw(items) = &job.task else { continue };
            let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
            seen.extend(items.iter().map(|item| (job.sender.user.clone(), *item, today)));
        }
    }

    fn begin(&self) -> Result<Writing, Trouble> {
        match self.store.begin() {
            Err(StoreError::Stale) => self.begin_again(),
            begun => Ok(begun?),
        }
    }

    /// After a failed write the database takes no other until it is opened again. A large one takes
    /// its time over that, and nobody reads meanwhile: where the disk stays full, it is tried no more
    /// than a tenth of the time.
    fn begin_again(&self) -> Result<Writing, Trouble> {
        let mut not_before = self.not_before.lock().unwrap_or_else(PoisonError::into_inner);
        let begun = Instant::now();
        if not_before.is_some_and(|at| begun < at)
            && let Some(last) = self.trouble().clone()
        {
            return Err(last.trouble);
        }
        let opened = self.store.reopen();
        *not_before = Some(Instant::now() + begun.elapsed() * 9);
        opened?;
        Ok(self.store.begin()?)
    }

    fn pens(&self) -> MutexGuard<'_, Pens> {
        self.pens.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What is free to this user on the disk that the directory is on.
fn free_on_disk(dir: &Path) -> Option<u64> {
    let disk = rustix::fs::statvfs(dir).ok()?;
    Some(disk.f_bavail.saturating_mul(disk.f_frsize))
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
        Task::Do(_) | Task::Saw(_) => Reply::Receipt(Err(trouble)),
        Task::Draft(_) => Reply::Draft(Err(trouble)),
        Task::Place(_) | Task::Leave | Task::BeginDay => Reply::Nothing,
    }
}
