//! The letters of a case, and forms that came back.

use super::Counter;
use crate::documents::{DiffLine, FormAsked, Revision, changed_lines, revise};
use crate::domain::{
    Case, CaseId, CaseState, Council, CouncilId, Letter, LetterKind, LetterTime, Region, RegionId, Specialty,
    joint_reminders, next_council_reminder, next_reminder,
};
use crate::office::letters::{self, Errand};
use crate::office::look::CaseSurroundings;
use crate::office::{
    AnswerBody, FormFaultLine, LetterChange, LetterLine, LetterOffer, LetterOutcome, LetterPreview,
    LettersView, Refusal, look,
};
use crate::store::{Index, Records, StoreError, View};

/// So many cases are offered when the words fit more.
const OFFERED: usize = 20;

pub fn letters(at: &Counter<'_>, id: CaseId) -> Result<LettersView, Refusal> {
    let case: Case = look::find(at.view, id)?;
    let around = CaseSurroundings::of(at.view, id)?;
    let state = around.standing(&case);
    let letters: Vec<Letter> = at.view.indexed(Index::LettersOfCase, id.0)?;
    let line = |letter: Letter| {
        let of_region = around.assessments.iter().find(|it| Some(it.region) == letter.region);
        let asks = matches!(letter.kind, LetterKind::Request | LetterKind::Reminder);
        let out = !letter.kind.is_incoming() && letter.sent.is_none();
        let of_council = around.replies.iter().find(|it| Some(it.council) == letter.council && out);
        let headless = of_council.is_some_and(|it| it.asked_of.is_none())
            || asks && letter.sent.is_none() && of_region.is_some_and(|it| it.asked_of.is_none());
        let by_hand = !letter.kind.is_incoming() && letter.text.trim_end() != letter.generated.trim_end();
        LetterLine { letter, by_hand, headless }
    };
    Ok(LettersView {
        letters: letters.into_iter().map(line).collect(),
        offers: offers(at, &case, state, &around)?,
        state,
        case,
    })
}

/// What could be written where the case stands: to each region and council by itself.
fn offers(
    at: &Counter<'_>,
    case: &Case,
    state: CaseState,
    around: &CaseSurroundings,
) -> Result<Vec<LetterOffer>, Refusal> {
    let regions: Vec<Region> = at.view.all()?;
    let mut offers = Vec::new();
    for kind in LetterTime::kinds(case, state) {
        let offer = |region: Option<RegionId>, council, whom: String, reasons| LetterOffer {
            kind,
            region,
            council,
            whom,
            reasons,
        };
        match kind {
            LetterKind::Request | LetterKind::Reminder if case.asks_cross_regional() => {
                let due = joint_reminders(&around.assessments, case.version, at.today());
                let why = due.err().filter(|_| kind == LetterKind::Reminder);
                offers.push(offer(None, None, String::new(), why.into_iter().collect()));
            }
            LetterKind::Reminder if case.track.asks_councils() => {
                for reply in around.replies.iter().filter(|it| it.asked.is_some()) {
                    let code = code_of(at.view, reply.council)?;
                    let why = next_council_reminder(reply, case.version, at.today()).err();
                    offers.push(offer(None, Some(reply.council), code, why.into_iter().collect()));
                }
            }
            LetterKind::Request | LetterKind::Reminder => {
                for region in &regions {
                    let Some(it) = around.assessments.iter().find(|it| it.region == region.id) else {
                        continue;
                    };
                    let reason = match kind {
                        LetterKind::Reminder => next_reminder(it, case.version, at.today()).err(),
                        _ => None,
                    };
                    let reasons = reason.into_iter().collect();
                    offers.push(offer(Some(region.id), None, region.code.clone(), reasons));
                }
            }
            LetterKind::Consultation => {
                for reply in around.replies.iter().filter(|it| it.asked.is_some()) {
                    let code = code_of(at.view, reply.council)?;
                    offers.push(offer(None, Some(reply.council), code, Vec::new()));
                }
            }
            _ => offers.push(offer(None, None, String::new(), Vec::new())),
        }
    }
    Ok(offers)
}

/// The code of the council's specialty.
fn code_of(view: &dyn View, council: CouncilId) -> Result<String, Refusal> {
    let council: Council = look::find(view, council)?;
    Ok(look::find::<Specialty>(view, council.specialty)?.code)
}

/// What writing the letter would do; the reasons why it cannot be.
pub fn preview(at: &Counter<'_>, id: CaseId, errand: Errand) -> Result<AnswerBody, Refusal> {
    let case: Case = look::find(at.view, id)?;
    let errand = errand.in_case(&case);
    let around = CaseSurroundings::of(at.view, id)?;
    LetterTime::check(errand.kind, &case, around.standing(&case))?;
    let new = letters::write(at.view, &case, &around.assessments, errand, at.today())?;
    let old = letters::unsent(at.view, &case, errand)?;
    let stands = old.as_ref().map(|old| old.id);
    let outcome = match old {
        None => LetterOutcome::New,
        Some(old) => {
            let shown = |lines: Vec<DiffLine>| lines.into_iter().map(changed).collect();
            let text = at.view.draft(crate::domain::TextKey::Letter(old.id))?.map_or(old.text, |it| it.text);
            match revise(&old.generated, &text, &new.generated) {
                Revision::Nothing => LetterOutcome::Same,
                Revision::Fresh(to) => {
                    LetterOutcome::Changes { by_hand: false, lines: shown(changed_lines(&text, &to)) }
                }
                Revision::Merged(to) => {
                    LetterOutcome::Changes { by_hand: true, lines: shown(changed_lines(&text, &to)) }
                }
                Revision::Conflict(lines) => LetterOutcome::Conflict(shown(lines)),
            }
        }
    };
    Ok(AnswerBody::LetterPreview(LetterPreview { stands, outcome }))
}

fn changed(line: DiffLine) -> LetterChange {
    match line {
        DiffLine::Same(text) => LetterChange::Same(text),
        DiffLine::Removed(text) => LetterChange::Removed(text),
        DiffLine::Added(text) => LetterChange::Added(text),
        DiffLine::Before(text) => LetterChange::Before(text),
        DiffLine::ByHand(text) => LetterChange::ByHand(text),
        DiffLine::Now(text) => LetterChange::Now(text),
        DiffLine::Gap => LetterChange::Gap,
    }
}

/// What the form says, or which of its lines cannot be read.
pub fn read_form(at: &Counter<'_>, text: &str) -> Result<AnswerBody, Refusal> {
    Ok(match letters::read(at.view, text, at.today())? {
        Ok(found) => AnswerBody::Form(Box::new(found.preview())),
        Err(faults) => {
            let line = |fault: crate::documents::FormFault| {
                let problem: &str = fault.problem.into();
                FormFaultLine { line: fault.line, problem: problem.to_owned(), found: fault.found }
            };
            AnswerBody::FormFaults(faults.into_iter().map(line).collect())
        }
    })
}

/// The form for a region, a council, or the cross-regional council.
pub fn blank_form(
    at: &Counter<'_>,
    case: CaseId,
    region: Option<RegionId>,
    council: Option<CouncilId>,
) -> Result<String, Refusal> {
    let case: Case = look::find(at.view, case)?;
    let asked = match (region, council) {
        (Some(region), _) => FormAsked::Region(look::find::<Region>(at.view, region)?.code),
        (None, Some(council)) => {
            FormAsked::Council(letters::council_code(at.view, &look::find(at.view, council)?)?)
        }
        (None, None) => FormAsked::CrossRegional,
    };
    Ok(letters::blank(&case, asked, at.today()))
}

/// Cases by what a person types: `2026-014`, or words of the title of an open one.
pub fn find_case(view: &dyn View, words: &str) -> Result<Vec<(CaseId, String)>, StoreError> {
    let words = words.trim().to_lowercase();
    let named = |case: &Case| (case.id, format!("{} {}", case.number, case.title));
    let number = words.split_once('-').and_then(|(year, number)| {
        Some(crate::domain::CaseNo { year: year.parse().ok()?, number: number.parse().ok()? })
    });
    if let Some(number) = number {
        return Ok(letters::case_numbered(view, number)?.iter().map(named).collect());
    }
    let mut open: Vec<Case> = view.indexed(Index::OpenCases, 0)?;
    open.retain(|case| !words.is_empty() && case.title.to_lowercase().contains(&words));
    open.truncate(OFFERED);
    Ok(open.iter().map(named).collect())
}
