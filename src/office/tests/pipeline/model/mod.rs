//! A small secretariat beside the real one: what it would believe after each command that was
//! taken. It is written from the routine and knows nothing of how the office keeps its records.
//!
//! [`Beliefs`] are what is believed now; `believe`, `believe_councils` and `believe_letters` say
//! what a command makes of them, `memory` what they were before each entry of the journal.

mod believe;
mod believe_councils;
mod believe_letters;
mod memory;
mod part;
mod routine;
mod ruled;
mod voice;

use std::collections::{BTreeMap, HashMap};

use crate::domain::*;
use crate::office::*;

pub use believe::{Form, Found};
use memory::Before;
pub use part::Part;
pub use routine::leads_to;
use ruled::{Notice, Ruled};
pub use voice::Voice;

/// What is believed of a case.
#[derive(Clone, Debug, PartialEq)]
pub struct Course {
    pub details: CaseDetails,
    pub seat: Option<Seating>,
    /// Where it was put; *assessed* is worked out.
    pub place: CaseState,
    /// When it was put there.
    pub since: Day,
    pub version: u32,
}

impl Course {
    fn put(&mut self, place: CaseState, today: Day) {
        (self.place, self.since) = (place, today);
    }

    /// One letter asks for all regions.
    pub fn asks_cross_regional(&self) -> bool {
        self.details.body == AssessingBody::CrossRegional && self.seat == Some(Seating::Lead)
    }

    pub const fn asks_councils(&self) -> bool {
        matches!(self.details.track, Track::Consultation)
    }
}

/// From when which region's `RegUt` runs a specialty's cases.
type Leads = Vec<(Option<Day>, RegionId)>;

/// What is believed of everything.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Beliefs {
    pub cases: BTreeMap<CaseId, Course>,
    pub parts: BTreeMap<AssessmentId, Part>,
    pub voices: BTreeMap<(CaseId, CouncilId), Voice>,
    pub leads: BTreeMap<SpecialtyId, Leads>,
    /// What Helsedirektoratet decided.
    pub ruled: BTreeMap<CaseId, Ruled>,
    /// The notices that were sent.
    pub notices: BTreeMap<LetterId, Notice>,
}

pub struct Model {
    pub regions: Vec<RegionId>,
    pub own: RegionId,
    /// The own council of each specialty.
    pub councils: BTreeMap<SpecialtyId, CouncilId>,
    pub now: Beliefs,
    log: HashMap<u64, Before>,
    /// The entry of the journal that is being learnt from.
    seq: u64,
}

impl Model {
    pub fn new(
        regions: Vec<RegionId>,
        own: RegionId,
        councils: BTreeMap<SpecialtyId, CouncilId>,
        leads: BTreeMap<SpecialtyId, Leads>,
    ) -> Self {
        let now = Beliefs { leads, ..Beliefs::default() };
        Self { regions, own, councils, now, log: HashMap::new(), seq: 0 }
    }

    /// The parts of the regions that must answer.
    pub fn asked_for(&self, case: CaseId) -> Vec<RegionId> {
        let course = &self.now.cases[&case];
        match course.seat {
            _ if course.asks_councils() => Vec::new(),
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

    /// The councils that a consultation touches: those of its specialties and whoever was added.
    pub fn heard_of(&self, case: CaseId) -> Vec<(CouncilId, Voice)> {
        let course = &self.now.cases[&case];
        if !course.asks_councils() {
            return Vec::new();
        }
        let mut touched: Vec<CouncilId> =
            course.details.specialties.iter().filter_map(|it| self.councils.get(it).copied()).collect();
        let added = self.now.voices.keys().filter(|(of, _)| *of == case).map(|(_, council)| *council);
        for council in added {
            if !touched.contains(&council) {
                touched.push(council);
            }
        }
        let voice = |council| self.now.voices.get(&(case, council)).cloned().unwrap_or_default();
        touched.into_iter().map(|council| (council, voice(council))).collect()
    }

    /// Whoever the case waits for has settled.
    pub fn has_heard_all(&self, case: CaseId) -> bool {
        let course = &self.now.cases[&case];
        if !course.asks_councils() {
            return self.unsettled(case).is_empty();
        }
        let voices = self.heard_of(case);
        !voices.is_empty() && voices.iter().all(|(_, voice)| voice.is_settled(course.version))
    }

    /// How many have settled, of how many that were asked.
    pub fn settled(&self, case: CaseId) -> (u32, u32) {
        let version = self.now.cases[&case].version;
        let parts = self.now.parts.values().filter(|it| it.case == case && it.asked.is_some());
        let voices = self.heard_of(case).into_iter().filter(|(_, voice)| voice.asked.is_some());
        let all = parts.map(|it| it.is_settled(version)).chain(voices.map(|(_, it)| it.is_settled(version)));
        all.fold((0, 0), |(settled, asked), it| (settled + u32::from(it), asked + 1))
    }

    pub fn standing(&self, case: CaseId) -> CaseState {
        match self.now.cases[&case].place {
            CaseState::UnderAssessment if self.has_heard_all(case) => CaseState::Assessed,
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
                need(course.asks_councils() || course.seat.is_some(), Reason::FagkontaktUnknown);
                if step == CaseStep::RequestAssessment {
                    need(inner_deadline.is_some(), Reason::NoInnerDeadline);
                    if let (Some(inner), Some(outer)) = (*inner_deadline, *outer_deadline) {
                        need(inner <= outer, Reason::InnerAfterOuter { inner, outer });
                    }
                }
            }
            // What became of a consultation is told in the case that it was about.
            CaseStep::Close if !course.place.is_decided() => {}
            CaseStep::Close => need(self.may_close(case), Reason::NotTold),
            CaseStep::TakeEffect => need(effective.is_some(), Reason::NoEffectiveDay),
            _ => {}
        }
        reasons
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

    /// Who runs the case, by who was fagkontakt when it came. Nobody's seat matters in a consultation.
    fn seat(&self, details: &CaseDetails) -> Option<Seating> {
        let known: Vec<RegionId> =
            details.specialties.iter().filter_map(|id| self.lead(*id, details.received)).collect();
        match known.as_slice() {
            _ if details.track == Track::Consultation => None,
            [] => None,
            some if some.contains(&self.own) => Some(Seating::Lead),
            _ => Some(Seating::Mirror),
        }
    }

    fn course(&mut self, id: CaseId) -> &mut Course {
        self.now.cases.get_mut(&id).unwrap()
    }
}
