//! The board of a case: regions by the three headings, on one screen.
//!
//! Read [`AssessmentBoard`] first: the arrows go from cell to cell, one key opens a cell's text.
//! `grid` says how the screen is shared out, `cell` what stands in a cell. What the keys do is in
//! the room of the assessment; this one must not know the pipeline's rules.

mod cell;
mod grid;
#[cfg(test)]
mod tests;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use strum::VariantArray;

use super::assessment::acts::{CONTEXTS, Place, ask_first, next_steps};
use super::assessment::{AssessmentPage, Seen, state};
use super::text_pages::TextPages;
use crate::domain::{Assessment, CaseId, Day, Heading, Lateness, Region, RegionId, Right, Seating};
use crate::keymap::{Action, Context};
use crate::office::{AnswerBody, CaseView, Notice, Query, Receipt};
use crate::tui::effect::Effect;
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;
use crate::tui::widgets::{fit, line, put, width};

/// A region, its assessment and who leads its council.
type Row = (Region, Option<Assessment>, Option<String>);

/// Cells for a region's code.
const CODE: usize = 5;

/// Regions by headings.
pub struct AssessmentBoard {
    seen: Seen,
    view: Option<CaseView>,
    /// The cell one is at: which region and which heading.
    row: usize,
    column: usize,
    /// The first region on show.
    top: usize,
}

impl AssessmentBoard {
    /// Opens the board of a case.
    pub const fn new(case: CaseId) -> Self {
        Self::of(Seen::now(case))
    }

    /// Opens it as it stood after this entry of the journal.
    pub const fn past(case: CaseId, seq: u64) -> Self {
        Self::of(Seen::past(case, seq))
    }

    const fn of(seen: Seen) -> Self {
        Self { seen, view: None, row: 0, column: 0, top: 0 }
    }

    fn rows(&self) -> &[Row] {
        self.view.as_ref().map_or(&[], |view| &view.assessments)
    }

    fn heading(&self) -> Heading {
        Heading::VARIANTS[self.column]
    }

    /// Goes to another cell; `false` when the action is not a motion.
    fn goes(&mut self, action: Action) -> bool {
        let last = self.rows().len().saturating_sub(1);
        let columns = Heading::VARIANTS.len();
        match action {
            Action::Up | Action::PageUp => self.row = self.row.saturating_sub(1),
            Action::Down | Action::PageDown => self.row += 1,
            Action::First => (self.row, self.column) = (0, 0),
            Action::Last => (self.row, self.column) = (last, columns - 1),
            Action::NextPane => self.column = (self.column + 1) % columns,
            Action::PreviousPane => self.column = (self.column + columns - 1) % columns,
            _ => return false,
        }
        self.row = self.row.min(last);
        true
    }

    /// Whether the region one is at has settled.
    fn is_settled(&self) -> bool {
        let version = self.view.as_ref().map_or(0, |view| view.case.version);
        self.rows()
            .get(self.row)
            .is_some_and(|(_, it, _)| it.as_ref().is_some_and(|it| it.is_settled(version)))
    }

    /// The text of the cell one is at.
    fn open(&self, scene: &Scene) -> Option<Effect> {
        let (region, assessment, _) = self.rows().get(self.row)?;
        if self.seen.is_past() {
            return Some(Effect::push(AssessmentPage::of(self.seen, region.id)));
        }
        let Some(assessment) = assessment.as_ref().filter(|it| it.asked.is_some()) else {
            return Some(ask_first(scene));
        };
        let about = format!("{}: {}", self.title(scene), region.code);
        Some(Effect::push(TextPages::assessment(assessment.id, self.heading(), Some(about))))
    }

    /// Who is asked, by when, and whose part counts here.
    fn asked(view: &CaseView, on: Day, scene: &Scene) -> String {
        let case = &view.case;
        let whom = match case.seating {
            Some(Seating::Mirror) => scene.say("assessing-own"),
            _ => scene.tell("assessing-whom", &[("body", scene.named("body", case.body.into()).into())]),
        };
        let Some(day) = case.inner_deadline else { return whom };
        let lateness = Lateness::of(day, on);
        let alert = if lateness.is_late() { format!("{} ", scene.theme.alert) } else { String::new() };
        let args = [("day", scene.day(day).into()), ("days", scene.lateness(lateness).into())];
        format!("{whom}. {alert}{}", scene.tell("assessing-deadline", &args))
    }

    /// `HV   ▲ spurt 02.02., purret 2x: mangler standpunkt`
    fn standing(&self, view: &CaseView, row: &Row, scene: &Scene, cells: usize) -> Line<'static> {
        let (region, assessment, _) = row;
        let theme = &scene.theme;
        let told = state::state(assessment.as_ref(), &view.case, self.seen.on(scene), scene);
        let besides = state::besides(assessment.as_ref(), &view.case, scene);
        let besides = besides.map_or_else(String::new, |words| format!(": {words}"));
        let elsewhere = view.case.seating == Some(Seating::Mirror) && !is_own(region.id, scene);
        let elsewhere =
            if elsewhere { format!(" ({})", scene.say("assessing-not-here")) } else { String::new() };
        let used = CODE + width(&told.content);
        let rest = fit(&format!("{besides}{elsewhere}"), cells.saturating_sub(used), theme.ellipsis);
        Line::from(vec![
            Span::styled(fit(&region.code, CODE.min(cells), ""), theme.title),
            Span::styled(
                fit(&told.content, width(&told.content).min(cells.saturating_sub(CODE)), theme.ellipsis),
                told.style,
            ),
            Span::styled(rest, theme.text),
        ])
    }

    /// One cell alone, where there is no room for the grid.
    fn draw_one(&self, view: &CaseView, area: Rect, buf: &mut Buffer, scene: &Scene) {
        let Some(row) = self.rows().get(self.row) else { return };
        let theme = &scene.theme;
        let heading = self.heading();
        let name = format!("{} {} {}", theme.pointer, row.0.code, scene.named("heading", heading.into()));
        put(buf, Rect { height: 1, ..area }, &name, theme.focus);
        let standing = self.standing(view, row, scene, usize::from(area.width));
        let standing_room = u16::from(area.height > 2);
        if standing_room > 0 {
            line(buf, Rect { y: area.y + 1, height: 1, ..area }, standing);
        }
        let below = Rect { y: area.y + 1 + standing_room, height: area.height - 1 - standing_room, ..area };
        cell::draw(&cell::words(view, row.1.as_ref(), heading, scene), below, buf, scene);
    }

    fn draw_grid(&mut self, view: &CaseView, area: Rect, buf: &mut Buffer, scene: &Scene) -> Position {
        let theme = &scene.theme;
        put(buf, Rect { height: 1, ..area }, &Self::asked(view, self.seen.on(scene), scene), theme.quiet);
        let columns = grid::columns(area);
        for (heading, place) in Heading::VARIANTS.iter().zip(columns) {
            let style = if *heading == self.heading() { theme.focus } else { theme.title };
            let name = fit(&scene.named("heading", heading.into()), usize::from(place.width), theme.ellipsis);
            let strip = Rect { x: place.x + grid::SIGN, y: area.y + 1, height: 1, width: place.width };
            put(buf, strip, name.trim_end(), style);
        }
        let room = Rect { y: area.y + 2, height: area.height - 2, ..area };
        let blocks = grid::blocks(room, view.assessments.len(), self.row, &mut self.top);
        let mut cursor = area.as_position();
        for (at, block) in blocks {
            let row = &view.assessments[at];
            let strip = Rect { height: 1, ..block };
            line(buf, strip, self.standing(view, row, scene, usize::from(block.width)));
            let below = Rect { y: block.y + 1, height: block.height - 1, ..block };
            for (column, place) in grid::columns(below).into_iter().enumerate() {
                let here = (at, column) == (self.row, self.column);
                if here {
                    cursor = Position::new(place.x, place.y.min(area.bottom() - 1));
                    put(buf, Rect { height: 1, width: 1, ..place }, theme.pointer, theme.focus);
                }
                let text = Rect { x: place.x + grid::SIGN, ..place };
                cell::draw(
                    &cell::words(view, row.1.as_ref(), Heading::VARIANTS[column], scene),
                    text,
                    buf,
                    scene,
                );
            }
        }
        cursor
    }
}

/// Whether this is the office's own region.
fn is_own(region: RegionId, scene: &Scene) -> bool {
    scene.reference.settings.as_ref().is_some_and(|settings| settings.own_region == region)
}

impl Screen for AssessmentBoard {
    fn title(&self, scene: &Scene) -> String {
        let name = scene.say("assessing-title");
        match &self.view {
            Some(view) => self.seen.titled(&name, view, scene),
            None => name,
        }
    }

    fn contexts(&self) -> &'static [Context] {
        CONTEXTS
    }

    fn work(&self) -> Right {
        Right::Cases
    }

    fn footer(&self) -> Vec<Action> {
        let row = self.rows().get(self.row).filter(|_| !self.seen.is_past());
        let version = self.view.as_ref().map_or(0, |view| view.case.version);
        let steps = match row.map_or(&[][..], |(_, it, _)| next_steps(it.as_ref(), version)) {
            // The answer, and the line that opens it again.
            [] if row.is_some() => &[Action::Assess],
            steps => steps,
        };
        [Action::Open].iter().chain(steps).copied().chain([Action::Back, Action::Help]).collect()
    }

    fn footer_word(&self, action: Action) -> Option<&'static str> {
        match action {
            Action::Open if self.seen.is_past() => Some("foot-read"),
            Action::Open => Some("foot-text"),
            Action::Assess if self.is_settled() => Some("foot-see-answer"),
            Action::Assess => Some("foot-answer"),
            _ => None,
        }
    }

    fn wants(&self) -> Vec<Query> {
        self.seen.wants()
    }

    fn answered(&mut self, answer: AnswerBody, scene: &Scene) -> Vec<Effect> {
        self.seen.answered(&mut self.view, answer, scene)
    }

    fn act(&mut self, action: Action, scene: &Scene) -> Option<Vec<Effect>> {
        let view = self.view.as_ref()?;
        let region = self.rows().get(self.row)?.0.id;
        if action == Action::Open || action == Action::Change {
            return self.open(scene).map(|effect| vec![effect]);
        }
        if action == Action::Assess && self.is_settled() && !self.seen.is_past() {
            return Some(vec![Effect::push(AssessmentPage::of(self.seen, region))]);
        }
        let place = Place { view, region, heading: Some(self.heading()) };
        if let Some(effect) = place.act(action, scene) {
            return Some(vec![self.seen.does(effect, scene)]);
        }
        self.goes(action).then(Vec::new)
    }

    fn done(&mut self, receipt: &Receipt, scene: &Scene) -> Vec<Effect> {
        vec![Effect::Say(scene.named("command", &receipt.command))]
    }

    fn noticed(&mut self, notice: &Notice, _scene: &Scene) -> Vec<Effect> {
        self.seen.noticed(notice)
    }

    fn draw(&mut self, area: Rect, buf: &mut Buffer, scene: &Scene) -> Option<Position> {
        if area.is_empty() {
            return None;
        }
        let Some(view) = self.view.take() else {
            put(buf, area, &scene.say("entrance-opening"), scene.theme.quiet);
            return Some(area.as_position());
        };
        self.row = self.row.min(view.assessments.len().saturating_sub(1));
        let cursor = if grid::fits(area) {
            self.draw_grid(&view, area, buf, scene)
        } else {
            self.view = Some(view.clone());
            self.draw_one(&view, area, buf, scene);
            area.as_position()
        };
        self.view = Some(view);
        Some(cursor)
    }
}
