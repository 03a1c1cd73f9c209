#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use unicode_width::UnicodeWidthStr;

use super::*;
use crate::domain::{InstitutionId, PersonId};
use crate::notation::{PersonName, TrustName};

fn day(month: u32, day: u32) -> Day {
    Day::ymd(2026, month, day).unwrap()
}

fn attendant(name: &str, institution: &str, presence: Present) -> Attendant {
    let name = Some(name.to_owned()).filter(|name| !name.is_empty());
    Attendant { name, institution: institution.into(), presence, office: None, passages: Vec::new() }
}

fn present(capacity: Capacity, instead_of: Option<&str>) -> Present {
    Present::As { capacity, instead_of: instead_of.map(str::to_owned) }
}

fn passing(came: bool, clock: &str, item: Option<u32>) -> Passing {
    let item = item.map(|number| ItemNo { year: 2026, number });
    Passing { came, clock: clock.into(), item }
}

fn directory() -> Directory {
    let trust =
        |id, short: &str| TrustName { id: InstitutionId(id), short: short.into(), name: short.into() };
    let person = |id, name: &str, trust| PersonName {
        id: PersonId(id),
        name: name.into(),
        trust: Some(InstitutionId(trust)),
    };
    Directory {
        trusts: vec![trust(1, "Ahus"), trust(2, "OUS"), trust(3, "STHF")],
        people: vec![person(1, "Åse Bjørnstad", 1), person(2, "Kari Moe", 2)],
        ..Directory::default()
    }
}

fn minutes() -> MinutesDocument {
    let leader = attendant("Åse Bjørnstad", "Ahus", present(Capacity::Representative, None));
    MinutesDocument {
        language: Language::Bokmal,
        council: crate::documents::council_name("HSØ", Language::Bokmal).into(),
        specialty: "Urologi".into(),
        region: "Helse Sør-Øst RHF".into(),
        number: MeetingNo { year: 2026, number: 2 },
        kind: MeetingKind::Annual,
        state: MeetingState::Held,
        day: day(11, 19),
        begins: "13:00".into(),
        ends: "14:52".into(),
        place: "https://join.nhn.no/uro".into(),
        chair: Some("Åse Bjørnstad".into()),
        minute_taker: None,
        attendants: vec![
            Attendant { office: Some(Office::Leader), ..leader },
            Attendant {
                passages: vec![passing(false, "13.20", Some(3))],
                ..attendant("Kari Moe", "OUS", present(Capacity::Representative, None))
            },
            Attendant {
                passages: vec![passing(true, "13.25", Some(3)), passing(false, "14.40", None)],
                ..attendant("Per Vik", "OUS", present(Capacity::Deputy, Some("Kari Moe")))
            },
            attendant("Jon Dal", "SiV", Present::Apology),
            attendant("", "Sunnaas", Present::NotStated),
        ],
        guests: vec![Guest {
            name: "Anne Lie, Helsedirektoratet".into(),
            passages: vec![passing(true, "14.00", None)],
        }],
        items: vec![
            MinutesItem {
                number: Some(ItemNo { year: 2026, number: 3 }),
                title: "Prosedyreliste for urologi".into(),
                kind: ItemKind::Decision,
                case: Some(CaseNo { year: 2026, number: 14 }),
                exempt: None,
                postponed: None,
                text: "vedtak: Rådet støtter forslaget om å øke antallet utførte ureteroskopier fra førti til femti.\n\
                       Gjelder fra:\n- 1. mars for nye LIS\n- 1. september for andre\n\n# Ikke en overskrift"
                    .into(),
                follow_ups: vec![FollowUpLine {
                    what: "Sende revidert liste".into(),
                    owner: Some("lhn".into()),
                    due: Some(day(12, 1)),
                }],
            },
            MinutesItem {
                number: Some(ItemNo { year: 2026, number: 4 }),
                title: "Eventuelt".into(),
                kind: ItemKind::AnyOtherBusiness,
                case: None,
                exempt: None,
                postponed: None,
                text: String::new(),
                follow_ups: Vec::new(),
            },
        ],
        next_meeting: None,
        passed: None,
        standing: Standing::Approved,
        public: false,
        directory: directory(),
    }
}

#[test]
fn minutes_in_markdown() {
    insta::assert_snapshot!(markdown(&minutes()));
}

#[test]
fn minutes_as_plain_text() {
    insta::assert_snapshot!(plain_text(&minutes()));
}

#[test]
fn minutes_in_nynorsk_before_the_meeting_is_over() {
    let minutes = MinutesDocument {
        language: Language::Nynorsk,
        state: MeetingState::Running,
        attendants: Vec::new(),
        guests: Vec::new(),
        items: Vec::new(),
        next_meeting: Some(day(12, 17)),
        ..minutes()
    };
    insta::assert_snapshot!(plain_text(&minutes));
}

/// An item where everything is said that can be.
fn structured() -> MinutesDocument {
    let mut minutes = minutes();
    minutes.items[0].text = "Rådet drøftet saken.\n\n\
        ordet kari: Vi mangler utstyr.\n\
        innspill sthf: For få rotasjoner.\n\
        vedtak: Rådet støtter forslaget.\n\
        faglig: Kurset dekker målet.\n\
        økonomisk: ingen konsekvens\n\
        dissens ahus: Ønsker to kurs.\n\
        aksjon ous og åse: sende plan innen 1.12.\n\
        aksjon: ringe\n\
        valg leder: Åse 9, Kari 5, blanke 1, til 31.12.2028\n\
        senere: prosedyretall\n\
        vedtak:\n\n\
        Til slutt."
        .into();
    minutes.items[1].postponed = Some("Mangler tall".into());
    minutes.items[1].title = "Klage fra LIS".into();
    minutes.items[1].text = "Navn og helse.".into();
    minutes.standing =
        Standing::Circulating { until: day(12, 4), silence: crate::domain::SilenceRule::IsNotConsent };
    minutes.passed = Some("Valget tas i neste møte".into());
    minutes.next_meeting = Some(day(12, 17));
    minutes
}

#[test]
fn what_was_said_is_told_in_its_place() {
    insta::assert_snapshot!(markdown(&structured()));
    let nynorsk = MinutesDocument { language: Language::Nynorsk, ..structured() };
    insta::assert_snapshot!(plain_text(&nynorsk));
}

#[test]
fn the_public_version_leaves_out_what_is_exempt_and_says_so() {
    let mut minutes = MinutesDocument { public: true, standing: Standing::Approved, ..structured() };
    minutes.items[1].exempt = Some("offl. § 13, jf. fvl. § 13".into());
    let text = markdown(&minutes);
    for hidden in ["Klage", "Navn og helse"] {
        assert!(!text.contains(hidden), "{hidden}");
    }
    insta::assert_snapshot!(text);
}

#[test]
fn corrections_stand_after_the_approved_text_which_stays() {
    let text = "# Referat\n\nSom godkjent.\n";
    let correction = |number, item: Option<&str>, exempt: Option<&str>| CorrectionLine {
        number,
        on: day(12, 12),
        item: item.map(str::to_owned),
        exempt: exempt.map(str::to_owned),
        reason: "Feil navn".into(),
        before: "Kari Mo".into(),
        after: if number == 2 { String::new() } else { "Kari Moe".into() },
    };
    let told = Approved {
        on: day(12, 5),
        way: ApprovedWay::InWriting { by: "Åse Bjørnstad, Jon Dal".into() },
        hash: [0xab; 32],
        corrections: vec![
            correction(1, Some("Sak 3/2026"), None),
            correction(2, None, None),
            correction(3, Some("Sak 4/2026"), Some("offl. § 13")),
        ],
    };
    let whole = approved(text, &told, Language::Bokmal);
    assert!(whole.starts_with(text), "the old text stays readable, letter for letter");
    insta::assert_snapshot!(whole);
    let number = MeetingNo { year: 2027, number: 1 };
    let way = ApprovedWay::InMeeting { number, day: day(12, 5) };
    insta::assert_snapshot!(approved(
        text,
        &Approved { way, corrections: Vec::new(), ..told },
        Language::Nynorsk
    ));
}

#[test]
fn typed_text_steers_neither_markdown_nor_the_terminal() {
    for (typed, written) in [
        ("# Nei", "\\# Nei"),
        ("Tekst\n---", "Tekst\\\n\\---"),
        ("Tekst\n===", "Tekst\\\n\\==="),
        ("    kode", "kode"),
        ("<b>|a|</b>", "\\<b\\>\\|a\\|\\</b\\>"),
        ("[a](b) ![c](d)", "\\[a\\](b) !\\[c\\](d)"),
        ("3. juni\n17. mai", "3\\. juni\\\n17\\. mai"),
        ("- ett\n- to", "- ett\n- to"),
        ("- # nei", "\\- \\# nei"),
        ("Før\n- ett\nEtter", "Før\n\n- ett\n\nEtter"),
        ("snake_case & *stjerne*", "snake\\_case \\& \\*stjerne\\*"),
        ("se https://nhn.no/a_b#c.", "se <https://nhn.no/a_b#c>."),
        ("https://a<b>", "https://a\\<b\\>"),
        ("a\u{1b}[31mb\u{7}", "a‹U+001B›\\[31mb‹U+0007›"),
        ("a\u{202e}b\tc\r\nd", "a‹U+202E›b    c\\\nd"),
    ] {
        let mut minutes = minutes();
        minutes.items[0].text = typed.into();
        minutes.items[0].follow_ups.clear();
        let whole = markdown(&minutes);
        let body = whole.split("2026-014*\n\n").nth(1).unwrap().split("\n\n## Sak 4/2026").next().unwrap();
        assert_eq!(body, written, "{typed:?}");
    }
}

#[test]
fn no_line_of_plain_text_is_wider_than_72_columns_unless_a_word_is() {
    let mut minutes = minutes();
    let address = format!("https://nhn.no/{}", "x".repeat(80));
    minutes.items[0].title =
        "En sak med et navn som er så langt at det ikke får plass på en linje i det hele tatt".into();
    minutes.items[0].text = format!("- {}{address} slutt", "ord på rad ".repeat(30));
    let text = plain_text(&minutes);
    let wide: Vec<&str> = text.lines().filter(|line| line.width() > 72).collect();
    assert_eq!(wide, [format!("  {address}")]);
}
