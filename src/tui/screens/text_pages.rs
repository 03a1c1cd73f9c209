//! The texts of one record, such as the three of an assessment or of a paper, in the editor that
//! loses nothing.

use std::time::Instant;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use strum::VariantArray;

use crate::domain::{AgendaItemId, AssessmentId, CouncilReplyId, Heading, LetterId, PaperPart, TextKey};
use crate::keymap::{Action, Context};
use crate::office::{AnswerBody, DraftReply, Notice, PlaceView, Query, Receipt, Refusal};
use crate::tui::editor::Mode;
use crate::tui::effect::{Effect, Given};
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;
use crate::tui::widgets::line;
use crate::tui::writing::Writing;

const WRITES: &[Context] = &[Context::Editor, Context::Meeting];
const COMMANDS: &[Context] = &[Context::EditorCommand, Context::Meeting];

/// What the texts are of.
#[derive(Clone, Copy)]
enum Of {
    Assessment(AssessmentId),
    Paper(AgendaItemId),
    Letter(LetterId),
    Reply(CouncilReplyId),
}

/// One text at a time.
pub struct TextPages {
    of: Of,
    /// Which of its texts is open.
    at: usize,
    /// Whose texts about what, where that is known.
    about: Option<String>,
    writing: Writing,
    leaving: bool,
}

impl Of {
    /// The texts, each with the family and the name of its wording.
    fn pages(self) -> Vec<(TextKey, &'static str, &'static str)> {
        match self {
            Self::Assessment(id) => Heading::VARIANTS
                .iter()
                .map(|it| (TextKey::Assessment(id, *it), "heading", it.into()))
                .collect(),
            Self::Paper(id) => PaperPart::VARIANTS
                .iter()
                .map(|it| (TextKey::Paper(id, *it), "paper-part", it.into()))
                .collect(),
            Self::Reply(id) => vec![(TextKey::Reply(id), "answer-form", "reply")],
            Self::Letter(id) => vec![(TextKey::Letter(id), "letter", "incoming")],
        }
    }

    const fn title(self) -> &'static str {
        match self {
            Self::Assessment(_) => "assessment-title",
            Self::Paper(_) => "paper-title",
            Self::Letter(_) => "letter-incoming",
            Self::Reply(_) => "hearing-title",
        }
    }

    const fn gone(self) -> &'static str {
        match self {
            Self::Assessment(_) | Self::Letter(_) | Self::Reply(_) => "case-gone",
            Self::Paper(_) => "item-gone",
        }
    }
}

impl TextPages {
    /// Opens the text of an assessment under a heading.
    pub fn assessment(assessment: AssessmentId, heading: Heading, about: Option<String>) -> Self {
        Self::opened(Of::Assessment(assessment), TextKey::Assessment(assessment, heading), about)
    }

    /// Opens a part of an item's paper.
    pub fn paper(item: AgendaItemId, part: PaperPart, about: Option<String>) -> Self {
        Self::opened(Of::Paper(item), TextKey::Paper(item, part), about)
    }

    /// Opens the text of a letter that came in.
    pub fn letter(letter: LetterId, about: Option<String>) -> Self {
        Self::opened(Of::Letter(letter), TextKey::Letter(letter), about)
    }

    /// Opens what a council answers in a consultation.
    pub fn reply(reply: CouncilReplyId, about: Option<String>) -> Self {
        Self::opened(Of::Reply(reply), TextKey::Reply(reply), about)
    }

    /// With this typed already, before the page was there.
    #[must_use]
    pub fn begun_with(mut self, typed: &str, scene: &Scene) -> Self {
        self.writing.typed(typed, scene);
        self
    }

    fn opened(of: Of, text: TextKey, about: Option<String>) -> Self {
        let at = of.pages().iter().position(|(page, ..)| *page == text).unwrap_or(0);
        Self { of, at, about, writing: Writing::default(), leaving: false }
    }

    fn text(&self) -> TextKey {
        self.of.pages()[self.at].0
    }

    /// Whether the record has other texts than the one that is open.
    fn has_others(&self) -> bool {
        self.of.pages().len() > 1
    }

    fn open(&mut self) -> Vec<Effect> {
        let text = self.text();
        let mut effects = self.writing.open(text);
        effects.push(Effect::Place(PlaceView { text: Some(text), ..PlaceView::default() }));
        effects
    }

    fn turn(&mut self, forward: bool) -> Vec<Effect> {
        let count = self.of.pages().len();
        let mut effects = self.open_for_early();
        self.at = (self.at + if forward { 1 } else { count - 1 }) % count;
        effects.extend(self.open());
        effects
    }

    /// Puts the text down, and closes when the office has it. Asked twice, it closes at once:
    /// what is not on disk then is sent, or saved to a file, on the way out.
    fn leave(&mut self) -> Vec<Effect> {
        if std::mem::replace(&mut self.leaving, true) {
            return vec![Effect::Pop];
        }
        let mut effects = self.open_for_early();
        effects.extend(self.writing.leave());
        effects.push(Effect::Place(PlaceView::default()));
        effects.extend(self.gone());
        effects
    }

    /// What was typed before the text was here is for this text, wherever one goes now.
    fn open_for_early(&mut self) -> Vec<Effect> {
        if self.writing.has_early() { self.open() } else { Vec::new() }
    }

    fn gone(&self) -> Option<Effect> {
        (self.leaving && self.writing.has_settled()).then_some(Effect::Pop)
    }

    /// `F5 Faglig │ Organisatorisk │ Økonomisk F6`, with a sign at the one that is open.
    fn headings(&self, scene: &Scene) -> Line<'static> {
        let theme = &scene.theme;
        let key = |action| scene.key(action, self.contexts()).unwrap_or_default();
        let turns = |action| if self.has_others() { key(action) } else { String::new() };
        let mut spans = vec![Span::styled(format!("{} ", turns(Action::PreviousItem)), theme.quiet)];
        for (at, (_, family, name)) in self.of.pages().into_iter().enumerate() {
            let name = scene.named(family, name);
            let open = at == self.at;
            let sign = if open { theme.pointer } else { " " };
            let style = if open { theme.focus } else { theme.quiet };
            spans.push(Span::styled(format!("{sign} {name}  "), style));
        }
        spans.push(Span::styled(turns(Action::NextItem), theme.quiet));
        Line::from(spans)
    }
}

impl Screen for TextPages {
    fn title(&self, scene: &Scene) -> String {
        self.about.clone().unwrap_or_else(|| scene.say(self.of.title()))
    }

    fn contexts(&self) -> &'static [Context] {
        if self.writing.mode() == Mode::Insert { WRITES } else { COMMANDS }
    }

    fn footer(&self) -> Vec<Action> {
        let other_texts = self.has_others().then_some(Action::NextItem);
        let rest = [Action::SearchText, Action::ExternalEditor, Action::Help];
        [Action::Back].into_iter().chain(other_texts).chain(rest).collect()
    }

    fn footer_word(&self, action: Action) -> Option<&'static str> {
        (action == Action::NextItem).then_some("foot-next-text")
    }

    fn takes_text(&self) -> bool {
        self.writing.mode() == Mode::Insert
    }

    fn takes_lines(&self) -> bool {
        self.takes_text()
    }

    fn wants(&self) -> Vec<Query> {
        if self.writing.text().is_none() && !self.leaving {
            return vec![Query::Text { text: self.text() }];
        }
        self.writing.wants()
    }

    fn answered(&mut self, answer: AnswerBody, scene: &Scene) -> Vec<Effect> {
        match answer {
            AnswerBody::Text(_) if self.writing.text().is_none() && !self.leaving => self.open(),
            AnswerBody::Text(view) => self.writing.answered(&view),
            AnswerBody::Nothing => vec![Effect::Refuse(scene.say(self.of.gone())), Effect::Pop],
            _ => Vec::new(),
        }
    }

    fn act(&mut self, action: Action, scene: &Scene) -> Option<Vec<Effect>> {
        match action {
            Action::NextItem | Action::PreviousItem if self.has_others() => {
                Some(self.turn(action == Action::NextItem))
            }
            Action::Back => Some(self.leave()),
            _ => self.writing.act(action, scene),
        }
    }

    fn typed(&mut self, text: &str, scene: &Scene) -> Vec<Effect> {
        self.writing.typed(text, scene)
    }

    fn given(&mut self, given: Given, scene: &Scene) -> Vec<Effect> {
        self.writing.given(given, scene).unwrap_or_default()
    }

    fn done(&mut self, _receipt: &Receipt, _scene: &Scene) -> Vec<Effect> {
        Vec::new()
    }

    fn drafted(&mut self, reply: DraftReply, scene: &Scene) -> Vec<Effect> {
        let mut effects = self.writing.drafted(reply, scene);
        effects.extend(self.gone());
        effects
    }

    fn draft_refused(&mut self, why: &Refusal, scene: &Scene) -> Vec<Effect> {
        let mut effects = self.writing.refused(why, scene);
        effects.extend(self.gone());
        effects
    }

    fn noticed(&mut self, notice: &Notice, scene: &Scene) -> Vec<Effect> {
        self.writing.noticed(notice, scene)
    }

    fn alarm(&self) -> Option<Instant> {
        self.writing.alarm()
    }

    fn rang(&mut self, _scene: &Scene) -> Vec<Effect> {
        self.writing.rang(Instant::now())
    }

    fn parting(&mut self) -> Vec<Effect> {
        self.writing.parting()
    }

    fn draw(&mut self, area: Rect, buf: &mut Buffer, scene: &Scene) -> Option<Position> {
        // The text comes first where there is little room.
        let bars = u16::from(area.height >= 4);
        let body = Rect { y: area.y + bars, height: area.height - 2 * bars, ..area };
        if bars > 0 {
            line(buf, Rect { height: 1, ..area }, self.headings(scene));
            let status = Rect { y: area.bottom() - 1, height: 1, ..area };
            self.writing.draw_status(status, buf, scene, None);
        }
        self.writing.draw(body, buf, scene)
    }
}
