//! Copies of an office, and files that must not be opened: on real processes.

mod stage;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use redb::{Database, TableDefinition};
use stage::Office;

const TODAY: &str = "office-2026-11-21.redb";

fn backups(office: &Office) -> PathBuf {
    office.dir().join("backups")
}

fn database(office: &Office) -> PathBuf {
    office.dir().join("office.redb")
}

fn entries(office: &Office) -> usize {
    office.run(&["journal", "--limit", "1000"]).succeeds().lines().count()
}

fn stop(office: &Office) {
    office.run(&["stop"]).succeeds();
}

/// Waits for something that another process does by itself.
#[track_caller]
fn waits_for(what: &str, so: impl Fn() -> bool) {
    let until = Instant::now() + Duration::from_mins(1);
    while !so() {
        assert!(Instant::now() < until, "{what}");
        std::thread::yield_now();
    }
}

#[test]
fn a_copy_is_taken_by_itself_at_the_first_change_of_a_day() {
    let office = Office::new();
    waits_for("a copy of today", || backups(&office).join(TODAY).is_file());
    let status = office.run(&["status"]).succeeds();
    assert!(
        status.contains("Sikkerhetskopi: 21.11.2026 13:04, kontrollert (office-2026-11-21.redb)"),
        "{status}"
    );
    let mode = |path: PathBuf| fs::metadata(path).expect("a file").permissions().mode() & 0o777;
    assert_eq!((mode(backups(&office)), mode(backups(&office).join(TODAY))), (0o700, 0o600));
}

#[test]
fn a_copy_is_whole_though_somebody_types_meanwhile() {
    let office = Office::new();
    let mut secretary = office.terminal(80, 24);
    secretary.runs_a_meeting();
    let mut typed = String::new();
    for round in 0..5 {
        let word = format!("ærlig{round} ");
        secretary.types(&word);
        typed.push_str(&word);
        let file = office.home().join(format!("kopi-{round}.redb")).display().to_string();
        let said = office.run(&["backup", &file]).succeeds();
        assert!(said.contains("Sikkerhetskopi tatt og kontrollert"), "{said}");
        assert!(office.run(&["verify", &file]).succeeds().contains("Alt er som det ble skrevet"));
    }
    secretary.sees(typed.trim_end()).press("Esc").sees("Alt du har skrevet, er lagret").press("q");
    assert_eq!(secretary.ends(), 0);
    assert_eq!(office.minutes_of("Sak 1/2026"), typed.trim_end(), "not a letter was lost");
    let file = office.home().join("kopi-0.redb").display().to_string();
    assert!(office.run(&["backup", &file]).fails_with(6).contains("finnes allerede"));
}

#[test]
fn the_office_is_brought_back_as_it_was() {
    let office = Office::new();
    office.run(&["backup"]).succeeds();
    let mut secretary = office.terminal(80, 24);
    secretary.picks("URO").plans_meeting("24.11.2026", "Teams");
    secretary.press("q").ends();
    assert_eq!(entries(&office), 2);

    let said = office.run(&["restore", "latest", "--yes"]).fails_with(1);
    assert!(said.contains("saksgang stop"), "{said}");
    stop(&office);
    let asked = office.run(&["restore", "latest"]).fails_with(2);
    assert!(asked.contains("Kommer: office-2026-11-21.redb. 1 innførsler"), "{asked}");
    assert!(asked.contains("Går ut: office.redb. 2 innførsler"), "{asked}");
    assert!(asked.contains("1 møter") && asked.contains("--yes"), "{asked}");
    office.run(&["restore", "latest", "--dry-run"]).succeeds();
    let said = office.run(&["restore", "2026-11-21", "--yes"]).succeeds();
    assert!(said.contains("replaced-2026-11-21-1304.redb"), "{said}");
    assert_eq!(entries(&office), 1);
    stop(&office);
    office.run(&["restore", "replaced-2026-11-21-1304.redb", "--yes"]).fails_with(5);
    let aside = backups(&office).join("replaced-2026-11-21-1304.redb").display().to_string();
    office.run(&["restore", &aside, "--yes"]).succeeds();
    assert_eq!(entries(&office), 2, "and what was replaced comes back too");
    assert!(office.run(&["verify"]).succeeds().contains("2 innførsler"));
}

/// What was erased is in no file that the office reads, also when an old copy comes back.
#[test]
fn a_restore_brings_no_contact_details_back_that_were_erased_meanwhile() {
    const PHONE: &str = "98 76 54 32";
    let office = Office::new();
    let lines = "Navn;Tittel;Institusjon;Spesialitet;Plass;Fra;Til;E-post;Telefon;Roller\n\
                 Ada Berg;overlege;Ahus;URO;Representant;01.01.2024;31.05.2026;;98 76 54 32;\n";
    let file = office.file("medlemmer.csv", lines).display().to_string();
    office.run(&["import", "roster", &file, "--yes"]).succeeds();
    office.run(&["backup"]).succeeds();
    let has = |path: PathBuf| {
        let bytes = fs::read(path).expect("a database");
        bytes.windows(PHONE.len()).any(|it| it == PHONE.as_bytes())
    };
    let told = || office.run(&["export", "person", "Ada Berg"]).succeeds();
    assert!(told().contains(PHONE), "the test can fail");
    office.waits_until("2027-03-01T08:00");
    office.run(&["access", "grant", "ola", "reader"]).succeeds();
    assert!(!told().contains(PHONE), "the first change of the day erases it");

    stop(&office);
    let said = office.run(&["restore", "2026-11-21", "--yes"]).succeeds();
    assert!(said.contains("er slettet igjen") && said.contains("fjern filen"), "{said}");
    assert!(has(backups(&office).join(TODAY)), "a copy keeps what it has");
    assert!(!has(database(&office)), "no byte of it is in the office");
    assert!(!told().contains(PHONE) && told().contains("Ada Berg"));
    let status = office.run(&["status"]).succeeds();
    assert!(status.contains("ennå det som er slettet siden de ble tatt"), "{status}");
    stop(&office);
    assert!(office.run(&["verify"]).succeeds().contains("Alt er som det ble skrevet"));
}

#[test]
fn an_office_is_verified_and_compacted() {
    let office = Office::new();
    assert!(office.run(&["verify"]).succeeds().contains("Alt er som det ble skrevet: 1 innførsler"));
    assert!(office.run(&["compact"]).fails_with(1).contains("saksgang stop"));
    stop(&office);
    assert!(office.run(&["verify"]).succeeds().contains("Alt er som det ble skrevet: 1 innførsler"));
    assert!(office.run(&["compact"]).succeeds().contains("Databasen var"));
    assert_eq!(entries(&office), 1);
    stop(&office);

    let rows: TableDefinition<&[u8], &[u8]> = TableDefinition::new("records");
    let altered = Database::open(database(&office)).expect("a database");
    let writing = altered.begin_write().expect("a transaction");
    writing.open_table(rows).expect("records").remove(&[2, 0, 0, 0, 1][..]).expect("a region");
    writing.commit().expect("written");
    drop(altered);
    let said = office.run(&["verify"]).fails_with(7);
    assert!(said.contains("regionen 1 er endret utenom journalen"), "{said}");
    assert!(said.contains(" viser til regionen 1, som ikke finnes"), "{said}");
    assert!(office.run(&["--language", "en", "verify"]).fails_with(7).contains("outside the journal"));
}

/// Each is refused and named, keeps its bytes, and the way back is told and works.
#[test]
fn a_file_that_is_no_whole_office_is_refused_with_the_way_back() {
    let office = Office::new();
    office.run(&["backup"]).succeeds();
    stop(&office);
    let whole = fs::read(database(&office)).expect("the office");
    let made = |fill: &dyn Fn(&Database)| {
        let path = office.home().join("made.redb");
        let _none_before = fs::remove_file(&path);
        let database = Database::create(&path).expect("a database");
        fill(&database);
        drop(database);
        fs::read(&path).expect("a file")
    };
    let foreign = made(&|database| {
        let words: TableDefinition<&str, u64> = TableDefinition::new("words");
        let writing = database.begin_write().expect("a transaction");
        writing.open_table(words).expect("a table").insert("one", 1).expect("a row");
        writing.commit().expect("written");
    });
    let newer = made(&|database| {
        let meta: TableDefinition<&[u8], &[u8]> = TableDefinition::new("meta");
        let writing = database.begin_write().expect("a transaction");
        {
            let mut meta = writing.open_table(meta).expect("a table");
            meta.insert(&b"magic"[..], &b"saksgang"[..]).expect("a row");
            meta.insert(&b"version"[..], &[0, 99][..]).expect("a row");
        }
        writing.commit().expect("written");
    });
    // The bit that says that the file was not closed; the pages behind are overwritten.
    let mut damaged = whole.clone();
    damaged[9] |= 2;
    for byte in &mut damaged[8192..whole.len() / 2] {
        *byte = byte.wrapping_add(1);
    }
    for (name, bytes, told, has_way_back) in [
        ("damaged", damaged, "Databasen er skadet", true),
        ("cut off", whole[..whole.len() / 3].to_vec(), "Databasen er skadet", true),
        ("empty", Vec::new(), "Filen er ingen database", true),
        ("text", b"dette er ingen database".to_vec(), "Filen er ingen database", true),
        ("foreign", foreign, "et annet program", true),
        ("newer", newer, "nyere utgave", false),
    ] {
        fs::write(database(&office), &bytes).expect("written");
        for args in [&["status"][..], &["journal"]] {
            let said = office.run(args).fails_with(3);
            assert!(said.contains(told), "{name}: {said}");
            assert_eq!(
                said.contains("Siste sikkerhetskopi er office-2026-11-21.redb"),
                has_way_back,
                "{said}"
            );
        }
        assert!(office.run(&["verify"]).fails_with(7).contains(told), "{name}");
        assert!(fs::read(database(&office)).expect("the file") == bytes, "{name}: its bytes are untouched");
        let said = office.run(&["restore", "latest", "--yes"]).succeeds();
        assert!(said.contains(told), "{name}: {said}");
        assert_eq!(entries(&office), 1, "{name}");
        stop(&office);
    }
    fs::remove_file(database(&office)).expect("gone");
    assert!(
        office.run(&["new", "--region", "HSØ"]).fails_with(3).contains("men det finnes sikkerhetskopier")
    );
    office.run(&["restore", "latest", "--yes"]).succeeds();
    assert_eq!(entries(&office), 1);
}

#[test]
fn a_copy_that_cannot_be_taken_is_told_in_the_status() {
    let office = Office::new();
    waits_for("a copy of today", || backups(&office).join(TODAY).is_file());
    let good = fs::read(backups(&office).join(TODAY)).expect("a copy");
    // Somebody has put a directory where the copy is made.
    fs::create_dir_all(backups(&office).join(format!("{TODAY}.new/x"))).expect("a directory");
    office.run(&["backup"]).fails_with(1);
    let status = office.run(&["status"]).succeeds();
    assert!(status.contains("Sikkerhetskopien 21.11.2026 13:04 ble ikke tatt"), "{status}");
    assert!(fs::read(backups(&office).join(TODAY)).expect("a copy") == good);
}

#[test]
fn the_status_tells_who_is_there_and_where() {
    let office = Office::new();
    let mut secretary = office.terminal(80, 24);
    secretary.sees("Medlemmer");
    let status = office.run(&["status"]).succeeds();
    assert!(status.contains("Tilkoblede terminaler: 1"), "{status}");
    assert!(status.contains(", siden 21.11.2026 13:04, pts/"), "{status}");
    assert!(status.contains("Ledig på disken: "), "{status}");
    let json = office.run(&["status", "--json"]).succeeds();
    let told: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(told["entries"], 1, "{json}");
    assert!(
        told["terminals"][0]["terminal"].as_str().is_some_and(|place| place.starts_with("pts/")),
        "{json}"
    );
    assert_eq!(told["error"], serde_json::Value::Null);
}

#[test]
fn the_whole_office_goes_out_as_files_and_comes_in_again() {
    let office = Office::new();
    let mut secretary = office.terminal(80, 24);
    secretary.runs_a_meeting().types("Vedtatt.").sees("Vedtatt.").press("Esc").sees("Alt du har skrevet");
    secretary.press("q").ends();
    let bundle = office.home().join("filer").display().to_string();
    office.run(&["export", "office", &bundle]).succeeds();
    let minutes = office.home().join("filer/moter/URO-1-2026/referat.md");
    assert!(fs::read_to_string(&minutes).expect("minutes").contains("Vedtatt."));
    assert!(office.run(&["import", "office", &bundle]).fails_with(1).contains("saksgang stop"));
    let new = office.home().join("n").display().to_string();
    office.run(&["--office", &new, "import", "office", &bundle]).succeeds();
    let said = office.run(&["--office", &new, "export", "minutes", "URO 1/2026"]).succeeds();
    assert!(said.contains("Vedtatt."), "{said}");
    assert!(office.run(&["--office", &new, "journal"]).succeeds().contains("tok inn kontoret fra filer"));
    office.run(&["--office", &new, "stop"]).succeeds();

    fs::write(&minutes, "noe annet").expect("written");
    let other = office.home().join("m").display().to_string();
    let said = office.run(&["--office", &other, "import", "office", &bundle]).fails_with(7);
    assert!(said.contains("moter/URO-1-2026/referat.md: filen er ikke slik den ble skrevet"), "{said}");
}
