//! What is believed of a council in a consultation: what it was asked and said.

use crate::domain::*;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Voice {
    pub asked: Option<Day>,
    pub reminded: Vec<Day>,
    /// The version that was asked about last.
    pub about: u32,
    pub said: Option<Position>,
    pub written: bool,
    pub waived: bool,
}

impl Voice {
    /// Said on the version that counts.
    pub fn said_on(&self, version: u32) -> Option<Position> {
        self.said.filter(|_| self.about >= version)
    }

    pub fn is_settled(&self, version: u32) -> bool {
        self.waived || self.said_on(version).is_some()
    }

    /// The days of the reminders of what was asked last.
    pub fn reminders(&self) -> Vec<Day> {
        self.reminded.iter().copied().filter(|on| self.asked.is_some_and(|asked| asked <= *on)).collect()
    }

    /// May be reminded on that day: asked, not heard, and not reminded that day already.
    pub fn is_due(&self, version: u32, on: Day) -> bool {
        self.asked.is_some() && !self.is_settled(version) && self.reminded.iter().all(|day| *day < on)
    }

    pub fn lacks(&self, version: u32) -> Vec<Lack> {
        match self.said {
            _ if self.is_settled(version) => Vec::new(),
            Some(_) => vec![Lack::Newer { answered: self.about }],
            None => vec![Lack::Reply],
        }
    }

    pub fn standing(&self, version: u32) -> ReplyStanding {
        match (self.waived, self.asked) {
            _ if self.said_on(version).is_some() => ReplyStanding::Answered,
            (true, None) => ReplyStanding::LeftOut,
            (true, Some(_)) => ReplyStanding::Waived,
            _ if self.said.is_some() => ReplyStanding::Outdated,
            (false, None) => ReplyStanding::NotAsked,
            (false, Some(_)) if self.reminders().is_empty() => ReplyStanding::Silent,
            (false, Some(_)) => ReplyStanding::Reminded,
        }
    }

    /// Asked about that version. What was written stays, what was said of another does not.
    pub fn ask(&mut self, version: u32, on: Day) {
        (self.said, self.waived) = (None, false);
        (self.asked, self.about) = (Some(on), version);
    }
}
