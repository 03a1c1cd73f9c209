//! Who holds the pen of which text. In memory only: a pen is as long-lived as its terminal.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::command::Sender;
use crate::domain::TextKey;

/// A pen that is held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pen {
    pub user: String,
    pub session: u64,
    /// The fingerprint of the text its holder last got or put down. A first save is made on that
    /// text or on none.
    pub base: Option<u64>,
}

/// All pens that are held.
#[derive(Clone, Debug, Default)]
pub struct Pens(HashMap<TextKey, Pen>);

impl Pens {
    pub fn holder(&self, text: TextKey) -> Option<&Pen> {
        self.0.get(&text)
    }

    /// Somebody else than this session.
    pub fn other(&self, text: TextKey, session: u64) -> Option<&Pen> {
        self.holder(text).filter(|pen| pen.session != session)
    }

    pub fn is_mine(&self, text: TextKey, session: u64) -> bool {
        self.holder(text).is_some_and(|pen| pen.session == session)
    }

    /// Gives the pen to the sender; the one who held it, if that is another.
    pub fn take(&mut self, text: TextKey, sender: &Sender, base: Option<u64>) -> Option<Pen> {
        let pen = Pen { user: sender.user.clone(), session: sender.session, base };
        self.0.insert(text, pen).filter(|old| old.session != sender.session)
    }

    /// The holder knows the text as it stands now.
    pub fn rebase(&mut self, text: TextKey, content: &str) {
        if let Some(pen) = self.0.get_mut(&text) {
            pen.base = Some(fingerprint(content));
        }
    }

    pub fn lay_down(&mut self, text: TextKey) {
        self.0.remove(&text);
    }

    /// Frees what the session held.
    pub fn leave(&mut self, session: u64) -> Vec<TextKey> {
        let mut freed: Vec<_> =
            self.0.iter().filter(|(_, pen)| pen.session == session).map(|(text, _)| *text).collect();
        freed.sort_unstable();
        for text in &freed {
            self.0.remove(text);
        }
        freed
    }
}

/// Tells two texts apart.
pub fn fingerprint(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}
