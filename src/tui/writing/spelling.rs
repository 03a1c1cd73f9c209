//! Misspelt words: marked as the text is read, and what keys do about them.

use std::ops::Range;
use std::time::Instant;

use super::keys::Asking;
use super::session::{Pen, TextSession};
use super::{Mode, Writing};
use crate::keymap::{Action, Context};
use crate::language::{Arg, Language};
use crate::tui::effect::Effect;
use crate::tui::scene::Scene;
use crate::tui::screens::Suggestions;
use crate::tui::spelling::{Asked, Proof, Spelt, word_at};

const PLACES: &[Context] = &[Context::Editor, Context::Meeting];
const COMMANDED: &[Context] = &[Context::EditorCommand, Context::Meeting];

impl Writing {
    /// Marks words that are misspelt in this language; the words of these names never are.
    pub fn proofread<'a>(&mut self, language: Language, names: impl IntoIterator<Item = &'a str>) {
        let was_on = self.proof.as_ref().is_none_or(Proof::wants_marks);
        if self.proof.as_ref().is_none_or(|proof| proof.language() != language) {
            self.proof = Some(Proof::new(language));
        }
        if let Some(proof) = &mut self.proof {
            proof.turn(was_on);
            proof.learn(names);
        }
    }

    /// What the dictionary says.
    pub fn spelt(&mut self, spelt: &Spelt) {
        if let Some(proof) = &mut self.proof {
            proof.hear(spelt);
        }
    }

    /// The actions on spelling; `None` for all others, and where nothing is proofread.
    pub(super) fn spell(&mut self, action: Action, scene: &Scene) -> Option<Vec<Effect>> {
        let proof = self.proof.as_mut()?;
        match action {
            Action::ToggleSpelling | Action::SuggestSpelling if !proof.has_dictionary() => {
                let code = Arg::from(proof.language().code());
                Some(vec![Effect::Refuse(scene.tell("spelling-no-dictionary", &[("code", code)]))])
            }
            Action::ToggleSpelling => {
                let on = !proof.wants_marks();
                proof.turn(on);
                Some(vec![Effect::Say(scene.say(if on { "spelling-on" } else { "spelling-off" }))])
            }
            Action::SuggestSpelling => Some(self.suggest(scene)),
            _ => None,
        }
    }

    fn suggest(&mut self, scene: &Scene) -> Vec<Effect> {
        let (Some(session), Some(proof)) = (&self.open, &self.proof) else { return Vec::new() };
        if *session.pen() != Pen::Mine {
            return session.read_only(scene);
        }
        let Some((place, word)) = session.word() else {
            return vec![Effect::Refuse(scene.say("spelling-no-word"))];
        };
        let before = session.editor.cursor_in_line().saturating_sub(place.start);
        let back = crate::tui::widgets::width(&word[..before.min(word.len())]);
        let mut at = self.at;
        at.x = at.x.saturating_sub(u16::try_from(back).unwrap_or(0));
        let asked = Asked::Suggest { language: proof.language(), word: word.to_owned() };
        let list = Suggestions::new(word.to_owned(), at);
        self.asking = Some(Asking::Word);
        vec![Effect::push(list), Effect::Spell(asked)]
    }

    /// Asks about the words that were seen, when it is time.
    pub(super) fn look_up(&mut self, now: Instant) -> Option<Effect> {
        self.curious.take_if(|since| *since <= now)?;
        self.proof.as_mut()?.asks().map(Effect::Spell)
    }

    /// What is to be said of the spelling at the cursor.
    pub(super) fn misspelt(&self, scene: &Scene) -> Option<String> {
        let (session, proof) = (self.open.as_ref()?, self.proof.as_ref()?);
        let (_, word) = session.word().filter(|(_, word)| !self.typing && proof.is_wrong(word))?;
        let places = if self.mode() == Mode::Insert { PLACES } else { COMMANDED };
        let key = scene.key(Action::SuggestSpelling, places).unwrap_or_default();
        Some(scene.tell("spelling-wrong", &[("word", Arg::from(word)), ("key", Arg::from(key))]))
    }
}

impl TextSession {
    /// The word at the cursor, and where it stands in its line.
    pub(super) fn word(&self) -> Option<(Range<usize>, &str)> {
        let line = self.editor.lines().get(self.editor.cursor_line())?;
        word_at(line, self.editor.cursor_in_line())
    }
}
