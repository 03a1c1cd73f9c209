//! Where the link's files are in an office's directory.

use std::fs::DirBuilder;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};

use super::error::LinkError;

/// The kernel's limit for a socket's path, without the ending zero.
const PATH_LIMIT: usize = 107;

/// An office's directory, as the link sees it.
#[derive(Clone, Debug)]
pub struct Home(PathBuf);

impl Home {
    pub fn new(dir: impl Into<PathBuf>) -> Self {
        Self(dir.into())
    }

    pub fn dir(&self) -> &Path {
        &self.0
    }

    /// Makes the directory, for its owner alone, unless it is there.
    pub(super) fn make(&self) -> std::io::Result<()> {
        DirBuilder::new().recursive(true).mode(0o700).create(&self.0)
    }

    /// Where the server listens.
    pub fn socket(&self) -> Result<PathBuf, LinkError> {
        let path = self.0.join("office.sock");
        let length = path.as_os_str().len();
        if length > PATH_LIMIT {
            return Err(LinkError::PathTooLong { path, length, limit: PATH_LIMIT });
        }
        Ok(path)
    }

    /// Locked by the server as long as it lives; says which process that is.
    pub fn lock(&self) -> PathBuf {
        self.0.join("office.lock")
    }

    /// Locked by whoever starts a server, until it is ready.
    pub fn start_lock(&self) -> PathBuf {
        self.0.join("start.lock")
    }

    /// The server's log, a file for each week, and its reports of faults.
    pub fn logs(&self) -> PathBuf {
        self.0.join("log")
    }

    /// The last words of a server in the background.
    pub fn log(&self) -> PathBuf {
        self.0.join("server.log")
    }
}
