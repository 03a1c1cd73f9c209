//! The regions' assessments of a case: asked for, answered, waived.

use strum::VariantArray;

use crate::domain::{
    Assessment, AssessmentId, Case, CaseState, Day, Heading, Position, Reason, Seating, Waiver,
};
use crate::office::commands::correspondence;
use crate::office::desk::Desk;
use crate::office::look::CaseSurroundings;
use crate::office::{Refusal, typed};

/// Asks the leaders: all regions' where this RegUt is fagkontakt, else the own. One that was asked
/// before is asked anew and keeps its texts.
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
    let mut unasked =
        CaseSurroundings { regions: around.regions.clone(), assessments: Vec::new(), ..*around };
    let asked = |region| around.assessments.iter().any(|it| it.region == region && it.asked.is_some());
    unasked.regions.retain(|region| !asked(*region));
    ask(desk, case, &unasked)
}

/// An answer that is more than *no remarks* says something under at least one heading.
pub fn answer(desk: &mut Desk<'_>, id: AssessmentId, position: Position, on: Day) -> Result<(), Refusal> {
    let assessment = asked(desk, id)?;
    let silent = Heading::VARIANTS.iter().all(|heading| assessment.text(*heading).trim().is_empty());
    if position != Position::NoRemarks && silent {
        desk.object(Reason::NoText);
    }
    desk.settle()?;
    desk.put(Assessment { answered: Some(on), position: Some(position), waived: None, ..assessment });
    Ok(())
}

pub fn waive(desk: &mut Desk<'_>, id: AssessmentId, reason: &str, on: Day) -> Result<(), Refusal> {
    let assessment = asked(desk, id)?;
    let reason = typed::line(reason);
    if reason.is_empty() {
        desk.object(Reason::NeedsReason);
    }
    desk.settle()?;
    desk.put(Assessment { waived: Some(Waiver { on, reason }), ..assessment });
    Ok(())
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
