//! The minutes of a meeting, and the follow-ups that came of them.

use super::Counter;
use super::council::item_lines;
use crate::domain::{
    AgendaItem, Case, CaseId, CaseMove, Council, CouncilId, Day, Decision, FollowUp, Meeting, MeetingId,
    MeetingState, MinutesContext, MinutesMove, MinutesStage, Specialty, working_days_after,
};
use crate::office::look::CaseSurroundings;
use crate::office::{CaseConcluded, FollowUpPlace, MinutesView, Refusal, look};
use crate::store::{Index, Records, View};

/// So many meetings back a council's settled follow-ups are told.
const MEETINGS: usize = 6;

/// Where the minutes of a meeting stand.
pub fn minutes(at: &Counter<'_>, id: MeetingId) -> Result<MinutesView, Refusal> {
    let meeting: Meeting = look::find(at.view, id)?;
    let council: Council = look::find(at.view, meeting.council)?;
    let minutes = look::minutes(at.view, id)?;
    let remarks = look::remarks(at.view, id)?;
    let items = item_lines(at.view, id)?;
    let until = working_days_after(at.today(), look::settings(at.view)?.circulation);
    let after = meeting.start.seconds() + 1;
    let mut later: Vec<Meeting> = at.view.indexed_from(Index::MeetingsOfCouncil, meeting.council.0, after)?;
    later.retain(|it| matches!(it.state, MeetingState::Running | MeetingState::Held));
    later.reverse();
    // Who approved can be told when the step is taken, so the want of that is not told beforehand.
    let context = MinutesContext {
        meeting: &meeting,
        minutes: minutes.as_ref(),
        remarks: &remarks,
        until,
        by: Some("…"),
        held_in: later.first(),
        today: at.today(),
    };
    let steps = MinutesMove::from_here(MinutesStage::of(minutes.as_ref()))
        .map(|row| (row.step, MinutesMove::check(row.step, &context).err().unwrap_or_default()))
        .collect();
    let mut concluded = Vec::new();
    let mut follow_ups = 0;
    for line in &items {
        follow_ups += look::follow_ups(at.view, line.item.id)?.len();
        for decision in at.view.indexed::<Decision>(Index::DecisionsOfItem, line.item.id.0)? {
            if let Some(case) = decision.case {
                concluded.push(case_concluded(at.view, case, decision.text, at.today())?);
            }
        }
    }
    Ok(MinutesView {
        specialty: look::find(at.view, council.specialty)?,
        corrections: look::corrections(at.view, id)?,
        follow_ups: u32::try_from(follow_ups).unwrap_or(u32::MAX),
        council,
        meeting,
        minutes,
        items,
        remarks,
        concluded,
        steps,
        until,
        later,
    })
}

fn case_concluded(
    view: &dyn View,
    id: CaseId,
    conclusion: String,
    today: Day,
) -> Result<CaseConcluded, Refusal> {
    let case: Case = look::find(view, id)?;
    let around = CaseSurroundings::of(view, id)?;
    let context = around.context(Some("…"), today);
    let mut steps = CaseMove::from_here(&case, around.standing(&case));
    let next = steps.find(|row| CaseMove::check(&case, row.step, &context).is_ok()).map(|row| row.step);
    Ok(CaseConcluded { case: id, number: case.number, title: case.title, conclusion, next })
}

/// What is still to be done, the first due first; for one council also what is settled, the
/// latest first.
pub fn follow_ups(at: &Counter<'_>, council: Option<CouncilId>) -> Result<Vec<FollowUpPlace>, Refusal> {
    let mut found: Vec<FollowUp> = match council {
        Some(council) => at.view.indexed(Index::OpenFollowUpsOfCouncil, council.0)?,
        None => at.view.indexed(Index::OpenFollowUps, 0)?,
    };
    if let Some(council) = council {
        let now = at.now.seconds();
        let meetings: Vec<Meeting> =
            at.view.indexed_last(Index::MeetingsOfCouncil, council.0, now, MEETINGS)?;
        for meeting in meetings {
            for item in look::items(at.view, meeting.id)? {
                let settled =
                    look::follow_ups(at.view, item.id)?.into_iter().filter(|it| !it.state.is_open());
                found.extend(settled);
            }
        }
    }
    let place = |follow_up: FollowUp| {
        let item: AgendaItem = look::find(at.view, follow_up.item)?;
        let council: Council = look::find(at.view, follow_up.council)?;
        let specialty: Specialty = look::find(at.view, council.specialty)?;
        let owner = follow_up.owner.as_ref().map(|it| look::owner_name(at.view, it)).transpose()?;
        Ok(FollowUpPlace {
            owner,
            code: specialty.code,
            meeting: item.meeting,
            number: item.number,
            follow_up,
        })
    };
    found.into_iter().map(place).collect()
}
