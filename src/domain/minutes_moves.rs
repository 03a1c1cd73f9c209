//! The state table of the minutes: notes → draft → with the leader → circulating → approved, and
//! what each step needs. After approval there is no step: only corrections.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::id::MeetingId;
use super::meeting::{Meeting, MeetingState};
use super::minutes::{Minutes, MinutesState, Remark, SilenceRule};
use super::reason::Reason;
use super::time::Day;

/// Where minutes stand, without what goes with it.
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
pub enum MinutesStage {
    Notes,
    Draft,
    WithLeader,
    Circulating,
    Approved,
}

/// What can be done with minutes.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, EnumString, IntoStaticStr, VariantArray,
)]
#[strum(serialize_all = "kebab-case")]
pub enum MinutesStep {
    /// The notes leave the meeting: what was concluded becomes records.
    MakeDraft,
    SendToLeader,
    /// To the members, with a deadline; again for another deadline.
    Circulate,
    ApproveInWriting,
    ApproveInMeeting,
    ApproveBySilence,
    /// They are worked on again.
    TakeBack,
}

/// What goes with a step, as far as the user told it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepDetails {
    /// The deadline; by the office's rule where nothing is said.
    pub until: Option<Day>,
    /// Who approved in writing.
    pub by: Option<String>,
    /// The meeting that approved.
    pub held_in: Option<MeetingId>,
}

/// What must hold before a step is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MinutesGuard {
    MeetingHeld,
    /// The deadline is a day that is not over.
    DeadlineAhead,
    /// Every remark is taken in or answered.
    RemarksSettled,
    /// It is told who approved.
    ApproversNamed,
    /// A later meeting of the same council, that runs or is held.
    LaterMeeting,
    /// The rule that was printed when they were sent out takes silence for approval.
    SilenceApproves,
    /// The deadline is over.
    DeadlinePast,
}

/// One allowed move.
pub struct MinutesMove {
    pub step: MinutesStep,
    pub from: &'static [MinutesStage],
    pub to: MinutesStage,
    pub guards: &'static [MinutesGuard],
}

/// What the guards look at.
pub struct MinutesContext<'a> {
    pub meeting: &'a Meeting,
    /// No record means notes.
    pub minutes: Option<&'a Minutes>,
    pub remarks: &'a [Remark],
    /// Until when the minutes would circulate.
    pub until: Day,
    /// Who approved in writing.
    pub by: Option<&'a str>,
    /// The meeting that approved.
    pub held_in: Option<&'a Meeting>,
    pub today: Day,
}

use MinutesGuard as G;
use MinutesStage as S;
use MinutesStep as Step;

impl MinutesMove {
    /// Every allowed move, the one that leads on first.
    #[rustfmt::skip]
    pub const TABLE: &[Self] = &[
        row(Step::MakeDraft, &[S::Notes], S::Draft, &[G::MeetingHeld]),
        row(Step::SendToLeader, &[S::Draft], S::WithLeader, &[]),
        row(Step::Circulate, &[S::Draft, S::WithLeader, S::Circulating], S::Circulating, &[G::DeadlineAhead]),
        row(Step::ApproveInWriting, &[S::Circulating], S::Approved, &[G::RemarksSettled, G::ApproversNamed]),
        // A meeting goes through them whether they were sent out or not.
        row(Step::ApproveInMeeting, &[S::Draft, S::WithLeader, S::Circulating], S::Approved, &[G::RemarksSettled, G::LaterMeeting]),
        row(Step::ApproveBySilence, &[S::Circulating], S::Approved, &[G::RemarksSettled, G::SilenceApproves, G::DeadlinePast]),
        row(Step::TakeBack, &[S::WithLeader, S::Circulating], S::Draft, &[]),
        row(Step::TakeBack, &[S::Draft], S::Notes, &[]),
    ];

    /// The moves that lead on from `stage`.
    pub fn from_here(stage: MinutesStage) -> impl Iterator<Item = &'static Self> {
        Self::TABLE.iter().filter(move |row| row.from.contains(&stage))
    }

    /// The stage after `step`, or all that stands in the way.
    pub fn check(step: MinutesStep, context: &MinutesContext<'_>) -> Result<MinutesStage, Vec<Reason>> {
        let stage = MinutesStage::of(context.minutes);
        let row = Self::from_here(stage).find(|row| row.step == step);
        let mut reasons = Vec::new();
        if row.is_none() {
            reasons.push(Reason::MinutesAre { stage, step });
        }
        // Where the step cannot be taken from here, what it would need is told all the same.
        let needs = row.or_else(|| Self::TABLE.iter().find(|row| row.step == step));
        for guard in needs.map_or(&[][..], |row| row.guards) {
            reasons.extend(guard.objections(context));
        }
        match row {
            Some(row) if reasons.is_empty() => Ok(row.to),
            _ => Err(reasons),
        }
    }
}

impl MinutesStage {
    /// Where minutes stand; without a record they are notes.
    pub fn of(minutes: Option<&Minutes>) -> Self {
        minutes.map_or(Self::Notes, |minutes| minutes.state.stage())
    }
}

impl MinutesState {
    /// Where the minutes stand, without what goes with it.
    pub const fn stage(&self) -> MinutesStage {
        match self {
            Self::Notes => S::Notes,
            Self::Draft => S::Draft,
            Self::WithLeader => S::WithLeader,
            Self::Circulating { .. } => S::Circulating,
            Self::Approved(_) => S::Approved,
        }
    }
}

impl MinutesGuard {
    fn objections(self, context: &MinutesContext<'_>) -> Vec<Reason> {
        let when = |holds: bool, reason: Reason| if holds { Vec::new() } else { vec![reason] };
        let deadline = match context.minutes.map(|minutes| &minutes.state) {
            Some(MinutesState::Circulating { until }) => Some(*until),
            _ => None,
        };
        match self {
            Self::MeetingHeld => {
                let state = context.meeting.state;
                when(state == MeetingState::Held, Reason::MeetingIsNotOver { state })
            }
            Self::DeadlineAhead => {
                when(context.until >= context.today, Reason::DeadlineIsPast { until: context.until })
            }
            Self::RemarksSettled => {
                let open = context.remarks.iter().filter(|remark| remark.state.is_open());
                open.map(|remark| Reason::RemarkIsOpen { from: remark.from.clone() }).collect()
            }
            Self::ApproversNamed => when(context.by.is_some(), Reason::NobodyApproved),
            Self::LaterMeeting => when(context.held_in.is_some_and(|it| later(it, context.meeting)), {
                Reason::NoApprovingMeeting
            }),
            Self::SilenceApproves => {
                let rule = context.minutes.map(|minutes| minutes.silence);
                when(rule == Some(SilenceRule::Approves), Reason::SilenceIsNotConsent)
            }
            Self::DeadlinePast => match deadline {
                Some(until) => when(until < context.today, Reason::DeadlineIsAhead { until }),
                None => Vec::new(),
            },
        }
    }
}

/// Whether this meeting can approve the other's minutes.
fn later(this: &Meeting, other: &Meeting) -> bool {
    this.council == other.council
        && this.start > other.start
        && matches!(this.state, MeetingState::Running | MeetingState::Held)
}

const fn row(
    step: Step,
    from: &'static [MinutesStage],
    to: MinutesStage,
    guards: &'static [MinutesGuard],
) -> MinutesMove {
    MinutesMove { step, from, to, guards }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        CouncilId, LeadTimes, MeetingKind, MeetingNo, MinutesId, Moment, RemarkId, RemarkState,
    };

    const TODAY: i64 = 1_772_539_440;

    fn today() -> Day {
        Moment::from_seconds(TODAY).day()
    }

    fn meeting(council: u32, days: i64, state: MeetingState) -> Meeting {
        let number = MeetingNo { year: 2026, number: 1 };
        let start = Moment::from_seconds(TODAY + days * 86_400);
        let kind = MeetingKind::Annual;
        Meeting {
            state,
            ..Meeting::new(MeetingId(1), CouncilId(council), number, kind, start, LeadTimes::ANNUAL)
        }
    }

    fn minutes(state: MinutesState, silence: SilenceRule) -> Minutes {
        Minutes { id: MinutesId(1), meeting: MeetingId(1), state, since: today(), silence }
    }

    fn remark(from: &str, state: RemarkState) -> Remark {
        let text = "Feil navn".to_owned();
        Remark {
            id: RemarkId(1),
            meeting: MeetingId(1),
            item: None,
            from: from.into(),
            on: today(),
            text,
            state,
        }
    }

    fn stages() -> Vec<Option<Minutes>> {
        let of = |state| Some(minutes(state, SilenceRule::IsNotConsent));
        vec![
            None,
            of(MinutesState::Draft),
            of(MinutesState::WithLeader),
            of(MinutesState::Circulating { until: today().plus(3) }),
        ]
    }

    #[test]
    fn the_way_of_the_minutes() {
        let held = meeting(1, -7, MeetingState::Held);
        let next = meeting(1, -1, MeetingState::Running);
        let context = |minutes: Option<&Minutes>, step| {
            let context = MinutesContext {
                meeting: &held,
                minutes,
                remarks: &[],
                until: today(),
                by: Some("Åse, Jon"),
                held_in: Some(&next),
                today: today(),
            };
            MinutesMove::check(step, &context).ok()
        };
        let way = |step| stages().iter().map(|it| context(it.as_ref(), step)).collect::<Vec<_>>();
        let no = None;
        let (draft, leader, round, done) =
            (Some(S::Draft), Some(S::WithLeader), Some(S::Circulating), Some(S::Approved));
        for (step, to) in [
            (Step::MakeDraft, [draft, no, no, no]),
            (Step::SendToLeader, [no, leader, no, no]),
            (Step::Circulate, [no, round, round, round]),
            (Step::ApproveInWriting, [no, no, no, done]),
            (Step::ApproveInMeeting, [no, done, done, done]),
            (Step::ApproveBySilence, [no, no, no, no]),
            (Step::TakeBack, [no, Some(S::Notes), draft, draft]),
        ] {
            assert_eq!(way(step), to, "{step:?}");
        }
        assert!(MinutesMove::from_here(S::Approved).next().is_none(), "nothing leads on from approved");
    }

    #[test]
    fn a_step_that_is_refused_tells_all_its_reasons() {
        let running = meeting(1, -7, MeetingState::Running);
        let other = meeting(2, -1, MeetingState::Held);
        let ahead = today().plus(3);
        let round = |silence| Some(minutes(MinutesState::Circulating { until: ahead }, silence));
        let remarks = [
            remark("Jon Dal", RemarkState::Open),
            remark("Per Vik", RemarkState::Answered { answer: "Nei".into() }),
            remark("Leder", RemarkState::Open),
        ];
        let open = ["Jon Dal", "Leder"].map(|from| Reason::RemarkIsOpen { from: from.into() });
        let with_open = |more: &[Reason]| [&open[..], more].concat();
        let are = |stage, step| Reason::MinutesAre { stage, step };
        for (stands, step, reasons) in [
            (None, Step::MakeDraft, vec![Reason::MeetingIsNotOver { state: MeetingState::Running }]),
            (None, Step::SendToLeader, vec![are(S::Notes, Step::SendToLeader)]),
            (
                None,
                Step::Circulate,
                vec![are(S::Notes, Step::Circulate), Reason::DeadlineIsPast { until: today().plus(-1) }],
            ),
            (round(SilenceRule::IsNotConsent), Step::ApproveInWriting, with_open(&[Reason::NobodyApproved])),
            (
                round(SilenceRule::IsNotConsent),
                Step::ApproveInMeeting,
                with_open(&[Reason::NoApprovingMeeting]),
            ),
            (
                round(SilenceRule::IsNotConsent),
                Step::ApproveBySilence,
                with_open(&[Reason::SilenceIsNotConsent, Reason::DeadlineIsAhead { until: ahead }]),
            ),
            (
                round(SilenceRule::Approves),
                Step::ApproveBySilence,
                with_open(&[Reason::DeadlineIsAhead { until: ahead }]),
            ),
        ] {
            let context = MinutesContext {
                meeting: &running,
                minutes: stands.as_ref(),
                remarks: &remarks,
                until: today().plus(-1),
                by: None,
                held_in: Some(&other),
                today: today(),
            };
            assert_eq!(MinutesMove::check(step, &context), Err(reasons), "{step:?}");
        }
    }

    #[test]
    fn silence_approves_the_day_after_the_deadline_where_the_rule_says_so() {
        let held = meeting(1, -30, MeetingState::Held);
        for (days, silence, approves) in [
            (0, SilenceRule::Approves, false),
            (-1, SilenceRule::Approves, true),
            (-1, SilenceRule::IsNotConsent, false),
        ] {
            let stands = minutes(MinutesState::Circulating { until: today().plus(days) }, silence);
            let context = MinutesContext {
                meeting: &held,
                minutes: Some(&stands),
                remarks: &[],
                until: today(),
                by: None,
                held_in: None,
                today: today(),
            };
            let checked = MinutesMove::check(Step::ApproveBySilence, &context);
            assert_eq!(checked.is_ok(), approves, "{days} {silence:?}");
        }
    }
}
