//! What the screen says of a text: whether it is on disk, and who writes.

use ratatui::style::Style;

use super::session::{Pen, TextSession};
use crate::keymap::{Action, Context};
use crate::language::Arg;
use crate::tui::scene::Scene;

const PLACES: &[Context] = &[Context::Editor, Context::EditorCommand];

impl TextSession {
    /// One line, with a sign before what is alarming, and its style.
    pub fn status(&self, scene: &Scene) -> (String, Style) {
        let (words, style) = self.words(scene);
        let alarming = self.kept.is_some() || self.trouble.is_some() || self.pen == Pen::Gone;
        (if alarming { format!("{} {words}", scene.theme.alert) } else { words }, style)
    }

    pub(super) fn words(&self, scene: &Scene) -> (String, Style) {
        let theme = &scene.theme;
        let key = |action| Arg::from(scene.key(action, PLACES).unwrap_or_default());
        if self.kept.is_some() {
            let words = scene.tell("writing-kept", &[("key", key(Action::SaveToFile))]);
            return (words, theme.danger);
        }
        if let Some(why) = &self.trouble {
            let why = scene.refusal(why).join(" ");
            let words =
                scene.tell("writing-failed", &[("why", why.into()), ("key", key(Action::SaveToFile))]);
            return (words, theme.danger);
        }
        if let Some(question) = self.question(key, scene) {
            return (question, theme.warning);
        }
        match &self.pen {
            Pen::Coming => (scene.say("writing-coming"), theme.quiet),
            Pen::Locked => (scene.say("writing-locked"), theme.warning),
            Pen::Barred(why) => (scene.refusal(why).join(" "), theme.warning),
            Pen::Gone => (scene.say("writing-gone"), theme.danger),
            Pen::Theirs(user) => {
                let args = [("user", Arg::from(user)), ("key", key(Action::TakeOver))];
                (scene.tell("writing-theirs", &args), theme.warning)
            }
            Pen::Mine if self.late => (scene.say("writing-saving"), theme.warning),
            Pen::Mine => match self.shown {
                Some(at) => {
                    let at = Arg::from(at.clock_with_seconds());
                    (scene.tell("writing-saved", &[("at", at)]), theme.good)
                }
                // The first key of a text: there is something now.
                None if self.rhythm.is_unsaved() => (scene.say("writing-saving"), theme.quiet),
                None => (scene.say("writing-untouched"), theme.quiet),
            },
        }
    }
}
