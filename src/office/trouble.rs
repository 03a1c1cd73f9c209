//! What stands between the office and its database, by names that travel and can be worded.

use std::error::Error;
use std::io;

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::store::StoreError;

/// The office could not do its work, though nothing is wrong with what it was asked. A person is
/// told the cause, in the wording of its name; the detail is for whoever looks into it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[error("{detail}")]
pub struct Trouble {
    pub cause: Cause,
    /// In the words of the error. Never a part of a sentence on the screen.
    pub detail: String,
}

/// What a person can do something about, or must know.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr, EnumString, VariantArray,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Cause {
    /// Another process has the database open.
    InUse,
    Damaged,
    /// A database of another program.
    Foreign,
    NotADatabase,
    /// Of a later version of this program.
    Newer,
    DiskFull,
    /// The directory or the file may not be written, or not even read.
    Closed,
    /// The disk fails in some other way.
    Disk,
    /// More than one message or one record holds.
    TooLarge,
    /// The server did not come up, and nobody knows more.
    NoServer,
    /// A fault of the program.
    Fault,
    /// There is no database, but there are copies of one.
    Lost,
    /// Others than the owner could have written the office's files.
    Unsafe,
}

impl Cause {
    /// The stable name.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// Whether another file in the database's place would help.
    pub const fn is_of_the_file(self) -> bool {
        matches!(self, Self::Damaged | Self::Foreign | Self::NotADatabase | Self::Lost)
    }
}

impl Trouble {
    pub fn new(cause: Cause, detail: impl Into<String>) -> Self {
        Self { cause, detail: detail.into() }
    }

    /// On one line, for [`read`](Self::read): the name, then the detail.
    pub fn line(&self) -> String {
        format!("{} {}", self.cause.name(), self.detail.replace(['\n', '\r'], " "))
    }

    /// What [`line`](Self::line) wrote. `None` where the first word is not the name of a cause.
    pub fn read(line: &str) -> Option<Self> {
        let (name, detail) = line.split_once(' ').unwrap_or((line, ""));
        Some(Self::new(name.parse().ok()?, detail))
    }
}

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Self {
        let cause = match &error {
            StoreError::InUse => Cause::InUse,
            StoreError::Codec(error) if error.is_too_large() => Cause::TooLarge,
            StoreError::Damaged(_) | StoreError::Record { .. } | StoreError::Codec(_) => Cause::Damaged,
            StoreError::Foreign => Cause::Foreign,
            StoreError::NotADatabase => Cause::NotADatabase,
            StoreError::Newer { .. } => Cause::Newer,
            StoreError::Full(_) => Cause::DiskFull,
            StoreError::Io(error) => error.into(),
            StoreError::Missing(_) | StoreError::Exists(_) | StoreError::Stale => Cause::Disk,
            StoreError::NoEntry(_)
            | StoreError::InTheWay(_)
            | StoreError::Erased { .. }
            | StoreError::Exhausted
            | StoreError::Stopped
            | StoreError::Redb(_) => Cause::Fault,
        };
        Self::new(cause, with_causes(&error))
    }
}

impl From<&io::Error> for Cause {
    fn from(error: &io::Error) -> Self {
        use io::ErrorKind::{PermissionDenied, QuotaExceeded, ReadOnlyFilesystem, StorageFull};
        match error.kind() {
            PermissionDenied | ReadOnlyFilesystem => Self::Closed,
            StorageFull | QuotaExceeded => Self::DiskFull,
            _ => Self::Disk,
        }
    }
}

/// The error and what caused it, in the words of both.
fn with_causes(error: &dyn Error) -> String {
    let mut words = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        words = format!("{words}: {error}");
        cause = error.source();
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_brings_cause_and_detail_across() {
        for cause in Cause::VARIANTS {
            let trouble = Trouble::new(*cause, "page 3: what it says");
            assert_eq!(Trouble::read(&trouble.line()), Some(trouble));
        }
        assert_eq!(Trouble::read("ready"), None);
        assert_eq!(Trouble::new(Cause::Fault, "one\ntwo").line(), "fault one two");
    }

    #[test]
    fn what_the_disk_says_is_told_apart() {
        let io = |kind: io::ErrorKind| StoreError::Io(io::Error::from(kind));
        for (error, cause) in [
            (StoreError::Damaged("page 3".into()), Cause::Damaged),
            (StoreError::Newer { found: 2, known: 1 }, Cause::Newer),
            (StoreError::Full(io::ErrorKind::StorageFull.into()), Cause::DiskFull),
            (io(io::ErrorKind::PermissionDenied), Cause::Closed),
            (io(io::ErrorKind::ReadOnlyFilesystem), Cause::Closed),
            (io(io::ErrorKind::Other), Cause::Disk),
            (StoreError::Exhausted, Cause::Fault),
        ] {
            let words = error.to_string();
            let trouble = Trouble::from(error);
            assert_eq!(trouble.cause, cause, "{words}");
            assert!(trouble.detail.starts_with(&words), "{trouble}");
        }
    }
}
