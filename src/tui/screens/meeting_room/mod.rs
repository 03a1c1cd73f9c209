//! The meeting room: item by item, the minutes are typed while the council speaks.
//!
//! Read [`MeetingRoom`] first. It knows the meeting and where in it one is; the text itself, and
//! that none of it is lost, is the business of [`Writing`]. It must not know what the lines of the
//! minutes mean.

mod abbreviation;
mod agenda;
mod along;
mod asking;
mod attendance;
mod completion;
mod election;
mod head;
mod missing;
mod moving;
mod names;
mod new_item;
mod reading;
mod roll;
mod search;
mod structure;

#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::time::{Duration, Instant};

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::domain::CouncilId;
use crate::domain::{
    Abbreviation, Access, AgendaItem, AgendaItemId, Kind, MeetingId, MeetingState, MeetingStep, RecordKey,
    TextKey,
};
use crate::keymap::{Action, Context};
use crate::language::Arg;
use crate::office::{
    AnswerBody, DraftReply, ItemLine, MeetingView, Notice, PlaceView, Query, Receipt, Refusal,
};
use crate::tui::editor::{Dresser, Mode};
use crate::tui::effect::{Effect, Given};
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;
use crate::tui::screens::{Confirm, MinutesPage};
use crate::tui::spelling::Spelt;
use crate::tui::widgets::{put, wrap};
use crate::tui::writing::Writing;

use along::Along;
use asking::Asking;
use completion::Completing;
use reading::{MARGIN, Reading};
use structure::Structure;

/// From this width on, the agenda stands beside the text.
const WITH_AGENDA: u16 = 118;
const AGENDA_WIDTH: u16 = 40;
/// Below this width the text has the whole of it.
const NARROW: u16 = 40;

/// A meeting, item by item.
pub struct MeetingRoom {
    meeting: MeetingId,
    view: Option<Box<MeetingView>>,
    /// The item one is at.
    item: Option<AgendaItemId>,
    /// Where to go as soon as it is there.
    goal: Option<AgendaItemId>,
    writing: Writing,
    /// Who writes in which item, at other terminals.
    writers: HashMap<AgendaItemId, String>,
    along: Along,
    asking: Option<Asking>,
    /// Walked in by oneself, not put back after a lost line: then it is asked whether to begin.
    by_oneself: bool,
    /// What was put on the table from here, until an answer shows it there.
    table: Option<AgendaItemId>,
    /// What lay on the table when one who leads went to look at another item.
    left: Option<AgendaItemId>,
    /// The meeting was opened from here, and its first item is to be put on the table; or it was
    /// closed, and what is missing is listed if it cannot be.
    turning: Option<MeetingStep>,
    /// On the way out, as soon as everything is on disk.
    leaving: bool,
    /// When the item's clock shows another minute.
    tick: Option<Instant>,
    /// The open text, read as it is typed.
    reading: Reading,
    structure: Structure,
    completing: Completing,
    /// The office's short words.
    abbreviations: Vec<Abbreviation>,
}

impl MeetingRoom {
    /// Walks in: to the item on the table, else the first that waits.
    pub fn new(meeting: MeetingId) -> Self {
        Self {
            meeting,
            view: None,
            item: None,
            goal: None,
            writing: Writing::default(),
            writers: HashMap::new(),
            along: Along::default(),
            asking: None,
            by_oneself: true,
            table: None,
            left: None,
            turning: None,
            leaving: false,
            tick: None,
            reading: Reading::new(),
            structure: Structure::default(),
            completing: Completing::default(),
            abbreviations: Vec::new(),
        }
    }

    /// Walks in to this item.
    pub fn at_item(meeting: MeetingId, item: AgendaItemId) -> Self {
        Self { goal: Some(item), ..Self::new(meeting) }
    }

    /// Comes back to the text that was being written.
    pub fn returned(meeting: MeetingId, text: Option<TextKey>) -> Self {
        let goal = match text {
            Some(TextKey::Minutes(item)) => Some(item),
            _ => None,
        };
        Self { goal, by_oneself: false, ..Self::new(meeting) }
    }

    fn items(&self) -> &[ItemLine] {
        self.view.as_ref().map_or(&[], |view| &view.items)
    }

    fn found(&self, id: AgendaItemId) -> Option<&AgendaItem> {
        self.items().iter().map(|line| &line.item).find(|item| item.id == id)
    }

    /// The item one is at.
    fn here(&self) -> Option<&AgendaItem> {
        self.found(self.item?)
    }

    fn state(&self) -> Option<MeetingState> {
        self.view.as_ref().map(|view| view.meeting.state)
    }

    fn on_the_table(&self) -> Option<&AgendaItem> {
        if let Some(id) = self.table {
            return self.found(id);
        }
        self.items().iter().map(|line| &line.item).find(|item| item.is_open())
    }

    /// Opens the item's minutes; what lies on the table stays there.
    fn look_at(&mut self, id: AgendaItemId) -> Vec<Effect> {
        self.item = Some(id);
        self.completing = Completing::default();
        self.goal = None;
        self.leaving = false;
        let mut effects = self.writing.open(TextKey::Minutes(id));
        effects.push(self.place());
        effects
    }

    /// Searches the whole meeting.
    fn search(&self, scene: &Scene) -> Vec<Effect> {
        let (Some(view), Some(item)) = (&self.view, self.item) else {
            return vec![Effect::Refuse(self.no_items(scene))];
        };
        let lines = self.writing.lines().map_or_else(Vec::new, <[String]>::to_vec);
        vec![Effect::push(search::Search::new(view, (item, lines)))]
    }

    /// What the meeting lacks, with what was just typed.
    fn show_missing(&mut self) -> Vec<Effect> {
        let mut effects = self.writing.put_down();
        let runs = self.state() == Some(MeetingState::Running);
        effects.push(Effect::push(missing::Missing::new(self.meeting, runs)));
        effects
    }

    fn place(&self) -> Effect {
        Effect::Place(PlaceView {
            council: self.view.as_ref().map(|view| view.council.id),
            meeting: Some(self.meeting),
            text: self.item.map(TextKey::Minutes),
        })
    }

    /// To the desk, when everything is on disk. Asked again, it does not wait: what the office
    /// could not take goes to a file.
    fn walk_out(&mut self, scene: &Scene) -> Vec<Effect> {
        if std::mem::replace(&mut self.leaving, true) {
            return vec![Effect::Pop];
        }
        let council = self.view.as_ref().map(|view| view.council.id);
        let mut effects = self.writing.leave();
        effects.push(Effect::Place(PlaceView { council, meeting: None, text: None }));
        effects.extend(self.out_if_settled(scene));
        effects
    }

    fn out_if_settled(&self, scene: &Scene) -> Vec<Effect> {
        if self.leaving && self.writing.has_settled() {
            vec![Effect::Say(scene.say("room-left")), Effect::Pop]
        } else {
            Vec::new()
        }
    }

    /// The first sight of the meeting.
    fn walk_in(&mut self, scene: &Scene) -> Vec<Effect> {
        let item = self
            .on_the_table()
            .or_else(|| self.items().iter().map(|line| &line.item).find(|item| item.closed.is_none()))
            .or_else(|| self.items().first().map(|line| &line.item))
            .map(|item| item.id);
        let goal = self.goal.filter(|goal| self.found(*goal).is_some()).or(item);
        let mut effects = match goal {
            Some(id) => self.go(id),
            None => vec![self.place()],
        };
        let waits = self.state().is_some_and(|state| state < MeetingState::Running);
        if waits && self.by_oneself {
            self.asking = Some(Asking::OpenMeeting);
            effects.push(Effect::push(Confirm::new(scene.say("room-open-question"))));
        }
        effects
    }

    /// The agenda may be another than before; where one is and what one types stays.
    fn look_again(&mut self) -> Vec<Effect> {
        if let Some(goal) = self.goal.filter(|goal| self.found(*goal).is_some()) {
            return self.go(goal);
        }
        let first = self.items().first().map(|line| line.item.id);
        match (self.here().is_some() || self.leaving, first) {
            (false, Some(first)) => self.go(first),
            _ => Vec::new(),
        }
    }

    /// There is nowhere to write, and none is coming.
    fn has_no_items(&self) -> bool {
        self.view.is_some() && self.items().is_empty() && self.writing.text().is_none()
    }

    fn draw_empty(&self, area: Rect, buf: &mut Buffer, scene: &Scene) -> Position {
        let key = scene.key(Action::NewItem, self.contexts()).unwrap_or_default();
        let words = match self.view {
            Some(_) => scene.tell("room-no-items", &[("key", Arg::from(key))]),
            None => scene.say("writing-coming"),
        };
        for (text, y) in wrap(&words, usize::from(area.width)).iter().zip(area.y..area.bottom()) {
            put(buf, Rect { y, height: 1, ..area }, text, scene.theme.quiet);
        }
        Position::new(area.x, area.y)
    }

    /// When the clock of the item one is at shows another minute.
    fn next_minute(&self, scene: &Scene) -> Option<Instant> {
        let running = self.state() == Some(MeetingState::Running);
        let item = self.here().filter(|item| running && item.is_open())?;
        let into = item.clock.seconds(scene.now) % 60;
        Some(Instant::now() + Duration::from_secs(u64::from(60 - into)))
    }
}

impl Screen for MeetingRoom {
    fn title(&self, scene: &Scene) -> String {
        let Some(view) = &self.view else { return scene.say("room-title-opening") };
        let council =
            format!("{} {} {}", view.specialty.code, scene.specialty(view.specialty.id), view.region.code);
        let state = scene.named("meeting-state", view.meeting.state.into());
        let args = [("number", Arg::from(view.meeting.number.to_string())), ("state", Arg::from(state))];
        format!("{council} {} {}", scene.theme.dash, scene.tell("room-title", &args))
    }

    fn contexts(&self) -> &'static [Context] {
        match self.writing.mode() {
            Mode::Insert => &[Context::Editor, Context::Meeting],
            Mode::Command => &[Context::EditorCommand, Context::Meeting],
        }
    }

    fn council(&self) -> Option<CouncilId> {
        self.view.as_ref().map(|view| view.council.id)
    }

    fn footer(&self) -> Vec<Action> {
        vec![Action::NextItem, Action::GoItem, Action::Attendance, Action::Help, Action::Back]
    }

    fn takes_text(&self) -> bool {
        self.writing.mode() == Mode::Insert
    }

    fn takes_lines(&self) -> bool {
        self.takes_text()
    }

    fn wants(&self) -> Vec<Query> {
        let mut wants = vec![Query::Meeting { id: self.meeting }, Query::Abbreviations];
        wants.extend(self.writing.wants());
        wants
    }

    fn answered(&mut self, answer: AnswerBody, scene: &Scene) -> Vec<Effect> {
        match answer {
            AnswerBody::Meeting(view) => {
                for text in &view.drafts {
                    if let (TextKey::Minutes(item), Some(user), false) = (text.text, &text.writer, text.mine)
                    {
                        self.writers.insert(item, user.clone());
                    }
                }
                let shown =
                    view.items.iter().any(|line| line.item.is_open() && Some(line.item.id) == self.table);
                self.table.take_if(|_| shown);
                self.reading.renew(&view);
                self.writing.proofread(names::language(&view), names::names(&view, scene));
                let first = self.view.replace(view).is_none();
                if first { self.walk_in(scene) } else { self.look_again() }
            }
            AnswerBody::Abbreviations(known) => {
                self.abbreviations = known;
                Vec::new()
            }
            AnswerBody::Text(view) => {
                let effects = self.writing.answered(&view);
                self.note_writer(false);
                effects
            }
            AnswerBody::Nothing if self.view.is_none() => {
                vec![Effect::Refuse(scene.say("room-gone")), Effect::Pop]
            }
            _ => Vec::new(),
        }
    }

    fn act(&mut self, action: Action, scene: &Scene) -> Option<Vec<Effect>> {
        self.asking = None;
        if let Some(effects) = self.act_on_offers(action, scene) {
            return Some(effects);
        }
        match action {
            Action::NextItem => Some(self.step(true, scene)),
            Action::PreviousItem => Some(self.step(false, scene)),
            Action::GoItem => Some(self.choose_item(scene)),
            Action::NewItem => Some(self.ask_for_item()),
            Action::CloseItem => Some(self.turn_item(scene)),
            Action::PostponeItem => Some(self.postpone(scene)),
            Action::SetItemClock => Some(self.ask_for_minutes(scene)),
            Action::GoMinutes => {
                let mut effects = self.writing.put_down();
                effects.push(Effect::push(MinutesPage::new(self.meeting)));
                Some(effects)
            }
            Action::CloseMeeting => Some(self.ask_to_turn(scene)),
            Action::ToggleStructure => Some(self.turn_structure(scene)),
            Action::GoStructure => Some(self.choose_row(scene)),
            Action::ExpandAbbreviation => Some(self.expand(scene)),
            Action::SearchMeeting => Some(self.search(scene)),
            Action::FollowWriter => Some(self.follow(scene)),
            Action::Missing => Some(self.show_missing()),
            Action::InsertElection => Some(self.insert_election(scene)),
            Action::HoldElection => Some(self.hold_election(scene)),
            Action::Attendance => Some(self.call_the_roll()),
            Action::NewLine | Action::InsertTime if self.has_no_items() => {
                Some(vec![Effect::Refuse(self.no_items(scene))])
            }
            _ => self
                .writing
                .act(action, scene)
                .or_else(|| (action == Action::Back).then(|| self.walk_out(scene))),
        }
    }

    fn typed(&mut self, text: &str, scene: &Scene) -> Vec<Effect> {
        if self.has_no_items() {
            return vec![Effect::Refuse(self.no_items(scene))];
        }
        self.along.follows &= !self.has_pen();
        let effects = self.writing.typed(text, scene);
        self.offer();
        effects
    }

    fn given(&mut self, given: Given, scene: &Scene) -> Vec<Effect> {
        match self.writing.given(given, scene) {
            Ok(effects) => effects,
            Err(given) => self.answer(given, scene),
        }
    }

    fn done(&mut self, receipt: &Receipt, scene: &Scene) -> Vec<Effect> {
        let item = RecordKey::made(&receipt.touched, Kind::AgendaItem).map(AgendaItemId);
        match receipt.command.as_str() {
            "hold-election" => vec![Effect::Say(scene.say("room-elected"))],
            "put-down" | "open-item" => Vec::new(),
            "add-item" => {
                self.goal = item;
                self.look_again()
            }
            "take-up-item" => self.taken_up(item, scene),
            "move-meeting" if self.turning.take() == Some(MeetingStep::Open) => {
                let open = self.item.map(|id| self.put_on_the_table(id));
                open.into_iter().chain([Effect::Say(scene.say("room-opened"))]).collect()
            }
            command => vec![Effect::Say(scene.named("command", command))],
        }
    }

    fn refused(&mut self, why: &Refusal, scene: &Scene) -> Vec<Effect> {
        let closing = self.turning.take() == Some(MeetingStep::Close);
        self.table = None;
        if let (true, Refusal::Missing(found)) = (closing, why) {
            let key = scene.key(Action::CloseMeeting, self.contexts()).unwrap_or_default();
            let words = scene.tell("missing-closing", &[("key", Arg::from(key))]);
            let list = missing::Missing::new(self.meeting, true).showing(found.clone());
            return vec![Effect::push(list), Effect::Refuse(words)];
        }
        vec![Effect::Refuse(scene.refusal(why).join(" "))]
    }

    fn drafted(&mut self, reply: DraftReply, scene: &Scene) -> Vec<Effect> {
        let had_pen = self.has_pen();
        let mut effects = self.writing.drafted(reply, scene);
        self.note_writer(had_pen);
        effects.extend(self.out_if_settled(scene));
        effects
    }

    fn draft_refused(&mut self, why: &Refusal, scene: &Scene) -> Vec<Effect> {
        let mut effects = self.writing.refused(why, scene);
        self.note_writer(false);
        effects.extend(self.out_if_settled(scene));
        effects
    }

    fn noticed(&mut self, notice: &Notice, scene: &Scene) -> Vec<Effect> {
        if let Notice::Text { text: TextKey::Minutes(item), writer, .. } = notice {
            match writer {
                Some(user) => self.writers.insert(*item, user.clone()),
                None => self.writers.remove(item),
            };
        }
        let had_pen = self.has_pen();
        let mut effects = self.writing.noticed(notice, scene);
        self.note_writer(had_pen);
        effects.extend(self.go_along(notice));
        effects
    }

    fn spelt(&mut self, spelt: &Spelt, _scene: &Scene) -> Vec<Effect> {
        self.writing.spelt(spelt);
        Vec::new()
    }

    fn alarm(&self) -> Option<Instant> {
        [self.writing.alarm(), self.tick].into_iter().flatten().min()
    }

    fn rang(&mut self, _scene: &Scene) -> Vec<Effect> {
        // It rings when the alarm's time has come, never before.
        let now = self.alarm().map_or_else(Instant::now, |at| at.max(Instant::now()));
        if self.tick.is_some_and(|at| at <= now) {
            self.tick = None;
        }
        self.writing.rang(now)
    }

    fn parting(&mut self) -> Vec<Effect> {
        self.writing.parting()
    }

    fn draw(&mut self, area: Rect, buf: &mut Buffer, scene: &Scene) -> Option<Position> {
        self.tick = self.next_minute(scene);
        self.reading.read(self.writing.lines().unwrap_or_default());
        let (mut beside, mut room) = (None, area);
        if area.width >= WITH_AGENDA {
            let gap = AGENDA_WIDTH + 2;
            beside = Some(Rect { width: AGENDA_WIDTH, ..area });
            room = Rect { x: area.x + gap, width: area.width - gap, ..area };
        }
        let foot = u16::from(room.height > 1);
        let body = Rect { height: room.height - foot, ..room };
        let status = Rect { y: body.bottom(), height: foot, ..room };
        let text = self.draw_head(body, buf, scene);
        let (agenda, text) = self.draw_structure(beside, text, buf, scene);
        if let Some(agenda) = agenda {
            self.draw_agenda(agenda, buf, scene);
        }
        let kept_back = self.here().is_some_and(|item| item.access != Access::Public && item.case.is_some());
        let note = self.writing.line().and_then(|(number, ..)| self.reading.note(number, kept_back, scene));
        self.writing.draw_status(status, buf, scene, note);
        if self.here().is_none() {
            return (!text.is_empty()).then(|| self.draw_empty(text, buf, scene));
        }
        let (reading, margin) = (&self.reading, if text.width < NARROW { 0 } else { MARGIN });
        let dress = &mut |number, _: &str| reading.dress(number, &scene.theme);
        let cursor = self.writing.draw_dressed(text, buf, scene, &mut Dresser { margin, dress });
        self.draw_offers(body, buf, scene);
        cursor
    }
}
