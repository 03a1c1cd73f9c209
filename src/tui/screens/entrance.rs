//! What is seen until it is known where to go: the first start, or back to where one was.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::desk::Desk;
use crate::domain::CouncilId;
use crate::keymap::{Action, Context};
use crate::office::{AnswerBody, CouncilLine, PlaceView, Query, Receipt};
use crate::tui::effect::Effect;
use crate::tui::forms;
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;
use crate::tui::widgets::{put, wrap};

/// Goes on to the desk as soon as the office has answered.
#[derive(Default)]
pub struct Entrance {
    founded: Option<bool>,
    place: Option<PlaceView>,
    councils: Option<Vec<CouncilLine>>,
}

impl Entrance {
    fn go_on(&mut self) -> Vec<Effect> {
        let (Some(true), Some(place), Some(councils)) = (self.founded, &self.place, &self.councils) else {
            return Vec::new();
        };
        let own = councils.iter().filter(|line| line.council.own);
        let first = own.min_by_key(|line| (line.next_meeting.is_none(), line.next_meeting));
        let here = |id: &CouncilId| councils.iter().any(|line| line.council.id == *id);
        let Some(council) = place.council.filter(here).or_else(|| first.map(|line| line.council.id)) else {
            return Vec::new();
        };
        Desk::entered(council, place)
    }
}

impl Screen for Entrance {
    fn title(&self, scene: &Scene) -> String {
        scene.say("entrance-title")
    }

    fn contexts(&self) -> &'static [Context] {
        &[Context::List]
    }

    fn footer(&self) -> Vec<Action> {
        vec![Action::Open, Action::ChooseLanguage, Action::Help, Action::Quit]
    }

    fn wants(&self) -> Vec<Query> {
        vec![Query::Office, Query::Place, Query::Councils]
    }

    fn answered(&mut self, answer: AnswerBody, _scene: &Scene) -> Vec<Effect> {
        match answer {
            AnswerBody::Office(office) => self.founded = Some(office.is_some()),
            AnswerBody::Place(place) => self.place = Some(place),
            AnswerBody::Councils(councils) => self.councils = Some(councils),
            _ => {}
        }
        self.go_on()
    }

    fn act(&mut self, action: Action, scene: &Scene) -> Option<Vec<Effect>> {
        match action {
            Action::Open | Action::New if self.founded == Some(false) => {
                Some(vec![Effect::push(forms::found(scene))])
            }
            Action::Back => Some(vec![Effect::Act(Action::Quit)]),
            _ => None,
        }
    }

    fn done(&mut self, _receipt: &Receipt, _scene: &Scene) -> Vec<Effect> {
        Vec::new()
    }

    fn draw(&mut self, area: Rect, buf: &mut Buffer, scene: &Scene) -> Option<Position> {
        let text = match self.founded {
            Some(false) => scene.say("entrance-new-office"),
            _ => scene.say("entrance-opening"),
        };
        let lines = wrap(&text, usize::from(area.width).saturating_sub(4).min(72));
        for (text, y) in lines.iter().zip(area.y + 1..area.bottom()) {
            put(
                buf,
                Rect { x: area.x + 2, y, width: area.width.saturating_sub(2), height: 1 },
                text,
                scene.theme.text,
            );
        }
        Some(Position::new(area.x, area.y))
    }
}
