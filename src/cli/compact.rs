//! `saksgang compact`: gives room back to the disk.

use clap::Args;

use super::failure::Failure;
use super::said;
use super::surroundings::Surroundings;
use super::told;
use crate::office::keeping;

/// Make the office's file smaller
///
/// Gives the room that the database no longer needs back to the disk. There is seldom a need for
/// it: the room is used again by itself. Stop the server before: saksgang stop.
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
