//! The running secretariat: a [`Command`] passes its guards, becomes one journalled transaction
//! and is answered with a [`Receipt`]; a [`Query`] is answered from one snapshot.
//!
//! This room knows who acts, what may be done and what a screen needs to show. It must not know
//! how a message travels, what a key is or how anything is worded. Read [`Command`] and
//! [`Query`] first: together they are everything the office can do.

mod clock;
mod command;
mod draft;
mod job;
mod query;
mod reference;
mod views;

pub use clock::Clock;
pub use command::*;
pub use draft::*;
pub use job::{Audience, Job, Reply, Task, Worked};
pub use query::*;
pub use views::*;
