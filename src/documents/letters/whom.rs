//! To whom a letter goes, in words.

use super::head::specialties;
use super::{CouncilName, Matter, Recipient};
use crate::documents::blocks::one_line;
use crate::documents::councils::{council_name, lower_first, upper_first};
use crate::language::Wording;

/// As it stands in the letter: with office and address.
pub fn full(to: &Recipient, matter: &Matter, wording: &Wording) -> String {
    let Recipient::Holder { name, office, council, email } = to else { return short(to, matter, wording) };
    let office: &str = office.into();
    let args = [
        ("office", wording.say(&format!("office-{office}")).into()),
        ("council", named(council, wording).into()),
    ];
    let line = format!("{}, {}", one_line(name), wording.tell("letter-role", &args));
    match email {
        Some(email) => format!("{line} ({})", one_line(email)),
        None => line,
    }
}

/// As it stands in a list.
pub fn short(to: &Recipient, matter: &Matter, wording: &Wording) -> String {
    let of_specialty = |key: &str| wording.tell(key, &[("specialty", specialties(matter, wording).into())]);
    match to {
        Recipient::Holder { name, .. } | Recipient::Written(name) => one_line(name),
        Recipient::Council(council) => {
            let council = upper_first(&named(council, wording));
            wording.tell("letter-by-leader", &[("council", council.into())])
        }
        Recipient::CrossRegional => of_specialty("letter-the-cross-regional-council"),
        Recipient::Directorate => wording.say("origin-directorate"),
        Recipient::Proposer(origin) => {
            let origin: &str = origin.into();
            upper_first(&wording.say(&format!("origin-{origin}")))
        }
        Recipient::RegUt(region) => format!("RegUt {}", one_line(region)),
        Recipient::Leaders => of_specialty("letter-leaders"),
        Recipient::Enterprises => of_specialty("letter-concerned"),
    }
}

/// `regionalt utdanningsråd i urologi, Helse Vest`
pub fn named(council: &CouncilName, wording: &Wording) -> String {
    let args = [
        ("council", council_name(&council.code, wording.language()).into()),
        ("specialty", lower_first(&one_line(&council.specialty)).into()),
        ("region", one_line(&council.region).into()),
    ];
    wording.tell("letter-council-of", &args)
}
