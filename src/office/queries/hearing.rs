//! A consultation: where each council stands.

use super::Counter;
use crate::domain::{Case, CaseId, Council, Day, Letter, ReplyCount, Specialty};
use crate::office::letters::head_of;
use crate::office::look::{CaseSurroundings, find};
use crate::office::{HearingView, Refusal, ReplyLine};
use crate::store::{Index, Records};

pub fn hearing(at: &Counter<'_>, id: CaseId) -> Result<HearingView, Refusal> {
    let case: Case = find(at.view, id)?;
    let around = CaseSurroundings::of(at.view, id)?;
    let letters: Vec<Letter> = at.view.indexed(Index::LettersOfCase, id.0)?;
    view(at, case, &around, &letters, at.today())
}

/// The consultation with these replies and letters, on this day.
pub fn view(
    at: &Counter<'_>,
    case: Case,
    around: &CaseSurroundings,
    letters: &[Letter],
    day: Day,
) -> Result<HearingView, Refusal> {
    let mut lines = Vec::new();
    for reply in &around.replies {
        let council: Council = find(at.view, reply.council)?;
        let specialty: Specialty = find(at.view, council.specialty)?;
        let head = head_of(at.view, &council, day, case.nynorsk)?;
        let who = head.map(|it| (it.person.name, it.office));
        let unsent = |it: &&Letter| it.council == Some(council.id) && it.sent.is_none();
        let letter = letters.iter().rev().find(unsent).map(|it| (it.id, it.kind));
        let (code, specialty) = (specialty.code, specialty.id);
        lines.push(ReplyLine { code, specialty, reply: reply.clone(), who, letter });
    }
    let mut without = Vec::new();
    for id in &case.specialties {
        if !lines.iter().any(|line: &ReplyLine| line.specialty == *id) {
            without.push(find::<Specialty>(at.view, *id)?.code);
        }
    }
    let count = ReplyCount::of(&around.replies, case.version);
    Ok(HearingView { state: around.standing(&case), count, lines, without, case })
}
