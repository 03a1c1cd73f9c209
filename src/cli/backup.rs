//! `saksgang backup`: takes a copy of the office while people work.

use std::path::{Path, PathBuf};

use clap::Args;

use super::exit::Exit;
use super::failure::Failure;
use super::said;
use super::surroundings::Surroundings;
use super::told;
use crate::language::Arg;
use crate::office::{AnswerBody, Query, keeping};

/// Take a copy of the office
///
/// It is taken while people work, read back and verified, and lies in the office's backups/, by
/// the day: office-2026-11-22.redb. It replaces one of the same day; older ones go by the office's
/// rule. The server takes one by itself each day that something changes, and before an upgrade.
#[derive(Args, Clone, Debug)]
pub struct Backup {
    /// Copy it to this file as well, for instance on another disk
    file: Option<PathBuf>,
}

impl Backup {
    pub fn run(&self, surroundings: &Surroundings) -> Result<(), Failure> {
        let attached = surroundings.attach()?;
        let wording = &attached.wording;
        // The server opens no file that somebody else names.
        if let Some(file) = self.file.as_deref().filter(|file| file.exists()) {
            let told = wording.tell("cli-backup-exists", &[("path", file.display().to_string().into())]);
            return Err(Failure::new(Exit::Files, told));
        }
        let AnswerBody::BackedUp(copy) = attached.ask(Query::BackUp)?.body else {
            return Err(attached.nothing());
        };
        let taken = keeping::backups(&surroundings.office).join(&copy.name);
        let tell = |path: &Path| {
            let (entries, records) = copy.counts.unwrap_or_default();
            said::line(&wording.tell(
                "cli-backup-taken",
                &[
                    ("path", Arg::from(path.display().to_string())),
                    ("size", told::size(copy.bytes).into()),
                    ("entries", entries.into()),
                    ("records", records.into()),
                ],
            ));
        };
        tell(&taken);
        if let Some(file) = &self.file {
            keeping::copy(&taken, file).map_err(|trouble| Failure::trouble(wording, &trouble))?;
            tell(file);
        }
        Ok(())
    }
}
