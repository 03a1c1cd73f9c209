//! A whole annual meeting with nothing but keys, from the first planning to approved minutes:
//! fourteen trusts, eleven items, three cases, an election, and everything that happens on the way.
//!
//! Each act is what one person does at one time. The clock stands still within an act and goes on
//! between them.

mod stage;

use std::time::Instant;

use stage::{Office, Terminal};

const MEETING: &str = "URO 1/2027";

/// The roll: what is typed for each trust, and what the screen then says.
const ROLL: [(&str, &str, &str); 14] = [
    ("Ahus", "a\n", "representanten møter"),
    ("OUS", "o\n", "representanten møter"),
    ("Sunnaas", "su\n", "representanten møter"),
    ("SiV", "siv\n", "representanten møter"),
    ("SI", "si\n", "representanten møter"),
    ("STHF", "st2", "vararepresentanten møter"),
    ("SØ", "sø\n", "representanten møter"),
    ("SSHF", "ss\n", "representanten møter"),
    ("VV", "v\n", "representanten møter"),
    ("LDS", "ld\n", "representanten møter"),
    ("Diakonhjemmet", "d\n", "representanten møter"),
    ("MHH", "mh3", "forfall"),
    ("Betanien Skien", "b\n", "representanten møter"),
    ("Revmatismesykehuset", "r4", "ikke møtt"),
];

#[test]
fn the_sixty_minute_script() {
    let begun = Instant::now();
    let office = Office::new();
    office.waits_until("2027-01-11T09:00");
    let roster = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/annual_meeting/medlemmer.csv");
    office.run(&["import", "roster", roster, "--yes"]).succeeds();

    let mut keys = prepares(&office);
    office.waits_until("2027-03-02T13:00");
    let mut kari = office.terminal(80, 24);
    opens_and_calls_the_roll(&mut kari);
    writes_the_first_items(&mut kari);
    let mut ola = office.terminal(120, 40);
    hands_over_the_pen(&mut kari, &mut ola);
    leaves(&mut kari);
    keys += kari.keys();
    writes_until_the_line_drops(&office, &mut ola);
    keys += ola.keys();
    office.waits_until("2027-03-02T14:05");
    let mut ola = office.terminal(80, 24);
    writes_the_last_items(&mut ola);
    closes(&mut ola);
    leaves(&mut ola);
    keys += ola.keys();
    office.waits_until("2027-03-04T10:00");
    keys += sends_the_minutes_out(&office);
    office.waits_until("2027-03-16T09:00");
    keys += approves(&office);

    let minutes = office.minutes(MEETING);
    println!("{keys} keys, {:?}", begun.elapsed());
    if let Some(path) = std::env::var_os("SAKSGANG_KEEP_MINUTES") {
        std::fs::write(path, &minutes).expect("a file");
    }
    assert_eq!(minutes, include_str!("annual_meeting/expected.md"));
}

/// January: the meeting is planned, its agenda laid and agreed with the leader, and convened.
fn prepares(office: &Office) -> usize {
    let mut kari = office.terminal(80, 24);
    kari.picks("URO");
    for (number, case) in (1..).zip([
        "Nytt kurs i robotassistert kirurgi",
        "Høring: læringsmål i uroonkologi",
        "Færre obligatoriske kursdager",
    ]) {
        kari.press("3 r").sees("Registrer endringssak").fills(case).press("Enter");
        kari.sees_no("Registrer endringssak").sees(&format!("2027-00{number}"));
    }
    kari.press("2 p").sees("Planlegg møte").press("Ctrl-U").fills("2.3.2027");
    kari.press("Tab Tab Ctrl-U").fills("120").press("Tab").fills("Teams").press("Enter");
    kari.sees("Saksliste, møte 1/2027 · 02.03.2027 13:00");

    kari.press("b").sees("Ingen saker ennå").press("F").sees("Neste møte").sees("Nytt kurs i robotassistert");
    // The last item is not needed, nor is the round of local input: each goes by one key.
    kari.press("Home Down Down Down Down Down Down Down Down i").sees_no("Neste møte");
    kari.press("Up Up i").sees_no("Innspill fra fagmiljøene lokalt");
    // The first that waits is taken up three times.
    for number in 1..=3 {
        kari.press("Home").press(&"Down ".repeat(6 + number)).press("i");
        kari.sees(&format!(" (2027-00{number})"));
    }
    kari.press("y").sees("gjester, med").fills("Anne Lie, Helsedirektoratet");
    kari.press("Shift-Tab F2")
        .sees("Søk:")
        .types("ingrid")
        .sees("Søk: ingrid")
        .press("Enter")
        .sees_no("Søk:");
    kari.press("Enter").sees_no("Ledelse og").press("End").sees("1 gjest").sees("Møteleder: Ingrid Solheim");
    takes(&mut kari, "send", "hos leder");
    takes(&mut kari, "leder er", "avtalt");
    takes(&mut kari, "kall", "innkalt");
    kari.press("Home").sees("Sak 1/2027");
    kari.press("Esc").sees("Medlemmer").press("q");
    assert_eq!(kari.ends(), 0);
    kari.keys()
}

/// Takes the step that begins with these letters.
fn takes(secretary: &mut Terminal, letters: &str, state: &str) {
    secretary.press("s").sees("Søk:").types(letters).sees(&format!("Søk: {letters}")).press("Enter");
    secretary.sees_no("Søk:").sees(state);
}

/// Fourteen trusts with at most four keys each, and a guest.
fn opens_and_calls_the_roll(kari: &mut Terminal) {
    kari.picks("URO").press("2").opens_the_meeting().sees("1 av 10");
    kari.press("F2").sees("Oppmøte");
    for (trust, typed, noted) in ROLL {
        let before = kari.keys();
        kari.types(typed).sees(&format!("{trust}: {noted}"));
        assert!(kari.keys() - before <= 4, "{trust} takes {} keys", kari.keys() - before);
    }
    kari.types("lie, h").sees("Ny gjest … Anne Lie, Helsedirektoratet").press("Enter").sees("navn og rolle");
    kari.press("Enter").sees_no("navn og rolle").sees("Anne Lie, Helsedirektoratet");
    kari.press("Esc").sees_no("Oppmøte –").sees("representert 12 av 14");
}

/// The agenda is approved, the leader and her deputy elected, rotation talked about.
fn writes_the_first_items(kari: &mut Terminal) {
    kari.types("Ingrid Solheim ønsket velkommen.\n");
    kari.types("vedtak: Innkalling og saksliste ble godkjent.").sees("ble godkjent.");
    goes_on_to(kari, 2, "Valg av leder");
    kari.press("Alt-V").sees("valg leder:").types("Ingrid Solheim 8, Per Vik 3, blanke 1, til 31.12.2028");
    kari.press("Alt-V").sees("valg nestleder:").types("Siri Iversen, til 31.12.2028 (akklamasjon)");
    kari.sees("(akklamasjon)").press("Alt-E").sees("Valget er gjennomført");
    goes_on_to(kari, 3, "Behov for rotasjon");
    kari.types("Rådet gikk gjennom behovet for 2028.\n");
    kari.types("innspill sthf: For få rotasjonsplasser ved Ahus høsten 2027.\n");
    kari.types("aksjon Kristin Holm: melde behovet i Vestre Viken innen 1.4.\n");
    kari.types("aksjon alle: sende tall for egne rotasjoner innen 15.4.").sees("innen 15.4.");
}

/// Ola reads along, asks for the pen, and gets it from Kari.
fn hands_over_the_pen(kari: &mut Terminal, ola: &mut Terminal) {
    ola.sees("3 av 10").sees("innen 15.4.").sees("skriver her nå");
    ola.press("Ctrl-T").sees("Vil du be om pennen?").press("j").sees("Du har bedt");
    kari.sees("ber om pennen").press("Alt-J").sees("du leser med");
    ola.sees("ga deg pennen");
}

/// Bottlenecks, a postponement, a dissent; in the first case the line drops in mid-word.
fn writes_until_the_line_drops(office: &Office, ola: &mut Terminal) {
    goes_on_to(ola, 4, "Flaskehalser");
    ola.types("Operasjonstid er fortsatt den største flaskehalsen.\n");
    ola.types("aksjon ous, Ahus: lage felles oversikt over operasjonstid innen 1.6.\n");
    ola.types("senere: prosedyretall for endoskopi").sees("for endoskopi");
    goes_on_to(ola, 5, "Framtidig behov");
    ola.press("Alt-v").sees("hvorfor?").types("Tallgrunnlaget kom ikke i tide").press("Enter").sees("utsatt");
    goes_on_to(ola, 6, "Kompetanse før");
    ola.types("vedtak: Rådet anbefaler seks måneder generell kirurgi før rotasjonen.\n");
    ola.types("dissens Tone Haug: Tre måneder er nok.\n");
    ola.types("aksjon RegUt: sende anbefalingen til fagkontakten innen 20.3.").sees("innen 20.3.");
    goes_on_to(ola, 7, "Nytt kurs i robot");
    ola.types("Kurset er prøvd i to år.\nvedtak: Rådet støtter forslaget.\n");
    ola.types("faglig: Kurset dekker målet bedre enn dagens.\n");
    ola.types("organisatorisk: Krever plass til ti deltakere i Oslo.\nøkonomisk: ingen konsekvens\n");
    ola.types("dissens lds: Ønsker to kurs i året.\naksjon Per Vik: sende revidert kurs");
    office.waits_until_minutes_hold(MEETING, "sende revidert kurs");
    ola.kill();
}

/// The half-typed word is there and is finished; an item comes up on the spot.
fn writes_the_last_items(ola: &mut Terminal) {
    ola.sees("7 av 10").sees("sende revidert kurs").types("plan innen 1.5.").sees("kursplan innen 1.5.");
    goes_on_to(ola, 8, "Høring: læringsmål");
    ola.types("vedtak: Rådet støtter forslaget, med merknader.\n");
    ola.types("aksjon Siri Iversen: skrive merknadene innen 15.3.").sees("innen 15.3.");
    goes_on_to(ola, 9, "Færre obligatoriske");
    ola.types("Rådet vil se tallene før det konkluderer.\n");
    ola.types("aksjon Hans Berg: hente tall fra foretakene innen 1.9.").sees("innen 1.9.");
    ola.press("F7").sees("drøfting").types("Veileder for sensorer").press("Enter");
    ola.sees("Sak 11/2027").sees("10 av 11");
    ola.types("aksjon Liv Hansen: skrive et utkast innen 1.10.").sees("innen 1.10.");
    ola.press("F6").sees("11 av 11").sees("Eventuelt");
    ola.press("F2")
        .types("ss6")
        .sees("SSHF: gikk nå")
        .press("Esc")
        .sees_no("Oppmøte –")
        .sees("representert 11 av 14");
    ola.types("aksjon Solveig Myhre: finne lokaler til høstkurset innen fredag").sees("innen fredag");
}

/// What is missing is seen, each line leads to its place, and the rest is passed with a reason.
fn closes(ola: &mut Terminal) {
    ola.press("Alt-c").sees("Vil du avslutte møtet?").press("Enter").sees("Dette mangler");
    ola.sees("9/2027").sees("ikke noe vedtak").sees("MHH var ikke representert");
    ola.press("Home Enter").sees("Sak 9/2027").sees_no("Dette mangler");
    ola.press("Alt-M").sees("ingen referent er navngitt").press("End Enter").sees("Hvem skriver referatet?");
    ola.press("Ctrl-U").fills("Kari Dahl og Ola Berg").press("Enter").sees_no("referent er navngitt");
    ola.press("Alt-c").sees("Hvorfor avsluttes møtet");
    ola.types("Sak 9 tas opp igjen når tallene foreligger.").sees("foreligger.").press("Enter");
    ola.sees("avholdt");
}

/// Two days later: what was decided becomes records, the leader sees the draft, it is sent round.
fn sends_the_minutes_out(office: &Office) -> usize {
    let mut kari = office.terminal(80, 24);
    kari.picks("URO").press("2 g m").sees("Notater fra møtet").press("Enter").sees("Utkast.");
    takes(&mut kari, "leder", "Hos leder");
    takes(&mut kari, "sirk", "frist");
    kari.press("Ctrl-U").fills("15.3.2027").press("Enter").sees("På sirkulasjon til 15.03.2027");
    kari.press("Esc").sees("Medlemmer").press("q");
    assert_eq!(kari.ends(), 0);
    kari.keys()
}

/// When the time for remarks is over, the members' approval is noted, and the text is locked.
fn approves(office: &Office) -> usize {
    let mut kari = office.terminal(80, 24);
    kari.picks("URO").press("2 g m").sees("På sirkulasjon");
    takes(&mut kari, "skriftlig", "godkjent av");
    kari.fills("Ingrid Solheim og Siri Iversen").press("Enter").sees("Teksten er låst");
    kari.press("Esc").sees("Medlemmer").press("q");
    assert_eq!(kari.ends(), 0);
    kari.keys()
}

/// On to the next item, which lies on the table from then on.
fn goes_on_to(secretary: &mut Terminal, place: u32, title: &str) {
    secretary.press("F6").sees(&format!("{place} av 10")).sees(title);
}

fn leaves(secretary: &mut Terminal) {
    secretary.press("Esc").sees("Alt du har skrevet, er lagret").press("q");
    assert_eq!(secretary.ends(), 0);
}
