//! One or more terminals on an office that lives in this process. Everything but the pty and the
//! listening socket is as it is elsewhere, and nothing waits for the clock.

use std::num::NonZero;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::Terminal;
use ratatui::layout::Size;

use crate::domain::Moment;
use crate::keymap::{Keymap, Layout};
use crate::link::{Client, InProcess};
use crate::office::{Clock, Office};
use crate::tui::app::{App, Heard, Outside};
use crate::tui::terminal::{Input, Painter};
use crate::tui::testing;

/// How long an answer may take; only waited for when something is wrong.
const PATIENCE: Duration = Duration::from_secs(10);
/// What is due so soon after a key is waited for.
const SOON: Duration = Duration::from_millis(500);

/// A terminal, and the office it is attached to.
pub struct Stage {
    app: App<Vec<u8>>,
    inbox: Receiver<Heard>,
    screen: vt100::Parser,
    painted: usize,
    office: InProcess,
    left: bool,
}

impl Stage {
    /// A terminal on a folder where no office has been founded.
    pub fn unfounded(columns: u16, rows: u16) -> Self {
        let now = testing::scene().now;
        let office = Office::in_memory(Clock::fixed(now)).expect("an office");
        Self::attach(InProcess::serve(office).expect("a server"), now, columns, rows)
    }

    /// A terminal on this office.
    pub fn attach(office: InProcess, now: Moment, columns: u16, rows: u16) -> Self {
        let (sender, inbox) = mpsc::channel();
        let client = Client::attach(office.reach(), move |event| {
            let _nobody_listens_any_more = sender.send(Heard::Link(event));
        })
        .expect("attached");
        let painter = Painter::new(Vec::new(), Size { width: columns, height: rows });
        let terminal = Terminal::new(painter).expect("a terminal");
        let mut scene = testing::scene();
        scene.reference = crate::office::ReferenceView::default();
        let app = App::new(terminal, client, Clock::fixed(now), scene);
        let cells = |count| NonZero::new(count).expect("a screen has cells");
        let screen = vt100::Parser::new(cells(rows), cells(columns), 0);
        let mut stage = Self { app, inbox, screen, painted: 0, office, left: false };
        let first = stage.inbox.recv_timeout(PATIENCE).expect("attached");
        stage.hear(first);
        stage.settle();
        stage
    }

    /// The same terminal, for hands that know another layout.
    pub fn with_keys(mut self, layout: Layout) -> Self {
        self.app.take_keys(Keymap::builtin(layout));
        self
    }

    /// Another terminal on the same office.
    pub fn another(&self, columns: u16, rows: u16) -> Self {
        Self::attach(self.office.clone(), self.app.scene().now, columns, rows)
    }

    /// The line drops: what was typed is handed over, and nothing more is painted.
    pub fn hangs_up(&mut self) {
        assert!(self.app.part(), "not all is on disk");
    }

    /// Presses keys, named and with blanks between, and waits for what follows from each.
    pub fn press(&mut self, keys: &str) -> &mut Self {
        for key in keys.split_whitespace() {
            self.hear(Heard::Input(Input::Key(key_named(key))));
            self.settle();
        }
        self
    }

    /// Types text, one key after the other.
    pub fn types(&mut self, text: &str) -> &mut Self {
        for letter in text.chars() {
            let key = KeyEvent::new(KeyCode::Char(letter), KeyModifiers::NONE);
            self.hear(Heard::Input(Input::Key(key)));
        }
        self.settle();
        self
    }

    /// Types keys that a slow line hands over all at once.
    pub fn bursts(&mut self, typed: &str) -> &mut Self {
        let keys = typed.chars().map(|letter| match letter {
            '\r' => KeyEvent::new(KeyCode::Enter, KeyModifiers::NONE),
            letter => KeyEvent::new(KeyCode::Char(letter), KeyModifiers::NONE),
        });
        let (keys, text) = (keys.collect(), typed.replace('\r', "\n"));
        self.hear(Heard::Input(Input::Burst { text, keys }));
        self.settle();
        self
    }

    /// The window is dragged through these sizes before anything is painted.
    pub fn drags(&mut self, sizes: &[(u16, u16)]) -> &mut Self {
        for (columns, rows) in sizes {
            self.hear(Heard::Input(Input::Resize(*columns, *rows)));
        }
        self.settle();
        self
    }

    /// The hands rest until what was typed is saved.
    pub fn rests(&mut self) -> &mut Self {
        let soon = Instant::now() + SOON;
        while let Some(alarm) = self.app.alarm().filter(|at| *at < soon) {
            match self.inbox.recv_timeout(alarm.saturating_duration_since(Instant::now())) {
                Ok(heard) => self.hear(heard),
                Err(_) => self.app.rang(),
            }
        }
        self.settle()
    }

    /// Lets what was asked be answered and what others did arrive.
    pub fn settle(&mut self) -> &mut Self {
        loop {
            assert!(self.app.is_settled(PATIENCE), "the office does not answer");
            let heard: Vec<Heard> = self.inbox.try_iter().collect();
            if heard.is_empty() {
                break;
            }
            for heard in heard {
                self.hear(heard);
            }
        }
        self
    }

    /// The line is lost: what was typed is handed over, and nothing more.
    pub fn hang_up(&mut self) {
        assert!(self.app.part(), "not everything is on disk");
    }

    /// Whether the program wants to leave.
    pub const fn has_left(&self) -> bool {
        self.left
    }

    /// The screen as text.
    pub fn screen(&mut self) -> String {
        self.app.draw().expect("a painted frame");
        let bytes = self.app.writer();
        self.screen.process(&bytes[self.painted..]);
        self.painted = bytes.len();
        let screen = self.screen.screen();
        let rows: Vec<String> =
            screen.rows(0, screen.size().1.get()).map(|row| row.trim_end().to_owned()).collect();
        rows.join("\n").trim_end().to_owned()
    }

    /// The screen shows this, now or when what others did has arrived.
    #[track_caller]
    pub fn sees(&mut self, text: &str) -> &mut Self {
        self.waits_for(text, true)
    }

    /// The screen does not show this, now or when what others did has arrived.
    #[track_caller]
    pub fn sees_no(&mut self, text: &str) -> &mut Self {
        self.waits_for(text, false)
    }

    #[track_caller]
    fn waits_for(&mut self, text: &str, there: bool) -> &mut Self {
        loop {
            let shown = self.settle().screen();
            if shown.contains(text) == there {
                return self;
            }
            match self.inbox.recv_timeout(PATIENCE) {
                Ok(heard) => self.hear(heard),
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {
                    panic!("{text:?} should be there: {there}\n{shown}")
                }
            }
        }
    }

    fn hear(&mut self, heard: Heard) {
        self.left |= self.app.hear(heard).contains(&Outside::Quit);
    }
}

fn key_named(name: &str) -> KeyEvent {
    if let Some(rest) = name.strip_prefix("Ctrl-") {
        let key = key_named(&rest.to_lowercase());
        return KeyEvent::new(key.code, key.modifiers | KeyModifiers::CONTROL);
    }
    if let Some(rest) = name.strip_prefix("Alt-") {
        let key = key_named(rest);
        return KeyEvent::new(key.code, key.modifiers | KeyModifiers::ALT);
    }
    let code = match name {
        "Enter" => KeyCode::Enter,
        "Esc" => KeyCode::Esc,
        "Tab" => KeyCode::Tab,
        "Space" => KeyCode::Char(' '),
        "Backspace" => KeyCode::Backspace,
        "Up" => KeyCode::Up,
        "Down" => KeyCode::Down,
        "Left" => KeyCode::Left,
        "Right" => KeyCode::Right,
        "Home" => KeyCode::Home,
        "End" => KeyCode::End,
        _ => match name.strip_prefix('F').and_then(|number| number.parse().ok()) {
            Some(number) => KeyCode::F(number),
            None => KeyCode::Char(name.chars().next().expect("a key")),
        },
    };
    KeyEvent::new(code, KeyModifiers::NONE)
}
