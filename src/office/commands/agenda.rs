//! The items of a meeting: their order, their titles, and which lies on the table.

use super::meetings::{close_open, item_number};
use super::preparing::put_back;
use crate::domain::{
    AgendaItem, AgendaItemId, Case, ItemClock, ItemNo, ItemSource, Meeting, MeetingId, MeetingState,
    OfficeHolding, Postponed, Reason, TextKey, place_for,
};
use crate::office::desk::Desk;
use crate::office::{ItemPlan, Refusal, look, typed};
use crate::store::{Index, Records};

pub fn add(desk: &mut Desk<'_>, meeting: MeetingId, plan: &ItemPlan) -> Result<(), Refusal> {
    let meeting = open_agenda(desk, meeting)?;
    let title = check(desk, plan)?;
    desk.settle()?;
    let id = AgendaItemId(desk.new_id::<AgendaItem>()?);
    let number = number_if_called(desk, &meeting)?;
    let new = AgendaItem::new(id, meeting.id, 0, plan.kind, title);
    let source = plan.case.map(ItemSource::Case);
    insert(desk, AgendaItem { number, case: plan.case, source, planned: plan.planned, ..new })
}

/// Puts a new item where it belongs among those of its meeting.
pub fn insert(desk: &mut Desk<'_>, item: AgendaItem) -> Result<(), Refusal> {
    let mut items = look::items(desk.view(), item.meeting)?;
    items.insert(place_for(&items, item.source), item);
    close_ranks(desk, items);
    Ok(())
}

/// In a meeting that is called or runs, a late item gets its number at once.
pub fn number_if_called(desk: &mut Desk<'_>, meeting: &Meeting) -> Result<Option<ItemNo>, Refusal> {
    Ok(if is_called(meeting) { Some(item_number(desk, meeting)?) } else { None })
}

pub fn change(desk: &mut Desk<'_>, id: AgendaItemId, plan: &ItemPlan) -> Result<(), Refusal> {
    let old: AgendaItem = desk.find(id)?;
    open_agenda(desk, old.meeting)?;
    let title = check(desk, plan)?;
    desk.settle()?;
    desk.put(AgendaItem { title, kind: plan.kind, case: plan.case, planned: plan.planned, ..old });
    Ok(())
}

pub fn place(desk: &mut Desk<'_>, id: AgendaItemId, position: u32) -> Result<(), Refusal> {
    let moved: AgendaItem = desk.find(id)?;
    open_agenda(desk, moved.meeting)?;
    desk.settle()?;
    let mut items = look::items(desk.view(), moved.meeting)?;
    items.retain(|item| item.id != id);
    let place = usize::try_from(position.max(1) - 1).unwrap_or(usize::MAX).min(items.len());
    items.insert(place, moved);
    close_ranks(desk, items);
    Ok(())
}

pub fn remove(desk: &mut Desk<'_>, id: AgendaItemId) -> Result<(), Refusal> {
    let item: AgendaItem = desk.find(id)?;
    let meeting = open_agenda(desk, item.meeting)?;
    if let Some(number) = item.number {
        desk.object(Reason::ItemHasNumber { number: number.to_string() });
    }
    let draft = desk.view().draft(TextKey::Minutes(id))?;
    let elected = desk.view().indexed::<OfficeHolding>(Index::HoldingsOfCouncil, meeting.council.0)?;
    let used = !item.minutes.is_empty()
        || draft.is_some_and(|draft| !draft.text.is_empty())
        || !look::follow_ups(desk.view(), id)?.is_empty()
        || elected.iter().any(|holding| holding.elected_in == Some(id));
    if used {
        desk.object(Reason::ItemHasMinutes);
    }
    desk.settle()?;
    put_back(desk, &item)?;
    desk.remove::<AgendaItem>(id);
    let mut items = look::items(desk.view(), item.meeting)?;
    items.retain(|item| item.id != id);
    close_ranks(desk, items);
    Ok(())
}

/// Puts the item on the table; the one that lay there is closed.
pub fn open(desk: &mut Desk<'_>, id: AgendaItemId) -> Result<(), Refusal> {
    let item: AgendaItem = desk.find(id)?;
    if item.postponed.is_some() {
        desk.object(Reason::ItemIsPostponed);
    }
    in_running_meeting(desk, &item)?;
    if !item.is_open() {
        close_open(desk, look::items(desk.view(), item.meeting)?);
        let (opened, clock) = (item.opened.or(Some(desk.now())), item.clock.started(desk.now()));
        desk.put(AgendaItem { opened, clock, closed: None, ..item });
    }
    Ok(())
}

pub fn close(desk: &mut Desk<'_>, id: AgendaItemId) -> Result<(), Refusal> {
    let item: AgendaItem = desk.find(id)?;
    in_running_meeting(desk, &item)?;
    close_open(desk, vec![item]);
    Ok(())
}

/// It keeps its number, and is taken off the table.
pub fn postpone(desk: &mut Desk<'_>, id: AgendaItemId, reason: Option<&str>) -> Result<(), Refusal> {
    let mut item: AgendaItem = desk.find(id)?;
    open_agenda(desk, item.meeting)?;
    if item.postponed.is_some() {
        desk.object(Reason::ItemIsPostponed);
    }
    desk.settle()?;
    if item.is_open() {
        item.closed = Some(desk.now());
        item.clock = item.clock.stopped(desk.now());
    }
    let postponed = Some(Postponed { reason: typed::optional_line(reason), to: None });
    desk.put(AgendaItem { postponed, ..item });
    Ok(())
}

/// One that was put off before the items were numbered gets its number with them, or now.
pub fn take_up(desk: &mut Desk<'_>, id: AgendaItemId) -> Result<(), Refusal> {
    let item: AgendaItem = desk.find(id)?;
    let meeting = open_agenda(desk, item.meeting)?;
    match &item.postponed {
        None => desk.object(Reason::ItemNotPostponed),
        Some(Postponed { to: Some(_), .. }) => desk.object(Reason::ItemOnOtherAgenda),
        Some(_) => {}
    }
    desk.settle()?;
    let number = match item.number {
        None => number_if_called(desk, &meeting)?,
        number => number,
    };
    desk.put(AgendaItem { number, postponed: None, ..item });
    Ok(())
}

/// No discussion lasts longer than a day, in minutes.
const LONGEST: u32 = 24 * 60;

/// The clock of the item on the table goes on from there.
pub fn set_clock(desk: &mut Desk<'_>, id: AgendaItemId, minutes: u32) -> Result<(), Refusal> {
    let item: AgendaItem = desk.find(id)?;
    let meeting: Meeting = desk.find(item.meeting)?;
    if meeting.opened.is_none() {
        desk.object(Reason::NotUnderWay { state: meeting.state });
    }
    if minutes > LONGEST {
        desk.object(Reason::TooManyMinutes { most: LONGEST });
    }
    desk.settle()?;
    let clock = ItemClock { spent: minutes * 60, since: item.clock.since.map(|_| desk.now()) };
    desk.put(AgendaItem { clock, ..item });
    Ok(())
}

const fn is_called(meeting: &Meeting) -> bool {
    matches!(meeting.state, MeetingState::Convened | MeetingState::Running)
}

fn in_running_meeting(desk: &mut Desk<'_>, item: &AgendaItem) -> Result<(), Refusal> {
    let state = desk.find::<Meeting>(item.meeting)?.state;
    if state != MeetingState::Running {
        desk.object(Reason::MeetingDoesNotRun { state });
    }
    desk.settle()
}

/// The meeting; an objection when its agenda can no longer be changed.
pub fn open_agenda(desk: &mut Desk<'_>, id: MeetingId) -> Result<Meeting, Refusal> {
    let meeting: Meeting = desk.find(id)?;
    if matches!(meeting.state, MeetingState::Held | MeetingState::Cancelled) {
        desk.object(Reason::AgendaLocked { state: meeting.state });
    }
    Ok(meeting)
}

fn check(desk: &mut Desk<'_>, plan: &ItemPlan) -> Result<String, Refusal> {
    let title = typed::line(&plan.title);
    desk.need("title", &title);
    if let Some(case) = plan.case {
        desk.find::<Case>(case)?;
    }
    Ok(title)
}

/// Positions 1, 2, 3 in this order.
fn close_ranks(desk: &mut Desk<'_>, items: Vec<AgendaItem>) {
    for (position, item) in (1..).zip(items) {
        if item.position != position {
            desk.put(AgendaItem { position, ..item });
        }
    }
}
