//! How keys are written in files and on the screen, and how they arrive from a terminal.
//!
//! A key is written as it is shown: `Ctrl-Z`, `Alt-Up`, `PgDn`, `g r`. The `+` of other programs
//! (`Ctrl+z`) is read as well.

use crossterm::event::{KeyEvent, KeyEventKind};
use keybinds::{Key, KeyInput, KeySeq, Mods};

/// Our short names, and those the library knows.
const SHORT: &[(&str, &str)] =
    &[("PgUp", "PageUp"), ("PgDn", "PageDown"), ("Del", "Delete"), ("Ins", "Insert")];

/// Keys a terminal sends the same byte for: it cannot tell them apart, so neither do we.
const SAME: &[(char, Key)] = &[('i', Key::Tab), ('m', Key::Enter), ('h', Key::Backspace), ('[', Key::Esc)];

/// The names a misspelt key may have meant.
const NAMES: &[&str] = &[
    "Ctrl",
    "Alt",
    "Shift",
    "Up",
    "Down",
    "Left",
    "Right",
    "Home",
    "End",
    "PgUp",
    "PgDn",
    "Enter",
    "Esc",
    "Tab",
    "Backspace",
    "Del",
    "Insert",
    "Space",
    "Plus",
    "F1",
    "F2",
    "F3",
    "F4",
    "F5",
    "F6",
    "F7",
    "F8",
    "F9",
    "F10",
    "F11",
    "F12",
];

/// How alike two names must be for one to be meant by the other.
const ALIKE: f64 = 0.7;

/// What a key was called that there is no key for, and what may have been meant.
#[derive(Debug)]
pub(super) struct UnknownKey {
    pub name: String,
    pub nearest: Option<String>,
}

/// Reads a key or a sequence of keys.
pub(super) fn parse(text: &str) -> Result<KeySeq, UnknownKey> {
    let keys: Vec<KeyInput> = text.split_whitespace().map(parse_one).collect::<Result<_, _>>()?;
    if keys.is_empty() {
        return Err(UnknownKey { name: text.to_owned(), nearest: None });
    }
    Ok(keys.into_iter().collect())
}

fn parse_one(text: &str) -> Result<KeyInput, UnknownKey> {
    let unknown =
        |name: &str| UnknownKey { name: name.to_owned(), nearest: nearest(name, NAMES.iter().copied()) };
    let mut mods = Mods::NONE;
    let mut name = text;
    while let Some((modifier, rest)) = name.split_once(['-', '+']) {
        if modifier.is_empty() || rest.is_empty() {
            break;
        }
        mods |= modifier.parse::<Mods>().map_err(|_| unknown(modifier))?;
        name = rest;
    }
    let long = SHORT.iter().find(|(short, _)| *short == name).map_or(name, |(_, long)| *long);
    let key: Key = long.parse().map_err(|_| unknown(name))?;
    match key {
        Key::Char(letter) if mods.contains(Mods::SHIFT) && !key.is_named() => {
            Err(UnknownKey { name: text.to_owned(), nearest: Some(letter.to_uppercase().to_string()) })
        }
        // A terminal has one code for both cases of a Ctrl letter.
        Key::Char(letter) if mods.contains(Mods::CTRL) => {
            Ok(same(KeyInput::new(letter.to_ascii_lowercase(), mods)))
        }
        _ => Ok(KeyInput::new(key, mods)),
    }
}

/// The key press as a key file would name it; nothing for a key that is let go.
pub(super) fn arrived(event: &KeyEvent) -> Option<KeyInput> {
    (event.kind != KeyEventKind::Release).then(|| same(event.into()))
}

fn same(input: KeyInput) -> KeyInput {
    let Key::Char(letter) = input.key() else { return input };
    match SAME.iter().find(|(other, _)| input.mods() == Mods::CTRL && *other == letter) {
        Some((_, key)) => KeyInput::new(*key, Mods::NONE),
        None => input,
    }
}

/// Whether the key writes a character.
pub(super) fn prints(input: KeyInput) -> bool {
    matches!(input.key(), Key::Char(_)) && !input.mods().intersects(Mods::CTRL | Mods::ALT)
}

/// Keys as they are shown: `Ctrl-X Ctrl-C`.
pub(super) fn show(keys: &[KeyInput]) -> String {
    keys.iter().map(|key| show_one(*key)).collect::<Vec<_>>().join(" ")
}

fn show_one(input: KeyInput) -> String {
    let modifiers = [(Mods::CTRL, "Ctrl-"), (Mods::ALT, "Alt-"), (Mods::SHIFT, "Shift-")];
    let mut shown: String = modifiers
        .iter()
        .filter(|(modifier, _)| input.mods().contains(*modifier))
        .map(|(_, name)| *name)
        .collect();
    let key = match input.key() {
        Key::Char(letter) if letter != ' ' && input.mods().contains(Mods::CTRL) => {
            letter.to_uppercase().to_string()
        }
        key => key.to_string(),
    };
    shown.push_str(SHORT.iter().find(|(_, long)| *long == key).map_or(&key, |(short, _)| short));
    shown
}

/// The name most like this one, if any is like it.
pub(super) fn nearest<'a>(name: &str, names: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let likeness = |other: &str| strsim::jaro_winkler(&name.to_lowercase(), &other.to_lowercase());
    let alike =
        names.into_iter().map(|other| (likeness(other), other)).filter(|(likeness, _)| *likeness > ALIKE);
    alike.max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, other)| other.to_owned())
}
