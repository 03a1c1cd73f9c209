//! One region's assessment of a case: who was asked, what was answered, and the three texts.
//!
//! Read [`AssessmentPage`] first: it shows the texts and records the answer. The texts are written
//! in [`TextPages`]. `acts` is what the keys do here and on the board, `seen` the case that both are
//! about, now or then, `state` where an assessment stands in words. This room must not know the pipeline's rules.

pub mod acts;
mod seen;
pub mod state;
#[cfg(test)]
mod tests;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use strum::VariantArray;

use acts::{CONTEXTS, Place};

pub use seen::Seen;

use crate::domain::Right;
use crate::domain::{Assessment, CaseId, Heading, RegionId, TextKey};
use crate::keymap::{Action, Context};
use crate::language::Arg;
use crate::office::{AnswerBody, CaseView, Command, Notice, Query, Receipt, TextView};
use crate::tui::effect::Effect;
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;
use crate::tui::screens::text_pages::TextPages;
use crate::tui::widgets::{List, Row, put, wrap};

/// How far a text stands in under its heading.
const INDENT: usize = 2;

/// One region's assessment.
pub struct AssessmentPage {
    seen: Seen,
    region: RegionId,
    view: Option<CaseView>,
    list: List,
}

/// What a line that can be opened leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Spot {
    /// The text under a heading, to be written.
    Text(Heading),
    /// The answer is on an earlier version: asking anew.
    Ask,
    /// Recording the answer.
    Answer,
    /// Going on without an answer.
    Waive,
    /// The answer was recorded by mistake.
    Reopen,
}

/// The assessment of the page's region, as the office knows it.
struct Known<'a> {
    region: &'a str,
    assessment: Option<&'a Assessment>,
    leader: Option<&'a str>,
    view: &'a CaseView,
}

impl Known<'_> {
    /// The text under a heading as it is being written, if it is.
    fn writing(&self, heading: Heading) -> Option<&TextView> {
        let text = TextKey::Assessment(self.assessment?.id, heading);
        self.view.writing.iter().find(|it| it.text == text)
    }
}

impl AssessmentPage {
    /// Opens the assessment of a case by a region.
    pub const fn new(case: CaseId, region: RegionId) -> Self {
        Self::of(Seen::now(case), region)
    }

    /// Opens it as it stood after this entry of the journal.
    pub const fn past(case: CaseId, region: RegionId, seq: u64) -> Self {
        Self::of(Seen::past(case, seq), region)
    }

    /// Opens it at the time at which the case is seen.
    pub const fn of(seen: Seen, region: RegionId) -> Self {
        Self { seen, region, view: None, list: List::new() }
    }

    fn known(&self) -> Option<Known<'_>> {
        let view = self.view.as_ref()?;
        let (region, assessment, leader) =
            view.assessments.iter().find(|(region, ..)| region.id == self.region)?;
        Some(Known { region: &region.code, assessment: assessment.as_ref(), leader: leader.as_deref(), view })
    }

    /// The lines that can be opened, in order.
    fn spots(&self, assessment: &Assessment, version: u32) -> Vec<Spot> {
        let mut spots: Vec<Spot> = Heading::VARIANTS.iter().map(|heading| Spot::Text(*heading)).collect();
        if self.seen.is_past() {
            return spots;
        }
        if assessment.is_settled(version) {
            spots.push(Spot::Reopen);
        } else if assessment.is_outdated(version) {
            spots.extend([Spot::Ask, Spot::Waive, Spot::Reopen]);
        } else {
            spots.extend([Spot::Answer, Spot::Waive]);
        }
        spots
    }

    fn rows(&self, known: &Known<'_>, scene: &Scene, cells: usize) -> Vec<Row> {
        let theme = &scene.theme;
        let said = |text: String| {
            let lines = wrap(&text, cells);
            lines.into_iter().map(|text| Row::heading(Span::styled(text, theme.text))).collect::<Vec<_>>()
        };
        let case = &known.view.case;
        if case.asks_cross_regional() {
            let mut rows = said(scene.say("assessment-cross-regional"));
            rows.extend(self.body(known, scene, cells));
            return rows;
        }
        let leader = known.leader.map_or_else(
            || scene.say("assessment-no-leader"),
            |leader| scene.tell("assessment-leader", &[("leader", leader.into())]),
        );
        let mut rows = said(leader);
        rows.extend(self.body(known, scene, cells));
        rows
    }

    /// Where it stands, the three texts, and what can be done.
    fn body(&self, known: &Known<'_>, scene: &Scene, cells: usize) -> Vec<Row> {
        let theme = &scene.theme;
        let said = |text: &str, style| {
            let lines = wrap(text, cells);
            lines.into_iter().map(|text| Row::heading(Span::styled(text, style))).collect::<Vec<_>>()
        };
        let case = &known.view.case;
        let Some(assessment) = known.assessment else {
            let key = scene.key(Action::AskRegion, CONTEXTS).unwrap_or_default();
            return said(&scene.tell("assessment-ask-first", &[("key", key.into())]), theme.text);
        };
        let mut rows = said(&standing(assessment, scene), theme.text);
        let besides = state::besides(Some(assessment), case, scene).filter(|_| assessment.waived.is_none());
        rows.extend(
            besides.into_iter().flat_map(|words| said(&format!("{} {words}", theme.alert), theme.warning)),
        );
        for spot in self.spots(assessment, case.version) {
            let name = spot_name(spot, scene);
            let Spot::Text(heading) = spot else {
                rows.push(Row::new(name));
                continue;
            };
            rows.push(Row::heading(Line::default()));
            let writing = known.writing(heading);
            let by = writing.map(|it| writing_words(it, scene)).unwrap_or_default();
            rows.push(Row::new(vec![Span::styled(name, theme.title), Span::styled(by, theme.warning)]));
            let text = writing.map_or(assessment.text(heading), |it| &it.content).trim_end();
            let (text, style) = if text.is_empty() {
                (state::no_text(assessment, heading, case, scene), theme.quiet)
            } else {
                (text.to_owned(), theme.text)
            };
            let indent = " ".repeat(INDENT);
            rows.extend(
                wrap(&text, cells.saturating_sub(INDENT))
                    .into_iter()
                    .map(|text| Row::heading(Span::styled(format!("{indent}{text}"), style))),
            );
            if heading == Heading::Economic {
                rows.push(Row::heading(Line::default()));
            }
        }
        rows
    }

    /// Does what the line says; the keys do the same from anywhere on the page.
    fn open(&self, spot: Spot, assessment: &Assessment, place: &Place<'_>, scene: &Scene) -> Option<Effect> {
        let id = assessment.id;
        match spot {
            Spot::Text(_) if self.seen.is_past() => Some(Effect::Refuse(scene.say("past-only-reads"))),
            Spot::Text(heading) => {
                Some(Effect::push(TextPages::assessment(id, heading, Some(self.title(scene)))))
            }
            Spot::Ask => place.act(Action::AskRegion, scene),
            Spot::Answer => place.act(Action::Assess, scene),
            Spot::Waive => place.act(Action::WaiveAnswer, scene),
            Spot::Reopen => Some(Effect::order(Command::ReopenAssessment { id })),
        }
    }
}

fn spot_name(spot: Spot, scene: &Scene) -> String {
    match spot {
        Spot::Text(heading) => scene.named("heading", heading.into()),
        Spot::Ask => scene.say("assessment-do-ask-anew"),
        Spot::Answer => scene.say("assessment-do-answer"),
        Spot::Waive => scene.say("assessment-do-waive"),
        Spot::Reopen => scene.say("assessment-do-reopen"),
    }
}

/// `  ● kari skriver`, or that what was typed was never put down.
pub fn writing_words(writing: &TextView, scene: &Scene) -> String {
    let words = match &writing.writer {
        Some(by) => scene.tell("assessment-writes", &[("by", by.as_str().into())]),
        None => scene.say("assessment-draft"),
    };
    format!("  {} {words}", scene.theme.running)
}

/// Asked, answered, waived: the whole of it in a sentence.
fn standing(assessment: &Assessment, scene: &Scene) -> String {
    let day = |day| Arg::from(scene.day(day));
    let asked = assessment.asked.map_or_else(
        || scene.say("assessment-not-asked"),
        |asked| scene.tell("assessment-asked", &[("day", day(asked))]),
    );
    let answer = if let Some(waiver) = &assessment.waived {
        let reason = Arg::from(waiver.reason.as_str());
        scene.tell("assessment-waived-because", &[("day", day(waiver.on)), ("reason", reason)])
    } else if let (Some(answered), Some(position)) = (assessment.answered, assessment.position) {
        let position = Arg::from(scene.named("position", position.into()));
        scene.tell("assessment-answered", &[("position", position), ("day", day(answered))])
    } else {
        scene.say("assessment-no-answer")
    };
    format!("{asked}, {answer}")
}

impl Screen for AssessmentPage {
    fn title(&self, scene: &Scene) -> String {
        let (Some(view), Some(known)) = (&self.view, self.known()) else {
            return scene.say("assessment-title");
        };
        self.seen.titled(&format!("{} {}:", scene.say("assessment-title"), known.region), view, scene)
    }

    fn contexts(&self) -> &'static [Context] {
        CONTEXTS
    }

    fn work(&self) -> Right {
        Right::Cases
    }

    fn footer(&self) -> Vec<Action> {
        let known = self.known().filter(|_| !self.seen.is_past());
        let steps = known.map_or(&[][..], |it| acts::next_steps(it.assessment, it.view.case.version));
        [Action::Open].iter().chain(steps).copied().chain([Action::Back, Action::Help]).collect()
    }

    fn wants(&self) -> Vec<Query> {
        self.seen.wants()
    }

    fn answered(&mut self, answer: AnswerBody, scene: &Scene) -> Vec<Effect> {
        self.seen.answered(&mut self.view, answer, scene)
    }

    fn act(&mut self, action: Action, scene: &Scene) -> Option<Vec<Effect>> {
        let known = self.known()?;
        let spots = known.assessment.map_or_else(Vec::new, |it| self.spots(it, known.view.case.version));
        let spot = spots.get(self.list.selected).copied();
        let heading = spot.and_then(|spot| if let Spot::Text(heading) = spot { Some(heading) } else { None });
        let place = Place { view: known.view, region: self.region, heading };
        let effect = match (action, known.assessment, spot) {
            (Action::Open, Some(assessment), Some(spot)) => self.open(spot, assessment, &place, scene),
            (Action::Open | Action::Change, None, _) => Some(acts::ask_first(scene)),
            _ => place.act(action, scene).map(|effect| self.seen.does(effect, scene)),
        };
        match effect {
            Some(effect) => Some(vec![effect]),
            None => self.list.act(action, spots.len()).then(Vec::new),
        }
    }

    fn noticed(&mut self, notice: &Notice, _scene: &Scene) -> Vec<Effect> {
        self.seen.noticed(notice)
    }

    fn done(&mut self, receipt: &Receipt, scene: &Scene) -> Vec<Effect> {
        vec![Effect::Say(scene.named("command", &receipt.command))]
    }

    fn draw(&mut self, area: Rect, buf: &mut Buffer, scene: &Scene) -> Option<Position> {
        let Some(known) = self.known() else {
            put(buf, area, &scene.say("entrance-opening"), scene.theme.quiet);
            return Some(Position::new(area.x, area.y));
        };
        let rows = self.rows(&known, scene, usize::from(area.width).saturating_sub(2));
        self.list.draw(area, buf, &scene.theme, &rows, true).or(Some(Position::new(area.x, area.y)))
    }
}
