//! A consultation over 13 specialties: each council is asked once, nine say something, two have no
//! remarks, and two are silent and passed over with a reason.

use crate::stage::{Intake, Office, Row};
use crate::{leaves, letters_are, notes_the_leaders};

const CASE: &str = "2024-001";

#[test]
fn a_consultation_over_thirteen_specialties() {
    let office = Office::new();
    the_letter_comes_and_all_councils_are_asked(&office);
    eleven_councils_answer(&office);
    we_answer_without_two(&office);
    letters_are(&office, CASE, "consultation");
}

fn the_letter_comes_and_all_councils_are_asked(office: &Office) {
    office.waits_until("2024-03-25T09:00");
    let mut kari = office.terminal(80, 24);
    notes_the_leaders(&mut kari, "HJS", ("Nina Bakke", "Tor Lien"), &[]);
    kari.registers(&Intake {
        title: "Læringsmål om kliniske studier",
        track: "høring",
        origin: "Helsedirektoratet",
        outer: "5.5.2024",
        inner: "26.4.2024",
        contact: "Helsedirektoratet, avdeling for spesialistutdanning",
        target: "læringsmål",
        specialties: "ANE, BUP, FOR, GER, HJS, INF, LUN, NEV, NYR, ONC, REV, URO, VOP",
        nynorsk: false,
        summary: "Gir målet utilsiktede virkninger for aktiviteter og arenaer? Er det flaskehalser?",
    });
    kari.registers_letter(
        "Helsedirektoratet",
        "Vi sender på høring et nytt læringsmål om kliniske studier i 13 spesialiteter. Vi ber\n\
         om innspill til organisatoriske og økonomiske konsekvenser innen 5. mai 2024.\n",
    );
    kari.writes_change(&[Row {
        target: "læringsmål",
        name: "Kliniske studier",
        operation: "er ny",
        field: "ordlyd",
        before: "",
        after: "Ha kunnskap om hvordan kliniske studier planlegges og gjennomføres.",
        reason: "Flere pasienter skal få tilbud om å delta i studier.",
    }]);
    kari.steps("klar", "klargjort").asks_councils(13).press("Esc").sees("Status   til vurdering");
    leaves(&mut kari);
}

fn eleven_councils_answer(office: &Office) {
    office.waits_until("2024-04-24T09:00");
    let mut kari = office.terminal(80, 24);
    kari.opens_case("HJS", CASE).press("H").sees("13 tause, frist").press("Home");
    let kept = "Målet kan nås i dag ved alle våre sykehus.";
    let busy = "Små sykehus har få studier. Kandidatene må få delta digitalt.";
    for (answered, (code, text, position)) in (1..).zip([
        ("ANE", kept, "støtter"),
        ("BUP", busy, "støtter med merknader"),
        ("FOR", kept, "støtter"),
        ("GER", "Eldre er sjelden med i studier: arenaene finnes ikke.", "støtter ikke"),
        ("HJS", kept, "støtter"),
        ("INF", busy, "støtter med merknader"),
        ("LUN", kept, "støtter"),
    ]) {
        kari.hears(code, text, position, answered);
    }
    kari.press("i").sees("8 av 13").press("Down i").sees("9 av 13").press("Down");
    // One answers in the form that came with the letter.
    let common = "Kurset bør være felles for alle 13.";
    kari.hears_by_mail(office, CASE, "ONC", common, "støtter med merknader", 10);
    kari.hears("REV", kept, "støtter", 11).sees("11 av 13 svar, 2 tause");
    kari.press("Esc").sees("Status   ");
    leaves(&mut kari);
}

fn we_answer_without_two(office: &Office) {
    office.waits_until("2024-05-02T09:00");
    let mut kari = office.terminal(80, 24);
    kari.opens_case("HJS", CASE).press("H").sees("2 tause, frist").press("End");
    for (left, reason) in
        [("1 gått forbi", "Rådet har ikke møte før fristen"), ("2 gått forbi", "Ingen leder er valgt")]
    {
        kari.press("x").sees("begrunnelse").writes(reason).press("Enter").sees(left).press("Up");
    }
    kari.press("w").sees("Skrev brev").press("Esc").sees("11 av 13").press("Esc").sees("Status   vurdert");
    kari.steps("besvar", "besvart").sends(14..=14).steps("lukk", "lukket");
    leaves(&mut kari);
}
