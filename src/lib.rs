//! # Saksgang: the map of the house
//!
//! Saksgang is the secretariat of Norway's regional specialty councils: roster, agenda, minutes
//! and the proposal pipeline, by keyboard, over SSH. One process owns an office's database; every
//! terminal is a guest of it.
//!
//! ```text
//!  terminal A (ssh) ─ saksgang ──┐  Unix socket, peer credentials
//!  terminal B (ssh) ─ saksgang ──┼──►  saksgang serve  ──►  office.redb
//!  script          ─ saksgang … ─┘        (one writer thread, many readers)
//! ```
//!
//! ## The rooms
//!
//! | room | what it is for |
//! | --- | --- |
//! | [`domain`] | what a secretariat knows: records and rules. No I/O, no clock, no wording |
//! | [`store`] | redb: tables, versioned records, journal, drafts |
//! | [`office`] | the running secretariat: commands, guards, queries, change feed |
//! | [`link`] | the wire between terminal and office: messages, framing, server, client |
//! | [`tui`] | app loop, screens, editor, widgets, theme |
//! | [`keymap`] | `keymaps/*.toml` become actions |
//! | [`documents`] | records become documents; lists become rows for import |
//! | [`notation`] | a line of minutes becomes a decision, a follow-up, an election |
//! | [`language`] | wording: bokmål, nynorsk, English |
//! | [`cli`] | one file for each subcommand |
//! | [`codec`] | values as bytes, for disk and wire |
//!
//! ## The arrows
//!
//! ```text
//! domain ← store ← office ← link ← tui ← cli
//! domain, language ← notation ← office, documents, tui
//! domain, language, notation ← documents ← office, cli
//! keymap, language ← tui, cli        codec ← store, link
//! ```
//!
//! `language`, `keymap`, `codec` and `domain` import nothing of the house, and no room reaches past
//! its neighbour: the terminal never sees redb, the store never sees a key press. The domain's plain
//! types are the words that all rooms from the store outwards speak. A test in `tests/house.rs`
//! reads the imports and fails when an arrow is broken.

pub mod cli;
pub mod codec;
pub mod documents;
pub mod domain;
pub mod keymap;
pub mod language;
pub mod link;
pub mod notation;
pub mod office;
pub mod store;
pub mod tui;
