//! The keys of the place one is in, made from the keymap itself.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use crate::keymap::{Action, Context};
use crate::tui::effect::Effect;
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;
use crate::tui::widgets::{List, Row, fit, window};

/// A window of keys.
pub struct Help {
    contexts: Vec<Context>,
    list: List,
}

impl Help {
    /// The keys of these places.
    pub fn here(contexts: &[Context]) -> Self {
        let mut contexts = contexts.to_vec();
        contexts.push(Context::Anywhere);
        // What is special to the place comes before what every text has.
        contexts.sort_by_key(|context| matches!(context, Context::Editor | Context::EditorCommand));
        Self { contexts, list: List::default() }
    }

    fn rows(&self, scene: &Scene) -> Vec<Row> {
        let mut rows = Vec::new();
        for context in &self.contexts {
            rows.push(Row::heading(Span::styled(scene.named("context", context.name()), scene.theme.title)));
            rows.extend(scene.keymap.bindings(*context).map(|(keys, action)| {
                let name = fit(&scene.named("action", action.name()), 34, scene.theme.ellipsis);
                Row::new(Line::from(vec![Span::raw(name), Span::raw(" "), Span::raw(keys.join("  "))]))
            }));
        }
        rows
    }
}

impl Screen for Help {
    fn title(&self, scene: &Scene) -> String {
        scene.say("help-title")
    }

    fn contexts(&self) -> &'static [Context] {
        &[Context::List]
    }

    fn footer(&self) -> Vec<Action> {
        vec![Action::Down, Action::PageDown, Action::Back]
    }

    fn is_overlay(&self) -> bool {
        true
    }

    fn act(&mut self, action: Action, scene: &Scene) -> Option<Vec<Effect>> {
        let count = self.rows(scene).iter().filter(|row| row.selectable).count();
        if self.list.act(action, count) {
            return Some(Vec::new());
        }
        matches!(action, Action::Back | Action::Help | Action::Open | Action::Quit).then(|| vec![Effect::Pop])
    }

    fn draw(&mut self, area: Rect, buf: &mut Buffer, scene: &Scene) -> Option<Position> {
        let rows = self.rows(scene);
        let height = u16::try_from(rows.len()).unwrap_or(u16::MAX);
        let room = window(area, buf, &scene.theme, &self.title(scene), 72, height);
        self.list.draw(room, buf, &scene.theme, &rows, true)
    }
}
