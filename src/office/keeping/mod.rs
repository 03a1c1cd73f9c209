//! The office's copies: taken while people work, kept by a rule, and brought back.
//!
//! A copy has its name only when it has been read back and verified, so what lies in `backups/` is
//! good. Read [`Keeper`] first, for an office that is served; [`closed`] is for one that is not.

mod closed;
mod copies;
mod keeper;
mod rule;
mod views;

pub use closed::{
    Contents, compact, contents, copy, database, find_copy, forget_again, newest_copy, restore, verify_file,
};
pub(super) use keeper::Keeper;
pub use keeper::backups;
pub use views::{CopyView, FaultView, TroubleView, VerdictView};
