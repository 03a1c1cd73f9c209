//! The form that leaders answer in, held against the office.

use crate::documents::{AnswerForm, FilledForm, FormFault, print_form, read_form};
use crate::domain::{Assessment, Case, CaseNo, Day, Heading, Reason, Region, TextKey, lacks};
use crate::language::Language;
use crate::office::{FormPreview, Refusal, look};
use crate::store::{Index, Records, StoreError, View};
use strum::VariantArray;

/// The form for a region, as it goes out on this day.
pub fn answer_form(case: &Case, region: &Region, today: Day) -> AnswerForm {
    AnswerForm {
        number: case.number,
        title: case.title.clone(),
        region: region.code.clone(),
        version: case.version,
        made: today,
    }
}

/// The form as text, in the language of the case's letters.
pub fn blank(case: &Case, region: &Region, today: Day) -> String {
    let language = Language::of_document(case.nynorsk);
    print_form(&answer_form(case, region, today), language) + "\n"
}

/// A form that was read and belongs somewhere.
pub struct Found {
    pub form: FilledForm,
    pub case: Case,
    pub region: Region,
    pub stands: Assessment,
    /// The assessment with what the form says.
    pub filled: Assessment,
    /// Why it cannot be taken as it is.
    pub reasons: Vec<Reason>,
    /// Only whoever says that it replaces what stands can take it.
    pub replaces: Vec<Reason>,
}

/// Reads the form and finds what it answers.
pub fn read(view: &dyn View, text: &str, on: Day) -> Result<Result<Found, Vec<FormFault>>, Refusal> {
    let form = match read_form(text) {
        Ok(form) => form,
        Err(faults) => return Ok(Err(faults)),
    };
    let case = case_numbered(view, form.number)?.ok_or(Reason::Gone)?;
    let regions: Vec<Region> = view.all()?;
    let code = form.region.to_lowercase();
    let region = regions.into_iter().find(|region| region.code.to_lowercase() == code);
    let region = region.ok_or_else(|| Reason::NoSuchRegion { code: form.region.clone() })?;
    let assessments = look::assessments(view, case.id)?;
    let stands = assessments.into_iter().find(|it| it.region == region.id && it.asked.is_some());
    let stands = stands.ok_or(Reason::NotAsked { region: region.id })?;
    let (reasons, replaces) = objections(&case, &stands, &form);
    let filled = filled(&stands, &form, on);
    Ok(Ok(Found { form, case, region, stands, filled, reasons, replaces }))
}

/// The assessment with what the form says. It counts as answered only when nothing is lacking.
fn filled(stands: &Assessment, form: &FilledForm, on: Day) -> Assessment {
    let [professional, organisational, economic] = form.texts.clone();
    let filled = Assessment {
        answered: None,
        position: form.position,
        professional,
        organisational,
        economic,
        no_consequence: form.no_consequence.clone(),
        version: form.version,
        waived: None,
        ..stands.clone()
    };
    let answered = Some(on).filter(|_| lacks(&filled, form.version).is_empty());
    // What only fills a part does not undo that the case goes on without the rest.
    let waived = stands.waived.clone().filter(|_| answered.is_none());
    Assessment { answered, waived, ..filled }
}

/// Why not at all, and what would be replaced.
fn objections(case: &Case, stands: &Assessment, form: &FilledForm) -> (Vec<Reason>, Vec<Reason>) {
    let region = stands.region;
    let mut reasons = Vec::new();
    if case.state != crate::domain::CaseState::UnderAssessment {
        reasons.push(Reason::NotUnderAssessment { state: case.state });
    }
    if form.version > case.version {
        reasons.push(Reason::FormUnreadable);
    }
    let mut replaces = Vec::new();
    match stands.answered {
        Some(_) if stands.version > form.version => {
            reasons.push(Reason::AnsweredNewer { region, version: stands.version });
        }
        Some(day) => replaces.push(Reason::AnsweredSince { region, day }),
        None => {
            let differs = |(heading, text): (&Heading, &String)| {
                let old = stands.text(*heading).trim();
                !old.is_empty() && old != text.trim()
            };
            if Heading::VARIANTS.iter().zip(&form.texts).any(differs) {
                replaces.push(Reason::TextsStand { region });
            }
        }
    }
    (reasons, replaces)
}

/// The texts that taking the form would write.
pub fn texts_of(view: &dyn View, text: &str, on: Day) -> Result<Vec<TextKey>, Refusal> {
    Ok(match read(view, text, on) {
        Ok(Ok(found)) => {
            Heading::VARIANTS.iter().map(|heading| TextKey::Assessment(found.stands.id, *heading)).collect()
        }
        Ok(Err(_)) | Err(Refusal::Reasons(_)) => Vec::new(),
        Err(other) => return Err(other),
    })
}

pub fn case_numbered(view: &dyn View, number: CaseNo) -> Result<Option<Case>, StoreError> {
    let order = i64::from(number.number);
    let cases: Vec<Case> =
        view.indexed_between(Index::CasesOfYear, number.year.unsigned_abs(), order, order)?;
    Ok(cases.into_iter().next())
}

impl Found {
    /// What is shown before the form is taken.
    pub fn preview(self) -> FormPreview {
        FormPreview {
            newer: self.case.version > self.form.version,
            lacks: lacks(&self.filled, self.form.version),
            number: self.case.number,
            title: self.case.title,
            version: self.case.version,
            region: self.region,
            by: self.form.by,
            stands: self.stands,
            filled: self.filled,
            reasons: self.reasons,
            replaces: self.replaces,
        }
    }
}
