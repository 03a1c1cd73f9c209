//! The main screen: one council's roster, agenda and pipeline.

mod agenda;
mod pipeline;
mod roster;
#[cfg(test)]
mod tests;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;

use super::council_picker::CouncilPicker;
use super::meeting_room::MeetingRoom;
use super::rotation::RotationNeeds;
use super::text_pages::TextPages;
use crate::domain::{AgendaItemId, CouncilId, Kind, MeetingId, RecordKey, Right, TextKey};
use crate::keymap::{Action, Context};
use crate::office::{AnswerBody, Command, CouncilView, PlaceView, Query, Receipt};
use crate::tui::effect::{Effect, Given};
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;
use crate::tui::widgets::{List, Row, line, panel, put};

use agenda::Agenda;
pub use agenda::steps;
use pipeline::Pipeline;
use roster::RosterPane;

/// From this width on, the panes stand side by side.
const SIDE_BY_SIDE: u16 = 118;
/// Below this height only the focused pane is shown.
const ROOM_FOR_SUMMARIES: u16 = 5;

/// The three panes, in the order they are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pane {
    Roster,
    Agenda,
    Pipeline,
}

const PANES: [Pane; 3] = [Pane::Roster, Pane::Agenda, Pane::Pipeline];

/// One pane's rows and keys.
trait PaneView {
    /// The heading: what it is and how much there is.
    fn heading(&self, view: &CouncilView, scene: &Scene) -> String;
    /// One line that says the most important when the pane is closed.
    fn summary(&self, view: &CouncilView, scene: &Scene) -> Line<'static>;
    /// The rows, selectable or not, in `width` cells.
    fn rows(&self, view: &CouncilView, scene: &Scene, width: usize) -> Vec<Row>;
    /// What to do when there are no rows.
    fn empty(&self, view: &CouncilView, scene: &Scene) -> String;
    /// An action on the selected row.
    fn act(&self, action: Action, selected: usize, view: &CouncilView, scene: &Scene) -> Option<Vec<Effect>>;
    /// The actions worth a place in the footer.
    fn footer(&self, view: &CouncilView) -> Vec<Action>;
}

/// The main screen.
pub struct Desk {
    council: CouncilId,
    meeting: Option<MeetingId>,
    view: Option<CouncilView>,
    pane: Pane,
    lists: [List; 3],
    /// Removal that waits for a yes.
    waiting: Option<Vec<Effect>>,
    /// What was just put on the agenda, until it is there to be selected.
    added: Option<AgendaItemId>,
}

impl Desk {
    /// A council's desk.
    pub const fn new(council: CouncilId) -> Self {
        let list = List::new();
        Self {
            council,
            meeting: None,
            view: None,
            pane: Pane::Agenda,
            lists: [list; 3],
            waiting: None,
            added: None,
        }
    }

    /// From the entrance: the desk, and on it the meeting room or the text the user was in.
    pub fn entered(council: CouncilId, place: &PlaceView) -> Vec<Effect> {
        let mut effects = vec![Effect::Replace(Box::new(Self::new(council)))];
        if let Some(meeting) = place.meeting {
            effects.push(Effect::push(MeetingRoom::returned(meeting, place.text)));
        } else if let Some(TextKey::Assessment(id, heading)) = place.text {
            effects.push(Effect::push(TextPages::assessment(id, heading, None)));
        } else if let Some(TextKey::Paper(item, part)) = place.text {
            effects.push(Effect::push(TextPages::paper(item, part, None)));
        }
        effects
    }

    const fn index(pane: Pane) -> usize {
        match pane {
            Pane::Roster => 0,
            Pane::Agenda => 1,
            Pane::Pipeline => 2,
        }
    }

    const fn pane_view(pane: Pane) -> &'static dyn PaneView {
        match pane {
            Pane::Roster => &RosterPane,
            Pane::Agenda => &Agenda,
            Pane::Pipeline => &Pipeline,
        }
    }

    /// What is done next is most often about what was just made.
    fn go_to_new(&mut self, command: &str, touched: &[RecordKey]) -> Vec<Effect> {
        match command {
            "add-item" => {
                self.added = RecordKey::made(touched, Kind::AgendaItem).map(AgendaItemId);
                self.select_added();
                Vec::new()
            }
            "plan-meeting" => {
                self.meeting = RecordKey::made(touched, Kind::Meeting).map(MeetingId);
                self.wants().into_iter().map(Effect::Ask).collect()
            }
            _ => Vec::new(),
        }
    }

    fn select_added(&mut self) {
        let items = self.view.iter().filter_map(|view| view.agenda.as_ref()).flat_map(|agenda| &agenda.items);
        if let Some(at) = items.map(|line| Some(line.item.id)).position(|id| id == self.added) {
            self.lists[Self::index(Pane::Agenda)].selected = at;
            self.added = None;
        }
    }

    fn turn(&mut self, forward: bool) {
        let step = if forward { 1 } else { PANES.len() - 1 };
        self.pane = PANES[(Self::index(self.pane) + step) % PANES.len()];
    }

    /// The meeting before or after the one on show.
    fn other_meeting(&mut self, forward: bool, scene: &Scene) -> Vec<Effect> {
        let Some(view) = &self.view else { return Vec::new() };
        let shown = view.agenda.as_ref().map(|agenda| agenda.meeting.id);
        let at = view.meetings.iter().position(|meeting| Some(meeting.id) == shown);
        let next = at.and_then(|at| if forward { at.checked_add(1) } else { at.checked_sub(1) });
        match next.and_then(|at| view.meetings.get(at)) {
            Some(meeting) => {
                self.meeting = Some(meeting.id);
                self.lists[Self::index(Pane::Agenda)] = List::new();
                self.wants().into_iter().map(Effect::Ask).collect()
            }
            None => {
                vec![Effect::Refuse(scene.say(if forward { "agenda-no-later" } else { "agenda-no-earlier" }))]
            }
        }
    }

    fn draw_wide(
        &mut self,
        area: Rect,
        buf: &mut Buffer,
        view: &CouncilView,
        scene: &Scene,
    ) -> Option<Position> {
        let gap = 2;
        let half = (area.width - gap) / 2;
        let upper = area.height / 2;
        let x = area.x + half + gap;
        let right = Rect { x, width: area.right() - x, ..area };
        let places = [
            Rect { width: half, ..area },
            Rect { height: upper, ..right },
            Rect { y: area.y + upper, height: area.height - upper, ..right },
        ];
        let mut cursor = None;
        for (pane, place) in PANES.into_iter().zip(places) {
            cursor = cursor.or(self.draw_pane(pane, place, buf, view, scene));
        }
        cursor
    }

    /// The focused pane is large; the others are a heading and a line each.
    fn draw_narrow(
        &mut self,
        area: Rect,
        buf: &mut Buffer,
        view: &CouncilView,
        scene: &Scene,
    ) -> Option<Position> {
        if area.height < ROOM_FOR_SUMMARIES {
            return self.draw_pane(self.pane, area, buf, view, scene);
        }
        let mut top = area;
        let mut cursor = None;
        for (at, pane) in PANES.into_iter().enumerate() {
            let after = u16::try_from(PANES.len() - 1 - at).unwrap_or(0);
            let height = if pane == self.pane { top.height.saturating_sub(after) } else { 1.min(top.height) };
            let slot = Rect { height, ..top };
            if pane == self.pane {
                cursor = self.draw_pane(pane, slot, buf, view, scene);
            } else {
                line(buf, slot, Self::pane_view(pane).summary(view, scene));
            }
            top = Rect { y: top.y + height, height: top.height - height, ..top };
        }
        cursor
    }

    fn draw_pane(
        &mut self,
        pane: Pane,
        area: Rect,
        buf: &mut Buffer,
        view: &CouncilView,
        scene: &Scene,
    ) -> Option<Position> {
        let focused = pane == self.pane;
        let content = Self::pane_view(pane);
        let room = panel(area, buf, &scene.theme, &content.heading(view, scene), focused);
        let rows = content.rows(view, scene, usize::from(room.width).saturating_sub(2));
        if !rows.iter().any(|row| row.selectable) {
            let mut below = room;
            for row in rows {
                line(buf, below, row.line);
                below =
                    Rect { y: below.y.saturating_add(1), height: below.height.saturating_sub(1), ..below };
            }
            for text in crate::tui::widgets::wrap(&content.empty(view, scene), usize::from(room.width)) {
                put(buf, below, &text, scene.theme.quiet);
                below =
                    Rect { y: below.y.saturating_add(1), height: below.height.saturating_sub(1), ..below };
            }
            return focused.then_some(Position::new(area.x, area.y));
        }
        self.lists[Self::index(pane)].draw(room, buf, &scene.theme, &rows, focused)
    }

    fn count(&self, scene: &Scene) -> usize {
        let Some(view) = &self.view else { return 0 };
        let rows = Self::pane_view(self.pane).rows(view, scene, 40);
        rows.iter().filter(|row| row.selectable).count()
    }
}

impl Screen for Desk {
    fn title(&self, scene: &Scene) -> String {
        self.view.as_ref().map_or_else(
            || scene.say("entrance-opening"),
            |view| {
                format!("{} {} {}", view.specialty.code, scene.specialty(view.specialty.id), view.region.code)
            },
        )
    }

    fn contexts(&self) -> &'static [Context] {
        &[Context::List]
    }

    fn work(&self) -> Right {
        if self.pane == Pane::Pipeline { Right::Cases } else { Right::Councils }
    }

    fn council(&self) -> Option<CouncilId> {
        Some(self.council)
    }

    fn footer(&self) -> Vec<Action> {
        let pane = Self::pane_view(self.pane);
        let mut footer = self.view.as_ref().map_or_else(Vec::new, |view| pane.footer(view));
        footer.push(Action::Help);
        footer
    }

    fn footer_word(&self, action: Action) -> Option<&'static str> {
        (action == Action::PrepareMeeting).then_some("foot-prepare")
    }

    fn wants(&self) -> Vec<Query> {
        vec![Query::Council { id: self.council, meeting: self.meeting }]
    }

    fn answered(&mut self, answer: AnswerBody, scene: &Scene) -> Vec<Effect> {
        match answer {
            AnswerBody::Council(view) => {
                let first = self.view.as_ref().is_none_or(|old| old.council.id != view.council.id);
                self.view = Some(*view);
                self.select_added();
                if first {
                    return vec![Effect::Place(PlaceView {
                        council: Some(self.council),
                        meeting: None,
                        text: None,
                    })];
                }
                Vec::new()
            }
            AnswerBody::Nothing => {
                // The meeting on show was taken back: the council's own choice of meeting again.
                if self.meeting.take().is_some() {
                    return self.wants().into_iter().map(Effect::Ask).collect();
                }
                // The same answer to an older question is no news.
                if self.view.is_some() {
                    return Vec::new();
                }
                vec![Effect::push(CouncilPicker::new(scene))]
            }
            _ => Vec::new(),
        }
    }

    fn act(&mut self, action: Action, scene: &Scene) -> Option<Vec<Effect>> {
        if self.lists[Self::index(self.pane)].act(action, self.count(scene)) {
            return Some(Vec::new());
        }
        match action {
            Action::NextPane => self.turn(true),
            Action::PreviousPane => self.turn(false),
            Action::GoRoster => self.pane = Pane::Roster,
            Action::GoAgenda => self.pane = Pane::Agenda,
            Action::GoPipeline => self.pane = Pane::Pipeline,
            Action::NextMeeting => return Some(self.other_meeting(true, scene)),
            Action::PreviousMeeting => return Some(self.other_meeting(false, scene)),
            Action::GoRotation => {
                let council = self.view.as_ref()?.council.id;
                return Some(vec![Effect::push(RotationNeeds::of(council))]);
            }
            Action::Find => return Some(vec![Effect::push(CouncilPicker::new(scene))]),
            _ => {
                let view = self.view.as_ref()?;
                let selected = self.lists[Self::index(self.pane)].selected;
                // What only another pane understands is done there: `p` plans a meeting from
                // anywhere on the desk.
                let order =
                    [self.pane].into_iter().chain(PANES.into_iter().filter(|pane| *pane != self.pane));
                for pane in order {
                    let at =
                        if pane == self.pane { selected } else { self.lists[Self::index(pane)].selected };
                    if pane != self.pane && !belongs_to(pane, action) {
                        continue;
                    }
                    if let Some(effects) = Self::pane_view(pane).act(action, at, view, scene) {
                        self.pane = pane;
                        return Some(self.hold_back(effects, action));
                    }
                }
                return None;
            }
        }
        Some(Vec::new())
    }

    fn given(&mut self, given: Given, _scene: &Scene) -> Vec<Effect> {
        match given {
            Given::Council(id) => {
                *self = Self { pane: self.pane, ..Self::new(id) };
                self.wants().into_iter().map(Effect::Ask).collect()
            }
            Given::MeetingStep(step) => {
                let agenda = self.view.as_ref().and_then(|view| view.agenda.as_ref());
                let Some(id) = agenda.map(|agenda| agenda.meeting.id) else { return Vec::new() };
                // It stays on show, also when it is over or called off.
                self.meeting = Some(id);
                vec![Effect::order(Command::MoveMeeting { id, step, reason: None })]
            }
            Given::Institution(institution) => {
                vec![Effect::order(Command::AddSeat { council: self.council, institution })]
            }
            Given::Done { command, touched, .. } => self.go_to_new(&command, &touched),
            Given::Yes => self.waiting.take().unwrap_or_default(),
            _ => Vec::new(),
        }
    }

    fn done(&mut self, receipt: &Receipt, scene: &Scene) -> Vec<Effect> {
        vec![Effect::Say(scene.named("command", &receipt.command))]
    }

    fn draw(&mut self, area: Rect, buf: &mut Buffer, scene: &Scene) -> Option<Position> {
        let Some(view) = self.view.take() else {
            put(buf, area, &scene.say("entrance-opening"), scene.theme.quiet);
            return Some(Position::new(area.x, area.y));
        };
        let cursor = if area.width >= SIDE_BY_SIDE {
            self.draw_wide(area, buf, &view, scene)
        } else {
            self.draw_narrow(area, buf, &view, scene)
        };
        self.view = Some(view);
        cursor
    }
}

impl Desk {
    /// What takes something away is asked about first.
    fn hold_back(&mut self, effects: Vec<Effect>, action: Action) -> Vec<Effect> {
        let order = matches!(effects.first(), Some(Effect::Order { .. }));
        let (Action::Remove, true, Some(Effect::Push(_))) = (action, order, effects.get(1)) else {
            return effects;
        };
        let mut effects = effects;
        let question = effects.split_off(1);
        self.waiting = Some(effects);
        question
    }
}

/// The actions that are a pane's own wherever on the desk one is.
const fn belongs_to(pane: Pane, action: Action) -> bool {
    match pane {
        Pane::Roster => matches!(action, Action::ElectLeader | Action::AddSeat),
        Pane::Agenda => matches!(
            action,
            Action::PlanMeeting
                | Action::ChangeMeeting
                | Action::MoveMeeting
                | Action::EnterMeeting
                | Action::PrepareMeeting
        ),
        Pane::Pipeline => matches!(action, Action::RegisterCase),
    }
}
