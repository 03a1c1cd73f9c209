//! `saksgang import`: reads a list into the office, all of it or nothing.

mod change;
mod form;
mod office;

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use super::consent::{Asked, Consent};
use super::exit::Exit;
use super::failure::Failure;
use super::said;
use super::surroundings::{Attached, Surroundings};
use crate::documents::{LARGEST_ROSTER, RosterFile, RosterLine, read_roster};
use crate::language::{Arg, Wording};
use crate::office::{AnswerBody, Command, Query, RosterPreview, RosterRow, RosterVerdict};
use crate::tui::{self, named};

/// Read a list into the office
#[derive(Subcommand, Clone, Debug)]
pub enum Import {
    Roster(Roster),
    Form(form::Form),
    Change(change::ChangeSheet),
    Office(office::OfficeFrom),
}

/// Read representatives and deputies from a CSV file
///
/// The file is as a spreadsheet saves it: CSV with semicolons, commas or tabs, in UTF-8 or
/// Windows-1252, one appointment a line under a line of headings, in any order and in bokmål,
/// nynorsk or English:
///
///   navn; tittel; institusjon; spesialitet; plass; fra; til; e-post; telefon; roller
///
/// Needed are navn, institusjon (short or full name), spesialitet (code or name), plass
/// (representant or vara) and fra (dd.mm.yyyy or yyyy-mm-dd). Roles are separated by a comma or |.
///
/// What the import would add, change and refuse is shown first. It takes all lines or none.
#[derive(Args, Clone, Debug)]
#[command(verbatim_doc_comment)]
pub struct Roster {
    file: PathBuf,
    #[command(flatten)]
    consent: Consent,
}

/// What is asked before a list is taken in.
const TAKING_IN: Asked = Asked {
    question: "cli-import-question",
    needs_yes: "cli-import-needs-yes",
    declined: "cli-import-declined",
    dry_run: "cli-import-dry-run",
};

/// How many faults of a file are told; the rest are counted.
const FAULTS_TOLD: usize = 40;

impl Import {
    pub fn run(&self, surroundings: &Surroundings) -> Result<(), Failure> {
        match self {
            Self::Roster(roster) => roster.run(surroundings),
            Self::Form(form) => form.run(surroundings),
            Self::Change(sheet) => sheet.run(surroundings),
            Self::Office(office) => office.run(surroundings),
        }
    }
}

impl Roster {
    fn run(&self, surroundings: &Surroundings) -> Result<(), Failure> {
        // The file is looked at before the office: a wrong file starts no server.
        let file = read(&self.file, &surroundings.wording)?;
        let attached = surroundings.attach()?;
        let wording = &attached.wording;
        if !file.unknown_columns.is_empty() {
            let columns = file.unknown_columns.join(", ");
            said::aside(&wording.tell("cli-import-unknown-columns", &[("columns", columns.into())]));
        }
        let rows: Vec<RosterRow> = file.lines.into_iter().map(row).collect();
        let AnswerBody::RosterPreview(preview) =
            attached.ask(Query::PreviewRoster { rows: rows.clone() })?.body
        else {
            return Err(attached.nothing());
        };
        for line in lines(&preview, &attached) {
            said::line(&line);
        }
        let counts = Counts::of(&preview);
        said::line(&counts.tell(wording));
        if counts.refused > 0 {
            return Err(Failure::new(Exit::BadInput, wording.say("cli-import-not-taken")));
        }
        if counts.added + counts.changed == 0 {
            said::line(&wording.say("cli-import-all-there"));
            return Ok(());
        }
        if !self.consent.is_given(wording, &TAKING_IN)? {
            return Ok(());
        }
        attached.order(Command::ImportRoster { rows })?;
        said::line(&wording.say("cli-import-done"));
        Ok(())
    }
}

/// The bytes of a file, and one more at most than the largest of its kind has.
fn bytes_of(path: &Path, largest: usize, wording: &Wording) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    let limit = u64::try_from(largest).unwrap_or(u64::MAX) + 1;
    File::open(path)
        .and_then(|file| file.take(limit).read_to_end(&mut bytes))
        .map_err(|error| Failure::file(wording, "cli-cannot-read", path, &error))?;
    Ok(bytes)
}

/// Reads the member file.
fn read(path: &Path, wording: &Wording) -> Result<RosterFile, Failure> {
    let bytes = bytes_of(path, LARGEST_ROSTER, wording)?;
    read_roster(&bytes).map_err(|faults| {
        let mut lines =
            vec![wording.tell("cli-import-bad-file", &[("path", path.display().to_string().into())])];
        lines.extend(faults.iter().take(FAULTS_TOLD).map(|fault| format!("  {}", fault.tell(wording))));
        if faults.len() > FAULTS_TOLD {
            let more = faults.len() - FAULTS_TOLD;
            lines.push(format!("  {}", wording.tell("cli-import-more-faults", &[("count", more.into())])));
        }
        lines.push(wording.say("cli-import-not-taken"));
        Failure { exit: Exit::BadInput, lines }
    })
}

fn row(line: RosterLine) -> RosterRow {
    RosterRow {
        line: line.line,
        name: line.name,
        title: line.title,
        institution: line.institution,
        specialty: line.specialty,
        capacity: Some(line.capacity),
        from: Some(line.from),
        to: line.to,
        email: line.email,
        phone: line.phone,
        roles: line.roles,
    }
}

/// What the import would do, a line for each line of the file that is not there already.
fn lines(preview: &RosterPreview, attached: &Attached<'_>) -> Vec<String> {
    let wording = &attached.wording;
    let reference = attached.reference();
    let told = |(line, verdict): &(u32, RosterVerdict)| {
        let place = |key: &str, who: &String, place: &String, fields: String| {
            let args = [
                ("line", (*line).into()),
                ("who", Arg::from(who)),
                ("place", place.into()),
                ("fields", fields.into()),
            ];
            vec![wording.tell(key, &args)]
        };
        match verdict {
            RosterVerdict::Add { who, place: at } => place("cli-import-adds", who, at, String::new()),
            RosterVerdict::Change { who, place: at, fields } => {
                let fields: Vec<String> = fields.iter().map(|field| named(wording, "field", field)).collect();
                place("cli-import-changes", who, at, fields.join(", "))
            }
            RosterVerdict::Same { .. } => Vec::new(),
            RosterVerdict::Refuse { reasons } => reasons
                .iter()
                .map(|reason| {
                    let why = tui::reason(wording, reason, &|fact| attached.name_of(fact, &reference));
                    wording.tell("cli-import-refuses", &[("line", (*line).into()), ("why", why.into())])
                })
                .collect(),
        }
    };
    preview.lines.iter().flat_map(told).collect()
}

/// How many lines of each kind.
#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    added: usize,
    changed: usize,
    same: usize,
    refused: usize,
}

impl Counts {
    fn of(preview: &RosterPreview) -> Self {
        let mut counts = Self::default();
        for (_, verdict) in &preview.lines {
            *match verdict {
                RosterVerdict::Add { .. } => &mut counts.added,
                RosterVerdict::Change { .. } => &mut counts.changed,
                RosterVerdict::Same { .. } => &mut counts.same,
                RosterVerdict::Refuse { .. } => &mut counts.refused,
            } += 1;
        }
        counts
    }

    fn tell(self, wording: &Wording) -> String {
        let args = [
            ("added", self.added.into()),
            ("changed", self.changed.into()),
            ("same", self.same.into()),
            ("refused", self.refused.into()),
        ];
        wording.tell("cli-import-sum", &args)
    }
}
