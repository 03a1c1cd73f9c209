//! The pictures in the README: the program's own screens, painted from a real pty.
//!
//! `cargo picture` makes them anew. As a test, it fails when a picture is no longer what the
//! program shows.

#[path = "../stage/mod.rs"]
mod stage;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use stage::{Office, Terminal};

/// A picture, and the keys from the demo's first screen to it.
struct Picture {
    name: &'static str,
    size: (u16, u16),
    keys: &'static str,
    /// What the screen shows when it is ready.
    shows: &'static [&'static str],
}

const PICTURES: &[Picture] = &[
    Picture {
        name: "desk",
        size: (120, 30),
        keys: "",
        shows: &["Saksløp: ", "Eget kurs i vanskelig", "F1 Hjelp"],
    },
    Picture {
        name: "meeting",
        size: (80, 24),
        keys: "m",
        shows: &["Trenger flere godkjente", "F6 Neste sak", "Esc Tilbake"],
    },
];

fn main() -> ExitCode {
    let write = std::env::args().any(|word| word == "--write");
    let mut stale = Vec::new();
    for picture in PICTURES {
        let svg = paint(picture);
        let path = path(picture);
        if write {
            fs::write(&path, svg).expect("the picture's file");
        } else if fs::read_to_string(&path).unwrap_or_default() != svg {
            stale.push(picture.name);
        }
    }
    // The closing line that test runners print, so that nobody takes this for an empty run.
    let failed = stale.len();
    println!("{} passed, {failed} failed", PICTURES.len() - failed);
    if stale.is_empty() {
        return ExitCode::SUCCESS;
    }
    println!("the program no longer looks like {stale:?}; make the pictures anew with: cargo picture");
    ExitCode::FAILURE
}

fn paint(picture: &Picture) -> String {
    let office = Office::unfounded();
    let (columns, rows) = picture.size;
    let mut terminal = Terminal::open(&office, &["demo"], columns, rows);
    terminal.sees("ANE Anestesiologi HSØ").sees("F1 Hjelp").press(picture.keys);
    for text in picture.shows {
        terminal.sees(text);
    }
    let screen = by_nobody(&terminal.formatted(), &terminal.screen());
    anstyle_svg::Term::new().render_svg(&screen)
}

/// The screen without its user, who is somebody else on every machine: the last word of the
/// title bar, and the blanks before it.
fn by_nobody(formatted: &str, plain: &str) -> String {
    let title = plain.lines().next().unwrap_or_default();
    let user = title.split_whitespace().next_back().unwrap_or_default();
    let (bar, rest) = formatted.split_once("\r\n").expect("more than one row");
    let at = bar.rfind(user).expect("the user stands in the title bar");
    let looks = bar[..at].rfind('\x1b').expect("the user has looks of his own");
    format!("{}\x1b[0m\r\n{rest}", bar[..looks].trim_end())
}

fn path(picture: &Picture) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/picture").join(format!("{}.svg", picture.name))
}
