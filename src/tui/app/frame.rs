//! One frame: title bar, screens, message, footer.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::{Open, Status};
use crate::keymap::{Action, Context};
use crate::office::{ON_SCREEN, fail_on_purpose};
use crate::tui::offer;
use crate::tui::scene::Scene;
use crate::tui::screen::called;
use crate::tui::widgets::{fit, line, put, width, wrap};

/// A message is at most this many rows.
const MESSAGE_ROWS: usize = 4;
/// Below this height only the screen is shown, and the message when there is one.
const ROOM_FOR_BARS: u16 = 6;

pub(super) fn draw(
    frame: &mut Frame<'_>,
    stack: &mut [Open],
    scene: &Scene,
    status: &Status,
    attached: bool,
) {
    let area = frame.area();
    let bottom = stack.iter().rposition(|open| !open.screen.is_overlay()).unwrap_or(0);
    let message = message(scene, status, attached, area.width);
    let message_rows = u16::try_from(message.len()).unwrap_or(0).min(area.height.saturating_sub(1));
    let bars = u16::from(area.height >= ROOM_FOR_BARS);
    let body = Rect { y: area.y + bars, height: area.height.saturating_sub(2 * bars + message_rows), ..area };
    let buf = frame.buffer_mut();
    let mut cursor = None;
    for open in &mut stack[bottom..] {
        cursor = open.screen.draw(body, buf, scene).or(cursor);
    }
    if bars > 0 {
        title_bar(Rect { height: 1, ..area }, buf, &stack[bottom..], scene);
        let foot = Rect { y: area.bottom() - 1, height: 1, ..area };
        let base = stack.iter().rev().find(|open| !open.screen.is_overlay());
        let barred = base.map_or_else(Vec::new, |base| offer::barred(base.screen.as_ref(), scene));
        if let Some(top) = stack.last() {
            footer(foot, buf, top, &barred, scene);
        }
    }
    let style = match status {
        Status::Bad(_) | Status::Unreachable(_) => scene.theme.danger,
        _ if !attached => scene.theme.warning,
        _ => scene.theme.text,
    };
    for (text, y) in message.iter().zip(body.bottom()..area.bottom().saturating_sub(bars)) {
        put(buf, Rect { y, height: 1, ..area }, text, style);
    }
    if let Some(cursor) = cursor.filter(|at| area.contains(*at)) {
        frame.set_cursor_position(cursor);
    }
}

fn title_bar(area: Rect, buf: &mut ratatui::buffer::Buffer, shown: &[Open], scene: &Scene) {
    let theme = &scene.theme;
    let title = shown.first().map_or_else(String::new, |open| open.screen.title(scene));
    fail_on_purpose(ON_SCREEN, &title);
    let who = scene.user.as_str();
    let room = usize::from(area.width).saturating_sub(width(who) + 1);
    line(
        buf,
        area,
        Line::from(vec![
            Span::styled(fit(&title, room, theme.ellipsis), theme.title),
            Span::raw(" "),
            Span::styled(who.to_owned(), theme.quiet),
        ]),
    );
}

/// The live keys of the place, as many as there is room for.
fn footer(area: Rect, buf: &mut ratatui::buffer::Buffer, top: &Open, barred: &[Action], scene: &Scene) {
    let mut contexts = top.screen.contexts().to_vec();
    contexts.push(Context::Anywhere);
    let shown = |action: Action| {
        let key = scene.key(action, &contexts)?;
        Some((key, called(&*top.screen, action, scene)))
    };
    let cells = |(key, words): &(String, String)| width(key) + 1 + width(words);
    let actions = top.screen.footer();
    // The way to all the other keys is there however narrow the screen is.
    let help = actions.contains(&Action::Help).then(|| shown(Action::Help)).flatten();
    let mut room = usize::from(area.width) + 2;
    room = room.saturating_sub(help.as_ref().map_or(0, |help| cells(help) + 2));
    let mut spans = Vec::new();
    for action in actions {
        if barred.contains(&action) {
            continue;
        }
        let Some(key) = (if action == Action::Help { help.clone() } else { shown(action) }) else { continue };
        if action != Action::Help {
            let Some(left) = room.checked_sub(cells(&key) + 2) else { continue };
            room = left;
        }
        spans.push(Span::styled(key.0, scene.theme.title));
        spans.push(Span::styled(format!(" {}  ", key.1), scene.theme.quiet));
    }
    line(buf, area, Line::from(spans));
}

/// With a capital first: what the journal says in the middle of a line begins one here.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn message(scene: &Scene, status: &Status, attached: bool, cells: u16) -> Vec<String> {
    let text = match status {
        Status::Good(text) => format!("{} {}", scene.theme.check, sentence(text)),
        Status::Bad(text) | Status::Unreachable(text) => format!("{} {text}", scene.theme.alert),
        Status::Begun(text) => text.clone(),
        Status::Quiet if !attached => format!("{} {}", scene.theme.alert, scene.say("link-lost")),
        Status::Quiet => return Vec::new(),
    };
    let mut lines = wrap(&text, usize::from(cells));
    if lines.len() > MESSAGE_ROWS {
        lines.truncate(MESSAGE_ROWS);
        if let Some(last) = lines.last_mut() {
            last.push_str(scene.theme.ellipsis);
            *last = fit(last, usize::from(cells), scene.theme.ellipsis);
        }
    }
    lines
}
