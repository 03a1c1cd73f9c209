//! An office without its server, for what only one may do.

use std::fs::File;
use std::path::Path;

use super::error::LinkError;
use super::home::Home;
use super::safety;
use super::server;

/// As long as it lives, no server can start for the office.
pub struct Alone {
    _lock: File,
}

/// Makes sure that nobody serves the office, and that nobody begins to.
pub fn alone(dir: &Path) -> Result<Alone, LinkError> {
    // Else what it leaves is not the server's to read.
    safety::yours_to_serve(dir)?;
    safety::keep_to_ourselves();
    Ok(Alone { _lock: server::lock(&Home::new(dir))? })
}

/// Makes the office's directory, for its owner alone, unless it is there.
pub fn make_home(dir: &Path) -> Result<(), LinkError> {
    super::spawn::make_directory(dir)
}
