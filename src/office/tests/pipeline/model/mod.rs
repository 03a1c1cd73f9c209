//! A small secretariat beside the real one: what it would believe after each command that was
//! taken. It is written from the routine and knows nothing of how the office keeps its records.

use std::collections::{BTreeMap, HashMap};

use crate::domain::*;
use crate::office::*;

/// What is believed of a case.
#[derive(Clone, Debug, PartialEq)]
pub struct Course {
    pub details: CaseDetails,
    pub seat: Option<Seating>,
    /// Where it was put; *assessed* is worked out.
    pub place: CaseState,
    pub version: u32,
}

/// What is believed of one region's part.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    pub case: CaseId,
    pub region: RegionId,
    pub asked: Option<Day>,
    pub reminded: Vec<Day>,
    /// The version that was asked about last, or that the form was about.
    pub about: u32,
    /// What the leader said, once it counts as said.
    pub said: Option<Position>,
    /// What has come so far of an answer that does not count yet.
    pub hinted: Option<Position>,
    pub written: [bool; 3],
    pub none: [bool; 3],
    pub waived: bool,
}

impl Part {
    fn new(case: CaseId, region: RegionId) -> Self {
        Self {
            case,
            region,
            asked: None,
            reminded: Vec::new(),
            about: 0,
            said: None,
            hinted: None,
            written: [false; 3],
            none: [false; 3],
            waived: false,
        }
    }

    /// Said on the version that counts.
    pub fn said_on(&self, version: u32) -> Option<Position> {
        self.said.filter(|_| self.about >= version)
    }

    /// Asked about an earlier version, and not passed over.
    fn is_behind(&self, version: u32) -> bool {
        self.asked.is_some() && !self.waived && self.about < version
    }

    pub fn is_settled(&self, version: u32) -> bool {
        self.waived || self.said_on(version).is_some()
    }

    /// What a reminder has to ask for, told as the letter's reader would.
    pub fn lacks(&self, version: u32) -> Vec<Lack> {
        if self.is_settled(version) {
            return Vec::new();
        }
        if self.said.is_some() {
            return vec![Lack::Newer { answered: self.about }];
        }
        let mut lacks = Vec::new();
        if self.hinted.is_none() {
            lacks.push(Lack::Position);
        }
        let headings = [Heading::Professional, Heading::Organisational, Heading::Economic];
        for (n, heading) in headings.into_iter().enumerate() {
            if !self.written[n] && !self.none[n] && self.hinted != Some(Position::NoRemarks) {
                lacks.push(Lack::Text(heading));
            }
        }
        lacks
    }
}

/// From when which region's `RegUt` runs a specialty's cases.
type Leads = Vec<(Option<Day>, RegionId)>;

/// What is believed of everything.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Beliefs {
    pub cases: BTreeMap<CaseId, Course>,
    pub parts: BTreeMap<AssessmentId, Part>,
    pub leads: BTreeMap<SpecialtyId, Leads>,
    /// The cases of which somebody noted that those concerned were told.
    pub told: BTreeMap<CaseId, Day>,
    /// The notices that were sent.
    pub notices: BTreeMap<LetterId, CaseId>,
}

/// What was believed before an entry of the journal, of all that it changed.
#[derive(Default)]
struct Before {
    cases: BTreeMap<CaseId, Option<Course>>,
    parts: BTreeMap<AssessmentId, Option<Part>>,
    leads: BTreeMap<SpecialtyId, Option<Leads>>,
    told: BTreeMap<CaseId, Option<Day>>,
    notices: BTreeMap<LetterId, Option<CaseId>>,
}

pub struct Model {
    pub regions: Vec<RegionId>,
    pub own: RegionId,
    pub now: Beliefs,
    log: HashMap<u64, Before>,
}

impl Model {
    pub fn new(regions: Vec<RegionId>, own: RegionId, leads: BTreeMap<SpecialtyId, Leads>) -> Self {
        Self { regions, own, now: Beliefs { leads, ..Beliefs::default() }, log: HashMap::new() }
    }

    /// The parts of the regions that must answer.
    pub fn asked_for(&self, case: CaseId) -> Vec<RegionId> {
        match self.now.cases[&case].seat {
            Some(Seating::Mirror) => vec![self.own],
            _ => self.regions.clone(),
        }
    }

    pub fn part(&self, case: CaseId, region: RegionId) -> Option<&Part> {
        self.now.parts.values().find(|it| it.case == case && it.region == region)
    }

    /// The regions that the case still waits for.
    pub fn unsettled(&self, case: CaseId) -> Vec<RegionId> {
        let version = self.now.cases[&case].version;
        let mut wanted = self.asked_for(case);
        wanted.retain(|region| !self.part(case, *region).is_some_and(|part| part.is_settled(version)));
        wanted
    }

    pub fn standing(&self, case: CaseId) -> CaseState {
        match self.now.cases[&case].place {
            CaseState::UnderAssessment if self.unsettled(case).is_empty() => CaseState::Assessed,
            place => place,
        }
    }

    /// Why the step cannot be taken though it leads on from here.
    pub fn objections(&self, case: CaseId, step: CaseStep) -> Vec<Reason> {
        let course = &self.now.cases[&case];
        let CaseDetails { specialties, inner_deadline, outer_deadline, effective, .. } = &course.details;
        let mut reasons = Vec::new();
        let mut need = |holds: bool, reason| reasons.extend(Some(reason).filter(|_| !holds));
        match step {
            CaseStep::Prepare | CaseStep::RequestAssessment => {
                need(!specialties.is_empty(), Reason::NoSpecialty);
                need(course.seat.is_some(), Reason::FagkontaktUnknown);
                if step == CaseStep::RequestAssessment {
                    need(inner_deadline.is_some(), Reason::NoInnerDeadline);
                    if let (Some(inner), Some(outer)) = (*inner_deadline, *outer_deadline) {
                        need(inner <= outer, Reason::InnerAfterOuter { inner, outer });
                    }
                }
            }
            CaseStep::PassOn => need(course.seat == Some(Seating::Mirror), Reason::FagkontaktIsNotElsewhere),
            CaseStep::Close => need(self.may_be_told(case), Reason::NotTold),
            CaseStep::TakeEffect => need(effective.is_some(), Reason::NoEffectiveDay),
            _ => {}
        }
        reasons
    }

    /// Somebody told those concerned what was decided, or it is for another to tell.
    pub fn may_be_told(&self, case: CaseId) -> bool {
        let mirror = self.now.cases[&case].seat == Some(Seating::Mirror);
        mirror || self.now.told.contains_key(&case) || self.now.notices.values().any(|it| *it == case)
    }

    /// Who is fagkontakt for a specialty on a day.
    fn lead(&self, id: SpecialtyId, day: Day) -> Option<RegionId> {
        let known = self.now.leads.get(&id)?;
        let until = known.iter().filter(|(from, _)| from.is_none_or(|from| from <= day));
        until.map(|(_, region)| *region).next_back()
    }

    /// Another `RegUt` is fagkontakt, today or when the case came, and so gets the answer.
    pub fn is_run_elsewhere(&self, case: CaseId, today: Day) -> bool {
        let details = &self.now.cases[&case].details;
        let leads = |id: &SpecialtyId| [today, details.received].map(|day| self.lead(*id, day));
        details.specialties.iter().flat_map(leads).any(|lead| lead.is_some_and(|it| it != self.own))
    }

    /// Who runs the case, by who was fagkontakt when it came.
    fn seat(&self, details: &CaseDetails) -> Option<Seating> {
        let known: Vec<RegionId> =
            details.specialties.iter().filter_map(|id| self.lead(*id, details.received)).collect();
        match known.as_slice() {
            [] => None,
            some if some.contains(&self.own) => Some(Seating::Lead),
            _ => Some(Seating::Mirror),
        }
    }

    /// Learns from a command that was taken and changed something. `found` finds out what the
    /// records were called that it made or spoke of.
    pub fn learns(&mut self, seq: u64, command: &Command, today: Day, found: &Found) {
        let before = self.now.clone();
        self.believe(command, today, found);
        self.log.insert(seq, Before::between(&before, &self.now));
    }

    /// Somebody took back that entry, or did it again.
    pub fn turns_back(&mut self, seq: u64, of: u64) {
        let before = self.now.clone();
        let Before { cases, parts, leads, told, notices } = &self.log[&of];
        restore(&mut self.now.cases, cases);
        restore(&mut self.now.parts, parts);
        restore(&mut self.now.leads, leads);
        restore(&mut self.now.told, told);
        restore(&mut self.now.notices, notices);
        self.log.insert(seq, Before::between(&before, &self.now));
    }

    fn believe(&mut self, command: &Command, today: Day, found: &Found) {
        match command {
            Command::RegisterCase { case } => {
                let seat = self.seat(case);
                let course = Course { details: case.clone(), seat, place: CaseState::Received, version: 0 };
                self.now.cases.insert(found.made.unwrap(), course);
            }
            Command::ChangeCase { id, case } => {
                let seat = self.seat(case);
                let course = self.course(*id);
                course.details = case.clone();
                if matches!(course.place, CaseState::Received | CaseState::Prepared) {
                    course.seat = seat;
                }
            }
            Command::MoveCase { id, step, .. } => {
                let course = &self.now.cases[id];
                let (track, seat, from) = (course.details.track, course.seat, self.standing(*id));
                let to = leads_to(track, seat, from, *step);
                let to = to.unwrap_or_else(|| panic!("{step:?} was taken from {from:?} on {track:?}"));
                assert_eq!(self.objections(*id, *step), [], "{step:?} was taken all the same");
                self.course(*id).place = to;
                if *step == CaseStep::DecideUnchanged {
                    self.course(*id).details.effective = None;
                }
                if *step == CaseStep::RequestAssessment {
                    self.ask(*id, &self.asked_for(*id), today, found);
                }
            }
            Command::DecideCase { id, ruling } => {
                let from = self.standing(*id);
                let decided = CaseState::Decided(ruling.outcome);
                let open = [CaseState::WithDirectorate, CaseState::InEffect, decided];
                assert!(open.contains(&from), "decided from {from:?}");
                let course = self.course(*id);
                course.details.effective =
                    ruling.effective.filter(|_| ruling.outcome != CaseOutcome::Unchanged);
                if from == CaseState::WithDirectorate {
                    course.place = decided;
                }
            }
            Command::NoteTold { id, on, .. } => {
                self.now.told.insert(*id, *on);
            }
            Command::CorrectCase { id, state, .. } => {
                let derived = *state == CaseState::Assessed;
                self.course(*id).place = if derived { CaseState::UnderAssessment } else { *state };
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
            _ => self.believe_of_parts(command, found),
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
            Command::MarkLetterSent { on, .. } => self.sent(found.letter.as_ref().unwrap(), *on),
            Command::RecallLetter { .. } => {
                let letter = found.letter.as_ref().unwrap();
                self.now.notices.remove(&letter.id);
                if let Some(part) = self.waited_for(letter).filter(|_| letter.kind == LetterKind::Reminder) {
                    part.reminded.retain(|day| Some(*day) != letter.sent);
                }
            }
            _ => {}
        }
    }

    /// What a letter asks about, as long as the answer is waited for.
    fn waited_for(&mut self, letter: &Letter) -> Option<&mut Part> {
        let open = self.now.cases[&letter.case].place == CaseState::UnderAssessment;
        let id = self.id_of(letter.case, letter.region.filter(|_| open)?)?;
        self.now.parts.get_mut(&id)
    }

    fn sent(&mut self, letter: &Letter, on: Day) {
        if letter.kind == LetterKind::Notice {
            self.now.notices.insert(letter.id, letter.case);
        }
        let Some(part) = self.waited_for(letter) else { return };
        match letter.kind {
            LetterKind::Reminder => {
                assert!(part.reminded.iter().all(|day| *day < on), "reminded twice on a day");
                part.reminded.push(on);
            }
            LetterKind::Request if part.is_behind(letter.version) => {
                (part.said, part.hinted) = (None, None);
                (part.asked, part.about) = (Some(on), letter.version);
            }
            LetterKind::Request if part.said.is_none() && part.reminded.is_empty() => part.asked = Some(on),
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
        let bound =
            self.now.parts.values().any(|it| it.case == case && it.asked.is_some() && it.about == old);
        assert!(version == old || version == old + 1, "{old} became {version}");
        assert!(version > old || !(bound || old == 0), "version {old} was changed under its readers");
        self.course(case).version = version;
    }

    fn course(&mut self, id: CaseId) -> &mut Course {
        self.now.cases.get_mut(&id).unwrap()
    }

    fn its(&mut self, id: AssessmentId) -> &mut Part {
        self.now.parts.get_mut(&id).unwrap()
    }

    fn id_of(&self, case: CaseId, region: RegionId) -> Option<AssessmentId> {
        let is = |part: &Part| part.case == case && part.region == region;
        self.now.parts.iter().find(|(_, part)| is(part)).map(|(id, _)| *id)
    }
}

/// How the records are called that a command made or spoke of.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// The case that was made.
    pub made: Option<CaseId>,
    /// The version of the case that the command spoke of.
    pub version: u32,
    pub parts: BTreeMap<(CaseId, RegionId), AssessmentId>,
    /// As it stood before the command.
    pub letter: Option<Letter>,
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

/// Where a step leads from a state, by the routine; nowhere where it is not for the taking.
#[rustfmt::skip]
pub fn leads_to(track: Track, seat: Option<Seating>, from: CaseState, step: CaseStep) -> Option<CaseState> {
    use CaseState as S;
    use CaseStep as Step;
    let (proposal, ours) = (track == Track::Proposal, seat != Some(Seating::Mirror));
    let to = match (step, from) {
        (Step::Prepare, S::Received) => S::Prepared,
        (Step::RequestAssessment, S::Prepared | S::Returned) => S::UnderAssessment,
        (Step::Submit, S::Assessed) if proposal && ours => S::Submitted,
        (Step::Answer, S::Assessed) if !(proposal && ours) => S::Answered,
        (Step::HandOver, S::Submitted | S::Answered) => S::WithDirectorate,
        (Step::Return, S::WithDirectorate) => S::Returned,
        (Step::DecideChanged, S::WithDirectorate) => S::Decided(CaseOutcome::Changed),
        (Step::DecidePartlyChanged, S::WithDirectorate) => S::Decided(CaseOutcome::PartlyChanged),
        (Step::DecideUnchanged, S::WithDirectorate) => S::Decided(CaseOutcome::Unchanged),
        (Step::TakeEffect, S::Decided(CaseOutcome::Changed | CaseOutcome::PartlyChanged)) => S::InEffect,
        (Step::Close, S::InEffect | S::Decided(CaseOutcome::Unchanged)) => S::Closed,
        (Step::Close, S::Answered | S::WithDirectorate) if !ours => S::Closed,
        (Step::PassOn, S::Received | S::Prepared) => S::Left(CaseExit::PassedOn),
        (Step::Decline, S::Received | S::Prepared) if proposal => S::Left(CaseExit::NotSubmitted),
        (Step::Decline, S::UnderAssessment | S::Assessed) if proposal && ours =>
            S::Left(CaseExit::NotSubmitted),
        (Step::Withdraw, S::Received | S::Prepared | S::UnderAssessment | S::Assessed | S::Submitted
            | S::Answered | S::WithDirectorate | S::Returned) => S::Left(CaseExit::Withdrawn),
        _ => return None,
    };
    Some(to)
}

impl Before {
    fn between(old: &Beliefs, new: &Beliefs) -> Self {
        Self {
            cases: changed(&old.cases, &new.cases),
            parts: changed(&old.parts, &new.parts),
            leads: changed(&old.leads, &new.leads),
            told: changed(&old.told, &new.told),
            notices: changed(&old.notices, &new.notices),
        }
    }
}

fn changed<K: Ord + Copy, V: Clone + PartialEq>(
    old: &BTreeMap<K, V>,
    new: &BTreeMap<K, V>,
) -> BTreeMap<K, Option<V>> {
    let keys = old.keys().chain(new.keys()).filter(|key| old.get(key) != new.get(key));
    keys.map(|key| (*key, old.get(key).cloned())).collect()
}

fn restore<K: Ord + Copy, V: Clone>(now: &mut BTreeMap<K, V>, before: &BTreeMap<K, Option<V>>) {
    for (key, value) in before {
        match value {
            Some(value) => now.insert(*key, value.clone()),
            None => now.remove(key),
        };
    }
}
