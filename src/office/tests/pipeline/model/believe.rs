//! What is believed after a command that was taken.

use std::collections::BTreeMap;

use super::{Course, Model, Part, leads_to};
use crate::domain::*;
use crate::office::*;

/// How the records are called that a command made or spoke of.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// The case that was made.
    pub made: Option<CaseId>,
    /// The version of the case that the command spoke of.
    pub version: u32,
    pub parts: BTreeMap<(CaseId, RegionId), AssessmentId>,
    pub voices: BTreeMap<CouncilReplyId, (CaseId, CouncilId)>,
    /// The letters that the command is about, as they stood before it.
    pub letters: Vec<Letter>,
    pub form: Option<Form>,
}

/// A form that was sent out and filled in.
#[derive(Clone, Debug)]
pub struct Form {
    pub case: CaseId,
    pub region: RegionId,
    pub version: u32,
    pub position: Position,
    /// Nothing is left out.
    pub whole: bool,
    pub text: String,
}

impl Model {
    /// Learns from a command that was taken and changed something. `found` finds out what the
    /// records were called that it made or spoke of.
    pub fn learns(&mut self, seq: u64, command: &Command, today: Day, found: &Found) {
        let before = self.now.clone();
        self.seq = seq;
        self.believe(command, today, found);
        self.remember(seq, &before);
    }

    fn believe(&mut self, command: &Command, today: Day, found: &Found) {
        match command {
            Command::RegisterCase { case } => self.begins(found, case.clone(), 0),
            Command::AnnounceConsultation { about, case } => {
                let of = &self.now.cases[about];
                assert!(of.place == CaseState::WithDirectorate && !of.asks_councils(), "announced on {of:?}");
                let version = of.version.min(1);
                self.begins(found, CaseDetails { track: Track::Consultation, ..case.clone() }, version);
            }
            Command::ChangeCase { id, case } => {
                let seat = self.seat(case);
                let course = self.course(*id);
                course.details = case.clone();
                if matches!(course.place, CaseState::Received | CaseState::Prepared) {
                    course.seat = seat;
                }
            }
            Command::MoveCase { id, step, .. } => self.steps(*id, *step, today, found),
            Command::DecideCase { id, ruling } => {
                let from = self.standing(*id);
                let decided = CaseState::Decided(ruling.outcome);
                let open = [CaseState::WithDirectorate, CaseState::InEffect, decided];
                assert!(open.contains(&from), "decided from {from:?}");
                self.rules(*id, ruling, today);
            }
            Command::NoteTold { id, on, .. } => self.notes(*id, *on),
            Command::CorrectCase { id, state, .. } => {
                let derived = *state == CaseState::Assessed;
                let place = if derived { CaseState::UnderAssessment } else { *state };
                self.unrules(*id, place);
                if self.now.cases[id].place != place {
                    self.course(*id).put(place, today);
                }
            }
            Command::HandOverCase { id, .. } => {
                let course = self.course(*id);
                let lead = course.seat != Some(Seating::Lead);
                course.seat = Some(if lead { Seating::Lead } else { Seating::Mirror });
                if lead && course.place == CaseState::UnderAssessment {
                    let mut unasked = self.regions.clone();
                    unasked.retain(|it| self.part(*id, *it).is_none_or(|part| part.asked.is_none()));
                    self.ask(*id, &unasked, today, found);
                }
            }
            Command::SetFagkontakt { specialty, region, from } => {
                let leads = self.now.leads.entry(*specialty).or_default();
                leads.retain(|(day, _)| *day != Some(*from));
                leads.push((Some(*from), *region));
                leads.sort_by_key(|(day, _)| *day);
                for (id, course) in self.now.cases.clone() {
                    if matches!(course.place, CaseState::Received | CaseState::Prepared)
                        && course.details.specialties.contains(specialty)
                    {
                        self.course(id).seat = self.seat(&course.details);
                    }
                }
            }
            Command::AskAnew { case, region } => {
                let version = self.now.cases[case].version;
                let mut anew = self.asked_for(*case);
                anew.retain(|it| region.is_none_or(|region| region == *it));
                anew.retain(|it| self.part(*case, *it).is_some_and(|part| part.is_behind(version)));
                self.ask(*case, &anew, today, found);
            }
            Command::AddChangeRow { case, .. }
            | Command::SetChangeRow { case, .. }
            | Command::RemoveChangeRow { case, .. } => self.rows_changed(*case, found.version),
            Command::MarkLetterSent { on, .. } | Command::MarkAllSent { on, .. } => {
                for letter in &found.letters {
                    self.sent(letter, *on, today);
                }
            }
            Command::RecallLetter { .. } => self.recalled(&found.letters[0], today),
            _ => {
                self.believe_of_parts(command, found);
                self.believe_of_councils(command, today, found);
            }
        }
    }

    fn begins(&mut self, found: &Found, details: CaseDetails, version: u32) {
        let (seat, since) = (self.seat(&details), details.received);
        let course = Course { details, seat, place: CaseState::Received, since, version };
        self.now.cases.insert(found.made.unwrap(), course);
    }

    fn steps(&mut self, id: CaseId, step: CaseStep, today: Day, found: &Found) {
        let course = &self.now.cases[&id];
        let (track, seat, from) = (course.details.track, course.seat, self.standing(id));
        let to = leads_to(track, seat, from, step);
        let to = to.unwrap_or_else(|| panic!("{step:?} was taken from {from:?} on {track:?}"));
        assert_eq!(self.objections(id, step), [], "{step:?} was taken all the same");
        if let CaseState::Decided(outcome) = to {
            let effective = self.now.cases[&id].details.effective;
            let (reference, rows) = (String::new(), Vec::new());
            self.rules(id, &RulingDetails { on: today, reference, outcome, rows, effective }, today);
        }
        self.course(id).put(to, today);
        if step == CaseStep::RequestAssessment && track == Track::Consultation {
            self.ask_councils(id, today);
        } else if step == CaseStep::RequestAssessment {
            self.ask(id, &self.asked_for(id), today, found);
        }
    }

    fn believe_of_parts(&mut self, command: &Command, found: &Found) {
        match command {
            Command::WriteText { text: TextKey::Assessment(id, heading), content } => {
                self.its(*id).written[*heading as usize] = !content.trim().is_empty();
            }
            Command::AnswerAssessment { id, position, .. } => {
                let part = self.its(*id);
                let silent = (0..3).any(|n| !part.written[n] && !part.none[n]);
                assert!(*position == Position::NoRemarks || !silent, "a heading without a word was taken");
                (0..3).for_each(|n| part.none[n] &= !part.written[n]);
                (part.said, part.hinted, part.waived) = (Some(*position), Some(*position), false);
            }
            Command::MarkNoConsequence { id, heading, said } => self.its(*id).none[*heading as usize] = *said,
            Command::WaiveAssessment { id, .. } => self.its(*id).waived = true,
            Command::ReopenAssessment { id } => {
                let part = self.its(*id);
                (part.said, part.hinted, part.waived) = (None, None, false);
            }
            Command::TakeForm { on, .. } => {
                let (form, on) = (found.form.clone().unwrap(), *on);
                let id = self.id_of(form.case, form.region).unwrap();
                let part = self.its(id);
                assert!(part.asked.is_some_and(|_| form.version <= found.version), "nobody asked {on:?}");
                // Who has no remarks need say nothing under the headings.
                let answers = form.whole || form.position == Position::NoRemarks;
                part.about = form.version;
                (part.said, part.hinted) = (answers.then_some(form.position), Some(form.position));
                (part.written, part.none) = ([true, form.whole, false], [false, false, true]);
                part.waived &= !answers;
            }
            _ => {}
        }
    }

    fn ask(&mut self, case: CaseId, regions: &[RegionId], today: Day, found: &Found) {
        let version = self.now.cases[&case].version;
        for region in regions {
            let id = found.parts[&(case, *region)];
            let part = self.now.parts.entry(id).or_insert_with(|| Part::new(case, *region));
            // Who answered on the version that counts has answered.
            if part.said_on(version).is_some() {
                continue;
            }
            (part.said, part.hinted, part.waived) = (None, None, false);
            (part.asked, part.about) = (Some(today), version);
        }
    }

    /// Whoever was asked about a version, or has answered on it, was asked about that one for ever.
    fn rows_changed(&mut self, case: CaseId, version: u32) {
        let old = self.now.cases[&case].version;
        assert!(version == old || version == old + 1, "{old} became {version}");
        let bound = self.was_asked_about(case, old);
        assert!(version > old || !(bound || old == 0), "version {old} was changed under its readers");
        self.course(case).version = version;
    }

    /// Somebody was asked about this version of the change, or has answered on it.
    pub fn was_asked_about(&self, case: CaseId, version: u32) -> bool {
        let parts = self.now.parts.values().filter(|it| it.case == case);
        let voices = self.now.voices.iter().filter(|((of, _), _)| *of == case).map(|(_, it)| it);
        parts
            .map(|it| (it.asked, it.about))
            .chain(voices.map(|it| (it.asked, it.about)))
            .any(|(asked, about)| asked.is_some() && about == version)
    }

    fn its(&mut self, id: AssessmentId) -> &mut Part {
        self.now.parts.get_mut(&id).unwrap()
    }

    fn id_of(&self, case: CaseId, region: RegionId) -> Option<AssessmentId> {
        let is = |part: &Part| part.case == case && part.region == region;
        self.now.parts.iter().find(|(_, part)| is(part)).map(|(id, _)| *id)
    }
}
