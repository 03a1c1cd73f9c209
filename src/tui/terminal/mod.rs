//! The terminal itself: what goes out to it and what comes in from it.
//!
//! Ratatui decides what the screen should look like; this room decides which bytes say so. It must
//! not know screens, actions, wording or the office. Read [`Painter`] first.
//!
//! | type | what it is for |
//! | --- | --- |
//! | [`Painter`] | ratatui's backend: one write per frame, the fewest bytes we know how to send |
//! | [`Tty`] | raw mode, alternate screen and bracketed paste for as long as it lives |
//! | [`Listener`] | threads that turn the tty and the signals into [`Input`] |
//!
//! ```no_run
//! use saksgang::tui::terminal::{Input, Listener, Painter, Tty};
//! # fn main() -> std::io::Result<()> {
//! let tty = Tty::enter()?;
//! let painter = Painter::new(tty.writer()?, tty.size()?);
//! let mut terminal = ratatui::Terminal::new(painter)?;
//! let (sender, inbox) = std::sync::mpsc::channel();
//! let listener = Listener::start(&tty, move |input| sender.send(input).is_ok())?;
//! for input in inbox {
//!     match input {
//!         Input::Resize(width, height) => terminal.backend_mut().resize((width, height).into()),
//!         Input::HangUp | Input::Terminate => break,
//!         Input::Key(_) | Input::Paste(_) | Input::Burst { .. } => {}
//!     }
//!     terminal.draw(|_frame| {})?;
//! }
//! # Ok(()) }
//! ```
//!
//! To lend the tty to `$EDITOR`: `listener.pause()`, `tty.suspend()`, run it, `tty.resume()`,
//! `listener.resume()`, then `painter.resize(tty.size()?)`, which also paints everything anew.
//!
//! An error from `draw` means that the terminal is gone, as [`Input::HangUp`] does.
//!
//! Lists that want cheap moves mark the selected row by a sign in its first cells (the hardware
//! cursor sits there too), not by colouring the whole row: two signs cost six bytes, two coloured
//! rows cost two rows.

mod clipboard;
mod input;
mod painter;
mod tty;

pub use clipboard::clipboard;
pub use input::{Input, Listener};
pub use painter::Painter;
pub use tty::Tty;
