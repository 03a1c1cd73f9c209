//! What somebody was asked to do, of one council or of all: overdue first.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use super::meeting_room::MeetingRoom;
use super::picker::Picker;
use crate::domain::{CouncilId, FollowUp, FollowUpState};
use crate::keymap::{Action, Context};
use crate::office::{AnswerBody, FollowUpPlace, Query, Receipt};
use crate::tui::effect::{Effect, Given};
use crate::tui::forms;
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;
use crate::tui::widgets::{List, Row, fit, panel, put};

/// What can be done with a follow-up, in the order it is offered.
#[derive(Clone, Copy)]
enum Deed {
    Done,
    Move,
    Drop,
    Reopen,
    GoToItem,
}

const WHILE_OPEN: &[(Deed, &str)] = &[
    (Deed::Done, "follow-up-done"),
    (Deed::Move, "form-move-follow-up"),
    (Deed::Drop, "form-drop-follow-up"),
    (Deed::GoToItem, "follow-up-go"),
];
const WHEN_SETTLED: &[(Deed, &str)] = &[(Deed::Reopen, "follow-up-reopen"), (Deed::GoToItem, "follow-up-go")];

/// The list.
#[derive(Default)]
pub struct FollowUps {
    /// `None` for all the own councils.
    council: Option<CouncilId>,
    lines: Option<Vec<FollowUpPlace>>,
    list: List,
}

impl FollowUps {
    /// One council's, settled ones too.
    pub fn of(council: CouncilId) -> Self {
        Self { council: Some(council), ..Self::default() }
    }

    fn selected(&self) -> Option<&FollowUpPlace> {
        self.lines.as_ref()?.get(self.list.selected)
    }

    fn deeds(place: &FollowUpPlace) -> &'static [(Deed, &'static str)] {
        if place.follow_up.state.is_open() { WHILE_OPEN } else { WHEN_SETTLED }
    }

    fn does(place: &FollowUpPlace, deed: Deed, scene: &Scene) -> Effect {
        let it = &place.follow_up;
        let becomes = |state| Effect::order(forms::changed(FollowUp { state, ..it.clone() }));
        match deed {
            Deed::Done => becomes(FollowUpState::Done { on: Some(scene.today()) }),
            Deed::Reopen => becomes(FollowUpState::Open),
            Deed::Move => Effect::push(forms::move_follow_up(scene, it)),
            Deed::Drop => Effect::push(forms::drop_follow_up(scene, it)),
            Deed::GoToItem => Effect::push(MeetingRoom::at_item(place.meeting, it.item)),
        }
    }
}

impl Screen for FollowUps {
    fn title(&self, scene: &Scene) -> String {
        scene.say("follow-ups-title")
    }

    fn contexts(&self) -> &'static [Context] {
        &[Context::List]
    }

    fn council(&self) -> Option<CouncilId> {
        self.council
    }

    fn footer(&self) -> Vec<Action> {
        vec![Action::Open, Action::Down, Action::Back, Action::Help]
    }

    fn wants(&self) -> Vec<Query> {
        vec![Query::FollowUps { council: self.council }]
    }

    fn answered(&mut self, answer: AnswerBody, _scene: &Scene) -> Vec<Effect> {
        if let AnswerBody::FollowUps(lines) = answer {
            self.lines = Some(lines);
        }
        Vec::new()
    }

    fn act(&mut self, action: Action, scene: &Scene) -> Option<Vec<Effect>> {
        if self.list.act(action, self.lines.as_ref().map_or(0, Vec::len)) {
            return Some(Vec::new());
        }
        if action != Action::Open {
            return None;
        }
        let Some(place) = self.selected() else {
            return Some(vec![Effect::Refuse(scene.say("follow-ups-empty"))]);
        };
        let deeds = Self::deeds(place).iter().map(|(_, key)| scene.say(key)).collect();
        Some(vec![Effect::push(Picker::choices(place.follow_up.what.clone(), deeds, 0))])
    }

    fn given(&mut self, given: Given, scene: &Scene) -> Vec<Effect> {
        let (Given::Choice(at), Some(place)) = (given, self.selected()) else { return Vec::new() };
        let deed = Self::deeds(place).get(at);
        deed.map(|(deed, _)| Self::does(place, *deed, scene)).into_iter().collect()
    }

    fn done(&mut self, receipt: &Receipt, scene: &Scene) -> Vec<Effect> {
        vec![Effect::Say(scene.named("command", &receipt.command))]
    }

    fn draw(&mut self, area: Rect, buf: &mut Buffer, scene: &Scene) -> Option<Position> {
        let lines = self.lines.as_deref().unwrap_or_default();
        let open = lines.iter().filter(|it| it.follow_up.state.is_open()).count();
        let title = scene.tell("follow-ups-heading", &[("count", open.into())]);
        let room = panel(area, buf, &scene.theme, &title, true);
        if lines.is_empty() {
            let key = if self.lines.is_some() { "follow-ups-empty" } else { "entrance-opening" };
            put(buf, room, &scene.say(key), scene.theme.quiet);
            return Some(Position::new(area.x, area.y));
        }
        let width = usize::from(room.width).saturating_sub(2);
        let rows: Vec<Row> = lines.iter().map(|line| Row::new(row(line, scene, width))).collect();
        self.list.draw(room, buf, &scene.theme, &rows, true)
    }
}

/// `▲ 01.06.2026 URO 3/2026  sende plan (OUS)  flyttet: venter på tall`
fn row(place: &FollowUpPlace, scene: &Scene, width: usize) -> Line<'static> {
    let theme = &scene.theme;
    let it = &place.follow_up;
    let late = it.state.is_open() && it.due.is_some_and(|due| due < scene.today());
    let (sign, style) = match (&it.state, late) {
        (FollowUpState::Done { .. }, _) => (theme.check, theme.good),
        (_, true) => (theme.alert, theme.danger),
        _ => (" ", theme.quiet),
    };
    let due = it.due.map_or_else(|| scene.say("follow-up-no-day"), |due| scene.day(due));
    let number = place.number.map(|number| number.to_string()).unwrap_or_default();
    let owner = place.owner.clone().unwrap_or_else(|| "?".to_owned());
    let state = match &it.state {
        FollowUpState::Open => String::new(),
        state @ FollowUpState::Done { .. } => scene.named("follow-up-state", state.into()),
        state @ (FollowUpState::Moved { reason } | FollowUpState::Dropped { reason }) => {
            format!("{}: {reason}", scene.named("follow-up-state", state.into()))
        }
    };
    let rest = width.saturating_sub(2 + 11 + 5 + 8);
    let text = format!("{} ({owner}) {state}", it.what);
    Line::from(vec![
        Span::styled(fit(sign, 2, ""), style),
        Span::styled(fit(&due, 11, theme.ellipsis), if late { theme.danger } else { theme.quiet }),
        Span::styled(fit(&place.code, 5, ""), theme.title),
        Span::styled(fit(&number, 8, ""), theme.quiet),
        Span::raw(fit(&text, rest, theme.ellipsis)),
    ])
}
