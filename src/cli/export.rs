//! `saksgang export`: writes a document from the office.

pub(super) mod letters;
mod office;
mod privacy;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand, ValueEnum};

use super::exit::Exit;
use super::failure::Failure;
use super::said;
use super::surroundings::{Attached, Surroundings};
use crate::domain::MeetingId;
use crate::language::Arg;
use crate::office::{AnswerBody, DocumentFormat, MinutesForm, Query};

/// Write a document from the office
#[derive(Subcommand, Clone, Debug)]
pub enum Export {
    Minutes(Minutes),
    Notice(Notice),
    Letter(letters::LetterOf),
    Form(letters::Form),
    Office(office::OfficeOf),
    Person(privacy::About),
    Rotation(privacy::Rotation),
}

/// Write the minutes of a meeting
///
/// They are in the meeting's own language, bokmål or nynorsk. Text that is still being written is
/// in them as it is saved.
#[derive(Args, Clone, Debug)]
pub struct Minutes {
    /// Which meeting: 'URO 2/2026' or its id
    meeting: String,
    /// Markdown, or plain text for mail
    #[arg(long, value_enum, default_value = "md")]
    format: Format,
    /// Leave out what is exempt from public access, and say so in its place
    #[arg(long)]
    public: bool,
    /// Exactly as approved, without the approval line and the corrections
    #[arg(long)]
    as_approved: bool,
    /// Write to this file instead of printing
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// Write the notice of a meeting
///
/// With its agenda, papers and who is called, in the meeting's own language. Until the meeting is
/// convened it is the draft of its agenda, and says so.
#[derive(Args, Clone, Debug)]
pub struct Notice {
    /// Which meeting: 'URO 2/2026' or its id
    meeting: String,
    /// Markdown, or plain text for mail
    #[arg(long, value_enum, default_value = "md")]
    format: Format,
    /// Write to this file instead of printing
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    Md,
    Txt,
}

impl Export {
    pub fn run(&self, surroundings: &Surroundings) -> Result<(), Failure> {
        match self {
            Self::Minutes(minutes) => minutes.run(surroundings),
            Self::Notice(notice) => notice.run(surroundings),
            Self::Letter(letter) => letter.run(surroundings),
            Self::Form(form) => form.run(surroundings),
            Self::Office(office) => office.run(surroundings),
            Self::Person(person) => person.run(surroundings),
            Self::Rotation(rotation) => rotation.run(surroundings),
        }
    }
}

impl Minutes {
    fn run(&self, surroundings: &Surroundings) -> Result<(), Failure> {
        let attached = surroundings.attach()?;
        let wording = &attached.wording;
        let id = find(&attached, &self.meeting)?;
        let AnswerBody::Meeting(view) = attached.ask(Query::Meeting { id })?.body else {
            return Err(attached.nothing());
        };
        let form = MinutesForm {
            public: self.public,
            as_approved: self.as_approved,
            plain: matches!(self.format, Format::Txt),
        };
        let AnswerBody::MinutesText(text) = attached.ask(Query::MinutesText { id, form })?.body else {
            return Err(attached.nothing());
        };
        if !view.drafts.is_empty() {
            said::aside(&wording.tell("cli-export-drafts", &[("count", view.drafts.len().into())]));
        }
        deliver(&attached, self.output.as_deref(), &text)
    }
}

impl Notice {
    fn run(&self, surroundings: &Surroundings) -> Result<(), Failure> {
        let attached = surroundings.attach()?;
        let id = find(&attached, &self.meeting)?;
        let format = match self.format {
            Format::Md => DocumentFormat::Markdown,
            Format::Txt => DocumentFormat::Plain,
        };
        let AnswerBody::Document(text) = attached.ask(Query::Notice { id, format })?.body else {
            return Err(attached.nothing());
        };
        deliver(&attached, self.output.as_deref(), &text)
    }
}

/// Prints the document, or writes it to the file and says so.
fn deliver(attached: &Attached<'_>, output: Option<&Path>, text: &str) -> Result<(), Failure> {
    let wording = &attached.wording;
    let Some(path) = output else {
        said::text(text);
        return Ok(());
    };
    replace(path, text).map_err(|error| Failure::file(wording, "cli-cannot-write", path, &error))?;
    said::aside(&wording.tell("cli-export-written", &[("path", path.display().to_string().into())]));
    Ok(())
}

/// The one meeting that was meant.
fn find(attached: &Attached<'_>, meeting: &str) -> Result<MeetingId, Failure> {
    let found = match attached.ask(Query::FindMeeting { words: meeting.to_owned() })?.body {
        AnswerBody::FoundMeetings(found) => found,
        _ => Vec::new(),
    };
    let asked = [("meeting", Arg::from(meeting))];
    match &found[..] {
        [(id, _)] => Ok(*id),
        [] => Err(Failure::new(Exit::NotFound, attached.wording.tell("cli-no-such-meeting", &asked))),
        several => {
            let mut lines = vec![attached.wording.tell("cli-several-meetings", &asked)];
            lines.extend(several.iter().map(|(_, name)| format!("  {name}")));
            Err(Failure { exit: Exit::NotFound, lines })
        }
    }
}

/// Writes beside the file and then takes its place: a full disk leaves the old file as it was.
fn replace(path: &Path, text: &str) -> io::Result<()> {
    let name = path.file_name().ok_or(io::ErrorKind::InvalidInput)?;
    let mut beside = name.to_owned();
    beside.push(format!(".{}.tmp", std::process::id()));
    let beside = path.with_file_name(beside);
    let written = fs::write(&beside, text).and_then(|()| fs::rename(&beside, path));
    if written.is_err() {
        let _it_may_never_have_been_made = fs::remove_file(&beside);
    }
    written
}
