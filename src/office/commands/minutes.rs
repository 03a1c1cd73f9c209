//! The minutes go their way: drafted, seen, sent out, approved, corrected.

use crate::domain::{
    Access, AgendaItem, AgendaItemId, Approval, ApprovalWay, Correction, CorrectionId, Council, CouncilId,
    Meeting, MeetingId, Minutes, MinutesContext, MinutesId, MinutesMove, MinutesStage, MinutesState,
    MinutesStep, Reason, Remark, RemarkId, RemarkState, SilenceRule, StepDetails, working_days_after,
};
use crate::office::commands::elections;
use crate::office::desk::Desk;
use crate::office::minutes::{Secretary, approval_texts};
use crate::office::{Refusal, look, typed};
use crate::store::Hash;

pub fn take_step(
    desk: &mut Desk<'_>,
    id: MeetingId,
    step: MinutesStep,
    details: &StepDetails,
) -> Result<(), Refusal> {
    let meeting: Meeting = desk.find(id)?;
    let council = desk.own_council(meeting.council)?;
    let minutes = look::minutes(desk.view(), id)?;
    let remarks = look::remarks(desk.view(), id)?;
    let held_in = details.held_in.map(|id| desk.find::<Meeting>(id)).transpose()?;
    let circulation = look::settings(desk.view())?.circulation;
    let today = desk.today();
    let until = details.until.unwrap_or_else(|| working_days_after(today, circulation));
    let by = typed::optional_line(details.by.as_deref());
    let context = MinutesContext {
        meeting: &meeting,
        minutes: minutes.as_ref(),
        remarks: &remarks,
        until,
        by: by.as_deref(),
        held_in: held_in.as_ref(),
        today,
    };
    let to = desk.allow(MinutesMove::check(step, &context));
    desk.settle()?;
    let Some(to) = to else { return Ok(()) };
    let state = match to {
        MinutesStage::Notes => MinutesState::Notes,
        MinutesStage::Draft => MinutesState::Draft,
        MinutesStage::WithLeader => MinutesState::WithLeader,
        MinutesStage::Circulating => MinutesState::Circulating { until },
        MinutesStage::Approved => {
            let way = match (step, held_in) {
                (MinutesStep::ApproveInMeeting, Some(held)) => ApprovalWay::InMeeting { meeting: held.id },
                (MinutesStep::ApproveBySilence, _) => ApprovalWay::BySilence,
                _ => ApprovalWay::InWriting { by: by.unwrap_or_default() },
            };
            let (text, public) = approval_texts(desk.view(), &meeting, desk.now())?;
            let hash = Hash::of(text.as_bytes()).0;
            MinutesState::Approved(Box::new(Approval { on: today, way, text, public, hash }))
        }
    };
    if step == MinutesStep::MakeDraft {
        let secretary = Secretary::of(desk, &meeting)?;
        let mut elections = Vec::new();
        for item in look::items(desk.view(), id)? {
            // Minutes that were a draft before have followed their text ever since.
            let before = if minutes.is_some() { item.minutes.as_str() } else { "" };
            secretary.derive(desk, &item, before, &item.minutes)?;
            elections.extend(secretary.elections(&item).into_iter().map(|said| (item.id, said)));
        }
        elections::hold(desk, &meeting, &elections)?;
    }
    let sent_out = matches!(state, MinutesState::Circulating { .. });
    let silence = match &minutes {
        Some(minutes) if !sent_out => minutes.silence,
        _ => council.silence,
    };
    let minutes_id = match minutes {
        Some(minutes) => minutes.id,
        None => MinutesId(desk.new_id::<Minutes>()?),
    };
    desk.put(Minutes { id: minutes_id, meeting: id, state, since: today, silence });
    Ok(())
}

/// Holds for minutes that are sent out from now on.
pub fn set_silence(desk: &mut Desk<'_>, id: CouncilId, rule: SilenceRule) -> Result<(), Refusal> {
    let council = desk.own_council(id)?;
    desk.settle()?;
    desk.put(Council { silence: rule, ..council });
    Ok(())
}

pub fn set_access(desk: &mut Desk<'_>, id: AgendaItemId, access: Access) -> Result<(), Refusal> {
    let item: AgendaItem = desk.find(id)?;
    let access = match access {
        Access::Public => Access::Public,
        Access::Exempt { basis } => Access::Exempt { basis: typed::line(&basis) },
    };
    if let Access::Exempt { basis } = &access {
        desk.need("basis", basis);
    }
    desk.settle()?;
    let turns = (item.access == Access::Public) != (access == Access::Public);
    let item = AgendaItem { access, ..item };
    if turns && look::minutes(desk.view(), item.meeting)?.is_some() {
        let meeting: Meeting = desk.find(item.meeting)?;
        Secretary::of(desk, &meeting)?.shield(desk, &item)?;
    }
    desk.put(item);
    Ok(())
}

pub fn set_minute_taker(desk: &mut Desk<'_>, id: MeetingId, name: &str) -> Result<(), Refusal> {
    let meeting: Meeting = desk.find(id)?;
    desk.put(Meeting { minute_taker: typed::optional_line(Some(name)), ..meeting });
    Ok(())
}

pub fn add_remark(
    desk: &mut Desk<'_>,
    meeting: MeetingId,
    item: Option<AgendaItemId>,
    from: &str,
    text: &str,
) -> Result<(), Refusal> {
    desk.find::<Meeting>(meeting)?;
    of_meeting(desk, meeting, item)?;
    let minutes = look::minutes(desk.view(), meeting)?;
    if MinutesStage::of(minutes.as_ref()) == MinutesStage::Notes {
        desk.object(Reason::MinutesAreNotes);
    }
    let (from, text) = (typed::line(from), typed::lines(text));
    desk.need("remark-from", &from);
    desk.need("text", &text);
    desk.settle()?;
    let id = RemarkId(desk.new_id::<Remark>()?);
    desk.put(Remark { id, meeting, item, from, on: desk.today(), text, state: RemarkState::Open });
    Ok(())
}

/// Without an answer it is taken in.
pub fn settle_remark(desk: &mut Desk<'_>, id: RemarkId, answer: Option<&str>) -> Result<(), Refusal> {
    let remark: Remark = desk.find(id)?;
    let state = match answer.map(typed::lines) {
        None => RemarkState::TakenIn,
        Some(answer) => {
            desk.need("answer", &answer);
            RemarkState::Answered { answer }
        }
    };
    if !remark.state.is_open() {
        desk.object(Reason::RemarkIsSettled);
    }
    desk.settle()?;
    desk.put(Remark { state, ..remark });
    Ok(())
}

/// The approved text stays; what is to stand there instead is told beside it.
pub fn correct(
    desk: &mut Desk<'_>,
    meeting: MeetingId,
    item: Option<AgendaItemId>,
    reason: &str,
    before: &str,
    after: &str,
) -> Result<(), Refusal> {
    desk.find::<Meeting>(meeting)?;
    of_meeting(desk, meeting, item)?;
    let minutes = look::minutes(desk.view(), meeting)?;
    if MinutesStage::of(minutes.as_ref()) != MinutesStage::Approved {
        desk.object(Reason::MinutesNotApproved);
    }
    let (reason, before, after) = (typed::lines(reason), typed::lines(before), typed::lines(after));
    desk.need("reason", &reason);
    if before.is_empty() && after.is_empty() {
        desk.need("to-stand", &after);
    }
    desk.settle()?;
    let number = look::corrections(desk.view(), meeting)?.last().map_or(1, |last| last.number + 1);
    let id = CorrectionId(desk.new_id::<Correction>()?);
    desk.put(Correction { id, meeting, number, on: desk.today(), item, reason, before, after });
    Ok(())
}

/// An objection when the item is another meeting's.
fn of_meeting(desk: &mut Desk<'_>, meeting: MeetingId, item: Option<AgendaItemId>) -> Result<(), Refusal> {
    if let Some(item) = item
        && desk.find::<AgendaItem>(item)?.meeting != meeting
    {
        desk.object(Reason::Gone);
    }
    Ok(())
}
