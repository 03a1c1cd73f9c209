//! A key press and the frame after it, in a usual item and in a very long text.
//!
//! The peer is the crate the editor stands on, wrapping and drawing by itself.

use chrono::NaiveDate;
use divan::Bencher;
use ratatui::{buffer::Buffer, layout::Rect, style::Style, widgets::Widget};
use saksgang::domain::Day;
use saksgang::keymap::Action;
use saksgang::notation::{Directory, Reader};
use saksgang::tui::editor::{Dress, Dresser, Editor, EditorLook};
use tui_textarea::{CursorMove, TextArea, WrapMode};

const AREA: Rect = Rect::new(0, 0, 80, 24);
const LINE: &str = "faglig: Kurset dekker målet bedre enn dagens, og kan gis på Teams for ØNH i nord.";

/// The texts: 2 000 characters in 25 lines, the same in one paragraph, and 10 000 lines.
const TEXTS: &[(&str, usize, &str)] = &[("item", 25, "\n"), ("paragraph", 25, " "), ("long", 10_000, "\n")];

fn main() {
    divan::main();
}

fn text(name: &str) -> String {
    let rows = TEXTS.iter().filter(|row| row.0 == name);
    rows.map(|&(_, lines, glue)| vec![LINE; lines].join(glue)).collect()
}

fn names() -> impl Iterator<Item = &'static str> {
    TEXTS.iter().map(|row| row.0)
}

fn opened(name: &str, buf: &mut Buffer) -> Editor {
    let text = text(name);
    let mut editor = Editor::new(&text, text.len() / 2);
    editor.render(AREA, buf, &EditorLook::default());
    editor
}

#[divan::bench(args = names(), sample_count = 50, sample_size = 10)]
fn key_and_frame(bencher: Bencher, name: &str) {
    let mut buf = Buffer::empty(AREA);
    let mut editor = opened(name, &mut buf);
    bencher.bench_local(|| {
        editor.insert("ø");
        editor.render(AREA, &mut buf, &EditorLook::default())
    });
}

#[divan::bench(args = names(), sample_count = 50, sample_size = 10)]
fn key_frame_and_splice(bencher: Bencher, name: &str) {
    let mut buf = Buffer::empty(AREA);
    let mut editor = opened(name, &mut buf);
    bencher.bench_local(|| {
        editor.insert("ø");
        editor.render(AREA, &mut buf, &EditorLook::default());
        editor.edit_since()
    });
}

/// As the minutes are typed: what changed is read as notation, and each line that is seen is dressed.
#[divan::bench(args = names(), sample_count = 50, sample_size = 10)]
fn key_reading_and_frame(bencher: Bencher, name: &str) {
    let mut buf = Buffer::empty(AREA);
    let mut editor = opened(name, &mut buf);
    let mut reader = Reader::new(Directory::default(), Day::of(NaiveDate::default()));
    reader.read(editor.lines());
    bencher.bench_local(|| {
        editor.insert("ø");
        reader.read(editor.lines());
        let lines = reader.lines();
        let dress = &mut |number: usize, _: &str| {
            let spans = lines[number].spans.iter().map(|span| (span.at.clone(), Style::new().bold()));
            Dress { spans: spans.collect(), ..Dress::default() }
        };
        editor.render_dressed(AREA, &mut buf, &EditorLook::default(), &mut Dresser { margin: 2, dress })
    });
}

#[divan::bench(args = names(), sample_count = 50, sample_size = 10)]
fn row_up_and_frame(bencher: Bencher, name: &str) {
    let mut buf = Buffer::empty(AREA);
    let mut editor = opened(name, &mut buf);
    bencher.bench_local(|| {
        editor.act(Action::CursorUp, "");
        editor.render(AREA, &mut buf, &EditorLook::default())
    });
}

#[divan::bench(args = names(), sample_count = 50, sample_size = 10)]
fn peer_crate_alone(bencher: Bencher, name: &str) {
    let text = text(name);
    let mut area = TextArea::from(text.split('\n'));
    area.set_wrap_mode(WrapMode::Word);
    let middle = u16::try_from(text.lines().count() / 2).unwrap_or(u16::MAX);
    area.move_cursor(CursorMove::Jump(middle, 40));
    let mut buf = Buffer::empty(AREA);
    (&area).render(AREA, &mut buf);
    bencher.bench_local(|| {
        area.insert_char('ø');
        (&area).render(AREA, &mut buf);
    });
}
