//! The state table of a case: which step leads from where to where, and what it needs.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::assessment::Assessment;
use super::case::{Case, CaseExit, CaseOutcome, CaseState, Seating, Track, standing};
use super::council_reply::CouncilReply;
use super::id::RegionId;
use super::reason::Reason;

/// What can be done with a case.
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
pub enum CaseStep {
    Prepare,
    /// Ask the leaders for their assessment (routine §3 step 1).
    RequestAssessment,
    /// A: submit it (routine §3 step 3, left column).
    Submit,
    /// B: answer the enquiry (routine §3 step 3, right column).
    Answer,
    /// Helsedirektoratet has it (routine §3 step 4).
    HandOver,
    /// Helsedirektoratet wants more.
    Return,
    DecideChanged,
    DecidePartlyChanged,
    DecideUnchanged,
    TakeEffect,
    Close,
    PassOn,
    Decline,
    Withdraw,
}

impl CaseStep {
    /// Whether somebody must write why before it is taken.
    pub fn needs_reason(self) -> bool {
        CaseMove::TABLE.iter().any(|one| one.step == self && one.guards.contains(&CaseGuard::HasReason))
    }
}

/// What must hold before a step is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CaseGuard {
    /// The case names at least one specialty.
    HasSpecialty,
    /// It is known which RegUt is fagkontakt.
    FagkontaktKnown,
    /// Another RegUt is fagkontakt.
    FagkontaktElsewhere,
    /// The leaders have a deadline.
    HasInnerDeadline,
    /// The inner deadline is not after the outer one.
    InnerBeforeOuter,
    /// Everybody asked has answered, has no remarks, or is waived with a reason.
    AllSettled,
    /// So has every council of a consultation.
    CouncilsSettled,
    /// The decision's date of effect is known.
    HasEffectiveDay,
    /// Somebody wrote why.
    HasReason,
}

/// One allowed move.
pub struct CaseMove {
    pub step: CaseStep,
    pub tracks: &'static [Track],
    pub from: &'static [CaseState],
    pub to: CaseState,
    pub guards: &'static [CaseGuard],
}

/// What the guards look at besides the case.
pub struct CaseContext<'a> {
    pub assessments: &'a [Assessment],
    /// Of every council that a consultation touches, asked or not.
    pub replies: &'a [CouncilReply],
    pub regions: &'a [RegionId],
    pub own: RegionId,
    /// Why the step is taken, as far as the user wrote it.
    pub reason: Option<&'a str>,
}

use CaseGuard as G;
use CaseState as S;
use CaseStep as Step;

const ALL: &[Track] = Track::VARIANTS;
const A: &[Track] = &[Track::Proposal];
const B: &[Track] = &[Track::Enquiry, Track::Regulation];
const SEATED: &[Track] = Track::SEATED;
const HEARD: &[Track] = Track::HEARD;

impl CaseMove {
    /// Every allowed move, in the order of the main way.
    #[rustfmt::skip]
    pub const TABLE: &[Self] = &[
        row(Step::Prepare, SEATED, &[S::Received], S::Prepared, &[G::HasSpecialty, G::FagkontaktKnown]),
        row(Step::Prepare, HEARD, &[S::Received], S::Prepared, &[G::HasSpecialty]),
        row(Step::RequestAssessment, SEATED, &[S::Prepared, S::Returned], S::UnderAssessment, &[G::HasSpecialty, G::FagkontaktKnown, G::HasInnerDeadline, G::InnerBeforeOuter]),
        row(Step::RequestAssessment, HEARD, &[S::Prepared, S::Returned], S::UnderAssessment, &[G::HasSpecialty, G::HasInnerDeadline, G::InnerBeforeOuter]),
        row(Step::Submit, A, &[S::Assessed], S::Submitted, &[G::AllSettled]),
        row(Step::Answer, B, &[S::Assessed], S::Answered, &[G::AllSettled]),
        row(Step::Answer, HEARD, &[S::Assessed], S::Answered, &[G::CouncilsSettled]),
        row(Step::HandOver, ALL, &[S::Submitted, S::Answered], S::WithDirectorate, &[]),
        row(Step::Return, ALL, &[S::WithDirectorate], S::Returned, &[G::HasReason]),
        row(Step::DecideChanged, ALL, &[S::WithDirectorate], S::Decided(CaseOutcome::Changed), &[]),
        row(Step::DecidePartlyChanged, ALL, &[S::WithDirectorate], S::Decided(CaseOutcome::PartlyChanged), &[]),
        row(Step::DecideUnchanged, ALL, &[S::WithDirectorate], S::Decided(CaseOutcome::Unchanged), &[]),
        row(Step::TakeEffect, ALL, &[S::Decided(CaseOutcome::Changed), S::Decided(CaseOutcome::PartlyChanged)], S::InEffect, &[G::HasEffectiveDay]),
        row(Step::Close, ALL, &[S::InEffect, S::Decided(CaseOutcome::Unchanged)], S::Closed, &[]),
        // What is decided is told in the case that the consultation is about.
        row(Step::Close, HEARD, &[S::Answered, S::WithDirectorate], S::Closed, &[]),
        row(Step::PassOn, SEATED, &[S::Received, S::Prepared], S::Left(CaseExit::PassedOn), &[G::FagkontaktElsewhere]),
        row(Step::Decline, A, &[S::Received, S::Prepared, S::UnderAssessment, S::Assessed], S::Left(CaseExit::NotSubmitted), &[G::HasReason]),
        row(Step::Withdraw, ALL, &[S::Received, S::Prepared, S::UnderAssessment, S::Assessed, S::Submitted, S::Answered, S::WithDirectorate, S::Returned], S::Left(CaseExit::Withdrawn), &[G::HasReason]),
    ];

    /// The moves that lead on from `state` on `track`, whether or not their guards hold.
    pub fn from_here(track: Track, state: CaseState) -> impl Iterator<Item = &'static Self> {
        Self::TABLE.iter().filter(move |m| m.tracks.contains(&track) && m.from.contains(&state))
    }

    /// The state after `step`, or every reason why it cannot be taken.
    pub fn check(case: &Case, step: CaseStep, context: &CaseContext<'_>) -> Result<CaseState, Vec<Reason>> {
        let state = standing(case, context.assessments, context.replies, context.regions, context.own);
        let Some(found) = Self::from_here(case.track, state).find(|m| m.step == step) else {
            return Err(vec![Reason::CaseIs { state, step }]);
        };
        let reasons: Vec<Reason> =
            found.guards.iter().flat_map(|guard| guard.objections(case, context)).collect();
        if reasons.is_empty() { Ok(found.to) } else { Err(reasons) }
    }
}

const fn row(
    step: CaseStep,
    tracks: &'static [Track],
    from: &'static [CaseState],
    to: CaseState,
    guards: &'static [CaseGuard],
) -> CaseMove {
    CaseMove { step, tracks, from, to, guards }
}

impl CaseGuard {
    /// Why it does not hold; nothing where it holds.
    fn objections(self, case: &Case, context: &CaseContext<'_>) -> Vec<Reason> {
        let unless = |holds: bool, reason: Reason| if holds { Vec::new() } else { vec![reason] };
        match self {
            Self::HasSpecialty => unless(!case.specialties.is_empty(), Reason::NoSpecialty),
            Self::FagkontaktKnown => unless(case.seating.is_some(), Reason::FagkontaktUnknown),
            Self::FagkontaktElsewhere => {
                unless(case.seating == Some(Seating::Mirror), Reason::FagkontaktIsNotElsewhere)
            }
            Self::HasInnerDeadline => unless(case.inner_deadline.is_some(), Reason::NoInnerDeadline),
            Self::InnerBeforeOuter => match (case.inner_deadline, case.outer_deadline) {
                (Some(inner), Some(outer)) => {
                    unless(inner <= outer, Reason::InnerAfterOuter { inner, outer })
                }
                _ => Vec::new(),
            },
            Self::AllSettled => unsettled(case, context),
            Self::CouncilsSettled => {
                let count = context.replies.iter().filter(|it| !it.is_settled(case.version)).count();
                let count = u32::try_from(count).unwrap_or(u32::MAX);
                unless(count == 0, Reason::CouncilsNotSettled { count })
            }
            Self::HasEffectiveDay => unless(case.effective.is_some(), Reason::NoEffectiveDay),
            Self::HasReason => {
                unless(context.reason.is_some_and(|text| !text.trim().is_empty()), Reason::NeedsReason)
            }
        }
    }
}

fn unsettled(case: &Case, context: &CaseContext<'_>) -> Vec<Reason> {
    context
        .regions
        .iter()
        .filter(|region| case.seating != Some(Seating::Mirror) || **region == context.own)
        .filter(|region| {
            !context.assessments.iter().any(|a| a.region == **region && a.is_settled(case.version))
        })
        .map(|region| Reason::RegionNotSettled { region: *region })
        .collect()
}
