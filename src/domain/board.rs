//! The board over all cases: in which column a case stands, and what it waits for.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::case::{Case, CaseState, Seating};
use super::case_moves::{CaseContext, CaseMove, CaseStep};
use super::id::RegionId;
use super::reason::Reason;

/// A column of the board, in the order of the main way.
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
pub enum BoardColumn {
    Received,
    /// Ready to be asked about; those that were returned for more are so again.
    Prepared,
    UnderAssessment,
    Assessed,
    /// Submitted or answered, and not yet known to have come.
    Sent,
    WithDirectorate,
    Decided,
    InEffect,
    /// Closed, passed on, not submitted or withdrawn.
    Over,
}

impl BoardColumn {
    /// The columns of cases that are not over.
    pub const OPEN: &[Self] = &[
        Self::Received,
        Self::Prepared,
        Self::UnderAssessment,
        Self::Assessed,
        Self::Sent,
        Self::WithDirectorate,
        Self::Decided,
        Self::InEffect,
    ];

    /// Where a case in this state stands.
    pub const fn of(state: CaseState) -> Self {
        match state {
            CaseState::Received => Self::Received,
            CaseState::Prepared | CaseState::Returned => Self::Prepared,
            CaseState::UnderAssessment => Self::UnderAssessment,
            CaseState::Assessed => Self::Assessed,
            CaseState::Submitted | CaseState::Answered => Self::Sent,
            CaseState::WithDirectorate => Self::WithDirectorate,
            CaseState::Decided(_) => Self::Decided,
            CaseState::InEffect => Self::InEffect,
            CaseState::Closed | CaseState::Left(_) => Self::Over,
        }
    }
}

/// What a case waits for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum WaitsFor {
    Specialty,
    Fagkontakt,
    InnerDeadline,
    EffectiveDay,
    /// Those concerned were not told what was decided.
    Telling,
    /// These regions have not settled.
    Answers(Vec<RegionId>),
    /// So many councils of a consultation have not settled.
    Councils(u32),
    Directorate,
    /// Nothing outside: this step can be taken.
    Step(CaseStep),
    /// It is over.
    Nothing,
}

impl WaitsFor {
    /// What a case in this state waits for: the first that hinders its next step on the main way,
    /// else that step itself.
    pub fn of(case: &Case, state: CaseState, context: &CaseContext<'_>) -> Self {
        if state == CaseState::UnderAssessment && case.track.asks_councils() {
            let silent = context.replies.iter().filter(|it| !it.is_settled(case.version)).count();
            return Self::Councils(u32::try_from(silent).unwrap_or(u32::MAX));
        }
        if state == CaseState::UnderAssessment {
            return Self::Answers(unsettled(case, context));
        }
        if state == CaseState::WithDirectorate {
            return Self::Directorate;
        }
        let Some(next) = CaseMove::from_here(case, state).next() else { return Self::Nothing };
        match CaseMove::check(case, next.step, context).err().and_then(|mut reasons| reasons.drain(..).next())
        {
            Some(Reason::NoSpecialty) => Self::Specialty,
            Some(Reason::FagkontaktUnknown) => Self::Fagkontakt,
            Some(Reason::NoInnerDeadline | Reason::InnerAfterOuter { .. }) => Self::InnerDeadline,
            Some(Reason::NoEffectiveDay) => Self::EffectiveDay,
            Some(Reason::NotTold) => Self::Telling,
            _ => Self::Step(next.step),
        }
    }
}

/// The regions that are to answer and have not settled.
fn unsettled(case: &Case, context: &CaseContext<'_>) -> Vec<RegionId> {
    let asked = |region: &&RegionId| case.seating != Some(Seating::Mirror) || **region == context.own;
    let settled = |region: RegionId| {
        context.assessments.iter().any(|a| a.region == region && a.is_settled(case.version))
    };
    context.regions.iter().filter(asked).copied().filter(|region| !settled(*region)).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::*;
    use crate::domain::{
        Assessment, AssessmentId, CaseId, CaseNo, CaseOutcome, Day, Position, SpecialtyId, Track,
    };

    fn day(month: u32, day: u32) -> Day {
        Day::ymd(2026, month, day).unwrap()
    }

    fn case(state: CaseState) -> Case {
        let number = CaseNo { year: 2026, number: 1 };
        Case {
            state,
            specialties: vec![SpecialtyId(1)],
            seating: Some(Seating::Lead),
            inner_deadline: Some(day(3, 1)),
            ..Case::new(CaseId(1), number, Track::Enquiry, day(1, 1), "Nytt kurs".into())
        }
    }

    fn waits(case: &Case, assessments: &[Assessment]) -> WaitsFor {
        let regions = [1, 2, 3, 4].map(RegionId);
        let (own, today) = (RegionId(1), day(12, 1));
        let around = CaseContext {
            assessments,
            replies: &[],
            regions: &regions,
            own,
            today,
            told: false,
            reason: None,
        };
        let state = super::super::case::standing(case, assessments, &[], &regions, own);
        WaitsFor::of(case, state, &around)
    }

    #[test]
    fn every_state_has_its_column() {
        let columns: Vec<_> = CaseState::ALL.iter().map(|state| BoardColumn::of(*state)).collect();
        assert!(BoardColumn::VARIANTS.iter().all(|column| columns.contains(column)));
        for state in CaseState::ALL {
            assert_eq!(BoardColumn::of(*state) == BoardColumn::Over, state.is_over(), "{state:?}");
        }
    }

    #[test]
    fn a_case_waits_for_what_hinders_its_next_step() {
        let received = case(CaseState::Received);
        let prepared = case(CaseState::Prepared);
        let changed = case(CaseState::Decided(CaseOutcome::Changed));
        for (case, waiting) in [
            (Case { specialties: Vec::new(), ..received.clone() }, WaitsFor::Specialty),
            (Case { seating: None, ..received.clone() }, WaitsFor::Fagkontakt),
            (received, WaitsFor::Step(CaseStep::Prepare)),
            (Case { inner_deadline: None, ..prepared.clone() }, WaitsFor::InnerDeadline),
            (Case { outer_deadline: Some(day(2, 1)), ..prepared.clone() }, WaitsFor::InnerDeadline),
            (prepared, WaitsFor::Step(CaseStep::RequestAssessment)),
            (case(CaseState::Returned), WaitsFor::Step(CaseStep::RequestAssessment)),
            (case(CaseState::Answered), WaitsFor::Step(CaseStep::HandOver)),
            (case(CaseState::WithDirectorate), WaitsFor::Directorate),
            (changed.clone(), WaitsFor::EffectiveDay),
            (Case { effective: Some(day(6, 1)), ..changed }, WaitsFor::Step(CaseStep::TakeEffect)),
            (case(CaseState::InEffect), WaitsFor::Telling),
            (Case { track: Track::Consultation, ..case(CaseState::UnderAssessment) }, WaitsFor::Councils(0)),
            (case(CaseState::Closed), WaitsFor::Nothing),
        ] {
            assert_eq!(waits(&case, &[]), waiting, "{:?}", case.state);
        }
    }

    #[test]
    fn silence_is_waited_for_region_by_region() {
        let answered = |region| Assessment {
            answered: Some(day(2, 1)),
            position: Some(Position::NoRemarks),
            ..Assessment::new(AssessmentId(region), CaseId(1), RegionId(region))
        };
        let case = case(CaseState::UnderAssessment);
        let three = [answered(1), answered(2), answered(4)];
        assert_eq!(waits(&case, &three), WaitsFor::Answers(vec![RegionId(3)]));
        let mirror = Case { seating: Some(Seating::Mirror), ..case.clone() };
        assert_eq!(waits(&mirror, &[]), WaitsFor::Answers(vec![RegionId(1)]));
        let four = [answered(1), answered(2), answered(3), answered(4)];
        assert_eq!(waits(&case, &four), WaitsFor::Step(CaseStep::Answer));
    }
}
