//! The pen and what it writes: the editor's orders.

use super::command::{Refusal, Sender};
use super::draft::{DraftOrder, DraftReply, Splice, TextView};
use super::job::Audience;
use super::minutes::locked;
use super::pens::fingerprint;
use super::query::Notice;
use super::receipts::Memo;
use super::shift::{Shift, refuse};
use super::texts;
use crate::domain::{Reason, TextKey};
use crate::store::{Draft, View};

impl Shift {
    pub(super) fn draft(
        &mut self,
        sender: &Sender,
        request: u64,
        order: &DraftOrder,
    ) -> Result<DraftReply, Refusal> {
        match order {
            DraftOrder::Hold { text, force } => self.hold(sender, *text, *force),
            DraftOrder::Save { text, revision, splice, cursor } => {
                if let Some(reply) = self.recall(sender, request)?.and_then(|memo| memo.saved(*text)) {
                    return Ok(reply);
                }
                self.save(sender, request, *text, *revision, splice.as_ref(), *cursor)
            }
            DraftOrder::Release { text } => {
                if self.pens.is_mine(*text, sender.session) {
                    self.pens.lay_down(*text);
                    self.tell_pen(sender.session, *text)?;
                }
                Ok(DraftReply::Released { text: *text })
            }
        }
    }

    fn hold(&mut self, sender: &Sender, text: TextKey, force: bool) -> Result<DraftReply, Refusal> {
        refuse(locked::objection_to_text(&self.writing, text)?)?;
        if let Some(pen) = self.pens.other(text, sender.session).filter(|_| !force) {
            return Err(Refusal::HeldBy { user: pen.user.clone() });
        }
        let mut view = self.text(sender, text)?;
        let base = fingerprint(&view.content);
        if let Some(old) = self.pens.take(text, sender, Some(base)) {
            let notice = Notice::PenTaken { text, by: sender.user.clone() };
            self.notices.push((Audience::Session(old.session), notice));
        }
        self.tell_text(sender.session, text, view.revision);
        (view.writer, view.mine) = (Some(sender.user.clone()), true);
        Ok(DraftReply::Held(view))
    }

    /// A terminal that comes back after the office was away holds no pen any more: it gets it
    /// back with its first save, if nobody else has taken it.
    fn save(
        &mut self,
        sender: &Sender,
        request: u64,
        text: TextKey,
        revision: u64,
        splice: Option<&Splice>,
        cursor: u32,
    ) -> Result<DraftReply, Refusal> {
        if let Some(pen) = self.pens.other(text, sender.session) {
            return Ok(DraftReply::Lost { text, by: pen.user.clone() });
        }
        refuse(locked::objection_to_text(&self.writing, text)?)?;
        let stands = self.text(sender, text)?;
        let base = self.pens.holder(text).and_then(|pen| pen.base);
        if base.is_none() {
            self.pens.take(text, sender, None);
        }
        let moved = stands.revision == 0 && base.is_some_and(|base| base != fingerprint(&stands.content));
        let content = match splice {
            Some(splice) => texts::splice(&stands.content, splice),
            None => Some(stands.content.clone()),
        };
        let Some(content) = content.filter(|_| stands.revision == revision && !moved) else {
            self.pens.rebase(text, &stands.content);
            return Ok(DraftReply::OutOfStep(TextView {
                writer: Some(sender.user.clone()),
                mine: true,
                ..stands
            }));
        };
        if content.len() > texts::LONGEST {
            return Err(Reason::TooLong.into());
        }
        let base = match self.writing.draft(text)? {
            Some(draft) => draft.base,
            None => self.writing.revision(texts::record_of(text))?,
        };
        let cursor = usize::try_from(cursor).unwrap_or(usize::MAX).min(content.len());
        let (revision, by, saved) = (revision + 1, sender.user.clone(), self.now);
        self.writing.save_draft(text, &Draft { text: content, cursor, revision, by, saved, base })?;
        self.remember(sender, request, Memo::Saved(revision, saved))?;
        self.tell_text(sender.session, text, revision);
        Ok(DraftReply::Saved { text, revision, at: saved })
    }

    /// Frees the pens of a terminal that is gone.
    pub(super) fn leave(&mut self, session: u64) -> Result<(), Refusal> {
        for text in self.pens.leave(session) {
            self.tell_pen(session, text)?;
        }
        Ok(())
    }

    fn tell_pen(&mut self, session: u64, text: TextKey) -> Result<(), Refusal> {
        let revision = self.writing.draft(text)?.map_or(0, |draft| draft.revision);
        self.tell_text(session, text, revision);
        Ok(())
    }

    fn text(&self, sender: &Sender, text: TextKey) -> Result<TextView, Refusal> {
        let view = texts::text_view(&self.writing, &self.pens, text, sender.session)?;
        view.ok_or_else(|| Reason::Gone.into())
    }
}
