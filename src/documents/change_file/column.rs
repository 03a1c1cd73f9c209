//! The columns of a change sheet, by any of their headings.

use crate::domain::{ChangeTarget, Field, Operation};

/// What a text is the old or the new one of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// Whatever the row says it is; else the wording.
    Any,
    Of(Field),
    Elaborating,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    Specialty,
    Objective,
    Name,
    Course,
    Procedure,
    Target,
    Operation,
    Field,
    Reason,
    Before(Slot),
    After(Slot),
}

use Column as C;
use Field::{Assisted, Comment, Performed, Title, Wording};
use Slot::{Any, Elaborating, Of};

/// The headings of each column, in the Directorate's words and others', in lower case.
#[rustfmt::skip]
const HEADINGS: &[(Column, &[&str])] = &[
    (C::Specialty, &["spesialitet", "specialty", "speciality", "fag"]),
    (C::Objective, &["læringsmål-id", "læringsmålid", "læringsmål id", "læringsmåls-id", "læringsmålnummer", "læringsmålsnummer", "læringsmål nummer", "læringsmål nr", "læringsmål-nr", "læringsmål", "lm", "lm-nr", "lm nr", "lm-id", "id", "nr", "nummer", "objective", "objective id"]),
    (C::Name, &["navn", "namn", "tittel", "overskrift", "læringsaktivitet", "navn i dag", "namn i dag", "name", "heading"]),
    (C::Course, &["kurs", "kurstittel", "course"]),
    (C::Procedure, &["prosedyre", "prosedyrer", "procedure"]),
    (C::Target, &["type", "gjelder", "gjeld", "hva endres", "kva blir endra", "target"]),
    (C::Operation, &["kategori", "endringskategori", "endringstype", "type endring", "endring", "hva skjer", "kva skjer", "category", "operation"]),
    (C::Field, &["felt", "field"]),
    (C::Reason, &["begrunnelse", "begrunnelse for endring", "begrunnelse for endringen", "begrunnelse for forslaget", "grunngiving", "reason"]),
    (C::Before(Any), &["før", "dagens", "nåværende", "noverande", "gjeldende", "gjeldande", "i dag", "before", "old", "current"]),
    (C::After(Any), &["etter", "ny", "nytt", "forslag", "forslag til endring", "framlegg", "after", "new", "proposal"]),
    (C::Before(Of(Wording)), &["dagens tekst", "nåværende tekst", "noverande tekst", "gjeldende tekst", "gammel tekst", "tekst i dag", "tekst dagens", "tekst nåværende", "dagens ordlyd", "dagens læringsmål", "nåværende læringsmål", "gjeldende læringsmål", "dagens læringsmåltekst", "current text"]),
    (C::After(Of(Wording)), &["ny tekst", "forslag til ny tekst", "forslag ny tekst", "forslag til tekst", "forslag til endret tekst", "forslag tekst", "tekst forslag", "tekst ny", "foreslått tekst", "ny ordlyd", "nytt læringsmål", "forslag til nytt læringsmål", "forslag til læringsmål", "ny læringsmåltekst", "new text", "proposed text"]),
    (C::Before(Elaborating), &["dagens utdypende tekst", "nåværende utdypende tekst", "utdypende tekst i dag", "utdypende tekst dagens", "utdypende tekst nåværende"]),
    (C::After(Elaborating), &["ny utdypende tekst", "forslag til ny utdypende tekst", "forslag til utdypende tekst", "utdypende tekst ny", "utdypende tekst forslag"]),
    (C::Before(Of(Title)), &["dagens tittel", "nåværende tittel", "tittel i dag"]),
    (C::After(Of(Title)), &["ny tittel", "forslag til ny tittel", "tittel forslag"]),
    (C::Before(Of(Performed)), &["utført i dag", "utført dagens", "utført før", "dagens utført", "antall i dag", "antall dagens", "dagens antall", "utført selvstendig i dag", "performed before"]),
    (C::After(Of(Performed)), &["utført ny", "utført nytt", "utført etter", "utført forslag", "nytt antall", "antall forslag", "antall ny", "forslag utført", "performed after"]),
    (C::Before(Of(Assisted)), &["assistert i dag", "assistert dagens", "assistert før", "dagens assistert", "assisted before"]),
    (C::After(Of(Assisted)), &["assistert ny", "assistert nytt", "assistert etter", "assistert forslag", "forslag assistert", "assisted after"]),
    (C::Before(Of(Comment)), &["merknad i dag", "dagens merknad", "kommentar i dag", "dagens kommentar"]),
    (C::After(Of(Comment)), &["ny merknad", "ny kommentar", "merknad forslag", "kommentar forslag"]),
];

/// What a category says happens, by a part of its words. Those that come first count first.
const OPERATIONS: &[(Operation, &[&str])] = &[
    (Operation::Merged, &["slås sammen", "sammensl", "slått sammen", "slått saman", "merge"]),
    (Operation::Moved, &["flytt", "move"]),
    (Operation::Dropped, &["utgå", "går ut", "slett", "fjern", "bortfall", "drop", "delet"]),
    (Operation::New, &["nytt", "ny ", "nye ", "tilføy", "new"]),
    (
        Operation::Changed,
        &["endr", "språk", "juster", "presiser", "ordlyd", "antall", "kompetanse", "faglig", "chang"],
    ),
];

const TARGETS: &[(ChangeTarget, &[&str])] = &[
    (ChangeTarget::ElaboratingText, &["utdyp", "utdjup", "elaborat"]),
    (ChangeTarget::Course, &["kurs", "course"]),
    (ChangeTarget::Procedure, &["prosedyr", "procedur"]),
    (ChangeTarget::LearningObjective, &["læringsmål", "objective"]),
];

const FIELDS: &[(Field, &[&str])] = &[
    (Field::Title, &["tittel", "title", "overskrift"]),
    (Field::Performed, &["utført", "utfør", "performed", "antall"]),
    (Field::Assisted, &["assist"]),
    (Field::Comment, &["merknad", "kommentar", "comment"]),
    (Field::Wording, &["ordlyd", "tekst", "wording"]),
];

impl Column {
    /// The column with this heading.
    pub fn called(heading: &str) -> Option<Self> {
        let heading = heading.split('(').next().unwrap_or_default().to_lowercase();
        let words: Vec<&str> = heading.split_whitespace().collect();
        let heading = words.join(" ");
        let heading = heading.trim_end_matches([':', '.', '*', ' ']);
        HEADINGS.iter().find(|(_, headings)| headings.contains(&heading)).map(|(column, _)| *column)
    }

    /// It tells what is changed.
    pub const fn names(self) -> bool {
        matches!(self, Self::Objective | Self::Name | Self::Course | Self::Procedure)
    }
}

/// What the words of a category, a type or a field mean.
pub fn operation(words: &str) -> Option<Operation> {
    meant(&format!("{words} "), OPERATIONS)
}

pub fn target(words: &str) -> Option<ChangeTarget> {
    meant(words, TARGETS)
}

pub fn field(words: &str) -> Option<Field> {
    meant(words, FIELDS)
}

fn meant<T: Copy>(words: &str, table: &[(T, &[&str])]) -> Option<T> {
    let words = words.to_lowercase();
    table.iter().find(|(_, parts)| parts.iter().any(|part| words.contains(part))).map(|(value, _)| *value)
}
