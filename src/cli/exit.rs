//! What the program says by its exit code. The table in `--help` is held to this one by a test.

use std::process::ExitCode;

/// How it went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Exit {
    Done = 0,
    /// The office said no, or the user did.
    Refused = 1,
    /// The command line is wrong.
    Usage = 2,
    /// The office cannot be reached or started.
    Unreachable = 3,
    /// An input file is wrong.
    BadInput = 4,
    /// What was asked for is not there, or is several.
    NotFound = 5,
    /// A file could not be read or written.
    Files = 6,
    /// A database or a bundle is not as it was written.
    Damaged = 7,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}
