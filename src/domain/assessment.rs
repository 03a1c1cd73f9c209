//! One region's assessment of a case: position and three texts.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::id::{AssessmentId, CaseId, RegionId};
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
    /// When the leader answered. Only then does the position count.
    pub answered: Option<Day>,
    /// Unknown until said.
    pub position: Option<Position>,
    pub professional: String,
    pub organisational: String,
    pub economic: String,
    pub waived: Option<Waiver>,
}

impl Assessment {
    /// Answered, no remarks, or waived with a reason. Silence never settles.
    pub const fn is_settled(&self) -> bool {
        self.waived.is_some() || (self.answered.is_some() && self.position.is_some())
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
