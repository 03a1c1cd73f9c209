//! `saksgang export office`: the whole office as plain files.

use std::fs::File;
use std::path::PathBuf;

use clap::Args;

use crate::cli::failure::Failure;
use crate::cli::said;
use crate::cli::surroundings::Surroundings;
use crate::language::Arg;
use crate::office::{AnswerBody, Query, bundle, keeping};

/// Write the whole office as plain files
///
/// One folder for each case and each meeting, readable without the program, with the field names
/// of Noark 5, and every record as JSON, one a line, from which 'saksgang import office' makes an
/// office again. It is written from a copy of the office that is taken first, by an administrator who
/// may read what is exempt from public access: all of it goes out, and the journal says so.
#[derive(Args, Clone, Debug)]
pub struct OfficeOf {
    /// A new or empty directory
    dir: PathBuf,
}

impl OfficeOf {
    pub fn run(&self, surroundings: &Surroundings) -> Result<(), Failure> {
        let attached = surroundings.attach()?;
        let wording = &attached.wording;
        let AnswerBody::BackedUp(copy) = attached.ask(Query::TakeOut)?.body else {
            return Err(attached.nothing());
        };
        let copy = keeping::backups(&surroundings.office).join(copy.name);
        // It is there for the office's own account.
        File::open(&copy).map_err(|error| Failure::file(wording, "cli-cannot-read", &copy, &error))?;
        let exported = bundle::export(&copy, &self.dir, &surroundings.clock)
            .map_err(|trouble| surroundings.bad_file(&self.dir, &trouble))?;
        said::line(&wording.tell(
            "cli-bundle-written",
            &[
                ("path", Arg::from(self.dir.display().to_string())),
                ("files", exported.files.into()),
                ("records", exported.records.into()),
            ],
        ));
        Ok(())
    }
}
