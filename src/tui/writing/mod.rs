//! Writing that loses nothing: texts of the office in the editor, saved as they are typed.
//!
//! Read [`Writing`] first: a screen in which texts are written owns one, opens a text in it, and
//! hands it every event. It sends what was typed within 150 ms of the key, at once on hang-up,
//! holds the pen, lets others read along and take over, and keeps both sides' words when two wrote.
//! This room must not know what the texts are about, nor what stands around them on the screen.

mod handover;
mod keys;
mod merge;
mod rhythm;
mod session;
mod spelling;
mod status;

#[cfg(test)]
mod tests;

use std::collections::VecDeque;
use std::ops::Range;
use std::time::Instant;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::editor::{Dress, Dresser, EditorLook, Mode};
use super::effect::{Effect, Given};
use super::scene::Scene;
use super::spelling::Proof;
use super::widgets::{fit, put, width};
use crate::domain::{TextKey, national_ids};
use crate::keymap::Action;
use crate::office::{DraftReply, Notice, Query, Refusal, TextView};

use keys::Asking;
pub use session::{Pen, TextSession};

/// The text that is open, and those that were left and are not settled yet.
#[derive(Default)]
pub struct Writing {
    open: Option<TextSession>,
    left: Vec<TextSession>,
    /// Whose orders are not answered, oldest first: the office answers in order.
    awaited: VecDeque<TextKey>,
    asking: Option<Asking>,
    /// Typed before a text was open: it goes into the first that opens.
    early: String,
    /// The spelling of these texts, where it is checked.
    proof: Option<Proof>,
    /// The last key was text: the word at the cursor is not finished.
    typing: bool,
    /// Words were seen that are to be looked up.
    curious: Option<Instant>,
    /// Where the cursor was drawn.
    at: Position,
}

impl Writing {
    /// Opens a text; the one that was open is put down.
    pub fn open(&mut self, text: TextKey) -> Vec<Effect> {
        if self.text() == Some(text) {
            return Vec::new();
        }
        let (mode, clip) =
            self.open.as_ref().map_or_else(Default::default, |it| (it.editor.mode(), it.clip.clone()));
        let mut effects = self.leave();
        let (mut session, hold) = TextSession::open(text, mode, &clip);
        session.type_early(&std::mem::take(&mut self.early));
        self.open = Some(session);
        effects.extend(self.sent(hold));
        effects
    }

    /// Opens a text that is read along with its writer. A question for the pen goes along.
    pub fn follow(&mut self, text: TextKey) -> Vec<Effect> {
        let wanted = self.open.as_ref().is_some_and(|it| it.handover.asked.is_some());
        let effects = self.open(text);
        if let Some(session) = &mut self.open {
            session.handover.wanted = wanted;
        }
        effects
    }

    /// Whether something was typed that waits for a text to open.
    pub const fn has_early(&self) -> bool {
        !self.early.is_empty()
    }

    /// Puts the open text down and lays down its pen.
    pub fn leave(&mut self) -> Vec<Effect> {
        self.asking = None;
        let Some(mut session) = self.open.take() else { return Vec::new() };
        let effects = session.leave();
        self.left.push(session);
        let effects = self.sent(effects);
        self.forget_settled();
        effects
    }

    /// Puts the open text down into its record, and goes on writing it.
    pub fn put_down(&mut self) -> Vec<Effect> {
        let effects = self.open.as_mut().map(TextSession::put_down).unwrap_or_default();
        self.sent(effects)
    }

    /// The open text.
    pub const fn session(&self) -> Option<&TextSession> {
        self.open.as_ref()
    }

    /// Which text is open.
    pub fn text(&self) -> Option<TextKey> {
        self.open.as_ref().map(TextSession::text)
    }

    /// The lines of the open text as they stand here.
    pub fn lines(&self) -> Option<&[String]> {
        self.open.as_ref().map(|it| it.editor.lines())
    }

    /// Puts the cursor at this line of the open text, behind these bytes of it, as soon as the text
    /// is there.
    pub fn seek(&mut self, line: usize, byte: usize) {
        if let Some(session) = &mut self.open {
            session.seek(line, byte, Instant::now());
        }
        self.typing = false;
    }

    /// Whether printable keys are text.
    pub fn mode(&self) -> Mode {
        self.open.as_ref().map(|it| it.editor.mode()).unwrap_or_default()
    }

    /// Whether all that was typed in texts that were left is on disk.
    pub fn has_settled(&self) -> bool {
        self.left.is_empty() && self.open.as_ref().is_none_or(TextSession::is_settled)
    }

    /// The questions to ask again when the office may have changed.
    pub fn wants(&self) -> Vec<Query> {
        let reads = self.open.as_ref().filter(|it| it.reads_along());
        reads.map(|it| Query::Text { text: it.text() }).into_iter().collect()
    }

    /// A text as it stands in the office.
    pub fn answered(&mut self, view: &TextView) -> Vec<Effect> {
        let session = self.open.as_mut().filter(|it| it.text() == view.text);
        let effects = session.map(|it| it.read(view)).unwrap_or_default();
        self.sent(effects)
    }

    /// An action; `None` when it means nothing to a text.
    pub fn act(&mut self, action: Action, scene: &Scene) -> Option<Vec<Effect>> {
        self.asking = None;
        self.typing = false;
        if let Some(effects) = self.spell(action, scene) {
            return Some(effects);
        }
        if action == Action::SaveToFile
            && let Some(lost) = self.left.iter_mut().find(|it| it.kept.is_some())
        {
            let text = lost.text_for_file();
            self.forget_settled();
            return Some(vec![Effect::SaveToFile(text)]);
        }
        let Some(session) = &mut self.open else {
            self.early.push_str(&keys::early(action, scene)?);
            return Some(Vec::new());
        };
        let (effects, asking) = session.act(action, scene, Instant::now())?;
        self.asking = asking;
        Some(self.sent(effects))
    }

    /// Typed or pasted text.
    pub fn typed(&mut self, text: &str, scene: &Scene) -> Vec<Effect> {
        self.typing = true;
        if let Some(session) = &mut self.open {
            return session.typed(text, scene, Instant::now());
        }
        self.early.push_str(text);
        Vec::new()
    }

    /// What a screen on top gave; `None` when it was not asked for here.
    pub fn given(&mut self, given: Given, scene: &Scene) -> Result<Vec<Effect>, Given> {
        let (Some(asked), Some(session)) = (self.asking.take(), &mut self.open) else { return Err(given) };
        let effects = session.given(asked, given, scene, Instant::now());
        Ok(self.sent(effects))
    }

    /// What came of the oldest order.
    pub fn drafted(&mut self, reply: DraftReply, scene: &Scene) -> Vec<Effect> {
        self.settle(scene, |session| session.drafted(reply, scene, Instant::now()))
    }

    /// The oldest order was not done.
    pub fn refused(&mut self, why: &Refusal, scene: &Scene) -> Vec<Effect> {
        self.settle(scene, |session| session.refused(why, scene, Instant::now()))
    }

    /// Something changed in the office.
    pub fn noticed(&mut self, notice: &Notice, scene: &Scene) -> Vec<Effect> {
        let about = match notice {
            Notice::Text { text, .. }
            | Notice::PenTaken { text, .. }
            | Notice::PenAsked { text, .. }
            | Notice::PenAnswered { text, .. } => Some(*text),
            Notice::Changed { .. } | Notice::Rights(_) => self.text(),
        };
        let Some(session) = self.open.as_mut().filter(|it| Some(it.text()) == about) else {
            return Vec::new();
        };
        let ask = vec![Effect::Ask(Query::Text { text: session.text() })];
        let effects = match notice {
            Notice::Rights(_) => session.rights_changed(),
            Notice::PenTaken { by, .. } => session.lose(by, scene),
            Notice::PenAsked { by, .. } => session.asked_by(by.as_deref(), scene),
            Notice::PenAnswered { by, given, .. } => session.heard_answer(by, *given, scene),
            Notice::Text { .. } if session.reads_along() => {
                session.writer_lives(Instant::now());
                ask
            }
            Notice::Changed { command, .. } if rewrites(command) => ask,
            _ => Vec::new(),
        };
        self.sent(effects)
    }

    /// When something is due.
    pub fn alarm(&self) -> Option<Instant> {
        self.sessions().filter_map(TextSession::alarm).chain(self.curious).min()
    }

    /// Does what is due by `now`.
    pub fn rang(&mut self, now: Instant) -> Vec<Effect> {
        let sessions = self.left.iter_mut().chain(&mut self.open);
        let mut effects: Vec<Effect> = sessions.flat_map(|session| session.rang(now)).collect();
        effects.extend(self.look_up(now));
        self.sent(effects)
    }

    /// The terminal goes away, or the screen does.
    pub fn parting(&mut self) -> Vec<Effect> {
        let early = Some(std::mem::take(&mut self.early)).filter(|early| !early.is_empty());
        let sessions = self.left.iter_mut().chain(&mut self.open);
        sessions.flat_map(TextSession::part).chain(early.map(Effect::SaveToFile)).collect()
    }

    /// The line at the cursor: its number from 0, its text, and how many bytes of it stand before
    /// the cursor.
    pub fn line(&self) -> Option<(usize, &str, usize)> {
        let editor = &self.open.as_ref()?.editor;
        let number = editor.cursor_line();
        Some((number, editor.lines().get(number)?, editor.cursor_in_line()))
    }

    /// Whether the open text can be written here and now.
    pub fn is_writable(&self) -> bool {
        self.open.as_ref().is_some_and(|it| *it.pen() == Pen::Mine) && self.mode() == Mode::Insert
    }

    /// Where the cursor was drawn.
    pub const fn at(&self) -> Position {
        self.at
    }

    /// Puts two texts in the place of these bytes of the cursor's line, with the cursor between.
    pub fn exchange(&mut self, bytes: Range<usize>, texts: [&str; 2], scene: &Scene) -> Vec<Effect> {
        self.typing = true;
        let session = self.open.as_mut();
        session.map(|it| it.put(bytes, texts, scene, Instant::now())).unwrap_or_default()
    }

    /// Draws the open text and says where the cursor stands.
    pub fn draw(&mut self, area: Rect, buf: &mut Buffer, scene: &Scene) -> Option<Position> {
        self.draw_dressed(area, buf, scene, &mut Dresser { margin: 0, dress: &mut |_, _| Dress::default() })
    }

    /// The same, with what others have to show about the lines that are seen.
    pub fn draw_dressed(
        &mut self,
        area: Rect,
        buf: &mut Buffer,
        scene: &Scene,
        dresser: &mut Dresser<'_>,
    ) -> Option<Position> {
        let theme = &scene.theme;
        let look = EditorLook { text: theme.text, selection: theme.selection, found: theme.found };
        let session = self.open.as_mut()?;
        let at = (session.editor.cursor_line(), session.editor.cursor_in_line());
        let unfinished = |line| (self.typing && line == at.0).then_some(at.1);
        let margin = dresser.margin;
        let dress = &mut |number, line: &str| {
            let mut dress = (dresser.dress)(number, line);
            dress.spans.extend(national_ids(line).into_iter().map(|place| (place, theme.danger)));
            if let Some(proof) = &mut self.proof {
                let wrong = proof.wrong(number, line, unfinished(number));
                dress.spans.extend(wrong.into_iter().map(|place| (place, theme.misspelt)));
            }
            dress
        };
        let cursor = session.editor.render_dressed(area, buf, &look, &mut Dresser { margin, dress });
        self.at = cursor.unwrap_or(area.as_position());
        self.curious = self.proof.as_ref().is_some_and(Proof::is_curious).then(Instant::now);
        cursor
    }

    /// Whether the open text is on disk, and who writes: a line and its style. A text that was
    /// left and could not be saved comes first.
    pub fn status(&self, scene: &Scene) -> (String, Style) {
        let trouble = self.left.iter().find(|it| it.kept.is_some() || it.trouble.is_some());
        let session = trouble.or(self.open.as_ref());
        let (words, style) = session.map_or_else(|| (String::new(), scene.theme.text), |it| it.status(scene));
        match self.mode() {
            Mode::Insert => (words, style),
            Mode::Command => {
                (format!("{} {} {words}", scene.say("writing-commands"), scene.theme.dash), style)
            }
        }
    }

    /// The status of the open text, and behind it what is to be said: that a national identity
    /// number stands in it, else of the spelling at the cursor, else this note.
    pub fn draw_status(&self, area: Rect, buf: &mut Buffer, scene: &Scene, note: Option<(String, Style)>) {
        let (words, style) = self.status(scene);
        put(buf, area, &words, style);
        let taken = u16::try_from(width(&words) + 2).unwrap_or(u16::MAX);
        let note = self
            .national_id(scene)
            .map(|words| (words, scene.theme.danger))
            .or_else(|| self.misspelt(scene).map(|words| (words, scene.theme.warning)))
            .or(note);
        if let (Some(rest), Some((note, style))) = (area.width.checked_sub(taken), note) {
            let room = Rect { x: area.x + taken, width: rest, ..area };
            put(buf, room, fit(&note, usize::from(rest), scene.theme.ellipsis).trim_end(), style);
        }
    }

    /// That something at the cursor's line looks like a national identity number.
    fn national_id(&self, scene: &Scene) -> Option<String> {
        let (_, line, _) = self.line()?;
        (!national_ids(line).is_empty()).then(|| scene.say("national-id-here"))
    }

    fn sessions(&self) -> impl Iterator<Item = &TextSession> {
        self.left.iter().chain(&self.open)
    }

    /// Remembers whose the orders are, for the answers.
    fn sent(&mut self, effects: Vec<Effect>) -> Vec<Effect> {
        self.awaited.extend(effects.iter().filter_map(|effect| match effect {
            Effect::Draft(order) => Some(order.text()),
            _ => None,
        }));
        effects
    }

    fn settle(&mut self, scene: &Scene, settle: impl FnOnce(&mut TextSession) -> Vec<Effect>) -> Vec<Effect> {
        let Some(text) = self.awaited.pop_front() else { return Vec::new() };
        let awaits = |it: &&mut TextSession| it.text() == text && it.awaits();
        let Some(session) = self.left.iter_mut().chain(&mut self.open).find(awaits) else {
            return Vec::new();
        };
        let left = session.leaving;
        let mut effects = settle(session);
        if left && session.kept.is_some() {
            effects.push(Effect::Refuse(session.words(scene).0));
        }
        self.forget_settled();
        self.sent(effects)
    }

    fn forget_settled(&mut self) {
        self.left.retain(|session| !session.is_settled());
    }
}

/// Commands that may give a text other words than the editor has.
fn rewrites(command: &str) -> bool {
    matches!(command, "undo" | "redo" | "write-text" | "put-down")
}
