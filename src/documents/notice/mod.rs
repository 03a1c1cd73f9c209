//! The notice of a meeting as a document; until the meeting is called, its agenda with its state
//! told, as it is sent to the council's leader.
//!
//! Read [`NoticeDocument`] first: it is everything the document tells. `outline` puts it into
//! words as blocks.

mod outline;
#[cfg(test)]
mod tests;

use crate::documents::blocks::{markdown, plain};
use crate::domain::{CaseNo, Day, ItemKind, ItemNo, MeetingKind, MeetingNo, MeetingState, Office, Paper};
use crate::language::{Language, Wording};

/// Everything a notice tells (domain reference §8).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticeDocument {
    /// The language of the meeting's documents.
    pub language: Language,
    /// What the region calls its councils, as [`council_name`](crate::documents::council_name) has it.
    pub council: String,
    /// The specialty's name in that language.
    pub specialty: String,
    /// The regional health authority's name.
    pub region: String,
    pub number: MeetingNo,
    pub kind: MeetingKind,
    pub state: MeetingState,
    pub day: Day,
    /// `13:00`
    pub begins: String,
    pub ends: String,
    pub place: String,
    pub chair: Option<String>,
    pub minute_taker: Option<String>,
    /// By when items are to be reported.
    pub items_due: Day,
    /// By when those who cannot come are to say so.
    pub apology_due: Day,
    /// `URO 1/2026`
    pub reference: String,
    pub invited: Vec<InvitedSeat>,
    pub guests: Vec<String>,
    pub items: Vec<NoticeItem>,
    /// When the last item ends by the plan; `None` when nothing is planned.
    pub planned_end: Option<String>,
}

/// Who is invited for a seat, and who is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvitedSeat {
    pub institution: String,
    /// `None` where nobody is appointed.
    pub representative: Option<String>,
    /// Where the representative leads the council or is its deputy leader.
    pub office: Option<Office>,
    pub deputy: Option<String>,
}

/// An item of the agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticeItem {
    /// `None` until the meeting is convened.
    pub number: Option<ItemNo>,
    /// The number it had when it was put off.
    pub before: Option<ItemNo>,
    pub title: String,
    pub kind: ItemKind,
    pub case: Option<CaseNo>,
    /// `13:05`, by the plan; `None` when nothing is planned.
    pub begins: Option<String>,
    pub planned: Option<u32>,
    pub paper: Paper,
}

impl NoticeDocument {
    /// In Markdown.
    pub fn markdown(&self) -> String {
        markdown::write(&outline::blocks(self, &Wording::new(self.language)))
    }

    /// As plain text, in lines of at most 72 columns.
    pub fn plain_text(&self) -> String {
        plain::write(&outline::blocks(self, &Wording::new(self.language)))
    }
}
