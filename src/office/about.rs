//! What an entry of the journal was about, in the office's own words: a title, a name, a number.

use super::Refusal;
use crate::domain::{
    AgendaItem, Appointment, Attendance, Attendee, Case, CaseState, ChangeSheet, Council, CouncilId,
    Institution, Kind, Letter, Meeting, Person, PersonId, Record, Region, Ruling, Seat, Specialty,
};
use crate::store::{Headline, Records, StoreError, Touched, View};

/// Which kind of record tells best what a change was about. Of several, one that is new counts.
const TELLING: &[Kind] = &[
    Kind::Settings,
    Kind::Specialty,
    Kind::Account,
    Kind::Ruling,
    Kind::RotationNeed,
    Kind::CouncilReply,
    Kind::Case,
    Kind::Assessment,
    Kind::ChangeSheet,
    Kind::Letter,
    Kind::ObjectiveAlias,
    Kind::Appointment,
    Kind::OfficeHolding,
    Kind::Meeting,
    Kind::FollowUp,
    Kind::AgendaItem,
    Kind::Input,
    Kind::Attendance,
    Kind::Seat,
    Kind::Person,
    Kind::Council,
];

/// In a line: what the entry was about. Empty where its images were erased.
pub fn about(view: &dyn View, entry: &Headline) -> Result<String, Refusal> {
    let touched = &entry.touched;
    for kind in TELLING {
        let of_kind = (0..).zip(&touched.few).filter(|(_, it)| it.key.kind == *kind);
        let mut of_kind: Vec<(u32, Touched)> = of_kind.map(|(n, it)| (n, *it)).collect();
        of_kind.sort_by_key(|(_, it)| it.before.is_some());
        let Some(told) = most_telling(view, entry.seq, &of_kind)? else { continue };
        let line = of_record(view, &told)?;
        // A roster file brings many at once; of one that is too long to count, all its records count.
        let others = match touched.more {
            0 if matches!(kind, Kind::Appointment | Kind::Person) => of_kind.len() - 1,
            0 => 0,
            more => touched.few.len() + more - 1,
        };
        return Ok(if others > 0 { format!("{line} (+{others})") } else { line });
    }
    Ok(String::new())
}

/// The state the entry moved a case to. `None` where it moved none, or its images were erased.
pub fn became(view: &dyn View, entry: &Headline) -> Result<Option<CaseState>, StoreError> {
    for (n, touched) in (0..).zip(&entry.touched.few) {
        if touched.key.kind == Kind::Case
            && touched.before.is_some()
            && let (Some(Record::Case(old)), Some(Record::Case(new))) = view.image(entry.seq, n)?
            && old.state != new.state
        {
            return Ok(Some(new.state));
        }
    }
    Ok(None)
}

/// The record that tells most of those with these numbers, the new ones first.
fn most_telling(view: &dyn View, seq: u64, touched: &[(u32, Touched)]) -> Result<Option<Record>, StoreError> {
    let mut found = Vec::new();
    for (n, it) in touched {
        let (before, after) = view.image(seq, *n)?;
        // Where the images were erased, what stands still has its name.
        let record = match after.or(before) {
            None => view.record(it.key)?,
            told => told,
        };
        found.extend(record.map(|record| (it.before.is_some(), record)));
        if it.key.kind != Kind::AgendaItem && !found.is_empty() {
            break;
        }
    }
    let told = found.into_iter().min_by_key(|(stood, record)| (*stood, !on_the_table(record)));
    Ok(told.map(|(_, record)| record))
}

/// Of two items, the one that was opened tells more than the one that was closed for it.
const fn on_the_table(record: &Record) -> bool {
    matches!(record, Record::AgendaItem(item) if item.is_open())
}

/// In a line: what the record is about.
pub fn of_record(view: &dyn View, record: &Record) -> Result<String, StoreError> {
    let parts = match record {
        Record::Settings(it) => vec![view.get::<Region>(it.own_region)?.map(|region| region.code)],
        Record::Specialty(it) => vec![Some(it.code.clone()), fagkontakt(view, it)?],
        Record::Case(it) => vec![Some(it.number.to_string()), Some(it.title.clone())],
        Record::Assessment(it) => {
            let case = view.get::<Case>(it.case)?;
            let region = view.get::<Region>(it.region)?.map(|region| region.code);
            vec![case.as_ref().map(|case| case.number.to_string()), case.map(|case| case.title), region]
        }
        Record::ChangeSheet(ChangeSheet { case, .. })
        | Record::Letter(Letter { case, .. })
        | Record::Ruling(Ruling { case, .. }) => {
            let case = view.get::<Case>(*case)?;
            vec![case.as_ref().map(|case| case.number.to_string()), case.map(|case| case.title)]
        }
        Record::CouncilReply(it) => {
            let number = view.get::<Case>(it.case)?.map(|case| case.number.to_string());
            vec![number, council(view, it.council)?]
        }
        Record::Account(it) => vec![Some(it.user.clone())],
        Record::RotationNeed(it) => {
            let institution = view.get::<Institution>(it.institution)?;
            vec![council(view, it.council)?, institution.map(|institution| institution.short)]
        }
        Record::ObjectiveAlias(it) => vec![Some(format!("{} → {}", it.old, it.new))],
        Record::Appointment(it) => vec![seat(view, it)?, person(view, it.person)?],
        Record::OfficeHolding(it) => vec![council(view, it.council)?, person(view, it.person)?],
        Record::Meeting(it) => vec![Some(meeting(view, it)?)],
        Record::FollowUp(it) => vec![council(view, it.council)?, Some(it.what.clone())],
        Record::AgendaItem(it) => vec![item(view, it)?, Some(it.title.clone())],
        Record::Input(it) => vec![council(view, it.council)?, it.text.lines().next().map(str::to_owned)],
        Record::Attendance(it) => vec![attendance(view, it)?],
        Record::Seat(it) => vec![named_seat(view, it)?],
        Record::Person(it) => vec![Some(it.name.clone())],
        Record::Council(it) => vec![council(view, it.id)?],
        _ => Vec::new(),
    };
    Ok(parts.into_iter().flatten().collect::<Vec<_>>().join(" · "))
}

fn person(view: &dyn View, id: PersonId) -> Result<Option<String>, StoreError> {
    Ok(view.get::<Person>(id)?.map(|person| person.name))
}

/// `HSØ`, from the latest day there is.
fn fagkontakt(view: &dyn View, specialty: &Specialty) -> Result<Option<String>, StoreError> {
    let Some((_, region)) = specialty.fagkontakt.last() else { return Ok(None) };
    Ok(view.get::<Region>(*region)?.map(|region| region.code))
}

fn council(view: &dyn View, id: CouncilId) -> Result<Option<String>, StoreError> {
    let Some(council) = view.get::<Council>(id)? else { return Ok(None) };
    let Some(specialty) = view.get::<Specialty>(council.specialty)? else { return Ok(None) };
    let sister = if council.own { None } else { view.get::<Region>(council.region)? };
    Ok(Some(match sister {
        Some(region) => format!("{} {}", specialty.code, region.code),
        None => specialty.code,
    }))
}

fn seat(view: &dyn View, appointment: &Appointment) -> Result<Option<String>, StoreError> {
    view.get::<Seat>(appointment.seat)?.map_or(Ok(None), |seat| named_seat(view, &seat))
}

fn named_seat(view: &dyn View, seat: &Seat) -> Result<Option<String>, StoreError> {
    let code = council(view, seat.council)?.unwrap_or_default();
    let institution = view.get::<Institution>(seat.institution)?;
    Ok(institution.map(|institution| format!("{code} {}", institution.short)))
}

/// `URO 2/2026`
pub fn meeting(view: &dyn View, meeting: &Meeting) -> Result<String, StoreError> {
    Ok(format!("{} {}", council(view, meeting.council)?.unwrap_or_default(), meeting.number))
}

/// `URO 2/2026 · 3/2026`
pub fn item(view: &dyn View, item: &AgendaItem) -> Result<Option<String>, StoreError> {
    let held = view.get::<Meeting>(item.meeting)?;
    let held = held.map(|held| meeting(view, &held)).transpose()?;
    Ok(match (held, item.number) {
        (Some(held), Some(number)) => Some(format!("{held} · {number}")),
        (held, _) => held,
    })
}

fn attendance(view: &dyn View, line: &Attendance) -> Result<Option<String>, StoreError> {
    match &line.who {
        Attendee::Guest(name) => Ok(Some(name.clone())),
        Attendee::Seat(id, _) => view.get::<Seat>(*id)?.map_or(Ok(None), |seat| named_seat(view, &seat)),
    }
}
