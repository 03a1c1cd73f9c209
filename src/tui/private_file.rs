//! A new file that only the user can read, for text that leaves the office.

use std::fs::OpenOptions;
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

/// Writes the text to a new file in `dir` named after `stem`, and says where. A file that is there
/// already is never written over.
pub fn write_new(dir: &Path, stem: &str, text: &str) -> io::Result<PathBuf> {
    for attempt in 0..u32::MAX {
        let name = if attempt == 0 { format!("{stem}.txt") } else { format!("{stem}-{attempt}.txt") };
        let path = dir.join(name);
        match OpenOptions::new().write(true).create_new(true).mode(0o600).open(&path) {
            Ok(mut file) => {
                file.write_all(text.as_bytes())?;
                file.sync_all()?;
                return Ok(path);
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}
