//! What is believed of one region's part: what its leader was asked and said.

use crate::domain::*;

/// What is believed of one region's part.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    pub case: CaseId,
    pub region: RegionId,
    pub asked: Option<Day>,
    pub reminded: Vec<Day>,
    /// The version that was asked about last, or that the form was about.
    pub about: u32,
    /// What the leader said, once it counts as said.
    pub said: Option<Position>,
    /// What has come so far of an answer that does not count yet.
    pub hinted: Option<Position>,
    pub written: [bool; 3],
    pub none: [bool; 3],
    pub waived: bool,
}

impl Part {
    pub fn new(case: CaseId, region: RegionId) -> Self {
        Self {
            case,
            region,
            asked: None,
            reminded: Vec::new(),
            about: 0,
            said: None,
            hinted: None,
            written: [false; 3],
            none: [false; 3],
            waived: false,
        }
    }

    /// Said on the version that counts.
    pub fn said_on(&self, version: u32) -> Option<Position> {
        self.said.filter(|_| self.about >= version)
    }

    /// Asked about an earlier version, and not passed over.
    pub fn is_behind(&self, version: u32) -> bool {
        self.asked.is_some() && !self.waived && self.about < version
    }

    pub fn is_settled(&self, version: u32) -> bool {
        self.waived || self.said_on(version).is_some()
    }

    /// May be reminded on that day: asked, not heard, and not reminded that day already.
    pub fn is_due(&self, version: u32, on: Day) -> bool {
        self.asked.is_some() && !self.is_settled(version) && self.reminded.iter().all(|day| *day < on)
    }

    /// What a reminder has to ask for, told as the letter's reader would.
    pub fn lacks(&self, version: u32) -> Vec<Lack> {
        if self.is_settled(version) {
            return Vec::new();
        }
        if self.said.is_some() {
            return vec![Lack::Newer { answered: self.about }];
        }
        let mut lacks = Vec::new();
        if self.hinted.is_none() {
            lacks.push(Lack::Position);
        }
        let headings = [Heading::Professional, Heading::Organisational, Heading::Economic];
        for (n, heading) in headings.into_iter().enumerate() {
            if !self.written[n] && !self.none[n] && self.hinted != Some(Position::NoRemarks) {
                lacks.push(Lack::Text(heading));
            }
        }
        lacks
    }
}
