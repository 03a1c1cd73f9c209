//! How long contact details are kept (domain reference §9: the roster's history stays, contact
//! details go when the term has ended).

use super::period::Period;
use super::person::Person;
use super::time::Day;

impl Person {
    /// Somebody can be reached.
    pub const fn is_reachable(&self) -> bool {
        self.email.is_some() || self.phone.is_some()
    }

    /// The same person, who can no longer be reached.
    #[must_use]
    pub fn forgotten(self) -> Self {
        Self { email: None, phone: None, ..self }
    }
}

/// Whether the contact details of somebody with these terms are to go: the last one ended more than
/// `grace` months before `today`. Who never had a term is kept.
pub fn contact_is_over(terms: &[Period], grace: u32, today: Day) -> bool {
    let over = |term: &Period| term.to.is_some_and(|last| last.plus_months(grace) < today);
    !terms.is_empty() && terms.iter().all(over)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        let mut parts = text.split('-').map(|it| it.parse::<u32>().unwrap());
        let [year, month, day] = std::array::from_fn(|_| parts.next().unwrap());
        Day::ymd(i32::try_from(year).unwrap(), month, day).unwrap()
    }

    fn term(from: &str, to: Option<&str>) -> Period {
        Period { from: day(from), to: to.map(day) }
    }

    #[test]
    fn contact_details_go_when_the_last_term_and_the_grace_time_are_over() {
        let old = term("2020-01-01", Some("2022-01-01"));
        let last = term("2024-01-01", Some("2026-01-31"));
        for (terms, today, over) in [
            (vec![], "2026-11-22", false),
            (vec![old, last], "2026-07-31", false),
            (vec![old, last], "2026-08-01", true),
            (vec![last, old], "2026-08-01", true),
            (vec![old, term("2026-05-01", None)], "2036-08-01", false),
            (vec![old, term("2027-01-01", Some("2028-12-31"))], "2026-08-01", false),
        ] {
            assert_eq!(contact_is_over(&terms, 6, day(today)), over, "{terms:?} on {today}");
        }
    }
}
