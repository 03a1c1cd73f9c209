//! Makes an office from a bundle, or tells which file and line is wrong.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use strum::{IntoStaticStr, VariantNames};

use super::{CASES, COMMAND, DRAFTS, FORMAT, MANIFEST, MEETINGS, Manifest, RECORDS, SUMS};
use crate::domain::{
    Account, AccountId, Entity, Kind, Record, RecordKey, Role, Settings, SettingsId, TextKey,
};
use crate::office::texts::record_of;
use crate::office::{Clock, Trouble, keeping};
use crate::store::{Change, Draft, Hash, NewEntry, Store, StoreError, Writing, references};

/// No file that is taken in is larger; the journal, of which only the sum is read, may be.
const LARGEST: u64 = 256 << 20;

/// One entry of the new journal touches no more.
const AT_ONCE: usize = 20_000;

/// The name of [`Command::SetAccount`](crate::office::Command::SetAccount) in the journal.
const GRANTED: &str = "set-account";

/// What is wrong in a bundle, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub file: String,
    pub line: Option<usize>,
    pub problem: Problem,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum Problem {
    /// It is no bundle, or was cut short.
    NotWhole,
    /// It was written by a program with other records.
    OtherVersion,
    /// The file is not there, cannot be read or is far too large.
    Unreadable,
    /// The line is not a record as the program writes it.
    Malformed,
    /// The record stands in another line too.
    Twice,
    /// It names a record that is not there.
    Dangling,
    /// The file is not as it was written.
    Changed,
    /// Records are missing, or too many.
    Count,
    /// There is an office already.
    Exists,
    /// The office cannot be written.
    Trouble(Trouble),
}

impl From<StoreError> for Fault {
    fn from(error: StoreError) -> Self {
        Self { file: String::new(), line: None, problem: Problem::Trouble(error.into()) }
    }
}

/// A record and where it stands.
type Found = BTreeMap<RecordKey, (Record, String, usize)>;

/// Makes a new office in `office` from the bundle; the number of records. Nothing is made when
/// anything is wrong.
pub fn import(bundle: &Path, office: &Path, by: &str, clock: &Clock) -> Result<u64, Fault> {
    let place = keeping::database(office);
    if place.exists() || keeping::newest_copy(office).is_some() {
        return Err(fault(&office.display().to_string(), None, Problem::Exists));
    }
    let manifest = manifest(bundle)?;
    let found = records(bundle)?;
    let drafts = drafts(bundle, &found)?;
    sums(bundle)?;
    if found.len() as u64 != manifest.poster || !found.contains_key(&settings()) {
        return Err(fault(MANIFEST, None, Problem::Count));
    }
    let store = Store::in_memory()?;
    fill(&store, found, &drafts, &manifest, by, clock)?;
    store.copy_to(&place, &AtomicBool::new(false))?;
    Ok(manifest.poster)
}

fn settings() -> RecordKey {
    Settings::key_of(SettingsId::ONLY)
}

fn fault(file: &str, line: Option<usize>, problem: Problem) -> Fault {
    Fault { file: file.to_owned(), line, problem }
}

fn manifest(bundle: &Path) -> Result<Manifest, Fault> {
    let text = text(bundle, MANIFEST)?;
    let told: serde_json::Value = serde_json::from_str(&text)
        .map_err(|error| fault(MANIFEST, Some(error.line()), Problem::Malformed))?;
    if told["format"] != FORMAT {
        return Err(fault(MANIFEST, None, Problem::NotWhole));
    }
    if told["version"] != Store::VERSION {
        return Err(fault(MANIFEST, None, Problem::OtherVersion));
    }
    let manifest: Manifest = serde_json::from_str(&text)
        .map_err(|error| fault(MANIFEST, Some(error.line()), Problem::Malformed))?;
    // It is written into the new journal.
    if bytes(&manifest.hash).is_none_or(|hash| hash.len() != 32) {
        return Err(fault(MANIFEST, None, Problem::Malformed));
    }
    Ok(manifest)
}

/// Every record, each once, each naming what is there.
fn records(bundle: &Path) -> Result<Found, Fault> {
    let mut found = Found::new();
    let mut files = vec![RECORDS.to_owned()];
    for folder in [CASES, MEETINGS] {
        files.extend(folders(bundle, folder)?.into_iter().map(|name| format!("{folder}/{name}/{RECORDS}")));
    }
    for file in &files {
        for (line, number) in text(bundle, file)?.lines().zip(1..) {
            let malformed = || fault(file, Some(number), Problem::Malformed);
            let record: Record = serde_json::from_str(line).map_err(|_| malformed())?;
            // What the program would not write, it does not take.
            if serde_json::to_string(&record).ok().as_deref() != Some(line) {
                return Err(malformed());
            }
            if found.insert(record.key(), (record, file.clone(), number)).is_some() {
                return Err(fault(file, Some(number), Problem::Twice));
            }
        }
    }
    for (record, file, line) in found.values() {
        if references(record).iter().any(|key| !found.contains_key(key)) {
            return Err(fault(file, Some(*line), Problem::Dangling));
        }
    }
    Ok(found)
}

/// Every text that was being written, each once, each of a record that is there.
fn drafts(bundle: &Path, found: &Found) -> Result<Vec<(TextKey, Draft)>, Fault> {
    let mut drafts: Vec<(TextKey, Draft)> = Vec::new();
    for (line, number) in text(bundle, DRAFTS)?.lines().zip(1..) {
        let wrong = |problem| fault(DRAFTS, Some(number), problem);
        let read: (TextKey, Draft) = serde_json::from_str(line).map_err(|_| wrong(Problem::Malformed))?;
        let (key, draft) = &read;
        let as_written = serde_json::to_string(&read).ok().as_deref() == Some(line);
        if !as_written || !draft.text.is_char_boundary(draft.cursor) {
            return Err(wrong(Problem::Malformed));
        }
        if drafts.iter().any(|(other, _)| other == key) {
            return Err(wrong(Problem::Twice));
        }
        if !found.contains_key(&record_of(*key)) {
            return Err(wrong(Problem::Dangling));
        }
        drafts.push(read);
    }
    Ok(drafts)
}

/// Whether every file that is taken in or read beside it is as it was written.
fn sums(bundle: &Path) -> Result<(), Fault> {
    let list = text(bundle, SUMS).map_err(|_| fault(SUMS, None, Problem::NotWhole))?;
    let mut known = BTreeSet::new();
    for (line, number) in list.lines().zip(1..) {
        let (sum, file) =
            line.split_once("  ").ok_or_else(|| fault(SUMS, Some(number), Problem::Malformed))?;
        // A name that leads elsewhere is none of a bundle's.
        if file.split('/').any(|part| part.is_empty() || part == "..") {
            return Err(fault(SUMS, Some(number), Problem::Malformed));
        }
        let found = Hash::of_all(opened(bundle, file)?);
        if found.map_err(|_| fault(file, None, Problem::Unreadable))?.to_string() != sum {
            return Err(fault(file, None, Problem::Changed));
        }
        known.insert(file.to_owned());
    }
    let mut needed = vec![MANIFEST.to_owned(), RECORDS.to_owned(), DRAFTS.to_owned()];
    for folder in [CASES, MEETINGS] {
        needed.extend(folders(bundle, folder)?.into_iter().map(|name| format!("{folder}/{name}/{RECORDS}")));
    }
    match needed.into_iter().find(|file| !known.contains(file)) {
        Some(file) => Err(fault(&file, None, Problem::Changed)),
        None => Ok(()),
    }
}

/// The folders in a folder of the bundle, by name.
fn folders(bundle: &Path, folder: &str) -> Result<Vec<String>, Fault> {
    let path = bundle.join(folder);
    if !path.is_dir() {
        return Ok(Vec::new());
    }
    let unreadable = || fault(folder, None, Problem::Unreadable);
    let mut names = Vec::new();
    for entry in fs::read_dir(path).map_err(|_| unreadable())? {
        names.push(entry.map_err(|_| unreadable())?.file_name().into_string().map_err(|_| unreadable())?);
    }
    names.sort();
    Ok(names)
}

/// A plain file inside the bundle; what leads out of it by a link is not read, nor what is a pipe.
fn opened(bundle: &Path, file: &str) -> Result<File, Fault> {
    let unreadable = || fault(file, None, Problem::Unreadable);
    let mut path = PathBuf::from(bundle);
    let mut plain = false;
    for part in file.split('/') {
        path.push(part);
        let found = path.symlink_metadata().map_err(|_| unreadable())?;
        if found.is_symlink() {
            return Err(unreadable());
        }
        plain = found.is_file();
    }
    if !plain {
        return Err(unreadable());
    }
    File::open(&path).map_err(|_| unreadable())
}

fn text(bundle: &Path, file: &str) -> Result<String, Fault> {
    let unreadable = || fault(file, None, Problem::Unreadable);
    let opened = opened(bundle, file)?;
    if !opened.metadata().is_ok_and(|metadata| metadata.len() <= LARGEST) {
        return Err(unreadable());
    }
    let mut text = String::new();
    opened.take(LARGEST).read_to_string(&mut text).map_err(|_| unreadable())?;
    Ok(text)
}

fn fill(
    store: &Store,
    found: Found,
    drafts: &[(TextKey, Draft)],
    manifest: &Manifest,
    by: &str,
    clock: &Clock,
) -> Result<(), Fault> {
    let mut writing = store.begin()?;
    for (key, last) in &manifest.tellere {
        let key = bytes(key).ok_or_else(|| fault(MANIFEST, None, Problem::Malformed))?;
        writing.raise_counter(&key, *last)?;
    }
    let mut changes = Vec::new();
    let mut accounts = Vec::new();
    for (key, (record, ..)) in found {
        // An id that stands in a record is given out, whatever is said of it.
        writing.raise_id(key)?;
        if let Record::Account(account) = &record {
            accounts.push(account.clone());
        }
        changes.push(Change::Put(record));
    }
    let entry = NewEntry {
        at: clock.now(),
        by: by.to_owned(),
        behalf: None,
        session: 0,
        command: COMMAND.to_owned(),
        note: Some(format!("{} {}", manifest.innforsler, manifest.hash)),
    };
    let administrator = administrator(&mut writing, accounts, by)?;
    let granted = NewEntry { command: GRANTED.to_owned(), note: None, ..entry.clone() };
    while !changes.is_empty() {
        let rest = changes.split_off(changes.len().min(AT_ONCE));
        writing.apply(changes, entry.clone())?;
        changes = rest;
    }
    if let Some(account) = administrator {
        writing.apply(vec![Change::Put(account.wrap())], granted)?;
    }
    for (key, draft) in drafts {
        writing.save_draft(*key, draft)?;
    }
    Ok(writing.commit()?)
}

/// Whoever takes an office in has its files and all its texts: without an account she would stand
/// outside of what is hers. `None` when she is an administrator already.
fn administrator(
    writing: &mut Writing,
    accounts: Vec<Account>,
    by: &str,
) -> Result<Option<Account>, StoreError> {
    let known = accounts.into_iter().find(|account| account.user == by);
    if known.as_ref().is_some_and(|account| account.office == Some(Role::Administrator) && account.exempt) {
        return Ok(None);
    }
    let (id, councils) = match known {
        Some(account) => (account.id, account.councils),
        None => (AccountId(writing.new_id(Kind::Account)?), Vec::new()),
    };
    let office = Some(Role::Administrator);
    Ok(Some(Account { id, user: by.to_owned(), office, councils, exempt: true }))
}

fn bytes(hex: &str) -> Option<Vec<u8>> {
    if hex.len() > 64 || !hex.is_ascii() || !hex.len().is_multiple_of(2) {
        return None;
    }
    (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).ok()).collect()
}
