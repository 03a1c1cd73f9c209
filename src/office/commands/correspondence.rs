//! Letters that go out, and the forms that come back.

use crate::documents::{Revision, revise};
use crate::domain::{
    AssessingBody, Assessment, Case, CaseId, CaseState, Day, Letter, LetterId, LetterKind, LetterTime,
    Office, Reason, Reminder, Seating, next_reminder,
};
use crate::office::desk::Desk;
use crate::office::letters::{self, Errand};
use crate::office::look::CaseSurroundings;
use crate::office::{Refusal, look, typed};

/// Writes a letter, or writes anew the one that lies unsent: what was written in it by hand stays.
pub fn write(desk: &mut Desk<'_>, case: CaseId, errand: Errand) -> Result<(), Refusal> {
    let case: Case = desk.find(case)?;
    let around = CaseSurroundings::of(desk.view(), case.id)?;
    if let Err(reason) = LetterTime::check(errand.kind, &case, around.standing(&case)) {
        desk.object(reason);
    }
    desk.settle()?;
    let new = letters::write(desk.view(), &case, &around.assessments, errand, desk.today())?;
    if !lay(desk, &case, new)? {
        desk.object(Reason::HandAndNewDisagree);
    }
    desk.settle()
}

/// Lays the letter on the desk; says whether it could be, for what was written by hand stays.
fn lay(desk: &mut Desk<'_>, case: &Case, new: Letter) -> Result<bool, Refusal> {
    let Some(old) = letters::unsent(desk.view(), case, Errand::of(&new))? else {
        let id = LetterId(desk.new_id::<Letter>()?);
        desk.put(Letter { id, ..new });
        return Ok(true);
    };
    let text = match revise(&old.generated, &old.text, &new.generated) {
        Revision::Nothing => return Ok(true),
        Revision::Fresh(text) | Revision::Merged(text) => text,
        Revision::Conflict(_) => return Ok(false),
    };
    desk.put(Letter { id: old.id, text, ..new });
    Ok(true)
}

/// What was written by hand stands against what is new.
pub fn keep(desk: &mut Desk<'_>, id: LetterId) -> Result<(), Refusal> {
    let old = outgoing(desk, id)?;
    let case: Case = desk.find(old.case)?;
    let around = CaseSurroundings::of(desk.view(), case.id)?;
    let new = letters::write(desk.view(), &case, &around.assessments, Errand::of(&old), desk.today())?;
    desk.put(Letter { generated: new.generated, ..old });
    Ok(())
}

/// The requests that go out when the leaders are asked, one for each; one for all where the
/// cross-regional council is asked.
pub fn requests(desk: &mut Desk<'_>, case: &Case, asked: &[Assessment]) -> Result<(), Refusal> {
    let cross = case.body == AssessingBody::CrossRegional && case.seating == Some(Seating::Lead);
    let regions: Vec<_> =
        if cross { vec![None] } else { asked.iter().map(|assessment| Some(assessment.region)).collect() };
    for region in regions {
        let errand = Errand { kind: LetterKind::Request, region, council: None };
        let new = letters::write(desk.view(), case, asked, errand, desk.today())?;
        // One that lies there with other words of hers is hers to put right.
        lay(desk, case, new)?;
    }
    Ok(())
}

/// Who is asked for a region: its leader on this day, else the deputy leader; nobody where there is
/// neither, or where the cross-regional council is asked.
pub fn asked_of(
    desk: &Desk<'_>,
    case: &Case,
    region: crate::domain::RegionId,
) -> Result<Option<crate::domain::PersonId>, Refusal> {
    if case.body == AssessingBody::CrossRegional && case.seating == Some(Seating::Lead) {
        return Ok(None);
    }
    for office in [Office::Leader, Office::DeputyLeader] {
        if let Some(holder) = letters::holder(desk.view(), case, region, office, desk.today())? {
            return Ok(Some(holder.person.id));
        }
    }
    Ok(None)
}

/// It was sent on that day, and is not changed any more. A reminder is then logged.
pub fn mark_sent(desk: &mut Desk<'_>, id: LetterId, on: Day) -> Result<(), Refusal> {
    let letter = outgoing(desk, id)?;
    if on > desk.today() {
        desk.object(Reason::NotYet { day: on });
    }
    desk.need("text", letter.text.trim());
    let assessment = assessment_of(desk, &letter)?;
    let assessment = match (letter.kind, assessment) {
        (LetterKind::Reminder, Some(assessment)) => {
            let case: Case = desk.find(letter.case)?;
            let next =
                desk.allow(next_reminder(&assessment, case.version, on).map_err(|reason| vec![reason]));
            let deputy = letters::holder(desk.view(), &case, assessment.region, Office::DeputyLeader, on)?;
            next.map(|next| {
                let mut reminders = assessment.reminders.clone();
                reminders.push(Reminder { on, deputy_too: next.deputy_too && deputy.is_some() });
                Assessment { reminders, ..assessment }
            })
        }
        // The leader was asked when the letter went out.
        (LetterKind::Request, Some(assessment))
            if assessment.answered.is_none() && assessment.reminders.is_empty() =>
        {
            Some(Assessment { asked: Some(on), ..assessment })
        }
        _ => None,
    };
    desk.settle()?;
    if let Some(assessment) = assessment {
        desk.put(assessment);
    }
    desk.put(Letter { sent: Some(on), ..letter });
    Ok(())
}

/// It was not sent after all: the mark was a mistake.
pub fn recall(desk: &mut Desk<'_>, id: LetterId, reason: &str) -> Result<(), Refusal> {
    let letter: Letter = desk.find(id)?;
    if letter.kind.is_incoming() {
        desk.object(Reason::LetterCameIn);
    }
    let Some(sent) = letter.sent else { return Err(Reason::LetterNotSent.into()) };
    if typed::line(reason).is_empty() {
        desk.object(Reason::NeedsReason);
    }
    desk.settle()?;
    if let Some(mut assessment) =
        assessment_of(desk, &letter)?.filter(|_| letter.kind == LetterKind::Reminder)
    {
        assessment.reminders.retain(|reminder| reminder.on != sent);
        desk.put(assessment);
    }
    desk.put(Letter { sent: None, ..letter });
    Ok(())
}

/// Takes a form that came back. `replace` says that it takes the place of what stands.
pub fn take_form(desk: &mut Desk<'_>, text: &str, on: Day, replace: bool) -> Result<(), Refusal> {
    let Ok(found) = letters::read(desk.view(), text, on)? else {
        return Err(Reason::FormUnreadable.into());
    };
    let replaces = found.replaces.into_iter().filter(|_| !replace);
    for reason in found.reasons.into_iter().chain(replaces) {
        desk.object(reason);
    }
    desk.settle()?;
    desk.put(found.filled);
    Ok(())
}

/// A letter that goes out and has not gone.
fn outgoing(desk: &mut Desk<'_>, id: LetterId) -> Result<Letter, Refusal> {
    let letter: Letter = desk.find(id)?;
    if letter.kind.is_incoming() {
        desk.object(Reason::LetterCameIn);
    }
    if let Some(day) = letter.sent {
        desk.object(Reason::LetterSent { day });
    }
    desk.settle()?;
    Ok(letter)
}

fn assessment_of(desk: &Desk<'_>, letter: &Letter) -> Result<Option<Assessment>, Refusal> {
    let Some(region) = letter.region else { return Ok(None) };
    let found = look::assessments(desk.view(), letter.case)?.into_iter().find(|it| it.region == region);
    let open = desk.find::<Case>(letter.case)?.state == CaseState::UnderAssessment;
    Ok(found.filter(|_| open))
}
