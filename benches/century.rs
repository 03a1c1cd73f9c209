//! What history costs: the question behind each screen, asked of the demo office and of the same
//! office with a hundred years of four regions behind it. Interleaved in one run; the ratios are
//! what counts.

use std::time::{Duration, Instant};

use saksgang::domain::{
    AgendaItem, AgendaItemId, Appointment, AppointmentId, Assessment, AssessmentId, Attendance, AttendanceId,
    Attendee, Capacity, Case, CaseId, CaseNo, CaseState, Council, Day, Entity, Institution, ItemKind, ItemNo,
    Kind, LeadTimes, Meeting, MeetingId, MeetingKind, MeetingNo, MeetingState, Moment, Origin, Period,
    Person, PersonId, Position, Presence, Region, Seat, SeatId, Seating, Track,
};
use saksgang::office::{AnswerBody, Clock, Office, Query, Sender, demo};
use saksgang::store::{Change, Index, NewEntry, Records, Store};

/// 21 November 2026, 12:04 in UTC.
const NOW: Moment = Moment::from_seconds(1_795_262_640);
const YEARS: i32 = 100;
const FIRST: i32 = 1925;
const ROUNDS: usize = 200;
/// Records in one journal entry: as many as a large command touches.
const ENTRY: usize = 20;
/// Records in one transaction.
const BATCH: usize = 5_000;

fn main() {
    let directory = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a directory to write in");
    let furnished = |name: &str| {
        let store = Store::create(&directory.path().join(name)).expect("a new office");
        Office::new(demo::furnish(store, NOW, "bench").expect("the demo office"), Clock::fixed(NOW))
    };
    let (demo, century) = (furnished("demo.redb"), furnished("century.redb"));
    let records = History::new(&century).write();
    println!(
        "the demo office, and the same with {records} records of {YEARS} years more; medians of {ROUNDS}"
    );
    for (name, query) in questions(&demo) {
        let (mut young, mut old) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            young.push(timed(&demo, &query));
            old.push(timed(&century, &query));
        }
        let (young, old) = (median(young), median(old));
        let ratio = old.as_secs_f64() / young.as_secs_f64();
        println!("  {name:<12} {young:>10.1?} {old:>10.1?}  {ratio:.2}×");
    }
}

/// What each screen asks.
fn questions(office: &Office) -> Vec<(&'static str, Query)> {
    let AnswerBody::Councils(lines) = ask(office, &Query::Councils) else { panic!("councils") };
    let line = lines.iter().find(|line| line.council.own && line.specialty.code == "URO").expect("urology");
    let desk = Query::Council { id: line.council.id, meeting: None };
    let AnswerBody::Council(view) = ask(office, &desk) else { panic!("the desk") };
    let meeting = view.agenda.as_ref().expect("a meeting").meeting.id;
    let case = view.pipeline.first().expect("a case").id;
    vec![
        ("entrance", Query::Office),
        ("reference", Query::Reference),
        ("councils", Query::Councils),
        ("desk", desk),
        ("attention", Query::Attention),
        ("meeting", Query::Meeting { id: meeting }),
        ("case", Query::Case { id: case }),
        ("persons", Query::Persons { words: "ha".into(), limit: 50 }),
        ("journal", Query::Journal { before: None, limit: 200 }),
    ]
}

fn ask(office: &Office, query: &Query) -> AnswerBody {
    let sender = Sender { user: "bench".into(), session: 1 };
    office.ask(query, &sender).expect("an answer").body
}

fn timed(office: &Office, query: &Query) -> Duration {
    let begun = Instant::now();
    std::hint::black_box(ask(office, query));
    begun.elapsed()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

/// Writes what a hundred years leave behind, past the guards: no command can be given in 1925.
struct History<'a> {
    store: &'a Store,
    records: usize,
    batch: Vec<Change>,
    last: std::collections::HashMap<Kind, u32>,
}

impl<'a> History<'a> {
    fn new(office: &'a Office) -> Self {
        Self { store: office.store(), records: 0, batch: Vec::new(), last: std::collections::HashMap::new() }
    }

    fn write(mut self) -> usize {
        let snapshot = self.store.snapshot().expect("a snapshot");
        let councils: Vec<Council> = snapshot.all().expect("councils");
        let institutions: Vec<Institution> = snapshot.all().expect("institutions");
        let regions: Vec<Region> = snapshot.all().expect("regions");
        for council in &councils {
            let places: Vec<&Institution> =
                institutions.iter().filter(|one| one.region == council.region).collect();
            let seats = snapshot.indexed(Index::SeatsOfCouncil, council.id.0).expect("seats");
            self.council(council, seats, &places, &regions);
        }
        drop(snapshot);
        self.flush();
        self.records
    }

    fn council(&mut self, council: &Council, seats: Vec<Seat>, places: &[&Institution], regions: &[Region]) {
        let mut seats: Vec<SeatId> = seats.into_iter().map(|seat| seat.id).collect();
        // An institution has one seat: only the sister councils, which have none, get new ones.
        for place in places.iter().take(9).filter(|_| !council.own) {
            let seat = Seat { id: SeatId(self.id(Kind::Seat)), council: council.id, institution: place.id };
            seats.push(seat.id);
            self.put(seat);
        }
        for year in FIRST..FIRST + YEARS {
            if year % 2 == 1 {
                seats.clone().into_iter().for_each(|seat| self.term(seat, places[0], year));
            }
            self.meeting(council, &seats, year);
            self.case(council, regions, year);
        }
    }

    fn term(&mut self, seat: SeatId, place: &Institution, year: i32) {
        for capacity in [Capacity::Representative, Capacity::Deputy] {
            let person = PersonId(self.id(Kind::Person));
            self.put(Person {
                id: person,
                name: format!("Hansine Haugen {}", person.0),
                title: "overlege".into(),
                workplace: Some(place.id),
                email: Some(format!("h{}@example.no", person.0)),
                phone: None,
                roles: vec!["UAO".into()],
            });
            let id = AppointmentId(self.id(Kind::Appointment));
            self.put(Appointment {
                id,
                seat,
                person,
                capacity,
                term: Period { from: day(year, 1, 1), to: Some(day(year + 1, 12, 31)) },
                letter: None,
            });
        }
    }

    fn meeting(&mut self, council: &Council, seats: &[SeatId], year: i32) {
        let id = MeetingId(self.id(Kind::Meeting));
        let start = Moment::local(day(year, 11, 3).date().and_hms_opt(12, 0, 0).expect("noon"));
        let number = MeetingNo { year, number: 1 };
        self.put(Meeting {
            state: MeetingState::Held,
            place: "Teams".into(),
            opened: Some(start),
            closed: Some(start.plus(3_600)),
            ..Meeting::new(id, council.id, number, MeetingKind::Annual, start, LeadTimes::ANNUAL)
        });
        for position in 1..=6 {
            let item = AgendaItemId(self.id(Kind::AgendaItem));
            let title = "Prosedyretall og rotasjoner".to_owned();
            self.put(AgendaItem {
                number: Some(ItemNo { year, number: position }),
                minutes: "Rådet drøftet saken. vedtak: Rådet støtter forslaget.".into(),
                opened: Some(start),
                closed: Some(start.plus(600)),
                ..AgendaItem::new(item, id, position, ItemKind::Discussion, title)
            });
        }
        for seat in seats {
            let attendance = AttendanceId(self.id(Kind::Attendance));
            let who = Attendee::Seat(*seat, Presence::Representative);
            self.put(Attendance { id: attendance, meeting: id, who, noted: start, came: None, left: None });
        }
    }

    fn case(&mut self, council: &Council, regions: &[Region], year: i32) {
        let id = CaseId(self.id(Kind::Case));
        let received = day(year, 2, 1);
        let number = CaseNo { year, number: 1_000 + council.id.0 };
        let title = "Endret prosedyreliste".to_owned();
        self.put(Case {
            origin: Origin::MedicalAssociation,
            specialties: vec![council.specialty],
            seating: Some(Seating::Lead),
            state: CaseState::Closed,
            since: received.plus(200),
            outer_deadline: Some(received.plus(60)),
            effective: Some(received.plus(190)),
            ..Case::new(id, number, Track::Enquiry, received, title)
        });
        for region in regions {
            let assessment = AssessmentId(self.id(Kind::Assessment));
            self.put(Assessment {
                asked: Some(received),
                answered: Some(received.plus(20)),
                position: Some(Position::Supports),
                professional: "Støttes.".into(),
                ..Assessment::new(assessment, id, region.id)
            });
        }
    }

    fn id(&mut self, kind: Kind) -> u32 {
        // Far above the demo's own.
        let last = self.last.entry(kind).or_insert(1_000_000);
        *last += 1;
        *last
    }

    fn put(&mut self, record: impl Entity) {
        self.records += 1;
        self.batch.push(Change::Put(record.wrap()));
        if self.batch.len() == BATCH {
            self.flush();
        }
    }

    fn flush(&mut self) {
        let mut writing = self.store.begin().expect("a transaction");
        for changes in self.batch.chunks(ENTRY) {
            let entry = NewEntry {
                at: NOW,
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

fn day(year: i32, month: u32, of_month: u32) -> Day {
    Day::ymd(year, month, of_month).expect("a day")
}
