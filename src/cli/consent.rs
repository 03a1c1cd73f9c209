//! Whether what was shown is to be done.

use std::io::{self, BufRead, IsTerminal, Write};

use clap::Args;

use super::exit::Exit;
use super::failure::Failure;
use super::said;
use crate::language::Wording;

// Not a doc comment: it would stand in the help of each subcommand that asks.
// Whether what was shown is done.
#[derive(Args, Clone, Debug)]
pub struct Consent {
    /// Do not ask
    #[arg(long, short)]
    yes: bool,
    /// Only show what would be done
    #[arg(long, conflicts_with = "yes")]
    dry_run: bool,
}

/// What is asked, and what is said to each answer: keys of the wording.
pub struct Asked {
    pub question: &'static str,
    pub needs_yes: &'static str,
    pub declined: &'static str,
    pub dry_run: &'static str,
}

/// What a user types to go on, in any of the languages.
const YES: &[&str] = &["j", "ja", "y", "yes"];

impl Consent {
    /// Not on a dry run, and else when somebody says so. A no is an error: it was not done.
    pub fn is_given(&self, wording: &Wording, asked: &Asked) -> Result<bool, Failure> {
        if self.dry_run {
            said::line(&wording.say(asked.dry_run));
            return Ok(false);
        }
        if !self.yes && !confirmed(wording, asked)? {
            return Err(Failure::new(Exit::Refused, wording.say(asked.declined)));
        }
        Ok(true)
    }
}

/// Asks, where there is somebody to ask.
fn confirmed(wording: &Wording, asked: &Asked) -> Result<bool, Failure> {
    let stdin = io::stdin();
    if !stdin.is_terminal() {
        return Err(Failure::new(Exit::Usage, wording.say(asked.needs_yes)));
    }
    let mut stderr = io::stderr();
    let _nobody_may_see_it = write!(stderr, "{} ", wording.say(asked.question));
    let _nobody_may_see_it = stderr.flush();
    let mut answer = String::new();
    let read = stdin.lock().read_line(&mut answer);
    Ok(read.is_ok() && YES.contains(&answer.trim().to_lowercase().as_str()))
}
