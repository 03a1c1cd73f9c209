//! A person's appointment to a seat.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::id::{AppointmentId, PersonId, SeatId};
use super::reason::Reason;
use super::time::Day;

/// As what a person is appointed (mandate §3).
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Capacity {
    Representative,
    Deputy,
}

/// A person's time on a seat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Appointment {
    pub id: AppointmentId,
    pub seat: SeatId,
    pub person: PersonId,
    pub capacity: Capacity,
    pub from: Day,
    /// The last day; `None` while the trust has not said.
    pub to: Option<Day>,
    /// Reference to the trust's letter of appointment.
    pub letter: Option<String>,
}

impl Appointment {
    /// Whether the appointment holds on `day`.
    pub fn on(&self, day: Day) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }

    /// Appointed for less than the two years of mandate §3. An open end is not short.
    pub fn is_short(&self) -> bool {
        self.to.is_some_and(|to| to.plus(1) < self.from.plus_months(24))
    }

    fn overlaps(&self, other: &Self) -> bool {
        self.to.is_none_or(|to| other.from <= to) && other.to.is_none_or(|to| self.from <= to)
    }
}

/// Whether `new` may stand beside the seat's other appointments (without an older version of
/// itself): one representative and one deputy at a time, and not the same person as both.
pub fn check_appointment(others: &[Appointment], new: &Appointment) -> Result<(), Vec<Reason>> {
    let mut reasons = Vec::new();
    if let Some(to) = new.to.filter(|to| *to < new.from) {
        reasons.push(Reason::EndsBeforeItBegins { from: new.from, to });
    }
    for other in others.iter().filter(|other| other.seat == new.seat && other.overlaps(new)) {
        if other.capacity == new.capacity {
            reasons.push(Reason::SeatTaken {
                capacity: new.capacity,
                holder: other.person,
                from: other.from,
                to: other.to,
            });
        } else if other.person == new.person {
            reasons.push(Reason::BothCapacities { person: new.person });
        }
    }
    if reasons.is_empty() { Ok(()) } else { Err(reasons) }
}
