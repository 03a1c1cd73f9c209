//! The routine's table, written a second time by hand.

use crate::domain::*;

/// Where a step leads from a state, by the routine; nowhere where it is not for the taking.
#[rustfmt::skip]
pub fn leads_to(track: Track, seat: Option<Seating>, from: CaseState, step: CaseStep) -> Option<CaseState> {
    use CaseState as S;
    use CaseStep as Step;
    let (proposal, ours) = (track == Track::Proposal, seat != Some(Seating::Mirror));
    let consultation = track == Track::Consultation;
    let to = match (step, from) {
        (Step::Prepare, S::Received) => S::Prepared,
        (Step::RequestAssessment, S::Prepared | S::Returned) => S::UnderAssessment,
        (Step::Submit, S::Assessed) if proposal && ours => S::Submitted,
        (Step::Answer, S::Assessed) if !(proposal && ours) => S::Answered,
        (Step::HandOver, S::Submitted | S::Answered) => S::WithDirectorate,
        (Step::Return, S::WithDirectorate) => S::Returned,
        (Step::DecideChanged, S::WithDirectorate) => S::Decided(CaseOutcome::Changed),
        (Step::DecidePartlyChanged, S::WithDirectorate) => S::Decided(CaseOutcome::PartlyChanged),
        (Step::DecideUnchanged, S::WithDirectorate) => S::Decided(CaseOutcome::Unchanged),
        (Step::TakeEffect, S::Decided(CaseOutcome::Changed | CaseOutcome::PartlyChanged)) => S::InEffect,
        (Step::Close, S::InEffect | S::Decided(CaseOutcome::Unchanged)) => S::Closed,
        (Step::Close, S::Answered | S::WithDirectorate) if consultation || !ours => S::Closed,
        (Step::PassOn, S::Received | S::Prepared) if !consultation && !ours => S::Left(CaseExit::PassedOn),
        (Step::Decline, S::Received | S::Prepared) if proposal => S::Left(CaseExit::NotSubmitted),
        (Step::Decline, S::UnderAssessment | S::Assessed) if proposal && ours =>
            S::Left(CaseExit::NotSubmitted),
        (Step::Withdraw, S::Received | S::Prepared | S::UnderAssessment | S::Assessed | S::Submitted
            | S::Answered | S::WithDirectorate | S::Returned) => S::Left(CaseExit::Withdrawn),
        _ => return None,
    };
    Some(to)
}
