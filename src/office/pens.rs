//! Who holds the pen of which text, and who asks for it. In memory only: a pen is as long-lived as
//! its terminal.
//!
//! A pen passes in three ways: its holder lays it down or is gone; its holder gives it to the one who
//! asks; or the one who asks takes it when nothing was answered and nothing was typed for
//! [`PEN_PATIENCE`]. What was typed is on disk by then, so nothing is lost by that.

use std::collections::HashMap;

use super::command::Sender;
use crate::domain::{Moment, TextKey};

/// How long the one who asks for a pen waits for an answer, and how long no key may have come from
/// the one who holds it, before it may be taken, in seconds.
pub const PEN_PATIENCE: i64 = 20;

/// A pen that is held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pen {
    pub user: String,
    pub session: u64,
}

/// Somebody asks for a pen that another holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    pub by: Sender,
    pub since: Moment,
}

/// All pens that are held, and all that are asked for.
#[derive(Clone, Debug, Default)]
pub struct Pens {
    held: HashMap<TextKey, Pen>,
    wishes: HashMap<TextKey, Wish>,
}

impl Pens {
    pub fn holder(&self, text: TextKey) -> Option<&Pen> {
        self.held.get(&text)
    }

    /// Somebody else than this session.
    pub fn other(&self, text: TextKey, session: u64) -> Option<&Pen> {
        self.holder(text).filter(|pen| pen.session != session)
    }

    pub fn is_mine(&self, text: TextKey, session: u64) -> bool {
        self.holder(text).is_some_and(|pen| pen.session == session)
    }

    /// Who asks for the pen.
    pub fn wish(&self, text: TextKey) -> Option<&Wish> {
        self.wishes.get(&text)
    }

    /// Asks for the pen. One asks at a time: the other, if that is somebody else.
    pub fn ask(&mut self, text: TextKey, sender: &Sender, now: Moment) -> Result<(), String> {
        match self.wish(text) {
            Some(wish) if wish.by.session != sender.session => Err(wish.by.user.clone()),
            Some(_) => Ok(()),
            None => {
                self.wishes.insert(text, Wish { by: sender.clone(), since: now });
                Ok(())
            }
        }
    }

    /// The wish is answered, or withdrawn.
    pub fn settle(&mut self, text: TextKey) -> Option<Wish> {
        self.wishes.remove(&text)
    }

    /// Gives the pen to the sender; the one who held it, if that is another.
    pub fn take(&mut self, text: TextKey, sender: &Sender) -> Option<Pen> {
        let own = self.wish(text).is_some_and(|wish| wish.by.session == sender.session);
        if own {
            self.settle(text);
        }
        let pen = Pen { user: sender.user.clone(), session: sender.session };
        self.held.insert(text, pen).filter(|old| old.session != sender.session)
    }

    pub fn lay_down(&mut self, text: TextKey) {
        self.held.remove(&text);
    }

    /// Frees what the session held. It asks for nothing any more, either: the texts of those wishes.
    pub fn leave(&mut self, session: u64) -> (Vec<TextKey>, Vec<TextKey>) {
        let mut freed: Vec<_> =
            self.held.iter().filter(|(_, pen)| pen.session == session).map(|(text, _)| *text).collect();
        let mut asked: Vec<_> = self
            .wishes
            .iter()
            .filter(|(_, wish)| wish.by.session == session)
            .map(|(text, _)| *text)
            .collect();
        freed.sort_unstable();
        asked.sort_unstable();
        self.held.retain(|_, pen| pen.session != session);
        self.wishes.retain(|_, wish| wish.by.session != session);
        (freed, asked)
    }
}
