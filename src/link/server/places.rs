//! How many may be in the office at once, and how long one may take over a word.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// What a server lets in: far more than work in any office, and not more than it can carry.
#[derive(Clone, Copy, Debug)]
pub(in crate::link) struct Limits {
    pub all: usize,
    /// One user must leave room for the others.
    pub of_one: usize,
    /// A terminal says hello at once, and a frame in one go, or never.
    pub patience: Duration,
}

impl Limits {
    pub const USUAL: Self = Self { all: 512, of_one: 384, patience: Duration::from_secs(10) };
}

/// The places of an office, and who has them.
#[derive(Clone)]
pub(super) struct Places {
    limits: Limits,
    taken: Arc<Mutex<Taken>>,
}

#[derive(Default)]
struct Taken {
    all: usize,
    by_user: HashMap<String, usize>,
}

impl Places {
    pub fn new(limits: Limits) -> Self {
        Self { limits, taken: Arc::default() }
    }

    /// A place for somebody who is not known yet, unless all are taken.
    pub fn take(&self) -> Option<Place> {
        let mut taken = self.taken();
        if taken.all >= self.limits.all {
            return None;
        }
        taken.all += 1;
        Some(Place { places: self.clone(), user: None })
    }

    fn taken(&self) -> MutexGuard<'_, Taken> {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// One place, given back when it is dropped.
pub(super) struct Place {
    places: Places,
    user: Option<String>,
}

impl Place {
    /// The place is this user's now. False when the user has too many already.
    pub fn belongs_to(&mut self, user: &str) -> bool {
        let mut taken = self.places.taken();
        let own = taken.by_user.entry(user.to_owned()).or_default();
        if *own >= self.places.limits.of_one {
            return false;
        }
        *own += 1;
        drop(taken);
        self.user = Some(user.to_owned());
        true
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut taken = self.places.taken();
        taken.all -= 1;
        if let Some(user) = self.user.take()
            && let Some(own) = taken.by_user.get_mut(&user)
        {
            *own -= 1;
            if *own == 0 {
                taken.by_user.remove(&user);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_user_leaves_room_for_the_others() {
        let places = Places::new(Limits { all: 3, of_one: 2, ..Limits::USUAL });
        let mut held: Vec<Place> = (0..3).filter_map(|_| places.take()).collect();
        assert!(places.take().is_none());
        assert_eq!([0, 1, 2].map(|one| held[one].belongs_to("kari")), [true, true, false]);
        assert!(held[2].belongs_to("ola"));
        held.clear();
        assert!(places.take().is_some_and(|mut place| place.belongs_to("kari")));
    }
}
