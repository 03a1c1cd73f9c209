//! A vt100 terminal reads back what the painter sent, and the bytes are counted.

use std::num::NonZeroU16;

use proptest::prelude::*;
use ratatui::Terminal;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect, Size};
use ratatui::style::{Color, Modifier, Style};

use super::Painter;

/// A terminal that a test can look at.
struct Desk {
    terminal: Terminal<Painter<Vec<u8>>>,
    screen: vt100::Parser,
    buffer: Buffer,
    cursor: Option<Position>,
}

impl Desk {
    fn new(width: u16, height: u16) -> Self {
        let size = Size::new(width, height);
        let mut screen = vt100::Parser::new(rows(height), rows(width), 0);
        // The screen before us holds what others left there.
        screen.process("\x1b[1;31mleft over".as_bytes());
        Self {
            terminal: Terminal::new(Painter::new(Vec::new(), size)).expect("a vec takes all"),
            screen,
            buffer: Buffer::empty(Rect::new(0, 0, width, height)),
            cursor: None,
        }
    }

    fn resize(&mut self, width: u16, height: u16) {
        self.terminal.backend_mut().resize(Size::new(width, height));
        self.screen.screen_mut().set_size(rows(height), rows(width));
        self.buffer.resize(Rect::new(0, 0, width, height));
    }

    /// Draws a frame and answers how many bytes it took.
    fn draw(&mut self) -> usize {
        let (buffer, cursor) = (self.buffer.clone(), self.cursor);
        self.terminal
            .draw(|frame| {
                frame.buffer_mut().merge(&buffer);
                if let Some(cursor) = cursor {
                    frame.set_cursor_position(cursor);
                }
            })
            .expect("a vec takes all");
        let bytes = std::mem::take(self.terminal.backend_mut().writer_mut());
        self.screen.process(&bytes);
        bytes.len()
    }

    fn text(&mut self, x: u16, y: u16, text: &str, style: Style) -> &mut Self {
        self.buffer.set_string(x, y, text, style);
        self
    }

    fn at(&mut self, x: u16, y: u16) -> &mut Self {
        self.cursor = Some(Position::new(x, y));
        self
    }

    /// Fails where the screen differs from the buffer.
    fn compare(&self) -> Result<(), TestCaseError> {
        let screen = self.screen.screen();
        let mut covered = 0;
        for (index, cell) in self.buffer.content().iter().enumerate() {
            let at = self.buffer.pos_of(index);
            if at.0 == 0 {
                covered = 0;
            }
            let seen = screen.cell(at.1, at.0).expect("same size");
            if covered > 0 {
                covered -= 1;
                prop_assert!(seen.is_wide_continuation(), "no right half at {at:?}");
                continue;
            }
            covered = ratatui::buffer::CellWidth::cell_width(cell).saturating_sub(1);
            let text = if seen.has_contents() { seen.contents() } else { " " };
            prop_assert_eq!(text, cell.symbol(), "text at {:?}", at);
            let mut marks = Modifier::empty();
            for (set, mark) in [
                (seen.bold(), Modifier::BOLD),
                (seen.dim(), Modifier::DIM),
                (seen.underline(), Modifier::UNDERLINED),
                (seen.inverse(), Modifier::REVERSED),
            ] {
                marks.set(mark, set);
            }
            let visible = Modifier::UNDERLINED | Modifier::REVERSED;
            prop_assert_eq!(seen.bgcolor(), colour(cell.bg), "background at {:?}", at);
            if text != " " || marks.intersects(visible) || cell.modifier.intersects(visible) {
                prop_assert_eq!(seen.fgcolor(), colour(cell.fg), "colour at {:?}", at);
                prop_assert_eq!(marks, heavy(cell.modifier), "marks at {:?}", at);
            }
        }
        match self.cursor {
            Some(at) => {
                prop_assert!(!screen.hide_cursor());
                prop_assert_eq!(screen.cursor_position(), (at.y, at.x));
            }
            None => prop_assert!(screen.hide_cursor()),
        }
        Ok(())
    }
}

/// Bold and dim are one weight in a terminal; the painter lets bold win.
fn heavy(marks: Modifier) -> Modifier {
    if marks.contains(Modifier::BOLD) { marks - Modifier::DIM } else { marks }
}

fn rows(count: u16) -> NonZeroU16 {
    NonZeroU16::new(count).expect("no test has an empty screen")
}

fn colour(colour: Color) -> vt100::Color {
    match colour {
        Color::Red => vt100::Color::Idx(1),
        Color::Blue => vt100::Color::Idx(4),
        Color::LightYellow => vt100::Color::Idx(11),
        _ => vt100::Color::Default,
    }
}

/// One thing a screen may do to the next frame.
#[derive(Clone, Debug)]
enum Stroke {
    Text(u16, u16, String, Style),
    Tint(Rect, Style),
    Blank(Rect),
    Scroll(u16, u16, bool),
    Cursor(Option<(u16, u16)>),
    Resize(u16, u16),
    Draw,
}

fn styles() -> impl Strategy<Value = Style> {
    let colours = prop_oneof![
        3 => Just(Color::Reset),
        1 => Just(Color::Red),
        1 => Just(Color::Blue),
        1 => Just(Color::LightYellow),
    ];
    let marks = (0_u8..16).prop_map(|bits| {
        let mut marks = Modifier::empty();
        marks.set(Modifier::BOLD, bits & 1 != 0);
        marks.set(Modifier::DIM, bits & 2 != 0);
        marks.set(Modifier::UNDERLINED, bits & 4 != 0);
        marks.set(Modifier::REVERSED, bits & 8 != 0);
        marks
    });
    let plain = prop_oneof![2 => Just(Modifier::empty()), 1 => marks];
    (colours.clone(), colours, plain)
        .prop_map(|(fg, bg, marks)| Style::reset().fg(fg).bg(bg).add_modifier(marks))
}

fn texts() -> impl Strategy<Value = String> {
    let letters = prop_oneof![
        8 => "[a-z]{1,6}",
        2 => " {1,12}",
        2 => "[æøåÆØÅéčŋ]{1,3}",
        1 => Just("e\u{301}".to_owned()),
        1 => Just("a\u{30a}o\u{308}".to_owned()),
        1 => Just("漢字".to_owned()),
        1 => Just("─│└".to_owned()),
        1 => Just("–…«»".to_owned()),
    ];
    prop::collection::vec(letters, 1..6).prop_map(|parts| parts.concat())
}

fn strokes() -> impl Strategy<Value = Stroke> {
    let area = (0_u16..30, 0_u16..12, 1_u16..30, 1_u16..6)
        .prop_map(|(x, y, width, height)| Rect::new(x, y, width, height));
    prop_oneof![
        6 => (0_u16..30, 0_u16..12, texts(), styles())
            .prop_map(|(x, y, text, style)| Stroke::Text(x, y, text, style)),
        1 => (area.clone(), styles()).prop_map(|(area, style)| Stroke::Tint(area, style)),
        2 => area.prop_map(Stroke::Blank),
        2 => (0_u16..8, 3_u16..12, any::<bool>())
            .prop_map(|(top, height, up)| Stroke::Scroll(top, height, up)),
        2 => prop::option::of((0_u16..30, 0_u16..12)).prop_map(Stroke::Cursor),
        1 => (2_u16..40, 1_u16..16).prop_map(|(width, height)| Stroke::Resize(width, height)),
        6 => Just(Stroke::Draw),
    ]
}

fn apply(desk: &mut Desk, stroke: Stroke) -> Result<(), TestCaseError> {
    let area = desk.buffer.area;
    match stroke {
        Stroke::Text(x, y, text, style) if x < area.width && y < area.height => {
            // A text that starts on the right half of a wide glyph would leave its left half cut.
            cut(&mut desk.buffer, x, y);
            desk.text(x, y, &text, style);
            whole(&mut desk.buffer);
        }
        Stroke::Tint(part, style) => {
            desk.buffer.set_style(part.intersection(area), style);
            whole(&mut desk.buffer);
        }
        Stroke::Blank(part) => {
            for at in part.intersection(area).positions() {
                cut(&mut desk.buffer, at.x, at.y);
                desk.buffer[at].reset();
            }
        }
        Stroke::Scroll(top, height, up) => {
            let width = usize::from(area.width);
            let bottom = (top + height).min(area.height);
            if top < bottom {
                let cells = usize::from(top) * width..usize::from(bottom) * width;
                let band = &mut desk.buffer.content[cells];
                if up {
                    band.rotate_left(width);
                } else {
                    band.rotate_right(width);
                }
            }
        }
        Stroke::Cursor(at) => {
            desk.cursor = at.filter(|at| at.0 < area.width && at.1 < area.height).map(Position::from);
        }
        Stroke::Resize(width, height) => {
            if desk.cursor.is_some_and(|at| at.x >= width || at.y >= height) {
                desk.cursor = None;
            }
            desk.resize(width, height);
            desk.buffer.reset();
            desk.draw();
        }
        Stroke::Draw => {
            desk.draw();
            desk.compare()?;
            prop_assert_eq!(desk.draw(), 0, "the same frame again costs nothing");
        }
        Stroke::Text(..) => {}
    }
    Ok(())
}

/// Ratatui's comparison does not see all changes of the half that a wide glyph covers, so that half
/// has nothing to see: a wide glyph has no background here and no marks of a blank.
fn whole(buffer: &mut Buffer) {
    for at in 1..buffer.content.len() {
        if ratatui::buffer::CellWidth::cell_width(&buffer.content[at - 1]) > 1 {
            for half in &mut buffer.content[at - 1..=at] {
                half.bg = Color::Reset;
                half.modifier -= Modifier::UNDERLINED | Modifier::REVERSED;
            }
        }
    }
}

fn cut(buffer: &mut Buffer, x: u16, y: u16) {
    if x > 0 && ratatui::buffer::CellWidth::cell_width(&buffer[(x - 1, y)]) > 1 {
        buffer[(x - 1, y)].reset();
    }
}

proptest! {
    #[test]
    fn the_terminal_shows_what_the_buffer_holds(
        strokes in prop::collection::vec(strokes(), 1..60)
    ) {
        let mut desk = Desk::new(30, 12);
        for stroke in strokes {
            apply(&mut desk, stroke)?;
        }
        desk.draw();
        desk.compare()?;
    }
}

#[test]
fn a_wide_glyph_leaves_no_half_of_itself() {
    let mut desk = Desk::new(10, 1);
    let red = Style::new().bg(Color::Red);
    for text in ["漢字漢字", "abcd", "a漢字漢字", "漢字", ""] {
        desk.buffer.reset();
        desk.text(0, 0, text, red);
        desk.draw();
        desk.compare().expect(text);
    }
}

/// A busy 80×24: three panes, a head and a foot.
fn busy() -> Desk {
    let mut desk = Desk::new(80, 24);
    let (plain, head) = (Style::new(), Style::new().add_modifier(Modifier::BOLD));
    desk.text(0, 0, "Anestesiologi · HSØ", head).text(60, 0, "lagret 14:03:22", plain);
    for y in 0..10 {
        let line = format!("Sak {}/2026  Rotasjon ved øre-nese-hals, helseforetak {y}", y + 1);
        desk.text(2, 2 + y, &line, plain);
        desk.text(66, 2 + y, "åpen 14 d", Style::new().fg(Color::Blue));
    }
    for y in 0..8 {
        desk.text(2, 14 + y, &format!("Ola Nordmann {y}"), plain);
        desk.text(30, 14 + y, "vara: Kari Nordmann", plain);
    }
    desk.text(0, 23, "? hjelp  : kommando  Enter åpne  Esc tilbake", plain);
    desk.text(0, 2, ">", head).at(0, 2);
    desk
}

/// Changes a desk, with a plain and a bold style at hand.
type Change = fn(&mut Desk, Style, Style);

#[test]
fn a_frame_costs_what_its_change_needs() {
    let plain = Style::new();
    let bold = Style::new().add_modifier(Modifier::BOLD);
    let table: [(&str, Change, usize); 9] = [
        ("nothing", |_, _, _| {}, 0),
        (
            "a typed letter",
            |d, p, _| {
                d.text(10, 12, "v", p).at(11, 12);
            },
            1,
        ),
        (
            "a typed å",
            |d, p, _| {
                d.text(11, 12, "å", p).at(12, 12);
            },
            2,
        ),
        (
            "a space",
            |d, _, _| {
                d.at(13, 12);
            },
            3,
        ),
        (
            "backspace",
            |d, p, _| {
                d.text(11, 12, " ", p).at(11, 12);
            },
            4,
        ),
        (
            "to the list",
            |d, _, _| {
                d.at(0, 2);
            },
            6,
        ),
        (
            "a move in the list",
            |d, p, b| {
                d.text(0, 2, " ", p).text(0, 3, ">", b).at(0, 3);
            },
            10,
        ),
        (
            "a word in the list",
            |d, p, _| {
                d.text(2, 9, "Høringer ", p);
            },
            24,
        ),
        (
            "a line cleared",
            |d, p, _| {
                d.text(0, 16, &" ".repeat(80), p).at(0, 16);
            },
            12,
        ),
    ];
    let mut desk = busy();
    desk.draw();
    desk.at(10, 12).draw();
    for (what, change, most) in table {
        change(&mut desk, plain, bold);
        let bytes = desk.draw();
        assert!(bytes <= most, "{what}: {bytes} bytes, at most {most}");
        desk.compare().expect(what);
    }
}

#[test]
fn a_full_redraw_is_small() {
    let mut desk = busy();
    let bytes = desk.draw();
    desk.compare().expect("first frame");
    assert!(bytes <= 1400, "{bytes} bytes");
}

#[test]
fn a_screen_others_wrote_on_is_painted_anew() {
    let mut desk = busy();
    desk.draw();
    desk.screen.process(b"\x1b[5;10r\x1b[?25l\x1b[7mwall: the server goes down at 15\r\n");
    desk.resize(80, 24);
    desk.draw();
    desk.compare().expect("painted anew");
}

#[test]
fn a_scroll_by_one_row_is_small() {
    for up in [true, false] {
        let mut desk = Desk::new(80, 24);
        let line = |n: u16| format!("{n:>3}  Sak {n}/2026 Rotasjon ved øre-nese-hals, helseforetak {n}");
        let fill = |desk: &mut Desk, from: u16| {
            for y in 0..20 {
                desk.text(2, y + 1, &line(from + y), Style::new());
            }
        };
        fill(&mut desk, 50);
        desk.at(0, 20).draw();
        fill(&mut desk, if up { 51 } else { 49 });
        let bytes = desk.draw();
        desk.compare().expect("scrolled");
        assert!(bytes <= 100, "{bytes} bytes");
    }
}

#[test]
fn without_colours_the_marks_stay() {
    let size = Size::new(10, 1);
    let painter = Painter::new(Vec::new(), size).without_colours(true);
    let mut terminal = Terminal::new(painter).expect("a vec takes all");
    let style = Style::new().fg(Color::Red).bg(Color::Blue).add_modifier(Modifier::BOLD);
    terminal.draw(|frame| frame.buffer_mut().set_string(0, 0, "rød", style)).expect("a vec takes all");
    let sent = String::from_utf8_lossy(terminal.backend().writer()).into_owned();
    assert!(sent.contains("\x1b[1mrød"), "{sent:?}");
}

#[test]
fn a_control_character_never_reaches_the_terminal() {
    let mut desk = Desk::new(4, 1);
    desk.buffer[(0, 0)].set_symbol("a\u{1b}]0;x\u{7}");
    let (buffer, sent) = (desk.buffer.clone(), {
        desk.draw();
        desk.screen.screen().contents()
    });
    assert_eq!(sent, "?", "{buffer:?}");
}

#[test]
fn a_failed_write_is_made_good_by_the_next_frame() {
    struct Broken(bool, Vec<u8>);
    impl std::io::Write for Broken {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            if self.0 {
                return Err(std::io::ErrorKind::BrokenPipe.into());
            }
            self.1.write(bytes)
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    let painter = Painter::new(Broken(true, Vec::new()), Size::new(8, 1));
    let mut terminal = Terminal::new(painter).expect("nothing is written yet");
    let text = |frame: &mut ratatui::Frame| frame.buffer_mut().set_string(0, 0, "sak", Style::new());
    assert!(terminal.draw(text).is_err());
    terminal.backend_mut().writer_mut().0 = false;
    terminal.draw(text).expect("the line is back");
    let sent = String::from_utf8_lossy(&terminal.backend().writer().1).into_owned();
    assert!(sent.contains("sak"), "{sent:?}");
}
