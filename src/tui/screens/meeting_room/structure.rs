//! What the minutes of the item say so far, beside the text: a row for each line that is read as
//! more than prose.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line as Cells, Span};

use super::MeetingRoom;
use super::reading::{gist, sign};
use crate::notation::{Line, Part};
use crate::tui::effect::{Effect, Given};
use crate::tui::scene::Scene;
use crate::tui::screens::{Choice, Picker};
use crate::tui::widgets::{List, fit, panel, put, width};

/// Rows below the text, with the heading, where there is no room beside it.
const BELOW: u16 = 6;
/// From this height on there is room below the text.
const ROOM_BELOW: u16 = 14;
/// Cells for the sign of a row.
const SIGN: usize = 2;

/// Where the structure is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Structure {
    /// As the user turned it; else it is shown where it stands beside the text.
    turned: Option<bool>,
    /// There is room beside the text, as last drawn.
    beside: bool,
    /// There is room anywhere.
    fits: bool,
}

impl Structure {
    const fn is_shown(self) -> bool {
        match self.turned {
            Some(shown) => shown,
            None => self.beside,
        }
    }
}

/// A line worth a row: its number and how it is read.
fn rows(lines: &[Line]) -> impl Iterator<Item = (usize, &Line)> {
    use crate::notation::Statement;
    let tells = |line: &&Line| line.statement != Statement::Text || !line.faults.is_empty();
    lines.iter().enumerate().filter(move |(_, line)| tells(line))
}

impl MeetingRoom {
    /// Takes what the structure needs from the room beside the text, which has the agenda, or from
    /// below the text; draws it there, and returns what is left of both.
    pub(super) fn draw_structure(
        &mut self,
        beside: Option<Rect>,
        text: Rect,
        buf: &mut Buffer,
        scene: &Scene,
    ) -> (Option<Rect>, Rect) {
        self.structure.beside = beside.is_some_and(|area| area.height >= ROOM_BELOW);
        self.structure.fits = self.structure.beside || text.height >= ROOM_BELOW;
        if !self.structure.is_shown() || !self.structure.fits || self.here().is_none() {
            return (beside, text);
        }
        if let (Some(area), true) = (beside, self.structure.beside) {
            let items = u16::try_from(self.items().len() + 2).unwrap_or(u16::MAX);
            let agenda = items.min(area.height / 2);
            let below = Rect { y: area.y + agenda, height: area.height - agenda, ..area };
            self.draw_rows(below, buf, scene);
            return (Some(Rect { height: agenda, ..area }), text);
        }
        let below = Rect { y: text.bottom() - BELOW, height: BELOW, ..text };
        self.draw_rows(below, buf, scene);
        (beside, Rect { height: text.height - BELOW, ..text })
    }

    fn draw_rows(&self, area: Rect, buf: &mut Buffer, scene: &Scene) {
        let theme = &scene.theme;
        let room = panel(area, buf, theme, &scene.say("structure-title"), false);
        let cells = usize::from(room.width).saturating_sub(2);
        let at = self.writing.line().map_or(0, |(number, ..)| number);
        let rows: Vec<(usize, &Line)> = rows(self.reading.lines()).collect();
        if rows.is_empty() {
            put(buf, room, &fit(&scene.say("structure-empty"), cells + 2, theme.ellipsis), theme.quiet);
            return;
        }
        let mut list = List::new();
        let here = rows.iter().position(|(number, _)| *number == at);
        list.selected =
            here.unwrap_or_else(|| rows.partition_point(|(number, _)| *number < at).saturating_sub(1));
        // The hardware cursor stays in the text.
        list.draw_beside(room, buf, theme, rows.len(), here.is_some(), |row| {
            let (number, line) = rows[row];
            let (sign, style) = sign(line, theme);
            Cells::from(vec![
                Span::styled(fit(sign, SIGN, ""), style),
                Span::raw(fit(&self.row(number, line, scene), cells.saturating_sub(SIGN), theme.ellipsis)),
            ])
        });
    }

    /// `aksjon – Ahus – 1.6.2027: sende revidert kursplan`
    fn row(&self, number: usize, line: &Line, scene: &Scene) -> String {
        let typed = self.writing.lines().and_then(|lines| lines.get(number)).map_or("", String::as_str);
        let directory = self.reading.reader().map(|reader| reader.context().directory);
        let gist = directory.and_then(|known| gist(line, known, self.reading.language(), scene));
        let Some(gist) = gist else { return typed.trim().to_owned() };
        let text = line.spans.iter().find(|span| span.part == Part::Text);
        match text.and_then(|span| typed.get(span.at.clone())) {
            Some(text) => format!("{gist}: {text}"),
            None => gist,
        }
    }

    /// Shows the structure, or hides it.
    pub(super) fn turn_structure(&mut self, scene: &Scene) -> Vec<Effect> {
        if !self.structure.fits {
            return vec![Effect::Refuse(scene.say("structure-no-room"))];
        }
        self.structure.turned = Some(!self.structure.is_shown());
        Vec::new()
    }

    /// From the text to the structure: the row of the cursor's line, and from a row back to its
    /// place in the text.
    pub(super) fn choose_row(&self, scene: &Scene) -> Vec<Effect> {
        let (Some(item), Some((at, ..))) = (self.item, self.writing.line()) else {
            return vec![Effect::Refuse(self.no_items(scene))];
        };
        let rows: Vec<(usize, &Line)> = rows(self.reading.lines()).collect();
        if rows.is_empty() {
            return vec![Effect::Refuse(scene.say("structure-empty"))];
        }
        let here = rows.partition_point(|(number, _)| *number <= at).saturating_sub(1);
        let choices = rows.iter().map(|(number, line)| {
            let (sign, _) = sign(line, &scene.theme);
            let start =
                line.spans.iter().find(|span| span.part == Part::Text).map_or(0, |span| span.at.start);
            let sign = format!("{sign}{}", " ".repeat(SIGN - width(sign).min(SIGN)));
            Choice {
                shown: format!("{sign}{}", self.row(*number, line, scene)),
                given: Given::Spot(item, *number, start),
            }
        });
        let picker = Picker::new(scene.say("structure-title"), choices.collect()).beginning_at(here);
        vec![Effect::push(picker)]
    }
}
