//! What is exempt from public access: nobody without the right is shown any of it, in any answer, and
//! whoever has the right is noted in the journal.

use proptest::prelude::*;
use strum::VariantArray;

use super::every::{Newest, commands, questions};
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
}

/// When an item becomes exempt.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Exempt {
    /// Before a word is said.
    First,
    /// When what was said there has become records.
    Later,
}

/// A meeting with an item whose minutes are exempt, written so far.
fn kept(lines: &[&str], stage: MinutesStage) -> Kept {
    kept_of(lines, stage, Track::Proposal, Exempt::First)
}

fn kept_of(lines: &[&str], stage: MinutesStage, track: Track, exempt: Exempt) -> Kept {
    let room = office();
    room.does(Command::SetAccount {
        user: "rolf".into(),
        office: Some(Role::Secretary),
        councils: Vec::new(),
        exempt: false,
    });
    let details = CaseDetails {
        title: "Nytt kurs".into(),
        track,
        target: Target::LearningActivity,
        origin: if track == Track::Proposal { Origin::TrainingEnterprise } else { Origin::Directorate },
        specialties: vec![room.specialty("URO")],
        received: day("2026-10-01"),
        inner_deadline: None,
        outer_deadline: Some(day("2027-03-01")),
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
    let shield = Command::SetAccess { item, access: Access::Exempt { basis: "offl. § 13".into() } };
    if exempt == Exempt::First {
        room.does(shield.clone());
    }
    let text = TextKey::Minutes(item);
    let content = lines.iter().map(|line| format!("{line} {SECRET}")).collect::<Vec<_>>().join("\n") + "\n";
    if stage == MinutesStage::Notes {
        room.drafts(&lise(), DraftOrder::Hold { text, force: false }).unwrap();
        let splice = Some(Splice { at: 0, removed: 0, inserted: content });
        let base = Fingerprint::of("");
        room.drafts(&lise(), DraftOrder::Save { text, revision: 0, base, splice, cursor: 0 }).unwrap();
        return Kept { room, meeting, item };
    }
    room.does(Command::WriteText { text, content });
    room.does(Command::MoveMeeting { id: meeting, step: MeetingStep::Close, reason: Some("Nok".into()) });
    let step = |step, details| Command::MoveMinutes { meeting, step, details };
    room.does(step(MinutesStep::MakeDraft, StepDetails::default()));
    if exempt == Exempt::Later {
        room.does(shield);
    }
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
    Kept { room, meeting, item }
}

impl Kept {
    /// Every question there is, about it.
    fn questions(&self) -> Vec<Query> {
        let newest = Newest::of(&self.room).in_council(self.room.council("URO"));
        let regions: Vec<RegionId> = self.room.all::<Region>().iter().map(|region| region.id).collect();
        let head = self.room.seen();
        let mut all = questions(&newest, &regions, head, SECRET);
        all.push(Query::FindMeeting { words: "URO".into() });
        let next = self.room.meeting("URO", "2027-01-20 13:00");
        all.push(Query::Preparation { id: next });
        all
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

const LINES: &[&str] = &[
    "",
    "vedtak:",
    "faglig:",
    "organisatorisk:",
    "økonomisk:",
    "aksjon ous:",
    "aksjon:",
    "dissens ahus:",
    "innspill sthf:",
    "senere:",
    "valg:",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn no_answer_to_one_without_the_right_holds_what_is_exempt(
        lines in proptest::collection::vec(proptest::sample::select(LINES), 1..8),
        stage in proptest::sample::select(&[MinutesStage::Notes, MinutesStage::Draft, MinutesStage::Approved]),
        track in proptest::sample::select(&[Track::Proposal, Track::Consultation]),
        exempt in proptest::sample::select(&[Exempt::First, Exempt::Later]),
    ) {
        let exempt = if stage == MinutesStage::Notes { Exempt::First } else { exempt };
        let kept = kept_of(&lines, stage, track, exempt);
        for query in kept.questions() {
            prop_assert!(!kept.shows(&query, &reader()), "{query:?} shows it");
        }
        prop_assert!(kept.shows(&Query::Meeting { id: kept.meeting }, &lise()), "the test can fail");
    }

    #[test]
    fn no_receipt_and_no_refusal_to_one_without_the_right_holds_what_is_exempt(
        lines in proptest::collection::vec(proptest::sample::select(LINES), 1..8),
        stage in proptest::sample::select(&[MinutesStage::Notes, MinutesStage::Draft, MinutesStage::Approved]),
    ) {
        let kept = kept(&lines, stage);
        for command in commands(&Newest::of(&kept.room).in_council(kept.room.council("URO"))) {
            let name = command.name();
            let done = format!("{:?}", kept.room.tries(&reader(), command));
            prop_assert!(!done.contains(SECRET), "{name} tells it: {done}");
        }
        for query in kept.questions() {
            prop_assert!(!kept.shows(&query, &reader()), "after all that, {query:?} shows it");
        }
    }
}

/// What was said under an item that is exempt goes into no text of its case, which leaves the house.
#[test]
fn a_case_takes_over_nothing_of_an_item_that_is_exempt() {
    for track in [Track::Proposal, Track::Consultation] {
        for exempt in [Exempt::First, Exempt::Later] {
            let kept = kept_of(&["vedtak:", "faglig:", "økonomisk:"], MinutesStage::Draft, track, exempt);
            let room = &kept.room;
            let has = || format!("{:?}{:?}", room.all::<Assessment>(), room.all::<CouncilReply>());
            assert!(!has().contains(SECRET), "{track:?}, {exempt:?}: {}", has());
            let text = TextKey::Minutes(kept.item);
            room.does(Command::WriteText {
                text,
                content: format!("vedtak: {SECRET}\nfaglig: {SECRET} igjen"),
            });
            assert!(!has().contains(SECRET), "{track:?}, {exempt:?}: {}", has());
            room.does(Command::SetAccess { item: kept.item, access: Access::Public });
            assert!(has().contains(SECRET), "made public, it is the case's");
        }
    }
}

/// Agendas and papers are public, whatever they follow up.
#[test]
fn what_waits_from_an_item_that_is_exempt_comes_onto_an_agenda_without_its_words() {
    let kept = kept(&["aksjon ous:", "senere:"], MinutesStage::Draft);
    let room = &kept.room;
    let next = room.meeting("URO", "2027-01-20 13:00");
    let [follow_up] = &room.all::<FollowUp>()[..] else { panic!("one follow-up") };
    let [input] = &room.all::<Input>()[..] else { panic!("one input") };
    for source in [ItemSource::FollowUp(follow_up.id), ItemSource::Input(input.id)] {
        let command = Command::TakeOntoAgenda { meeting: next, source };
        assert!(room.tries(&reader(), command.clone()).is_err(), "she cannot read it");
        let item = AgendaItemId(Room::made(&room.does(command), Kind::AgendaItem));
        let item: AgendaItem = room.get(item);
        assert!(!format!("{item:?}").contains(SECRET), "{item:?}");
        assert!(item.title.contains("1/2026") && item.access != Access::Public, "{item:?}");
    }
    for query in kept.questions() {
        assert!(!kept.shows(&query, &reader()), "{query:?} shows it");
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

/// Stands in everything that another council has, and nowhere else.
const THEIRS: &str = "Fremmed";

/// Each of these councils with a meeting, what is said there, and a case; all of it about `words`.
fn held(room: &Room, code: &str, words: &str) -> Newest {
    use Command as C;
    let council = room.council(code);
    let meeting = room.meeting(code, "2026-11-20 13:00");
    room.does(C::ChangeMeeting {
        id: meeting,
        plan: MeetingPlan { place: words.into(), ..plan("2026-11-20 13:00") },
    });
    let details = commands(&Newest::of(room)).into_iter().find_map(|command| match command {
        C::RegisterCase { case } => Some(case),
        _ => None,
    });
    let specialties = vec![room.specialty(code)];
    let details = CaseDetails { specialties, title: words.into(), summary: words.into(), ..details.unwrap() };
    let case = CaseId(Room::made(&room.does(C::RegisterCase { case: details }), Kind::Case));
    let plan = ItemPlan { case: Some(case), ..item(words) };
    let item = AgendaItemId(Room::made(&room.does(C::AddItem { meeting, item: plan }), Kind::AgendaItem));
    room.does(C::AddInput { council, from: None, text: words.into(), received: day("2026-11-20") });
    room.does(C::AddGuest { meeting, name: words.into() });
    room.moves(meeting, MeetingStep::Open);
    let content = format!("vedtak: {words}\nfaglig: {words}\naksjon ous: {words}\nsenere: {words}");
    room.does(C::WriteText { text: TextKey::Minutes(item), content });
    room.moves(meeting, MeetingStep::Close);
    let (step, details) = (MinutesStep::MakeDraft, StepDetails::default());
    room.does(C::MoveMinutes { meeting, step, details });
    room.does(C::AddRemark { meeting, item: Some(item), from: words.into(), text: words.into() });
    let letter = LetterDetails {
        party: words.into(),
        date: day("2026-11-20"),
        subject: words.into(),
        text: words.into(),
    };
    room.does(C::RegisterLetter { case, letter });
    Newest::of(room).in_council(council)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, ..ProptestConfig::default() })]

    /// Whatever of another council she names, alone or together with what is hers.
    #[test]
    fn one_who_knows_a_single_council_learns_nothing_of_another(
        mixes in proptest::collection::vec(any::<u32>(), 4),
        role in proptest::sample::select(Role::VARIANTS),
    ) {
        let room = office();
        let hers = held(&room, "URO", "Vår");
        let theirs = held(&room, "ANE", THEIRS);
        let councils = vec![(room.council("URO"), role)];
        room.does(Command::SetAccount { user: "uro".into(), office: None, councils, exempt: true });
        let she = at("uro", 51);
        let regions: Vec<RegionId> = room.all::<Region>().iter().map(|region| region.id).collect();
        let learns_nothing = |when: &str| {
            for bits in mixes.iter().copied().chain([0, u32::MAX]) {
                for query in questions(&hers.mixed_with(&theirs, bits), &regions, room.seen(), "fre") {
                    let answer = format!("{:?}", room.office.ask(&query, &she));
                    prop_assert!(!answer.contains(THEIRS), "{when}, {query:?} tells: {answer}");
                }
            }
            Ok(())
        };
        let theirs_as_they_are = || {
            let (id, case) = (theirs.meeting(), theirs.case());
            let asked = [Query::Meeting { id }, Query::Minutes { id }, Query::Case { id: case }, Query::Letters { case }];
            asked.map(|query| room.asks(query))
        };
        let before = theirs_as_they_are();
        learns_nothing("at first")?;
        for bits in &mixes {
            for command in commands(&hers.mixed_with(&theirs, *bits)) {
                let name = command.name();
                let done = format!("{:?}", room.tries(&she, command));
                prop_assert!(!done.contains(THEIRS), "{name} tells: {done}");
            }
        }
        learns_nothing("after all that")?;
        prop_assert_eq!(before, theirs_as_they_are(), "nor does she change anything of it");
        let shown = format!("{:?}", room.asks(Query::Meeting { id: theirs.meeting() }));
        prop_assert!(shown.contains(THEIRS), "the test can fail");
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
