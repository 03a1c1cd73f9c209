//! That somebody was shown what is exempt from public access stands in the journal: who, when and
//! which item, and nothing of its text.

use super::about;
use super::command::{Refusal, Sender};
use super::shift::Shift;
use crate::domain::{AgendaItem, AgendaItemId};
use crate::store::{NewEntry, Records, View};

/// What the journal calls it.
const COMMAND: &str = "read-exempt";

/// So many of the user's entries are looked at at a time.
const PAGE: usize = 64;

impl Shift {
    /// Notes each item once for each day.
    pub(super) fn saw(&mut self, sender: &Sender, items: &[AgendaItemId]) -> Result<(), Refusal> {
        // Else the day would begin with this entry, and what the day begins with would not be done.
        self.begin_the_day()?;
        for item in items {
            let Some(item) = self.writing.get::<AgendaItem>(*item)? else { continue };
            let mut note = about::item(&self.writing, &item)?.unwrap_or_default();
            if item.number.is_none() {
                note = format!("{note} · #{}", item.position);
            }
            if self.was_noted_today(&sender.user, &note)? {
                continue;
            }
            let new = NewEntry {
                at: self.now,
                by: sender.user.clone(),
                behalf: None,
                session: sender.session,
                command: COMMAND.to_owned(),
                note: Some(note),
            };
            self.apply(Vec::new(), new)?;
        }
        Ok(())
    }

    /// Asked once for each user, item and day of a server: what it has noted it knows.
    fn was_noted_today(&self, user: &str, note: &str) -> Result<bool, Refusal> {
        let mut before = u64::MAX;
        loop {
            let page = self.writing.headlines_by(user, before, PAGE)?;
            let today = |at: crate::domain::Moment| at.day() == self.now.day();
            if page.iter().any(|it| it.command == COMMAND && it.note.as_deref() == Some(note) && today(it.at))
            {
                return Ok(true);
            }
            match page.last() {
                Some(oldest) if today(oldest.at) => before = oldest.seq,
                _ => return Ok(false),
            }
        }
    }
}
