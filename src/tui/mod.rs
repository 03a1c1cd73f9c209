//! The terminal: an event loop, screens that turn answers into a frame and actions into commands,
//! and the editor.
//!
//! This room must not know redb, files of the office or how a message travels. Screens never
//! reach into each other: they return [`Effect`]s. Read [`Screen`] first, then [`App`].

pub mod editor;
pub mod terminal;

mod app;
mod effect;
mod external;
mod forms;
mod meeting_words;
mod offer;
mod private_file;
mod reasons;
mod run;
mod scene;
mod screen;
mod screens;
mod spelling;
#[cfg(test)]
mod testing;
mod theme;
mod unreachable;
mod widgets;
mod writing;

pub use app::{App, Heard, Outside};
pub use effect::{Effect, Given};
pub use reasons::{named, reason, refusal};
pub use run::{Farewell, RunError, Setup, run};
pub use scene::Scene;
pub use screen::Screen;
pub use spelling::{DICTIONARIES, Speller, Spelt};
pub use theme::{Look, Theme};
pub use unreachable::unreachable;

#[cfg(test)]
mod tests;
