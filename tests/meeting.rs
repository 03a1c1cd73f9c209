//! A council's meeting by the keys alone, from a newly founded office to the exported minutes; and
//! a region's assessment of a case.

mod stage;

use stage::{Office, Terminal};

const SIZES: [(u16, u16); 2] = [(80, 24), (120, 40)];

#[test]
fn a_meeting_from_the_first_key_to_the_minutes_at_80_by_24() {
    a_meeting_from_the_first_key_to_the_minutes(SIZES[0]);
}

#[test]
fn a_meeting_from_the_first_key_to_the_minutes_at_120_by_40() {
    a_meeting_from_the_first_key_to_the_minutes(SIZES[1]);
}

fn a_meeting_from_the_first_key_to_the_minutes((columns, rows): (u16, u16)) {
    let office = Office::new();
    let mut secretary = office.terminal(columns, rows);
    secretary.picks("URO").plans_meeting("24.11.2026", "Teams");
    sets_the_agenda(&mut secretary);
    fills_the_seats(&mut secretary);
    secretary.convenes().sees("Sak 3/2026").opens_the_meeting();
    writes_the_minutes(&mut secretary);
    secretary.press("Alt-c").sees("Vil du avslutte møtet?").press("Enter").sees("Dette mangler");
    secretary
        .press("Alt-c")
        .sees("Hvorfor avsluttes møtet")
        .types("Nettet falt ut.")
        .press("Enter")
        .sees("avholdt");
    secretary.press("Esc").sees("Alt du har skrevet, er lagret").press("q");
    assert_eq!(secretary.ends(), 0);

    let export = |format| office.run(&["export", "minutes", "URO 1/2026", "--format", format]).succeeds();
    assert_eq!(export("md"), include_str!("fixtures/minutes/uro-1-2026.md"));
    assert_eq!(export("txt"), include_str!("fixtures/minutes/uro-1-2026.txt"));
}

#[test]
fn from_a_meeting_that_is_over_to_approved_minutes_and_a_correction() {
    let office = Office::new();
    let mut secretary = office.terminal(80, 24);
    secretary.picks("URO").plans_meeting("24.11.2026", "Teams").adds_item("Rotasjoner", "d");
    secretary.convenes().opens_the_meeting().sees("i gang").sees("1 av 1");
    secretary.types("vedtak: Rådet støtter forslaget.").sees("støtter forslaget.");
    secretary.press("Alt-c").sees("Vil du avslutte møtet?").press("Enter").sees("Dette mangler");
    secretary.press("Alt-c").sees("Hvorfor avsluttes møtet").types("Prøve.").press("Enter").sees("avholdt");
    secretary
        .press("Alt-g m")
        .sees("Notater fra møtet")
        .press("Enter")
        .sees("Utkast. Vedtak og oppfølginger");
    secretary.press("s").sees("Hva skjer med referatet?").types("sirk").sees("Søk: sirk").press("Enter");
    secretary.sees("frist").press("Enter").sees("På sirkulasjon til");
    secretary.press("s").sees("Hva skjer med referatet?").types("skriftlig").sees("Søk: skriftlig");
    secretary
        .press("Enter")
        .sees("godkjent av")
        .types("Åse Bjørnstad")
        .press("Enter")
        .sees("Teksten er låst");
    let export = |more: &[&str]| {
        let all = [&["export", "minutes", "URO 1/2026"], more].concat();
        office.run(&all).succeeds()
    };
    let approved = export(&["--as-approved"]);
    secretary.press("n").sees("Rettelse av godkjent referat").press("Tab").types("støtter");
    secretary.press("Tab").types("støtter ikke").press("Tab").types("Skrivefeil").press("Enter");
    secretary.sees("rettet til «støtter ikke»").press("Esc").press("Esc").sees("Saksløp").press("q");
    assert_eq!(secretary.ends(), 0);
    assert_eq!(export(&["--as-approved"]), approved, "a correction leaves the approved text alone");
    let whole = export(&[]);
    assert!(whole.starts_with(&approved), "{whole}");
    assert!(whole.contains("## Godkjenning") && whole.contains("### Rettelse 1,"), "{whole}");
}

/// Four items; one is moved, one gets another title, one is removed.
fn sets_the_agenda(secretary: &mut Terminal) {
    secretary.adds_item("Rotasjoner", "d").adds_item("Innkalling", "b").adds_item("Eventuelt", "e");
    secretary.press("Home").press("J").sees("2.  Rotasjoner").sees("1.  Innkalling");
    secretary.press("Home e").sees("sakstype").press("Ctrl-U").fills("Sakslisten").press("Enter");
    secretary.sees("1.  Sakslisten").sees_no("1.  Innkalling");
    secretary.adds_item("Feilført", "o").press("End x").sees("Fjerne «Feilført» fra sakslisten?");
    secretary.press("j").sees_no("Feilført");
}

/// A representative for Ahus and one for OUS; the first becomes leader.
fn fills_the_seats(secretary: &mut Terminal) {
    secretary.press("1").sees("9 plasser uten representant").press("Home");
    secretary.appoints("Åse Bjørnstad", "overlege").sees("8 plasser uten representant");
    secretary.press("Down Down").appoints("Per Vik", "overlege").sees("7 plasser uten representant");
    secretary.press("Home l").sees("Valg av leder").sees("Åse Bjørnstad").press("Enter");
    secretary.sees_no("Valg av leder").sees("leder").sees_no("Rådet mangler leder");
}

/// Roll-call, three items with minutes, and one that comes up on the spot.
fn writes_the_minutes(secretary: &mut Terminal) {
    secretary.sees("1 av 3").types("Sakslisten ble godkjent, også av dem på Sørlandet.\n");
    secretary.types("Åse ønsker flere møter på nett.").sees("på nett.").types(" feilskrevet");
    secretary.sees("feilskrevet").press("Ctrl-Z").sees_no("feilskrevet");
    secretary.press("Ctrl-Y").sees("feilskrevet").press("Ctrl-Z").sees_no("feilskrevet");
    secretary.sees("lagret 13:04:00");

    secretary.press("F2").sees("1 representant").press("1").sees("representanten møter");
    secretary.types("ous").sees("▸ OUS").sees_no("Sunnaas  ").press("3").sees("forfall");
    secretary.press("Esc").sees("representert 1 av 9");

    secretary.press("F6").sees("2 av 3").pastes(&page()).sees("Avsnitt 30: nok");
    secretary.press("Ctrl-Z").sees_no("Avsnitt").press("Ctrl-Y").sees("Avsnitt 30: nok");
    secretary.press("F7").sees("Tittel på den nye saken").fills("Høring").press("Enter").sees("4 av 4");
    secretary.types("vedtak: Rådet støtter forslaget.").sees("forslaget.").sees("lagret 13:04:00");
}

/// A page as it is copied from a letter: thirty lines.
fn page() -> String {
    let lines = (1..=30).map(|line| format!("Avsnitt {line}: nok æ, ø og å til sensorveiledningen."));
    lines.collect::<Vec<_>>().join("\r\n")
}

#[test]
fn a_region_assesses_a_case_that_another_region_leads() {
    for (columns, rows) in SIZES {
        let office = Office::new();
        let mut secretary = office.terminal(columns, rows);
        secretary.picks("URO").press("3 r").sees("Registrer endringssak").fills("Robotkurs");
        secretary.press("Enter").sees("2026-001");
        secretary.press("Enter").sees("en annen region er fagkontakt");
        for (step, state) in [("Klargjør", "klargjort"), ("Be om", "til vurdering")] {
            secretary.press("f").sees("Hva skal skje med saken?").types(step).sees(&format!("Søk: {step}"));
            secretary.press("Enter").sees_no("Hva skal skje").sees(&format!("{state} siden 21.11.2026"));
        }
        writes_the_assessment(&mut secretary);
        secretary.press("Esc").sees("vurdert siden 21.11.2026").sees("→ Besvar fagkontakten");
        secretary.press("Esc").sees("Saksløp").press("q");
        assert_eq!(secretary.ends(), 0);
        let journal = office.run(&["journal"]).succeeds();
        assert!(journal.contains("førte inn svar på vurdering"), "{journal}");
    }
}

/// Three texts, and the position the council's leader sent.
fn writes_the_assessment(secretary: &mut Terminal) {
    secretary.press("v").sees("har ikke svart").press("Enter").sees("ingenting nytt å lagre");
    secretary.types("Kurset dekker målet.").sees("målet.");
    secretary.press("F6").sees("▸ Organisatorisk").types("Plass til ti i Tromsø.").sees("Tromsø.");
    secretary.press("F6").sees("▸ Økonomisk").types("Ingen følger.").sees("følger.");
    secretary.press("Esc").sees("Noter svaret").sees("målet.").sees("Tromsø.").sees("følger.");
    secretary.press("End k").sees("▸ Noter svaret").press("Enter").sees("Svar fra regionen");
    secretary.types("s").sees("støtter med merknader").press("Tab Tab").fills("Åse Bjørnstad");
    secretary.press("Enter").sees("ørte inn svar på vurdering").sees("støtter med merknader 21.11.2026");
}
