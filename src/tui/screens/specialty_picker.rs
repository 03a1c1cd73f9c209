//! Choosing several specialties at once: one by one, by service, or all.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Span;

use crate::domain::Service;
use crate::keymap::{Action, Context};
use crate::tui::editor::{EditorLook, LineEditor, Outcome};
use crate::tui::effect::{Effect, Given};
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;
use crate::tui::widgets::{List, Row, put, width as cells_of, window};

/// The services, and the name of each.
const SERVICES: [(Service, &str); 4] = [
    (Service::Specialist, "service-specialist"),
    (Service::General, "service-general"),
    (Service::Occupational, "service-occupational"),
    (Service::Public, "service-public"),
];

/// Gives [`Given::Specialties`] to the screen below, or closes.
pub struct SpecialtyPicker {
    title: String,
    words: LineEditor,
    lines: Vec<Offer>,
    chosen: Vec<String>,
    list: List,
}

/// A line that is chosen as a whole.
struct Offer {
    shown: String,
    codes: Vec<String>,
}

impl SpecialtyPicker {
    /// With these codes chosen already.
    pub fn new(title: String, codes: &str, scene: &Scene) -> Self {
        let known = &scene.reference.specialties;
        let group = |key: &str, codes: Vec<String>| Offer {
            shown: scene.tell(key, &[("count", codes.len().into())]),
            codes,
        };
        let mut lines = vec![group("service-all", known.iter().map(|one| one.code.clone()).collect())];
        for (service, key) in SERVICES {
            let codes: Vec<String> =
                known.iter().filter(|one| one.service == service).map(|one| one.code.clone()).collect();
            if !codes.is_empty() {
                lines.push(group(key, codes));
            }
        }
        lines.extend(known.iter().map(|one| Offer {
            shown: format!("{}  {}", one.code, scene.specialty(one.id)),
            codes: vec![one.code.clone()],
        }));
        let chosen = codes.split([',', ';', ' ']).filter(|code| known.iter().any(|one| one.code == *code));
        let chosen = chosen.map(str::to_owned).collect();
        Self { title, words: LineEditor::new(""), lines, chosen, list: List::new() }
    }

    fn matching(&self) -> Vec<&Offer> {
        let words = self.words.text().to_lowercase();
        let words = words.trim();
        let mut found: Vec<&Offer> =
            self.lines.iter().filter(|line| line.shown.to_lowercase().contains(words)).collect();
        found.sort_by_key(|line| !line.shown.to_lowercase().starts_with(words));
        found
    }

    fn has(&self, offer: &Offer) -> bool {
        offer.codes.iter().all(|code| self.chosen.contains(code))
    }

    /// Chooses the line, or takes it away where all of it is chosen.
    fn toggle(&mut self) -> bool {
        let Some(offer) = self.matching().get(self.list.selected).copied() else { return false };
        let (codes, had) = (offer.codes.clone(), self.has(offer));
        self.chosen.retain(|code| !codes.contains(code));
        if !had {
            self.chosen.extend(codes);
        }
        true
    }

    /// The codes in the order of the list.
    fn codes(&self) -> String {
        let all = self.lines.iter().filter(|line| line.codes.len() == 1).map(|line| &line.codes[0]);
        let mut codes: Vec<&str> = Vec::new();
        for code in all {
            if self.chosen.contains(code) && !codes.contains(&code.as_str()) {
                codes.push(code);
            }
        }
        codes.join(", ")
    }
}

impl Screen for SpecialtyPicker {
    fn title(&self, _scene: &Scene) -> String {
        self.title.clone()
    }

    fn contexts(&self) -> &'static [Context] {
        &[Context::Picker, Context::Editor]
    }

    fn footer(&self) -> Vec<Action> {
        vec![Action::Open, Action::Up, Action::Down, Action::Back]
    }

    fn footer_word(&self, action: Action) -> Option<&'static str> {
        (action == Action::Open).then_some("foot-done")
    }

    fn is_overlay(&self) -> bool {
        true
    }

    fn takes_text(&self) -> bool {
        true
    }

    fn act(&mut self, action: Action, scene: &Scene) -> Option<Vec<Effect>> {
        if self.list.act(action, self.matching().len()) {
            return Some(Vec::new());
        }
        match action {
            Action::Open | Action::NewLine => {
                // Enter on the only thing found, with nothing chosen, means that one.
                if self.chosen.is_empty() && !self.toggle() {
                    return Some(vec![Effect::Refuse(scene.say("picker-nothing"))]);
                }
                Some(vec![Effect::Give(Given::Specialties(self.codes()))])
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
        if text == " " {
            if !self.toggle() {
                return vec![Effect::Refuse(scene.say("picker-nothing"))];
            }
            // The next one is looked for from the start.
            self.words.replace("");
        } else {
            self.words.paste(text);
            self.list.selected = 0;
        }
        Vec::new()
    }

    fn draw(&mut self, area: Rect, buf: &mut Buffer, scene: &Scene) -> Option<Position> {
        let theme = &scene.theme;
        let rows: Vec<Row> = self
            .matching()
            .into_iter()
            .map(|offer| {
                let sign = if self.has(offer) { theme.check } else { " " };
                Row::new(Span::raw(format!("{sign} {}", offer.shown)))
            })
            .collect();
        let height = u16::try_from(self.lines.len() + 2).unwrap_or(u16::MAX).min(area.height);
        let room = window(area, buf, theme, &self.title, 72, height);
        if room.is_empty() {
            return None;
        }
        let prompt = format!("{} ", scene.say("picker-prompt"));
        put(buf, room, &prompt, theme.quiet);
        let indent = u16::try_from(cells_of(&prompt)).unwrap_or(0).min(room.width);
        let strip = Rect { x: room.x + indent, width: room.width - indent, height: 1, ..room };
        let look = EditorLook { text: theme.text, selection: theme.selection, found: theme.found };
        let typing = self.words.render(strip, buf, &look);
        if room.height > 1 {
            let told = scene.tell("specialties-chosen", &[("count", self.chosen.len().into())]);
            put(buf, Rect { y: room.bottom() - 1, height: 1, ..room }, &told, theme.quiet);
        }
        let below = Rect { y: room.y + 1, height: room.height.saturating_sub(2), ..room };
        if rows.is_empty() {
            put(buf, below, &scene.say("picker-nothing"), theme.warning);
            return typing;
        }
        let row = self.list.draw(below, buf, theme, &rows, true);
        if self.list.selected == 0 { typing } else { row.or(typing) }
    }
}
