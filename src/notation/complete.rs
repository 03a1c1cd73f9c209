//! What may be meant by the word before the cursor: verbs, names, cases, objectives.

use std::ops::Range;

use super::directory::{Context, Directory, Entry};
use super::verbs::{VERBS, Verb, VerbKind, leading};
use super::who::{AND, Among, LONGEST_LIST, Party, in_order, initials, spell};
use super::words::{begins, place, same, words};
use crate::language::Language;

/// A proposal for the word before the cursor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    /// The bytes of the line that give way.
    pub range: Range<usize>,
    /// What is put there.
    pub insert: String,
    /// What it is, to choose by: `Ahus · Akershus universitetssykehus HF`.
    pub shown: String,
}

/// As many as a person reads at a glance.
const MOST: usize = 8;

/// What stands between two names.
const BETWEEN: [char; 3] = [',', ';', '/'];

/// Proposals for the word before the cursor, a byte of the line; the likeliest first. New verbs are
/// written in `language`, and understood in all.
pub fn complete(line: &str, cursor: usize, context: &Context<'_>, language: Language) -> Vec<Completion> {
    let cursor = line.floor_char_boundary(cursor);
    let desk = Desk { line, rest: &line[cursor..], directory: context.directory, language };
    let typed = line[..cursor].trim_start();
    let typed = typed.strip_prefix('#').unwrap_or(typed).trim_start();
    let mut found = match typed.split_once(':') {
        None => match leading(typed).filter(|(_, rest)| !rest.is_empty()) {
            Some((kind, rest)) if kind.takes_who() => desk.names(rest, Among::All),
            Some(_) => Vec::new(),
            None => desk.verbs(typed),
        },
        Some((head, text)) => match leading(head.trim_end()) {
            Some((VerbKind::Election(_), _)) => desk.names(text, Among::Persons),
            _ => Vec::new(),
        },
    };
    if found.is_empty() {
        found = desk.numbers(typed);
    }
    found.truncate(MOST);
    found
}

/// Where proposals are made.
struct Desk<'a> {
    line: &'a str,
    /// The line from the cursor on.
    rest: &'a str,
    directory: &'a Directory,
    language: Language,
}

impl Desk<'_> {
    /// Verbs that begin as `typed`, in any language.
    fn verbs(&self, typed: &str) -> Vec<Completion> {
        let begun = |verb: &&Verb| verb.spellings.concat().into_iter().any(|word| begins(word, typed));
        VERBS
            .iter()
            .filter(begun)
            .map(|verb| {
                let word = verb.kind.word(self.language);
                let end = if verb.kind.takes_who() { " " } else { self.colon() };
                self.completion(typed, &format!("{word}{end}"), word)
            })
            .collect()
    }

    /// Names that fit the last one of a list.
    fn names(&self, list: &str, among: Among) -> Vec<Completion> {
        let typed = last_name(list);
        if typed.len() > LONGEST_LIST {
            return Vec::new();
        }
        let parties: Vec<Party> = match among {
            Among::All => {
                let bodies = [Party::Secretariat, Party::Everybody];
                self.directory.entries().map(Entry::party).chain(bodies).collect()
            }
            Among::Persons => self.directory.persons().map(Entry::party).collect(),
        };
        let mut ranked: Vec<(Rank, Party)> =
            parties.into_iter().filter_map(|party| Some((self.rank(&party, typed)?, party))).collect();
        ranked.sort_by_key(|(rank, _)| *rank);
        let end = if among == Among::All { self.colon() } else { "" };
        ranked
            .into_iter()
            .map(|(_, party)| {
                let name = spell(&party, among, self.directory, self.language);
                self.completion(typed, &format!("{name}{end}"), &self.shown(&party, &name))
            })
            .collect()
    }

    /// Cases and objectives that begin as the last word: with digits, or with capitals.
    fn numbers(&self, typed: &str) -> Vec<Completion> {
        let Some(word) = words(typed).next_back().filter(|_| !typed.ends_with(char::is_whitespace)) else {
            return Vec::new();
        };
        let word = word.trim_start_matches(['(', '«', '"']);
        let capitals = word.chars().take_while(|c| c.is_uppercase()).count() >= 2;
        let digits = word.starts_with("20");
        let fits = |id: &str| begins(id, word) && !same(id, word);
        let cases = self.directory.cases.iter().rev().filter(|_| digits);
        let cases = cases.map(|(case, title)| (case.to_string(), title)).filter(|(number, _)| fits(number));
        let cases =
            cases.map(|(number, title)| self.completion(word, &number, &format!("{number} · {title}")));
        let objectives = self.directory.objectives.iter().filter(|id| capitals && fits(id));
        let objectives = objectives.map(|id| self.completion(word, id, id));
        cases.chain(objectives).collect()
    }

    /// How well a party fits what is typed, if it does.
    fn rank(&self, party: &Party, typed: &str) -> Option<Rank> {
        if typed.is_empty() {
            return Some(Rank::Whole);
        }
        let plain = self.plain(party);
        let (initials, full) = match party {
            Party::Person(_) | Party::Guest(_) => (initials(&plain).collect(), plain.clone()),
            Party::Institution(id) => (
                String::new(),
                self.directory.trust(*id).map_or_else(String::new, |trust| trust.name.clone()),
            ),
            Party::Secretariat | Party::Everybody => (String::new(), String::new()),
        };
        let fits = |rank| match rank {
            Rank::Whole => [&plain, &initials, &full].into_iter().any(|name| same(name, typed)),
            Rank::Start => begins(&plain, typed),
            Rank::Initials => begins(&initials, typed),
            Rank::Later => [&plain, &full].into_iter().any(|name| in_order(name, typed, begins)),
        };
        [Rank::Whole, Rank::Start, Rank::Initials, Rank::Later].into_iter().find(|rank| fits(*rank))
    }

    /// A party's own name, the short one of a trust.
    fn plain(&self, party: &Party) -> String {
        match party {
            Party::Person(id) => {
                self.directory.person(*id).map_or_else(String::new, |person| person.name.clone())
            }
            Party::Institution(id) => {
                self.directory.trust(*id).map_or_else(String::new, |trust| trust.short.clone())
            }
            Party::Guest(name) => name.clone(),
            Party::Secretariat | Party::Everybody => spell(party, Among::All, self.directory, self.language),
        }
    }

    fn shown(&self, party: &Party, name: &str) -> String {
        let trust = match party {
            Party::Person(id) => self.directory.trust_of(*id).map(|trust| trust.short.clone()),
            Party::Institution(id) => self.directory.trust(*id).map(|trust| trust.name.clone()),
            Party::Guest(_) | Party::Secretariat | Party::Everybody => None,
        };
        match trust.filter(|trust| !name.contains(trust)) {
            Some(trust) => format!("{name} · {trust}"),
            None => name.to_owned(),
        }
    }

    /// The colon after a head, unless one is there already.
    fn colon(&self) -> &'static str {
        if self.rest.trim_start().starts_with(':') { "" } else { ": " }
    }

    fn completion(&self, typed: &str, insert: &str, shown: &str) -> Completion {
        let range = place(self.line, typed);
        Completion { range, insert: insert.to_owned(), shown: shown.to_owned() }
    }
}

/// How well a name fits, the best first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Whole,
    Start,
    Initials,
    Later,
}

/// The last name of a list, as far as it is typed.
fn last_name(list: &str) -> &str {
    let name = list.rsplit(BETWEEN).next().unwrap_or(list).trim_start();
    let and = words(name).rev().skip(1).find(|word| AND.contains(word));
    and.map_or(name, |and| name[place(name, and).end..].trim_start())
}
