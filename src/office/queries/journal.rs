//! The journal's lines.

use crate::office::{JournalLine, JournalOf, Refusal, about};
use crate::store::{Effect, Headline, View};

/// The latest entries before `before`, newest first.
pub fn latest(view: &dyn View, before: Option<u64>, limit: u32) -> Result<Vec<JournalLine>, Refusal> {
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    let entries = view.headlines_before(before.unwrap_or(u64::MAX), limit)?;
    entries.into_iter().map(|entry| line(view, entry)).collect()
}

/// An entry with what it was about.
pub fn line(view: &dyn View, entry: Headline) -> Result<JournalLine, Refusal> {
    Ok(JournalLine {
        about: about::about(view, &entry)?,
        became: about::became(view, &entry)?,
        seq: entry.seq,
        at: entry.at,
        by: entry.by,
        behalf: entry.behalf,
        command: entry.command,
        of: match entry.effect {
            Effect::Do => None,
            Effect::Undo(seq) => Some(JournalOf::Undo(seq)),
            Effect::Redo(seq) => Some(JournalOf::Redo(seq)),
        },
        note: entry.note,
    })
}
