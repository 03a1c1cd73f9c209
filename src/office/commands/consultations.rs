//! A consultation: the own councils of many specialties are asked, answer, or are gone past with a
//! reason.

use crate::domain::{
    Case, CaseId, CaseMove, CaseState, CaseStep, CouncilId, CouncilReply, CouncilReplyId, Day, Letter,
    LetterKind, Office, PersonId, Position, Reason, Reminder, Waiver, next_council_reminder,
};
use crate::office::commands::correspondence;
use crate::office::desk::Desk;
use crate::office::letters::{self, Errand};
use crate::office::look::CaseSurroundings;
use crate::office::{Refusal, look, typed};

/// Asks every council that was not left out, with a letter for each. One that was asked before is
/// asked anew and keeps its text; one that answered on the version that counts has answered.
pub fn ask(desk: &mut Desk<'_>, case: &Case, replies: &[CouncilReply]) -> Result<(), Refusal> {
    let asked: Vec<&CouncilReply> =
        replies.iter().filter(|it| it.waived.is_none() || it.asked.is_some()).collect();
    if asked.is_empty() {
        desk.object(Reason::NoCouncilToAsk);
    }
    desk.settle()?;
    let lacking = asked.into_iter().filter(|it| !it.has_answered(case.version));
    lacking.cloned().try_for_each(|it| send(desk, case, it))
}

/// One key for all: those that nobody asked yet, or only about an earlier version of the change.
/// Where nobody was asked at all, the case goes on to be assessed.
pub fn ask_all(desk: &mut Desk<'_>, id: CaseId) -> Result<(), Refusal> {
    let case = consultation(desk, id)?;
    let around = CaseSurroundings::of(desk.view(), id)?;
    if case.state == CaseState::UnderAssessment {
        let due =
            |it: &&CouncilReply| it.waived.is_none() && (it.asked.is_none() || it.version < case.version);
        let due: Vec<CouncilReply> = around.replies.iter().filter(due).cloned().collect();
        if due.is_empty() {
            desk.object(Reason::NothingNewer);
        }
        desk.settle()?;
        return ask(desk, &case, &due);
    }
    // What was just received is thereby prepared.
    let ready = match case.state {
        CaseState::Received => Case { state: CaseState::Prepared, ..case.clone() },
        _ => case.clone(),
    };
    let to =
        desk.allow(CaseMove::check(&ready, CaseStep::RequestAssessment, &around.context(None, desk.today())));
    desk.settle()?;
    let case = Case { state: to.unwrap_or(case.state), since: desk.today(), ..case };
    ask(desk, &case, &around.replies)?;
    desk.put(case);
    Ok(())
}

/// One more council takes part, or one that was left out does after all. Once others were asked,
/// why is told.
pub fn add(desk: &mut Desk<'_>, id: CaseId, council: CouncilId, reason: Option<&str>) -> Result<(), Refusal> {
    let case = consultation(desk, id)?;
    desk.own_council(council)?;
    let assessing = case.state == CaseState::UnderAssessment;
    if !(assessing || case.state.waits_for_council()) {
        desk.object(Reason::NotUnderAssessment { state: case.state });
    }
    let all = look::replies(desk.view(), &case)?;
    let known = all.into_iter().find(|it| it.council == council);
    let out = |it: &CouncilReply| it.asked.is_none() && (it.waived.is_some() || assessing);
    if known.as_ref().is_some_and(|it| !out(it)) {
        desk.object(Reason::CouncilTakesPart);
    }
    if assessing && reason.is_none_or(|reason| typed::line(reason).is_empty()) {
        desk.object(Reason::NeedsReason);
    }
    desk.settle()?;
    let reply = known.unwrap_or_else(|| CouncilReply::new(CouncilReplyId(0), id, council));
    let reply = CouncilReply { waived: None, ..reply };
    if assessing { send(desk, &case, reply) } else { keep(desk, reply).map(|_| ()) }
}

/// What the council says of the version that it was asked about.
pub fn answer(
    desk: &mut Desk<'_>,
    id: CaseId,
    council: CouncilId,
    position: Position,
    on: Day,
) -> Result<(), Refusal> {
    let (case, reply) = of(desk, id, council)?;
    if reply.asked.is_none() {
        desk.object(Reason::CouncilNotAsked);
    } else if reply.is_settled(case.version) {
        desk.object(Reason::CouncilHasSettled);
    }
    if position.needs_text() && reply.text.trim().is_empty() {
        desk.object(Reason::ReplyNeedsText);
    }
    if on > desk.today() {
        desk.object(Reason::NotYet { day: on });
    }
    desk.settle()?;
    desk.put(CouncilReply { answered: Some(on), position: Some(position), ..reply });
    Ok(())
}

/// Goes on without the council's answer; one that was not asked is left out.
pub fn waive(
    desk: &mut Desk<'_>,
    id: CaseId,
    council: CouncilId,
    reason: &str,
    on: Day,
) -> Result<(), Refusal> {
    let case = consultation(desk, id)?;
    let reply = reply_of(desk, &case, council)?;
    if !(case.state == CaseState::UnderAssessment || case.state.waits_for_council()) {
        desk.object(Reason::NotUnderAssessment { state: case.state });
    }
    if reply.is_settled(case.version) {
        desk.object(Reason::CouncilHasSettled);
    }
    let reason = typed::line(reason);
    if reason.is_empty() {
        desk.object(Reason::NeedsReason);
    }
    if on > desk.today() {
        desk.object(Reason::NotYet { day: on });
    }
    desk.settle()?;
    keep(desk, CouncilReply { waived: Some(Waiver { on, reason }), ..reply })?;
    Ok(())
}

/// What was recorded was a mistake. The text stays.
pub fn reopen(desk: &mut Desk<'_>, id: CaseId, council: CouncilId) -> Result<(), Refusal> {
    let (case, reply) = of(desk, id, council)?;
    if reply.is_left_out() && case.state == CaseState::UnderAssessment {
        // That it takes part after all is told with why.
        desk.object(Reason::NeedsReason);
    }
    desk.settle()?;
    if !reply.is_unwritten() {
        desk.put(CouncilReply { answered: None, position: None, waived: None, ..reply });
    }
    Ok(())
}

/// What a letter to a council brings about when it goes out: it was asked, or reminded.
pub fn sent(desk: &mut Desk<'_>, letter: &Letter, on: Day) -> Result<Option<CouncilReply>, Refusal> {
    let Some((case, mut reply)) = waited_for(desk, letter)? else { return Ok(None) };
    match letter.kind {
        LetterKind::Reminder => {
            let next = next_council_reminder(&reply, case.version, on).map_err(|reason| vec![reason]);
            let Some(next) = desk.allow(next) else { return Ok(None) };
            let council = desk.find(reply.council)?;
            let deputy = letters::in_council(desk.view(), &council, Office::DeputyLeader, on, case.nynorsk)?;
            reply.reminders.push(Reminder { on, deputy_too: next.deputy_too && deputy.is_some() });
        }
        LetterKind::Consultation if reply.answered.is_none() && reply.reminders.is_empty() => {
            reply.asked = Some(on);
        }
        _ => {}
    }
    // An answer on an earlier version was asked for anew, by letter or reminder.
    if reply.version < letter.version {
        (reply.answered, reply.position, reply.version) = (None, None, letter.version);
    }
    Ok(Some(reply))
}

/// It did not go out after all.
pub fn recalled(desk: &mut Desk<'_>, letter: &Letter, on: Day) -> Result<(), Refusal> {
    if letter.kind == LetterKind::Reminder
        && let Some((_, mut reply)) = waited_for(desk, letter)?
    {
        reply.reminders.retain(|reminder| reminder.on != on);
        desk.put(reply);
    }
    Ok(())
}

/// The reply that the letter to a council is about, as long as replies are waited for.
fn waited_for(desk: &Desk<'_>, letter: &Letter) -> Result<Option<(Case, CouncilReply)>, Refusal> {
    let Some(council) = letter.council else { return Ok(None) };
    let case: Case = desk.find(letter.case)?;
    if case.state != CaseState::UnderAssessment {
        return Ok(None);
    }
    let found = look::replies(desk.view(), &case)?.into_iter().find(|it| it.council == council);
    Ok(found.filter(|it| !it.is_unwritten()).map(|reply| (case, reply)))
}

/// The council is asked today, about the version that counts.
fn send(desk: &mut Desk<'_>, case: &Case, reply: CouncilReply) -> Result<(), Refusal> {
    let asked_of = whom(desk, case, reply.council)?;
    let asked = Some(desk.today());
    let (answered, position, waived, version) = (None, None, None, case.version);
    let reply = CouncilReply { asked, asked_of, answered, position, version, waived, ..reply };
    let reply = keep(desk, reply)?;
    let errand = Errand { kind: LetterKind::Consultation, region: None, council: Some(reply.council) };
    let letter = letters::write(desk.view(), case, &[], errand, desk.today())?;
    // One that lies there with other words of hers is hers to put right.
    correspondence::lay(desk, case, letter)?;
    Ok(())
}

/// Lays the reply on the desk, with an id from now on.
fn keep(desk: &mut Desk<'_>, reply: CouncilReply) -> Result<CouncilReply, Refusal> {
    let id = if reply.is_unwritten() { CouncilReplyId(desk.new_id::<CouncilReply>()?) } else { reply.id };
    let reply = CouncilReply { id, ..reply };
    desk.put(reply.clone());
    Ok(reply)
}

/// Who leads the council on this day, else its deputy leader; nobody where there is neither.
fn whom(desk: &Desk<'_>, case: &Case, council: CouncilId) -> Result<Option<PersonId>, Refusal> {
    let found = letters::head_of(desk.view(), &desk.find(council)?, desk.today(), case.nynorsk)?;
    Ok(found.map(|it| it.person.id))
}

/// The case; an objection where no council is asked in it.
fn consultation(desk: &mut Desk<'_>, id: CaseId) -> Result<Case, Refusal> {
    let case: Case = desk.find(id)?;
    if !case.track.asks_councils() {
        desk.object(Reason::NotAConsultation { track: case.track });
        desk.settle()?;
    }
    Ok(case)
}

fn reply_of(desk: &Desk<'_>, case: &Case, council: CouncilId) -> Result<CouncilReply, Refusal> {
    let found = look::replies(desk.view(), case)?.into_iter().find(|it| it.council == council);
    found.ok_or_else(|| Reason::CouncilNotAsked.into())
}

/// The council's reply; an objection where no reply is waited for any more.
fn of(desk: &mut Desk<'_>, id: CaseId, council: CouncilId) -> Result<(Case, CouncilReply), Refusal> {
    let case = consultation(desk, id)?;
    let reply = reply_of(desk, &case, council)?;
    let left_out = reply.asked.is_none() && case.state.waits_for_council();
    if case.state != CaseState::UnderAssessment && !left_out {
        desk.object(Reason::NotUnderAssessment { state: case.state });
    }
    Ok((case, reply))
}
