//! The roll-call, over the room: letters find a seat, one key says who is there.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use strum::VariantArray;

use super::roll::{Entry, Roll};
use crate::domain::{Attendance as Stay, MeetingId, MeetingState, Moment, Presence, Standing};
use crate::keymap::{Action, Context};
use crate::language::{Arg, parse_time};
use crate::office::{AnswerBody, Command, MeetingView, Participant, Query, Receipt};
use crate::tui::editor::{EditorLook, LineEditor, Outcome};
use crate::tui::effect::{Effect, Given};
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;
use crate::tui::screens::{Picker, Prompt};
use crate::tui::widgets::{List, Row, fit, put, width, window};

/// Cells for the institution and for the attendance.
const INSTITUTION: usize = 14;
const STATE: usize = 28;

/// What a key notes. No name has a digit, so letters are always a search.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Note {
    Is(Presence),
    Comes,
    Leaves,
    /// Nothing is known; a guest is removed.
    Unknown,
}

impl Note {
    /// In the order of the list that offers them, with their keys.
    const ALL: &[(char, Self)] = &[
        ('1', Self::Is(Presence::Representative)),
        ('2', Self::Is(Presence::Deputy)),
        ('3', Self::Is(Presence::Apology)),
        ('4', Self::Is(Presence::Absent)),
        ('5', Self::Comes),
        ('6', Self::Leaves),
        ('0', Self::Unknown),
    ];

    fn by_key(key: char) -> Option<Self> {
        Self::ALL.iter().find(|(its, _)| *its == key).map(|(_, note)| *note)
    }

    fn word(self, scene: &Scene) -> String {
        match self {
            Self::Is(presence) => scene.named("presence", presence.into()),
            Self::Comes => scene.say("roll-comes"),
            Self::Leaves => scene.say("roll-leaves"),
            Self::Unknown => scene.say("presence-unknown"),
        }
    }
}

/// What a screen on top was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asking {
    Note(Entry),
    Time { who: Participant, comes: bool },
    Guest,
}

/// Who is there: a few letters find the seat, a key notes it and goes on to the next unknown.
pub struct Attendance {
    meeting: MeetingId,
    view: Option<Box<MeetingView>>,
    words: LineEditor,
    list: List,
    asking: Option<Asking>,
    /// What the bottom line says when the note has been taken.
    noted: Option<String>,
    begun: bool,
}

impl Attendance {
    /// The roll-call of this meeting.
    pub fn new(meeting: MeetingId) -> Self {
        Self {
            meeting,
            view: None,
            words: LineEditor::new(""),
            list: List::new(),
            asking: None,
            noted: None,
            begun: false,
        }
    }

    /// With what the room knows already: keys that are typed at once find their seat.
    pub fn showing(mut self, view: MeetingView) -> Self {
        self.begin(view);
        self
    }

    fn begin(&mut self, view: MeetingView) {
        let first = Roll::of(&view).first_unknown().map(Entry::Seat);
        self.view = Some(Box::new(view));
        if !std::mem::replace(&mut self.begun, true) {
            self.go_to(first);
        }
    }

    fn entries(&self) -> Vec<Entry> {
        self.view.as_ref().map_or_else(Vec::new, |view| Roll::of(view).found(&self.words.text()))
    }

    fn selected(&self) -> Option<Entry> {
        self.entries().get(self.list.selected).copied()
    }

    /// To this row of the whole list, with nothing typed.
    fn go_to(&mut self, entry: Option<Entry>) {
        self.words.replace("");
        let at = self.entries().iter().position(|it| Some(*it) == entry);
        self.list.selected = at.unwrap_or(self.list.selected);
    }

    /// Enter: the representative, where nobody has said; else it is asked what is to be noted.
    fn choose(&mut self, scene: &Scene) -> Vec<Effect> {
        let Some(entry) = self.selected() else { return Vec::new() };
        let known = match (entry, &self.view) {
            (Entry::Seat(seat), Some(view)) => Roll::of(view).standing(seat, scene.now),
            (Entry::NewGuest, Some(view)) => {
                self.asking = Some(Asking::Guest);
                let name = Roll::of(view).guest_meant(&self.words.text());
                return vec![Effect::push(Prompt::new(scene.say("roll-guest-name"), &name))];
            }
            _ => Standing::Left,
        };
        if known == Standing::Unknown {
            return self.note(entry, Note::Is(Presence::Representative), scene);
        }
        self.asking = Some(Asking::Note(entry));
        let word = |note: Note| match (entry, note) {
            (Entry::Guest(_), Note::Unknown) => scene.say("roll-remove-guest"),
            _ => note.word(scene),
        };
        let words = offered(entry).map(|(key, note)| format!("{key}  {}", word(note))).collect();
        let chosen = match known {
            Standing::Represented(capacity) => {
                Presence::VARIANTS.iter().position(|it| it.capacity() == Some(capacity))
            }
            Standing::Apology => Some(2),
            Standing::Absent => Some(3),
            _ => None,
        };
        vec![Effect::push(Picker::choices(self.name(entry), words, chosen.unwrap_or(0)))]
    }

    fn note(&mut self, entry: Entry, note: Note, scene: &Scene) -> Vec<Effect> {
        let meeting = self.meeting;
        let command = match (entry, note) {
            (Entry::NewGuest, _) => return vec![Effect::Refuse(scene.say("roll-no-seat"))],
            (Entry::Guest(_), Note::Is(_)) => return vec![Effect::Refuse(scene.say("roll-guest-how"))],
            (Entry::Seat(seat), Note::Is(presence)) => {
                Command::NotePresence { meeting, seat, presence: Some(presence) }
            }
            (Entry::Seat(seat), Note::Unknown) => Command::NotePresence { meeting, seat, presence: None },
            (Entry::Guest(id), Note::Unknown) => Command::RemoveGuest { id },
            (Entry::Seat(seat), Note::Comes) => return self.passes(Participant::Seat(seat), true, scene),
            (Entry::Seat(seat), Note::Leaves) => return self.passes(Participant::Seat(seat), false, scene),
            (Entry::Guest(id), Note::Comes) => return self.passes(Participant::Guest(id), true, scene),
            (Entry::Guest(id), Note::Leaves) => return self.passes(Participant::Guest(id), false, scene),
        };
        self.noted = Some(format!("{}: {}", self.name(entry), note.word(scene)));
        let next = match (&self.view, entry) {
            (Some(view), Entry::Seat(seat)) => Roll::of(view).next_unknown(seat).map(Entry::Seat),
            _ => None,
        };
        self.go_to(next.or(Some(entry)));
        vec![Effect::order(command)]
    }

    /// Now, while the meeting runs; where it is noted already, or the meeting is over, the time is
    /// asked for.
    fn passes(&mut self, who: Participant, comes: bool, scene: &Scene) -> Vec<Effect> {
        let entry = Entry::from(who);
        let name = self.name(entry);
        self.go_to(Some(entry));
        let Some(view) = &self.view else { return Vec::new() };
        let stays = Roll::of(view).stays(who);
        let there: Vec<&&Stay> = stays.iter().filter(|line| line.left.is_none()).collect();
        let noted = if comes {
            there.last().and_then(|line| line.came)
        } else if there.is_empty() {
            stays.iter().filter_map(|line| line.left).max_by_key(|left| left.at)
        } else {
            None
        };
        if noted.is_none() && view.meeting.state != MeetingState::Held {
            let word = if comes { Note::Comes } else { Note::Leaves }.word(scene);
            self.noted = Some(format!("{name}: {word}"));
            return vec![self.passage(who, comes, None)];
        }
        self.asking = Some(Asking::Time { who, comes });
        let key = if comes { "roll-when-came" } else { "roll-when-left" };
        let clock = noted.map(|passage| passage.at.clock()).unwrap_or_default();
        vec![Effect::push(Prompt::new(scene.tell(key, &[("name", Arg::from(name))]), &clock))]
    }

    fn passage(&self, who: Participant, comes: bool, at: Option<Moment>) -> Effect {
        let meeting = self.meeting;
        Effect::order(if comes {
            Command::NoteArrival { meeting, who, at }
        } else {
            Command::NoteLeaving { meeting, who, at }
        })
    }

    fn name(&self, entry: Entry) -> String {
        self.view.as_ref().map_or_else(String::new, |view| Roll::of(view).name(entry))
    }

    fn rows(view: &MeetingView, entries: &[Entry], words: &str, scene: &Scene, cells: usize) -> Vec<Row> {
        let theme = &scene.theme;
        let roll = Roll::of(view);
        let left = cells.saturating_sub(INSTITUTION + STATE + 2);
        let row = |entry: &Entry| match entry {
            Entry::Seat(seat) => {
                let standing = roll.standing(*seat, scene.now);
                let (sign, style) = match standing {
                    Standing::Represented(_) => (theme.check, theme.good),
                    Standing::Unknown => (" ", theme.quiet),
                    _ => (theme.dash, theme.warning),
                };
                let told = format!("{sign} {}", roll.told(*seat, scene));
                Row::new(Line::from(vec![
                    Span::raw(fit(&roll.name(*entry), INSTITUTION, theme.ellipsis)),
                    Span::raw(" "),
                    Span::styled(fit(&told, STATE, theme.ellipsis), style),
                    Span::raw(" "),
                    Span::styled(fit(&roll.holders(*seat), left, theme.ellipsis), theme.quiet),
                ]))
            }
            Entry::Guest(id) => {
                let guest = [scene.say("roll-guest"), roll.name(*entry)].join(": ");
                let passages = roll.passages(Participant::Guest(*id), scene);
                Row::new(Line::from([vec![guest], passages].concat().join(", ")))
            }
            Entry::NewGuest => {
                let name = roll.guest_meant(words);
                Row::new(Line::from(format!("{} {name}", scene.say("roll-new-guest")).trim_end().to_owned()))
            }
        };
        entries.iter().map(row).collect()
    }

    fn headline(view: &MeetingView, scene: &Scene) -> String {
        let (count, of) = Roll::of(view).count(scene.now);
        let told = scene.tell("room-represented", &[("count", Arg::from(count)), ("of", Arg::from(of))]);
        format!("{} {} {told}", scene.say("roll-title"), scene.theme.dash)
    }
}

/// What can be noted for the row: for a guest only that it comes, leaves, or is none.
fn offered(entry: Entry) -> impl Iterator<Item = (char, Note)> {
    let guest = matches!(entry, Entry::Guest(_));
    Note::ALL.iter().copied().filter(move |(_, note)| !guest || !matches!(note, Note::Is(_)))
}

impl Screen for Attendance {
    fn title(&self, scene: &Scene) -> String {
        scene.say("roll-title")
    }

    fn contexts(&self) -> &'static [Context] {
        &[Context::Picker, Context::Editor]
    }

    fn footer(&self) -> Vec<Action> {
        vec![Action::Open, Action::Up, Action::Down, Action::Undo, Action::Back]
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
            self.begin(*view);
        }
        Vec::new()
    }

    fn act(&mut self, action: Action, scene: &Scene) -> Option<Vec<Effect>> {
        self.asking = None;
        if self.list.act(action, self.entries().len()) {
            return Some(Vec::new());
        }
        match action {
            Action::Open | Action::NewLine => Some(self.choose(scene)),
            Action::Back if !self.words.is_empty() => {
                self.go_to(self.selected());
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
        let mut effects = Vec::new();
        for letter in text.chars() {
            match (Note::by_key(letter), self.selected()) {
                (Some(note), Some(entry)) => effects.extend(self.note(entry, note, scene)),
                (Some(_), None) => {}
                (None, _) => {
                    self.words.paste(letter.encode_utf8(&mut [0; 4]));
                    self.list.selected = 0;
                }
            }
        }
        effects
    }

    fn given(&mut self, given: Given, scene: &Scene) -> Vec<Effect> {
        match (given, self.asking.take()) {
            (Given::Choice(at), Some(Asking::Note(entry))) => match offered(entry).nth(at) {
                Some((_, note)) => self.note(entry, note, scene),
                None => Vec::new(),
            },
            (Given::Text(name), Some(Asking::Guest)) => {
                self.words.replace("");
                vec![Effect::order(Command::AddGuest { meeting: self.meeting, name })]
            }
            (Given::Text(clock), Some(Asking::Time { who, comes })) => {
                let Some((time, view)) = parse_time(&clock).zip(self.view.as_ref()) else {
                    return vec![Effect::Refuse(scene.say("roll-time-how"))];
                };
                let day = view.meeting.opened.unwrap_or(view.meeting.start).day();
                let at = Moment::local(day.date().and_time(time));
                vec![self.passage(who, comes, Some(at))]
            }
            _ => Vec::new(),
        }
    }

    fn done(&mut self, _receipt: &Receipt, _scene: &Scene) -> Vec<Effect> {
        self.noted.take().map(Effect::Say).into_iter().collect()
    }

    fn draw(&mut self, area: Rect, buf: &mut Buffer, scene: &Scene) -> Option<Position> {
        let theme = &scene.theme;
        let entries = self.entries();
        let view = self.view.as_ref()?;
        let wide = area.width.min(96);
        let rows = Self::rows(view, &entries, &self.words.text(), scene, usize::from(wide).saturating_sub(6));
        let all = Roll::of(view).found("").len() + 3;
        let height = u16::try_from(all).unwrap_or(u16::MAX).min(area.height);
        let room = window(area, buf, theme, &Self::headline(view, scene), wide, height);
        if room.is_empty() {
            return None;
        }
        let prompt = format!("{} ", scene.say("picker-prompt"));
        put(buf, room, &prompt, theme.quiet);
        let indent = u16::try_from(width(&prompt)).unwrap_or(0).min(room.width);
        let strip = Rect { x: room.x + indent, width: room.width - indent, height: 1, ..room };
        let look = EditorLook { text: theme.text, selection: theme.selection, found: theme.found };
        let typing = self.words.render(strip, buf, &look);
        let hints = if room.height > 6 { 2 } else { u16::from(room.height > 3) };
        let below = Rect { y: room.y + 1, height: room.height - 1 - hints, ..room };
        for (key, y) in
            ["roll-how", "roll-how-passages"].into_iter().zip(room.bottom() - hints..room.bottom())
        {
            put(buf, Rect { y, height: 1, ..room }, &scene.say(key), theme.quiet);
        }
        let row = self.list.draw(below, buf, theme, &rows, true);
        if self.words.is_empty() { row.or(typing) } else { typing }
    }
}
