//! Finding a meeting that is still to come, of the councils a case concerns.

use super::finder::{Finder, Offer, Source};
use super::picker::Choice;
use crate::domain::{Meeting, MeetingState, SpecialtyId};
use crate::office::{AnswerBody, Query};
use crate::tui::effect::{Effect, Given};
use crate::tui::scene::Scene;

/// Gives [`Given::Meeting`].
pub type MeetingPicker = Finder<Coming>;

/// The meetings to come of some specialties' own councils.
pub struct Coming {
    specialties: Vec<SpecialtyId>,
    /// The code of the specialty, and the meeting.
    meetings: Vec<(String, Meeting)>,
    /// Councils that have not answered.
    awaited: usize,
}

impl MeetingPicker {
    /// Offers the meetings of the own councils of these specialties.
    pub fn new(specialties: Vec<SpecialtyId>, scene: &Scene) -> Self {
        let source = Coming { specialties, meetings: Vec::new(), awaited: 0 };
        Self::over(source, scene.say("meeting-picker-title"), "")
    }
}

impl Source for Coming {
    fn asks(&self, _words: &str) -> Vec<Query> {
        vec![Query::Councils]
    }

    fn offers(&mut self, answer: AnswerBody, scene: &Scene) -> Offer {
        match answer {
            AnswerBody::Councils(lines) => {
                let concerned = lines
                    .iter()
                    .filter(|line| line.council.own && self.specialties.contains(&line.specialty.id));
                let asks: Vec<Effect> = concerned
                    .map(|line| Effect::Ask(Query::Council { id: line.council.id, meeting: None }))
                    .collect();
                self.awaited = asks.len();
                self.meetings.clear();
                if !asks.is_empty() {
                    return Offer::First(asks);
                }
            }
            AnswerBody::Council(view) => {
                self.awaited = self.awaited.saturating_sub(1);
                let to_come = |meeting: &Meeting| {
                    matches!(
                        meeting.state,
                        MeetingState::Planned
                            | MeetingState::WithLeader
                            | MeetingState::Agreed
                            | MeetingState::Convened
                            | MeetingState::Running
                    )
                };
                let code = view.specialty.code;
                let found = view.meetings.into_iter().filter(to_come);
                self.meetings.extend(found.map(|meeting| (code.clone(), meeting)));
            }
            _ => return Offer::First(Vec::new()),
        }
        if self.awaited == 0 && self.meetings.is_empty() {
            return Offer::First(vec![Effect::Pop, Effect::Refuse(scene.say("meeting-picker-empty"))]);
        }
        self.meetings.sort_by_key(|(_, meeting)| meeting.start);
        Offer::Choices(self.meetings.iter().map(|(code, meeting)| choice(code, meeting, scene)).collect())
    }
}

/// `URO 2/2026 21.11.2026 13:00 planlagt`
fn choice(code: &str, meeting: &Meeting, scene: &Scene) -> Choice {
    let state = scene.named("meeting-state", meeting.state.into());
    Choice {
        shown: format!("{code} {} {} {state}", meeting.number, scene.day_and_clock(meeting.start)),
        given: Given::Meeting(meeting.id),
    }
}
