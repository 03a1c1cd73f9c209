//! The people of the demo: invented, with work addresses that lead nowhere.

use crate::domain::{Capacity, Day};
use crate::office::RosterRow;

const FIRST: [&str; 43] = [
    "Ingrid",
    "Amir",
    "Solveig",
    "Henrik",
    "Fatima",
    "Knut",
    "Marit",
    "Jonas",
    "Leila",
    "Per Arne",
    "Astrid",
    "Minh",
    "Kristin",
    "Olav",
    "Sunniva",
    "Tariq",
    "Hilde",
    "Magnus",
    "Agnieszka",
    "Bjørn",
    "Nora",
    "Siri",
    "Håkon",
    "Priya",
    "Gunn",
    "Anders",
    "Zahra",
    "Trond",
    "Elin",
    "Mathias",
    "Åse",
    "Ravi",
    "Turid",
    "Sander",
    "Beáta",
    "Geir",
    "Máret",
    "Lars Ole",
    "Yusuf",
    "Tone",
    "Eirik",
    "Camilla",
    "Vidar",
];

const LAST: [&str; 41] = [
    "Haugen",
    "Rahimi",
    "Bakken",
    "Solberg",
    "Ali",
    "Nygård",
    "Lunde",
    "Kristoffersen",
    "Nguyen",
    "Myhre",
    "Aasen",
    "Strand",
    "Kowalska",
    "Dahl",
    "Eide",
    "Fjeld",
    "Khan",
    "Grønli",
    "Moen",
    "Tveit",
    "Berge",
    "Sæther",
    "Vik",
    "Hansen",
    "Iversen",
    "Østby",
    "Ruud",
    "Johansen",
    "Sara",
    "Lien",
    "Patel",
    "Foss",
    "Brekke",
    "Øverland",
    "Tran",
    "Nilsen",
    "Hagen",
    "Ødegård",
    "Singh",
    "Sand",
    "Kvam",
];

const TITLES: [&str; 4] = ["overlege", "seksjonsoverlege", "overlege, ph.d.", "avdelingsoverlege"];

const ROLES: [&[&str]; 4] =
    [&["UAO"], &["UAO", "utdanningsutvalg"], &["utdanningsutvalg"], &["regionalt fagråd"]];

/// Somebody, by number: the same number is always the same person.
pub fn name(number: usize) -> String {
    let last = LAST[(number * 17 + number / FIRST.len() * 5) % LAST.len()];
    format!("{} {last}", FIRST[number % FIRST.len()])
}

/// `ingrid.haugen@ahus.example.no`
pub fn email(name: &str, institution: &str) -> String {
    let folded = |text: &str| -> String {
        text.to_lowercase()
            .chars()
            .filter_map(|letter| match letter {
                'æ' => Some('e'),
                'ø' => Some('o'),
                'å' | 'á' => Some('a'),
                ' ' => Some('.'),
                letter if letter.is_ascii_alphanumeric() => Some(letter),
                _ => None,
            })
            .collect()
    };
    format!("{}@{}.example.no", folded(name), folded(institution).replace('.', ""))
}

/// The line of a roster file for person `number`.
pub fn row(
    number: usize,
    specialty: &str,
    institution: &str,
    capacity: Capacity,
    from: Day,
    to: Option<Day>,
) -> RosterRow {
    let name = name(number);
    RosterRow {
        line: u32::try_from(number).unwrap_or(u32::MAX - 2) + 2,
        title: TITLES[number % TITLES.len()].to_owned(),
        email: Some(email(&name, institution)),
        phone: Some(format!("990 {:02} {:03}", number % 100, number * 37 % 1000)),
        roles: ROLES[number / 2 % ROLES.len()].iter().map(|role| (*role).to_owned()).collect(),
        name,
        institution: institution.to_owned(),
        specialty: specialty.to_owned(),
        capacity: Some(capacity),
        from: Some(from),
        to,
    }
}
