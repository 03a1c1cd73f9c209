//! Chasing answers: what a region's answer lacks, how late it is, and whether its leader may be
//! reminded.

use super::assessment::{Assessment, Heading, Reminder, reminded_since};
use super::calendar::{working_days_after, working_days_between};
use super::council_reply::CouncilReply;
use super::reason::Reason;
use super::time::Day;
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

/// A deadline is near from so many working days before it.
const SOON: u32 = 5;

/// What an answer lacks before it counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Lack {
    /// Nobody has said whether the region supports the change.
    Position,
    /// Neither a text nor, in so many words, that there is no consequence.
    Text(Heading),
    /// The answer was given on this earlier version of the change.
    Newer { answered: u32 },
    /// Everything: a council that has not answered a consultation.
    Reply,
}

/// Everything the answer lacks on this version of the change; nothing when it has settled. What
/// has come already, by mail or from a council's minutes, is not asked for again.
pub fn lacks(assessment: &Assessment, version: u32) -> Vec<Lack> {
    if assessment.is_settled(version) {
        return Vec::new();
    }
    if assessment.is_outdated(version) {
        return vec![Lack::Newer { answered: assessment.version }];
    }
    let position = assessment.position.is_none().then_some(Lack::Position);
    let texts = assessment.silent_headings(assessment.position);
    position.into_iter().chain(texts.into_iter().map(Lack::Text)).collect()
}

/// Everything a council's answer to a consultation lacks on this version of the change.
pub fn reply_lacks(reply: &CouncilReply, version: u32) -> Vec<Lack> {
    if reply.is_settled(version) {
        return Vec::new();
    }
    let outdated = reply.is_outdated(version);
    vec![if outdated { Lack::Newer { answered: reply.version } } else { Lack::Reply }]
}

/// How a day stands to a deadline, in days of the calendar: a deadline is a date, and lasts to the
/// end of its day. Working days count only in what is [near](SOON).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Lateness {
    /// Past.
    Late(u32),
    Today,
    /// Near.
    Soon(u32),
    /// Not yet near.
    InTime(u32),
}

impl Lateness {
    /// How `today` stands to `deadline`.
    pub fn of(deadline: Day, today: Day) -> Self {
        let days = today.days_to(deadline);
        match days.cmp(&0) {
            Ordering::Less => Self::Late(days.unsigned_abs()),
            Ordering::Equal => Self::Today,
            Ordering::Greater if working_days_between(today, deadline) <= SOON => {
                Self::Soon(days.unsigned_abs())
            }
            Ordering::Greater => Self::InTime(days.unsigned_abs()),
        }
    }

    /// Worth telling.
    pub const fn is_pressing(self) -> bool {
        !matches!(self, Self::InTime(_))
    }

    /// The deadline is over.
    pub const fn is_late(self) -> bool {
        matches!(self, Self::Late(_))
    }
}

/// The last day that is near: from it on, a deadline is worth telling. What is due on the days off
/// before the next working day is near as well.
pub fn last_near(today: Day) -> Day {
    working_days_after(today, SOON + 1).plus(-1)
}

/// A reminder that may be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NextReminder {
    /// 1 for the first since the leader was asked.
    pub number: u32,
    /// From the second on, the deputy leader is told as well.
    pub deputy_too: bool,
}

/// The reminder that comes next, or why none does. Nobody is reminded twice the same day, nor of
/// what nobody asked for, nor of an answer that is there.
pub fn next_reminder(assessment: &Assessment, version: u32, today: Day) -> Result<NextReminder, Reason> {
    let region = assessment.region;
    let Some(asked) = assessment.asked else { return Err(Reason::NotAsked { region }) };
    if assessment.is_settled(version) {
        return Err(Reason::HasSettled { region });
    }
    after(&assessment.reminders, asked, today)
}

/// The same of a council in a consultation.
pub fn next_council_reminder(reply: &CouncilReply, version: u32, today: Day) -> Result<NextReminder, Reason> {
    let Some(asked) = reply.asked else { return Err(Reason::CouncilNotAsked) };
    if reply.is_settled(version) {
        return Err(Reason::CouncilHasSettled);
    }
    after(&reply.reminders, asked, today)
}

/// What comes after these reminders.
fn after(reminders: &[Reminder], asked: Day, today: Day) -> Result<NextReminder, Reason> {
    if let Some(last) = reminders.iter().find(|reminder| reminder.on >= today) {
        return Err(Reason::RemindedToday { day: last.on });
    }
    let before = reminded_since(reminders, Some(asked)).count();
    let number = u32::try_from(before).unwrap_or(u32::MAX).saturating_add(1);
    Ok(NextReminder { number, deputy_too: number > 1 })
}

/// The assessments that one reminder to the cross-regional council is about, or why none is written.
pub fn joint_reminders(
    assessments: &[Assessment],
    version: u32,
    today: Day,
) -> Result<Vec<&Assessment>, Reason> {
    let mut why = Reason::NoRecipient;
    let mut due = Vec::new();
    for assessment in assessments {
        match next_reminder(assessment, version, today) {
            Ok(_) => due.push(assessment),
            // That one was reminded today says more than that another has answered.
            Err(reason) if !matches!(why, Reason::RemindedToday { .. }) => why = reason,
            Err(_) => {}
        }
    }
    if due.is_empty() { Err(why) } else { Ok(due) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{AssessmentId, CaseId, Position, RegionId, Reminder, Waiver, is_working_day};
    use proptest::prelude::*;

    fn day(month: u32, day: u32) -> Day {
        Day::ymd(2026, month, day).unwrap()
    }

    fn asked() -> Assessment {
        let new = Assessment::new(AssessmentId(1), CaseId(1), RegionId(1));
        Assessment { asked: Some(day(3, 2)), version: 1, ..new }
    }

    fn reminded(on: Day) -> Reminder {
        Reminder { on, deputy_too: false }
    }

    #[test]
    fn what_is_there_is_not_asked_for() {
        use Heading::{Economic, Organisational, Professional};
        let said = Assessment { professional: "Godt.".into(), no_consequence: vec![Economic], ..asked() };
        let supports = Assessment { position: Some(Position::Supports), ..said.clone() };
        let quiet = Assessment { position: Some(Position::NoRemarks), ..asked() };
        let answered = Assessment { answered: Some(day(3, 5)), ..supports.clone() };
        let waived = Waiver { on: day(3, 9), reason: "Ingen leder".into() };
        for (assessment, version, lacking) in [
            (
                asked(),
                1,
                vec![
                    Lack::Position,
                    Lack::Text(Professional),
                    Lack::Text(Organisational),
                    Lack::Text(Economic),
                ],
            ),
            (said, 1, vec![Lack::Position, Lack::Text(Organisational)]),
            (supports, 1, vec![Lack::Text(Organisational)]),
            (quiet, 1, vec![]),
            (answered.clone(), 1, vec![]),
            (answered, 2, vec![Lack::Newer { answered: 1 }]),
            (Assessment { waived: Some(waived), ..asked() }, 1, vec![]),
        ] {
            assert_eq!(lacks(&assessment, version), lacking);
        }
    }

    #[test]
    fn lateness_counts_days_and_nearness_working_days() {
        for (deadline, today, lateness) in [
            (day(3, 20), day(3, 20), Lateness::Today),
            (day(3, 20), day(3, 19), Lateness::Soon(1)),
            // Near is five working days before, whatever the calendar says.
            (day(3, 20), day(3, 12), Lateness::InTime(8)),
            (day(3, 20), day(3, 13), Lateness::Soon(7)),
            // A Friday's deadline is over on Saturday.
            (day(3, 20), day(3, 21), Lateness::Late(1)),
            (day(3, 20), day(3, 23), Lateness::Late(3)),
            // Easter: Maundy Thursday to Easter Monday are no working days.
            (day(4, 1), day(4, 7), Lateness::Late(6)),
            (day(4, 14), day(4, 1), Lateness::InTime(13)),
            (day(4, 10), day(4, 1), Lateness::Soon(9)),
            // A deadline on a Sunday.
            (day(3, 22), day(3, 21), Lateness::Soon(1)),
        ] {
            assert_eq!(Lateness::of(deadline, today), lateness, "{deadline:?} on {today:?}");
        }
    }

    #[test]
    fn the_deputy_leader_is_told_the_second_time_and_nobody_twice_a_day() {
        let next = |assessment: &Assessment, on| next_reminder(assessment, 1, on);
        let first = asked();
        assert_eq!(next(&first, day(3, 23)), Ok(NextReminder { number: 1, deputy_too: false }));
        let once = Assessment { reminders: vec![reminded(day(3, 23))], ..asked() };
        assert_eq!(next(&once, day(3, 23)), Err(Reason::RemindedToday { day: day(3, 23) }));
        assert_eq!(next(&once, day(3, 24)), Ok(NextReminder { number: 2, deputy_too: true }));
        let anew = Assessment { asked: Some(day(3, 30)), ..once };
        assert_eq!(next(&anew, day(4, 1)), Ok(NextReminder { number: 1, deputy_too: false }));
        let unasked = Assessment { asked: None, ..asked() };
        assert_eq!(next(&unasked, day(3, 23)), Err(Reason::NotAsked { region: RegionId(1) }));
        let answered =
            Assessment { answered: Some(day(3, 5)), position: Some(Position::NoRemarks), ..asked() };
        assert_eq!(next(&answered, day(3, 23)), Err(Reason::HasSettled { region: RegionId(1) }));
    }

    proptest! {
        #[test]
        fn a_deadline_is_late_exactly_when_its_day_is_over(deadline in 739_000..740_500_i32, off in -40..40_i32) {
            let first = Day::ymd(1, 1, 1).unwrap();
            let (deadline, today) = (first.plus(deadline), first.plus(deadline + off));
            let lateness = Lateness::of(deadline, today);
            prop_assert_eq!(lateness.is_late(), off > 0);
            let told = match lateness {
                Lateness::Late(days) | Lateness::Soon(days) | Lateness::InTime(days) => days,
                Lateness::Today => 0,
            };
            prop_assert_eq!(told, off.unsigned_abs());
            let left = (1..=-off).filter(|step| is_working_day(today.plus(*step))).count();
            prop_assert_eq!(lateness.is_pressing(), off >= 0 || left <= SOON as usize);
            prop_assert_eq!(lateness.is_pressing(), deadline <= last_near(today));
        }

        #[test]
        fn reminders_sent_as_allowed_are_on_different_days(days in prop::collection::vec(0..30_i32, 0..12)) {
            let mut assessment = asked();
            for off in days {
                let today = day(3, 2).plus(off);
                if let Ok(next) = next_reminder(&assessment, 1, today) {
                    assessment.reminders.push(Reminder { on: today, deputy_too: next.deputy_too });
                }
            }
            for pair in assessment.reminders.windows(2) {
                prop_assert!(pair[0].on < pair[1].on);
                prop_assert!(pair[1].deputy_too);
            }
        }
    }
}
