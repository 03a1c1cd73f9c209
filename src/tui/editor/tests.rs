//! The editor as a table: text with its cursor, what is done, text with its cursor.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::{Modifier, Style},
};

use super::{Dress, Dresser, Editor, EditorLook, Mode, Outcome, Splice};
use crate::keymap::Action::{self, *};

/// Something done to the editor.
#[derive(Clone, Copy, Debug)]
enum Do {
    Act(Action),
    Type(&'static str),
    Paste(&'static str),
}
use Do::{Act, Paste as Pasted, Type};

/// `|` is the cursor; a selection is between `<` and `>` around it.
fn opened(text: &str) -> Editor {
    let cursor = text.find('|').expect("the text shows its cursor");
    Editor::new(&text.replacen('|', "", 1), cursor)
}

fn shown(editor: &Editor) -> String {
    let mut text = editor.text();
    let mut marks = vec![(editor.cursor(), "|")];
    if let Some((from, to)) = editor.selection() {
        let lines = editor.sheet.lines();
        marks.push((from.offset(lines), "<"));
        marks.push((to.offset(lines), ">"));
    }
    marks.sort_by_key(|&(at, mark)| (at, mark != "<", mark == ">"));
    for (at, mark) in marks.into_iter().rev() {
        text.insert_str(at, mark);
    }
    text
}

fn run(editor: &mut Editor, steps: &[Do]) {
    for step in steps {
        match *step {
            Act(action) => editor.act(action, "13:04"),
            Type(text) => {
                for c in text.chars() {
                    editor.insert(c.encode_utf8(&mut [0; 4]));
                }
                Outcome::Changed
            }
            Pasted(text) => editor.paste(text),
        };
    }
}

fn check(table: &[(&str, &[Do], &str)]) {
    for (before, steps, after) in table {
        let mut editor = opened(before);
        run(&mut editor, steps);
        assert_eq!(shown(&editor), *after, "{before:?} then {steps:?}");
    }
}

fn draw(editor: &mut Editor, width: u16, height: u16) -> (Vec<String>, Option<(u16, u16)>) {
    let area = Rect::new(0, 0, width, height);
    let mut buf = Buffer::empty(area);
    let at = editor.render(area, &mut buf, &EditorLook::default());
    let row = |y| (0..width).map(|x| buf[(x, y)].symbol().to_owned()).collect();
    ((0..height).map(row).collect(), at.map(|at| (at.x, at.y)))
}

#[test]
fn typing() {
    check(&[
        ("|", &[Type("vedtak: Rådet støtter")], "vedtak: Rådet støtter|"),
        ("æ|å", &[Type("ø")], "æø|å"),
        ("e|", &[Type("\u{301}")], "é|"),
        ("x|", &[Type("e\u{323}\u{302}")], "xệ|"),
        ("|", &[Type("\u{301}a")], "\u{301}a|"),
        ("|\u{301}", &[Type("e")], "e\u{301}|"),
        ("👩|👧", &[Type("\u{200d}")], "👩\u{200d}👧|"),
        ("a|b", &[Act(NewLine)], "a\n|b"),
        ("|b", &[Act(InsertTime)], "13:04 |b"),
        ("a|", &[Type("\u{1b}\u{7}\t")], "a    |"),
        ("a b|", &[Act(SelectWordLeft), Type("c")], "a c|"),
    ]);
}

#[test]
fn graphemes_are_stepped_over_and_deleted_whole() {
    check(&[
        ("|q\u{323}b", &[Act(CursorRight)], "q\u{323}|b"),
        ("👩\u{200d}⚕\u{fe0f}|", &[Act(CursorLeft)], "|👩\u{200d}⚕\u{fe0f}"),
        ("🇳🇴|🇸🇪", &[Act(DeleteLeft)], "|🇸🇪"),
        ("|🇳🇴🇸🇪", &[Act(DeleteRight)], "|🇸🇪"),
        ("q\u{308}|x", &[Act(DeleteLeft)], "|x"),
        ("会|議", &[Act(DeleteRight)], "会|"),
        ("e|x\u{301}", &[Act(DeleteRight)], "e|"),
        ("a\n|b", &[Act(CursorLeft)], "a|\nb"),
        ("a|\nb", &[Act(CursorRight)], "a\n|b"),
        ("a\n|b", &[Act(DeleteLeft)], "a|b"),
        ("a|\nb", &[Act(DeleteRight)], "a|b"),
        ("|", &[Act(DeleteLeft), Act(DeleteRight)], "|"),
    ]);
}

#[test]
fn words_and_lines() {
    check(&[
        ("|vedtak: Rådet støtter.", &[Act(WordRight)], "vedtak: |Rådet støtter."),
        ("støtter. |", &[Act(WordLeft)], "|støtter. "),
        ("innen |1.6.", &[Act(WordRight)], "innen 1.6.|"),
        ("a|\n  b", &[Act(WordRight)], "a\n|  b"),
        ("a\n|b", &[Act(WordLeft)], "a|\nb"),
        ("en to| tre", &[Act(LineStart)], "|en to tre"),
        ("en to| tre\nx", &[Act(LineEnd)], "en to tre|\nx"),
        ("a\nb|\nc", &[Act(TextStart)], "|a\nb\nc"),
        ("a\nb|\nc", &[Act(TextEnd)], "a\nb\nc|"),
        ("en to| tre", &[Act(DeleteWordLeft)], "en | tre"),
        ("en |to tre", &[Act(DeleteWordRight)], "en |tre"),
        ("en |to\ntre", &[Act(DeleteToLineEnd)], "en |\ntre"),
        ("en|\ntre", &[Act(DeleteToLineEnd)], "en|tre"),
        ("a\nb|b\nc", &[Act(DeleteLine)], "a\n|c"),
        ("a\nbb|", &[Act(DeleteLine)], "|a"),
        ("bb|", &[Act(DeleteLine)], "|"),
        ("lang\nx\nlan|g", &[Act(CursorUp), Act(CursorUp)], "lan|g\nx\nlang"),
        ("会議|\nabcdef", &[Act(CursorDown)], "会議\nabcd|ef"),
        ("abc|def\n会議", &[Act(CursorDown)], "abcdef\n会|議"),
        ("a|b", &[Act(CursorUp), Act(CursorDown)], "a|b"),
    ]);
}

#[test]
fn selection_and_clipboard() {
    check(&[
        ("a|b", &[Act(SelectRight)], "a<b|>"),
        ("ab|", &[Act(SelectLeft), Act(SelectLeft)], "<|ab>"),
        ("ab|c", &[Act(SelectLeft), Act(CursorRight)], "ab|c"),
        ("ab|c", &[Act(SelectLeft), Act(CursorLeft)], "a|bc"),
        ("a|b\nc", &[Act(SelectDown)], "a<b\nc|>"),
        ("|abc", &[Act(StartSelection), Act(CursorRight), Act(CursorRight)], "<ab|>c"),
        ("|abc", &[Act(StartSelection), Act(WordRight), Act(StartSelection)], "abc|"),
        ("|abc", &[Act(StartSelection), Act(CursorRight), Act(Back)], "a|bc"),
        ("a|b", &[Act(SelectAll), Act(DeleteLeft)], "|"),
        ("a|b", &[Act(SelectAll), Act(DeleteRight), Act(UndoText)], "ab|"),
        ("|ab", &[Act(SelectRight), Act(Cut), Act(TextEnd), Act(Paste)], "ba|"),
        ("|ab\nc", &[Act(SelectAll), Act(Copy), Act(Paste)], "ab\ncab\nc|"),
        ("a|b\nc", &[Act(Cut), Act(Paste), Act(Paste)], "ab\nab\n|c"),
        ("a|b", &[Act(Copy), Act(Paste)], "ab\n|ab"),
        ("a|b", &[Act(Paste)], "a|b"),
        ("a|b\nc", &[Act(DeleteLine), Act(Paste)], "ab\n|c"),
        ("a|b\nc", &[Act(DeleteToLineEnd), Act(DeleteToLineEnd), Act(Paste)], "ab|c"),
        ("a|b", &[Act(SelectRight), Pasted("x\r\ny")], "ax\ny|"),
    ]);
}

#[test]
fn undo_has_the_grain_of_a_word_and_loses_nothing() {
    check(&[
        ("|", &[Type("en to tre"), Act(UndoText)], "en to |"),
        ("|", &[Type("en to tre"), Act(UndoText), Act(UndoText)], "en |"),
        ("|", &[Type("en to"), Act(UndoText), Act(UndoText), Act(UndoText)], "|"),
        ("|", &[Type("en to"), Act(UndoText), Act(UndoText), Act(RedoText)], "en |"),
        ("ab|", &[Act(DeleteLeft), Act(DeleteLeft), Act(UndoText)], "ab|"),
        ("ab|", &[Type("c"), Act(DeleteLeft), Act(UndoText)], "abc|"),
        ("ab|", &[Type("c"), Act(CursorLeft), Type("d"), Act(UndoText)], "ab|c"),
        ("ab|", &[Act(SelectWordLeft), Type("x"), Act(UndoText)], "|ab"),
        ("|", &[Pasted("a\nb\nc"), Act(UndoText)], "|"),
        ("|", &[Pasted("a\nb\nc"), Act(UndoText), Act(RedoText)], "a\nb\nc|"),
        ("e|", &[Type("\u{301}"), Act(UndoText)], "e|"),
        ("|", &[Type("a"), Act(UndoText), Act(DeleteLeft), Act(RedoText)], "a|"),
        ("|", &[Type("a"), Act(UndoText), Type("b"), Act(RedoText)], "b|"),
        ("a|", &[Act(NewLine), Type("b"), Act(UndoText)], "a\n|"),
    ]);
}

#[test]
fn modes_of_a_modal_key_file() {
    check(&[
        ("a|b", &[Act(CommandMode), Type("x")], "a|b"),
        ("a|b", &[Act(CommandMode), Act(InsertMode), Type("x")], "ax|b"),
        ("a|b", &[Act(CommandMode), Act(InsertAfter), Type("x")], "abx|"),
        ("a|\nb", &[Act(CommandMode), Act(InsertAfter), Type("x")], "ax|\nb"),
        ("a|b\nc", &[Act(CommandMode), Act(OpenLine), Type("x")], "ab\nx|\nc"),
    ]);
    let mut editor = opened("a|b");
    editor.act(CommandMode, "");
    assert_eq!(editor.mode(), Mode::Command);
}

#[test]
fn another_s_text_can_be_read_searched_and_copied_only() {
    let mut editor = opened("en |to");
    editor.set_read_only(true);
    for action in [
        NewLine,
        DeleteLeft,
        DeleteRight,
        DeleteWordLeft,
        DeleteWordRight,
        DeleteToLineEnd,
        DeleteLine,
        Cut,
        Paste,
        UndoText,
        RedoText,
        InsertTime,
        InsertMode,
        InsertAfter,
        OpenLine,
    ] {
        assert_eq!(editor.act(action, "13:04"), Outcome::ReadOnly, "{action:?}");
    }
    assert_eq!(editor.insert("x"), Outcome::ReadOnly);
    assert_eq!(editor.paste("x"), Outcome::ReadOnly);
    assert_eq!(editor.replace("x", 0), Outcome::ReadOnly);
    assert_eq!(shown(&editor), "en |to");
    assert_eq!(editor.act(SelectWordRight, ""), Outcome::Moved);
    assert_eq!(editor.act(Copy, ""), Outcome::Copied("to".into()));
    assert!(editor.search("EN", true));
    assert_eq!(editor.edit_since(), None);

    editor.receive("en og to");
    assert_eq!(shown(&editor), "|en og to");
    assert_eq!(editor.edit_since(), None);
}

#[test]
fn the_reader_s_place_and_selection_stay_while_another_writes() {
    let mut editor = opened("vedtak: |ja");
    run(&mut editor, &[Act(SelectRight)]);
    editor.receive("innledning\nvedtak: ja");
    assert_eq!(shown(&editor), "innledning\nvedtak: <j|>a");
    editor.receive("innledning\nvedtak: ja, enstemmig");
    assert_eq!(shown(&editor), "innledning\nvedtak: <j|>a, enstemmig");
    editor.receive("");
    assert_eq!(shown(&editor), "|");
    assert_eq!(editor.act(UndoText, ""), Outcome::Still, "a colleague's words are not undone");
}

#[test]
fn what_was_copied_elsewhere_can_be_pasted_here() {
    let mut editor = opened("a|");
    editor.hold("b\r\nc");
    editor.act(Paste, "");
    assert_eq!(shown(&editor), "ab\nc|");
}

#[test]
fn what_is_not_the_editor_s_is_left_to_the_screen() {
    let mut editor = opened("a|");
    for action in [Quit, Back, Undo, Redo, NextItem, SearchText, ExternalEditor, Submit] {
        assert_eq!(editor.act(action, ""), Outcome::NotMine, "{action:?}");
    }
    assert_eq!(editor.act(CursorRight, ""), Outcome::Still);
    assert_eq!(editor.act(SearchNext, ""), Outcome::NotFound);
}

#[test]
fn search_goes_round_whatever_the_case() {
    let mut editor = opened("Økonomi|: ingen ØKONOMISK følge\nøkonomi");
    let mut after = |needle: &str, forward| {
        let found = editor.search(needle, forward);
        (found, editor.cursor())
    };
    assert_eq!(after("økonomi", true), (true, 16));
    assert_eq!(after("økonomi", true), (true, 34));
    assert_eq!(after("økonomi", true), (true, 0));
    assert_eq!(after("økonomi", false), (true, 34));
    assert_eq!(after("økonomi", false), (true, 16));
    assert_eq!(after("finnes ikke", true), (false, 16));
    assert_eq!(after("", true), (false, 16));

    let mut alone = opened("|Råd");
    assert!(alone.search("råd", true), "the only place is found again");
    assert_eq!(alone.act(SearchPrevious, ""), Outcome::Moved);
}

#[test]
fn what_changed_is_told_once() {
    let mut editor = opened("vedtak|");
    assert_eq!(editor.edit_since(), None);
    run(&mut editor, &[Type("et"), Act(NewLine)]);
    let splice = Splice { at: 6, removed: 0, inserted: "et\n".into() };
    assert_eq!(editor.edit_since(), Some(splice));
    assert_eq!(editor.edit_since(), None);
    run(&mut editor, &[Act(CursorLeft), Type("x"), Act(UndoText)]);
    assert_eq!(editor.edit_since(), None, "there and back is no change");

    let mut foreign = Editor::new("e\u{301}\r\n", 3);
    assert_eq!(foreign.cursor(), 2);
    let splice = foreign.edit_since().expect("what was not NFC is made so");
    assert_eq!(splice.apply("e\u{301}\r\n").as_deref(), Some("é\n"));
}

#[test]
fn a_replaced_text_is_one_undo() {
    let mut editor = opened("en to|");
    assert_eq!(editor.replace("en\r\nog to\n", 4), Outcome::Changed);
    assert_eq!(shown(&editor), "en\n|og to\n");
    run(&mut editor, &[Act(UndoText)]);
    assert_eq!(shown(&editor), "en to|");
}

#[test]
fn the_text_wraps_at_words_and_the_cursor_is_seen() {
    let mut editor = opened("Rådet støtter |forslaget.");
    let (rows, at) = draw(&mut editor, 11, 3);
    assert_eq!(rows, ["Rådet      ", "støtter    ", "forslaget. "]);
    assert_eq!(at, Some((0, 2)));
    // The cursor behind a full row has a column of its own, hanging spaces share it.
    run(&mut editor, &[Act(TextEnd)]);
    assert_eq!(draw(&mut editor, 11, 3).1, Some((10, 2)));
    run(&mut editor, &[Type("   ")]);
    assert_eq!(draw(&mut editor, 11, 3).1, Some((10, 2)));
    run(&mut editor, &[Type("Så")]);
    assert_eq!(draw(&mut editor, 11, 3).0, ["støtter    ", "forslaget. ", "Så         "]);
}

#[test]
fn rows_are_walked_as_they_are_seen() {
    let mut editor = opened("Rådet støtter for|slaget.");
    draw(&mut editor, 11, 5);
    for (action, after) in [
        (CursorUp, "Rådet stø|tter forslaget."),
        (CursorUp, "Råd|et støtter forslaget."),
        (LineEnd, "Rådet| støtter forslaget."),
        (CursorDown, "Rådet støtt|er forslaget."),
        (LineStart, "Rådet |støtter forslaget."),
        (LineStart, "|Rådet støtter forslaget."),
        (ScreenDown, "Rådet støtter |forslaget."),
        (LineEnd, "Rådet støtter forslaget.|"),
        (CursorUp, "Rådet støtter| forslaget."),
        (CursorDown, "Rådet støtter forslaget.|"),
    ] {
        editor.act(action, "");
        assert_eq!(shown(&editor), after, "{action:?}");
    }
}

#[test]
fn the_window_follows_the_cursor_and_wastes_no_rows() {
    let text: Vec<_> = (1..=9).map(|n| n.to_string()).collect();
    let mut editor = Editor::new(&text.join("\n"), 0);
    assert_eq!(draw(&mut editor, 3, 3).0, ["1  ", "2  ", "3  "]);
    run(&mut editor, &[Act(CursorDown), Act(ScreenDown)]);
    assert_eq!(draw(&mut editor, 3, 3), (vec!["2  ".into(), "3  ".into(), "4  ".into()], Some((0, 2))));
    run(&mut editor, &[Act(TextEnd)]);
    assert_eq!(draw(&mut editor, 3, 3).0, ["7  ", "8  ", "9  "]);
    run(&mut editor, &[Act(DeleteLine), Act(DeleteLine)]);
    assert_eq!(draw(&mut editor, 3, 3).0, ["5  ", "6  ", "7  "]);
    run(&mut editor, &[Act(SelectAll), Act(Cut)]);
    assert_eq!(draw(&mut editor, 3, 3), (vec!["   ".into(); 3], Some((0, 0))));
}

#[test]
fn the_selection_is_drawn_with_its_line_breaks() {
    let mut editor = opened("a|b\n\nc");
    run(&mut editor, &[Act(SelectDown), Act(SelectDown)]);
    let area = Rect::new(0, 0, 4, 3);
    let mut buf = Buffer::empty(area);
    let look = EditorLook { selection: Style::new().reversed(), ..EditorLook::default() };
    editor.render(area, &mut buf, &look);
    let mark = |x, y| if buf[(x, y)].modifier.is_empty() { '.' } else { '#' };
    let rows = [0, 1, 2].map(|y| (0..4).map(|x| mark(x, y)).collect::<String>());
    assert_eq!(rows, [".##.", "#...", "#..."]);
}

#[test]
fn a_mark_with_nothing_to_stand_on_is_seen() {
    let mut editor = opened("\u{301}|");
    assert_eq!(draw(&mut editor, 4, 1), (vec![" \u{301}   ".into()], Some((1, 0))));
}

#[test]
fn a_line_is_dressed_by_others_with_a_sign_and_styles_and_keeps_its_text() {
    let mut editor = opened("en to tre\nfire|");
    let area = Rect::new(0, 0, 8, 4);
    let mut buf = Buffer::empty(area);
    let mut asked = Vec::new();
    let dress = &mut |number: usize, line: &str| {
        asked.push(line.to_owned());
        let sign = if number == 0 { "!" } else { "" };
        Dress { sign, sign_style: Style::new(), spans: vec![(3..5, Style::new().underlined())] }
    };
    let at = editor.render_dressed(area, &mut buf, &EditorLook::default(), &mut Dresser { margin: 2, dress });
    assert_eq!(asked, ["en to tre", "fire"]);
    let row = |y| (0..8).map(|x| buf[(x, y)].symbol().to_owned()).collect::<String>();
    assert_eq!([row(0), row(1), row(2)], ["! en to ", "  tre   ", "  fire  "]);
    assert_eq!(at.map(|at| (at.x, at.y)), Some((6, 2)));
    let underlined = |x, y| buf[(x, y)].style().add_modifier.contains(Modifier::UNDERLINED);
    assert!(
        underlined(5, 0) && underlined(6, 0) && !underlined(4, 0) && !underlined(2, 1) && underlined(5, 2)
    );
    // Where the margin would leave nothing of the text, it gives way.
    let narrow = Rect::new(0, 0, 2, 1);
    let dress = &mut |_: usize, _: &str| Dress::default();
    let mut buf = Buffer::empty(narrow);
    editor.render_dressed(narrow, &mut buf, &EditorLook::default(), &mut Dresser { margin: 2, dress });
    assert_ne!(buf[(0, 0)].symbol(), " ");
}

#[test]
fn a_stretch_of_the_line_is_exchanged_as_one_edit() {
    let mut editor = opened("aksjon ah|: x");
    assert_eq!(editor.exchange(7..9, "Ahus", " (nord)"), Outcome::Changed);
    assert_eq!(shown(&editor), "aksjon Ahus| (nord): x");
    run(&mut editor, &[Act(UndoText)]);
    assert_eq!(shown(&editor), "aksjon ah|: x");
    editor.exchange(0..99, "a\nb", "\nc");
    assert_eq!(shown(&editor), "a\nb|\nc");
}
