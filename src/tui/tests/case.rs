use super::Stage;

/// A terminal on a new office, with a case on the desk that is ready for assessment.
fn with_a_case(columns: u16, rows: u16) -> Stage {
    let mut terminal = Stage::unfounded(columns, rows);
    terminal.press("Enter Enter").press("/").types("geria").press("Enter").sees("GER");
    terminal.press("r").types("Robotassistert kirurgi").press("Enter").sees("2026-001");
    terminal
}

#[test]
fn a_case_goes_from_the_desk_to_four_assessments_and_on() {
    let mut terminal = with_a_case(80, 40);
    // Without a deadline for the leaders nobody is asked; one was proposed.
    terminal.press("3 Enter").sees("lederne 24.03.2026").sees("Neste steg");
    terminal.press("e Tab Tab Tab Tab Tab Tab Tab Ctrl-U Enter");
    terminal.press("f").types("klargj").press("Enter").sees("klargjort siden");
    terminal.press("f").types("be om").press("Enter").sees("frist for rådslederne");
    terminal
        .press("e Tab Tab Tab Tab Tab Tab Tab Ctrl-U")
        .types("20.3.")
        .press("Enter")
        .sees("lederne 20.03.2026");
    terminal.press("f").types("be om").press("Enter").sees("til vurdering siden").sees("spurt 03.03.");
    for region in ["HSØ", "HV", "HMN", "HN"] {
        terminal.press("v").types(region).press("Enter").sees(&format!("Vurdering {region}"));
        // Three texts, then the answer.
        terminal
            .press("Enter")
            .sees("F6 Neste tekst")
            .types("Godt begrunnet.")
            .press("F6")
            .types("Ti plasser.")
            .press("F6")
            .types("Ingen nye kostnader.")
            .press("Esc");
        terminal.sees("Godt begrunnet.").sees("Ti plasser.");
        terminal.press("v").press("Enter").sees("støtter 03.03.2026").press("Esc").sees("Neste steg");
    }
    terminal.sees("vurdert siden").press("f").types("frem forsl").press("Enter").sees("fremmet siden");
    terminal.press("u").sees("vurdert siden");
}

#[test]
fn a_wrong_state_is_put_right_with_a_reason() {
    let mut terminal = with_a_case(80, 40);
    terminal.press("3 Enter f").types("rett opp").press("Enter").types("lukket").press("Enter");
    terminal.sees("Rett opp status til «lukket»").press("Enter").sees("Skriv en begrunnelse");
    terminal.types("Registrert to ganger").press("Enter").sees("lukket siden");
}

#[test]
fn a_half_written_assessment_is_there_when_the_terminal_comes_back() {
    let mut terminal = with_a_case(80, 24);
    terminal.press("3 Enter f").types("klargj").press("Enter").sees("klargjort siden");
    terminal
        .press("e Tab Tab Tab Tab Tab Tab Tab Ctrl-U")
        .types("20.3.")
        .press("Enter")
        .sees("lederne 20.03.2026");
    terminal.press("f").types("be om").press("Enter").sees("til vurdering siden");
    terminal.press("v Enter Down Enter").types("Halve ord");
    terminal.hangs_up();
    let mut again = terminal.another(80, 24);
    again.sees("▸ Organisatorisk").sees("Halve ord").types("et").sees("Halve ordet");
}

#[test]
fn a_case_is_put_on_the_agenda_of_its_council() {
    let mut terminal = with_a_case(80, 40);
    terminal.press("3 Enter n").sees("Rådet har ikke noe møte foran seg");
    terminal.press("Esc p Enter").sees("1/2026").press("3 Enter n").sees("Hvilket møte?").press("Enter");
    terminal.sees("Møte 1/2026").press("Esc 2").sees("(2026-001)");
}

#[test]
fn a_person_is_found_and_changed() {
    let mut terminal = Stage::unfounded(80, 24);
    terminal.press("Enter Enter").press("1 n").types("Lise Hauge Nilsen").press("Enter").sees("Lise Hauge");
    terminal.press("g p").types("lise").sees("Lise Hauge Nilsen").press("Enter").sees("e-post");
    terminal.press("Tab").types("overlege").press("Enter").sees("Endret person");
    terminal.press("g p").sees("overlege");
}

#[test]
fn a_case_that_waits_for_a_fagkontakt_goes_on_when_one_is_set() {
    let mut terminal = Stage::unfounded(80, 40);
    terminal.press("Enter Enter").press("/").types("ortop").press("Enter").sees("ORT");
    terminal.press("r").types("Kneprotese").press("Enter").sees("2026-001");
    terminal.press("3 Enter").sees("Sett fagkontakt for Ortopedisk kirurgi");
    terminal.press("f").types("klargj").press("Enter").sees("Fagkontakt for Ortopedisk kirurgi");
    terminal.sees("03.03.2026").types("HN").press("Enter").sees("en annen region er fagkontakt");
    terminal.sees_no("Sett fagkontakt");
    terminal.press("f").types("klargj").press("Enter").sees("klargjort siden");
    terminal.press("u u").sees("fagkontakt er ikke kjent").sees("Sett fagkontakt");
}

#[test]
fn a_case_is_given_other_specialties_by_their_codes() {
    let mut terminal = with_a_case(80, 40);
    terminal.press("3 Enter").sees("GER").press("e Tab Tab Tab Tab");
    terminal.types(", XYZ").press("Enter").sees("«GER, XYZ» har en kode som ikke finnes");
    terminal.press("Backspace Backspace Backspace").types("uro").press("Enter");
    terminal.sees("GER Geriatri, URO Urologi").sees("2026-001 GER URO");
}

#[test]
fn letters_are_written_when_the_leaders_are_asked_kept_by_hand_and_sent() {
    let mut terminal = with_a_case(80, 40);
    terminal.press("3 Enter f").types("klargj").press("Enter").sees("klargjort siden");
    terminal
        .press("e Tab Tab Tab Tab Tab Tab Tab Ctrl-U")
        .types("6.3.")
        .press("Enter")
        .sees("lederne 06.03.2026");
    terminal.press("f").types("be om").press("Enter").sees("til vurdering siden");
    terminal.press("B").sees("forespørsel").sees("ikke sendt").sees("Ingen kjent leder");
    terminal
        .press("Enter")
        .sees("Forespørsel om vurdering: Robotassistert kirurgi")
        .types("Hei! ")
        .press("Esc");
    terminal.sees("Endret for hånd").press("S").sees("Når ble brevet sendt?").press("Enter");
    terminal.sees("sendt 03.03.").press("Enter").sees("brevet endres ikke mer").press("Esc");
    // The chasing list: a deadline in three days.
    terminal.press("g c").sees("Purring: 4 svar mangler").press("Enter").sees("Påminning om vurdering");
    terminal.press("Esc").sees("skrevet").press("S").sees("1× 03.03.");
    terminal.press("Enter").sees("Det er alt purret 03.03.2026");
}

#[test]
fn a_consultation_is_asked_answered_and_written_by_keys() {
    let mut terminal = with_a_case(80, 24);
    terminal.press("3 r").types("Kliniske studier").press("Tab Right Right Tab Tab Tab");
    terminal.types(", uro, ane").press("Tab Tab").types("20.4.").sees("Råd hos oss som spørres: 3");
    terminal.press("Enter").sees("Kliniske studier").press("3 Down Enter").sees("0 av 3 svar, 3 ikke spurt");
    terminal.press("H").sees("ikke spurt").press("Enter").sees("Rådet er ikke spurt ennå");
    terminal.press("a").sees("3 tause").sees("Usendt brev").press("A").sees("Når ble 3 brev sendt?");
    terminal.press("Enter").sees_no("Usendt brev").press("i").sees("1 av 3 svar");
    terminal.press("Down v Right Right Enter").sees("trenger en tekst").press("Esc Enter");
    terminal.press("Enter").types("Ti plasser mangler.").press("Esc").sees("Ti plasser mangler.");
    terminal.press("v Right Right Enter").sees("2 av 3 svar");
    terminal.press("Down x").types("Leder i permisjon").press("Enter").sees("1 gått forbi");
    insta::assert_snapshot!("hearing", terminal.screen());
    terminal.press("w").sees("Høringssvar: Kliniske studier").press("Esc Esc").sees("vurdert siden");
    insta::assert_snapshot!("hearing_case", terminal.screen());
    terminal.press("B").sees("Helsedirektoratet").press("u u").sees("2026-002");
}

#[test]
fn a_council_is_taken_along_into_a_running_consultation_with_why() {
    let mut terminal = with_a_case(80, 24);
    terminal.press("3 r").types("Kliniske studier").press("Tab Right Right Tab Tab Tab Tab Tab");
    terminal.types("20.4.").press("Enter").sees("Kliniske studier").press("3 Down Enter H a").sees("1 taust");
    terminal.press("n").sees("Hvilket råd skal også spørres?").types("uro").press("Enter");
    terminal.sees("Ta rådet med: hvorfor?").press("Esc").sees_no("hvorfor?").sees("av 1 svar");
    terminal.press("n").types("uro").press("Enter").press("Enter").sees("Skriv en begrunnelse");
    terminal.types("Ba om å få uttale seg").press("Enter").sees("0 av 2 svar, 2 tause");
    terminal.press("g j").sees("tok rådet med i høringen").press("Esc Esc").sees("Historikk");
    // The specialties stand while the councils are asked.
    terminal.press("e Tab Tab Tab Tab").types(", ane").press("Enter").sees("Ta et råd med eller ut");
}

#[test]
fn a_letter_that_comes_in_later_is_taken_in_with_one_key() {
    for layout in crate::keymap::Layout::ALL {
        let mut terminal = with_a_case(120, 40).with_keys(*layout);
        terminal.press("3 Enter").sees("Neste steg").sees("M Brev inn").press("M").sees("Brev som kom inn");
        terminal.press("Enter").types("Vi ber om svar.").sees("Vi ber om svar.");
    }
}
