//! An election in the meeting: its line at the cursor, and carried out when it says all.

use super::{MeetingRoom, names};
use crate::domain::Office;
use crate::keymap::Action;
use crate::notation::{Context, Statement, VerbKind, read_line};
use crate::office::Command;
use crate::tui::effect::Effect;
use crate::tui::scene::Scene;

impl MeetingRoom {
    /// Begins the line of an election on a line of its own, ready for a name: of the leader first,
    /// then of the deputy leader.
    pub(super) fn insert_election(&mut self, scene: &Scene) -> Vec<Effect> {
        let Some(view) = &self.view else { return Vec::new() };
        let context = Context { directory: &view.directory, today: view.meeting.start.day() };
        let elects = |line: &String| matches!(read_line(line, &context).statement, Statement::Election(it) if it.office == Office::Leader);
        let leader = self.writing.lines().is_some_and(|lines| lines.iter().any(elects));
        let office = if leader { Office::DeputyLeader } else { Office::Leader };
        let verb = VerbKind::Election(office).word(names::language(view));
        let blank = self.writing.line().is_none_or(|(_, line, _)| line.trim().is_empty());
        let mut effects = self.writing.act(Action::LineEnd, scene).unwrap_or_default();
        let begun = if blank { format!("{verb}: ") } else { format!("\n{verb}: ") };
        effects.extend(self.writing.typed(&begun, scene));
        self.offer();
        effects
    }

    /// Has the office carry out the elections of the item, as its text tells them.
    pub(super) fn hold_election(&mut self, scene: &Scene) -> Vec<Effect> {
        let Some(item) = self.item else { return vec![Effect::Refuse(self.no_items(scene))] };
        let mut effects = self.writing.put_down();
        effects.push(Effect::order(Command::HoldElection { item }));
        effects
    }
}
