//! Good and bad lines, and how they are read.

use std::fs;
use std::path::Path;

use super::stage::{read, short};
use crate::notation::Statement;

/// A line, and what it says in short; see [`short`].
#[rustfmt::skip]
pub const LINES: &[(&str, &str)] = &[
    // decisions
    ("vedtak: Rådet støtter forslaget.", "decision(Rådet støtter forslaget.)"),
    ("#vedtak: Godkjent.", "decision(Godkjent.)"),
    ("  # VEDTAK :  Godkjent.  ", "decision(Godkjent.)"),
    ("Konklusjon: Rådet ser an: to år til.", "decision(Rådet ser an: to år til.)"),
    ("råd:Godkjent.", "decision(Godkjent.)"),
    ("decision: The council agrees.", "decision(The council agrees.)"),
    ("vedtak:", "decision() !no-text"),
    // consequences
    ("faglig: Kurset dekker målet bedre.", "professional(Kurset dekker målet bedre.)"),
    ("fagleg: Kurset dekkjer målet betre.", "professional(Kurset dekkjer målet betre.)"),
    ("professional: Better cover.", "professional(Better cover.)"),
    ("Faglige konsekvenser: ingen faglige konsekvenser.", "professional: none"),
    ("organisatorisk: Krever plass.", "organisational(Krever plass.)"),
    ("økonomisk: ingen konsekvens", "economic: none"),
    ("Økonomisk: Ingen.", "economic: none"),
    ("økonomisk: ingen konsekvensar", "economic: none"),
    ("economic: no consequence", "economic: none"),
    ("økonomisk: ingen konsekvens før 2028", "economic(ingen konsekvens før 2028)"),
    ("økonomisk:", "economic() !no-text"),
    // follow-ups: owners
    ("aksjon lhn: sende revidert kursplan innen 1.6.", "follow-up[p1](sende revidert kursplan) by 2026-06-01"),
    ("aksjon Lise: ringe", "follow-up[p1](ringe) !no-due"),
    ("aksjon kari: ringe", "follow-up[kari={p3|p4}](ringe) !ambiguous !no-due"),
    ("aksjon Kari Nordmann (Ahus): ringe", "follow-up[p3](ringe) !no-due"),
    ("aksjon si: ringe", "follow-up[si={SI|p5}](ringe) !ambiguous !no-due"),
    ("aksjon Innlandet: ringe", "follow-up[SI](ringe) !no-due"),
    ("aksjon per: ringe", "follow-up[p2](ringe) !no-due"),
    ("aksjon pern: ringe", "follow-up[p7](ringe) !no-due"),
    ("aksjon akø: ringe", "follow-up[p6](ringe) !no-due"),
    ("aksjon bergen: ringe", "follow-up[Helse Bergen](ringe) !no-due"),
    ("aksjon leder: ringe", "follow-up[p1](ringe) !no-due"),
    ("aksjon Nestleiaren: ringje", "follow-up[p4](ringje) !no-due"),
    ("aksjon RegUt: sende brev frist fredag", "follow-up[RegUt](sende brev) by 2026-03-06"),
    ("aksjon alle: melde behov innen 1. mai", "follow-up[all](melde behov) by 2026-05-01"),
    ("aksjon bråthen: tall innen uke 12", "follow-up[guest Anne Bråthen](tall) by 2026-03-16"),
    ("aksjon lhn, sthf: møte innen 1.6.", "follow-up[p1 STHF](møte) by 2026-06-01"),
    ("aksjon lhn og Helse Møre og Romsdal: møte innen 1.6.", "follow-up[p1 HMR](møte) by 2026-06-01"),
    ("aksjon Møre og Romsdal og lhn: ringe", "follow-up[HMR p1](ringe) !no-due"),
    ("aksjon Xavier: ringe innen 1.6.", "follow-up[?Xavier](ringe) by 2026-06-01 !unknown-name"),
    ("aksjon: ringe innen 1.6.", "follow-up[](ringe) by 2026-06-01 !no-owner"),
    ("aksjon st. olavs: ringe innen 1.6.", "follow-up[St. Olavs](ringe) by 2026-06-01"),
    ("oppfølging ous: rapport innan 1.6.27", "follow-up[OUS](rapport) by 2027-06-01"),
    ("action ous: report by Friday", "follow-up[OUS](report) by 2026-03-06"),
    ("action the secretariat: letter within 1 June", "follow-up[RegUt](letter) by 2026-06-01"),
    // follow-ups: days
    ("aksjon ous: plan (frist: 2026-06-01)", "follow-up[OUS](plan) by 2026-06-01"),
    ("aksjon ous: plan, senest fredag 12. juni.", "follow-up[OUS](plan) by 2026-06-12"),
    ("aksjon ous innen fredag: plan", "follow-up[OUS](plan) by 2026-03-06"),
    ("aksjon ous: plan innen 32.1.", "follow-up[OUS](plan innen 32.1.) !date(32.1.)"),
    ("aksjon ous: plan innen uke 60", "follow-up[OUS](plan innen uke 60) !date(uke 60)"),
    ("aksjon ous: avklare ansvar innen gruppen", "follow-up[OUS](avklare ansvar innen gruppen) !no-due"),
    ("aksjon ous: plan innen 1.6. om kurs", "follow-up[OUS](plan innen 1.6. om kurs) !no-due"),
    ("aksjon ous: innen 1.6.", "follow-up[OUS]() by 2026-06-01 !no-text"),
    ("aksjon ous:", "follow-up[OUS]() !no-text !no-due"),
    ("aksjon kl. 13:00: ringe", "follow-up[?kl. 13:00](ringe) !unknown-name !no-due"),
    // dissent, input, later, speaker
    ("dissens ahus: Ønsker to kurs.", "dissent[Ahus](Ønsker to kurs.)"),
    ("særmerknad sø og ous: Nei.", "dissent[SØ OUS](Nei.)"),
    ("dissens: Ønsker to kurs.", "dissent[](Ønsker to kurs.) !no-name"),
    ("dissent Ahus: Two courses.", "dissent[Ahus](Two courses.)"),
    ("innspill sthf: For få rotasjoner.", "input[STHF](For få rotasjoner.)"),
    ("Innspel frå Telemark: For få.", "input[STHF](For få.)"),
    ("input ahus: Too few.", "input[Ahus](Too few.)"),
    ("senere: prosedyretall for endoskopi", "later(prosedyretall for endoskopi)"),
    ("seinare: tal", "later(tal)"),
    ("later: figures", "later(figures)"),
    ("ordet ahus: Vi mangler utstyr.", "speaker[Ahus](Vi mangler utstyr.)"),
    ("innlegg Ola Berg: Enig.", "speaker[p8](Enig.)"),
    ("speaker Per Hansen: Agreed.", "speaker[p2](Agreed.)"),
    // elections
    ("valg leder: Per Hansen (akklamasjon)", "leader Acclamation[p2] => p2"),
    ("val leiar: Per Hansen ved akklamasjon til 31.12.2028", "leader Acclamation[p2] to 2028-12-31 => p2"),
    ("valg av leder: Per Hansen, til 31.12.2028, akklamasjon", "leader Acclamation[p2] to 2028-12-31 => p2"),
    ("valg leder: Per Hansen,til 31.12.2028/akklamasjon", "leader Acclamation[p2] to 2028-12-31 => p2"),
    ("valg leder: Lise 9, Per 5,til 31,12.2028", "leader Count[p1 9, p2 5] => p1 !date(31,12.2028)"),
    ("valg leder: Lise 9 stemmer og Per 7/ stemmer", "leader Count[p1 9, p2 7] => p1"),
    ("valg leder: Lise 9, Per 5, blanke 1", "leader Count[p1 9, p2 5] blank 1 => p1"),
    ("valg nestleder: Lise 7 stemmer og Per 7 stemmer", "deputy-leader Count[p1 7, p2 7] !tie"),
    ("val nestleiar: Siri", "deputy-leader Unsaid[p5] => p5 !no-manner"),
    ("election deputy leader: Siri 5 votes, Ola 6 votes until 31.12.2028", "deputy-leader Count[p5 5, p8 6] to 2028-12-31 => p8"),
    ("election leader: Siri and Ola", "leader Unsaid[p5, p8] !no-votes"),
    ("valg leder: Kari 9, Per 5", "leader Count[Kari={p3|p4} 9, p2 5] => Kari={p3|p4} !ambiguous"),
    ("valg leder: Ahus", "leader Unsaid[?Ahus] => ?Ahus !unknown-name !no-manner"),
    ("valg leder:", "leader Unsaid[] !no-candidate"),
    // references
    ("Rådet drøftet 2026-014 og thx-028.", "text @2026-014 @THX-028"),
    ("vedtak: ØNH 012 og FKM-3 endres, se 2025-003.", "decision(ØNH 012 og FKM-3 endres, se 2025-003.) @ØNH-012 @FKM-003 @2025-003"),
    ("aksjon ous: rette AMM-67 innen 2026-06-01", "follow-up[OUS](rette AMM-67) by 2026-06-01 @AMM-067"),
    ("Sak 2026-1200 og lm 75", "text @2026-1200 @LM-75"),
    ("I 2024-2025, uke 12, LIS-3, FOR-2016-12-08-1482, del 2.", "text"),
    // prose, and what is nearly a verb
    ("", "text"),
    ("Merk: dette gjelder alle.", "text"),
    ("Vedtak fra forrige møte: gjelder fortsatt.", "text"),
    ("Innspill til saken: mange.", "text"),
    ("Innspill fra Ahus ble drøftet.", "text"),
    ("Innspill Ahus ble drøftet.", "text"),
    ("Daglig: to ganger. Lager: tomt. Sener: hele. Orden: god.", "text"),
    ("Seksjonen sa: ja", "text"),
    ("aksjonsplan: kommer", "text"),
    ("kl. 13:04 kom OUS.", "text"),
    ("vedtk: Godkjent.", "text !near(vedtak)"),
    ("Dissense ahus: nei", "text !near(dissens)"),
    ("organisatroisk: Krever plass.", "text !near(organisatorisk)"),
    ("profesional: Better.", "text !near(professional)"),
    ("#beslutning: Ja.", "text !unknown-verb"),
    ("#vedtak Godkjent.", "text !no-colon"),
    ("aksjon lhn ringe", "text !no-colon"),
    ("# Overskrift", "text"),
];

#[test]
fn lines_are_read_as_they_are_meant() {
    let wrong: Vec<String> = LINES
        .iter()
        .map(|(line, said)| (line, said, short(&read(line))))
        .filter(|(_, said, found)| *said != found)
        .map(|(line, said, found)| format!("{line:?}\n   wanted {said}\n   found  {found}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_example_of_the_readme_is_read_without_fault() {
    let readme = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    let block = readme.split("```text").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let examples: Vec<&str> = block.trim().lines().map(|row| row.split("   ").next().unwrap()).collect();
    assert!(examples.len() > 8, "{examples:?}");
    for example in examples {
        let line = read(example);
        assert!(!line.is_faulty() && line.statement != Statement::Text, "{example}: {}", short(&line));
    }
}
