//! A case: what it is, who has answered, what can be done next.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::domain::CaseId;
use crate::keymap::{Action, Context};
use crate::office::Query;
use crate::tui::effect::Effect;
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;

/// One case.
pub struct CasePage {
    case: CaseId,
    /// What to do as soon as the case is known.
    acting: Option<Action>,
}

impl CasePage {
    /// Opens a case.
    pub const fn new(case: CaseId) -> Self {
        Self { case, acting: None }
    }

    /// Opens a case and does this to it at once.
    pub const fn acting(case: CaseId, action: Action) -> Self {
        Self { case, acting: Some(action) }
    }
}

impl Screen for CasePage {
    fn title(&self, scene: &Scene) -> String {
        scene.say("case-title")
    }

    fn contexts(&self) -> &'static [Context] {
        &[Context::List]
    }

    fn footer(&self) -> Vec<Action> {
        vec![Action::MoveCase, Action::Assess, Action::Change, Action::Back, Action::Help]
    }

    fn wants(&self) -> Vec<Query> {
        vec![Query::Case { id: self.case }]
    }

    fn act(&mut self, _action: Action, _scene: &Scene) -> Option<Vec<Effect>> {
        self.acting = None;
        None
    }

    fn draw(&mut self, _area: Rect, _buf: &mut Buffer, _scene: &Scene) -> Option<Position> {
        None
    }
}
