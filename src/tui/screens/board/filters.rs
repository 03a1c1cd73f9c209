//! The filters: a key for each, all in one line with what they are set to.
//!
//! Pressing a filter's key again goes to its next value, and after the last one takes it away.

use ratatui::text::{Line, Span};
use strum::VariantArray;

use super::{Board, CONTEXTS, Place};
use crate::domain::{BoardColumn, Seating, Track};
use crate::keymap::Action;
use crate::office::DueWhen;
use crate::tui::effect::{Effect, Given};
use crate::tui::scene::Scene;
use crate::tui::screens::picker::{Choice, Picker};
use crate::tui::screens::prompt::Prompt;
use crate::tui::widgets::width;

/// What a prompt on top of the board asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asking {
    Words,
    Year,
}

impl Board {
    /// A filter's key.
    pub(super) fn filter(&mut self, action: Action, scene: &Scene) -> Option<Vec<Effect>> {
        match action {
            Action::FilterSpecialty if self.filter.specialty.is_none() => {
                return Some(vec![Effect::push(specialties(scene))]);
            }
            Action::FilterSpecialty => self.filter.specialty = None,
            Action::FilterSeat => self.filter.seating = after(self.filter.seating, Seating::VARIANTS),
            Action::FilterTrack => self.filter.track = after(self.filter.track, Track::VARIANTS),
            Action::FilterDeadline => self.filter.due = after(self.filter.due, DueWhen::VARIANTS),
            Action::FilterOwn => self.filter.own = !self.filter.own,
            Action::Find if self.filter.words.is_empty() => {
                self.asking = Asking::Words;
                return Some(vec![Effect::push(Prompt::new(scene.say("board-which-words"), ""))]);
            }
            Action::Find => self.filter.words.clear(),
            Action::ClearFilters => self.filter = super::BoardFilter::default(),
            Action::ShowClosed if self.year.is_none() => {
                self.asking = Asking::Year;
                let year = scene.today().year().to_string();
                return Some(vec![Effect::push(Prompt::new(scene.say("board-which-year"), &year))]);
            }
            Action::ShowClosed => return Some(self.show(None)),
            _ => return None,
        }
        Some(self.narrowed())
    }

    /// What was chosen or typed for a filter.
    pub(super) fn filtered(&mut self, given: &Given, scene: &Scene) -> Vec<Effect> {
        match (given, self.asking) {
            (Given::Choice(at), _) => {
                self.filter.specialty = scene.reference.specialties.get(*at).map(|one| one.id);
            }
            (Given::Text(words), Asking::Words) => self.filter.words.clone_from(words),
            (Given::Text(typed), Asking::Year) => {
                let year = typed.parse().ok().filter(|year| (1900..3000).contains(year));
                let Some(year) = year else {
                    let example = scene.today().year().to_string();
                    let args = [("typed", typed.as_str().into()), ("year", example.into())];
                    return vec![Effect::Refuse(scene.tell("board-no-year", &args))];
                };
                return self.show(Some(year));
            }
            _ => return Vec::new(),
        }
        self.narrowed()
    }

    /// The cases of a year that were closed, or the open ones.
    fn show(&mut self, year: Option<i32>) -> Vec<Effect> {
        self.year = year;
        self.column = if year.is_some() { BoardColumn::Over } else { BoardColumn::Received };
        self.shown = self.column;
        self.view = None;
        *self.place_mut(BoardColumn::Over) = Place::default();
        self.ask_anew()
    }

    /// What is chosen stays so where it passes; every column begins at its top again.
    fn narrowed(&mut self) -> Vec<Effect> {
        let column = self.column;
        let chosen = self.place(column).chosen;
        self.places = Default::default();
        self.place_mut(column).chosen = chosen;
        self.ask_anew()
    }
}

/// The value after this one; none after the last.
fn after<T: Copy + PartialEq>(value: Option<T>, all: &[T]) -> Option<T> {
    let next = value.map_or(0, |value| all.iter().position(|one| *one == value).map_or(0, |at| at + 1));
    all.get(next).copied()
}

fn specialties(scene: &Scene) -> Picker {
    let known = scene.reference.specialties.iter().enumerate();
    let choices = known.map(|(at, one)| Choice {
        shown: format!("{}  {}", one.code, scene.specialty(one.id)),
        given: Given::Choice(at),
    });
    Picker::new(scene.say("board-which-specialty"), choices.collect())
}

/// `1 fag: URO  2 rolle  3 spor: B  …` in as many lines as it takes.
pub fn lines(board: &Board, scene: &Scene, cells: usize) -> Vec<Line<'static>> {
    let filter = &board.filter;
    let code = |id| scene.reference.specialties.iter().find(|one| one.id == id).map(|one| one.code.clone());
    let set = [
        (Action::FilterSpecialty, "board-filter-specialty", filter.specialty.and_then(code)),
        (
            Action::FilterSeat,
            "board-filter-seat",
            filter.seating.map(|one| scene.named("board-seat", one.into())),
        ),
        (
            Action::FilterTrack,
            "board-filter-track",
            filter.track.map(|one| scene.named("board-track", one.into())),
        ),
        (
            Action::FilterDeadline,
            "board-filter-deadline",
            filter.due.map(|one| scene.named("board-due", one.into())),
        ),
        (Action::FilterOwn, "board-filter-own", filter.own.then(|| scene.user.clone())),
        (
            Action::Find,
            "board-filter-words",
            Some(format!("«{}»", filter.words)).filter(|_| !filter.words.is_empty()),
        ),
        (Action::ClearFilters, "board-filter-clear", None),
        (Action::ShowClosed, "board-filter-over", board.year.map(|year| year.to_string())),
    ];
    let theme = &scene.theme;
    let mut lines: Vec<(usize, Vec<Span<'static>>)> = vec![(0, Vec::new())];
    for (action, label, value) in set {
        if action == Action::ClearFilters && filter.is_empty() {
            continue;
        }
        let key = scene.key(action, CONTEXTS).unwrap_or_default();
        let label = scene.say(label);
        let item = match &value {
            Some(value) => Span::styled(format!(" {label}: {value}"), theme.focus),
            None => Span::styled(format!(" {label}"), theme.quiet),
        };
        let wide = width(&key) + width(&item.content) + 2;
        if lines.last().is_some_and(|(used, _)| *used > 0 && used + wide > cells + 2) {
            lines.push((0, Vec::new()));
        }
        if let Some((used, spans)) = lines.last_mut() {
            *used += wide;
            spans.extend([Span::styled(key, theme.title), item, Span::raw("  ")]);
        }
    }
    lines.into_iter().map(|(_, spans)| Line::from(spans)).collect()
}
