use super::*;
use crate::domain::{
    AgendaItem, AgendaItemId, Appointment, AppointmentId, Capacity, CaseId, CaseNo, CaseState, Council, Day,
    ItemKind, LeadTimes, Meeting, MeetingKind, MeetingNo, Moment, Office, OfficeHolding, OfficeHoldingId,
    Period, Person, PersonId, RegionId, Seat, SeatId, SilenceRule, SpecialtyId, Track,
};
use crate::language::Language;
use crate::office::{AgendaView, CaseLine, ItemLine, RosterView};
use crate::tui::testing::{draw_at_any_size, drawn, reference, scene, scene_in};

/// A council with a leader, a term that ends, a vacancy, a meeting and two cases.
fn council() -> CouncilView {
    let reference = reference();
    let day = |year, month, day| Day::ymd(year, month, day).unwrap();
    let council = Council {
        id: CouncilId(1),
        region: RegionId(1),
        specialty: SpecialtyId(2),
        own: true,
        silence: SilenceRule::default(),
    };
    let seat =
        |id| Seat { id: SeatId(id), council: council.id, institution: crate::domain::InstitutionId(id) };
    let person = |id, name: &str| Person {
        id: PersonId(id),
        name: name.into(),
        title: "overlege".into(),
        workplace: None,
        email: None,
        phone: None,
        roles: Vec::new(),
    };
    let sits = |id, seat, capacity, to| Appointment {
        id: AppointmentId(id),
        seat: SeatId(seat),
        person: PersonId(id),
        capacity,
        term: Period { from: day(2024, 1, 1), to: Some(to) },
        letter: None,
    };
    let start = Moment::local(day(2026, 4, 14).date().and_hms_opt(13, 0, 0).unwrap());
    let (id, number) = (MeetingId(1), MeetingNo { year: 2026, number: 1 });
    let meeting = Meeting::new(id, council.id, number, MeetingKind::Annual, start, LeadTimes::ANNUAL);
    let item = |position, title: &str, kind| ItemLine {
        item: AgendaItem::new(AgendaItemId(position), meeting.id, position, kind, title.into()),
        case: None,
        before: None,
    };
    let case = |id, title: &str, state, deadline| CaseLine {
        id: CaseId(id),
        number: CaseNo { year: 2026, number: id },
        title: title.into(),
        track: Track::Proposal,
        state,
        since: day(2026, 2, 1),
        deadline,
        settled: (1, 4),
    };
    CouncilView {
        specialty: reference.specialties[1].clone(),
        region: reference.regions[0].clone(),
        roster: RosterView {
            seats: [1, 2].map(seat).into_iter().zip(reference.institutions).collect(),
            appointments: vec![
                sits(1, 1, Capacity::Representative, day(2027, 12, 31)),
                sits(2, 1, Capacity::Deputy, day(2026, 4, 1)),
                sits(3, 2, Capacity::Representative, day(2027, 12, 31)),
            ],
            holdings: vec![OfficeHolding {
                id: OfficeHoldingId(1),
                council: council.id,
                person: PersonId(1),
                office: Office::Leader,
                term: Period { from: day(2024, 1, 1), to: None },
                elected_in: None,
            }],
            persons: vec![person(1, "Lise Hauge Nilsen"), person(2, "Per Åsen"), person(3, "Nils Utsira")],
        },
        meetings: vec![meeting.clone()],
        agenda: Some(AgendaView {
            items: vec![
                item(1, "Godkjenning av innkalling og saksliste", ItemKind::Decision),
                item(2, "Rotasjoner høsten 2027", ItemKind::Discussion),
            ],
            warnings: Vec::new(),
            meeting,
        }),
        pipeline: vec![
            case(14, "Nytt kurs i robotassistert kirurgi", CaseState::UnderAssessment, Some(day(2026, 3, 6))),
            case(3, "Prosedyreliste: endoskopi", CaseState::Received, Some(day(2026, 2, 27))),
        ],
        meeting_this_year: Some(start),
        council,
    }
}

fn filled(view: CouncilView, scene: &Scene) -> Desk {
    let mut desk = Desk::new(CouncilId(1));
    desk.answered(AnswerBody::Council(Box::new(view)), scene);
    desk
}

#[test]
fn a_narrow_terminal_has_one_large_pane() {
    let scene = scene();
    let mut desk = filled(council(), &scene);
    insta::assert_snapshot!("agenda", drawn(&mut desk, &scene, 80, 24));
    desk.act(Action::GoRoster, &scene);
    insta::assert_snapshot!("roster", drawn(&mut desk, &scene, 80, 24));
    desk.act(Action::GoPipeline, &scene);
    insta::assert_snapshot!("pipeline", drawn(&mut desk, &scene, 80, 24));
}

#[test]
fn a_wide_terminal_shows_all_three_panes() {
    let scene = scene_in(Language::English);
    insta::assert_snapshot!("wide", drawn(&mut filled(council(), &scene), &scene, 120, 40));
}

#[test]
fn the_desk_fits_any_size() {
    let scene = scene_in(Language::Nynorsk);
    let bare = CouncilView {
        roster: RosterView::default(),
        agenda: None,
        pipeline: Vec::new(),
        meeting_this_year: None,
        ..council()
    };
    for view in [council(), bare] {
        let mut desk = filled(view, &scene);
        for _ in PANES {
            desk.act(Action::NextPane, &scene);
            draw_at_any_size(&mut desk, &scene);
        }
    }
}

/// The form over the roster's row, and what it becomes with these keys turned in its first field.
fn ending(row: usize, turns: usize, scene: &Scene) -> (String, String) {
    let mut desk = filled(council(), scene);
    desk.act(Action::GoRoster, scene);
    for _ in 0..row {
        desk.act(Action::Down, scene);
    }
    let effects = desk.act(Action::EndAppointment, scene).unwrap();
    let Some(Effect::Push(mut form)) = effects.into_iter().next() else { panic!("no form") };
    for _ in 0..turns {
        form.act(Action::CursorRight, scene);
    }
    let shown = drawn(form.as_mut(), scene, 80, 24);
    match form.act(Action::Submit, scene).unwrap().pop() {
        Some(Effect::Order { command, .. }) => (shown, format!("{command:?}")),
        _ => panic!("no order: {shown}"),
    }
}

#[test]
fn who_leads_can_step_down_and_stay_in_the_council() {
    let scene = scene();
    let today = scene.today();
    let (shown, command) = ending(0, 0, &scene);
    assert!(shown.contains("oppnevningen") && shown.contains("eller verv: Lise Hauge Nilsen"), "{shown}");
    assert_eq!(command, format!("EndAppointment {{ id: AppointmentId(1), on: {today:?} }}"));
    let (shown, command) = ending(0, 1, &scene);
    assert!(shown.contains("vervet som leder"), "{shown}");
    assert_eq!(command, format!("EndOffice {{ id: OfficeHoldingId(1), on: {today:?} }}"));
    let (shown, command) = ending(1, 0, &scene);
    assert!(shown.contains("Avslutt oppnevningen av Per Åsen") && !shown.contains("verv "), "{shown}");
    assert_eq!(command, format!("EndAppointment {{ id: AppointmentId(2), on: {today:?} }}"));
}

#[test]
fn the_office_that_ends_is_named_in_every_language() {
    for (language, words) in [
        (Language::Bokmal, "vervet som leder"),
        (Language::Nynorsk, "vervet som leiar"),
        (Language::English, "the office of leader"),
    ] {
        assert!(ending(0, 1, &scene_in(language)).0.contains(words), "{words}");
    }
}
