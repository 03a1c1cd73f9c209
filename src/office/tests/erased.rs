//! What is erased is gone: from the file, and from an office that was brought back.

use std::fs;
use std::path::Path;

use tempfile::{TempDir, tempdir};

use super::vocabulary::*;
use crate::domain::*;
use crate::office::*;
use crate::office::{self, keeping};
use crate::store::{Store, View as _};

const PHONE: &str = "22 99 88 77";
const MAIL: &str = "ada.berg.som.sluttet@example.org";

/// An office in a file, with somebody whose last term ends on 30 June 2026.
fn with_ada() -> TempDir {
    let place = tempdir().unwrap();
    let room = office_on(Store::create(&keeping::database(place.path())).unwrap());
    let (email, phone) = (Some(MAIL.to_owned()), Some(PHONE.to_owned()));
    let ada = PersonChoice::New(PersonDetails { email, phone, ..named("Ada Berg") });
    let seat = room.seat("URO", "OUS");
    room.does(appoint(seat, Capacity::Representative, ada, "2024-01-01", Some("2026-06-30")));
    place
}

fn on(date: &str) -> Clock {
    Clock::fixed(moment(&format!("{date} 08:00")))
}

fn first_command_of(place: &Path, date: &str) {
    let office = office::Office::open(place, on(date)).unwrap();
    let order = Order { command: Command::SetLanguage { language: "nn".into() }, behalf: None, seen: None };
    let job = Job { sender: lise(), request: 1, answered: 0, task: Task::Do(order) };
    let reply = office.work(&[job]).replies.pop();
    assert!(matches!(reply, Some(Reply::Receipt(Ok(_)))), "{reply:?}");
}

/// How often any of it stands in the file, used or not.
fn traces(path: &Path) -> usize {
    let bytes = fs::read(path).unwrap();
    let often = |word: &str| bytes.windows(word.len()).filter(|it| *it == word.as_bytes()).count();
    often(PHONE) + often(MAIL)
}

/// What the office still tells of her.
fn told(place: &Path) -> String {
    let store = Store::look(&keeping::database(place)).unwrap();
    let now = store.snapshot().unwrap();
    let images = (1..=now.head().unwrap()).flat_map(|seq| {
        let touched = now.entry(seq).unwrap().unwrap().touched.len();
        (0..touched).map(move |n| (seq, u32::try_from(n).unwrap()))
    });
    let images: Vec<_> = images.map(|(seq, n)| now.image(seq, n).unwrap()).collect();
    format!("{:?}{images:?}", now.of_kind(Kind::Person).unwrap())
}

#[test]
fn nothing_of_what_was_erased_is_left_in_a_file_that_was_written_anew() {
    let place = with_ada();
    let database = keeping::database(place.path());
    assert!(traces(&database) > 0, "the test can fail");
    first_command_of(place.path(), "2027-03-01");
    assert!(!told(place.path()).contains(PHONE) && told(place.path()).contains("Ada Berg"));
    println!("figure: {} traces in unused pages before, none after", traces(&database));
    keeping::compact(place.path()).unwrap();
    assert_eq!(traces(&database), 0);
    assert!(keeping::verify_file(&database).unwrap().is_whole());
}

#[test]
fn a_copy_never_has_what_was_erased_before_it_was_taken() {
    let place = with_ada();
    first_command_of(place.path(), "2027-03-01");
    let office = office::Office::open(place.path(), on("2027-03-01")).unwrap();
    let copy = place.path().join("backups").join(office.back_up().unwrap().name);
    assert_eq!(traces(&copy), 0);
}

#[test]
fn an_office_that_is_brought_back_has_erased_again_what_was_due_before_anybody_asks() {
    let place = with_ada();
    let office = office::Office::open(place.path(), on("2026-11-22")).unwrap();
    let copy = place.path().join("backups").join(office.back_up().unwrap().name);
    drop(office);
    first_command_of(place.path(), "2027-03-01");
    assert!(traces(&copy) > 0, "it is in the copy");

    keeping::restore(place.path(), &copy, moment("2027-03-01 09:00")).unwrap();
    assert!(told(place.path()).contains(PHONE), "the test can fail");
    assert!(keeping::forget_again(place.path(), on("2027-03-01")).unwrap());
    assert!(!told(place.path()).contains(PHONE) && !told(place.path()).contains(MAIL));
    assert_eq!(traces(&keeping::database(place.path())), 0);
    assert!(keeping::verify_file(&keeping::database(place.path())).unwrap().is_whole());
    assert!(!keeping::forget_again(place.path(), on("2027-03-01")).unwrap(), "once is enough");

    // Also without the command that brings it back: the first command of a day does the same.
    keeping::restore(place.path(), &copy, moment("2027-03-01 10:00")).unwrap();
    first_command_of(place.path(), "2027-03-01");
    assert!(!told(place.path()).contains(PHONE));
}
