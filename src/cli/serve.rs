//! `saksgang serve`: owns an office's database and serves its terminals.

use std::time::Duration;

use clap::Args;

use super::failure::Failure;
use super::report::leave_a_report_and_go_on;
use super::surroundings::Surroundings;
use crate::link::{Home, ServeOptions, serve};

/// Serve an office
///
/// There is seldom a need for it: the first terminal starts the server in the background, and it
/// leaves by itself when nobody has been attached for a while. Run it by hand or under systemd,
/// as the office's own account, when the office is to have one.
#[derive(Args, Clone, Debug)]
pub struct Serve {
    /// Leave when no terminal has been attached for so many minutes (0: stay)
    #[arg(long, value_name = "MINUTES")]
    leave_after: Option<u64>,
    /// Let the group of the office's folder connect, too: the office's accounts say who is let in
    #[arg(long)]
    shared: bool,
    /// How a terminal starts it: in a session of its own
    #[arg(long, hide = true)]
    detach: bool,
}

/// A server that a terminal started leaves after so many minutes alone; one that was started by
/// hand stays.
const MINUTES_ALONE: u64 = 10;

impl Serve {
    pub fn run(&self, surroundings: &Surroundings) -> Result<(), Failure> {
        let minutes = self.leave_after.unwrap_or(if self.detach { MINUTES_ALONE } else { 0 });
        let options = ServeOptions {
            dir: surroundings.office.clone(),
            detach: self.detach,
            leave_after: (minutes > 0).then(|| Duration::from_secs(minutes.saturating_mul(60))),
            shared: self.shared,
            clock: surroundings.clock.clone(),
        };
        leave_a_report_and_go_on(Home::new(&options.dir).logs());
        serve(&options).map_err(|error| surroundings.unreachable(&error))
    }
}
