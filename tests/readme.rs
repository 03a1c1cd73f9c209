//! The README says what is so: its keys, its commands, its exit codes, its files.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use saksgang::keymap::{Keymap, Layout, sheet};

fn file(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).expect(name)
}

/// Every text between an opening and a closing mark.
fn between<'a>(text: &'a str, open: &str, close: &str) -> Vec<&'a str> {
    text.split(open).skip(1).filter_map(|rest| rest.split(close).next()).collect()
}

#[test]
fn the_keys_of_the_tour_are_the_keys_of_the_standard_layout() {
    let readme = file("README.md");
    let rows = sheet(&Keymap::builtin(Layout::Standard));
    let keys: BTreeSet<String> = rows.into_iter().flat_map(|row| row.keys).collect();
    let named = between(&readme, "<kbd>", "</kbd>");
    assert!(named.len() > 20, "the tour names keys");
    for key in named {
        assert!(keys.contains(key), "there is no key {key} in {keys:?}");
    }
}

#[test]
fn the_two_commands_are_first_and_what_ci_runs() {
    let readme = file("README.md");
    let first = between(&readme, "```sh\n", "```")[0];
    let commands: Vec<&str> =
        first.lines().map(|line| line.split('#').next().unwrap_or(line).trim()).collect();
    assert_eq!(commands, ["cargo run --release -- demo", "cargo test"]);
    let ci = file(".ci/run");
    assert!(ci.contains("README.md") && ci.contains("$test_command"), "CI takes its command from the README");
}

#[test]
fn the_subcommands_it_names_are_there() {
    let readme = file("README.md");
    let program = || Command::new(env!("CARGO_BIN_EXE_saksgang"));
    let mut named: BTreeSet<&str> = BTreeSet::new();
    for rest in readme.split("saksgang ").skip(1) {
        let word = rest.split(|c: char| !c.is_ascii_lowercase()).next().unwrap_or_default();
        if ["new", "import", "export", "keys", "demo", "status", "journal"].contains(&word) {
            named.insert(word);
        }
    }
    assert!(named.len() >= 4, "{named:?}");
    for word in named {
        let status = program().args([word, "--help"]).output().expect("the program starts").status;
        assert!(status.success(), "saksgang {word}");
    }
}

#[test]
fn the_exit_codes_are_those_of_the_help() {
    let readme = file("README.md");
    let output =
        Command::new(env!("CARGO_BIN_EXE_saksgang")).arg("--help").output().expect("the program starts");
    let help = String::from_utf8_lossy(&output.stdout);
    for code in 0..=7 {
        let row = readme.lines().find_map(|line| line.strip_prefix(&format!("| {code} | ")));
        let meaning = row.expect("a row for each code").trim_end_matches('|').trim();
        assert!(help.contains(&format!("  {code}  {meaning}\n")), "{code} {meaning}");
    }
}

#[test]
fn the_files_it_points_to_are_there() {
    let readme = file("README.md");
    for target in between(&readme, "](", ")").into_iter().filter(|target| !target.contains("://")) {
        assert!(Path::new(env!("CARGO_MANIFEST_DIR")).join(target).exists(), "{target}");
    }
}
