//! Two terminals on one office, each a process of its own.

mod stage;

use stage::{Office, Terminal};

#[test]
fn each_sees_what_the_other_changes_without_a_key() {
    let office = Office::new();
    let mut kari = office.terminal(80, 24);
    let mut ola = office.terminal(120, 40);
    kari.picks("URO");
    ola.picks("URO").sees("Ikke noe møte i år");
    kari.plans_meeting("24.11.2026", "Teams").adds_item("Orienteringer", "o");
    ola.sees("møte 1/2026").sees("1.  Orienteringer").sees_no("Ikke noe møte i år");
    ola.adds_item("Eventuelt", "e");
    kari.sees("2.  Eventuelt").press("u").sees_no("2.  Eventuelt");
    ola.sees_no("2.  Eventuelt").sees("1.  Orienteringer");
}

#[test]
fn one_writes_and_the_other_reads_along_until_she_is_given_the_pen() {
    let office = Office::new();
    let (mut kari, mut ola) = both_in_the_meeting(&office);
    kari.types("Kari skriver at møtet er åpnet").sees("er åpnet");
    ola.sees("Kari skriver at møtet er åpnet").sees("skriver her nå").types("x").sees("du leser med");

    ola.press("Ctrl-T").sees("Vil du be om pennen?").press("n").sees_no("Vil du be").sees("du leser med");
    ola.press("Ctrl-T").sees("Vil du be om pennen?").press("j").sees("Du har bedt");
    kari.sees("ber om pennen")
        .types("j")
        .sees("er åpnetj")
        .press("Backspace Alt-N")
        .sees("Du beholder pennen");
    ola.sees("beholder pennen litt til")
        .press("Ctrl-T")
        .sees("Vil du be om pennen?")
        .press("j")
        .sees("Du har bedt");
    kari.sees("ber om pennen").types(" kl. 13").press("Alt-J").sees("du leser med");
    ola.sees("ga deg pennen").types(", og Ola tok over.").sees("Ola tok over.");
    kari.sees("Kari skriver at møtet er åpnet kl. 13, og Ola tok over.").types("y").sees("du leser med");
    // They go on together; now Ola leads.
    ola.press("F6").sees("2 av 2").types("Ola skriver her.").sees("Ola skriver her.");
    kari.sees("2 av 2").sees("Ola skriver her.").sees("du leser med");
    for terminal in [&mut kari, &mut ola] {
        terminal.press("Esc").sees("Alt du har skrevet, er lagret").press("q");
        assert_eq!(terminal.ends(), 0);
    }
    assert_eq!(office.minutes_of("Sak 1/2026"), "Kari skriver at møtet er åpnet kl. 13, og Ola tok over.");
    assert_eq!(office.minutes_of("Sak 2/2026"), "Ola skriver her.");
}

#[test]
fn the_pen_of_a_killed_terminal_is_free_at_once() {
    let office = Office::new();
    let (mut kari, mut ola) = both_in_the_meeting(&office);
    kari.types("Halv setn").sees("Halv setn");
    ola.sees("Halv setn").sees("du leser med");
    kari.kill();
    ola.sees_no("du leser med").press("Ctrl-E").types("ing ble hel.").sees("Halv setning ble hel.");
    ola.press("Esc").sees("Alt du har skrevet, er lagret");
    assert_eq!(office.minutes_of("Sak 1/2026"), "Halv setning ble hel.");
}

#[test]
fn a_form_filled_on_what_has_changed_is_refused_and_says_by_whom() {
    let office = Office::new();
    let mut kari = office.terminal(80, 24);
    kari.picks("URO").plans_meeting("24.11.2026", "Teams").adds_item("Orienteringer", "o");
    let mut ola = office.terminal(80, 24);
    ola.sees("1.  Orienteringer").press("e").sees("sakstype").fills(" fra Ola");
    kari.press("e").sees("sakstype").fills(" fra Kari").press("Enter").sees("1.  Orienteringer fra Kari");
    ola.press("Enter").sees("endret saken på sakslisten").sees("Ingenting er lagret").sees("fra Ola");
    kari.sees("1.  Orienteringer fra Kari");
    ola.press("Esc").sees("Lukke skjemaet").press("j").sees_no("fra Ola").sees("1.  Orienteringer fra Kari");
}

#[test]
fn terminals_that_start_at_once_make_one_server() {
    let office = Office::new();
    office.run(&["stop"]).succeeds();
    let mut terminals: Vec<Terminal> = (0..4).map(|_| office.terminal(80, 24)).collect();
    for terminal in &mut terminals {
        terminal.sees("Saksliste");
    }
    assert_eq!(office.servers().len(), 1);
    let status = office.run(&["status"]).succeeds();
    assert!(status.contains("Tilkoblede terminaler: 4"), "{status}");
}

#[test]
fn a_meeting_is_closed_with_a_reason_that_the_minutes_keep() {
    let office = Office::new();
    let (mut kari, mut ola) = both_in_the_meeting(&office);
    kari.types("aksjon: sende plan").sees("sende plan");
    ola.sees("sende plan").press("Alt-M").sees("Hva mangler?").sees("hvem gjør det?").sees("1/2026 l. 1");
    kari.press("Alt-c").sees("Vil du avslutte møtet?").press("Enter").sees("Dette mangler");
    kari.press("Enter").sees_no("Hva mangler?").press("End").types(" til alle").sees("sende plan til alle");
    kari.press("Alt-M").sees("Hva mangler?").press("Alt-c").sees("Hvorfor avsluttes møtet");
    kari.types("Nettet falt ut.").sees("falt ut.").press("Enter").sees("avholdt").sees("sende plan til alle");
    let minutes = office.run(&["export", "minutes", "URO 1/2026", "--format", "md"]).succeeds();
    assert!(minutes.contains("Nettet falt ut."), "{minutes}");
}

/// Two terminals at the first item of a running meeting; the first has the pen.
fn both_in_the_meeting(office: &Office) -> (Terminal, Terminal) {
    let mut kari = office.terminal(80, 24);
    kari.runs_a_meeting().sees("ingenting nytt å lagre");
    let mut ola = office.terminal(120, 40);
    ola.sees("1 av 2").sees("du leser med");
    (kari, ola)
}
