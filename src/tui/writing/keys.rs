//! What keys do to a text.

use std::time::Instant;

use super::session::{Pen, TextSession};
use crate::keymap::Action;
use crate::tui::editor::Outcome;
use crate::tui::effect::{Effect, Given};
use crate::tui::scene::Scene;
use crate::tui::screens::Prompt;

/// What was asked in a screen on top.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asking {
    Search,
    /// Whether to ask the writer for the pen.
    AskForPen,
    /// Whether to take it from one who has not answered.
    TakePen,
    /// The text is with the user's own editor.
    Edit,
    /// Another word for the one that stands at the cursor.
    Word,
}

/// What an action types where the text is not here yet.
pub(super) fn early(action: Action, scene: &Scene) -> Option<String> {
    match action {
        Action::NewLine => Some("\n".to_owned()),
        Action::InsertTime => Some([&scene.now.clock(), " "].concat()),
        _ => None,
    }
}

impl TextSession {
    /// An action on the text, and what is asked for it; `None` when it means nothing here.
    pub(super) fn act(
        &mut self,
        action: Action,
        scene: &Scene,
        now: Instant,
    ) -> Option<(Vec<Effect>, Option<Asking>)> {
        let asked = match action {
            Action::SearchText => {
                let prompt = Prompt::new(scene.say("writing-search-title"), "");
                (vec![Effect::push(prompt)], Some(Asking::Search))
            }
            Action::TakeOver => self.take_over(scene, now),
            Action::GivePen => (self.give_pen(scene), None),
            Action::KeepPen => (self.keep_pen(scene), None),
            Action::ExternalEditor if self.pen == Pen::Mine => {
                let mut effects = self.put_down();
                effects.push(Effect::RunEditor(self.editor.text()));
                (effects, Some(Asking::Edit))
            }
            Action::ExternalEditor => (self.read_only(scene), None),
            Action::SaveToFile => (vec![Effect::SaveToFile(self.text_for_file())], None),
            _ => (self.edit(action, scene, now)?, None),
        };
        Some(asked)
    }

    fn edit(&mut self, action: Action, scene: &Scene, now: Instant) -> Option<Vec<Effect>> {
        if self.pen == Pen::Coming
            && let Some(text) = early(action, scene)
        {
            self.type_early(&text);
        }
        let outcome = self.editor.act(action, &scene.now.clock());
        Some(match outcome {
            Outcome::NotMine => return None,
            Outcome::ReadOnly => self.read_only(scene),
            Outcome::NotFound => vec![Effect::Refuse(scene.say("writing-not-found"))],
            Outcome::Copied(text) => {
                // A cut is a change too.
                if action == Action::Cut {
                    self.rhythm.type_at(now);
                }
                self.clip.clone_from(&text);
                vec![Effect::Copy(text)]
            }
            Outcome::Changed => {
                self.rhythm.type_at(now);
                Vec::new()
            }
            Outcome::Moved => {
                self.rhythm.move_at(now);
                Vec::new()
            }
            Outcome::Still => Vec::new(),
        })
    }

    /// Typed or pasted text.
    pub(super) fn typed(&mut self, text: &str, scene: &Scene, now: Instant) -> Vec<Effect> {
        if self.pen == Pen::Coming {
            self.type_early(text);
            return Vec::new();
        }
        let one_key = text.chars().nth(1).is_none();
        let outcome = if one_key { self.editor.insert(text) } else { self.editor.paste(text) };
        match outcome {
            Outcome::ReadOnly => return self.read_only(scene),
            Outcome::Changed => self.rhythm.type_at(now),
            _ => {}
        }
        Vec::new()
    }

    /// Puts two texts in the place of these bytes of the cursor's line, with the cursor between.
    pub(super) fn put(
        &mut self,
        place: std::ops::Range<usize>,
        [before, after]: [&str; 2],
        scene: &Scene,
        now: Instant,
    ) -> Vec<Effect> {
        match self.editor.exchange(place, before, after) {
            Outcome::ReadOnly => return self.read_only(scene),
            _ => self.rhythm.type_at(now),
        }
        Vec::new()
    }

    /// The answer to what was asked.
    pub(super) fn given(&mut self, asked: Asking, given: Given, scene: &Scene, now: Instant) -> Vec<Effect> {
        match (asked, given) {
            (Asking::Search, Given::Text(words)) => {
                if self.editor.search(&words, true) {
                    self.rhythm.move_at(now);
                    return Vec::new();
                }
                vec![Effect::Refuse(scene.say("writing-not-found"))]
            }
            (Asking::AskForPen, Given::Yes) => self.ask_for_pen(now),
            (Asking::TakePen, Given::Yes) => self.take_pen(),
            (Asking::Word, Given::Text(word)) => {
                let place = self.word().map(|(place, _)| place);
                place.map(|place| self.put(place, [&word, ""], scene, now)).unwrap_or_default()
            }
            (Asking::Edit, Given::Edited(text)) => {
                let cursor = self.editor.cursor().min(text.len());
                match self.editor.replace(&text, cursor) {
                    Outcome::Changed => self.rhythm.type_at(now),
                    Outcome::ReadOnly => self.keep_text(text),
                    _ => {}
                }
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    pub(super) fn read_only(&self, scene: &Scene) -> Vec<Effect> {
        match &self.pen {
            Pen::Mine if self.handover.giving => vec![Effect::Refuse(self.words(scene).0)],
            Pen::Coming | Pen::Mine => Vec::new(),
            Pen::Theirs(_) | Pen::Gone | Pen::Locked | Pen::Barred(_) => {
                vec![Effect::Refuse(self.words(scene).0)]
            }
        }
    }
}
