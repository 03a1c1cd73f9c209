//! The command line: parse, hand over, exit code.

use std::process::ExitCode;

use clap::Parser;
use saksgang::cli::{Cli, leave_a_report};

fn main() -> ExitCode {
    leave_a_report();
    Cli::parse().run()
}
