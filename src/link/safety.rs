//! Whether an office's files can be trusted: whose they are, and who else can write them.
//!
//! What others can only read is closed to them without a word; what others can write may have been
//! written already, so the office is not served until somebody has looked, and the command that
//! mends it is told.

use std::fs::{self, Metadata, Permissions};
use std::os::unix::fs::{FileTypeExt, MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};

use rustix::fs::Mode;
use rustix::process::{Uid, geteuid, umask};

use super::error::LinkError;
use super::home::Home;
use super::server::user_name;

/// What can be written by others than its owner.
const WRITABLE: u32 = 0o022;

/// What others than the owner can do with a file at all.
const OTHERS: u32 = 0o077;

/// Something of an office that others can write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsafe {
    pub path: PathBuf,
    pub why: Why,
    /// The command that mends it, for a shell.
    pub command: String,
}

/// Why a file cannot be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Others can write it.
    Writable,
    /// It belongs to somebody else than the server.
    Foreign,
}

impl std::fmt::Display for Unsafe {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let why = match self.why {
            Why::Writable => "can be written by others",
            Why::Foreign => "belongs to another account",
        };
        write!(out, "{} {why}; look at who has written it, then: {}", self.path.display(), self.command)
    }
}

/// What this process makes from now on is its user's alone.
pub(super) fn keep_to_ourselves() {
    umask(Mode::from_raw_mode(0o077));
}

/// Looks at the office's folder and everything in it. Refuses what others could have written; closes
/// what others could only read.
pub(super) fn check(home: &Home) -> Result<(), LinkError> {
    let unusable = |source| LinkError::Directory { path: home.dir().to_owned(), source };
    yours_to_serve(home.dir())?;
    trusted(home.dir(), &fs::metadata(home.dir()).map_err(unusable)?)?;
    let mut folders = vec![home.dir().to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).map_err(unusable)? {
            let path = entry.map_err(unusable)?.path();
            let Ok(found) = fs::symlink_metadata(&path) else { continue };
            // A link has no mode of its own; where it leads is its owner's business.
            if found.is_symlink() {
                continue;
            }
            if found.file_type().is_socket() {
                // Made by systemd or an earlier server, for the group to connect to.
                continue;
            }
            trusted(&path, &found)?;
            if found.mode() & OTHERS != 0 {
                let mode = found.mode() & !OTHERS & 0o7777;
                fs::set_permissions(&path, Permissions::from_mode(mode)).map_err(unusable)?;
            }
            if found.is_dir() {
                folders.push(path);
            }
        }
    }
    Ok(())
}

/// The office's server is its owner's to start, and nobody else's: under another user it would make
/// files that its own server cannot read.
pub(super) fn yours_to_serve(dir: &Path) -> Result<(), LinkError> {
    let unusable = |source| LinkError::Directory { path: dir.to_owned(), source };
    let owner = fs::metadata(dir).map_err(unusable)?.uid();
    if owner == geteuid().as_raw() {
        return Ok(());
    }
    let owner = user_name(Uid::from_raw(owner));
    Err(LinkError::NotYoursToStart { path: dir.to_owned(), owner })
}

fn trusted(path: &Path, found: &Metadata) -> Result<(), LinkError> {
    let shown = quoted(path);
    let (why, command) = if found.uid() != geteuid().as_raw() {
        (Why::Foreign, format!("sudo chown -R {} {shown}", user_name(geteuid())))
    } else if found.mode() & WRITABLE != 0 {
        (Why::Writable, format!("chmod go-w {shown}"))
    } else {
        return Ok(());
    };
    Err(LinkError::Unsafe(Box::new(Unsafe { path: path.to_owned(), why, command })))
}

/// As a shell takes it for one word.
fn quoted(path: &Path) -> String {
    let path = path.display().to_string();
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '.' | '-' | '_');
    if path.chars().all(plain) { path } else { format!("'{}'", path.replace('\'', "'\\''")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn office() -> (tempfile::TempDir, Home) {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("office.redb"), "x").unwrap();
        fs::set_permissions(dir.path(), Permissions::from_mode(0o710)).unwrap();
        let home = Home::new(dir.path());
        (dir, home)
    }

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().mode() & 0o777
    }

    #[test]
    fn what_others_could_only_read_is_closed_to_them() {
        let (dir, home) = office();
        let file = dir.path().join("office.redb");
        fs::set_permissions(&file, Permissions::from_mode(0o644)).unwrap();
        let backups = dir.path().join("backups");
        fs::create_dir(&backups).unwrap();
        fs::set_permissions(&backups, Permissions::from_mode(0o755)).unwrap();
        check(&home).unwrap();
        assert_eq!((mode(&file), mode(&backups)), (0o600, 0o700));
        assert_eq!(mode(dir.path()), 0o710, "a group may be let through to the socket");
    }

    #[test]
    fn what_others_could_have_written_is_refused_with_the_command_that_mends_it() {
        for name in ["", "office.redb", "backups", "outbox/letter.txt"] {
            let (dir, home) = office();
            fs::create_dir(dir.path().join("backups")).unwrap();
            fs::create_dir(dir.path().join("outbox")).unwrap();
            fs::write(dir.path().join("outbox/letter.txt"), "x").unwrap();
            let path = if name.is_empty() { dir.path().to_owned() } else { dir.path().join(name) };
            for bits in [0o020, 0o002] {
                let mode = mode(&path);
                fs::set_permissions(&path, Permissions::from_mode(mode | bits)).unwrap();
                let Err(LinkError::Unsafe(found)) = check(&home) else { panic!("{name} is served") };
                assert_eq!((&found.path, found.why), (&path, Why::Writable));
                let mended = std::process::Command::new("sh").arg("-c").arg(&found.command).status();
                assert!(mended.unwrap().success());
                check(&home).unwrap();
            }
        }
    }

    #[test]
    fn a_path_is_one_word_to_a_shell() {
        assert_eq!(quoted(Path::new("/srv/regut/office.redb")), "/srv/regut/office.redb");
        assert_eq!(quoted(Path::new("/srv/Kari's office")), "'/srv/Kari'\\''s office'");
    }
}
