//! `saksgang access`: who may do what.

use clap::{Args, Subcommand, ValueEnum};

use super::exit::Exit;
use super::failure::Failure;
use super::said;
use super::surroundings::{Attached, Surroundings};
use crate::domain::{Account, CouncilId, Role};
use crate::language::{Arg, Wording};
use crate::office::{AccountsView, AnswerBody, Command, Query};
use crate::tui::named;

/// Say who may do what in the office
#[derive(Subcommand, Clone, Debug)]
pub enum Access {
    List(List),
    Grant(Grant),
    Revoke(Revoke),
}

/// Print who may do what
#[derive(Args, Clone, Debug)]
pub struct List {}

/// Let a Unix user in, or change what one may do
///
/// Without --council the role holds in the whole office. What is not mentioned stays as it is.
#[derive(Args, Clone, Debug)]
pub struct Grant {
    /// The Unix user's name
    user: String,
    /// What the user may do: read, work with cases, work with everything, give rights
    #[arg(value_enum)]
    role: RoleName,
    /// Only in this council, by its code (can be said again)
    #[arg(long, value_name = "CODE")]
    council: Vec<String>,
    /// The user may read what is exempt from public access
    #[arg(long, conflicts_with = "no_exempt")]
    exempt: bool,
    /// The user may not read what is exempt from public access
    #[arg(long)]
    no_exempt: bool,
}

/// Take rights away: all of them, or those in a council
#[derive(Args, Clone, Debug)]
pub struct Revoke {
    /// The Unix user's name
    user: String,
    /// Only those in this council, by its code (can be said again)
    #[arg(long, value_name = "CODE")]
    council: Vec<String>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum RoleName {
    /// Reads
    Reader,
    /// Works with cases: changes, assessments, letters
    Adviser,
    /// Works with everything
    Secretary,
    /// Gives rights, and keeps the office
    Administrator,
}

impl From<RoleName> for Role {
    fn from(name: RoleName) -> Self {
        match name {
            RoleName::Reader => Self::Reader,
            RoleName::Adviser => Self::Adviser,
            RoleName::Secretary => Self::Secretary,
            RoleName::Administrator => Self::Administrator,
        }
    }
}

impl Access {
    pub fn run(&self, surroundings: &Surroundings) -> Result<(), Failure> {
        let attached = surroundings.attach()?;
        let AnswerBody::Accounts(view) = attached.ask(Query::Accounts)?.body else {
            return Err(attached.nothing());
        };
        match self {
            Self::List(_) => {
                for account in &view.accounts {
                    said::line(&in_words(account, &view, &attached.wording));
                }
                Ok(())
            }
            Self::Grant(grant) => grant.run(&attached, &view),
            Self::Revoke(revoke) => revoke.run(&attached, &view),
        }
    }
}

impl Grant {
    fn run(&self, attached: &Attached<'_>, view: &AccountsView) -> Result<(), Failure> {
        let known = view.accounts.iter().find(|account| account.user == self.user);
        let mut office = known.and_then(|account| account.office);
        let mut councils = known.map_or_else(Vec::new, |account| account.councils.clone());
        let exempt = self.exempt || (known.is_some_and(|account| account.exempt) && !self.no_exempt);
        let role = self.role.into();
        if self.council.is_empty() {
            office = Some(role);
        }
        for council in found(&self.council, attached, view)? {
            councils.retain(|(id, _)| *id != council);
            councils.push((council, role));
        }
        let user = self.user.clone();
        attached.order(Command::SetAccount { user, office, councils, exempt })?;
        told(attached, "cli-access-granted", &self.user);
        Ok(())
    }
}

impl Revoke {
    fn run(&self, attached: &Attached<'_>, view: &AccountsView) -> Result<(), Failure> {
        let Some(account) = view.accounts.iter().find(|account| account.user == self.user) else {
            let words = attached.wording.tell("cli-access-nobody", &[("user", Arg::from(&self.user))]);
            return Err(Failure::new(Exit::NotFound, words));
        };
        let going = found(&self.council, attached, view)?;
        let Account { id, user, office, mut councils, exempt } = account.clone();
        councils.retain(|(council, _)| !going.contains(council));
        let command = if going.is_empty() || (office.is_none() && councils.is_empty()) {
            Command::RemoveAccount { id }
        } else {
            Command::SetAccount { user, office, councils, exempt }
        };
        attached.order(command)?;
        told(attached, "cli-access-revoked", &self.user);
        Ok(())
    }
}

fn told(attached: &Attached<'_>, key: &str, user: &str) {
    said::line(&attached.wording.tell(key, &[("user", Arg::from(user))]));
}

/// The councils with these codes.
fn found(codes: &[String], attached: &Attached<'_>, view: &AccountsView) -> Result<Vec<CouncilId>, Failure> {
    let council = |code: &String| {
        let known = view.councils.iter().find(|(_, known)| known.to_lowercase() == code.to_lowercase());
        known.map(|(id, _)| *id).ok_or_else(|| {
            let words = attached.wording.tell("cli-no-such-council", &[("council", Arg::from(code))]);
            Failure::new(Exit::NotFound, words)
        })
    };
    codes.iter().map(council).collect()
}

/// `ida  leser · URO sekretær · leser det som er unntatt`
fn in_words(account: &Account, view: &AccountsView, wording: &Wording) -> String {
    let role = |role: Role| named(wording, "role", role.into());
    let mut parts = vec![account.office.map_or_else(|| wording.say("role-none"), role)];
    parts.extend(account.councils.iter().map(|(id, own)| format!("{} {}", view.code(*id), role(*own))));
    if account.exempt {
        parts.push(wording.say("accounts-exempt"));
    }
    format!("{}  {}", account.user, parts.join(" · "))
}
