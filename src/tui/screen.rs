//! What a screen is.

use std::time::Instant;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::domain::{CouncilId, Right};
use crate::keymap::{Action, Context};
use crate::office::{AnswerBody, DraftReply, Notice, Query, Receipt, Refusal};

use super::effect::{Effect, Given};
use super::scene::Scene;
use super::spelling::Spelt;

/// One screen, or something that lies over one. It owns its state; the app only knows which is
/// on top.
pub trait Screen {
    /// What the title bar says.
    fn title(&self, scene: &Scene) -> String;

    /// Where its keys are looked up, innermost first. *Anywhere* comes after these by itself.
    fn contexts(&self) -> &'static [Context];

    /// The three to five actions the footer shows.
    fn footer(&self) -> Vec<Action>;

    /// What changing something here needs. What lies over a screen needs what the screen does.
    fn work(&self) -> Right {
        Right::Councils
    }

    /// The council that what is changed here belongs to, where it is one.
    fn council(&self) -> Option<CouncilId> {
        None
    }

    /// It is there to change something: it does not open for whoever may not.
    fn is_form(&self) -> bool {
        false
    }

    /// What the footer calls an action where its own name would mislead: a wording's name.
    fn footer_word(&self, action: Action) -> Option<&'static str> {
        (action == Action::Open && self.contexts().first() == Some(&Context::Picker)).then_some("foot-choose")
    }

    /// Draws it and says where the hardware cursor belongs.
    fn draw(&mut self, area: Rect, buf: &mut Buffer, scene: &Scene) -> Option<Position>;

    /// Lies over the screen below, which stays visible.
    fn is_overlay(&self) -> bool {
        false
    }

    /// Printable keys are text here.
    fn takes_text(&self) -> bool {
        false
    }

    /// What is written here may have many lines.
    fn takes_lines(&self) -> bool {
        false
    }

    /// The questions whose answers fill it; they are asked again when the office has changed.
    fn wants(&self) -> Vec<Query> {
        Vec::new()
    }

    /// An answer to one of its questions.
    fn answered(&mut self, _answer: AnswerBody, _scene: &Scene) -> Vec<Effect> {
        Vec::new()
    }

    /// An action; `None` when it means nothing here.
    fn act(&mut self, action: Action, scene: &Scene) -> Option<Vec<Effect>>;

    /// Text that was typed or pasted.
    fn typed(&mut self, _text: &str, _scene: &Scene) -> Vec<Effect> {
        Vec::new()
    }

    /// What a screen on top gave when it closed.
    fn given(&mut self, _given: Given, _scene: &Scene) -> Vec<Effect> {
        Vec::new()
    }

    /// Its command was done.
    fn done(&mut self, _receipt: &Receipt, _scene: &Scene) -> Vec<Effect> {
        Vec::new()
    }

    /// Its command was not done.
    fn refused(&mut self, why: &Refusal, scene: &Scene) -> Vec<Effect> {
        vec![Effect::Refuse(scene.refusal(why).join(" "))]
    }

    /// What came of the editor's business.
    fn drafted(&mut self, _reply: DraftReply, _scene: &Scene) -> Vec<Effect> {
        Vec::new()
    }

    /// The editor's business was not done.
    fn draft_refused(&mut self, why: &Refusal, scene: &Scene) -> Vec<Effect> {
        self.refused(why, scene)
    }

    /// Something changed in the office.
    fn noticed(&mut self, _notice: &Notice, _scene: &Scene) -> Vec<Effect> {
        Vec::new()
    }

    /// What the dictionary says of something that was asked on this screen or another.
    fn spelt(&mut self, _spelt: &Spelt, _scene: &Scene) -> Vec<Effect> {
        Vec::new()
    }

    /// When it wants to hear [`Screen::rang`].
    fn alarm(&self) -> Option<Instant> {
        None
    }

    /// The time of its alarm has come.
    fn rang(&mut self, _scene: &Scene) -> Vec<Effect> {
        Vec::new()
    }

    /// The terminal goes away, or the screen does: what is to be sent before that.
    fn parting(&mut self) -> Vec<Effect> {
        Vec::new()
    }
}

/// What the screen calls an action, in the footer and in the help.
pub fn called(screen: &dyn Screen, action: Action, scene: &Scene) -> String {
    screen.footer_word(action).map_or_else(|| scene.named("action", action.name()), |word| scene.say(word))
}
