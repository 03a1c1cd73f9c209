//! Which councils a record belongs to. What belongs to none is the whole office's.

use crate::domain::{
    AgendaItem, AgendaItemId, Appointment, Assessment, Attendance, Case, CaseId, ChangeSheet, Correction,
    Council, CouncilId, CouncilReply, Entity, FollowUp, Input, Letter, Meeting, MeetingId, Minutes,
    OfficeHolding, Record, RecordKey, Remark, RotationNeed, Ruling, Seat, SeatId, SpecialtyId,
};
use crate::store::{Index, Records, StoreError, View};

type Found = Result<Vec<CouncilId>, StoreError>;

/// The councils of the record with this key; none where it is gone.
pub fn of(view: &dyn View, key: RecordKey) -> Found {
    let Some(record) = view.record(key)? else { return Ok(Vec::new()) };
    match record {
        Record::Council(Council { id, .. }) => Ok(vec![id]),
        Record::Seat(Seat { council, .. })
        | Record::OfficeHolding(OfficeHolding { council, .. })
        | Record::Meeting(Meeting { council, .. })
        | Record::FollowUp(FollowUp { council, .. })
        | Record::Input(Input { council, .. })
        | Record::CouncilReply(CouncilReply { council, .. })
        | Record::RotationNeed(RotationNeed { council, .. }) => Ok(vec![council]),
        Record::Appointment(Appointment { seat, .. }) => of_seat(view, seat),
        Record::AgendaItem(AgendaItem { meeting, .. })
        | Record::Attendance(Attendance { meeting, .. })
        | Record::Minutes(Minutes { meeting, .. })
        | Record::Remark(Remark { meeting, .. })
        | Record::Correction(Correction { meeting, .. }) => of_meeting(view, meeting),
        Record::Decision(it) => of_item(view, it.item),
        Record::Election(it) => of_item(view, it.item),
        Record::Case(case) => of_specialties(view, &case.specialties),
        Record::Assessment(Assessment { case, .. })
        | Record::ChangeSheet(ChangeSheet { case, .. })
        | Record::Letter(Letter { case, .. })
        | Record::Ruling(Ruling { case, .. }) => of_case(view, case),
        Record::Settings(_)
        | Record::Region(_)
        | Record::Institution(_)
        | Record::Specialty(_)
        | Record::Person(_)
        | Record::Abbreviation(_)
        | Record::ObjectiveAlias(_)
        | Record::Account(_) => Ok(Vec::new()),
    }
}

/// The own councils of these specialties.
pub fn of_specialties(view: &dyn View, specialties: &[SpecialtyId]) -> Found {
    let mut found = Vec::new();
    for specialty in specialties {
        let councils: Vec<Council> = view.indexed(Index::CouncilsOfSpecialty, specialty.0)?;
        found.extend(councils.into_iter().filter(|council| council.own).map(|council| council.id));
    }
    Ok(found)
}

fn of_seat(view: &dyn View, id: SeatId) -> Found {
    of(view, Seat::key_of(id))
}

fn of_meeting(view: &dyn View, id: MeetingId) -> Found {
    of(view, Meeting::key_of(id))
}

fn of_item(view: &dyn View, id: AgendaItemId) -> Found {
    of(view, AgendaItem::key_of(id))
}

fn of_case(view: &dyn View, id: CaseId) -> Found {
    of(view, Case::key_of(id))
}
