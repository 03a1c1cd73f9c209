//! The office is founded: once, from the reference data that the program ships.

use std::collections::BTreeMap;

use super::accounts;
use crate::domain::{
    Council, CouncilId, Institution, InstitutionId, InstitutionKind, Reason, Region, RegionId, Seat, SeatId,
    SeatRule, Service, Settings, SilenceRule, Specialty, SpecialtyId,
};
use crate::office::desk::Desk;
use crate::office::{Refusal, look, reference, typed};

pub fn found(desk: &mut Desk<'_>, region: &str, seat_rule: SeatRule, language: &str) -> Result<(), Refusal> {
    if look::settings(desk.view()).is_ok() {
        desk.object(Reason::AlreadyFounded);
    }
    let language = typed::line(language);
    desk.need("language", &language);
    let code = typed::line(region);
    let lines = reference::institutions();
    let authorities: Vec<_> = lines.iter().filter(|line| line.kind() == InstitutionKind::Rhf).collect();
    if !authorities.iter().any(|line| line.region.to_lowercase() == code.to_lowercase()) {
        desk.object(Reason::NoSuchRegion { code: code.clone() });
    }
    desk.settle()?;

    let mut regions = BTreeMap::new();
    let mut own_region = RegionId(0);
    for line in authorities {
        let id = RegionId(desk.new_id::<Region>()?);
        if line.region.to_lowercase() == code.to_lowercase() {
            own_region = id;
        }
        regions.insert(line.region.clone(), id);
        desk.put(Region { id, code: line.region.clone(), name: line.name.clone() });
    }
    let mut seated = Vec::new();
    for line in lines {
        let Some(&region) = regions.get(&line.region) else { continue };
        let (id, kind) = (InstitutionId(desk.new_id::<Institution>()?), line.kind());
        if region == own_region && has_seat(seat_rule, kind) {
            seated.push(id);
        }
        desk.put(Institution { id, region, short: line.short, name: line.name, kind });
    }
    for line in reference::specialties() {
        let (id, service) = (SpecialtyId(desk.new_id::<Specialty>()?), line.service());
        let fagkontakt = regions.get(&line.fagkontakt).map(|region| (None, *region)).into_iter().collect();
        desk.put(Specialty {
            id,
            code: line.code,
            bokmal: line.name_nb,
            nynorsk: line.name_nn,
            english: line.name_en,
            service,
            fagkontakt,
        });
        if service == Service::Specialist {
            councils(desk, id, regions.values().copied(), own_region, &seated)?;
        }
    }
    desk.put(Settings::of(own_region, seat_rule, language));
    accounts::first(desk)
}

/// One council in each region; the own one with its seats.
fn councils(
    desk: &mut Desk<'_>,
    specialty: SpecialtyId,
    regions: impl Iterator<Item = RegionId>,
    own_region: RegionId,
    seated: &[InstitutionId],
) -> Result<(), Refusal> {
    for region in regions {
        let council = CouncilId(desk.new_id::<Council>()?);
        let own = region == own_region;
        desk.put(Council { id: council, region, specialty, own, silence: SilenceRule::default() });
        for &institution in seated.iter().filter(|_| own) {
            let id = SeatId(desk.new_id::<Seat>()?);
            desk.put(Seat { id, council, institution });
        }
    }
    Ok(())
}

const fn has_seat(rule: SeatRule, kind: InstitutionKind) -> bool {
    match kind {
        InstitutionKind::Rhf => false,
        InstitutionKind::Hf => true,
        InstitutionKind::Private => matches!(rule, SeatRule::AllInstitutions),
    }
}

pub fn set_language(desk: &mut Desk<'_>, language: &str) -> Result<(), Refusal> {
    let settings = look::settings(desk.view())?;
    let language = typed::line(language);
    desk.need("language", &language);
    desk.settle()?;
    desk.put(Settings { language, ..settings });
    Ok(())
}
