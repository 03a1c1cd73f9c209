use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::effective::reaches;
use super::{Action, Context, Keymap, KeymapError, Layout, Pressed, Problem, Row, STACKS, keys, sheet};

/// Actions that only a layout with a command mode has a use for.
const MODAL: &[Action] = &[Action::CommandMode, Action::InsertMode, Action::InsertAfter, Action::OpenLine];

/// Characters that a Nordic keyboard writes with `AltGr`, or as a dead key.
const ALTGR: &str = "[]{}\\|@~^`$€";

const LIST: &[Context] = &[Context::List, Context::Anywhere];
const EDITOR: &[Context] = &[Context::Editor, Context::Meeting, Context::Anywhere];
const COMMAND: &[Context] = &[Context::EditorCommand, Context::Meeting, Context::Anywhere];
const FORM: &[Context] = &[Context::Form, Context::Editor, Context::Anywhere];

fn key(code: KeyCode) -> KeyEvent {
    KeyEvent::new(code, KeyModifiers::NONE)
}

fn letter(letter: char) -> KeyEvent {
    key(KeyCode::Char(letter))
}

fn ctrl(letter: char) -> KeyEvent {
    KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL)
}

fn stack_of(context: Context) -> &'static [Context] {
    STACKS.iter().find(|stack| stack[0] == context).copied().unwrap_or(EDITOR)
}

fn every_layout() -> Vec<(Layout, Keymap)> {
    Layout::ALL.iter().map(|layout| (*layout, Keymap::builtin(*layout))).collect()
}

fn complaints(text: &str) -> Vec<String> {
    let (_, errors) = Keymap::load(text, "my.toml", Layout::Standard);
    errors.iter().map(ToString::to_string).collect()
}

#[test]
fn the_built_in_files_are_without_fault() {
    for layout in Layout::ALL {
        match Keymap::parse(layout.source(), layout.file_name()) {
            Ok(keymap) => assert_eq!(keymap.name(), layout.name()),
            Err(errors) => panic!("{errors:#?}"),
        }
    }
}

#[test]
fn every_action_has_a_key_in_every_layout() {
    let standard = Keymap::builtin(Layout::Standard);
    for (layout, keymap) in every_layout() {
        for context in Context::ALL {
            for (_, action) in standard.bindings(*context) {
                let keys = keymap.keys_for(action, stack_of(*context));
                assert!(!keys.is_empty(), "{}: no {action} in {context}", layout.name());
            }
        }
        let bound = sheet(&keymap);
        for action in Action::ALL.iter().filter(|action| layout == Layout::Vim || !MODAL.contains(action)) {
            assert!(bound.iter().any(|row| row.action == *action), "{}: no {action}", layout.name());
        }
    }
}

#[test]
fn an_action_from_further_out_has_a_key_everywhere() {
    for (layout, keymap) in every_layout() {
        for stack in STACKS {
            for context in
                stack.iter().filter(|context| matches!(context, Context::Meeting | Context::Anywhere))
            {
                for (_, action) in keymap.bindings(*context) {
                    let keys = keymap.keys_for(action, stack);
                    assert!(!keys.is_empty(), "{}: no {action} in {stack:?}", layout.name());
                }
            }
        }
    }
}

#[test]
fn every_binding_is_reached_where_it_stands() {
    for (layout, keymap) in every_layout() {
        for binding in &keymap.bindings {
            let keys = binding.keys.as_slice();
            let reached = STACKS
                .iter()
                .filter(|stack| stack.contains(&binding.context))
                .any(|stack| reaches(&keymap.bindings, stack, keys, binding.action));
            assert!(reached, "{}: {binding:?}", layout.name());
        }
    }
}

#[test]
fn no_default_needs_a_key_that_some_keyboard_or_terminal_lacks() {
    let unsafe_keys =
        ["Ctrl-S", "Ctrl-Q", "Ctrl-I", "Ctrl-M", "Ctrl-H", "Ctrl-[", "Ctrl-Å", "Alt-å", "Alt-ø", "Alt-æ"];
    for (layout, keymap) in every_layout() {
        for row in sheet(&keymap) {
            let by_plain_keys =
                row.keys.iter().any(|keys| !keys.chars().any(|letter| ALTGR.contains(letter)));
            assert!(by_plain_keys, "{}: {row:?} needs AltGr", layout.name());
            let prefix_of_tmux = |key: &str| key == "Ctrl-A" || key == "Ctrl-B";
            for key in row.keys.iter().flat_map(|keys| keys.split(' ')) {
                assert!(!unsafe_keys.contains(&key), "{}: {row:?}", layout.name());
                assert!(layout == Layout::Emacs || !prefix_of_tmux(key), "{}: {row:?}", layout.name());
            }
            assert!(row.keys.iter().any(|keys| !keys.split(' ').any(prefix_of_tmux)), "{row:?}");
        }
    }
}

#[test]
fn what_is_shown_can_be_written_in_a_file() {
    for (_, keymap) in every_layout() {
        for binding in &keymap.bindings {
            let shown = keys::show(binding.keys.as_slice());
            assert_eq!(keys::parse(&shown).expect("it was shown"), binding.keys, "{shown}");
        }
    }
}

#[test]
fn keys_are_read_in_the_spellings_people_know() {
    for (written, shown) in [
        ("Ctrl+z", "Ctrl-Z"),
        ("Ctrl-Z", "Ctrl-Z"),
        ("ctrl-pageup", "Ctrl-PgUp"),
        ("Delete", "Del"),
        ("Alt-<", "Alt-<"),
        ("Alt--", "Alt--"),
        ("-", "-"),
        ("Alt-V", "Alt-V"),
        ("Shift-Tab", "Shift-Tab"),
        ("Ctrl-I", "Tab"),
        ("Ctrl-[", "Esc"),
        ("Ctrl-x  Ctrl-c", "Ctrl-X Ctrl-C"),
        ("ø", "ø"),
        ("Plus", "Plus"),
        ("Ctrl-Space", "Ctrl-Space"),
    ] {
        let keys = keys::parse(written).unwrap_or_else(|_| panic!("{written}"));
        assert_eq!(keys::show(keys.as_slice()), shown, "{written}");
    }
}

#[test]
fn a_press_means_what_its_place_says() {
    let shift_tab = KeyEvent::new(KeyCode::BackTab, KeyModifiers::SHIFT);
    let capital = KeyEvent::new(KeyCode::Char('J'), KeyModifiers::SHIFT);
    for (contexts, key, meant) in [
        (LIST, letter('n'), Pressed::Action(Action::New)),
        (LIST, capital, Pressed::Action(Action::MoveDown)),
        (LIST, shift_tab, Pressed::Action(Action::PreviousPane)),
        (LIST, letter('?'), Pressed::Action(Action::Help)),
        (LIST, letter('ø'), Pressed::Unbound(letter('ø'))),
        (EDITOR, letter('n'), Pressed::Unbound(letter('n'))),
        (EDITOR, letter('?'), Pressed::Unbound(letter('?'))),
        (EDITOR, letter(' '), Pressed::Unbound(letter(' '))),
        (EDITOR, ctrl('z'), Pressed::Action(Action::UndoText)),
        (EDITOR, ctrl('h'), Pressed::Action(Action::DeleteLeft)),
        (EDITOR, key(KeyCode::F(6)), Pressed::Action(Action::NextItem)),
        (EDITOR, key(KeyCode::Esc), Pressed::Action(Action::Back)),
        (FORM, letter('u'), Pressed::Unbound(letter('u'))),
        (FORM, key(KeyCode::Enter), Pressed::Action(Action::Submit)),
        (FORM, key(KeyCode::Down), Pressed::Action(Action::NextField)),
        (FORM, key(KeyCode::Home), Pressed::Action(Action::LineStart)),
    ] {
        assert_eq!(Keymap::builtin(Layout::Standard).press(contexts, key), meant, "{key:?} in {contexts:?}");
    }
}

#[test]
fn a_sequence_waits_and_can_be_given_up() {
    let mut keymap = Keymap::builtin(Layout::Standard);
    assert_eq!(keymap.press(LIST, letter('g')), Pressed::Pending("g".into()));
    assert_eq!(keymap.press(LIST, letter('r')), Pressed::Action(Action::GoCouncils));
    keymap.press(LIST, letter('g'));
    assert_eq!(keymap.press(LIST, key(KeyCode::Esc)), Pressed::Cancelled("g Esc".into()));
    keymap.press(LIST, letter('g'));
    assert_eq!(keymap.press(LIST, letter('z')), Pressed::Cancelled("g z".into()));
    assert_eq!(keymap.press(LIST, letter('n')), Pressed::Action(Action::New));
    keymap.press(LIST, letter('g'));
    keymap.forget();
    assert_eq!(keymap.press(LIST, letter('n')), Pressed::Action(Action::New));
}

#[test]
fn a_sequence_may_begin_in_one_context_and_end_in_another() {
    let mut emacs = Keymap::builtin(Layout::Emacs);
    for (second, action) in
        [(letter('h'), Action::SelectAll), (letter('n'), Action::NextItem), (ctrl('c'), Action::Quit)]
    {
        assert_eq!(emacs.press(EDITOR, ctrl('x')), Pressed::Pending("Ctrl-X".into()));
        assert_eq!(emacs.press(EDITOR, second), Pressed::Action(action));
    }
    let mut vim = Keymap::builtin(Layout::Vim);
    for (second, action) in [('g', Action::TextStart), ('r', Action::GoCouncils)] {
        vim.press(COMMAND, letter('g'));
        assert_eq!(vim.press(COMMAND, letter(second)), Pressed::Action(action));
    }
}

#[test]
fn vim_has_two_minds_about_esc_and_letters() {
    let mut vim = Keymap::builtin(Layout::Vim);
    assert_eq!(vim.press(EDITOR, key(KeyCode::Esc)), Pressed::Action(Action::CommandMode));
    assert_eq!(vim.press(EDITOR, letter('d')), Pressed::Unbound(letter('d')));
    assert_eq!(vim.press(COMMAND, letter('d')), Pressed::Pending("d".into()));
    assert_eq!(vim.press(COMMAND, letter('d')), Pressed::Action(Action::DeleteLine));
    assert_eq!(vim.press(COMMAND, letter('i')), Pressed::Action(Action::InsertMode));
    assert_eq!(vim.press(COMMAND, key(KeyCode::Esc)), Pressed::Action(Action::Back));
    assert_eq!(vim.press(FORM, key(KeyCode::Esc)), Pressed::Action(Action::Back));
}

#[test]
fn footers_show_only_keys_that_work_there() {
    let keymap = Keymap::builtin(Layout::Standard);
    assert_eq!(keymap.keys_for(Action::Help, LIST), ["F1", "?", "Alt-h"]);
    assert_eq!(keymap.keys_for(Action::Help, EDITOR), ["F1", "Alt-h"]);
    assert_eq!(keymap.keys_for(Action::GoCouncils, EDITOR), ["Alt-g r"]);
    assert_eq!(keymap.keys_for(Action::UndoText, EDITOR), ["Ctrl-Z"]);
    assert_eq!(keymap.keys_for(Action::New, EDITOR), [""; 0]);
}

#[test]
fn a_fault_is_told_with_its_line_and_what_was_meant() {
    for (text, told) in [
        ("[list]\nup = [\"Up\"", "my.toml:2: not TOML: unclosed array, expected `]`"),
        ("[list]\nup = [\"w\"]\nup = [\"t\"]", "my.toml:3: not TOML: duplicate key"),
        ("name = 3", "my.toml:1: “name” wants a text in quotes"),
        ("\nnmae = \"mine\"", "my.toml:2: “nmae” is not a setting of a key file; did you mean “name”?"),
        ("base = \"emax\"", "my.toml:1: there is no layout called “emax”; did you mean “emacs”?"),
        ("[lst]\nup = [\"w\"]", "my.toml:1: there is no context called “lst”; did you mean “list”?"),
        ("[list]\n\nopne = [\"w\"]", "my.toml:3: there is no action called “opne”; did you mean “open”?"),
        ("[list]\nup = \"w\"", "my.toml:2: “up” wants a list of keys, such as [\"Up\", \"Ctrl-P\"]"),
        ("[list]\nup = [\"w\", 3]", "my.toml:2: “up” wants a list of keys, such as [\"Up\", \"Ctrl-P\"]"),
        ("[list]\nup = [\"Upp\"]", "my.toml:2: there is no key called “Upp”; did you mean “Up”?"),
        ("[list]\nup = [\"Ctl-Z\"]", "my.toml:2: there is no key called “Ctl”; did you mean “Ctrl”?"),
        ("[list]\nup = [\"Shift-w\"]", "my.toml:2: there is no key called “Shift-w”; did you mean “W”?"),
        ("[list]\nup = [\"\"]", "my.toml:2: there is no key called “”"),
        (
            "[list]\nup = [\"w\"]\ndown = [\n  \"z\",\n  \"w\",\n]",
            "my.toml:5: w is already “up” in “list” (my.toml:2)",
        ),
        ("[list]\nup = [\"w\", \"w\"]", "my.toml:2: w is already “up” in “list” (my.toml:2)"),
        (
            "[list]\nup = [\"w w\"]\ndown = [\"w\"]",
            "my.toml:3: w and w w for “up” in “list” begin alike (my.toml:2)",
        ),
        ("[editor]\ncut = [\"x\"]", "my.toml:2: x cannot be bound in “editor”: there, it is text"),
        ("[form]\nsubmit = [\"Space\"]", "my.toml:2: Space cannot be bound in “form”: there, it is text"),
        (
            "[editor]\ncut = [\"Esc\"]\ncopy = [\"Ctrl-G\"]",
            "my.toml:2: Esc in “editor” leaves “back” without a key there",
        ),
    ] {
        assert_eq!(complaints(text), [told], "{text}");
    }
}

#[test]
fn the_last_key_of_another_action_is_not_taken() {
    let (_, errors) = Keymap::load("[list]\nopen = [\"n\"]", "my.toml", Layout::Standard);
    let [KeymapError { problem: Problem::Clash { other, place, .. }, .. }] = errors.as_slice() else {
        panic!("{errors:?}");
    };
    assert_eq!(*other, Action::New);
    assert_eq!(&*place.file, "keymaps/standard.toml");
    assert_eq!(Layout::Standard.source().lines().nth(place.line - 1), Some("new = [\"n\"]"));
}

#[test]
fn a_file_of_ones_own_is_laid_over_a_layout() {
    let text = "base = \"standard\"\n[list]\nup = [\"w\"]\nopen = [\"x\", \"Enter\"]\nassess = []\nfind = [\"Nope\"]\n";
    let (mut keymap, errors) = Keymap::load(text, "my.toml", Layout::Vim);
    assert_eq!(errors.len(), 1, "{errors:?}");
    assert_eq!(keymap.name(), "standard");
    assert_eq!(keymap.press(LIST, letter('w')), Pressed::Action(Action::Up));
    assert_eq!(keymap.press(LIST, letter('k')), Pressed::Unbound(letter('k')));
    // Remove has Del left, so x may be taken from it.
    assert_eq!(keymap.press(LIST, letter('x')), Pressed::Action(Action::Open));
    assert_eq!(keymap.keys_for(Action::Remove, LIST), ["Del"]);
    assert_eq!(keymap.keys_for(Action::Assess, LIST), [""; 0]);
    assert_eq!(keymap.keys_for(Action::Find, LIST), ["/", "Ctrl-F"]);
}

#[test]
fn a_refused_line_leaves_its_action_as_it_was() {
    let (keymap, errors) =
        Keymap::load("[list]\nchange = [\"n\"]\n[editor]\ncut = [\"x\"]", "my.toml", Layout::Standard);
    assert_eq!(errors.len(), 2, "{errors:?}");
    assert_eq!(keymap.keys_for(Action::Change, LIST), ["e", "F2"]);
    assert_eq!(keymap.keys_for(Action::Cut, EDITOR), ["Ctrl-X"]);
}

#[test]
fn a_file_that_must_be_right_is_refused_whole() {
    let errors = Keymap::parse("[list]\nup = [\"Upp\"]\n[lst]\n", "my.toml").expect_err("two faults");
    let lines: Vec<usize> = errors.iter().map(|error| error.place.line).collect();
    assert_eq!(lines, [2, 3]);
}

#[test]
fn two_keys_may_change_places() {
    let (keymap, errors) = Keymap::load("[list]\nup = [\"j\"]\ndown = [\"k\"]", "my.toml", Layout::Standard);
    assert_eq!(errors, []);
    assert_eq!(keymap.keys_for(Action::Up, LIST), ["j"]);
    assert_eq!(keymap.keys_for(Action::Down, LIST), ["k"]);
}

#[test]
fn the_sheet_lists_every_context_in_order() {
    let rows = sheet(&Keymap::builtin(Layout::Standard));
    assert_eq!(
        rows[0],
        Row { context: Context::Anywhere, keys: vec!["Esc".into(), "Ctrl-G".into()], action: Action::Back }
    );
    assert!(rows.is_sorted_by_key(|row| row.context));
}
