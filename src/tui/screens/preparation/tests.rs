use super::*;
use crate::domain::{
    AgendaItem, AgendaItemId, CaseId, CaseNo, Council, CouncilId, Day, FollowUpId, InputId, ItemKind, ItemNo,
    LeadTimes, Meeting, MeetingKind, MeetingNo, MeetingWarning, Moment, Paper, RegionId, SilenceRule,
    SpecialtyId, StandingItem, Track,
};
use crate::language::Language;
use crate::office::{RosterView, WaitingFor};
use crate::tui::testing::{draw_at_any_size, drawn, reference, scene, scene_in};

fn day(year: i32, month: u32, day: u32) -> Day {
    Day::ymd(year, month, day).unwrap()
}

/// Four items, one of them put off before, and one of each kind that waits.
fn view() -> PreparationView {
    let reference = reference();
    let start = Moment::local(day(2026, 4, 14).date().and_hms_opt(13, 0, 0).unwrap());
    let (id, number) = (MeetingId(1), MeetingNo { year: 2026, number: 1 });
    let mut meeting = Meeting::new(id, CouncilId(1), number, MeetingKind::Annual, start, LeadTimes::ANNUAL);
    meeting.dates.date_notice.done = Some(day(2026, 2, 20));
    meeting.dates.items_due.by = day(2026, 3, 2);
    let item = |position, title: &str, kind, planned, source| ItemLine {
        item: AgendaItem {
            source,
            planned,
            ..AgendaItem::new(AgendaItemId(position), id, position, kind, title.into())
        },
        case: None,
        before: None,
    };
    let standing = |it| Some(ItemSource::Standing(it));
    let mut case = item(2, "Prosedyreliste", ItemKind::Decision, Some(30), Some(ItemSource::Case(CaseId(3))));
    case.case = Some(CaseNo { year: 2026, number: 14 });
    case.item.paper = Paper { proposal: "Rådet støtter forslaget.".into(), ..Paper::default() };
    let mut put_off =
        item(3, "Rotasjoner", ItemKind::Discussion, None, Some(ItemSource::Postponed(AgendaItemId(90))));
    put_off.before = Some(ItemNo { year: 2025, number: 7 });
    let waits = |source, text: &str, about| WaitingLine { source, text: text.into(), about };
    PreparationView {
        council: Council {
            id: CouncilId(1),
            region: RegionId(1),
            specialty: SpecialtyId(2),
            own: true,
            silence: SilenceRule::default(),
        },
        specialty: reference.specialties[1].clone(),
        region: reference.regions[0].clone(),
        meeting,
        items: vec![
            item(
                1,
                "Godkjenning av innkalling og saksliste",
                ItemKind::Decision,
                Some(5),
                standing(StandingItem::Notice),
            ),
            case,
            put_off,
            item(
                4,
                "Eventuelt",
                ItemKind::AnyOtherBusiness,
                Some(40),
                standing(StandingItem::AnyOtherBusiness),
            ),
        ],
        roster: RosterView::default(),
        warnings: vec![
            MeetingWarning::SamePeople {
                meeting: "ANE 2/2026".into(),
                start,
                overlaps: true,
                persons: vec!["Lise Hauge Nilsen".into()],
            },
            MeetingWarning::TooLong { planned: 75, minutes: 60 },
        ],
        standing: vec![StandingItem::NextMeeting],
        waiting: vec![
            waits(
                ItemSource::Case(CaseId(4)),
                "Nytt kurs i robotassistert kirurgi",
                WaitingFor::Case {
                    number: CaseNo { year: 2026, number: 3 },
                    track: Track::Consultation,
                    deadline: Some(day(2026, 5, 1)),
                },
            ),
            waits(
                ItemSource::Input(InputId(1)),
                "For få plasser i onkologi",
                WaitingFor::Input { from: Some("VV".into()), received: day(2026, 2, 1), later: false },
            ),
            waits(
                ItemSource::FollowUp(FollowUpId(1)),
                "Sende revidert liste",
                WaitingFor::FollowUp { owner: Some("OUS".into()), due: Some(day(2026, 3, 1)) },
            ),
            waits(
                ItemSource::Postponed(AgendaItemId(91)),
                "Simulering",
                WaitingFor::Postponed {
                    number: Some(ItemNo { year: 2025, number: 9 }),
                    reason: Some("tiden gikk ut".into()),
                },
            ),
        ],
        drafts: Vec::new(),
    }
}

fn filled(scene: &Scene) -> Preparation {
    let mut screen = Preparation::new(MeetingId(1));
    screen.answered(AnswerBody::Preparation(Box::new(view())), scene);
    screen
}

#[test]
fn everything_before_a_meeting_is_in_one_list() {
    let narrow = scene();
    insta::assert_snapshot!("narrow", drawn(&mut filled(&narrow), &narrow, 80, 24));
    let wide = scene_in(Language::Nynorsk);
    insta::assert_snapshot!("wide", drawn(&mut filled(&wide), &wide, 120, 40));
    draw_at_any_size(&mut filled(&narrow), &narrow);
}

/// The command of a key at the line with this place, or what it says or opens instead.
fn told(at: usize, action: Action) -> String {
    let scene = scene();
    let mut screen = filled(&scene);
    for _ in 0..at {
        screen.act(Action::Down, &scene);
    }
    match screen.act(action, &scene).and_then(|effects| effects.into_iter().next()) {
        Some(Effect::Order { command, .. }) => command.name().to_owned(),
        Some(Effect::Push(screen)) => screen.title(&scene),
        Some(Effect::Refuse(words)) => words,
        _ => "nothing".into(),
    }
}

#[test]
fn one_key_takes_it_onto_the_agenda_and_the_same_key_takes_it_back() {
    for (at, told_) in [
        (0, "remove-item"),
        // Its paper would be lost from sight: it is asked first.
        (1, "Er du sikker?"),
        (2, "remove-item"),
        (4, "take-onto-agenda"),
        (5, "take-onto-agenda"),
        (6, "take-onto-agenda"),
        (7, "take-onto-agenda"),
        (8, "set-meeting-date"),
    ] {
        assert_eq!(told(at, Action::Toggle), told_, "line {at}");
    }
}

#[test]
fn each_line_opens_what_it_is() {
    for (at, action, opened) in [
        (1, Action::Open, "Prosedyreliste"),
        (1, Action::Change, "Endre sak på sakslisten"),
        (5, Action::Remove, "Legg bort innspillet"),
        (8, Action::Open, "Frist: varsel om møtedato"),
        (12, Action::Open, "Ledelse og gjester"),
        (12, Action::LayStanding, "lay-standing"),
        (0, Action::AddInput, "Innspill fra fagmiljøet"),
        (0, Action::ShowNotice, "Innkalling"),
    ] {
        assert_eq!(told(at, action), opened, "{action:?} on line {at}");
    }
    assert!(told(6, Action::Remove).contains("oppfølging"), "{}", told(6, Action::Remove));
}
