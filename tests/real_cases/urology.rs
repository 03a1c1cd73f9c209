//! Procedures in urology, from Legeforeningen by way of Helsedirektoratet. `RegUt` Helse Vest
//! runs the case, in nynorsk.

use crate::stage::{Became, Decision, Intake, Office, Reply, Row};
use crate::{answers, leaves, letters_are, notes_the_leaders, tells};

const CASE: &str = "2022-001";

#[test]
fn urology() {
    let office = Office::of("HV");
    the_letter_comes_and_the_leaders_are_asked(&office);
    the_leaders_answer_and_so_do_we(&office);
    the_directorate_takes_most_of_it(&office);
    letters_are(&office, CASE, "urology");
}

const FIGURES: &str = "Oppgåver og behandling har endra seg sidan lista blei laga.";

fn row(name: &'static str, field: &'static str, before: &'static str, after: &'static str) -> Row {
    Row { target: "prosedyre", name, operation: "endres", field, before, after, reason: FIGURES }
}

fn merged(name: &'static str) -> Row {
    Row {
        operation: "slås sammen",
        field: "ordlyd",
        after: "Cystoskopi, rigid og fleksibel, med og utan biopsi",
        reason: "Dei to blir gjorde på same måten og kan teljast saman.",
        ..row(name, "", "", "")
    }
}

fn the_letter_comes_and_the_leaders_are_asked(office: &Office) {
    office.waits_until("2022-10-10T09:00");
    let mut kari = office.terminal(80, 24);
    notes_the_leaders(
        &mut kari,
        "URO",
        ("Ragnhild Tveit", "Olav Nes"),
        &[
            ("HSØ", "Anders Lunde", "Mona Dahl"),
            ("HMN", "Berit Aune", "Jon Skogen"),
            ("HN", "Siv Larsen", "Arne Moen"),
        ],
    );
    kari.registers(&Intake {
        title: "Prosedyrelista i urologi",
        track: "henvendelse (B)",
        origin: "Legeforeningen",
        outer: "15.12.2022",
        inner: "25.11.2022",
        contact: "Helsedirektoratet, avdeling for spesialistutdanning",
        target: "",
        specialties: "",
        nynorsk: true,
        summary: "Spesialitetskomiteen i urologi foreslår nye tal på lista over prosedyrar.",
    });
    kari.registers_letter(
        "Helsedirektoratet",
        "Legeforeningen har på vegner av spesialitetskomiteen i urologi foreslått endringar i\n\
         prosedyrelista. Ein del av forslaga kom først frå Helse Nord. Vi ber RegUt Helse Vest\n\
         om ei vurdering innan 15. desember 2022.\n",
    );
    kari.writes_change(&[
        row("URS", "utført", "40", "50"),
        row("URS", "assistert", "5", "15"),
        row("ESWL", "utført", "25", "0"),
        row("ESWL", "assistert", "0", "5"),
        merged("Cystoskopi, rigid"),
        merged("Cystoskopi, fleksibel"),
        row("Nyrebiopsi", "utført", "5", "10"),
    ]);
    kari.steps("klar", "klargjort").steps("be om", "til vurdering").sends(1..=4);
    leaves(&mut kari);
}

fn the_leaders_answer_and_so_do_we(office: &Office) {
    office.waits_until("2022-11-22T10:00");
    let mut kari = office.terminal(80, 24);
    kari.opens_case("URO", CASE);
    let reply = |region, position, texts, by| Reply { region, position, texts, by };
    for reply in [
        reply(
            "HSØ",
            "støttar med merknader",
            [
                "URS har erstatta open kirurgi. Kandidatane når 50 innan normert tid ved dei fleste sjukehusa.",
                "Fire føretak må rotere kandidatane til eit større senter for å nå talet.",
                "ingen konsekvens",
            ],
            "Anders Lunde",
        ),
        reply(
            "HV",
            "støttar",
            [
                "Dei nye tala svarar til det ein ferdig spesialist møter i vakt.",
                "ingen konsekvens",
                "ingen konsekvens",
            ],
            "Ragnhild Tveit",
        ),
        reply("HMN", "ingen merknader", ["", "", ""], "Berit Aune"),
        reply(
            "HN",
            "støttar",
            [
                "Forslaget om ESWL kom frå oss: behandlinga blir gitt ved få sjukehus, og assistanse er nok.",
                "Færre reiser for kandidatane i Finnmark og Nordland.",
                "Sparer reise og opphald for om lag ti kandidatar i året.",
            ],
            "Siv Larsen",
        ),
    ] {
        kari.takes_reply(office, CASE, &reply);
    }
    kari.sees("Status   vurdert");
    answers(&mut kari);
    leaves(&mut kari);
}

fn the_directorate_takes_most_of_it(office: &Office) {
    office.waits_until("2023-02-20T10:00");
    let mut kari = office.terminal(80, 24);
    let decision = Decision {
        outcome: "delvis endret",
        rows: &[
            Became::Taken,
            Became::Taken,
            Became::Taken,
            Became::Taken,
            Became::With("Cystoskopi med og utan biopsi"),
            Became::With("Cystoskopi med og utan biopsi"),
            Became::NotTaken,
        ],
        reference: "22/41735-9",
        effective: "1.3.2023",
    };
    kari.opens_case("URO", CASE).decides(&decision);
    tells(office, kari, "URO", CASE, "2023-03-08T09:00");
}
