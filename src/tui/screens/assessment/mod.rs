//! One region's assessment of a case: who was asked, what was answered, and the three texts.
//!
//! Read [`AssessmentPage`] first: it shows the texts and records the answer. The texts are written
//! in [`TextPages`]. This room must not know the pipeline's rules.

#[cfg(test)]
mod tests;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use strum::VariantArray;

use crate::domain::{Assessment, CaseId, Heading, RegionId};
use crate::keymap::{Action, Context};
use crate::language::Arg;
use crate::office::{AnswerBody, CaseView, Command, Query, Receipt};
use crate::tui::effect::Effect;
use crate::tui::forms;
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;
use crate::tui::screens::text_pages::TextPages;
use crate::tui::widgets::{List, Row, put, wrap};

/// How far a text stands in under its heading.
const INDENT: usize = 2;

/// One region's assessment.
pub struct AssessmentPage {
    case: CaseId,
    region: RegionId,
    view: Option<CaseView>,
    list: List,
}

/// What a line that can be opened leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Spot {
    /// The text under a heading, to be written.
    Text(Heading),
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
    /// The version of the change that counts.
    version: u32,
}

impl AssessmentPage {
    /// Opens the assessment of a case by a region.
    pub const fn new(case: CaseId, region: RegionId) -> Self {
        Self { case, region, view: None, list: List::new() }
    }

    fn known(&self) -> Option<Known<'_>> {
        let view = self.view.as_ref()?;
        let (region, assessment, leader) =
            view.assessments.iter().find(|(region, ..)| region.id == self.region)?;
        Some(Known {
            region: &region.code,
            assessment: assessment.as_ref(),
            leader: leader.as_deref(),
            version: view.case.version,
        })
    }

    /// The lines that can be opened, in order.
    fn spots(assessment: &Assessment, version: u32) -> Vec<Spot> {
        let mut spots: Vec<Spot> = Heading::VARIANTS.iter().map(|heading| Spot::Text(*heading)).collect();
        if assessment.is_settled(version) {
            spots.push(Spot::Reopen);
        } else {
            spots.extend([Spot::Answer, Spot::Waive]);
        }
        spots
    }

    fn rows(known: &Known<'_>, scene: &Scene, cells: usize) -> Vec<Row> {
        let theme = &scene.theme;
        let said = |text: String| {
            let lines = wrap(&text, cells);
            lines.into_iter().map(|text| Row::heading(Span::styled(text, theme.text))).collect::<Vec<_>>()
        };
        let leader = known.leader.map_or_else(
            || scene.say("assessment-no-leader"),
            |leader| scene.tell("assessment-leader", &[("leader", leader.into())]),
        );
        let mut rows = said(leader);
        let Some(assessment) = known.assessment else {
            rows.extend(said(scene.say("assessment-ask-first")));
            return rows;
        };
        rows.extend(said(standing(assessment, scene)));
        for spot in Self::spots(assessment, known.version) {
            let name = spot_name(spot, scene);
            let Spot::Text(heading) = spot else {
                rows.push(Row::new(name));
                continue;
            };
            rows.push(Row::heading(Line::default()));
            rows.push(Row::new(Span::styled(name, theme.title)));
            let text = assessment.text(heading).trim_end();
            let (text, style) = if text.is_empty() {
                (scene.say("assessment-nothing-written"), theme.quiet)
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

    fn open(&self, spot: Spot, assessment: &Assessment, leader: Option<&str>, scene: &Scene) -> Effect {
        let id = assessment.id;
        match spot {
            Spot::Text(heading) => Effect::push(TextPages::assessment(id, heading, Some(self.title(scene)))),
            Spot::Answer => Effect::push(forms::answer_assessment(
                scene,
                id,
                assessment.position,
                leader.unwrap_or_default(),
            )),
            Spot::Waive => Effect::push(forms::waive_assessment(scene, id, &assessment.reminders)),
            Spot::Reopen => Effect::order(Command::ReopenAssessment { id }),
        }
    }
}

fn spot_name(spot: Spot, scene: &Scene) -> String {
    match spot {
        Spot::Text(heading) => scene.named("heading", heading.into()),
        Spot::Answer => scene.say("assessment-do-answer"),
        Spot::Waive => scene.say("assessment-do-waive"),
        Spot::Reopen => scene.say("assessment-do-reopen"),
    }
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
        format!(
            "{} {}: {} {}",
            scene.say("assessment-title"),
            known.region,
            view.case.number,
            view.case.title
        )
    }

    fn contexts(&self) -> &'static [Context] {
        &[Context::List]
    }

    fn footer(&self) -> Vec<Action> {
        vec![Action::Open, Action::Assess, Action::Back, Action::Help]
    }

    fn wants(&self) -> Vec<Query> {
        vec![Query::Case { id: self.case }]
    }

    fn answered(&mut self, answer: AnswerBody, scene: &Scene) -> Vec<Effect> {
        match answer {
            AnswerBody::Case(view) => self.view = Some(*view),
            AnswerBody::Nothing => return vec![Effect::Pop, Effect::Refuse(scene.say("case-gone"))],
            _ => {}
        }
        Vec::new()
    }

    fn act(&mut self, action: Action, scene: &Scene) -> Option<Vec<Effect>> {
        let known = self.known()?;
        let Some(assessment) = known.assessment else {
            let here = matches!(action, Action::Open | Action::Assess | Action::Change);
            return here.then(|| vec![Effect::Refuse(scene.say("assessment-ask-first"))]);
        };
        let spots = Self::spots(assessment, known.version);
        let spot = match action {
            Action::Open => *spots.get(self.list.selected)?,
            Action::Assess if spots.contains(&Spot::Answer) => Spot::Answer,
            Action::Assess => return Some(vec![Effect::Refuse(scene.say("assessment-is-settled"))]),
            _ => return self.list.act(action, spots.len()).then(Vec::new),
        };
        Some(vec![self.open(spot, assessment, known.leader, scene)])
    }

    fn done(&mut self, receipt: &Receipt, scene: &Scene) -> Vec<Effect> {
        vec![Effect::Say(scene.named("command", &receipt.command))]
    }

    fn draw(&mut self, area: Rect, buf: &mut Buffer, scene: &Scene) -> Option<Position> {
        let Some(known) = self.known() else {
            put(buf, area, &scene.say("entrance-opening"), scene.theme.quiet);
            return Some(Position::new(area.x, area.y));
        };
        let rows = Self::rows(&known, scene, usize::from(area.width).saturating_sub(2));
        self.list.draw(area, buf, &scene.theme, &rows, true).or(Some(Position::new(area.x, area.y)))
    }
}
