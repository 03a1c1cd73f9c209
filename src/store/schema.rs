//! Which shape of a record has which version.
//!
//! Today every kind has one version, and its shape is the domain's own type. When a type changes,
//! the shape of today is kept here as a struct of its own, frozen, with a `From` that upgrades
//! it; the new one gets the next number. Bytes that were written once must read for ever: the
//! fixtures under `tests/fixtures/store` see to it.

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
    AgendaItem, Appointment, Assessment, Attendance, Case, Council, FollowUp, Institution, Meeting,
    OfficeHolding, Person, Region, Seat, Settings, Specialty,
};

// kind: version it is written in { every version that reads => its shape }
shapes! {
    Settings: 1 { 1 => Settings }
    Region: 1 { 1 => Region }
    Institution: 1 { 1 => Institution }
    Specialty: 1 { 1 => Specialty }
    Person: 1 { 1 => Person }
    Council: 1 { 1 => Council }
    Seat: 1 { 1 => Seat }
    Appointment: 1 { 1 => Appointment }
    OfficeHolding: 1 { 1 => OfficeHolding }
    Meeting: 1 { 1 => Meeting }
    AgendaItem: 1 { 1 => AgendaItem }
    Attendance: 1 { 1 => Attendance }
    FollowUp: 1 { 1 => FollowUp }
    Case: 1 { 1 => Case }
    Assessment: 1 { 1 => Assessment }
}
