//! `saksgang verify`: whether everything is as it was written.

use std::path::Path;

use clap::Args;

use super::exit::Exit;
use super::failure::Failure;
use super::said;
use super::surroundings::Surroundings;
use crate::domain::RecordKey;
use crate::language::{Arg, Wording};
use crate::link::{LinkError, alone};
use crate::office::{AnswerBody, FaultView, Query, VerdictView, keeping};
use crate::tui::named;

/// Check that everything in the office is as it was written
///
/// Reads every page, record and entry: checksums, the chain of the journal, the index derived
/// anew, and whether each record that another names is there. Nothing is changed. Without FILE it
/// is the office itself, also while people work.
#[derive(Args, Clone, Debug)]
pub struct Verify {
    /// Another database: a file, or a copy in backups/ by its name, its day or 'latest'
    file: Option<String>,
}

impl Verify {
    pub fn run(&self, surroundings: &Surroundings) -> Result<(), Failure> {
        let wording = &surroundings.wording;
        let verdict = match &self.file {
            Some(meant) => file(surroundings, &surroundings.copy(meant)?)?,
            None => office(surroundings)?,
        };
        for fault in &verdict.faults {
            said::line(&words(wording, fault));
        }
        if verdict.more > 0 {
            said::line(&wording.tell("cli-import-more-faults", &[("count", verdict.more.into())]));
        }
        let counts = [("entries", Arg::from(verdict.entries)), ("records", verdict.records.into())];
        if verdict.faults.is_empty() {
            said::line(&wording.tell("cli-verify-good", &counts));
            return Ok(());
        }
        let count = verdict.faults.len() + verdict.more;
        let mut lines = vec![wording.tell("cli-verify-bad", &[("count", count.into())])];
        lines.extend(self.file.is_none().then(|| surroundings.way_back()));
        Err(Failure { exit: Exit::Damaged, lines })
    }
}

/// The office itself: by its server where there is one, else by its file.
fn office(surroundings: &Surroundings) -> Result<VerdictView, Failure> {
    let place = keeping::database(&surroundings.office);
    if !place.exists() {
        return surroundings.attach().and_then(|attached| Err(attached.nothing()));
    }
    match alone(&surroundings.office) {
        Ok(_alone) => file(surroundings, &place),
        Err(LinkError::Served { .. }) => {
            let attached = surroundings.attach_to_any()?;
            match attached.ask(Query::Verify)?.body {
                AnswerBody::Verdict(verdict) => Ok(*verdict),
                _ => Err(attached.nothing()),
            }
        }
        Err(error) => Err(surroundings.unreachable(&error)),
    }
}

fn file(surroundings: &Surroundings, path: &Path) -> Result<VerdictView, Failure> {
    keeping::verify_file(path).map_err(|trouble| surroundings.bad_file(path, &trouble))
}

/// `Journalføring 14: innholdet er endret etterpå`
fn words(wording: &Wording, fault: &FaultView) -> String {
    let record = |key: RecordKey| {
        let kind: &str = key.kind.into();
        format!("{} {}", named(wording, "kind", kind), key.id)
    };
    let args = [
        ("seq", Arg::from(fault.seq.unwrap_or_default())),
        ("record", fault.key.map(record).unwrap_or_default().into()),
        ("other", fault.other.map(record).unwrap_or_default().into()),
        ("table", fault.table.clone().unwrap_or_default().into()),
    ];
    wording.tell(&format!("fault-{}", fault.name), &args)
}
