//! The arrows of the house, read from the imports. A room that reaches past its neighbour, or a
//! crate that is used outside its room, fails here.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Each room and the rooms it may import.
const ARROWS: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("language", &[]),
    ("keymap", &[]),
    ("codec", &[]),
    ("store", &["domain", "codec"]),
    ("notation", &["domain", "language"]),
    ("documents", &["domain", "language", "notation"]),
    ("office", &["domain", "store", "documents", "notation", "language"]),
    ("link", &["domain", "office", "codec"]),
    ("tui", &["domain", "office", "link", "keymap", "language", "notation"]),
    ("cli", &["domain", "office", "link", "tui", "documents", "keymap", "language", "notation"]),
];

/// Crates that only one room may name, so that the others need not know of them.
const CRATES: &[(&str, &[&str])] = &[
    ("redb", &["store"]),
    ("bincode", &["codec"]),
    ("sha2", &["store"]),
    ("ratatui", &["tui"]),
    ("tui_textarea", &["tui"]),
    ("crossterm", &["tui", "keymap"]),
    ("keybinds", &["keymap"]),
    ("fluent_bundle", &["language"]),
    ("clap", &["cli"]),
    ("csv", &["documents", "office"]),
    ("encoding_rs", &["documents", "tui"]),
    ("calamine", &["documents"]),
    ("zip", &["documents"]),
    ("spellbook", &["tui"]),
];

/// The rooms that `fuzz/notation` builds by their path; `fuzz/decoders` has the whole program.
const FUZZED: &[&str] = &["domain", "language", "notation"];

#[test]
fn no_room_reaches_past_its_neighbour() {
    let mut broken = Vec::new();
    for (file, text) in sources() {
        let room = room_of(&file);
        let Some((_, allowed)) = ARROWS.iter().find(|(name, _)| *name == room) else { continue };
        for other in imports(&text, "crate::") {
            let known = ARROWS.iter().any(|(name, _)| *name == other);
            if known && other != room && !allowed.contains(&other.as_str()) {
                broken.push(format!("{}: {room} must not know {other}", file.display()));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn a_crate_stays_in_its_room() {
    let mut broken = Vec::new();
    for (file, text) in sources() {
        let room = room_of(&file);
        for (name, rooms) in CRATES {
            let used = code(&text)
                .any(|line| line.contains(&format!("{name}::")) || line.contains(&format!("use {name};")));
            if used && !rooms.contains(&room.as_str()) {
                broken.push(format!("{}: {name} belongs to {rooms:?}", file.display()));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn the_fuzzer_has_the_crates_of_the_rooms_it_builds() {
    let its = dependencies("fuzz/notation/Cargo.toml");
    let mut missing = BTreeSet::new();
    for (file, text) in sources().into_iter().filter(|(file, _)| FUZZED.contains(&room_of(file).as_str())) {
        for name in dependencies("Cargo.toml").difference(&its) {
            let path = format!("{}::", name.replace('-', "_"));
            if code(&text).any(|line| line.contains(&path)) {
                missing
                    .insert(format!("fuzz/notation/Cargo.toml lacks {name}, which {} uses", file.display()));
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn every_room_is_on_the_map_and_every_room_of_the_map_is_there() {
    let map = fs::read_to_string(source("lib.rs")).expect("lib.rs");
    let declared: BTreeSet<String> = map
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'))
        .map(str::to_owned)
        .collect();
    let arrows: BTreeSet<String> = ARROWS.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(declared, arrows, "rooms in lib.rs and rooms with arrows");
    for room in &declared {
        assert!(map.contains(&format!("| [`{room}`] |")), "{room} is not on the map in lib.rs");
    }
}

#[test]
fn every_room_opens_with_what_it_is_for() {
    let is_test = |file: &Path| file.iter().any(|part| part == "tests" || part == "tests.rs");
    for (file, text) in sources().into_iter().filter(|(file, _)| !is_test(file)) {
        assert!(text.starts_with("//!"), "{} does not say what it is for", file.display());
    }
}

/// The crates that a manifest names for what it builds.
fn dependencies(manifest: &str) -> BTreeSet<String> {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(manifest)).expect("a manifest");
    text.lines()
        .skip_while(|line| *line != "[dependencies]")
        .skip(1)
        .take_while(|line| !line.starts_with('['))
        .filter_map(|line| Some(line.split_once('=')?.0.trim().to_owned()))
        .filter(|name| !name.starts_with('#'))
        .collect()
}

/// The names after `prefix` in the code of a file, also in nested `use` groups at the top level.
fn imports(text: &str, prefix: &str) -> BTreeSet<String> {
    code(text)
        .flat_map(|line| {
            line.match_indices(prefix)
                .map(|(at, _)| {
                    let rest = &line[at + prefix.len()..];
                    rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>()
                })
                .collect::<Vec<_>>()
        })
        .filter(|name| !name.is_empty())
        .collect()
}

/// The lines of a file that are neither comments nor documentation.
fn code(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim_start).filter(|line| !line.starts_with("//"))
}

fn room_of(file: &Path) -> String {
    let inside = file.strip_prefix(source("")).expect("a source file");
    let first = inside.components().next().expect("a name").as_os_str().to_string_lossy().into_owned();
    first.trim_end_matches(".rs").to_owned()
}

fn sources() -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut dirs = vec![source("")];
    while let Some(dir) = dirs.pop() {
        for entry in fs::read_dir(&dir).expect("a folder of the house") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                dirs.push(path);
            } else if path.extension().is_some_and(|end| end == "rs") {
                let text = fs::read_to_string(&path).expect("a source file");
                found.push((path, text));
            }
        }
    }
    assert!(found.len() > 50, "the sources were not found");
    found
}

fn source(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(name)
}
