#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use unicode_width::UnicodeWidthStr;

use super::*;
use crate::documents::council_name;

fn day(month: u32, day: u32) -> Day {
    Day::ymd(2026, month, day).unwrap()
}

fn item(number: u32, title: &str, kind: ItemKind, begins: &str, planned: u32) -> NoticeItem {
    NoticeItem {
        number: Some(ItemNo { year: 2026, number }),
        before: None,
        title: title.into(),
        kind,
        case: None,
        begins: Some(begins.into()),
        planned: Some(planned),
        paper: Paper::default(),
    }
}

fn notice() -> NoticeDocument {
    let seat = |institution: &str, representative: Option<&str>, deputy: Option<&str>| InvitedSeat {
        institution: institution.into(),
        representative: representative.map(Into::into),
        office: None,
        deputy: deputy.map(Into::into),
    };
    let paper = Paper {
        background: "Dagens liste er fra 2019.\n- førti ureteroskopier\n- ti nefrektomier".into(),
        assessment: String::new(),
        proposal: "Rådet støtter forslaget om femti ureteroskopier.".into(),
    };
    NoticeDocument {
        language: Language::Bokmal,
        council: council_name("HSØ", Language::Bokmal).into(),
        specialty: "Urologi".into(),
        region: "Helse Sør-Øst RHF".into(),
        number: MeetingNo { year: 2026, number: 1 },
        kind: MeetingKind::Annual,
        state: MeetingState::Convened,
        day: day(4, 14),
        begins: "13:00".into(),
        ends: "15:00".into(),
        place: "https://join.nhn.no/uro".into(),
        chair: Some("Åse Bjørnstad".into()),
        minute_taker: Some("Lise Hauge Nilsen".into()),
        items_due: day(3, 17),
        apology_due: day(4, 10),
        reference: "URO 1/2026".into(),
        invited: vec![
            InvitedSeat {
                office: Some(Office::Leader),
                ..seat("Ahus", Some("Åse Bjørnstad"), Some("Per Vik"))
            },
            seat("OUS", Some("Kari Moe"), None),
            seat("Sunnaas", None, None),
        ],
        guests: vec!["Anne Lie, Helsedirektoratet".into()],
        items: vec![
            item(1, "Godkjenning av innkalling og saksliste", ItemKind::Decision, "13:00", 5),
            NoticeItem {
                before: Some(ItemNo { year: 2025, number: 7 }),
                case: Some(CaseNo { year: 2026, number: 14 }),
                paper,
                ..item(2, "Prosedyreliste for urologi", ItemKind::Decision, "13:05", 30)
            },
            NoticeItem { planned: None, ..item(3, "Eventuelt", ItemKind::AnyOtherBusiness, "13:35", 0) },
        ],
        planned_end: Some("13:35".into()),
    }
}

#[test]
fn a_notice_in_markdown() {
    insta::assert_snapshot!(notice().markdown());
}

#[test]
fn a_notice_as_plain_text() {
    insta::assert_snapshot!(notice().plain_text());
}

/// As it is sent to the leader of a council in Helse Vest: no numbers yet, and its state told.
#[test]
fn an_agenda_for_the_leader_in_nynorsk() {
    let mut agenda = NoticeDocument {
        language: Language::Nynorsk,
        council: council_name("HV", Language::Nynorsk).into(),
        region: "Helse Vest RHF".into(),
        state: MeetingState::WithLeader,
        chair: None,
        minute_taker: None,
        guests: Vec::new(),
        ..notice()
    };
    for item in &mut agenda.items {
        item.number = None;
    }
    insta::assert_snapshot!(agenda.markdown());
    insta::assert_snapshot!(agenda.plain_text());
}

#[test]
fn every_state_before_the_notice_is_told_and_a_notice_is_not_a_draft() {
    let title = |state| NoticeDocument { state, ..notice() }.plain_text().lines().next().unwrap().to_owned();
    for state in [MeetingState::Planned, MeetingState::WithLeader, MeetingState::Agreed] {
        assert!(title(state).starts_with("Saksliste: "), "{state:?}");
    }
    assert!(title(MeetingState::Convened).starts_with("Innkalling: "));
    let cancelled = NoticeDocument { state: MeetingState::Cancelled, ..notice() };
    assert!(cancelled.plain_text().contains("avlyst"));
}

#[test]
fn an_empty_agenda_and_what_nobody_planned_are_told_plainly() {
    let mut bare = NoticeDocument { items: Vec::new(), planned_end: None, ..notice() };
    assert!(bare.plain_text().contains("Ingen saker ennå"));
    bare.items = vec![NoticeItem {
        begins: None,
        planned: None,
        ..item(1, "Én\u{1b}[31m sak", ItemKind::Discussion, "", 0)
    }];
    assert!(bare.plain_text().contains("- Sak 1/2026 · Én‹U+001B›[31m sak (drøfting)"));
}

#[test]
fn no_line_of_plain_text_is_wider_than_72_columns() {
    let text = notice().plain_text();
    let wide: Vec<&str> = text.lines().filter(|line| line.width() > 72).collect();
    assert!(wide.is_empty(), "{wide:?}");
}
