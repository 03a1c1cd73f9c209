//! One text: the editor, and what the office knows of it.

use std::collections::VecDeque;
use std::time::Instant;

use super::handover::Handover;
use super::merge::merge;
use super::rhythm::{Rhythm, earliest};
use crate::domain::{Moment, Reason, TextKey};
use crate::office::{Command, DraftOrder, DraftReply, Fingerprint, Query, Refusal, Splice, TextView};
use crate::tui::editor::{Editor, Mode, Splice as Edit};
use crate::tui::effect::Effect;
use crate::tui::scene::Scene;

/// Who may write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pen {
    /// It was asked for; the text is not here yet.
    Coming,
    Mine,
    /// Somebody else writes; here it is read along.
    Theirs(String),
    /// The text is not there any more.
    Gone,
    /// Nobody writes here any more: the minutes are approved.
    Locked,
    /// The user may not write here, or not even read.
    Barred(Refusal),
}

/// What was sent and is not answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Sent {
    Hold,
    Save(String),
    Release,
    /// The pen of one who has not answered.
    Take,
    Ask,
    Withdraw,
    Answer,
}

/// What was typed here and could not be saved, with the text it was typed into.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Kept {
    base: String,
    pub mine: String,
}

/// One text that is being written or read along.
///
/// It sends what was typed as splices, each made on the revision that the one before will give;
/// when the office says that it is out of step, both sides' words are kept. Nothing is forgotten
/// here before the office has it on disk.
pub struct TextSession {
    text: TextKey,
    pub(super) editor: Editor,
    pub(super) pen: Pen,
    pub(super) handover: Handover,
    /// Whether the editor has the text.
    opened: bool,
    /// The text that the office has on disk, as far as is known here.
    acked: String,
    sent: VecDeque<Sent>,
    /// The revision that the next save is made on.
    revision: u64,
    /// Where the office will put the cursor.
    cursor: usize,
    pub(super) rhythm: Rhythm,
    saved: Option<Moment>,
    pub(super) shown: Option<Moment>,
    pub(super) late: bool,
    pub(super) trouble: Option<Refusal>,
    pub(super) kept: Option<Kept>,
    /// Where to go when the text is there.
    goal: Option<(usize, usize)>,
    /// Typed before the text was there.
    early: String,
    /// What paste gives back, also when it was copied in the text before this one.
    pub(super) clip: String,
    pub(super) leaving: bool,
}

impl TextSession {
    /// Goes to a place in the text, now or as soon as the text is there.
    pub(super) fn seek(&mut self, line: usize, byte: usize, now: Instant) {
        self.goal = Some((line, byte));
        if self.opened {
            self.go_to_goal(now);
        }
    }

    fn go_to_goal(&mut self, now: Instant) {
        if let Some((line, byte)) = self.goal.take() {
            self.editor.place_in_line(line, byte);
            self.rhythm.move_at(now);
        }
    }

    /// Asks for the pen.
    pub(super) fn open(text: TextKey, mode: Mode, clip: &str) -> (Self, Vec<Effect>) {
        let mut editor = Editor::new("", 0);
        editor.set_mode(mode);
        editor.set_read_only(true);
        let mut session = Self {
            text,
            editor,
            pen: Pen::Coming,
            handover: Handover::default(),
            opened: false,
            acked: String::new(),
            sent: VecDeque::new(),
            revision: 0,
            cursor: 0,
            rhythm: Rhythm::default(),
            saved: None,
            shown: None,
            late: false,
            trouble: None,
            kept: None,
            goal: None,
            early: String::new(),
            clip: clip.to_owned(),
            leaving: false,
        };
        let hold = session.hold();
        (session, hold)
    }

    /// Which text.
    pub const fn text(&self) -> TextKey {
        self.text
    }

    /// The editor of it.
    #[cfg(test)]
    pub const fn editor(&self) -> &Editor {
        &self.editor
    }

    /// Who may write.
    pub const fn pen(&self) -> &Pen {
        &self.pen
    }

    /// Whether everything typed here is on disk, and everything sent is answered.
    pub fn is_settled(&self) -> bool {
        self.sent.is_empty() && self.kept.is_none() && self.early.is_empty() && !self.is_dirty()
    }

    fn is_dirty(&self) -> bool {
        self.pen == Pen::Mine && self.rhythm.is_unsaved()
    }

    /// Whether something that was sent is not answered.
    pub(super) fn awaits(&self) -> bool {
        !self.sent.is_empty()
    }

    /// Whether the answer to the one who asks is under way.
    pub(super) fn answers(&self) -> bool {
        self.sent.contains(&Sent::Answer)
    }

    /// Whether a save is under way.
    fn saves(&self) -> bool {
        self.sent.iter().any(|sent| matches!(sent, Sent::Save(_)))
    }

    /// Takes the pen, if it is free.
    pub(super) fn hold(&mut self) -> Vec<Effect> {
        self.send(Sent::Hold, DraftOrder::Hold { text: self.text, force: false })
    }

    /// Sends an order and remembers what its answer is about.
    pub(super) fn send(&mut self, sent: Sent, order: DraftOrder) -> Vec<Effect> {
        self.sent.push_back(sent);
        vec![Effect::Draft(order)]
    }

    /// Text that came before there was a place for it.
    pub(super) fn type_early(&mut self, text: &str) {
        self.early.push_str(text);
    }

    /// Sends what was typed and where the cursor is, if the office does not know.
    fn save(&mut self) -> Vec<Effect> {
        if self.pen != Pen::Mine {
            return Vec::new();
        }
        let (text, cursor) = (self.editor.text(), self.editor.cursor());
        let last = self.sent.iter().rev().find_map(|sent| match sent {
            Sent::Save(text) => Some(text),
            _ => None,
        });
        let before = last.unwrap_or(&self.acked);
        let edit = Edit::between(before, &text);
        self.rhythm.send();
        if edit.is_none() && cursor == self.cursor {
            if !self.saves() {
                self.rhythm.save();
            }
            return Vec::new();
        }
        let order = DraftOrder::Save {
            text: self.text,
            revision: self.revision,
            base: Fingerprint::of(before),
            splice: edit.map(splice),
            cursor: short(cursor),
        };
        self.revision += 1;
        self.cursor = cursor;
        self.send(Sent::Save(text), order)
    }

    /// Saves, and has the text go into its record and the journal.
    pub(super) fn put_down(&mut self) -> Vec<Effect> {
        let mut effects = if self.rhythm.is_unsent() { self.save() } else { Vec::new() };
        if self.pen == Pen::Mine && self.revision > 0 {
            effects.push(Effect::order(Command::PutDown { text: self.text }));
            // A text without a draft begins again, with the cursor at its end.
            self.revision = 0;
            self.cursor = self.editor.text().len();
        }
        self.rhythm.put_down();
        effects
    }

    /// Puts the text down and lays down the pen. The session lives on until it is settled.
    pub(super) fn leave(&mut self) -> Vec<Effect> {
        self.leaving = true;
        if self.pen == Pen::Coming && !self.early.is_empty() {
            return Vec::new();
        }
        let mut effects = self.put_down();
        effects.extend(self.withdraw());
        if matches!(self.pen, Pen::Mine | Pen::Coming) {
            effects.extend(self.send(Sent::Release, DraftOrder::Release { text: self.text }));
        }
        effects
    }

    /// The terminal goes away: everything is sent at once, and the draft stays for the return.
    /// What the office could not take goes to a file.
    pub(super) fn part(&mut self) -> Vec<Effect> {
        let mut effects = self.save();
        if self.pen == Pen::Mine && !self.leaving {
            effects.push(Effect::Draft(DraftOrder::Release { text: self.text }));
        }
        effects.extend(self.unsaved_text().map(Effect::SaveToFile));
        effects
    }

    /// What the office could not take.
    fn unsaved_text(&mut self) -> Option<String> {
        if let Some(kept) = self.kept.take() {
            return Some(kept.mine);
        }
        if self.trouble.is_some() && self.is_dirty() {
            return Some(self.editor.text());
        }
        Some(std::mem::take(&mut self.early)).filter(|early| !early.is_empty())
    }

    /// The text for a file of the user's: what could not be saved first.
    pub(super) fn text_for_file(&mut self) -> String {
        self.kept.take().map_or_else(|| self.editor.text(), |kept| kept.mine)
    }

    /// What came of the oldest thing that was sent.
    pub(super) fn drafted(&mut self, reply: DraftReply, scene: &Scene, now: Instant) -> Vec<Effect> {
        let sent = self.sent.pop_front();
        match reply {
            DraftReply::Held(view) => self.held(view, scene, now),
            DraftReply::Saved { at, .. } => {
                if let Some(Sent::Save(text)) = sent {
                    self.saved_as(text, at, now);
                }
                self.hand_over()
            }
            DraftReply::Released { .. } | DraftReply::Withdrawn { .. } => Vec::new(),
            DraftReply::Asked { .. } => {
                self.writer_lives(now);
                Vec::new()
            }
            DraftReply::Answered { to, .. } => self.answered_pen(to.as_deref(), scene),
            DraftReply::Lost { by, .. } => self.lose(&by, scene),
            DraftReply::OutOfStep(view) => self.catch_up(view, scene, now),
        }
    }

    /// The oldest thing that was sent was not done.
    pub(super) fn refused(&mut self, why: &Refusal, scene: &Scene, now: Instant) -> Vec<Effect> {
        let sent = self.sent.pop_front();
        match (sent, why) {
            (Some(Sent::Hold), Refusal::HeldBy { user }) => {
                let mut effects = self.lose(user, scene);
                if std::mem::take(&mut self.handover.wanted) && !self.leaving {
                    effects.extend(self.ask_for_pen(now));
                }
                effects
            }
            // The writer was quicker, or the office has been away: the question is to be put again.
            (Some(Sent::Take), Refusal::HeldBy { user }) => {
                self.handover.asked = None;
                let words = scene.tell("writing-not-taken", &[("user", user.as_str().into())]);
                vec![Effect::Ask(Query::Text { text: self.text }), Effect::Refuse(words)]
            }
            (Some(Sent::Ask | Sent::Take | Sent::Withdraw | Sent::Answer), why) => {
                self.handover.asked = None;
                self.keep_on_writing();
                vec![Effect::Refuse(scene.refusal(why).join(" "))]
            }
            (Some(Sent::Hold | Sent::Save(_)), why) if locks(why) => {
                self.keep();
                self.pen = Pen::Locked;
                self.editor.set_read_only(true);
                self.rhythm.stop();
                vec![Effect::Ask(Query::Text { text: self.text })]
            }
            (Some(Sent::Hold | Sent::Save(_)), why) if bars(why) => {
                self.keep();
                self.pen = Pen::Barred(why.clone());
                self.editor.set_read_only(true);
                self.rhythm.stop();
                if hides(why) { Vec::new() } else { vec![Effect::Ask(Query::Text { text: self.text })] }
            }
            (Some(Sent::Hold), Refusal::Reasons(_)) => {
                self.keep();
                self.pen = Pen::Gone;
                vec![Effect::Refuse(scene.refusal(why).join(" "))]
            }
            (Some(Sent::Release), _) => Vec::new(),
            (Some(Sent::Hold), why) => {
                self.trouble = Some(why.clone());
                self.rhythm.wait_at(now);
                Vec::new()
            }
            (_, why) => {
                self.trouble = Some(why.clone());
                self.rhythm.fail_at(now);
                Vec::new()
            }
        }
    }

    fn held(&mut self, view: TextView, scene: &Scene, now: Instant) -> Vec<Effect> {
        self.pen = Pen::Mine;
        self.handover = Handover::default();
        self.trouble = None;
        self.revision = view.revision;
        (self.saved, self.shown) = (view.saved, view.saved);
        self.rhythm.stop();
        self.show(&view, false);
        self.cursor = usize::try_from(view.cursor).unwrap_or(usize::MAX);
        self.editor.place(self.cursor);
        self.acked = view.content;
        self.go_to_goal(now);
        let mut effects = Vec::new();
        if let Some(kept) = self.kept.take() {
            effects = self.join(&kept.base, &kept.mine, scene, now);
            if let Some(edit) = Edit::between(&self.acked, &self.editor.text()) {
                self.editor.place(edit.at + edit.inserted.len());
            }
        }
        let early = std::mem::take(&mut self.early);
        if !early.is_empty() {
            self.editor.paste(&early);
            self.rhythm.type_at(now);
        }
        if self.leaving && self.rhythm.save_due().is_some() {
            effects.extend(self.leave());
        }
        effects
    }

    fn saved_as(&mut self, text: String, at: Moment, now: Instant) {
        if let Some(kept) = &mut self.kept {
            if kept.mine == text {
                self.kept = None;
            } else {
                kept.base = text;
            }
            return;
        }
        self.acked = text;
        self.saved = Some(at);
        self.trouble = None;
        if !self.saves() {
            self.rhythm.save();
        }
        let was_late = !self.rhythm.is_unsaved() && std::mem::take(&mut self.late);
        if was_late || self.shown.is_none() {
            self.shown = self.saved;
            self.rhythm.show_at(now);
        }
    }

    /// Somebody else writes from now on. What was typed here and not saved is kept.
    pub(super) fn lose(&mut self, by: &str, scene: &Scene) -> Vec<Effect> {
        self.keep();
        let mine = self.pen == Pen::Mine;
        let mut effects = Vec::new();
        if mine {
            effects.push(Effect::Refuse(scene.tell("writing-taken", &[("user", by.into())])));
        }
        effects.extend(self.read_along(by));
        effects
    }

    /// Somebody else writes from now on.
    pub(super) fn read_along(&mut self, by: &str) -> Vec<Effect> {
        let wanted = self.handover.wanted;
        self.handover = Handover { wanted, ..Handover::default() };
        self.pen = Pen::Theirs(by.to_owned());
        self.editor.set_read_only(true);
        self.rhythm.stop();
        self.trouble = None;
        let mut effects = Vec::new();
        if !self.leaving {
            effects.push(Effect::Ask(Query::Text { text: self.text }));
        }
        effects
    }

    /// Keeps what is typed here and not on disk.
    fn keep(&mut self) {
        let early = std::mem::take(&mut self.early);
        if self.kept.is_some() {
            return;
        }
        if !early.is_empty() {
            self.kept = Some(Kept { base: String::new(), mine: early });
        } else if self.is_dirty() {
            let mine = self.editor.text();
            if mine != self.acked {
                self.kept = Some(Kept { base: self.acked.clone(), mine });
            }
        }
    }

    /// Keeps a text that cannot be written where it belongs.
    pub(super) fn keep_text(&mut self, mine: String) {
        self.kept = Some(Kept { base: self.acked.clone(), mine });
    }

    /// The office has another text than the one the last save was made on.
    fn catch_up(&mut self, view: TextView, scene: &Scene, now: Instant) -> Vec<Effect> {
        if self.pen != Pen::Mine {
            return Vec::new();
        }
        self.revision = view.revision;
        self.cursor = usize::try_from(view.cursor).unwrap_or(usize::MAX);
        let base = std::mem::replace(&mut self.acked, view.content);
        let mine = self.editor.text();
        let mut effects = self.join(&base, &mine, scene, now);
        if self.leaving {
            effects.extend(self.leave());
        }
        effects
    }

    /// Brings what was typed here and what the office has into one text.
    fn join(&mut self, base: &str, mine: &str, scene: &Scene, now: Instant) -> Vec<Effect> {
        let merged = merge(base, mine, &self.acked);
        self.editor.receive(&merged.text);
        self.rhythm.send();
        self.rhythm.save();
        if merged.text == self.acked {
            return Vec::new();
        }
        self.rhythm.type_at(now);
        if merged.apart {
            vec![Effect::Refuse(scene.say("writing-merged-apart"))]
        } else if self.acked != base {
            vec![Effect::Say(scene.say("writing-merged"))]
        } else {
            Vec::new()
        }
    }

    /// Whether the text is to be asked for again when the office may have another.
    pub(super) fn reads_along(&self) -> bool {
        match &self.pen {
            Pen::Theirs(_) => true,
            Pen::Barred(why) => !hides(why),
            _ => false,
        }
    }

    /// The user may do more or less than before: what was closed is tried again.
    pub(super) fn rights_changed(&mut self) -> Vec<Effect> {
        if matches!(self.pen, Pen::Barred(_)) { self.hold() } else { Vec::new() }
    }

    /// The text as it stands in the office.
    pub(super) fn read(&mut self, view: &TextView) -> Vec<Effect> {
        match (&self.pen, &view.writer) {
            (Pen::Theirs(_), Some(user)) if !view.mine => {
                self.pen = Pen::Theirs(user.clone());
                self.show(view, true);
                Vec::new()
            }
            (Pen::Locked | Pen::Barred(_), _) => {
                self.show(view, true);
                Vec::new()
            }
            // Whoever wrote has laid down the pen, or is gone.
            (Pen::Theirs(_), _) => {
                self.show(view, true);
                if self.sent.contains(&Sent::Hold) { Vec::new() } else { self.hold() }
            }
            // A change was taken back in the office.
            (Pen::Mine, _) if self.is_settled() && self.revision == view.revision => {
                if self.acked != view.content {
                    self.editor.receive(&view.content);
                    self.acked.clone_from(&view.content);
                }
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    fn show(&mut self, view: &TextView, read_only: bool) {
        if std::mem::replace(&mut self.opened, true) {
            self.editor.receive(&view.content);
        } else {
            let mode = self.editor.mode();
            let cursor = usize::try_from(view.cursor).unwrap_or(usize::MAX);
            self.editor = Editor::new(&view.content, cursor);
            self.editor.set_mode(mode);
            self.editor.hold(&self.clip);
        }
        self.editor.set_read_only(read_only);
        if read_only && let Some((line, byte)) = self.goal.take() {
            self.editor.place_in_line(line, byte);
        }
    }

    /// When something is due.
    pub(super) fn alarm(&self) -> Option<Instant> {
        let save = self.rhythm.save_due().filter(|_| self.pen == Pen::Mine && !self.saves());
        let hold = self.rhythm.retry_due().filter(|_| self.waits());
        let late = self.rhythm.late_due().filter(|_| !self.late && self.pen == Pen::Mine);
        let show = self.rhythm.show_due().filter(|_| self.shown != self.saved);
        let put_down = self.rhythm.put_down_due().filter(|_| self.revision > 0 && self.pen == Pen::Mine);
        let ripe = self.may_take_at().filter(|_| !self.handover.ripe);
        earliest([save, hold, late, show, put_down, ripe])
    }

    /// Whether the pen could not be had, and is to be asked for again.
    fn waits(&self) -> bool {
        self.pen == Pen::Coming && self.trouble.is_some() && !self.sent.contains(&Sent::Hold)
    }

    /// Does what is due.
    pub(super) fn rang(&mut self, now: Instant) -> Vec<Effect> {
        let due = |at: Option<Instant>| at.is_some_and(|at| at <= now);
        let mut effects = Vec::new();
        if due(self.rhythm.show_due()) && self.shown != self.saved {
            self.shown = self.saved;
            self.rhythm.show_at(now);
        }
        if due(self.may_take_at()) {
            self.handover.ripe = true;
        }
        if due(self.rhythm.late_due()) {
            self.late = true;
        }
        if self.waits() && due(self.rhythm.retry_due()) {
            effects.extend(self.hold());
        } else if due(self.rhythm.save_due()) && self.pen == Pen::Mine && !self.saves() {
            effects.extend(self.save());
            if self.leaving {
                effects.extend(self.leave());
            }
        } else if due(self.rhythm.put_down_due()) && self.revision > 0 && self.pen == Pen::Mine {
            effects.extend(self.put_down());
        }
        effects
    }
}

fn splice(edit: Edit) -> Splice {
    Splice { at: short(edit.at), removed: short(edit.removed), inserted: edit.inserted }
}

/// No text is longer than this counts: the office's limit is far below.
fn short(bytes: usize) -> u32 {
    u32::try_from(bytes).unwrap_or(u32::MAX)
}

/// Whether the text is closed to everybody, for good.
fn locks(why: &Refusal) -> bool {
    let locked = |reason: &Reason| matches!(reason, Reason::MinutesApproved { .. });
    matches!(why, Refusal::Reasons(reasons) if reasons.iter().any(locked))
}

/// Whether the text is closed to this user.
fn bars(why: &Refusal) -> bool {
    let barred = |reason: &Reason| matches!(reason, Reason::NotAllowed { .. } | Reason::ExemptText { .. });
    matches!(why, Refusal::Reasons(reasons) if reasons.iter().any(barred))
}

/// Whether the user may not even read it.
fn hides(why: &Refusal) -> bool {
    let hidden = |reason: &Reason| matches!(reason, Reason::ExemptText { .. });
    matches!(why, Refusal::Reasons(reasons) if reasons.iter().any(hidden))
}
