//! The keys of the place one is in, made from the keymap itself.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use crate::keymap::{Action, Context, Keymap};
use crate::tui::effect::Effect;
use crate::tui::scene::Scene;
use crate::tui::screen::{Screen, called};
use crate::tui::widgets::{List, Row, fit, window};

/// A window of keys.
pub struct Help {
    /// Where keys are looked up, innermost first.
    place: Vec<Context>,
    /// The same places in the order they are read.
    contexts: Vec<Context>,
    /// What is done most here, as the screen calls it.
    first: Vec<(Action, String)>,
    /// What the user may not do.
    barred: Vec<Action>,
    list: List,
}

impl Help {
    /// The keys of the place that this screen is.
    pub fn here(screen: &dyn Screen, barred: Vec<Action>, scene: &Scene) -> Self {
        let mut contexts = screen.contexts().to_vec();
        contexts.push(Context::Anywhere);
        let place = contexts.clone();
        // What is special to the place comes before what every text has.
        contexts.sort_by_key(|context| matches!(context, Context::Editor | Context::EditorCommand));
        let may = |action: &Action| *action != Action::Help && !barred.contains(action);
        let first = screen.footer().into_iter().filter(may);
        let first = first.map(|action| (action, called(screen, action, scene))).collect();
        Self { place, contexts, first, barred, list: List::default() }
    }

    fn rows(&self, scene: &Scene) -> Vec<Row> {
        let row = |name: &str, keys: &[String]| {
            let name = fit(name, 34, scene.theme.ellipsis);
            Row::new(Line::from(vec![Span::raw(name), Span::raw(" "), Span::raw(keys.join("  "))]))
        };
        let heading = |words: String| Row::heading(Span::styled(words, scene.theme.title));
        let mut rows = vec![heading(scene.say("help-first"))];
        rows.extend(self.first.iter().filter_map(|(action, name)| {
            let keys = scene.keymap.keys_for(*action, &self.place);
            (!keys.is_empty()).then(|| row(name, &keys))
        }));
        let shown = |action: &Action| {
            self.barred.contains(action) || self.first.iter().any(|(first, _)| first == action)
        };
        for context in &self.contexts {
            rows.push(heading(scene.named("context", context.name())));
            let live = live(&scene.keymap, *context, &self.place).into_iter();
            let others = live.filter(|(_, action)| !shown(action));
            rows.extend(others.map(|(keys, action)| row(&scene.named("action", action.name()), &keys)));
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
