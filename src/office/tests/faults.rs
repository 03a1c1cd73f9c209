//! The program itself fails at a request.

use super::vocabulary::*;
use crate::office::shelter::ON_PURPOSE;
use crate::office::*;

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
