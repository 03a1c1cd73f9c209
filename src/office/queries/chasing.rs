//! Who has not answered, over all open cases: what is late, and what will be.

use std::collections::HashMap;

use super::Counter;
use crate::domain::{
    Council, CouncilId, Day, Lateness, Office, Person, Region, RegionId, Specialty, SpecialtyId, last_near,
};
use crate::office::board::{OpenCase, Silent};
use crate::office::{ChaseLine, Refusal, look};
use crate::store::{Records, View};

/// Whom the open cases wait for whose deadline is over or near, the latest first. No case is read
/// for it.
pub fn chasing(at: &Counter<'_>) -> Result<Vec<ChaseLine>, Refusal> {
    let (today, until) = (at.today(), last_near(at.today()));
    let names = Names::on(at.view, today)?;
    let mut lines = Vec::new();
    for case in at.open_cases()?.all().filter(|case| !case.silent.is_empty()) {
        let Some(deadline) = case.inner.filter(|day| *day <= until) else { continue };
        let due = (deadline, Lateness::of(deadline, today));
        lines.extend(case.silent.iter().filter_map(|silent| names.line(case, silent, due)));
    }
    lines.sort_by_key(|line| (line.deadline, line.number.year, line.number.number, line.region.id));
    Ok(lines)
}

/// What is called how, and who leads where.
struct Names {
    regions: HashMap<RegionId, Region>,
    codes: HashMap<SpecialtyId, String>,
    /// The specialty of each council.
    specialties: HashMap<CouncilId, SpecialtyId>,
    councils: HashMap<(SpecialtyId, RegionId), CouncilId>,
    holders: HashMap<(CouncilId, Office), String>,
}

impl Names {
    fn on(view: &dyn View, today: Day) -> Result<Self, Refusal> {
        let mut holders = HashMap::new();
        for held in look::all_holdings_from(view, today)?.iter().filter(|it| it.term.holds_on(today)) {
            let person: Person = look::find(view, held.person)?;
            holders.insert((held.council, held.office), person.name);
        }
        let councils: Vec<Council> = view.all()?;
        Ok(Self {
            regions: view.all::<Region>()?.into_iter().map(|it| (it.id, it)).collect(),
            codes: view.all::<Specialty>()?.into_iter().map(|it| (it.id, it.code)).collect(),
            specialties: councils.iter().map(|it| (it.id, it.specialty)).collect(),
            councils: councils.iter().map(|it| ((it.specialty, it.region), it.id)).collect(),
            holders,
        })
    }

    fn code(&self, specialty: SpecialtyId) -> String {
        self.codes.get(&specialty).cloned().unwrap_or_default()
    }

    fn line(
        &self,
        case: &OpenCase,
        silent: &Silent,
        (deadline, lateness): (Day, Lateness),
    ) -> Option<ChaseLine> {
        let council = silent.council.and_then(|id| Some((id, self.code(*self.specialties.get(&id)?))));
        let codes: Vec<String> = case.card.specialties.iter().map(|id| self.code(*id)).collect();
        Some(ChaseLine {
            cross_regional: case.cross_regional,
            case: case.card.id,
            number: case.card.number,
            title: case.card.title.clone(),
            place: council.as_ref().map_or_else(|| codes.join(" "), |(_, code)| code.clone()),
            region: self.regions.get(&silent.region)?.clone(),
            who: self.head(case, silent),
            council,
            lacks: silent.lacks.clone(),
            deadline,
            lateness,
            reminders: silent.reminders.clone(),
            letter: silent.letter,
        })
    }

    /// Who would be reminded: whoever leads, else the deputy leader; of the council, or of the
    /// region's first council of the case's specialties that has one.
    fn head(&self, case: &OpenCase, silent: &Silent) -> Option<String> {
        let of = |specialty: &SpecialtyId| self.councils.get(&(*specialty, silent.region)).copied();
        let councils: Vec<CouncilId> = match silent.council {
            _ if case.cross_regional => Vec::new(),
            Some(council) => vec![council],
            None => case.card.specialties.iter().filter_map(of).collect(),
        };
        let held = |office| councils.iter().find_map(|id| self.holders.get(&(*id, office)));
        held(Office::Leader).or_else(|| held(Office::DeputyLeader)).cloned()
    }
}
