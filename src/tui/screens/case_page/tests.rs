use super::*;
use crate::domain::Entity as _;
use crate::domain::{
    AgendaItem, Assessment, AssessmentId, Case, CaseNo, CaseState, ChangeRow, ChangeTarget, CouncilId, Day,
    Decision, DecisionId, Field, ItemNo, LeadTimes, Meeting, MeetingKind, MeetingNo, MeetingState, Operation,
    Position as Stand, Reason, RowRuling, Ruling, RulingId, Seating, Specialty, SpecialtyId, Track, Waiver,
};
use crate::language::Language;
use crate::office::{JournalLine, LetterMark, PastCase};
use crate::tui::testing::{NOW, draw_at_any_size, drawn, reference, scene, scene_in};

const CASE: CaseId = CaseId(14);

fn day(month: u32, day: u32) -> Day {
    Day::ymd(2026, month, day).unwrap()
}

/// A region's assessment that was asked for on 2 February.
pub fn asked(region: u32) -> Assessment {
    Assessment { asked: Some(day(2, 2)), ..Assessment::new(AssessmentId(region), CASE, RegionId(region)) }
}

/// A lead case under assessment: one region answered, one went on without, one is silent, one
/// was never asked.
pub fn under_assessment() -> CaseView {
    let reference = reference();
    let answered = Assessment {
        answered: Some(day(3, 2)),
        position: Some(Stand::SupportsWithRemarks),
        professional: "Kurset dekker målet bedre enn dagens.\nSimulering bør komme først.".into(),
        organisational: "Krever plass til ti deltakere i Tromsø.".into(),
        ..asked(1)
    };
    let waived = Assessment {
        waived: Some(Waiver { on: day(3, 1), reason: "Lederen er i permisjon".into() }),
        ..asked(2)
    };
    let assessments = [Some(answered), Some(waived), Some(asked(3)), None];
    let leaders = [Some("Lise Hauge Nilsen".to_owned()), None, None, None];
    let (id, number) = (MeetingId(7), MeetingNo { year: 2026, number: 1 });
    let start = NOW.plus(-14 * 86_400);
    let planned = Meeting::new(id, CouncilId(1), number, MeetingKind::Annual, start, LeadTimes::ANNUAL);
    let meeting = Meeting { state: MeetingState::Held, ..planned };
    let title = "Nytt kurs i robotassistert kirurgi".to_owned();
    let item = AgendaItem {
        number: Some(ItemNo { year: 2026, number: 3 }),
        case: Some(CASE),
        ..AgendaItem::new(AgendaItemId(9), meeting.id, 3, ItemKind::Decision, title)
    };
    CaseView {
        case: Case {
            specialties: vec![SpecialtyId(2)],
            seating: Some(Seating::Lead),
            state: CaseState::UnderAssessment,
            since: day(2, 2),
            inner_deadline: Some(day(3, 6)),
            outer_deadline: Some(day(5, 1)),
            summary: "Ahus ønsker at kurset i åpen kirurgi byttes med ett kurs i robotassistert kirurgi \
                      for alle kandidater i tredje del."
                .into(),
            ..Case::new(
                CASE,
                CaseNo { year: 2026, number: 14 },
                Track::Proposal,
                day(1, 12),
                "Nytt kurs i robotassistert kirurgi".into(),
            )
        },
        state: CaseState::UnderAssessment,
        specialties: vec![reference.specialties[1].clone()],
        assessments: reference
            .regions
            .into_iter()
            .zip(assessments)
            .zip(leaders)
            .map(|((region, assessment), leader)| (region, assessment, leader))
            .collect(),
        steps: vec![
            (CaseStep::Submit, [3, 4].map(|id| Reason::RegionNotSettled { region: RegionId(id) }).to_vec()),
            (CaseStep::Decline, vec![Reason::NeedsReason]),
            (CaseStep::Withdraw, vec![Reason::NeedsReason]),
        ],
        treated: vec![(meeting, item)],
        history: vec![JournalLine {
            seq: 40,
            at: NOW.plus(-86_400),
            by: "kari".into(),
            behalf: Some("Lise Hauge Nilsen".into()),
            command: "answer-assessment".into(),
            of: None,
            about: "2026-014 HSØ".into(),
            note: None,
            became: None,
        }],
        rows: 0,
        conclusions: vec![Decision {
            id: DecisionId(1),
            council: CouncilId(1),
            item: AgendaItemId(9),
            case: Some(CASE),
            text: "Rådet støtter forslaget.".into(),
            dissents: Vec::new(),
        }],
        writing: Vec::new(),
        ruling: None,
        ruled: Vec::new(),
        told: None,
        hearing: None,
        about: None,
        consultations: Vec::new(),
        letters: Vec::new(),
        councils: Vec::new(),
    }
}

/// A case that was just registered.
fn received() -> CaseView {
    let view = under_assessment();
    CaseView {
        case: Case {
            state: CaseState::Received,
            inner_deadline: None,
            outer_deadline: None,
            summary: String::new(),
            seating: None,
            ..view.case
        },
        state: CaseState::Received,
        specialties: view
            .specialties
            .into_iter()
            .map(|one| Specialty { fagkontakt: Vec::new(), ..one })
            .collect(),
        assessments: view.assessments.into_iter().map(|(region, ..)| (region, None, None)).collect(),
        steps: vec![
            (CaseStep::Prepare, vec![Reason::FagkontaktUnknown]),
            (CaseStep::RequestAssessment, vec![Reason::NoInnerDeadline]),
            (CaseStep::Withdraw, vec![Reason::NeedsReason]),
        ],
        treated: Vec::new(),
        history: Vec::new(),
        rows: 0,
        conclusions: Vec::new(),
        writing: Vec::new(),
        ruling: None,
        ruled: Vec::new(),
        told: None,
        hearing: None,
        about: None,
        consultations: Vec::new(),
        letters: Vec::new(),
        councils: Vec::new(),
    }
}

fn page(view: CaseView, scene: &Scene) -> CasePage {
    let mut page = CasePage::new(CASE);
    assert_eq!(told(&page.answered(AnswerBody::Case(Box::new(view)), scene), scene), [""; 0]);
    page
}

/// Effects in a few words each.
fn told(effects: &[Effect], scene: &Scene) -> Vec<String> {
    let told = |effect: &Effect| match effect {
        Effect::Push(screen) => format!("push {}", screen.title(scene)),
        Effect::Order { command, behalf: None } => format!("order {command:?}"),
        Effect::Refuse(why) => format!("refuse {why}"),
        Effect::Say(words) => format!("say {words}"),
        Effect::Pop => "pop".into(),
        _ => "?".into(),
    };
    effects.iter().map(told).collect()
}

/// What is done when the selected line is opened.
fn opened(page: &mut CasePage, scene: &Scene) -> String {
    told(&page.act(Action::Open, scene).unwrap(), scene).join("; ")
}

#[test]
fn one_page_tells_all_of_a_case() {
    let scene = scene();
    insta::assert_snapshot!("assessing", drawn(&mut page(under_assessment(), &scene), &scene, 80, 24));
    insta::assert_snapshot!("assessing_wide", drawn(&mut page(under_assessment(), &scene), &scene, 120, 40));
    insta::assert_snapshot!("received", drawn(&mut page(received(), &scene), &scene, 80, 24));
    let late = Scene { now: NOW.plus(5 * 86_400), ..scene_in(Language::English) };
    insta::assert_snapshot!("late", drawn(&mut page(under_assessment(), &late), &late, 80, 24));
}

#[test]
fn every_line_that_leads_somewhere_is_reached_with_the_arrows() {
    let scene = scene();
    let mut page = page(under_assessment(), &scene);
    page.act(Action::First, &scene);
    let mut found = Vec::new();
    for _ in 0..24 {
        found.push(opened(&mut page, &scene));
        page.act(Action::Down, &scene);
    }
    found.dedup();
    assert_eq!(
        found,
        [
            "push Endre endringssak 2026-014",
            "push Endring",
            "push Brev som kom inn",
            "push Vurdering",
            "push Skriv brev: purring",
            "push Fremmes ikke",
            "push Trekkes",
            "refuse HMN har ikke svart. Noter svaret, «ingen merknader», eller gå videre med begrunnelse. \
             HN har ikke svart. Noter svaret, «ingen merknader», eller gå videre med begrunnelse",
            "push Hvilken status er riktig?",
            "push Fagkontakt for urologi",
            "push Brev",
            "push Møterommet",
            "push Hvilket møte?",
            "push Endringssak",
        ]
    );
}

#[test]
fn a_step_is_taken_or_asks_for_its_reason_or_says_why_not() {
    let scene = scene();
    let mut page = page(received(), &scene);
    for (step, done) in [
        (CaseStep::Prepare, "push Fagkontakt for urologi"),
        (CaseStep::Withdraw, "push Trekkes"),
        (CaseStep::RequestAssessment, "refuse Det mangler frist for rådslederne"),
    ] {
        assert_eq!(told(&page.given(Given::Step(step), &scene), &scene), [done]);
    }
    let known = CaseView { steps: vec![(CaseStep::Prepare, Vec::new())], ..received() };
    let done = self::page(known, &scene).given(Given::Step(CaseStep::Prepare), &scene);
    assert_eq!(told(&done, &scene), ["order MoveCase { id: CaseId(14), step: Prepare, reason: None }"]);
}

#[test]
fn where_nobody_knows_the_fagkontakt_it_can_be_said() {
    for (language, line, title) in [
        (Language::Bokmal, "Sett fagkontakt for urologi …", "Fagkontakt for urologi"),
        (Language::Nynorsk, "Set fagkontakt for urologi …", "Fagkontakt for urologi"),
        (Language::English, "Set the fagkontakt for urology …", "Fagkontakt for urology"),
    ] {
        let scene = scene_in(language);
        let mut page = page(received(), &scene);
        assert!(drawn(&mut page, &scene, 80, 24).contains(line), "{line}");
        let effect = lead(Spot::Fagkontakt(SpecialtyId(2)), &received(), &scene);
        let Effect::Push(mut form) = effect else { panic!("no form") };
        assert_eq!(form.title(&scene), title);
        form.typed("HV", &scene);
        assert_eq!(
            told(&form.act(Action::Submit, &scene).unwrap(), &scene),
            [format!(
                "order SetFagkontakt {{ specialty: SpecialtyId(2), region: RegionId(2), from: {:?} }}",
                day(1, 12)
            )]
        );
    }
    let scene = scene();
    assert!(!drawn(&mut page(under_assessment(), &scene), &scene, 80, 24).contains("Sett fagkontakt"));
}

#[test]
fn the_steps_offered_begin_with_those_that_can_be_taken() {
    let scene = scene();
    let mut picker = steps::offered(&received(), &scene);
    insta::assert_snapshot!("steps", drawn(&mut picker, &scene, 80, 12));
}

#[test]
fn what_was_asked_for_on_the_desk_is_done_when_the_case_is_known() {
    let scene = scene();
    for (action, done) in [
        (Action::MoveCase, "push Hva skal skje med saken?"),
        (Action::Assess, "push Hvilken regions vurdering?"),
        (Action::Change, "push Endre endringssak 2026-014"),
    ] {
        let mut page = CasePage::acting(CASE, action);
        let known = AnswerBody::Case(Box::new(under_assessment()));
        assert_eq!(told(&page.answered(known.clone(), &scene), &scene), [done]);
        assert_eq!(told(&page.answered(known, &scene), &scene), [""; 0]);
    }
}

#[test]
fn what_was_chosen_becomes_a_command_or_the_next_question() {
    let scene = scene();
    let mut page = page(under_assessment(), &scene);
    let put = page.given(Given::Meeting(MeetingId(8)), &scene);
    assert_eq!(
        told(&put, &scene),
        ["order AddItem { meeting: MeetingId(8), item: ItemPlan { title: \"Nytt kurs i robotassistert \
          kirurgi\", kind: Decision, case: Some(CaseId(14)), planned: None } }"]
    );
    let right = page.given(Given::State(CaseState::Prepared), &scene);
    assert_eq!(told(&right, &scene), ["push Rett opp status til «klargjort»"]);
    assert_eq!(told(&page.given(Given::Region(RegionId(3)), &scene), &scene), ["push Vurdering"]);
    for (at, done) in [
        (0, "push Skriv brev: forslag til Helsedirektoratet"),
        (2, "push Brev"),
        (5, "push Skriv brev: purring"),
        (6, "push Brev som kom inn"),
        (7, "push Hvilken status er riktig?"),
    ] {
        assert_eq!(told(&page.given(Given::Choice(at), &scene), &scene), [done]);
    }
}

#[test]
fn the_steps_to_choose_from_begin_with_the_reminder_and_end_with_letter_and_correction() {
    let scene = scene();
    let mut steps = steps::offered(&under_assessment(), &scene);
    let shown = drawn(&mut steps, &scene, 80, 24);
    let at = |words: &str| shown.find(words).unwrap_or_else(|| panic!("{words}: {shown}"));
    let order = ["Purr HMN (P)", "Fremmes ikke", "Registrer brev som kom inn (M)", "Rett opp status"];
    assert!(order.map(at).is_sorted(), "{shown}");
    assert!(!drawn(&mut steps::offered(&received(), &scene), &scene, 80, 24).contains("Purr"));
}

#[test]
fn a_letter_is_taken_in_with_one_key_as_long_as_the_case_runs() {
    let scene = scene();
    let acts = |view| told(&page(view, &scene).act(Action::RegisterLetter, &scene).unwrap(), &scene);
    for view in [received(), under_assessment(), partly_decided()] {
        assert_eq!(acts(view), ["push Brev som kom inn"]);
    }
    let closed = CaseView { state: CaseState::Closed, ..under_assessment() };
    assert!(acts(closed)[0].starts_with("refuse Saken er avsluttet"));
}

#[test]
fn what_is_typed_while_a_letter_is_registered_is_for_its_text() {
    let scene = scene();
    let mut page = page(received(), &scene);
    let Some(Effect::Push(mut form)) = page.act(Action::RegisterLetter, &scene).unwrap().pop() else {
        panic!("no form")
    };
    let registered = form.act(Action::Submit, &scene).unwrap();
    assert!(matches!(&registered[..], [Effect::Order { .. }]));
    form.typed("Vi bx", &scene);
    form.act(Action::DeleteLeft, &scene);
    form.typed("er", &scene);
    assert!(form.act(Action::Submit, &scene).unwrap().is_empty(), "it is registered once");
    form.typed("om svar", &scene);
    let touched = vec![crate::domain::Letter::key_of(crate::domain::LetterId(7))];
    let receipt = Receipt { seq: 50, at: NOW, touched, command: "register-letter".into() };
    let Some(Effect::Give(given)) = form.done(&receipt, &scene).into_iter().next() else { panic!() };
    let Some(Effect::Push(mut text)) = page.given(given, &scene).pop() else { panic!("no text") };
    let saved = text.parting();
    assert!(matches!(&saved[..], [Effect::SaveToFile(typed)] if typed == "Vi ber\nom svar"));
}

/// Partly decided two days ago: two rows taken, one with another text, one not; told nobody.
fn partly_decided() -> CaseView {
    let row = |name: &str, before: &str, after: &str| ChangeRow {
        specialty: None,
        target: ChangeTarget::Procedure,
        name: name.into(),
        objective: None,
        operation: Operation::Changed,
        field: Field::Performed,
        before: before.into(),
        after: after.into(),
        reason: String::new(),
    };
    let state = CaseState::Decided(CaseOutcome::PartlyChanged);
    let view = under_assessment();
    let ruling = Ruling {
        id: RulingId(1),
        case: CASE,
        on: day(3, 1),
        outcome: CaseOutcome::PartlyChanged,
        version: 2,
        rows: vec![RowRuling::Taken, RowRuling::TakenAs("60".into()), RowRuling::NotTaken],
        reference: "26/1234-7".into(),
        told: None,
    };
    CaseView {
        case: Case { state, since: day(3, 1), effective: Some(day(9, 1)), version: 2, ..view.case },
        state,
        ruling: Some(ruling),
        ruled: vec![row("Koloskopi", "40", "50"), row("Gastroskopi", "40", "80"), row("ERCP", "10", "20")],
        rows: 3,
        steps: vec![
            (CaseStep::TakeEffect, vec![Reason::EffectiveAhead { day: day(9, 1) }]),
            (CaseStep::Close, vec![Reason::NotTold]),
        ],
        letters: vec![
            LetterMark {
                kind: LetterKind::Request,
                party: "Lise Hauge Nilsen".into(),
                sent: Some(day(2, 2)),
            },
            LetterMark {
                kind: LetterKind::Submission,
                party: "Helsedirektoratet".into(),
                sent: Some(day(2, 20)),
            },
            LetterMark { kind: LetterKind::Notice, party: "de fire rådslederne".into(), sent: None },
        ],
        ..view
    }
}

#[test]
fn a_decision_is_told_row_by_row_and_what_is_left_to_do() {
    let scene = scene();
    insta::assert_snapshot!("decided", drawn(&mut page(partly_decided(), &scene), &scene, 80, 24));
    insta::assert_snapshot!("decided_wide", drawn(&mut page(partly_decided(), &scene), &scene, 120, 40));
    let close = page(partly_decided(), &scene).given(Given::Step(CaseStep::Close), &scene);
    assert_eq!(
        told(&close, &scene),
        ["refuse De berørte er ikke informert. Skriv beslutningen (B) og merk brevet sendt, eller noter at \
          de er informert"]
    );
}

#[test]
fn a_correction_says_what_goes_and_what_stands() {
    let scene = scene();
    let form = |view, state| {
        let mut effects = page(view, &scene).given(Given::State(state), &scene);
        let Some(Effect::Push(mut form)) = effects.pop() else { panic!("no form") };
        drawn(form.as_mut(), &scene, 80, 24)
    };
    insta::assert_snapshot!("correction", form(partly_decided(), CaseState::WithDirectorate));
    let kept = form(partly_decided(), CaseState::InEffect);
    assert!(!kept.contains("Tas bort"), "{kept}");
    let consultation = CaseView {
        assessments: Vec::new(),
        councils: vec![("ANE".into(), true), ("URO".into(), false)],
        treated: Vec::new(),
        ..under_assessment()
    };
    let early = form(consultation.clone(), CaseState::Received);
    assert!(early.contains("Disse er spurt, og er ikke avbestilt: ANE, URO"), "{early}");
    let answered = form(consultation, CaseState::Answered);
    assert!(answered.contains("Disse har ikke svart: URO"), "{answered}");
}

#[test]
fn the_silent_are_reminded_from_the_page() {
    let scene = scene();
    let reminds = |view| told(&page(view, &scene).act(Action::WriteReminder, &scene).unwrap(), &scene);
    assert_eq!(reminds(under_assessment()), ["push Skriv brev: purring"], "one is silent");
    let mut two = under_assessment();
    two.assessments[3].1 = Some(asked(4));
    assert_eq!(reminds(two), ["push Hvem skal purres?"]);
    assert!(reminds(received())[0].starts_with("refuse Ingen å purre"));
    let councils = vec![("ANE".into(), true), ("URO".into(), false)];
    let heard = CaseView {
        case: Case { track: Track::Consultation, seating: None, ..under_assessment().case },
        assessments: Vec::new(),
        hearing: Some(crate::domain::ReplyCount::default()),
        councils,
        steps: vec![(CaseStep::Answer, vec![Reason::CouncilsNotSettled { count: 1 }])],
        ..under_assessment()
    };
    assert_eq!(reminds(heard.clone()), ["push Høringssvar"]);
    let shown = drawn(&mut page(heard, &scene), &scene, 80, 24);
    for words in ["→ Purr rådene som ikke har svart: 1 (P)", "Besvar høringen", "rådene 06.03.2026"] {
        assert!(shown.contains(words), "{words}: {shown}");
    }
    assert!(!shown.contains("Besvar henvendelsen") && !shown.contains("lederne"), "{shown}");
}

#[test]
fn a_case_that_is_gone_is_left() {
    let scene = scene();
    let effects = page(received(), &scene).answered(AnswerBody::Nothing, &scene);
    assert_eq!(told(&effects, &scene), ["pop", "refuse Endringssaken finnes ikke lenger"]);
}

#[test]
fn a_line_of_the_history_leads_to_the_case_as_it_stood_then() {
    let scene = scene();
    let view = under_assessment();
    let entry = JournalLine { at: NOW.plus(-10 * 86_400), ..view.history[0].clone() };
    let past = PastCase { view, entry, older: Some(39), newer: None };
    let mut page = past::PastPage::new(CASE, 40);
    page.answered(AnswerBody::CaseAt(Box::new(past)), &scene);
    let shown = drawn(&mut page, &scene, 80, 24);
    for words in ["Bare til lesing", "(19 dager)", "Spørres", "Historikk"] {
        assert!(shown.contains(words), "{words}: {shown}");
    }
    assert!(!shown.contains("Neste steg"), "{shown}");
    assert_eq!(page.title(&scene), "Endringssak 2026-014 slik den var 21.02.2026 13:04");
    let refused = told(&page.act(Action::MoveCase, &scene).unwrap(), &scene);
    assert_eq!(refused, ["refuse Slik var det den gangen: bare til lesing. Gå ut med Esc for å endre"]);
    let none = told(&page.act(Action::NextVersion, &scene).unwrap(), &scene);
    assert_eq!(none, ["refuse Det er ingenting før eller etter dette i saken"]);
    assert_eq!(told(&page.act(Action::Open, &scene).unwrap(), &scene), ["push Vurdering"]);
    page.act(Action::PreviousVersion, &scene);
    assert_eq!(page.wants(), [Query::CaseAt { id: CASE, seq: 39 }]);
    draw_at_any_size(&mut page, &scene);
}

#[test]
fn what_was_decided_and_what_councils_answered_are_seen_as_they_stood() {
    let scene = scene();
    let past = |view: CaseView| {
        let entry = JournalLine { at: NOW.plus(-86_400), ..view.history[0].clone() };
        let mut page = past::PastPage::new(CASE, 40);
        let past = PastCase { view, entry, older: None, newer: None };
        page.answered(AnswerBody::CaseAt(Box::new(past)), &scene);
        page
    };
    insta::assert_snapshot!("past_decided", drawn(&mut past(partly_decided()), &scene, 80, 24));
    let heard = CaseView {
        case: Case { track: Track::Consultation, seating: None, ..under_assessment().case },
        assessments: Vec::new(),
        hearing: Some(crate::domain::ReplyCount { of: 3, answered: 2, silent: 1, ..Default::default() }),
        ..under_assessment()
    };
    let mut page = past(heard);
    insta::assert_snapshot!("past_heard", drawn(&mut page, &scene, 80, 24));
    page.act(Action::First, &scene);
    for action in [Action::Open, Action::GoHearing] {
        assert_eq!(told(&page.act(action, &scene).unwrap(), &scene), ["push Høringssvar"], "{action}");
    }
    let none = told(&page.act(Action::GoAssessments, &scene).unwrap(), &scene);
    assert!(none[0].starts_with("refuse Ingen region spørres"), "{none:?}");
    draw_at_any_size(&mut page, &scene);
}

#[test]
fn the_page_fits_any_size() {
    let scene = scene_in(Language::Nynorsk);
    for view in [under_assessment(), received()] {
        let mut page = page(view, &scene);
        draw_at_any_size(&mut page, &scene);
        page.act(Action::Last, &scene);
        draw_at_any_size(&mut page, &scene);
    }
}
