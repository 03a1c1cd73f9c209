//! The keys in force, and what a key press means.

use std::sync::Arc;

use crossterm::event::KeyEvent;
use keybinds::{Key, KeyInput, KeySeq, Match, Mods};

use super::file::{self, Line};
use super::{Action, Context, KeymapError, Layout, Place, keys, lay, owns_printable_keys};

/// One way to ask for an action in a context.
#[derive(Clone, Debug)]
pub(super) struct Binding {
    pub context: Context,
    pub action: Action,
    pub keys: KeySeq,
    pub place: Place,
}

/// The keys in force, and the part of a sequence that is already pressed.
///
/// A sequence waits for its next key as long as it takes; Esc gives it up. No clock is needed, and
/// a slow line cannot break a sequence in two.
#[derive(Clone, Debug)]
pub struct Keymap {
    name: String,
    pub(super) bindings: Vec<Binding>,
    pending: Vec<KeyInput>,
}

/// What a key press meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pressed {
    /// The user asks for this.
    Action(Action),
    /// The first keys of a sequence, as they are shown.
    Pending(String),
    /// A sequence that was given up, or that leads nowhere. The key is spent.
    Cancelled(String),
    /// A key that means nothing here: where there is text and it prints, it is text.
    Unbound(KeyEvent),
}

/// Where some keys lead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Found {
    Action(Action),
    Prefix,
    Nothing,
}

impl Keymap {
    /// The keys of a built-in layout. That its file is without fault is a test's business, so that
    /// no time is spent on it at each start.
    pub fn builtin(layout: Layout) -> Self {
        let lines = file::read(layout.source(), &layout.file_name().into()).lines;
        let bindings = lines.into_iter().flat_map(Line::bindings).collect();
        Self { name: layout.name().to_owned(), bindings, pending: Vec::new() }
    }

    /// Reads a key file that must be without fault.
    pub fn parse(text: &str, file: &str) -> Result<Self, Vec<KeymapError>> {
        let (keymap, errors) = Self::read(text, file, None);
        if errors.is_empty() { Ok(keymap) } else { Err(errors) }
    }

    /// Lays a user's key file over the layout it names, or else over this one. What is right in it
    /// holds; what is wrong is told and leaves the keys as they were.
    pub fn load(text: &str, file: &str, base: Layout) -> (Self, Vec<KeymapError>) {
        Self::read(text, file, Some(base))
    }

    fn read(text: &str, file: &str, base: Option<Layout>) -> (Self, Vec<KeymapError>) {
        let file: Arc<str> = file.into();
        let said = file::read(text, &file);
        let base = said.base.or(base).map(Self::builtin);
        let base_name = base.as_ref().map(|base| base.name.clone());
        let (bindings, refused) =
            lay::lay(base.map(|base| base.bindings).unwrap_or_default(), said.lines, &file);
        let name = said.name.or(base_name).unwrap_or_else(|| file.to_string());
        let mut errors = said.errors;
        errors.extend(refused);
        errors.sort_by_key(|error| error.place.line);
        (Self { name, bindings, pending: Vec::new() }, errors)
    }

    /// What the key file calls itself.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Takes a key press. The contexts are given innermost first.
    pub fn press(&mut self, contexts: &[Context], key: KeyEvent) -> Pressed {
        let Some(input) = keys::arrived(&key) else { return Pressed::Unbound(key) };
        let begun = !self.pending.is_empty();
        self.pending.push(input);
        let given_up = begun && input == KeyInput::new(Key::Esc, Mods::NONE);
        let found = if given_up { Found::Nothing } else { leads_to(&self.bindings, contexts, &self.pending) };
        if found == Found::Prefix {
            return Pressed::Pending(keys::show(&self.pending));
        }
        let pressed = std::mem::take(&mut self.pending);
        match found {
            Found::Action(action) => Pressed::Action(action),
            _ if begun => Pressed::Cancelled(keys::show(&pressed)),
            _ => Pressed::Unbound(key),
        }
    }

    /// Forgets a sequence that was begun, as when a screen opens by itself.
    pub fn forget(&mut self) {
        self.pending.clear();
    }

    /// The keys that ask for an action here, the best first.
    pub fn keys_for(&self, action: Action, contexts: &[Context]) -> Vec<String> {
        let of = |context| self.bindings.iter().filter(move |binding| binding.context == context);
        let all = contexts.iter().flat_map(|context| of(*context)).filter(|binding| binding.action == action);
        all.map(|binding| binding.keys.as_slice())
            .filter(|keys| reaches(&self.bindings, contexts, keys, action))
            .map(keys::show)
            .collect()
    }

    /// Every action that has keys in this very context, with them, in the order of [`Action::ALL`].
    pub fn bindings(&self, context: Context) -> impl Iterator<Item = (Vec<String>, Action)> {
        Action::ALL.iter().filter_map(move |action| {
            let own = self
                .bindings
                .iter()
                .filter(|binding| binding.context == context && binding.action == *action);
            let keys: Vec<String> = own.map(|binding| keys::show(binding.keys.as_slice())).collect();
            (!keys.is_empty()).then_some((keys, *action))
        })
    }
}

/// Where keys lead: the innermost context that knows them decides.
pub(super) fn leads_to(bindings: &[Binding], contexts: &[Context], keys: &[KeyInput]) -> Found {
    let text = contexts.first().is_some_and(|context| owns_printable_keys(*context));
    if text && keys.first().is_some_and(|key| keys::prints(*key)) {
        return Found::Nothing;
    }
    for context in contexts {
        let mut begun = false;
        for binding in bindings.iter().filter(|binding| binding.context == *context) {
            match binding.keys.match_to(keys) {
                Match::Matched => return Found::Action(binding.action),
                Match::Prefix => begun = true,
                Match::Unmatch => {}
            }
        }
        if begun {
            return Found::Prefix;
        }
    }
    Found::Nothing
}

/// Whether pressing these keys, one after the other, asks for the action.
pub(super) fn reaches(bindings: &[Binding], contexts: &[Context], keys: &[KeyInput], action: Action) -> bool {
    (1..keys.len()).all(|length| leads_to(bindings, contexts, &keys[..length]) == Found::Prefix)
        && leads_to(bindings, contexts, keys) == Found::Action(action)
}
