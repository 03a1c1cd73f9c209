//! The wire between terminal and office: messages, framing, server, client.
//!
//! This room moves messages and owns the writer thread. It must not know what a screen or a
//! record is. Read [`ToOffice`] and [`FromOffice`] first: they are the whole protocol.

mod alone;
mod client;
mod error;
mod frame;
mod hello;
mod home;
mod in_process;
mod message;
mod reach;
mod safety;
mod server;
mod spawn;
mod stop;
#[cfg(test)]
mod tests;

pub use alone::{Alone, alone, make_home};
pub use client::{CallError, Caller, Client, Event};
pub use error::LinkError;
pub use frame::{FrameError, read as read_frame};
pub use hello::Hello;
pub use home::Home;
pub use in_process::InProcess;
pub use message::{FRAME_LIMIT, FromOffice, ToOffice, VERSION};
pub use reach::Reach;
pub use safety::{Unsafe, Why};
pub use server::{ServeOptions, serve, this_user};
pub use stop::stop;
