//! What Helsedirektoratet decided of each row of a change, marked by keys.
//!
//! The page only gathers the marks: when and under which reference it was decided is asked when
//! every row has one, and the office says what is wrong with it.

#[cfg(test)]
mod tests;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use super::change_page::row;
use super::prompt::Prompt;
use crate::domain::{Case, CaseOutcome, ChangeRow, Right, RowRuling, Ruling};
use crate::keymap::{Action, Context};
use crate::office::{AnswerBody, Query};
use crate::tui::effect::{Effect, Given};
use crate::tui::forms;
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;
use crate::tui::widgets::{List, fit, panel, put, width, wrap};

/// The rows of a case's change, and what became of each.
pub struct RulingPage {
    case: Case,
    /// What stands written down.
    stands: Option<Ruling>,
    rows: Vec<ChangeRow>,
    /// What became of each row, as far as it is marked.
    marks: Vec<Option<RowRuling>>,
    /// What all rows are marked with at first.
    first: Option<RowRuling>,
    known: bool,
    list: List,
}

impl RulingPage {
    /// Of this outcome, as far as it says what became of all rows.
    pub fn new(case: Case, outcome: CaseOutcome, stands: Option<Ruling>) -> Self {
        let first = match outcome {
            CaseOutcome::Changed => Some(RowRuling::Taken),
            CaseOutcome::Unchanged => Some(RowRuling::NotTaken),
            CaseOutcome::PartlyChanged => None,
        };
        let (rows, marks) = (Vec::new(), Vec::new());
        Self { case, stands, rows, marks, first, known: false, list: List::new() }
    }

    /// The case's rows in the version that counts; what is marked already stays.
    fn take(&mut self, rows: Vec<ChangeRow>) {
        if self.known && self.rows == rows {
            return;
        }
        let written = self.stands.as_ref().map(|it| it.rows.as_slice()).unwrap_or_default();
        let mark = |at: usize| written.get(at).cloned().or_else(|| self.first.clone());
        self.marks = (0..rows.len()).map(mark).collect();
        self.rows = rows;
        self.known = true;
    }

    /// What follows from the marks, once each row has one.
    fn ruled(&self) -> Option<(CaseOutcome, Vec<RowRuling>)> {
        let rows: Vec<RowRuling> = self.marks.iter().cloned().collect::<Option<_>>()?;
        Some((CaseOutcome::of_rows(&rows)?, rows))
    }

    fn mark(&mut self, ruling: RowRuling) {
        if let Some(mark) = self.marks.get_mut(self.list.selected) {
            *mark = Some(ruling);
        }
        self.list.selected = (self.list.selected + 1).min(self.marks.len().saturating_sub(1));
    }

    /// Goes on to when and how; where a row has no mark, to that row.
    fn go_on(&mut self, scene: &Scene) -> Effect {
        if let Some((outcome, rows)) = self.ruled() {
            return Effect::push(forms::decide(scene, &self.case, outcome, rows, self.stands.as_ref()));
        }
        let unmarked = self.marks.iter().position(Option::is_none).unwrap_or(0);
        self.list.selected = unmarked;
        let row = u32::try_from(unmarked + 1).unwrap_or(u32::MAX);
        Effect::Refuse(scene.tell("ruling-unmarked", &[("row", row.into())]))
    }

    fn heading(&self, scene: &Scene) -> String {
        if let Some((outcome, _)) = self.ruled() {
            return scene
                .tell("ruling-follows", &[("outcome", scene.named("outcome", (&outcome).into()).into())]);
        }
        let marked = self.marks.iter().filter(|mark| mark.is_some()).count();
        scene.tell("ruling-marked", &[("marked", marked.into()), ("rows", self.marks.len().into())])
    }

    fn detail(&self, scene: &Scene, cells: usize) -> Vec<Line<'static>> {
        let Some(proposed) = self.rows.get(self.list.selected) else { return Vec::new() };
        let mut lines = row::detail(proposed, scene, cells);
        if let Some(Some(RowRuling::TakenAs(text))) = self.marks.get(self.list.selected) {
            let told = scene.tell("ruling-other-text", &[("text", text.as_str().into())]);
            lines.extend(
                wrap(&told, cells)
                    .into_iter()
                    .map(|text| Line::from(Span::styled(text, scene.theme.warning))),
            );
        }
        lines
    }
}

/// `✓ tatt inn`: the mark and what it means.
pub fn marked(mark: Option<&RowRuling>, scene: &Scene) -> Span<'static> {
    let theme = &scene.theme;
    let (sign, key, style) = match mark {
        None => ("?", "ruling-row-unmarked", theme.warning),
        Some(RowRuling::Taken) => (theme.check, "ruling-row-taken", theme.good),
        Some(RowRuling::TakenAs(_)) => (theme.arrow, "ruling-row-taken-as", theme.text),
        Some(RowRuling::NotTaken) => (theme.dash, "ruling-row-not-taken", theme.quiet),
    };
    Span::styled(format!("{sign} {}", scene.say(key)), style)
}

impl Screen for RulingPage {
    fn title(&self, scene: &Scene) -> String {
        format!("{} {}", scene.say("ruling-title"), self.case.number)
    }

    fn contexts(&self) -> &'static [Context] {
        &[Context::List]
    }

    fn work(&self) -> Right {
        Right::Cases
    }

    fn footer(&self) -> Vec<Action> {
        vec![Action::Toggle, Action::Remove, Action::Open, Action::MoveCase, Action::Back, Action::Help]
    }

    fn footer_word(&self, action: Action) -> Option<&'static str> {
        match action {
            Action::Toggle => Some("foot-row-taken"),
            Action::Remove => Some("foot-row-not-taken"),
            Action::Open => Some("foot-row-other-text"),
            Action::MoveCase => Some("foot-record"),
            _ => None,
        }
    }

    fn wants(&self) -> Vec<Query> {
        vec![Query::Change { case: self.case.id }]
    }

    fn answered(&mut self, answer: AnswerBody, scene: &Scene) -> Vec<Effect> {
        match answer {
            AnswerBody::Change(view) => {
                let version = view.case.version;
                let sheet = view.sheets.into_iter().find(|sheet| sheet.version == version);
                self.take(sheet.map(|sheet| sheet.rows).unwrap_or_default());
            }
            AnswerBody::Nothing => return vec![Effect::Pop, Effect::Refuse(scene.say("case-gone"))],
            _ => {}
        }
        Vec::new()
    }

    fn act(&mut self, action: Action, scene: &Scene) -> Option<Vec<Effect>> {
        if !self.known {
            return None;
        }
        if self.list.act(action, self.rows.len()) {
            return Some(Vec::new());
        }
        let effect = match action {
            Action::Toggle => {
                self.mark(RowRuling::Taken);
                return Some(Vec::new());
            }
            Action::Remove => {
                self.mark(RowRuling::NotTaken);
                return Some(Vec::new());
            }
            Action::Open | Action::Change => {
                let proposed = self.rows.get(self.list.selected)?;
                let text = match self.marks.get(self.list.selected) {
                    Some(Some(RowRuling::TakenAs(text))) => text,
                    _ => &proposed.after,
                };
                Effect::push(Prompt::new(scene.say("ruling-which-text"), text))
            }
            Action::MoveCase | Action::Submit => self.go_on(scene),
            _ => return None,
        };
        Some(vec![effect])
    }

    fn given(&mut self, given: Given, _scene: &Scene) -> Vec<Effect> {
        match given {
            Given::Text(text) => {
                if let Some(row) = self.rows.get(self.list.selected) {
                    self.mark(RowRuling::with_text(row, &text));
                }
                Vec::new()
            }
            Given::Done { .. } => vec![Effect::Give(given)],
            _ => Vec::new(),
        }
    }

    fn draw(&mut self, area: Rect, buf: &mut Buffer, scene: &Scene) -> Option<Position> {
        if !self.known {
            put(buf, area, &scene.say("entrance-opening"), scene.theme.quiet);
            return Some(Position::new(area.x, area.y));
        }
        let room = panel(area, buf, &scene.theme, &self.heading(scene), true);
        let below = if room.height < 10 { 0 } else { room.height * 2 / 5 };
        let table = Rect { height: room.height - below, ..room };
        let cells = usize::from(table.width).saturating_sub(2);
        let (rows, marks) = (&self.rows, &self.marks);
        let taken_as = RowRuling::TakenAs(String::new());
        let all = [None, Some(&RowRuling::Taken), Some(&taken_as), Some(&RowRuling::NotTaken)];
        let widest = all.into_iter().map(|mark| width(&marked(mark, scene).content)).max().unwrap_or(0) + 2;
        let line = |at: usize| {
            let mark = marked(marks[at].as_ref(), scene);
            let style = mark.style;
            let column = fit(&mark.content, widest.min(cells), scene.theme.ellipsis);
            let mut line = row::line(&rows[at], scene, cells.saturating_sub(width(&column)));
            line.spans.insert(0, Span::styled(column, style));
            line
        };
        let cursor = self.list.draw_long(table, buf, &scene.theme, rows.len(), line);
        if below > 0 {
            let pane = Rect { y: table.bottom(), height: below, ..room };
            let at = u32::try_from(self.list.selected + 1).unwrap_or(u32::MAX);
            let pane =
                panel(pane, buf, &scene.theme, &scene.tell("change-row", &[("row", at.into())]), false);
            let lines = self.detail(scene, usize::from(pane.width));
            for (y, line) in (pane.y..pane.bottom()).zip(lines) {
                crate::tui::widgets::line(buf, Rect { y, height: 1, ..pane }, line);
            }
        }
        cursor.or(Some(Position::new(area.x, area.y)).filter(|_| !area.is_empty()))
    }
}
