//! A case on the board, in words: a row of a list, a tile of a column, three lines in full.

use ratatui::text::{Line, Span};

use super::CONTEXTS;
use crate::domain::{Day, Lateness, WaitsFor};
use crate::keymap::Action;
use crate::office::BoardCard;
use crate::tui::scene::Scene;
use crate::tui::screens::case_page::steps::named;
use crate::tui::widgets::fit;

/// Cells for `▲ 123 dager over`, and in a tile for `▲ 123 d`.
const DUE: usize = 16;
const DUE_IN_TILE: usize = 8;

/// `2026-014 URO   A f Title …            ▲ 3 dager over  HMN HN`
pub fn row(card: &BoardCard, scene: &Scene, cells: usize) -> Line<'static> {
    let theme = &scene.theme;
    let waits = 17.min(cells / 4);
    let rest = cells.saturating_sub(9 + 6 + 2 + 2 + 1 + DUE + waits);
    let due = due(card, scene);
    Line::from(vec![
        Span::styled(fit(&card.number.to_string(), 9, ""), theme.quiet),
        Span::styled(fit(&codes(card, scene), 5, theme.ellipsis), theme.title),
        Span::raw(fit(&format!(" {} {}", track(card, scene), seat(card, scene)), 5, "")),
        Span::raw(fit(&card.title, rest, theme.ellipsis)),
        Span::styled(format!(" {}", fit(&due.content, DUE, theme.ellipsis)), due.style),
        Span::raw(fit(&waits_short(card, scene), waits, theme.ellipsis)),
    ])
}

/// The same in three short lines.
pub fn tile(card: &BoardCard, scene: &Scene, cells: usize) -> [Line<'static>; 3] {
    let theme = &scene.theme;
    let head = format!("{} {} {}", card.number, codes(card, scene), track(card, scene));
    let due = match card.deadline.map(|day| (day, Lateness::of(day, scene.today()))) {
        None => Span::raw(theme.dash),
        Some((_, Lateness::Late(days))) => Span::styled(format!("{} {days} d", theme.alert), theme.danger),
        Some((_, Lateness::Today)) => {
            Span::styled(format!("{} {}", theme.alert, scene.lateness(Lateness::Today)), theme.warning)
        }
        Some((day, Lateness::Soon(_))) => Span::styled(scene.day_and_month(day), theme.warning),
        Some((day, Lateness::InTime(_))) => Span::styled(scene.day_and_month(day), theme.quiet),
    };
    let rest = format!("{} {}", seat(card, scene), waits_short(card, scene));
    [
        Line::from(Span::styled(fit(&head, cells, theme.ellipsis), theme.title)),
        Line::from(Span::raw(fit(&card.title, cells, theme.ellipsis))),
        Line::from(vec![
            Span::styled(fit(&due.content, DUE_IN_TILE.min(cells), theme.ellipsis), due.style),
            Span::styled(fit(&rest, cells.saturating_sub(DUE_IN_TILE), theme.ellipsis), theme.quiet),
        ]),
    ]
}

/// The whole card in three lines.
pub fn in_full(card: &BoardCard, scene: &Scene) -> [String; 3] {
    let known = scene.reference.specialties.iter().filter(|one| card.specialties.contains(&one.id));
    let mut place: Vec<String> =
        known.map(|one| format!("{} {}", one.code, scene.specialty(one.id))).collect();
    place.push(scene.named("track", card.track.into()));
    place.push(
        card.seating.map_or_else(|| scene.say("seating-unknown"), |one| scene.named("seating", one.into())),
    );
    let state = scene.named("case-state", card.state.name());
    let since =
        scene.tell("board-since", &[("state", state.into()), ("day", short(card.since, scene).into())]);
    let due = card.deadline.map(|day| {
        let args = [("day", short(day, scene).into()), ("left", left(card, scene).into())];
        scene.tell("board-due", &args)
    });
    let who = card.handler.as_ref().map(|who| scene.tell("board-handler", &[("who", who.as_str().into())]));
    place.push(who.unwrap_or_else(|| scene.say("board-no-handler")));
    let after = [waits(card, scene), due.unwrap_or_else(|| scene.say("board-no-deadline")), since];
    [format!("{} {}", card.number, card.title), place.join(", "), after.join(", ")]
}

/// A day; this year's goes without saying.
fn short(day: Day, scene: &Scene) -> String {
    if day.year() == scene.today().year() { scene.day_and_month(day) } else { scene.day(day) }
}

/// `URO`, and a plus where there are more.
fn codes(card: &BoardCard, scene: &Scene) -> String {
    let code = |id| scene.reference.specialties.iter().find(|one| one.id == id).map(|one| one.code.as_str());
    let first = card.specialties.first().copied().and_then(code).unwrap_or("?");
    if card.specialties.len() > 1 { format!("{first}+") } else { first.to_owned() }
}

fn track(card: &BoardCard, scene: &Scene) -> String {
    scene.named("board-track", card.track.into())
}

/// The first letter of what this office does in the case.
fn seat(card: &BoardCard, scene: &Scene) -> String {
    let word = card
        .seating
        .map_or_else(|| scene.say("board-seat-unknown"), |one| scene.named("board-seat", one.into()));
    word.chars().take(1).collect()
}

/// The deadline, and how late it is.
fn due(card: &BoardCard, scene: &Scene) -> Span<'static> {
    let theme = &scene.theme;
    let Some(day) = card.deadline else { return Span::styled(theme.dash, theme.quiet) };
    match Lateness::of(day, scene.today()) {
        Lateness::Late(_) => Span::styled(format!("{} {}", theme.alert, left(card, scene)), theme.danger),
        Lateness::Today => Span::styled(format!("{} {}", theme.alert, left(card, scene)), theme.warning),
        Lateness::Soon(_) => Span::styled(left(card, scene), theme.warning),
        Lateness::InTime(_) => Span::styled(scene.day(day), theme.quiet),
    }
}

fn left(card: &BoardCard, scene: &Scene) -> String {
    card.deadline.map_or_else(
        || scene.say("board-no-deadline"),
        |day| scene.lateness(Lateness::of(day, scene.today())),
    )
}

/// What it waits for, as shortly as can be.
fn waits_short(card: &BoardCard, scene: &Scene) -> String {
    match &card.waits {
        WaitsFor::Answers(regions) => {
            regions.iter().map(|id| scene.region(*id)).collect::<Vec<_>>().join(" ")
        }
        _ => what(card, scene),
    }
}

fn what(card: &BoardCard, scene: &Scene) -> String {
    match &card.waits {
        WaitsFor::Specialty => scene.say("board-waits-specialty"),
        WaitsFor::Fagkontakt => scene.say("board-waits-fagkontakt"),
        WaitsFor::InnerDeadline => scene.say("board-waits-inner-deadline"),
        WaitsFor::EffectiveDay => scene.say("board-waits-effective-day"),
        WaitsFor::Answers(_) => {
            scene.tell("board-waits-answers", &[("regions", waits_short(card, scene).into())])
        }
        WaitsFor::Telling => scene.say("board-waits-telling"),
        WaitsFor::Councils(count) => scene.tell("board-waits-councils", &[("count", (*count).into())]),
        WaitsFor::Directorate => scene.say("board-waits-directorate"),
        WaitsFor::Step(step) => named(*step, card.track, card.seating, scene),
        WaitsFor::Nothing => scene.named("case-state", card.state.name()),
    }
}

/// With the key, where it is the secretary who is waited for.
fn waits(card: &BoardCard, scene: &Scene) -> String {
    let what = what(card, scene);
    match card.waits {
        WaitsFor::Nothing => sentence(&what),
        WaitsFor::Step(_) => {
            let key = scene.key(Action::MoveCase, CONTEXTS).unwrap_or_default();
            scene.tell("board-next", &[("what", what.into()), ("key", key.into())])
        }
        _ => scene.tell("board-waits", &[("what", what.into())]),
    }
}

/// With a capital first.
fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
