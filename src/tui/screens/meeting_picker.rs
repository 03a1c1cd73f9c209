//! Finding a meeting that is still to come, of the councils a case concerns.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::picker::{Choice, Picker};
use crate::domain::{Meeting, MeetingState, SpecialtyId};
use crate::keymap::{Action, Context};
use crate::office::{AnswerBody, Query};
use crate::tui::effect::{Effect, Given};
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;

/// Gives [`Given::Meeting`].
pub struct MeetingPicker {
    specialties: Vec<SpecialtyId>,
    /// The code of the specialty, and the meeting.
    meetings: Vec<(String, Meeting)>,
    /// Councils that have not answered.
    awaited: usize,
    picker: Picker,
}

impl MeetingPicker {
    /// Offers the meetings of the own councils of these specialties.
    pub fn new(specialties: Vec<SpecialtyId>, scene: &Scene) -> Self {
        let picker = Picker::new(scene.say("meeting-picker-title"), Vec::new());
        Self { specialties, meetings: Vec::new(), awaited: 0, picker }
    }

    fn offer(&mut self, scene: &Scene) {
        self.meetings.sort_by_key(|(_, meeting)| meeting.start);
        let choice = |(code, meeting): &(String, Meeting)| {
            let state = scene.named("meeting-state", meeting.state.into());
            Choice {
                shown: format!("{code} {} {} {state}", meeting.number, scene.day_and_clock(meeting.start)),
                given: Given::Meeting(meeting.id),
            }
        };
        self.picker.offer(self.meetings.iter().map(choice).collect());
    }
}

impl Screen for MeetingPicker {
    fn title(&self, scene: &Scene) -> String {
        self.picker.title(scene)
    }

    fn contexts(&self) -> &'static [Context] {
        self.picker.contexts()
    }

    fn footer(&self) -> Vec<Action> {
        self.picker.footer()
    }

    fn is_overlay(&self) -> bool {
        true
    }

    fn takes_text(&self) -> bool {
        true
    }

    fn wants(&self) -> Vec<Query> {
        vec![Query::Councils]
    }

    fn answered(&mut self, answer: AnswerBody, scene: &Scene) -> Vec<Effect> {
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
                    return asks;
                }
            }
            AnswerBody::Council(view) => {
                self.awaited = self.awaited.saturating_sub(1);
                let to_come = |meeting: &Meeting| {
                    matches!(
                        meeting.state,
                        MeetingState::Planned | MeetingState::Convened | MeetingState::Running
                    )
                };
                let code = view.specialty.code;
                let found = view.meetings.into_iter().filter(to_come);
                self.meetings.extend(found.map(|meeting| (code.clone(), meeting)));
            }
            _ => return Vec::new(),
        }
        self.offer(scene);
        if self.awaited == 0 && self.meetings.is_empty() {
            return vec![Effect::Pop, Effect::Refuse(scene.say("meeting-picker-empty"))];
        }
        Vec::new()
    }

    fn act(&mut self, action: Action, scene: &Scene) -> Option<Vec<Effect>> {
        self.picker.act(action, scene)
    }

    fn typed(&mut self, text: &str, scene: &Scene) -> Vec<Effect> {
        self.picker.typed(text, scene)
    }

    fn draw(&mut self, area: Rect, buf: &mut Buffer, scene: &Scene) -> Option<Position> {
        self.picker.draw(area, buf, scene)
    }
}
