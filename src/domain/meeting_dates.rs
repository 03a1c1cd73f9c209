//! What is due before a meeting, and when: by rule from its time, and put right by hand.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::calendar::{is_working_day, working_days_before};
use super::meeting::MeetingKind;
use super::time::Day;

/// What is due before a meeting (domain reference §8).
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
pub enum Milestone {
    /// Everybody has been told the date.
    DateNotice,
    /// Items for the agenda have been reported.
    ItemsDue,
    /// The papers are ready.
    PapersDue,
    /// The notice has been sent, with the agenda.
    NoticeSent,
}

/// Days before a meeting by which something is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeadTimes {
    pub date_notice: u32,
    pub items_due: u32,
    pub papers_due: u32,
    pub notice_sent: u32,
}

impl LeadTimes {
    /// A yearly meeting: the date six to eight weeks ahead, papers one to two.
    pub const ANNUAL: Self = Self { date_notice: 49, items_due: 28, papers_due: 14, notice_sent: 14 };
    /// A meeting at short notice: by the case's deadline.
    pub const AD_HOC: Self = Self { date_notice: 10, items_due: 5, papers_due: 3, notice_sent: 3 };

    /// Days before the meeting.
    pub const fn of(self, milestone: Milestone) -> u32 {
        match milestone {
            Milestone::DateNotice => self.date_notice,
            Milestone::ItemsDue => self.items_due,
            Milestone::PapersDue => self.papers_due,
            Milestone::NoticeSent => self.notice_sent,
        }
    }
}

/// The office's defaults for the two kinds of meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeetingRules {
    pub annual: LeadTimes,
    pub ad_hoc: LeadTimes,
}

impl Default for MeetingRules {
    fn default() -> Self {
        Self { annual: LeadTimes::ANNUAL, ad_hoc: LeadTimes::AD_HOC }
    }
}

impl MeetingRules {
    /// The lead times of a kind of meeting.
    pub const fn of(self, kind: MeetingKind) -> LeadTimes {
        match kind {
            MeetingKind::Annual => self.annual,
            MeetingKind::AdHoc => self.ad_hoc,
        }
    }
}

/// Working days before a meeting by which an apology lets the deputy get ready.
const APOLOGY_BEFORE: u32 = 2;

/// By when those who cannot come to a meeting on `day` are asked to say so.
pub fn apology_due(day: Day) -> Day {
    working_days_before(day, APOLOGY_BEFORE)
}

/// When something is due, and when it was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Due {
    pub by: Day,
    pub done: Option<Day>,
}

/// The dates of a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeetingDates {
    pub date_notice: Due,
    pub items_due: Due,
    pub papers_due: Due,
    pub notice_sent: Due,
}

impl MeetingDates {
    /// By rule, for a meeting on `day`: a date that falls on a day off moves to the working day
    /// before.
    pub fn by_rule(day: Day, lead: LeadTimes) -> Self {
        let due = |milestone| {
            let by = day.plus(-i32::try_from(lead.of(milestone)).unwrap_or(i32::MAX));
            let by = if is_working_day(by) { by } else { working_days_before(by, 1) };
            Due { by, done: None }
        };
        Self {
            date_notice: due(Milestone::DateNotice),
            items_due: due(Milestone::ItemsDue),
            papers_due: due(Milestone::PapersDue),
            notice_sent: due(Milestone::NoticeSent),
        }
    }

    /// The same for a meeting that was moved to `day`: due anew by rule, and what was done stays
    /// done.
    #[must_use]
    pub fn moved(&self, day: Day, lead: LeadTimes) -> Self {
        let mut moved = Self::by_rule(day, lead);
        for milestone in Milestone::VARIANTS {
            moved.of_mut(*milestone).done = self.of(*milestone).done;
        }
        moved
    }

    /// What is not done and is due on `day` or before, the earliest first.
    pub fn undone_by(&self, day: Day) -> Vec<(Milestone, Day)> {
        let undone = |milestone: &Milestone| self.of(*milestone).done.is_none();
        let mut due: Vec<_> = Milestone::VARIANTS
            .iter()
            .filter(|it| undone(it))
            .map(|it| (*it, self.of(*it).by))
            .filter(|(_, by)| *by <= day)
            .collect();
        due.sort_by_key(|(_, by)| *by);
        due
    }

    /// When this is due.
    pub const fn of(&self, milestone: Milestone) -> Due {
        match milestone {
            Milestone::DateNotice => self.date_notice,
            Milestone::ItemsDue => self.items_due,
            Milestone::PapersDue => self.papers_due,
            Milestone::NoticeSent => self.notice_sent,
        }
    }

    /// When this is due, to be changed.
    pub const fn of_mut(&mut self, milestone: Milestone) -> &mut Due {
        match milestone {
            Milestone::DateNotice => &mut self.date_notice,
            Milestone::ItemsDue => &mut self.items_due,
            Milestone::PapersDue => &mut self.papers_due,
            Milestone::NoticeSent => &mut self.notice_sent,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_dates_follow_from_the_day_and_fall_on_working_days() {
        let day = |month, day| Day::ymd(2026, month, day).unwrap();
        // Two weeks before 1 June is Whit Monday's week: 18 May; four before is 4 May.
        let dates = MeetingDates::by_rule(day(6, 1), LeadTimes::ANNUAL);
        assert_eq!(dates.notice_sent.by, day(5, 18));
        assert_eq!(dates.items_due.by, day(5, 4));
        assert_eq!(dates.date_notice.by, day(4, 13));
        // Two weeks before 31 May is Constitution Day, a Sunday: the Friday before.
        let dates = MeetingDates::by_rule(day(5, 31), LeadTimes::ANNUAL);
        assert_eq!(dates.papers_due.by, day(5, 15));
    }

    #[test]
    fn a_moved_meeting_is_due_anew_and_what_was_done_stays_done() {
        let day = |month, day| Day::ymd(2026, month, day).unwrap();
        let mut dates = MeetingDates::by_rule(day(6, 1), LeadTimes::ANNUAL);
        dates.date_notice.done = Some(day(4, 10));
        dates.items_due.by = day(5, 6);
        let moved = dates.moved(day(6, 8), LeadTimes::ANNUAL);
        assert_eq!(moved.date_notice, Due { by: day(4, 20), done: Some(day(4, 10)) });
        assert_eq!(moved.items_due, Due { by: day(5, 11), done: None });
    }

    #[test]
    fn what_is_due_is_what_nobody_has_done() {
        let day = |month, day| Day::ymd(2026, month, day).unwrap();
        let mut dates = MeetingDates::by_rule(day(6, 1), LeadTimes::ANNUAL);
        assert_eq!(dates.undone_by(day(4, 12)), []);
        assert_eq!(dates.undone_by(day(4, 13)), [(Milestone::DateNotice, day(4, 13))]);
        dates.date_notice.done = Some(day(4, 1));
        let both = [(Milestone::PapersDue, day(5, 18)), (Milestone::NoticeSent, day(5, 18))];
        dates.items_due.by = day(5, 19);
        assert_eq!(dates.undone_by(day(5, 18)), both);
    }

    #[test]
    fn an_apology_is_due_two_working_days_before() {
        let day = |month, day| Day::ymd(2026, month, day).unwrap();
        assert_eq!(apology_due(day(4, 7)), day(3, 31), "over Easter");
        assert_eq!(apology_due(day(4, 16)), day(4, 14));
    }
}
