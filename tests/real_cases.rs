//! Cases that were real, typed key by key from the letter that came in to the notice that went
//! out, and every letter of theirs held against the one that a person has read.
//!
//! `SAKSGANG_RENEW_LETTERS=1 cargo test --test real_cases` writes the expected letters anew: read
//! what became of them before they are kept. The persons are invented.

mod stage;

use std::path::PathBuf;

use stage::{Became, Decision, Intake, Office, Reply, Row, Terminal};

/// The letters of a case, one after the other, as they were sent or lie to be sent.
fn letters(office: &Office, case: &str) -> Vec<String> {
    let listed = office.run(&["export", "letter", case]).succeeds();
    let numbers = 1..=listed.lines().count();
    numbers.map(|it| office.run(&["export", "letter", case, &it.to_string()]).succeeds()).collect()
}

/// The letters of the case are those of `real_cases/NAME-N.txt`, byte for byte.
#[track_caller]
fn letters_are(office: &Office, case: &str, name: &str) {
    let dir = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/real_cases");
    let written = letters(office, case);
    for (number, letter) in (1..).zip(&written) {
        let path = dir.join(format!("{name}-{number}.txt"));
        if std::env::var_os("SAKSGANG_RENEW_LETTERS").is_some() {
            std::fs::write(&path, letter).expect("a file");
        }
        let expected = std::fs::read_to_string(&path).expect("an expected letter");
        assert_eq!(*letter, expected, "{}", path.display());
    }
    let more = dir.join(format!("{name}-{}.txt", written.len() + 1));
    assert!(!more.exists(), "a letter is missing: {}", more.display());
}

fn leaves(secretary: &mut Terminal) {
    secretary.press("Esc").sees("Medlemmer").press("q");
    assert_eq!(secretary.ends(), 0);
}

/// A region, who leads its council, and the deputy.
type Sister = (&'static str, &'static str, &'static str);

/// Who leads the councils of a specialty is noted: the own first.
fn notes_the_leaders(secretary: &mut Terminal, code: &str, own: (&str, &str), sisters: &[Sister]) {
    let email = |name: &str| format!("{}@example.no", name.to_lowercase().replace(' ', "."));
    secretary.picks(code);
    for (office, name) in [("leder", own.0), ("nestleder", own.1)] {
        secretary.elects(office, name, &email(name));
    }
    for (region, leader, deputy) in sisters {
        secretary.picks_sister(code, region);
        for (office, name) in [("leder", *leader), ("nestleder", *deputy)] {
            secretary.elects(office, name, &email(name));
        }
    }
    secretary.picks(code);
}

/// Procedures in urology, from Legeforeningen by way of Helsedirektoratet. `RegUt` Helse Vest
/// runs the case, in nynorsk.
#[test]
#[allow(clippy::too_many_lines, reason = "a case is told from its beginning to its end")]
fn urology() {
    const CASE: &str = "2022-001";
    const FIGURES: &str = "Oppgåver og behandling har endra seg sidan lista blei laga.";
    let row = |name, field, before, after| Row {
        target: "prosedyre",
        name,
        operation: "endres",
        field,
        before,
        after,
        reason: FIGURES,
    };
    let merged = |name| Row {
        operation: "slås sammen",
        field: "ordlyd",
        after: "Cystoskopi, rigid og fleksibel, med og utan biopsi",
        reason: "Dei to blir gjorde på same måten og kan teljast saman.",
        ..row(name, "", "", "")
    };
    let office = Office::of("HV");
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
        kari.takes_reply(&office, CASE, &reply);
    }
    kari.sees("Status   vurdert");
    office_answers(&mut kari);
    leaves(&mut kari);

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
    office_tells(&office, kari, "URO", CASE, "2023-03-08T09:00");
    letters_are(&office, CASE, "urology");
}

/// The combined letter is written, sent, and known to have arrived.
fn office_answers(kari: &mut Terminal) {
    kari.writes_letter("svar").steps("besvar", "besvart").sends(5..=5);
    kari.steps("mottatt", "hos Helsedirektoratet");
}

/// Those concerned are told; when the change is in effect, the case is closed.
fn office_tells(office: &Office, mut kari: Terminal, council: &str, case: &str, effect: &'static str) {
    kari.writes_letter("beslutning").sends(6..=6).sees_no("De berørte er ikke informert");
    leaves(&mut kari);
    office.waits_until(effect);
    let mut kari = office.terminal(80, 24);
    kari.opens_case(council, case).steps("iverksett", "iverksatt").steps("lukk", "lukket");
    leaves(&mut kari);
}

/// The courses in neurology, on Helsedirektoratet's own initiative. `RegUt` Helse Nord runs the
/// case, and each old course comes to one of four ends.
#[test]
#[allow(clippy::too_many_lines, reason = "a case is told from its beginning to its end")]
fn neurology() {
    const CASE: &str = "2020-001";
    const INTO: &str = "Innholdet overlapper med kurset det går inn i.";
    let course = |name, operation, field, before, after, reason| Row {
        target: "kurs",
        name,
        operation,
        field,
        before,
        after,
        reason,
    };
    let office = Office::of("HN");
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
        kari.takes_reply(&office, CASE, &reply);
    }
    kari.sees("Status   vurdert");
    leaves(&mut kari);
    office.waits_until("2021-01-14T12:00");
    let mut kari = office.terminal(80, 24);
    kari.opens_case("NEV", CASE);
    office_answers(&mut kari);
    leaves(&mut kari);

    office.waits_until("2021-06-28T10:00");
    let mut kari = office.terminal(80, 24);
    let decision = Decision {
        outcome: "endret",
        rows: &[Became::Taken; 5],
        reference: "20/34521-17",
        effective: "1.9.2021",
    };
    kari.opens_case("NEV", CASE).decides(&decision);
    office_tells(&office, kari, "NEV", CASE, "2021-09-01T08:00");
    letters_are(&office, CASE, "neurology");
}

/// A proposal from an enterprise (A). One region is silent to the end: reminded, reminded with its
/// deputy leader, and passed over with a reason. The letter says so, and no more.
#[test]
fn a_region_is_silent_to_the_end() {
    const CASE: &str = "2026-001";
    let office = Office::new();
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

    office.waits_until("2026-02-25T09:00");
    let mut kari = office.terminal(80, 24);
    kari.opens_case("HJS", CASE);
    for (region, by) in [("HSØ", "Nina Bakke"), ("HV", "Eva Strand"), ("HMN", "Grete Moe")] {
        let texts = [
            "Kurset dekker et behov hos alle nye kandidater.",
            "Vi kan avgi én instruktør per kurs.",
            "ingen konsekvens",
        ];
        kari.takes_reply(&office, CASE, &Reply { region, position: "støtter", texts, by });
    }
    kari.sees("Status   til vurdering");
    leaves(&mut kari);
    for (now, reminder) in [("2026-03-03T09:00", 5), ("2026-03-10T09:00", 6)] {
        office.waits_until(now);
        let mut kari = office.terminal(80, 24);
        kari.opens_case("HJS", CASE).writes_letter("purring HN").sends(reminder..=reminder);
        leaves(&mut kari);
    }
    office.waits_until("2026-03-18T09:00");
    let mut kari = office.terminal(80, 24);
    kari.opens_case("HJS", CASE).passes_over("HN", "Rådet i Helse Nord er under omlegging og har ikke svart");
    kari.sees("Status   vurdert").writes_letter("forslag").steps("frem", "fremmet").sends(7..=7);
    leaves(&mut kari);
    letters_are(&office, CASE, "silent");
}

/// A consultation over 13 specialties: each council is asked once, nine say something, two have no
/// remarks, and two are silent and passed over with a reason.
#[test]
fn a_consultation_over_thirteen_specialties() {
    const CASE: &str = "2024-001";
    let office = Office::new();
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
    // The councils stand above the letter.
    kari.press("Down").registers_letter(
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
    kari.hears("ONC", "Kurset bør være felles for alle 13.", "støtter med merknader", 10);
    kari.hears("REV", kept, "støtter", 11).sees("11 av 13 svar, 2 tause");
    leaves_from(&mut kari);

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
    letters_are(&office, CASE, "consultation");
}

/// From a screen over the case's page.
fn leaves_from(secretary: &mut Terminal) {
    secretary.press("Esc").sees("Status   ");
    leaves(secretary);
}

/// Another `RegUt` is fagkontakt: our one part comes from our council's minutes, and goes there.
#[test]
fn we_answer_for_our_region() {
    const CASE: &str = "2026-001";
    let office = Office::new();
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

    office.waits_until("2026-03-24T13:00");
    the_council_treats_it(&office);
    office.waits_until("2026-03-26T09:00");
    let mut kari = office.terminal(80, 24);
    kari.opens_case("URO", CASE).press("v").sees("Inngrepet gjøres i dag ved fire");
    kari.press("v").sees("Noter svaret").chooses("støtter med merknader").press("Enter");
    kari.sees_no("svart av").press("Esc").sees("Status   vurdert");
    kari.writes_letter("svar").steps("besvar", "besvart").sends(2..=2);
    leaves(&mut kari);
    letters_are(&office, CASE, "mirror");
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
