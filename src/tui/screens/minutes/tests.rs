use super::*;
use crate::domain::{
    Access, AgendaItem, Approval, ApprovalWay, CaseNo, CaseStep, Correction, CorrectionId, Council,
    CouncilId, Day, Heading, ItemKind, ItemNo, LeadTimes, Meeting, MeetingKind, MeetingNo, MeetingState,
    Minutes, MinutesId, MinutesState, Reason, RegionId, Remark, RemarkState, SpecialtyId,
};
use crate::language::Language;
use crate::office::{CaseConcluded, ItemLine, WhyLeftOut};
use crate::tui::testing::{NOW, draw_at_any_size, drawn, reference, scene, scene_in};

const MEETING: MeetingId = MeetingId(7);

fn day(month: u32, day: u32) -> Day {
    Day::ymd(2026, month, day).unwrap()
}

/// Minutes with the members, with an open remark and one that was answered.
fn circulating() -> MinutesView {
    let number = MeetingNo { year: 2026, number: 1 };
    let start = NOW.plus(-7 * 86_400);
    let planned = Meeting::new(MEETING, CouncilId(1), number, MeetingKind::Annual, start, LeadTimes::ANNUAL);
    let minute_taker = Some("kari".to_owned());
    let item = |id, title: &str, access| ItemLine {
        item: AgendaItem {
            number: Some(ItemNo { year: 2026, number: id }),
            access,
            ..AgendaItem::new(AgendaItemId(id), MEETING, id, ItemKind::Decision, title.into())
        },
        case: None,
        before: None,
    };
    let remark = |id, from: &str, text: &str, state| Remark {
        id: RemarkId(id),
        meeting: MEETING,
        item: None,
        from: from.into(),
        on: day(3, 2),
        text: text.into(),
        state,
    };
    let open = Reason::RemarkIsOpen { from: "Jon Dal".into() };
    let ahead = Reason::DeadlineIsAhead { until: day(3, 10) };
    MinutesView {
        council: Council {
            id: CouncilId(1),
            region: RegionId(1),
            specialty: SpecialtyId(2),
            own: true,
            silence: SilenceRule::IsNotConsent,
        },
        specialty: reference().specialties[1].clone(),
        meeting: Meeting { state: MeetingState::Held, minute_taker, ..planned },
        minutes: Some(Minutes {
            id: MinutesId(1),
            meeting: MEETING,
            state: MinutesState::Circulating { until: day(3, 10) },
            since: day(2, 25),
            silence: SilenceRule::IsNotConsent,
        }),
        items: vec![
            item(1, "Nytt kurs i robotassistert kirurgi", Access::Public),
            item(2, "Klage", Access::Exempt { basis: "offl. § 13".into() }),
        ],
        remarks: vec![
            remark(1, "Jon Dal", "Jeg var der fra kl. 13.20", RemarkState::Open),
            remark(2, "Per Vik", "Feil tall", RemarkState::Answered { answer: "Tallet er fra Ahus".into() }),
        ],
        corrections: Vec::new(),
        concluded: vec![CaseConcluded {
            case: CaseId(14),
            number: CaseNo { year: 2026, number: 14 },
            title: "Nytt kurs".into(),
            conclusion: "Rådet støtter forslaget".into(),
            next: Some(CaseStep::Submit),
        }],
        follow_ups: 9,
        steps: vec![
            (MinutesStep::Circulate, Vec::new()),
            (MinutesStep::ApproveInWriting, vec![open.clone()]),
            (MinutesStep::ApproveInMeeting, vec![open.clone(), Reason::NoApprovingMeeting]),
            (MinutesStep::ApproveBySilence, vec![open, Reason::SilenceIsNotConsent, ahead]),
            (MinutesStep::TakeBack, Vec::new()),
        ],
        until: day(3, 17),
        later: Vec::new(),
    }
}

fn approved() -> MinutesView {
    let view = circulating();
    let approval = Approval {
        on: day(3, 3),
        way: ApprovalWay::InWriting { by: "Åse Bjørnstad".into() },
        text: String::new(),
        public: None,
        hash: [0; 32],
    };
    let state = MinutesState::Approved(Box::new(approval));
    MinutesView {
        minutes: view.minutes.map(|minutes| Minutes { state, ..minutes }),
        remarks: Vec::new(),
        steps: Vec::new(),
        corrections: vec![Correction {
            id: CorrectionId(1),
            meeting: MEETING,
            number: 1,
            on: day(3, 3),
            item: None,
            reason: "Feil navn".into(),
            before: "Kari Mo".into(),
            after: "Kari Moe".into(),
        }],
        ..view
    }
}

fn page(view: MinutesView, scene: &Scene) -> MinutesPage {
    let mut page = MinutesPage::new(MEETING);
    assert!(page.answered(AnswerBody::Minutes(Box::new(view)), scene).is_empty());
    page
}

fn said(effects: Option<Vec<Effect>>) -> String {
    match effects.unwrap_or_default().pop() {
        Some(Effect::Refuse(words)) => words,
        Some(Effect::Push(screen)) => screen.title(&scene()),
        Some(Effect::Order { command, .. }) => command.name().to_owned(),
        _ => "nothing".to_owned(),
    }
}

#[test]
fn where_minutes_stand_and_why_not_further() {
    let scene = scene();
    let mut page = page(circulating(), &scene);
    insta::assert_snapshot!("circulating", drawn(&mut page, &scene, 80, 24));
    insta::assert_snapshot!("circulating_wide", drawn(&mut page, &scene, 120, 40));
    assert!(
        matches!(page.spot(&scene), Some(Spot::Step(MinutesStep::Circulate))),
        "the next step is at hand"
    );
    assert_eq!(said(page.act(Action::Open, &scene)), "Send på sirkulasjon");
    page.act(Action::Down, &scene);
    let refused = said(page.act(Action::Open, &scene));
    assert!(refused.contains("Jon Dal"), "{refused}");
    assert_eq!(said(page.act(Action::New, &scene)), "Merknad til referatet");
    assert_eq!(said(page.act(Action::MoveMeeting, &scene)), "Hva skjer med referatet?");
}

#[test]
fn what_does_not_reach_an_assessment_is_told_and_leads_there() {
    let scene = scene();
    let line = |line, heading, region, why| LeftOut {
        case: CaseId(14),
        number: CaseNo { year: 2026, number: 14 },
        region,
        item: AgendaItemId(3),
        item_number: "3/2026".into(),
        line,
        heading,
        why,
    };
    let written = WhyLeftOut::Written { by: "omar".into() };
    let mut page = page(circulating(), &scene);
    page.answered(
        AnswerBody::LeftOut(vec![
            line(4, Heading::Professional, Some(RegionId(1)), WhyLeftOut::Settled),
            line(5, Heading::Economic, None, written),
        ]),
        &scene,
    );
    insta::assert_snapshot!("left_out", drawn(&mut page, &scene, 80, 24));
    let opened: Vec<String> = (0..6)
        .map(|_| {
            page.act(Action::Down, &scene);
            said(page.act(Action::Open, &scene))
        })
        .collect();
    assert!(
        opened.contains(&"Vurdering".to_owned()) && opened.contains(&"Høringssvar".to_owned()),
        "{opened:?}"
    );
    draw_at_any_size(&mut page, &scene);
}

#[test]
fn approved_minutes_are_corrected() {
    let nynorsk = scene_in(Language::Nynorsk);
    let mut page = page(approved(), &nynorsk);
    insta::assert_snapshot!("approved", drawn(&mut page, &nynorsk, 80, 24));
    let scene = scene();
    assert_eq!(said(page.act(Action::New, &scene)), "Rettelse av godkjent referat");
    assert!(said(page.act(Action::MoveMeeting, &scene)).contains("godkjent og låst"));
}

#[test]
fn the_page_is_drawn_at_any_size() {
    for view in [circulating(), approved()] {
        draw_at_any_size(&mut page(view, &scene()), &scene());
    }
}
