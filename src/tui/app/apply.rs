//! What screens want done.

use std::collections::VecDeque;
use std::io::Write;
use std::path::PathBuf;

use super::{App, Asker, Open, Outside, Status};
use crate::keymap::Action;
use crate::language::{Arg, Language, Wording};
use crate::office::{Command, Order};
use crate::tui::effect::{Effect, Given};
use crate::tui::offer;
use crate::tui::private_file;
use crate::tui::screen::Screen;
use crate::tui::screens::{
    Abbreviations, Accounts, Attention, Board, Chasing, Choice, CouncilPicker, FollowUps, Help, Journal,
    Objectives, Palette, Persons, Picker, Settings,
};

impl<W: Write> App<W> {
    /// Does what the screen with this id wants, in order.
    pub(super) fn apply(&mut self, id: u64, effects: Vec<Effect>) {
        let mut queue: VecDeque<Effect> = effects.into();
        while let Some(effect) = queue.pop_front() {
            match effect {
                Effect::Push(screen) => self.offer(id, screen),
                Effect::Replace(screen) => {
                    self.close(id);
                    self.push(screen);
                }
                Effect::Pop => {
                    self.close(id);
                    self.refresh();
                    self.go_on();
                }
                Effect::Give(given) => self.give(id, given),
                Effect::Order { command, behalf } => self.order(id, command, behalf),
                Effect::Draft(order) => {
                    let request = self.client.draft(order);
                    self.asked.insert(request, Asker::Screen(id));
                }
                Effect::Ask(query) => self.ask(Asker::Screen(id), query),
                Effect::Place(mut place) => {
                    place.council = place.council.or(self.council);
                    self.council = place.council;
                    self.client.place(place);
                }
                Effect::Say(words) => self.status = Status::Good(words),
                Effect::Refuse(words) => self.status = Status::Bad(words),
                Effect::Copy(text) => self.copy(&text),
                Effect::RunEditor(text) => self.outside.push(Outside::RunEditor(text)),
                Effect::Spell(asked) => {
                    if let Some(speller) = &mut self.speller {
                        speller.ask(asked);
                    }
                }
                Effect::SaveToFile(text) => self.save_to_file(&text),
                Effect::Act(action) => self.perform(id, action),
                Effect::RememberBoard(memory) => self.board = memory,
                Effect::Redraw => self.repaint(),
                Effect::Quit => self.outside.push(Outside::Quit),
            }
        }
        self.stale_frame = true;
    }

    /// A form opens only for whoever may do what it is for.
    fn offer(&mut self, id: u64, screen: Box<dyn Screen>) {
        let denied = self.base(id).filter(|_| screen.is_form());
        match denied.and_then(|base| offer::denied_work(base, &self.scene)) {
            Some(why) => self.status = Status::Bad(why),
            None => self.push(screen),
        }
    }

    /// The screen with this id, or the one that it lies over.
    pub(super) fn base(&self, id: u64) -> Option<&dyn Screen> {
        let at = self.position(id)?;
        let base = self.stack[..=at].iter().rev().find(|open| !open.screen.is_overlay());
        base.map(|open| open.screen.as_ref())
    }

    /// What the user may not do where she is.
    fn help(&self) -> Effect {
        self.stack
            .last()
            .map_or(Effect::Redraw, |top| Effect::push(Help::here(&*top.screen, self.barred(), &self.scene)))
    }

    fn barred(&self) -> Vec<Action> {
        self.base(self.top_id()).map_or_else(Vec::new, |base| offer::barred(base, &self.scene))
    }

    fn push(&mut self, screen: Box<dyn Screen>) {
        self.opened += 1;
        let id = self.opened;
        // What lies over a screen has seen what the screen below has seen: a form that was filled
        // from an old answer is as old as that answer.
        let seen = self.stack.last().and_then(|below| below.seen);
        self.scene.keymap.forget();
        self.stack.push(Open { id, screen, seen, filling: None });
        self.fill(id);
    }

    /// Closes a screen and all that lies over it. The last one is never closed.
    fn close(&mut self, id: u64) {
        let Some(at) = self.position(id) else { return };
        while self.stack.len() > at {
            let Some(mut open) = self.stack.pop() else { break };
            let parting = open.screen.parting();
            self.apply(open.id, parting);
        }
    }

    fn give(&mut self, id: u64, given: Given) {
        self.close(id);
        self.refresh();
        let top = self.top_id();
        match given {
            // A council is for the desk, wherever it was chosen.
            Given::Council(council) => {
                self.bound_for = Some(council);
                self.go_on();
            }
            Given::Action(action) => self.perform(top, action),
            Given::Language(language) => {
                self.speak(language);
                self.outside.push(Outside::Remember(language));
            }
            given => self.with(top, |screen, scene| screen.given(given, scene)),
        }
    }

    /// On the way to a council's desk: each screen over it is left as the user would leave it, for
    /// one that has text to put down takes its time.
    fn go_on(&mut self) {
        let Some(council) = self.bound_for else { return };
        let top = self.top_id();
        if self.stack.len() > 1 {
            self.perform(top, Action::Back);
        } else {
            self.bound_for = None;
            self.with(top, |screen, scene| screen.given(Given::Council(council), scene));
        }
    }

    fn order(&mut self, id: u64, command: Command, behalf: Option<String>) {
        let seen = self.position(id).and_then(|at| self.stack[at].seen);
        let request = self.client.order(Order { command, behalf, seen });
        self.asked.insert(request, Asker::Screen(id));
    }

    /// The actions that mean the same on every screen.
    pub(super) fn anywhere(&mut self, action: Action) {
        let top = self.top_id();
        let effect = match action {
            Action::Help => self.help(),
            Action::Palette => Effect::push(Palette::here(&self.top_contexts(), &self.barred(), &self.scene)),
            Action::Undo | Action::Redo => {
                let command = if action == Action::Undo { Command::Undo } else { Command::Redo };
                let request = self.client.order(Order { command, behalf: None, seen: None });
                self.asked.insert(request, Asker::Back(action));
                return;
            }
            Action::GoCouncils => Effect::push(CouncilPicker::new(&self.scene)),
            Action::GoAttention => Effect::push(Attention::default()),
            Action::GoAccounts => Effect::push(Accounts::default()),
            Action::GoJournal => Effect::push(Journal::default()),
            Action::GoSettings => Effect::push(Settings::default()),
            Action::GoChasing => Effect::push(Chasing::default()),
            Action::GoBoard => Effect::push(Board::remembered(self.board.clone())),
            Action::GoFollowUps => Effect::push(FollowUps::default()),
            Action::GoPersons => Effect::push(Persons::new(&self.scene)),
            Action::GoObjectives => Effect::push(Objectives::default()),
            Action::GoAbbreviations => Effect::push(Abbreviations::default()),
            Action::GoRotation => Effect::Refuse(self.scene.say("rotation-no-council")),
            Action::ChooseLanguage => Effect::push(self.languages()),
            Action::Redraw => Effect::Redraw,
            Action::Back if self.stack.len() > 1 => Effect::Pop,
            // Esc closes what is open, and never the program.
            Action::Back => {
                let key = self.scene.key(Action::Quit, &self.contexts()).unwrap_or_default();
                Effect::Refuse(self.scene.tell("nothing-to-close", &[("key", Arg::from(key))]))
            }
            Action::Quit => {
                self.outside.push(Outside::Quit);
                return;
            }
            _ => Effect::Refuse(
                self.scene
                    .tell("not-here", &[("action", Arg::from(self.scene.named("action", action.name())))]),
            ),
        };
        self.apply(top, vec![effect]);
    }

    pub(super) fn top_contexts(&self) -> Vec<crate::keymap::Context> {
        self.stack.last().map_or_else(Vec::new, |open| open.screen.contexts().to_vec())
    }

    fn languages(&self) -> Picker {
        let choices = [Language::Bokmal, Language::Nynorsk, Language::English]
            .into_iter()
            .map(|language| Choice {
                shown: self.scene.say(&format!("language-{}", language.code())),
                given: Given::Language(language),
            })
            .collect();
        Picker::new(self.scene.say("language-title"), choices)
    }

    fn speak(&mut self, language: Language) {
        self.scene.wording = Wording::new(language);
        self.fill_all();
        self.status = Status::Good(self.scene.say("language-chosen"));
    }

    /// OSC 52. Whether the terminal took it cannot be known, so it is never claimed.
    fn copy(&mut self, text: &str) {
        let sequence = crate::tui::terminal::clipboard(text);
        let writer = self.terminal.backend_mut().writer_mut();
        if writer.write_all(&sequence).and_then(|()| writer.flush()).is_err() {
            self.outside.push(Outside::Quit);
        }
    }

    fn save_to_file(&mut self, text: &str) {
        let home = std::env::var_os("HOME").map_or_else(std::env::temp_dir, PathBuf::from);
        let stem = self.scene.now.oslo().format("saksgang-%Y%m%d-%H%M%S").to_string();
        self.status = match private_file::write_new(&home, &stem, text) {
            Ok(path) => Status::Good(
                self.scene.tell("text-saved-to", &[("path", Arg::from(path.display().to_string()))]),
            ),
            Err(error) => {
                Status::Bad(self.scene.tell("text-not-saved", &[("detail", Arg::from(error.to_string()))]))
            }
        };
    }
}
