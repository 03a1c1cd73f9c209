//! Who is there, by the keys alone: every seat of a large council is ticked while a meeting runs.

mod stage;

use stage::{Office, Terminal};

/// Every trust and private hospital of Helse Sør-Øst with a seat, by what finds it.
const SEATS: [(&str, &str); 16] = [
    ("Ahus", "a"),
    ("OUS", "o"),
    ("SiV", "siv"),
    ("SI", "si"),
    ("STHF", "st"),
    ("SØ", "sø"),
    ("SSHF", "ss"),
    ("VV", "v"),
    ("LDS", "ld"),
    ("Diakonhjemmet", "d"),
    ("MHH", "mh"),
    ("Betanien Skien", "b"),
    ("Revmatismesykehuset", "r"),
    ("Fürst", "f"),
    ("LHL", "lh"),
    ("Modum Bad", "mo"),
];

fn in_a_meeting(office: &Office) -> Terminal {
    let mut secretary = office.terminal(80, 24);
    secretary.picks("URO").plans_meeting("21.11.2026", "Teams").adds_item("Kurs", "d");
    secretary.opens_the_meeting().sees("oppmøtet er ikke ført");
    secretary
}

#[test]
fn the_trusts_are_ticked_with_at_most_four_keys_each() {
    let office = Office::unfounded();
    office.run(&["new", "--region", "HSØ", "--seats", "all"]).succeeds();
    let mut secretary = in_a_meeting(&office);
    secretary.press("F2").sees("Oppmøte");
    for (seat, letters) in SEATS {
        let keys = letters.chars().count() + 1;
        assert!(keys <= 4, "{seat} takes {keys} keys");
        secretary.types(letters).press("Enter").sees(&format!("{seat}: representanten møter"));
    }
    secretary.press("Esc").sees("representert 16 av");
}

#[test]
fn one_leaves_and_the_deputy_comes_while_the_minutes_are_typed() {
    let office = Office::new();
    let mut secretary = in_a_meeting(&office);
    secretary.types("Rådet drøftet").sees("drøftet");
    secretary.press("F2").types("ah1").sees("representert 1 av");
    secretary.types("ah6").sees("Ahus: gikk nå").types("2").sees("vararepresentant fra 13:04");
    secretary.press("Esc").sees_no("Oppmøte –");
    secretary.sees("representert 1 av").types(" kurset.").sees("Rådet drøftet kurset.");
    let export = office.run(&["export", "minutes", "URO 1/2026", "--format", "md"]).succeeds();
    assert!(export.contains("| Ahus | representant, gikk kl. 13.04 under sak 1/2026 |"), "{export}");
    assert!(export.contains("kom kl. 13.04 under sak 1/2026 |"), "{export}");
}

#[test]
fn an_item_is_put_off_taken_up_again_and_its_clock_put_right() {
    let office = Office::new();
    let mut secretary = in_a_meeting(&office);
    secretary.press("F7").sees("drøfting").press("Down").sees("beslutning").types("Valg").press("Enter");
    secretary.sees("Sak 2/2026").sees("2 av 2").types("Ingen kandidater.").sees("kandidater.");
    secretary.press("Alt-v").sees("hvorfor?").types("Mangler kandidater").press("Enter");
    secretary.sees("utsatt").sees("Mangler kandidater").sees("Ingen kandidater.");
    secretary.press("F12").sees("Saken er utsatt. Alt-v tar den opp igjen");
    secretary
        .press("Alt-v")
        .sees_no("tok 0 min")
        .sees_no("Mangler kandidater")
        .sees("0 min")
        .sees("Ingen kandidater.");
    secretary.press("Alt-g k").sees("Minutter brukt på sak 2/2026").press("Ctrl-U").types("7").press("Enter");
    secretary.sees("7 min").press("F4").sees("2/2026").types("1").press("Enter").sees("Sak 1/2026  Kurs");
}
