//! Any text is read without a panic, keeps every character, is printed as it is read, and is read
//! the same piece by piece as whole. The laws are those of the notation's own tests.

#![no_main]
#![allow(dead_code, unused_imports, reason = "the rooms are here for the notation alone")]

#[path = "../../../src/domain/mod.rs"]
mod domain;
#[path = "../../../src/language/mod.rs"]
mod language;
#[path = "../../../src/notation/tests/laws.rs"]
mod laws;
#[path = "../../../src/notation/mod.rs"]
mod notation;
#[path = "../../../src/notation/tests/stage.rs"]
mod stage;

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use notation::{Context, Directory};

static DIRECTORY: LazyLock<Directory> = LazyLock::new(stage::directory);

// The two halves are the text before a change and after it.
fuzz_target!(|text: &str| {
    let context = Context { directory: &DIRECTORY, today: stage::today() };
    let (before, after) = text.split_once('\u{1}').unwrap_or(("", text));
    laws::rereads_what_changed(before, after, &context);
    for line in after.split('\n') {
        laws::keeps_every_character(line, &context);
        laws::is_read_as_printed(line, &context);
        laws::completes_what_is_typed(line, &context);
    }
});
