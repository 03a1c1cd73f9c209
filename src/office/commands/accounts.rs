//! Who may do what: accounts are given, changed and taken away.

use std::collections::BTreeMap;

use crate::domain::{Account, AccountId, Council, CouncilId, Role, check_accounts};
use crate::office::desk::Desk;
use crate::office::{Refusal, typed};
use crate::store::Records;

/// Whoever founds the office is its first administrator, and reads what is exempt.
pub fn first(desk: &mut Desk<'_>) -> Result<(), Refusal> {
    let accounts: Vec<Account> = desk.view().all()?;
    if accounts.is_empty() {
        let (id, user) = (AccountId(desk.new_id::<Account>()?), desk.by().to_owned());
        desk.put(Account { id, user, office: Some(Role::Administrator), councils: Vec::new(), exempt: true });
    }
    Ok(())
}

pub fn set(
    desk: &mut Desk<'_>,
    user: &str,
    office: Option<Role>,
    councils: Vec<(CouncilId, Role)>,
    exempt: bool,
) -> Result<(), Refusal> {
    let user = typed::line(user);
    desk.need("user", &user);
    let mut by_council = BTreeMap::new();
    for (council, role) in councils {
        desk.find::<Council>(council)?;
        by_council.insert(council, role);
    }
    desk.settle()?;
    let mut accounts: Vec<Account> = desk.view().all()?;
    let id = match accounts.iter().find(|account| account.user == user) {
        Some(known) => known.id,
        None => AccountId(desk.new_id::<Account>()?),
    };
    let account = Account { id, user, office, councils: by_council.into_iter().collect(), exempt };
    accounts.retain(|other| other.id != id);
    accounts.push(account.clone());
    desk.allow(check_accounts(&accounts, Some(&account)));
    desk.settle()?;
    desk.put(account);
    Ok(())
}

pub fn remove(desk: &mut Desk<'_>, id: AccountId) -> Result<(), Refusal> {
    desk.find::<Account>(id)?;
    let mut accounts: Vec<Account> = desk.view().all()?;
    accounts.retain(|account| account.id != id);
    desk.allow(check_accounts(&accounts, None));
    desk.settle()?;
    desk.remove::<Account>(id);
    Ok(())
}
