//! From item to item: what lies on the table, what is put off, how long it has taken.

use super::MeetingRoom;
use super::asking::Asking;
use super::attendance::Attendance;
use crate::domain::{AgendaItem, AgendaItemId, MeetingState};
use crate::keymap::Action;
use crate::language::Arg;
use crate::office::{Command, MeetingView};
use crate::tui::effect::{Effect, Given};
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;
use crate::tui::screens::Prompt;
use crate::tui::writing::Pen;

impl MeetingRoom {
    /// Whether going to another item takes the council along: only from the table, and only by
    /// the one who writes there. Others look around as they like; so does the one who leads, in
    /// items that are done or put off, and leads on from there.
    fn leads(&self) -> bool {
        let writes = self.writing.session().is_some_and(|it| matches!(it.pen(), Pen::Mine | Pen::Coming));
        self.state() == Some(MeetingState::Running)
            && self
                .on_the_table()
                .is_none_or(|open| self.left == Some(open.id) || (Some(open.id) == self.item && writes))
    }

    /// Opens the item's minutes, and puts it on the table if one leads and it waits for that.
    pub(super) fn go(&mut self, id: AgendaItemId) -> Vec<Effect> {
        self.along.follows &= self.item.is_none();
        let leads = self.leads() && self.item.is_some();
        let table = self.on_the_table().map(|open| open.id);
        let waits = self
            .found(id)
            .is_some_and(|item| table != Some(id) && item.closed.is_none() && item.postponed.is_none());
        let mut effects = self.look_at(id);
        self.left = table.filter(|table| leads && *table != id);
        if leads && waits {
            effects.push(self.put_on_the_table(id));
        }
        effects
    }

    pub(super) fn put_on_the_table(&mut self, id: AgendaItemId) -> Effect {
        self.table = Some(id);
        self.left = None;
        Effect::order(Command::OpenItem { id })
    }

    pub(super) fn step(&mut self, forward: bool, scene: &Scene) -> Vec<Effect> {
        let at = self.items().iter().position(|line| Some(line.item.id) == self.item);
        let next = at.and_then(|at| if forward { at.checked_add(1) } else { at.checked_sub(1) });
        match next.and_then(|at| self.items().get(at)).map(|line| line.item.id) {
            Some(id) => self.go(id),
            None => vec![Effect::Refuse(scene.say(if forward { "room-is-last" } else { "room-is-first" }))],
        }
    }

    /// Takes the item off the table, or puts it there, again if it was closed.
    pub(super) fn turn_item(&mut self, scene: &Scene) -> Vec<Effect> {
        let Some(item) = self.here() else { return vec![Effect::Refuse(self.no_items(scene))] };
        let (id, postponed) = (item.id, item.postponed.is_some());
        if self.on_the_table().is_some_and(|open| open.id == id) {
            self.table = None;
            let mut effects = self.writing.put_down();
            effects.push(Effect::order(Command::CloseItem { id }));
            return effects;
        }
        if self.state() != Some(MeetingState::Running) {
            return vec![Effect::Refuse(scene.say("room-item-not-open"))];
        }
        if postponed {
            let key = self.key_of(Action::PostponeItem, scene);
            return vec![Effect::Refuse(scene.tell("room-is-postponed", &[("key", Arg::from(key))]))];
        }
        vec![self.put_on_the_table(id), Effect::Say(scene.say("room-item-opened"))]
    }

    /// Asks why, or takes up again what was put off.
    pub(super) fn postpone(&mut self, scene: &Scene) -> Vec<Effect> {
        let Some(item) = self.here() else { return vec![Effect::Refuse(self.no_items(scene))] };
        let id = item.id;
        if item.postponed.is_some() {
            return vec![Effect::order(Command::TakeUpItem { id })];
        }
        let number = super::agenda::number(item);
        let question = scene.tell("room-postpone-why", &[("number", Arg::from(number))]);
        self.asking = Some(Asking::Postpone(id));
        vec![Effect::push(Prompt::new(question, "").optional())]
    }

    /// What was put off is treated after all: now, if the council is led from here.
    pub(super) fn taken_up(&mut self, id: Option<AgendaItemId>, scene: &Scene) -> Vec<Effect> {
        let said = Effect::Say(scene.named("command", "take-up-item"));
        let here = id.filter(|id| Some(*id) == self.item && self.leads());
        here.map(|id| self.put_on_the_table(id)).into_iter().chain([said]).collect()
    }

    /// What was typed stays with the item; it leaves the table.
    pub(super) fn put_off(&mut self, id: AgendaItemId, reason: String) -> Vec<Effect> {
        self.table = None;
        let mut effects = self.writing.put_down();
        effects.push(Effect::order(Command::PostponeItem { id, reason: Some(reason) }));
        effects
    }

    pub(super) fn ask_for_minutes(&mut self, scene: &Scene) -> Vec<Effect> {
        let Some(item) = self.here() else { return vec![Effect::Refuse(self.no_items(scene))] };
        let (id, spent) = (item.id, (item.clock.seconds(scene.now) / 60).to_string());
        let number = super::agenda::number(item);
        let question = scene.tell("room-clock-question", &[("number", Arg::from(number))]);
        self.asking = Some(Asking::Clock(id));
        vec![Effect::push(Prompt::new(question, &spent))]
    }

    pub(super) fn set_clock(id: AgendaItemId, given: &Given, scene: &Scene) -> Vec<Effect> {
        let minutes = if let Given::Text(text) = given { text.trim().parse().ok() } else { None };
        match minutes {
            Some(minutes) => vec![Effect::order(Command::SetItemClock { id, minutes })],
            None => vec![Effect::Refuse(scene.say("room-clock-how"))],
        }
    }

    pub(super) fn call_the_roll(&self) -> Vec<Effect> {
        let roll = Attendance::new(self.meeting);
        vec![match &self.view {
            Some(view) => Effect::push(roll.showing(MeetingView::clone(view))),
            None => Effect::push(roll),
        }]
    }

    /// The item that lies on the table while one looks at another.
    pub(super) fn elsewhere(&self) -> Option<&AgendaItem> {
        self.on_the_table().filter(|open| Some(open.id) != self.item)
    }

    pub(super) fn key_of(&self, action: Action, scene: &Scene) -> String {
        scene.key(action, self.contexts()).unwrap_or_default()
    }
}
