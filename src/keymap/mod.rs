//! Keys become actions. `keymaps/*.toml` are the only place where a key is named: footers, help,
//! `saksgang keys` and the keyboard itself all read the same effective [`Keymap`].
//!
//! Read [`Action`] and [`Context`] first, then [`Keymap`]. This room must not know screens, records
//! or wording: an error carries its values, and whoever shows it finds the words.

mod action;
mod effective;
mod error;
mod file;
mod keys;
mod lay;
mod layout;
mod place;
mod sheet;

#[cfg(test)]
mod tests;

pub use action::{Action, Context};
pub use effective::{Keymap, Pressed};
pub use error::{KeymapError, Problem};
pub use layout::Layout;
pub use place::{Place, STACKS, owns_printable_keys};
pub use sheet::{Row, sheet};
