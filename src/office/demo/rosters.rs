//! Six councils, each in a state of its own.

use super::people;
use crate::domain::{Capacity, Day};
use crate::office::RosterRow;

/// A council of the demo. Numbers of days count from today.
pub struct CouncilPlan {
    pub code: &'static str,
    /// When the terms began and end.
    pub term: (i32, i32),
    /// Trusts whose representative, and whose deputy, is not appointed.
    pub vacant: &'static [&'static str],
    pub no_deputy: &'static [&'static str],
    /// Trusts whose representative's term ends soon, in so many days.
    pub ending: &'static [(&'static str, i32)],
    /// The trusts the leader and the deputy leader come from.
    pub leader: Option<&'static str>,
    pub deputy_leader: Option<&'static str>,
}

const TRUSTS: [&str; 9] = ["Ahus", "OUS", "Sunnaas", "SiV", "SI", "STHF", "SØ", "SSHF", "VV"];

pub const COUNCILS: &[CouncilPlan] = &[
    CouncilPlan {
        code: "ANE",
        term: (-320, 410),
        vacant: &["Sunnaas"],
        no_deputy: &["Sunnaas", "STHF"],
        ending: &[],
        leader: Some("OUS"),
        deputy_leader: Some("SSHF"),
    },
    CouncilPlan {
        code: "BUP",
        term: (-350, 380),
        vacant: &["Sunnaas"],
        no_deputy: &["Sunnaas"],
        ending: &[("SI", 75)],
        leader: Some("Ahus"),
        deputy_leader: Some("VV"),
    },
    CouncilPlan {
        code: "GYN",
        term: (-500, 230),
        vacant: &["Sunnaas", "SØ", "STHF"],
        no_deputy: &["Sunnaas", "SiV", "SØ"],
        ending: &[("SI", 30)],
        leader: Some("VV"),
        deputy_leader: None,
    },
    CouncilPlan {
        code: "HJS",
        term: (-340, 390),
        vacant: &["Sunnaas"],
        no_deputy: &["Sunnaas"],
        ending: &[],
        leader: Some("OUS"),
        deputy_leader: Some("SiV"),
    },
    CouncilPlan {
        code: "ORT",
        term: (-690, 41),
        vacant: &["Sunnaas", "SI"],
        no_deputy: &["Sunnaas", "SI", "VV"],
        ending: &[("OUS", 12)],
        leader: None,
        deputy_leader: Some("Ahus"),
    },
    CouncilPlan {
        code: "URO",
        term: (-300, 430),
        vacant: &["Sunnaas"],
        no_deputy: &["Sunnaas", "STHF"],
        ending: &[("STHF", 58)],
        leader: Some("SiV"),
        deputy_leader: Some("Ahus"),
    },
];

/// The leaders of sister councils that are known: specialty, region, name.
pub const SISTERS: &[(&str, &str, &str)] = &[
    ("BUP", "HV", "Ragnhild Solheim"),
    ("BUP", "HMN", "Tor Inge Okstad"),
    ("BUP", "HN", "Elle Márjá Somby"),
    ("HJS", "HV", "Stein Vikøren"),
    ("HJS", "HMN", "Hanne Lorentzen"),
    ("URO", "HV", "Bente Fosse"),
    ("ANE", "HN", "Jørn Hætta"),
];

impl CouncilPlan {
    /// The lines of its roster, and the names of its leader and deputy leader.
    pub fn rows(&self, number: usize, today: Day) -> Vec<RosterRow> {
        let mut rows = Vec::new();
        for (place, trust) in TRUSTS.iter().enumerate() {
            let person = number * 2 * TRUSTS.len() + place * 2;
            let (from, to) = (today.plus(self.term.0), today.plus(self.term.1));
            if !self.vacant.contains(trust) {
                let ending = self.ending.iter().find(|(of, _)| of == trust);
                let to = ending.map_or(to, |(_, days)| today.plus(*days));
                rows.push(people::row(person, self.code, trust, Capacity::Representative, from, Some(to)));
            }
            if !self.no_deputy.contains(trust) {
                rows.push(people::row(person + 1, self.code, trust, Capacity::Deputy, from, Some(to)));
            }
        }
        rows
    }
}
