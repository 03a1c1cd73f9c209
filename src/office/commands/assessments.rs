//! The regions' assessments of a case: asked for, answered, waived.

use crate::domain::{
    Assessment, AssessmentId, Case, CaseId, CaseState, Day, Heading, Position, Reason, RegionId, Seating,
    Waiver,
};
use crate::office::commands::correspondence;
use crate::office::desk::Desk;
use crate::office::look::CaseSurroundings;
use crate::office::{Refusal, typed};

/// Asks the leaders: all regions' where this RegUt is fagkontakt, else the own. One that was asked
/// before is asked anew and keeps its texts; one that answered on the version that counts has
/// answered.
pub fn ask(desk: &mut Desk<'_>, case: &Case, around: &CaseSurroundings) -> Result<(), Refusal> {
    let lead = case.seating == Some(Seating::Lead);
    let asked = Some(desk.today());
    let mut all = Vec::new();
    for &region in around.regions.iter().filter(|region| lead || **region == around.own) {
        let before = around.assessments.iter().find(|assessment| assessment.region == region).cloned();
        let assessment = match before {
            Some(before) => before,
            None => Assessment::new(AssessmentId(desk.new_id::<Assessment>()?), case.id, region),
        };
        // Who has answered about this version need not do so again; whoever was waived must be asked.
        if assessment.answered.is_some() && !assessment.is_outdated(case.version) {
            continue;
        }
        let (version, asked_of) = (case.version, correspondence::asked_of(desk, case, region)?);
        let (answered, position, waived) = (None, None, None);
        all.push(Assessment { asked, asked_of, answered, position, version, waived, ..assessment });
    }
    correspondence::requests(desk, case, &all)?;
    for assessment in all {
        desk.put(assessment);
    }
    Ok(())
}

/// Asks the regions that nobody has asked yet; the others' answers and texts stand.
pub fn ask_the_others(desk: &mut Desk<'_>, case: &Case, around: &CaseSurroundings) -> Result<(), Refusal> {
    let mut unasked = CaseSurroundings {
        regions: around.regions.clone(),
        assessments: Vec::new(),
        replies: Vec::new(),
        ..*around
    };
    let asked = |region| around.assessments.iter().any(|it| it.region == region && it.asked.is_some());
    unasked.regions.retain(|region| !asked(*region));
    ask(desk, case, &unasked)
}

/// Asks anew whoever was asked about an earlier version of the change, one region or all. What was
/// written stays; the answer is waited for again.
pub fn ask_anew(desk: &mut Desk<'_>, case: CaseId, region: Option<RegionId>) -> Result<(), Refusal> {
    let case: Case = desk.find(case)?;
    if case.state != CaseState::UnderAssessment {
        desk.object(Reason::NotUnderAssessment { state: case.state });
    }
    let mut around = CaseSurroundings::of(desk.view(), case.id)?;
    around.assessments.retain(|it| it.was_asked_of_earlier(case.version));
    around.regions.retain(|it| {
        region.is_none_or(|region| region == *it) && around.assessments.iter().any(|one| one.region == *it)
    });
    if around.regions.is_empty() {
        desk.object(Reason::NothingNewer);
    }
    desk.settle()?;
    ask(desk, &case, &around)
}

/// An answer that is more than *no remarks* says something under each heading: a text or, in so
/// many words, that there is no consequence.
pub fn answer(desk: &mut Desk<'_>, id: AssessmentId, position: Position, on: Day) -> Result<(), Refusal> {
    let assessment = asked(desk, id)?;
    for heading in assessment.silent_headings(Some(position)) {
        desk.object(Reason::HeadingLacks { heading });
    }
    not_yet(desk, on);
    desk.settle()?;
    let mut no_consequence = assessment.no_consequence.clone();
    no_consequence.retain(|heading| assessment.text(*heading).trim().is_empty());
    let (answered, position) = (Some(on), Some(position));
    desk.put(Assessment { answered, position, no_consequence, waived: None, ..assessment });
    Ok(())
}

/// Notes that the leader said in so many words: no consequence; or that this was a mistake.
pub fn mark_no_consequence(
    desk: &mut Desk<'_>,
    id: AssessmentId,
    heading: Heading,
    said: bool,
) -> Result<(), Refusal> {
    let mut assessment = asked(desk, id)?;
    if assessment.answered.is_some() {
        desk.object(Reason::IsAnswered { region: assessment.region });
    }
    if said && !assessment.text(heading).trim().is_empty() {
        desk.object(Reason::TextUnderHeading { heading });
    }
    desk.settle()?;
    assessment.no_consequence.retain(|one| *one != heading);
    if said {
        assessment.no_consequence.push(heading);
        assessment.no_consequence.sort();
    }
    desk.put(assessment);
    Ok(())
}

pub fn waive(desk: &mut Desk<'_>, id: AssessmentId, reason: &str, on: Day) -> Result<(), Refusal> {
    let assessment = asked(desk, id)?;
    let reason = typed::line(reason);
    if reason.is_empty() {
        desk.object(Reason::NeedsReason);
    }
    not_yet(desk, on);
    desk.settle()?;
    desk.put(Assessment { waived: Some(Waiver { on, reason }), ..assessment });
    Ok(())
}

/// Nobody has answered on a day to come.
fn not_yet(desk: &mut Desk<'_>, on: Day) {
    if on > desk.today() {
        desk.object(Reason::NotYet { day: on });
    }
}

pub fn reopen(desk: &mut Desk<'_>, id: AssessmentId) -> Result<(), Refusal> {
    let assessment = asked(desk, id)?;
    desk.settle()?;
    desk.put(Assessment { answered: None, position: None, waived: None, ..assessment });
    Ok(())
}

/// The assessment; an objection when its case is not under assessment.
fn asked(desk: &mut Desk<'_>, id: AssessmentId) -> Result<Assessment, Refusal> {
    let assessment: Assessment = desk.find(id)?;
    let state = desk.find::<Case>(assessment.case)?.state;
    if state != CaseState::UnderAssessment {
        desk.object(Reason::NotUnderAssessment { state });
    }
    Ok(assessment)
}
