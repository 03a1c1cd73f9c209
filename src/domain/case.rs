//! A case in the proposal pipeline.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::assessment::Assessment;
use super::council_reply::CouncilReply;
use super::id::{CaseId, RegionId, SpecialtyId};
use super::numbering::CaseNo;
use super::time::Day;

/// Which way a case takes (routine §1).
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
pub enum Track {
    /// A: RegUt is asked to submit a proposal for the training enterprises.
    Proposal,
    /// B: Helsedirektoratet asks RegUt to assess a proposal.
    Enquiry,
    /// A consultation (høring): the own councils of all its specialties are asked, and this RegUt
    /// answers for its region. Which RegUt is fagkontakt does not matter.
    Consultation,
    /// A change of the regulation. The domain reference (§5b) knows the same channels as for an
    /// enquiry, so it goes as one: four leaders are asked. What the Directorate sends on
    /// consultation about it is a case of its own on that track.
    Regulation,
}

/// What the case wants changed (routine §1–2).
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, EnumString, IntoStaticStr, VariantArray,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Target {
    LearningObjective,
    ElaboratingText,
    LearningActivity,
}

/// Who the case comes from (routine §2).
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, EnumString, IntoStaticStr, VariantArray,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Origin {
    TrainingEnterprise,
    Council,
    CourseCommittee,
    Directorate,
    MedicalAssociation,
}

impl Track {
    /// The tracks on which the own councils are asked, not the regions.
    pub const HEARD: &[Self] = &[Self::Consultation];
    /// The tracks on which the fagkontakt's RegUt runs the case and the regions are asked.
    pub const SEATED: &[Self] = &[Self::Proposal, Self::Enquiry, Self::Regulation];

    /// Whether the own councils are asked, and nobody's seat matters.
    pub const fn asks_councils(self) -> bool {
        matches!(self, Self::Consultation)
    }

    /// Who a case on this track comes from. The first is the usual one.
    pub const fn origins(self) -> &'static [Origin] {
        use Origin::{Council, CourseCommittee, Directorate, MedicalAssociation, TrainingEnterprise};
        match self {
            Self::Proposal => &[TrainingEnterprise, Council, CourseCommittee],
            Self::Enquiry => &[Directorate, MedicalAssociation],
            Self::Consultation | Self::Regulation => Origin::VARIANTS,
        }
    }
}

/// Whether this RegUt runs the case for all regions or answers for its own.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, EnumString, IntoStaticStr, VariantArray,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Seating {
    /// This RegUt is fagkontakt: four regions' assessments are collected here.
    Lead,
    /// Another RegUt is fagkontakt: the own region's assessment is given here.
    Mirror,
}

/// What Helsedirektoratet decided.
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
pub enum CaseOutcome {
    Changed,
    PartlyChanged,
    Unchanged,
}

/// How a case left the main way.
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
pub enum CaseExit {
    /// Passed on to the RegUt that is fagkontakt.
    PassedOn,
    /// RegUt decided not to submit it.
    NotSubmitted,
    Withdrawn,
}

/// Where a case stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum CaseState {
    Received,
    Prepared,
    UnderAssessment,
    /// Derived, never stored: under assessment, and everybody asked has settled.
    Assessed,
    /// A: submitted to Helsedirektoratet with the assessments.
    Submitted,
    /// B: answered with the assessments.
    Answered,
    WithDirectorate,
    /// Helsedirektoratet wants more.
    Returned,
    Decided(CaseOutcome),
    InEffect,
    Closed,
    Left(CaseExit),
}

impl CaseState {
    /// Every state.
    pub const ALL: &[Self] = &[
        Self::Received,
        Self::Prepared,
        Self::UnderAssessment,
        Self::Assessed,
        Self::Submitted,
        Self::Answered,
        Self::WithDirectorate,
        Self::Returned,
        Self::Decided(CaseOutcome::Changed),
        Self::Decided(CaseOutcome::PartlyChanged),
        Self::Decided(CaseOutcome::Unchanged),
        Self::InEffect,
        Self::Closed,
        Self::Left(CaseExit::PassedOn),
        Self::Left(CaseExit::NotSubmitted),
        Self::Left(CaseExit::Withdrawn),
    ];

    /// Its stable name; the key of its wording.
    pub fn name(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Prepared => "prepared",
            Self::UnderAssessment => "under-assessment",
            Self::Assessed => "assessed",
            Self::Submitted => "submitted",
            Self::Answered => "answered",
            Self::WithDirectorate => "with-directorate",
            Self::Returned => "returned",
            Self::Decided(outcome) => outcome.into(),
            Self::InEffect => "in-effect",
            Self::Closed => "closed",
            Self::Left(exit) => exit.into(),
        }
    }

    /// The council can still say what it thinks: nothing has been submitted or answered, or more
    /// was asked for.
    pub const fn waits_for_council(self) -> bool {
        matches!(self, Self::Received | Self::Prepared | Self::UnderAssessment | Self::Returned)
    }

    /// Helsedirektoratet has decided.
    pub const fn is_decided(self) -> bool {
        matches!(self, Self::Decided(_) | Self::InEffect | Self::Closed)
    }

    /// How far on the main way it is; a case that left it is past all of it.
    pub const fn stage(self) -> u8 {
        match self {
            Self::Received => 0,
            Self::Prepared => 1,
            Self::UnderAssessment | Self::Assessed => 2,
            Self::Submitted | Self::Answered => 3,
            Self::WithDirectorate | Self::Returned => 4,
            Self::Decided(_) => 5,
            Self::InEffect => 6,
            Self::Closed => 7,
            Self::Left(_) => 8,
        }
    }

    /// Nothing more is to be done.
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Closed | Self::Left(_))
    }
}

/// A proposal, an enquiry, a consultation or a change of the regulation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    pub id: CaseId,
    pub number: CaseNo,
    pub title: String,
    pub track: Track,
    pub target: Target,
    pub origin: Origin,
    pub specialties: Vec<SpecialtyId>,
    /// `None` while nobody knows which RegUt is fagkontakt, and for ever in a consultation.
    pub seating: Option<Seating>,
    /// As stored; [`standing`] tells where it stands.
    pub state: CaseState,
    pub received: Day,
    /// When it came to its present state.
    pub since: Day,
    /// When the leaders are to answer: the inner deadline, the end of that day.
    pub inner_deadline: Option<Day>,
    /// Helsedirektoratet's deadline: the end of that day.
    pub outer_deadline: Option<Day>,
    /// The decision's date of effect.
    pub effective: Option<Day>,
    /// What it is about, in a few lines.
    pub summary: String,
    /// Who to ask about it outside, as written.
    pub contact: String,
    /// Who handles it here: the Unix user; nobody yet.
    pub handler: Option<String>,
    pub body: AssessingBody,
    /// The version of the change that counts; 0 until there is one.
    pub version: u32,
    /// Nynorsk letters; else bokmål.
    pub nynorsk: bool,
    /// The case of ours that this consultation is about.
    pub about: Option<CaseId>,
}

/// Who gives the four regions' assessment (domain reference §5: both ways are in use).
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[strum(serialize_all = "kebab-case")]
pub enum AssessingBody {
    /// The four councils' leaders, each for the region (routine §§2–3).
    #[default]
    FourLeaders,
    /// The specialty's cross-regional council.
    CrossRegional,
}

impl Case {
    /// A case that was received, of which nothing more is said.
    pub fn new(id: CaseId, number: CaseNo, track: Track, received: Day, title: String) -> Self {
        Self {
            id,
            number,
            title,
            track,
            target: Target::LearningActivity,
            origin: if track == Track::Proposal { Origin::TrainingEnterprise } else { Origin::Directorate },
            specialties: Vec::new(),
            seating: None,
            state: CaseState::Received,
            received,
            since: received,
            inner_deadline: None,
            outer_deadline: None,
            effective: None,
            summary: String::new(),
            contact: String::new(),
            handler: None,
            body: AssessingBody::default(),
            version: 0,
            nynorsk: false,
            about: None,
        }
    }

    /// The cross-regional council is asked; only the RegUt that runs the case asks it.
    pub fn asks_cross_regional(&self) -> bool {
        self.body == AssessingBody::CrossRegional && self.seating == Some(Seating::Lead)
    }

    /// Nobody was asked for an assessment. Until then the case belongs to whoever is fagkontakt.
    pub const fn is_unasked(&self) -> bool {
        matches!(self.state, CaseState::Received | CaseState::Prepared)
    }

    /// The next deadline that matters while the case stands in this state. What has been sent waits for
    /// somebody else.
    pub fn next_deadline(&self, state: CaseState) -> Option<Day> {
        match state {
            CaseState::UnderAssessment => self.inner_deadline.or(self.outer_deadline),
            CaseState::Received | CaseState::Prepared | CaseState::Assessed | CaseState::Returned => {
                self.outer_deadline
            }
            CaseState::Decided(_) => self.effective,
            _ => None,
        }
    }
}

/// Where the case stands, with *assessed* derived: under assessment, and everybody who must answer
/// has settled. A lead case needs all `regions`, a mirror case only `own`; a consultation needs
/// every council in `replies`.
pub fn standing(
    case: &Case,
    assessments: &[Assessment],
    replies: &[CouncilReply],
    regions: &[RegionId],
    own: RegionId,
) -> CaseState {
    if case.state != CaseState::UnderAssessment {
        return case.state;
    }
    if case.track.asks_councils() {
        let heard = !replies.is_empty() && replies.iter().all(|it| it.is_settled(case.version));
        return if heard { CaseState::Assessed } else { CaseState::UnderAssessment };
    }
    let settled =
        |region: &RegionId| assessments.iter().any(|a| a.region == *region && a.is_settled(case.version));
    let needed: &[RegionId] = if case.seating == Some(Seating::Mirror) { &[own] } else { regions };
    if !needed.is_empty() && needed.iter().all(settled) {
        CaseState::Assessed
    } else {
        CaseState::UnderAssessment
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::*;

    #[test]
    fn the_deadline_that_matters_is_that_of_whoever_is_waited_for() {
        use CaseState as S;
        let day = |month| Day::ymd(2026, month, 1).unwrap();
        let (inner, outer, effective) = (Some(day(3)), Some(day(4)), Some(day(9)));
        let number = CaseNo { year: 2026, number: 1 };
        let new = Case::new(CaseId(1), number, Track::Enquiry, day(1), "Ny".into());
        let case = Case { inner_deadline: inner, outer_deadline: outer, effective, ..new };
        for (state, due) in [
            (S::Received, outer),
            (S::Prepared, outer),
            (S::UnderAssessment, inner),
            (S::Assessed, outer),
            (S::Submitted, None),
            (S::Answered, None),
            (S::WithDirectorate, None),
            (S::Returned, outer),
            (S::Decided(CaseOutcome::Changed), effective),
            (S::InEffect, None),
            (S::Closed, None),
        ] {
            assert_eq!(case.next_deadline(state), due, "{state:?}");
        }
    }
}
