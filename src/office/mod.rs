//! The running secretariat: a [`Command`] passes its guards, becomes one journalled transaction
//! and is answered with a [`Receipt`]; a [`Query`] is answered from one snapshot.
//!
//! This room knows who acts, what may be done and what a screen needs to show. It must not know
//! how a message travels, what a key is or how anything is worded. Read [`Command`] and
//! [`Query`] first: together they are everything the office can do; then [`Office`].
//!
//! ```text
//! Job ─► Office::work ─► shift (one transaction) ─► commands/ ─► desk ─► store
//!                          │ pens, receipts, undo (reversal)
//! Query ─► Office::ask ─► queries/ ─► look ─► store
//! ```

mod about;
mod access;
mod board;
pub mod bundle;
mod change_import;
mod change_rows;
mod clock;
mod command;
mod commands;
pub mod demo;
mod desk;
mod directory;
mod draft;
mod forgetting;
mod job;
pub mod keeping;
mod letters;
mod look;
mod minutes;
mod missing;
#[expect(clippy::module_inception, reason = "the type the room is named after")]
mod office;
mod pens;
mod queries;
mod query;
mod receipts;
mod reference;
mod reversal;
mod roster_file;
mod shelter;
mod shift;
mod sight;
mod texts;
mod trouble;
mod typed;
mod views;
mod waiting;
mod writing;

pub use crate::documents::{ChangeFault, LARGEST_CHANGE_FILE};
pub use access::{Need, RightsView, Standing};
pub use board::{BoardAsk, BoardCard, BoardCards, BoardCount, BoardFilter, BoardView, BoardWindow, DueWhen};
pub use clock::Clock;
pub use command::*;
pub use draft::*;
pub use job::{Audience, Job, Reply, Task, Worked};
pub use keeping::{CopyView, FaultView, TroubleView, VerdictView};
pub use minutes::{LeftOut, WhyLeftOut};
pub use missing::{Gap, Missing, Spot};
pub use office::Office;
pub use pens::PEN_PATIENCE;
pub use query::*;
pub use shelter::{ON_SCREEN, fail_on_purpose};
pub use trouble::{Cause, Trouble};
pub use views::*;

#[cfg(test)]
pub(crate) mod tests;
