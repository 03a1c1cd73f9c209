//! What holds for any text and any keys.

use proptest::prelude::*;
use ratatui::{buffer::Buffer, layout::Rect};
use unicode_normalization::is_nfc;

use super::{Editor, EditorLook, LineEditor, Outcome, pos};
use crate::keymap::Action::{self, *};

#[derive(Clone, Debug)]
enum Step {
    Act(Action),
    Insert(String),
    Paste(String),
    Replace(String, usize),
    Receive(String),
    Search(String, bool),
    Place(usize),
    Draw(u16, u16),
    Ask,
}

const ACTIONS: &[Action] = &[
    CursorLeft,
    CursorRight,
    CursorUp,
    CursorDown,
    WordLeft,
    WordRight,
    LineStart,
    LineEnd,
    TextStart,
    TextEnd,
    ScreenUp,
    ScreenDown,
    SelectLeft,
    SelectRight,
    SelectUp,
    SelectDown,
    SelectWordLeft,
    SelectWordRight,
    SelectLineStart,
    SelectLineEnd,
    SelectAll,
    StartSelection,
    NewLine,
    DeleteLeft,
    DeleteRight,
    DeleteWordLeft,
    DeleteWordRight,
    DeleteToLineEnd,
    DeleteLine,
    Cut,
    Copy,
    Paste,
    UndoText,
    RedoText,
    InsertTime,
    SearchNext,
    SearchPrevious,
    CommandMode,
    InsertMode,
    InsertAfter,
    OpenLine,
    Back,
];

/// Pieces that join, melt, wrap and turn in all the ways that have ever gone wrong.
const PIECES: &[&str] = &[
    "a", "e", "Rådet ", "støtter", " ", "   ", ".", "-", "\n", "\r\n", "\t", "\u{301}", "\u{323}",
    "\u{200d}", "👩", "👧", "🇳", "🇴", "\u{fe0f}", "会", "議", "\u{a0}", "\u{1b}", "é", "İ", "ß", "\u{1100}",
    "\u{1161}", "क", "\u{94d}", "ष", "\u{e33}", "\u{600}", "\u{0}", "\u{feff}",
];

fn text() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(PIECES).prop_map(str::to_owned);
    prop::collection::vec(prop_oneof![9 => piece, 1 => any::<char>().prop_map(String::from)], 0..12)
        .prop_map(|pieces| pieces.concat())
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        12 => prop::sample::select(ACTIONS).prop_map(Step::Act),
        6 => text().prop_map(Step::Insert),
        2 => text().prop_map(Step::Paste),
        1 => (text(), 0..40usize).prop_map(|(text, at)| Step::Replace(text, at)),
        1 => text().prop_map(Step::Receive),
        1 => (text(), any::<bool>()).prop_map(|(needle, forward)| Step::Search(needle, forward)),
        1 => (0..40usize).prop_map(Step::Place),
        3 => (0..20u16, 0..10u16).prop_map(|(width, height)| Step::Draw(width, height)),
        2 => Just(Step::Ask),
    ]
}

/// Does a step; `office` is the text as the office has it.
fn take(editor: &mut Editor, step: &Step, office: &mut String) {
    match step {
        Step::Act(action) => {
            editor.act(*action, "13:04");
        }
        Step::Insert(text) => {
            editor.insert(text);
        }
        Step::Paste(text) => {
            editor.paste(text);
        }
        Step::Replace(text, at) => {
            editor.replace(text, *at);
        }
        Step::Receive(text) => {
            editor.receive(text);
            office.clone_from(text);
        }
        Step::Search(needle, forward) => {
            editor.search(needle, *forward);
        }
        Step::Place(at) => editor.place(*at),
        Step::Draw(width, height) => drawn_inside(editor, *width, *height),
        Step::Ask => {
            if let Some(splice) = editor.edit_since() {
                *office = splice.apply(office).expect("a splice fits the text it was made for");
            }
            assert_eq!(*office, editor.text());
        }
    }
}

fn drawn_inside(editor: &mut Editor, width: u16, height: u16) {
    let area = Rect::new(1, 1, width, height);
    let mut buf = Buffer::empty(Rect::new(0, 0, width + 2, height + 2));
    let at = editor.render(area, &mut buf, &EditorLook::default());
    assert_eq!(at.is_some(), !area.is_empty(), "a cursor is seen where there is room");
    assert!(at.is_none_or(|at| area.contains(at)));
    let outside = |x: u16, y: u16| !area.contains((x, y).into());
    for y in 0..height + 2 {
        for x in 0..width + 2 {
            assert!(!outside(x, y) || buf[(x, y)].symbol() == " ");
        }
    }
}

fn sound(editor: &Editor) {
    let lines = editor.sheet.lines();
    assert!(pos::is_boundary(&lines[editor.cursor.line], editor.cursor.byte));
    for place in editor.selection().into_iter().flat_map(|(from, to)| [from, to]) {
        assert!(pos::is_boundary(&lines[place.line], place.byte));
    }
    let text = editor.text();
    assert!(text.is_char_boundary(editor.cursor()));
    assert!(!text.contains(|c: char| c.is_control() && c != '\n'));
}

fn travel(editor: &mut Editor, action: Action) {
    while editor.act(action, "") == Outcome::Changed {
        sound(editor);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_keys_leave_a_sound_text(start in text(), at in 0..40usize, steps in prop::collection::vec(step(), 0..40)) {
        let mut editor = Editor::new(&start, at);
        let mut office = start;
        sound(&editor);
        for step in &steps {
            take(&mut editor, step, &mut office);
            sound(&editor);
        }
        take(&mut editor, &Step::Ask, &mut office);
    }

    #[test]
    fn all_undone_is_the_first_text_and_all_redone_the_last(start in text(), steps in prop::collection::vec(step(), 0..40)) {
        let mut editor = Editor::new(&start, 0);
        let first = editor.text();
        for step in steps.iter().filter(|step| !matches!(step, Step::Receive(_))) {
            let mut office = editor.handed.clone();
            take(&mut editor, step, &mut office);
        }
        travel(&mut editor, RedoText);
        let last = editor.text();
        travel(&mut editor, UndoText);
        prop_assert_eq!(editor.text(), first);
        travel(&mut editor, RedoText);
        prop_assert_eq!(editor.text(), last);
    }

    #[test]
    fn what_is_typed_or_pasted_stays_composed(pieces in prop::collection::vec(text(), 0..6)) {
        let mut editor = Editor::new("", 0);
        for piece in &pieces {
            editor.insert(piece);
        }
        prop_assert!(is_nfc(&editor.text()));
    }

    #[test]
    fn a_line_stays_one_line_and_in_its_place(start in text(), steps in prop::collection::vec(step(), 0..30)) {
        let mut line = LineEditor::new(&start);
        for step in &steps {
            match step {
                Step::Act(action) => { line.act(*action, "13:04"); }
                Step::Insert(text) => { line.insert(text); }
                Step::Paste(text) => { line.paste(text); }
                Step::Replace(text, _) => line.replace(text),
                Step::Draw(width, height) => {
                    let area = Rect::new(1, 1, *width, *height);
                    let mut buf = Buffer::empty(Rect::new(0, 0, width + 2, height + 2));
                    let at = line.render(area, &mut buf, &EditorLook::default());
                    prop_assert_eq!(at.is_some(), !area.is_empty());
                    prop_assert!(at.is_none_or(|at| area.contains(at)));
                }
                _ => {}
            }
            prop_assert!(!line.text().contains('\n'));
        }
    }
}

#[test]
fn every_small_window_can_be_drawn() {
    let text = "vedtak: Rådet støtter 会議の議事録 👩\u{200d}👩\u{200d}👧\n\n\u{301}e\u{301}   \nslutt";
    let cursors: Vec<_> = text.char_indices().map(|(byte, _)| byte).collect();
    for width in 0..=20 {
        for height in 0..=10 {
            for &cursor in &cursors {
                drawn_inside(&mut Editor::new(text, cursor), width, height);
            }
        }
    }
}
