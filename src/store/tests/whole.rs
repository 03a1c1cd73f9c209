//! Sets of samples: some that stand in every index, and some that name nothing that is not there.

use std::collections::{BTreeMap, BTreeSet};

use super::samples::*;
use crate::domain::*;
use crate::store::references;

/// Records that between them stand in every index: one of each kind, and some in other states.
pub fn in_every_index() -> Vec<Record> {
    let mut records = one_of_each();
    let other = |kind: Kind, changed: fn(Record) -> Record| {
        let record = one_of_each().into_iter().find(|it| it.key().kind == kind).unwrap();
        changed(renumbered(&record, 900))
    };
    records.push(other(Kind::Case, |record| match record {
        Record::Case(it) => Record::Case(Case { state: CaseState::Received, ..it }),
        other => other,
    }));
    records.push(other(Kind::Case, |record| match record {
        Record::Case(it) => renumbered(&Record::Case(Case { state: CaseState::Closed, ..it }), 901),
        other => other,
    }));
    records.push(other(Kind::Meeting, |record| match record {
        Record::Meeting(it) => Record::Meeting(Meeting { state: MeetingState::Planned, ..it }),
        other => other,
    }));
    records.push(other(Kind::AgendaItem, |record| match record {
        Record::AgendaItem(it) => {
            let postponed = Some(Postponed { reason: None, to: None });
            Record::AgendaItem(AgendaItem { postponed, ..it })
        }
        other => other,
    }));
    records.push(other(Kind::FollowUp, |record| match record {
        Record::FollowUp(it) => Record::FollowUp(FollowUp { state: FollowUpState::Open, ..it }),
        other => other,
    }));
    for (owner, id) in [(Owner::Person(PersonId(5)), 904), (Owner::Institution(InstitutionId(3)), 905)] {
        let Record::FollowUp(it) = other(Kind::FollowUp, |record| record) else { unreachable!() };
        records.push(Record::FollowUp(FollowUp { id: FollowUpId(id), owner: Some(owner), ..it }));
    }
    let sources = [
        ItemSource::Case(CaseId(14)),
        ItemSource::FollowUp(FollowUpId(13)),
        ItemSource::Input(InputId(18)),
        ItemSource::Postponed(AgendaItemId(12)),
    ];
    for (source, id) in sources.into_iter().zip(906..) {
        let Record::AgendaItem(it) = other(Kind::AgendaItem, |record| record) else { unreachable!() };
        records.push(Record::AgendaItem(AgendaItem { id: AgendaItemId(id), source: Some(source), ..it }));
    }
    for source in [InputSource::Spoken(AgendaItemId(11)), InputSource::SentIn] {
        let id = if source == InputSource::SentIn { 902 } else { 903 };
        let Record::Input(input) = other(Kind::Input, |record| record) else { unreachable!() };
        records.push(Record::Input(Input { id: InputId(id), source, state: InputState::Waiting, ..input }));
    }
    records.push(other(Kind::Minutes, |record| match record {
        Record::Minutes(it) => Record::Minutes(Minutes { state: MinutesState::Draft, ..it }),
        other => other,
    }));
    records.push(other(Kind::CouncilReply, |record| match record {
        Record::CouncilReply(it) => {
            let asked = Some(day(20));
            Record::CouncilReply(CouncilReply { asked, answered: None, waived: None, ..it })
        }
        other => other,
    }));
    records
}

/// The same record under another number.
fn renumbered(record: &Record, id: u32) -> Record {
    let mut value = serde_json::to_value(record).unwrap();
    let fields = value.as_object_mut().unwrap().values_mut().next().unwrap();
    fields["id"] = id.into();
    serde_json::from_value(value).unwrap()
}

/// Every record with all that it names, and all that these name.
pub fn whole() -> Vec<Record> {
    let mut all: BTreeMap<RecordKey, Record> =
        in_every_index().into_iter().map(|record| (record.key(), record)).collect();
    loop {
        let named: BTreeSet<RecordKey> = all.values().flat_map(references).collect();
        let missing: Vec<RecordKey> = named.into_iter().filter(|key| !all.contains_key(key)).collect();
        if missing.is_empty() {
            return all.into_values().collect();
        }
        for key in missing {
            let like = one_of_each().into_iter().find(|it| it.key().kind == key.kind).unwrap();
            all.insert(key, renumbered(&like, key.id));
        }
    }
}
