//! `saksgang completions`: a shell's completions.

use clap::{Args, CommandFactory};
use clap_complete::Shell;

use super::Cli;
use super::said;

/// Print completions for a shell
///
/// For bash, for instance: saksgang completions bash > ~/.local/share/bash-completion/completions/saksgang
#[derive(Args, Clone, Debug)]
pub struct Completions {
    shell: Shell,
}

impl Completions {
    pub fn run(&self) {
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut Cli::command(), "saksgang", &mut script);
        said::text(&String::from_utf8_lossy(&script));
    }
}
