//! Why terminal and office cannot speak, each with what to do about it.

use std::path::PathBuf;

use super::frame::FrameError;
use super::hello::Hello;
use crate::office::{Cause, Trouble};

/// Why terminal and office cannot speak. The terminal words it in the user's language by variant;
/// its `Display` is for logs and scripts.
#[derive(Debug, thiserror::Error)]
pub enum LinkError {
    #[error("{}", different_versions(.ours, .theirs))]
    Version { ours: Hello, theirs: Hello },
    #[error("what answers at the office's socket is not saksgang")]
    Foreign,
    #[error("the other end did not answer in time")]
    Silent,
    #[error("the other end left before it had answered")]
    Left,
    #[error("too many terminals are open in this office: close some of them")]
    Full,
    #[error("the office does not know {user}: ask {ask}")]
    NotAdmitted { user: String, ask: String, language: String },
    #[error("the office {path} belongs to {owner}, who alone starts its server, and it does not run")]
    NotYoursToStart { path: PathBuf, owner: String },
    #[error("the socket of the office {path} is closed to this user: group {group}")]
    Barred { path: PathBuf, group: String },
    #[error("{0}")]
    Unsafe(Box<super::safety::Unsafe>),
    #[error(
        "the path of the office's socket is {length} bytes long and the system allows {limit}: \
         choose a directory with a shorter path with --office ({path})"
    )]
    PathTooLong { path: PathBuf, length: usize, limit: usize },
    #[error("the office directory {path} cannot be used: {source}")]
    Directory { path: PathBuf, source: std::io::Error },
    #[error("the office at {path} cannot be reached: {source}")]
    Unreachable { path: PathBuf, source: std::io::Error },
    #[error("the office's server could not start: {0}")]
    NotStarted(Trouble),
    #[error("the office {path} is being served already")]
    Served { path: PathBuf },
    #[error("systemd runs the office's server: stop it with systemctl")]
    Supervised,
    #[error("another server holds the office {path} and does not answer")]
    Held { path: PathBuf },
    #[error("{0}")]
    Frame(#[from] FrameError),
    #[error("the connection failed: {0}")]
    Connection(std::io::Error),
    #[error("the system refused what a connection needs: {0}")]
    System(std::io::Error),
}

impl LinkError {
    /// Whether trying again cannot help until somebody does something.
    pub fn is_final(&self) -> bool {
        match self {
            Self::Version { .. }
            | Self::Foreign
            | Self::NotAdmitted { .. }
            | Self::NotYoursToStart { .. }
            | Self::Barred { .. }
            | Self::Unsafe(_)
            | Self::PathTooLong { .. } => true,
            Self::Frame(error) => error.is_wrong_speech(),
            _ => false,
        }
    }

    /// What the system or the database said, for whoever looks into it. The rest is told by the
    /// variant.
    pub fn detail(&self) -> Option<String> {
        match self {
            Self::Directory { source, .. } | Self::Unreachable { source, .. } => Some(source.to_string()),
            Self::NotStarted(trouble) => Some(trouble.detail.clone()),
            Self::Frame(_) | Self::Connection(_) | Self::System(_) => Some(self.to_string()),
            _ => None,
        }
    }

    /// Why a server could not start, as it tells whoever started it.
    pub(super) fn trouble(&self) -> Trouble {
        let cause = match self {
            Self::NotStarted(trouble) => return trouble.clone(),
            Self::Unsafe(found) => return Trouble::new(Cause::Unsafe, found.command.clone()),
            Self::Directory { source, .. } | Self::Unreachable { source, .. } => source.into(),
            Self::Served { .. } | Self::Held { .. } => Cause::InUse,
            _ => Cause::NoServer,
        };
        Trouble::new(cause, self.to_string())
    }

    /// Whether the other end was there and left: it was ending just then, and another can be
    /// reached or started.
    pub fn is_departure(&self) -> bool {
        matches!(self, Self::Left | Self::Frame(FrameError::Closed | FrameError::Truncated))
    }
}

fn different_versions(ours: &Hello, theirs: &Hello) -> String {
    let way_out = if theirs.protocol < ours.protocol {
        "the other end is older: leave the terminals that are open, run `saksgang stop`, and start again"
    } else {
        "this program is older: leave it and start the newer saksgang"
    };
    format!(
        "this is saksgang {} (protocol {}) and the other end is saksgang {} (protocol {}); {way_out}",
        ours.program, ours.protocol, theirs.program, theirs.protocol
    )
}
