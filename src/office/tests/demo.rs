use std::collections::BTreeSet;

use super::vocabulary::*;
use crate::domain::*;
use crate::office::{self, *};
use crate::store::{Records, Store};

fn furnished(now: &str) -> office::Office {
    let store = office::demo::furnish(Store::in_memory().unwrap(), moment(now), "lise").unwrap();
    office::Office::new(store, Clock::fixed(moment(now)))
}

#[test]
fn the_demo_is_a_region_in_the_middle_of_its_year() {
    let office = furnished("2026-11-23 10:12");
    let snapshot = office.store().snapshot().unwrap();
    let ask = |query| office.ask(&query, &lise()).unwrap().body;
    let AnswerBody::Attention(lines) = ask(Query::Attention) else { panic!() };
    let Attention::MeetingRuns { meeting } = lines[0].what else { panic!("{lines:?}") };
    let AnswerBody::Meeting(view) = ask(Query::Meeting { id: meeting }) else { panic!() };
    let open: Vec<_> = view.items.iter().filter(|line| line.item.is_open()).collect();
    assert_eq!(open.len(), 1);
    assert_eq!(view.drafts[0].text, TextKey::Minutes(open[0].item.id));
    assert!(view.drafts[0].content.ends_with("instr"), "a half-typed word");

    let told = |wanted: &dyn Fn(&Attention) -> bool| -> Vec<&str> {
        lines.iter().filter(|line| wanted(&line.what)).map(|line| line.place.as_str()).collect()
    };
    assert_eq!(told(&|what| matches!(what, Attention::NoLeader)), ["ORT"]);
    assert_eq!(told(&|what| matches!(what, Attention::NoMeetingThisYear)), ["ORT"]);
    let vacant = told(&|what| matches!(what, Attention::Vacant { .. }));
    assert_eq!(vacant, ["ANE", "BUP", "GYN", "HJS", "ORT", "URO"], "those with a roster are named");
    let last = &lines.last().unwrap().what;
    assert!(matches!(last, Attention::NobodyAppointed { councils: 37 }), "{last:?}");

    let AnswerBody::Journal(journal) = ask(Query::Journal { before: None, limit: 1000 }) else { panic!() };
    let abouts = |command: &str| -> Vec<&str> {
        journal.iter().filter(|line| line.command == command).map(|line| line.about.as_str()).collect()
    };
    assert_eq!(abouts("open-item")[0], "ANE 1/2026 · 3/2026 · Simulering som del av vaktkompetansen");
    assert!(abouts("elect").contains(&"BUP HV · Ragnhild Solheim"));
    assert!(abouts("import-roster").iter().all(|about| about.contains(" (+1")), "a roster is many");

    let mut states = BTreeSet::new();
    for case in snapshot.all::<Case>().unwrap() {
        let AnswerBody::Case(view) = ask(Query::Case { id: case.id }) else { panic!() };
        states.insert(view.state);
    }
    let missing: Vec<_> = CaseState::ALL.iter().filter(|state| !states.contains(state)).collect();
    assert_eq!(missing, [&CaseState::Received; 0], "every step can be seen");
    let replies: BTreeSet<ReplyStanding> =
        snapshot.all::<CouncilReply>().unwrap().iter().map(|it| it.standing(1)).collect();
    for standing in
        [ReplyStanding::Answered, ReplyStanding::Silent, ReplyStanding::Reminded, ReplyStanding::LeftOut]
    {
        assert!(replies.contains(&standing), "{standing:?}");
    }
    assert!(snapshot.all::<Ruling>().unwrap().len() > 2, "decisions of every kind");
    assert!(snapshot.all::<Case>().unwrap().iter().any(|case| case.about.is_some()));

    let entries = office.store().snapshot().unwrap();
    let mut last = Moment::from_seconds(0);
    for seq in 1..=crate::store::View::head(&entries).unwrap() {
        let entry = crate::store::View::entry(&entries, seq).unwrap().unwrap();
        assert!(entry.at >= last, "{seq} {}", entry.command);
        last = entry.at;
    }
    assert!(last <= moment("2026-11-23 10:12"));
}

#[test]
fn it_can_be_opened_on_any_day() {
    for now in
        ["2026-01-01 00:10", "2026-04-05 23:55", "2026-07-15 08:00", "2026-12-24 17:00", "2028-02-29 12:00"]
    {
        furnished(now);
    }
}
