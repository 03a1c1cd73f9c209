//! A proposal from an enterprise (A). One region is silent to the end: reminded, reminded with its
//! deputy leader, and passed over with a reason. The letter says so, and no more.

use crate::stage::{Intake, Office, Reply, Row};
use crate::{leaves, letters_are, notes_the_leaders};

const CASE: &str = "2026-001";

#[test]
fn a_region_is_silent_to_the_end() {
    let office = Office::new();
    a_proposal_comes_and_the_leaders_are_asked(&office);
    three_leaders_answer(&office);
    the_fourth_is_reminded(&office, "2026-03-03T09:00", 5);
    the_fourth_is_reminded(&office, "2026-03-10T09:00", 6);
    we_submit_without_it(&office);
    letters_are(&office, CASE, "silent");
}

fn a_proposal_comes_and_the_leaders_are_asked(office: &Office) {
    office.waits_until("2026-02-02T09:00");
    let mut kari = office.terminal(80, 24);
    notes_the_leaders(
        &mut kari,
        "HJS",
        ("Nina Bakke", "Tor Lien"),
        &[
            ("HV", "Eva Strand", "Leif Hauge"),
            ("HMN", "Grete Moe", "Pål Eide"),
            ("HN", "Stig Pedersen", "Anne Isaksen"),
        ],
    );
    kari.registers(&Intake {
        title: "Kurs i ekkokardiografi for nye LIS",
        track: "forslag (A)",
        origin: "utdanningsvirksomhet",
        outer: "",
        inner: "27.2.2026",
        contact: "Sykehuset Innlandet, utdanningsutvalget",
        target: "",
        specialties: "",
        nynorsk: false,
        summary: "Forslaget gjelder et nytt kurs over to dager med ferdighetstrening.",
    });
    kari.registers_letter(
        "Sykehuset Innlandet",
        "Utdanningsutvalget foreslår et kurs i ekkokardiografi for leger som er nye i\n\
         spesialiseringen. I dag lærer de det ulikt fra sykehus til sykehus.\n",
    );
    kari.writes_change(&[Row {
        target: "kurs",
        name: "Ekkokardiografi for nye LIS",
        operation: "er ny",
        field: "ordlyd",
        before: "",
        after: "To dager: ferdighetstrening i små grupper og vurdering av egne opptak.",
        reason: "Opplæringen er ulik fra sykehus til sykehus.",
    }]);
    kari.steps("klar", "klargjort").steps("be om", "til vurdering").sends(1..=4);
    leaves(&mut kari);
}

fn three_leaders_answer(office: &Office) {
    office.waits_until("2026-02-25T09:00");
    let mut kari = office.terminal(80, 24);
    kari.opens_case("HJS", CASE);
    for (region, by) in [("HSØ", "Nina Bakke"), ("HV", "Eva Strand"), ("HMN", "Grete Moe")] {
        let texts = [
            "Kurset dekker et behov hos alle nye kandidater.",
            "Vi kan avgi én instruktør per kurs.",
            "ingen konsekvens",
        ];
        kari.takes_reply(office, CASE, &Reply { region, position: "støtter", texts, by });
    }
    kari.sees("Status   til vurdering");
    leaves(&mut kari);
}

/// The second reminder goes to the deputy leader too.
fn the_fourth_is_reminded(office: &Office, now: &'static str, letter: usize) {
    office.waits_until(now);
    let mut kari = office.terminal(80, 24);
    kari.opens_case("HJS", CASE).writes_letter("purring HN").sends(letter..=letter);
    leaves(&mut kari);
}

fn we_submit_without_it(office: &Office) {
    office.waits_until("2026-03-18T09:00");
    let mut kari = office.terminal(80, 24);
    kari.opens_case("HJS", CASE).passes_over("HN", "Rådet i Helse Nord er under omlegging og har ikke svart");
    kari.sees("Status   vurdert").writes_letter("forslag").steps("frem", "fremmet").sends(7..=7);
    leaves(&mut kari);
}
