//! A log that never outgrows its place: a file that is full goes behind the older ones, and the
//! oldest goes away.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::PathBuf;

/// So many files are kept, with the one that is written.
const KEPT: u32 = 8;

/// `server.log`, and behind it `server.1.log`, the last one before, to `server.7.log`.
pub(super) struct Rolling {
    dir: PathBuf,
    /// No file is larger than this, in bytes.
    most: u64,
    file: File,
    bytes: u64,
}

impl Rolling {
    /// Goes on where the last server ended.
    pub fn open(dir: PathBuf, most: u64) -> io::Result<Self> {
        DirBuilder::new().recursive(true).mode(0o700).create(&dir)?;
        let file = open(&dir.join(name(0)))?;
        let bytes = file.metadata()?.len();
        Ok(Self { dir, most, file, bytes })
    }

    fn turn(&mut self) -> io::Result<()> {
        for n in (0..KEPT - 1).rev() {
            match fs::rename(self.dir.join(name(n)), self.dir.join(name(n + 1))) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                _ => {}
            }
        }
        self.file = open(&self.dir.join(name(0)))?;
        self.bytes = 0;
        Ok(())
    }
}

impl Write for Rolling {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        if self.bytes > 0 && self.bytes + line.len() as u64 > self.most {
            self.turn()?;
        }
        let written = self.file.write(line)?;
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

fn name(n: u32) -> String {
    if n == 0 { "server.log".to_owned() } else { format!("server.{n}.log") }
}

fn open(path: &std::path::Path) -> io::Result<File> {
    OpenOptions::new().create(true).append(true).mode(0o600).open(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(dir: &std::path::Path) -> Vec<(String, u64)> {
        let found = fs::read_dir(dir).unwrap().flatten();
        let mut files: Vec<_> =
            found.map(|it| (it.file_name().into_string().unwrap(), it.metadata().unwrap().len())).collect();
        files.sort();
        files
    }

    #[test]
    fn the_log_never_outgrows_its_place_and_the_newest_lines_stay() {
        let place = tempfile::tempdir().unwrap();
        let dir = place.path().join("log");
        for server in 0..5 {
            let mut log = Rolling::open(dir.clone(), 1000).unwrap();
            for line in 0..400 {
                // A line comes whole.
                let line = format!("server {server:02}, line {line:03}: so many bytes in every line\n");
                log.write_all(line.as_bytes()).unwrap();
            }
        }
        let files = files(&dir);
        let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
        let expected: Vec<String> = (1..KEPT).map(name).chain([name(0)]).collect();
        assert_eq!(names, expected);
        assert!(files.iter().all(|(_, bytes)| *bytes <= 1000), "{files:?}");
        let read = |n: u32| fs::read_to_string(dir.join(name(n))).unwrap();
        assert!(read(0).ends_with("server 04, line 399: so many bytes in every line\n"));
        let last = read(1).lines().last().map(str::to_owned).unwrap();
        let first = read(0).lines().next().map(str::to_owned).unwrap();
        let number = |line: &str| line[16..19].parse::<u32>().unwrap();
        assert_eq!(number(&last) + 1, number(&first), "no line is lost between two files");
    }

    #[test]
    fn a_line_that_is_longer_than_a_file_is_written_all_the_same() {
        let place = tempfile::tempdir().unwrap();
        let mut log = Rolling::open(place.path().to_owned(), 10).unwrap();
        for _ in 0..3 {
            log.write_all(&[b'x'; 50]).unwrap();
        }
        let sizes: Vec<u64> = files(place.path()).into_iter().map(|(_, bytes)| bytes).collect();
        assert_eq!(sizes, [50, 50, 50]);
    }
}
