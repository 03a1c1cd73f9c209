//! The whole office as plain files, readable without the program, and an office made from them.
//!
//! ```text
//! kontor.json              what this is: format, version, counts, the journal's head
//! poster.jsonl             the records that belong to no case and no meeting
//! utkast.jsonl             texts that were being written
//! journal.jsonl            who did what, when: to read; it is not taken in
//! saker/2026-014/          sak.md, brev-1.md …, saksmappe.json, poster.jsonl
//! moter/URO-2-2026/        innkalling.md, referat.md, moetemappe.json, poster.jsonl
//! SHA256SUMS               the sum of each file, for `sha256sum -c`; written last
//! ```
//!
//! The texts are for people, the fields of the folders have the names of Noark 5, and every record
//! stands in one `poster.jsonl`, one a line, from which an office is made again. The journal is a
//! readable log only: a chain that is made anew would prove nothing, so a new office's journal
//! begins with the entry that names the head of the old one. Whoever takes an office in owns its files,
//! and is an administrator of it.

mod folders;
mod noark;
mod read;
mod texts;
mod write;

pub use read::{Fault, Problem, import};
pub use write::{Exported, export};

use serde::{Deserialize, Serialize};

/// What a bundle says of itself, in `kontor.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Manifest {
    format: String,
    /// The version of the records.
    version: u16,
    /// When it was written.
    laget: String,
    /// How many records there are.
    poster: u64,
    /// The journal's head, and its hash.
    innforsler: u64,
    hash: String,
    /// The last numbers that were given out, by the database's own keys: they are never reused.
    tellere: Vec<(String, u32)>,
}

/// What the new journal calls that an office was taken in.
pub const COMMAND: &str = "import-office";

const FORMAT: &str = "saksgang-kontor";

const MANIFEST: &str = "kontor.json";
const RECORDS: &str = "poster.jsonl";
const DRAFTS: &str = "utkast.jsonl";
const JOURNAL: &str = "journal.jsonl";
const SUMS: &str = "SHA256SUMS";
/// The folders with a folder for each case, and for each meeting.
const CASES: &str = "saker";
const MEETINGS: &str = "moter";
