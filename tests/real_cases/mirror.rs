//! Another `RegUt` is fagkontakt: our one part comes from our council's minutes, and goes there.

use crate::stage::{Intake, Office, Row};
use crate::{leaves, letters_are, notes_the_leaders};

const CASE: &str = "2026-001";

#[test]
fn we_answer_for_our_region() {
    let office = Office::new();
    the_fagkontakt_asks_and_the_council_is_called(&office);
    office.waits_until("2026-03-24T13:00");
    the_council_treats_it(&office);
    its_leader_answers_and_so_do_we(&office);
    letters_are(&office, CASE, "mirror");
}

fn the_fagkontakt_asks_and_the_council_is_called(office: &Office) {
    office.waits_until("2026-03-02T09:00");
    let mut kari = office.terminal(80, 24);
    notes_the_leaders(&mut kari, "URO", ("Kristin Holm", "Per Vik"), &[]);
    kari.registers(&Intake {
        title: "Robotassistert prostatektomi på prosedyrelisten",
        track: "henvendelse (B)",
        origin: "Legeforeningen",
        outer: "30.4.2026",
        inner: "23.4.2026",
        contact: "RegUt Helse Vest",
        target: "",
        specialties: "",
        nynorsk: false,
        summary: "RegUt Helse Vest er fagkontakt og ber om vår regions vurdering.",
    });
    kari.sees("en annen region er fagkontakt").sees("lederen vår 23.04.2026, RegUt HV 30.04.2026");
    kari.registers_letter(
        "RegUt Helse Vest",
        "Vi ber Helse Sør-Øst om en vurdering av forslaget fra Legeforeningen innen 30. april.\n",
    );
    kari.writes_change(&[Row {
        target: "prosedyre",
        name: "Robotassistert prostatektomi",
        operation: "er ny",
        field: "assistert",
        before: "",
        after: "10",
        reason: "Inngrepet har erstattet åpen kirurgi.",
    }]);
    kari.steps("klar", "klargjort").steps("be om", "til vurdering").sends(1..=1);
    kari.press("Esc").sees("Medlemmer").plans_meeting("24.3.2026", "Teams").opens_case("URO", CASE);
    kari.press("n").sees("Hvilket møte").press("Enter").sees("a til sak");
    leaves(&mut kari);
}

/// The three headings are typed as the council speaks of them; the minutes carry them to the case.
fn the_council_treats_it(office: &Office) {
    let mut kari = office.terminal(80, 24);
    kari.picks("URO").convenes().opens_the_meeting().sees("1 av 1");
    kari.types("vedtak: Rådet støtter forslaget.\n");
    kari.types("faglig: Inngrepet gjøres i dag ved fire av våre sykehus, og alle kandidater møter det.\n");
    kari.types("organisatorisk: Kandidater fra sju foretak må rotere for å assistere ti ganger.\n");
    kari.types("økonomisk: ingen konsekvens").sees("ingen konsekvens");
    kari.press("Alt-c").sees("Vil du avslutte møtet?").press("Enter").sees("Dette mangler");
    kari.press("Alt-c").sees("Hvorfor avsluttes møtet").types("De øvrige sakene tas senere.").press("Enter");
    kari.sees("avholdt").press("Alt-g m").sees("Notater fra møtet").press("Enter").sees("Utkast.");
    kari.press("Esc").sees("avholdt").press("Esc").sees("Medlemmer").press("q");
    assert_eq!(kari.ends(), 0);
}

fn its_leader_answers_and_so_do_we(office: &Office) {
    office.waits_until("2026-03-26T09:00");
    let mut kari = office.terminal(80, 24);
    kari.opens_case("URO", CASE).press("v").sees("Inngrepet gjøres i dag ved fire");
    kari.press("v").sees("Noter svaret").chooses("støtter med merknader").press("Enter");
    kari.sees_no("svart av").press("Esc").sees("Status   vurdert");
    kari.writes_letter("svar").steps("besvar", "besvart").sends(2..=2);
    leaves(&mut kari);
}
