//! The courses in neurology, on Helsedirektoratet's own initiative. `RegUt` Helse Nord runs the
//! case, and each old course comes to one of four ends.

use crate::stage::{Became, Decision, Intake, Office, Reply, Row};
use crate::{answers, leaves, letters_are, notes_the_leaders, tells};

const CASE: &str = "2020-001";

#[test]
fn neurology() {
    let office = Office::of("HN");
    the_letter_comes_and_the_leaders_are_asked(&office);
    the_leaders_answer(&office);
    we_answer_in_time(&office);
    the_directorate_takes_all_of_it(&office);
    letters_are(&office, CASE, "neurology");
}

const INTO: &str = "Innholdet overlapper med kurset det går inn i.";

fn course(
    name: &'static str,
    operation: &'static str,
    field: &'static str,
    before: &'static str,
    after: &'static str,
    reason: &'static str,
) -> Row {
    Row { target: "kurs", name, operation, field, before, after, reason }
}

fn the_letter_comes_and_the_leaders_are_asked(office: &Office) {
    office.waits_until("2020-10-05T09:00");
    let mut kari = office.terminal(80, 24);
    notes_the_leaders(
        &mut kari,
        "NEV",
        ("Ingrid Nilsen", "Per Hansen"),
        &[
            ("HSØ", "Tone Berg", "Lars Holm"),
            ("HV", "Eli Sunde", "Geir Vik"),
            ("HMN", "Marit Rønning", "Odd Haugen"),
        ],
    );
    kari.registers(&Intake {
        title: "Revidert kursportefølje i nevrologi",
        track: "henvendelse (B)",
        origin: "Helsedirektoratet",
        outer: "15.1.2021",
        inner: "7.12.2020",
        contact: "Helsedirektoratet, avdeling for spesialistutdanning",
        target: "",
        specialties: "",
        nynorsk: false,
        summary: "Direktoratet ber om en gjennomgang av kursene. Hvert kurs får ett av fire utfall.",
    });
    kari.registers_letter(
        "Helsedirektoratet",
        "Vi ber RegUt Helse Nord gå gjennom de anbefalte kursene i nevrologi. For hvert kurs ber vi\n\
         om et av fire utfall: det går inn i et annet kurs, blir et nytt kurs, får en annen form\n\
         eller utgår. Frist for svar er 15. januar 2021.\n",
    );
    kari.writes_change(&[
        course("Hodepine", "slås sammen", "tittel", "", "Hodepine og smerte", INTO),
        course("Nevrologiske smerter", "slås sammen", "tittel", "", "Hodepine og smerte", INTO),
        course(
            "Akutt nevrologi",
            "er ny",
            "ordlyd",
            "",
            "To dager med ferdighetstrening: hjerneslag, status epilepticus, akutte pareser.",
            "Vaktkompetansen dekkes ikke av noe kurs i dag.",
        ),
        course(
            "Nevrogenetikk",
            "endres",
            "merknad",
            "Kurs over to dager",
            "E-læring, fire timer",
            "Målet kan nås uten oppmøte.",
        ),
        course("Nevrologiens historie", "utgår", "tittel", "", "", "Kurset svarer ikke til noe læringsmål."),
    ]);
    kari.steps("klar", "klargjort").steps("be om", "til vurdering").sends(1..=4);
    leaves(&mut kari);
}

fn the_leaders_answer(office: &Office) {
    office.waits_until("2020-12-04T10:00");
    let mut kari = office.terminal(80, 24);
    kari.opens_case("NEV", CASE);
    let reply = |region, position, texts, by| Reply { region, position, texts, by };
    for reply in [
        reply(
            "HSØ",
            "støtter",
            [
                "Porteføljen dekker læringsmålene bedre enn dagens sju kurs.",
                "Kurset i akutt nevrologi kan holdes ved to av våre sykehus.",
                "Om lag 40 000 kroner mindre i året.",
            ],
            "Tone Berg",
        ),
        reply(
            "HV",
            "støtter ikke",
            ["Nevrogenetikk bør være et kurs med oppmøte.", "ingen konsekvens", "ingen konsekvens"],
            "Eli Sunde",
        ),
        reply(
            "HMN",
            "støtter med merknader",
            ["Hodepine bør få minst én hel dag.", "ingen konsekvens", "ingen konsekvens"],
            "Marit Rønning",
        ),
        reply(
            "HN",
            "støtter",
            [
                "Rådet støtter alle fire utfall.",
                "E-læring gir færre reisedager for våre kandidater.",
                "Sparer reise og opphold.",
            ],
            "Ingrid Nilsen",
        ),
    ] {
        kari.takes_reply(office, CASE, &reply);
    }
    kari.sees("Status   vurdert");
    leaves(&mut kari);
}

fn we_answer_in_time(office: &Office) {
    office.waits_until("2021-01-14T12:00");
    let mut kari = office.terminal(80, 24);
    kari.opens_case("NEV", CASE);
    answers(&mut kari);
    leaves(&mut kari);
}

fn the_directorate_takes_all_of_it(office: &Office) {
    office.waits_until("2021-06-28T10:00");
    let mut kari = office.terminal(80, 24);
    let decision = Decision {
        outcome: "endret",
        rows: &[Became::Taken; 5],
        reference: "20/34521-17",
        effective: "1.9.2021",
    };
    kari.opens_case("NEV", CASE).decides(&decision);
    tells(office, kari, "NEV", CASE, "2021-09-01T08:00");
}
