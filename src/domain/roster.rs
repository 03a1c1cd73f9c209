//! What a council's roster says on a given day: who sits where, what is vacant, what runs out.

use super::appointment::{Appointment, Capacity};
use super::council::{Office, OfficeHolding, Seat};
use super::id::PersonId;
use super::period::Period;
use super::time::Day;

/// How long before an appointment ends the secretary is warned, in days (three months).
const WARNING_DAYS: i32 = 92;

/// How an appointment or holding stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Term {
    /// Holds, with its last day where that is known.
    Runs { to: Option<Day> },
    /// Holds, but ends within three months.
    EndsSoon { to: Day },
    /// Has not begun.
    Begins { from: Day },
}

/// One seat on a day: the appointment that holds, else the next to begin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatStanding {
    pub seat: Seat,
    pub representative: Option<(Appointment, Term)>,
    pub deputy: Option<(Appointment, Term)>,
}

/// What the secretary should know about a roster. Ordered by weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Warning {
    NoLeader,
    NoDeputyLeader,
    /// Seats without a representative on the day.
    Vacant {
        capacity: Capacity,
        seats: usize,
    },
    /// Terms that end within three months.
    EndingSoon {
        terms: usize,
    },
    /// Appointments for less than the two years of mandate §3.
    Short {
        terms: usize,
    },
}

/// A council's roster on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Roster {
    pub seats: Vec<SeatStanding>,
    pub leader: Option<(OfficeHolding, Term)>,
    pub deputy_leader: Option<(OfficeHolding, Term)>,
    pub warnings: Vec<Warning>,
}

impl Roster {
    /// The roster on `day`, in the order of `seats`.
    pub fn on(day: Day, seats: &[Seat], appointments: &[Appointment], holdings: &[OfficeHolding]) -> Self {
        let standing = |seat: &Seat, capacity| {
            let sits = appointments.iter().filter(|a| a.seat == seat.id && a.capacity == capacity);
            current(day, sits, |appointment| appointment.term)
        };
        let office = |office| {
            current(day, holdings.iter().filter(|h| h.office == office), |holding: &OfficeHolding| {
                holding.term
            })
        };
        let mut roster = Self {
            seats: seats
                .iter()
                .map(|seat| SeatStanding {
                    seat: seat.clone(),
                    representative: standing(seat, Capacity::Representative),
                    deputy: standing(seat, Capacity::Deputy),
                })
                .collect(),
            leader: office(Office::Leader),
            deputy_leader: office(Office::DeputyLeader),
            warnings: Vec::new(),
        };
        roster.warnings = roster.find_warnings();
        roster
    }

    /// The office that `person` holds on the roster's day.
    pub fn holding_of(&self, person: PersonId) -> Option<&OfficeHolding> {
        [&self.leader, &self.deputy_leader]
            .into_iter()
            .flatten()
            .find(|(holding, term)| holding.person == person && holds(*term))
            .map(|(holding, _)| holding)
    }

    /// Whether `person` leads the council or is its deputy leader on the roster's day.
    pub fn office_of(&self, person: PersonId) -> Option<Office> {
        self.holding_of(person).map(|holding| holding.office)
    }

    fn find_warnings(&self) -> Vec<Warning> {
        let mut warnings = Vec::new();
        if !self.leader.as_ref().is_some_and(|(_, term)| holds(*term)) {
            warnings.push(Warning::NoLeader);
        }
        if !self.deputy_leader.as_ref().is_some_and(|(_, term)| holds(*term)) {
            warnings.push(Warning::NoDeputyLeader);
        }
        for (capacity, field) in [
            (
                Capacity::Representative,
                (|s| &s.representative) as fn(&SeatStanding) -> &Option<(Appointment, Term)>,
            ),
            (Capacity::Deputy, |s| &s.deputy),
        ] {
            let seats = self
                .seats
                .iter()
                .filter(|s| !field(s).as_ref().is_some_and(|(_, term)| holds(*term)))
                .count();
            if seats > 0 {
                warnings.push(Warning::Vacant { capacity, seats });
            }
        }
        let held = || self.seats.iter().flat_map(|s| [&s.representative, &s.deputy]).flatten();
        let ending = held().filter(|(_, term)| matches!(term, Term::EndsSoon { .. })).count();
        if ending > 0 {
            warnings.push(Warning::EndingSoon { terms: ending });
        }
        let short = held().filter(|(appointment, _)| appointment.is_short()).count();
        if short > 0 {
            warnings.push(Warning::Short { terms: short });
        }
        warnings
    }
}

const fn holds(term: Term) -> bool {
    matches!(term, Term::Runs { .. } | Term::EndsSoon { .. })
}

/// What holds on `day`, else what begins first after it.
fn current<'a, T: Clone + 'a>(
    day: Day,
    records: impl Iterator<Item = &'a T>,
    term: fn(&T) -> Period,
) -> Option<(T, Term)> {
    records
        .filter(|record| !term(record).is_over_on(day))
        .min_by_key(|record| term(record).from)
        .map(|record| (record.clone(), Term::on(day, term(record))))
}

impl Term {
    fn on(day: Day, period: Period) -> Self {
        match period.to {
            _ if day < period.from => Self::Begins { from: period.from },
            Some(to) if day.days_to(to) <= WARNING_DAYS => Self::EndsSoon { to },
            to => Self::Runs { to },
        }
    }
}
