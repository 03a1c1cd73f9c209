//! Short words that become their texts.

use super::MeetingRoom;
use crate::keymap::Action;
use crate::language::Arg;
use crate::tui::effect::Effect;
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;

/// Where the cursor stands when the text has come; without it, behind the text.
const MARKER: char = '¤';

impl MeetingRoom {
    /// Puts what the short word before the cursor stands for in its place.
    pub(super) fn expand(&mut self, scene: &Scene) -> Vec<Effect> {
        let Some((_, line, byte)) = self.writing.line() else {
            return vec![Effect::Refuse(self.no_items(scene))];
        };
        let before = &line[..byte];
        let start = before
            .rfind(char::is_whitespace)
            .map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
        let typed = before[start..].trim_start_matches(['(', '«', '"']);
        let short = typed.to_lowercase();
        match self.abbreviations.iter().find(|it| it.short == short) {
            Some(found) => {
                let (before, after) = found.text.split_once(MARKER).unwrap_or((&found.text, ""));
                let bytes = byte - typed.len()..byte;
                self.writing.exchange(bytes, [before, after], scene)
            }
            None => vec![Effect::Refuse(self.no_abbreviation(typed, scene))],
        }
    }

    fn no_abbreviation(&self, typed: &str, scene: &Scene) -> String {
        let key = scene.key(Action::GoAbbreviations, self.contexts()).unwrap_or_default();
        if typed.is_empty() {
            return scene.tell("abbreviation-no-word", &[("key", Arg::from(key))]);
        }
        scene.tell("abbreviation-unknown", &[("word", Arg::from(typed)), ("key", Arg::from(key))])
    }
}
