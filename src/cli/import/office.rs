//! `saksgang import office`: an office from the files of another.

use std::path::PathBuf;

use clap::Args;

use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::said;
use crate::cli::surroundings::Surroundings;
use crate::language::Arg;
use crate::link::{make_home, this_user};
use crate::office::bundle::{self, Problem};
use crate::tui::named;

/// Make a new office from the files that 'saksgang export office' wrote
///
/// The directory of --office must not have an office. Every record is checked first, and every
/// file against its sum; what is wrong is named with file and line, and nothing is made. The new
/// journal begins with an entry that names the head of the old one, and you are an administrator.
#[derive(Args, Clone, Debug)]
pub struct OfficeFrom {
    /// The directory that was written
    dir: PathBuf,
}

impl OfficeFrom {
    pub fn run(&self, surroundings: &Surroundings) -> Result<(), Failure> {
        let wording = &surroundings.wording;
        make_home(&surroundings.office).map_err(|error| surroundings.unreachable(&error))?;
        let _alone = surroundings.alone()?;
        let made = bundle::import(&self.dir, &surroundings.office, &this_user(), &surroundings.clock);
        let records = made.map_err(|fault| match &fault.problem {
            Problem::Trouble(trouble) => Failure::trouble(wording, trouble),
            problem => {
                let what = named(wording, "bundle", problem.into());
                let place = match fault.line {
                    Some(line) => format!("{}:{line}", fault.file),
                    None => fault.file.clone(),
                };
                Failure {
                    exit: if *problem == Problem::Exists { Exit::Refused } else { Exit::Damaged },
                    lines: vec![format!("{place}: {what}"), wording.say("cli-bundle-not-taken")],
                }
            }
        })?;
        let args = [surroundings.office_arg(), ("records", Arg::from(records))];
        said::line(&wording.tell("cli-bundle-taken", &args));
        Ok(())
    }
}
