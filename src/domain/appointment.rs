//! A person's appointment to a seat.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::id::{AppointmentId, PersonId, SeatId};
use super::period::Period;
use super::reason::Reason;

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
    pub term: Period,
    /// Reference to the trust's letter of appointment.
    pub letter: Option<String>,
}

impl Appointment {
    /// Appointed for less than the two years of mandate §3. An open end is not short.
    pub fn is_short(&self) -> bool {
        self.term.to.is_some_and(|to| to.plus(1) < self.term.from.plus_months(24))
    }
}

/// Whether `new` may stand beside the seat's other appointments (without an older version of
/// itself): one representative and one deputy at a time, and not the same person as both.
pub fn check_appointment(others: &[Appointment], new: &Appointment) -> Result<(), Vec<Reason>> {
    let mut reasons: Vec<Reason> = new.term.objection().into_iter().collect();
    let beside = |other: &&Appointment| other.seat == new.seat && other.term.overlaps(new.term);
    for other in others.iter().filter(beside) {
        if other.capacity == new.capacity {
            reasons.push(Reason::SeatTaken {
                capacity: new.capacity,
                holder: other.person,
                from: other.term.from,
                to: other.term.to,
            });
        } else if other.person == new.person {
            reasons.push(Reason::BothCapacities { person: new.person });
        }
    }
    if reasons.is_empty() { Ok(()) } else { Err(reasons) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Day;

    fn appointment(id: u32, person: u32, capacity: Capacity, from: i32, to: Option<i32>) -> Appointment {
        let first = Day::ymd(2026, 1, 1).unwrap();
        let term = Period { from: first.plus(from), to: to.map(|to| first.plus(to)) };
        let (id, seat, person) = (AppointmentId(id), SeatId(1), PersonId(person));
        Appointment { id, seat, person, capacity, term, letter: None }
    }

    #[test]
    fn less_than_two_years_is_short_and_an_open_end_is_not() {
        for (to, short) in [(Some(728), true), (Some(729), false), (Some(900), false), (None, false)] {
            assert_eq!(appointment(1, 1, Capacity::Deputy, 0, to).is_short(), short, "{to:?}");
        }
    }

    #[test]
    fn a_seat_has_one_of_each_at_a_time_and_all_objections_are_told() {
        let sits = [
            appointment(1, 1, Capacity::Representative, 0, Some(100)),
            appointment(2, 2, Capacity::Deputy, 0, None),
        ];
        let allowed = appointment(3, 3, Capacity::Representative, 101, None);
        assert_eq!(check_appointment(&sits, &allowed), Ok(()));
        let refused = appointment(3, 2, Capacity::Representative, 100, Some(99));
        let names: Vec<&str> =
            check_appointment(&sits, &refused).unwrap_err().iter().map(Reason::name).collect();
        assert!(names.contains(&"ends-before-it-begins"), "{names:?}");
        let twice = appointment(3, 2, Capacity::Representative, 50, None);
        let names: Vec<&str> =
            check_appointment(&sits, &twice).unwrap_err().iter().map(Reason::name).collect();
        assert_eq!(names, ["seat-taken", "both-capacities"]);
    }
}
