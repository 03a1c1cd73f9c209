//! A statement as a line that says it. What is printed is read as the same statement.

use super::directory::Directory;
use super::line::is_prose;
use super::statement::{Election, Manner, Said, Statement};
use super::verbs::VerbKind;
use super::who::{Among, Who, spell};
use crate::domain::Day;
use crate::language::{Language, date_short};

/// Words that are printed, in the order of [`Language::ALL`].
type Words = [&'static str; 3];

const NO_CONSEQUENCE: Words = ["ingen konsekvens", "ingen konsekvens", "no consequence"];
const DUE: Words = ["innen", "innan", "by"];
const UNTIL: Words = ["til", "til", "until"];
const BLANK: Words = ["blanke", "blanke", "blank"];
const ACCLAMATION: Words = ["akklamasjon", "akklamasjon", "acclamation"];

/// The line that says `statement`; an empty one for prose, which is not kept in the statement.
pub fn print(statement: &Statement, directory: &Directory, language: Language) -> String {
    let press = Press { directory, language };
    match statement {
        Statement::Text => String::new(),
        Statement::Decision { text } => press.line(VerbKind::Decision, &[], text),
        Statement::Consequence { heading, said } => {
            let text = match said {
                Said::Text(text) => text,
                Said::NoConsequence => press.word(NO_CONSEQUENCE),
            };
            press.line(VerbKind::Consequence(*heading), &[], text)
        }
        Statement::FollowUp { owners, what, due } => {
            let due = due.map(|due| format!("{} {}", press.word(DUE), press.day(due)));
            let text = [Some(what.as_str()), due.as_deref()].into_iter().flatten();
            press.line(VerbKind::FollowUp, owners, text.collect::<Vec<_>>().join(" ").trim_start())
        }
        Statement::Dissent { who, text } => press.line(VerbKind::Dissent, who, text),
        Statement::Input { who, text } => press.line(VerbKind::Input, who, text),
        Statement::Later { text } => press.line(VerbKind::Later, &[], text),
        Statement::Speaker { who, text } => press.line(VerbKind::Speaker, who, text),
        Statement::Election(election) => press.election(election),
    }
}

struct Press<'a> {
    directory: &'a Directory,
    language: Language,
}

impl Press<'_> {
    fn line(&self, verb: VerbKind, who: &[Who], text: &str) -> String {
        let names = who.iter().map(|who| self.name(who, Among::All)).collect::<Vec<_>>().join(", ");
        let mark = if is_prose(&names) { "#" } else { "" };
        let space = if names.is_empty() { "" } else { " " };
        format!("{mark}{}{space}{names}: {text}", verb.word(self.language)).trim_end().to_owned()
    }

    /// `Kari Nordmann 9, Per Hansen 5, blanke 1 (akklamasjon), til 31.12.2028`.
    fn election(&self, election: &Election) -> String {
        let mut parts: Vec<String> = election
            .candidates
            .iter()
            .map(|candidate| {
                let name = self.name(&candidate.who, Among::Persons);
                candidate.votes.map_or(name.clone(), |votes| format!("{name} {votes}"))
            })
            .collect();
        parts.extend(election.blank.map(|blank| format!("{} {blank}", self.word(BLANK))));
        let mut text = parts.join(", ");
        if election.manner == Manner::Acclamation {
            text = format!("{text} ({})", self.word(ACCLAMATION));
        }
        if let Some(until) = election.until {
            let comma = if text.is_empty() { "" } else { ", " };
            text = format!("{text}{comma}{} {}", self.word(UNTIL), self.day(until));
        }
        self.line(VerbKind::Election(election.office), &[], text.trim_start())
    }

    fn name(&self, who: &Who, among: Among) -> String {
        match who {
            Who::Known(party) => spell(party, among, self.directory, self.language),
            Who::Ambiguous { typed, .. } | Who::Unknown(typed) => typed.clone(),
        }
    }

    fn word(&self, words: Words) -> &'static str {
        words[self.language as usize]
    }

    fn day(&self, day: Day) -> String {
        date_short(day.date(), self.language)
    }
}
