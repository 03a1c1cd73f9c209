//! What is asked before the room does something.

use super::MeetingRoom;
use super::agenda;
use super::new_item::NewItem;
use crate::domain::{AgendaItem, AgendaItemId, MeetingState, MeetingStep};
use crate::keymap::Action;
use crate::language::Arg;
use crate::office::{Command, ItemPlan};
use crate::tui::effect::{Effect, Given};
use crate::tui::scene::Scene;
use crate::tui::screens::{Choice, Confirm, Picker};

/// Cells for an item in the list to go to.
const CHOICE: usize = 66;

/// What a screen on top was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asking {
    OpenMeeting,
    CloseMeeting,
    ReopenMeeting,
    Item,
    NewItem,
    Postpone(AgendaItemId),
    Clock(AgendaItemId),
}

impl MeetingRoom {
    /// A list of the items; a number typed there finds the item.
    pub(super) fn choose_item(&mut self, scene: &Scene) -> Vec<Effect> {
        if self.items().is_empty() {
            return vec![Effect::Refuse(self.no_items(scene))];
        }
        let choice = |item: &AgendaItem| Choice {
            shown: agenda::row(item, scene, CHOICE),
            given: Given::Item(item.id),
        };
        let choices = self.items().iter().map(|line| choice(&line.item)).collect();
        self.asking = Some(Asking::Item);
        vec![Effect::push(Picker::new(scene.say("room-choose-item"), choices))]
    }

    pub(super) fn ask_for_item(&mut self) -> Vec<Effect> {
        self.asking = Some(Asking::NewItem);
        vec![Effect::push(NewItem::new())]
    }

    /// To begin, end or go on with the meeting, whichever is next.
    pub(super) fn ask_to_turn(&mut self, scene: &Scene) -> Vec<Effect> {
        let (asking, question) = match self.state() {
            Some(state) if state < MeetingState::Running => (Asking::OpenMeeting, "room-open-question"),
            Some(MeetingState::Running) => (Asking::CloseMeeting, "room-close-question"),
            Some(MeetingState::Held) => (Asking::ReopenMeeting, "room-reopen-question"),
            Some(_) | None => return vec![Effect::Refuse(scene.say("room-cancelled"))],
        };
        self.asking = Some(asking);
        vec![Effect::push(Confirm::new(scene.say(question)))]
    }

    /// The answer to what was asked.
    pub(super) fn answer(&mut self, given: Given, scene: &Scene) -> Vec<Effect> {
        let step = |step| Effect::order(Command::MoveMeeting { id: self.meeting, step, reason: None });
        match (self.asking.take(), given) {
            (Some(Asking::OpenMeeting), Given::Yes) => {
                self.turning = Some(MeetingStep::Open);
                vec![step(MeetingStep::Open)]
            }
            (Some(Asking::ReopenMeeting), Given::Yes) => vec![step(MeetingStep::Reopen)],
            (Some(Asking::CloseMeeting), Given::Yes) => {
                let step = step(MeetingStep::Close);
                self.turning = Some(MeetingStep::Close);
                self.table = None;
                let mut effects = self.writing.put_down();
                effects.push(step);
                effects
            }
            (Some(Asking::Item), Given::Item(id)) => self.go(id),
            (_, Given::Spot(id, line, byte)) => {
                self.along.follows &= self.item == Some(id);
                let effects = if self.item == Some(id) { Vec::new() } else { self.look_at(id) };
                self.writing.seek(line, byte);
                effects
            }
            (Some(Asking::Postpone(id)), Given::Text(reason)) => self.put_off(id, reason),
            (Some(Asking::Clock(id)), given) => Self::set_clock(id, &given, scene),
            (Some(Asking::NewItem), Given::NewItem(kind, title)) => {
                let item = ItemPlan { title, kind, case: None, planned: None };
                vec![Effect::order(Command::AddItem { meeting: self.meeting, item })]
            }
            _ => Vec::new(),
        }
    }

    pub(super) fn no_items(&self, scene: &Scene) -> String {
        let key = scene.key(Action::NewItem, crate::tui::screen::Screen::contexts(self)).unwrap_or_default();
        scene.tell("room-no-items", &[("key", Arg::from(key))])
    }
}
