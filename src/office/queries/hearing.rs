//! A consultation: where each council stands.

use super::Counter;
use crate::domain::{Case, CaseId, Council, Letter, ReplyCount, Specialty};
use crate::office::look::{CaseSurroundings, find};
use crate::office::{HearingView, Refusal, ReplyLine, letters};
use crate::store::{Index, Records};

pub fn hearing(at: &Counter<'_>, id: CaseId) -> Result<HearingView, Refusal> {
    let case: Case = find(at.view, id)?;
    let around = CaseSurroundings::of(at.view, id)?;
    let letters: Vec<Letter> = at.view.indexed(Index::LettersOfCase, id.0)?;
    let mut lines = Vec::new();
    for reply in &around.replies {
        let council: Council = find(at.view, reply.council)?;
        let specialty: Specialty = find(at.view, council.specialty)?;
        let head = letters::head_of(at.view, &council, at.today(), case.nynorsk)?;
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
