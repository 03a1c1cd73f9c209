//! Why a subcommand did not do what it was asked.

use std::io;
use std::path::Path;
use std::process::ExitCode;

use super::exit::Exit;
use super::said;
use crate::language::{Arg, Wording};
use crate::link::{CallError, LinkError};
use crate::tui::unreachable;

/// What to tell, a sentence a line, and the exit code.
#[derive(Debug, PartialEq, Eq)]
pub struct Failure {
    pub exit: Exit,
    pub lines: Vec<String>,
}

impl Failure {
    /// One sentence.
    pub fn new(exit: Exit, line: impl Into<String>) -> Self {
        Self { exit, lines: vec![line.into()] }
    }

    /// A file could not be read or written.
    pub fn file(wording: &Wording, key: &str, path: &Path, error: &io::Error) -> Self {
        let args = [("path", Arg::from(path.display().to_string())), ("detail", error.to_string().into())];
        Self::new(Exit::Files, wording.tell(key, &args))
    }

    /// The office cannot be reached.
    pub fn link(wording: &Wording, error: &LinkError) -> Self {
        Self::new(Exit::Unreachable, unreachable(wording, error))
    }

    /// A call brought no answer. `refused` words the office's no.
    pub fn call(
        wording: &Wording,
        error: &CallError,
        refused: impl FnOnce(&crate::office::Refusal) -> Vec<String>,
    ) -> Self {
        match error {
            CallError::Refused(refusal) => Self { exit: Exit::Refused, lines: refused(refusal) },
            CallError::Link(error) => Self::link(wording, error),
        }
    }

    /// Tells it, and gives the exit code.
    pub fn tell(self) -> ExitCode {
        for line in &self.lines {
            said::aside(line);
        }
        self.exit.into()
    }
}
