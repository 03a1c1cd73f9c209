//! The items that stand on an agenda without anybody asking for them, and where an item belongs.

use super::council::{Office, OfficeHolding};
use super::meeting::{AgendaItem, ItemKind, ItemSource, MeetingKind, StandingItem};
use super::time::Day;

/// When a standing item belongs on an agenda.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occasion {
    Always,
    /// The council has met before.
    MetBefore,
    /// A term of office is over, or ends before the next meeting.
    ElectionDue,
    /// The yearly items of the mandate (§§2–3).
    Annual,
}

/// A standing item, and what is planned for it where nothing else is said.
pub struct StandingRule {
    pub item: StandingItem,
    pub on: Occasion,
    pub kind: ItemKind,
    /// How long it takes, in minutes.
    pub minutes: u32,
}

const fn rule(item: StandingItem, on: Occasion, kind: ItemKind, minutes: u32) -> StandingRule {
    StandingRule { item, on, kind, minutes }
}

/// What is known of a meeting when its standing items are laid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MeetingFacts {
    pub kind: MeetingKind,
    pub met_before: bool,
    pub election_due: bool,
}

impl StandingRule {
    /// All, in the order of an agenda (domain reference §8).
    pub const TABLE: &[Self] = &[
        rule(StandingItem::Notice, Occasion::Always, ItemKind::Decision, 5),
        rule(StandingItem::LastMinutes, Occasion::MetBefore, ItemKind::Decision, 5),
        rule(StandingItem::Election, Occasion::ElectionDue, ItemKind::Election, 10),
        rule(StandingItem::RotationNeeds, Occasion::Annual, ItemKind::Discussion, 15),
        rule(StandingItem::Bottlenecks, Occasion::Annual, ItemKind::Discussion, 10),
        rule(StandingItem::FutureNeed, Occasion::Annual, ItemKind::Discussion, 10),
        rule(StandingItem::EntryRequirements, Occasion::Annual, ItemKind::Discussion, 10),
        rule(StandingItem::LocalInput, Occasion::Annual, ItemKind::Information, 10),
        rule(StandingItem::AnyOtherBusiness, Occasion::Always, ItemKind::AnyOtherBusiness, 5),
        rule(StandingItem::NextMeeting, Occasion::Always, ItemKind::Information, 5),
    ];

    /// Those that belong on the agenda of this meeting.
    pub fn of(facts: MeetingFacts) -> impl Iterator<Item = &'static Self> {
        Self::TABLE.iter().filter(move |rule| match rule.on {
            Occasion::Always => true,
            Occasion::MetBefore => facts.met_before,
            Occasion::ElectionDue => facts.election_due,
            Occasion::Annual => facts.kind == MeetingKind::Annual,
        })
    }
}

impl StandingItem {
    /// It ends the meeting.
    pub const fn is_last(self) -> bool {
        matches!(self, Self::AnyOtherBusiness | Self::NextMeeting)
    }
}

/// Whether somebody is to be elected on `day`: an office is vacant, or falls vacant before the
/// council meets again.
pub fn election_due(holdings: &[OfficeHolding], day: Day, next: Day) -> bool {
    [Office::Leader, Office::DeputyLeader].into_iter().any(|office| {
        let lasts = |it: &&OfficeHolding| {
            it.office == office && it.term.holds_on(day) && it.term.to.is_none_or(|to| to >= next)
        };
        !holdings.iter().any(|it| lasts(&it))
    })
}

/// Where an item with this source goes among the others, from 0: what opens a meeting first, what
/// ends it last, and everything else before what ends it.
pub fn place_for(items: &[AgendaItem], source: Option<ItemSource>) -> usize {
    let standing = |source: Option<ItemSource>| match source {
        Some(ItemSource::Standing(item)) => Some(item),
        _ => None,
    };
    let ends = |item: &AgendaItem| standing(item.source).filter(|it| it.is_last());
    match standing(source) {
        Some(new) if new.is_last() => {
            items.iter().position(|item| ends(item).is_some_and(|it| it > new)).unwrap_or(items.len())
        }
        Some(new) => {
            let before = |item: &AgendaItem| standing(item.source).is_some_and(|it| it < new);
            items.iter().rposition(before).map_or(0, |at| at + 1)
        }
        None => {
            let after = items.iter().rev().take_while(|item| ends(item).is_some()).count();
            items.len() - after
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::*;
    use crate::domain::{AgendaItemId, CouncilId, MeetingId, OfficeHoldingId, Period, PersonId};
    use StandingItem as S;

    fn day(year: i32, month: u32, day: u32) -> Day {
        Day::ymd(year, month, day).unwrap()
    }

    #[test]
    fn what_belongs_on_an_agenda_follows_from_the_meeting() {
        let yearly =
            [S::RotationNeeds, S::Bottlenecks, S::FutureNeed, S::EntryRequirements, S::LocalInput].as_slice();
        let ends = [S::AnyOtherBusiness, S::NextMeeting].as_slice();
        for (kind, met_before, election_due, items) in [
            (MeetingKind::Annual, false, false, [&[S::Notice], yearly, ends].concat()),
            (
                MeetingKind::Annual,
                true,
                true,
                [&[S::Notice, S::LastMinutes, S::Election], yearly, ends].concat(),
            ),
            (MeetingKind::AdHoc, true, false, [&[S::Notice, S::LastMinutes], ends].concat()),
            (MeetingKind::AdHoc, false, true, [&[S::Notice, S::Election], ends].concat()),
        ] {
            let facts = MeetingFacts { kind, met_before, election_due };
            let laid: Vec<_> = StandingRule::of(facts).map(|rule| rule.item).collect();
            assert_eq!(laid, items, "{facts:?}");
        }
    }

    #[test]
    fn an_election_is_due_when_an_office_is_or_falls_vacant() {
        let holding = |office, to| OfficeHolding {
            id: OfficeHoldingId(1),
            council: CouncilId(1),
            person: PersonId(1),
            office,
            term: Period { from: day(2024, 1, 1), to },
            elected_in: None,
        };
        let (on, next) = (day(2026, 3, 3), day(2027, 3, 3));
        let deputy = holding(Office::DeputyLeader, None);
        for (leader, due) in [
            (None, true),
            (Some(holding(Office::Leader, None)), false),
            (Some(holding(Office::Leader, Some(day(2026, 3, 2)))), true),
            (Some(holding(Office::Leader, Some(day(2026, 12, 31)))), true),
            (Some(holding(Office::Leader, Some(next))), false),
        ] {
            let holdings: Vec<_> = leader.into_iter().chain([deputy.clone()]).collect();
            assert_eq!(election_due(&holdings, on, next), due, "{holdings:?}");
        }
        assert!(election_due(&[holding(Office::Leader, None)], on, next), "no deputy leader");
    }

    #[test]
    fn an_item_goes_where_it_belongs() {
        let item = |source: Option<ItemSource>| AgendaItem {
            source,
            ..AgendaItem::new(AgendaItemId(1), MeetingId(1), 1, ItemKind::Discussion, "Én".into())
        };
        let standing = |it| Some(ItemSource::Standing(it));
        let agenda = |sources: &[Option<ItemSource>]| sources.iter().map(|it| item(*it)).collect::<Vec<_>>();
        let whole =
            agenda(&[standing(S::Notice), None, standing(S::AnyOtherBusiness), standing(S::NextMeeting)]);
        for (items, source, place) in [
            (agenda(&[]), None, 0),
            (whole.clone(), None, 2),
            (whole.clone(), standing(S::LastMinutes), 1),
            (whole.clone(), standing(S::LocalInput), 1),
            (agenda(&[None, None]), standing(S::Notice), 0),
            (agenda(&[None, standing(S::NextMeeting)]), standing(S::AnyOtherBusiness), 1),
            (agenda(&[None, standing(S::AnyOtherBusiness)]), standing(S::NextMeeting), 2),
            // Somebody has moved the end of the meeting to its beginning.
            (agenda(&[standing(S::NextMeeting), None]), None, 2),
        ] {
            assert_eq!(place_for(&items, source), place, "{source:?} in {items:?}");
        }
    }
}
