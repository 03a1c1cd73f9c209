//! The state table of a case: which step leads from where to where, and what it needs.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::assessment::Assessment;
use super::case::{Case, CaseExit, CaseOutcome, CaseState, Seating, Track, standing};
use super::council_reply::CouncilReply;
use super::id::RegionId;
use super::reason::Reason;
use super::time::Day;

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
        self.has(CaseGuard::HasReason)
    }

    /// Whether somebody must write why before it is taken with this case on this day.
    pub fn needs_reason_on(self, case: &Case, today: Day) -> bool {
        self.needs_reason()
            || (self.has(CaseGuard::EffectiveDayHasCome) && case.effective.is_some_and(|day| day > today))
    }

    fn has(self, guard: CaseGuard) -> bool {
        CaseMove::TABLE.iter().any(|one| one.step == self && one.guards.contains(&guard))
    }
}

/// What must hold before a step is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CaseGuard {
    /// The case names at least one specialty.
    HasSpecialty,
    /// It is known which RegUt is fagkontakt.
    FagkontaktKnown,
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
    /// The date of effect has come, or somebody wrote why it is not waited for.
    EffectiveDayHasCome,
    /// Those concerned were told what was decided: the duty of whoever is fagkontakt.
    Told,
    /// Somebody wrote why.
    HasReason,
}

/// One allowed move.
pub struct CaseMove {
    pub step: CaseStep,
    pub tracks: &'static [Track],
    /// Whether it is for whoever runs the case, or for whoever answers for one region. A case whose
    /// fagkontakt is not known is taken as run here.
    pub seatings: &'static [Seating],
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
    pub today: Day,
    /// Those concerned were told what was decided.
    pub told: bool,
    /// Why the step is taken, as far as the user wrote it.
    pub reason: Option<&'a str>,
}

impl CaseContext<'_> {
    fn is_reasoned(&self) -> bool {
        self.reason.is_some_and(|text| !text.trim().is_empty())
    }
}

use CaseGuard as G;
use CaseState as S;
use CaseStep as Step;

const ALL: &[Track] = Track::VARIANTS;
const A: &[Track] = &[Track::Proposal];
const B: &[Track] = &[Track::Enquiry, Track::Regulation];
const SEATED: &[Track] = Track::SEATED;
const HEARD: &[Track] = Track::HEARD;
const BOTH: &[Seating] = Seating::VARIANTS;
const LEAD: &[Seating] = &[Seating::Lead];
const MIRROR: &[Seating] = &[Seating::Mirror];

impl CaseMove {
    /// Every allowed move, in the order of the main way.
    #[rustfmt::skip]
    pub const TABLE: &[Self] = &[
        row(Step::Prepare, SEATED, BOTH, &[S::Received], S::Prepared, &[G::HasSpecialty, G::FagkontaktKnown]),
        row(Step::Prepare, HEARD, BOTH, &[S::Received], S::Prepared, &[G::HasSpecialty]),
        row(Step::RequestAssessment, SEATED, BOTH, &[S::Prepared, S::Returned], S::UnderAssessment, &[G::HasSpecialty, G::FagkontaktKnown, G::HasInnerDeadline, G::InnerBeforeOuter]),
        row(Step::RequestAssessment, HEARD, BOTH, &[S::Prepared, S::Returned], S::UnderAssessment, &[G::HasSpecialty, G::HasInnerDeadline, G::InnerBeforeOuter]),
        row(Step::Submit, A, LEAD, &[S::Assessed], S::Submitted, &[G::AllSettled]),
        row(Step::Answer, B, LEAD, &[S::Assessed], S::Answered, &[G::AllSettled]),
        // Another RegUt gets its answer whatever the track, and then our part is done.
        row(Step::Answer, SEATED, MIRROR, &[S::Assessed], S::Answered, &[G::AllSettled]),
        row(Step::Close, SEATED, MIRROR, &[S::Answered, S::WithDirectorate], S::Closed, &[]),
        row(Step::Answer, HEARD, BOTH, &[S::Assessed], S::Answered, &[G::CouncilsSettled]),
        row(Step::HandOver, ALL, BOTH, &[S::Submitted, S::Answered], S::WithDirectorate, &[]),
        row(Step::DecideChanged, ALL, BOTH, &[S::WithDirectorate], S::Decided(CaseOutcome::Changed), &[]),
        row(Step::DecidePartlyChanged, ALL, BOTH, &[S::WithDirectorate], S::Decided(CaseOutcome::PartlyChanged), &[]),
        row(Step::DecideUnchanged, ALL, BOTH, &[S::WithDirectorate], S::Decided(CaseOutcome::Unchanged), &[]),
        row(Step::Return, ALL, BOTH, &[S::WithDirectorate], S::Returned, &[G::HasReason]),
        row(Step::TakeEffect, ALL, BOTH, &[S::Decided(CaseOutcome::Changed), S::Decided(CaseOutcome::PartlyChanged)], S::InEffect, &[G::HasEffectiveDay, G::EffectiveDayHasCome]),
        row(Step::Close, ALL, BOTH, &[S::InEffect, S::Decided(CaseOutcome::Unchanged)], S::Closed, &[G::Told]),
        // What is decided is told in the case that the consultation is about.
        row(Step::Close, HEARD, BOTH, &[S::Answered, S::WithDirectorate], S::Closed, &[]),
        row(Step::PassOn, SEATED, MIRROR, &[S::Received, S::Prepared], S::Left(CaseExit::PassedOn), &[]),
        // A proposal that another RegUt is to have may be stopped here before it is passed on.
        row(Step::Decline, A, BOTH, &[S::Received, S::Prepared], S::Left(CaseExit::NotSubmitted), &[G::HasReason]),
        row(Step::Decline, A, LEAD, &[S::UnderAssessment, S::Assessed], S::Left(CaseExit::NotSubmitted), &[G::HasReason]),
        row(Step::Withdraw, ALL, BOTH, &[S::Received, S::Prepared, S::UnderAssessment, S::Assessed, S::Submitted, S::Answered, S::WithDirectorate, S::Returned], S::Left(CaseExit::Withdrawn), &[G::HasReason]),
    ];

    /// The moves that lead the case on from `state`, whether or not their guards hold.
    pub fn from_here(case: &Case, state: CaseState) -> impl Iterator<Item = &'static Self> + use<> {
        let (track, seating) = (case.track, case.seating.unwrap_or(Seating::Lead));
        Self::TABLE.iter().filter(move |row| {
            row.tracks.contains(&track) && row.seatings.contains(&seating) && row.from.contains(&state)
        })
    }

    /// The state after `step`, or every reason why it cannot be taken.
    pub fn check(case: &Case, step: CaseStep, context: &CaseContext<'_>) -> Result<CaseState, Vec<Reason>> {
        let state = standing(case, context.assessments, context.replies, context.regions, context.own);
        let Some(found) = Self::from_here(case, state).find(|m| m.step == step) else {
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
    seatings: &'static [Seating],
    from: &'static [CaseState],
    to: CaseState,
    guards: &'static [CaseGuard],
) -> CaseMove {
    CaseMove { step, tracks, seatings, from, to, guards }
}

impl CaseGuard {
    /// Why it does not hold; nothing where it holds.
    fn objections(self, case: &Case, context: &CaseContext<'_>) -> Vec<Reason> {
        let unless = |holds: bool, reason: Reason| if holds { Vec::new() } else { vec![reason] };
        match self {
            Self::HasSpecialty => unless(!case.specialties.is_empty(), Reason::NoSpecialty),
            Self::FagkontaktKnown => unless(case.seating.is_some(), Reason::FagkontaktUnknown),
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
            Self::EffectiveDayHasCome => match case.effective {
                Some(day) if day > context.today => {
                    unless(context.is_reasoned(), Reason::EffectiveAhead { day })
                }
                _ => Vec::new(),
            },
            Self::Told => unless(context.told || case.seating == Some(Seating::Mirror), Reason::NotTold),
            Self::HasReason => unless(context.is_reasoned(), Reason::NeedsReason),
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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::*;
    use crate::domain::{CaseId, CaseNo};

    /// Domain.md §5: a `RegUt` that is not fagkontakt receives a request, collects its council's view, replies.
    #[test]
    fn who_answers_for_one_region_neither_submits_nor_declines_and_is_done_with_the_answer() {
        let number = CaseNo { year: 2026, number: 1 };
        let received = Day::ymd(2026, 3, 1).unwrap();
        let steps = |track, seating, state| {
            let new = Case::new(CaseId(1), number, track, received, "Ny".into());
            let case = Case { seating, ..new };
            CaseMove::from_here(&case, state).map(|row| row.step).collect::<Vec<_>>()
        };
        let mirror = Some(Seating::Mirror);
        for track in [Track::Proposal, Track::Enquiry] {
            assert_eq!(steps(track, mirror, S::Assessed), [Step::Answer, Step::Withdraw]);
            let answered = [Step::Close, Step::HandOver, Step::Withdraw];
            assert_eq!(steps(track, mirror, S::Answered), answered);
        }
        for seating in [None, Some(Seating::Lead)] {
            let assessed = [Step::Submit, Step::Decline, Step::Withdraw];
            assert_eq!(steps(Track::Proposal, seating, S::Assessed), assessed);
            assert_eq!(steps(Track::Enquiry, seating, S::Answered), [Step::HandOver, Step::Withdraw]);
        }
    }

    #[test]
    fn a_decision_takes_effect_on_its_day_and_is_closed_when_it_was_told() {
        let day = |day| Day::ymd(2027, 3, day).unwrap();
        let number = CaseNo { year: 2026, number: 1 };
        let new = Case::new(CaseId(1), number, Track::Enquiry, day(1), "Ny".into());
        let ahead = || Err(vec![Reason::EffectiveAhead { day: day(1) }]);
        let (lead, mirror) = (Some(Seating::Lead), Some(Seating::Mirror));
        let changed = S::Decided(CaseOutcome::PartlyChanged);
        for (state, seating, effective, today, told, reason, step, found) in [
            (changed, lead, None, day(9), true, None, Step::TakeEffect, Err(vec![Reason::NoEffectiveDay])),
            (changed, lead, Some(day(1)), day(1), false, None, Step::TakeEffect, Ok(S::InEffect)),
            (changed, lead, Some(day(1)), day(1).plus(-1), false, None, Step::TakeEffect, ahead()),
            (changed, lead, Some(day(1)), day(1).plus(-1), false, Some(" "), Step::TakeEffect, ahead()),
            (
                changed,
                lead,
                Some(day(1)),
                day(1).plus(-1),
                false,
                Some("x"),
                Step::TakeEffect,
                Ok(S::InEffect),
            ),
            (S::InEffect, lead, None, day(9), false, None, Step::Close, Err(vec![Reason::NotTold])),
            (S::InEffect, None, None, day(9), false, Some("x"), Step::Close, Err(vec![Reason::NotTold])),
            (S::InEffect, lead, None, day(9), true, None, Step::Close, Ok(S::Closed)),
            (S::InEffect, mirror, None, day(9), false, None, Step::Close, Ok(S::Closed)),
        ] {
            let case = Case { seating, state, effective, ..new.clone() };
            let own = RegionId(1);
            let context =
                CaseContext { assessments: &[], replies: &[], regions: &[own], own, today, told, reason };
            assert_eq!(CaseMove::check(&case, step, &context), found, "{state:?} {effective:?} {today:?}");
        }
        let case = Case { effective: Some(day(2)), ..new };
        assert!(
            Step::TakeEffect.needs_reason_on(&case, day(1)) && Step::Return.needs_reason_on(&case, day(3))
        );
        assert!(
            !Step::TakeEffect.needs_reason_on(&case, day(2)) && !Step::Close.needs_reason_on(&case, day(1))
        );
    }
}
