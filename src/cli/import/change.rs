//! `saksgang import change`: takes a change sheet into a case, after it was shown.

use std::path::PathBuf;

use clap::Args;

use super::{Consent, TAKING_IN, bytes_of};
use crate::cli::exit::Exit;
use crate::cli::export::letters::find_case;
use crate::cli::failure::Failure;
use crate::cli::said;
use crate::cli::surroundings::{Attached, Surroundings};
use crate::domain::{marked, word_diff};
use crate::office::{
    AnswerBody, ChangePreview, ChangeVerdict, Command, LARGEST_CHANGE_FILE, PreviewRow, Query,
};
use crate::tui::{self, named};

/// Read a change sheet into a case, from a workbook (.xlsx) or a CSV file
///
/// The Directorate's workbook has an overview and a sheet for each specialty; a CSV file has one
/// table. A row of headings tells what is changed (Læringsmål-id, Prosedyre, Kurs or Navn) and has
/// the old and the new text (Dagens tekst, Forslag til ny tekst, or simply Før and Etter; for
/// procedures Utført i dag, Utført ny, Assistert i dag, Assistert ny). Others are read where they
/// are there: Spesialitet, Kategori, Felt, Begrunnelse.
///
/// What would be added, changed and refused is shown first. Nothing is taken while a row is
/// refused, unless --good asks for the others.
#[derive(Args, Clone, Debug)]
#[command(verbatim_doc_comment)]
pub struct ChangeSheet {
    /// The case's number, such as 2026-014, or words of its title
    case: String,
    file: PathBuf,
    #[command(flatten)]
    consent: Consent,
    /// Take the rows that are right, though others are refused
    #[arg(long)]
    good: bool,
}

impl ChangeSheet {
    pub fn run(&self, surroundings: &Surroundings) -> Result<(), Failure> {
        let bytes = bytes_of(&self.file, LARGEST_CHANGE_FILE, &surroundings.wording)?;
        let attached = surroundings.attach()?;
        let wording = &attached.wording;
        let case = find_case(&attached, &self.case)?;
        let AnswerBody::ChangePreview(preview) = attached.ask(Query::PreviewChange { case, bytes })?.body
        else {
            return Err(attached.nothing());
        };
        show(&preview, &attached);
        if preview.bad() > 0 && !self.good {
            return Err(Failure::new(Exit::BadInput, wording.say("cli-import-change-not-taken")));
        }
        if preview.good() == 0 {
            said::line(&wording.say("cli-import-all-there"));
            return Ok(());
        }
        if !self.consent.is_given(wording, &TAKING_IN)? {
            return Ok(());
        }
        attached.order(Command::ImportChange { case, rows: preview.rows_to_take() })?;
        said::line(&wording.say("cli-import-done"));
        Ok(())
    }
}

fn show(preview: &ChangePreview, attached: &Attached<'_>) {
    let wording = &attached.wording;
    let reference = attached.reference();
    for row in &preview.rows {
        let key = match &row.verdict {
            ChangeVerdict::Add => "import-adds",
            ChangeVerdict::Change => "import-changes",
            ChangeVerdict::Same => continue,
            ChangeVerdict::Refuse { reasons } => {
                for reason in reasons {
                    let why = tui::reason(wording, reason, &|fact| attached.name_of(fact, &reference));
                    let sheet = if row.sheet.is_empty() { String::new() } else { format!("{}: ", row.sheet) };
                    said::line(&format!("{} {sheet}{why}", wording.say("import-refused")));
                }
                continue;
            }
        };
        said::line(&format!("{} {}", wording.say(key), in_words(row, attached)));
    }
    for fault in &preview.faults {
        said::line(&fault.tell(wording));
    }
    if !preview.unknown_columns.is_empty() {
        let columns = preview.unknown_columns.join(", ");
        said::aside(&wording.tell("cli-import-unknown-columns", &[("columns", columns.into())]));
    }
    if !preview.passed_over.is_empty() {
        let sheets = preview.passed_over.join(", ");
        said::aside(&wording.tell("import-passed-over", &[("sheets", sheets.into())]));
    }
    let [added, changed, same] = preview.counts();
    let args = [
        ("added", added.into()),
        ("changed", changed.into()),
        ("same", same.into()),
        ("refused", preview.bad().into()),
    ];
    said::line(&wording.tell("import-sum", &args));
}

/// `URO-012 Steinsykdom, ordlyd: Ha [-god-]{+inngående+} kunnskap`
fn in_words(taken: &PreviewRow, attached: &Attached<'_>) -> String {
    let row = &taken.row;
    let code = row.objective.as_ref().map(ToString::to_string).unwrap_or_default();
    let field = named(&attached.wording, "change-field", row.field.into());
    let change = marked(&word_diff(&row.before, &row.after));
    format!("{}, {field}: {change}", format!("{code} {}", row.name).trim())
}
