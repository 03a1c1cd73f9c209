//! Who holds office in a region's council on a day.

use crate::documents::{CouncilName, Recipient};
use crate::domain::{Case, Council, Day, Office, Person, Region, RegionId, Specialty};
use crate::office::{Refusal, look};
use crate::store::{Index, Records, View};

/// Somebody who holds office in a council.
pub struct Holder {
    pub person: Person,
    pub office: Office,
    pub council: CouncilName,
}

impl Holder {
    pub fn recipient(self) -> Recipient {
        let Self { person, office, council } = self;
        Recipient::Holder { name: person.name, office, council, email: person.email }
    }
}

/// Who holds this office in the region's councils of the case's specialties on that day: the first
/// that is found.
pub fn holder(
    view: &dyn View,
    case: &Case,
    region: RegionId,
    office: Office,
    day: Day,
) -> Result<Option<Holder>, Refusal> {
    for id in &case.specialties {
        let councils: Vec<Council> = view.indexed(Index::CouncilsOfSpecialty, id.0)?;
        for council in councils.iter().filter(|council| council.region == region) {
            let found = in_council(view, council, office, day, case.nynorsk)?;
            if found.is_some() {
                return Ok(found);
            }
        }
    }
    Ok(None)
}

/// Who holds this office in the council on that day.
pub fn in_council(
    view: &dyn View,
    council: &Council,
    office: Office,
    day: Day,
    nynorsk: bool,
) -> Result<Option<Holder>, Refusal> {
    let holdings = look::holdings_from(view, council.id, day)?;
    let Some(holding) = holdings.iter().find(|it| it.office == office && it.term.holds_on(day)) else {
        return Ok(None);
    };
    let person = look::find(view, holding.person)?;
    Ok(Some(Holder { person, office, council: name(view, council, nynorsk)? }))
}

/// Who answers for the region on that day: its leader, else the deputy leader.
pub fn head(view: &dyn View, case: &Case, region: RegionId, day: Day) -> Result<Option<Holder>, Refusal> {
    let leader = holder(view, case, region, Office::Leader, day)?;
    if leader.is_some() { Ok(leader) } else { holder(view, case, region, Office::DeputyLeader, day) }
}

/// Who answers for the council on that day: its leader, else the deputy leader.
pub fn head_of(
    view: &dyn View,
    council: &Council,
    day: Day,
    nynorsk: bool,
) -> Result<Option<Holder>, Refusal> {
    let leader = in_council(view, council, Office::Leader, day, nynorsk)?;
    if leader.is_some() { Ok(leader) } else { in_council(view, council, Office::DeputyLeader, day, nynorsk) }
}

/// The council by name.
pub fn name(view: &dyn View, council: &Council, nynorsk: bool) -> Result<CouncilName, Refusal> {
    let region: Region = look::find(view, council.region)?;
    let specialty: Specialty = look::find(view, council.specialty)?;
    Ok(CouncilName {
        region: region_name(&region),
        code: region.code,
        specialty: specialty.in_document(nynorsk).to_owned(),
    })
}

/// The region's council of the case's first specialty, by name, where nobody is known to lead it.
pub fn headless(view: &dyn View, case: &Case, region: &Region) -> Result<CouncilName, Refusal> {
    let specialty = match case.specialties.first() {
        Some(id) => look::find::<Specialty>(view, *id)?.in_document(case.nynorsk).to_owned(),
        None => String::new(),
    };
    Ok(CouncilName { code: region.code.clone(), region: region_name(region), specialty })
}

/// `Helse Vest`: the region, not the authority that owns its trusts.
pub fn region_name(region: &Region) -> String {
    region.name.trim_end_matches(" RHF").to_owned()
}
