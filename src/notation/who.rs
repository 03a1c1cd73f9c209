//! Who is meant: initials, a name or part of one, a trust's short name, a role.

use serde::{Deserialize, Serialize};

use super::directory::{Directory, Entry};
use super::words::{after, begins, same, same_letters, words};
use crate::domain::{InstitutionId, PersonId};
use crate::language::Language;

/// Somebody who can own a follow-up, dissent or speak.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Party {
    Person(PersonId),
    Institution(InstitutionId),
    /// At the meeting without a seat.
    Guest(String),
    /// RegUt itself.
    Secretariat,
    /// All members of the council.
    Everybody,
}

/// Who a name stands for. An ambiguous name is shown as such, never guessed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Who {
    Known(Party),
    Ambiguous { typed: String, candidates: Vec<Party> },
    Unknown(String),
}

/// Among whom a name is looked for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Among {
    All,
    /// Those who can be elected.
    Persons,
}

/// Parties that are no one person. The first words are printed, in the order of [`Language::ALL`].
const BODIES: &[(Party, [&str; 3], &[&str])] = &[
    (
        Party::Secretariat,
        ["RegUt", "RegUt", "RegUt"],
        &["sekretariatet", "sekretariat", "secretariat", "the secretariat"],
    ),
    (Party::Everybody, ["alle", "alle", "everybody"], &["rådet", "everyone", "all", "the council"]),
];

const LEADER: ([&str; 3], &[&str]) =
    (["leder", "leiar", "leader"], &["lederen", "leiaren", "the leader", "rådsleder", "rådsleiar"]);
const DEPUTY_LEADER: ([&str; 3], &[&str]) =
    (["nestleder", "nestleiar", "deputy leader"], &["nestlederen", "nestleiaren", "the deputy leader"]);

/// Small words before a name that say nothing more: `innspill fra Ahus`.
const FROM: &[&str] = &["fra", "frå", "av", "ved", "from", "by"];

/// What ends one name in a list and begins the next.
pub const LIST: [char; 3] = [',', ';', '/'];

/// What stands between two names.
pub const AND: &[&str] = &["og", "and", "&"];

/// The fewest letters that stand for a longer name.
const SHORTEST_PART: usize = 2;

/// More bytes than any list of names has; a longer one is no list.
pub const LONGEST_LIST: usize = 1_000;

/// The name without small words before it.
pub fn without_from(typed: &str) -> &str {
    let mut name = typed.trim();
    while let Some(rest) = FROM.iter().find_map(|word| after(name, word)) {
        name = rest.trim_start();
    }
    name
}

/// The names in a list such as `lhn, Ahus og Helse Møre og Romsdal`, each as it stands there.
pub fn split_names<'a>(typed: &'a str, is_name: &impl Fn(&str) -> bool) -> Vec<&'a str> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Vec::new();
    }
    if typed.len() > LONGEST_LIST || is_name(typed) {
        return vec![typed];
    }
    let cut = typed.split_once(LIST).or_else(|| {
        let named = ands(typed).filter(|(first, _)| is_name(first)).last();
        named.or_else(|| ands(typed).next())
    });
    match cut {
        Some((first, rest)) => {
            let mut names = split_names(first, is_name);
            names.extend(split_names(rest, is_name));
            names
        }
        None => vec![typed],
    }
}

/// The text before and after each `og` that stands between two words.
fn ands(typed: &str) -> impl Iterator<Item = (&str, &str)> {
    typed.match_indices(char::is_whitespace).filter_map(|(at, space)| {
        let first = typed[..at].trim();
        let rest = AND.iter().find_map(|word| after(&typed[at + space.len()..], word))?;
        (!first.is_empty() && rest.starts_with(char::is_whitespace)).then_some((first, rest))
    })
}

/// Whom a name stands for: what it is exactly, else whole words of it, else the beginnings of words.
pub fn resolve(typed: &str, among: Among, directory: &Directory) -> Who {
    let typed = typed.trim();
    if typed.len() > LONGEST_LIST {
        return Who::Unknown(typed.to_owned());
    }
    if let Some(party) = role(typed, among, directory) {
        return Who::Known(party);
    }
    for fit in [Fit::Exact, Fit::Words, Fit::Beginnings] {
        let fits = |entry: &Entry<'_>| fits(*entry, typed, fit, directory);
        let mut found: Vec<Party> = match among {
            Among::All => directory.entries().filter(fits).map(Entry::party).collect(),
            Among::Persons => directory.persons().filter(fits).map(Entry::party).collect(),
        };
        match found.len() {
            0 => {}
            1 => return Who::Known(found.swap_remove(0)),
            _ => return Who::Ambiguous { typed: typed.to_owned(), candidates: found },
        }
    }
    Who::Unknown(typed.to_owned())
}

/// A name for `party` that is read as that party and no other, where only `among` can be meant.
pub fn spell(party: &Party, among: Among, directory: &Directory, language: Language) -> String {
    let means = |name: &&String| resolve(name, among, directory) == Who::Known(party.clone());
    let names = names(party, directory, language);
    names.iter().find(means).or(names.first()).cloned().unwrap_or_default()
}

/// The ways to write a party, the most usual first.
fn names(party: &Party, directory: &Directory, language: Language) -> Vec<String> {
    let spoken = language as usize;
    match party {
        Party::Person(id) => {
            let Some(person) = directory.person(*id) else { return Vec::new() };
            let mut names = vec![person.name.clone()];
            names.extend(directory.trust_of(*id).map(|trust| format!("{} ({})", person.name, trust.short)));
            names.extend((directory.leader == Some(*id)).then(|| LEADER.0[spoken].to_owned()));
            names.extend((directory.deputy_leader == Some(*id)).then(|| DEPUTY_LEADER.0[spoken].to_owned()));
            names
        }
        Party::Institution(id) => {
            directory.trust(*id).map_or_else(Vec::new, |trust| vec![trust.short.clone(), trust.name.clone()])
        }
        Party::Guest(name) => vec![name.clone()],
        Party::Secretariat | Party::Everybody => {
            BODIES.iter().filter(|body| body.0 == *party).map(|body| body.1[spoken].to_owned()).collect()
        }
    }
}

fn role(typed: &str, among: Among, directory: &Directory) -> Option<Party> {
    let is = |printed: &[&str], others: &[&str]| printed.iter().chain(others).any(|word| same(word, typed));
    if is(&LEADER.0, LEADER.1) {
        return directory.leader.map(Party::Person);
    }
    if is(&DEPUTY_LEADER.0, DEPUTY_LEADER.1) {
        return directory.deputy_leader.map(Party::Person);
    }
    let body = BODIES.iter().filter(|_| among == Among::All).find(|(_, printed, others)| is(printed, others));
    body.map(|(party, ..)| party.clone())
}

/// How closely a name has to fit.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fit {
    Exact,
    Words,
    Beginnings,
}

fn fits(entry: Entry<'_>, typed: &str, fit: Fit, directory: &Directory) -> bool {
    match entry {
        Entry::Trust(trust) => {
            fits_name(&trust.short, typed, fit, false) || fits_name(&trust.name, typed, fit, false)
        }
        Entry::Person(person) => {
            let (typed, seat) = aside(typed);
            let sits = |seat| {
                person
                    .trust
                    .and_then(|id| directory.trust(id))
                    .is_some_and(|trust| same(&trust.short, seat) || same(&trust.name, seat))
            };
            fits_name(&person.name, typed, fit, true) && seat.is_none_or(sits)
        }
        Entry::Guest(name) => fits_name(name, typed, fit, true),
    }
}

/// `Kari Nordmann (Ahus)`: the name, and the trust that tells two of the same name apart.
fn aside(typed: &str) -> (&str, Option<&str>) {
    let cut = typed.strip_suffix(')').and_then(|typed| typed.rsplit_once('('));
    cut.map_or((typed, None), |(name, trust)| (name.trim_end(), Some(trust.trim())))
}

fn fits_name(name: &str, typed: &str, fit: Fit, has_initials: bool) -> bool {
    match fit {
        Fit::Exact => same(name, typed) || (has_initials && same_letters(initials(name), typed)),
        Fit::Words => in_order(name, typed, same),
        Fit::Beginnings => in_order(name, typed, begins),
    }
}

/// The first letters of a name: those of `Lise Hauge-Nilsen` are `LHN`.
pub fn initials(name: &str) -> impl Iterator<Item = char> {
    name.split([' ', '-']).filter_map(|part| part.chars().next())
}

/// Whether every typed word is found among those of the name, in the name's order.
pub fn in_order(name: &str, typed: &str, fits: fn(&str, &str) -> bool) -> bool {
    let mut rest = parts(name);
    let mut typed = parts(typed).peekable();
    typed.peek().is_some()
        && typed.all(|typed| typed.chars().count() >= SHORTEST_PART && rest.any(|part| fits(part, typed)))
}

/// The words of a name, also those joined by a hyphen or in brackets.
fn parts(name: &str) -> impl Iterator<Item = &str> {
    words(name).flat_map(|word| word.split(['-', '(', ')', '.'])).filter(|part| !part.is_empty())
}
