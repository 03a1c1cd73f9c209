//! A terminal from the first frame to the last.

use std::io;
use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use ratatui::{Terminal, TerminalOptions, Viewport};

use super::app::{App, Heard, Outside};
use super::external;
use super::scene::Scene;
use super::spelling::Speller;
use super::terminal::{Input, Listener, Painter, Tty};
use crate::language::Language;
use crate::link::{Client, Event, LinkError, Reach};
use crate::office::{Clock, DraftReply};

/// Why a terminal could not go on.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    #[error(transparent)]
    Link(#[from] LinkError),
    #[error("the terminal: {0}")]
    Terminal(#[from] io::Error),
}

/// How it ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Farewell {
    /// Everything that was typed is on disk.
    AllSaved,
    /// The office did not answer in time; what was typed last may not be saved.
    NotAllSaved,
}

/// How the terminal is painted and timed.
pub struct Setup {
    pub scene: Scene,
    pub clock: Clock,
    pub colours: bool,
    /// Keeps the language the user chose for the next time.
    pub remember: Remember,
    /// Where the dictionaries are that spelling is checked by.
    pub dictionaries: Vec<PathBuf>,
    /// What is wrong with the user's settings, told on the first screen.
    pub complaints: Vec<String>,
}

/// A line that takes nothing is looked at this often.
const LOOK_AGAIN: Duration = Duration::from_millis(50);

/// So long the last keys may be on their way.
const LAST_KEYS: Duration = Duration::from_millis(50);

/// Why the event loop ended.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    /// The user left.
    Left,
    /// The terminal is gone, or somebody wants this process gone.
    Gone,
}

/// Keeps a language for the next time.
pub type Remember = Box<dyn Fn(Language) -> io::Result<()>>;

/// Opens an office in this terminal and stays until the user leaves or the terminal is gone.
pub fn run(reach: Reach, setup: Setup) -> Result<Farewell, RunError> {
    let (sender, inbox) = mpsc::channel();
    let (from_link, from_speller) = (sender.clone(), sender.clone());
    // The office is reached before the screen is taken: what is wrong there is told on a plain line.
    let client = Client::attach(reach, move |event| {
        let _nobody_listens_any_more = from_link.send(Heard::Link(event));
    })?;
    let tty = Tty::enter()?;
    let listener = Listener::start(&tty, move |input| sender.send(Heard::Input(input)).is_ok())?;
    let size = tty.size()?;
    let painter = Painter::new(tty.writer()?, size).without_colours(!setup.colours);
    let options = TerminalOptions { viewport: Viewport::Fullscreen };
    let speller = Speller::new(setup.dictionaries, move |spelt| {
        let _nobody_listens_any_more = from_speller.send(Heard::Spelling(spelt));
    });
    let mut app = App::new(Terminal::with_options(painter, options)?, client, setup.clock, setup.scene)
        .with_speller(speller);
    if !setup.complaints.is_empty() {
        app.complain(setup.complaints.join("\n"));
    }
    // A terminal that cannot be written to is gone; what was typed in it is saved all the same.
    let end = attend(&mut app, &inbox, &tty, &listener, &setup.remember).unwrap_or(End::Gone);
    if end == End::Gone {
        hear_the_last(&mut app, &inbox);
    }
    if let Some(error) = app.take_end() {
        return Err(error.into());
    }
    Ok(if part(&mut app, &inbox) { Farewell::AllSaved } else { Farewell::NotAllSaved })
}

/// What was typed before the terminal was gone, and no frame has shown. The keys come on another way
/// than the signal that it is gone, and may be a moment later.
fn hear_the_last(app: &mut App<std::fs::File>, inbox: &Receiver<Heard>) {
    let until = Instant::now() + LAST_KEYS;
    while let Ok(heard) = inbox.recv_timeout(until.saturating_duration_since(Instant::now())) {
        app.hear(heard);
    }
}

/// Hands over what was typed. What the office answers may call for more: a text that a colleague
/// changed in that moment is brought together and saved again, or goes to a file.
fn part(app: &mut App<std::fs::File>, inbox: &Receiver<Heard>) -> bool {
    let saved = app.part();
    let mut unlike = false;
    for heard in inbox.try_iter().filter(|heard| matches!(heard, Heard::Link(_))) {
        unlike |= is_unsaved(&heard);
        app.hear(heard);
    }
    if unlike { app.part() } else { saved }
}

/// Whether a save was not taken as it was sent.
const fn is_unsaved(heard: &Heard) -> bool {
    matches!(
        heard,
        Heard::Link(Event::Draft {
            reply: Ok(DraftReply::Lost { .. } | DraftReply::OutOfStep(_)) | Err(_),
            ..
        })
    )
}

/// The event loop. An error means that the terminal can no longer be written to.
fn attend(
    app: &mut App<std::fs::File>,
    inbox: &Receiver<Heard>,
    tty: &Tty,
    listener: &Listener,
    remember: &Remember,
) -> io::Result<End> {
    loop {
        // Before the first answer there is nothing to show; the frame waits for it. So it does for a
        // line that takes nothing at the moment (XOFF, a full connection): what is typed does not.
        let stuck = !tty.takes_more();
        if !stuck {
            app.draw()?;
        }
        let Some(first) = next(app, inbox, stuck) else { continue };
        // What waits already is heard before the next frame: a burst of keys is one frame.
        let waiting = std::iter::once(first).chain(inbox.try_iter());
        for heard in waiting {
            let gone = matches!(heard, Heard::Input(Input::HangUp | Input::Terminate));
            for outside in app.hear(heard) {
                match outside {
                    Outside::Quit => return Ok(End::Left),
                    Outside::RunEditor(text) => lend(app, &text, tty, listener)?,
                    Outside::Remember(language) => {
                        if let Err(error) = remember(language) {
                            let detail = [("detail", error.to_string().into())];
                            app.complain(app.scene().tell("language-not-kept", &detail));
                        }
                    }
                }
            }
            if gone {
                return Ok(End::Gone);
            }
        }
    }
}

/// The next thing heard, or `None` when an alarm rang instead, or a line that was stuck is to be
/// looked at again.
fn next(app: &mut App<std::fs::File>, inbox: &Receiver<Heard>, stuck: bool) -> Option<Heard> {
    let look = stuck.then(|| Instant::now() + LOOK_AGAIN);
    let Some(alarm) = app.alarm().into_iter().chain(look).min() else {
        return inbox.recv().ok().or(Some(Heard::Input(Input::HangUp)));
    };
    match inbox.recv_timeout(alarm.saturating_duration_since(Instant::now())) {
        Ok(heard) => Some(heard),
        Err(RecvTimeoutError::Timeout) => {
            app.rang();
            None
        }
        Err(RecvTimeoutError::Disconnected) => Some(Heard::Input(Input::HangUp)),
    }
}

/// Lends the terminal to the user's own editor.
fn lend(app: &mut App<std::fs::File>, text: &str, tty: &Tty, listener: &Listener) -> io::Result<()> {
    listener.pause();
    tty.suspend();
    let edited = external::edit(text);
    tty.resume()?;
    listener.resume();
    match edited {
        Ok(edited) => app.edited(edited),
        Err(error) => {
            let words = app.scene().tell("external-editor-failed", &[("detail", error.to_string().into())]);
            app.repaint();
            app.complain(words);
        }
    }
    Ok(())
}
