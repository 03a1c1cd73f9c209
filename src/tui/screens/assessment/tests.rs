use super::*;
use crate::domain::{AssessmentId, TextKey};
use crate::language::Language;
use crate::office::{DraftOrder, DraftReply, PlaceView, TextView};
use crate::tui::screens::case_page::tests::{asked, under_assessment};
use crate::tui::testing::{NOW, draw_at_any_size, drawn, scene, scene_in};

const CASE: CaseId = CaseId(14);

fn page(region: u32, scene: &Scene) -> AssessmentPage {
    let mut page = AssessmentPage::new(CASE, RegionId(region));
    page.answered(AnswerBody::Case(Box::new(under_assessment())), scene);
    page
}

/// Effects in a few words each.
fn told(effects: &[Effect], scene: &Scene) -> Vec<String> {
    let told = |effect: &Effect| match effect {
        Effect::Push(screen) => format!("push {}", screen.title(scene)),
        Effect::Order { command, behalf } => {
            format!(
                "{}{}",
                command.name(),
                behalf.as_ref().map_or_else(String::new, |name| format!(" for {name}"))
            )
        }
        Effect::Draft(DraftOrder::Hold { text: TextKey::Assessment(_, heading), .. }) => {
            format!("hold {heading:?}")
        }
        Effect::Draft(DraftOrder::Save { splice: Some(splice), .. }) => format!("save {:?}", splice.inserted),
        Effect::Draft(DraftOrder::Release { .. }) => "release".into(),
        Effect::Refuse(why) => format!("refuse {why}"),
        Effect::Pop => "pop".into(),
        Effect::SaveToFile(text) => format!("file {text:?}"),
        Effect::Place(PlaceView { text: Some(TextKey::Assessment(_, heading)), .. }) => {
            format!("at {heading:?}")
        }
        Effect::Place(_) => "at the desk".into(),
        _ => "?".into(),
    };
    effects.iter().map(told).collect()
}

fn act(screen: &mut dyn Screen, action: Action, scene: &Scene) -> Vec<String> {
    told(&screen.act(action, scene).unwrap(), scene)
}

#[test]
fn a_page_tells_what_was_answered_and_written() {
    let scene = scene();
    insta::assert_snapshot!("answered", drawn(&mut page(1, &scene), &scene, 80, 24));
    insta::assert_snapshot!("waived", drawn(&mut page(2, &scene), &scene, 120, 40));
    let english = scene_in(Language::English);
    insta::assert_snapshot!("silent", drawn(&mut page(3, &english), &english, 80, 24));
    insta::assert_snapshot!("not_asked", drawn(&mut page(4, &scene), &scene, 80, 24));
}

#[test]
fn every_line_leads_to_what_it_says() {
    let scene = scene();
    let title = "push Vurdering HMN: 2026-014 Nytt kurs i robotassistert kirurgi";
    let mut page = page(3, &scene);
    for opened in [title, title, title, "push Svar fra regionen", "push Videre uten svar (ikke purret)"] {
        assert_eq!(act(&mut page, Action::Open, &scene), [opened]);
        page.act(Action::Down, &scene);
    }
    assert_eq!(act(&mut page, Action::Assess, &scene), ["push Svar fra regionen"]);
}

#[test]
fn an_answer_is_recorded_for_the_one_who_gave_it_and_can_be_opened_again() {
    let scene = scene();
    let mut form = crate::tui::forms::answer_assessment(&scene, &asked(1), "Lise Hauge Nilsen");
    assert_eq!(act(&mut form, Action::Submit, &scene), ["answer-assessment for Lise Hauge Nilsen"]);
    let mut answered = page(1, &scene);
    answered.act(Action::Last, &scene);
    assert_eq!(act(&mut answered, Action::Open, &scene), ["reopen-assessment"]);
    let refused = act(&mut answered, Action::Assess, &scene);
    assert_eq!(refused, ["refuse Svaret er notert. Er det feil, åpne det igjen nederst på regionens side"]);
}

#[test]
fn a_region_that_was_not_asked_says_what_to_do() {
    let scene = scene();
    let refused = act(&mut page(4, &scene), Action::Open, &scene);
    assert!(refused[0].starts_with("refuse Regionen er ikke spurt ennå. Be om vurdering"), "{refused:?}");
}

fn held(heading: Heading, content: &str) -> DraftReply {
    DraftReply::Held(TextView {
        text: TextKey::Assessment(AssessmentId(3), heading),
        content: content.into(),
        cursor: 0,
        revision: 0,
        writer: Some("kari".into()),
        mine: true,
        saved: None,
    })
}

fn writing(scene: &Scene) -> TextPages {
    let mut text =
        TextPages::assessment(AssessmentId(3), Heading::Professional, Some("Vurdering HMN".into()));
    let DraftReply::Held(view) = held(Heading::Professional, "") else { unreachable!() };
    let opened = text.answered(AnswerBody::Text(view), scene);
    assert_eq!(told(&opened, scene), ["hold Professional", "at Professional"]);
    text.drafted(held(Heading::Professional, ""), scene);
    text
}

#[test]
fn the_three_texts_are_written_one_after_the_other_and_put_down() {
    let scene = scene();
    let mut text = writing(&scene);
    text.typed("Kurset dekker målet.", &scene);
    insta::assert_snapshot!("writing", drawn(&mut text, &scene, 80, 12));
    let turned = act(&mut text, Action::NextItem, &scene);
    assert_eq!(
        turned,
        ["save \"Kurset dekker målet.\"", "put-down", "release", "hold Organisational", "at Organisational"]
    );
    let saved = |heading| DraftReply::Saved {
        text: TextKey::Assessment(AssessmentId(3), heading),
        revision: 1,
        at: NOW,
    };
    let released = |heading| DraftReply::Released { text: TextKey::Assessment(AssessmentId(3), heading) };
    text.drafted(saved(Heading::Professional), &scene);
    text.drafted(released(Heading::Professional), &scene);
    text.drafted(held(Heading::Organisational, "Ti plasser."), &scene);
    // The page is left when the office has everything.
    assert_eq!(act(&mut text, Action::Back, &scene), ["release", "at the desk"]);
    assert_eq!(told(&text.drafted(released(Heading::Organisational), &scene), &scene), ["pop"]);
}

#[test]
fn what_is_typed_before_the_text_came_is_for_the_page_that_was_open() {
    let scene = scene();
    let page = || TextPages::assessment(AssessmentId(3), Heading::Professional, None);
    let mut turned = page();
    turned.typed("Ja", &scene);
    let opened = act(&mut turned, Action::NextItem, &scene);
    assert_eq!(opened, ["hold Professional", "at Professional", "hold Organisational", "at Organisational"]);
    let late = turned.drafted(held(Heading::Professional, ""), &scene);
    assert_eq!(told(&late, &scene), ["save \"Ja\"", "put-down", "release"]);

    let mut left = page();
    left.typed("Ja", &scene);
    let leaving = act(&mut left, Action::Back, &scene);
    assert_eq!(leaving, ["hold Professional", "at Professional", "at the desk"]);
    let late = left.drafted(held(Heading::Professional, ""), &scene);
    assert_eq!(told(&late, &scene), ["save \"Ja\"", "put-down", "release"]);

    let mut gone = page();
    gone.typed("Ja", &scene);
    let refused = told(&gone.answered(AnswerBody::Nothing, &scene), &scene);
    assert_eq!(refused, ["refuse Endringssaken finnes ikke lenger", "pop"]);
    assert_eq!(told(&gone.parting(), &scene), ["file \"Ja\""]);
}

#[test]
fn leaving_twice_does_not_wait_for_the_office() {
    let scene = scene();
    let mut text = writing(&scene);
    text.typed("x", &scene);
    assert_eq!(act(&mut text, Action::Back, &scene), ["save \"x\"", "put-down", "release", "at the desk"]);
    assert_eq!(act(&mut text, Action::Back, &scene), ["pop"]);
}

#[test]
fn the_pages_fit_any_size() {
    let scene = scene_in(Language::Nynorsk);
    for region in [1, 4] {
        draw_at_any_size(&mut page(region, &scene), &scene);
    }
    let mut text = writing(&scene);
    text.typed("Kurset dekker målet.", &scene);
    draw_at_any_size(&mut text, &scene);
}
