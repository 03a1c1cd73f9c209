//! Keys become actions. `keymaps/*.toml` are the only place where a key is named.
//!
//! Read [`Action`] first. This room must not know screens, records or wording.

mod action;

pub use action::{Action, Context};
