//! The copies that lie in the office's `backups/`, by their plain names.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use crate::domain::Day;

/// A copy, by its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copied {
    pub path: PathBuf,
    /// The day it is of.
    pub day: Day,
    /// It was taken before this older version was brought on.
    pub older: Option<u16>,
}

impl Copied {
    /// `office-2026-11-22.redb`, or `office-2026-11-22-v2.redb` before version 2 is brought on.
    pub fn of(dir: &Path, day: Day, older: Option<u16>) -> Self {
        let version = older.map(|version| format!("-v{version}")).unwrap_or_default();
        let path = dir.join(format!("office-{}{version}.redb", day.date().format("%Y-%m-%d")));
        Self { path, day, older }
    }

    /// What the name of a file tells. `None` when it is not a copy's.
    fn read(path: PathBuf) -> Option<Self> {
        let name = path.file_name()?.to_str()?.strip_prefix("office-")?.strip_suffix(".redb")?;
        let (date, version) = name.split_at_checked(10)?;
        let day = Day::of(NaiveDate::parse_from_str(date, "%Y-%m-%d").ok()?);
        let older = match version {
            "" => None,
            version => Some(version.strip_prefix("-v")?.parse().ok()?),
        };
        Some(Self { path, day, older })
    }

    /// The name of its file.
    pub fn name(&self) -> String {
        self.path.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }
}

/// All copies in this directory, newest day first; of one day those of this version first.
pub fn copies(dir: &Path) -> Vec<Copied> {
    let entries = fs::read_dir(dir).into_iter().flatten().flatten();
    let mut found: Vec<Copied> = entries.filter_map(|entry| Copied::read(entry.path())).collect();
    found.sort_by_key(|copy| {
        (std::cmp::Reverse(copy.day), copy.older.is_some(), std::cmp::Reverse(copy.older))
    });
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_tells_what_it_is_a_copy_of() {
        let day = Day::ymd(2026, 11, 22).unwrap();
        for (older, name) in [(None, "office-2026-11-22.redb"), (Some(2), "office-2026-11-22-v2.redb")] {
            let copy = Copied::of(Path::new("/b"), day, older);
            assert_eq!(copy.name(), name);
            assert_eq!(Copied::read(copy.path.clone()), Some(copy));
        }
        for name in
            ["office.redb", "office-2026-13-01.redb", "office-2026-11-22.redb.new", "office-æøåæø.redb", "x"]
        {
            assert_eq!(Copied::read(PathBuf::from(name)), None, "{name}");
        }
    }
}
