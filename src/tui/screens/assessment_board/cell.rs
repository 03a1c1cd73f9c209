//! What stands in a cell: who writes there, and how the text begins.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::domain::{Assessment, Heading, TextKey};
use crate::office::CaseView;
use crate::tui::scene::Scene;
use crate::tui::screens::assessment::{state, writing_words};
use crate::tui::widgets::{fit, put, wrap};

/// What a cell says.
pub struct Words {
    /// Who is writing, or that it is a draft.
    above: Option<String>,
    text: String,
    style: Style,
}

pub fn words(view: &CaseView, assessment: Option<&Assessment>, heading: Heading, scene: &Scene) -> Words {
    let theme = &scene.theme;
    let none = || Words { above: None, text: theme.dash.to_owned(), style: theme.quiet };
    let Some(assessment) = assessment else { return none() };
    let key = TextKey::Assessment(assessment.id, heading);
    let writing = view.writing.iter().find(|it| it.text == key);
    let above = writing.map(|it| writing_words(it, scene).trim().to_owned());
    let text = writing.map_or(assessment.text(heading), |it| &it.content).trim();
    if !text.is_empty() {
        return Words { above, text: text.to_owned(), style: theme.text };
    }
    if assessment.asked.is_none() {
        return none();
    }
    let silent = !assessment.no_consequence.contains(&heading);
    if silent && above.is_none() && assessment.is_settled(view.case.version) {
        return none();
    }
    let text = format!("{} {}", theme.dash, state::no_text(assessment, heading, &view.case, scene));
    Words { above, text, style: theme.quiet }
}

/// Draws the beginning of it; the last row ends with a sign where there is more.
pub fn draw(words: &Words, area: Rect, buf: &mut Buffer, scene: &Scene) {
    if area.is_empty() {
        return;
    }
    let (cells, rows) = (usize::from(area.width), usize::from(area.height));
    let mut lines: Vec<(String, Style)> = Vec::new();
    lines
        .extend(words.above.iter().map(|text| (fit(text, cells, scene.theme.ellipsis), scene.theme.warning)));
    let text =
        words.text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
    lines.extend(wrap(&text, cells).into_iter().map(|text| (text, words.style)));
    if lines.len() > rows {
        lines.truncate(rows);
        if let Some((last, _)) = lines.last_mut() {
            *last = fit(&format!("{last} {}", " ".repeat(cells)), cells, scene.theme.ellipsis);
        }
    }
    for ((text, style), y) in lines.iter().zip(area.y..area.bottom()) {
        put(buf, Rect { y, height: 1, ..area }, text, *style);
    }
}
