//! What the office does by itself when a new day has come: contact details whose time is over are
//! erased, also from the journal's images, so that no undo and no older day brings them back.

use super::Refusal;
use super::command::{Command, Sender};
use super::commands;
use super::desk::Desk;
use super::shift::Shift;
use crate::domain::{Settings, SettingsId};
use crate::store::{Change, JournalEntry, NewEntry, Records as _, View as _};

/// In whose name the office does what nobody asked for.
const SELF: &str = "saksgang";

impl Shift {
    /// Before the first command of a day. It costs no more than there are persons who can be reached.
    pub(super) fn begin_the_day(&mut self) -> Result<(), Refusal> {
        // Of an import the entry is long; its headline is not.
        let last = self.writing.headlines_before(u64::MAX, 1)?;
        let is_new = last.first().is_some_and(|last| last.at.day() < self.now.day());
        if !is_new || self.writing.get::<Settings>(SettingsId::ONLY)?.is_none() {
            return Ok(());
        }
        let mut desk = Desk::new(&mut self.writing, self.now, SELF);
        commands::work(&mut desk, Command::ForgetContacts)?;
        let changes = desk.cleared()?;
        if !changes.is_empty() {
            self.forget(changes, &Sender { user: SELF.to_owned(), session: 0 })?;
        }
        Ok(())
    }

    /// Makes the changes, and erases every image of what they touch.
    pub(super) fn forget(&mut self, changes: Vec<Change>, by: &Sender) -> Result<JournalEntry, Refusal> {
        let entry = self.apply(
            changes,
            NewEntry {
                at: self.now,
                by: by.user.clone(),
                behalf: None,
                session: by.session,
                command: Command::ForgetContacts.name().to_owned(),
                note: None,
            },
        )?;
        for touched in &entry.touched {
            self.writing.erase_images_of(touched.key)?;
        }
        Ok(entry)
    }
}
