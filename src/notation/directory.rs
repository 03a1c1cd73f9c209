//! What a line can name: the people, trusts, cases and objectives of the meeting's council.

use serde::{Deserialize, Serialize};

use super::who::{Among, Party, Who, spell};
use super::words::same;
use crate::domain::{CaseNo, Day, InstitutionId, PersonId};
use crate::language::Language;

/// Everything that a line of minutes can name, gathered once from the records.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Directory {
    pub trusts: Vec<TrustName>,
    pub people: Vec<PersonName>,
    /// Those at the meeting without a seat: the name alone, without role and workplace.
    pub guests: Vec<String>,
    pub leader: Option<PersonId>,
    pub deputy_leader: Option<PersonId>,
    /// The council's cases with their titles.
    pub cases: Vec<(CaseNo, String)>,
    /// Ids of learning objectives as they are written: `THX-028`.
    pub objectives: Vec<String>,
}

/// A trust, by its short and its full name: `Ahus`, `Akershus universitetssykehus HF`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrustName {
    pub id: InstitutionId,
    pub short: String,
    pub name: String,
}

/// A person, and the trust they sit for or work at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonName {
    pub id: PersonId,
    pub name: String,
    pub trust: Option<InstitutionId>,
}

/// One of those that a directory names.
#[derive(Clone, Copy)]
pub(super) enum Entry<'a> {
    Trust(&'a TrustName),
    Person(&'a PersonName),
    Guest(&'a str),
}

impl Entry<'_> {
    pub(super) fn party(self) -> Party {
        match self {
            Self::Trust(trust) => Party::Institution(trust.id),
            Self::Person(person) => Party::Person(person.id),
            Self::Guest(name) => Party::Guest(name.to_owned()),
        }
    }
}

/// What a line is read against.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    pub directory: &'a Directory,
    /// The day that `fredag` counts from.
    pub today: Day,
}

impl Directory {
    /// The trust with this id.
    pub fn trust(&self, id: InstitutionId) -> Option<&TrustName> {
        self.trusts.iter().find(|trust| trust.id == id)
    }

    /// The person with this id.
    pub fn person(&self, id: PersonId) -> Option<&PersonName> {
        self.people.iter().find(|person| person.id == id)
    }

    /// Whom a person sits for: `Ahus`.
    pub fn trust_of(&self, id: PersonId) -> Option<&TrustName> {
        self.trust(self.person(id)?.trust?)
    }

    /// A name that is read as this party and no other: `Ahus`, `Kari Nordmann (STHF)`.
    pub fn name(&self, party: &Party, language: Language) -> String {
        spell(party, Among::All, self, language)
    }

    /// How to write who is meant, so that it is read as the same again.
    pub fn spell(&self, who: &Who, language: Language) -> String {
        match who {
            Who::Known(party) => self.name(party, language),
            Who::Ambiguous { typed, .. } | Who::Unknown(typed) => typed.clone(),
        }
    }

    /// Everybody and everything that can be named as owner, dissenter or speaker.
    pub(super) fn entries(&self) -> impl Iterator<Item = Entry<'_>> {
        let guests = self.guests.iter().map(|guest| Entry::Guest(guest));
        self.trusts.iter().map(Entry::Trust).chain(self.persons()).chain(guests)
    }

    /// Everybody who can be elected.
    pub(super) fn persons(&self) -> impl Iterator<Item = Entry<'_>> {
        self.people.iter().map(Entry::Person)
    }

    /// The objective as the records write it, when they know it.
    pub(super) fn objective(&self, letters: &str, number: u32) -> Option<&str> {
        self.objectives.iter().map(String::as_str).find(|id| {
            id.split_once(['-', ' '])
                .is_some_and(|(its, digits)| same(its, letters) && digits.parse() == Ok(number))
        })
    }

    /// Whether the records know the case.
    pub(super) fn knows(&self, case: CaseNo) -> bool {
        self.cases.iter().any(|(number, _)| *number == case)
    }
}
