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
        let letters = letters.trim_end_matches(['-', ' ', '\u{2011}', '\u{2013}']).to_uppercase();
        let shaped = (2..=4).contains(&letters.chars().count()) && letters.chars().all(char::is_alphabetic);
        let counted = digits.len() <= 4 && digits.bytes().all(|byte| byte.is_ascii_digit());
        let number: u32 = digits.parse().ok().filter(|_| shaped && counted)?;
        Some(Self(format!("{letters}-{number:03}")))
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

/// The id's last successor among these, or `None` where it has none.
pub fn successor<'a>(code: &ObjectiveCode, aliases: &'a [ObjectiveAlias]) -> Option<&'a ObjectiveAlias> {
    let next = |code: &ObjectiveCode| aliases.iter().find(|alias| alias.old == *code);
    let mut last = next(code)?;
    // A circle has no end: nobody walks further than there are aliases.
    for _ in aliases {
        match next(&last.new) {
            Some(further) => last = further,
            None => return Some(last),
        }
    }
    None
}

/// Whether `old` could become `new` without a way back to itself.
pub fn leads_back(old: &ObjectiveCode, new: &ObjectiveCode, aliases: &[ObjectiveAlias]) -> bool {
    old == new || successor(new, aliases).is_some_and(|last| last.new == *old)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use proptest::prelude::*;

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

    #[test]
    fn an_old_id_leads_to_the_one_that_counts() {
        let code = |text: &str| ObjectiveCode::read(text).unwrap();
        let alias = |id, old: &str, new: &str| ObjectiveAlias {
            id: ObjectiveAliasId(id),
            old: code(old),
            new: code(new),
            from: Day::ymd(2027, 3, 1).unwrap(),
        };
        let chain = [alias(1, "THX-28", "THX-90"), alias(2, "THX-90", "THX-131")];
        let found = |text: &str, aliases: &[ObjectiveAlias]| {
            successor(&code(text), aliases).map(|last| last.new.to_string())
        };
        assert_eq!(found("THX-028", &chain).as_deref(), Some("THX-131"));
        assert_eq!(found("THX 90", &chain).as_deref(), Some("THX-131"));
        assert_eq!(found("THX-131", &chain), None);
        for (old, new, back) in [
            ("THX-131", "THX-28", true),
            ("THX-131", "THX-131", true),
            ("THX-131", "THX-132", false),
            ("FKM-3", "THX-28", false),
        ] {
            assert_eq!(leads_back(&code(old), &code(new), &chain), back, "{old} {new}");
        }
        let circle = [alias(1, "THX-1", "THX-2"), alias(2, "THX-2", "THX-1")];
        assert_eq!(found("THX-1", &circle), None);
    }

    proptest! {
        #[test]
        fn a_normal_form_is_its_own_normal_form(typed in "[A-ZÆØÅa-zæøå]{2,4}[- ]?[0-9]{1,4}") {
            let code = ObjectiveCode::read(&typed).unwrap();
            prop_assert_eq!(ObjectiveCode::read(code.as_str()), Some(code));
        }

        #[test]
        fn whatever_is_typed_is_an_id_or_is_not(typed in "\\PC{0,12}") {
            if let Some(code) = ObjectiveCode::read(&typed) {
                prop_assert_eq!(ObjectiveCode::read(code.as_str()), Some(code.clone()));
            }
        }
    }
}
