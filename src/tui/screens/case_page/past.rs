//! A case as it stood after one of its entries, only to be read.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::{Entry, Spot, board, facts, history, ruling, treated};
use crate::domain::{CaseId, Moment};
use crate::keymap::{Action, Context};
use crate::office::{AnswerBody, PastCase, Query};
use crate::tui::effect::Effect;
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;
use crate::tui::screens::assessment::AssessmentPage;
use crate::tui::screens::assessment_board::AssessmentBoard;
use crate::tui::screens::hearing::Hearing;
use crate::tui::screens::journal::journal_row;
use crate::tui::widgets::{List, Row, line, panel, put};

const CONTEXTS: &[Context] = &[Context::Change, Context::List];

/// One case at one time. The keys that turn to another version turn to another entry.
pub struct PastPage {
    case: CaseId,
    seq: u64,
    past: Option<PastCase>,
    list: List,
}

impl PastPage {
    /// The case as it stood after this entry of the journal.
    pub const fn new(case: CaseId, seq: u64) -> Self {
        Self { case, seq, past: None, list: List::new() }
    }

    /// What there is to read: lines that lead somewhere now have no place here.
    fn entries(past: &PastCase, scene: &Scene, cells: usize) -> Vec<Entry> {
        let (view, on) = (&past.view, past.entry.at.day());
        let mut entries: Vec<Entry> = facts::entries(view, on, scene, cells)
            .into_iter()
            .filter(|entry| matches!(entry.spot, None | Some(Spot::Facts | Spot::Hearing)))
            .map(|entry| Entry { spot: entry.spot.filter(|spot| *spot == Spot::Hearing), ..entry })
            .collect();
        let ruling = ruling::decided(view, scene, cells);
        entries.extend(ruling.into_iter().map(|entry| Entry::only(entry.line)));
        if view.hearing.is_none() {
            entries.extend(board::entries(view, on, scene, cells));
        }
        if !view.treated.is_empty() {
            entries.extend(treated(view, scene, cells).into_iter().map(|entry| Entry::only(entry.line)));
        }
        entries.extend(history(view, scene, cells));
        entries
    }

    /// The councils as they stood then.
    fn councils(&self, past: &PastCase) -> Effect {
        Effect::push(Hearing::past(self.case, self.seq, past.entry.at))
    }

    fn goes(&mut self, seq: Option<u64>, scene: &Scene) -> Vec<Effect> {
        let Some(seq) = seq else { return vec![Effect::Refuse(scene.say("past-no-more"))] };
        self.seq = seq;
        vec![Effect::Ask(Query::CaseAt { id: self.case, seq })]
    }

    fn open(&mut self, scene: &Scene) -> Option<Vec<Effect>> {
        let past = self.past.as_ref()?;
        let spots = Self::entries(past, scene, 80).into_iter().filter_map(|entry| entry.spot);
        Some(match spots.collect::<Vec<_>>().get(self.list.selected)? {
            Spot::Region(region) => vec![Effect::push(AssessmentPage::past(self.case, *region, self.seq))],
            Spot::Hearing => vec![self.councils(past)],
            Spot::History(seq) => self.goes(Some(*seq), scene),
            _ => vec![Effect::Refuse(scene.say("past-only-reads"))],
        })
    }
}

/// `Endringssak 2026-014 slik den var 02.03.2026 13:04`
pub fn as_it_was(title: &str, at: Moment, scene: &Scene) -> String {
    let args = [("case", title.into()), ("when", scene.day_and_clock(at).into())];
    scene.tell("past-title", &args)
}

impl Screen for PastPage {
    fn title(&self, scene: &Scene) -> String {
        let name = scene.say("case-title");
        self.past.as_ref().map_or_else(
            || name.clone(),
            |past| as_it_was(&format!("{name} {}", past.view.case.number), past.entry.at, scene),
        )
    }

    fn contexts(&self) -> &'static [Context] {
        CONTEXTS
    }

    fn footer(&self) -> Vec<Action> {
        let heard = self.past.as_ref().is_some_and(|past| past.view.hearing.is_some());
        vec![
            Action::PreviousVersion,
            Action::NextVersion,
            if heard { Action::GoHearing } else { Action::GoAssessments },
            Action::Open,
            Action::Back,
            Action::Help,
        ]
    }

    fn footer_word(&self, action: Action) -> Option<&'static str> {
        match action {
            Action::PreviousVersion => Some("foot-earlier"),
            Action::NextVersion => Some("foot-later"),
            Action::Open => Some("foot-read"),
            _ => None,
        }
    }

    fn wants(&self) -> Vec<Query> {
        vec![Query::CaseAt { id: self.case, seq: self.seq }]
    }

    fn answered(&mut self, answer: AnswerBody, scene: &Scene) -> Vec<Effect> {
        match answer {
            AnswerBody::CaseAt(past) if past.entry.seq == self.seq => self.past = Some(*past),
            AnswerBody::Nothing => return vec![Effect::Pop, Effect::Refuse(scene.say("case-gone"))],
            _ => {}
        }
        Vec::new()
    }

    fn act(&mut self, action: Action, scene: &Scene) -> Option<Vec<Effect>> {
        let past = self.past.as_ref()?;
        let (older, newer) = (past.older, past.newer);
        let count = Self::entries(past, scene, 80).iter().filter(|entry| entry.spot.is_some()).count();
        if self.list.act(action, count) {
            return Some(Vec::new());
        }
        match action {
            Action::PreviousVersion => Some(self.goes(older, scene)),
            Action::NextVersion => Some(self.goes(newer, scene)),
            Action::Open => self.open(scene),
            Action::GoHearing if past.view.hearing.is_some() => Some(vec![self.councils(past)]),
            Action::GoHearing => Some(vec![Effect::Refuse(scene.say("case-no-hearing"))]),
            Action::GoAssessments if past.view.assessments.is_empty() => {
                Some(vec![Effect::Refuse(scene.say("assessing-none"))])
            }
            Action::GoAssessments => Some(vec![Effect::push(AssessmentBoard::past(self.case, self.seq))]),
            Action::Change | Action::MoveCase | Action::Assess | Action::New => {
                Some(vec![Effect::Refuse(scene.say("past-only-reads"))])
            }
            _ => None,
        }
    }

    fn draw(&mut self, area: Rect, buf: &mut Buffer, scene: &Scene) -> Option<Position> {
        let Some(past) = &self.past else {
            put(buf, area, &scene.say("entrance-opening"), scene.theme.quiet);
            return Some(area.as_position());
        };
        let room = panel(area, buf, &scene.theme, &scene.say("past-heading"), true);
        let cells = usize::from(room.width).saturating_sub(2);
        let after = journal_row(&past.entry, scene, cells);
        line(buf, Rect { x: room.x + 2.min(room.width), width: room.width.saturating_sub(2), ..room }, after);
        let below = Rect { y: room.y + 1.min(room.height), height: room.height.saturating_sub(1), ..room };
        let rows: Vec<Row> = Self::entries(past, scene, cells)
            .into_iter()
            .map(|entry| Row { selectable: entry.spot.is_some(), line: entry.line })
            .collect();
        self.list.draw(below, buf, &scene.theme, &rows, true).or(Some(area.as_position()))
    }
}
