//! Meetings are planned, called, held.

use super::preparing::put_all_back;
use crate::domain::{
    AgendaItem, CouncilId, ItemNo, Meeting, MeetingId, MeetingMove, MeetingNo, MeetingState, MeetingStep,
    Reason,
};
use crate::office::desk::Desk;
use crate::office::missing::missing;
use crate::office::queries::meeting_view;
use crate::office::{MeetingPlan, Refusal, look, typed};
use crate::store::Series;

pub fn plan(desk: &mut Desk<'_>, council: CouncilId, plan: &MeetingPlan) -> Result<(), Refusal> {
    desk.own_council(council)?;
    check(desk, plan);
    desk.settle()?;
    let id = MeetingId(desk.new_id::<Meeting>()?);
    let number = number(desk, council, plan)?;
    let lead = look::settings(desk.view())?.meetings;
    let new = Meeting::new(id, council, number, plan.kind, plan.start, lead.of(plan.kind));
    let place = typed::line(&plan.place);
    desk.put(Meeting { minutes: plan.minutes, place, nynorsk: plan.nynorsk, ..new });
    Ok(())
}

/// A meeting that is moved to another year before it is called gets a number of that year.
pub fn change(desk: &mut Desk<'_>, id: MeetingId, plan: &MeetingPlan) -> Result<(), Refusal> {
    let old: Meeting = desk.find(id)?;
    check(desk, plan);
    if matches!(old.state, MeetingState::Held | MeetingState::Cancelled) {
        desk.object(Reason::AgendaLocked { state: old.state });
    }
    desk.settle()?;
    let moved = old.state == MeetingState::Planned && plan.start.day().year() != old.number.year;
    let number = if moved { number(desk, old.council, plan)? } else { old.number };
    let dates = if plan.start.day() == old.start.day() && plan.kind == old.kind {
        old.dates
    } else {
        old.dates.moved(plan.start.day(), look::settings(desk.view())?.meetings.of(plan.kind))
    };
    desk.put(Meeting {
        number,
        dates,
        kind: plan.kind,
        start: plan.start,
        minutes: plan.minutes,
        place: typed::line(&plan.place),
        nynorsk: plan.nynorsk,
        ..old
    });
    Ok(())
}

fn check(desk: &mut Desk<'_>, plan: &MeetingPlan) {
    if plan.minutes == 0 {
        desk.object(Reason::Empty { field: "minutes".to_owned() });
    }
}

fn number(desk: &mut Desk<'_>, council: CouncilId, plan: &MeetingPlan) -> Result<MeetingNo, Refusal> {
    let year = plan.start.day().year();
    Ok(MeetingNo { year, number: desk.next_number(Series::Meeting(council), year)? })
}

pub fn take_step(
    desk: &mut Desk<'_>,
    id: MeetingId,
    step: MeetingStep,
    reason: Option<&str>,
) -> Result<(), Refusal> {
    let mut meeting: Meeting = desk.find(id)?;
    let items = look::items(desk.view(), id)?;
    let to = desk.allow(MeetingMove::check(&meeting, step));
    if step == MeetingStep::Convene && items.is_empty() {
        desk.object(Reason::NoItems);
    }
    if step == MeetingStep::Reopen && look::minutes_have_left(desk.view(), id)? {
        desk.object(Reason::MinutesHaveLeft);
    }
    desk.settle()?;
    meeting.state = to.unwrap_or(meeting.state);
    match step {
        MeetingStep::Convene => number_items(desk, &meeting, items)?,
        // One that was never called gets its numbers now.
        MeetingStep::Open => {
            number_items(desk, &meeting, items)?;
            meeting.opened = Some(desk.now());
        }
        MeetingStep::Close => {
            meeting.closed = Some(desk.now());
            meeting.passed = pass(desk, id, reason)?;
            close_open(desk, items);
        }
        MeetingStep::Reopen => meeting.closed = None,
        MeetingStep::Cancel => put_all_back(desk, &items)?,
        MeetingStep::SendToLeader | MeetingStep::Agree | MeetingStep::TakeBack => {}
    }
    desk.put(meeting);
    Ok(())
}

/// The reason to close though something is missing; none is kept when nothing is.
fn pass(desk: &Desk<'_>, id: MeetingId, reason: Option<&str>) -> Result<Option<String>, Refusal> {
    let missing = missing(&meeting_view(desk.view(), id, desk.now())?);
    if missing.is_empty() {
        return Ok(None);
    }
    typed::optional_line(reason).map(Some).ok_or(Refusal::Missing(missing))
}

/// The item on the table is closed.
pub fn close_open(desk: &mut Desk<'_>, items: Vec<AgendaItem>) {
    for item in items.into_iter().filter(AgendaItem::is_open) {
        let (closed, clock) = (Some(desk.now()), item.clock.stopped(desk.now()));
        desk.put(AgendaItem { closed, clock, ..item });
    }
}

fn number_items(desk: &mut Desk<'_>, meeting: &Meeting, items: Vec<AgendaItem>) -> Result<(), Refusal> {
    for item in items.into_iter().filter(|item| item.number.is_none() && item.postponed.is_none()) {
        let number = Some(item_number(desk, meeting)?);
        desk.put(AgendaItem { number, ..item });
    }
    Ok(())
}

/// The next `Sak n/yyyy` of the meeting's council.
pub fn item_number(desk: &mut Desk<'_>, meeting: &Meeting) -> Result<ItemNo, Refusal> {
    let year = meeting.start.day().year();
    Ok(ItemNo { year, number: desk.next_number(Series::Item(meeting.council), year)? })
}
