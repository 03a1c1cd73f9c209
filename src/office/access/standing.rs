//! How somebody stands to the office: what they may, and whom they ask for more.

use serde::{Deserialize, Serialize};

use crate::domain::{Account, Reason, Right, Rights, Role};
use crate::office::Refusal;
use crate::store::{Records, StoreError, View};

/// What a terminal is told of its user's rights.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RightsView {
    pub rights: Rights,
    /// The administrators: whom to ask for more.
    pub ask: Vec<String>,
}

/// How a user stands to the office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    pub rights: Rights,
    /// The office knows the user.
    pub known: bool,
    /// The administrators.
    pub ask: Vec<String>,
}

impl Standing {
    /// Of this user. As long as there are no accounts, whoever was let in may do everything: the
    /// door lets in only the one who owns the office.
    pub fn of(view: &dyn View, user: &str) -> Result<Self, StoreError> {
        let accounts: Vec<Account> = view.all()?;
        if accounts.is_empty() {
            return Ok(Self::owner());
        }
        let mut ask: Vec<String> = accounts
            .iter()
            .filter(|account| account.office == Some(Role::Administrator))
            .map(|account| account.user.clone())
            .collect();
        ask.sort();
        let account = accounts.iter().find(|account| account.user == user);
        Ok(Self { rights: account.map(Rights::of).unwrap_or_default(), known: account.is_some(), ask })
    }

    /// Of whoever may do everything.
    pub const fn owner() -> Self {
        Self { rights: Rights::owner(), known: true, ask: Vec::new() }
    }

    /// Why not, and whom to ask.
    pub fn not_allowed(&self, right: Right, role: Option<Role>) -> Refusal {
        Reason::NotAllowed { role, right, ask: self.ask.join(", ") }.into()
    }

    /// What the terminal is told.
    pub fn view(self) -> RightsView {
        RightsView { rights: self.rights, ask: self.ask }
    }
}
