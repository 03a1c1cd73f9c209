//! The verbs of the notation, in three languages.

use super::words::{after, words};
use crate::domain::{Heading, Office};
use crate::language::Language;

/// What a verb begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VerbKind {
    Decision,
    Consequence(Heading),
    FollowUp,
    Dissent,
    Input,
    Later,
    Speaker,
    Election(Office),
}

/// A verb and its spellings in the order of [`Language::ALL`]. The first of each is the one that is
/// offered and printed. In lower case.
#[derive(Debug)]
pub struct Verb {
    pub kind: VerbKind,
    pub spellings: [&'static [&'static str]; 3],
}

const fn verb(
    kind: VerbKind,
    bokmal: &'static [&'static str],
    nynorsk: &'static [&'static str],
    english: &'static [&'static str],
) -> Verb {
    Verb { kind, spellings: [bokmal, nynorsk, english] }
}

/// Every verb.
#[rustfmt::skip]
pub const VERBS: &[Verb] = &[
    verb(VerbKind::Decision,
        &["vedtak", "konklusjon", "råd"],
        &["vedtak", "konklusjon", "råd"],
        &["decision", "conclusion", "advice"]),
    verb(VerbKind::Consequence(Heading::Professional),
        &["faglig", "faglige konsekvenser"],
        &["fagleg", "faglege konsekvensar"],
        &["professional", "professional consequences"]),
    verb(VerbKind::Consequence(Heading::Organisational),
        &["organisatorisk", "organisatoriske konsekvenser"],
        &["organisatorisk", "organisatoriske konsekvensar"],
        &["organisational", "organizational", "organisational consequences"]),
    verb(VerbKind::Consequence(Heading::Economic),
        &["økonomisk", "økonomiske konsekvenser"],
        &["økonomisk", "økonomiske konsekvensar"],
        &["economic", "financial", "economic consequences"]),
    verb(VerbKind::FollowUp,
        &["aksjon", "oppfølging", "oppfølgning", "oppgave"],
        &["aksjon", "oppfølging", "oppgåve"],
        &["action", "follow-up"]),
    verb(VerbKind::Dissent,
        &["dissens", "særmerknad"],
        &["dissens", "særmerknad"],
        &["dissent"]),
    verb(VerbKind::Input,
        &["innspill"],
        &["innspel"],
        &["input"]),
    verb(VerbKind::Later,
        &["senere"],
        &["seinare"],
        &["later"]),
    verb(VerbKind::Speaker,
        &["ordet", "innlegg"],
        &["ordet", "innlegg"],
        &["speaker"]),
    verb(VerbKind::Election(Office::DeputyLeader),
        &["valg nestleder", "valg av nestleder"],
        &["val nestleiar", "val av nestleiar"],
        &["election deputy leader", "election of deputy leader"]),
    verb(VerbKind::Election(Office::Leader),
        &["valg leder", "valg av leder"],
        &["val leiar", "val av leiar"],
        &["election leader", "election of leader"]),
];

/// The fewest letters a word needs to be taken for a misspelt verb.
const SHORTEST_NEAR: usize = 5;
/// From this length on a verb may have two letters wrong.
const LONG: usize = 8;

impl VerbKind {
    /// Whether somebody is named between the verb and its colon.
    pub const fn takes_who(self) -> bool {
        matches!(self, Self::FollowUp | Self::Dissent | Self::Input | Self::Speaker)
    }

    /// The verb as it is written in `language`.
    pub fn word(self, language: Language) -> &'static str {
        let of_kind = VERBS.iter().find(|verb| verb.kind == self);
        of_kind.and_then(|verb| verb.spellings[language as usize].first()).copied().unwrap_or_default()
    }
}

/// Every spelling of every verb.
pub fn spellings() -> impl Iterator<Item = (VerbKind, &'static str)> {
    VERBS
        .iter()
        .flat_map(|verb| verb.spellings.iter().copied().flatten().map(|spelling| (verb.kind, *spelling)))
}

/// The verb at the start of `text`, and what follows it. The longest spelling that fits.
pub fn leading(text: &str) -> Option<(VerbKind, &str)> {
    spellings()
        .filter_map(|(kind, spelling)| Some((kind, after(text, spelling)?)))
        .filter(|(_, rest)| rest.is_empty() || rest.starts_with(char::is_whitespace))
        .min_by_key(|(_, rest)| rest.len())
}

/// The verb that `typed` seems meant to be: the same first letter, and one letter wrong, or two in
/// a long one. Other words that look like verbs are left in peace: only long ones are looked at.
pub fn near(typed: &str) -> Option<&'static str> {
    let typed = words(typed).next()?.to_lowercase();
    if typed.chars().count() < SHORTEST_NEAR {
        return None;
    }
    spellings()
        .map(|(_, spelling)| spelling)
        .filter(|spelling| !spelling.contains(' ') && spelling.chars().next() == typed.chars().next())
        .map(|spelling| (strsim::osa_distance(spelling, &typed), spelling))
        .filter(|(distance, spelling)| {
            let length = spelling.chars().count();
            let allowed = if length >= LONG { 2 } else { usize::from(length > SHORTEST_NEAR) };
            (1..=allowed).contains(distance)
        })
        .min()
        .map(|(_, spelling)| spelling)
}
