//! What is told of copies and of their verification.

use std::fs;
use std::os::unix::fs::MetadataExt;

use serde::{Deserialize, Serialize};

use super::copies::Copied;
use crate::domain::{Moment, RecordKey};
use crate::office::Trouble;
use crate::store::{Finding, Report};

/// A copy of the office. It was verified before it had its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CopyView {
    /// The name of its file in `backups/`.
    pub name: String,
    pub at: Moment,
    pub bytes: u64,
    /// Its entries and records, where they have just been counted.
    pub counts: Option<(u64, u64)>,
}

impl CopyView {
    pub(super) fn of(copy: &Copied) -> Option<Self> {
        let metadata = fs::metadata(&copy.path).ok()?;
        let at = Moment::from_seconds(metadata.mtime());
        Some(Self { name: copy.name(), at, bytes: metadata.len(), counts: None })
    }
}

/// Something that went wrong, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TroubleView {
    pub at: Moment,
    pub trouble: Trouble,
}

/// What a verification found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct VerdictView {
    pub entries: u64,
    pub records: u64,
    /// The first of what was found.
    pub faults: Vec<FaultView>,
    /// So many more were found.
    pub more: usize,
}

/// Something that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FaultView {
    /// Its stable name, as [`Finding`]'s, or `dangling`.
    pub name: String,
    /// The entry of the journal.
    pub seq: Option<u64>,
    pub key: Option<RecordKey>,
    /// What the record names.
    pub other: Option<RecordKey>,
    pub table: Option<String>,
}

impl VerdictView {
    /// So many are told: enough to see what has happened.
    const TOLD: usize = 200;

    /// Nothing is damaged. A record that names one that is not there is no damage.
    pub fn is_whole(&self) -> bool {
        self.more == 0 && self.faults.iter().all(|fault| fault.name == "dangling")
    }

    pub(in crate::office) fn of(report: &Report) -> Self {
        let dangling = report.dangling.iter().map(|(key, other)| FaultView {
            key: Some(*key),
            other: Some(*other),
            ..FaultView::named("dangling")
        });
        let mut faults: Vec<FaultView> = report.findings.iter().map(FaultView::of).chain(dangling).collect();
        let more = faults.len().saturating_sub(Self::TOLD);
        faults.truncate(Self::TOLD);
        Self { entries: report.entries, records: report.records, faults, more }
    }
}

impl FaultView {
    fn named(name: &str) -> Self {
        Self { name: name.to_owned(), seq: None, key: None, other: None, table: None }
    }

    fn of(finding: &Finding) -> Self {
        let named = Self::named(finding.into());
        match *finding {
            Finding::Entry(seq) | Finding::Chain(seq) | Finding::Image(seq, _) | Finding::Lists(seq) => {
                Self { seq: Some(seq), ..named }
            }
            Finding::Unreadable(key)
            | Finding::Altered(key)
            | Finding::NotIndexed(key)
            | Finding::WronglyIndexed(key) => Self { key: Some(key), ..named },
            Finding::Stray(table) | Finding::Malformed(table) => {
                let table: &str = table.into();
                Self { table: Some(table.to_owned()), ..named }
            }
        }
    }
}
