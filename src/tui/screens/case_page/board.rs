//! Regions by headings: who has answered what.

use ratatui::text::Span;
use strum::VariantArray;

use super::steps::with_key;
use super::{Entry, Spot};
use crate::domain::{Day, Heading};
use crate::keymap::Action;
use crate::office::CaseView;
use crate::tui::scene::Scene;
use crate::tui::screens::assessment::state::state;
use crate::tui::widgets::fit;

const REGION: usize = 5;
/// `▲ spurt 02.02., purret 1x, sist 20.02.`, with a blank after it.
const STATE: usize = 38;
/// A heading's cell that is narrower has only its sign.
const NARROWEST: usize = 8;

/// A line for each region, under a heading that names the key to the whole board.
pub(super) fn entries(view: &CaseView, on: Day, scene: &Scene, cells: usize) -> Vec<Entry> {
    let theme = &scene.theme;
    let column = cells.saturating_sub(REGION + STATE) / Heading::VARIANTS.len();
    let name = with_key(&scene.say("case-assessments"), Action::GoAssessments, scene);
    let mut head = fit(&name, (REGION + STATE).min(cells), theme.ellipsis);
    if column >= NARROWEST {
        for heading in Heading::VARIANTS {
            head += &fit(&scene.named("heading", heading.into()), column - 1, theme.ellipsis);
            head.push(' ');
        }
    }
    let mut entries = vec![Entry::heading(head.trim_end(), scene, cells)];
    for (region, assessment, _) in &view.assessments {
        let state = state(assessment.as_ref(), &view.case, on, scene);
        let mut line = vec![
            Span::styled(fit(&region.code, REGION, ""), theme.title),
            Span::styled(fit(&state.content, STATE - 1, theme.ellipsis) + " ", state.style),
        ];
        for heading in Heading::VARIANTS {
            let text = assessment.as_ref().map_or("", |one| one.text(*heading)).trim();
            let none = assessment.as_ref().is_some_and(|one| one.no_consequence.contains(heading));
            let none = if none { scene.say("assessment-no-consequence") } else { String::new() };
            line.push(cell(if text.is_empty() { &none } else { text }, column, scene));
        }
        entries.push(Entry::of(Spot::Region(region.id), line));
    }
    entries
}

/// A sign for whether something is written, and how it begins.
fn cell(text: &str, cells: usize, scene: &Scene) -> Span<'static> {
    let theme = &scene.theme;
    if text.is_empty() {
        return Span::styled(fit(theme.dash, cells.max(2), ""), theme.quiet);
    }
    if cells < NARROWEST {
        return Span::styled(fit(theme.check, cells.max(2), ""), theme.good);
    }
    let begins = fit(&text.replace('\n', " "), cells - 3, theme.ellipsis);
    Span::raw(format!("{} {begins} ", theme.check))
}
