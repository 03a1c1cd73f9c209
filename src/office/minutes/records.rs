//! What an item's text says becomes records: decisions, follow-ups, input, the own assessment.

use strum::VariantArray;

use super::align::follow;
use super::said::{Said, SaidFollowUp};
use crate::domain::{
    Access, AgendaItem, Assessment, AssessmentId, Case, CaseState, Council, CouncilReply, CouncilReplyId,
    Decision, DecisionId, FollowUp, FollowUpId, FollowUpState, Heading, Input, InputId, InputSource,
    InputState, Meeting, RegionId, TextKey,
};
use crate::language::{Language, Wording};
use crate::notation::{Context, Directory, Election};
use crate::office::desk::Desk;
use crate::office::queries::roster_on;
use crate::office::{Refusal, directory, look};
use crate::store::{Index, Records};

/// Reads the items of one meeting, and lays what they say on the desk.
pub struct Secretary {
    meeting: Meeting,
    directory: Directory,
    own: RegionId,
    wording: Wording,
}

impl Secretary {
    /// With everybody and everything that the meeting's text can name.
    pub fn of(desk: &Desk<'_>, meeting: &Meeting) -> Result<Self, Refusal> {
        let view = desk.view();
        let council: Council = look::find(view, meeting.council)?;
        let roster = roster_on(view, meeting.council, meeting.start.day())?;
        let attendance = look::attendance(view, meeting.id)?;
        let directory = directory::of_meeting(view, meeting, &council, &roster, &attendance)?;
        let language = Language::of_document(meeting.nynorsk);
        let own = look::settings(view)?.own_region;
        Ok(Self { meeting: meeting.clone(), directory, own, wording: Wording::new(language) })
    }

    /// The item's records follow its text from `before` to `now`. What lives on by itself is kept.
    pub fn derive(
        &self,
        desk: &mut Desk<'_>,
        item: &AgendaItem,
        before: &str,
        now: &str,
    ) -> Result<(), Refusal> {
        let (before, now) = (self.read(before), self.read(now));
        self.decisions(desk, item, &now)?;
        self.follow_ups(desk, item, &before, &now)?;
        self.inputs(desk, item, &before, &now)?;
        // A case's own texts leave the house: nothing exempt goes into them by itself.
        if item.access == Access::Public { self.pass_on(desk, item, &before, &now) } else { Ok(()) }
    }

    /// The item has become exempt, or public again: what the case has of its minutes goes, or comes.
    pub fn shield(&self, desk: &mut Desk<'_>, item: &AgendaItem) -> Result<(), Refusal> {
        let said = self.read(&item.minutes);
        if item.access == Access::Public {
            return self.pass_on(desk, item, &Said::default(), &said);
        }
        self.withdraw(desk, item, &said)
    }

    /// What the case has of what is said under its item.
    fn pass_on(
        &self,
        desk: &mut Desk<'_>,
        item: &AgendaItem,
        before: &Said,
        now: &Said,
    ) -> Result<(), Refusal> {
        self.reply(desk, item, before, now)?;
        self.assessment(desk, item, before, now)
    }

    /// Takes what was said out of the case's texts that wait for an answer: the own assessment, the
    /// council's reply. An answer that was given stands by itself.
    fn withdraw(&self, desk: &mut Desk<'_>, item: &AgendaItem, said: &Said) -> Result<(), Refusal> {
        let Some(case) = item.case.map(|id| desk.find::<Case>(id)).transpose()? else { return Ok(()) };
        let decided = said.decisions.iter().map(|it| it.text.as_str());
        let lines: Vec<&str> = decided.chain(said.consequences.values().flat_map(|it| it.lines())).collect();
        let without = |text: &str, said: &str| struck(&refilled(text, said, ""), &lines);
        for reply in desk.view().indexed::<CouncilReply>(Index::RepliesOfCase, case.id.0)? {
            if reply.council == self.meeting.council && reply.answered.is_none() {
                let text = without(&reply.text, &self.told(said));
                desk.put(CouncilReply { text, ..reply });
            }
        }
        for mut own in look::assessments(desk.view(), case.id)? {
            if own.region != self.own || own.answered.is_some() {
                continue;
            }
            for heading in Heading::VARIANTS {
                let told = said.consequences.get(heading).map_or("", String::as_str);
                *own.text_mut(*heading) = without(own.text(*heading), told);
            }
            own.no_consequence.retain(|heading| !said.without.contains(heading));
            desk.put(own);
        }
        Ok(())
    }

    /// The elections that the item's text tells of.
    pub fn elections(&self, item: &AgendaItem) -> Vec<Election> {
        self.read(&item.minutes).elections
    }

    fn read(&self, text: &str) -> Said {
        let context = Context { directory: &self.directory, today: self.meeting.start.day() };
        Said::read(text, &context, &self.wording)
    }

    /// A decision is nothing but what the text says.
    fn decisions(&self, desk: &mut Desk<'_>, item: &AgendaItem, now: &Said) -> Result<(), Refusal> {
        let stand: Vec<Decision> = desk.view().indexed(Index::DecisionsOfItem, item.id.0)?;
        let texts: Vec<&str> = stand.iter().map(|it| it.text.as_str()).collect();
        let said: Vec<&str> = now.decisions.iter().map(|it| it.text.as_str()).collect();
        let fate = follow(&texts, &texts, &said);
        for (decision, kept) in now.decisions.iter().zip(fate.kept) {
            let id = match kept {
                Some(at) => stand[at].id,
                None => DecisionId(desk.new_id::<Decision>()?),
            };
            desk.put(Decision {
                id,
                council: self.meeting.council,
                item: item.id,
                case: item.case,
                text: decision.text.clone(),
                dissents: decision.dissents.clone(),
            });
        }
        fate.gone.into_iter().for_each(|at| desk.remove::<Decision>(stand[at].id));
        Ok(())
    }

    fn follow_ups(
        &self,
        desk: &mut Desk<'_>,
        item: &AgendaItem,
        before: &Said,
        now: &Said,
    ) -> Result<(), Refusal> {
        let stand = look::follow_ups(desk.view(), item.id)?;
        let texts: Vec<&str> = stand.iter().map(|it| it.what.as_str()).collect();
        let what = |said: &'_ Said| said.follow_ups.iter().map(|it| it.what.clone()).collect::<Vec<_>>();
        let (were, are) = (what(before), what(now));
        let fate = follow(&texts, &slices(&were), &slices(&are));
        for (said, kept) in now.follow_ups.iter().zip(fate.kept) {
            let follow_up = match kept {
                Some(at) => told_again(stand[at].clone(), said),
                None => FollowUp {
                    id: FollowUpId(desk.new_id::<FollowUp>()?),
                    council: self.meeting.council,
                    item: item.id,
                    what: said.what.clone(),
                    owner: said.owner.clone(),
                    due: said.due,
                    state: FollowUpState::Open,
                },
            };
            desk.put(follow_up);
        }
        let untouched = |at: &usize| stand[*at].state == FollowUpState::Open;
        let gone = fate.gone.into_iter().filter(untouched);
        gone.for_each(|at| desk.remove::<FollowUp>(stand[at].id));
        Ok(())
    }

    fn inputs(
        &self,
        desk: &mut Desk<'_>,
        item: &AgendaItem,
        before: &Said,
        now: &Said,
    ) -> Result<(), Refusal> {
        let stand: Vec<Input> = desk.view().indexed(Index::InputsOfItem, item.id.0)?;
        let texts: Vec<&str> = stand.iter().map(|it| it.text.as_str()).collect();
        let text = |said: &'_ Said| said.inputs.iter().map(|it| it.text.clone()).collect::<Vec<_>>();
        let (were, are) = (text(before), text(now));
        let fate = follow(&texts, &slices(&were), &slices(&are));
        for (said, kept) in now.inputs.iter().zip(fate.kept) {
            let (id, state) = match kept {
                Some(at) => (stand[at].id, stand[at].state.clone()),
                None => (InputId(desk.new_id::<Input>()?), InputState::Waiting),
            };
            let source = if said.later { InputSource::Later(item.id) } else { InputSource::Spoken(item.id) };
            desk.put(Input {
                id,
                council: self.meeting.council,
                from: said.from.clone(),
                text: said.text.clone(),
                received: self.meeting.start.day(),
                source,
                state,
            });
        }
        let waits = |at: &usize| stand[*at].state == InputState::Waiting;
        fate.gone.into_iter().filter(waits).for_each(|at| desk.remove::<Input>(stand[at].id));
        Ok(())
    }

    /// What was decided and said under a consultation's item is the council's reply, until it has
    /// answered. A text that somebody is writing is left to them.
    fn reply(
        &self,
        desk: &mut Desk<'_>,
        item: &AgendaItem,
        before: &Said,
        now: &Said,
    ) -> Result<(), Refusal> {
        let Some(case) = item.case.map(|id| desk.find::<Case>(id)).transpose()? else { return Ok(()) };
        let open = case.state.waits_for_council() && case.track.asks_councils();
        let (before, now) = (self.told(before), self.told(now));
        if !open || before == now {
            return Ok(());
        }
        let all = look::replies(desk.view(), &case)?;
        let Some(reply) = all.into_iter().find(|it| it.council == self.meeting.council) else {
            return Ok(());
        };
        let writes = !reply.is_unwritten() && desk.view().draft(TextKey::Reply(reply.id))?.is_some();
        if writes || reply.answered.is_some() || reply.waived.is_some() {
            return Ok(());
        }
        let id = if reply.is_unwritten() { CouncilReplyId(desk.new_id::<CouncilReply>()?) } else { reply.id };
        let text = refilled(&reply.text, &before, &now);
        desk.put(CouncilReply { id, text, ..reply });
        Ok(())
    }

    /// What a council decided and said, as one text.
    fn told(&self, said: &Said) -> String {
        let mut parts: Vec<String> = said.decisions.iter().map(|it| it.text.clone()).collect();
        for heading in Heading::VARIANTS {
            let name: &str = heading.into();
            let name = self.wording.say(&format!("heading-{name}"));
            let silent = said.without.contains(heading).then(|| self.wording.say("reply-no-consequence"));
            let text = said.consequences.get(heading).filter(|text| !text.is_empty()).cloned();
            parts.extend(text.or(silent).map(|text| format!("{name}: {text}")));
        }
        parts.join("\n\n")
    }

    /// What was said under a case's item is the own region's assessment, until the leader has
    /// answered. A text that somebody is writing is left to them.
    fn assessment(
        &self,
        desk: &mut Desk<'_>,
        item: &AgendaItem,
        before: &Said,
        now: &Said,
    ) -> Result<(), Refusal> {
        let none = before.consequences.is_empty() && now.consequences.is_empty();
        let Some(case) = item.case.filter(|_| !none) else { return Ok(()) };
        let case: Case = desk.find(case)?;
        if case.track.asks_councils() {
            return Ok(());
        }
        let all = look::assessments(desk.view(), case.id)?;
        let own = all.into_iter().find(|it| it.region == self.own);
        let open = case.is_unasked() || case.state == CaseState::UnderAssessment;
        if !open || own.as_ref().is_some_and(|own| own.is_settled(case.version)) {
            return Ok(());
        }
        let mut assessment = match own {
            Some(own) => own,
            None => Assessment::new(AssessmentId(desk.new_id::<Assessment>()?), case.id, self.own),
        };
        let headings = before.consequences.keys().chain(now.consequences.keys());
        let mut headings: Vec<Heading> = headings.copied().collect();
        headings.dedup();
        for heading in headings {
            if desk.view().draft(TextKey::Assessment(assessment.id, heading))?.is_some() {
                continue;
            }
            let said = |said: &'_ Said| said.consequences.get(&heading).cloned().unwrap_or_default();
            let text = assessment.text_mut(heading);
            *text = refilled(text, &said(before), &said(now));
            let silent = text.is_empty();
            assessment.no_consequence.retain(|it| *it != heading);
            if silent && now.without.contains(&heading) {
                assessment.no_consequence.push(heading);
            }
        }
        desk.put(assessment);
        Ok(())
    }
}

/// A follow-up that nobody has touched is what the text says; one that lives on keeps its state
/// and its day. What the text leaves open stays as it was told by hand.
fn told_again(stands: FollowUp, said: &SaidFollowUp) -> FollowUp {
    let what = said.what.clone();
    if stands.state != FollowUpState::Open {
        return FollowUp { what, ..stands };
    }
    let owner = said.owner.clone().or(stands.owner);
    FollowUp { what, owner, due: said.due.or(stands.due), ..stands }
}

/// The text with what the meeting said before replaced by what it says now. What somebody else
/// wrote stays, and what the meeting says is added after it.
fn refilled(stands: &str, before: &str, now: &str) -> String {
    if !before.is_empty() && stands.contains(before) {
        return stands.replacen(before, now, 1).trim().to_owned();
    }
    match (stands.trim(), now) {
        (_, "") => stands.to_owned(),
        ("", _) => now.to_owned(),
        (whole, _) if whole.contains(now) => stands.to_owned(),
        (whole, _) => format!("{whole}\n\n{now}"),
    }
}

/// The text with a mark in place of what was said, where a line ends with it.
fn struck(text: &str, said: &[&str]) -> String {
    let lines = text.split('\n').map(|line| {
        let ends = line.trim_end();
        let of_it = said.iter().filter(|said| !said.is_empty() && ends.ends_with(**said));
        match of_it.max_by_key(|said| said.len()).and_then(|said| ends.strip_suffix(said)) {
            Some(kept) => format!("{kept}…"),
            None => line.to_owned(),
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn slices(lines: &[String]) -> Vec<&str> {
    lines.iter().map(String::as_str).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_assessment_is_filled_and_never_overwritten() {
        for (stands, before, now, text) in [
            ("", "", "Dekker målet.", "Dekker målet."),
            ("Leders ord.", "", "Dekker målet.", "Leders ord.\n\nDekker målet."),
            ("Dekker målet.", "Dekker målet.", "Dekker målet bedre.", "Dekker målet bedre."),
            ("Leders ord.\n\nDekker.", "Dekker.", "Dekker ikke.", "Leders ord.\n\nDekker ikke."),
            ("Leders ord.\n\nDekker.", "Dekker.", "", "Leders ord."),
            ("Skrevet om av leder.", "Dekker.", "Dekker.", "Skrevet om av leder.\n\nDekker."),
            ("Leders ord.", "Borte.", "", "Leders ord."),
            ("Dekker.", "", "Dekker.", "Dekker."),
        ] {
            assert_eq!(refilled(stands, before, now), text, "{stands:?}: {before:?} → {now:?}");
        }
    }
}
