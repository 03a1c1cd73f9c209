//! When a text is saved, put down, and told to be saved.

use std::time::{Duration, Instant};

/// How long a key may wait to be sent. With the time of a commit it is on disk within 250 ms.
const SAVE_AFTER: Duration = Duration::from_millis(150);
/// How long a cursor that moved may wait, where nothing was typed.
const CURSOR_AFTER: Duration = Duration::from_secs(1);
/// How long the hands must rest before the time of the last save is shown anew: a key costs the
/// line no more than itself.
const SHOW_AFTER: Duration = Duration::from_secs(1);
/// While the hands do not rest, the time shown is never older than this.
const SHOW_AT_LEAST: Duration = Duration::from_secs(10);
/// How long a save may take before the screen says that it is under way.
const LATE_AFTER: Duration = Duration::from_secs(1);
/// How long until a save that failed is tried again.
const RETRY_AFTER: Duration = Duration::from_secs(3);
/// How long the hands must rest before the text is put down into its record.
const PUT_DOWN_AFTER: Duration = Duration::from_mins(3);

/// The times that matter to one text.
#[derive(Clone, Copy, Debug, Default)]
pub struct Rhythm {
    /// The first key that has not been sent.
    unsent: Option<Instant>,
    /// The first key that is not known to be on disk.
    unsaved: Option<Instant>,
    /// The last key.
    typed: Option<Instant>,
    /// The cursor moved and was not sent.
    moved: Option<Instant>,
    /// No save before this.
    retry: Option<Instant>,
    /// The last time the screen changed what it says.
    shown: Option<Instant>,
    /// What is typed has not been put down.
    resting: bool,
}

impl Rhythm {
    /// The text became another.
    pub fn type_at(&mut self, now: Instant) {
        self.unsent.get_or_insert(now);
        self.unsaved.get_or_insert(now);
        self.shown.get_or_insert(now);
        self.typed = Some(now);
        self.resting = true;
    }

    /// The cursor moved.
    pub const fn move_at(&mut self, now: Instant) {
        self.moved = Some(now);
    }

    /// Everything is sent.
    pub const fn send(&mut self) {
        self.unsent = None;
        self.moved = None;
        self.retry = None;
    }

    /// Everything that was sent is on disk.
    pub const fn save(&mut self) {
        self.unsaved = self.unsent;
    }

    /// What was sent is not on disk: it is sent again after a while.
    pub fn fail_at(&mut self, now: Instant) {
        self.unsent.get_or_insert(now);
        self.unsaved.get_or_insert(now);
        self.retry = Some(now + RETRY_AFTER);
    }

    /// The pen could not be had: it is asked for again after a while.
    pub fn wait_at(&mut self, now: Instant) {
        self.retry = Some(now + RETRY_AFTER);
    }

    /// The text went into its record.
    pub const fn put_down(&mut self) {
        self.resting = false;
    }

    /// Nothing here waits for anything: another writes.
    pub fn stop(&mut self) {
        *self = Self::default();
    }

    /// The screen says something else from now on.
    pub const fn show_at(&mut self, now: Instant) {
        self.shown = Some(now);
    }

    /// Whether something typed has not been sent.
    pub const fn is_unsent(&self) -> bool {
        self.unsent.is_some()
    }

    /// Whether something typed is not known to be on disk.
    pub const fn is_unsaved(&self) -> bool {
        self.unsaved.is_some()
    }

    /// When to try again what failed.
    pub const fn retry_due(&self) -> Option<Instant> {
        self.retry
    }

    /// When what waits is to be sent.
    pub fn save_due(&self) -> Option<Instant> {
        let typed = self.unsent.map(|at| at + SAVE_AFTER);
        let moved = self.moved.map(|at| at + CURSOR_AFTER);
        earliest([typed, moved]).map(|at| self.retry.map_or(at, |retry| retry.max(at)))
    }

    /// When the screen is to say that a save takes its time.
    pub fn late_due(&self) -> Option<Instant> {
        self.unsaved.map(|at| at + LATE_AFTER)
    }

    /// When a newer time is to be shown, if there is one.
    pub fn show_due(&self) -> Option<Instant> {
        let rested = self.typed.map(|at| at + SHOW_AFTER);
        earliest([rested, self.shown.map(|at| at + SHOW_AT_LEAST)])
    }

    /// When the text is to be put down, if it has a draft.
    pub fn put_down_due(&self) -> Option<Instant> {
        self.typed.filter(|_| self.resting && self.unsaved.is_none()).map(|at| at + PUT_DOWN_AFTER)
    }
}

/// The first of these times.
pub fn earliest(times: impl IntoIterator<Item = Option<Instant>>) -> Option<Instant> {
    times.into_iter().flatten().min()
}
