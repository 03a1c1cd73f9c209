use super::*;
use crate::domain::{
    Case, CaseNo, CaseState, CouncilId, CouncilReply, CouncilReplyId, Day, Office, Reminder, SpecialtyId,
    Track, Waiver,
};
use crate::tui::testing::{draw_at_any_size, drawn, scene};

const CODES: [&str; 46] = [
    "ANE", "URO", "BUP", "GER", "MED", "ORT", "NEV", "KIR", "RAD", "GYN", "PED", "ØNH", "HUD", "ONK", "LUN",
    "NYR", "HEM", "INF", "END", "FOR", "REV", "PSY", "RUS", "AKM", "BRY", "GAS", "KAR", "THX", "PLA", "BAR",
    "NEK", "NFY", "FYS", "PAT", "GEN", "MIK", "IMM", "KLI", "NUK", "ØYE", "ARB", "ALM", "SAM", "IND", "MAX",
    "RET",
];

fn day(month: u32, day: u32) -> Day {
    Day::ymd(2026, month, day).unwrap()
}

/// So many councils: every third is silent, one in seven was reminded, gone past or left out.
fn councils(count: usize) -> HearingView {
    let title = "Kliniske studier i spesialistutdanningen".to_owned();
    let new = Case::new(CaseId(2), CaseNo { year: 2026, number: 2 }, Track::Consultation, day(2, 2), title);
    let case = Case { inner_deadline: Some(day(3, 2)), state: CaseState::UnderAssessment, version: 1, ..new };
    let line = |(at, code): (usize, &&str)| {
        let id = u32::try_from(at).unwrap() + 1;
        let asked = CouncilReply {
            asked: Some(day(2, 3)),
            version: 1,
            ..CouncilReply::new(CouncilReplyId(id), case.id, CouncilId(id))
        };
        let reply = match at % 7 {
            0 => CouncilReply {
                answered: Some(day(2, 20)),
                position: Some(Stand::SupportsWithRemarks),
                text: "Krever ti utdanningsplasser til ved de små sykehusene, og tid til veiledning.".into(),
                ..asked
            },
            1 | 4 => CouncilReply { answered: Some(day(2, 24)), position: Some(Stand::NoRemarks), ..asked },
            2 => CouncilReply {
                reminders: [25, 27].map(|on| Reminder { on: day(2, on), deputy_too: on > 25 }).into(),
                ..asked
            },
            3 => CouncilReply {
                waived: Some(Waiver { on: day(3, 3), reason: "Leder i permisjon".into() }),
                ..asked
            },
            5 => CouncilReply {
                answered: Some(day(2, 9)),
                position: Some(Stand::DoesNotSupport),
                version: 0,
                ..asked
            },
            _ => asked,
        };
        let who = (at != 6).then(|| ("Ingeborg Kristoffersen-Haugland".to_owned(), Office::Leader));
        let specialty = SpecialtyId(id % 2 + 1);
        ReplyLine { code: (*code).to_owned(), specialty, reply, who, letter: None }
    };
    let lines: Vec<ReplyLine> = CODES.iter().take(count).enumerate().map(line).collect();
    let replies: Vec<CouncilReply> = lines.iter().map(|line| line.reply.clone()).collect();
    let count = ReplyCount::of(&replies, case.version);
    HearingView {
        state: CaseState::UnderAssessment,
        count,
        lines,
        without: vec!["ALM".into(), "SAM".into()],
        case,
    }
}

fn screen(mut screen: Hearing, count: usize, scene: &Scene) -> Hearing {
    screen.answered(AnswerBody::Hearing(Box::new(councils(count))), scene);
    screen
}

#[test]
fn all_councils_of_a_consultation_stand_on_one_screen() {
    let scene = scene();
    let mut few = screen(Hearing::new(CaseId(2)), 13, &scene);
    insta::assert_snapshot!("councils", drawn(&mut few, &scene, 80, 24));
    insta::assert_snapshot!("councils_wide", drawn(&mut few, &scene, 120, 40));
    draw_at_any_size(&mut few, &scene);
}

#[test]
fn forty_six_councils_scroll() {
    let scene = scene();
    let mut many = screen(Hearing::new(CaseId(2)), 46, &scene);
    let shown = drawn(&mut many, &scene, 80, 24);
    assert!(shown.contains("ANE") && !shown.contains("RET"), "{shown}");
    many.act(Action::Last, &scene);
    insta::assert_snapshot!("councils_scrolled", drawn(&mut many, &scene, 80, 24));
    draw_at_any_size(&mut many, &scene);
}

#[test]
fn the_first_that_is_silent_is_reminded_and_one_that_answered_is_not() {
    let scene = scene();
    let mut seeks = screen(Hearing::of_silent(CaseId(2)), 13, &scene);
    assert_eq!(seeks.list.selected, 2);
    let written = seeks.act(Action::WriteReminder, &scene).unwrap();
    assert!(matches!(&written[..], [Effect::Push(_)]));
    assert!(seeks.footer().contains(&Action::WriteReminder));
    seeks.list.selected = 1;
    let refused = seeks.act(Action::WriteReminder, &scene).unwrap();
    assert!(matches!(&refused[..], [Effect::Refuse(_)]));
    assert!(!seeks.footer().contains(&Action::WriteReminder));
}

#[test]
fn the_footer_names_the_answer_of_a_council() {
    let scene = scene();
    let mut few = screen(Hearing::new(CaseId(2)), 13, &scene);
    few.list.selected = 2;
    let words = |screen: &Hearing, action| screen.footer_word(action).map(|word| scene.say(word));
    assert!(few.footer().contains(&Action::Assess));
    assert_eq!(words(&few, Action::Assess).as_deref(), Some("Noter svar"));
    assert_eq!(words(&few, Action::Open).as_deref(), Some("Svaret"));
    let Some(Effect::Push(text)) = few.act(Action::Open, &scene).unwrap().pop() else { panic!() };
    assert_eq!(text.title(&scene), "Svar fra rådet: BUP");
    assert!(!text.footer().contains(&Action::NextItem), "there is one text");
    let Some(Effect::Push(form)) = few.act(Action::Assess, &scene).unwrap().pop() else { panic!() };
    assert_eq!(form.title(&scene), "Svar fra rådet");
}

#[test]
fn who_comes_along_later_is_asked_about() {
    let scene = scene();
    let mut running = screen(Hearing::new(CaseId(2)), 13, &scene);
    let given = running.given(Given::AlsoAsked(CouncilId(40)), &scene);
    let [Effect::Push(form)] = given.as_slice() else { panic!("no question") };
    assert_eq!(form.title(&scene), "Ta rådet med: hvorfor?");
    let mut early = Hearing::new(CaseId(2));
    let mut view = councils(13);
    view.case.state = CaseState::Prepared;
    early.answered(AnswerBody::Hearing(Box::new(view)), &scene);
    let given = early.given(Given::AlsoAsked(CouncilId(40)), &scene);
    assert!(matches!(&given[..], [Effect::Order { command: Command::AddCouncil { .. }, .. }]));
}

#[test]
fn as_they_stood_they_are_only_read() {
    let scene = scene();
    let then = crate::tui::testing::NOW.plus(-5 * 86_400);
    let mut past = screen(Hearing::past(CaseId(2), 40, then), 13, &scene);
    assert_eq!(past.wants(), [Query::HearingAt { case: CaseId(2), seq: 40 }]);
    insta::assert_snapshot!("past", drawn(&mut past, &scene, 80, 24));
    let Some(Effect::Push(text)) = past.act(Action::Open, &scene).unwrap().pop() else { panic!() };
    assert_eq!(text.title(&scene), "Svar fra rådet: ANE");
    for action in [Action::Assess, Action::AskCouncils, Action::Remove, Action::New, Action::WriteReminder] {
        let effects = past.act(action, &scene).unwrap();
        assert!(matches!(&effects[..], [Effect::Refuse(why)] if why.starts_with("Slik var det")), "{action}");
    }
    draw_at_any_size(&mut past, &scene);
}
