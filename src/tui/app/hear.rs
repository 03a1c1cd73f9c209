//! What was heard: keys, answers, notices.

use std::io::Write;
use std::time::Duration;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::layout::Size;

use super::{App, Asker, Outside, Status};
use crate::domain::Person;
use crate::keymap::{Action, Context, Pressed};
use crate::language::Arg;
use crate::link::Event;
use crate::office::{Answer, AnswerBody, Notice, Query, Refusal};
use crate::tui::offer;
use crate::tui::terminal::Input;
use crate::tui::unreachable;

/// The commands that change what every screen takes for known, and their undoing.
const REFERENCE_COMMANDS: &[&str] = &[
    "found",
    "set-language",
    "set-fagkontakt",
    "set-objective-alias",
    "remove-objective-alias",
    "change-setting",
    "change-assessing-body",
];

impl<W: Write> App<W> {
    pub(super) fn input(&mut self, input: Input) {
        self.stale_frame = true;
        match input {
            Input::Key(key) => self.key(key),
            Input::Paste(text) => self.text(&text),
            Input::Burst { text, keys } => self.burst(&text, keys),
            Input::Resize(width, height) => {
                self.resize(Size { width, height });
            }
            Input::HangUp | Input::Terminate => self.outside.push(Outside::Quit),
        }
    }

    fn unsaved(&self, why: &str) -> String {
        let places = [Context::Editor, Context::EditorCommand];
        let key = self.scene.key(Action::SaveToFile, &places).unwrap_or_default();
        self.scene.tell("unreachable-unsaved", &[("key", key.into()), ("why", why.into())])
    }

    fn key(&mut self, key: KeyEvent) {
        self.status = Status::Quiet;
        self.bound_for = None;
        let contexts = self.contexts();
        match self.scene.keymap.press(&contexts, key) {
            Pressed::Action(action) => self.perform(self.top_id(), action),
            Pressed::Pending(keys) => self.status = Status::Begun(self.continued(&keys, &contexts)),
            Pressed::Cancelled(keys) => {
                self.status =
                    Status::Bad(self.scene.tell("key-sequence-unknown", &[("keys", Arg::from(keys))]));
            }
            Pressed::Unbound(key) => match printable(key) {
                Some(text) => self.text(&text),
                None => self.means_nothing(),
            },
        }
    }

    /// How a sequence that was begun can go on.
    fn continued(&self, begun: &str, contexts: &[Context]) -> String {
        let prefix = format!("{begun} ");
        let mut choices = Vec::new();
        for (keys, action) in contexts.iter().flat_map(|context| self.scene.keymap.bindings(*context)) {
            let next = keys.iter().filter_map(|key| key.strip_prefix(&prefix));
            choices.extend(next.map(|key| format!("{key} {}", self.scene.named("action", action.name()))));
        }
        let args = [("keys", Arg::from(begun)), ("choices", Arg::from(choices.join("  ")))];
        self.scene.tell("key-sequence-begun", &args)
    }

    fn means_nothing(&mut self) {
        let key = self.scene.key(Action::Help, &self.contexts()).unwrap_or_default();
        self.status = Status::Bad(self.scene.tell("key-unknown", &[("key", Arg::from(key))]));
    }

    /// One text where many lines are written; in a field, the keys that a slow line held back. A
    /// list takes neither: letters that somebody meant as text are not commands.
    fn burst(&mut self, text: &str, keys: Vec<KeyEvent>) {
        let Some(top) = self.stack.last() else { return };
        if top.screen.takes_lines() || !top.screen.takes_text() {
            self.text(text);
        } else {
            for key in keys {
                self.key(key);
            }
        }
    }

    fn text(&mut self, text: &str) {
        if self.stack.last().is_some_and(|open| open.screen.takes_text()) {
            self.with(self.top_id(), |screen, scene| screen.typed(text, scene));
        } else {
            self.means_nothing();
        }
    }

    /// An action: the screen's own, or one that works anywhere.
    pub(super) fn perform(&mut self, id: u64, action: Action) {
        let Some(at) = self.position(id) else { return };
        // The keys of what lies over a screen are its own: a letter in a window is no command.
        let denied = self.base(id).and_then(|base| offer::denied(action, base, &self.scene));
        if let Some(why) = denied {
            return self.complain(why);
        }
        match self.stack[at].screen.act(action, &self.scene) {
            Some(effects) => self.apply(id, effects),
            None => self.anywhere(action),
        }
    }

    pub(super) fn event(&mut self, event: Event) {
        match event {
            Event::Attached { user, rights } => {
                self.scene.user = user;
                self.scene.rights = rights;
                if matches!(self.status, Status::Unreachable(_)) {
                    self.status = Status::Quiet;
                }
                if !std::mem::replace(&mut self.attached, true) {
                    self.ask(Asker::App, Query::Reference);
                    self.fill_all();
                    self.stale_frame = true;
                }
            }
            Event::Lost => {
                self.attached = false;
                self.stale_frame = true;
            }
            Event::Failed(error) => {
                self.attached = false;
                let why = unreachable(&self.scene.wording, &error);
                self.stale_frame = true;
                // What cannot be saved any more is not thrown away with the window.
                let unsaved =
                    error.is_final() && !self.part_within(Duration::ZERO) && self.client.has_unsaved();
                self.status = Status::Unreachable(if unsaved { self.unsaved(&why) } else { why });
                if error.is_final() && !unsaved {
                    self.ended = Some(error);
                    self.outside.push(Outside::Quit);
                }
            }
            Event::Answer { request, answer } => {
                let asker = self.asked.remove(&request);
                match answer {
                    Ok(answer) => self.answer(asker, answer),
                    Err(refusal) => self.complain_of(&refusal),
                }
            }
            Event::Receipt { request, receipt } => {
                // What a screen is filled with from here on must be at least as new as this.
                self.head = self.head.max(receipt.as_ref().map_or(0, |receipt| receipt.seq));
                match (self.asked.remove(&request), receipt) {
                    (Some(Asker::Screen(id)), Ok(receipt)) => {
                        self.with(id, |screen, scene| screen.done(&receipt, scene));
                    }
                    (Some(Asker::Screen(id)), Err(refusal)) => {
                        self.with(id, |screen, scene| screen.refused(&refusal, scene));
                    }
                    (asker, Ok(receipt)) => {
                        let redone = asker == Some(Asker::Back(Action::Redo));
                        let key = if redone { "journal-redone" } else { "journal-undone" };
                        let command = self.scene.named("command", &receipt.command);
                        self.status = Status::Good(self.scene.tell(key, &[("command", Arg::from(command))]));
                    }
                    (_, Err(refusal)) => self.complain_of(&refusal),
                }
                self.refresh();
                self.stale_frame = true;
            }
            Event::Draft { request, reply } => {
                if let Some(Asker::Screen(id)) = self.asked.remove(&request) {
                    match reply {
                        Ok(reply) => self.with(id, |screen, scene| screen.drafted(reply, scene)),
                        Err(refusal) => self.with(id, |screen, scene| screen.draft_refused(&refusal, scene)),
                    }
                }
                self.stale_frame = true;
            }
            Event::Notice(notice) => self.notice(&notice),
        }
    }

    fn complain_of(&mut self, refusal: &Refusal) {
        let why = self.scene.refusal(refusal).join(" ");
        self.complain(why);
    }

    fn answer(&mut self, asker: Option<Asker>, answer: Answer) {
        self.head = self.head.max(answer.seen);
        self.remember_names(&answer.body);
        self.stale_frame = true;
        if let (Asker::App, AnswerBody::Reference(reference)) = (asker.unwrap_or(Asker::App), &answer.body) {
            self.scene.reference = reference.clone();
        }
        if let Some(Asker::Screen(id)) = asker
            && let Some(at) = self.position(id)
        {
            let open = &mut self.stack[at];
            open.filling = Some(open.filling.map_or(answer.seen, |oldest| oldest.min(answer.seen)));
            open.seen = open.filling;
            self.with(id, |screen, scene| screen.answered(answer.body, scene));
            // It was on its way while the office changed: a newer one may have come before it.
            if answer.seen < self.head {
                self.fill(id);
            }
        }
    }

    fn notice(&mut self, notice: &Notice) {
        if let Notice::Rights(rights) = notice {
            self.scene.rights = rights.clone();
            self.status = Status::Good(self.scene.say("access-changed"));
            self.stale_frame = true;
            self.fill_all();
        }
        if let Notice::Changed { seq, command, .. } = notice {
            self.head = self.head.max(*seq);
            let known = !self.scene.reference.regions.is_empty();
            if !known || REFERENCE_COMMANDS.contains(&command.as_str()) {
                self.ask(Asker::App, Query::Reference);
            }
            self.refresh();
        }
        for id in self.ids() {
            self.with(id, |screen, scene| screen.noticed(notice, scene));
        }
        // A change that no screen shows paints nothing: the frame is the same to the cell.
        self.stale_frame = true;
    }

    /// Asks again for every screen that can be seen and is older than the office.
    pub(super) fn refresh(&mut self) {
        let bottom = self.stack.iter().rposition(|open| !open.screen.is_overlay()).unwrap_or(0);
        let head = self.head;
        let old: Vec<u64> = self.stack[bottom..]
            .iter()
            .filter(|open| open.seen.is_none_or(|seen| seen < head))
            .map(|open| open.id)
            .collect();
        for id in old {
            self.fill(id);
        }
    }

    /// Asks again for every screen, seen or not.
    pub(super) fn fill_all(&mut self) {
        for id in self.ids() {
            self.fill(id);
        }
    }

    /// Asks what a screen wants to know.
    pub(super) fn fill(&mut self, id: u64) {
        let Some(at) = self.position(id) else { return };
        self.stack[at].filling = None;
        for query in self.stack[at].screen.wants() {
            self.ask(Asker::Screen(id), query);
        }
    }

    fn remember_names(&mut self, body: &AnswerBody) {
        let mut remember = |person: &Person| {
            self.scene.persons.insert(person.id, person.name.clone());
        };
        match body {
            AnswerBody::Council(view) => view.roster.persons.iter().for_each(&mut remember),
            AnswerBody::Meeting(view) => view.roster.persons.iter().for_each(&mut remember),
            AnswerBody::Persons(lines) => lines.iter().for_each(|line| remember(&line.person)),
            _ => {}
        }
    }
}

/// The text a key writes, if it writes any.
fn printable(key: KeyEvent) -> Option<String> {
    let plain = !key.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
    match key.code {
        KeyCode::Char(letter) if plain => Some(letter.to_string()),
        _ => None,
    }
}
