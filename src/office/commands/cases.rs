//! Cases are registered and moved by their steps.

use crate::domain::{
    Case, CaseId, CaseMove, CaseNo, CaseState, CaseStep, ChangeSheet, ChangeSheetId, Reason, RegionId,
    Ruling, Seating, Specialty, SpecialtyId, Track, seating,
};
use crate::office::commands::{assessments, consultations, rulings};
use crate::office::desk::Desk;
use crate::office::look::CaseSurroundings;
use crate::office::{CaseDetails, Refusal, look, typed};
use crate::store::{Index, Records, Series};

pub fn register(desk: &mut Desk<'_>, details: CaseDetails) -> Result<(), Refusal> {
    let own = look::settings(desk.view())?.own_region;
    let (details, seating) = check(desk, details, own)?;
    desk.settle()?;
    let id = CaseId(desk.new_id::<Case>()?);
    let year = details.received.year();
    let number = CaseNo { year, number: desk.next_number(Series::Case, year)? };
    let new = Case::new(id, number, details.track, details.received, String::new());
    desk.put(with(Case { seating, ..new }, details));
    Ok(())
}

/// The consultation that was announced about a case: it begins with what the case wants changed.
pub fn announce(desk: &mut Desk<'_>, about: CaseId, details: CaseDetails) -> Result<(), Refusal> {
    let of: Case = desk.find(about)?;
    if of.state != CaseState::WithDirectorate || of.track.asks_councils() {
        desk.object(Reason::NotWithDirectorate { state: of.state });
    }
    let earlier: Vec<Case> = desk.view().indexed(Index::CasesAbout, about.0)?;
    if let Some(runs) = earlier.iter().find(|case| !case.state.is_over()) {
        desk.object(Reason::ConsultationRuns { number: runs.number.to_string() });
    }
    let own = look::settings(desk.view())?.own_region;
    let (details, seating) = check(desk, CaseDetails { track: Track::Consultation, ..details }, own)?;
    desk.settle()?;
    let id = CaseId(desk.new_id::<Case>()?);
    let year = details.received.year();
    let number = CaseNo { year, number: desk.next_number(Series::Case, year)? };
    let new = Case::new(id, number, details.track, details.received, String::new());
    let mut version = 0;
    if let Some(sheet) = look::change_sheet(desk.view(), &of)? {
        version = 1;
        let sheet_id = ChangeSheetId(desk.new_id::<ChangeSheet>()?);
        desk.put(ChangeSheet { id: sheet_id, case: id, version, on: desk.today(), ..sheet });
    }
    desk.put(with(Case { seating, version, about: Some(about), ..new }, details));
    Ok(())
}

/// Who is fagkontakt is looked up again only until the leaders are asked.
pub fn change(desk: &mut Desk<'_>, id: CaseId, details: CaseDetails) -> Result<(), Refusal> {
    let old: Case = desk.find(id)?;
    let own = look::settings(desk.view())?.own_region;
    let (details, seating) = check(desk, details, own)?;
    if !old.is_unasked() && old.track.asks_councils() != details.track.asks_councils() {
        desk.object(Reason::TrackStands);
    }
    let consults = old.track.asks_councils() && details.track.asks_councils();
    let running = consults && old.state == CaseState::UnderAssessment;
    if running && !same(&old.specialties, &details.specialties) {
        desk.object(Reason::CouncilsAreAsked);
    }
    desk.settle()?;
    let seating = if old.is_unasked() { seating } else { old.seating };
    desk.put(with(Case { seating, ..old }, details));
    Ok(())
}

pub fn take_step(
    desk: &mut Desk<'_>,
    id: CaseId,
    step: CaseStep,
    reason: Option<&str>,
) -> Result<(), Refusal> {
    let case: Case = desk.find(id)?;
    let around = CaseSurroundings::of(desk.view(), id)?;
    let to = desk.allow(CaseMove::check(&case, step, &around.context(reason, desk.today())));
    desk.settle()?;
    if let Some(outcome) = step.outcome() {
        return rulings::decide(desk, id, rulings::bare(&case, outcome, desk.today()));
    }
    let case = Case { state: to.unwrap_or(case.state), since: desk.today(), ..case };
    if step == CaseStep::RequestAssessment && case.track.asks_councils() {
        consultations::ask(desk, &case, &around.replies)?;
    } else if step == CaseStep::RequestAssessment {
        assessments::ask(desk, &case, &around)?;
    }
    desk.put(case);
    Ok(())
}

/// Puts a wrong state right. *Assessed* is derived, so it is stored as under assessment. A decision
/// that does not stand with the state goes, and its date of effect with it.
pub fn correct(desk: &mut Desk<'_>, id: CaseId, state: CaseState, reason: &str) -> Result<(), Refusal> {
    let case: Case = desk.find(id)?;
    if typed::line(reason).is_empty() {
        desk.object(Reason::NeedsReason);
    }
    desk.settle()?;
    let state = if state == CaseState::Assessed { CaseState::UnderAssessment } else { state };
    let ruling = look::ruling(desk.view(), id)?;
    if let Some(ruling) = ruling.filter(|ruling| !ruling.stands_in(state)) {
        desk.remove::<Ruling>(ruling.id);
        desk.put(Case { state, since: desk.today(), effective: None, ..case });
    } else if state != case.state {
        desk.put(Case { state, since: desk.today(), ..case });
    }
    Ok(())
}

/// The case changes seats, because another RegUt is fagkontakt now. What was collected stays. Where
/// the case comes here while it is assessed, the regions that nobody has asked are asked today.
pub fn hand_over(desk: &mut Desk<'_>, id: CaseId, reason: &str) -> Result<(), Refusal> {
    let case: Case = desk.find(id)?;
    let around = CaseSurroundings::of(desk.view(), id)?;
    let specialties = specialties(desk, &case)?;
    let seating = case.handed_over(&specialties, desk.today(), around.own);
    if seating.is_none() {
        desk.object(Reason::NothingToHandOver);
    }
    if typed::line(reason).is_empty() {
        desk.object(Reason::NeedsReason);
    }
    desk.settle()?;
    let case = Case { seating, ..case };
    if case.seating == Some(Seating::Lead) && case.state == CaseState::UnderAssessment {
        assessments::ask_the_others(desk, &case, &around)?;
    }
    desk.put(case);
    Ok(())
}

/// The same ones, in whatever order.
fn same(some: &[SpecialtyId], others: &[SpecialtyId]) -> bool {
    some.len() == others.len() && some.iter().all(|id| others.contains(id))
}

fn specialties(desk: &Desk<'_>, case: &Case) -> Result<Vec<Specialty>, Refusal> {
    case.specialties.iter().map(|id| desk.find(*id)).collect()
}

fn check(
    desk: &mut Desk<'_>,
    details: CaseDetails,
    own: RegionId,
) -> Result<(CaseDetails, Option<Seating>), Refusal> {
    let mut specialties: Vec<Specialty> = Vec::new();
    for id in details.specialties {
        if !specialties.iter().any(|specialty| specialty.id == id) {
            specialties.push(desk.find(id)?);
        }
    }
    if !details.track.origins().contains(&details.origin) {
        desk.object(Reason::OriginOfOtherTrack { track: details.track, origin: details.origin });
    }
    let seated = !details.track.asks_councils();
    let seating = seated.then(|| seating(&specialties, details.received, own)).flatten();
    let details = CaseDetails {
        title: typed::line(&details.title),
        summary: typed::lines(&details.summary),
        contact: typed::line(&details.contact),
        handler: typed::optional_line(details.handler.as_deref()),
        specialties: specialties.iter().map(|specialty| specialty.id).collect(),
        ..details
    };
    desk.need("title", &details.title);
    Ok((details, seating))
}

/// The case with these details.
#[expect(clippy::needless_pass_by_value, reason = "a case becomes another")]
fn with(case: Case, details: CaseDetails) -> Case {
    Case {
        title: details.title,
        track: details.track,
        target: details.target,
        origin: details.origin,
        specialties: details.specialties,
        received: details.received,
        inner_deadline: details.inner_deadline,
        outer_deadline: details.outer_deadline,
        effective: details.effective,
        summary: details.summary,
        contact: details.contact,
        handler: details.handler,
        body: details.body,
        nynorsk: details.nynorsk,
        ..case
    }
}
