//! What writing a letter would change, before it is written.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Span;

use super::LetterText;
use crate::domain::Right;
use crate::domain::{CaseId, CouncilId, Kind, Letter, LetterId, LetterKind, RegionId};
use crate::keymap::{Action, Context};
use crate::office::{AnswerBody, Command, LetterChange, LetterOutcome, LetterPreview, Query, Receipt};
use crate::tui::effect::Effect;
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;
use crate::tui::widgets::{List, Row, put, wrap};

/// A letter that is to be written, or written anew. One that nobody wrote yet is written at once.
pub struct Anew {
    case: CaseId,
    kind: LetterKind,
    region: Option<RegionId>,
    council: Option<CouncilId>,
    preview: Option<LetterPreview>,
    ordered: bool,
    list: List,
}

impl Anew {
    pub const fn new(
        case: CaseId,
        kind: LetterKind,
        region: Option<RegionId>,
        council: Option<CouncilId>,
    ) -> Self {
        Self { case, kind, region, council, preview: None, ordered: false, list: List::new() }
    }

    /// The letter, written anew.
    pub const fn of(letter: &Letter) -> Self {
        Self::new(letter.case, letter.kind, letter.region, letter.council)
    }

    fn write(&mut self) -> Vec<Effect> {
        if std::mem::replace(&mut self.ordered, true) {
            return Vec::new();
        }
        let Self { case, kind, region, council, .. } = *self;
        vec![Effect::order(Command::WriteLetter { case, kind, region, council })]
    }

    fn words(&self, scene: &Scene) -> String {
        let key = match self.preview.as_ref().map(|it| &it.outcome) {
            None | Some(LetterOutcome::New) => "entrance-opening",
            Some(LetterOutcome::Same) => "anew-same",
            Some(LetterOutcome::Changes { by_hand: false, .. }) => "anew-changes",
            Some(LetterOutcome::Changes { by_hand: true, .. }) => "anew-merges",
            Some(LetterOutcome::Conflict(_)) => "anew-conflict",
        };
        scene.say(key)
    }

    fn lines(&self) -> &[LetterChange] {
        match self.preview.as_ref().map(|it| &it.outcome) {
            Some(LetterOutcome::Changes { lines, .. } | LetterOutcome::Conflict(lines)) => lines,
            _ => &[],
        }
    }

    fn letter(&self) -> Option<LetterId> {
        self.preview.as_ref()?.stands
    }
}

/// A line with a sign that needs no colour.
fn shown(line: &LetterChange, scene: &Scene) -> Span<'static> {
    let theme = &scene.theme;
    let (sign, text, style) = match line {
        LetterChange::Same(text) => ("  ", text.as_str(), theme.quiet),
        LetterChange::Removed(text) | LetterChange::Before(text) => ("- ", text.as_str(), theme.danger),
        LetterChange::Added(text) | LetterChange::Now(text) => ("+ ", text.as_str(), theme.good),
        LetterChange::ByHand(text) => ("h ", text.as_str(), theme.warning),
        LetterChange::Gap => ("", theme.ellipsis, theme.quiet),
    };
    Span::styled(format!("{sign}{text}"), style)
}

impl Screen for Anew {
    fn title(&self, scene: &Scene) -> String {
        format!("{} {}", scene.say("anew-title"), scene.named("letter-kind", self.kind.into()))
    }

    fn contexts(&self) -> &'static [Context] {
        &[Context::List]
    }

    fn work(&self) -> Right {
        Right::Cases
    }

    fn footer(&self) -> Vec<Action> {
        vec![Action::Open, Action::Change, Action::Down, Action::Back, Action::Help]
    }

    fn footer_word(&self, action: Action) -> Option<&'static str> {
        let outcome = self.preview.as_ref().map(|it| &it.outcome);
        match (action, outcome) {
            (Action::Open, Some(LetterOutcome::Changes { .. })) => Some("foot-write-anew"),
            (Action::Open, Some(LetterOutcome::Conflict(_))) => Some("foot-keep-by-hand"),
            (Action::Change, _) => Some("foot-by-hand"),
            _ => None,
        }
    }

    fn wants(&self) -> Vec<Query> {
        let Self { case, kind, region, council, .. } = *self;
        if self.ordered { Vec::new() } else { vec![Query::PreviewLetter { case, kind, region, council }] }
    }

    fn answered(&mut self, answer: AnswerBody, scene: &Scene) -> Vec<Effect> {
        match answer {
            AnswerBody::LetterPreview(preview) => {
                let new = preview.outcome == LetterOutcome::New;
                self.preview = Some(preview);
                if new { self.write() } else { Vec::new() }
            }
            AnswerBody::Not(reasons) => {
                let reasons: Vec<String> = reasons.iter().map(|reason| scene.reason(reason)).collect();
                vec![Effect::Pop, Effect::Refuse(reasons.join(". "))]
            }
            _ => Vec::new(),
        }
    }

    fn act(&mut self, action: Action, _scene: &Scene) -> Option<Vec<Effect>> {
        let outcome = self.preview.as_ref().map(|it| &it.outcome)?;
        match (action, outcome, self.letter()) {
            (Action::Open, LetterOutcome::Changes { .. }, _) => Some(self.write()),
            (Action::Open, LetterOutcome::Conflict(_), Some(id)) => {
                self.ordered = true;
                Some(vec![Effect::order(Command::KeepLetter { id })])
            }
            (Action::Open | Action::Change, _, Some(id)) => {
                Some(vec![Effect::Replace(Box::new(LetterText::new(id, None)))])
            }
            _ => self.list.act(action, self.lines().len()).then(Vec::new),
        }
    }

    fn done(&mut self, receipt: &Receipt, scene: &Scene) -> Vec<Effect> {
        let said = Effect::Say(scene.named("command", &receipt.command));
        let made = receipt.touched.iter().find(|key| key.kind == Kind::Letter).map(|key| LetterId(key.id));
        match made.or_else(|| self.letter()) {
            Some(id) => vec![Effect::Replace(Box::new(LetterText::new(id, None))), said],
            None => vec![Effect::Pop, said],
        }
    }

    fn refused(&mut self, why: &crate::office::Refusal, scene: &Scene) -> Vec<Effect> {
        vec![Effect::Pop, Effect::Refuse(scene.refusal(why).join(" "))]
    }

    fn draw(&mut self, area: Rect, buf: &mut Buffer, scene: &Scene) -> Option<Position> {
        let words = wrap(&self.words(scene), usize::from(area.width).max(1));
        let above = u16::try_from(words.len()).unwrap_or(0).min(area.height / 2);
        for (text, y) in words.iter().zip(area.y..area.y + above) {
            put(buf, Rect { y, height: 1, ..area }, text, scene.theme.text);
        }
        let room = Rect { y: area.y + above, height: area.height - above, ..area };
        if self.lines().is_empty() {
            return (!area.is_empty()).then(|| Position::new(area.x, area.y));
        }
        let rows: Vec<Row> = self.lines().iter().map(|line| Row::new(shown(line, scene))).collect();
        self.list.draw(room, buf, &scene.theme, &rows, true)
    }
}
