//! What waits for a council, and what stands on the agendas before it.

use super::{Refusal, look};
use crate::domain::{
    AgendaItem, Case, CouncilId, FollowUp, Input, ItemSource, Meeting, MeetingFacts, MeetingState,
    StandingRule, election_due,
};
use crate::store::{Index, Records, StoreError, View};

/// A council that has no later meeting planned meets again in a year, in months.
const NEXT: u32 = 12;

/// The agendas of a council's meetings that are not over.
pub struct Upcoming {
    meetings: Vec<Meeting>,
    items: Vec<AgendaItem>,
}

impl Upcoming {
    pub fn of(view: &dyn View, council: CouncilId) -> Result<Self, StoreError> {
        let mut meetings: Vec<Meeting> = view.indexed(Index::OpenMeetings, 0)?;
        meetings.retain(|meeting| meeting.council == council);
        let mut items = Vec::new();
        for meeting in &meetings {
            items.extend(look::items(view, meeting.id)?);
        }
        // What was put off waits again.
        items.retain(|item| item.postponed.is_none());
        Ok(Self { meetings, items })
    }

    /// The meeting on whose agenda this stands.
    pub fn holds(&self, source: ItemSource) -> Option<&Meeting> {
        let treats = |item: &&AgendaItem| match source {
            ItemSource::Standing(_) => false,
            ItemSource::Case(case) => item.case == Some(case),
            other => item.source == Some(other),
        };
        let item = self.items.iter().find(treats)?;
        self.meetings.iter().find(|meeting| meeting.id == item.meeting)
    }
}

/// Everything that waits for a council.
#[derive(Default)]
pub struct Waiting {
    pub postponed: Vec<AgendaItem>,
    pub cases: Vec<Case>,
    pub inputs: Vec<Input>,
    pub follow_ups: Vec<FollowUp>,
}

impl Waiting {
    pub fn of(view: &dyn View, council: CouncilId) -> Result<Self, Refusal> {
        let specialty = look::find::<crate::domain::Council>(view, council)?.specialty;
        let upcoming = Upcoming::of(view, council)?;
        let mut postponed = Vec::new();
        for item in view.indexed::<AgendaItem>(Index::WaitingItems, 0)? {
            if view.get::<Meeting>(item.meeting)?.is_some_and(|meeting| meeting.council == council) {
                postponed.push(item);
            }
        }
        let mut cases = look::open_cases(view, specialty)?;
        cases.retain(|case| {
            let put_off = postponed.iter().any(|item| item.case == Some(case.id));
            case.state.waits_for_council() && !put_off && upcoming.holds(ItemSource::Case(case.id)).is_none()
        });
        let mut follow_ups: Vec<FollowUp> = view.indexed(Index::OpenFollowUpsOfCouncil, council.0)?;
        follow_ups.retain(|it| upcoming.holds(ItemSource::FollowUp(it.id)).is_none());
        Ok(Self {
            postponed,
            cases,
            inputs: view.indexed(Index::WaitingInputsOfCouncil, council.0)?,
            follow_ups,
        })
    }
}

/// The standing items that belong on a meeting's agenda and are not there.
pub fn standing_missing(
    view: &dyn View,
    meeting: &Meeting,
    items: &[AgendaItem],
) -> Result<Vec<&'static StandingRule>, StoreError> {
    let start = meeting.start.seconds();
    let around: Vec<Meeting> = view.indexed(Index::MeetingsOfCouncil, meeting.council.0)?;
    let met_before = around.iter().any(|it| it.start.seconds() < start && it.state == MeetingState::Held);
    let later = around.iter().find(|it| it.start.seconds() > start && it.state != MeetingState::Cancelled);
    let day = meeting.start.day();
    let next = later.map_or_else(|| day.plus_months(NEXT), |it| it.start.day());
    let holdings = look::holdings_from(view, meeting.council, day)?;
    let facts =
        MeetingFacts { kind: meeting.kind, met_before, election_due: election_due(&holdings, day, next) };
    let stands =
        |rule: &&StandingRule| items.iter().any(|item| item.source == Some(ItemSource::Standing(rule.item)));
    Ok(StandingRule::of(facts).filter(|rule| !stands(rule)).collect())
}
