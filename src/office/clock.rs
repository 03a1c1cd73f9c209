//! The time, given from outside: the office never asks the machine by itself.

use std::fmt;
use std::sync::Arc;

use crate::domain::{Day, Moment};

/// What tells the office the time: the machine's clock, or one that a test or the demo sets.
#[derive(Clone)]
pub struct Clock(Arc<dyn Fn() -> Moment + Send + Sync>);

impl Clock {
    /// The machine's clock.
    pub fn system() -> Self {
        Self::from(|| Moment::from_seconds(chrono::Utc::now().timestamp()))
    }

    /// A clock that stands still.
    pub fn fixed(at: Moment) -> Self {
        Self::from(move || at)
    }

    /// Now.
    pub fn now(&self) -> Moment {
        (self.0)()
    }

    /// Today in Oslo.
    pub fn today(&self) -> Day {
        self.now().day()
    }
}

impl<F: Fn() -> Moment + Send + Sync + 'static> From<F> for Clock {
    fn from(tell: F) -> Self {
        Self(Arc::new(tell))
    }
}

impl fmt::Debug for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Clock({:?})", self.now())
    }
}
