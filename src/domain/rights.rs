//! What each role may do, and what is hidden from whoever may not read what is exempt.

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

use super::account::{Account, Role};
use super::assessment::Heading;
use super::id::{AgendaItemId, CouncilId};
use super::input::InputSource;
use super::meeting::Access;
use super::minutes::{Approval, MinutesState, RemarkState};
use super::reason::Reason;
use super::record::Record;

/// What somebody may be allowed to do.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    IntoStaticStr,
    VariantArray,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Right {
    /// See what is there.
    Read,
    /// Work with cases: changes, assessments, letters.
    Cases,
    /// Work with councils: members, meetings, minutes.
    Councils,
    /// Change what holds for the whole office: settings and reference data.
    Office,
    /// Give rights, and keep the office's copies.
    Administer,
}

impl Right {
    /// The least role that has it.
    pub const TABLE: &[(Self, Role)] = &[
        (Self::Read, Role::Reader),
        (Self::Cases, Role::Adviser),
        (Self::Councils, Role::Secretary),
        (Self::Office, Role::Secretary),
        (Self::Administer, Role::Administrator),
    ];

    /// The least role that has it.
    pub fn least(self) -> Role {
        let row = Self::TABLE.iter().find(|(right, _)| *right == self);
        row.map_or(Role::Administrator, |(_, role)| *role)
    }
}

/// What one user may do.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rights {
    /// Everywhere; nothing where `None`.
    pub office: Option<Role>,
    /// In single councils, where that is more.
    pub councils: Vec<(CouncilId, Role)>,
    /// May read what is exempt from public access.
    pub exempt: bool,
}

impl Rights {
    /// Of whoever owns an office that has no accounts yet.
    pub const fn owner() -> Self {
        Self { office: Some(Role::Administrator), councils: Vec::new(), exempt: true }
    }

    pub fn of(account: &Account) -> Self {
        Self { office: account.office, councils: account.councils.clone(), exempt: account.exempt }
    }

    /// The role in this council: the office's or the council's own, whichever is more.
    pub fn role_in(&self, council: CouncilId) -> Option<Role> {
        let own = self.councils.iter().filter(|(id, _)| *id == council).map(|(_, role)| *role).max();
        self.office.max(own)
    }

    /// Whether this may be done in one of these councils, or, where there are none, in the office.
    pub fn allow(&self, right: Right, councils: &[CouncilId]) -> bool {
        let least = Some(right.least());
        self.office >= least || councils.iter().any(|council| self.role_in(*council) >= least)
    }

    /// Whether this may be done in the office or in any council at all.
    pub fn allow_somewhere(&self, right: Right) -> bool {
        let councils: Vec<CouncilId> = self.councils.iter().map(|(council, _)| *council).collect();
        self.allow(right, &councils)
    }

    /// The most that may be done anywhere.
    pub fn most(&self) -> Option<Role> {
        self.councils.iter().map(|(_, role)| Some(*role)).fold(self.office, Option::max)
    }
}

/// Whether these can be all the accounts of an office, `changed` being the one that is new. Somebody
/// must always be able to give rights.
pub fn check_accounts(all: &[Account], changed: Option<&Account>) -> Result<(), Vec<Reason>> {
    let mut reasons = Vec::new();
    if !all.iter().any(|account| account.office == Some(Role::Administrator)) {
        reasons.push(Reason::LastAdministrator);
    }
    if let Some(account) = changed {
        if !is_user_name(&account.user) {
            reasons.push(Reason::NoUserName { user: account.user.clone() });
        }
        if account.office.is_none() && account.councils.is_empty() {
            reasons.push(Reason::NoRole);
        }
    }
    if reasons.is_empty() { Ok(()) } else { Err(reasons) }
}

/// Whether a Unix user can be called so.
fn is_user_name(name: &str) -> bool {
    let fits = |c: char| !c.is_control() && !c.is_whitespace() && !matches!(c, ':' | ',' | '/');
    !name.is_empty() && name.len() <= 64 && !name.starts_with('-') && name.chars().all(fits)
}

/// What stands in place of a text that may not be read.
const HIDDEN: &str = "…";

/// The item whose minutes the record holds something of, and whether it holds any.
pub fn exempt_source(record: &Record) -> Option<AgendaItemId> {
    match record {
        Record::AgendaItem(item) if !item.minutes.is_empty() => Some(item.id),
        Record::Decision(it) => Some(it.item),
        Record::Election(it) => Some(it.item),
        Record::FollowUp(it) => Some(it.item),
        Record::Remark(it) => it.item,
        Record::Correction(it) => it.item,
        Record::Input(it) => match it.source {
            InputSource::Spoken(item) | InputSource::Later(item) => Some(item),
            InputSource::SentIn => None,
        },
        _ => None,
    }
}

/// The record without what is exempt from public access. `exempt` tells whether an item is.
pub fn veiled(record: Record, exempt: &mut dyn FnMut(AgendaItemId) -> bool) -> Record {
    if let Record::Minutes(mut minutes) = record {
        if let MinutesState::Approved(approval) = &mut minutes.state {
            let Approval { text, public, .. } = &mut **approval;
            if let Some(public) = public {
                text.clone_from(public);
            }
        }
        return Record::Minutes(minutes);
    }
    let hidden = match &record {
        // An image of the journal says of itself what it was.
        Record::AgendaItem(item) => item.access != Access::Public || exempt(item.id),
        other => exempt_source(other).is_some_and(exempt),
    };
    if hidden { hide(record) } else { record }
}

/// An answer in a case without its words.
pub fn without_text(mut record: Record) -> Record {
    let hide = |text: &mut String| {
        if !text.is_empty() {
            HIDDEN.clone_into(text);
        }
    };
    match &mut record {
        Record::Assessment(it) => Heading::VARIANTS.iter().for_each(|heading| hide(it.text_mut(*heading))),
        Record::CouncilReply(it) => hide(&mut it.text),
        _ => {}
    }
    record
}

fn hide(record: Record) -> Record {
    let word = || HIDDEN.to_owned();
    match record {
        Record::AgendaItem(mut it) => {
            it.minutes = String::new();
            Record::AgendaItem(it)
        }
        Record::Decision(mut it) => {
            (it.text, it.dissents) = (word(), Vec::new());
            Record::Decision(it)
        }
        Record::Election(mut it) => {
            it.candidates = Vec::new();
            Record::Election(it)
        }
        Record::FollowUp(mut it) => {
            it.what = word();
            Record::FollowUp(it)
        }
        Record::Remark(mut it) => {
            it.text = word();
            if let RemarkState::Answered { answer } = &mut it.state {
                *answer = word();
            }
            Record::Remark(it)
        }
        Record::Correction(mut it) => {
            (it.reason, it.before, it.after) = (word(), word(), word());
            Record::Correction(it)
        }
        Record::Input(mut it) => {
            it.text = word();
            Record::Input(it)
        }
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{AccountId, CouncilId};

    const HERE: CouncilId = CouncilId(7);
    const THERE: CouncilId = CouncilId(8);

    /// For each role, what it may: a table that a person of the field can check.
    #[test]
    fn each_role_may_what_the_one_before_may_and_more() {
        for (role, may) in [
            (None, &[][..]),
            (Some(Role::Reader), &[Right::Read]),
            (Some(Role::Adviser), &[Right::Read, Right::Cases]),
            (Some(Role::Secretary), &[Right::Read, Right::Cases, Right::Councils, Right::Office]),
            (Some(Role::Administrator), Right::VARIANTS),
        ] {
            let rights = Rights { office: role, ..Rights::default() };
            for right in Right::VARIANTS {
                assert_eq!(rights.allow(*right, &[]), may.contains(right), "{role:?} and {right:?}");
                assert_eq!(rights.allow(*right, &[HERE]), may.contains(right), "{role:?} and {right:?}");
            }
            assert!(!rights.exempt, "no role reads what is exempt by itself");
        }
    }

    #[test]
    fn a_role_in_a_council_holds_there_alone() {
        let rights =
            Rights { office: Some(Role::Reader), councils: vec![(HERE, Role::Secretary)], exempt: false };
        assert!(rights.allow(Right::Councils, &[HERE]));
        assert!(rights.allow(Right::Cases, &[THERE, HERE]), "one of the councils is enough");
        assert!(!rights.allow(Right::Councils, &[THERE]) && !rights.allow(Right::Councils, &[]));
        assert!(rights.allow(Right::Read, &[THERE]), "the office's role holds in every council");
        assert!(rights.allow_somewhere(Right::Councils) && !rights.allow_somewhere(Right::Administer));
        let less =
            Rights { office: Some(Role::Secretary), councils: vec![(HERE, Role::Reader)], exempt: false };
        assert!(less.allow(Right::Councils, &[HERE]), "a council's role gives more, never less");
    }

    #[test]
    fn somebody_can_always_give_rights() {
        let account = |id, user: &str, office| Account {
            id: AccountId(id),
            user: user.into(),
            office,
            councils: Vec::new(),
            exempt: false,
        };
        let kari = account(1, "kari", Some(Role::Administrator));
        let ola = account(2, "ola", Some(Role::Secretary));
        assert_eq!(check_accounts(&[kari.clone(), ola.clone()], Some(&ola)), Ok(()));
        assert_eq!(check_accounts(&[ola], None), Err(vec![Reason::LastAdministrator]));
        for name in ["", "kari nordmann", "kari:x", "-kari", "a\u{1b}[31m", "a/b"] {
            let odd = account(2, name, Some(Role::Reader));
            assert_eq!(
                check_accounts(&[kari.clone(), odd.clone()], Some(&odd)),
                Err(vec![Reason::NoUserName { user: name.into() }])
            );
        }
        let empty = account(2, "ola", None);
        assert_eq!(check_accounts(&[kari, empty.clone()], Some(&empty)), Err(vec![Reason::NoRole]));
    }
}
