//! Copying through the terminal.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// More is not sent: terminals drop long requests, some of them with the rest of the line.
const LIMIT: usize = 100_000;

/// The bytes that ask the terminal to take `text` to the user's own clipboard (OSC 52), which
/// works over SSH. Whether it does cannot be known. Empty when the text is too long.
pub fn clipboard(text: &str) -> Vec<u8> {
    if text.len() > LIMIT {
        return Vec::new();
    }
    format!("\x1b]52;c;{}\x1b\\", STANDARD.encode(text)).into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_is_wrapped_so_that_no_byte_of_it_can_command_the_terminal() {
        assert_eq!(clipboard("æ\x1b[2J"), b"\x1b]52;c;w6YbWzJK\x1b\\");
        assert!(clipboard(&"x".repeat(LIMIT + 1)).is_empty());
    }
}
