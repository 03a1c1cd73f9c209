//! A state machine from bytes to keys. Sequences may come split anywhere.

use std::time::Duration;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::{Input, paste};

/// How long the rest of a sequence may take. After it a lone escape is the Esc key.
const SEQUENCE_PATIENCE: Duration = Duration::from_millis(50);
/// How long a paste may stand still on a bad line before what has come is taken.
const PASTE_PATIENCE: Duration = Duration::from_secs(5);
/// No key sends a longer sequence.
const LONGEST: usize = 32;
const PASTE_BEGINS: &[u8] = b"200";
const PASTE_ENDS: &[u8] = b"\x1b[201~";

/// Reads keys and pastes from bytes.
#[derive(Default)]
pub struct Decoder {
    state: State,
}

#[derive(Default)]
enum State {
    #[default]
    Ground,
    /// ESC has come.
    Escape,
    /// ESC O has come.
    Application,
    /// ESC [ and this have come.
    Sequence(Vec<u8>),
    /// The beginning of a letter of several bytes, and whether with Alt.
    Letter(Vec<u8>, KeyModifiers),
    /// What has come of a paste.
    Paste(Vec<u8>),
}

impl Decoder {
    /// Takes bytes and adds what they mean.
    pub fn feed(&mut self, bytes: &[u8], heard: &mut Vec<Input>) {
        for &byte in bytes {
            self.state = step(std::mem::take(&mut self.state), byte, heard);
        }
    }

    /// How long to wait for more before [`Decoder::give_up`]; for ever when nothing is pending.
    pub fn patience(&self) -> Option<Duration> {
        match self.state {
            State::Ground => None,
            State::Paste(_) => Some(PASTE_PATIENCE),
            _ => Some(SEQUENCE_PATIENCE),
        }
    }

    /// Nothing more came: what has come must mean something as it is.
    pub fn give_up(&mut self) -> Vec<Input> {
        match std::mem::take(&mut self.state) {
            State::Escape => vec![press(KeyCode::Esc, KeyModifiers::NONE)],
            State::Application => vec![letter('O', KeyModifiers::ALT)],
            State::Sequence(bytes) if bytes.is_empty() => vec![letter('[', KeyModifiers::ALT)],
            State::Paste(bytes) => vec![pasted(&bytes)],
            State::Ground | State::Sequence(_) | State::Letter(..) => Vec::new(),
        }
    }
}

fn step(state: State, byte: u8, heard: &mut Vec<Input>) -> State {
    match state {
        State::Ground => plain(byte, KeyModifiers::NONE, heard),
        State::Escape => match byte {
            b'[' => State::Sequence(Vec::new()),
            b'O' => State::Application,
            0x1b => {
                heard.push(press(KeyCode::Esc, KeyModifiers::NONE));
                State::Escape
            }
            _ => plain(byte, KeyModifiers::ALT, heard),
        },
        State::Application => {
            heard.extend(find(&APPLICATION, byte).map(|code| press(code, KeyModifiers::NONE)));
            State::Ground
        }
        State::Sequence(bytes) => sequence(bytes, byte, heard),
        State::Letter(mut bytes, alt) => {
            if !(0x80..0xc0).contains(&byte) {
                return plain(byte, KeyModifiers::NONE, heard);
            }
            bytes.push(byte);
            match std::str::from_utf8(&bytes) {
                Ok(text) => heard.extend(text.chars().map(|c| letter(c, alt))),
                Err(error) if error.error_len().is_none() => return State::Letter(bytes, alt),
                Err(_) => {}
            }
            State::Ground
        }
        State::Paste(mut bytes) => {
            bytes.push(byte);
            if !bytes.ends_with(PASTE_ENDS) {
                return State::Paste(bytes);
            }
            bytes.truncate(bytes.len() - PASTE_ENDS.len());
            heard.push(pasted(&bytes));
            State::Ground
        }
    }
}

fn plain(byte: u8, alt: KeyModifiers, heard: &mut Vec<Input>) -> State {
    let control = alt | KeyModifiers::CONTROL;
    heard.push(match byte {
        0x1b => return State::Escape,
        b'\r' => press(KeyCode::Enter, alt),
        b'\t' => press(KeyCode::Tab, alt),
        // Some terminals send the one, some the other.
        0x08 | 0x7f => press(KeyCode::Backspace, alt),
        0x00 => press(KeyCode::Char(' '), control),
        0x01..=0x1a => press(KeyCode::Char((byte - 1 + b'a').into()), control),
        0x1c..=0x1f => press(KeyCode::Char((byte - 0x1c + b'4').into()), control),
        b' '..=b'~' => letter(byte.into(), alt),
        0xc2..=0xf4 => return State::Letter(vec![byte], alt),
        // No letter begins so.
        0x80..=0xc1 | 0xf5..=0xff => return State::Ground,
    });
    State::Ground
}

fn sequence(mut bytes: Vec<u8>, byte: u8, heard: &mut Vec<Input>) -> State {
    match byte {
        0x1b => return State::Escape,
        // The Linux console's function keys: ESC [ [ A.
        b'[' if bytes.is_empty() => bytes.push(byte),
        b' '..=b'?' if bytes.len() < LONGEST => bytes.push(byte),
        b'~' if bytes == PASTE_BEGINS => return State::Paste(Vec::new()),
        b'@'..=b'~' => {
            heard.extend(key(&bytes, byte));
            return State::Ground;
        }
        _ => return State::Ground,
    }
    State::Sequence(bytes)
}

/// Keys after ESC O.
const APPLICATION: [(u8, KeyCode); 11] = [
    (b'A', KeyCode::Up),
    (b'B', KeyCode::Down),
    (b'C', KeyCode::Right),
    (b'D', KeyCode::Left),
    (b'F', KeyCode::End),
    (b'H', KeyCode::Home),
    (b'M', KeyCode::Enter),
    (b'P', KeyCode::F(1)),
    (b'Q', KeyCode::F(2)),
    (b'R', KeyCode::F(3)),
    (b'S', KeyCode::F(4)),
];

/// Keys after ESC [, perhaps with `1;modifiers` before the letter.
const LETTERS: [(u8, KeyCode); 11] = [
    (b'A', KeyCode::Up),
    (b'B', KeyCode::Down),
    (b'C', KeyCode::Right),
    (b'D', KeyCode::Left),
    (b'F', KeyCode::End),
    (b'H', KeyCode::Home),
    (b'P', KeyCode::F(1)),
    (b'Q', KeyCode::F(2)),
    (b'R', KeyCode::F(3)),
    (b'S', KeyCode::F(4)),
    (b'Z', KeyCode::BackTab),
];

/// Keys as a number before `~`.
const NUMBERS: [(u8, KeyCode); 20] = [
    (1, KeyCode::Home),
    (2, KeyCode::Insert),
    (3, KeyCode::Delete),
    (4, KeyCode::End),
    (5, KeyCode::PageUp),
    (6, KeyCode::PageDown),
    (7, KeyCode::Home),
    (8, KeyCode::End),
    (11, KeyCode::F(1)),
    (12, KeyCode::F(2)),
    (13, KeyCode::F(3)),
    (14, KeyCode::F(4)),
    (15, KeyCode::F(5)),
    (17, KeyCode::F(6)),
    (18, KeyCode::F(7)),
    (19, KeyCode::F(8)),
    (20, KeyCode::F(9)),
    (21, KeyCode::F(10)),
    (23, KeyCode::F(11)),
    (24, KeyCode::F(12)),
];

/// Keys that a terminal may send as their code point, before `u`.
const CODE_POINTS: [(u8, KeyCode); 5] = [
    (8, KeyCode::Backspace),
    (9, KeyCode::Tab),
    (13, KeyCode::Enter),
    (27, KeyCode::Esc),
    (127, KeyCode::Backspace),
];

fn key(bytes: &[u8], last: u8) -> Option<Input> {
    if bytes == b"[" {
        let number = last.checked_sub(b'A').filter(|number| *number < 5)?;
        return Some(press(KeyCode::F(number + 1), KeyModifiers::NONE));
    }
    let mut numbers = bytes.split(|byte| *byte == b';').map(|number| {
        // A colon parts details that no binding of ours uses.
        let number = number.split(|byte| *byte == b':').next().unwrap_or_default();
        std::str::from_utf8(number).ok().and_then(|text| text.parse::<u32>().ok())
    });
    let first = numbers.next().flatten();
    let held = modifiers(numbers.next().flatten());
    match (last, first) {
        (b'Z', _) => Some(press(KeyCode::BackTab, held | KeyModifiers::SHIFT)),
        (b'u', Some(code)) => code_point(code, held),
        (b'~', Some(27)) => code_point(numbers.next().flatten()?, held),
        (b'~', Some(number)) => find(&NUMBERS, u8::try_from(number).ok()?).map(|code| press(code, held)),
        (_, None | Some(1)) => find(&LETTERS, last).map(|code| press(code, held)),
        _ => None,
    }
}

fn code_point(code: u32, held: KeyModifiers) -> Option<Input> {
    if let Some(code) = u8::try_from(code).ok().and_then(|code| find(&CODE_POINTS, code)) {
        return Some(press(code, held));
    }
    char::from_u32(code).filter(|c| !c.is_control()).map(|c| letter(c, held))
}

/// Terminals send modifiers as bits, plus one.
fn modifiers(sent: Option<u32>) -> KeyModifiers {
    let bits = sent.unwrap_or(1).saturating_sub(1);
    let mut held = KeyModifiers::NONE;
    held.set(KeyModifiers::SHIFT, bits & 1 != 0);
    held.set(KeyModifiers::ALT, bits & 2 != 0);
    held.set(KeyModifiers::CONTROL, bits & 4 != 0);
    held
}

fn find(table: &[(u8, KeyCode)], byte: u8) -> Option<KeyCode> {
    table.iter().find(|row| row.0 == byte).map(|row| row.1)
}

fn press(code: KeyCode, held: KeyModifiers) -> Input {
    Input::Key(KeyEvent::new(code, held))
}

/// A letter; a capital one has Shift with it, as crossterm tells it.
fn letter(c: char, mut held: KeyModifiers) -> Input {
    held.set(KeyModifiers::SHIFT, c.is_uppercase() || held.contains(KeyModifiers::SHIFT));
    press(KeyCode::Char(c), held)
}

fn pasted(bytes: &[u8]) -> Input {
    Input::Paste(paste::clean(&String::from_utf8_lossy(bytes)))
}
