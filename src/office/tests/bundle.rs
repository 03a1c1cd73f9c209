//! The office as plain files, and an office made from them.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use strum::VariantArray;
use tempfile::{TempDir, tempdir};

use super::vocabulary::*;
use crate::domain::*;
use crate::office::bundle::{Fault, Problem, export, import};
use crate::office::*;
use crate::office::{self, keeping};
use crate::store::{Change, Draft, NewEntry, Records as _, Store, View as _};

fn clock() -> Clock {
    Clock::fixed(moment("2026-11-21 13:04"))
}

/// The demo office in a file, and the bundle of it.
struct Bundled {
    place: TempDir,
    database: PathBuf,
}

impl Bundled {
    fn demo() -> Self {
        let place = tempdir().unwrap();
        let office = office::Office::open(place.path(), clock()).unwrap().furnished("lise").unwrap();
        drop(office);
        let bundled = Self { database: keeping::database(place.path()), place };
        let exported = export(&bundled.database, &bundled.dir(), &clock()).unwrap();
        assert!(exported.records > 500 && exported.files > 20, "{exported:?}");
        bundled
    }

    fn dir(&self) -> PathBuf {
        self.place.path().join("bundle")
    }

    fn file(&self, name: &str) -> PathBuf {
        self.dir().join(name)
    }

    fn text(&self, name: &str) -> String {
        fs::read_to_string(self.file(name)).unwrap()
    }

    fn taken(&self, name: &str) -> Result<PathBuf, Fault> {
        let office = self.place.path().join(name);
        fs::create_dir_all(&office).unwrap();
        import(&self.dir(), &office, "lise", &clock()).map(|_| keeping::database(&office))
    }
}

fn records_of(path: &Path) -> Vec<Record> {
    let store = Store::look(path).unwrap();
    let now = store.snapshot().unwrap();
    Kind::VARIANTS.iter().flat_map(|kind| now.of_kind(*kind).unwrap()).collect()
}

#[test]
fn what_is_written_makes_the_same_office() {
    let bundled = Bundled::demo();
    let made = bundled.taken("new").unwrap();
    let store = Store::look(&made).unwrap();
    let old = Store::look(&bundled.database).unwrap();
    let (now, before) = (store.snapshot().unwrap(), old.snapshot().unwrap());
    for kind in Kind::VARIANTS {
        assert!(now.of_kind(*kind).unwrap() == before.of_kind(*kind).unwrap(), "{kind:?}");
        assert!(now.last_id(*kind).unwrap() >= before.last_id(*kind).unwrap(), "{kind:?}: never reused");
    }
    for counter in before.counters().unwrap() {
        assert!(now.counters().unwrap().contains(&counter));
    }
    assert_eq!(now.drafts().unwrap(), before.drafts().unwrap());
    let report = store.verify().unwrap();
    assert!(report.is_clean() && report.dangling.is_empty());
    let first = now.entry(1).unwrap().unwrap();
    let head = before.entry(before.head().unwrap()).unwrap().unwrap();
    assert_eq!((first.command.as_str(), first.by.as_str()), ("import-office", "lise"));
    assert_eq!(first.note, Some(format!("{} {}", head.seq, head.hash)));
    drop((now, store));

    // Nothing was done in it yet that could be undone: not even that it was made.
    let office = office::Office::open(made.parent().unwrap(), clock()).unwrap();
    let order = Order { command: Command::Undo, behalf: None, seen: None };
    let job = Job { sender: lise(), request: 1, answered: 0, task: Task::Do(order) };
    let undone = office.work(&[job]).replies.pop();
    assert_eq!(undone, Some(Reply::Receipt(Err(Reason::NothingToUndo.into()))));
}

/// One of each kind with every field filled, in every state that an index knows: all comes along. What
/// does not is the journal with its images, which is there to read and would prove nothing anew; where
/// each user stood; and what belongs to the place: settings of the user, copies, letters that were sent.
#[test]
fn every_kind_of_record_comes_along_as_it_was() {
    let place = tempdir().unwrap();
    let (database, dir) = (place.path().join("old.redb"), place.path().join("bundle"));
    let records = crate::store::tests::whole::whole();
    for kind in Kind::VARIANTS {
        assert!(records.iter().any(|record| record.key().kind == *kind), "no sample of {kind:?}");
    }
    let store = Store::create(&database).unwrap();
    let mut writing = store.begin().unwrap();
    let changes = records.iter().cloned().map(Change::Put).collect();
    let new = NewEntry {
        at: moment("2026-11-21 13:04"),
        by: "lise".into(),
        behalf: None,
        session: 0,
        command: "add".into(),
        note: None,
    };
    writing.apply(changes, new).unwrap();
    writing.commit().unwrap();
    drop(store);

    export(&database, &dir, &clock()).unwrap();
    let new = place.path().join("new");
    fs::create_dir_all(&new).unwrap();
    import(&dir, &new, "lise", &clock()).unwrap();
    let made = records_of(&keeping::database(&new));
    for record in &records {
        assert!(made.contains(record), "lost or changed: {record:?}");
    }
    let more: Vec<_> = made.iter().filter(|record| !records.contains(record)).map(Record::key).collect();
    assert!(more.iter().all(|key| key.kind == Kind::Account), "only whoever takes it in is new: {more:?}");
}

#[test]
fn whoever_takes_it_in_is_an_administrator_of_it() {
    let bundled = Bundled::demo();
    let office = bundled.place.path().join("other");
    fs::create_dir_all(&office).unwrap();
    import(&bundled.dir(), &office, "nora", &clock()).unwrap();
    let store = Store::look(&keeping::database(&office)).unwrap();
    let accounts: Vec<Account> = store.snapshot().unwrap().all().unwrap();
    let of = |user: &str| accounts.iter().find(|account| account.user == user).cloned().unwrap();
    assert_eq!((of("nora").office, of("nora").exempt), (Some(Role::Administrator), true));
    assert_eq!(of("lise").office, Some(Role::Administrator), "the others are what they were");
    assert!(store.verify().unwrap().is_clean());
}

#[test]
fn contact_details_that_were_erased_stay_erased() {
    let place = tempdir().unwrap();
    let (database, dir) = (place.path().join("old.redb"), place.path().join("bundle"));
    let room = office_on(Store::create(&database).unwrap());
    for (seat, name, mail, to) in [
        ("OUS", "Ada Berg", "ada@example.org", "2024-06-30"),
        ("Ahus", "Kari Moe", "kari@example.org", "2027-12-31"),
    ] {
        let person = PersonDetails { email: Some(mail.into()), ..named(name) };
        let seat = room.seat("URO", seat);
        let choice = PersonChoice::New(person);
        room.does(appoint(seat, Capacity::Representative, choice, "2024-01-01", Some(to)));
    }
    room.does(Command::ForgetContacts);
    drop(room);

    export(&database, &dir, &clock()).unwrap();
    let new = place.path().join("new");
    fs::create_dir_all(&new).unwrap();
    import(&dir, &new, "lise", &clock()).unwrap();
    let holds = |path: &Path, mail: &str| {
        fs::read(path).unwrap().windows(mail.len()).any(|window| window == mail.as_bytes())
    };
    for path in [dir.join("poster.jsonl"), dir.join("journal.jsonl"), keeping::database(&new)] {
        assert!(!holds(&path, "ada@example.org"), "{}", path.display());
    }
    for path in [dir.join("poster.jsonl"), keeping::database(&new)] {
        assert!(holds(&path, "kari@example.org"), "{}", path.display());
    }
    let store = Store::look(&keeping::database(&new)).unwrap();
    let known: Vec<Person> = store.snapshot().unwrap().all().unwrap();
    assert!(known.iter().any(|person| person.name == "Ada Berg"), "the history stays readable");
}

#[test]
fn it_takes_an_administrator_who_may_read_what_is_exempt_and_the_journal_says_so() {
    let place = tempdir().unwrap();
    let room = office_on(Store::create(&keeping::database(place.path())).unwrap());
    let meeting = room.meeting("URO", "2026-11-20 13:00");
    let plan = Command::AddItem { meeting, item: item("Nytt kurs") };
    let id = AgendaItemId(Room::made(&room.does(plan), Kind::AgendaItem));
    room.moves(meeting, MeetingStep::Open);
    room.does(Command::SetAccess { item: id, access: Access::Exempt { basis: "offl. § 13".into() } });
    for (user, role, exempt) in [("rolf", Role::Administrator, false), ("siri", Role::Secretary, true)] {
        let (user, office, councils) = (user.to_owned(), Some(role), Vec::new());
        room.does(Command::SetAccount { user, office, councils, exempt });
    }
    drop(room);

    let office = office::Office::open(place.path(), clock()).unwrap();
    let takes = |user: &str| office.ask(&Query::TakeOut, &at(user, 31)).map(|answer| answer.body);
    let why = |user: &str| match takes(user) {
        Err(Refusal::Reasons(reasons)) => reasons,
        other => panic!("{user}: {other:?}"),
    };
    assert!(matches!(why("rolf")[..], [Reason::ExemptText { .. }]));
    assert!(matches!(why("siri")[..], [Reason::NotAllowed { right: Right::Administer, .. }]));
    let readings = || {
        let AnswerBody::Journal(lines) =
            office.ask(&Query::Journal { before: None, limit: 50 }, &lise()).unwrap().body
        else {
            panic!()
        };
        lines.into_iter().filter(|it| it.command == "read-exempt").map(|it| it.by).collect::<Vec<_>>()
    };
    assert_eq!(readings(), Vec::<String>::new());
    assert!(matches!(takes("lise"), Ok(AnswerBody::BackedUp(_))));
    assert_eq!(readings(), ["lise"]);
}

#[test]
fn a_text_that_was_being_written_belongs_to_a_record() {
    let bundled = Bundled::demo();
    let draft = Draft {
        text: "Vedtatt".into(),
        cursor: 0,
        revision: 1,
        by: "lise".into(),
        saved: clock().now(),
        base: 0,
    };
    let line = |item: u32| serde_json::to_string(&(TextKey::Minutes(AgendaItemId(item)), &draft)).unwrap();
    let whole = bundled.text("utkast.jsonl");
    let next = whole.lines().count() + 1;
    for (more, at, problem) in [
        (line(999_999), next, Problem::Dangling),
        (format!("{}\n{}", line(1), line(1)), next + 1, Problem::Twice),
        (line(1).replace("\"cursor\":0", "\"cursor\":99"), next, Problem::Malformed),
    ] {
        fs::write(bundled.file("utkast.jsonl"), format!("{whole}{more}\n")).unwrap();
        let fault = bundled.taken("bad").unwrap_err();
        assert_eq!(fault, Fault { file: "utkast.jsonl".into(), line: Some(at), problem });
    }
}

#[test]
fn it_can_be_read_without_the_program() {
    let bundled = Bundled::demo();
    let meeting: serde_json::Value =
        serde_json::from_str(&bundled.text("moter/ANE-1-2026/moetemappe.json")).unwrap();
    assert_eq!(meeting["moetemappe"]["moetenummer"], "1/2026");
    assert!(bundled.text("moter/ANE-1-2026/referat.md").starts_with("# Referat"));
    let case = fs::read_dir(bundled.file("saker")).unwrap().flatten().next().unwrap().path();
    assert!(fs::read_to_string(case.join("sak.md")).unwrap().contains("- saksstatus: "));
    assert!(fs::read_to_string(case.join("saksmappe.json")).unwrap().contains("\"journalpost\""));
    assert!(bundled.text("journal.jsonl").lines().count() > 1);
}

#[test]
fn what_was_changed_by_hand_is_refused_with_file_and_line() {
    let bundled = Bundled::demo();
    let whole = bundled.text("poster.jsonl");
    let second = whole.lines().nth(1).unwrap();
    let twice = whole.lines().count() + 1;
    let with = |from: &str, to: &str| whole.replacen(from, to, 1);
    let cases: Vec<(String, Option<usize>, Problem)> = vec![
        (with(second, "{"), Some(2), Problem::Malformed),
        (with(second, "{\"Secret\":{}}"), Some(2), Problem::Malformed),
        (with(second, &format!(" {second}")), Some(2), Problem::Malformed),
        (with(second, &second.replacen("\"id\":", "\"x\":1,\"id\":", 1)), Some(2), Problem::Malformed),
        (format!("{whole}{second}\n"), Some(twice), Problem::Twice),
        (with("\"name\":\"", "\"name\":\"X"), None, Problem::Changed),
        ("\u{0}".repeat(10), Some(1), Problem::Malformed),
        (format!("{}\n", "[".repeat(100_000)), Some(1), Problem::Malformed),
    ];
    for (n, (text, line, problem)) in cases.into_iter().enumerate() {
        fs::write(bundled.file("poster.jsonl"), text).unwrap();
        let fault = bundled.taken(&format!("bad-{n}")).unwrap_err();
        assert_eq!(fault, Fault { file: "poster.jsonl".into(), line, problem }, "{n}");
        assert!(!bundled.place.path().join(format!("bad-{n}/office.redb")).exists());
    }
    // A trust that somebody sits for is gone.
    let without: Vec<&str> =
        whole.split_inclusive('\n').filter(|line| !line.starts_with("{\"Institution\"")).collect();
    fs::write(bundled.file("poster.jsonl"), without.concat()).unwrap();
    assert_eq!(bundled.taken("bad").unwrap_err().problem, Problem::Dangling);
    fs::write(bundled.file("poster.jsonl"), whole).unwrap();
    assert!(!records_of(&bundled.taken("good").unwrap()).is_empty());
}

#[test]
fn what_is_no_whole_bundle_is_refused() {
    type Mishap = fn(&Bundled);
    let mishaps: [(Mishap, &str, Problem); 6] = [
        (|it| fs::remove_file(it.file("SHA256SUMS")).unwrap(), "SHA256SUMS", Problem::NotWhole),
        (|it| fs::remove_file(it.file("kontor.json")).unwrap(), "kontor.json", Problem::Unreadable),
        (|it| fs::write(it.file("kontor.json"), "{}").unwrap(), "kontor.json", Problem::NotWhole),
        (
            |it| {
                fs::write(it.file("kontor.json"), "{\"format\":\"saksgang-kontor\",\"version\":99}").unwrap();
            },
            "kontor.json",
            Problem::OtherVersion,
        ),
        (
            |it| {
                fs::remove_file(it.file("utkast.jsonl")).unwrap();
                std::os::unix::fs::symlink("/etc/passwd", it.file("utkast.jsonl")).unwrap();
            },
            "utkast.jsonl",
            Problem::Unreadable,
        ),
        (
            |it| fs::write(it.file("moter/ANE-1-2026/referat.md"), "noe annet").unwrap(),
            "moter/ANE-1-2026/referat.md",
            Problem::Changed,
        ),
    ];
    for (mishap, file, problem) in mishaps {
        let bundled = Bundled::demo();
        mishap(&bundled);
        let fault = bundled.taken("bad").unwrap_err();
        assert_eq!(fault, Fault { file: file.into(), line: None, problem });
    }
    let bundled = Bundled::demo();
    bundled.taken("new").unwrap();
    assert_eq!(bundled.taken("new").unwrap_err().problem, Problem::Exists);
}

/// An office with so many cases whose leaders are asked, and a fifth as many meetings that were held.
fn large(cases: u32) -> (TempDir, PathBuf) {
    let place = tempdir().unwrap();
    let database = keeping::database(place.path());
    let room = office_on(Store::create(&database).unwrap());
    let codes: Vec<String> = room.all::<Specialty>().into_iter().map(|it| it.code).collect();
    let own: Vec<(Council, String)> = room
        .all::<Council>()
        .into_iter()
        .filter(|it| it.own)
        .map(|it| (it.clone(), codes[it.specialty.0 as usize - 1].clone()))
        .collect();
    let mut orders = Vec::new();
    let job = |command| room.job(&lise(), Task::Do(Order { command, behalf: None, seen: None }));
    for n in 0..cases {
        let (council, _) = &own[n as usize % own.len()];
        orders.push(job(Command::RegisterCase { case: a_case(council.specialty, n) }));
    }
    room.office.work(&orders);
    let mut orders = Vec::new();
    for case in room.all::<Case>() {
        for step in [CaseStep::Prepare, CaseStep::RequestAssessment] {
            orders.push(job(Command::MoveCase { id: case.id, step, reason: None }));
        }
    }
    for n in 0..cases / 5 {
        let (council, _) = &own[n as usize % own.len()];
        let start = moment("2020-01-01 13:00").plus(i64::from(n) * 86_400);
        let plan = MeetingPlan { start, ..plan("2020-01-01 13:00") };
        orders.push(job(Command::PlanMeeting { council: council.id, plan }));
    }
    room.office.work(&orders);
    let mut orders = Vec::new();
    for meeting in room.all::<Meeting>() {
        for title in ["Orientering", "Kurs"] {
            orders.push(job(Command::AddItem { meeting: meeting.id, item: item(title) }));
        }
    }
    room.office.work(&orders);
    let mut orders = Vec::new();
    for item in room.all::<AgendaItem>() {
        let (text, content) =
            (TextKey::Minutes(item.id), "Det ble drøftet.\nvedtak: Rådet støtter det.".into());
        orders.push(job(Command::WriteText { text, content }));
    }
    for meeting in room.all::<Meeting>() {
        for (step, reason) in [(MeetingStep::Open, None), (MeetingStep::Close, Some("Nok".to_owned()))] {
            orders.push(job(Command::MoveMeeting { id: meeting.id, step, reason }));
        }
    }
    let worked = room.office.work(&orders);
    let failed = worked.replies.iter().filter(|it| !matches!(it, Reply::Receipt(Ok(_)))).count();
    assert_eq!(failed, 0, "{:?}", worked.replies.iter().find(|it| !matches!(it, Reply::Receipt(Ok(_)))));
    (place, database)
}

fn a_case(specialty: SpecialtyId, n: u32) -> CaseDetails {
    CaseDetails {
        title: format!("Kurs nummer {n}"),
        track: Track::Proposal,
        target: Target::LearningActivity,
        origin: Origin::TrainingEnterprise,
        specialties: vec![specialty],
        received: day("2026-10-01"),
        inner_deadline: None,
        outer_deadline: None,
        effective: None,
        summary: "Kurset dekker målet bedre enn dagens.".into(),
        contact: String::new(),
        handler: None,
        body: AssessingBody::default(),
        nynorsk: false,
    }
}

/// Seconds out and in, for each case.
fn out_and_in(cases: u32) -> (f64, f64) {
    let (place, database) = large(cases);
    let dir = place.path().join("bundle");
    let begun = Instant::now();
    export(&database, &dir, &clock()).unwrap();
    let out = begun.elapsed().as_secs_f64();
    let new = place.path().join("new");
    fs::create_dir_all(&new).unwrap();
    let begun = Instant::now();
    import(&dir, &new, "lise", &clock()).unwrap();
    (out / f64::from(cases), begun.elapsed().as_secs_f64() / f64::from(cases))
}

/// What this process ever had in memory, in MiB.
fn most_memory() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|it| it.split_whitespace().next()?.parse::<u64>().ok()).unwrap_or_default() / 1024
}

/// `SAKSGANG_CASES=2000` measures a large one.
#[test]
fn a_bundle_of_a_large_office_costs_no_more_for_each_case_than_one_of_a_small() {
    let cases = std::env::var("SAKSGANG_CASES").ok().and_then(|it| it.parse().ok()).unwrap_or(480);
    let (small, large) = (out_and_in(120), out_and_in(cases));
    let (out, taken) = (large.0 / small.0, large.1 / small.1);
    let (seconds_out, seconds_in) = (large.0 * f64::from(cases), large.1 * f64::from(cases));
    println!(
        "figure: {cases} cases {seconds_out:.1} s out, {seconds_in:.1} s in, at most {} MiB; \
         for each {out:.1} and {taken:.1} times what it is with 120",
        most_memory()
    );
    assert!(out < 2.0 && taken < 2.0, "{out:.1} out, {taken:.1} in");
}
