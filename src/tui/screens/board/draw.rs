//! The board on the screen: one column below a strip of all, or all columns side by side.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use super::{Board, CONTEXTS, cards, filters};
use crate::domain::BoardColumn;
use crate::keymap::Action;
use crate::tui::scene::Scene;
use crate::tui::widgets::{fit, line, panel, put, wrap};

/// From this width on the columns stand side by side.
const SIDE_BY_SIDE: u16 = 112;
/// A column's name in the strip is no narrower.
const NARROWEST: u16 = 6;
/// The lines of a tile.
const TILE: u16 = 3;
/// The chosen card in full.
const IN_FULL: u16 = 3;

/// What the title bar says: how many cases, and how many of them are late.
pub fn title(board: &Board, scene: &Scene) -> String {
    let Some(view) = &board.view else { return scene.say("board-title") };
    let cards: u32 = view.counts.iter().map(|count| count.cards).sum();
    let late: u32 = view.counts.iter().map(|count| count.late).sum();
    let year = board.year.unwrap_or_default().to_string();
    let args = [("cards", cards.into()), ("all", view.all.into()), ("year", year.into())];
    let all = board.filter.is_empty();
    let told = match (board.year, all) {
        (None, true) => scene.tell("board-heading", &args[..1]),
        (None, false) => scene.tell("board-heading-some", &args[..2]),
        (Some(_), true) => scene.tell("board-heading-over", &args),
        (Some(_), false) => scene.tell("board-heading-over-some", &args),
    };
    if late > 0 { told + &scene.tell("board-late", &[("late", late.into())]) } else { told }
}

pub fn draw(board: &mut Board, area: Rect, buf: &mut Buffer, scene: &Scene) -> Option<Position> {
    let wide = area.width >= SIDE_BY_SIDE && board.year.is_none();
    board.wide = Some(wide);
    if area.is_empty() {
        return None;
    }
    let Some(view) = &board.view else {
        put(buf, area, &scene.say("entrance-opening"), scene.theme.quiet);
        return Some(Position::new(area.x, area.y));
    };
    let lines = filters::lines(board, scene, usize::from(area.width));
    let all: u32 = view.counts.iter().map(|count| count.cards).sum();
    let mut rest = area;
    if area.height > 8 {
        for one in lines.into_iter().take(2) {
            line(buf, take(&mut rest, 1), one);
        }
    }
    if all == 0 {
        return Some(empty(board, rest, buf, scene));
    }
    if area.height > 12 {
        let full = take_below(&mut rest, IN_FULL);
        in_full(board, full, buf, scene);
    }
    if wide {
        return side_by_side(board, rest, buf, scene);
    }
    if board.year.is_none() && area.height > 8 && area.width / 8 >= NARROWEST {
        strip(board, take(&mut rest, 2), buf, scene);
    }
    one_column(board, rest, buf, scene)
}

/// Why there is nothing, and what to do about it.
fn empty(board: &Board, area: Rect, buf: &mut Buffer, scene: &Scene) -> Position {
    let key = |action| scene.key(action, CONTEXTS).unwrap_or_default();
    let clear = [("key", key(Action::ClearFilters).into())];
    let anywhere = [crate::keymap::Context::Anywhere];
    let text = match board.year {
        _ if !board.filter.is_empty() => scene.tell("board-empty-filter", &clear),
        Some(year) => scene.tell(
            "board-empty-over",
            &[("key", key(Action::ShowClosed).into()), ("year", year.to_string().into())],
        ),
        None => {
            let key = scene.key(Action::GoCouncils, &anywhere).unwrap_or_default();
            scene.tell("board-empty", &[("key", key.into())])
        }
    };
    for (text, y) in wrap(&text, usize::from(area.width).max(1)).iter().zip(area.y..area.bottom()) {
        put(buf, Rect { y, height: 1, ..area }, text, scene.theme.quiet);
    }
    Position::new(area.x, area.y)
}

fn in_full(board: &Board, area: Rect, buf: &mut Buffer, scene: &Scene) {
    let Some(card) = board.chosen() else { return };
    let styles = [scene.theme.title, scene.theme.text, scene.theme.text];
    let cells = usize::from(area.width);
    for ((text, style), y) in cards::in_full(card, scene).iter().zip(styles).zip(area.y..area.bottom()) {
        put(buf, Rect { y, height: 1, ..area }, &fit(text, cells, scene.theme.ellipsis), style);
    }
}

/// Names and counts of all columns; the one on show has a sign.
fn strip(board: &Board, area: Rect, buf: &mut Buffer, scene: &Scene) {
    for (column, slot) in board.columns().iter().zip(slots(area, board.columns().len())) {
        head(board, *column, slot, buf, scene);
    }
}

/// A column's name, and under it how many cards it has and how many are late.
fn head(board: &Board, column: BoardColumn, slot: Rect, buf: &mut Buffer, scene: &Scene) {
    let theme = &scene.theme;
    let cells = usize::from(slot.width).saturating_sub(1);
    let open = column == board.shown;
    let (sign, style) = if open { (theme.pointer, theme.focus) } else { (" ", theme.title) };
    let name = fit(&scene.named("board-column", column.into()), cells, theme.ellipsis);
    line(buf, slot, vec![Span::styled(sign, theme.focus), Span::styled(name, style)]);
    let count = board.view.iter().flat_map(|view| &view.counts).find(|count| count.column == column);
    let (cards, late) = count.map_or((0, 0), |count| (count.cards, count.late));
    let below = Rect { y: slot.y + 1, height: slot.height.saturating_sub(1), ..slot };
    let late = if late > 0 { format!(" {} {late}", theme.alert) } else { String::new() };
    let spans = vec![Span::styled(format!(" {cards}"), theme.quiet), Span::styled(late, theme.danger)];
    if below.height > 0 {
        line(buf, below, Line::from(spans));
    }
}

fn one_column(board: &mut Board, area: Rect, buf: &mut Buffer, scene: &Scene) -> Option<Position> {
    let column = board.shown;
    let count = board.count(column);
    let name = scene.named("board-column", column.into());
    let room = panel(area, buf, &scene.theme, &format!("{name}: {count}"), true);
    board.page = usize::from(room.height);
    if count == 0 {
        put(buf, room, &scene.say("board-empty-column"), scene.theme.quiet);
        return Some(Position::new(area.x, area.y));
    }
    let cells = usize::from(room.width).saturating_sub(2);
    let mut list = board.place(column).list;
    let cursor = list.draw_long(room, buf, &scene.theme, count, |at| match board.card(column, at) {
        Some(card) => cards::row(card, scene, cells),
        None => Line::from(Span::styled(scene.theme.ellipsis, scene.theme.quiet)),
    });
    board.place_mut(column).list = list;
    cursor.or(Some(Position::new(area.x, area.y)))
}

fn side_by_side(board: &mut Board, area: Rect, buf: &mut Buffer, scene: &Scene) -> Option<Position> {
    let mut rest = area;
    strip(board, take(&mut rest, 2), buf, scene);
    let rule = take(&mut rest, 1);
    put(buf, rule, &scene.theme.rule.repeat(usize::from(rule.width)), scene.theme.quiet);
    board.page = usize::from(rest.height / TILE).max(1);
    let columns = board.columns();
    let mut cursor = None;
    for (column, slot) in columns.iter().copied().zip(slots(rest, columns.len())) {
        cursor = column_of_tiles(board, column, slot, buf, scene).or(cursor);
    }
    cursor.or(Some(Position::new(area.x, area.y)))
}

/// The cards of a column below each other, with the chosen one in sight.
fn column_of_tiles(
    board: &mut Board,
    column: BoardColumn,
    slot: Rect,
    buf: &mut Buffer,
    scene: &Scene,
) -> Option<Position> {
    let theme = &scene.theme;
    let (count, page) = (board.count(column), board.page);
    let open = column == board.shown;
    let place = board.place_mut(column);
    let at = place.list.selected;
    if at < place.top {
        place.top = at;
    }
    place.top = place.top.max((at + 1).saturating_sub(page)).min(count.saturating_sub(page));
    let top = place.top;
    let cells = usize::from(slot.width).saturating_sub(2);
    let mut cursor = None;
    for (row, number) in (top..count.min(top + page)).enumerate() {
        let y = slot.y + TILE * u16::try_from(row).unwrap_or(u16::MAX);
        let strip = |line: u16| Rect { y: y + line, height: 1, ..slot }.intersection(slot);
        if y >= slot.bottom() {
            break;
        }
        let Some(card) = board.card(column, number) else {
            put(buf, strip(0), &format!("  {}", theme.ellipsis), theme.quiet);
            continue;
        };
        let chosen = open && number == at;
        if chosen {
            cursor = Some(Position::new(slot.x, y));
        }
        for (text, over) in cards::tile(card, scene, cells).into_iter().zip(0..TILE) {
            let sign = match (over, chosen) {
                (0, true) => theme.pointer,
                (0, false) if row == 0 && top > 0 => theme.more[0],
                (2, _) if row + 1 == page && number + 1 < count => theme.more[1],
                _ => " ",
            };
            let sign = fit(sign, 2, "");
            let mut spans = vec![Span::styled(sign, if chosen { theme.focus } else { theme.quiet })];
            spans.extend(text.spans);
            line(buf, strip(over), Line::from(spans));
        }
    }
    cursor
}

/// The area in columns of the same width; what is left over goes to the first ones.
fn slots(area: Rect, count: usize) -> impl Iterator<Item = Rect> {
    let count = u16::try_from(count.max(1)).unwrap_or(1);
    let (each, over) = (area.width / count, area.width % count);
    (0..count).map(move |at| Rect {
        x: area.x + each * at + over.min(at),
        width: each + u16::from(at < over),
        ..area
    })
}

/// Rows from the top of what is left.
fn take(rest: &mut Rect, rows: u16) -> Rect {
    let rows = rows.min(rest.height);
    let taken = Rect { height: rows, ..*rest };
    *rest = Rect { y: rest.y + rows, height: rest.height - rows, ..*rest };
    taken
}

/// Rows from the bottom of what is left.
fn take_below(rest: &mut Rect, rows: u16) -> Rect {
    let rows = rows.min(rest.height);
    rest.height -= rows;
    Rect { y: rest.bottom(), height: rows, ..*rest }
}
