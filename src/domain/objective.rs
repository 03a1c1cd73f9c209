//! Ids of learning objectives: `THX-028`, also seen as `THX 028` (domain reference §6).

use std::fmt;

use serde::{Deserialize, Serialize};

use super::id::ObjectiveAliasId;
use super::time::Day;

/// The normal form of an id: two to four capital letters, a hyphen, at least three digits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ObjectiveCode(String);

impl ObjectiveCode {
    /// Reads `THX-028`, `ønh 12`, `FKM-3`, `REV001`.
    pub fn read(typed: &str) -> Option<Self> {
        let typed = typed.trim();
        let at = typed.find(|c: char| c.is_ascii_digit())?;
        let (letters, digits) = typed.split_at(at);
        let letters = letters.trim_end_matches(['-', ' ', '\u{2011}', '\u{2013}']);
        let shaped = (2..=4).contains(&letters.chars().count()) && letters.chars().all(char::is_alphabetic);
        let counted = digits.len() <= 4 && digits.bytes().all(|byte| byte.is_ascii_digit());
        let number: u32 = digits.parse().ok().filter(|_| shaped && counted)?;
        Some(Self(format!("{}-{number:03}", letters.to_uppercase())))
    }

    /// The normal form.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ObjectiveCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// An objective got another id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ObjectiveAlias {
    pub id: ObjectiveAliasId,
    pub old: ObjectiveCode,
    pub new: ObjectiveCode,
    pub from: Day,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_have_one_normal_form() {
        for (typed, normal) in [
            ("THX-028", Some("THX-028")),
            ("ønh 012", Some("ØNH-012")),
            ("FKM-3", Some("FKM-003")),
            (" REV001 ", Some("REV-001")),
            ("KLS\u{2011}045", Some("KLS-045")),
            ("THX-", None),
            ("T-001", None),
            ("THORAX-001", None),
            ("THX-00x", None),
            ("028", None),
            ("", None),
        ] {
            assert_eq!(ObjectiveCode::read(typed).as_ref().map(ObjectiveCode::as_str), normal, "{typed:?}");
        }
    }
}
