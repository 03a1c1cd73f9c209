//! The command line: parse, hand over, exit code.

use std::process::ExitCode;

use clap::Parser;
use saksgang::cli::Cli;

fn main() -> ExitCode {
    match Cli::parse().run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("saksgang: {error}");
            ExitCode::FAILURE
        }
    }
}
