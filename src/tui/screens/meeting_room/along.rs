//! Reading along: whoever writes is followed from item to item, until one looks around by oneself.

use super::MeetingRoom;
use crate::domain::{AgendaItemId, TextKey};
use crate::office::Notice;
use crate::tui::effect::Effect;
use crate::tui::scene::Scene;
use crate::tui::writing::{Pen, TextSession};

/// With whom one goes along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Along {
    /// Who wrote where one read last.
    writer: Option<String>,
    /// One has not wandered off.
    pub follows: bool,
}

impl Default for Along {
    fn default() -> Self {
        Self { writer: None, follows: true }
    }
}

impl MeetingRoom {
    /// Remembers who writes here. Whose pen passed to another reads along from then on.
    pub(super) fn note_writer(&mut self, had_pen: bool) {
        if let Some(Pen::Theirs(user)) = self.writing.session().map(TextSession::pen) {
            self.along.writer = Some(user.clone());
            self.along.follows |= had_pen;
        }
    }

    pub(super) fn has_pen(&self) -> bool {
        self.writing.session().is_some_and(|it| *it.pen() == Pen::Mine)
    }

    /// Goes where the writer has gone, if one goes along.
    pub(super) fn go_along(&mut self, notice: &Notice) -> Vec<Effect> {
        match notice {
            Notice::Text { text: TextKey::Minutes(item), writer: Some(user), .. }
                if self.along.follows
                    && self.along.writer.as_ref() == Some(user)
                    && self.item != Some(*item)
                    && self.found(*item).is_some() =>
            {
                self.follow_to(*item)
            }
            _ => Vec::new(),
        }
    }

    /// To the one who writes, and along from there.
    pub(super) fn follow(&mut self, scene: &Scene) -> Vec<Effect> {
        let table = self.on_the_table().map(|item| item.id);
        let written = table.filter(|id| self.writers.contains_key(id)).or_else(|| {
            self.items().iter().map(|line| line.item.id).find(|id| self.writers.contains_key(id))
        });
        let Some(item) = written.or(table) else {
            return vec![Effect::Refuse(scene.say("room-nobody-writes"))];
        };
        self.along.follows = true;
        self.along.writer = self.writers.get(&item).cloned();
        if self.item == Some(item) {
            let words = if self.has_pen() { "room-nobody-writes" } else { "room-follows" };
            return vec![Effect::Say(scene.say(words))];
        }
        let mut effects = self.follow_to(item);
        effects.push(Effect::Say(scene.say("room-follows")));
        effects
    }

    fn follow_to(&mut self, id: AgendaItemId) -> Vec<Effect> {
        self.item = Some(id);
        self.goal = None;
        self.leaving = false;
        let mut effects = self.writing.follow(TextKey::Minutes(id));
        effects.push(self.place());
        effects
    }
}
