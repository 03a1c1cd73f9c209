//! SIGKILL of server and terminal at random moments while somebody types: 200 rounds.
//!
//! What a terminal was told is saved is there afterwards, and the database is sound. The moments are
//! drawn anew in each run; a failure tells the round and the moment.

mod stage;

use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hasher};
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

use rustix::process::Signal;
use saksgang::domain::TextKey;
use saksgang::link::{Client, Event, Reach};
use saksgang::office::{Answer, AnswerBody, DraftOrder, DraftReply, Fingerprint, Query, Splice};
use saksgang::store::Store;
use stage::Office;

const PATIENCE: Duration = Duration::from_secs(30);

/// Rounds in which the server is killed; a real terminal is killed in the others.
const OF_THE_SERVER: usize = 160;
const OF_THE_TERMINAL: usize = 40;

/// Moments that nobody can foresee.
struct Dice(RandomState, u64);

impl Dice {
    fn below(&mut self, limit: u64) -> u64 {
        self.1 += 1;
        let mut hasher = self.0.build_hasher();
        hasher.write_u64(self.1);
        hasher.finish() % limit
    }

    /// Lets a moment pass: keys and kills meet at another point each time.
    fn moment(&mut self, longest: Duration) -> Duration {
        let moment = longest * u32::try_from(self.below(1000)).expect("a small number") / 1000;
        let (_never, nothing) = mpsc::channel::<()>();
        let _passed = nothing.recv_timeout(moment);
        moment
    }
}

/// A terminal without a screen: types into one text, and hears what is saved.
struct Typist {
    client: Client,
    events: Receiver<Event>,
    text: TextKey,
    typed: String,
    revision: u64,
    /// The length of the text that the office has said is on disk.
    saved: usize,
    /// The requests on their way, and how long the text was with each.
    sent: Vec<(u64, usize)>,
}

impl Typist {
    fn at(office: &Office, text: TextKey) -> Self {
        let (sender, events) = mpsc::channel();
        let reach = Reach::Office { dir: office.dir(), program: env!("CARGO_BIN_EXE_saksgang").into() };
        let client = Client::attach(reach, move |event| drop(sender.send(event))).expect("the office");
        let mut typist =
            Self { client, events, text, typed: String::new(), revision: 0, saved: 0, sent: Vec::new() };
        let held = typist.client.draft(DraftOrder::Hold { text, force: false });
        let reply = typist.until(|event| match event {
            Event::Draft { request, reply } if request == held => Some(reply),
            _ => None,
        });
        assert!(matches!(reply, Ok(DraftReply::Held(_))), "{reply:?}");
        typist
    }

    fn until<T>(&mut self, mut wanted: impl FnMut(Event) -> Option<T>) -> T {
        loop {
            let event = self.events.recv_timeout(PATIENCE).expect("the office answers");
            if let Some(found) = wanted(event) {
                return found;
            }
        }
    }

    /// Types more; each piece is made on what the one before leaves, as an editor's are.
    fn types(&mut self, more: &str) {
        let splice = Splice {
            at: u32::try_from(self.typed.len()).expect("a short text"),
            removed: 0,
            inserted: more.to_owned(),
        };
        let (revision, base) = (self.revision, Fingerprint::of(&self.typed));
        self.typed.push_str(more);
        let cursor = u32::try_from(self.typed.len()).expect("a short text");
        let order = DraftOrder::Save { text: self.text, revision, base, splice: Some(splice), cursor };
        self.sent.push((self.client.draft(order), self.typed.len()));
        self.revision += 1;
    }

    fn hears(&mut self, event: Event) {
        let Event::Draft { request, reply } = event else { return };
        let Some(at) = self.sent.iter().position(|(number, _)| *number == request) else { return };
        assert!(matches!(reply, Ok(DraftReply::Saved { .. })), "{reply:?}");
        self.saved = self.saved.max(self.sent.remove(at).1);
    }

    /// All that has been heard by now.
    fn hears_all(&mut self) {
        while let Ok(event) = self.events.try_recv() {
            self.hears(event);
        }
    }

    /// The text as it is with the office, asked on the same line.
    fn with_the_office(&mut self) -> String {
        let asked = self.client.ask(Query::Text { text: self.text });
        loop {
            let event = self.events.recv_timeout(PATIENCE).expect("the office answers");
            match event {
                Event::Answer { request, answer } if request == asked => match answer {
                    Ok(Answer { body: AnswerBody::Text(view), .. }) => return view.content,
                    other => panic!("{other:?}"),
                },
                event => self.hears(event),
            }
        }
    }
}

/// The minutes of the first item of the meeting that runs.
fn first_text(office: &Office) -> TextKey {
    let store = Store::open(&office.dir().join("office.redb")).expect("the office");
    let items: Vec<saksgang::domain::AgendaItem> =
        saksgang::store::Records::all(&store.snapshot().expect("a snapshot")).expect("items");
    TextKey::Minutes(items[0].id)
}

#[track_caller]
fn is_sound(office: &Office) {
    office.run(&["stop"]).succeeds();
    let store = Store::open(&office.dir().join("office.redb")).expect("the office opens");
    let findings = store.verify().expect("the office reads").findings;
    assert!(findings.is_empty(), "{findings:?}");
}

#[test]
fn a_server_killed_at_random_moments_keeps_what_it_said_is_saved() {
    let office = Office::new();
    office.terminal(80, 24).runs_a_meeting().press("Esc").sees("Saksliste").press("q").ends();
    office.run(&["stop"]).succeeds();
    let text = first_text(&office);
    let mut typist = Typist::at(&office, text);
    let mut dice = Dice(RandomState::new(), 0);
    let begun = Instant::now();
    for round in 0..OF_THE_SERVER {
        for key in 0..4 {
            typist.types(&format!("{round}.{key} "));
        }
        let moment = dice.moment(Duration::from_millis(12));
        typist.hears_all();
        let told = typist.typed[..typist.saved].to_owned();
        for server in office.servers() {
            stage::kill(server, Signal::KILL);
        }
        let found = typist.with_the_office();
        assert!(found.starts_with(&told), "round {round}, {moment:?}: {told:?} was saved, not {found:?}");
        assert!(typist.typed.starts_with(&found), "round {round}, {moment:?}: {found:?}");
    }
    assert!(typist.client.flush(PATIENCE));
    assert_eq!(typist.with_the_office(), typist.typed);
    println!("figure: {OF_THE_SERVER} kills in {:.1} s", begun.elapsed().as_secs_f64());
    drop(typist);
    is_sound(&office);
}

#[test]
fn a_terminal_killed_at_random_moments_leaves_all_that_was_saved() {
    let office = Office::new();
    office.terminal(80, 24).runs_a_meeting().hang_up().ends();
    let mut dice = Dice(RandomState::new(), 0);
    let mut kept = String::new();
    let begun = Instant::now();
    for round in 0..OF_THE_TERMINAL {
        let mut terminal = office.terminal(80, 24);
        terminal.sees("1 av 2").sees("lagre").press("Ctrl-E");
        let word = format!("{round}-");
        terminal.types(&word);
        let moment = dice.moment(Duration::from_millis(400));
        let before = office.minutes_of("Sak 1/2026");
        // The server goes with it every other time.
        if round % 2 == 1 {
            office.kill_server();
        }
        terminal.kill();
        let now = office.minutes_of("Sak 1/2026");
        assert!(now.starts_with(&before), "round {round}, {moment:?}: {before:?} was saved, not {now:?}");
        let typed = format!("{kept}{word}");
        assert!(typed.starts_with(&now), "round {round}, {moment:?}: {now:?} of {typed:?}");
        kept = now;
    }
    println!("figure: {OF_THE_TERMINAL} kills in {:.1} s", begun.elapsed().as_secs_f64());
    is_sound(&office);
}
