//! The wire between terminal and office: messages, framing, server, client.
//!
//! This room moves messages and owns the writer thread. It must not know what a screen or a
//! record is. Read [`ToOffice`] and [`FromOffice`] first: they are the whole protocol.

mod message;

pub use message::{FRAME_LIMIT, FromOffice, ToOffice, VERSION};
