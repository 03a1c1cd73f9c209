//! The letters' screens at both sizes, and what their keys do.

use super::*;
use crate::domain::*;
use crate::keymap::Action;
use crate::language::Language;
use crate::office::*;
use crate::tui::effect::{Effect, Given};
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;
use crate::tui::testing::{draw_at_any_size, drawn, scene, scene_in};

const CASE: CaseId = CaseId(14);

fn day(month: u32, day: u32) -> Day {
    Day::ymd(2026, month, day).unwrap()
}

fn letter(id: u32, kind: LetterKind, party: &str, sent: Option<Day>) -> Letter {
    Letter {
        id: LetterId(id),
        case: CASE,
        kind,
        party: party.into(),
        region: None,
        council: None,
        version: 1,
        date: day(3, 2),
        deadline: Some(day(3, 24)),
        subject: "Forespørsel om vurdering".into(),
        text: "Til: Ane Vik\n\nVi ber om svar.\n".into(),
        generated: "Til: Ane Vik\n\nVi ber om svar.\n".into(),
        nynorsk: false,
        sent,
    }
}

fn view() -> LettersView {
    let number = CaseNo { year: 2026, number: 14 };
    let line = |letter: Letter, by_hand, headless| LetterLine { letter, by_hand, headless };
    let offer = |kind, whom: &str, reasons| LetterOffer {
        kind,
        region: None,
        council: None,
        whom: whom.into(),
        reasons,
    };
    LettersView {
        case: Case::new(CASE, number, Track::Enquiry, day(2, 2), "Nytt kurs i robotassistert kirurgi".into()),
        state: CaseState::UnderAssessment,
        letters: vec![
            line(
                letter(1, LetterKind::Request, "Spesialistutdanningsråd i urologi v/leder", None),
                false,
                true,
            ),
            line(letter(2, LetterKind::Request, "Ane Vik", Some(day(3, 2))), false, false),
            line(letter(3, LetterKind::Reminder, "Ane Vik; Per Moe", None), true, false),
            line(letter(4, LetterKind::Incoming, "Helsedirektoratet", None), false, false),
        ],
        offers: vec![
            offer(LetterKind::Reminder, "HSØ", vec![Reason::RemindedToday { day: day(3, 3) }]),
            offer(LetterKind::Answer, "", vec![]),
        ],
    }
}

fn list(scene: &Scene) -> Letters {
    let mut list = Letters::new(CASE);
    list.answered(AnswerBody::Letters(Box::new(view())), scene);
    list
}

fn told(effects: &[Effect], scene: &Scene) -> Vec<String> {
    let told = |effect: &Effect| match effect {
        Effect::Push(screen) => format!("push {}", screen.title(scene)),
        Effect::Replace(screen) => format!("replace {}", screen.title(scene)),
        Effect::Order { command, .. } => format!("order {command:?}"),
        Effect::Refuse(why) => format!("refuse {why}"),
        Effect::Say(words) => format!("say {words}"),
        Effect::Copy(_) => "copy".into(),
        Effect::SaveToFile(_) => "save".into(),
        Effect::Ask(_) => "ask".into(),
        Effect::Pop => "pop".into(),
        _ => "?".into(),
    };
    effects.iter().map(told).collect()
}

fn act(screen: &mut dyn Screen, action: Action, scene: &Scene) -> Vec<String> {
    told(&screen.act(action, scene).unwrap(), scene)
}

fn chase(scene: &Scene) -> Chasing {
    let region = |id: u32, code: &str| Region { id: RegionId(id), code: code.into(), name: code.into() };
    let line = |id, code: &str, who: Option<&str>, lacks, deadline, letter| ChaseLine {
        cross_regional: false,
        case: CASE,
        number: CaseNo { year: 2026, number: 14 },
        title: "Nytt kurs i robotassistert kirurgi".into(),
        place: "URO".into(),
        region: region(id, code),
        council: None,
        who: who.map(str::to_owned),
        lacks,
        deadline,
        lateness: Lateness::of(deadline, scene.today()),
        reminders: vec![Reminder { on: day(2, 27), deputy_too: false }; usize::from(id == 2)],
        letter,
    };
    let all = || {
        vec![
            Lack::Position,
            Lack::Text(Heading::Professional),
            Lack::Text(Heading::Organisational),
            Lack::Text(Heading::Economic),
        ]
    };
    let lines = vec![
        line(2, "HV", Some("Ane Vik"), all(), day(2, 24), None),
        line(3, "HMN", None, vec![Lack::Text(Heading::Economic)], day(2, 24), Some(LetterId(9))),
        line(4, "HN", Some("Siv Dahl"), vec![Lack::Newer { answered: 1 }], day(3, 5), None),
    ];
    let mut page = Chasing::default();
    page.answered(AnswerBody::Chasing(lines), scene);
    page
}

#[test]
fn the_letters_of_a_case_at_both_sizes() {
    let scene = scene();
    insta::assert_snapshot!("list-80", drawn(&mut list(&scene), &scene, 80, 24));
    insta::assert_snapshot!("list-120", drawn(&mut list(&scene), &scene, 120, 40));
    let mut empty = Letters::new(CASE);
    empty.answered(AnswerBody::Letters(Box::new(LettersView { letters: vec![], ..view() })), &scene);
    insta::assert_snapshot!("list-empty", drawn(&mut empty, &scene, 80, 24));
}

#[test]
fn the_chasing_list_at_both_sizes() {
    let scene = scene();
    insta::assert_snapshot!("chasing-80", drawn(&mut chase(&scene), &scene, 80, 24));
    insta::assert_snapshot!("chasing-120", drawn(&mut chase(&scene), &scene, 120, 40));
}

#[test]
fn keys_on_the_list_do_something_or_say_why_not() {
    let scene = scene();
    let mut page = list(&scene);
    assert_eq!(act(&mut page, Action::Open, &scene), ["push Brev 2026-014"]);
    assert_eq!(act(&mut page, Action::Change, &scene), ["push Skriv brev: forespørsel"]);
    assert_eq!(act(&mut page, Action::Remove, &scene), ["refuse Brevet er ikke merket som sendt"]);
    assert_eq!(act(&mut page, Action::New, &scene), ["push Hvilket brev skal skrives?"]);
    assert_eq!(
        told(&page.given(Given::Choice(0), &scene), &scene),
        ["refuse Det er alt purret 03.03.2026. Ingen purres to ganger samme dag"]
    );
    assert_eq!(told(&page.given(Given::Choice(1), &scene), &scene), ["push Skriv brev: svar"]);
    assert_eq!(act(&mut page, Action::ReadForm, &scene), ["push Svarskjema"]);
    page.act(Action::Down, &scene);
    assert_eq!(
        act(&mut page, Action::Open, &scene),
        ["push Forespørsel om vurdering"],
        "sent letters are read"
    );
    assert_eq!(act(&mut page, Action::Remove, &scene), ["push Brevet ble likevel ikke sendt"]);
    assert_eq!(act(&mut page, Action::SaveToFile, &scene), ["save"]);
    assert_eq!(act(&mut page, Action::Copy, &scene)[0], "copy");
    let mut reading = LetterReading::new(letter(2, LetterKind::Request, "Ane Vik", Some(day(3, 2))));
    assert!(
        act(&mut reading, Action::Open, &scene)[0].starts_with("refuse Sendt 02.03.2026: brevet endres ikke")
    );
    insta::assert_snapshot!("reading", drawn(&mut reading, &scene, 80, 12));
}

#[test]
fn a_reminder_is_written_and_marked_from_the_chasing_list() {
    let scene = scene();
    let mut page = chase(&scene);
    assert_eq!(act(&mut page, Action::Open, &scene), ["push Skriv brev: purring"]);
    assert_eq!(act(&mut page, Action::MarkSent, &scene), ["refuse Skriv purringen først (Enter)"]);
    page.act(Action::Down, &scene);
    let today = scene.today();
    assert_eq!(
        act(&mut page, Action::MarkSent, &scene),
        [format!("order MarkLetterSent {{ id: LetterId(9), on: {today:?} }}")]
    );
    let mut empty = Chasing::default();
    empty.answered(AnswerBody::Chasing(vec![]), &scene);
    assert_eq!(act(&mut empty, Action::Open, &scene), ["refuse Ingen svar er over fristen eller nær den"]);
}

#[test]
fn what_would_change_is_shown_before_it_is_done() {
    let scene = scene();
    let anew = |outcome| {
        let mut page = Anew::new(CASE, LetterKind::Answer, None, None);
        let preview = LetterPreview { stands: Some(LetterId(3)), outcome };
        let effects = page.answered(AnswerBody::LetterPreview(preview), &scene);
        (page, told(&effects, &scene))
    };
    let lines = vec![
        LetterChange::Same("Til: Helsedirektoratet".into()),
        LetterChange::ByHand("Vi venter på tre.".into()),
        LetterChange::Before("Ikke svart: HSØ, HMN og HN.".into()),
        LetterChange::Now("Ikke svart: HMN.".into()),
    ];
    let (mut conflict, _) = anew(LetterOutcome::Conflict(lines));
    insta::assert_snapshot!("conflict", drawn(&mut conflict, &scene, 80, 24));
    assert_eq!(act(&mut conflict, Action::Change, &scene), ["replace Brev"]);
    assert_eq!(act(&mut conflict, Action::Open, &scene), ["order KeepLetter { id: LetterId(3) }"]);
    let lines =
        vec![LetterChange::Removed("Dato: 2. mars".into()), LetterChange::Added("Dato: 3. mars".into())];
    let (mut changes, _) = anew(LetterOutcome::Changes { by_hand: true, lines });
    insta::assert_snapshot!("changes", drawn(&mut changes, &scene, 80, 24));
    assert!(act(&mut changes, Action::Open, &scene)[0].starts_with("order WriteLetter"));
    let (_, new) = anew(LetterOutcome::New);
    assert!(new[0].starts_with("order WriteLetter"), "{new:?}");
    let (mut same, _) = anew(LetterOutcome::Same);
    assert_eq!(act(&mut same, Action::Open, &scene), ["replace Brev"]);
}

#[test]
fn a_form_is_pasted_shown_and_taken() {
    let scene = scene();
    let mut page = FormPage::default();
    assert!(act(&mut page, Action::Open, &scene)[0].starts_with("refuse Lim inn svaret"));
    assert_eq!(told(&page.typed("[Svarskjema …", &scene), &scene), ["ask"]);
    let fault = FormFaultLine { line: 7, problem: "position".into(), found: "tja".into() };
    page.answered(AnswerBody::FormFaults(vec![fault]), &scene);
    insta::assert_snapshot!("form-faults", drawn(&mut page, &scene, 80, 24));
    let said = |heading, text: &str, no_consequence| FormText {
        heading: Some(heading),
        text: text.into(),
        no_consequence,
    };
    let preview = FormPreview {
        number: CaseNo { year: 2026, number: 14 },
        title: "Nytt kurs".into(),
        version: 2,
        answers: 1,
        whom: FormWhom::Regions(vec![Region {
            id: RegionId(3),
            code: "HMN".into(),
            name: "Helse Midt-Norge".into(),
        }]),
        by: "Ane Vik".into(),
        position: Some(Position::Supports),
        texts: vec![
            said(Heading::Professional, "Dekker målet.", false),
            said(Heading::Organisational, "", false),
            said(Heading::Economic, "", true),
        ],
        answered: None,
        lacks: vec![Lack::Text(Heading::Organisational)],
        newer: true,
        reasons: vec![],
        replaces: vec![Reason::TextsStand { region: RegionId(3) }],
    };
    page.answered(AnswerBody::Form(Box::new(preview)), &scene);
    insta::assert_snapshot!("form-preview", drawn(&mut page, &scene, 80, 24));
    assert_eq!(act(&mut page, Action::Open, &scene), ["push Er du sikker?"]);
    assert!(told(&page.given(Given::Yes, &scene), &scene)[0].contains("replace: true"));
}

#[test]
fn they_fit_any_size() {
    let scene = scene_in(Language::Nynorsk);
    draw_at_any_size(&mut list(&scene), &scene);
    draw_at_any_size(&mut chase(&scene), &scene);
    draw_at_any_size(&mut FormPage::default(), &scene);
    draw_at_any_size(&mut Anew::new(CASE, LetterKind::Answer, None, None), &scene);
    draw_at_any_size(&mut LetterReading::new(letter(2, LetterKind::Request, "Ane", Some(day(3, 2)))), &scene);
}
