//! The user's own editor, as a way out.

use std::fs;
use std::io;
use std::path::PathBuf;
use std::process::Command;

use super::private_file;

/// Lets `$VISUAL`, else `$EDITOR`, else `vi` edit the text, and returns what it left.
///
/// The text goes through a file that only the user can read; it is removed afterwards, unless the
/// editor failed: then it stays and the error says where.
pub fn edit(text: &str) -> io::Result<String> {
    let path = scratch(text)?;
    let editor = ["VISUAL", "EDITOR"].iter().find_map(std::env::var_os).unwrap_or_else(|| "vi".into());
    let words = editor.to_string_lossy().into_owned();
    let mut parts = words.split_whitespace();
    let program = parts.next().unwrap_or("vi");
    let status = Command::new(program).args(parts).arg(&path).status();
    match status {
        Ok(status) if status.success() => {
            let edited = fs::read_to_string(&path)?;
            fs::remove_file(&path)?;
            Ok(edited.trim_end_matches('\n').to_owned())
        }
        Ok(status) => Err(io::Error::other(format!("{program}: {status} ({})", path.display()))),
        Err(error) => Err(io::Error::other(format!("{program}: {error} ({})", path.display()))),
    }
}

fn scratch(text: &str) -> io::Result<PathBuf> {
    let dir = std::env::var_os("XDG_RUNTIME_DIR").map_or_else(std::env::temp_dir, PathBuf::from);
    private_file::write_new(&dir, &format!("saksgang-{}", std::process::id()), text)
}
