//! What a line says.

use serde::{Deserialize, Serialize};

use super::who::Who;
use crate::domain::{Day, Heading, Office};

/// What a line of minutes says. What is missing is empty or `None` here, and a fault of the line.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Statement {
    /// Prose: whatever is none of the others.
    #[default]
    Text,
    Decision {
        text: String,
    },
    /// What the change means under one of the three headings (routine §3 step 1).
    Consequence {
        heading: Heading,
        said: Said,
    },
    FollowUp {
        /// Nobody, when nobody was named.
        owners: Vec<Who>,
        what: String,
        due: Option<Day>,
    },
    Dissent {
        who: Vec<Who>,
        text: String,
    },
    Input {
        who: Vec<Who>,
        text: String,
    },
    /// Something for another meeting.
    Later {
        text: String,
    },
    Speaker {
        who: Vec<Who>,
        text: String,
    },
    Election(Election),
}

/// A consequence in words, or the words that there is none. Silence is neither: it is an empty text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Said {
    Text(String),
    NoConsequence,
}

/// The council elects its leader or deputy leader (mandate §3).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Election {
    pub office: Office,
    pub candidates: Vec<Candidate>,
    /// Blank votes, when they were counted.
    pub blank: Option<u32>,
    pub manner: Manner,
    /// The last day of the term.
    pub until: Option<Day>,
}

/// Somebody who stands for election.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Candidate {
    pub who: Who,
    pub votes: Option<u32>,
}

/// How an election was held.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Manner {
    #[default]
    Unsaid,
    Acclamation,
    Count,
}

impl Election {
    /// Who is elected: the only candidate, or the one with more votes than any other.
    pub fn elected(&self) -> Option<&Candidate> {
        if let [only] = self.candidates.as_slice() {
            return Some(only);
        }
        let first = self.candidates.iter().max_by_key(|candidate| candidate.votes)?;
        let level = |candidate: &&Candidate| candidate.votes == first.votes;
        let alone = self.candidates.iter().filter(level).count() == 1;
        alone.then_some(first)
    }
}
