//! The program itself fails at a request.

use super::vocabulary::*;
use crate::office::shelter::{AT_COMMIT, ON_PURPOSE};
use crate::office::*;
use crate::store::Records as _;

fn add(name: &str) -> Task {
    let command = Command::AddPerson { person: named(name) };
    Task::Do(Order { command, behalf: None, seen: None })
}

fn is_fault<T>(answer: &Result<T, Refusal>) -> bool {
    matches!(answer, Err(Refusal::Trouble(trouble)) if trouble.cause == Cause::Fault)
}

#[test]
fn a_fault_ends_its_own_request_and_none_of_those_beside_it() {
    let room = office();
    let jobs = ["Kari", ON_PURPOSE, "Ola"].map(|name| room.job(&lise(), add(name)));
    let replies = room.office.work(&jobs).replies;
    let fates: Vec<Option<bool>> = replies
        .iter()
        .map(|reply| match reply {
            Reply::Receipt(receipt) => Some(is_fault(receipt)),
            _ => None,
        })
        .collect();
    assert_eq!(fates, [Some(false), Some(true), Some(false)]);
    room.does(Command::AddPerson { person: named("Siri") });
    let names: Vec<String> = room.all::<crate::domain::Person>().into_iter().map(|it| it.name).collect();
    assert_eq!(names, ["Kari", "Ola", "Siri"]);
    assert!(room.office.store().verify().unwrap().is_clean());
}

#[test]
fn a_question_that_makes_the_program_fail_is_answered_with_that() {
    let room = office();
    let asked = |words: &str| room.office.ask(&Query::Persons { words: words.to_owned(), limit: 1 }, &lise());
    assert!(is_fault(&asked(ON_PURPOSE)));
    assert!(asked("Kari").is_ok());
}

#[test]
fn a_fault_in_the_middle_of_a_commit_leaves_nothing_half_and_the_office_goes_on() {
    let dir = tempfile::tempdir().unwrap();
    let office = Office::open(dir.path(), Clock::fixed(moment("2026-11-21 13:00"))).unwrap();
    let does = |request: u64, names: &[&str]| {
        let jobs: Vec<Job> = (request..)
            .zip(names)
            .map(|(request, name)| Job { sender: lise(), request, answered: 0, task: add(name) })
            .collect();
        let replies = office.work(&jobs).replies;
        replies.iter().map(|it| matches!(it, Reply::Receipt(Ok(_)))).collect::<Vec<_>>()
    };
    assert_eq!(does(1, &["Kari"]), [true]);
    for round in 0..5 {
        let request = round * 10 + 2;
        assert_eq!(does(request, &["Ola", AT_COMMIT, "Per"]), [true, false, true], "{round}");
        assert_eq!(does(request + 3, &["Siri"]), [true], "{round}");
    }
    let names: Vec<String> = office
        .store()
        .snapshot()
        .unwrap()
        .all::<crate::domain::Person>()
        .unwrap()
        .into_iter()
        .map(|it| it.name)
        .collect();
    assert_eq!(names.len(), 1 + 5 * 3);
    assert!(!names.iter().any(|name| name == AT_COMMIT));
    assert!(office.store().verify().unwrap().is_clean());
}
