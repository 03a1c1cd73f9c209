//! An item made on the spot: its title, and its kind in the same line.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use strum::VariantArray;

use crate::domain::ItemKind;
use crate::keymap::{Action, Context};
use crate::tui::editor::{EditorLook, LineEditor, Outcome};
use crate::tui::effect::{Effect, Given};
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;
use crate::tui::widgets::{put, width, window};

/// Gives [`Given::NewItem`] to the room below, or closes.
pub struct NewItem {
    title: LineEditor,
    kind: ItemKind,
}

impl NewItem {
    /// A discussion, as long as nothing else is chosen.
    pub fn new() -> Self {
        Self { title: LineEditor::new(""), kind: ItemKind::Discussion }
    }

    fn turn(&mut self, forward: bool) {
        let kinds = ItemKind::VARIANTS;
        let at = kinds.iter().position(|kind| *kind == self.kind).unwrap_or(0);
        let step = if forward { 1 } else { kinds.len() - 1 };
        self.kind = kinds[(at + step) % kinds.len()];
    }
}

impl Screen for NewItem {
    fn title(&self, scene: &Scene) -> String {
        scene.say("room-new-item")
    }

    fn contexts(&self) -> &'static [Context] {
        &[Context::Picker, Context::Editor]
    }

    fn footer(&self) -> Vec<Action> {
        vec![Action::Open, Action::Back]
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
        match action {
            Action::Open | Action::NewLine => {
                let title = self.title.text().trim().to_owned();
                let given = Effect::Give(Given::NewItem(self.kind, title.clone()));
                Some(vec![if title.is_empty() { Effect::Pop } else { given }])
            }
            Action::Up | Action::Down => {
                self.turn(action == Action::Down);
                Some(Vec::new())
            }
            Action::Back => Some(vec![Effect::Pop]),
            _ => match self.title.act(action, &scene.now.clock()) {
                Outcome::NotMine => None,
                Outcome::Copied(text) => Some(vec![Effect::Copy(text)]),
                _ => Some(Vec::new()),
            },
        }
    }

    fn typed(&mut self, text: &str, _scene: &Scene) -> Vec<Effect> {
        self.title.paste(text);
        Vec::new()
    }

    fn draw(&mut self, area: Rect, buf: &mut Buffer, scene: &Scene) -> Option<Position> {
        let theme = &scene.theme;
        let room = window(area, buf, theme, &self.title(scene), 76, 2);
        if room.is_empty() {
            return None;
        }
        let [before, after] = theme.turn;
        let kind = format!("{before}{}{after}  ", scene.named("item-kind", self.kind.into()));
        let indent = u16::try_from(width(&kind)).unwrap_or(0).min(room.width / 2);
        put(buf, Rect { width: indent, height: 1, ..room }, &kind, theme.focus);
        let line = Rect { x: room.x + indent, width: room.width - indent, height: 1, ..room };
        if room.height > 1 {
            let below = Rect { y: room.y + 1, height: 1, ..room };
            put(buf, below, &scene.say("room-new-item-how"), theme.quiet);
        }
        let look = EditorLook { text: theme.text, selection: theme.selection, found: theme.found };
        self.title.render(line, buf, &look)
    }
}
