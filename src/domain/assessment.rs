//! One region's assessment of a case: position and three texts.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::id::{AssessmentId, CaseId, PersonId, RegionId};
use super::time::Day;

/// The three headings of an assessment (routine §3 step 1).
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Heading {
    Professional,
    Organisational,
    Economic,
}

/// What a region answered. Silence is none of these.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Position {
    Supports,
    SupportsWithRemarks,
    DoesNotSupport,
    /// Said in so many words: no remarks.
    NoRemarks,
}

impl Position {
    /// Whoever says this says why.
    pub const fn needs_text(self) -> bool {
        matches!(self, Self::SupportsWithRemarks | Self::DoesNotSupport)
    }
}

/// Why the case goes on without this region's answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiver {
    pub on: Day,
    pub reason: String,
}

/// A region's assessment of a case, given by its council's leader.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assessment {
    pub id: AssessmentId,
    pub case: CaseId,
    pub region: RegionId,
    /// When the leader was asked.
    pub asked: Option<Day>,
    /// Who was asked: the leader that day, else the deputy leader.
    pub asked_of: Option<PersonId>,
    /// When the leader was reminded.
    pub reminders: Vec<Reminder>,
    /// When the leader answered. Only then does the position count.
    pub answered: Option<Day>,
    /// Unknown until said.
    pub position: Option<Position>,
    pub professional: String,
    pub organisational: String,
    pub economic: String,
    /// The headings under which the leader said in so many words: no consequence.
    pub no_consequence: Vec<Heading>,
    /// The version of the change that was asked about or answered; 0 where there was none.
    pub version: u32,
    pub waived: Option<Waiver>,
}

/// A leader was reminded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reminder {
    pub on: Day,
    /// The deputy leader was told as well.
    pub deputy_too: bool,
}

/// The reminders of what was asked that day, and not those of an earlier round.
pub fn reminded_since(reminders: &[Reminder], asked: Option<Day>) -> impl Iterator<Item = &Reminder> {
    reminders.iter().filter(move |reminder| asked.is_some_and(|asked| asked <= reminder.on))
}

impl Assessment {
    /// Of a region that has not been asked.
    pub const fn new(id: AssessmentId, case: CaseId, region: RegionId) -> Self {
        Self {
            id,
            case,
            region,
            asked: None,
            asked_of: None,
            reminders: Vec::new(),
            answered: None,
            position: None,
            professional: String::new(),
            organisational: String::new(),
            economic: String::new(),
            no_consequence: Vec::new(),
            version: 0,
            waived: None,
        }
    }

    /// Answered on this version of the change, no remarks, or waived with a reason. Silence never
    /// settles.
    pub const fn is_settled(&self, version: u32) -> bool {
        self.waived.is_some()
            || (self.answered.is_some() && self.position.is_some() && !self.is_outdated(version))
    }

    /// Answered on an earlier version of the change than this.
    pub const fn is_outdated(&self, version: u32) -> bool {
        self.answered.is_some() && self.version < version
    }

    /// Asked about an earlier version of the change than this, and not passed over.
    pub const fn was_asked_of_earlier(&self, version: u32) -> bool {
        self.asked.is_some() && self.waived.is_none() && self.version < version
    }

    /// Under the heading stands a text, or it was said in so many words that there is no
    /// consequence.
    pub fn says_something(&self, heading: Heading) -> bool {
        !self.text(heading).trim().is_empty() || self.no_consequence.contains(&heading)
    }

    /// The headings that keep this position from being an answer. *No remarks* is an answer by
    /// itself; as long as the position is unknown, each heading counts.
    pub fn silent_headings(&self, position: Option<Position>) -> Vec<Heading> {
        let silent = |heading: &Heading| !self.says_something(*heading);
        match position {
            Some(Position::NoRemarks) => Vec::new(),
            _ => Heading::VARIANTS.iter().copied().filter(silent).collect(),
        }
    }

    /// The text under a heading.
    pub fn text(&self, heading: Heading) -> &str {
        match heading {
            Heading::Professional => &self.professional,
            Heading::Organisational => &self.organisational,
            Heading::Economic => &self.economic,
        }
    }

    /// The text under a heading, to be written.
    pub const fn text_mut(&mut self, heading: Heading) -> &mut String {
        match heading {
            Heading::Professional => &mut self.professional,
            Heading::Organisational => &mut self.organisational,
            Heading::Economic => &mut self.economic,
        }
    }
}
