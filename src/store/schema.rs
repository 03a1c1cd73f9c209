//! Which shape of a record has which version.
//!
//! The last shape of a kind is the domain's own type. When a type changes, the shape it had is kept
//! here as a struct of its own, frozen, with a `From` that upgrades it; the new one gets the next
//! number. Bytes that were written once must read for ever: the
//! fixtures under `tests/fixtures/store` see to it.

mod v1;
mod v2;

use super::envelope::{self, EnvelopeError};
use crate::domain::{Kind, Record};

macro_rules! shapes {
    ($($kind:ident: $now:literal { $($version:literal => $shape:ty),+ })*) => {
        /// The bytes of a record, in its present shape.
        pub(super) fn encode(record: &Record) -> Result<Vec<u8>, EnvelopeError> {
            match record { $(Record::$kind(body) => envelope::seal(Kind::$kind as u8, $now, body),)* }
        }

        /// The record in these bytes, whichever version they have.
        pub(super) fn decode(bytes: &[u8]) -> Result<Record, EnvelopeError> {
            let opened = envelope::open(bytes)?;
            match (Kind::numbered(opened.form), opened.version) {
                $($((Some(Kind::$kind), $version) => {
                    let body: $shape = opened.value()?;
                    Ok(Record::$kind(body.into()))
                })+)*
                (_, version) => Err(EnvelopeError::Version { form: opened.form, version }),
            }
        }
    };
}

use crate::domain::{
    Abbreviation, Account, AgendaItem, Appointment, Assessment, Attendance, Case, ChangeSheet, Correction,
    Council, CouncilReply, Decision, Election, FollowUp, Input, Institution, Letter, Meeting, Minutes,
    ObjectiveAlias, OfficeHolding, Person, Region, Remark, RotationNeed, Ruling, Seat, Settings, Specialty,
};

// kind: version it is written in { every version that reads => its shape }
shapes! {
    Settings: 3 { 1 => v1::Settings, 2 => v2::Settings, 3 => Settings }
    Region: 1 { 1 => Region }
    Institution: 1 { 1 => Institution }
    Specialty: 1 { 1 => Specialty }
    Person: 1 { 1 => Person }
    Council: 2 { 1 => v1::Council, 2 => Council }
    Seat: 1 { 1 => Seat }
    Appointment: 1 { 1 => Appointment }
    OfficeHolding: 1 { 1 => OfficeHolding }
    Meeting: 2 { 1 => v1::Meeting, 2 => Meeting }
    AgendaItem: 2 { 1 => v1::AgendaItem, 2 => AgendaItem }
    Attendance: 2 { 1 => v1::Attendance, 2 => Attendance }
    FollowUp: 2 { 1 => v1::FollowUp, 2 => FollowUp }
    Case: 3 { 1 => v1::Case, 2 => v2::Case, 3 => Case }
    Assessment: 2 { 1 => v1::Assessment, 2 => Assessment }
    Decision: 1 { 1 => Decision }
    Election: 1 { 1 => Election }
    Input: 1 { 1 => Input }
    Minutes: 1 { 1 => Minutes }
    Remark: 1 { 1 => Remark }
    Correction: 1 { 1 => Correction }
    Abbreviation: 1 { 1 => Abbreviation }
    ChangeSheet: 1 { 1 => ChangeSheet }
    Letter: 1 { 1 => Letter }
    CouncilReply: 2 { 1 => v2::CouncilReply, 2 => CouncilReply }
    ObjectiveAlias: 1 { 1 => ObjectiveAlias }
    Ruling: 1 { 1 => Ruling }
    Account: 1 { 1 => Account }
    RotationNeed: 1 { 1 => RotationNeed }
}
