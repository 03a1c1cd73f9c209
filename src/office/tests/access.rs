//! What is exempt from public access: nobody without the right is shown any of it, in any answer, and
//! whoever has the right is noted in the journal.

use proptest::prelude::*;
use strum::VariantArray;

use super::vocabulary::*;
use crate::domain::*;
use crate::office::*;
use crate::store::View;

/// Stands in every exempt text, and nowhere else.
const SECRET: &str = "Taushetsbelagt";

/// Reads, and has no access to what is exempt.
fn reader() -> Sender {
    at("rolf", 31)
}

struct Kept {
    room: Room,
    meeting: MeetingId,
    item: AgendaItemId,
    case: CaseId,
}

/// A meeting with an item whose minutes are exempt, written so far.
fn kept(lines: &[&str], stage: MinutesStage) -> Kept {
    let room = office();
    room.does(Command::SetAccount {
        user: "rolf".into(),
        office: Some(Role::Secretary),
        councils: Vec::new(),
        exempt: false,
    });
    let details = CaseDetails {
        title: "Nytt kurs".into(),
        track: Track::Proposal,
        target: Target::LearningActivity,
        origin: Origin::TrainingEnterprise,
        specialties: vec![room.specialty("URO")],
        received: day("2026-10-01"),
        inner_deadline: None,
        outer_deadline: None,
        effective: None,
        summary: String::new(),
        contact: String::new(),
        handler: None,
        body: AssessingBody::default(),
        nynorsk: false,
    };
    let case = CaseId(Room::made(&room.does(Command::RegisterCase { case: details }), Kind::Case));
    let meeting = room.meeting("URO", "2026-11-20 13:00");
    let plan = ItemPlan { case: Some(case), ..item("Nytt kurs") };
    let item =
        AgendaItemId(Room::made(&room.does(Command::AddItem { meeting, item: plan }), Kind::AgendaItem));
    room.moves(meeting, MeetingStep::Open);
    room.does(Command::SetAccess { item, access: Access::Exempt { basis: "offl. § 13".into() } });
    let text = TextKey::Minutes(item);
    let content = lines.iter().map(|line| format!("{line} {SECRET}")).collect::<Vec<_>>().join("\n") + "\n";
    if stage == MinutesStage::Notes {
        room.drafts(&lise(), DraftOrder::Hold { text, force: false }).unwrap();
        let splice = Some(Splice { at: 0, removed: 0, inserted: content });
        let base = Fingerprint::of("");
        room.drafts(&lise(), DraftOrder::Save { text, revision: 0, base, splice, cursor: 0 }).unwrap();
        return Kept { room, meeting, item, case };
    }
    room.does(Command::WriteText { text, content });
    room.does(Command::MoveMeeting { id: meeting, step: MeetingStep::Close, reason: Some("Nok".into()) });
    let step = |step, details| Command::MoveMinutes { meeting, step, details };
    room.does(step(MinutesStep::MakeDraft, StepDetails::default()));
    let from = "Åse".to_owned();
    let remark = Command::AddRemark { meeting, item: Some(item), from, text: SECRET.into() };
    let remark = RemarkId(Room::made(&room.does(remark), Kind::Remark));
    if stage == MinutesStage::Approved {
        room.does(Command::SettleRemark { id: remark, answer: Some(SECRET.into()) });
        room.does(step(MinutesStep::Circulate, StepDetails::default()));
        let by = Some("Åse Bjørnstad".to_owned());
        room.does(step(MinutesStep::ApproveInWriting, StepDetails { by, ..StepDetails::default() }));
        room.does(Command::CorrectMinutes {
            meeting,
            item: Some(item),
            reason: SECRET.into(),
            before: SECRET.into(),
            after: SECRET.into(),
        });
    }
    Kept { room, meeting, item, case }
}

impl Kept {
    /// Every question that could be about it.
    fn questions(&self) -> Vec<Query> {
        let Self { room, meeting: id, item, case } = self;
        let (id, case) = (*id, *case);
        let council = room.council("URO");
        let mut questions = vec![
            Query::Office,
            Query::Place,
            Query::Reference,
            Query::Councils,
            Query::Council { id: council, meeting: Some(id) },
            Query::Attention,
            Query::Meeting { id },
            Query::FindMeeting { words: "URO".into() },
            Query::Case { id: case },
            Query::CaseAt { id: case, seq: room.seen() },
            Query::Persons { words: SECRET.into(), limit: 50 },
            Query::Text { text: TextKey::Minutes(*item) },
            Query::Journal { before: None, limit: 1000 },
            Query::Status,
            Query::Abbreviations,
            Query::Preparation { id },
            Query::Missing { id },
            Query::Change { case },
            Query::Letters { case },
            Query::Chasing,
            Query::Minutes { id },
            Query::FollowUps { council: None },
            Query::FollowUps { council: Some(council) },
            Query::Rights,
        ];
        for format in [DocumentFormat::Markdown, DocumentFormat::Plain] {
            questions.push(Query::Notice { id, format });
        }
        for bits in 0..8_u8 {
            let [public, as_approved, plain] = [1, 2, 4].map(|bit| bits & bit != 0);
            questions.push(Query::MinutesText { id, form: MinutesForm { public, as_approved, plain } });
        }
        let next = room.meeting("URO", "2027-01-20 13:00");
        questions.push(Query::Preparation { id: next });
        questions
    }

    fn shows(&self, query: &Query, sender: &Sender) -> bool {
        format!("{:?}", self.room.office.ask(query, sender)).contains(SECRET)
    }

    fn readings(&self) -> Vec<(String, Option<String>)> {
        let view = self.room.office.store().snapshot().unwrap();
        let lines = view.headlines_before(u64::MAX, 1000).unwrap();
        lines.into_iter().filter(|it| it.command == "read-exempt").map(|it| (it.by, it.note)).collect()
    }
}

/// An assessment under a heading is not among them: it becomes a text of its case, to be sent.
const LINES: &[&str] =
    &["", "vedtak:", "aksjon ous:", "aksjon:", "dissens ahus:", "innspill sthf:", "senere:", "valg:"];

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn no_answer_to_one_without_the_right_holds_what_is_exempt(
        lines in proptest::collection::vec(proptest::sample::select(LINES), 1..6),
        stage in proptest::sample::select(&[MinutesStage::Notes, MinutesStage::Draft, MinutesStage::Approved]),
    ) {
        let kept = kept(&lines, stage);
        for query in kept.questions() {
            prop_assert!(!kept.shows(&query, &reader()), "{query:?} shows it");
        }
        prop_assert!(kept.shows(&Query::Meeting { id: kept.meeting }, &lise()), "the test can fail");
    }
}

#[test]
fn who_may_not_read_it_is_told_whom_to_ask_and_changes_nothing_either() {
    let kept = kept(LINES, MinutesStage::Notes);
    let text = TextKey::Minutes(kept.item);
    let told = |refused: Option<Refusal>| match refused {
        Some(Refusal::Reasons(reasons)) => {
            assert!(
                matches!(&reasons[..], [Reason::ExemptText { basis, ask }]
                if basis == "offl. § 13" && ask.contains("lise")),
                "{reasons:?}"
            );
        }
        other => panic!("{other:?}"),
    };
    told(kept.room.office.ask(&Query::Text { text }, &reader()).err());
    told(kept.room.drafts(&reader(), DraftOrder::Hold { text, force: true }).err());
    for command in [
        Command::SetAccess { item: kept.item, access: Access::Public },
        Command::WriteText { text, content: "Ingenting".into() },
        Command::PutDown { text },
    ] {
        told(kept.room.tries(&reader(), command).err());
    }
    assert!(kept.shows(&Query::Text { text }, &lise()));
}

#[test]
fn what_is_read_is_in_the_journal_once_for_each_day_and_without_its_text() {
    let kept = kept(LINES, MinutesStage::Draft);
    assert_eq!(kept.readings(), [], "what was only written was not read");
    for _ in 0..3 {
        kept.room.asks(Query::Meeting { id: kept.meeting });
        kept.room.asks(Query::MinutesText { id: kept.meeting, form: MinutesForm::default() });
    }
    let read = ("lise".to_owned(), Some("URO 1/2026 · 1/2026".to_owned()));
    let once = kept.readings();
    assert_eq!(once.len(), 1, "{once:?}");
    assert_eq!(
        (&once[0].0, once[0].1.as_ref().is_some_and(|note| note.contains("URO 1/2026"))),
        (&read.0, true)
    );
    kept.room.asks(Query::Council { id: kept.room.council("URO"), meeting: Some(kept.meeting) });
    let public = MinutesForm { public: true, ..MinutesForm::default() };
    kept.room.office.ask(&Query::MinutesText { id: kept.meeting, form: public }, &omar()).unwrap();
    assert_eq!(kept.readings().len(), 1, "an agenda and a public version show nothing");
    kept.room.office.ask(&Query::Meeting { id: kept.meeting }, &omar()).unwrap();
    assert_eq!(kept.readings().len(), 2);
    kept.room.clock_shows("2026-11-22 08:00");
    kept.room.asks(Query::Meeting { id: kept.meeting });
    assert_eq!(kept.readings().len(), 3, "another day is another reading");
    assert!(kept.readings().iter().all(|(_, note)| !note.as_ref().unwrap().contains(SECRET)));
}

#[test]
fn a_reading_is_nothing_to_take_back() {
    let kept = kept(LINES, MinutesStage::Draft);
    kept.room.person("Kari Moe");
    kept.room.asks(Query::Meeting { id: kept.meeting });
    assert_eq!(kept.room.does(Command::Undo).command, "add-person");
    kept.room.clock_shows("2026-11-22 08:00");
    kept.room.asks(Query::Meeting { id: kept.meeting });
    assert_eq!(kept.room.does(Command::Redo).command, "add-person");
}

/// Each role against commands of each kind: what it may not is refused, and nothing has changed.
#[test]
fn the_office_refuses_what_the_role_does_not_allow() {
    let room = office();
    let (uro, ane) = (room.council("URO"), room.council("ANE"));
    let account = |user: &str, office, councils| {
        let user = user.to_owned();
        room.does(Command::SetAccount { user, office, councils, exempt: false });
    };
    account("leser", Some(Role::Reader), vec![]);
    account("fag", Some(Role::Adviser), vec![]);
    account("sek", Some(Role::Secretary), vec![]);
    account("adm", Some(Role::Administrator), vec![]);
    account("uro", None, vec![(uro, Role::Secretary)]);
    let person = || Command::AddPerson { person: named("Ola") };
    let plan_in = |council| Command::PlanMeeting { council, plan: plan("2027-02-01 10:00") };
    let short = || Command::SetAbbreviation { short: "x".into(), text: "xx".into() };
    let setting = || Command::ChangeSetting { setting: Setting::Reply, value: 20 };
    let grant = || Command::SetAccount {
        user: "ny".into(),
        office: Some(Role::Reader),
        councils: vec![],
        exempt: false,
    };
    for (user, may) in [
        ("ukjent", [false; 6]),
        ("leser", [false; 6]),
        ("fag", [true, false, false, false, false, false]),
        ("sek", [true, true, true, true, true, false]),
        ("adm", [true; 6]),
        ("uro", [true, true, true, false, false, false]),
    ] {
        let commands = [short(), person(), plan_in(uro), plan_in(ane), setting(), grant()];
        for (command, may) in commands.into_iter().zip(may) {
            let (name, before) = (command.name(), room.seen());
            let done = room.tries(&at(user, 50), command);
            let refused = matches!(&done, Err(Refusal::Reasons(reasons))
                if matches!(&reasons[..], [Reason::NotAllowed { ask, .. }] if ask.contains("adm")));
            assert!(
                if may { !refused } else { refused && room.seen() == before },
                "{user}: {name}: {done:?}"
            );
        }
    }
}

#[test]
fn one_who_knows_a_single_council_sees_that_one() {
    let room = office();
    let (uro, ane) = (room.council("URO"), room.council("ANE"));
    room.does(Command::SetAccount {
        user: "uro".into(),
        office: None,
        councils: vec![(uro, Role::Reader)],
        exempt: false,
    });
    let hers = at("uro", 51);
    let AnswerBody::Councils(lines) = room.office.ask(&Query::Councils, &hers).unwrap().body else {
        panic!()
    };
    assert_eq!(lines.iter().map(|line| line.council.id).collect::<Vec<_>>(), [uro]);
    assert!(room.office.ask(&Query::Council { id: uro, meeting: None }, &hers).is_ok());
    for query in [Query::Council { id: ane, meeting: None }, Query::Journal { before: None, limit: 9 }] {
        let refused = room.office.ask(&query, &hers).unwrap_err();
        assert!(matches!(&refused, Refusal::Reasons(it) if matches!(it[..], [Reason::NotAllowed { .. }])));
    }
}

#[test]
fn the_last_administrator_stays_and_rights_are_journalled() {
    let room = unfounded();
    room.does(Command::Found { region: "HV".into(), seat_rule: SeatRule::Trusts, language: "nn".into() });
    let [account] = &room.all::<Account>()[..] else { panic!("one account") };
    assert_eq!(
        (account.user.as_str(), account.office, account.exempt),
        ("lise", Some(Role::Administrator), true)
    );
    assert_eq!(room.reasons(Command::RemoveAccount { id: account.id }), [Reason::LastAdministrator]);
    for office in [None, Some(Role::Reader)] {
        let councils = vec![(room.council("URO"), Role::Administrator)];
        let less = Command::SetAccount { user: "lise".into(), office, councils, exempt: true };
        assert_eq!(room.reasons(less), [Reason::LastAdministrator]);
    }
    let user = "omar".to_owned();
    room.does(Command::SetAccount {
        user,
        office: Some(Role::Administrator),
        councils: vec![],
        exempt: false,
    });
    room.tries(&omar(), Command::RemoveAccount { id: account.id }).unwrap();
    assert!(room.tries(&lise(), Command::Undo).is_err(), "she is shown out");
    let AnswerBody::Journal(lines) =
        room.office.ask(&Query::Journal { before: None, limit: 2 }, &omar()).unwrap().body
    else {
        panic!()
    };
    assert_eq!(
        (lines[0].by.as_str(), lines[0].command.as_str(), lines[0].about.as_str()),
        ("omar", "remove-account", "lise")
    );
}

/// Each role's least is said for each right.
#[test]
fn every_right_has_its_row() {
    for right in Right::VARIANTS {
        assert_eq!(Right::TABLE.iter().filter(|(row, _)| row == right).count(), 1, "{right:?}");
    }
}
