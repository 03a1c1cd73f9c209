//! `saksgang stop`: ends an office's server.

use clap::Args;

use super::failure::Failure;
use super::said;
use super::surroundings::Surroundings;
use crate::link::stop;

/// Stop an office's server
///
/// It finishes what it is writing. A terminal that is open starts the server again: leave those
/// first, for instance when a newer saksgang has been installed.
#[derive(Args, Clone, Copy, Debug)]
pub struct Stop {}

impl Stop {
    pub fn run(surroundings: &Surroundings) -> Result<(), Failure> {
        let wording = &surroundings.wording;
        let there_was_one = stop(&surroundings.office).map_err(|error| Failure::link(wording, &error))?;
        let key = if there_was_one { "cli-stopped" } else { "cli-nothing-to-stop" };
        said::line(&wording.tell(key, &[surroundings.office_arg()]));
        Ok(())
    }
}
