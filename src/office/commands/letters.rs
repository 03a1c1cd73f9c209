//! The letters of a case.

use crate::domain::{Case, CaseId, Letter, LetterId, LetterKind, Reason};
use crate::office::desk::Desk;
use crate::office::{LetterDetails, Refusal, texts, typed};

/// A letter that came in. Its text can be written on until it is right.
pub fn register(desk: &mut Desk<'_>, id: CaseId, details: &LetterDetails) -> Result<(), Refusal> {
    let case: Case = desk.find(id)?;
    let text = typed::lines(&details.text);
    let subject = typed::line(&details.subject);
    if text.len() > texts::LONGEST {
        desk.object(Reason::TooLong);
    }
    desk.settle()?;
    let letter = Letter {
        id: LetterId(desk.new_id::<Letter>()?),
        case: case.id,
        kind: LetterKind::Incoming,
        party: typed::line(&details.party),
        region: None,
        council: None,
        version: 0,
        date: details.date,
        deadline: case.outer_deadline,
        subject: if subject.is_empty() { case.title } else { subject },
        text,
        generated: String::new(),
        nynorsk: case.nynorsk,
        sent: None,
    };
    desk.put(letter);
    Ok(())
}
