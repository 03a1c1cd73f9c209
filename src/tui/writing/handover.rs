//! The pen passes from one hand to another, with a word from both.
//!
//! The one who reads asks; the one who writes gives the pen or keeps it, with keys that are no text.
//! Until the pen passes, what is typed is typed. A question that nobody answers ends by itself: when
//! no key came from the writer for [`PEN_PATIENCE`], the pen may be taken, for all is on disk by then.

use std::time::{Duration, Instant};

use super::keys::Asking;
use super::session::{Pen, Sent, TextSession};
use crate::language::Arg;
use crate::office::{DraftOrder, PEN_PATIENCE};
use crate::tui::effect::Effect;
use crate::tui::scene::Scene;
use crate::tui::screens::Confirm;

/// What passes between the one who writes a text here and others, or the other way.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Handover {
    /// The pen was asked for from here, and nothing was heard of the writer since then.
    pub asked: Option<Instant>,
    /// It is to be asked for as soon as it is known that another has it.
    pub wanted: bool,
    /// Who asks for the pen that is held here.
    pub asker: Option<String>,
    /// The pen goes to the one who asks as soon as all that was typed is on disk.
    pub giving: bool,
    /// The screen says that the pen may be taken.
    pub ripe: bool,
}

fn patience() -> Duration {
    Duration::from_secs(PEN_PATIENCE.unsigned_abs())
}

impl TextSession {
    /// The key that takes over: it asks, asks no more, or takes what nobody defends.
    pub(super) fn take_over(&mut self, scene: &Scene, now: Instant) -> (Vec<Effect>, Option<Asking>) {
        let Pen::Theirs(user) = &self.pen else {
            let words = if self.handover.asker.is_some() {
                self.words(scene).0
            } else {
                scene.say("writing-is-yours")
            };
            return (vec![Effect::Refuse(words)], None);
        };
        let args = [("user", Arg::from(user)), ("seconds", Arg::from(PEN_PATIENCE))];
        match self.may_take_at() {
            None => {
                let question = Confirm::new(scene.tell("writing-ask-for-pen", &args));
                (vec![Effect::push(question)], Some(Asking::AskForPen))
            }
            Some(at) if at <= now => {
                let question = Confirm::new(scene.tell("writing-take-pen", &args));
                (vec![Effect::push(question)], Some(Asking::TakePen))
            }
            Some(_) => {
                let mut effects = self.withdraw();
                effects.push(Effect::Say(scene.say("writing-withdrawn")));
                (effects, None)
            }
        }
    }

    /// Asks the one who writes.
    pub(super) fn ask_for_pen(&mut self, now: Instant) -> Vec<Effect> {
        self.handover.asked = Some(now);
        self.handover.ripe = false;
        self.send(Sent::Ask, DraftOrder::Ask { text: self.text() })
    }

    /// Asks no more, if it was asked for.
    pub(super) fn withdraw(&mut self) -> Vec<Effect> {
        if self.handover.asked.take().is_none() {
            return Vec::new();
        }
        self.send(Sent::Withdraw, DraftOrder::Withdraw { text: self.text() })
    }

    /// Takes the pen from one who has not answered.
    pub(super) fn take_pen(&mut self) -> Vec<Effect> {
        self.send(Sent::Take, DraftOrder::Hold { text: self.text(), force: true })
    }

    /// When the pen may be taken, if it was asked for.
    pub(super) fn may_take_at(&self) -> Option<Instant> {
        self.handover.asked.map(|since| since + patience())
    }

    /// The one who writes gave a sign of life.
    pub(super) fn writer_lives(&mut self, now: Instant) {
        if let Some(since) = &mut self.handover.asked {
            *since = now;
            self.handover.ripe = false;
        }
    }

    /// Somebody asks for the pen that is held here, or does so no more.
    pub(super) fn asked_by(&mut self, by: Option<&str>, scene: &Scene) -> Vec<Effect> {
        if by.is_none() && self.handover.giving && !self.answers() {
            self.keep_on_writing();
        }
        let before = std::mem::replace(&mut self.handover.asker, by.map(str::to_owned));
        match (before, by) {
            (Some(user), None) => {
                vec![Effect::Say(scene.tell("writing-asks-no-more", &[("user", Arg::from(user))]))]
            }
            _ => Vec::new(),
        }
    }

    /// What was answered to the question from here.
    pub(super) fn heard_answer(&mut self, by: &str, given: bool, scene: &Scene) -> Vec<Effect> {
        if self.handover.asked.take().is_none() {
            return Vec::new();
        }
        if given {
            // The hands go on at once; what they type waits for the text, as when an item is opened.
            self.pen = Pen::Coming;
            let mut effects = self.hold();
            effects.push(Effect::Say(scene.tell("writing-given-to-you", &[("user", Arg::from(by))])));
            return effects;
        }
        vec![Effect::Refuse(scene.tell("writing-pen-kept", &[("user", Arg::from(by))]))]
    }

    /// The answer yes: the pen goes as soon as all is on disk.
    pub(super) fn give_pen(&mut self, scene: &Scene) -> Vec<Effect> {
        if self.pen != Pen::Mine || self.handover.asker.is_none() {
            return vec![Effect::Refuse(scene.say("writing-nobody-asks"))];
        }
        if self.trouble.is_some() || self.kept.is_some() {
            return vec![Effect::Refuse(self.words(scene).0)];
        }
        let mut effects = self.put_down();
        self.handover.giving = true;
        self.editor.set_read_only(true);
        effects.extend(self.hand_over());
        effects
    }

    /// The answer no.
    pub(super) fn keep_pen(&mut self, scene: &Scene) -> Vec<Effect> {
        let Some(user) = self.handover.asker.take().filter(|_| self.pen == Pen::Mine) else {
            return vec![Effect::Refuse(scene.say("writing-nobody-asks"))];
        };
        let mut effects = self.send(Sent::Answer, DraftOrder::Answer { text: self.text(), give: false });
        effects.push(Effect::Say(scene.tell("writing-you-keep", &[("user", Arg::from(user))])));
        effects
    }

    /// Gives the pen away, if that was said and all is on disk.
    pub(super) fn hand_over(&mut self) -> Vec<Effect> {
        if !self.handover.giving || !self.is_settled() || self.trouble.is_some() {
            return Vec::new();
        }
        self.send(Sent::Answer, DraftOrder::Answer { text: self.text(), give: true })
    }

    /// The pen stays here after all.
    pub(super) fn keep_on_writing(&mut self) {
        self.handover.giving = false;
        self.editor.set_read_only(self.pen != Pen::Mine);
    }

    /// The answer from here has reached the office: the pen is another's, or was kept.
    pub(super) fn answered_pen(&mut self, to: Option<&str>, scene: &Scene) -> Vec<Effect> {
        let giving = std::mem::take(&mut self.handover.giving);
        match to {
            Some(user) => {
                self.handover.asker = None;
                let mut effects = self.read_along(user);
                effects.push(Effect::Say(scene.tell("writing-you-gave", &[("user", Arg::from(user))])));
                effects
            }
            None if giving => {
                self.handover.asker = None;
                self.keep_on_writing();
                vec![Effect::Refuse(scene.say("writing-nobody-asks"))]
            }
            None => Vec::new(),
        }
    }

    /// The line that tells of a question that waits, from either side.
    pub(super) fn question(
        &self,
        key: impl Fn(crate::keymap::Action) -> Arg,
        scene: &Scene,
    ) -> Option<String> {
        use crate::keymap::Action;
        match (&self.pen, &self.handover.asker) {
            (Pen::Mine, Some(user)) if self.handover.giving => {
                Some(scene.tell("writing-giving", &[("user", Arg::from(user))]))
            }
            (Pen::Mine, Some(user)) => Some(scene.tell(
                "writing-asked-for",
                &[("user", Arg::from(user)), ("give", key(Action::GivePen)), ("keep", key(Action::KeepPen))],
            )),
            (Pen::Theirs(user), _) if self.handover.asked.is_some() => {
                let words = if self.handover.ripe { "writing-may-take" } else { "writing-waits" };
                Some(scene.tell(words, &[("user", Arg::from(user)), ("key", key(Action::TakeOver))]))
            }
            _ => None,
        }
    }
}
