//! The letters of a case: what each would say now, and what became of it since.
//!
//! Read [`Errand`] first: a letter that somebody wants written. `gather` finds what it tells,
//! [`crate::documents`] puts it into words.

mod form;
mod gather;
mod whom;

pub use form::{Filled, blank, case_numbered, council_code, read, texts_of};
pub use whom::{head, head_of, holder, in_council};

use super::Refusal;
use crate::documents::{letter_party, letter_subject, write_letter};
use crate::domain::{Assessment, Case, CouncilId, Day, Letter, LetterId, LetterKind, RegionId};
use crate::store::{Index, Records, StoreError, View};

/// A letter that somebody wants written: of what kind and to whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Errand {
    pub kind: LetterKind,
    /// The region whose leader it goes to.
    pub region: Option<RegionId>,
    /// The council it goes to.
    pub council: Option<CouncilId>,
}

impl Errand {
    /// The errand that this letter does.
    pub const fn of(letter: &Letter) -> Self {
        Self { kind: letter.kind, region: letter.region, council: letter.council }
    }

    /// The errand in this case: where the cross-regional council is asked, one letter asks or
    /// reminds it of all regions.
    #[must_use]
    pub fn in_case(self, case: &Case) -> Self {
        let joint = case.asks_cross_regional() && self.kind.asks();
        Self { region: self.region.filter(|_| !joint), ..self }
    }

    /// The one of these letters that is written for it and not sent.
    pub fn unsent(self, letters: &[Letter]) -> Option<&Letter> {
        letters.iter().rfind(|letter| letter.sent.is_none() && Self::of(letter) == self)
    }
}

/// The letter as it would be written on this day.
pub fn write(
    view: &dyn View,
    case: &Case,
    assessments: &[Assessment],
    errand: Errand,
    today: Day,
) -> Result<Letter, Refusal> {
    let document = gather::document(view, case, assessments, errand, today)?;
    let text = write_letter(&document);
    Ok(Letter {
        id: LetterId(0),
        case: case.id,
        kind: errand.kind,
        party: letter_party(&document),
        region: errand.region,
        council: errand.council,
        version: case.version,
        date: today,
        deadline: document.deadline,
        subject: letter_subject(&document),
        generated: text.clone(),
        text,
        nynorsk: case.nynorsk,
        sent: None,
    })
}

/// The letter for this errand that lies written and is not sent.
pub fn unsent(view: &dyn View, case: &Case, errand: Errand) -> Result<Option<Letter>, StoreError> {
    let letters: Vec<Letter> = view.indexed(Index::LettersOfCase, case.id.0)?;
    Ok(errand.unsent(&letters).cloned())
}
