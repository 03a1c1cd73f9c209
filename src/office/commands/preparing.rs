//! Before a meeting: its dates, who is invited, and what comes onto its agenda by itself.

use super::agenda::{insert, number_if_called, open_agenda};
use crate::domain::{
    Access, AgendaItem, AgendaItemId, Case, Day, FollowUp, Input, InputSource, InputState, ItemKind,
    ItemSource, Meeting, MeetingId, Milestone, Paper, Person, PersonId, Postponed, Reason, place_for,
};
use crate::language::{Arg, Language, Wording};
use crate::office::desk::Desk;
use crate::office::waiting::{self, Upcoming};
use crate::office::{Refusal, look, typed};
use crate::store::Records;

/// A title on an agenda is no longer, in characters.
const LONGEST_TITLE: usize = 120;

pub fn set_date(
    desk: &mut Desk<'_>,
    id: MeetingId,
    milestone: Milestone,
    by: Day,
    done: Option<Day>,
) -> Result<(), Refusal> {
    let mut meeting = open_agenda(desk, id)?;
    let day = meeting.start.day();
    if by > day {
        desk.object(Reason::DueAfterMeeting { by, meeting: day });
    }
    if let Some(done) = done.filter(|done| *done > desk.today()) {
        desk.object(Reason::DoneLater { done });
    }
    desk.settle()?;
    let due = meeting.dates.of_mut(milestone);
    (due.by, due.done) = (by, done);
    desk.put(meeting);
    Ok(())
}

pub fn set_people(
    desk: &mut Desk<'_>,
    id: MeetingId,
    chair: Option<PersonId>,
    guests: &[String],
) -> Result<(), Refusal> {
    let meeting = open_agenda(desk, id)?;
    if let Some(chair) = chair {
        desk.find::<Person>(chair)?;
    }
    desk.settle()?;
    let guests = guests.iter().filter_map(|guest| typed::optional_line(Some(guest))).collect();
    desk.put(Meeting { chair, guests, ..meeting });
    Ok(())
}

/// Lays the standing items that belong on the agenda and are not on it.
pub fn lay_standing(desk: &mut Desk<'_>, id: MeetingId) -> Result<(), Refusal> {
    let meeting = open_agenda(desk, id)?;
    desk.settle()?;
    let mut items = look::items(desk.view(), id)?;
    let language = Language::of_document(meeting.nynorsk);
    let wording = Wording::new(language);
    for rule in waiting::standing_missing(desk.view(), &meeting, &items)? {
        let source = Some(ItemSource::Standing(rule.item));
        let name: &str = rule.item.into();
        let title = wording.say(&format!("standing-item-{name}"));
        let new = AgendaItem::new(AgendaItemId(desk.new_id::<AgendaItem>()?), id, 0, rule.kind, title);
        let number = number_if_called(desk, &meeting)?;
        let new = AgendaItem { number, source, planned: Some(rule.minutes), ..new };
        items.insert(place_for(&items, source), new);
    }
    for (position, item) in (1..).zip(items) {
        desk.put(AgendaItem { position, ..item });
    }
    Ok(())
}

/// Takes something that waits onto the agenda.
pub fn take_onto_agenda(desk: &mut Desk<'_>, id: MeetingId, source: ItemSource) -> Result<(), Refusal> {
    let meeting = open_agenda(desk, id)?;
    if let Some(on) = Upcoming::of(desk.view(), meeting.council)?.holds(source) {
        let meeting = crate::office::about::meeting(desk.view(), on)?;
        desk.object(Reason::OnAgenda { meeting });
    }
    let new_id = AgendaItemId(desk.new_id::<AgendaItem>()?);
    let blank = AgendaItem::new(new_id, id, 0, ItemKind::Discussion, String::new());
    let new = match source {
        ItemSource::Standing(_) => return lay_standing(desk, id),
        ItemSource::Case(case) => {
            let it: Case = desk.find(case)?;
            AgendaItem { title: it.title, kind: ItemKind::Decision, case: Some(case), ..blank }
        }
        ItemSource::FollowUp(follow_up) => {
            let it: FollowUp = desk.find(follow_up)?;
            of_this_council(desk, it.council == meeting.council && it.state.is_open());
            match kept_back(desk, &meeting, Some(it.item))? {
                Some((title, access)) => AgendaItem { title, access, kind: ItemKind::Information, ..blank },
                None => AgendaItem { title: it.what, kind: ItemKind::Information, ..blank },
            }
        }
        ItemSource::Input(input) => {
            let it: Input = desk.find(input)?;
            of_this_council(desk, it.council == meeting.council && it.state == InputState::Waiting);
            let said_under = match it.source {
                InputSource::Spoken(item) | InputSource::Later(item) => Some(item),
                InputSource::SentIn => None,
            };
            let (title, background) = heading_of(&it.text);
            desk.put(Input { state: InputState::OnAgenda(new_id), ..it });
            match kept_back(desk, &meeting, said_under)? {
                Some((title, access)) => AgendaItem { title, access, ..blank },
                None => AgendaItem { title, paper: Paper { background, ..Paper::default() }, ..blank },
            }
        }
        ItemSource::Postponed(old) => {
            let it: AgendaItem = desk.find(old)?;
            let council = desk.find::<Meeting>(it.meeting)?.council;
            let waits = it.postponed.as_ref().is_some_and(|postponed| postponed.to.is_none());
            of_this_council(desk, council == meeting.council && waits);
            let postponed = it.postponed.clone().map(|postponed| Postponed { to: Some(new_id), ..postponed });
            let (title, paper, access) = (it.title.clone(), it.paper.clone(), it.access.clone());
            let (kind, case, planned) = (it.kind, it.case, it.planned);
            let new = AgendaItem { title, kind, case, planned, paper, access, ..blank };
            desk.put(AgendaItem { postponed, ..it });
            new
        }
    };
    desk.settle()?;
    let number = number_if_called(desk, &meeting)?;
    insert(desk, AgendaItem { number, source: Some(source), ..new })
}

/// What comes from an item that is exempt: agendas and papers are public, so it has a heading that
/// tells only where it comes from, and stays exempt.
fn kept_back(
    desk: &Desk<'_>,
    meeting: &Meeting,
    from: Option<AgendaItemId>,
) -> Result<Option<(String, Access)>, Refusal> {
    let from = from.map(|id| desk.find::<AgendaItem>(id)).transpose()?;
    let Some(from) = from.filter(|it| it.access != Access::Public) else { return Ok(None) };
    let number = from.number.map_or_else(String::new, |number| number.to_string());
    let wording = Wording::new(Language::of_document(meeting.nynorsk));
    let title = wording.tell("agenda-follows-up", &[("number", Arg::from(number))]);
    Ok(Some((title.trim().to_owned(), from.access)))
}

/// What waits for another council, or waits no more, is not there to be taken.
fn of_this_council(desk: &mut Desk<'_>, waits: bool) {
    if !waits {
        desk.object(Reason::Gone);
    }
}

/// A text as a heading; and the whole of it, where the heading says less.
fn heading_of(text: &str) -> (String, String) {
    let first = text.lines().next().unwrap_or_default();
    let first = first.split_inclusive(['.', '!', '?']).next().unwrap_or(first).trim();
    let first = first.strip_suffix('.').unwrap_or(first);
    let short: String = first.chars().take(LONGEST_TITLE).collect();
    let rest = if short.chars().count() + 1 >= text.trim().chars().count() {
        String::new()
    } else {
        text.to_owned()
    };
    (short, rest)
}

/// What came onto an agenda from somewhere waits there again.
pub fn put_back(desk: &mut Desk<'_>, item: &AgendaItem) -> Result<(), Refusal> {
    match item.source {
        Some(ItemSource::Input(id)) => {
            let Some(input) = desk.view().get::<Input>(id)? else { return Ok(()) };
            if input.state == InputState::OnAgenda(item.id) {
                desk.put(Input { state: InputState::Waiting, ..input });
            }
        }
        Some(ItemSource::Postponed(id)) => {
            let Some(old) = desk.view().get::<AgendaItem>(id)? else { return Ok(()) };
            if let Some(postponed) = old.postponed.clone().filter(|it| it.to == Some(item.id)) {
                desk.put(AgendaItem { postponed: Some(Postponed { to: None, ..postponed }), ..old });
            }
        }
        _ => {}
    }
    Ok(())
}

/// A meeting that is called off gives back what was on its agenda.
pub fn put_all_back(desk: &mut Desk<'_>, items: &[AgendaItem]) -> Result<(), Refusal> {
    items.iter().try_for_each(|item| put_back(desk, item))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_gives_its_first_sentence_for_a_heading() {
        for (text, heading, rest) in [
            ("For få plasser i onkologisk gynekologi.", "For få plasser i onkologisk gynekologi", ""),
            ("For få plasser", "For få plasser", ""),
            ("For få plasser. Gjelder VV.", "For få plasser", "For få plasser. Gjelder VV."),
            ("For få plasser\nGjelder VV", "For få plasser", "For få plasser\nGjelder VV"),
        ] {
            assert_eq!(heading_of(text), (heading.into(), rest.into()), "{text:?}");
        }
        assert_eq!(heading_of(&"å".repeat(300)).0.chars().count(), LONGEST_TITLE);
    }
}
