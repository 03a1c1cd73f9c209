//! Who may do what.

use crate::domain::{Account, Council, Specialty};
use crate::office::{AccountsView, Refusal, look};
use crate::store::{Records, View};

/// All accounts, by user.
pub fn accounts(view: &dyn View) -> Result<AccountsView, Refusal> {
    let mut accounts: Vec<Account> = view.all()?;
    accounts.sort_by(|a, b| a.user.cmp(&b.user));
    let mut councils = Vec::new();
    for council in view.all::<Council>()?.into_iter().filter(|council| council.own) {
        let specialty: Specialty = look::find(view, council.specialty)?;
        councils.push((council.id, specialty.code));
    }
    councils.sort_by(|a, b| a.1.cmp(&b.1));
    Ok(AccountsView { accounts, councils })
}
