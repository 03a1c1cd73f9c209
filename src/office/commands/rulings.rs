//! What Helsedirektoratet decided is written down, and that those concerned were told.

use crate::domain::{
    Case, CaseId, CaseMove, CaseOutcome, CaseState, CaseStep, Day, Reason, RowRuling, Ruling, RulingId,
};
use crate::office::desk::Desk;
use crate::office::look::CaseSurroundings;
use crate::office::{Refusal, RulingDetails, look, typed};

/// Writes the decision down and moves the case with it. Where the case stands decided already, what
/// was written down is put right; what was decided stays.
pub fn decide(desk: &mut Desk<'_>, id: CaseId, details: RulingDetails) -> Result<(), Refusal> {
    let case: Case = desk.find(id)?;
    let around = CaseSurroundings::of(desk.view(), id)?;
    let stands = look::ruling(desk.view(), id)?;
    let step = details.outcome.step();
    let to = if is_decided_as(case.state, details.outcome, stands.as_ref()) {
        Some(case.state)
    } else {
        desk.allow(CaseMove::check(&case, step, &around.context(None, desk.today())))
    };
    let rows = look::change_sheet(desk.view(), &case)?.map(|sheet| sheet.rows).unwrap_or_default();
    let id = match &stands {
        Some(ruling) => ruling.id,
        None => RulingId(desk.new_id::<Ruling>()?),
    };
    let ruling = Ruling {
        id,
        case: case.id,
        on: details.on,
        outcome: details.outcome,
        version: case.version,
        rows: details.rows.into_iter().map(trimmed).collect(),
        reference: typed::line(&details.reference),
        told: None,
    };
    for reason in ruling.objections(&case, &rows, desk.today()) {
        desk.object(reason);
    }
    desk.settle()?;
    // What they were told still holds where the same was decided, row by row.
    let same = |old: &Ruling| (old.on, old.outcome, &old.rows) == (ruling.on, ruling.outcome, &ruling.rows);
    let told = stands.filter(same).and(around.told);
    let effective = details.effective.filter(|_| details.outcome != CaseOutcome::Unchanged);
    let to = to.unwrap_or(case.state);
    let since = if to == case.state { case.since } else { desk.today() };
    desk.put(Ruling { told, ..ruling });
    desk.put(Case { state: to, since, effective, ..case });
    Ok(())
}

/// A decision of which nothing is said but what it came to.
pub fn bare(case: &Case, outcome: CaseOutcome, on: Day) -> RulingDetails {
    let (reference, rows, effective) = (String::new(), Vec::new(), case.effective);
    RulingDetails { on, reference, outcome, rows, effective }
}

/// That they were told in another way than by a letter of the case.
pub fn note_told(desk: &mut Desk<'_>, id: CaseId, on: Day, whom: &str) -> Result<(), Refusal> {
    let case: Case = desk.find(id)?;
    let stands = look::ruling(desk.view(), id)?;
    let outcome = match (&stands, case.state) {
        (Some(ruling), CaseState::Decided(_) | CaseState::InEffect) => Some(ruling.outcome),
        (None, CaseState::Decided(outcome)) => Some(outcome),
        (None, CaseState::InEffect) => Some(CaseOutcome::Changed),
        _ => None,
    };
    if outcome.is_none() {
        desk.object(Reason::NotDecided { state: case.state });
    }
    if on > desk.today() {
        desk.object(Reason::NotYet { day: on });
    }
    if let Some(ruling) = stands.as_ref().filter(|ruling| on < ruling.on) {
        desk.object(Reason::ToldBeforeDecided { on: ruling.on });
    }
    desk.need("told-whom", &typed::line(whom));
    desk.settle()?;
    let ruling = match (stands, outcome) {
        (Some(ruling), _) => ruling,
        // It was decided before decisions were written down.
        (None, outcome) => Ruling {
            id: RulingId(desk.new_id::<Ruling>()?),
            case: id,
            on: case.since.min(on),
            outcome: outcome.unwrap_or(CaseOutcome::Changed),
            version: case.version,
            rows: Vec::new(),
            reference: String::new(),
            told: None,
        },
    };
    desk.put(Ruling { told: Some(on), ..ruling });
    Ok(())
}

/// It stands decided like this, so only what is known of the decision changes.
fn is_decided_as(state: CaseState, outcome: CaseOutcome, stands: Option<&Ruling>) -> bool {
    match state {
        CaseState::Decided(decided) => decided == outcome,
        CaseState::InEffect => {
            stands.map_or(outcome.step() != CaseStep::DecideUnchanged, |it| it.outcome == outcome)
        }
        _ => false,
    }
}

fn trimmed(row: RowRuling) -> RowRuling {
    match row {
        RowRuling::TakenAs(text) => RowRuling::TakenAs(typed::lines(&text)),
        other => other,
    }
}
