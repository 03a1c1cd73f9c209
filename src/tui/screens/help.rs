//! The keys of the place one is in, made from the keymap itself.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use crate::keymap::{Action, Context, Keymap};
use crate::tui::effect::Effect;
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;
use crate::tui::widgets::{List, Row, fit, window};

/// A window of keys.
pub struct Help {
    /// Where keys are looked up, innermost first.
    place: Vec<Context>,
    /// The same places in the order they are read.
    contexts: Vec<Context>,
    /// What the user may not do.
    barred: Vec<Action>,
    list: List,
}

impl Help {
    /// The keys of these places.
    pub fn here(contexts: &[Context], barred: Vec<Action>) -> Self {
        let mut contexts = contexts.to_vec();
        contexts.push(Context::Anywhere);
        let place = contexts.clone();
        // What is special to the place comes before what every text has.
        contexts.sort_by_key(|context| matches!(context, Context::Editor | Context::EditorCommand));
        Self { place, contexts, barred, list: List::default() }
    }

    fn rows(&self, scene: &Scene) -> Vec<Row> {
        let mut rows = Vec::new();
        for context in &self.contexts {
            rows.push(Row::heading(Span::styled(scene.named("context", context.name()), scene.theme.title)));
            let live = live(&scene.keymap, *context, &self.place).into_iter();
            rows.extend(live.filter(|(_, action)| !self.barred.contains(action)).map(|(keys, action)| {
                let name = fit(&scene.named("action", action.name()), 34, scene.theme.ellipsis);
                Row::new(Line::from(vec![Span::raw(name), Span::raw(" "), Span::raw(keys.join("  "))]))
            }));
        }
        rows
    }
}

/// The bindings of one context that do what they say in this place: where there is text, a key
/// that writes a character does not. What holds everywhere comes last.
pub(super) fn live(keymap: &Keymap, context: Context, place: &[Context]) -> Vec<(Vec<String>, Action)> {
    let everywhere: Vec<Action> = keymap.bindings(Context::Anywhere).map(|(_, action)| action).collect();
    let mut bindings: Vec<(Vec<String>, Action)> = keymap
        .bindings(context)
        .filter_map(|(mut keys, action)| {
            let reaching = keymap.keys_for(action, place);
            keys.retain(|key| reaching.contains(key));
            (!keys.is_empty()).then_some((keys, action))
        })
        .collect();
    if context != Context::Anywhere {
        bindings.sort_by_key(|(_, action)| everywhere.contains(action));
    }
    bindings
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
