//! The minutes of a meeting as a document.
//!
//! Read [`MinutesDocument`] first: it is everything the document tells. `outline` puts it into
//! words as blocks, which [`markdown`] and [`plain_text`] write each in its own way.

mod approved;
mod outline;
mod structure;
#[cfg(test)]
mod tests;

use crate::documents::blocks::{markdown, plain};
use crate::domain::{
    Capacity, CaseNo, Day, ItemKind, ItemNo, MeetingKind, MeetingNo, MeetingState, Office, SilenceRule,
};
use crate::language::{Language, Wording};
use crate::notation::Directory;

pub use approved::{Approved, ApprovedWay, CorrectionLine, approved};

/// Everything the minutes tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MinutesDocument {
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
    /// `13:00`, as opened, else as planned.
    pub begins: String,
    /// As closed, else as planned.
    pub ends: String,
    pub place: String,
    /// Who led the meeting, where it is known.
    pub chair: Option<String>,
    /// Who wrote, where it is known.
    pub minute_taker: Option<String>,
    pub attendants: Vec<Attendant>,
    pub guests: Vec<Guest>,
    pub items: Vec<MinutesItem>,
    pub next_meeting: Option<Day>,
    /// Why the meeting was closed though something was missing.
    pub passed: Option<String>,
    pub standing: Standing,
    /// Without what is exempt from public access.
    pub public: bool,
    /// Whom the items' texts can name.
    pub directory: Directory,
}

/// How final the minutes are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Draft,
    /// With the members until the end of this day, by this rule.
    Circulating {
        until: Day,
        silence: SilenceRule,
    },
    Approved,
}

/// Who was there for a seat, or was not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attendant {
    /// `None` where nobody is appointed.
    pub name: Option<String>,
    pub institution: String,
    pub presence: Present,
    /// Where the person leads the council or is its deputy leader.
    pub office: Option<Office>,
    /// When the person came late or left early, in order.
    pub passages: Vec<Passing>,
}

/// Somebody from outside the council.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guest {
    /// Name and role.
    pub name: String,
    pub passages: Vec<Passing>,
}

/// Somebody came or left while the meeting ran.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passing {
    pub came: bool,
    /// `13.20`
    pub clock: String,
    /// The item that lay on the table, where it has a number.
    pub item: Option<ItemNo>,
}

/// In which way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Present {
    /// There. A deputy may tell for whom.
    As {
        capacity: Capacity,
        instead_of: Option<String>,
    },
    Apology,
    Absent,
    /// Nobody has said. Silence is neither presence nor absence.
    NotStated,
}

/// An item of the agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MinutesItem {
    /// `None` until the meeting is convened.
    pub number: Option<ItemNo>,
    pub title: String,
    pub kind: ItemKind,
    /// The case it treats.
    pub case: Option<CaseNo>,
    /// The legal basis, where the item is left out.
    pub exempt: Option<String>,
    /// It was put off, and why.
    pub postponed: Option<String>,
    /// As typed, in the notation of the house.
    pub text: String,
    /// As noted; those that the text tells of are told once.
    pub follow_ups: Vec<FollowUpLine>,
}

/// What somebody was asked to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FollowUpLine {
    pub what: String,
    pub owner: Option<String>,
    pub due: Option<Day>,
}

/// The minutes in Markdown.
pub fn markdown(minutes: &MinutesDocument) -> String {
    markdown::write(&outline::blocks(minutes, &Wording::new(minutes.language)))
}

/// The minutes as plain text, in lines of at most 72 columns.
pub fn plain_text(minutes: &MinutesDocument) -> String {
    plain::write(&outline::blocks(minutes, &Wording::new(minutes.language)))
}
