//! The office's database: redb tables, versioned records, the journal, and text that is being typed.
//!
//! It knows bytes, keys and transactions, and of the house only `domain`. It must not know rules,
//! rights, clocks, terminals or wording: whether a change may be made is settled before it comes
//! here. Read [`Store`] first, then [`View`] and [`Records`] (reading) and [`Writing`].
//!
//! A change is one [`Writing::apply`]: records, indexes, revisions and one [`JournalEntry`] with
//! the images before and after. A transaction may hold many of them; [`Writing::commit`] returns
//! when they are on disk. Never hold a [`Snapshot`] across the time a person looks at a screen:
//! the file cannot reuse the pages it sees.

mod any;
mod copy;
mod counter;
mod database;
mod draft;
mod envelope;
mod error;
mod index;
mod journal;
mod lens;
mod overlay;
mod records;
mod references;
mod schema;
mod snapshot;
mod table;
#[cfg(test)]
pub(crate) mod tests;
mod verify;
mod view;
mod writing;

pub use any::rereads;
pub use counter::Series;
pub use database::{Older, Store};
pub use draft::{Draft, Place};
pub use envelope::EnvelopeError;
pub use error::{Obstacle, StoreError};
pub use index::{Index, IndexKey, email_order, entries, name_order, name_orders};
pub use journal::{Effect, FirstTouched, Hash, Headline, JournalEntry, NewEntry, Touched};
pub use lens::Lens;
pub use records::Records;
pub use references::{named_in, references};
pub use snapshot::Snapshot;
pub use table::Table;
pub use verify::{Finding, Report};
pub use view::View;
pub use writing::{Change, Writing};
