//! One transaction, with the jobs that waited: each is done, or refused and leaves no trace.

use strum::VariantArray;

use super::access::{Need, Standing, hide_missing};
use super::bundle;
use super::command::{Command, Order, Receipt, Refusal, Sender};
use super::commands;
use super::desk::Desk;
use super::job::{Audience, Job, Reply, Task};
use super::letters;
use super::look;
use super::minutes::locked;
use super::pens::Pens;
use super::query::Notice;
use super::receipts::{self, Memo};
use super::reversal;
use super::shelter::{ON_PURPOSE, fail_on_purpose};
use super::trouble::Trouble;
use super::views::PlaceView;
use crate::domain::{
    AgendaItem, AgendaItemId, Heading, Kind, LetterId, MeetingId, MeetingStep, MinutesStep, Moment,
    PaperPart, Reason, RecordKey, TextKey,
};
use crate::domain::{AssessmentId, CaseId, CouncilReply, Letter};
use crate::store::{Change, JournalEntry, NewEntry, Place, StoreError, View, Writing};
use crate::store::{Index, Records as _};

/// A session that has not come back after a week gets no answer twice, in seconds.
const REMEMBERED: i64 = 7 * 24 * 3600;

/// The jobs of one transaction at work.
pub struct Shift {
    pub writing: Writing,
    pub pens: Pens,
    pub notices: Vec<(Audience, Notice)>,
    pub now: Moment,
    /// The sender of the job at hand has the replies up to this one.
    pub answered: u64,
    /// Something is to be committed.
    pub written: bool,
}

impl Shift {
    /// Does a job. `Err` is the database's trouble: nothing of the shift stands.
    pub fn job(&mut self, job: &Job) -> Result<Reply, Trouble> {
        self.answered = job.answered;
        fail_on_purpose(ON_PURPOSE, &job.task);
        let reply = match &job.task {
            Task::Do(order) => Reply::Receipt(sound(self.order(&job.sender, job.request, order))?),
            Task::Draft(order) => Reply::Draft(sound(self.draft(&job.sender, job.request, order))?),
            Task::Place(place) => {
                self.place(&job.sender, place)?;
                Reply::Nothing
            }
            Task::Leave => {
                self.leave(job.sender.session).or_else(trouble)?;
                self.writing.prune_receipts(self.now.plus(-REMEMBERED))?;
                self.written = true;
                Reply::Nothing
            }
            Task::BeginDay => {
                self.begin_the_day().or_else(trouble)?;
                Reply::Nothing
            }
            Task::Saw(items) => {
                self.saw(&job.sender, items).or_else(trouble)?;
                Reply::Nothing
            }
        };
        Ok(reply)
    }

    /// What somebody else is writing at this moment is neither approved nor read over their head.
    fn refuse_if_minutes_are_held(&self, sender: &Sender, command: &Command) -> Result<(), Refusal> {
        let Command::MoveMinutes { meeting, step, .. } = command else { return Ok(()) };
        if *step == MinutesStep::TakeBack {
            return Ok(());
        }
        self.drafts_of(*meeting)?.into_iter().try_for_each(|text| self.refuse_if_held(sender, text))
    }

    fn order(&mut self, sender: &Sender, request: u64, order: &Order) -> Result<Receipt, Refusal> {
        let name = order.command.name();
        if let Some(memo) = self.recall(sender, request)? {
            return memo.receipt(&self.writing, name);
        }
        let who = Standing::of(&self.writing, &sender.user)?;
        Need::check_command(&self.writing, &who, &order.command)?;
        self.begin_the_day()?;
        self.refuse_if_minutes_are_held(sender, &order.command)?;
        for text in self.first(sender, &order.command)? {
            if self.pens.other(text, sender.session).is_none() || self.writing.draft(text)?.is_some() {
                self.put_down(sender, text, None)?;
            }
        }
        let entry = match &order.command {
            Command::Undo => {
                Some(self.reverse(sender, order, self.undoable(sender)?, Reason::NothingToUndo)?)
            }
            Command::Redo => Some(self.reverse(
                sender,
                order,
                self.writing.redoable(&sender.user)?,
                Reason::NothingToRedo,
            )?),
            Command::PutDown { text } => {
                self.refuse_if_held(sender, *text)?;
                self.put_down(sender, *text, order.behalf.clone())?
            }
            command => {
                for text in self.rewritten(command)? {
                    self.refuse_if_held(sender, text)?;
                }
                self.change(sender, &who, order)?
            }
        };
        let (memo, receipt) = if let Some(entry) = entry {
            (Memo::Done(entry.seq), receipts::done(&entry))
        } else {
            let head = self.writing.head()?;
            (Memo::Unchanged(head, self.now), receipts::unchanged(head, self.now, name))
        };
        self.remember(sender, request, memo)?;
        Ok(receipt)
    }

    /// A command's changes, once its guards have spoken; `None` when it changes nothing.
    fn change(
        &mut self,
        sender: &Sender,
        who: &Standing,
        order: &Order,
    ) -> Result<Option<JournalEntry>, Refusal> {
        let mut desk = Desk::new(&mut self.writing, self.now, &sender.user);
        let worked = commands::work(&mut desk, order.command.clone());
        let changes = desk.cleared()?;
        if let Err(mut refusal) = worked {
            if let Refusal::Missing(missing) = &mut refusal
                && !who.rights.exempt
            {
                hide_missing(&self.writing, missing)?;
            }
            return Err(refusal);
        }
        refuse(locked::objection(&self.writing, &changes)?)?;
        if let Some(seen) = order.seen {
            self.refuse_if_stale(sender, &changes, seen)?;
        }
        if changes.is_empty() {
            return Ok(None);
        }
        if order.command == Command::ForgetContacts {
            return self.forget(changes, sender).map(Some);
        }
        let new = NewEntry {
            at: self.now,
            by: sender.user.clone(),
            behalf: order.behalf.clone(),
            session: sender.session,
            command: order.command.name().to_owned(),
            note: note(&order.command),
        };
        self.apply(changes, new).map(Some)
    }

    pub(super) fn apply(&mut self, changes: Vec<Change>, new: NewEntry) -> Result<JournalEntry, Refusal> {
        let entry = self.writing.apply(changes, new)?;
        self.tell(&entry);
        Ok(entry)
    }

    /// The draft goes into its record, in the name of who typed it. A draft that somebody else is
    /// still writing stays beside it. `None` when the record says the same already.
    pub(super) fn put_down(
        &mut self,
        sender: &Sender,
        text: TextKey,
        behalf: Option<String>,
    ) -> Result<Option<JournalEntry>, Refusal> {
        let Some(draft) = self.writing.draft(text)? else { return Ok(None) };
        let mut desk = Desk::new(&mut self.writing, self.now, &draft.by);
        let command = Command::WriteText { text, content: draft.text.clone() };
        commands::work(&mut desk, command)?;
        let changes = desk.cleared()?;
        refuse(locked::objection(&self.writing, &changes)?)?;
        if self.pens.other(text, sender.session).is_none() {
            self.writing.remove_draft(text)?;
            self.written = true;
            self.tell_text(sender.session, text, 0);
        }
        if changes.is_empty() {
            return Ok(None);
        }
        let own = draft.by == sender.user;
        let new = NewEntry {
            at: self.now,
            by: draft.by,
            behalf,
            session: if own { sender.session } else { 0 },
            command: Command::PutDown { text }.name().to_owned(),
            note: None,
        };
        self.apply(changes, new).map(Some)
    }

    /// The drafts that are put down before the command, so that it sees what was typed.
    fn first(&self, sender: &Sender, command: &Command) -> Result<Vec<TextKey>, Refusal> {
        Ok(match command {
            Command::MoveMeeting { id, step: MeetingStep::Close, .. } => self.drafts_of(*id)?,
            Command::MoveMinutes { meeting, .. } => self.drafts_of(*meeting)?,
            Command::AnswerAssessment { id, .. } => {
                Heading::VARIANTS.iter().map(|heading| TextKey::Assessment(*id, *heading)).collect()
            }
            Command::MarkNoConsequence { id, heading, .. } => vec![TextKey::Assessment(*id, *heading)],
            Command::RemoveItem { id } => papers_of(*id).collect(),
            Command::WriteText { text, .. } => vec![*text],
            Command::WriteLetter { case, .. } => {
                let mut texts = self.unsent_letters(*case)?;
                for assessment in look::assessments(&self.writing, *case)? {
                    texts.extend(texts_of(assessment.id));
                }
                texts
            }
            Command::KeepLetter { id } | Command::MarkLetterSent { id, .. } => vec![TextKey::Letter(*id)],
            Command::TakeForm { text, on, .. } => letters::texts_of(&self.writing, text, *on)?,
            Command::HoldElection { item } => vec![TextKey::Minutes(*item)],
            Command::SetAccess { item, .. } => self.texts_beside(*item)?,
            Command::Undo => self.drafts_of_what_goes(sender)?,
            _ => Vec::new(),
        })
    }

    /// An undo takes no item or letter away that somebody has typed under: put down, it stands in the way.
    /// The texts that the command changes under the hands of whoever writes them.
    fn rewritten(&self, command: &Command) -> Result<Vec<TextKey>, Refusal> {
        Ok(match command {
            Command::WriteText { text, .. } => vec![*text],
            Command::WriteLetter { case, .. } => self.unsent_letters(*case)?,
            Command::KeepLetter { id } | Command::MarkLetterSent { id, .. } => vec![TextKey::Letter(*id)],
            Command::TakeForm { text, on, .. } => letters::texts_of(&self.writing, text, *on)?,
            Command::SetAccess { item, .. } => self.texts_beside(*item)?,
            _ => Vec::new(),
        })
    }

    /// The texts of the item's case that may say what was said under it.
    fn texts_beside(&self, item: AgendaItemId) -> Result<Vec<TextKey>, Refusal> {
        let Some(case) = look::find::<AgendaItem>(&self.writing, item)?.case else { return Ok(Vec::new()) };
        let assessments = look::assessments(&self.writing, case)?;
        let mut texts: Vec<TextKey> = assessments.iter().flat_map(|it| texts_of(it.id)).collect();
        let replies: Vec<CouncilReply> = self.writing.indexed(Index::RepliesOfCase, case.0)?;
        texts.extend(replies.iter().map(|reply| TextKey::Reply(reply.id)));
        Ok(texts)
    }

    fn unsent_letters(&self, case: CaseId) -> Result<Vec<TextKey>, Refusal> {
        let letters: Vec<Letter> = self.writing.indexed(Index::LettersOfCase, case.0)?;
        let unsent = letters.iter().filter(|it| it.sent.is_none() && !it.kind.is_incoming());
        Ok(unsent.map(|letter| TextKey::Letter(letter.id)).collect())
    }

    /// An undo takes no item and no letter away that somebody has typed in: put down, it stands in
    /// the way.
    fn drafts_of_what_goes(&self, sender: &Sender) -> Result<Vec<TextKey>, Refusal> {
        let Some(seq) = self.undoable(sender)? else { return Ok(Vec::new()) };
        let entry = self.writing.entry(seq)?.ok_or(StoreError::NoEntry(seq))?;
        let going = entry.touched.iter().filter(|it| it.before.is_none()).map(|it| it.key);
        Ok(going
            .flat_map(|key| match key.kind {
                Kind::AgendaItem => {
                    let id = AgendaItemId(key.id);
                    papers_of(id).chain([TextKey::Minutes(id)]).collect()
                }
                Kind::Letter => vec![TextKey::Letter(LetterId(key.id))],
                _ => Vec::new(),
            })
            .collect())
    }

    /// The user's last change; none when it is that the office was taken in, before which there was
    /// no office.
    fn undoable(&self, sender: &Sender) -> Result<Option<u64>, Refusal> {
        let Some(seq) = self.writing.undoable(&sender.user)? else { return Ok(None) };
        let entry = self.writing.entry(seq)?.ok_or(StoreError::NoEntry(seq))?;
        Ok(Some(seq).filter(|_| entry.command != bundle::COMMAND))
    }

    fn drafts_of(&self, meeting: MeetingId) -> Result<Vec<TextKey>, Refusal> {
        let items: Vec<AgendaItem> = look::items(&self.writing, meeting)?;
        Ok(items.iter().map(|item| TextKey::Minutes(item.id)).collect())
    }

    fn reverse(
        &mut self,
        sender: &Sender,
        order: &Order,
        seq: Option<u64>,
        nothing: Reason,
    ) -> Result<JournalEntry, Refusal> {
        let seq = seq.ok_or(Refusal::from(nothing))?;
        let old = self.writing.entry(seq)?.ok_or(StoreError::NoEntry(seq))?;
        let new = NewEntry {
            at: self.now,
            by: sender.user.clone(),
            behalf: order.behalf.clone(),
            session: sender.session,
            command: old.command.clone(),
            note: None,
        };
        let who = Standing::of(&self.writing, &sender.user)?;
        Need::check_touched(&self.writing, &who, old.touched.iter().map(|it| it.key))?;
        who.check_exempt_touched(&self.writing, old.touched.iter().map(|it| it.key))?;
        refuse(locked::objection_to_reversal(&self.writing, &old)?)?;
        if let Some(key) = reversal::obstacle(&self.writing, &old)? {
            return Err(self.in_the_way(key, self.writing.revision(key)?)?);
        }
        match self.writing.reverse(seq, new) {
            Ok(entry) => {
                self.tell(&entry);
                Ok(entry)
            }
            Err(StoreError::InTheWay(obstacles)) => {
                let last = obstacles.into_iter().max_by_key(|obstacle| obstacle.seq);
                let last = last.ok_or_else(|| Refusal::from(Reason::Gone))?;
                Err(self.in_the_way(last.key, last.seq)?)
            }
            // What was erased for privacy does not come back.
            Err(StoreError::Erased { .. }) => Err(Reason::Gone.into()),
            Err(error) => Err(error.into()),
        }
    }

    fn in_the_way(&self, key: RecordKey, seq: u64) -> Result<Refusal, Refusal> {
        let later = self.writing.entry(seq)?.ok_or(StoreError::NoEntry(seq))?;
        Ok(Refusal::InTheWay { key, by: later.by, at: later.at, command: later.command })
    }

    fn refuse_if_stale(&self, sender: &Sender, changes: &[Change], seen: u64) -> Result<(), Refusal> {
        for change in changes {
            let key = match change {
                Change::Put(record) => record.key(),
                Change::Remove(key) => *key,
            };
            let revision = self.writing.revision(key)?;
            if revision <= seen {
                continue;
            }
            let Some(later) = self.writing.entry(revision)? else { continue };
            if later.session != sender.session {
                return Err(Refusal::Stale { key, by: later.by, at: later.at, command: later.command });
            }
        }
        Ok(())
    }

    fn refuse_if_held(&self, sender: &Sender, text: TextKey) -> Result<(), Refusal> {
        match self.pens.other(text, sender.session) {
            Some(pen) => Err(Refusal::HeldBy { user: pen.user.clone() }),
            None => Ok(()),
        }
    }

    fn place(&mut self, sender: &Sender, place: &PlaceView) -> Result<(), StoreError> {
        let PlaceView { council, meeting, text } = *place;
        self.written = true;
        self.writing.save_place(&sender.user, &Place { council, meeting, item: None, case: None, text })
    }

    pub fn recall(&self, sender: &Sender, request: u64) -> Result<Option<Memo>, Refusal> {
        Ok(self.writing.receipt(sender.session, request)?.as_deref().and_then(Memo::read))
    }

    pub fn remember(&mut self, sender: &Sender, request: u64, memo: Memo) -> Result<(), Refusal> {
        if self.answered > 0 {
            self.writing.forget_receipts(sender.session, self.answered)?;
        }
        self.written = true;
        Ok(self.writing.remember_receipt(sender.session, request, self.now, &memo.bytes())?)
    }

    fn tell(&mut self, entry: &JournalEntry) {
        self.written = true;
        let notice = Notice::Changed { seq: entry.seq, by: entry.by.clone(), command: entry.command.clone() };
        self.notices.push((Audience::Everybody, notice));
    }

    /// Tells the readers of a text how it stands.
    pub fn tell_text(&mut self, session: u64, text: TextKey, revision: u64) {
        let writer = self.pens.holder(text).map(|pen| pen.user.clone());
        self.notices.push((Audience::Others(session), Notice::Text { text, revision, writer }));
    }
}

/// What is objected to is not done.
pub fn refuse(objection: Option<Reason>) -> Result<(), Refusal> {
    objection.map_or(Ok(()), |reason| Err(reason.into()))
}

/// The parts of an item's paper.
fn papers_of(id: AgendaItemId) -> impl Iterator<Item = TextKey> {
    PaperPart::VARIANTS.iter().map(move |part| TextKey::Paper(id, *part))
}

fn texts_of(id: AssessmentId) -> impl Iterator<Item = TextKey> {
    Heading::VARIANTS.iter().map(move |heading| TextKey::Assessment(id, *heading))
}

/// A refusal is an answer; trouble is not.
fn sound<T>(result: Result<T, Refusal>) -> Result<Result<T, Refusal>, Trouble> {
    match result {
        Err(Refusal::Trouble(trouble)) => Err(trouble),
        sound => Ok(sound),
    }
}

fn trouble(refusal: Refusal) -> Result<(), Trouble> {
    sound::<()>(Err(refusal)).map(|_| ())
}

/// Why, where the command tells.
fn note(command: &Command) -> Option<String> {
    let reason = match command {
        Command::MoveCase { reason, .. }
        | Command::MoveMeeting { reason, .. }
        | Command::PostponeItem { reason, .. } => reason.as_deref()?,
        Command::CorrectCase { reason, .. }
        | Command::HandOverCase { reason, .. }
        | Command::WaiveAssessment { reason, .. }
        | Command::WaiveReply { reason, .. }
        | Command::TakeCouncilAlong { reason, .. }
        | Command::RecallLetter { reason, .. }
        | Command::DropInput { reason, .. } => reason,
        Command::DecideCase { ruling, .. } => &ruling.reference,
        Command::NoteTold { whom, .. } => whom,
        _ => return None,
    };
    super::typed::optional_line(Some(reason))
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        Self::Trouble(error.into())
    }
}
