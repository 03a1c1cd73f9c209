//! What 200 000 closed and 2 000 open cases cost: the questions behind the board, the case page and
//! the lists over all councils, asked of the demo office and of the same office with those cases;
//! then the board in a real pty, key by key. One run, interleaved; the ratios are what counts.

#[path = "../tests/stage/mod.rs"]
mod stage;

use std::path::Path;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use saksgang::domain::{
    Assessment, AssessmentId, BoardColumn, Case, CaseId, CaseNo, CaseState, Day, Entity, Moment, Origin,
    Position, Region, Seating, Specialty, Track,
};
use saksgang::office::{
    AnswerBody, BoardAsk, BoardFilter, BoardWindow, CaseDetails, Clock, Command, DueWhen, Job, Office, Order,
    Query, Sender, Task, demo,
};
use saksgang::store::{Change, NewEntry, Records, Store};
use stage::{Office as Place, Terminal};

const CLOSED: u32 = 200_000;
const OPEN: u32 = 2_000;
const YEARS: u32 = 100;
const ROUNDS: usize = 200;
const MOVES: usize = 60;
/// Records in one journal entry, and in one transaction.
const ENTRY: usize = 20;
const BATCH: usize = 5_000;
const PROGRAM: &str = env!("CARGO_BIN_EXE_saksgang");
/// A screen that says nothing for so long has said what it had to say.
const STILL: Duration = Duration::from_millis(40);
/// The machine's own clock.
const CLOCK: (&str, &str) = ("SAKSGANG_CLOCK", "");

fn main() {
    let now = Clock::system().now();
    let places = [(); 3].map(|()| Place::unfounded());
    let [demo, closed, open] = [(0, 0), (CLOSED, 0), (CLOSED, OPEN)];
    for (place, (closed, open)) in places.iter().zip([demo, closed, open]) {
        furnish(&place.dir(), now, closed, open);
    }
    let offices = places.each_ref().map(|place| Office::open(&place.dir(), Clock::system()).expect("opens"));
    println!("medians of {ROUNDS}: the demo, with {CLOSED} closed cases, and with {OPEN} open ones too");
    println!("{:<40} {:>10} {:>10} {:>7} {:>10} {:>7}", "question", "demo", "closed", "", "and open", "");
    let first = offices.each_ref().map(|office| timed(office, &board(&[BoardColumn::Received])));
    table("board, the first time", &first);
    for (name, query) in questions(&offices[0]) {
        let mut times = [const { Vec::new() }; 3];
        for _ in 0..ROUNDS {
            for (office, times) in offices.iter().zip(&mut times) {
                times.push(timed(office, &query));
            }
        }
        table(name, &times.map(median));
    }
    let mut times = [const { Vec::new() }; 3];
    for round in 0..ROUNDS {
        for (office, times) in offices.iter().zip(&mut times) {
            change(office, round);
            times.push(timed(office, &board(&[BoardColumn::Received])));
        }
    }
    table("board, after a colleague's change", &times.map(median));
    drop(offices);
    for (name, place) in ["the demo", "with all these cases"].iter().zip([&places[0], &places[2]]) {
        println!("\nin a pty at 80×24, {name}: until the first byte, until the last, bytes for a key");
        in_a_terminal(place, place.dir() == places[2].dir());
    }
}

fn table(name: &str, [demo, closed, open]: &[Duration; 3]) {
    let ratio = |time: &Duration| time.as_secs_f64() / demo.as_secs_f64();
    let (of_closed, of_open) = (ratio(closed), ratio(open));
    println!("{name:<40} {demo:>10.1?} {closed:>10.1?} {of_closed:>6.2}× {open:>10.1?} {of_open:>6.2}×");
}

/// The board with these columns on show.
fn board(columns: &[BoardColumn]) -> Query {
    let windows = columns.iter().map(|column| {
        let rows = if columns.len() == 1 { 48 } else { 13 };
        BoardWindow { column: *column, from: 0, rows }
    });
    Query::Board(BoardAsk { windows: windows.collect(), ..BoardAsk::default() })
}

fn filtered(filter: BoardFilter) -> Query {
    let windows = vec![BoardWindow { column: BoardColumn::UnderAssessment, from: 0, rows: 48 }];
    Query::Board(BoardAsk { filter, windows, ..BoardAsk::default() })
}

fn questions(office: &Office) -> Vec<(&'static str, Query)> {
    let AnswerBody::Councils(lines) = ask(office, &Query::Councils) else { panic!("councils") };
    let line = lines.iter().find(|line| line.council.own && line.specialty.code == "URO").expect("urology");
    let desk = Query::Council { id: line.council.id, meeting: None };
    let AnswerBody::Council(view) = ask(office, &desk) else { panic!("the desk") };
    let case = view.pipeline.first().expect("a case").id;
    let words = BoardFilter { words: "kurs".into(), ..BoardFilter::default() };
    let late = BoardFilter { due: Some(DueWhen::Late), ..BoardFilter::default() };
    vec![
        ("board, no card (the work itself)", board(&[])),
        ("board, one column (80×24)", board(&[BoardColumn::UnderAssessment])),
        ("board, all columns (120×40)", board(BoardColumn::OPEN)),
        ("board, only late ones", filtered(late)),
        ("board, only with a word", filtered(words)),
        ("case page", Query::Case { id: case }),
        ("change", Query::Change { case }),
        ("letters", Query::Letters { case }),
        ("attention", Query::Attention),
        ("chasing", Query::Chasing),
        ("councils", Query::Councils),
        ("desk", desk),
    ]
}

fn sender() -> Sender {
    Sender { user: user(), session: 1 }
}

fn ask(office: &Office, query: &Query) -> AnswerBody {
    office.ask(query, &sender()).expect("an answer").body
}

fn timed(office: &Office, query: &Query) -> Duration {
    let begun = Instant::now();
    std::hint::black_box(ask(office, query));
    begun.elapsed()
}

/// A colleague corrects a title.
fn change(office: &Office, round: usize) {
    let AnswerBody::FoundCases(found) = ask(office, &Query::FindCase { words: "ekkokardiografi".into() })
    else {
        panic!("cases")
    };
    let id = found.first().expect("the demo's case").0;
    let AnswerBody::Case(view) = ask(office, &Query::Case { id }) else { panic!("the case") };
    let title = format!("Nytt kurs i avansert ekkokardiografi {round}");
    let case = CaseDetails { title, ..CaseDetails::of(&view.case) };
    let order = Order { command: Command::ChangeCase { id, case }, behalf: None, seen: None };
    let request = u64::try_from(round).unwrap_or(0) + 1;
    office.work(&[Job { sender: sender(), request, answered: 0, task: Task::Do(order) }]);
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

/// Up and down the longest column, through the columns, with a filter; then the chasing list.
fn in_a_terminal(place: &Place, long: bool) {
    let mut terminal = Terminal::run(place, &[PROGRAM], &[CLOCK], 80, 24);
    terminal.sees("åpne saker").press("g t").sees("Saksløp for alle råd").press("Right");
    let steps = |key: &'static [u8], back: &'static [u8], steps: usize| {
        (0..MOVES).map(move |at| if (at / steps).is_multiple_of(2) { key } else { back })
    };
    while terminal.listens_for(STILL) > 0 {}
    keys("move", &mut terminal, steps(b"\x1b[B", b"\x1b[A", 1));
    if long {
        keys("to the end and back", &mut terminal, steps(b"\x1b[F", b"\x1b[H", 1));
        keys("down, one row after another", &mut terminal, steps(b"\x1b[B", b"\x1b[A", MOVES));
        keys("page after page", &mut terminal, steps(b"\x1b[6~", b"\x1b[5~", 8));
    }
    keys("to the next column", &mut terminal, steps(b"\t", b"\t", 1));
    keys("a filter on and off", &mut terminal, steps(b"5", b"5", 1));
    for (what, key, heading) in [("move, chasing", "g c", "Purring:"), ("move, what waits", "g v", "venter:")]
    {
        terminal.press("Esc").sees_no("Saksløp for alle råd").press(key).sees(heading);
        while terminal.listens_for(STILL) > 0 {}
        keys(what, &mut terminal, steps(b"\x1b[B", b"\x1b[A", if long { MOVES } else { 1 }));
        terminal.press("Esc").sees_no(heading).press("g t").sees("Saksløp for alle råd");
    }
    terminal.press("F10").ends();
    place.run(&["stop"]);
}

/// Presses keys, each when the screen stands still after the one before: how long until the first
/// bytes came, until the last ones did, and how many they were.
fn keys<'a>(what: &str, terminal: &mut Terminal, keys: impl Iterator<Item = &'a [u8]>) {
    let (mut first, mut last, mut sizes) = (Vec::new(), Vec::new(), Vec::new());
    for key in keys {
        let (before, begun) = (terminal.bytes(), Instant::now());
        first.push(terminal.answers(key));
        while terminal.listens_for(STILL) > 0 {}
        last.push(terminal.last_heard() - begun);
        sizes.push(terminal.bytes() - before);
    }
    if sizes.is_empty() {
        return;
    }
    sizes.sort_unstable();
    let (first, last, bytes) = (spread(first), spread(last), sizes[sizes.len() / 2]);
    println!("  {what:<32} {first}  {last}  {bytes:>6} B");
}

fn spread(mut times: Vec<Duration>) -> String {
    times.sort_unstable();
    let at = |percent: usize| times[(times.len() * percent / 100).min(times.len() - 1)];
    format!("p50 {:>8.1?} p95 {:>8.1?}", at(50), at(95))
}

/// Whoever runs this, by the name the kernel's user has: the terminal is let in as nobody else.
fn user() -> String {
    static USER: LazyLock<String> = LazyLock::new(|| {
        let told = std::process::Command::new("id").arg("-un").output().expect("the user's name");
        String::from_utf8_lossy(&told.stdout).trim().to_owned()
    });
    USER.clone()
}

/// The demo office in this directory, with so many cases more.
fn furnish(dir: &Path, now: Moment, closed: u32, open: u32) {
    std::fs::create_dir_all(dir).expect("a folder");
    let store = Store::create(&dir.join("office.redb")).expect("a new office");
    let store = demo::furnish(store, now, &user()).expect("the demo office");
    let mut past = Past { store: &store, batch: Vec::new(), assessments: 1_000_000 };
    let snapshot = store.snapshot().expect("a snapshot");
    let specialties: Vec<Specialty> = snapshot.all().expect("specialties");
    let regions: Vec<Region> = snapshot.all().expect("regions");
    drop(snapshot);
    for number in 0..closed + open {
        let specialty = &specialties[number as usize % specialties.len()];
        let over = number < closed;
        let year = if over { 1926 + i32::try_from(number % YEARS).expect("small") } else { now.day().year() };
        past.case(number, specialty, &regions, over.then_some(year), now.day());
    }
    past.flush();
}

/// Writes past the guards: no command can be given in 1926.
struct Past<'a> {
    store: &'a Store,
    batch: Vec<Change>,
    assessments: u32,
}

impl Past<'_> {
    fn case(
        &mut self,
        number: u32,
        specialty: &Specialty,
        regions: &[Region],
        over: Option<i32>,
        today: Day,
    ) {
        let id = CaseId(1_000_000 + number);
        let spread = i32::try_from(number % 90).expect("small");
        let received = match over {
            Some(year) => Day::ymd(year, 2, 1).expect("a day").plus(spread),
            None => today.plus(-spread),
        };
        let states = [
            CaseState::Received,
            CaseState::Prepared,
            CaseState::UnderAssessment,
            CaseState::UnderAssessment,
            CaseState::Answered,
            CaseState::WithDirectorate,
            CaseState::InEffect,
        ];
        let state = if over.is_some() { CaseState::Closed } else { states[number as usize % states.len()] };
        let number_in_year = CaseNo { year: received.year(), number: 1_000 + number };
        let title = format!("Endret prosedyreliste og nytt kurs {number}");
        self.put(Case {
            origin: Origin::MedicalAssociation,
            specialties: vec![specialty.id],
            seating: Some(Seating::Lead),
            state,
            since: received.plus(20),
            inner_deadline: Some(received.plus(40)),
            outer_deadline: Some(received.plus(60)),
            ..Case::new(id, number_in_year, Track::Enquiry, received, title)
        });
        // Of the closed ones each tenth: nothing looks at the others.
        let asked = state == CaseState::UnderAssessment || (over.is_some() && number.is_multiple_of(10));
        for (place, region) in regions.iter().enumerate().filter(|_| asked) {
            self.assessments += 1;
            let answers = over.is_some() || place < (number % 5) as usize;
            self.put(Assessment {
                asked: Some(received),
                answered: answers.then_some(received.plus(20)),
                position: answers.then_some(Position::Supports),
                professional: "Støttes.".into(),
                ..Assessment::new(AssessmentId(self.assessments), id, region.id)
            });
        }
    }

    fn put(&mut self, record: impl Entity) {
        self.batch.push(Change::Put(record.wrap()));
        if self.batch.len() == BATCH {
            self.flush();
        }
    }

    fn flush(&mut self) {
        let mut writing = self.store.begin().expect("a transaction");
        for changes in self.batch.chunks(ENTRY) {
            let entry = NewEntry {
                at: Moment::from_seconds(0),
                by: "bench".into(),
                behalf: None,
                session: 0,
                command: "history".into(),
                note: None,
            };
            writing.apply(changes.to_vec(), entry).expect("an entry");
        }
        writing.commit().expect("a commit");
        self.batch.clear();
    }
}
