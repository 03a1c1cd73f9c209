//! The form as people and mail programs give it back.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use proptest::prelude::*;

use super::*;
use crate::language::Language;

fn blank() -> AnswerForm {
    AnswerForm {
        number: CaseNo { year: 2026, number: 14 },
        title: "Robotassistert kirurgi".into(),
        asked: FormAsked::Region("HMN".into()),
        version: 2,
        made: Day::ymd(2026, 3, 3).unwrap(),
    }
}

/// The form in this language, filled in.
fn filled(language: Language, position: &str, texts: [&str; 3]) -> String {
    filled_as(&blank(), language, position, texts)
}

fn filled_as(form: &AnswerForm, language: Language, position: &str, texts: [&str; 3]) -> String {
    let form = print_form(form, language);
    let mut lines: Vec<String> = Vec::new();
    let mut texts = texts.into_iter();
    for line in form.lines() {
        lines.push(if line.ends_with(':') { format!("{line} {position}") } else { line.to_owned() });
        if line.contains("onsekvens") && line.starts_with('[') || line.contains("consequences]") {
            lines.push(texts.next().unwrap().to_owned());
        }
        if line.starts_with("[Svar") && line.ends_with("v]") || line == "[Answered by]" {
            lines.push("Ane Vik".into());
        }
    }
    lines.join("\n")
}

fn expected() -> FilledForm {
    FilledForm {
        number: CaseNo { year: 2026, number: 14 },
        asked: "HMN".into(),
        version: 2,
        made: Day::ymd(2026, 3, 3),
        position: Some(Position::SupportsWithRemarks),
        texts: ["Dekker målet.\n- bedre enn før".into(), String::new(), "Ti plasser.".into()],
        reply: String::new(),
        no_consequence: vec![Heading::Organisational],
        by: "Ane Vik".into(),
    }
}

const TEXTS: [&str; 3] = ["Dekker målet.\n- bedre enn før", "Ingen konsekvens.", "Ti plasser."];

fn faults(text: &str) -> Vec<(u32, FormProblem)> {
    read_form(text).unwrap_err().into_iter().map(|it| (it.line, it.problem)).collect()
}

#[test]
fn the_form_as_it_goes_out() {
    for language in [Language::Bokmal, Language::Nynorsk] {
        insta::assert_snapshot!(format!("form-{}", language.code()), print_form(&blank(), language));
    }
}

#[test]
fn a_council_answers_in_one_text_and_the_cross_regional_one_for_all_regions() {
    let council = AnswerForm { asked: FormAsked::Council("URO".into()), ..blank() };
    let joint = AnswerForm { asked: FormAsked::CrossRegional, ..blank() };
    insta::assert_snapshot!("form-council", print_form(&council, Language::Bokmal));
    insta::assert_snapshot!("form-cross-regional", print_form(&joint, Language::Bokmal));
    for language in [Language::Bokmal, Language::Nynorsk, Language::English] {
        let form = filled_as(&council, language, "støtter ikke", [""; 3]);
        let (mut lines, mut in_reply): (Vec<&str>, bool) = (Vec::new(), false);
        for line in form.lines() {
            lines.push(line);
            if std::mem::take(&mut in_reply) {
                lines.extend(["Flaskehals.", "", "Se [1]."]);
            }
            in_reply = line.starts_with('[')
                && ["svar]", "rådet]", "council]"].iter().any(|end| line.ends_with(end));
        }
        let read = read_form(&lines.join("\n")).unwrap();
        assert_eq!(
            (read.asked.as_str(), read.reply.as_str()),
            ("URO", "Flaskehals.\n\nSe [1]."),
            "{lines:#?}"
        );
        assert_eq!(
            (read.position, &read.texts),
            (Some(Position::DoesNotSupport), &[const { String::new() }; 3])
        );
        let all = read_form(&filled_as(&joint, language, "støtter", TEXTS)).unwrap();
        assert_eq!((all.asked.as_str(), all.texts), (CROSS_REGIONAL, expected().texts));
    }
}

#[test]
fn it_comes_back_in_any_language_and_through_any_mail() {
    for (language, position) in [
        (Language::Bokmal, "støtter med merknader"),
        (Language::Bokmal, " «Støtter med merknader».  "),
        (Language::Bokmal, "“Støtter\u{a0}med merknader”"),
        (Language::Bokmal, "Vi støtter med merknader"),
        (Language::Bokmal, "\n\nstøtter med merknader"),
        (Language::Nynorsk, "Støttar med merknader"),
        (Language::English, "supports with remarks"),
    ] {
        let form = filled(language, position, TEXTS);
        let quoted = form.lines().map(|line| format!("> > {line}")).collect::<Vec<_>>().join("\r\n");
        let mail = format!("Hei!\r\n\r\nSvar under.\r\n{quoted}\r\n\r\nmvh\r\nAne\r\n");
        let untouched = print_form(&blank(), language);
        let below = format!("{form}\n\nFra: RegUt\n{untouched}");
        let above = format!("{untouched}\n\nSvaret vårt:\n{form}");
        let starred = form.replace('[', "**[").replace(']', "]**");
        let bare = form
            .replace("[Organ", "Organ")
            .replace("konsekvenser]\nIngen", "konsekvenser:\nIngen")
            .replace("konsekvensar]\nIngen", "konsekvensar:\nIngen")
            .replace("consequences]\nIngen", "consequences:\nIngen");
        // A form that went out before the word was changed.
        let earlier = form.replace("Standpunkt:", "Posisjon:");
        for text in
            [form.clone(), earlier, quoted, mail, below, above, starred, bare, format!("\u{feff}{form}")]
        {
            assert_eq!(read_form(&text), Ok(expected()), "{text}");
        }
    }
}

#[test]
fn what_is_not_said_is_not_read() {
    let form = filled(Language::Bokmal, "", ["Godt.", "", ""]);
    let read = read_form(&form).unwrap();
    assert_eq!((read.position, read.no_consequence.len()), (None, 0));
    assert_eq!(read.texts, ["Godt.", "", ""]);
}

#[test]
fn what_cannot_be_read_is_told_by_its_line() {
    use FormProblem as P;
    let form = filled(Language::Bokmal, "tja, kanskje", TEXTS);
    assert_eq!(faults(&form), [(7, P::Position)]);
    assert_eq!(faults("Hei"), [(1, P::NoForm)]);
    assert_eq!(faults(""), [(1, P::NoForm)]);
    assert_eq!(faults("x\n[Svarskjema]"), [(2, P::Head)]);
    assert_eq!(faults("[Svarskjema 2026-014"), [(1, P::Head)]);
    assert_eq!(faults(&print_form(&blank(), Language::Bokmal)), [(1, P::Empty)]);
    let gone = form.replace("Standpunkt: tja, kanskje", "");
    assert_eq!(faults(&gone), [(1, P::NoPositionLine)]);
    let good = filled(Language::Bokmal, "støtter", TEXTS);
    let twice = good.replace("[Økonomiske konsekvenser]", "[Faglige konsekvenser]");
    assert_eq!(faults(&twice), [(19, P::HeadingTwice)]);
    let other = filled(Language::Bokmal, "støtter ikke", TEXTS);
    assert_eq!(faults(&format!("{good}\n{other}")), [(27, P::TwoForms)]);
    let unknown = good.replace("(støtter", "[Hva synes dere]\n(støtter");
    assert_eq!(faults(&unknown), [(8, P::Heading)]);
    assert_eq!(faults(&"x".repeat(LARGEST_FORM + 1)), [(1, P::TooLarge)]);
}

#[test]
fn brackets_in_a_text_are_text() {
    let form = filled(Language::Bokmal, "støtter", ["Se [kursplanen] her.", "[1] note", "x"]);
    assert_eq!(read_form(&form).unwrap().texts[..2], ["Se [kursplanen] her.", "[1] note"]);
}

proptest! {
    #[test]
    fn nothing_makes_it_panic(text in ".{0,300}") {
        let _ = read_form(&text);
        let _ = read_form(&format!("[Svarskjema 2026-014 HMN versjon 2]\nPosisjon: {text}\n[Faglige konsekvenser]\n{text}"));
    }

    #[test]
    fn what_is_written_comes_back(words in prop::array::uniform3("[a-zæøå]{1,8}( [a-zæøå]{1,8}){0,6}")) {
        prop_assume!(words.iter().all(|text| !text.starts_with("ingen") && !text.contains("konsekvens")));
        let texts = words.each_ref().map(String::as_str);
        for language in [Language::Bokmal, Language::Nynorsk] {
            let read = read_form(&filled(language, "støtter", texts)).unwrap();
            prop_assert_eq!(&read.texts, &words);
            prop_assert_eq!(read.position, Some(Position::Supports));
        }
    }
}
