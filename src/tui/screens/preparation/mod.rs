//! Before a meeting: its agenda, what waits beside it, its dates and who is called, in one list.
//!
//! Read [`Preparation`] first: each line that can be chosen is a [`Spot`], and a key means what it
//! means there. `rows` draws them. This room must not know what belongs on an agenda.

mod rows;
#[cfg(test)]
mod tests;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use strum::VariantArray;

use super::desk::steps;
use super::text_pages::TextPages;
use super::written::Written;
use super::{Confirm, MeetingRoom};
use crate::domain::CouncilId;
use crate::domain::{ItemSource, MeetingId, Milestone, PaperPart, Reason};
use crate::keymap::{Action, Context};
use crate::office::{
    AnswerBody, Command, DocumentFormat, ItemLine, PreparationView, Query, Receipt, WaitingLine,
};
use crate::tui::effect::{Effect, Given};
use crate::tui::forms;
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;
use crate::tui::widgets::{List, panel, put};

/// What a line that can be chosen is.
#[derive(Clone, Copy)]
enum Spot<'a> {
    Item(&'a ItemLine),
    Waiting(&'a WaitingLine),
    Date(Milestone),
    People,
}

/// A meeting before it is held.
pub struct Preparation {
    meeting: MeetingId,
    view: Option<Box<PreparationView>>,
    list: List,
    /// Removal that waits for a yes.
    waiting: Option<Command>,
}

impl Preparation {
    pub const fn new(meeting: MeetingId) -> Self {
        Self { meeting, view: None, list: List::new(), waiting: None }
    }

    fn act_on(&self, spot: Spot<'_>, action: Action, scene: &Scene) -> Option<Vec<Effect>> {
        match spot {
            Spot::Item(line) => self.act_on_item(line, action, scene),
            Spot::Waiting(line) => self.act_on_waiting(line, action, scene),
            Spot::Date(milestone) => {
                let meeting = &self.view.as_ref()?.meeting;
                match action {
                    Action::Open | Action::Change => {
                        Some(vec![Effect::push(forms::meeting_date(scene, meeting, milestone))])
                    }
                    // One key says that it is done today, and takes that back.
                    Action::Toggle => {
                        let due = meeting.dates.of(milestone);
                        let done = if due.done.is_some() { None } else { Some(scene.today()) };
                        let id = meeting.id;
                        Some(vec![Effect::order(Command::SetMeetingDate { id, milestone, by: due.by, done })])
                    }
                    _ => None,
                }
            }
            Spot::People => match action {
                Action::Open | Action::Change => Some(vec![self.people(scene)?]),
                _ => None,
            },
        }
    }

    fn act_on_item(&self, line: &ItemLine, action: Action, scene: &Scene) -> Option<Vec<Effect>> {
        let item = &line.item;
        let place = |position| Effect::order(Command::PlaceItem { id: item.id, position });
        let last = self.view.as_ref().map_or(0, |view| view.items.len());
        Some(match action {
            Action::Open => {
                vec![Effect::push(TextPages::paper(item.id, PaperPart::Background, Some(item.title.clone())))]
            }
            Action::Change => vec![Effect::push(forms::change_item(scene, item))],
            Action::MoveUp if item.position <= 1 => vec![Effect::Refuse(scene.say("agenda-is-first"))],
            Action::MoveUp => vec![place(item.position - 1), Effect::Act(Action::Up)],
            Action::MoveDown if usize::try_from(item.position) == Ok(last) => {
                vec![Effect::Refuse(scene.say("agenda-is-last"))]
            }
            Action::MoveDown => vec![place(item.position + 1), Effect::Act(Action::Down)],
            Action::Remove | Action::Toggle if item.number.is_some() => {
                let number = item.number.map(|number| number.to_string()).unwrap_or_default();
                vec![Effect::Refuse(scene.reason(&Reason::ItemHasNumber { number }))]
            }
            // What came from somewhere goes back there, and can be taken again.
            Action::Toggle if item.paper.is_empty() && item.source.is_some() => {
                vec![Effect::order(Command::RemoveItem { id: item.id })]
            }
            Action::Remove | Action::Toggle => {
                let question = scene.tell("agenda-remove-item", &[("title", item.title.as_str().into())]);
                vec![Effect::push(Confirm::new(question))]
            }
            _ => return None,
        })
    }

    fn act_on_waiting(&self, line: &WaitingLine, action: Action, scene: &Scene) -> Option<Vec<Effect>> {
        match (action, line.source) {
            (Action::Toggle | Action::Open, source) => {
                let meeting = self.meeting;
                Some(vec![Effect::order(Command::TakeOntoAgenda { meeting, source })])
            }
            (Action::Remove, ItemSource::Input(id)) => Some(vec![Effect::push(forms::drop_input(scene, id))]),
            (Action::Remove, _) => Some(vec![Effect::Refuse(scene.say("preparation-not-dropped-here"))]),
            _ => None,
        }
    }

    fn people(&self, scene: &Scene) -> Option<Effect> {
        let view = self.view.as_ref()?;
        let chair = view.meeting.chair.and_then(|id| {
            let name = view.roster.person(id).map(|person| person.name.clone());
            Some((id, name.or_else(|| scene.persons.get(&id).cloned())?))
        });
        Some(Effect::push(forms::meeting_people(scene, &view.meeting, chair)))
    }

    /// What a key means wherever in the list one is.
    fn act_anywhere(&self, action: Action, scene: &Scene) -> Option<Vec<Effect>> {
        let view = self.view.as_ref()?;
        let meeting = &view.meeting;
        Some(vec![match action {
            Action::New => Effect::push(forms::add_item(scene, meeting.id)),
            Action::LayStanding if view.standing.is_empty() => {
                Effect::Refuse(scene.say("preparation-standing-there"))
            }
            Action::LayStanding => Effect::order(Command::LayStanding { meeting: meeting.id }),
            Action::AddInput => Effect::push(forms::add_input(scene, meeting.council)),
            Action::InvitePeople => self.people(scene)?,
            Action::ChangeMeeting => Effect::push(forms::change_meeting(scene, meeting)),
            Action::MoveMeeting => steps(meeting, scene),
            Action::EnterMeeting => Effect::push(MeetingRoom::new(meeting.id)),
            Action::ShowNotice => {
                let query = Query::Notice { id: meeting.id, format: DocumentFormat::Plain };
                Effect::push(Written::new(scene.say("notice-view"), query))
            }
            Action::Toggle
            | Action::Remove
            | Action::Change
            | Action::Open
            | Action::MoveUp
            | Action::MoveDown => Effect::Refuse(scene.say("preparation-not-here")),
            _ => return None,
        }])
    }
}

/// The lines that can be chosen, in the order they are shown.
fn spots(view: &PreparationView) -> Vec<Spot<'_>> {
    let items = view.items.iter().map(Spot::Item);
    let waiting = view.waiting.iter().map(Spot::Waiting);
    let dates = Milestone::VARIANTS.iter().map(|milestone| Spot::Date(*milestone));
    items.chain(waiting).chain(dates).chain([Spot::People]).collect()
}

impl Screen for Preparation {
    fn title(&self, scene: &Scene) -> String {
        let Some(view) = &self.view else { return scene.say("preparation-title") };
        let code = &view.specialty.code;
        format!("{}: {code} {}", scene.say("preparation-title"), view.meeting.number)
    }

    fn contexts(&self) -> &'static [Context] {
        &[Context::List]
    }

    fn council(&self) -> Option<CouncilId> {
        self.view.as_ref().map(|view| view.council.id)
    }

    fn footer(&self) -> Vec<Action> {
        vec![
            Action::Toggle,
            Action::LayStanding,
            Action::MoveMeeting,
            Action::ShowNotice,
            Action::New,
            Action::Help,
        ]
    }

    fn footer_word(&self, action: Action) -> Option<&'static str> {
        match action {
            Action::Toggle => Some("foot-toggle"),
            Action::LayStanding => Some("foot-standing"),
            _ => None,
        }
    }

    fn wants(&self) -> Vec<Query> {
        vec![Query::Preparation { id: self.meeting }]
    }

    fn answered(&mut self, answer: AnswerBody, scene: &Scene) -> Vec<Effect> {
        match answer {
            AnswerBody::Preparation(view) => self.view = Some(view),
            AnswerBody::Nothing => return vec![Effect::Pop, Effect::Refuse(scene.say("meeting-gone"))],
            _ => {}
        }
        Vec::new()
    }

    fn act(&mut self, action: Action, scene: &Scene) -> Option<Vec<Effect>> {
        let view = self.view.as_ref()?;
        let spots = spots(view);
        if self.list.act(action, spots.len()) {
            return Some(Vec::new());
        }
        let spot = spots.get(self.list.selected).copied();
        let effects = spot.and_then(|spot| self.act_on(spot, action, scene));
        let effects = effects.or_else(|| self.act_anywhere(action, scene));
        let item = match spot {
            Some(Spot::Item(line)) => Some(line.item.id),
            _ => None,
        };
        self.waiting = item.map(|id| Command::RemoveItem { id });
        effects
    }

    fn given(&mut self, given: Given, _scene: &Scene) -> Vec<Effect> {
        match given {
            Given::Yes => self.waiting.take().map(Effect::order).into_iter().collect(),
            Given::MeetingStep(step) => {
                vec![Effect::order(Command::MoveMeeting { id: self.meeting, step, reason: None })]
            }
            _ => Vec::new(),
        }
    }

    fn done(&mut self, receipt: &Receipt, scene: &Scene) -> Vec<Effect> {
        vec![Effect::Say(scene.named("command", &receipt.command))]
    }

    fn draw(&mut self, area: Rect, buf: &mut Buffer, scene: &Scene) -> Option<Position> {
        let Some(view) = &self.view else {
            put(buf, area, &scene.say("entrance-opening"), scene.theme.quiet);
            return Some(Position::new(area.x, area.y));
        };
        let room = panel(area, buf, &scene.theme, &rows::heading(view, scene), true);
        let rows = rows::rows(view, scene, usize::from(room.width).saturating_sub(2));
        self.list.draw(room, buf, &scene.theme, &rows, true).or(Some(Position::new(area.x, area.y)))
    }
}
