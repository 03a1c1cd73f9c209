//! The command line: one file for each subcommand, with its arguments, its help and its work.

mod serve;
mod stop;

use std::path::PathBuf;

use clap::{Parser, Subcommand};

use crate::link::LinkError;

/// The secretariat of the regional specialty councils, by keyboard.
#[derive(Parser, Debug)]
#[command(version)]
pub struct Cli {
    /// The office's directory
    #[arg(long, global = true, value_name = "DIR", default_value = ".")]
    office: PathBuf,
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand, Debug)]
enum Task {
    Serve(serve::Serve),
    Stop(stop::Stop),
}

impl Cli {
    pub fn run(self) -> Result<(), LinkError> {
        match self.task {
            Task::Serve(serve) => serve.run(self.office),
            Task::Stop(_) => stop::Stop::run(&self.office).map(drop),
        }
    }
}
