//! Writes a bundle.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use serde_json::json;
use strum::VariantArray;

use super::folders::Folders;
use super::{DRAFTS, FORMAT, JOURNAL, MANIFEST, Manifest, RECORDS, SUMS, noark, texts};
use crate::domain::{Assessment, Case, Council, Kind, Letter, Meeting, Moment, RecordKey, Specialty};
use crate::office::access::Standing;
use crate::office::pens::Pens;
use crate::office::queries::Counter;
use crate::office::{AnswerBody, Clock, DocumentFormat, MinutesForm, Query, Refusal, Sender, Trouble, look};
use crate::store::{Hash, Index, JournalEntry, Records, Store, StoreError, View};

/// What was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exported {
    pub files: usize,
    pub records: u64,
    pub entries: u64,
}

/// Writes the office in this database, which nobody has open, to a new directory. Its file stays as
/// it is.
pub fn export(database: &Path, dir: &Path, clock: &Clock) -> Result<Exported, Trouble> {
    let now = clock.now();
    let store = Store::look(database)?;
    let view = store.snapshot()?;
    let mut bundle = Bundle::begin(dir).map_err(StoreError::from)?;
    let folders = Folders::of(&view)?;
    let records = bundle.records(&view, &folders)?;
    bundle.drafts(&view)?;
    let (entries, hash) = bundle.journal(&view)?;
    for case in view.all::<Case>()? {
        bundle.case(&view, &folders, &case)?;
    }
    for meeting in view.all::<Meeting>()? {
        bundle.meeting(&view, now, &folders, &meeting)?;
    }
    let counters = view.counters()?;
    let manifest = Manifest {
        format: FORMAT.to_owned(),
        version: Store::VERSION,
        laget: now.oslo().to_rfc3339(),
        poster: records,
        innforsler: entries,
        hash: hash.to_string(),
        tellere: counters.into_iter().map(|(key, last)| (hex(&key), last)).collect(),
    };
    bundle.json(MANIFEST, &manifest)?;
    let files = bundle.end()?;
    Ok(Exported { files, records, entries })
}

/// A directory that is being filled.
struct Bundle {
    dir: PathBuf,
    /// The sum of each file that has been written.
    sums: BTreeMap<String, Hash>,
}

impl Bundle {
    fn begin(dir: &Path) -> std::io::Result<Self> {
        DirBuilder::new().recursive(true).mode(0o700).create(dir)?;
        match fs::read_dir(dir)?.next() {
            None => Ok(Self { dir: dir.to_owned(), sums: BTreeMap::new() }),
            Some(_) => Err(std::io::ErrorKind::DirectoryNotEmpty.into()),
        }
    }

    fn file(&mut self, name: &str, text: &str) -> Result<(), StoreError> {
        let path = self.dir.join(name);
        if let Some(folder) = path.parent() {
            DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
        }
        let mut file = new_file(&path)?;
        file.write_all(text.as_bytes())?;
        self.sums.insert(name.to_owned(), Hash::of(text.as_bytes()));
        Ok(())
    }

    fn json(&mut self, name: &str, value: &impl serde::Serialize) -> Result<(), StoreError> {
        let text = serde_json::to_string_pretty(value).map_err(std::io::Error::from)?;
        self.file(name, &format!("{text}\n"))
    }

    /// Every record in one of the folders, one a line.
    fn records(&mut self, view: &dyn View, folders: &Folders) -> Result<u64, StoreError> {
        let mut lines: BTreeMap<String, String> = BTreeMap::from([(RECORDS.to_owned(), String::new())]);
        let mut count = 0;
        for kind in Kind::VARIANTS {
            for record in view.of_kind(*kind)? {
                let line = serde_json::to_string(&record).map_err(std::io::Error::from)?;
                let name = folders.folder(&record).map(|folder| format!("{folder}/{RECORDS}"));
                let file = lines.entry(name.unwrap_or_else(|| RECORDS.to_owned())).or_default();
                file.push_str(&line);
                file.push('\n');
                count += 1;
            }
        }
        for (name, text) in lines {
            self.file(&name, &text)?;
        }
        Ok(count)
    }

    fn drafts(&mut self, view: &dyn View) -> Result<(), StoreError> {
        let mut text = String::new();
        for draft in view.drafts()? {
            text.push_str(&serde_json::to_string(&draft).map_err(std::io::Error::from)?);
            text.push('\n');
        }
        self.file(DRAFTS, &text)
    }

    /// The journal to read, and its head.
    fn journal(&mut self, view: &dyn View) -> Result<(u64, Hash), StoreError> {
        let head = view.head()?;
        let (path, mut hash) = (self.dir.join(JOURNAL), Hash::default());
        let mut file = BufWriter::new(new_file(&path)?);
        for seq in 1..=head {
            let Some(entry) = view.entry(seq)? else { continue };
            hash = entry.hash;
            writeln!(file, "{}", log_line(&entry))?;
        }
        file.into_inner().map_err(io::IntoInnerError::into_error)?;
        self.sums.insert(JOURNAL.to_owned(), Hash::of_all(File::open(&path)?)?);
        Ok((head, hash))
    }

    fn case(&mut self, view: &dyn View, folders: &Folders, case: &Case) -> Result<(), Trouble> {
        let Some(folder) = folders.of_case(case.id) else { return Ok(()) };
        let assessments: Vec<Assessment> = view.indexed(Index::AssessmentsOfCase, case.id.0)?;
        let letters: Vec<Letter> = view.indexed(Index::LettersOfCase, case.id.0)?;
        self.file(&format!("{folder}/sak.md"), &texts::case(view, case, &assessments)?)?;
        for (letter, number) in letters.iter().zip(1..) {
            self.file(&format!("{folder}/brev-{number}.md"), &texts::letter(letter))?;
        }
        Ok(self.json(&format!("{folder}/saksmappe.json"), &noark::saksmappe(case, &letters))?)
    }

    fn meeting(
        &mut self,
        view: &dyn View,
        now: Moment,
        folders: &Folders,
        meeting: &Meeting,
    ) -> Result<(), Trouble> {
        let Some(folder) = folders.of_meeting(meeting.id) else { return Ok(()) };
        let id = meeting.id;
        let notice = Query::Notice { id, format: DocumentFormat::Markdown };
        for (name, query) in [
            ("innkalling.md", notice),
            ("referat.md", Query::MinutesText { id, form: MinutesForm::default() }),
        ] {
            // What cannot be written out, such as minutes of what was never held, is not there.
            if let Some(text) = document(view, now, &query)? {
                self.file(&format!("{folder}/{name}"), &text)?;
            }
        }
        let council: Option<Council> = view.get(meeting.council)?;
        let specialty: Option<Specialty> = council.map(|it| view.get(it.specialty)).transpose()?.flatten();
        let utvalg = specialty.map(|it| it.in_document(meeting.nynorsk).to_owned()).unwrap_or_default();
        let items = look::items(view, id)?;
        let attendance = view.indexed(Index::AttendanceOfMeeting, id.0)?;
        let fields = noark::moetemappe(view, meeting, &utvalg, &items, &attendance)?;
        Ok(self.json(&format!("{folder}/moetemappe.json"), &fields)?)
    }

    /// The sums come last: without them a bundle is not whole. Everything else is on the disk by then,
    /// at one go: thousands of small files would each wait for it.
    fn end(mut self) -> Result<usize, StoreError> {
        rustix::fs::syncfs(File::open(&self.dir)?).map_err(io::Error::from)?;
        let mut text = String::new();
        for (name, sum) in &self.sums {
            let _a_string_takes_it = writeln!(text, "{sum}  {name}");
        }
        self.file(SUMS, &text)?;
        File::open(self.dir.join(SUMS))?.sync_all()?;
        File::open(&self.dir)?.sync_all()?;
        Ok(self.sums.len())
    }
}

/// A file that was not there, for its owner alone.
fn new_file(path: &Path) -> io::Result<File> {
    OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)
}

/// A document of the office, as its owner reads it. Whether whoever asked for the bundle may read
/// all of it was settled when the copy was taken.
fn document(view: &dyn View, now: Moment, query: &Query) -> Result<Option<String>, Trouble> {
    let sender = Sender { user: String::new(), session: 0 };
    let (pens, who, open) = (Pens::default(), Standing::owner(), Mutex::default());
    let counter = Counter { view, pens: &pens, sender: &sender, who: &who, now, open: &open };
    match counter.answer(query).map(|answer| answer.body) {
        Ok(AnswerBody::MinutesText(text) | AnswerBody::Document(text)) => Ok(Some(text)),
        Err(Refusal::Trouble(trouble)) => Err(trouble),
        _ => Ok(None),
    }
}

fn log_line(entry: &JournalEntry) -> serde_json::Value {
    let name = |key: RecordKey| format!("{} {}", <&str>::from(key.kind), key.id);
    json!({
        "nr": entry.seq,
        "tidspunkt": entry.at.oslo().to_rfc3339(),
        "bruker": entry.by,
        "vegneAv": entry.behalf,
        "handling": entry.command,
        "merknad": entry.note,
        "poster": entry.touched.iter().map(|it| name(it.key)).collect::<Vec<_>>(),
        "hash": entry.hash.to_string(),
    })
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _a_string_takes_it = write!(text, "{byte:02x}");
        text
    })
}
