//! What is wrong with a line, or missing from it.

use std::ops::Range;

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantNames};

use super::directory::Directory;
use super::who::Party;
use crate::language::Language;

/// A flaw, and where in the line it is seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    pub flaw: Flaw,
    /// Bytes of the line.
    pub at: Range<usize>,
}

/// What is wrong or missing: data, to be worded elsewhere by its stable name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum Flaw {
    /// The verb has nothing after it.
    NoText,
    /// Nobody is to do what was decided to be done.
    NoOwner,
    /// Who dissents, asks or speaks is not said.
    NoName,
    /// No day is set. Allowed, but asked for before the meeting closes.
    NoDue,
    UnknownName {
        typed: String,
    },
    Ambiguous {
        typed: String,
        candidates: Vec<Party>,
    },
    UnreadableDate {
        typed: String,
    },
    /// Not a verb, but nearly this one.
    NearVerb {
        typed: String,
        verb: String,
    },
    /// `#` before what is no verb at all.
    UnknownVerb {
        typed: String,
    },
    /// A verb and somebody's name, but no colon after them.
    NoColon,
    /// Nobody stands for election.
    NoCandidate,
    /// Acclamation or count: not said.
    NoManner,
    /// Several stand for election, and no votes are told.
    NoVotes,
    /// Two or more have the most votes.
    Tie,
}

impl Flaw {
    /// Its stable name.
    pub fn name(&self) -> &'static str {
        self.into()
    }

    /// What its wording speaks of: each value with its name.
    pub fn values(&self, directory: &Directory, language: Language) -> Vec<(&'static str, String)> {
        match self {
            Self::UnknownName { typed } | Self::UnreadableDate { typed } | Self::UnknownVerb { typed } => {
                vec![("typed", typed.clone())]
            }
            Self::NearVerb { typed, verb } => vec![("typed", typed.clone()), ("verb", verb.clone())],
            Self::Ambiguous { typed, candidates } => {
                let names =
                    candidates.iter().map(|party| directory.name(party, language)).collect::<Vec<_>>();
                vec![("typed", typed.clone()), ("candidates", names.join(", "))]
            }
            Self::NoText
            | Self::NoOwner
            | Self::NoName
            | Self::NoDue
            | Self::NoColon
            | Self::NoCandidate
            | Self::NoManner
            | Self::NoVotes
            | Self::Tie => Vec::new(),
        }
    }

    /// Worth saying, but nothing that has to be mended.
    pub const fn is_hint(&self) -> bool {
        matches!(self, Self::NoDue | Self::NoManner | Self::NearVerb { .. } | Self::NoColon)
    }
}
