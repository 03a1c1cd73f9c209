//! Each letter in bokmål and nynorsk, as it goes out; and what no letter may say.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use proptest::prelude::*;
use unicode_width::UnicodeWidthStr;

use super::*;
use crate::domain::{ChangeTarget, Field, ObjectiveCode, Operation};

fn day(month: u32, day: u32) -> Day {
    Day::ymd(2026, month, day).unwrap()
}

fn row(name: &str, operation: Operation, field: Field, before: &str, after: &str) -> ChangeRow {
    ChangeRow {
        specialty: None,
        target: ChangeTarget::Procedure,
        name: name.into(),
        objective: None,
        operation,
        field,
        before: before.into(),
        after: after.into(),
        reason: String::new(),
    }
}

/// The urology case of domain reference §5c.
fn urology() -> Matter {
    let mut rows = vec![
        row("URS", Operation::Changed, Field::Performed, "40", "50"),
        row("URS", Operation::Changed, Field::Assisted, "5", "15"),
        row("ESWL", Operation::Changed, Field::Performed, "25", ""),
        row(
            "Cystoskopi med biopsi",
            Operation::Merged,
            Field::Wording,
            "Cystoskopi med biopsi, rigid og fleksibel, i narkose eller lokalbedøvelse",
            "Cystoskopi, rigid og fleksibel, med og uten biopsi",
        ),
    ];
    rows[1].reason = "Teknikken har erstattet åpen kirurgi.".into();
    rows[3].objective = ObjectiveCode::read("URO 12");
    Matter {
        number: CaseNo { year: 2026, number: 14 },
        title: "Prosedyrelisten i urologi".into(),
        specialties: vec!["Urologi".into()],
        track: Track::Enquiry,
        target: Target::LearningActivity,
        origin: Origin::MedicalAssociation,
        received: day(2, 2),
        summary: "Spesialitetskomiteen foreslår nye tall.\nEn del kom først fra Helse Nord.".into(),
        contact: "postmottak@helsedir.no".into(),
        cross_regional: false,
        fagkontakt: None,
        version: 2,
        rows,
    }
}

fn consultation() -> LetterBody {
    LetterBody::Consultation { form: AnswerForm { asked: FormAsked::Council("URO".into()), ..form() } }
}

fn form() -> AnswerForm {
    AnswerForm {
        number: CaseNo { year: 2026, number: 14 },
        title: "Prosedyrelisten i urologi".into(),
        asked: FormAsked::Region("HMN".into()),
        version: 2,
        made: day(3, 3),
    }
}

fn council() -> CouncilName {
    CouncilName { code: "HMN".into(), region: "Helse Midt-Norge".into(), specialty: "Urologi".into() }
}

fn holder(name: &str, office: Office) -> Recipient {
    let email = Some("ane.vik@example.no".to_owned()).filter(|_| office == Office::Leader);
    Recipient::Holder { name: name.into(), office, council: council(), email }
}

fn leader() -> Recipient {
    holder("Ane Vik", Office::Leader)
}

fn part(code: &str, name: &str, answer: Option<RegionAnswer>) -> RegionPart {
    let (asked, reminders) = (Some(day(3, 3)), Vec::new());
    RegionPart { code: code.into(), name: name.into(), asked, reminders, answer, waived: None }
}

#[allow(clippy::unnecessary_wraps, reason = "a region has an answer or none")]
fn answer(position: Position, version: u32, texts: [Said; 3]) -> Option<RegionAnswer> {
    Some(RegionAnswer { on: day(3, 17), position, version, texts })
}

fn text(text: &str) -> Said {
    Said::Text(text.into())
}

fn regions() -> Vec<RegionPart> {
    use Said::{NoConsequence, Nothing};
    let long = "URS har erstattet åpen kirurgi, og kandidatene ved våre fire sykehus når 50 selvstendig \
                utførte innen normert tid.\n\n- Ahus: 70\n- OUS: 65";
    vec![
        part(
            "HSØ",
            "Helse Sør-Øst",
            answer(
                Position::SupportsWithRemarks,
                2,
                [text(long), NoConsequence, text("Ingen nye kostnader.")],
            ),
        ),
        part("HV", "Helse Vest", answer(Position::NoRemarks, 2, [Nothing, Nothing, Nothing])),
        RegionPart {
            reminders: vec![day(3, 25), day(3, 30)],
            waived: Some((day(4, 8), "Rådet er uten leder, og nestleder er i permisjon.".into())),
            ..part("HMN", "Helse Midt-Norge", None)
        },
        part(
            "HN",
            "Helse Nord",
            answer(
                Position::DoesNotSupport,
                1,
                [text("Femti er for mange i nord."), text("Krever rotasjon."), Nothing],
            ),
        ),
    ]
}

fn letter(language: Language, kind: LetterKind, to: Vec<Recipient>, body: LetterBody) -> LetterDocument {
    LetterDocument {
        language,
        kind,
        date: day(3, 3),
        sender: "Helse Sør-Øst".into(),
        recipients: to,
        deadline: Some(day(3, 24)),
        matter: urology(),
        body,
    }
}

fn asked() -> Asked {
    Asked::Region("Helse Midt-Norge".into())
}

/// Every kind of letter, by name.
fn every(language: Language) -> Vec<(&'static str, LetterDocument)> {
    use LetterKind as K;
    let letter = |kind, to, body| letter(language, kind, to, body);
    let directorate = || vec![Recipient::Directorate];
    let with_track = |track, letter: LetterDocument| LetterDocument {
        matter: Matter { track, ..letter.matter.clone() },
        ..letter
    };
    let combined = |to| LetterBody::Combined { regions: regions(), to, complements: None };
    let own = LetterBody::Combined {
        regions: regions()[..1].to_vec(),
        to: Combined::AnswersFagkontakt,
        complements: Some(day(2, 20)),
    };
    let lacks = vec![Lack::Position, Lack::Text(Heading::Economic)];
    let reminder = |number, lacks: Vec<Lack>| LetterBody::Reminder {
        asked: asked(),
        first_asked: day(2, 10),
        number,
        lacks: lacks.into_iter().map(|lack| (None, lack)).collect(),
        form: form(),
    };
    let late = |letter: LetterDocument| LetterDocument { date: day(3, 30), ..letter };
    let notice = |outcome, rows| LetterBody::Notice {
        outcome: Some(outcome),
        effective: Some(day(9, 1)),
        ruled: Some(Ruled { on: day(3, 2), reference: "26/1234-7".into(), rows }),
    };
    let told = |body| LetterDocument {
        deadline: None,
        ..letter(
            K::Notice,
            vec![Recipient::Leaders, Recipient::Enterprises, Recipient::Written("Kari Moe".into())],
            body,
        )
    };
    let left = |exit| LetterBody::Exit {
        exit,
        reason: Some("Rådet mener dagens kurs dekker målet.".into()),
        region: Some("Helse Vest".into()),
        asked: exit == CaseExit::Withdrawn,
    };
    let gone = |exit| LetterDocument {
        deadline: None,
        ..letter(K::Notice, vec![Recipient::Proposer(Origin::MedicalAssociation)], left(exit))
    };
    let ruled = vec![
        RowRuling::Taken,
        RowRuling::TakenAs("12".into()),
        RowRuling::NotTaken,
        RowRuling::TakenAs("Ha inngående kunnskap om nyrestein og behandlingen av den.".into()),
        RowRuling::NotTaken,
        RowRuling::Taken,
    ];
    let ruled = ruled.into_iter().take(urology().rows.len()).collect::<Vec<_>>();
    vec![
        ("request", letter(K::Request, vec![leader()], LetterBody::Request { asked: asked(), form: form() })),
        (
            "reminder",
            late(letter(
                K::Reminder,
                vec![leader(), holder("Per Moe", Office::DeputyLeader)],
                reminder(2, lacks),
            )),
        ),
        (
            "reminder-newer",
            letter(K::Reminder, vec![leader()], reminder(1, vec![Lack::Newer { answered: 1 }])),
        ),
        (
            "submission",
            with_track(Track::Proposal, letter(K::Submission, directorate(), combined(Combined::Submits))),
        ),
        ("answer", letter(K::Answer, directorate(), combined(Combined::Answers))),
        ("answer-mirror", letter(K::Answer, vec![Recipient::RegUt("Helse Vest".into())], own)),
        (
            "consultation",
            with_track(
                Track::Consultation,
                letter(K::Consultation, vec![Recipient::Council(council())], consultation()),
            ),
        ),
        ("notice", told(notice(CaseOutcome::PartlyChanged, ruled))),
        ("notice-partly-unknown", told(notice(CaseOutcome::PartlyChanged, Vec::new()))),
        ("notice-changed", told(notice(CaseOutcome::Changed, Vec::new()))),
        ("notice-unchanged", told(notice(CaseOutcome::Unchanged, Vec::new()))),
        ("left-passed-on", gone(CaseExit::PassedOn)),
        ("left-not-submitted", gone(CaseExit::NotSubmitted)),
        ("left-withdrawn", gone(CaseExit::Withdrawn)),
        (
            "passing-on",
            letter(
                K::PassingOn,
                vec![Recipient::RegUt("Helse Vest".into())],
                LetterBody::PassingOn { region: "Helse Vest".into() },
            ),
        ),
    ]
}

#[test]
fn each_letter_reads_as_it_should() {
    for language in [Language::Bokmal, Language::Nynorsk] {
        for (name, letter) in every(language) {
            let written = write_letter(&letter);
            for line in written.lines() {
                assert!(line.width() <= 80, "{name}: {line}");
            }
            assert!(
                !written.contains("letter-") && !written.contains("{$"),
                "{name}: a wording is missing\n{written}"
            );
            insta::assert_snapshot!(format!("{name}-{}", language.code()), written);
        }
    }
}

#[test]
fn what_changes_in_a_long_text_is_marked_within_it() {
    let (_, mut letter) = every(Language::Bokmal).remove(0);
    let [before, after] = [
        "Ha god kunnskap om nyrestein hos voksne.",
        "Ha inngående kunnskap om nyrestein hos voksne og barn.",
    ];
    letter.matter.rows = vec![row("Nyrestein", Operation::Changed, Field::Wording, before, after)];
    let written = write_letter(&letter);
    for told in [
        "Tekst, endringer: Ha {-god-}{+inngående+} kunnskap om nyrestein",
        "{+og barn+}.",
        "Tekst, nytt: → Ha inngående kunnskap",
        "Merkene i teksten: {-går ut-} og {+kommer til+}.",
    ] {
        assert!(written.contains(told), "{told}\n{written}");
    }
}

#[test]
fn a_letter_is_markdown_too() {
    let (_, answer) = every(Language::Bokmal).remove(4);
    let written = write_letter(&answer);
    assert!(written.contains("| Region | Standpunkt"), "{written}");
    assert!(written.contains("| ------ | -"), "{written}");
    assert!(written.contains("Faglige konsekvenser\n--------------------\n"), "{written}");
}

#[test]
fn what_steers_a_terminal_is_made_visible() {
    for (name, mut letter) in every(Language::Bokmal) {
        letter.matter.title = "Kurs\u{1b}[2J i \u{202e}urologi".into();
        letter.matter.summary = "Se\u{7} her".into();
        letter.recipients.push(Recipient::Written("A\u{1b}]0;x b\u{9b}".into()));
        letter.sender = "Helse\u{0} Sør".into();
        if let LetterBody::Combined { regions, .. } = &mut letter.body {
            regions[0].name = "Helse\u{85}Sør".into();
            regions[0].waived = Some((day(3, 3), "x\u{200f}".into()));
        }
        let written = write_letter(&letter) + &letter_subject(&letter);
        let steers = |c: char| (c.is_control() && c != '\n') || matches!(c, '\u{200f}' | '\u{202e}');
        assert!(!written.chars().any(steers), "{name}: {written:?}");
        assert!(written.contains("‹U+001B›"), "{name}");
    }
}

/// What nobody may be said to have said.
const QUIET: &[&str] = &["ingen merknad", "ingen innvend"];

fn said() -> impl Strategy<Value = Said> {
    prop_oneof![Just(Said::Nothing), Just(Said::NoConsequence), "[a-zæøå ]{1,40}".prop_map(Said::Text)]
}

fn any_region(code: &'static str) -> impl Strategy<Value = RegionPart> {
    let position = prop::sample::select(<Position as strum::VariantArray>::VARIANTS);
    let answer = (position, 0..4_u32, [said(), said(), said()])
        .prop_map(|(position, version, texts)| RegionAnswer { on: day(3, 17), position, version, texts });
    let waived = prop::option::of("[a-zæøå ]{1,30}".prop_map(|reason| (day(4, 8), reason)));
    (prop::option::of(answer), waived, any::<bool>(), 0..3_u32).prop_map(
        move |(answer, waived, asked, reminded)| RegionPart {
            code: code.into(),
            name: format!("Region {code}"),
            asked: (asked || answer.is_some()).then(|| day(3, 3)),
            reminders: (0..reminded).map(|n| day(3, 20 + n)).collect(),
            answer,
            waived,
        },
    )
}

fn any_regions() -> impl Strategy<Value = Vec<RegionPart>> {
    (any_region("HSØ"), any_region("HV"), any_region("HMN"), any_region("HN"))
        .prop_map(|(a, b, c, d)| vec![a, b, c, d])
}

proptest! {
    // Each case reads the wording anew, which takes its time in a build that is not optimised.
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn nobodys_silence_reads_as_consent(regions in any_regions(), nynorsk in any::<bool>(), to in 0..3_usize) {
        let language = Language::of_document(nynorsk);
        let to = [Combined::Submits, Combined::Answers, Combined::AnswersFagkontakt][to];
        let body = LetterBody::Combined { regions: regions.clone(), to, complements: None };
        let kind = if to == Combined::Submits { LetterKind::Submission } else { LetterKind::Answer };
        let written = write_letter(&letter(language, kind, vec![], body)).to_lowercase();
        let wording = Wording::new(language);
        let counts = |part: &RegionPart, position| {
            part.answer.as_ref().is_some_and(|it| it.version >= 2 && it.position == position)
        };
        let quiet: Vec<&RegionPart> = regions.iter().filter(|it| counts(it, Position::NoRemarks)).collect();
        // Once in the table and once in the sentence, and nowhere else.
        let lines: Vec<&str> =
            written.lines().filter(|line| QUIET.iter().any(|words| line.contains(words))).collect();
        prop_assert_eq!(lines.len(), if quiet.is_empty() { 0 } else { quiet.len() + 1 }, "{}", written);
        for part in &regions {
            let code = part.code.to_lowercase();
            let in_table = written.lines().find(|line| line.starts_with(&format!("| {code} "))).unwrap();
            for (position, name) in [
                (Position::Supports, "supports"),
                (Position::SupportsWithRemarks, "supports-with-remarks"),
                (Position::DoesNotSupport, "does-not-support"),
                (Position::NoRemarks, "no-remarks"),
            ] {
                let words = format!("| {} ", wording.say(&format!("position-{name}")));
                let cells = in_table.split('|').nth(2).unwrap().trim();
                let stands = cells == wording.say(&format!("position-{name}"));
                prop_assert_eq!(stands, counts(part, position), "{} {}", words, in_table);
            }
        }
        let missing = regions.iter().any(|it| it.answer.as_ref().is_none_or(|answer| answer.version < 2));
        prop_assert_eq!(written.contains(&wording.say("letter-without").to_lowercase()), missing);
    }

    #[test]
    fn a_letter_is_written_of_anything(title in ".{0,60}", summary in ".{0,200}", name in ".{0,40}") {
        for (_, mut letter) in every(Language::Nynorsk) {
            letter.matter.title.clone_from(&title);
            letter.matter.summary.clone_from(&summary);
            letter.recipients.push(Recipient::Written(name.clone()));
            let written = write_letter(&letter);
            prop_assert!(!written.chars().any(|c| c.is_control() && c != '\n'));
        }
    }
}
