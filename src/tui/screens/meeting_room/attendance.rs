//! The roll-call, over the room.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use strum::VariantArray;

use crate::domain::{Attendee, Capacity, Institution, MeetingId, Presence, Seat, SeatId};
use crate::keymap::{Action, Context};
use crate::language::Arg;
use crate::office::{AnswerBody, Command, MeetingView, Query, Receipt};
use crate::tui::editor::{EditorLook, LineEditor, Outcome};
use crate::tui::effect::{Effect, Given};
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;
use crate::tui::screens::{Picker, Prompt};
use crate::tui::widgets::{List, Row, fit, put, width, window};

/// Cells for the institution and for the attendance.
const INSTITUTION: usize = 12;
const STATE: usize = 26;

/// Who is there: a few letters find the seat, a digit notes it and goes on to the next.
pub struct Attendance {
    meeting: MeetingId,
    view: Option<Box<MeetingView>>,
    words: LineEditor,
    list: List,
    /// The seat a choice is made for.
    choosing: Option<SeatId>,
}

impl Attendance {
    /// The roll-call of this meeting.
    pub fn new(meeting: MeetingId) -> Self {
        Self { meeting, view: None, words: LineEditor::new(""), list: List::new(), choosing: None }
    }

    /// The seats that hold what was typed, in the order of the roster.
    fn seats<'a>(&self, view: &'a MeetingView) -> Vec<&'a (Seat, Institution)> {
        let words = self.words.text().to_lowercase();
        let fits = |seat: &&(Seat, Institution)| {
            let shown =
                format!("{} {} {}", seat.1.short, seat.1.name, holders(view, seat.0.id)).to_lowercase();
            words.split_whitespace().all(|part| shown.contains(part))
        };
        view.roster.seats.iter().filter(fits).collect()
    }

    fn selected(&self) -> Option<SeatId> {
        let seats = self.seats(self.view.as_ref()?);
        seats.get(self.list.selected).map(|(seat, _)| seat.id)
    }

    /// The seats on show, and the row for a guest.
    fn count(&self) -> usize {
        self.view.as_ref().map_or(0, |view| self.seats(view).len()) + 1
    }

    fn note(&self, seat: SeatId, presence: Option<Presence>) -> Effect {
        Effect::order(Command::NotePresence { meeting: self.meeting, seat, presence })
    }

    /// After the seats comes a row for a guest.
    fn choose(&mut self, scene: &Scene) -> Vec<Effect> {
        match self.selected() {
            Some(seat) => {
                self.choosing = Some(seat);
                let options: Vec<String> = Presence::VARIANTS
                    .iter()
                    .map(|presence| scene.named("presence", (*presence).into()))
                    .chain([scene.say("presence-unknown")])
                    .collect();
                let known = self.view.as_ref().and_then(|view| presence(view, seat));
                let chosen = Presence::VARIANTS.iter().position(|one| Some(*one) == known);
                vec![Effect::push(Picker::choices(scene.say("roll-title"), options, chosen.unwrap_or(0)))]
            }
            None => vec![Effect::push(Prompt::new(scene.say("roll-guest-name"), &self.words.text()))],
        }
    }

    fn go_on(&mut self) {
        if self.words.is_empty() {
            self.list.act(Action::Down, self.count());
        } else {
            self.words.replace("");
        }
    }

    fn rows(&self, view: &MeetingView, scene: &Scene, cells: usize) -> Vec<Row> {
        let theme = &scene.theme;
        let row = |(seat, institution): &(Seat, Institution)| {
            let known = presence(view, seat.id);
            let (sign, style) = match known {
                Some(Presence::Representative | Presence::Deputy) => (theme.check, theme.good),
                Some(Presence::Apology | Presence::Absent) => (theme.dash, theme.warning),
                None => (" ", theme.quiet),
            };
            let words = known.map_or_else(
                || scene.say("presence-unknown"),
                |presence| scene.named("presence", presence.into()),
            );
            let names = holders(view, seat.id);
            let left = cells.saturating_sub(INSTITUTION + STATE + 2);
            Row::new(Line::from(vec![
                Span::raw(fit(&institution.short, INSTITUTION, theme.ellipsis)),
                Span::styled(fit(&format!("{sign} {words}"), STATE, theme.ellipsis), style),
                Span::raw(" "),
                Span::styled(fit(&names, left, theme.ellipsis), theme.quiet),
            ]))
        };
        let mut rows: Vec<Row> = self.seats(view).into_iter().map(row).collect();
        rows.push(Row::new(Line::from(scene.say("roll-new-guest"))));
        let guests = view.attendance.iter().filter_map(|line| match &line.who {
            Attendee::Guest(name) => Some(name.as_str()),
            Attendee::Seat(..) => None,
        });
        let guests: Vec<&str> = guests.collect();
        if !guests.is_empty() {
            let words = scene.tell("roll-guests", &[("names", Arg::from(guests.join(", ")))]);
            rows.push(Row::heading(Line::from(Span::styled(words, theme.quiet))));
        }
        rows
    }
}

/// What was last noted for the seat; `None` is unknown.
fn presence(view: &MeetingView, seat: SeatId) -> Option<Presence> {
    view.attendance.iter().rev().find_map(|line| match line.who {
        Attendee::Seat(id, presence) if id == seat => Some(presence),
        _ => None,
    })
}

/// The representative and the deputy: `Lise Hauge Nilsen / Per Lie`.
fn holders(view: &MeetingView, seat: SeatId) -> String {
    let day = view.meeting.start.day();
    let name = |capacity| {
        let held = view
            .roster
            .appointments
            .iter()
            .find(|it| it.seat == seat && it.capacity == capacity && it.term.holds_on(day))?;
        Some(view.roster.person(held.person)?.name.clone())
    };
    let names = [name(Capacity::Representative), name(Capacity::Deputy)];
    names.into_iter().flatten().collect::<Vec<_>>().join(" / ")
}

/// What is noted by a digit: its place among the presences, counted from 1, and 0 for unknown.
fn digit(text: &str) -> Option<usize> {
    text.parse().ok().filter(|digit| *digit <= Presence::VARIANTS.len())
}

impl Screen for Attendance {
    fn title(&self, scene: &Scene) -> String {
        scene.say("roll-title")
    }

    fn contexts(&self) -> &'static [Context] {
        &[Context::Picker, Context::Editor]
    }

    fn footer(&self) -> Vec<Action> {
        vec![Action::Open, Action::Up, Action::Down, Action::Back]
    }

    fn is_overlay(&self) -> bool {
        true
    }

    fn takes_text(&self) -> bool {
        true
    }

    fn wants(&self) -> Vec<Query> {
        vec![Query::Meeting { id: self.meeting }]
    }

    fn answered(&mut self, answer: AnswerBody, _scene: &Scene) -> Vec<Effect> {
        if let AnswerBody::Meeting(view) = answer {
            self.view = Some(view);
        }
        Vec::new()
    }

    fn act(&mut self, action: Action, scene: &Scene) -> Option<Vec<Effect>> {
        self.choosing = None;
        if self.list.act(action, self.count()) {
            return Some(Vec::new());
        }
        match action {
            Action::Open | Action::NewLine => Some(self.choose(scene)),
            Action::Back if !self.words.is_empty() => {
                self.words.replace("");
                Some(Vec::new())
            }
            Action::Back => Some(vec![Effect::Pop]),
            _ => match self.words.act(action, "") {
                Outcome::NotMine => None,
                Outcome::Changed => {
                    self.list.selected = 0;
                    Some(Vec::new())
                }
                _ => Some(Vec::new()),
            },
        }
    }

    fn typed(&mut self, text: &str, scene: &Scene) -> Vec<Effect> {
        if let Some(digit) = digit(text) {
            let presence = digit.checked_sub(1).and_then(|at| Presence::VARIANTS.get(at)).copied();
            let Some(seat) = self.selected() else {
                return vec![Effect::Refuse(scene.say("roll-no-seat"))];
            };
            self.go_on();
            return vec![self.note(seat, presence)];
        }
        self.words.paste(text);
        self.list.selected = 0;
        Vec::new()
    }

    fn given(&mut self, given: Given, _scene: &Scene) -> Vec<Effect> {
        match (given, self.choosing.take()) {
            (Given::Choice(at), Some(seat)) => {
                self.go_on();
                vec![self.note(seat, Presence::VARIANTS.get(at).copied())]
            }
            (Given::Text(name), None) => {
                self.words.replace("");
                vec![Effect::order(Command::AddGuest { meeting: self.meeting, name })]
            }
            _ => Vec::new(),
        }
    }

    fn done(&mut self, _receipt: &Receipt, _scene: &Scene) -> Vec<Effect> {
        Vec::new()
    }

    fn draw(&mut self, area: Rect, buf: &mut Buffer, scene: &Scene) -> Option<Position> {
        let theme = &scene.theme;
        let view = self.view.take()?;
        let wide = area.width.min(96);
        let rows = self.rows(&view, scene, usize::from(wide).saturating_sub(4));
        let all = view.roster.seats.len() + 4;
        let height = u16::try_from(all).unwrap_or(u16::MAX).min(area.height);
        let room = window(area, buf, theme, &scene.say("roll-title"), wide, height);
        self.view = Some(view);
        if room.is_empty() {
            return None;
        }
        let prompt = format!("{} ", scene.say("picker-prompt"));
        put(buf, room, &prompt, theme.quiet);
        let indent = u16::try_from(width(&prompt)).unwrap_or(0).min(room.width);
        let strip = Rect { x: room.x + indent, width: room.width - indent, height: 1, ..room };
        let look = EditorLook { text: theme.text, selection: theme.selection, found: theme.found };
        let typing = self.words.render(strip, buf, &look);
        let hint = u16::from(room.height > 3);
        let below = Rect { y: room.y + 1, height: room.height - 1 - hint, ..room };
        let foot = Rect { y: room.bottom() - hint, height: hint, ..room };
        put(buf, foot, &scene.say("roll-how"), theme.quiet);
        let row = self.list.draw(below, buf, theme, &rows, true);
        if self.words.is_empty() { row.or(typing) } else { typing }
    }
}
