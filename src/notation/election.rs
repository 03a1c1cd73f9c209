//! An election: `valg leder: Kari Nordmann 9, Per Hansen 5, blanke 1, til 31.12.2028`.

use super::due::{UNTIL, announced};
use super::flaw::Flaw;
use super::line::{Part, Sheet};
use super::statement::{Candidate, Election, Manner};
use super::who::{Among, LIST, Who, resolve, split_names};
use super::words::{after, same, without_dashes, words};
use crate::domain::Office;

/// Words for an election without a count, as they stand at the end.
const ACCLAMATION: &[&str] = &["akklamasjon", "acclamation", "enstemmig", "einstemmig", "unanimous"];
/// Small words before them.
const BY: &[&str] = &["ved", "med", "by"];
/// Words after a number of votes.
const VOTES: &[&str] = &["stemmer", "stemme", "røyster", "røyst", "votes", "vote"];
/// Who a blank vote goes to.
const BLANK: &[&str] = &["blanke", "blank", "blanks"];
/// More digits than any council has members.
const MOST_DIGITS: usize = 4;

impl<'a> Sheet<'a> {
    pub(super) fn election(&mut self, office: Office, text: &'a str) -> Election {
        let mut election =
            Election { office, candidates: Vec::new(), blank: None, manner: Manner::Unsaid, until: None };
        let rest = self.ending(text, &mut election);
        let directory = self.context.directory;
        let is_name = |part: &str| {
            !matches!(resolve(without_votes(part).0, Among::Persons, directory), Who::Unknown(_))
        };
        for part in split_names(rest, &is_name) {
            let (name, votes) = without_votes(part);
            // What is left when the number went to the name before it: `Per 7/ røyster`.
            if VOTES.iter().any(|word| same(word, bare(name))) {
                continue;
            }
            if BLANK.iter().any(|word| same(word, name)) {
                election.blank = votes;
                continue;
            }
            let who = self.person(name);
            election.candidates.push(Candidate { who, votes });
        }
        let counted = election.blank.is_some() || election.candidates.iter().any(|c| c.votes.is_some());
        if counted && election.manner == Manner::Unsaid {
            election.manner = Manner::Count;
        }
        if let Some(flaw) = flaw(&election) {
            self.fault(flaw, text);
        }
        election
    }

    /// Cuts the end of the term and the acclamation off the end, in either order.
    fn ending(&mut self, text: &'a str, election: &mut Election) -> &'a str {
        let mut rest = text.trim();
        loop {
            let shorter = without_acclamation(rest).filter(|_| election.manner == Manner::Unsaid);
            let until = announced(rest, UNTIL, self.context.today).filter(|_| election.until.is_none());
            if let Some(before) = shorter {
                election.manner = Manner::Acclamation;
                rest = before;
            } else if let Some(until) = until {
                self.span(Part::Date, until.typed);
                election.until = until.day;
                rest = until.before;
                if until.day.is_none() {
                    self.fault(Flaw::UnreadableDate { typed: until.typed.to_owned() }, until.typed);
                }
            } else {
                return rest;
            }
        }
    }
}

fn flaw(election: &Election) -> Option<Flaw> {
    match election.candidates.as_slice() {
        [] => Some(Flaw::NoCandidate),
        [_] => (election.manner == Manner::Unsaid).then_some(Flaw::NoManner),
        _ if election.elected().is_some() => None,
        several if several.iter().all(|candidate| candidate.votes.is_none()) => Some(Flaw::NoVotes),
        _ => Some(Flaw::Tie),
    }
}

/// `Kari Nordmann 9 stemmer`: the name and its votes.
fn without_votes(typed: &str) -> (&str, Option<u32>) {
    let typed = typed.trim();
    let (counted, last) = last_word(typed);
    let (before, number) =
        if VOTES.iter().any(|word| same(word, bare(last))) { last_word(counted) } else { (counted, last) };
    let number = bare(number);
    let votes = (number.len() <= MOST_DIGITS).then(|| number.parse().ok()).flatten();
    let name = before.trim_end_matches(|c: char| c == ':' || c.is_whitespace());
    match votes {
        Some(votes) if !name.is_empty() => (name, Some(votes)),
        _ => (typed, None),
    }
}

fn without_acclamation(text: &str) -> Option<&str> {
    let ends = |c: char| c.is_whitespace() || LIST.contains(&c);
    let text = text.trim_end_matches(ends);
    let last = text.rsplit(ends).next()?;
    let before = text[..text.len() - last.len()].trim_end_matches(ends);
    ACCLAMATION.iter().find(|word| same(word, bare(last)))?;
    let (shorter, small) = last_word(before);
    let before = if BY.iter().any(|word| after(bare(small), word) == Some("")) { shorter } else { before };
    Some(without_dashes(before))
}

/// The text before the last word, and that word.
fn last_word(text: &str) -> (&str, &str) {
    let text = text.trim_end();
    match words(text).next_back() {
        Some(last) => (text[..text.len() - last.len()].trim_end(), last),
        None => ("", text),
    }
}

fn bare(word: &str) -> &str {
    word.trim_matches(['(', ')', '.', ',', ':'])
}
