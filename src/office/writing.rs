//! The pen and what it writes: the editor's orders.

use super::access::{Need, Standing};
use super::command::{Refusal, Sender};
use super::draft::{DraftOrder, DraftReply, Fingerprint, Splice, TextView};
use super::job::Audience;
use super::minutes::locked;
use super::pens::PEN_PATIENCE;
use super::query::Notice;
use super::receipts::Memo;
use super::shift::{Shift, refuse};
use super::texts;
use crate::domain::{Moment, Reason, TextKey};
use crate::store::{Draft, View};

impl Shift {
    pub(super) fn draft(
        &mut self,
        sender: &Sender,
        request: u64,
        order: &DraftOrder,
    ) -> Result<DraftReply, Refusal> {
        if let Some(need) = Need::of_draft(order) {
            let who = Standing::of(&self.writing, &sender.user)?;
            need.check(&self.writing, &who)?;
            who.check_exempt(&self.writing, Need::exempt_draft(order))?;
        }
        match order {
            DraftOrder::Hold { text, force } => self.hold(sender, *text, *force),
            DraftOrder::Save { text, revision, base, splice, cursor } => {
                if let Some(reply) = self.recall(sender, request)?.and_then(|memo| memo.saved(*text)) {
                    return Ok(reply);
                }
                self.save(sender, request, *text, (*revision, *base), splice.as_ref(), *cursor)
            }
            DraftOrder::Release { text } => {
                if self.pens.is_mine(*text, sender.session) {
                    self.pens.lay_down(*text);
                    self.tell_pen(sender.session, *text)?;
                }
                Ok(DraftReply::Released { text: *text })
            }
            DraftOrder::Ask { text } => self.ask(sender, *text),
            DraftOrder::Withdraw { text } => self.withdraw(sender, *text),
            DraftOrder::Answer { text, give } => self.answer(sender, *text, *give),
        }
    }

    fn hold(&mut self, sender: &Sender, text: TextKey, force: bool) -> Result<DraftReply, Refusal> {
        refuse(locked::objection_to_text(&self.writing, text)?)?;
        if let Some(pen) = self.pens.other(text, sender.session) {
            let user = pen.user.clone();
            if !(force && self.may_be_taken(sender, text)?) {
                return Err(Refusal::HeldBy { user });
            }
        }
        self.text(sender, text)?;
        if let Some(old) = self.pens.take(text, sender) {
            let notice = Notice::PenTaken { text, by: sender.user.clone() };
            self.notices.push((Audience::Session(old.session), notice));
        }
        // What somebody else typed goes into the journal in their name, before it is written on.
        if self.writing.draft(text)?.is_some_and(|draft| draft.by != sender.user) {
            match self.put_down(sender, text, None) {
                Ok(_) | Err(Refusal::Reasons(_)) => {}
                Err(trouble) => return Err(trouble),
            }
        }
        if let Some(wish) = self.pens.wish(text) {
            let by = Some(wish.by.user.clone());
            self.notices.push((Audience::Session(sender.session), Notice::PenAsked { text, by }));
        }
        let mut view = self.text(sender, text)?;
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
        (revision, made_on): (u64, Fingerprint),
        splice: Option<&Splice>,
        cursor: u32,
    ) -> Result<DraftReply, Refusal> {
        if let Some(pen) = self.pens.other(text, sender.session) {
            return Ok(DraftReply::Lost { text, by: pen.user.clone() });
        }
        refuse(locked::objection_to_text(&self.writing, text)?)?;
        let stands = self.text(sender, text)?;
        self.pens.take(text, sender);
        // A revision alone does not tell: another may have come as far on a text of their own.
        let in_step = stands.revision == revision && made_on == Fingerprint::of(&stands.content);
        let content = match splice {
            Some(splice) => texts::splice(&stands.content, splice),
            None => Some(stands.content.clone()),
        };
        let Some(content) = content.filter(|_| in_step) else {
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
        let (freed, asked) = self.pens.leave(session);
        for text in freed {
            self.tell_pen(session, text)?;
        }
        for text in asked {
            self.tell_holder(text, None);
        }
        Ok(())
    }

    /// Asks the one who holds the pen; one that nobody holds is had at once.
    fn ask(&mut self, sender: &Sender, text: TextKey) -> Result<DraftReply, Refusal> {
        if self.pens.other(text, sender.session).is_none() {
            return self.hold(sender, text, false);
        }
        if let Err(user) = self.pens.ask(text, sender, self.now) {
            return Err(Reason::PenIsAskedFor { user }.into());
        }
        self.tell_holder(text, Some(sender.user.clone()));
        Ok(DraftReply::Asked { text })
    }

    /// A pen that was given just now is laid down again.
    fn withdraw(&mut self, sender: &Sender, text: TextKey) -> Result<DraftReply, Refusal> {
        if self.pens.wish(text).is_some_and(|wish| wish.by.session == sender.session) {
            self.pens.settle(text);
            self.tell_holder(text, None);
        } else if self.pens.is_mine(text, sender.session) {
            self.pens.lay_down(text);
            self.tell_pen(sender.session, text)?;
        }
        Ok(DraftReply::Withdrawn { text })
    }

    /// Only the one who holds the pen can give it, and only to the one who still asks.
    fn answer(&mut self, sender: &Sender, text: TextKey, give: bool) -> Result<DraftReply, Refusal> {
        if let Some(pen) = self.pens.other(text, sender.session) {
            return Ok(DraftReply::Lost { text, by: pen.user.clone() });
        }
        let Some(wish) = self.pens.settle(text) else { return Ok(DraftReply::Answered { text, to: None }) };
        let (to, by) = (wish.by, sender.user.clone());
        self.notices.push((Audience::Session(to.session), Notice::PenAnswered { text, by, given: give }));
        if !give {
            return Ok(DraftReply::Answered { text, to: None });
        }
        self.pens.take(text, &to);
        self.tell_pen(sender.session, text)?;
        Ok(DraftReply::Answered { text, to: Some(to.user) })
    }

    /// Whether the sender has asked, was not answered, and nothing was typed, all long enough.
    fn may_be_taken(&self, sender: &Sender, text: TextKey) -> Result<bool, Refusal> {
        let long = |since: Moment| self.now.seconds() - since.seconds() >= PEN_PATIENCE;
        let asked =
            self.pens.wish(text).is_some_and(|wish| wish.by.session == sender.session && long(wish.since));
        Ok(asked && self.writing.draft(text)?.is_none_or(|draft| long(draft.saved)))
    }

    /// Tells the one who holds the pen who asks for it, or that nobody does any more.
    fn tell_holder(&mut self, text: TextKey, by: Option<String>) {
        if let Some(pen) = self.pens.holder(text) {
            self.notices.push((Audience::Session(pen.session), Notice::PenAsked { text, by }));
        }
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
