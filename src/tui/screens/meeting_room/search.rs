//! Search through the whole meeting: words become a list of the lines that hold them.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use super::agenda;
use crate::domain::{AgendaItemId, MeetingId, TextKey};
use crate::keymap::{Action, Context};
use crate::office::{AnswerBody, MeetingView, Query};
use crate::tui::editor::{EditorLook, LineEditor, Outcome};
use crate::tui::effect::{Effect, Given};
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;
use crate::tui::widgets::{List, fit, put, window, wrap};

/// Cells of the window, as many as there are.
const WIDTH: u16 = 110;
/// Cells for an item's number and the beginning of its title.
const ITEM: usize = 22;
/// Letters shown before the first word that was found.
const BEFORE: usize = 12;

/// The text of one item.
struct Text {
    item: AgendaItemId,
    /// `3/2026 Prosedyretall`
    heading: String,
    lines: Vec<String>,
}

/// What holds the words: the line of a text, and where in it the first word stands; or its title.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Hit {
    text: usize,
    at: Option<(usize, usize)>,
}

/// Gives [`Given::Spot`] to the room, or closes and leaves everything as it was.
pub struct Search {
    meeting: MeetingId,
    /// The text that is being written here, newer than the office's.
    open: (AgendaItemId, Vec<String>),
    texts: Vec<Text>,
    words: LineEditor,
    hits: Vec<Hit>,
    list: List,
}

impl Search {
    /// Searches this meeting; `open` is the item one is at and its text as it stands here.
    pub fn new(view: &MeetingView, open: (AgendaItemId, Vec<String>)) -> Self {
        let mut search = Self {
            meeting: view.meeting.id,
            open,
            texts: Vec::new(),
            words: LineEditor::new(""),
            hits: Vec::new(),
            list: List::default(),
        };
        search.read(view);
        search
    }

    fn read(&mut self, view: &MeetingView) {
        let text = |id| {
            let draft = view.drafts.iter().find(|draft| draft.text == TextKey::Minutes(id));
            draft.map(|draft| draft.content.as_str())
        };
        let lines = |text: &str| text.split('\n').map(str::to_owned).collect();
        let texts = view.items.iter().map(|line| &line.item).map(|item| Text {
            item: item.id,
            heading: format!("{} {}", agenda::number(item), item.title),
            lines: if item.id == self.open.0 {
                self.open.1.clone()
            } else {
                lines(text(item.id).unwrap_or(&item.minutes))
            },
        });
        self.texts = texts.collect();
        self.find();
    }

    /// The lines and titles that hold all words, in any order.
    fn find(&mut self) {
        let words = self.words.text().to_lowercase();
        let words: Vec<&str> = words.split_whitespace().collect();
        self.hits.clear();
        if words.is_empty() {
            return;
        }
        for (text, it) in self.texts.iter().enumerate() {
            if holds(&it.heading, &words).is_some() {
                self.hits.push(Hit { text, at: None });
            }
            for (line, written) in it.lines.iter().enumerate() {
                let hit = holds(written, &words).map(|byte| Hit { text, at: Some((line, byte)) });
                self.hits.extend(hit);
            }
        }
    }

    fn row(&self, hit: Hit, cells: usize, scene: &Scene) -> Line<'static> {
        let theme = &scene.theme;
        let Some(text) = self.texts.get(hit.text) else { return Line::default() };
        let (line, byte) = hit.at.unwrap_or_default();
        let written = hit.at.and_then(|_| text.lines.get(line)).map_or("", String::as_str);
        let start = written[..byte.min(written.len())].char_indices().rev().nth(BEFORE).map(|(at, _)| at);
        let shown =
            start.map_or_else(|| written.to_owned(), |at| format!("{}{}", theme.ellipsis, &written[at..]));
        let heading = if hit.at.is_none() { cells.saturating_sub(2) } else { ITEM };
        Line::from(vec![
            Span::styled(fit(&text.heading, heading, theme.ellipsis), theme.quiet),
            Span::raw("  "),
            Span::raw(fit(&shown, cells.saturating_sub(ITEM + 4), theme.ellipsis).trim_end().to_owned()),
        ])
    }
}

/// Where the first of the words stands in the line, if all of them do.
fn holds(line: &str, words: &[&str]) -> Option<usize> {
    let small = line.to_lowercase();
    let places: Option<Vec<usize>> = words.iter().map(|word| small.find(word)).collect();
    let first = places?.into_iter().min()?;
    // Letters may be longer in small letters; the place is then near enough.
    Some(line.floor_char_boundary(first))
}

impl Screen for Search {
    fn title(&self, scene: &Scene) -> String {
        scene.say("search-title")
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
            self.read(&view);
        }
        Vec::new()
    }

    fn act(&mut self, action: Action, scene: &Scene) -> Option<Vec<Effect>> {
        if self.list.act(action, self.hits.len()) {
            return Some(Vec::new());
        }
        match action {
            Action::Open | Action::NewLine => {
                let hit = self.hits.get(self.list.selected);
                let spot = hit.and_then(|hit| Some((self.texts.get(hit.text)?.item, hit)));
                Some(vec![match spot {
                    Some((item, hit)) => {
                        let (line, byte) = hit.at.unwrap_or_default();
                        Effect::Give(Given::Spot(item, line, byte))
                    }
                    None if self.words.is_empty() => Effect::Refuse(scene.say("search-begin")),
                    None => Effect::Refuse(scene.say("search-nothing")),
                }])
            }
            Action::Back => Some(vec![Effect::Pop]),
            _ => match self.words.act(action, "") {
                Outcome::NotMine => None,
                Outcome::Changed => {
                    self.list.selected = 0;
                    self.find();
                    Some(Vec::new())
                }
                _ => Some(Vec::new()),
            },
        }
    }

    fn typed(&mut self, text: &str, _scene: &Scene) -> Vec<Effect> {
        self.words.paste(text);
        self.list.selected = 0;
        self.find();
        Vec::new()
    }

    fn draw(&mut self, area: Rect, buf: &mut Buffer, scene: &Scene) -> Option<Position> {
        let theme = &scene.theme;
        let room = window(area, buf, theme, &scene.say("search-title"), WIDTH, area.height);
        if room.is_empty() {
            return None;
        }
        let look = EditorLook { text: theme.text, selection: theme.selection, found: theme.found };
        let prompt = format!("{} ", scene.say("picker-prompt"));
        put(buf, room, &prompt, theme.quiet);
        let indent = u16::try_from(prompt.chars().count()).unwrap_or(0).min(room.width);
        let strip = Rect { x: room.x + indent, width: room.width - indent, height: 1, ..room };
        let typing = self.words.render(strip, buf, &look);
        let below = Rect { y: room.y + 1, height: room.height - 1, ..room };
        if self.hits.is_empty() {
            let words = scene.say(if self.words.is_empty() { "search-begin" } else { "search-nothing" });
            for (text, y) in wrap(&words, usize::from(room.width)).iter().zip(below.y..below.bottom()) {
                put(buf, Rect { y, height: 1, ..below }, text, theme.quiet);
            }
            return typing;
        }
        let cells = usize::from(room.width);
        let rows: Vec<Line<'static>> = self.hits.iter().map(|hit| self.row(*hit, cells, scene)).collect();
        let row = self.list.draw_long(below, buf, theme, rows.len(), |at| rows[at].clone());
        // The cursor stays where the user types until a row is chosen with the arrows.
        if self.list.selected == 0 { typing } else { row }
    }
}

#[cfg(test)]
mod tests {
    use super::holds;

    #[test]
    fn a_line_holds_words_in_any_order_and_case() {
        for (line, words, at) in [
            ("aksjon lhn: sende kursplan", vec!["kurs", "send"], Some(12)),
            ("ØKONOMISK: Å være", vec!["være", "økonom"], Some(0)),
            ("aksjon", vec!["aksjon", "lhn"], None),
        ] {
            assert_eq!(holds(line, &words), at, "{line}");
        }
    }
}
