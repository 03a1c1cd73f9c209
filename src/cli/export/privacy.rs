//! `saksgang export person` and `saksgang export rotation`: what is kept about somebody, and counts
//! that point to nobody.

use std::path::PathBuf;

use clap::Args;

use super::deliver;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::surroundings::{Attached, Surroundings};
use crate::domain::{CouncilId, PersonId};
use crate::language::Arg;
use crate::office::{AnswerBody, Query};

/// More than these are not listed where a name fits several.
const LISTED: u32 = 20;

/// Write everything that is kept about a person
///
/// For whoever asks to see it: the details, every appointment and office, every record that names
/// the person, and what was done with the details, and by whom.
#[derive(Args, Clone, Debug)]
pub struct About {
    /// Who: words of the name, or the number from the list
    person: String,
    /// Write to this file instead of printing
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// Write the needs of rotation as a sheet
///
/// Counts below five are written as such, for they can point to a person. Semicolons stand between
/// the cells, and no cell is a formula.
#[derive(Args, Clone, Debug)]
pub struct Rotation {
    /// Which council, by its specialty's code: URO. Without one, all
    council: Option<String>,
    /// Write to this file instead of printing
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
}

impl About {
    pub fn run(&self, surroundings: &Surroundings) -> Result<(), Failure> {
        let attached = surroundings.attach()?;
        let person = find_person(&attached, &self.person)?;
        let AnswerBody::Document(text) = attached.ask(Query::AboutPerson { person })?.body else {
            return Err(attached.nothing());
        };
        deliver(&attached, self.output.as_deref(), &text)
    }
}

impl Rotation {
    pub fn run(&self, surroundings: &Surroundings) -> Result<(), Failure> {
        let attached = surroundings.attach()?;
        let council = self.council.as_deref().map(|code| find_council(&attached, code)).transpose()?;
        let AnswerBody::Document(sheet) = attached.ask(Query::RotationSheet { council })?.body else {
            return Err(attached.nothing());
        };
        deliver(&attached, self.output.as_deref(), &sheet)
    }
}

/// The one person that was meant: the whole name counts before a part of it.
fn find_person(attached: &Attached<'_>, words: &str) -> Result<PersonId, Failure> {
    let query = Query::Persons { words: words.to_owned(), limit: LISTED };
    let AnswerBody::Persons(found) = attached.ask(query)?.body else { return Err(attached.nothing()) };
    let whole = found.iter().filter(|it| it.person.name.to_lowercase() == words.trim().to_lowercase());
    let asked = [("person", Arg::from(words))];
    match (&whole.collect::<Vec<_>>()[..], &found[..]) {
        ([one], _) => Ok(one.person.id),
        (_, [one]) => Ok(one.person.id),
        (_, []) => Err(Failure::new(Exit::NotFound, attached.wording.tell("cli-no-such-person", &asked))),
        (_, several) => {
            let mut lines = vec![attached.wording.tell("cli-several-persons", &asked)];
            lines.extend(several.iter().map(|it| {
                let workplace = it.workplace.as_deref().unwrap_or_default();
                format!("  {}  {}  {workplace}", it.person.id.0, it.person.name)
            }));
            Err(Failure { exit: Exit::NotFound, lines })
        }
    }
}

fn find_council(attached: &Attached<'_>, code: &str) -> Result<CouncilId, Failure> {
    let AnswerBody::Councils(councils) = attached.ask(Query::Councils)?.body else {
        return Err(attached.nothing());
    };
    let wanted = code.trim().to_lowercase();
    let found = councils.iter().find(|it| it.council.own && it.specialty.code.to_lowercase() == wanted);
    let asked = [("council", Arg::from(code))];
    found
        .map(|it| it.council.id)
        .ok_or_else(|| Failure::new(Exit::NotFound, attached.wording.tell("cli-no-such-council", &asked)))
}
