//! The pipeline pane: the council's cases by step, with age and next deadline.

use ratatui::text::{Line, Span};

use super::PaneView;
use crate::domain::Day;
use crate::keymap::Action;
use crate::language::Arg;
use crate::office::{CaseLine, CouncilView};
use crate::tui::effect::Effect;
use crate::tui::forms;
use crate::tui::scene::Scene;
use crate::tui::screens::CasePage;
use crate::tui::widgets::{Row, fit};

/// A deadline this near, in days, is worth a sign.
const NEAR: i32 = 7;

/// The pipeline pane.
pub struct Pipeline;

impl PaneView for Pipeline {
    fn heading(&self, view: &CouncilView, scene: &Scene) -> String {
        let open = view.pipeline.iter().filter(|case| !case.state.is_over()).count();
        scene.tell("pipeline-heading", &[("open", open.into())])
    }

    fn summary(&self, view: &CouncilView, scene: &Scene) -> Line<'static> {
        let mut spans = vec![Span::styled(format!("{}  ", self.heading(view, scene)), scene.theme.title)];
        let next =
            view.pipeline.iter().filter(|case| !case.state.is_over()).filter_map(|case| case.deadline).min();
        if let Some(day) = next {
            spans.push(deadline(day, scene));
        }
        Line::from(spans)
    }

    fn rows(&self, view: &CouncilView, scene: &Scene, width: usize) -> Vec<Row> {
        let mut rows = Vec::new();
        let mut step = None;
        for case in &view.pipeline {
            if step != Some(case.state) {
                step = Some(case.state);
                rows.push(Row::heading(Span::styled(
                    scene.named("case-state", case.state.name()),
                    scene.theme.title,
                )));
            }
            rows.push(Row::new(case_row(case, scene, width)));
        }
        rows
    }

    fn empty(&self, _view: &CouncilView, scene: &Scene) -> String {
        scene.say("pipeline-empty")
    }

    fn act(&self, action: Action, selected: usize, view: &CouncilView, scene: &Scene) -> Option<Vec<Effect>> {
        if matches!(action, Action::New | Action::RegisterCase) {
            return Some(vec![Effect::push(forms::register_case(scene, view.specialty.id))]);
        }
        let known = matches!(action, Action::Open | Action::Change | Action::MoveCase | Action::Assess);
        let Some(case) = view.pipeline.get(selected) else {
            return known.then(|| vec![Effect::Refuse(scene.say("pipeline-empty"))]);
        };
        match action {
            Action::Open => Some(vec![Effect::push(CasePage::new(case.id))]),
            Action::Change | Action::MoveCase | Action::Assess => {
                Some(vec![Effect::push(CasePage::acting(case.id, action))])
            }
            _ => None,
        }
    }

    fn footer(&self, _view: &CouncilView) -> Vec<Action> {
        vec![Action::Open, Action::New, Action::MoveCase, Action::Assess, Action::NextPane]
    }
}

/// `2026-014 Title                 12 d   ▲ frist 01.12.2026`
fn case_row(case: &CaseLine, scene: &Scene, width: usize) -> Line<'static> {
    let theme = &scene.theme;
    let age = scene.tell("case-age", &[("days", case.since.days_to(scene.today()).max(0).into())]);
    let wide = width >= 60;
    let (age_cells, deadline_cells) = if wide { (9, 21) } else { (6, 13) };
    let title_cells = width.saturating_sub(9 + age_cells + deadline_cells + 2);
    let due = match case.deadline.filter(|_| !case.state.is_over()) {
        Some(day) => deadline_in(day, scene, wide),
        None => Span::raw(""),
    };
    Line::from(vec![
        Span::styled(fit(&case.number.to_string(), 9, ""), theme.quiet),
        Span::raw(fit(&case.title, title_cells, theme.ellipsis)),
        Span::raw(" "),
        Span::styled(fit(&age, age_cells, ""), theme.quiet),
        Span::raw(" "),
        Span::styled(fit(&due.content, deadline_cells, theme.ellipsis), due.style),
    ])
}

fn deadline(day: Day, scene: &Scene) -> Span<'static> {
    deadline_in(day, scene, true)
}

/// A deadline in words: near ones and missed ones have a sign and a word of their own.
fn deadline_in(day: Day, scene: &Scene, wide: bool) -> Span<'static> {
    let theme = &scene.theme;
    let left = scene.today().days_to(day);
    let told = |key: &str| scene.tell(key, &[("day", Arg::from(scene.day(day)))]);
    match (left < 0, left <= NEAR, wide) {
        (true, _, true) => Span::styled(format!("{} {}", theme.alert, told("deadline-missed")), theme.danger),
        (true, _, false) => Span::styled(format!("{} {}", theme.alert, told("deadline-day")), theme.danger),
        (_, true, true) => Span::styled(format!("{} {}", theme.alert, told("deadline")), theme.warning),
        (_, true, false) => Span::styled(format!("{} {}", theme.alert, told("deadline-day")), theme.warning),
        (_, _, true) => Span::styled(told("deadline"), theme.quiet),
        (..) => Span::styled(told("deadline-day"), theme.quiet),
    }
}
