//! From nothing to a convened annual meeting, with nothing but keys.

mod stage;

use stage::{Office, Terminal};

/// Takes the step that begins with these letters.
fn takes(secretary: &mut Terminal, letters: &str) {
    secretary.press("s").sees("Søk:").types(letters).sees(&format!("Søk: {letters}")).press("Enter");
    secretary.sees_no("Søk:");
}

#[test]
fn an_annual_meeting_is_planned_prepared_and_convened_with_keys_only() {
    let office = Office::new();
    let mut secretary = office.terminal(80, 24);
    secretary.picks("URO").press("p").sees("Planlegg møte").press("Ctrl-U").fills("4.7.2027");
    secretary.sees("Juli er fellesferie").sees("i en helg");
    secretary.press("Ctrl-U").fills("2.3.2027").sees_no("fellesferie");
    secretary.press("Tab Tab Ctrl-U").fills("90").press("Tab").fills("Teams").press("Enter");
    secretary.sees("Saksliste, møte 1/2027 · 02.03.2027 13:00");

    secretary.press("b").sees("Ingen saker ennå").sees("Ingenting venter");
    secretary.press("F").sees("Valg av leder og nestleder").sees("Slutter 14:20: 80 av 90 min");
    secretary.press("F").sees("står der allerede");

    secretary.press("I").sees("Innspill fra fagmiljøet").fills("VV").press("Tab");
    secretary.fills("For få plasser i onkologi").press("Enter").sees("VV, 21.11.2026");
    // The tenth line waits: one key takes it up, the same key takes it back, and up again.
    secretary.press("Home Down Down Down Down Down Down Down Down Down i").sees("Ingenting venter");
    secretary.press("Up Up i").sees("VV, 21.11.2026").press("Down Down i").sees("Ingenting venter");
    secretary.press("Up Up e").sees("minutter (kan stå tom)").press("Tab Tab").fills("10").press("Enter");
    secretary.sees("Slutter 14:30: 90 av 90 min er planlagt\n");

    secretary.press("Enter").sees("Bakgrunn").press("F6 F6").types("Rådet ber om flere plasser.");
    secretary.sees("flere plasser.").press("Esc").sees("✓ For få plasser");
    secretary.press("End Up Up Up Up i").sees("gjort 21.11.2026");
    secretary.press("y").sees("gjester, med").fills("Anne Lie, Helsedirektoratet").press("Enter");
    secretary.sees("1 gjest");

    takes(&mut secretary, "send");
    secretary.sees("hos leder").press("V").sees("sendt til leder");
    secretary.press("Esc").sees("Venter på rådet");
    takes(&mut secretary, "leder er");
    secretary.sees("avtalt");
    takes(&mut secretary, "kall");
    secretary.press("Home").sees("Sak 1/2027").sees("innkalt");
    secretary
        .press("V")
        .sees("Innkalling: Regionalt spesialitetsvist råd i urologi")
        .press("W")
        .sees("saksgang-");

    let notice = office.run(&["export", "notice", "URO 1/2027", "--format", "txt"]).succeeds();
    for line in [
        "- Sak 1/2027 · 13:00 · Godkjenning av innkalling og saksliste",
        "- Sak 8/2027 · 14:10 · For få plasser i onkologi (drøfting, 10 min)",
        "- Sak 10/2027 · 14:25 · Neste møte (orientering, 5 min)",
        "Forventet slutt: 14:30",
        "- Anne Lie, Helsedirektoratet",
        "Rådet ber om flere plasser.",
    ] {
        assert!(notice.contains(line), "{line:?} is not in\n{notice}");
    }
}
