//! Bytes and time of a frame: typing, moving in a list, scrolling by a row, painting all anew.

use std::io::{self, Write};

use divan::Bencher;
use ratatui::layout::{Position, Size};
use ratatui::style::{Modifier, Style};
use ratatui::{Frame, Terminal};
use saksgang::tui::terminal::Painter;

const SIZE: Size = Size { width: 80, height: 24 };

/// What is done between two frames.
#[derive(Clone, Copy, Debug)]
enum Work {
    Idle,
    Type,
    Move,
    Scroll,
    Redraw,
}

const WORK: [Work; 5] = [Work::Idle, Work::Type, Work::Move, Work::Scroll, Work::Redraw];

/// Counts what a terminal would be sent.
#[derive(Default)]
struct Line {
    bytes: usize,
    writes: usize,
}

impl Write for Line {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.bytes += bytes.len();
        self.writes += 1;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A list of cases with a line to type on.
struct Screen {
    terminal: Terminal<Painter<Line>>,
    first: usize,
    selected: u16,
    typed: usize,
}

impl Screen {
    fn new() -> io::Result<Self> {
        let painter = Painter::new(Line::default(), SIZE);
        let mut screen = Self { terminal: Terminal::new(painter)?, first: 0, selected: 0, typed: 0 };
        screen.frame(Work::Idle)?;
        *screen.terminal.backend_mut().writer_mut() = Line::default();
        Ok(screen)
    }

    fn frame(&mut self, work: Work) -> io::Result<()> {
        match work {
            Work::Idle => {}
            Work::Type => self.typed = (self.typed + 1) % 60,
            Work::Move => self.selected = (self.selected + 1) % 18,
            Work::Scroll => self.first = (self.first + 1) % 900,
            Work::Redraw => self.terminal.backend_mut().resize(SIZE),
        }
        let (first, selected, typed) = (self.first, self.selected, self.typed);
        let typing = matches!(work, Work::Type);
        self.terminal.draw(|frame| paint(frame, first, selected, typed, typing))?;
        Ok(())
    }
}

fn paint(frame: &mut Frame, first: usize, selected: u16, typed: usize, typing: bool) {
    const TEXT: &str = "vedtak: Rådet støtter forslaget om færre kurs i første halvår";
    let bold = Style::new().add_modifier(Modifier::BOLD);
    let buffer = frame.buffer_mut();
    buffer.set_string(0, 0, "Anestesiologi · HSØ", bold);
    for y in 0..18 {
        let case = first + usize::from(y);
        let mark = if y == selected { ">" } else { " " };
        buffer.set_string(0, y + 1, mark, bold);
        let line = format!("Sak {case}/2026  Rotasjon ved øre-nese-hals, foretak {case}");
        buffer.set_string(2, y + 1, line, Style::new());
    }
    let text: String = TEXT.chars().take(typed).collect();
    buffer.set_string(2, 21, text, Style::new());
    buffer.set_string(0, 23, "? hjelp  : kommando  Esc tilbake", Style::new());
    frame.set_cursor_position(if typing {
        Position::new(2 + u16::try_from(typed).unwrap_or(0), 21)
    } else {
        Position::new(0, selected + 1)
    });
}

#[divan::bench(args = WORK)]
fn frame(bencher: Bencher, work: Work) {
    let mut screen = Screen::new().expect("a counter takes all");
    bencher.bench_local(|| screen.frame(work).expect("a counter takes all"));
}

fn main() -> io::Result<()> {
    println!("frame      bytes (mean of 50)  writes");
    for work in WORK {
        let mut screen = Screen::new()?;
        screen.frame(work)?;
        *screen.terminal.backend_mut().writer_mut() = Line::default();
        for _ in 0..50 {
            screen.frame(work)?;
        }
        let line = screen.terminal.backend().writer();
        let name = format!("{work:?}");
        let (mean, tenth) = (line.bytes / 50, line.bytes * 10 / 50 % 10);
        println!("{name:<10} {mean:>14}.{tenth}  {:>10}", line.writes);
    }
    divan::main();
    Ok(())
}
