//! The board over all councils: every open case of the office, in columns by step.
//!
//! The screen holds the cards that are on show and some on either side; the office has the rest.
//! It must not know the rules of the pipeline. Read [`Board`] first, then [`Board::answered`]: what
//! is chosen stays chosen, also when a colleague moves it.

mod cards;
mod draw;
mod filters;
#[cfg(test)]
mod tests;

use std::time::Instant;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::case_page::{CasePage, Moving};
use crate::domain::Right;
use crate::domain::{BoardColumn, CaseId};
use crate::keymap::{Action, Context};
use crate::office::{
    AnswerBody, BoardAsk, BoardCard, BoardCards, BoardFilter, BoardView, BoardWindow, Query,
};
use crate::tui::effect::{Effect, Given};
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;
use crate::tui::widgets::List;

const CONTEXTS: &[Context] = &[Context::Board, Context::List];

/// At least so many cards around the chosen one are asked for.
const AROUND: usize = 48;

/// What is kept of a board while the program runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoardMemory {
    filter: BoardFilter,
    /// The cases that were over in this year, instead of the open ones.
    year: Option<i32>,
    column: BoardColumn,
    chosen: Option<CaseId>,
}

impl Default for BoardMemory {
    fn default() -> Self {
        let column = BoardColumn::Received;
        Self { filter: BoardFilter::default(), year: None, column, chosen: None }
    }
}

/// Where one is in a column.
#[derive(Clone, Copy, Debug, Default)]
struct Place {
    list: List,
    /// The card at the top where columns stand side by side.
    top: usize,
    chosen: Option<CaseId>,
}

/// The board.
pub struct Board {
    filter: BoardFilter,
    year: Option<i32>,
    /// The column one is in, or is bound for while its cards are coming.
    column: BoardColumn,
    /// The column whose cards are on show.
    shown: BoardColumn,
    places: [Place; BoardColumn::OPEN.len() + 1],
    view: Option<BoardView>,
    /// How it was drawn last: columns side by side; nothing before it was drawn.
    wide: Option<bool>,
    /// So many cards of a column were on show.
    page: usize,
    /// The other columns were asked for.
    asked_wide: bool,
    /// What the prompt on top asks for.
    asking: filters::Asking,
}

impl Default for Board {
    fn default() -> Self {
        Self::remembered(BoardMemory::default())
    }
}

impl Board {
    /// As it was left.
    pub fn remembered(memory: BoardMemory) -> Self {
        let BoardMemory { filter, year, column, chosen } = memory;
        let shown = if year.is_some() { BoardColumn::Over } else { column };
        let mut board = Self {
            filter,
            year,
            column: shown,
            shown,
            places: Default::default(),
            view: None,
            wide: None,
            page: 0,
            asked_wide: false,
            asking: filters::Asking::Words,
        };
        board.place_mut(shown).chosen = chosen;
        board
    }

    fn memory(&self) -> BoardMemory {
        let (filter, chosen) = (self.filter.clone(), self.place(self.column).chosen);
        BoardMemory { filter, year: self.year, column: self.column, chosen }
    }

    const fn place(&self, column: BoardColumn) -> &Place {
        &self.places[column as usize]
    }

    const fn place_mut(&mut self, column: BoardColumn) -> &mut Place {
        &mut self.places[column as usize]
    }

    /// The columns there are: one of them alone when it is cases that are over.
    const fn columns(&self) -> &'static [BoardColumn] {
        if self.year.is_some() { &[BoardColumn::Over] } else { BoardColumn::OPEN }
    }

    fn count(&self, column: BoardColumn) -> usize {
        let counts = self.view.iter().flat_map(|view| &view.counts);
        counts.filter(|count| count.column == column).map(|count| count.cards as usize).sum()
    }

    fn cards(&self, column: BoardColumn) -> Option<&BoardCards> {
        self.view.as_ref()?.windows.iter().find(|window| window.column == column)
    }

    fn card(&self, column: BoardColumn, at: usize) -> Option<&BoardCard> {
        let window = self.cards(column)?;
        window.cards.get(at.checked_sub(window.from as usize)?)
    }

    fn chosen(&self) -> Option<&BoardCard> {
        self.card(self.shown, self.place(self.shown).list.selected)
    }

    /// What is on show, and in the column one is in some cards more on either side.
    fn ask(&self) -> BoardAsk {
        let rows = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let around = AROUND.max(3 * self.page);
        let window = |column: &BoardColumn| {
            let place = self.place(*column);
            let (from, count) = if *column == self.column {
                (place.list.selected.saturating_sub(around / 2), around)
            } else {
                (place.top, self.page.max(12) + 1)
            };
            BoardWindow { column: *column, from: rows(from), rows: rows(count) }
        };
        let windows = if self.wide == Some(false) {
            vec![window(&self.column)]
        } else {
            self.columns().iter().map(window).collect()
        };
        let chosen = self.place(self.column).chosen;
        BoardAsk { filter: self.filter.clone(), year: self.year, chosen, windows }
    }

    fn ask_anew(&self) -> Vec<Effect> {
        vec![Effect::Ask(Query::Board(self.ask()))]
    }

    /// Another card of the column was chosen. Near the end of what is known, more is asked for.
    fn moved(&mut self) -> Vec<Effect> {
        let column = self.column;
        let at = self.place(column).list.selected;
        self.place_mut(column).chosen = self.card(column, at).map(|card| card.id);
        let count = self.count(column);
        let known = self.cards(column).map_or(0..0, |window| {
            let from = window.from as usize;
            from..from + window.cards.len()
        });
        let near = self.page.max(1);
        let missing_above = known.start > 0 && at < known.start + near;
        let missing_below = known.end < count && at + near >= known.end;
        if missing_above || missing_below { self.ask_anew() } else { Vec::new() }
    }

    /// To the next column that has cards.
    fn turn(&mut self, forward: bool, scene: &Scene) -> Vec<Effect> {
        let columns = self.columns();
        let at = columns.iter().position(|column| *column == self.column).unwrap_or(0);
        let step = |by: usize| if forward { at + by } else { at + columns.len() - by };
        let others = (1..columns.len()).map(|by| columns[step(by) % columns.len()]);
        let Some(next) = others.into_iter().find(|column| self.count(*column) > 0) else {
            return vec![Effect::Refuse(scene.say("board-no-other-column"))];
        };
        self.column = next;
        if self.cards(next).is_some() {
            self.shown = next;
        }
        let mut effects = self.moved();
        if effects.is_empty() && (self.shown != next || self.wide == Some(false)) {
            effects = self.ask_anew();
        }
        effects
    }

    /// Where the card stands by this answer.
    fn position(view: &BoardView, id: CaseId) -> Option<(BoardColumn, usize)> {
        let on_show = view.windows.iter().find_map(|window| {
            let at = window.cards.iter().position(|card| card.id == id)?;
            Some((window.column, window.from as usize + at))
        });
        let found = view.found.filter(|(found, ..)| *found == id);
        on_show.or(found.map(|(_, column, at)| (column, at as usize)))
    }

    /// The chosen card is followed to where it stands now. One that is gone leaves its place to the
    /// next, and an empty column to the first that is not.
    fn follow(&mut self, view: &BoardView) {
        let chosen = self.place(self.column).chosen;
        self.place_mut(self.column).chosen = None;
        if let Some((column, at)) = chosen.and_then(|id| Self::position(view, id)) {
            self.column = column;
            self.place_mut(column).list.selected = at;
            self.place_mut(column).chosen = chosen;
        }
        let has =
            |column: BoardColumn| view.counts.iter().any(|count| count.column == column && count.cards > 0);
        if !has(self.column)
            && let Some(first) = self.columns().iter().copied().find(|column| has(*column))
        {
            self.column = first;
        }
    }

    /// On the chosen card; where none is, that is said.
    fn with_chosen(&self, scene: &Scene, does: impl FnOnce(CaseId) -> Effect) -> Vec<Effect> {
        vec![match self.chosen() {
            Some(card) => does(card.id),
            None => Effect::Refuse(scene.say("board-nothing-chosen")),
        }]
    }
}

impl Screen for Board {
    fn title(&self, scene: &Scene) -> String {
        draw::title(self, scene)
    }

    fn contexts(&self) -> &'static [Context] {
        CONTEXTS
    }

    fn work(&self) -> Right {
        Right::Cases
    }

    fn footer(&self) -> Vec<Action> {
        vec![Action::Open, Action::MoveCase, Action::NextPane, Action::Assess, Action::Back, Action::Help]
    }

    fn footer_word(&self, action: Action) -> Option<&'static str> {
        (action == Action::NextPane).then_some("foot-next-column")
    }

    fn wants(&self) -> Vec<Query> {
        vec![Query::Board(self.ask())]
    }

    fn answered(&mut self, answer: AnswerBody, _scene: &Scene) -> Vec<Effect> {
        let AnswerBody::Board(view) = answer else { return Vec::new() };
        // An answer to a question from before the closed ones were wanted, or no longer.
        if !view.counts.iter().map(|count| &count.column).eq(self.columns()) {
            return Vec::new();
        }
        self.asked_wide = false;
        self.follow(&view);
        self.view = Some(*view);
        let column = self.column;
        let count = self.count(column);
        let place = self.place_mut(column);
        place.list.selected = place.list.selected.min(count.saturating_sub(1));
        let at = place.list.selected;
        if count > 0 && self.card(column, at).is_none() {
            return self.ask_anew();
        }
        self.shown = column;
        self.place_mut(column).chosen = self.card(column, at).map(|card| card.id);
        Vec::new()
    }

    fn act(&mut self, action: Action, scene: &Scene) -> Option<Vec<Effect>> {
        let (count, page) = (self.count(self.column), self.page.max(1));
        let list = &mut self.place_mut(self.column).list;
        match action {
            // Of a column beside others the list does not know the height.
            Action::PageUp => list.selected = list.selected.saturating_sub(page),
            Action::PageDown => list.selected = (list.selected + page).min(count.saturating_sub(1)),
            _ if list.act(action, count) => {}
            Action::NextPane => return Some(self.turn(true, scene)),
            Action::PreviousPane => return Some(self.turn(false, scene)),
            Action::Open => return Some(self.with_chosen(scene, |id| Effect::push(CasePage::new(id)))),
            Action::MoveCase => return Some(self.with_chosen(scene, |id| Effect::push(Moving::new(id)))),
            Action::Change | Action::Assess | Action::GoChange | Action::GoLetters => {
                return Some(self.with_chosen(scene, |id| Effect::push(CasePage::acting(id, action))));
            }
            _ => return self.filter(action, scene),
        }
        Some(self.moved())
    }

    fn given(&mut self, given: Given, scene: &Scene) -> Vec<Effect> {
        match given {
            Given::Done { .. } => Vec::new(),
            given => self.filtered(&given, scene),
        }
    }

    fn alarm(&self) -> Option<Instant> {
        let lacks = self.columns().iter().any(|column| self.cards(*column).is_none());
        let wanted = self.wide == Some(true) && self.view.is_some() && lacks && !self.asked_wide;
        wanted.then(Instant::now)
    }

    fn rang(&mut self, _scene: &Scene) -> Vec<Effect> {
        self.asked_wide = true;
        self.ask_anew()
    }

    fn parting(&mut self) -> Vec<Effect> {
        vec![Effect::RememberBoard(self.memory())]
    }

    fn draw(&mut self, area: Rect, buf: &mut Buffer, scene: &Scene) -> Option<Position> {
        draw::draw(self, area, buf, scene)
    }
}
