//! Regions by headings: who has answered what.

use ratatui::text::Span;
use strum::VariantArray;

use super::{Entry, Spot};
use crate::domain::{Assessment, Heading};
use crate::language::Arg;
use crate::office::CaseView;
use crate::tui::scene::Scene;
use crate::tui::widgets::fit;

const REGION: usize = 5;
/// `▲ spurt 02.02., ingen svar`, `✓ støtter med merknader 02.03.`
const STATE: usize = 31;
/// A heading's cell that is narrower has only its sign.
const NARROWEST: usize = 8;

pub(super) fn entries(view: &CaseView, scene: &Scene, cells: usize) -> Vec<Entry> {
    let theme = &scene.theme;
    let column = cells.saturating_sub(REGION + STATE) / Heading::VARIANTS.len();
    let mut head = fit(&scene.say("case-assessments"), (REGION + STATE).min(cells), theme.ellipsis);
    if column >= NARROWEST {
        for heading in Heading::VARIANTS {
            head += &fit(&scene.named("heading", heading.into()), column - 1, theme.ellipsis);
            head.push(' ');
        }
    }
    let mut entries = vec![Entry::heading(head.trim_end(), scene, cells)];
    for (region, assessment, _) in &view.assessments {
        let state = state(assessment.as_ref(), view, scene);
        let mut line = vec![
            Span::styled(fit(&region.code, REGION, ""), theme.title),
            Span::styled(fit(&state.content, STATE, theme.ellipsis), state.style),
        ];
        for heading in Heading::VARIANTS {
            let text = assessment.as_ref().map_or("", |one| one.text(*heading)).trim();
            line.push(cell(text, column, scene));
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

/// Where a region's assessment stands, in words. Silence is told as silence.
pub(super) fn state(assessment: Option<&Assessment>, view: &CaseView, scene: &Scene) -> Span<'static> {
    let theme = &scene.theme;
    let told = |key: &str, day| scene.tell(key, &[("day", Arg::from(scene.day_and_month(day)))]);
    let Some(assessment) = assessment else {
        return Span::styled(format!("  {}", scene.say("assessment-not-asked")), theme.quiet);
    };
    if let Some(waiver) = &assessment.waived {
        return Span::styled(format!("{} {}", theme.check, told("assessment-waived", waiver.on)), theme.text);
    }
    if let (Some(day), Some(position)) = (assessment.answered, assessment.position) {
        let words = scene.tell(
            "assessment-answered",
            &[
                ("position", scene.named("position", position.into()).into()),
                ("day", scene.day_and_month(day).into()),
            ],
        );
        return Span::styled(format!("{} {words}", theme.check), theme.good);
    }
    let Some(asked) = assessment.asked else {
        return Span::styled(format!("  {}", scene.say("assessment-not-asked")), theme.quiet);
    };
    if view.case.inner_deadline.is_some_and(|day| day < scene.today()) {
        return Span::styled(format!("{} {}", theme.alert, told("assessment-silent", asked)), theme.warning);
    }
    Span::styled(format!("  {}", told("assessment-asked", asked)), theme.text)
}
