//! The office's settings that are numbers, each with what it may be.

use serde::{Deserialize, Serialize};

use super::meeting::MeetingKind;
use super::meeting_dates::{LeadTimes, Milestone};
use super::record::Settings;

/// A setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Setting {
    /// Days before a meeting of this kind by which this is due.
    Lead(MeetingKind, Milestone),
    /// Working days that minutes circulate.
    Circulation,
    /// Months that a leader is elected for.
    LeaderTerm,
    /// Working days that leaders have to answer.
    Reply,
    /// Working days before Helsedirektoratet's deadline that the answers are wanted.
    Margin,
    /// Months that contact details are kept after the last term.
    Grace,
    /// Copies of the office that are kept: of days, weeks and months.
    DailyBackups,
    WeeklyBackups,
    MonthlyBackups,
}

impl Setting {
    /// All, in the order they are shown.
    pub const ALL: &[Self] = &[
        Self::Lead(MeetingKind::Annual, Milestone::DateNotice),
        Self::Lead(MeetingKind::Annual, Milestone::ItemsDue),
        Self::Lead(MeetingKind::Annual, Milestone::PapersDue),
        Self::Lead(MeetingKind::Annual, Milestone::NoticeSent),
        Self::Lead(MeetingKind::AdHoc, Milestone::DateNotice),
        Self::Lead(MeetingKind::AdHoc, Milestone::ItemsDue),
        Self::Lead(MeetingKind::AdHoc, Milestone::PapersDue),
        Self::Lead(MeetingKind::AdHoc, Milestone::NoticeSent),
        Self::Circulation,
        Self::LeaderTerm,
        Self::Reply,
        Self::Margin,
        Self::Grace,
        Self::DailyBackups,
        Self::WeeklyBackups,
        Self::MonthlyBackups,
    ];

    /// The least and the most it may be.
    pub const fn bounds(self) -> (u32, u32) {
        match self {
            Self::Lead(..) => (0, 365),
            Self::Circulation | Self::Reply | Self::DailyBackups => (1, 90),
            Self::Margin => (0, 90),
            Self::Grace | Self::WeeklyBackups | Self::MonthlyBackups => (0, 60),
            // Mandate §3: people are appointed for at least two years; a leader may be for less.
            Self::LeaderTerm => (1, 120),
        }
    }

    /// What it is.
    pub const fn of(self, settings: &Settings) -> u32 {
        match self {
            Self::Lead(kind, milestone) => settings.meetings.of(kind).of(milestone),
            Self::Circulation => settings.circulation,
            Self::LeaderTerm => settings.leader_term,
            Self::Reply => settings.reply,
            Self::Margin => settings.margin,
            Self::Grace => settings.grace,
            Self::DailyBackups => settings.backups.daily,
            Self::WeeklyBackups => settings.backups.weekly,
            Self::MonthlyBackups => settings.backups.monthly,
        }
    }

    /// Makes it this.
    pub const fn set(self, settings: &mut Settings, value: u32) {
        match self {
            Self::Lead(kind, milestone) => {
                let lead = match kind {
                    MeetingKind::Annual => &mut settings.meetings.annual,
                    MeetingKind::AdHoc => &mut settings.meetings.ad_hoc,
                };
                *lead_mut(lead, milestone) = value;
            }
            Self::Circulation => settings.circulation = value,
            Self::LeaderTerm => settings.leader_term = value,
            Self::Reply => settings.reply = value,
            Self::Margin => settings.margin = value,
            Self::Grace => settings.grace = value,
            Self::DailyBackups => settings.backups.daily = value,
            Self::WeeklyBackups => settings.backups.weekly = value,
            Self::MonthlyBackups => settings.backups.monthly = value,
        }
    }
}

const fn lead_mut(lead: &mut LeadTimes, milestone: Milestone) -> &mut u32 {
    match milestone {
        Milestone::DateNotice => &mut lead.date_notice,
        Milestone::ItemsDue => &mut lead.items_due,
        Milestone::PapersDue => &mut lead.papers_due,
        Milestone::NoticeSent => &mut lead.notice_sent,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{RegionId, SeatRule};

    #[test]
    fn what_is_set_is_what_it_is_and_nothing_else_changes() {
        let settings = Settings::of(RegionId(1), SeatRule::Trusts, "nb");
        for setting in Setting::ALL {
            let (least, most) = setting.bounds();
            assert!((least..=most).contains(&setting.of(&settings)), "{setting:?} begins within its bounds");
            let mut changed = settings.clone();
            setting.set(&mut changed, most);
            for other in Setting::ALL {
                let value = if other == setting { most } else { other.of(&settings) };
                assert_eq!(other.of(&changed), value, "{other:?} when {setting:?} is set");
            }
        }
    }
}
