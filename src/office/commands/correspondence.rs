//! Letters that go out, and the forms that come back.

use crate::documents::{Revision, revise};
use crate::domain::{
    Assessment, Case, CaseId, CaseMove, CaseState, CaseStep, Day, Letter, LetterId, LetterKind, LetterTime,
    Office, Reason, Reminder, joint_reminders, next_reminder,
};
use crate::office::commands::consultations;
use crate::office::desk::Desk;
use crate::office::letters::{self, Errand, Filled};
use crate::office::look::CaseSurroundings;
use crate::office::{Refusal, look, typed};
use crate::store::{Index, Records};

/// Writes a letter, or writes anew the one that lies unsent: what was written in it by hand stays.
pub fn write(desk: &mut Desk<'_>, case: CaseId, errand: Errand) -> Result<(), Refusal> {
    let case: Case = desk.find(case)?;
    let errand = errand.in_case(&case);
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
pub fn lay(desk: &mut Desk<'_>, case: &Case, new: Letter) -> Result<bool, Refusal> {
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
    let regions: Vec<_> = if case.asks_cross_regional() {
        vec![None]
    } else {
        asked.iter().map(|assessment| Some(assessment.region)).collect()
    };
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
    if case.asks_cross_regional() {
        return Ok(None);
    }
    Ok(letters::head(desk.view(), case, region, desk.today())?.map(|it| it.person.id))
}

/// It was sent on that day, and is not changed any more. A reminder is then logged.
pub fn mark_sent(desk: &mut Desk<'_>, id: LetterId, on: Day) -> Result<(), Refusal> {
    let letter = outgoing(desk, id)?;
    if on > desk.today() {
        desk.object(Reason::NotYet { day: on });
    }
    desk.need("text", letter.text.trim());
    let mut assessments = assessments_of(desk, &letter)?;
    match letter.kind {
        LetterKind::Reminder => remind(desk, &letter, &mut assessments, on)?,
        LetterKind::Request => asked_on(&letter, &mut assessments, on),
        _ => assessments.clear(),
    }
    let reply = consultations::sent(desk, &letter, on)?;
    let answered = answered(desk, &letter)?;
    desk.settle()?;
    if let Some(reply) = reply {
        desk.put(reply);
    }
    if let Some(case) = answered {
        desk.put(case);
    }
    for assessment in assessments {
        desk.put(assessment);
    }
    desk.put(Letter { sent: Some(on), ..letter });
    Ok(())
}

/// Every letter of the kind that lies unsent was sent on that day.
pub fn mark_all_sent(desk: &mut Desk<'_>, id: CaseId, kind: LetterKind, on: Day) -> Result<(), Refusal> {
    let mut unsent: Vec<Letter> = desk.view().indexed(Index::LettersOfCase, id.0)?;
    unsent.retain(|it| it.kind == kind && it.sent.is_none());
    if unsent.is_empty() {
        desk.object(Reason::NothingToSend);
    }
    desk.settle()?;
    unsent.iter().try_for_each(|letter| mark_sent(desk, letter.id, on))
}

/// A consultation is answered when its answer goes out; an objection where councils are missing.
fn answered(desk: &mut Desk<'_>, letter: &Letter) -> Result<Option<Case>, Refusal> {
    let case: Case = desk.find(letter.case)?;
    let waits = case.track.asks_councils() && case.state == CaseState::UnderAssessment;
    if letter.kind != LetterKind::Answer || !waits {
        return Ok(None);
    }
    let around = CaseSurroundings::of(desk.view(), case.id)?;
    let missing = around.replies.iter().filter(|it| !it.is_settled(case.version)).count();
    if missing > 0 {
        desk.object(Reason::CouncilsNotSettled { count: u32::try_from(missing).unwrap_or(u32::MAX) });
        desk.settle()?;
    }
    let to = desk.allow(CaseMove::check(&case, CaseStep::Answer, &around.context(None, desk.today())));
    Ok(to.map(|state| Case { state, since: desk.today(), ..case }))
}

/// Logs the reminder with each assessment that it is about.
fn remind(
    desk: &mut Desk<'_>,
    letter: &Letter,
    assessments: &mut Vec<Assessment>,
    on: Day,
) -> Result<(), Refusal> {
    let case: Case = desk.find(letter.case)?;
    if assessments.is_empty() {
        return Ok(());
    }
    let due = joint_reminders(assessments, case.version, on).map_err(|reason| vec![reason]);
    let due: Vec<Assessment> = desk.allow(due).into_iter().flatten().cloned().collect();
    assessments.clear();
    for mut assessment in due {
        let deputy = letters::holder(desk.view(), &case, assessment.region, Office::DeputyLeader, on)?;
        let next = next_reminder(&assessment, case.version, on)?;
        let deputy_too = next.deputy_too && deputy.is_some() && letter.region.is_some();
        assessment.reminders.push(Reminder { on, deputy_too });
        assessments.push(assessment);
    }
    Ok(())
}

/// Somebody is asked when the letter goes out, and about the version that it tells of: an answer on
/// an earlier one is asked for anew.
fn asked_on(letter: &Letter, assessments: &mut Vec<Assessment>, on: Day) {
    let newer = |it: &Assessment| it.was_asked_of_earlier(letter.version);
    assessments.retain(|it| newer(it) || (it.answered.is_none() && it.reminders.is_empty()));
    for assessment in assessments {
        if newer(assessment) {
            (assessment.answered, assessment.position) = (None, None);
            assessment.version = letter.version;
        }
        assessment.asked = Some(on);
    }
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
    consultations::recalled(desk, &letter, sent)?;
    let case: Case = desk.find(letter.case)?;
    if letter.kind == LetterKind::Answer && case.track.asks_councils() && case.state == CaseState::Answered {
        desk.put(Case { state: CaseState::UnderAssessment, since: desk.today(), ..case });
    }
    for mut assessment in assessments_of(desk, &letter)? {
        if letter.kind == LetterKind::Reminder {
            assessment.reminders.retain(|reminder| reminder.on != sent);
            desk.put(assessment);
        }
    }
    desk.put(Letter { sent: None, ..letter });
    Ok(())
}

/// Takes a form that came back. `replace` says that it takes the place of what stands.
pub fn take_form(desk: &mut Desk<'_>, text: &str, on: Day, replace: bool) -> Result<(), Refusal> {
    let Ok(found) = letters::read(desk.view(), text, on)? else {
        return Err(Reason::FormUnreadable.into());
    };
    let replaces = found.replaces.iter().filter(|_| !replace);
    for reason in found.reasons.iter().chain(replaces) {
        desk.object(reason.clone());
    }
    let filled = found.into_filled();
    desk.settle()?;
    match filled {
        Filled::Assessments(all) => all.into_iter().for_each(|(_, assessment)| desk.put(assessment)),
        Filled::Reply(_, reply) => desk.put(reply),
    }
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

/// What the letter is about as long as answers are waited for: one region's assessment, or those
/// of all that the cross-regional council is asked for.
fn assessments_of(desk: &Desk<'_>, letter: &Letter) -> Result<Vec<Assessment>, Refusal> {
    let case: Case = desk.find(letter.case)?;
    let joint = letter.region.is_none() && case.asks_cross_regional() && letter.kind.asks();
    if case.state != CaseState::UnderAssessment || !(joint || letter.region.is_some()) {
        return Ok(Vec::new());
    }
    let mut found = look::assessments(desk.view(), letter.case)?;
    found.retain(|it| joint || Some(it.region) == letter.region);
    Ok(found)
}
