//! The event loop's one thread: what was heard becomes effects, and effects a frame.
//!
//! The app knows which screen is on top and what was asked for whom. It must not know what any
//! screen shows.

mod apply;
mod frame;
mod hear;

use std::collections::HashMap;
use std::io::{self, Write};
use std::time::{Duration, Instant};

use ratatui::Terminal;
use ratatui::layout::Size;

use super::effect::Effect;
use super::scene::Scene;
use super::screen::Screen;
use super::screens::{BoardMemory, Entrance};
use super::spelling::{Speller, Spelt};
use super::terminal::{Input, Painter};
use crate::domain::CouncilId;
use crate::keymap::{Action, Context};
use crate::language::Language;
use crate::link::{Client, Event, LinkError};
use crate::office::{Clock, Query};

/// How long a terminal that goes away waits for what it typed to be on disk.
const PARTING: Duration = Duration::from_secs(5);

/// Everything that can happen.
#[derive(Debug)]
pub enum Heard {
    Input(Input),
    Link(Event),
    Spelling(Spelt),
}

/// What the app cannot do by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outside {
    /// Leave.
    Quit,
    /// Lend the terminal to the user's own editor with this text.
    RunEditor(String),
    /// Keep the language the user chose for the next time.
    Remember(Language),
}

/// What the last line but the footer says.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Status {
    Quiet,
    Good(String),
    Bad(String),
    /// Why the office cannot be reached; true only until it is.
    Unreachable(String),
    /// The first keys of a sequence, and how it can go on.
    Begun(String),
}

/// A screen on the stack.
struct Open {
    id: u64,
    screen: Box<dyn Screen>,
    /// How new the answers are that fill it: as new as the oldest of them.
    seen: Option<u64>,
    /// The same, of the answers that have come since it was last asked for it.
    filling: Option<u64>,
}

/// Who asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asker {
    Screen(u64),
    App,
    /// The user, who takes back or does again.
    Back(Action),
}

/// One terminal's program.
pub struct App<W: Write> {
    terminal: Terminal<Painter<W>>,
    client: Client,
    clock: Clock,
    scene: Scene,
    /// The bottom one first; never empty.
    stack: Vec<Open>,
    opened: u64,
    /// The council that was on show last.
    council: Option<CouncilId>,
    /// How the board over all councils was left.
    board: BoardMemory,
    asked: HashMap<u64, Asker>,
    /// The newest journal entry heard of.
    head: u64,
    /// The council whose desk the user wants, while screens over the desk are being left.
    bound_for: Option<CouncilId>,
    status: Status,
    attached: bool,
    stale_frame: bool,
    outside: Vec<Outside>,
    speller: Option<Speller>,
    /// Why the office lets nobody at this terminal in any more.
    ended: Option<LinkError>,
}

impl<W: Write> App<W> {
    /// A program that begins at the entrance.
    pub fn new(terminal: Terminal<Painter<W>>, client: Client, clock: Clock, scene: Scene) -> Self {
        let entrance = Open { id: 0, screen: Box::new(Entrance::default()), seen: None, filling: None };
        Self {
            terminal,
            client,
            clock,
            scene,
            stack: vec![entrance],
            opened: 0,
            council: None,
            board: BoardMemory::default(),
            asked: HashMap::new(),
            head: 0,
            bound_for: None,
            status: Status::Quiet,
            attached: false,
            stale_frame: true,
            outside: Vec::new(),
            speller: None,
            ended: None,
        }
    }

    /// Marks misspelt words, as this speller says.
    #[must_use]
    pub fn with_speller(self, speller: Speller) -> Self {
        Self { speller: Some(speller), ..self }
    }

    /// When something is to be done although nothing was heard.
    pub fn alarm(&self) -> Option<Instant> {
        self.stack.iter().filter_map(|open| open.screen.alarm()).min()
    }

    /// Does what is due by now.
    pub fn rang(&mut self) {
        self.scene.now = self.clock.now();
        let now = Instant::now();
        let due: Vec<u64> = self
            .stack
            .iter()
            .filter(|open| open.screen.alarm().is_some_and(|at| at <= now))
            .map(|open| open.id)
            .collect();
        for id in due {
            self.with(id, |screen, scene| screen.rang(scene));
        }
        self.stale_frame = true;
    }

    /// Does what follows from something heard, and tells what it cannot do by itself.
    pub fn hear(&mut self, heard: Heard) -> Vec<Outside> {
        self.scene.now = self.clock.now();
        match heard {
            Heard::Input(input) => self.input(input),
            Heard::Link(event) => self.event(event),
            Heard::Spelling(spelt) => {
                for id in self.ids() {
                    self.with(id, |screen, scene| screen.spelt(&spelt, scene));
                }
            }
        }
        std::mem::take(&mut self.outside)
    }

    /// What the user's own editor left, for the screen that lent its text.
    pub fn edited(&mut self, text: String) {
        let top = self.top_id();
        self.with(top, |screen, scene| screen.given(super::effect::Given::Edited(text), scene));
        self.repaint();
    }

    /// Why the office has ended it, if it has.
    pub const fn take_end(&mut self) -> Option<LinkError> {
        self.ended.take()
    }

    /// One line at the bottom that says what went wrong.
    pub fn complain(&mut self, text: String) {
        self.status = Status::Bad(text);
        self.stale_frame = true;
    }

    /// The words of this terminal.
    pub const fn scene(&self) -> &Scene {
        &self.scene
    }

    /// Paints a frame if anything on it changed.
    pub fn draw(&mut self) -> io::Result<()> {
        if !std::mem::take(&mut self.stale_frame) {
            return Ok(());
        }
        let (stack, scene, status, attached) = (&mut self.stack, &self.scene, &self.status, self.attached);
        self.terminal.draw(|frame| frame::draw(frame, stack, scene, status, attached))?;
        Ok(())
    }

    /// Paints everything anew with the next frame, in a terminal of the size it has now.
    pub fn repaint(&mut self) {
        let size = ratatui::backend::Backend::size(self.terminal.backend()).unwrap_or_default();
        self.resize(size);
        self.stale_frame = true;
    }

    /// Ratatui looks at the size once a frame: a window that was dragged away and back between two
    /// frames is the same to it, though nothing stands in it any more. So it is told each time.
    fn resize(&mut self, size: Size) {
        self.terminal.backend_mut().resize(size);
        // The painter's own erasing writes nothing and does not fail.
        self.terminal.clear().unwrap_or_default();
    }

    /// Other keys from here on.
    #[cfg(test)]
    pub fn take_keys(&mut self, keymap: crate::keymap::Keymap) {
        self.scene.keymap = keymap;
    }

    /// What was painted.
    #[cfg(test)]
    pub fn writer(&self) -> &W {
        self.terminal.backend().writer()
    }

    /// Waits, at most so long, until the office has answered everything. True when it has.
    #[cfg(test)]
    pub fn is_settled(&self, at_most: Duration) -> bool {
        self.client.flush(at_most)
    }

    /// Hands over all that was typed and waits until it is on disk. True when it is.
    pub fn part(&mut self) -> bool {
        self.part_within(PARTING)
    }

    fn part_within(&mut self, at_most: Duration) -> bool {
        self.scene.now = self.clock.now();
        for id in self.ids() {
            self.with(id, |screen, _| screen.parting());
        }
        self.client.flush(at_most)
    }

    fn top_id(&self) -> u64 {
        self.stack.last().map_or(0, |open| open.id)
    }

    fn ids(&self) -> Vec<u64> {
        self.stack.iter().map(|open| open.id).collect()
    }

    fn position(&self, id: u64) -> Option<usize> {
        self.stack.iter().position(|open| open.id == id)
    }

    /// Lets a screen act and does what it wants.
    fn with(&mut self, id: u64, act: impl FnOnce(&mut dyn Screen, &Scene) -> Vec<Effect>) {
        if let Some(at) = self.position(id) {
            let effects = act(self.stack[at].screen.as_mut(), &self.scene);
            self.apply(id, effects);
        }
    }

    /// Where the keys of the top screen are looked up.
    fn contexts(&self) -> Vec<Context> {
        let mut contexts = self.top_contexts();
        contexts.push(Context::Anywhere);
        contexts
    }

    fn ask(&mut self, asker: Asker, query: Query) {
        let request = self.client.ask(query);
        self.asked.insert(request, asker);
    }
}
