//! `saksgang compact`: gives room back to the disk.

use clap::Args;

use super::failure::Failure;
use super::said;
use super::surroundings::Surroundings;
use super::told;
use crate::office::keeping;

/// Make the office's file smaller
///
/// Writes the database anew: the room that it no longer needs goes back to the disk, and of what was
/// erased nothing is left in the file. Stop the server before: saksgang stop.
#[derive(Args, Clone, Copy, Debug)]
pub struct Compact {}

impl Compact {
    pub fn run(surroundings: &Surroundings) -> Result<(), Failure> {
        let wording = &surroundings.wording;
        let _alone = surroundings.alone()?;
        let place = keeping::database(&surroundings.office);
        let (before, after) = keeping::compact(&surroundings.office)
            .map_err(|trouble| surroundings.bad_file(&place, &trouble))?;
        let sizes = [("before", told::size(before).into()), ("after", told::size(after).into())];
        said::line(&wording.tell("cli-compacted", &sizes));
        Ok(())
    }
}
