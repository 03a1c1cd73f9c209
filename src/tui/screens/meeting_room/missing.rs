//! *Hva mangler?* What the meeting lacks, a line each; a line leads to its place, and the meeting can
//! be closed all the same, with a reason.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use super::attendance::Attendance;
use crate::domain::{MeetingId, MeetingStep};
use crate::keymap::{Action, Context};
use crate::language::Arg;
use crate::office::{AnswerBody, Command, Gap, Missing as Found, Notice, Query, Receipt, Spot};
use crate::tui::effect::{Effect, Given};
use crate::tui::reasons;
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;
use crate::tui::screens::Prompt;
use crate::tui::widgets::{List, Row, fit, panel, put, wrap};

/// What a prompt on top was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asking {
    Reason,
    MinuteTaker,
}

/// Gives [`Given::Spot`] to the room, or closes and leaves the text as it was.
#[allow(clippy::struct_excessive_bools)] // each is a question of its own
pub struct Missing {
    meeting: MeetingId,
    /// The meeting runs, so it can be closed.
    runs: bool,
    found: Option<Vec<Found>>,
    list: List,
    asking: Option<Asking>,
    /// A question is under way; what changed since then calls for another.
    asked: bool,
    stale: bool,
    /// The key to go came before there was anything to go to.
    eager: bool,
}

impl Missing {
    pub const fn new(meeting: MeetingId, runs: bool) -> Self {
        let list = List::new();
        Self { meeting, runs, found: None, list, asking: None, asked: true, stale: false, eager: false }
    }

    /// With what is known to be missing.
    pub fn showing(self, found: Vec<Found>) -> Self {
        Self { found: Some(found), ..self }
    }

    fn query(&self) -> Query {
        Query::Missing { id: self.meeting }
    }

    fn found(&self) -> &[Found] {
        self.found.as_deref().unwrap_or_default()
    }

    /// To the place of a line.
    fn go(&mut self, scene: &Scene) -> Vec<Effect> {
        if self.found.is_none() {
            self.eager = true;
            return Vec::new();
        }
        let Some(found) = self.found().get(self.list.selected).cloned() else {
            return vec![Effect::Refuse(scene.say("missing-nothing"))];
        };
        match (found.what, found.spot) {
            (_, Some(Spot { item, at, .. })) => {
                let (line, byte) = at.unwrap_or((u32::MAX, u32::MAX));
                let place = |number| usize::try_from(number).unwrap_or(usize::MAX);
                vec![Effect::Give(Given::Spot(item, place(line), place(byte)))]
            }
            (Gap::MinuteTaker, None) => {
                self.asking = Some(Asking::MinuteTaker);
                vec![Effect::push(Prompt::new(scene.say("missing-who-writes"), &scene.user))]
            }
            (Gap::Presence { .. } | Gap::Representative { .. } | Gap::Chair, None) => {
                vec![Effect::push(Attendance::new(self.meeting))]
            }
            (what, None) => vec![Effect::Refuse(reasons::lack_alone(&scene.wording, &what))],
        }
    }

    fn ask_why(&mut self, scene: &Scene) -> Vec<Effect> {
        if !self.runs {
            return vec![Effect::Refuse(scene.say("missing-not-running"))];
        }
        if self.found.as_ref().is_some_and(Vec::is_empty) {
            return self.close(None);
        }
        self.asking = Some(Asking::Reason);
        vec![Effect::push(Prompt::new(scene.say("missing-why"), ""))]
    }

    fn close(&self, reason: Option<String>) -> Vec<Effect> {
        vec![Effect::order(Command::MoveMeeting { id: self.meeting, step: MeetingStep::Close, reason })]
    }

    fn rows(&self, cells: usize, scene: &Scene) -> Vec<Row> {
        let theme = &scene.theme;
        let row = |found: &Found| {
            let place = match &found.spot {
                Some(Spot { number, at: Some((line, _)), .. }) => {
                    let args = [("number", Arg::from(number.as_str())), ("line", Arg::from(line + 1))];
                    scene.tell("missing-place-line", &args)
                }
                Some(Spot { number, .. }) => number.clone(),
                None => String::new(),
            };
            let words = reasons::lack_alone(&scene.wording, &found.what);
            Row::new(Line::from(vec![
                Span::styled(fit(&place, PLACE, theme.ellipsis), theme.title),
                Span::raw(fit(&words, cells.saturating_sub(PLACE), theme.ellipsis).trim_end().to_owned()),
            ]))
        };
        self.found().iter().map(row).collect()
    }
}

/// Cells for the item and its line: `12/2026 l. 104`.
const PLACE: usize = 16;

impl Screen for Missing {
    fn title(&self, scene: &Scene) -> String {
        scene.say("missing-title")
    }

    fn contexts(&self) -> &'static [Context] {
        &[Context::List, Context::Meeting]
    }

    fn footer(&self) -> Vec<Action> {
        let close = self.runs.then_some(Action::CloseMeeting);
        [Action::Open, Action::Back].into_iter().chain(close).chain([Action::Help]).collect()
    }

    fn wants(&self) -> Vec<Query> {
        vec![self.query()]
    }

    fn answered(&mut self, answer: AnswerBody, scene: &Scene) -> Vec<Effect> {
        if let AnswerBody::Missing(found) = answer {
            self.found = Some(found);
            self.asked = std::mem::take(&mut self.stale);
            if std::mem::take(&mut self.eager) {
                return self.go(scene);
            }
            if self.asked {
                return vec![Effect::Ask(self.query())];
            }
        }
        Vec::new()
    }

    fn act(&mut self, action: Action, scene: &Scene) -> Option<Vec<Effect>> {
        if self.list.act(action, self.found().len()) {
            return Some(Vec::new());
        }
        match action {
            Action::Open => Some(self.go(scene)),
            Action::CloseMeeting => Some(self.ask_why(scene)),
            Action::Attendance => Some(vec![Effect::push(Attendance::new(self.meeting))]),
            Action::Missing => Some(vec![Effect::Pop]),
            _ => None,
        }
    }

    fn given(&mut self, given: Given, _scene: &Scene) -> Vec<Effect> {
        match (self.asking.take(), given) {
            (Some(Asking::Reason), Given::Text(reason)) => self.close(Some(reason)),
            (Some(Asking::MinuteTaker), Given::Text(name)) => {
                vec![Effect::order(Command::SetMinuteTaker { meeting: self.meeting, name })]
            }
            _ => Vec::new(),
        }
    }

    fn done(&mut self, receipt: &Receipt, scene: &Scene) -> Vec<Effect> {
        let mut effects = vec![Effect::Say(scene.named("command", &receipt.command))];
        if receipt.command == "move-meeting" {
            effects.push(Effect::Pop);
        }
        effects
    }

    /// Somebody types: what is missing may be another thing.
    fn noticed(&mut self, notice: &Notice, _scene: &Scene) -> Vec<Effect> {
        if !matches!(notice, Notice::Text { .. }) {
            return Vec::new();
        }
        if std::mem::replace(&mut self.asked, true) {
            self.stale = true;
            return Vec::new();
        }
        vec![Effect::Ask(self.query())]
    }

    fn draw(&mut self, area: Rect, buf: &mut Buffer, scene: &Scene) -> Option<Position> {
        let theme = &scene.theme;
        let heading = scene.tell("missing-heading", &[("count", self.found().len().into())]);
        let mut room = panel(area, buf, theme, &heading, true);
        if self.found().is_empty() {
            let words = scene.say(if self.found.is_some() { "missing-nothing" } else { "entrance-opening" });
            for (text, y) in wrap(&words, usize::from(room.width)).iter().zip(room.y..room.bottom()) {
                put(buf, Rect { y, height: 1, ..room }, text, theme.quiet);
            }
            return Some(area.as_position());
        }
        if self.runs && room.height > 3 {
            let key = scene.key(Action::CloseMeeting, self.contexts()).unwrap_or_default();
            let words = scene.tell("missing-close-how", &[("key", Arg::from(key))]);
            let foot = Rect { y: room.bottom() - 1, height: 1, ..room };
            put(buf, foot, &fit(&words, usize::from(room.width), theme.ellipsis), theme.quiet);
            room.height -= 2;
        }
        let rows = self.rows(usize::from(room.width).saturating_sub(2), scene);
        self.list.draw(room, buf, theme, &rows, true)
    }
}
