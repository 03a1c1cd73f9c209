//! What is proposed for the word before the cursor.

use super::stage::{directory, today};
use crate::language::Language;
use crate::notation::{Context, complete};

/// The line up to the cursor (`|`) and beyond, and what it becomes with each proposal.
#[rustfmt::skip]
const PROPOSALS: &[(&str, &[&str])] = &[
    // verbs, in the language asked for, whichever was typed
    ("ved|", &["vedtak: "]),
    ("#ak|", &["#aksjon "]),
    ("act|", &["aksjon "]),
    ("valg|", &["valg nestleder: ", "valg leder: "]),
    ("inn|", &["innspill ", "ordet "]),
    ("ved|: Ja", &["vedtak: Ja"]),
    // owners: initials, names, trusts, roles, guests
    ("aksjon lh|", &["aksjon Lise Hauge Nilsen: "]),
    ("aksjon kar|", &["aksjon Kari Nordmann (Ahus): ", "aksjon Kari Nordmann (STHF): "]),
    ("aksjon ah|: ringe", &["aksjon Ahus: ringe"]),
    ("aksjon si|", &["aksjon Sykehuset Innlandet HF: ", "aksjon Siri Iversen: "]),
    ("aksjon telem|", &["aksjon STHF: "]),
    ("aksjon lhn, st. o|", &["aksjon lhn, St. Olavs: "]),
    ("innspill lhn og bråt|", &["innspill lhn og Anne Bråthen: "]),
    ("aksjon reg|", &["aksjon RegUt: "]),
    ("aksjon xyz|", &[]),
    // candidates, and nobody but persons
    ("valg leder: Lise 9, per|", &["valg leder: Lise 9, Per Hansen", "valg leder: Lise 9, Pernille Dahl"]),
    ("valg leder: ah|", &[]),
    // cases and objectives, anywhere
    ("Rådet drøftet 2026-0|", &["Rådet drøftet 2026-014"]),
    ("vedtak: se (20|", &["vedtak: se (2026-1200", "vedtak: se (2026-014"]),
    ("vedtak: ØN| endres", &["vedtak: ØNH-012 endres"]),
    ("vedtak: th|", &[]),
    ("vedtak: det|", &[]),
];

#[test]
fn what_may_be_meant_is_proposed_the_likeliest_first() {
    let directory = directory();
    let context = Context { directory: &directory, today: today() };
    for (typed, wanted) in PROPOSALS {
        let cursor = typed.find('|').unwrap();
        let line = typed.replace('|', "");
        let found: Vec<String> = complete(&line, cursor, &context, Language::Bokmal)
            .into_iter()
            .map(|proposal| {
                let mut line = line.clone();
                line.replace_range(proposal.range, &proposal.insert);
                line
            })
            .collect();
        assert_eq!(found, *wanted, "{typed}");
    }
}

#[test]
fn a_proposal_says_what_it_is() {
    let directory = directory();
    let context = Context { directory: &directory, today: today() };
    for (line, shown) in [
        ("action ah", "Ahus · Akershus universitetssykehus HF"),
        ("action lhn", "Lise Hauge Nilsen · Ahus"),
        ("decision: 2026-01", "2026-014 · Endring i prosedyreliste"),
        ("ve", "decision"),
    ] {
        let found = complete(line, line.len(), &context, Language::English);
        assert_eq!(found.first().map(|proposal| proposal.shown.as_str()), Some(shown), "{line}");
    }
}
