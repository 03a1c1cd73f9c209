//! Every command by name.

use super::help::live;
use super::picker::{Choice, Picker};
use crate::keymap::{Action, Context};
use crate::tui::effect::Given;
use crate::tui::scene::Scene;
use crate::tui::widgets::fit;

/// The command palette: what can be done in these places, with its keys. Gives
/// [`Given::Action`].
pub struct Palette;

impl Palette {
    /// The palette for the place one is in.
    pub fn here(contexts: &[Context], barred: &[Action], scene: &Scene) -> Picker {
        let mut offered: Vec<Action> = Vec::new();
        let place: Vec<Context> = contexts.iter().copied().chain([Context::Anywhere]).collect();
        let choices = place
            .iter()
            .flat_map(|context| live(&scene.keymap, *context, &place))
            .filter(|(_, action)| !barred.contains(action))
            .filter(|(_, action)| {
                let new = !offered.contains(action) && !matches!(action, Action::Palette | Action::Back);
                offered.push(*action);
                new
            })
            .map(|(keys, action)| {
                let name = fit(&scene.named("action", action.name()), 34, scene.theme.ellipsis);
                Choice { shown: format!("{name} {}", keys.join("  ")), given: Given::Action(action) }
            })
            .collect();
        Picker::new(scene.say("palette-title"), choices)
    }
}
