//! `saksgang man`: the man page, made from the same words as `--help`.

use clap::{Args, CommandFactory};

use super::Cli;
use super::failure::Failure;
use super::said;
use super::surroundings::Surroundings;

/// Print the man page
///
/// To read it: saksgang man | man -l -
#[derive(Args, Clone, Debug)]
pub struct Man {}

impl Man {
    pub fn run(surroundings: &Surroundings) -> Result<(), Failure> {
        let mut page = Vec::new();
        clap_mangen::Man::new(Cli::command()).render(&mut page).map_err(|error| {
            Failure::file(&surroundings.wording, "cli-cannot-write", "man".as_ref(), &error)
        })?;
        said::text(&String::from_utf8_lossy(&page));
        Ok(())
    }
}
