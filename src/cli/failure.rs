//! Why a subcommand did not do what it was asked.

use std::io;
use std::path::Path;
use std::process::ExitCode;

use super::exit::Exit;
use super::said;
use crate::language::{Arg, Wording};
use crate::link::{CallError, LinkError};
use crate::office::{Cause, Refusal, Trouble};
use crate::tui::{named, unreachable};

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
        Self::new(Exit::Unreachable, unreachable(wording, error)).because(wording, error.detail())
    }

    /// The office's files could not be worked with.
    pub fn trouble(wording: &Wording, trouble: &Trouble) -> Self {
        let exit = match trouble.cause {
            Cause::Damaged | Cause::Foreign | Cause::NotADatabase | Cause::Newer => Exit::Damaged,
            Cause::InUse => Exit::Unreachable,
            _ => Exit::Files,
        };
        let what = named(wording, "trouble", trouble.cause.name());
        Self::new(exit, what).because(wording, Some(trouble.detail.clone()))
    }

    /// A call brought no answer. `refused` words the office's no.
    pub fn call(wording: &Wording, error: &CallError, refused: impl FnOnce(&Refusal) -> Vec<String>) -> Self {
        match error {
            CallError::Refused(refusal) => Self::refused(wording, refusal, refused),
            CallError::Link(error) => Self::link(wording, error),
        }
    }

    /// The office's no, worded by `words`.
    pub fn refused(
        wording: &Wording,
        refusal: &Refusal,
        words: impl FnOnce(&Refusal) -> Vec<String>,
    ) -> Self {
        let detail = match refusal {
            Refusal::Trouble(trouble) => Some(trouble.detail.clone()),
            _ => None,
        };
        Self { exit: Exit::Refused, lines: words(refusal) }.because(wording, detail)
    }

    /// What the system said, on a line of its own: it is seldom in the user's language.
    fn because(mut self, wording: &Wording, detail: Option<String>) -> Self {
        self.lines.extend(detail.map(|detail| wording.tell("cli-detail", &[("detail", detail.into())])));
        self
    }

    /// Tells it, and gives the exit code.
    pub fn tell(self) -> ExitCode {
        for line in &self.lines {
            said::aside(line);
        }
        self.exit.into()
    }
}
