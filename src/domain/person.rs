//! A person of a roster.

use serde::{Deserialize, Serialize};

use super::id::{InstitutionId, PersonId};

/// Somebody who sits in a council or was a guest at a meeting. Work details only: never a
/// national identity number, a private address or a reason for absence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    pub id: PersonId,
    pub name: String,
    /// `overlege`, `seksjonsoverlege`.
    pub title: String,
    pub workplace: Option<InstitutionId>,
    /// Work e-mail.
    pub email: Option<String>,
    /// Work telephone.
    pub phone: Option<String>,
    /// Roles that make the person fit for a seat, such as `UAO` (mandate §3).
    pub roles: Vec<String>,
}

impl Person {
    /// The first letters of the names, in lower case: `Lise Hauge Nilsen` is `lhn`.
    pub fn initials(&self) -> String {
        self.name
            .split([' ', '-'])
            .filter_map(|part| part.chars().next())
            .flat_map(char::to_lowercase)
            .collect()
    }
}

/// Whether two entries are about the same person: the same e-mail where both are known, else
/// the same name at the same workplace.
pub fn same_person(one: &Person, other: &Person) -> bool {
    match (&one.email, &other.email) {
        (Some(one), Some(other)) => one.eq_ignore_ascii_case(other),
        _ => one.workplace == other.workplace && one.name.to_lowercase() == other.name.to_lowercase(),
    }
}
