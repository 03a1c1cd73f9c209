//! Which letter is written when: the table of the letters that go out.

use super::case::{Case, CaseExit, CaseOutcome, CaseState, Seating, Track};
use super::letter::LetterKind;
use super::reason::Reason;
use strum::VariantArray;

/// When a kind of letter can be written.
pub struct LetterTime {
    pub kind: LetterKind,
    pub tracks: &'static [Track],
    pub seatings: &'static [Seating],
    pub states: &'static [CaseState],
}

use CaseState as S;
use LetterKind as K;
use Seating::{Lead, Mirror};

const ALL: &[Track] = Track::VARIANTS;
const A: &[Track] = &[Track::Proposal];
const B: &[Track] = &[Track::Enquiry, Track::Consultation, Track::Regulation];
const SEATED: &[Track] = Track::SEATED;
const HEARD: &[Track] = Track::HEARD;
const BOTH: &[Seating] = &[Lead, Mirror];
const ASKED: &[CaseState] = &[S::UnderAssessment, S::Assessed];
/// What was asked for can be told from then on, and anew as long as Helsedirektoratet has it.
const TOLD: &[CaseState] =
    &[S::UnderAssessment, S::Assessed, S::Submitted, S::Answered, S::WithDirectorate, S::Returned];
const DECIDED: &[CaseState] = &[
    S::Decided(CaseOutcome::Changed),
    S::Decided(CaseOutcome::PartlyChanged),
    S::Decided(CaseOutcome::Unchanged),
    S::InEffect,
];
/// Whoever brought the case up is told how it left here, and whoever was asked.
const LEFT: &[CaseState] =
    &[S::Left(CaseExit::PassedOn), S::Left(CaseExit::NotSubmitted), S::Left(CaseExit::Withdrawn)];

impl LetterTime {
    /// Every kind that goes out. Where another RegUt is fagkontakt, it gets the answer whatever the
    /// track.
    #[rustfmt::skip]
    pub const TABLE: &[Self] = &[
        row(K::Request, SEATED, BOTH, ASKED),
        row(K::Reminder, ALL, BOTH, ASKED),
        row(K::Submission, A, &[Lead], TOLD),
        row(K::Answer, B, &[Lead], TOLD),
        row(K::Answer, SEATED, &[Mirror], TOLD),
        row(K::Consultation, HEARD, BOTH, ASKED),
        row(K::Notice, ALL, BOTH, DECIDED),
        row(K::Notice, ALL, BOTH, LEFT),
        row(K::PassingOn, SEATED, &[Mirror], &[S::Received, S::Prepared, S::Left(CaseExit::PassedOn)]),
    ];

    /// The kinds that can be written where the case stands.
    pub fn kinds(case: &Case, state: CaseState) -> Vec<LetterKind> {
        LetterKind::VARIANTS.iter().copied().filter(|kind| Self::check(*kind, case, state).is_ok()).collect()
    }

    /// Whether this kind can be, or why not.
    pub fn check(kind: LetterKind, case: &Case, state: CaseState) -> Result<(), Reason> {
        let fits = |row: &&Self| {
            row.kind == kind
                && row.tracks.contains(&case.track)
                && (case.track.asks_councils()
                    || case.seating.is_some_and(|seating| row.seatings.contains(&seating)))
                && row.states.contains(&state)
        };
        Self::TABLE.iter().find(fits).map(|_| ()).ok_or(Reason::LetterNotNow { kind, state })
    }
}

const fn row(
    kind: LetterKind,
    tracks: &'static [Track],
    seatings: &'static [Seating],
    states: &'static [CaseState],
) -> LetterTime {
    LetterTime { kind, tracks, seatings, states }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{CaseId, CaseNo, Day};
    use Track::{Consultation, Enquiry, Proposal};

    #[test]
    fn the_answer_takes_its_form_from_track_and_seat() {
        let case = |track, seating| {
            let number = CaseNo { year: 2026, number: 1 };
            let new = Case::new(CaseId(1), number, track, Day::ymd(2026, 3, 3).unwrap(), "Ny".into());
            Case { seating: Some(seating), ..new }
        };
        for (track, seating, state, kinds) in [
            (Proposal, Lead, S::Assessed, vec![K::Request, K::Reminder, K::Submission]),
            (Enquiry, Lead, S::Assessed, vec![K::Request, K::Reminder, K::Answer]),
            (Proposal, Mirror, S::Submitted, vec![K::Answer]),
            (Proposal, Mirror, S::Received, vec![K::PassingOn]),
            (Consultation, Mirror, S::UnderAssessment, vec![K::Reminder, K::Answer, K::Consultation]),
            (Consultation, Lead, S::Received, vec![]),
            (Enquiry, Lead, S::Decided(CaseOutcome::Unchanged), vec![K::Notice]),
            (Enquiry, Lead, S::InEffect, vec![K::Notice]),
            (Proposal, Lead, S::Left(CaseExit::NotSubmitted), vec![K::Notice]),
            (Proposal, Mirror, S::Left(CaseExit::PassedOn), vec![K::Notice, K::PassingOn]),
            (Enquiry, Lead, S::Closed, vec![]),
        ] {
            assert_eq!(LetterTime::kinds(&case(track, seating), state), kinds, "{track:?} {state:?}");
        }
    }
}
