//! One row of a change: a line of the table, and the whole of it with old and new.

use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};

use crate::domain::{ChangeRow, ObjectiveCode, Piece, successor, word_diff};
use crate::tui::scene::Scene;
use crate::tui::theme::Theme;
use crate::tui::widgets::{fit, width, wrap};

const CODE: usize = 5;
const TARGET: usize = 12;
const OPERATION: usize = 12;
const FIELD: usize = 10;

/// What the row is about: `URO-012 Steinbehandling`.
pub fn thing(row: &ChangeRow) -> String {
    let code = row.objective.as_ref().map(ToString::to_string).unwrap_or_default();
    format!("{code} {}", row.name).trim().to_owned()
}

/// `URO  prosedyre  URS   endres  utført  40 → 50`
pub fn line(row: &ChangeRow, scene: &Scene, cells: usize) -> Line<'static> {
    let theme = &scene.theme;
    let cell = |text: &str, cells: usize| fit(&fit(text, cells.saturating_sub(1), theme.ellipsis), cells, "");
    let code = row.specialty.map_or("", |id| specialty_code(id, scene));
    let rest = cells.saturating_sub(CODE + TARGET + OPERATION + FIELD);
    let (name, change) = (rest / 2, rest - rest / 2);
    let before = one_line(&row.before);
    let after = one_line(&row.after);
    let change_text = match (before.is_empty(), after.is_empty()) {
        _ if row.operation.needs_into() => format!("{} {after}", theme.arrow),
        (false, false) => format!("{before} {} {after}", theme.arrow),
        (true, _) => format!("{} {} {after}", theme.dash, theme.arrow),
        (false, true) => format!("{before} {} {}", theme.arrow, theme.dash),
    };
    Line::from(vec![
        Span::styled(cell(code, CODE), theme.quiet),
        Span::raw(cell(&scene.named("change-target", row.target.into()), TARGET)),
        Span::styled(cell(&thing(row), name), theme.title),
        Span::raw(cell(&scene.named("operation", row.operation.into()), OPERATION)),
        Span::raw(cell(&scene.named("change-field", row.field.into()), FIELD)),
        Span::raw(fit(&change_text, change, theme.ellipsis)),
    ])
}

/// The row in words, its old and new text with what went and came, why, and what its id is now.
pub fn detail(row: &ChangeRow, scene: &Scene, cells: usize) -> Vec<Line<'static>> {
    let theme = &scene.theme;
    let said = |text: &str, style: Style| -> Vec<Line<'static>> {
        wrap(text, cells).into_iter().map(|text| Line::from(Span::styled(text, style))).collect()
    };
    let what = scene.tell(
        "change-what",
        &[
            ("target", scene.named("change-target", row.target.into()).into()),
            ("thing", thing(row).into()),
            ("field", scene.named("change-field", row.field.into()).into()),
            ("operation", scene.named("operation", row.operation.into()).into()),
        ],
    );
    let mut lines = said(&what, theme.title);
    for code in mentioned(row) {
        lines.extend(alias_in_words(&code, scene).into_iter().flat_map(|told| said(&told, theme.warning)));
    }
    lines.extend(changes(row, scene, cells));
    if !row.reason.is_empty() {
        lines.extend(said(
            &scene.tell("change-because", &[("reason", row.reason.as_str().into())]),
            theme.quiet,
        ));
    }
    lines
}

/// Its old and new text with what went and came.
pub fn changes(row: &ChangeRow, scene: &Scene, cells: usize) -> Vec<Line<'static>> {
    let theme = &scene.theme;
    if !row.operation.needs_into() {
        return pieces_in(&word_diff(&row.before, &row.after), theme, cells);
    }
    let mut lines = Vec::new();
    if !row.before.is_empty() {
        lines.extend(pieces_in(&[Piece::Deleted(row.before.clone())], theme, cells));
    }
    let into = scene.tell("change-into", &[("after", row.after.as_str().into())]);
    lines.extend(wrap(&into, cells).into_iter().map(|text| Line::from(Span::styled(text, theme.text))));
    lines
}

/// The ids of objectives that the row is about or names in its texts: `THX-028`, `ØNH 012`.
pub(super) fn mentioned(row: &ChangeRow) -> Vec<ObjectiveCode> {
    let mut found: Vec<ObjectiveCode> = row.objective.iter().cloned().collect();
    for text in [&row.name, &row.before, &row.after, &row.reason] {
        let words: Vec<&str> = text
            .split_whitespace()
            .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
            .filter(|word| !word.is_empty())
            .collect();
        let pairs = words.windows(2).map(|pair| pair.join(" "));
        let codes = words.iter().map(|word| (*word).to_owned()).chain(pairs);
        found.extend(codes.filter_map(|code| ObjectiveCode::read(&code)));
    }
    let mut seen = Vec::new();
    found.retain(|code| {
        let new = !seen.contains(code);
        seen.push(code.clone());
        new
    });
    found
}

/// `THX-028 heter nå THX-131 (fra 01.03.2027)`
pub fn alias_in_words(code: &ObjectiveCode, scene: &Scene) -> Option<String> {
    let last = successor(code, &scene.reference.aliases)?;
    let args = [
        ("old", code.as_str().into()),
        ("new", last.new.as_str().into()),
        ("day", scene.day(last.from).into()),
    ];
    let key = if last.from > scene.today() { "objective-will-be" } else { "objective-is-now" };
    Some(scene.tell(key, &args))
}

fn specialty_code(id: crate::domain::SpecialtyId, scene: &Scene) -> &str {
    scene.reference.specialties.iter().find(|one| one.id == id).map_or("?", |one| &one.code)
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The pieces in lines, broken between words. What went and came has marks of its own besides its
/// style: `[-40-]{+50+}`.
fn pieces_in(pieces: &[Piece], theme: &Theme, cells: usize) -> Vec<Line<'static>> {
    let mut lines = vec![Vec::new()];
    let mut used = 0;
    for piece in pieces {
        let style = match piece {
            Piece::Kept(_) => theme.text,
            Piece::Deleted(_) => theme.danger.add_modifier(Modifier::CROSSED_OUT),
            Piece::Inserted(_) => theme.good.add_modifier(Modifier::UNDERLINED),
        };
        for part in piece.marked().split_inclusive(['\n', ' ']) {
            let (word, breaks) = part.strip_suffix('\n').map_or((part, false), |word| (word, true));
            for word in wrap_word(word, cells) {
                if used + width(word.trim_end()) > cells && used > 0 {
                    lines.push(Vec::new());
                    used = 0;
                }
                used += width(&word);
                if let Some(line) = lines.last_mut() {
                    line.push(Span::styled(word, style));
                }
            }
            if breaks {
                lines.push(Vec::new());
                used = 0;
            }
        }
    }
    lines.into_iter().map(Line::from).collect()
}

/// A word that is longer than a line is broken.
fn wrap_word(word: &str, cells: usize) -> Vec<String> {
    if width(word.trim_end()) <= cells { vec![word.to_owned()] } else { wrap(word, cells) }
}
