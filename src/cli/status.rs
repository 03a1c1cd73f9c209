//! `saksgang status`: how the office is, and who is there.

use clap::Args;

use super::failure::Failure;
use super::said;
use super::surroundings::Surroundings;
use crate::language::Arg;
use crate::office::{AnswerBody, Query};

/// Tell how the office is, and who is attached
#[derive(Args, Clone, Debug)]
pub struct Status {}

impl Status {
    pub fn run(surroundings: &Surroundings) -> Result<(), Failure> {
        let attached = surroundings.attach()?;
        let AnswerBody::Office(Some(office)) = attached.ask(Query::Office)?.body else {
            return Err(attached.nothing());
        };
        let AnswerBody::Status(status) = attached.ask(Query::Status)?.body else {
            return Err(attached.nothing());
        };
        let users = status.users.join(", ");
        for (key, args) in [
            ("cli-status-office", [surroundings.office_arg(), ("region", Arg::from(office.region.name))]),
            ("cli-status-size", [("entries", status.entries.into()), ("kib", (status.bytes / 1024).into())]),
            ("cli-status-users", [("count", status.users.len().into()), ("users", users.into())]),
        ] {
            said::line(&attached.wording.tell(key, &args));
        }
        Ok(())
    }
}
