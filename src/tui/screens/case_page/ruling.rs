//! What Helsedirektoratet decided, row by row, and what is left to tell.

use ratatui::text::Span;

use super::{Entry, Spot};
use crate::domain::{CaseState, ChangeRow, LetterKind, RowRuling};
use crate::language::Arg;
use crate::office::CaseView;
use crate::tui::scene::Scene;
use crate::tui::screens::change_page::row;
use crate::tui::screens::ruling_page::marked;
use crate::tui::widgets::wrap;

/// So many rows are shown; the others are read where it was written down.
const SHOWN: usize = 8;

/// What was decided, where it is written down.
pub(super) fn decided(view: &CaseView, scene: &Scene, cells: usize) -> Vec<Entry> {
    let mut entries = Vec::new();
    if let Some(ruling) = &view.ruling {
        entries.push(Entry::heading(&scene.say("case-ruling"), scene, cells));
        let args = [
            ("outcome", Arg::from(scene.named("outcome", (&ruling.outcome).into()))),
            ("day", scene.day(ruling.on).into()),
            ("reference", ruling.reference.as_str().into()),
        ];
        let key = if ruling.reference.is_empty() { "case-ruled" } else { "case-ruled-reference" };
        let mut told = vec![scene.tell(key, &args)];
        told.extend(
            view.case.effective.map(|day| scene.tell("case-effective", &[("day", scene.day(day).into())])),
        );
        told.extend(view.told.map(|day| scene.tell("case-told", &[("day", scene.day(day).into())])));
        let lines = wrap(&told.join(", "), cells).into_iter().enumerate();
        entries.extend(lines.map(|(at, text)| match at {
            0 if view.state != CaseState::Closed => Entry::of(Spot::Ruling, text),
            _ => Entry::only(text),
        }));
        for (ruled, proposed) in ruling.rows.iter().zip(&view.ruled).take(SHOWN) {
            entries.extend(of_row(proposed, ruled, scene, cells));
        }
        if ruling.rows.len() > SHOWN {
            let more = scene.tell("case-ruled-more", &[("rows", (ruling.rows.len() - SHOWN).into())]);
            entries.push(Entry::only(Span::styled(more, scene.theme.quiet)));
        }
    }
    entries
}

/// The same, and what is left to do about it.
pub(super) fn entries(view: &CaseView, scene: &Scene, cells: usize) -> Vec<Entry> {
    let theme = &scene.theme;
    let mut entries = decided(view, scene, cells);
    let decided = matches!(view.state, CaseState::Decided(_) | CaseState::InEffect);
    if decided && view.ruling.is_none() {
        entries.push(Entry::of(Spot::Ruling, scene.say("case-write-ruling")));
    }
    if decided && view.told.is_none() {
        // Once it is written it is to be sent, which the duties tell.
        if !view.letters.iter().any(|it| it.kind == LetterKind::Notice) {
            let line = format!("{} {}", theme.alert, scene.say("case-write-notice"));
            entries.push(Entry::of(Spot::Write(LetterKind::Notice), Span::styled(line, theme.warning)));
        }
        entries.push(Entry::of(Spot::Told, scene.say("case-note-told")));
    }
    if let CaseState::Left(_) = view.state {
        entries.push(Entry::of(Spot::Write(LetterKind::Notice), scene.say("case-write-left")));
    }
    entries
}

/// What became of the row, and what it says now as old and new.
fn of_row(proposed: &ChangeRow, ruled: &RowRuling, scene: &Scene, cells: usize) -> Vec<Entry> {
    let mut head = vec![Span::raw("  "), marked(Some(ruled), scene), Span::raw("  ")];
    let field = scene.named("change-field", proposed.field.into());
    head.push(Span::styled(format!("{}, {field}", row::thing(proposed)), scene.theme.title));
    let after = match ruled {
        RowRuling::TakenAs(text) => text.clone(),
        _ => proposed.after.clone(),
    };
    let mut entries = vec![Entry::only(head)];
    if *ruled == RowRuling::NotTaken {
        let before = proposed.before.trim();
        let told = scene.tell("case-ruled-as-before", &[("text", before.into())]);
        let lines = wrap(&told, cells.saturating_sub(4)).into_iter().filter(|_| !before.is_empty());
        entries.extend(lines.map(|text| Entry::only(Span::styled(format!("    {text}"), scene.theme.quiet))));
        return entries;
    }
    let shown = ChangeRow { after, ..proposed.clone() };
    for mut line in row::changes(&shown, scene, cells.saturating_sub(4)) {
        line.spans.insert(0, Span::raw("    "));
        entries.push(Entry::only(line));
    }
    entries
}
