//! A letter in the editor that loses nothing.

use std::time::Instant;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::domain::Right;
use crate::domain::{LetterId, TextKey};
use crate::keymap::{Action, Context};
use crate::office::{AnswerBody, DraftReply, Notice, PlaceView, Query, Receipt, Refusal};
use crate::tui::editor::Mode;
use crate::tui::effect::{Effect, Given};
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;
use crate::tui::writing::Writing;

const WRITES: &[Context] = &[Context::Editor];
const COMMANDS: &[Context] = &[Context::EditorCommand];

/// One letter that is not sent.
pub struct LetterText {
    letter: LetterId,
    /// Of which case, where that is known.
    about: Option<String>,
    writing: Writing,
    leaving: bool,
}

impl LetterText {
    /// Opens the letter.
    pub fn new(letter: LetterId, about: Option<String>) -> Self {
        Self { letter, about, writing: Writing::default(), leaving: false }
    }

    const fn text(&self) -> TextKey {
        TextKey::Letter(self.letter)
    }

    fn open(&mut self) -> Vec<Effect> {
        let text = self.text();
        let mut effects = self.writing.open(text);
        effects.push(Effect::Place(PlaceView { text: Some(text), ..PlaceView::default() }));
        effects
    }

    /// Puts the letter down, and closes when the office has it. Asked twice, it closes at once.
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
}

impl Screen for LetterText {
    fn title(&self, scene: &Scene) -> String {
        self.about.clone().unwrap_or_else(|| scene.say("letters-title"))
    }

    fn contexts(&self) -> &'static [Context] {
        if self.writing.mode() == Mode::Insert { WRITES } else { COMMANDS }
    }

    fn work(&self) -> Right {
        Right::Cases
    }

    fn footer(&self) -> Vec<Action> {
        vec![Action::Back, Action::SearchText, Action::ExternalEditor, Action::SaveToFile, Action::Help]
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
            AnswerBody::Text(view) if self.writing.text().is_none() && !self.leaving => {
                let effects = self.open();
                // A letter is read from its beginning; one that is being written goes on.
                if view.revision == 0 {
                    self.writing.seek(0, 0);
                }
                effects
            }
            AnswerBody::Text(view) => self.writing.answered(&view),
            AnswerBody::Nothing => vec![Effect::Refuse(scene.say("letter-gone")), Effect::Pop],
            _ => Vec::new(),
        }
    }

    fn act(&mut self, action: Action, scene: &Scene) -> Option<Vec<Effect>> {
        if action == Action::Back { Some(self.leave()) } else { self.writing.act(action, scene) }
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
        let bar = u16::from(area.height >= 3);
        let body = Rect { height: area.height - bar, ..area };
        if bar > 0 {
            let status = Rect { y: area.bottom() - 1, height: 1, ..area };
            self.writing.draw_status(status, buf, scene, None);
        }
        self.writing.draw(body, buf, scene)
    }
}
