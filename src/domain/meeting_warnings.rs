//! What a secretary is told about a meeting. Nothing here stops anybody.

use chrono::{Datelike, Weekday};
use serde::{Deserialize, Serialize};

use super::calendar::holiday;
use super::meeting::{AgendaItem, ItemKind, Meeting, MeetingState};
use super::time::{Day, Moment};

/// The month in which most of the country is away (fellesferie).
const JULY: u32 = 7;

/// Something about a meeting that its secretary wants to know before others tell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum MeetingWarning {
    /// The day is a public holiday; `name` is the calendar's name for it.
    Holiday {
        name: String,
    },
    Weekend,
    July,
    /// People of this council are wanted at another meeting the same day.
    SamePeople {
        /// `URO 2/2026`
        meeting: String,
        start: Moment,
        /// At the same time, not only on the same day.
        overlaps: bool,
        persons: Vec<String>,
    },
    /// The notice should have been sent by then.
    NoticeLate {
        by: Day,
    },
    /// Items that are to be decided without a paper.
    NoPaper {
        titles: Vec<String>,
    },
    /// The items take longer than the meeting.
    TooLong {
        planned: u32,
        minutes: u32,
    },
}

/// What the calendar says about a day.
pub fn day_warnings(day: Day) -> Vec<MeetingWarning> {
    let mut warnings = Vec::new();
    let date = day.date();
    if let Some(name) = holiday(day) {
        warnings.push(MeetingWarning::Holiday { name: name.to_owned() });
    } else if matches!(date.weekday(), Weekday::Sat | Weekday::Sun) {
        warnings.push(MeetingWarning::Weekend);
    }
    if date.month() == JULY {
        warnings.push(MeetingWarning::July);
    }
    warnings
}

/// Whether two stretches of so many minutes have a moment in common.
pub fn overlap(one: (Moment, u32), other: (Moment, u32)) -> bool {
    let end = |(start, minutes): (Moment, u32)| start.plus(60 * i64::from(minutes));
    one.0 < end(other) && other.0 < end(one)
}

/// What the agenda and the dates say, before the meeting is held.
pub fn agenda_warnings(meeting: &Meeting, items: &[AgendaItem], today: Day) -> Vec<MeetingWarning> {
    if meeting.state >= MeetingState::Running {
        return Vec::new();
    }
    let mut warnings = Vec::new();
    let notice = meeting.dates.notice_sent;
    if notice.done.is_none() && notice.by < today {
        warnings.push(MeetingWarning::NoticeLate { by: notice.by });
    }
    let bare =
        |item: &&AgendaItem| item.kind == ItemKind::Decision && item.paper.is_empty() && !is_formality(item);
    let titles: Vec<String> = items.iter().filter(bare).map(|item| item.title.clone()).collect();
    if !titles.is_empty() {
        warnings.push(MeetingWarning::NoPaper { titles });
    }
    let planned = items.iter().filter_map(|item| item.planned).sum();
    if planned > meeting.minutes {
        warnings.push(MeetingWarning::TooLong { planned, minutes: meeting.minutes });
    }
    warnings
}

/// What is decided in every meeting needs no paper.
const fn is_formality(item: &AgendaItem) -> bool {
    matches!(item.source, Some(super::meeting::ItemSource::Standing(_)))
}

/// When each item begins by the plan, and when the last one ends. An item that nothing is planned
/// for takes no time.
pub fn timetable(meeting: &Meeting, items: &[AgendaItem]) -> (Vec<Moment>, Moment) {
    let mut at = meeting.start;
    let mut begins = Vec::new();
    for item in items {
        begins.push(at);
        at = at.plus(60 * i64::from(item.planned.unwrap_or(0)));
    }
    (begins, at)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::*;
    use crate::domain::{
        AgendaItemId, CouncilId, ItemSource, LeadTimes, MeetingId, MeetingKind, MeetingNo, Paper,
        StandingItem,
    };
    use MeetingWarning as W;

    fn day(year: i32, month: u32, day: u32) -> Day {
        Day::ymd(year, month, day).unwrap()
    }

    fn moment(day: Day, hour: u32, minute: u32) -> Moment {
        Moment::local(day.date().and_hms_opt(hour, minute, 0).unwrap())
    }

    fn item(kind: ItemKind, planned: Option<u32>) -> AgendaItem {
        let new = AgendaItem::new(AgendaItemId(1), MeetingId(1), 1, kind, "Prosedyretall".into());
        AgendaItem { planned, ..new }
    }

    fn meeting() -> Meeting {
        let number = MeetingNo { year: 2026, number: 1 };
        let start = moment(day(2026, 4, 14), 13, 0);
        Meeting::new(MeetingId(1), CouncilId(1), number, MeetingKind::Annual, start, LeadTimes::ANNUAL)
    }

    #[test]
    fn the_calendar_tells_of_holidays_weekends_and_july() {
        let named = |name: &str| W::Holiday { name: name.into() };
        for (on, warnings) in [
            (day(2026, 4, 14), vec![]),
            (day(2026, 5, 1), vec![named("labour-day")]),
            (day(2026, 5, 14), vec![named("ascension-day")]),
            // A Sunday: the holiday says more.
            (day(2026, 5, 17), vec![named("constitution-day")]),
            (day(2026, 4, 18), vec![W::Weekend]),
            (day(2026, 7, 1), vec![W::July]),
            (day(2026, 7, 4), vec![W::Weekend, W::July]),
            (day(2026, 6, 30), vec![]),
        ] {
            assert_eq!(day_warnings(on), warnings, "{on:?}");
        }
    }

    #[test]
    fn two_meetings_overlap_only_when_they_share_a_moment() {
        let at = |hour, minute| moment(day(2026, 4, 14), hour, minute);
        for (one, other, shared) in [
            ((at(13, 0), 60), (at(14, 0), 60), false),
            ((at(13, 0), 61), (at(14, 0), 60), true),
            ((at(13, 0), 120), (at(13, 30), 15), true),
            ((at(13, 0), 60), (at(9, 0), 60), false),
        ] {
            assert_eq!(overlap(one, other), shared, "{one:?} {other:?}");
            assert_eq!(overlap(other, one), shared, "{other:?} {one:?}");
        }
    }

    #[test]
    fn the_agenda_tells_of_late_notice_missing_papers_and_too_little_time() {
        let meeting = meeting();
        let by = meeting.dates.notice_sent.by;
        let titles = vec!["Prosedyretall".to_owned()];
        let bare = item(ItemKind::Decision, Some(20));
        let written = Paper { proposal: "Rådet støtter forslaget.".into(), ..Paper::default() };
        let formality = Some(ItemSource::Standing(StandingItem::Notice));
        for (items, today, warnings) in [
            (vec![item(ItemKind::Discussion, None)], by, vec![]),
            (vec![bare.clone()], by, vec![W::NoPaper { titles: titles.clone() }]),
            (vec![AgendaItem { paper: written, ..bare.clone() }], by, vec![]),
            (vec![AgendaItem { source: formality, ..bare.clone() }], by, vec![]),
            (vec![], by.plus(1), vec![W::NoticeLate { by }]),
            (vec![item(ItemKind::Discussion, Some(61))], by, vec![W::TooLong { planned: 61, minutes: 60 }]),
        ] {
            assert_eq!(agenda_warnings(&meeting, &items, today), warnings, "{items:?} on {today:?}");
        }
        let running = Meeting { state: MeetingState::Running, ..meeting };
        assert_eq!(agenda_warnings(&running, &[bare], by.plus(1)), []);
    }

    #[test]
    fn each_item_begins_when_the_one_before_ends() {
        let items = [Some(5), None, Some(20)].map(|planned| item(ItemKind::Discussion, planned));
        let (begins, end) = timetable(&meeting(), &items);
        assert_eq!(begins.iter().map(|at| at.clock()).collect::<Vec<_>>(), ["13:00", "13:05", "13:05"]);
        assert_eq!(end.clock(), "13:25");
    }
}
