//! `saksgang journal`: who did what, for whom.

use clap::Args;

use super::failure::Failure;
use super::said;
use super::surroundings::Surroundings;
use crate::language::{Arg, Wording, date_short};
use crate::office::{AnswerBody, JournalLine, JournalOf, Query};
use crate::tui::named;

/// Print the latest entries of the journal, newest first
#[derive(Args, Clone, Debug)]
pub struct Journal {
    /// How many entries
    #[arg(long, default_value_t = 20, value_name = "COUNT")]
    limit: u32,
    /// Only those before this number
    #[arg(long, value_name = "NUMBER")]
    before: Option<u64>,
}

impl Journal {
    pub fn run(&self, surroundings: &Surroundings) -> Result<(), Failure> {
        let attached = surroundings.attach()?;
        let query = Query::Journal { before: self.before, limit: self.limit };
        let AnswerBody::Journal(lines) = attached.ask(query)?.body else {
            return Err(attached.nothing());
        };
        for line in &lines {
            said::line(&words(&attached.wording, line));
        }
        Ok(())
    }
}

/// `  14  21.11.2026 13:04  kari endret møte: URO 2/2026 (for Åse Bjørnstad)`
fn words(wording: &Wording, line: &JournalLine) -> String {
    let day = date_short(line.at.day().date(), wording.language());
    let command = named(wording, "command", &line.command);
    let did = match &line.of {
        None => command,
        Some(JournalOf::Undo(of)) => wording.tell("cli-journal-undid", &of_entry(*of, command)),
        Some(JournalOf::Redo(of)) => wording.tell("cli-journal-redid", &of_entry(*of, command)),
    };
    let mut text = format!("{:>6}  {day} {}  {} {did}", line.seq, line.at.clock(), line.by);
    for (before, part, after) in [(": ", Some(&line.about), ""), (" – ", line.note.as_ref(), "")] {
        if let Some(part) = part.filter(|part| !part.is_empty()) {
            text = format!("{text}{before}{}{after}", one_line(part));
        }
    }
    if let Some(behalf) = &line.behalf {
        text = format!("{text} {}", wording.tell("cli-journal-for", &[("name", behalf.into())]));
    }
    text
}

fn of_entry(seq: u64, command: String) -> [(&'static str, Arg); 2] {
    [("seq", seq.into()), ("command", command.into())]
}

fn one_line(text: &str) -> String {
    text.split(|c: char| c.is_control()).collect::<Vec<_>>().join(" ")
}
