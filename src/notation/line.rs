//! One line: what it says, where each part stands, and what is missing.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::directory::Context;
use super::due::{Announced, DUE, announced};
use super::flaw::{Fault, Flaw};
use super::references::references;
use super::statement::{Said, Statement};
use super::verbs::{VerbKind, leading, near};
use super::who::{AND, Among, LONGEST_LIST, Who, resolve, split_names, without_from};
use super::words::{after, place, same, without_dashes, words};
use crate::domain::CaseNo;

/// A line as it is read. The text itself stays where it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    pub statement: Statement,
    pub faults: Vec<Fault>,
    /// In the order they stand in. A reference may stand inside a text.
    pub spans: Vec<Span>,
    /// Cases and learning objectives named anywhere in the line, in its order.
    pub references: Vec<Reference>,
}

/// A part of a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    pub part: Part,
    /// Bytes of the line.
    pub at: Range<usize>,
}

/// What a part of a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Part {
    Verb,
    Who,
    Text,
    Date,
    Case,
    Objective,
}

/// A case or a learning objective that a line names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reference {
    Case(CaseNo),
    /// As the records write it: `THX-028`.
    Objective(String),
}

impl Line {
    /// Whether something has to be mended.
    pub fn is_faulty(&self) -> bool {
        self.faults.iter().any(|fault| !fault.flaw.is_hint())
    }
}

/// Words that begin what is no name: `Innspill til saken:` is a heading of prose.
const PROSE: &[&str] =
    &["til", "om", "i", "på", "for", "vedrørende", "under", "etter", "to", "on", "about", "in", "at"];

/// More words than any name has.
const LONGEST_NAME: usize = 6;

/// Words for no consequence at all.
const NO: &[&str] = &["ingen", "no", "none"];
const CONSEQUENCE: &[&str] = &["konsekvens", "konsekvenser", "konsekvensar", "consequence", "consequences"];

/// Reads one line. Any text can be read; what is no notation is [`Statement::Text`].
pub fn read_line(line: &str, context: &Context<'_>) -> Line {
    let mut sheet = Sheet { line, context, read: Line::default() };
    sheet.read.statement = sheet.statement();
    for (reference, at) in references(line, context.directory) {
        let part = match reference {
            Reference::Case(_) => Part::Case,
            Reference::Objective(_) => Part::Objective,
        };
        sheet.read.spans.push(Span { part, at });
        sheet.read.references.push(reference);
    }
    sheet.read.spans.sort_by_key(|span| (span.at.start, span.part));
    sheet.read
}

/// A line that is being read.
pub struct Sheet<'a> {
    line: &'a str,
    pub(super) context: &'a Context<'a>,
    read: Line,
}

impl<'a> Sheet<'a> {
    fn statement(&mut self) -> Statement {
        let trimmed = self.line.trim();
        let meant = trimmed.strip_prefix('#').map(str::trim_start);
        let body = meant.unwrap_or(trimmed);
        let Some((head, text)) = split_head(body) else {
            if let Some((kind, rest)) = leading(body)
                && (meant.is_some() || self.is_named(body, kind, rest))
            {
                self.fault(Flaw::NoColon, &body[..body.len() - rest.len()]);
            }
            return Statement::Text;
        };
        let head = head.trim_end();
        if head.len() > LONGEST_LIST {
            return Statement::Text;
        }
        let found = leading(head).and_then(|(kind, rest)| {
            let who = without_from(rest);
            let fits =
                who.is_empty() || (kind.takes_who() && (meant.is_some() || !is_prose(self.early(who).0)));
            fits.then_some((kind, &head[..head.len() - rest.len()], who))
        });
        let Some((kind, verb, who)) = found else {
            self.look_for_misspelling(head, meant.is_some());
            return Statement::Text;
        };
        self.span(Part::Verb, verb);
        self.say(kind, verb, who, text.trim())
    }

    fn say(&mut self, kind: VerbKind, verb: &'a str, who: &'a str, text: &'a str) -> Statement {
        if text.is_empty() && !matches!(kind, VerbKind::Election(_)) {
            self.fault(Flaw::NoText, verb);
        }
        match kind {
            VerbKind::Decision => Statement::Decision { text: self.text(text) },
            VerbKind::Later => Statement::Later { text: self.text(text) },
            VerbKind::Consequence(heading) => {
                let none = is_no_consequence(text);
                let text = self.text(text);
                Statement::Consequence {
                    heading,
                    said: if none { Said::NoConsequence } else { Said::Text(text) },
                }
            }
            VerbKind::FollowUp => self.follow_up(verb, who, text),
            VerbKind::Dissent => Statement::Dissent { who: self.who(verb, who), text: self.text(text) },
            VerbKind::Input => Statement::Input { who: self.who(verb, who), text: self.text(text) },
            VerbKind::Speaker => Statement::Speaker { who: self.who(verb, who), text: self.text(text) },
            VerbKind::Election(office) => Statement::Election(self.election(office, text)),
        }
    }

    /// `aksjon lhn: sende revidert kursplan innen 1.6.`, or with the day before the colon.
    fn follow_up(&mut self, verb: &'a str, who: &'a str, text: &'a str) -> Statement {
        let (who, early) = self.early(who);
        let late = if early.is_none() { announced(text, DUE, self.context.today) } else { None };
        let what = late.as_ref().filter(|found| found.day.is_some()).map_or(text, |found| found.before);
        let what = if early.is_some() { without_dashes(what) } else { what };
        let owners = self.names_in(who);
        if owners.is_empty() {
            self.fault(Flaw::NoOwner, verb);
        }
        let due = early.or(late);
        match &due {
            None => self.fault(Flaw::NoDue, verb),
            Some(found) => {
                self.span(Part::Date, found.typed);
                if found.day.is_none() {
                    self.fault(Flaw::UnreadableDate { typed: found.typed.to_owned() }, found.typed);
                }
            }
        }
        if what.is_empty() && !text.is_empty() {
            self.fault(Flaw::NoText, verb);
        }
        Statement::FollowUp { owners, what: self.text(what), due: due.and_then(|found| found.day) }
    }

    /// The names before a verb's colon, without the day that may stand after them.
    fn early(&self, who: &'a str) -> (&'a str, Option<Announced<'a>>) {
        match announced(who, DUE, self.context.today).filter(|found| found.day.is_some()) {
            Some(found) => (self.early(found.before).0, Some(found)),
            None => (who, None),
        }
    }

    fn who(&mut self, verb: &'a str, who: &'a str) -> Vec<Who> {
        let names = self.names_in(who);
        if names.is_empty() {
            self.fault(Flaw::NoName, verb);
        }
        names
    }

    /// The names in a list, each with its span and its fault.
    fn names_in(&mut self, typed: &'a str) -> Vec<Who> {
        let directory = self.context.directory;
        let is_name = |part: &str| !matches!(resolve(part, Among::All, directory), Who::Unknown(_));
        let names = split_names(typed, &is_name);
        let names = names.into_iter().map(without_from).filter(|name| !name.is_empty());
        names.map(|name| self.party(name, Among::All)).collect()
    }

    /// Somebody who stands for election.
    pub(super) fn person(&mut self, name: &'a str) -> Who {
        self.party(name, Among::Persons)
    }

    fn party(&mut self, name: &'a str, among: Among) -> Who {
        self.span(Part::Who, name);
        let who = resolve(name, among, self.context.directory);
        match &who {
            Who::Known(_) => {}
            Who::Unknown(typed) => self.fault(Flaw::UnknownName { typed: typed.clone() }, name),
            Who::Ambiguous { typed, candidates } => {
                self.fault(Flaw::Ambiguous { typed: typed.clone(), candidates: candidates.clone() }, name);
            }
        }
        who
    }

    /// Whether a name that is known follows a verb that takes one: prose begins with a capital.
    fn is_named(&self, verb: &str, kind: VerbKind, rest: &str) -> bool {
        let known = |word: &str| matches!(resolve(word, Among::All, self.context.directory), Who::Known(_));
        kind.takes_who() && verb.starts_with(char::is_lowercase) && words(rest).next().is_some_and(known)
    }

    fn look_for_misspelling(&mut self, head: &'a str, meant: bool) {
        let Some(typed) = words(head).next() else { return };
        if let Some(verb) = near(typed) {
            self.fault(Flaw::NearVerb { typed: typed.to_owned(), verb: verb.to_owned() }, typed);
        } else if meant {
            self.fault(Flaw::UnknownVerb { typed: typed.to_owned() }, typed);
        }
    }

    fn text(&mut self, text: &'a str) -> String {
        self.span(Part::Text, text);
        text.to_owned()
    }

    pub(super) fn span(&mut self, part: Part, text: &str) {
        if !text.is_empty() {
            self.read.spans.push(Span { part, at: place(self.line, text) });
        }
    }

    pub(super) fn fault(&mut self, flaw: Flaw, text: &str) {
        self.read.faults.push(Fault { flaw, at: place(self.line, text) });
    }
}

/// The text before and after the first colon that is not in a time of day.
fn split_head(body: &str) -> Option<(&str, &str)> {
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    body.match_indices(':')
        .map(|(at, _)| (&body[..at], &body[at + 1..]))
        .find(|(head, text)| !(digit(head.chars().next_back()) && digit(text.chars().next())))
}

/// Whether what stands between a verb and a colon is more likely a sentence than names.
pub fn is_prose(who: &str) -> bool {
    let too_long = |names: &str| {
        let words: Vec<&str> = words(names).collect();
        words.split(|word| AND.contains(word)).any(|name| name.len() > LONGEST_NAME)
    };
    PROSE.iter().any(|word| after(who, word).is_some()) || who.split([',', ';', '/']).any(too_long)
}

/// `ingen konsekvens`, `ingen økonomiske konsekvenser.`, `no consequence`, `ingen`.
fn is_no_consequence(text: &str) -> bool {
    let text = text.trim_end_matches('.');
    let is = |word: &str, among: &[&str]| among.iter().any(|other| same(word, other));
    match words(text).collect::<Vec<_>>().as_slice() {
        [no] => is(no, NO),
        [no, consequence] | [no, _, consequence] => is(no, NO) && is(consequence, CONSEQUENCE),
        _ => false,
    }
}
