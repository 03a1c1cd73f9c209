//! Key names as a terminal sends them.

/// The bytes of a key: `Ctrl-Z`, `Alt-n`, `F6`, `PgDn`, `Enter`, or a character.
pub fn bytes(key: &str) -> Vec<u8> {
    if let Some(letter) = key.strip_prefix("Ctrl-") {
        let letter = letter.bytes().next().expect("a key after Ctrl-").to_ascii_lowercase();
        return vec![letter & 0x1f];
    }
    if let Some(rest) = key.strip_prefix("Alt-") {
        return [b"\x1b".to_vec(), bytes(rest)].concat();
    }
    let named: &str = match key {
        "Enter" => "\r",
        "Esc" => "\x1b",
        "Tab" => "\t",
        "Shift-Tab" => "\x1b[Z",
        "Space" => " ",
        "Backspace" => "\x7f",
        "Del" => "\x1b[3~",
        "Up" => "\x1b[A",
        "Down" => "\x1b[B",
        "Right" => "\x1b[C",
        "Left" => "\x1b[D",
        "Home" => "\x1b[H",
        "End" => "\x1b[F",
        "PgUp" => "\x1b[5~",
        "PgDn" => "\x1b[6~",
        "F1" => "\x1bOP",
        "F2" => "\x1bOQ",
        "F3" => "\x1bOR",
        "F4" => "\x1bOS",
        "F5" => "\x1b[15~",
        "F6" => "\x1b[17~",
        "F7" => "\x1b[18~",
        "F8" => "\x1b[19~",
        "F9" => "\x1b[20~",
        "F10" => "\x1b[21~",
        "F11" => "\x1b[23~",
        "F12" => "\x1b[24~",
        other => other,
    };
    named.as_bytes().to_vec()
}
