//! `saksgang stop`: ends an office's server.

use std::path::Path;

use clap::Args;

use crate::link::{LinkError, stop};

/// Stop an office's server.
///
/// It finishes what it is writing. A terminal that is open starts the server again: leave those
/// first, for instance when a newer saksgang has been installed.
#[derive(Args, Clone, Copy, Debug)]
pub struct Stop {}

impl Stop {
    /// False when no server was running.
    pub fn run(dir: &Path) -> Result<bool, LinkError> {
        stop(dir)
    }
}
