//! The letters of a case, and the form that those who are asked answer in.
//!
//! Read [`LetterDocument`] first: it is everything a letter tells. `request`, `combined` and
//! `after` put it into words as blocks, which are written as plain text that reads at eighty
//! columns and is Markdown too. [`revise`] keeps what was written by hand when a letter is written
//! anew; [`AnswerForm`] goes out with a request and comes back with an answer.

mod after;
mod changes;
mod combined;
mod form;
mod head;
mod heard;
mod request;
mod revise;
#[cfg(test)]
mod tests;
mod whom;

use super::blocks::{Block, plain};
use crate::domain::{
    CaseExit, CaseNo, CaseOutcome, ChangeRow, Day, Heading, Lack, LetterKind, Office, Origin, Position,
    RowRuling, Target, Track,
};
use crate::language::{Language, Wording};

pub use form::{
    AnswerForm, CROSS_REGIONAL, FilledForm, FormAsked, FormFault, FormProblem, LARGEST_FORM, form_text,
    print_form, read_form,
};
pub use heard::CouncilPart;
pub use revise::{DiffLine, Revision, changed_lines, revise};

/// Everything a letter tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterDocument {
    pub language: Language,
    pub kind: LetterKind,
    pub date: Day,
    /// `Helse Sør-Øst`, whose RegUt writes.
    pub sender: String,
    pub recipients: Vec<Recipient>,
    /// When an answer is due.
    pub deadline: Option<Day>,
    pub matter: Matter,
    pub body: LetterBody,
}

/// Somebody a letter goes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Recipient {
    /// Who holds an office in a council.
    Holder {
        name: String,
        office: Office,
        council: CouncilName,
        email: Option<String>,
    },
    /// A council whose leader is not known: to whoever that is.
    Council(CouncilName),
    /// The specialty's cross-regional council.
    CrossRegional,
    Directorate,
    /// The RegUt of this region.
    RegUt(String),
    /// All regional councils' leaders.
    Leaders,
    /// The training enterprises of the specialty.
    Enterprises,
    Written(String),
    /// Whoever brought the case up, where no name is known.
    Proposer(Origin),
}

/// A council, by what its region calls it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CouncilName {
    /// The region's code.
    pub code: String,
    /// The region's name.
    pub region: String,
    /// The specialty's name in the letter's language.
    pub specialty: String,
}

/// What the case is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matter {
    pub number: CaseNo,
    pub title: String,
    /// Names of the specialties in the letter's language.
    pub specialties: Vec<String>,
    pub track: Track,
    pub target: Target,
    pub origin: Origin,
    pub received: Day,
    pub summary: String,
    pub contact: String,
    /// The cross-regional council is asked for the four regions, not their leaders.
    pub cross_regional: bool,
    /// The version of the change; 0 where there is none.
    pub version: u32,
    pub rows: Vec<ChangeRow>,
    /// The region whose `RegUt` runs the case and asks, where that is another.
    pub fagkontakt: Option<String>,
}

/// What a letter says of the matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LetterBody {
    /// Asks a region, with the form to answer in.
    Request { asked: Asked, form: AnswerForm },
    /// Reminds a region of what it has not answered.
    /// What is lacking is told with its region where one letter reminds of several.
    Reminder {
        asked: Asked,
        first_asked: Day,
        number: u32,
        lacks: Vec<(Option<String>, Lack)>,
        form: AnswerForm,
    },
    /// Submits or answers: what the regions said.
    Combined {
        regions: Vec<RegionPart>,
        to: Combined,
        /// The letter of this day was sent before, and is complemented.
        complements: Option<Day>,
    },
    /// Answers a consultation: what the councils said.
    Heard { councils: Vec<CouncilPart> },
    /// Asks one council for its part in a consultation, with the form to answer in.
    Consultation { form: AnswerForm },
    /// What Helsedirektoratet decided, where it is known how.
    Notice { outcome: Option<CaseOutcome>, effective: Option<Day>, ruled: Option<Ruled> },
    /// How the case left here, to whoever brought it up and whoever was asked.
    Exit { exit: CaseExit, reason: Option<String>, region: Option<String>, asked: bool },
    /// Passes the case on to this region's RegUt.
    PassingOn { region: String },
}

/// What was written down of a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ruled {
    pub on: Day,
    /// Helsedirektoratet's reference.
    pub reference: String,
    /// One for each row of the change; empty where nobody said.
    pub rows: Vec<RowRuling>,
}

/// Who is asked: a region's leader, or the cross-regional council.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    Region(String),
    CrossRegional,
    /// One of the own councils, in a consultation.
    Council(CouncilName),
}

/// Which form the combined letter takes (routine §3 step 3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Combined {
    /// A: submits to Helsedirektoratet.
    Submits,
    /// B: answers Helsedirektoratet.
    Answers,
    /// Answers the RegUt that is fagkontakt.
    AnswersFagkontakt,
}

/// One region in the combined letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegionPart {
    pub code: String,
    pub name: String,
    pub asked: Option<Day>,
    pub reminders: Vec<Day>,
    /// What it answered, on whichever version.
    pub answer: Option<RegionAnswer>,
    /// When and why the case goes on without an answer.
    pub waived: Option<(Day, String)>,
}

/// What a region answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegionAnswer {
    pub on: Day,
    pub position: Position,
    pub version: u32,
    /// In the order of the headings.
    pub texts: [Said; 3],
}

/// What a region said under a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    Text(String),
    /// In so many words.
    NoConsequence,
    /// Nothing, which means nothing.
    Nothing,
}

impl RegionAnswer {
    fn said(&self, heading: Heading) -> &Said {
        &self.texts[heading as usize]
    }
}

/// The letter as plain text, in lines of at most 72 columns where words allow it.
pub fn write_letter(letter: &LetterDocument) -> String {
    plain::write(&blocks(letter, &Wording::new(letter.language)))
}

/// What the letter is about, in a line.
pub fn letter_subject(letter: &LetterDocument) -> String {
    head::subject(letter, &Wording::new(letter.language))
}

/// Who the letter goes to, in a line.
pub fn letter_party(letter: &LetterDocument) -> String {
    let wording = Wording::new(letter.language);
    let names = letter.recipients.iter().map(|to| whom::short(to, &letter.matter, &wording));
    names.collect::<Vec<_>>().join("; ")
}

fn blocks(letter: &LetterDocument, wording: &Wording) -> Vec<Block> {
    let mut blocks = head::head(letter, wording);
    blocks.extend(match &letter.body {
        LetterBody::Request { asked, form } => request::request(letter, asked, form, wording),
        LetterBody::Reminder { asked, first_asked, number, lacks, form } => {
            let reminder = request::Reminder { asked, first_asked: *first_asked, number: *number, lacks };
            request::reminder(letter, &reminder, form, wording)
        }
        LetterBody::Combined { regions, to, complements } => {
            combined::combined(letter, regions, *to, *complements, wording)
        }
        LetterBody::Heard { councils } => heard::heard(letter, councils, wording),
        LetterBody::Consultation { form } => request::consultation(letter, form, wording),
        LetterBody::Notice { outcome, effective, ruled } => {
            after::notice(letter, *outcome, *effective, ruled.as_ref(), wording)
        }
        LetterBody::Exit { exit, reason, region, asked } => {
            let left = after::Left { exit: *exit, reason: reason.as_deref(), region: region.as_deref() };
            after::exit(letter, &left, *asked, wording)
        }
        LetterBody::PassingOn { region } => after::passing_on(letter, region, wording),
    });
    blocks
}
